/// Days said relative to today, and weekdays.
extension DateReader {
  func relative(_ words: [String]) throws(InputProblem) -> Day? {
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
    case .past, .birth: next(weekday, after: today - 7)
    }
  }

  /// `ma 23 nov`: both must agree.
  func weekdayThenDate(_ words: [String]) throws(InputProblem) -> Day? {
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
