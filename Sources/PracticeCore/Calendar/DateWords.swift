/// The words for days, months and units in which Dutch and English people type dates.
enum DateWords {
  /// 1 (Monday) to 7 for a weekday's name or its usual abbreviations.
  static func weekday(_ word: String) -> Int? {
    // A unit, though it is the start of 'maandag'.
    if word == "maand" { return nil }
    for number in 1...7 {
      let dutch = Language.dutch.weekday(number)
      let english = Language.english.weekday(number).lowercased()
      if word == dutch || word == english { return number }
      if word == Language.dutch.shortWeekday(number) { return number }
      if word.utf8.count >= 3, dutch.hasPrefix(word) || english.hasPrefix(word) { return number }
    }
    return nil
  }

  /// 1 (January) to 12 for a month's name or at least its first three letters.
  static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return (1...12).first { number in
      Language.dutch.month(number).hasPrefix(word) || Language.dutch.shortMonth(number) == word
        || Language.english.month(number).lowercased().hasPrefix(word)
    }
  }

  static func unit(_ word: String) -> DateUnit? {
    switch word {
    case "d", "dag", "dagen", "day", "days": .day
    case "w", "week", "weken", "weeks", "wk": .week
    case "m", "mnd", "maand", "maanden", "month", "months": .month
    case "j", "y", "jr", "jaar", "year", "years": .year
    default: nil
    }
  }

  /// 1 to 12 and a few larger ones, written in words.
  static func number(_ word: String) -> Int? {
    switch word {
    case "een", "één", "an", "a", "one": 1
    case "twee", "two": 2
    case "drie", "three": 3
    case "vier", "four": 4
    case "vijf", "five": 5
    case "zes", "six": 6
    case "zeven", "seven": 7
    case "acht", "eight": 8
    case "negen", "nine": 9
    case "tien", "ten": 10
    case "elf", "eleven": 11
    case "twaalf", "twelve": 12
    case "twintig", "twenty": 20
    default: smallNumber(word)
    }
  }

  /// A number of at most four ASCII digits; longer ones are never a count here.
  static func smallNumber(_ word: some StringProtocol) -> Int? {
    guard (1...4).contains(word.utf8.count),
      word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(word)
  }
}

enum DateUnit {
  case day, week, month, year
}

extension Day {
  /// The day some units later; a month without that day gives its last day.
  ///
  /// Nothing when it falls outside the years 1 to 9999.
  func adding(_ count: Int, _ unit: DateUnit) -> Day? {
    switch unit {
    case .day: return inCalendar(number + count)
    case .week: return inCalendar(number + 7 * count)
    case .month, .year:
      let (year, month, dayOfMonth) = parts
      let months = year * 12 + month - 1 + count * (unit == .year ? 12 : 1)
      guard months >= 12 else { return nil }
      let (newYear, newMonth) = (months / 12, months % 12 + 1)
      let length = Day.length(ofMonth: newMonth, year: newYear)
      return Day(year: newYear, month: newMonth, day: min(dayOfMonth, length))
    }
  }

  private func inCalendar(_ number: Int) -> Day? {
    let day = Day(number: number)
    return (1...9999).contains(day.year) ? day : nil
  }
}
