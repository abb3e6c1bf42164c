/// A label, a control and what is wrong with it.
struct FormField {
  /// Stable and English, such as `birthDate`.
  let id: String
  fileprivate(set) var label: String
  var control: any FieldControl
  let isRequired: Bool
  /// A heading above this field.
  let section: String?
  /// Stands in the row of the field before it where the form is wide enough.
  let isBeside: Bool
  /// What was found wrong when saving; gone when the field is changed.
  var problem: String?

  init(
    _ id: String, _ label: String, _ control: any FieldControl, isRequired: Bool = false,
    section: String? = nil, isBeside: Bool = false
  ) {
    self.id = id
    self.label = label
    self.control = control
    self.isRequired = isRequired
    self.section = section
    self.isBeside = isBeside
  }
}

/// Why a form could not be saved: sentences by field.
struct FormProblems: Error, Equatable {
  struct Problem: Equatable {
    let field: String
    let sentence: String
  }

  var problems: [Problem]

  init(_ problems: [Problem]) {
    self.problems = problems
  }

  init(_ field: String, _ sentence: String) {
    problems = [Problem(field: field, sentence: sentence)]
  }
}

/// Fields under each other, and a last place where the form is saved.
///
/// Tab, arrows and Enter go from field to field, after the last one to the save button. There
/// letters are free, so that everything a function key does can be done by `:` too.
struct Form {
  private(set) var fields: [FormField]
  /// The field with the focus; the save button is after the last one.
  private(set) var focus = 0 {
    didSet { if focus != oldValue { tellFocused() } }
  }
  let saveLabel: String
  var scroll = 0
  private var opened: [String: String] = [:]
  /// Fields that hold at the opening what somebody typed elsewhere: it stands nowhere else, so it
  /// goes into a draft with the first change.
  var prefilled: Set<String> = []

  init(_ fields: [FormField], saveLabel: String) {
    self.fields = fields
    self.saveLabel = saveLabel
    markSaved()
    tellFocused()
  }

  private mutating func tellFocused() {
    if fields.indices.contains(focus) { fields[focus].control.focused() }
  }

  // MARK: Values

  /// The values by field, for a draft or for saving.
  var values: [String: String] {
    Dictionary(fields.map { ($0.id, $0.control.value) }) { first, _ in first }
  }

  /// The value of a field, empty if there is none with this id.
  subscript(id: String) -> String {
    get { fields.first { $0.id == id }?.control.value ?? "" }
    set {
      guard let index = index(id) else { return }
      fields[index].control.value = newValue
      fields[index].problem = nil
    }
  }

  /// The whole number in a field, read as ``TextField/number(_:in:texts:)`` reads it.
  func number(_ id: String) -> Int? { TextField.wholeNumber(self[id]) }

  /// The values that differ from those the form was opened with.
  var changes: [String: String] { values.filter { opened[$0.key] != $0.value } }
  var isChanged: Bool { !changes.isEmpty }

  /// From now on these values are the ones it was opened with.
  mutating func markSaved() { opened = values }

  /// Before the id of a field in a draft: the value it was opened with.
  static let openedPrefix = "was:"

  /// What is typed and not saved: the changed values by field, each with the value it was
  /// opened with under ``openedPrefix`` and the field.
  var draft: [String: String] {
    var draft = changes
    for id in draft.keys where !prefilled.contains(id) {
      draft[Form.openedPrefix + id] = opened[id]
    }
    if isChanged { for id in prefilled { draft[id] = self[id] } }
    return draft
  }

  /// Takes over a draft; the form is then changed.
  ///
  /// - Returns: The labels of the fields that somebody else changed since the draft was typed.
  @discardableResult
  mutating func restore(_ draft: [String: String]) -> [String] {
    for (id, value) in draft { self[id] = value }
    return fields.filter { field in
      draft[Form.openedPrefix + field.id].map { $0 != opened[field.id] } ?? false
    }.map(\.label)
  }

  private func index(_ id: String) -> Int? { fields.firstIndex { $0.id == id } }

  // MARK: Problems

