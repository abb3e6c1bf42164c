/// Reads the dates people type, in Dutch or English whatever the language of the screen.
///
/// `23-11`, `23-11-26`, `231126`, `2311`, `23 nov`, `nov 23`, `2026-11-23`, `ma`, `morgen`,
/// `volgende week di`, `di over 2 weken`, `+2w`. Numbers are day, month, year; only a year in
/// front turns that around.
public enum DateInput {
  /// Where the date is looked for when what was typed leaves it open.
  public enum Meaning: Sendable {
    /// The nearest day from today on; a full date may lie in the past.
    case future
    /// A birth date or another past fact: the latest possible day, and never after today.
    case past
  }

  public static func parse(
    _ text: String, today: Day, meaning: Meaning = .future
  ) -> Result<Day, InputProblem> {
    let words = tokens(text)
    guard !words.isEmpty else {
      return .failure(
        InputProblem("Typ een datum, bijvoorbeeld 23-11.", "Type a date, for example 23-11."))
    }
    let reader = DateReader(text: trimmed(text), today: today, meaning: meaning)
    do throws(InputProblem) {
      guard let day = try reader.read(words) else { throw reader.notUnderstood }
      return .success(try reader.checked(day))
    } catch {
      return .failure(error)
    }
  }

  /// Lower-case words; signs of a date in numbers stay inside the word.
  static func tokens(_ text: String) -> [String] {
    text.lowercased().split { $0.isWhitespace || $0 == "," }.compactMap { word in
      let bare = word.hasSuffix(".") ? word.dropLast() : word
      return ["of", "de", "the", "op", "on", ""].contains(bare) ? nil : String(bare)
    }
  }
}

private struct DateReader {
  let text: String
  let today: Day
  let meaning: DateInput.Meaning

  func read(_ words: [String]) throws(InputProblem) -> Day? {
    if let day = try relative(words) { return day }
    if let day = try inNumbers(words) { return day }
    if let day = try withMonthName(words) { return day }
    return try weekdayThenDate(words)
  }

  /// Refuses days that a past date cannot be.
  func checked(_ day: Day) throws(InputProblem) -> Day {
    guard meaning == .past else { return day }
    guard day <= today else {
      throw InputProblem { language in
        language(
          "\(language.date(day)) ligt in de toekomst.", "\(language.date(day)) is in the future.")
      }
    }
    guard day.year >= today.year - 130 else {
      throw InputProblem { language in
        language(
          "\(language.date(day)) is meer dan 130 jaar geleden.",
          "\(language.date(day)) is more than 130 years ago.")
      }
    }
    return day
  }

  var notUnderstood: InputProblem {
    InputProblem(
      "\(quoted(text)) is geen datum; typ bijvoorbeeld 23-11, di of +2w.",
      "\(quoted(text)) is not a date; type for example 23-11, tue or +2w.")
  }
}

// MARK: - In numbers

extension DateReader {
  /// `23-11`, `23/11/26`, `23 11 2026`, `2026-11-23`, `231126`.
  private func inNumbers(_ words: [String]) throws(InputProblem) -> Day? {
    let joined = words.joined(separator: "-")
    let fields = joined.split(
      omittingEmptySubsequences: false, whereSeparator: { "-/.".contains($0) })
    if fields.count == 1 { return try inDigits(joined) }
    let isYearFirst = fields[0].utf8.count == 4
    guard (2...3).contains(fields.count),
      let numbers = numbers(fields), !isYearFirst || fields.count == 3
    else { return nil }
    if isYearFirst { return try day(numbers[2], numbers[1], .full(numbers[0])) }
    guard fields[0].utf8.count <= 2, fields[1].utf8.count <= 2 else { return nil }
    return try day(numbers[0], numbers[1], fields.count == 3 ? year(fields[2]) : .open)
  }

  /// `2311`, `231126`, `23112026` and also `20261123`.
  private func inDigits(_ digits: String) throws(InputProblem) -> Day? {
    guard [4, 6, 8].contains(digits.utf8.count),
      let first = DateWords.smallNumber(digits.prefix(2)),
      let second = DateWords.smallNumber(digits.dropFirst(2).prefix(2))
    else { return nil }
    let rest = digits.dropFirst(4)
    guard !rest.isEmpty else { return try day(first, second, .open) }
    guard DateWords.smallNumber(rest) != nil else { return nil }
    if rest.utf8.count == 4, second > 12, let year = Int(digits.prefix(4)),
      let month = Int(rest.prefix(2)), let dayOfMonth = Int(rest.suffix(2)),
      let day = Day(year: year, month: month, day: dayOfMonth)
    {
      return day
    }
    return try day(first, second, year(rest))
  }

  private func numbers(_ fields: [Substring]) -> [Int]? {
    let numbers = fields.compactMap { field in
      DateWords.smallNumber(field.first == "'" ? field.dropFirst() : field)
    }
    return numbers.count == fields.count ? numbers : nil
  }
}

