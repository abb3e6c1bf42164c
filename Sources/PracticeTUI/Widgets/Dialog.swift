/// A question with a few answers, each by its own letter.
///
/// Enter does nothing unless an answer is the default one, and one that destroys something never
/// is. Such an answer never has the letter by which the question was asked either.
@MainActor
final class Dialog: Screen {
  struct Choice {
    var letter: Character
    let label: String
    let isDestructive: Bool
    let isDefault: Bool
    let run: @MainActor () throws -> Void

    init(
      letter: Character, label: String, isDestructive: Bool = false, isDefault: Bool = false,
      run: @escaping @MainActor () throws -> Void
    ) {
      self.letter = letter
      self.label = label
      self.isDestructive = isDestructive
      self.isDefault = isDefault && !isDestructive
      self.run = run
    }

    init(
      _ text: ChoiceText, isDestructive: Bool = false, run: @escaping @MainActor () throws -> Void
    ) {
      self.init(letter: text.letter, label: text.label, isDestructive: isDestructive, run: run)
    }
  }

  let title: String
  let text: String
  let choices: [Choice]
  private unowned let app: App
  private var firstChoiceRow = 0

  var isOverlay: Bool { true }

  init(app: App, title: String, text: String, choices: [Choice]) {
    self.app = app
    self.title = title
    self.text = text
    self.choices = Dialog.lettered(choices, askedBy: app.lastKey)
  }

  /// Gives every choice a letter of its own, preferably the one it asks for.
  private static func lettered(_ choices: [Choice], askedBy key: Key?) -> [Choice] {
    var taken: Set<Character> = ["q", "Q", "?"]
    return choices.map { choice in
      var choice = choice
      let alphabet = "abcdefghijklmnoprstuvwxyz"
      let letters = [choice.letter] + choice.label.filter(\.isLetter).lowercased() + alphabet
      choice.letter =
        letters.first { letter in
          let wasJustPressed = key == .character(letter)
          return !taken.contains(letter) && !(choice.isDestructive && wasJustPressed)
        } ?? choice.letter
      taken.insert(choice.letter)
      return choice
    }
  }

  var commands: [Command] {
    choices.enumerated().map { index, choice in
      Command(
        "dialog.\(index + 1)",
        keys: [.character(choice.letter)] + (choice.isDefault ? [.enter] : []),
        label: choice.label, help: choice.label, inPalette: false
      ) { [unowned self] in
        app.close(self)
        try choice.run()
      }
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let width = min(64, area.width - 4)
    let lines = TextWidth.wrap(text, width: width - 4)
    let box = area.centered(width: width, height: lines.count + choices.count + 3)
    canvas.fill(box)
    canvas.box(box, title: title)
    let inside = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    // The answers are always seen, however long the question.
    let (question, answers) = inside.splitBottom(choices.count)
    for (y, line) in lines.prefix(question.height).enumerated() {
      canvas.put(line, x: question.x, y: question.y + y)
    }
    firstChoiceRow = answers.y
    for (y, choice) in choices.enumerated() {
      let key = choice.isDefault ? "\(choice.letter), Enter" : "\(choice.letter)"
      let used = canvas.put(key, x: answers.x, y: answers.y + y, style: .keyName)
      canvas.put(choice.label, x: answers.x + used + 2, y: answers.y + y)
    }
    canvas.cursor = answers.origin
  }

  func mouse(_ event: MouseEvent, in area: Rect) {
    let index = event.y - firstChoiceRow
    guard event.kind == .press, choices.indices.contains(index) else { return }
    app.perform(commands[index])
  }
}
