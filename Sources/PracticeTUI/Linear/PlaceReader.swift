import Glibc
import PracticeCore

/// Reads out the places of the full screen that have no dialogue of their own: lists row by row,
/// forms field by field, questions with their answers.
///
/// The screens are the same ones and so is what can be done on them; nothing is drawn.
@MainActor
final class PlaceReader {
  /// How often it is told how far a job is, in milliseconds.
  private static let tellingInterval = 5000

  /// So many to choose from are read out at once; of more it is asked who or what is meant.
  private static let fewRows = 10
  /// What only helps at typing into a form on the screen.
  private static let whileTyping = ["note.standardText", "screening.none", "consent.explained"]

  private let linear: LinearInterface
  private let conversation: Conversation
  private var app: App { linear.workplace.app }
  private var language: Language { linear.language }
  /// The rows of the lists as they were read out: the same is not read out twice.
  private var heard: [ObjectIdentifier: [String]] = [:]
  /// Where the conversation is.
  private var here: ObjectIdentifier?

  init(_ linear: LinearInterface) {
    self.linear = linear
    conversation = linear.conversation
  }

  /// Opens a place and goes on until it is closed, with all that was opened from it.
  ///
  /// - Parameter typed: The first answer in the form that it opens, if it was given already.
  /// - Throws: ``DialogueEnd``
  func go(typed: String = "", _ open: () throws -> Void) throws {
    defer { for screen in app.screens.reversed() { app.close(screen) } }
    try open()
    try settle()
    var typed = typed
    while let place = app.top {
      let answer = typed
      typed = ""
      try visit(place, answer)
      try settle()
    }
  }

  private func visit(_ place: any Screen, _ typed: String) throws {
    if here != ObjectIdentifier(place) { here = nil }
    switch place {
    case let file as PatientFileScreen:
      app.close(file)
      linear.noteOpened(file.patient)
      try linear.readFile("#\(file.patient.rawValue)")
    case let form as FormScreen: try fillIn(form, typed)
    case let question as Dialog: try answer(question)
    case let list as any TableScreen: try goThrough(list)
    case let picker as any PickerScreen: try choose(from: picker)
    case let text as any TextScreen: try read(text)
    default:
      linear.say(
        language(
          "\(place.title): dat kan alleen op het volledige scherm.",
          "\(place.title): that can only be done on the full screen."))
      app.close(place)
    }
  }

  /// Says what was answered, and waits for what takes longer.
  private func settle() throws {
    var told: Int?
    repeat {
      let reports = linear.jobs.collect()
      for report in reports {
        do { try report() } catch { app.report(error) }
      }
      tellMessage()
      guard let progress = app.progress else { continue }
      if told.map({ app.clock() - $0 > PlaceReader.tellingInterval }) ?? true {
        linear.say(progress)
        told = app.clock()
      }
      if reports.isEmpty { usleep(10_000) }
    } while app.progress != nil || linear.workplace.printDesk.isLayingOut
  }

  private func tellMessage() {
    guard let message = app.message else { return }
    if message.undo == nil { linear.say(message.text) } else { linear.done(message.text) }
    app.dismissMessage()
  }

  private func perform(_ command: Command) { app.perform(command) }

  // MARK: - Lists

  private func goThrough(_ list: any TableScreen) throws {
    let rows = list.spokenRows
    let back = Words("terug", "back")(language)
    let place = ObjectIdentifier(list)
    let isHeard = heard[place] == rows
    if here != place || !isHeard { conversation.say(list.spokenHead.filter { !$0.isEmpty }) }
    if !isHeard {
      if rows.isEmpty, !list.emptyText.isEmpty { linear.say(list.emptyText) }
      conversation.list(rows)
    }
    (here, heard[place]) = (place, rows)
    let commands = list.spokenCommands
    let names = commands.filter(\.isEnabled).map(\.label) + [back]
    let numbers =
      rows.isEmpty
      ? language("Wat wilt u: ", "What do you want: ")
      : language("Welk nummer, of: ", "Which number, or: ")
    let reply = try conversation.ask("\(numbers)\(names.joined(separator: ", ")) [\(back)]") {
      commands.map { "\($0.label): \($0.help)" }
    }
    guard case .text(let text) = reply, !text.isEmpty, text != back else { return close(list) }
    if Int(text) != nil {
      guard let index = rows.index(numbered: text) else {
        return conversation.notUnderstood(text, numberRange(rows))
      }
      return try takeUp(list, index)
    }
    guard let (command, number) = command(for: text, among: commands) else {
      return conversation.notUnderstood(
        text, language("Kies uit: ", "Choose from: ") + names.joined(separator: ", ") + ".")
    }
    if case .forbidden = command.enabled { return perform(command) }
    if list.isAboutRow(command), rows.count > 1 {
      guard let number else {
        return try askRow(rows).map { try perform(command, on: list, $0) } ?? ()
      }
      guard let index = rows.index(numbered: number) else {
        return conversation.notUnderstood(number, numberRange(rows))
      }
      return try perform(command, on: list, index)
    }
    perform(command)
  }

  private func close(_ list: any TableScreen) {
    heard[ObjectIdentifier(list)] = nil
    app.close(list)
  }

