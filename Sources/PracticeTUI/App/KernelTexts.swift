import PracticeCore

/// The label of a command in the key bar (an infinitive), and its line in the help.
typealias CommandText = (label: String, help: String)
/// An answer to a question, and the letter that gives it.
typealias ChoiceText = (letter: Character, label: String)

/// The texts of the interface itself; those of a screen lie beside that screen.
protocol KernelTexts: Sendable {
  // What works everywhere.
  var back: CommandText { get }
  var leave: CommandText { get }
  var helpCommand: CommandText { get }
  var commandLine: CommandText { get }
  var undo: CommandText { get }
  var redo: CommandText { get }
  var redraw: CommandText { get }
  var suspend: CommandText { get }
  func goTo(_ place: String) -> CommandText
  var space: String { get }

  // The frame.
  func tooSmall(_ size: Size, least: Size) -> [String]
  var nowhereBack: String { get }
  func undoHint(_ sentence: String) -> String
  func shortcut(_ key: String, _ label: String) -> String
  func failed(_ what: String) -> String
  var textIgnored: String { get }
  /// - Parameter key: A key that means nothing where it was pressed.
  func deadKey(_ key: String, help: String) -> String

  // Overlays.
  func helpTitle(_ place: String) -> String
  var helpEverywhere: String { get }
  var close: CommandText { get }
  var choose: CommandText { get }
  var complete: CommandText { get }
  func asTyped(_ text: String) -> String
  func noSuchCommand(_ text: String) -> String
  var nothingFound: String { get }
  var previousTab: CommandText { get }
  var nextTab: CommandText { get }

  // Forms.
  var save: CommandText { get }
  /// What a key does in every form.
  func formHelp(_ use: FormKey) -> String
  var draft: String { get }
  var notSavedTitle: String { get }
  func notSaved(_ titles: [String]) -> String
  func notSavedQuestion(_ titles: [String]) -> String
  var discardChoice: ChoiceText { get }
  var leaveAnywayChoice: ChoiceText { get }
  var returnChoice: ChoiceText { get }
  var required: String { get }
  func stillEmpty(_ labels: [String]) -> String
  func notANumber(_ range: ClosedRange<Int>) -> String

  // Plots in words.
  var noMeasurements: String { get }
  var decimalSeparator: String { get }
  var listSeparator: String { get }
}

extension Language {
  var kernelTexts: any KernelTexts {
    self == .dutch ? DutchKernelTexts() : EnglishKernelTexts()
  }
}

extension KernelTexts {
  /// `Ctrl-S` for the help; the key bar has `^S`.
  func fullKeyName(_ key: Key) -> String {
    if case .control(let letter) = key { return "Ctrl-\(letter.uppercased())" }
    return keyName(key)
  }

  /// A number with one decimal, or none if it is whole.
  func decimal(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "–" }
    let tenths = Int((number * 10).rounded())
    let whole = (tenths < 0 ? "-" : "") + String(abs(tenths) / 10)
    return tenths % 10 == 0 ? whole : whole + decimalSeparator + String(abs(tenths) % 10)
  }

  func keyName(_ key: Key) -> String {
    switch key {
    case .character(" "): space
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .backTab: "Shift-Tab"
    default: key.description
    }
  }
}