// MARK: - With the name of a month

extension DateReader {
  /// `23 nov`, `23 november 2026`, `23rd of nov '26`, `nov 23, 2026`, `23nov`.
  private func withMonthName(_ words: [String]) throws(InputProblem) -> Day? {
    let words = words.flatMap(splitAtLetters)
    guard (2...3).contains(words.count) else { return nil }
    let month: Int
    let dayWord: String
    if let first = DateWords.month(words[0]) {
      (month, dayWord) = (first, words[1])
    } else if let second = DateWords.month(words[1]) {
      (month, dayWord) = (second, words[0])
    } else {
      return nil
    }
    guard let dayOfMonth = ordinal(dayWord) else { return nil }
    guard words.count == 3 else { return try day(dayOfMonth, month, .open) }
    let year = words[2].first == "'" ? words[2].dropFirst() : words[2][...]
    guard DateWords.smallNumber(year) != nil else { return nil }
    return try day(dayOfMonth, month, self.year(year))
  }

  /// `23-nov-2026` and `23nov` as separate words.
  private func splitAtLetters(_ word: String) -> [String] {
    let parts = word.split { "-/.".contains($0) }.map(String.init)
    return parts.flatMap { part -> [String] in
      let digits = part.prefix { $0.isASCII && $0.isWholeNumber }
      let letters = part.dropFirst(digits.count)
      return !digits.isEmpty && DateWords.month(String(letters)) != nil
        ? [String(digits), String(letters)] : [part]
    }
  }

  /// `23`, `23e`, `1ste`, `23rd`.
  private func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isWholeNumber }
    let ending = word.dropFirst(digits.count)
    guard ["", "e", "ste", "de", "st", "nd", "rd", "th"].contains(ending), digits.utf8.count <= 2
    else { return nil }
    return DateWords.smallNumber(digits)
  }
}

// MARK: - Relative to today

extension DateReader {
  private func relative(_ words: [String]) throws(InputProblem) -> Day? {
    if words.count == 1 {
      switch words[0] {
      case "vandaag", "today", "nu", "now": return today
      case "morgen", "tomorrow": return today + 1
      case "overmorgen": return today + 2
      case "gisteren", "yesterday": return today - 1
      case "eergisteren": return today - 2
      default: break
      }
      if let weekday = DateWords.weekday(words[0]) { return nearest(weekday) }
    }
    if let day = try signed(words.joined()) { return day }
    let weekdays = words.compactMap(DateWords.weekday)
    let others = words.filter { DateWords.weekday($0) == nil }
    guard weekdays.count <= 1, weekdays.count + others.count == words.count else { return nil }
    return try phrase(others, weekday: weekdays.first)
  }

  /// `+2w`, `-1d`, `+ 3 weken`.
  private func signed(_ text: String) throws(InputProblem) -> Day? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isWholeNumber }
    guard !digits.isEmpty, let unit = DateWords.unit(String(text.dropFirst(1 + digits.count)))
    else { return nil }
    guard let count = DateWords.smallNumber(digits),
      let day = today.adding(sign == "-" ? -count : count, unit)
    else { throw tooFar }
    return day
  }

  private var tooFar: InputProblem {
    InputProblem("\(quoted(text)) is te ver weg.", "\(quoted(text)) is too far away.")
  }

  /// `volgende week [di]`, `[di] over 2 weken`, `komende di`, `volgende di`, each in English too.
  private func phrase(_ words: [String], weekday: Int?) throws(InputProblem) -> Day? {
    guard let first = words.first else { return nil }
    switch (first, words.dropFirst().joined(separator: " "), weekday) {
    case ("deze", "week", let weekday?), ("this", "week", let weekday?):
      return today.monday + (weekday - 1)
    case ("volgende", "week", _), ("next", "week", _):
      return inWeek(today + 7, weekday)
    case ("vorige", "week", _), ("last", "week", _):
      return inWeek(today - 7, weekday)
    case ("volgende", "maand", nil), ("next", "month", nil):
      return today.adding(1, .month)
    case ("komende", "", let weekday?), ("aanstaande", "", let weekday?),
      ("a.s", "", let weekday?), ("coming", "", let weekday?), ("this", "", let weekday?),
      ("deze", "", let weekday?):
      return next(weekday, after: today)
    case ("afgelopen", "", let weekday?), ("vorige", "", let weekday?), ("last", "", let weekday?):
      return next(weekday, after: today - 8)
    case ("volgende", "", let weekday?), ("next", "", let weekday?):
      return try unambiguous(weekday)
    case ("over", _, _), ("in", _, _):
      guard words.count == 3, let count = DateWords.number(words[1]),
        let unit = DateWords.unit(words[2])
      else { return nil }
      guard let day = today.adding(count, unit) else { throw tooFar }
      return inWeek(day, weekday)
    default: return nil
    }
  }

  /// 'Next Tuesday' is the coming one to some, and the one of next week to others.
  private func unambiguous(_ weekday: Int) throws(InputProblem) -> Day {
    let coming = next(weekday, after: today)
    let ofNextWeek = inWeek(today + 7, weekday)
    guard coming != ofNextWeek else { return coming }
    throw InputProblem { language in
      let (first, second) = (language.shortDate(coming), language.shortDate(ofNextWeek))
      return language(
        "\(quoted(text)) kan \(first) of \(second) zijn; typ de datum.",
        "\(quoted(text)) may be \(first) or \(second); type the date.")
    }
  }

  private func inWeek(_ day: Day, _ weekday: Int?) -> Day {
    weekday.map { day.monday + ($0 - 1) } ?? day
  }

  private func next(_ weekday: Int, after day: Day) -> Day {
    let ahead = (weekday - day.weekday + 7) % 7
    return day + (ahead == 0 ? 7 : ahead)
  }

  /// Today counts.
  private func nearest(_ weekday: Int) -> Day {
    switch meaning {
    case .future: next(weekday, after: today - 1)
    case .past: next(weekday, after: today - 7)
    }
  }

  /// `ma 23 nov`: both must agree.
  private func weekdayThenDate(_ words: [String]) throws(InputProblem) -> Day? {
    guard words.count > 1, let weekday = DateWords.weekday(words[0]) else { return nil }
    let rest = Array(words.dropFirst())
    var found = try inNumbers(rest)
    if found == nil { found = try withMonthName(rest) }
    guard let day = found else { return nil }
    guard day.weekday == weekday else {
      throw InputProblem { language in
        let (real, typed) = (language.weekday(day.weekday), language.weekday(weekday))
        return language(
          "\(language.date(day)) is een \(real), geen \(typed).",
          "\(language.date(day)) is a \(real), not a \(typed).")
      }
    }
    return day
  }
}

