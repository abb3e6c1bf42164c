import PracticeCore

/// Asks the fields of a form one by one: the linear rendering of what is a form on the screen.
///
/// Fields, what they understand and what is wrong with them are those of the form, and so are
/// its drafts: what was begun here can be finished there.
@MainActor
struct FormDialogue {
  let conversation: Conversation
  let texts: any KernelTexts
  var form: Form
  /// Called before a field is asked; fills in what is usual and says what to know.
  var before: (inout Form, String) throws -> [String] = { _, _ in [] }
  /// Whether a field need not be asked, as things stand.
  var skips: (Form, String) -> Bool = { _, _ in false }
  /// The fields that are asked, nothing for all.
  ///
  /// What is refused is asked in any case.
  var asked: Set<String>?
  /// Called when all of those were asked: which others are to be asked too; none to finish, and
  /// nothing to go back.
  var askFurther: ((Form) throws -> Set<String>?)?
  /// The values of last time, by field: read out, and for some taken over by `=`.
  var lastTime: [String: String] = [:]
  var takenOver: Set<String> = []
  /// Called after an answer that changed something, to fill in other fields.
  var onChange: ((inout Form) -> Void)?
  /// Keeps what was typed so far.
  var keepDraft: (([String: String]) throws -> Void)?
  /// Where it begins: later in a draft that is taken up again.
  private var start = 0

  var language: Language { conversation.language }

  init(
    _ fields: [FormField], _ conversation: Conversation, _ texts: any KernelTexts
  ) {
    self.init(Form(fields, saveLabel: ""), conversation, texts)
  }

  init(_ form: Form, _ conversation: Conversation, _ texts: any KernelTexts) {
    self.conversation = conversation
    self.texts = texts
    self.form = form
  }

  /// Goes on with a draft, from the last field that was answered in it.
  mutating func takeUp(_ draft: [String: String]) {
    for label in form.restore(draft) {
      conversation.say(
        language(
          "Let op: \(label) is intussen door iemand anders gewijzigd.",
          "Mind: \(label) was changed by somebody else since."))
    }
    let answered = form.changes
    start =
      questions.lastIndex { $0.contains { answered[form.fields[$0].id] != nil } } ?? 0
  }

  /// Asks the questions, then `finish`; what is refused is asked again.
  ///
  /// - Parameters:
  ///   - typed: The answer to the first question, if it was given already.
  ///   - finish: Does what the form is for; `false` goes back to the last question.
  /// - Returns: Whether it was done; `false` when somebody went back before the first question.
  mutating func run(typed: String = "", finish: (Form) throws -> Bool) throws -> Bool {
    var (index, step) = (start, 1)
    // After a refusal only what was refused is asked again.
    var isMending = false
    var typed: String? = typed.isEmpty ? nil : typed
    do {
      while index >= 0 {
        do {
          if index == questions.count {
            let further = try askFurther.map { try $0(form) } ?? []
            if let further, !further.isEmpty {
              asked = further
              (index, step) = (0, 1)
              continue
            }
            if further != nil, try finish(form) { return true }
            step = -1
          } else if isMending || isAsked(questions[index]) {
            step = try answer(questions[index], &typed) ? 1 : -1
            if step == 1 { try keep() }
            if isMending, step == 1 { index = questions.count - 1 }
            isMending = false
          }
          index += step
        } catch let error as FormProblems {
          for problem in error.problems { conversation.say(problem.sentence) }
          guard let field = error.problems.first?.field, let place = place(of: field) else {
            return false
          }
          (index, isMending) = (place, true)
        } catch Refusal.invalid(let input) {
          guard let place = place(of: input.field) else { throw Refusal.invalid(input) }
          conversation.say(input.sentence(in: language))
          (index, isMending) = (place, true)
        } catch Refusal.conflict(let conflicts) {
          guard let place = place(of: "time") else { throw Refusal.conflict(conflicts) }
          for conflict in conflicts { conversation.say(conflict.sentence(in: language)) }
          (index, isMending) = (place, true)
        }
      }
      return false
    } catch let end as DialogueEnd {
      if keepDraft != nil, form.isChanged {
        conversation.say(
          language(
            "Wat u typte is bewaard als concept.", "What you typed is kept as a draft."))
      }
      throw end
    }
  }

  private func isAsked(_ question: Range<Int>) -> Bool {
    let id = form.fields[question.lowerBound].id
    // What was asked for by its name is asked.
    if asked == [id] { return true }
    return asked?.contains(id) != false && !skips(form, id)
  }

  private func keep() throws {
    if form.isChanged { try keepDraft?(form.draft) }
  }

  /// The fields by question: boxes to tick under one label are one question.
  var questions: [Range<Int>] {
    var questions: [Range<Int>] = []
    for (index, field) in form.fields.enumerated() {
      if field.label.isEmpty, field.control is CheckField, let last = questions.last {
        questions[questions.count - 1] = last.lowerBound..<index + 1
      } else {
        questions.append(index..<index + 1)
      }
    }
    return questions
  }

  private func place(of id: String) -> Int? {
    guard let field = form.fields.firstIndex(where: { $0.id == id }) else { return nil }
    return questions.firstIndex { $0.contains(field) }
  }

