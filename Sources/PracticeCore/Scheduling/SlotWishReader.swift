/// Reads the wish for a place as it is said on the phone, in Dutch or English whatever the
/// language of the screen: `visser 45 di do ochtend na 9:30 vanaf 1 dec voor kerst`.
public struct SlotWishReader {
  private let therapists: [StaffMember]
  private let today: Day
  private var words: ArraySlice<String> = []
  private var wish = SlotWish()

  /// - Parameter therapists: Those who may be named; none where a wish names nobody.
  public static func read(
    _ text: String, therapists: [StaffMember] = [], today: Day
  ) -> SlotWish {
    var reader = SlotWishReader(therapists: therapists, today: today)
    reader.readAll(text)
    return reader.wish
  }

  private init(therapists: [StaffMember], today: Day) {
    self.therapists = therapists
    self.today = today
  }

  private mutating func readAll(_ text: String) {
    words = text.lowercased().split { $0.isWhitespace || ",;".contains($0) }.map(String.init)[...]
    while let word = words.first {
      let used =
        bound() ?? clock() ?? range(word) ?? part(word) ?? weekday(word) ?? minutes(word)
        ?? therapist() ?? filler(word)
      if used == nil { wish.notUnderstood.append(word) }
      words = words.dropFirst(used ?? 1)
    }
  }

  // MARK: - Bounds

  /// `na 16:00`, `voor 20-12`, `vanaf volgende week di`, `t/m 19 dec`, `tussen 2 en 4`.
  private mutating func bound() -> Int? {
    guard let word = words.first else { return nil }
    let rest = words.dropFirst()
    let time = time(rest, isBound: true)
    switch word {
    case "na", "after", "vanaf", "from":
      if let (time, count) = time {
        wish.times.earliest = time
        return count + 1
      }
      guard let (day, count) = day(rest) else { return nil }
      wish.times.first = word == "na" || word == "after" ? day + 1 : day
      return count + 1
    case "voor", "before", "tot", "until", "till", "t/m", "tm", "through":
      if let (time, count) = time {
        wish.times.latest = time
        return count + 1
      }
      guard let (day, count) = day(rest) else { return nil }
      wish.times.last = word == "voor" || word == "before" ? day - 1 : day
      return count + 1
    case "tussen", "between":
      guard let (earliest, count) = time, ["en", "and"].contains(rest.dropFirst(count).first),
        let (latest, more) = self.time(rest.dropFirst(count + 1), isBound: true)
      else { return nil }
      (wish.times.earliest, wish.times.latest) = (earliest, latest)
      return count + more + 2
    case "om", "at", "rond", "around":
      guard let (time, count) = time else { return nil }
      wish.times.earliest = time
      return count + 1
    default: return nil
    }
  }

  /// `14:00` or `2 uur` without a word in front: not before then.
  private mutating func clock() -> Int? {
    guard let (time, count) = time(words, isBound: false) else { return nil }
    wish.times.earliest = time
    return count
  }

  /// A time at the beginning of some words, and how many of them it takes.
  ///
  /// - Parameter isBound: Whether a word such as `na` stands before it, so that an hour alone is a
  ///   time too.
  private func time(_ words: ArraySlice<String>, isBound: Bool) -> (TimeOfDay, Int)? {
    for count in [4, 3, 2, 1] where count <= words.count {
      let next = words.dropFirst(count).first
      if mayBeTime(Array(words.prefix(count)), before: next, isBound: isBound),
        case .success(let time) = TimeInput.parse(words.prefix(count).joined(separator: " "))
      {
        return (time, count)
      }
    }
    return nil
  }

