/// What the status line says.
struct Message: Equatable {
  enum Kind: Equatable {
    case info
    /// Something was done; stays long enough to undo it.
    case done
    case warning
    /// Something was not done, and why.
    case refusal
  }

  let kind: Kind
  let text: String
  /// Which key takes it back, if it can be taken back.
  var undo: String?
  /// Whether a key was pressed since: it then takes one line, and hides nothing of the place.
  var isRead = false

  /// How long what was done stays readable, in milliseconds; the others go at the next key.
  static let doneMilliseconds = 5000

  /// A sign, so that the kind is never told by colour alone.
  var line: String {
    switch kind {
    case .info: text
    case .done: "✓ " + text + undoPart
    case .warning: "! " + text
    case .refusal: "× " + text
    }
  }

  private var undoPart: String { undo.map { " · " + $0 } ?? "" }

  /// In lines of a width: whole until it was read, then one, with how to take it back.
  func lines(width: Int) -> [String] {
    guard isRead else { return TextWidth.wrap(line, width: width) }
    let room = width - TextWidth.displayWidth(of: undoPart)
    return TextWidth.displayWidth(of: line) <= width || room < width / 2
      ? [TextWidth.fitted(line, to: width)]
      : [TextWidth.fitted("✓ " + text, to: room) + undoPart]
  }

  var style: Style {
    switch kind {
    case .info: .status
    case .done: .good
    case .warning: .warning
    case .refusal: .bad
    }
  }
}