  /// A row was named: says all of it, and asks what is to be done with it.
  private func takeUp(_ list: any TableScreen, _ index: Int) throws {
    list.select(row: index)
    linear.say(list.spokenRows[index])
    if !list.spokenHint.isEmpty { linear.say(list.spokenHint) }
    let commands = list.spokenCommands.filter { $0.isEnabled && list.isAboutRow($0) }
    guard !commands.isEmpty else { return }
    let rest = language("niets", "nothing")
    guard
      let chosen = try conversation.decide(
        language("Wat wilt u doen:", "What do you want to do:"),
        [[rest]] + commands.map { [$0.label] }, usual: 0), chosen > 0
    else { return }
    perform(commands[chosen - 1])
  }

  /// The command is made anew for that row: what it can do depends on it.
  private func perform(_ command: Command, on list: any TableScreen, _ index: Int) throws {
    list.select(row: index)
    linear.say(list.spokenRows[index])
    if let command = list.spokenCommands.first(where: { $0.id == command.id }) { perform(command) }
  }

  private func askRow(_ rows: [String]) throws -> Int? {
    while true {
      guard
        case .text(let text) = try conversation.ask(
          language("Welk nummer, 1 tot \(rows.count)", "Which number, 1 to \(rows.count)"),
          help: { rows.enumerated().map { "\($0 + 1): \($1)" } }), !text.isEmpty
      else { return nil }
      if let place = place(of: text, among: rows.map { [$0] }) { return place }
      conversation.notUnderstood(text, numberRange(rows))
    }
  }

  private func numberRange(_ rows: [String]) -> String {
    rows.isEmpty
      ? language("De lijst is leeg.", "The list is empty.")
      : language(
        "Typ een nummer van 1 tot \(rows.count).", "Type a number from 1 to \(rows.count).")
  }

  /// A command by its name, its beginning or its key, and the number behind it.
  private func command(for text: String, among commands: [Command]) -> (Command, number: String?)? {
    if text.count == 1, let key = text.first, let command = commands.command(for: .character(key)) {
      return (command, nil)
    }
    var words = text.split(separator: " ").map(String.init)
    let number = words.last.flatMap { Int($0) == nil ? nil : $0 }
    if number != nil { words.removeLast() }
    let name = words.joined(separator: " ")
    return place(of: name, among: commands.map { [$0.label, $0.id] })
      .map { (commands[$0], number) }
  }

  // MARK: - Choosing

  private func choose(from picker: any PickerScreen) throws {
    var rows = try picker.rows(for: "")
    linear.say(picker.headline())
    var isAsked = false
    while true {
      if let remark = picker.remark?() { linear.say(remark.text) }
      if rows.isEmpty {
        linear.say(picker.emptyText)
      } else if isAsked || rows.count <= PlaceReader.fewRows {
        conversation.list(rows)
      }
      isAsked = true
      let prompt =
        rows.isEmpty
        ? language("Zoeken [terug]", "Search [back]")
        : language("Welk nummer, of zoeken [terug]", "Which number, or search [back]")
      let reply = try conversation.ask(prompt) {
        conversation.list(rows)
        return []
      }
      guard case .text(let text) = reply, !text.isEmpty else { return app.close(picker) }
      if let place = place(of: text, among: rows.map { [$0] }) {
        linear.say(rows[place])
        for line in picker.select(row: place) { linear.warn(line) }
        return picker.commands.first.map(perform) ?? ()
      }
      rows = try picker.rows(for: text)
    }
  }

  private func answer(_ question: Dialog) throws {
    linear.say(question.title)
    for line in question.text.split(separator: "\n") { linear.say(String(line)) }
    let back = language("terug", "back")
    let names = question.choices.map { [$0.label, String($0.letter)] } + [[back]]
    let usual = question.choices.firstIndex(where: \.isDefault) ?? question.choices.count
    let chosen = try conversation.decide(
      language("Wat wilt u:", "What do you want:"), names, usual: usual)
    guard let chosen, chosen < question.choices.count else { return app.close(question) }
    perform(question.commands[chosen])
  }

  // MARK: - Texts and forms

  private func read(_ place: any TextScreen) throws {
    let id = ObjectIdentifier(place)
    let lines = place.text.lines.map(\.text.trimmingSpaces).filter { !$0.isEmpty }
    if heard[id] != lines { conversation.say([place.title] + lines) }
    (here, heard[id]) = (id, lines)
    let commands = place.commands.filter(\.isEnabled)
    let chosen =
      commands.isEmpty
      ? 0
      : try conversation.decide(
        language("Wat wilt u doen:", "What do you want to do:"),
        [[language("niets", "nothing")]] + commands.map { [$0.label] }, usual: 0)
    if let chosen, chosen > 0 { return perform(commands[chosen - 1]) }
    heard[id] = nil
    app.close(place)
  }

  private func fillIn(_ screen: FormScreen, _ typed: String) throws {
    linear.say(screen.title)
    var dialogue = FormDialogue(screen.form, conversation, linear.texts)
    dialogue.onChange = screen.onChange
    dialogue.keepDraft = screen.keepDraft.map { keep in { try keep(screen.kept($0)) } }
    let more = screen.moreCommands().filter {
      $0.isEnabled && !PlaceReader.whileTyping.contains($0.id)
    }
    let isDone = try dialogue.run(typed: typed) { form in
      screen.form = form
      if let save = screen.commands.first, !more.isEmpty {
        let chosen = try conversation.decide(
          language("Wat wilt u doen:", "What do you want to do:"),
          ([save] + more).map { [$0.label] }, usual: 0)
        guard let chosen else { return false }
        if chosen > 0 {
          perform(more[chosen - 1])
          return true
        }
      }
      // What was asked meanwhile is answered next.
      do { try screen.submit() } catch is Unfinished {}
      return true
    }
    if !isDone { app.close(screen) }
  }
}