  /// Looks at what every field holds, shows what is wrong and goes to the first of it.
  mutating func check(_ texts: any KernelTexts) throws(FormProblems) {
    var problems: [FormProblems.Problem] = []
    for field in fields {
      switch field.control.reading {
      case .refused(let sentence): problems.append(.init(field: field.id, sentence: sentence))
      case .empty where field.isRequired:
        problems.append(.init(field: field.id, sentence: texts.required))
      case .empty, .understood: break
      }
    }
    show(problems)
    if !problems.isEmpty { throw FormProblems(problems) }
  }

  /// Shows problems beside their fields and goes to the first of them.
  mutating func show(_ problems: [FormProblems.Problem]) {
    for index in fields.indices {
      fields[index].problem = problems.first { $0.field == fields[index].id }?.sentence
    }
    if let first = fields.firstIndex(where: { $0.problem != nil }) { focus = first }
  }

  /// What is wrong, for the line below the form: which fields are empty, and then the first thing
  /// that is otherwise wrong.
  func sentence(on problems: [FormProblems.Problem], _ texts: any KernelTexts) -> String {
    let isEmpty = { (problem: FormProblems.Problem) in problem.sentence == texts.required }
    let labels = problems.filter(isEmpty).compactMap { problem in
      fields.first { $0.id == problem.field }.map { Form.inSentence($0.label) }
    }
    let others = problems.first { !isEmpty($0) }.map(\.sentence)
    return [labels.isEmpty ? nil : texts.stillEmpty(labels), others].compactMap(\.self)
      .joined(separator: " ")
  }

  /// `Uw achternaam` as `uw achternaam`; an abbreviation stays as it is.
  private static func inSentence(_ label: String) -> String {
    let isWord = label.dropFirst().first?.isLowercase ?? false
    return isWord ? label.prefix(1).lowercased() + label.dropFirst() : label
  }

  // MARK: Keys

  var isOnSave: Bool { focus >= fields.count }
  var wantsText: Bool { !isOnSave }
  /// The field with the focus, nil on the save button.
  var focusedID: String? { isOnSave ? nil : fields[focus].id }

  mutating func focus(on id: String) { focus = index(id) ?? focus }
  mutating func focus(at index: Int) { focus = min(max(0, index), fields.count) }

  /// Takes a key; Enter on the save button is left to the one who saves.
  mutating func handle(_ key: Key) -> Bool {
    if !isOnSave {
      let before = fields[focus].control.value
      let isTaken = fields[focus].control.handle(key)
      if fields[focus].control.value != before { fields[focus].problem = nil }
      if isTaken {
        if fields[focus].control.leadsOn, !fields[focus].control.value.isEmpty { focus += 1 }
        return true
      }
    }
    switch key {
    case .tab: focus = isOnSave ? 0 : focus + 1
    case .backTab: focus = focus == 0 ? fields.count : focus - 1
    case .down: focus = min(focus + 1, fields.count)
    case .enter where !isOnSave && fields.count > 1: focus += 1
    case .up: focus = max(0, focus - 1)
    case .pageDown:
      focus = nextPage
      // What belongs to it is below: it comes to the top.
      scroll = .max
    case .pageUp: focus = previousPage
    default: return false
    }
    return true
  }

  /// The next part of a form that has parts, else ten fields on.
  private var nextPage: Int {
    let parts = fields.indices.filter { fields[$0].section != nil }
    guard parts.count > 1 else { return min(focus + 10, fields.count) }
    return parts.first { $0 > focus } ?? fields.count
  }

  private var previousPage: Int {
    let parts = fields.indices.filter { fields[$0].section != nil }
    guard parts.count > 1 else { return max(0, focus - 10) }
    return parts.last { $0 < focus } ?? 0
  }

  /// Writes out the word before the cursor; false if it stands for nothing.
  mutating func expandWord(_ expansion: (String) -> String?) -> Bool {
    guard !isOnSave, fields[focus].control.expandWord(expansion) else { return false }
    fields[focus].problem = nil
    return true
  }

  /// Calls a field something else.
  mutating func relabel(_ id: String, _ label: String) {
    if let index = index(id) { fields[index].label = label }
  }

  mutating func paste(_ text: String) {
    guard !isOnSave else { return }
    fields[focus].control.paste(text)
    fields[focus].problem = nil
  }

  /// Draws the control of a field.
  mutating func drawControl(_ index: Int, on canvas: inout Canvas, in area: Rect) {
    fields[index].control.draw(on: &canvas, in: area, isActive: index == focus)
  }
}
