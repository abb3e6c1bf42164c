/// Tells letters that a person types from text that a machine types: dictation, or a clipboard
/// without brackets around what it pastes.
///
/// More than three letters within 50 ms are text. Until that is known, letters that would run a
/// command are held back. One letter again and again is a key held down.
struct Burst {
  static let windowMilliseconds = 50
  static let mostLettersOfAPerson = 3

  private struct Letter {
    let character: Character
    let time: Int
    let isHeld: Bool
  }

  private var letters: [Letter] = []

  var isHolding: Bool { letters.contains(where: \.isHeld) }

  /// When the letters held back are to be acted upon after all.
  var deadline: Int? {
    letters.first(where: \.isHeld).map { $0.time + Burst.windowMilliseconds }
  }

  /// - Returns: The text, if with this letter it turns out to be one.
  mutating func add(_ character: Character, at now: Int, isHeld: Bool) -> String? {
    letters.removeAll { !$0.isHeld && $0.time + Burst.windowMilliseconds <= now }
    letters.append(Letter(character: character, time: now, isHeld: isHeld))
    guard letters.count > Burst.mostLettersOfAPerson,
      letters.contains(where: { $0.character != character })
    else { return nil }
    defer { letters = [] }
    return String(letters.map(\.character))
  }

  /// Hands out the letters held back, oldest first.
  mutating func release() -> [Character] {
    defer { letters = [] }
    return letters.filter(\.isHeld).map(\.character)
  }
}
