import PracticeCore

/// Why a dialogue ended before its end.
enum DialogueEnd: Error {
  /// 'stop' was typed.
  case stopped
  /// There is no more input.
  case inputEnded
  /// Somebody else has signed in.
  case handedOver
}

/// What was typed to a question.
enum Reply: Equatable {
  /// Without blanks around it; empty for Enter alone.
  case text(String)
  /// To the question before.
  case back
}

/// Questions and answers, one a line, with the words that work everywhere: `?`, `terug`, `meer`
/// and `stop`, in Dutch and English whatever the language of the questions.
@MainActor
final class Conversation {
  /// How many lines of a list are read out at once.
  private static let page = 10

  let language: Language
  private let terminal: any LineTerminal
  /// What is left of the list that was read out last.
  private var unread: [String] = []
  /// Asked after each line that was typed: whether it does not count and is asked again.
  var discards: () throws -> Bool = { false }

  init(terminal: any LineTerminal, language: Language) {
    self.terminal = terminal
    self.language = language
  }

  /// Nothing that is said can give orders to the terminal, whatever stands in it.
  func say(_ line: String) { terminal.say(TextWidth.printable(line)) }
  func say(_ lines: [String]) { for line in lines { say(line) } }

  /// - Parameter help: Read out for `?`.
  /// - Throws: ``DialogueEnd``
  func ask(_ prompt: String, help: () -> [String] = { [] }) throws -> Reply {
    while true {
      guard let line = terminal.ask(TextWidth.printable(prompt) + ":") else {
        throw DialogueEnd.inputEnded
      }
      if try discards() { continue }
      let text = line.trimmingSpaces
      switch text.lowercased() {
      case "terug", "back": return .back
      case "stop", "stoppen", "quit": throw DialogueEnd.stopped
      case "meer", "more": readOn()
      case "?", "hulp", "help": say(help() + [everywhere])
      default: return .text(text)
      }
    }
  }

  /// A question before anybody has signed in; nothing at the end of the input.
  func askUnchecked(_ prompt: String) -> String? {
    terminal.ask(TextWidth.printable(prompt))?.trimmingSpaces
  }

  /// What was read out in part is not read on.
  func forget() { unread = [] }

  var everywhere: String {
    language(
      "Enter neemt wat tussen haken staat; terug, stop, meer en ? werken overal.",
      "Enter takes what stands in brackets; back, stop, more and ? work everywhere.")
  }

  /// The lines that follow a first one, up to an empty line or a full stop by itself.
  ///
  /// - Parameter taken: Called with all of them at each line.
  /// - Throws: ``DialogueEnd/inputEnded``
  func askForMore(after first: String, taken: ([String]) throws -> Void) throws {
    var lines = [first]
    try taken(lines)
    while true {
      guard let line = terminal.ask("") else { throw DialogueEnd.inputEnded }
      if try discards() { continue }
      let text = line.trimmingSpaces
      if text.isEmpty || text == "." { return }
      lines.append(text)
      try taken(lines)
    }
  }

  // MARK: - Lists

  /// Reads out a list as `1 van 3: …`, as much of it as one listens to.
  func list(_ items: [String]) {
    unread = items.enumerated().map { index, item in
      language("\(index + 1) van \(items.count): ", "\(index + 1) of \(items.count): ") + item
    }
    if !unread.isEmpty { readOn() }
  }

  private func readOn() {
    if unread.isEmpty { return say(language("Er is niet meer.", "There is no more.")) }
    say(Array(unread.prefix(Conversation.page)))
    unread.removeFirst(min(unread.count, Conversation.page))
    if !unread.isEmpty {
      say(
        language("Nog \(unread.count); typ 'meer'.", "\(unread.count) to go; type 'more'."))
    }
  }

  enum Chosen {
    case index(Int)
    case text(String)
    case back
  }

  /// Reads out a list and asks for a number of it; something else may be typed instead.
  func choose(_ items: [String]) throws -> Chosen {
    list(items)
    switch try ask(
      language("Welk nummer, 1 tot \(items.count)", "Which number, 1 to \(items.count)"))
    {
    case .back: return .back
    case .text(let text):
      return items.index(numbered: text).map { .index($0) } ?? .text(text)
    }
  }

  /// Asks which of a few things is to be done.
  ///
  /// - Parameter usual: What Enter does.
  /// - Returns: Nothing for 'terug'.
  func decide(_ question: String, _ options: [Words], usual: Int) throws -> Int? {
    try decide(question, options.map { [$0(language), $0.dutch, $0.english] }, usual: usual)
  }

  /// - Parameter options: Each by its names, the first of which is said.
  func decide(_ question: String, _ options: [[String]], usual: Int) throws -> Int? {
    let names = options.map { $0.first ?? "" }
    let choice =
      names.dropLast().joined(separator: ", ") + language(" of ", " or ") + (names.last ?? "")
    while true {
      let reply = try ask("\(question) \(choice) [\(names[usual])]")
      guard case .text(let text) = reply else { return nil }
      if text.isEmpty { return usual }
      if let found = place(of: text, among: options) { return found }
      say(language("Antwoord met \(choice).", "Answer with \(choice)."))
    }
  }

  /// - Returns: Nothing for 'terug'.
  func confirm(_ question: String, usual: Bool) throws -> Bool? {
    try decide(question, [Words("ja", "yes"), Words("nee", "no")], usual: usual ? 0 : 1)
      .map { $0 == 0 }
  }

  /// Asks whether something is to be done, and does it.
  ///
  /// - Parameter otherwise: Said for 'nee'.
  /// - Returns: `false` for 'terug'.
  func agree(
    _ question: String, usual: Bool = true, otherwise: String, _ body: () throws -> Void
  ) throws -> Bool {
    guard let isWanted = try confirm(question, usual: usual) else { return false }
    if isWanted { try body() } else { say(otherwise) }
    return true
  }

  func notUnderstood(_ text: String, _ expected: String) {
    let cut = TextWidth.cut(TextWidth.printable(text), to: 30)
    say(language("'\(cut)' is niet begrepen. ", "'\(cut)' is not understood. ") + expected)
  }
}

extension Array {
  /// The place of what has this number, counted from 1 as people do; nothing when it is none.
  func index(numbered text: some StringProtocol) -> Int? {
    Int(text).flatMap { $0 > 0 && $0 <= count ? $0 - 1 : nil }
  }
}

/// Which of some things is meant: by its number from 1, by its name, or by how only one of them
/// or a word in it begins.
func place(of typed: String, among names: [[String]]) -> Int? {
  if Int(typed) != nil { return names.index(numbered: typed) }
  let text = folded(typed)
  guard !text.isEmpty else { return nil }
  if let exact = names.firstIndex(where: { $0.map(folded).contains(text) }) { return exact }
  let fitting = names.indices.filter { index in
    names[index].contains { " \(folded($0))".contains(" \(text)") }
  }
  return fitting.count == 1 ? fitting[0] : nil
}
