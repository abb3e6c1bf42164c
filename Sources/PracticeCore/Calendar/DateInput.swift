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
    /// A past fact: the latest possible day, and never after today.
    case past
    /// Of a person: a past fact, long ago as a rule.
    case birth
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
