/// From which change on the score of an instrument counts as changed, as it holds from a day on.
public struct SmallestChange: Hashable, Sendable {
  /// Scores at the start, and the change that matters from there; all in tenths.
  public struct Band: Hashable, Sendable {
    public let start: ClosedRange<Int>
    public let tenths: Int

    public init(start: ClosedRange<Int>, tenths: Int) {
      self.start = start
      self.tenths = tenths
    }
  }

  public var instrument: Instrument
  /// The name of another instrument; else empty.
  public var name: String
  public var validFrom: Day
  /// A start outside every band cannot be judged, such as pain of 1: it has no room to improve.
  public var bands: [Band]
  /// Where it comes from: an article, a guideline.
  public var source: String

  public init(
    _ instrument: Instrument, named name: String = "", validFrom: Day, bands: [Band],
    source: String
  ) {
    self.instrument = instrument
    self.name = name
    self.validFrom = validFrom
    self.bands = bands
    self.source = source
  }

  /// In tenths; nothing for a start that cannot be judged.
  ///
  /// Bands are written in whole points: what lies between 4 and 5 belongs to the band that ends
  /// at 4.
  public func tenths(start: Int) -> Int? {
    bands.last { $0.start.lowerBound <= start && start < $0.start.upperBound + 10 }?.tenths
  }

  public func title(_ language: Language) -> String {
    instrument == .other ? name : instrument.name(in: language)
  }

  fileprivate var key: String { instrument.rawValue + " " + folded(name) }
}

/// The smallest changes of all instruments through the years.
public struct SmallestChanges: Hashable, Sendable {
  private let all: [SmallestChange]

  public init(_ all: [SmallestChange]) {
    self.all = all.sorted { $0.validFrom < $1.validFrom }
  }

  /// What holds on a day; nothing when no limit was known by then.
  public func change(
    of instrument: Instrument, named name: String = "", on day: Day
  ) -> SmallestChange? {
    let key = instrument.rawValue + " " + folded(name)
    return all.last { $0.validFrom <= day && $0.key == key }
  }
}

// MARK: - As people type it

extension SmallestChange {
  /// `2`, or by the score at the start `2-4: 1; 5-7: 2; 8-10: 3`.
  public func text(_ language: Language) -> String {
    if bands.count == 1, bands[0].start == instrument.tenths {
      return MeasuredValue.text(bands[0].tenths, language)
    }
    return bands.map { band in
      let ends = [band.start.lowerBound, band.start.upperBound]
        .map { MeasuredValue.text($0, language) }
      let start = ends[0] == ends[1] ? ends[0] : ends.joined(separator: "-")
      return start + ": " + MeasuredValue.text(band.tenths, language)
    }.joined(separator: "; ")
  }

  /// Reads what ``text(_:)`` writes.
  public static func bands(
    _ text: String, of instrument: Instrument
  ) -> Result<[Band], InputProblem> {
    if let tenths = MeasuredValue.tenths(text), tenths > 0, instrument.tenths.contains(tenths) {
      return .success([Band(start: instrument.tenths, tenths: tenths)])
    }
    var bands: [Band] = []
    for part in text.split(separator: ";") {
      guard let band = band(part), instrument.tenths.contains(band.start.lowerBound),
        instrument.tenths.contains(band.start.upperBound),
        !bands.contains(where: { $0.start.overlaps(band.start) })
      else { return .failure(unreadable) }
      bands.append(band)
    }
    return bands.isEmpty || bands.count > 20
      ? .failure(unreadable) : .success(bands.sorted { $0.start.lowerBound < $1.start.lowerBound })
  }

  private static func band(_ text: Substring) -> Band? {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard halves.count == 2, let tenths = MeasuredValue.tenths(halves[1]), tenths > 0 else {
      return nil
    }
    let ends = halves[0].split(separator: "-", omittingEmptySubsequences: false)
      .map { MeasuredValue.tenths(String($0)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first <= last
    else { return nil }
    return Band(start: first...last, tenths: tenths)
  }

  private static let unreadable = InputProblem(
    "Typ een getal, of per beginscore: 2-4: 1; 5-7: 2; 8-10: 3.",
    "Type a number, or by the score at the start: 2-4: 1; 5-7: 2; 8-10: 3.")
}
