/// Reads the times people type, in Dutch or English whatever the language of the screen.
///
/// Times in figures are on the 24-hour clock: `930`, `9:30`, `9.30`, `0930`, `14u30`, `2pm`.
/// A time that is said rather than written (`3`, `3 uur`, `half 3`, `kwart voor 3`) is in the
/// afternoon when it would otherwise fall before seven: nobody is treated at night.
public enum TimeInput {
  public static func parse(_ text: String) -> Result<TimeOfDay, InputProblem> {
    let typed = trimmed(text)
    guard !typed.isEmpty else {
      return .failure(
        InputProblem("Typ een tijd, bijvoorbeeld 9:30.", "Type a time, for example 9:30."))
    }
    let words = words(typed)
    do throws(InputProblem) {
      guard let time = try inFigures(words, typed) ?? spoken(words) else {
        throw InputProblem(
          "\(quoted(typed)) is geen tijd; typ bijvoorbeeld 9:30, 930 of half 10.",
          "\(quoted(typed)) is not a time; type for example 9:30, 930 or half past 9.")
      }
      return .success(time)
    } catch {
      return .failure(error)
    }
  }

  private static func words(_ typed: String) -> [String] {
    typed.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      .filter { !["om", "at", "o'clock"].contains($0) }
  }

  // MARK: - In figures

  private static func inFigures(
    _ words: [String], _ typed: String
  ) throws(InputProblem) -> TimeOfDay? {
    var text = words.joined()
    var half: Half?
    for (ending, which) in [
      ("a.m.", Half.morning), ("p.m.", .afternoon), ("am", .morning), ("pm", .afternoon),
    ] where text.hasSuffix(ending) {
      half = which
      text.removeLast(ending.count)
      break
    }
    for ending in ["uur", "u", "h"] where text.hasSuffix(ending) {
      text.removeLast(ending.count)
      if let hour = DateWords.smallNumber(text) {
        return try time(hour, 0, half, typed, said: true)
      }
      break
    }
    let fields = text.split(
      omittingEmptySubsequences: false, whereSeparator: { ":.uh,".contains($0) })
    if fields.count == 2 {
      guard (1...2).contains(fields[0].utf8.count), fields[1].utf8.count == 2,
        let hour = DateWords.smallNumber(fields[0]), let minute = DateWords.smallNumber(fields[1])
      else { return nil }
      return try time(hour, minute, half, typed, said: false)
    }
    guard fields.count == 1, words.count <= 2, let number = DateWords.smallNumber(text) else {
      return nil
    }
    if text.utf8.count <= 2 {
      return try time(number, 0, half, typed, said: text.first != "0")
    }
    return try time(number / 100, number % 100, half, typed, said: false)
  }

  private enum Half {
    case morning, afternoon
  }

  private static func time(
    _ hour: Int, _ minute: Int, _ half: Half?, _ typed: String, said: Bool
  ) throws(InputProblem) -> TimeOfDay {
    guard minute < 60, hour < 24, half == nil || (1...12).contains(hour),
      let time = TimeOfDay(hour: hour, minute: minute)
    else {
      throw InputProblem(
        "\(quoted(typed)) is geen tijd: de klok loopt van 0:00 tot 23:59.",
        "\(quoted(typed)) is not a time: the clock runs from 0:00 to 23:59.")
    }
    switch half {
    case .morning: return hour == 12 ? time + -720 : time
    case .afternoon: return hour == 12 ? time : time + 720
    case nil: return said ? inDaytime(time) : time
    }
  }

  /// A time as it is said, taken as of the afternoon when it falls before seven.
  private static func inDaytime(_ time: TimeOfDay) -> TimeOfDay {
    (1..<420).contains(time.minutes) ? time + 720 : time
  }

  // MARK: - As it is said

  /// `half 10`, `half past 9`, `kwart voor 3`, `quarter to 3`, `10 over 9`, `5 voor half 3`.
  private static func spoken(_ words: [String]) -> TimeOfDay? {
    var words = words.filter { !["uur", "a"].contains($0) }
    guard let last = words.popLast(), let hour = DateWords.number(last), (0...24).contains(hour)
    else { return nil }
    var minutes = hour * 60
    if words.suffix(2) == ["half", "past"] {
      minutes += 30
      words.removeLast(2)
    } else if words.last == "half" {
      minutes -= 30
      words.removeLast()
    }
    if !words.isEmpty {
      guard words.count == 2 || (words.count == 3 && words[1].hasPrefix("min")),
        let amount = ["kwart", "quarter"].contains(words[0]) ? 15 : DateWords.number(words[0]),
        (1...30).contains(amount)
      else { return nil }
      switch words.last {
      case "voor", "to", "before": minutes -= amount
      case "over", "past", "after": minutes += amount
      default: return nil
      }
    }
    // 'kwart voor 0' is a quarter before midnight.
    return inDaytime(TimeOfDay(minutes: (minutes + 1440) % 1440))
  }
}