  // MARK: - One question

  /// - Returns: `false` for 'terug'.
  private mutating func answer(_ question: Range<Int>, _ typed: inout String?) throws -> Bool {
    let field = form.fields[question.lowerBound]
    conversation.say(try before(&form, field.id))
    sayLastTime(question)
    if field.isRequired, let choice = field.control as? ChoiceField, typed == nil {
      conversation.list(choice.options.map(\.label))
    }
    while true {
      let reply: Reply
      if let given = typed {
        reply = .text(given)
        typed = nil
      } else {
        reply = try conversation.ask(prompt(question), help: { help(question) })
      }
      guard case .text(let text) = reply else { return false }
      if try take(text, question) { return true }
    }
  }

  private mutating func take(_ text: String, _ question: Range<Int>) throws -> Bool {
    let before = form.values
    defer { if form.values != before { onChange?(&form) } }
    let field = form.fields[question.lowerBound]
    if text == "=", takenOver.contains(field.id) {
      for index in question {
        let id = form.fields[index].id
        form[id] = lastTime[id] ?? ""
      }
      return true
    }
    switch field.control {
    case let choice as ChoiceField: return take(text, choice, field)
    case is CheckField: return tick(text, question)
    case let yesNo as YesNoField: return take(text, yesNo, field)
    case is TextArea: return try takeProse(text, field)
    default: return takeText(text, field)
    }
  }

  private mutating func takeText(_ text: String, _ field: FormField) -> Bool {
    let old = field.control.value
    if !text.isEmpty { form[field.id] = text == "-" ? "" : text }
    let control = form.fields.first { $0.id == field.id }?.control ?? field.control
    switch control.reading {
    case .refused(let sentence):
      conversation.say(sentence)
    case .empty where field.isRequired:
      conversation.say(texts.required)
    case .empty: return true
    case .understood(let words):
      if !words.isEmpty, words != text, !text.isEmpty { conversation.say(words) }
      return true
    }
    form[field.id] = old
    return false
  }

  private mutating func take(_ text: String, _ choice: ChoiceField, _ field: FormField) -> Bool {
    if text.isEmpty { return true }
    let names = choice.options.map { [$0.label, $0.value] }
    guard let place = PracticeTUI.place(of: text, among: names) else {
      conversation.notUnderstood(text, language("Kies uit:", "Choose from:"))
      conversation.list(choice.options.map(\.label))
      return false
    }
    let option = choice.options[place]
    form[field.id] = option.value
    if text != option.label { conversation.say(option.label) }
    return true
  }

  private mutating func take(_ text: String, _ yesNo: YesNoField, _ field: FormField) -> Bool {
    if text.isEmpty { return true }
    guard text != "-" else {
      form[field.id] = ""
      return true
    }
    let answers = [[yesNo.yes, "ja", "yes"], [yesNo.no, "nee", "no"]]
    guard let place = PracticeTUI.place(of: text, among: answers) else {
      conversation.notUnderstood(
        text, language("Antwoord met ja of nee.", "Answer with yes or no."))
      return false
    }
    form[field.id] = place == 0 ? "yes" : "no"
    return true
  }

  private mutating func tick(_ text: String, _ question: Range<Int>) -> Bool {
    if text.isEmpty { return true }
    let names = question.map { checkLabel($0) }
    let hasNumbers = text.allSatisfy { $0.isNumber || $0 == "," || $0.isWhitespace }
    let parts = text.split { $0 == "," || (hasNumbers && $0.isWhitespace) }
      .map { String($0).trimmingSpaces }
    let places =
      text == "-" ? [] : parts.map { PracticeTUI.place(of: $0, among: names.map { [$0] }) }
    guard !places.contains(nil) else {
      let wrong = zip(parts, places).first { $0.1 == nil }?.0 ?? text
      conversation.notUnderstood(wrong, language("Kies uit:", "Choose from:"))
      conversation.list(names)
      return false
    }
    for (place, index) in question.enumerated() {
      form[form.fields[index].id] = places.contains(place) ? "yes" : ""
    }
    if hasNumbers { conversation.say(shown(question)) }
    return true
  }

  /// Takes the first line of a prose field and those that follow it.
  private mutating func takeProse(_ text: String, _ field: FormField) throws -> Bool {
    if text.isEmpty || text == "-" {
      if !text.isEmpty { form[field.id] = "" }
      if field.isRequired, form[field.id].isEmpty {
        conversation.say(texts.required)
        return false
      }
      return true
    }
    let isAdded = text.hasPrefix("+")
    let old = isAdded && !form[field.id].isEmpty ? form[field.id] + "\n" : ""
    try conversation.askForMore(after: isAdded ? String(text.dropFirst()).trimmingSpaces : text) {
      let whole = old + $0.joined(separator: "\n")
      form[field.id] = whole
      try keep()
      if form[field.id].count < whole.count {
        conversation.say(
          language(
            "De tekst is te lang; wat hierna komt past er niet bij.",
            "The text is too long; what comes after this does not fit."))
      }
    }
    return true
  }
}