  /// Keeps apart what in a wish could also be a day, a length or the next condition.
  private func mayBeTime(_ words: [String], before next: String?, isBound: Bool) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    let begins = first.first?.isWholeNumber ?? false
    if words.count > 1 {
      let endings = ["uur", "u", "h", "am", "pm", "a.m.", "p.m.", "o'clock"]
      return ["half", "kwart", "quarter"].contains(first)
        || words.count == 2 && endings.contains(last)
          && (begins || DateWords.number(first) != nil)
    }
    // `1 dec` is a day, `2 weken` is a while.
    let isCount = next.map { DateWords.month($0) != nil || DateWords.unit($0) != nil } ?? false
    if first.allSatisfy(\.isWholeNumber) {
      return isBound && !isCount && (first.count <= 2 || day([first]) == nil)
    }
    if !begins { return isBound && !isCount && DateWords.number(first) ?? 0 > 1 }
    if first.contains(".") { return day([first]) == nil }
    return first.contains { ":uh".contains($0) } || first.hasSuffix("am") || first.hasSuffix("pm")
  }

  private func day(_ words: ArraySlice<String>) -> (Day, Int)? {
    for count in [4, 3, 2, 1] where count <= words.count {
      let text = words.prefix(count).joined(separator: " ")
      if let day = try? DateInput.parse(text, today: today).get() { return (day, count) }
    }
    return nil
  }

  // MARK: - Days and parts of days

  /// `morgen`, `deze week`, `volgende week`: from one day to another.
  private mutating func range(_ word: String) -> Int? {
    func take(_ first: Day, _ last: Day, _ count: Int) -> Int {
      wish.times.first = first
      wish.times.last = last
      return count
    }
    let isWeek = ["week", "wk"].contains(words.dropFirst().first ?? "")
    switch word {
    case "vandaag", "today": return take(today, today, 1)
    case "morgen", "tomorrow": return take(today + 1, today + 1, 1)
    case "overmorgen": return take(today + 2, today + 2, 1)
    case "deze" where isWeek, "this" where isWeek: return take(today, today.monday + 6, 2)
    case "volgende" where isWeek, "next" where isWeek:
      return take(today.monday + 7, today.monday + 13, 2)
    default: return nil
    }
  }

  private mutating func part(_ word: String) -> Int? {
    let names: [(DayPart, [String])] = [
      (.morning, ["ochtenden", "ochtends", "mornings"]),
      (.afternoon, ["middagen", "middags", "afternoons"]),
      (.evening, ["avonden", "avonds", "evenings"]),
    ]
    // As it is typed: the first letters are enough.
    let part = names.first { $0.1.contains { word.count >= 3 && $0.hasPrefix(word) } }
    guard let part else { return nil }
    wish.times.parts.insert(part.0)
    return 1
  }

  private mutating func weekday(_ word: String) -> Int? {
    guard let weekday = DateWords.weekday(word) else { return nil }
    wish.times.weekdays.insert(weekday)
    return 1
  }

  // MARK: - Length and therapist

  private mutating func minutes(_ word: String) -> Int? {
    let units = ["minuten", "minutes", "min", "m", "'"]
    let unit = units.first { word.hasSuffix($0) }
    guard let minutes = Int(word.dropLast(unit?.count ?? 0)), (5...480).contains(minutes) else {
      return nil
    }
    wish.minutes = minutes
    return units.contains(words.dropFirst().first ?? "") && unit == nil ? 2 : 1
  }

  /// By surname with or without its prefix, by its beginning, or by initials.
  private mutating func therapist() -> Int? {
    for count in [3, 2, 1] where count <= words.count {
      let name = folded(words.prefix(count).joined(separator: " "))
      let called = therapists.filter { therapist in
        folded(therapist.initials) == name || folded(therapist.surname) == name
          || folded(therapist.shortName) == name
      }
      let begun =
        name.count < 3 ? [] : therapists.filter { folded($0.surname).hasPrefix(name) }
      if let therapist = called.first ?? (begun.count == 1 ? begun.first : nil) {
        wish.therapist = therapist.id
        return count
      }
    }
    return nil
  }

  private func filler(_ word: String) -> Int? {
    let fillers = [
      "bij", "with", "met", "op", "on", "de", "het", "the", "in", "'s", "s", "of", "en", "or",
      "and", "een", "a", "an", "iedereen", "anyone", "any", "elke", "every", "uur",
    ]
    return fillers.contains(word) ? 1 : nil
  }
}
