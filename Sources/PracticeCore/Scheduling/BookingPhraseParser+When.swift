/// When: weekdays, dates and times in a booking phrase.
extension BookingPhraseParser {
  /// The number of words that are weekdays: `di`, `di en vr`, `di/vr`, `di vr`.
  func weekdays() -> Int? {
    var length = 0
    while position + length < words.count {
      if Self.weekdays(in: lower(length)) != nil {
        length += 1
      } else if length > 0, ["en", "and", "&", "+"].contains(lower(length)),
        Self.weekdays(in: lower(length + 1)) != nil
      {
        length += 2
      } else {
        break
      }
    }
    return length > 0 ? length : nil
  }

  private static func weekdays(in word: String) -> [Int]? {
    let parts = word.split { "/+&".contains($0) }
    let days = parts.compactMap { DateWords.weekday(String($0)) }
    return !days.isEmpty && days.count == parts.count ? days : nil
  }

  mutating func takeWeekdays(_ length: Int) -> Int {
    if position == 0, length == 1 { leadingWeekday = DateWords.weekday(lower(0)) }
    for offset in 0..<length {
      for day in Self.weekdays(in: lower(offset)) ?? [] where !phrase.weekdays.contains(day) {
        phrase.weekdays.append(day)
      }
    }
    return length
  }

  /// `10:30`, `1030`, `om 10`, `half 11`, `kwart voor 3`, `2 pm`.
  mutating func time() -> Int? {
    let skipped = ["om", "at"].contains(lower(0)) ? 1 : 0
    for length in [5, 4, 3, 2, 1] {
      guard let window = window(length, after: skipped), mayBeTime(window, isSaid: skipped == 1),
        case .success(let time) = TimeInput.parse(joined(window))
      else { continue }
      guard phrase.time == nil else { return refuse(length + skipped) }
      phrase.time = time
      return length + skipped
    }
    return nil
  }

  /// Keeps apart what in a phrase could also be a count, a year or a name.
  private func mayBeTime(_ window: [Word], isSaid: Bool) -> Bool {
    let words = window.map(\.lower)
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 {
      if Self.isDigits(first) { return isSaid || (3...4).contains(first.utf8.count) }
      return first.contains { $0.isASCII && $0.isWholeNumber } && !first.contains("-")
        && !first.contains("/")
    }
    let endings = ["uur", "u", "h", "am", "pm", "a.m.", "p.m.", "o'clock"]
    let isSpoken = words.contains { ["half", "kwart", "quarter"].contains($0) }
    return (words.count == 2 && endings.contains(last) && DateWords.number(first) != nil)
      || (words.count == 2 && endings.contains(last) && first.contains { ":.".contains($0) })
      || isSpoken || words.dropFirst().contains(where: Self.isSpokenTime)
  }

  /// A date, with `op` or `vanaf` in front or not.
  mutating func date() -> Int? {
    guard let (day, length) = longestDate() else { return nil }
    guard phrase.date == nil else { return refuse(length) }
    phrase.date = day
    return length
  }

  func longestDate() -> (day: Day, length: Int)? {
    let skipped = ["op", "on", "vanaf", "from"].contains(lower(0)) ? 1 : 0
    for length in [5, 4, 3, 2, 1] {
      guard let window = window(length, after: skipped), mayBeDate(window),
        case .success(let day) = DateInput.parse(joined(window), today: now.day),
        // A year out of reach is another word: the time in '24 nov 1030'.
        (now.day.year - 1...now.day.year + 2).contains(day.year)
      else { continue }
      return (day, length + skipped)
    }
    return nil
  }

  private func mayBeDate(_ window: [Word]) -> Bool {
    let words = window.map(\.lower)
    let ignored = ["of", "de", "the", "op", "on"]
    guard let first = words.first, let last = words.last, !ignored.contains(first),
      !ignored.contains(last)
    else { return false }
    if words.count == 1 { return !Self.isDigits(first) || first.utf8.count > 4 }
    return words.allSatisfy(Self.isDigits)
      || words.contains { $0.contains(where: \.isLetter) }
  }

  /// Something that looks like a date or a time and is neither is no part of a name.
  mutating func failedDateOrTime() -> Int? {
    let text = lower(0)
    guard text.utf8.count <= 10, text.first?.isWholeNumber == true else { return nil }
    if text.contains(where: { "-/".contains($0) }),
      case .failure(let problem) = DateInput.parse(text, today: now.day)
    {
      return refuse(1, problem)
    }
    if text.contains(where: { ":.".contains($0) }),
      case .failure(let problem) = TimeInput.parse(text)
    {
      return refuse(1, problem)
    }
    return nil
  }

  /// Weekdays without a date: the nearest of them that is not past.
  mutating func chooseDate() {
    phrase.weekdays.sort()
    guard phrase.date == nil, !phrase.weekdays.isEmpty else { return }
    let isTodayPast = phrase.time.map { $0 < now.time } ?? false
    let from = isTodayPast ? now.day + 1 : now.day
    phrase.date = (0..<7).map { from + $0 }.first { phrase.weekdays.contains($0.weekday) }
  }
}
