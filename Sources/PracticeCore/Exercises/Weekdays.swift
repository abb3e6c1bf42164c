/// Days of the week that are named, such as Monday, Wednesday and Friday; none for any day.
public struct Weekdays: OptionSet, Hashable, Sendable {
  /// A bit for each day, Monday the lowest.
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue & 0x7F }

  /// - Parameter days: 1 for Monday to 7 for Sunday; others are left out.
  public init(days: some Sequence<Int>) {
    self.init(rawValue: days.reduce(0) { (1...7).contains($1) ? $0 | 1 << ($1 - 1) : $0 })
  }

  /// 1 for Monday to 7 for Sunday.
  public var days: [Int] { (1...7).filter { rawValue & 1 << ($0 - 1) != 0 } }

  /// Whether the exercise is done on such a day.
  public func include(weekday: Int) -> Bool { isEmpty || days.contains(weekday) }

  /// `ma wo vr`, as it is typed and as therapists write it.
  public func short(_ language: Language) -> String {
    days.map(language.shortWeekday).joined(separator: " ")
  }

  /// `op maandag, woensdag en vrijdag`.
  public func words(_ language: Language) -> String {
    let names = days.map(language.weekday)
    guard let last = names.last else { return "" }
    let list =
      names.count == 1
      ? last
      : names.dropLast().joined(separator: ", ") + language(" en ", " and ") + last
    return language("op \(list)", "on \(list)")
  }

  /// Reads `ma wo vr`, `ma, do` or `mon fri`; nothing when a word is no day.
  public init?(_ text: String) {
    var days: [Int] = []
    for word in searchWords(text) where word != "en" && word != "and" && word != "op" {
      guard let day = DateWords.weekday(word) else { return nil }
      days.append(day)
    }
    self.init(days: days)
  }
}
