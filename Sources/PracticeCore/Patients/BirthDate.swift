/// What is known of when somebody was born.
///
/// Refugees and people born far from a registry may know a year only. Such a date is shown and
/// found, but decides nothing: the cover stays unknown.
public enum BirthDate: Hashable, Sendable {
  case unknown
  case year(Int)
  case month(Int, ofYear: Int)
  case day(Day)

  /// The whole date, if it is known.
  public var day: Day? {
    if case .day(let day) = self { day } else { nil }
  }

  /// Whether the two may be of one day: nothing that is known of both differs.
  ///
  /// Of whom nothing is known nothing is said.
  public func mayBe(_ other: BirthDate) -> Bool {
    guard self != .unknown, other != .unknown else { return false }
    return zip(parts, other.parts).allSatisfy { $0 == $1 }
  }

  /// Nothing when not even that is known.
  public var year: Int? { parts.first }

  /// Year, month and day, as far as they are known.
  private var parts: [Int] {
    switch self {
    case .unknown: []
    case .year(let year): [year]
    case .month(let month, let year): [year, month]
    case .day(let day): [day.year, day.month, day.dayOfMonth]
    }
  }

  /// `12-03-1980`, `03-1980`, `1980`; empty when nothing is known.
  public func text(in language: Language) -> String {
    switch self {
    case .unknown: ""
    case .year(let year): padded(year, 4)
    case .month(let month, let year): "\(padded(month, 2))-\(padded(year, 4))"
    case .day(let day): language.numericDate(day)
    }
  }

  /// `12 maart 1980`, `maart 1980`, `1980`, or that it is unknown.
  public func words(in language: Language) -> String {
    switch self {
    case .unknown: language("geboortedatum onbekend", "birth date unknown")
    case .year(let year): "\(year)"
    case .month(let month, let year): "\(language.month(month)) \(year)"
    case .day(let day): language.date(day)
    }
  }

  /// The ages somebody may have on a day; nothing when not even the year is known.
  ///
  /// One age when the whole date is known.
  public func ages(on day: Day) -> ClosedRange<Int>? {
    let first: Day?
    let last: Day?
    switch self {
    case .unknown: return nil
    case .day(let born): (first, last) = (born, born)
    case .year(let year):
      (first, last) = (Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
    case .month(let month, let year):
      first = Day(year: year, month: month, day: 1)
      last = first.map { $0 + Day.length(ofMonth: month, year: year) - 1 }
    }
    guard let oldest = first?.age(on: day) else { return nil }
    return (last?.age(on: day) ?? 0)...oldest
  }

  /// `46`, or `45/46` when it depends on the part that is not known.
  public func age(on day: Day) -> String? {
    ages(on: day).map { ages in
      ages.lowerBound == ages.upperBound
        ? "\(ages.lowerBound)" : "\(ages.lowerBound)/\(ages.upperBound)"
    }
  }
}

// MARK: - As it is stored

extension BirthDate {
  /// What is stored beside the whole date: `1980-03`, `1980`, or empty.
  var storedPart: String {
    switch self {
    case .unknown, .day: ""
    case .year(let year): padded(year, 4)
    case .month(let month, let year): "\(padded(year, 4))-\(padded(month, 2))"
    }
  }

  /// `1980-03-12`, `1980-03`, `1980`; empty when nothing is known.
  public var iso: String { day?.iso ?? storedPart }

  init(day: Day?, storedPart: String) {
    let parts = storedPart.split(separator: "-").compactMap { Int($0) }
    switch (day, parts.count) {
    case (let day?, _): self = .day(day)
    case (nil, 1): self = .year(parts[0])
    case (nil, 2): self = .month(parts[1], ofYear: parts[0])
    default: self = .unknown
    }
  }
}

// MARK: - As it is typed

extension BirthDate {
  /// Reads a birth date in any notation, also a part of one: `12-3-80`, `maart 1980`, `3-1980`,
  /// `00-03-1980`, `1980`.
  ///
  /// Four digits are a year: a birth date without one says nothing.
  public static func parse(_ text: String, today: Day) -> Result<BirthDate, InputProblem> {
    if let part = part(text, today: today) { return .success(part) }
    return DateInput.parse(text, today: today, meaning: .birth).map { .day($0) }
  }

  private static func part(_ text: String, today: Day) -> BirthDate? {
    var words = trimmed(text).lowercased().split { "-/. ".contains($0) }.map(String.init)
    guard words.count <= 3 else { return nil }
    // On passports what is not known is written as zeros.
    if words.count > 1 { words.removeAll { $0 == "00" || $0 == "0" || $0 == "xx" } }
    let years = (today.year - 130)...today.year
    func year(_ word: String) -> Int? {
      guard word.utf8.count == 4, word.allSatisfy(\.isASCIIDigit) else { return nil }
      return Int(word).flatMap { years.contains($0) ? $0 : nil }
    }
    func month(_ word: String) -> Int? {
      if let month = DateWords.month(word) { return month }
      guard word.utf8.count <= 2, word.allSatisfy(\.isASCIIDigit) else { return nil }
      return Int(word).flatMap { (1...12).contains($0) ? $0 : nil }
    }
    switch words.count {
    case 1: return year(words[0]).map { .year($0) }
    case 2:
      guard let year = year(words[1]) ?? year(words[0]),
        let month = month(words[1]) ?? month(words[0]),
        (year, month) <= (today.year, today.month)
      else { return nil }
      return .month(month, ofYear: year)
    default: return nil
    }
  }
}