// MARK: - From parts to a day

extension DateReader {
  private enum Year {
    case open
    case short(Int)
    case full(Int)
  }

  private func year(_ field: some StringProtocol) -> Year {
    let digits = field.drop { $0 == "'" }
    let value = Int(digits) ?? 0
    return digits.utf8.count <= 2 ? .short(value) : .full(value)
  }

  private func day(_ dayOfMonth: Int, _ month: Int, _ year: Year) throws(InputProblem) -> Day {
    guard (1...12).contains(month) else {
      throw notADay { language in
        language("er is geen maand \(month)", "there is no month \(month)")
      }
    }
    let candidates: [Int]
    switch year {
    // Eight years reach over the missing leap day of a century to the next one.
    case .open where meaning == .future: candidates = Array(today.year...(today.year + 8))
    case .open: candidates = (0...8).map { today.year - $0 }
    case .short(let value): candidates = [fullYear(value, dayOfMonth, month)]
    case .full(let value): candidates = [value]
    }
    let isOpen = if case .open = year { true } else { false }
    let days = candidates.compactMap { Day(year: $0, month: month, day: dayOfMonth) }
    let fitting = days.first { !isOpen || (meaning == .future ? $0 >= today : $0 <= today) }
    if let fitting { return fitting }
    let shown = isOpen ? candidates.first { isStillOpen($0, month) } : candidates.first
    throw impossible(dayOfMonth, month, shown ?? today.year)
  }

  /// The year in which a date without a year is looked for first.
  private func isStillOpen(_ year: Int, _ month: Int) -> Bool {
    let (thisYear, thisMonth, _) = today.parts
    return meaning == .future
      ? (year, month) >= (thisYear, thisMonth) : (year, month) <= (thisYear, thisMonth)
  }

  /// Two digits: this century, but a past date never after today.
  private func fullYear(_ value: Int, _ dayOfMonth: Int, _ month: Int) -> Int {
    let year = today.year / 100 * 100 + value
    guard meaning == .past else { return year }
    let isLater = (year, month, dayOfMonth) > today.parts
    return isLater ? year - 100 : year
  }

  private func impossible(_ dayOfMonth: Int, _ month: Int, _ year: Int) -> InputProblem {
    guard (1...9999).contains(year) else {
      return notADay { language in language("er is geen jaar \(year)", "there is no year \(year)") }
    }
    return notADay { language in
      let name = language.month(month) + (month == 2 ? " \(year)" : "")
      let length = Day.length(ofMonth: month, year: year)
      return language("\(name) heeft \(length) dagen", "\(name) has \(length) days")
    }
  }

  private func notADay(_ reason: (Language) -> String) -> InputProblem {
    InputProblem { language in
      language("\(quoted(text)) is geen dag: ", "\(quoted(text)) is not a day: ") + reason(language)
        + "."
    }
  }
}
