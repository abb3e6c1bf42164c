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

  enum Outcome: Equatable {
    /// What a person typed and is still to be acted upon, oldest first.
    case letters([Character])
    case text(String)
  }

  private var letters: [Letter] = []
  private var isText = false

  /// Whether letters wait for their outcome, so that those after them must wait too.
  var isHolding: Bool { isText || letters.contains(where: \.isHeld) }

  /// When the outcome is known: a text is over once nothing has come for 50 ms.
  var deadline: Int? {
    let decisive = isText ? letters.last : letters.first(where: \.isHeld)
    return decisive.map { $0.time + Burst.windowMilliseconds }
  }

  mutating func add(_ character: Character, at now: Int, isHeld: Bool) {
    if !isText {
      letters.removeAll { !$0.isHeld && $0.time + Burst.windowMilliseconds <= now }
    }
    letters.append(Letter(character: character, time: now, isHeld: isHeld))
    let isMany = letters.count > Burst.mostLettersOfAPerson
    if isMany, letters.contains(where: { $0.character != character }) { isText = true }
  }

  /// Ends the burst, because of its deadline or of another key.
  mutating func end() -> Outcome {
    defer { (letters, isText) = ([], false) }
    return isText
      ? .text(String(letters.map(\.character)))
      : .letters(letters.filter(\.isHeld).map(\.character))
  }
}
