/// One score of one instrument on a day.
public struct Measurement: Hashable, Sendable {
  public let day: Day
  public let value: MeasuredValue

  public init(day: Day, value: MeasuredValue) {
    self.day = day
    self.value = value
  }
}

public struct MeasuredValue: Hashable, Sendable {
  public var instrument: Instrument
  /// The patient's own activity, or the name of another instrument; else empty.
  public var item: String
  /// In tenths: 6,5 is 65.
  public var tenths: Int
  public var direction: Direction

  public init(
    _ instrument: Instrument, item: String = "", tenths: Int, direction: Direction? = nil
  ) {
    self.instrument = instrument
    self.item = item
    self.tenths = tenths
    self.direction = direction ?? instrument.direction
  }

  /// `6,5` or `6` as tenths; nothing for what is no number with at most one decimal.
  public static func tenths(_ text: String) -> Int? {
    let parts = trimmed(text).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      (1...5).contains(parts[0].count), let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 10 }
    guard parts[1].count == 1, let tenth = Int(parts[1]) else { return nil }
    return whole * 10 + tenth
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Tenths as people write them: `6,5`.
  public static func text(_ tenths: Int, _ language: Language) -> String {
    tenths % 10 == 0
      ? "\(tenths / 10)" : "\(tenths / 10)" + language(",", ".") + "\(tenths % 10)"
  }

  /// - Throws: ``Refusal/invalid(_:)``
  func check() throws {
    guard instrument.tenths.contains(tenths) else {
      let range = instrument.tenths
      throw Refusal.invalid(
        InvalidInput(
          instrument.rawValue,
          "\(instrument.name(in: .dutch)): \(range.lowerBound / 10) tot \(range.upperBound / 10).",
          "\(instrument.name(in: .english)): \(range.lowerBound / 10) to \(range.upperBound / 10)."
        ))
    }
    if [.nprs, .gpe].contains(instrument), tenths % 10 != 0 {
      throw Refusal.invalid(
        InvalidInput(
          instrument.rawValue, "Gebruik een heel getal.", "Use a whole number."))
    }
    let needsName = [.psfs, .psk, .other].contains(instrument)
    if needsName == item.isEmpty || item.count > 200 {
      throw Refusal.invalid(
        InvalidInput(
          "item", "Noem de activiteit of het instrument.", "Name the activity or the instrument."
        ))
    }
  }
}
