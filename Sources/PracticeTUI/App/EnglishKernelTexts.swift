struct EnglishKernelTexts: KernelTexts {
  var back: CommandText { ("back", "one step back") }
  var leave: CommandText { ("quit", "leave the program") }
  var helpCommand: CommandText { ("help", "what you can do here") }
  var commandLine: CommandText { ("command", "type a command or an appointment") }
  var undo: CommandText { ("undo", "undo your last change") }
  var redo: CommandText { ("redo", "do again what you undid") }
  var redraw: CommandText { ("redraw", "draw the screen anew") }
  var suspend: CommandText { ("suspend", "suspend the program for a while") }
  func goTo(_ place: String) -> CommandText { (place, "go to \(place)") }
  var space: String { "space" }

  func tooSmall(_ size: Size, least: Size) -> [String] {
    [
      "This window is too small:", "\(size.width) × \(size.height) characters.",
      "Make it at least \(least.width) × \(least.height).", "Q quits.",
    ]
  }
  var nowhereBack: String { "You are on the main screen. Q quits." }
  func undoHint(_ sentence: String) -> String { "u: \(sentence)" }
  func shortcut(_ key: String, _ label: String) -> String { "Quicker: \(key) \(label)" }
  func failed(_ what: String) -> String { "That did not work (\(what))." }
  func deadKey(_ key: String, help: String) -> String {
    "\(key) does nothing here; \(help) shows what does."
  }
  var textIgnored: String { "The text was not used. Answer this question first." }

  func helpTitle(_ place: String) -> String { "Help · \(place)" }
  var helpEverywhere: String { "Everywhere" }
  var close: CommandText { ("close", "close this window") }
  var choose: CommandText { ("choose", "choose the marked line") }
  var complete: CommandText { ("complete", "take over the marked command") }
  func asTyped(_ text: String) -> String { "run: \(text)" }
  func noSuchCommand(_ text: String) -> String { "No command '\(text)'." }
  var nothingFound: String { "Nothing found. Type fewer letters." }
  var previousTab: CommandText { ("previous tab", "to the previous tab") }
  var nextTab: CommandText { ("tab", "to the next tab") }

  var save: CommandText { ("save", "save the form") }
  func formHelp(_ use: FormKey) -> String {
    switch use {
    case .move: "to the next field; Shift-Tab or ↑ to the one before"
    case .tick: "tick the box, or untick it"
    case .tickMany: "from box to box; space ticks one or unticks it"
    case .choose: "the next or previous choice; or type what it begins with"
    case .answer: "answer: yes or no"
    case .page: "to the next or the previous part"
    case .leave: "back; first you are asked whether to save"
    }
  }
  var draft: String { "draft" }
  var notSavedTitle: String { "Not saved yet" }
  func notSaved(_ titles: [String]) -> String {
    "Not saved yet: \(titles.joined(separator: ", "))."
  }
  func notSavedQuestion(_ titles: [String]) -> String {
    "What you filled in is not saved yet (\(titles.joined(separator: ", ")))."
  }
  var discardChoice: ChoiceText { ("d", "discard") }
  var leaveAnywayChoice: ChoiceText { ("d", "discard and quit") }
  var returnChoice: ChoiceText { ("b", "back to the form") }
  var required: String { "Fill this in." }
  func stillEmpty(_ labels: [String]) -> String {
    "Still empty: \(labels.joined(separator: ", "))."
  }
  func notANumber(_ range: ClosedRange<Int>) -> String {
    "A whole number from \(range.lowerBound) to \(range.upperBound)."
  }

  var noMeasurements: String { "No measurements yet." }
  var decimalSeparator: String { "." }
  var listSeparator: String { ", " }
}
