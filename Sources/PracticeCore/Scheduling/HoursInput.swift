/// Reads the hours of a day as people type them: `8:00-12:30 13:00-17:00`, `8 tot 12, 1 tot 5`.
///
/// Every time is read by ``TimeInput``; nothing, `-` and `vrij` are a day off.
public enum HoursInput {
  /// The stretches in order of time.
  public static func parse(_ text: String) -> Result<[Interval], InputProblem> {
    let words = self.words(text)
    if words.isEmpty || words.count == 1 && dayOff.contains(words[0]) { return .success([]) }
    guard words.count % 3 == 0 else { return .failure(howToType(text)) }
    var intervals: [Interval] = []
    for first in stride(from: 0, to: words.count, by: 3) {
      guard words[first + 1] == "-", words[first] != "-", words[first + 2] != "-" else {
        return .failure(howToType(text))
      }
      switch (TimeInput.parse(words[first]), end(words[first + 2])) {
      case (.success(let start), .success(let end)):
        intervals.append(Interval(start: start, end: end))
      case (.failure(let problem), _), (_, .failure(let problem)): return .failure(problem)
      }
    }
    intervals.sort { $0.start < $1.start }
    if let problem = problem(with: intervals) { return .failure(problem) }
    return .success(intervals)
  }

  /// A time, or the end of the day: no clock says 24:00, hours do.
  private static func end(_ word: String) -> Result<TimeOfDay, InputProblem> {
    ["24", "24:00", "24.00", "24u", "24uur", "24h"].contains(word)
      ? .success(TimeOfDay(minutes: 1440)) : TimeInput.parse(word)
  }

  private static let dayOff: Set = ["-", "vrij", "free", "off", "geen", "none"]

  /// As they are typed: `8:00-12:30 13:00-17:00`.
  public static func text(_ intervals: [Interval]) -> String {
    intervals.map { "\($0.start.short)-\($0.end.short)" }.joined(separator: " ")
  }

  /// Why stretches, in order of time, cannot be the hours of a day.
  static func problem(with intervals: [Interval]) -> InputProblem? {
    for interval in intervals {
      let text = HoursInput.text([interval])
      if interval.start >= interval.end {
        return InputProblem(
          "\(quoted(text)) eindigt niet na het begin.",
          "\(quoted(text)) does not end after its start.")
      }
      if interval.start.minutes % 5 != 0 || interval.end.minutes % 5 != 0 {
        return InputProblem(
          "\(quoted(text)): de agenda gaat per 5 minuten.",
          "\(quoted(text)): the agenda goes by 5 minutes.")
      }
    }
    for (one, next) in zip(intervals, intervals.dropFirst()) where one.overlaps(next) {
      let (first, second) = (HoursInput.text([one]), HoursInput.text([next]))
      return InputProblem("\(first) en \(second) overlappen.", "\(first) and \(second) overlap.")
    }
    return nil
  }

  /// Times with `-` between begin and end; what stands between stretches is left out.
  private static func words(_ text: String) -> [String] {
    var spaced = ""
    for character in text.lowercased() {
      switch character {
      case "-", "–", "—": spaced += " - "
      case ",", ";", "+", "&", "/": spaced += " "
      default: spaced.append(character)
      }
    }
    var words: [String] = []
    for word in spaced.split(whereSeparator: \.isWhitespace) {
      switch word {
      case "tot", "to", "till", "until", "t/m": words.append("-")
      case "van", "from", "en", "and": continue
      case "uur", "u", "h", "am", "pm":
        // Belongs to the time before it.
        if let time = words.popLast() { words.append(time + word) }
      default:
        // 'half 9' is one time.
        if words.last == "half" {
          words[words.count - 1] += " \(word)"
        } else {
          words.append(String(word))
        }
      }
    }
    return words
  }

  private static func howToType(_ text: String) -> InputProblem {
    InputProblem(
      "\(quoted(trimmed(text))) zijn geen werktijden; typ bijvoorbeeld 8:00-12:30 13:00-17:00.",
      "\(quoted(trimmed(text))) are no hours; type for example 8:00-12:30 13:00-17:00.")
  }
}
