/// Reads one typed date; the file beside it has what is said relative to today.
struct DateReader {
  let text: String
  let today: Day
  let meaning: DateInput.Meaning

  func read(_ words: [String]) throws(InputProblem) -> Day? {
    // Nobody is said to be born on Friday: it was typed in the wrong field.
    if meaning != .birth, let day = try relative(words) { return day }
    if let day = try inNumbers(words) { return day }
    if let day = try withMonthName(words) { return day }
    return try weekdayThenDate(words)
  }

  /// Refuses days that a past date cannot be.
  func checked(_ day: Day) throws(InputProblem) -> Day {
    guard meaning != .future else { return day }
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

  /// With examples of what may be meant.
  var notUnderstood: InputProblem {
    InputProblem { language in
      let example =
        switch meaning {
        case .future:
          language("typ bijvoorbeeld 23-11, di of +2w", "type for example 23-11, tue or +2w")
        case .past:
          language(
            "typ bijvoorbeeld 23-11, di of gisteren", "type for example 23-11, tue or yesterday")
        case .birth:
          language(
            "typ dag, maand en jaar, bijvoorbeeld 3-2-1980",
            "type day, month and year, for example 3-2-1980")
        }
      return language("\(quoted(text)) is geen datum; ", "\(quoted(text)) is not a date; ")
        + example + "."
    }
  }
}

// MARK: - In numbers

extension DateReader {
  /// `23-11`, `23/11/26`, `23 11 2026`, `2026-11-23`, `231126`.
  func inNumbers(_ words: [String]) throws(InputProblem) -> Day? {
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
  func withMonthName(_ words: [String]) throws(InputProblem) -> Day? {
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
    guard meaning != .future else { return year }
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
