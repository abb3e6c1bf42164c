/// Reads a booking phrase word by word, the longest meaning first.
struct BookingPhraseParser {
  struct Word {
    let text: String
    let range: Range<String.Index>
    var lower: String { text.lowercased() }
  }

  let vocabulary: BookingVocabulary
  let now: Moment
  let words: [Word]
  var phrase: BookingPhrase
  var position = 0
  /// Words that mean nothing by themselves, by their place.
  var loose: [Int] = []
  private var hasCount = false
  /// The weekday that is the first word: it may turn out to be a surname.
  var leadingWeekday: Int?

  init(text: String, vocabulary: BookingVocabulary, now: Moment) {
    self.vocabulary = vocabulary
    self.now = now
    phrase = BookingPhrase(text: text)
    words = text.split { $0.isWhitespace || $0 == "," }.map {
      Word(text: String($0), range: $0.startIndex..<$0.endIndex)
    }
  }

  mutating func parse() -> BookingPhrase {
    while position < words.count {
      let start = position
      guard let length = meaning() ?? failedDateOrTime() else {
        loose.append(position)
        position += 1
        continue
      }
      position = start + length
    }
    namePatient()
    chooseDate()
    return phrase
  }

  /// Takes what the words from here on mean; the number of words, or nothing.
  private mutating func meaning() -> Int? {
    if let length = patientNumber() ?? initialsInCapitals() ?? numberedRoom() ?? rhythm() ?? count()
      ?? minutes()
    {
      return length
    }
    if let length = weekdays(), longestDate()?.length ?? 0 <= length {
      return takeWeekdays(length)
    }
    return time() ?? date() ?? kind() ?? therapist() ?? namedRoom() ?? filler()
  }

  // MARK: - Words

  func lower(_ offset: Int) -> String {
    position + offset < words.count ? words[position + offset].lower : ""
  }

  /// Some words from here on, or nothing when there are not so many.
  func window(_ length: Int, after skipped: Int = 0) -> [Word]? {
    let start = position + skipped
    return start + length <= words.count ? Array(words[start..<start + length]) : nil
  }

  func joined(_ window: [Word]) -> String {
    window.map(\.text).joined(separator: " ")
  }

  /// Gives words that repeat or contradict what was already said back as not understood.
  mutating func refuse(_ length: Int, _ problem: InputProblem? = nil) -> Int {
    for place in position..<position + length { mark(words[place].range) }
    if let problem { phrase.problems.append(problem) }
    return length
  }

  mutating func mark(_ range: Range<String.Index>) {
    phrase.notUnderstood.append(range)
  }

  static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

// MARK: - Who, how often and how long

extension BookingPhraseParser {
  private mutating func patientNumber() -> Int? {
    let text = words[position].text
    guard text.hasPrefix("#"), Self.isDigits(String(text.dropFirst())) else { return nil }
    guard phrase.patientNumber == nil, let number = Int64(text.dropFirst()) else {
      return refuse(1)
    }
    phrase.patientNumber = number
    return 1
  }

  /// `6x`, `6 keer`, and `2x per week`.
  private mutating func count() -> Int? {
    var length = 1
    var digits = lower(0)
    if let last = digits.last, "x×".contains(last) {
      digits.removeLast()
    } else if ["x", "×", "keer", "maal", "times"].contains(lower(1)) {
      length = 2
    } else if digits == "twice" {
      digits = "2"
    } else {
      return nil
    }
    let isCount = Self.isDigits(digits) || (length == 2 && DateWords.number(digits) != nil)
    guard isCount else { return nil }
    let number = DateWords.number(digits)
    let isPerWeek =
      (["per", "a", "p"].contains(lower(length)) && lower(length + 1) == "week")
    if isPerWeek || ["p/w", "pw"].contains(lower(length)) {
      length += isPerWeek ? 2 : 1
      guard phrase.timesPerWeek == nil, let number, (1...7).contains(number) else {
        return refuse(length)
      }
      phrase.timesPerWeek = number
      return length
    }
    guard let number, (1...60).contains(number) else {
      return refuse(
        length,
        InputProblem(
          "Een reeks heeft 1 tot 60 afspraken.", "A series has 1 to 60 appointments."))
    }
    guard !hasCount else { return refuse(length) }
    hasCount = true
    phrase.count = number
    return length
  }

