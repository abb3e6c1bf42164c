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

  /// How long what was done stays readable, in milliseconds; the others go at the next key.
  static let doneMilliseconds = 5000

  /// A sign, so that the kind is never told by colour alone.
  var line: String {
    switch kind {
    case .info: text
    case .done: "✓ " + text + (undo.map { " · " + $0 } ?? "")
    case .warning: "! " + text
    case .refusal: "× " + text
    }
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
