/// A way of measuring that the program knows.
///
/// Only what is free to use is built in; others are kept as name, score and direction.
public enum Instrument: String, Sendable, CaseIterable {
  /// Average pain in the last 24 hours, 0 to 10.
  case nprs
  /// Patient-specific function: the patient's own activities, 0 (unable) to 10 (as before).
  case psfs
  /// Patient-specific complaints: own activities, 0 (no trouble) to 100 (impossible).
  case psk
  /// Global perceived effect, 1 (very much better) to 7 (very much worse).
  case gpe
  case other

  public func name(in language: Language) -> String {
    switch self {
    case .nprs: language("pijn (NPRS)", "pain (NPRS)")
    case .psfs: language("functie (PSFS)", "function (PSFS)")
    case .psk: language("klachten (PSK)", "complaints (PSK)")
    case .gpe: language("ervaren effect (GPE)", "perceived effect (GPE)")
    case .other: language("ander instrument", "other instrument")
    }
  }

  /// The scores it allows, in tenths.
  public var tenths: ClosedRange<Int> {
    switch self {
    case .nprs, .psfs: 0...100
    case .psk: 0...1000
    case .gpe: 10...70
    case .other: 0...100_000
    }
  }

  /// The direction of the scale; another instrument says its own.
  public var direction: Direction { self == .psfs ? .higherIsBetter : .higherIsWorse }

  /// What a score of the global perceived effect says.
  public static func globalEffect(_ score: Int, _ language: Language) -> String {
    switch score {
    case 1: language("heel veel beter", "very much better")
    case 2: language("veel beter", "much better")
    case 3: language("iets beter", "slightly better")
    case 4: language("niet veranderd", "not changed")
    case 5: language("iets slechter", "slightly worse")
    case 6: language("veel slechter", "much worse")
    default: language("heel veel slechter", "very much worse")
    }
  }
}

/// Which way a scale goes.
public enum Direction: String, Sendable, CaseIterable {
  case higherIsWorse, higherIsBetter

  public func name(in language: Language) -> String {
    switch self {
    case .higherIsWorse: language("hoger is slechter", "higher is worse")
    case .higherIsBetter: language("hoger is beter", "higher is better")
    }
  }
}