  /// `elke week`, `om de week`, `every 2 weeks`, `elke di`, and `+1w` behind a count.
  private mutating func rhythm() -> Int? {
    if hasCount, lower(0).hasPrefix("+") {
      let digits = lower(0).dropFirst().prefix { $0.isASCII && $0.isWholeNumber }
      let unit = DateWords.unit(String(lower(0).dropFirst(1 + digits.count)))
      guard let number = DateWords.smallNumber(digits), let unit else { return nil }
      return takeInterval(number, unit, length: 1)
    }
    switch (lower(0), lower(1), lower(2)) {
    case ("wekelijks", _, _), ("weekly", _, _): return takeInterval(1, .week, length: 1)
    case ("tweewekelijks", _, _), ("fortnightly", _, _): return takeInterval(2, .week, length: 1)
    case ("dagelijks", _, _), ("daily", _, _): return takeInterval(1, .day, length: 1)
    case ("om", "de", "week"), ("every", "other", "week"), ("every", "second", "week"):
      return takeInterval(2, .week, length: 3)
    case ("om", "de", "dag"), ("every", "other", "day"):
      return takeInterval(2, .day, length: 3)
    case ("om", "de", let number):
      guard let number = DateWords.number(number), let unit = DateWords.unit(lower(3)) else {
        return nil
      }
      return takeInterval(number, unit, length: 4)
    case ("elke", let next, let last), ("iedere", let next, let last),
      ("every", let next, let last),
      ("each", let next, let last):
      if let unit = DateWords.unit(next) { return takeInterval(1, unit, length: 2) }
      if let number = DateWords.number(next), let unit = DateWords.unit(last) {
        return takeInterval(number, unit, length: 3)
      }
      guard DateWords.weekday(next) != nil else { return nil }
      // The weekday itself is read next.
      return takeInterval(1, .week, length: 1)
    default: return nil
    }
  }

  private mutating func takeInterval(_ number: Int, _ unit: DateUnit, length: Int) -> Int {
    let days: Int? =
      switch unit {
      case .day: number
      case .week: 7 * number
      case .month, .year: nil
      }
    guard let days, (1...371).contains(days) else {
      return refuse(
        length,
        InputProblem(
          "Een reeks gaat in dagen of weken, tot een jaar.",
          "A series goes by days or weeks, up to a year."))
    }
    guard phrase.intervalDays == nil else { return refuse(length) }
    phrase.intervalDays = days
    return length
  }

  /// `30 min`, `30min`, `45 minuten`.
  private mutating func minutes() -> Int? {
    let digits = lower(0).prefix { $0.isASCII && $0.isWholeNumber }
    let units = ["min", "min.", "minuten", "minutes", "minuut", "m", "'"]
    let ending = String(lower(0).dropFirst(digits.count))
    guard !digits.isEmpty else { return nil }
    let length: Int
    if units.contains(ending) {
      length = 1
    } else if ending.isEmpty, units.contains(lower(1)), !Self.isSpokenTime(lower(2)) {
      length = 2
    } else {
      return nil
    }
    guard phrase.minutes == nil, let number = DateWords.smallNumber(digits),
      (5...480).contains(number)
    else {
      return refuse(
        length,
        InputProblem(
          "Een afspraak duurt 5 tot 480 minuten.", "An appointment takes 5 to 480 minutes."))
    }
    phrase.minutes = number
    return length
  }

  static func isSpokenTime(_ word: String) -> Bool {
    ["voor", "over", "to", "past"].contains(word)
  }
}
