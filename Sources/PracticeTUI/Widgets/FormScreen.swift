/// A form as a place of its own: checks, saves, keeps drafts, asks before anything is lost.
@MainActor
final class FormScreen: Screen {
  /// The id of its save command, in every form.
  nonisolated static let saveID = "form.save"

  unowned let app: App
  let title: String
  let isOverlay: Bool
  /// Where in the sources it is made: a test goes to each such place.
  let origin: (file: StaticString, line: UInt)
  var form: Form

  /// More commands, after saving.
  var moreCommands: () -> [Command] = { [] }
  /// Called after every change, to fill in other fields.
  var onChange: ((inout Form) -> Void)?
  /// Called whenever the form is shown again, as after another screen lay on it.
  var onReturn: ((inout Form) -> Void)?
  /// What an abbreviation stands for; asked at Tab and Space behind a word of prose.
  var expansion: ((String) -> String?)?
  /// Takes what the field with the focus leaves, such as a digit that answers for all fields.
  var fieldKeys: ((Key, inout Form) -> Bool)?
  /// Commits the form's draft; called at most a second after the last key.
  var keepDraft: (([String: String]) throws -> Void)?
  /// The fields of which a draft is kept; of all of them unless it says otherwise.
  var draftFields: Set<String>?
  /// Why the draft that was kept before could not be read.
  ///
  /// The form does not open then: what is typed in it would be kept in that draft's place.
  var unreadDraft: (any Error)?
  /// Draws what belongs beside the fields, and answers with the room that is left for them.
  var drawAside: ((inout Canvas, Rect) -> Rect)?
  /// How many rows that needs in a form that lies over another screen; all there are without it.
  var rowsAside: (() -> Int)?
  /// The person chose to lose what was typed.
  var dropDraft: (() throws -> Void)?

  /// Says who else is at the same form; asked twice a second.
  var othersHere: (() -> String)?
  private(set) var hint = ""

  /// Only asks something, such as a date to go to: what is typed in it is left without a word.
  var isQuestion = false

  private let saving: CommandText
  private let onSave: (Form) throws -> Void
  private var keptValues: [String: String]
  /// Where the fields were drawn last.
  private var fieldsArea = Rect(Size(width: 0, height: 0))

  /// - Parameters:
  ///   - saving: What saving is called here, if it has a word of its own.
  ///   - onSave: Saves the values. A thrown ``FormProblems`` is shown beside the fields, any
  ///     other error in the status line; the form then stays open.
  init(
    app: App, title: String, fields: [FormField], isOverlay: Bool = false,
    saving: CommandText? = nil, file: StaticString = #fileID, line: UInt = #line,
    onSave: @escaping (Form) throws -> Void
  ) {
    origin = (file, line)
    self.app = app
    self.title = title
    self.isOverlay = isOverlay
    self.onSave = onSave
    self.saving = saving ?? app.texts.save
    form = Form(fields, saveLabel: self.saving.label)
    keptValues = form.values
  }

  var helpLines: [HelpLine] { form.helpLines(app.texts) }
  var wantsText: Bool { form.wantsText }
  var isChanged: Bool { form.isChanged && !isQuestion }

  var commands: [Command] {
    let saves = form.isOnSave || form.fields.count == 1
    let keys: [Key] = [.control("s"), .function(5)] + (saves ? [.enter] : [])
    return [
      Command(FormScreen.saveID, keys: keys, label: saving.label, help: saving.help) {
        [unowned self] in try self.save()
      }
    ] + moreCommands()
  }

  func save() throws {
    do {
      try submit()
    } catch let error as FormProblems {
      refuse(error)
    }
  }

  /// Shows what is wrong beside the fields, and says it in the line below them.
  func refuse(_ problems: FormProblems) {
    form.show(problems.problems)
    if !problems.problems.isEmpty { app.refuse(form.sentence(on: problems.problems, app.texts)) }
  }

  /// Saves what is filled in, and closes.
  ///
  /// - Throws: ``FormProblems`` with what is wrong by field, and what saving throws.
  func submit() throws {
    try form.check(app.texts)
    try onSave(form)
    finish()
  }

  /// What was typed is saved: its draft goes, and so does the form.
  func finish() {
    form.markSaved()
    discard()
    app.close(self)
  }

  func discard() {
    do { try dropDraft?() } catch { app.report(error) }
  }

  /// Takes over a draft that was kept before.
  ///
  /// - Returns: The labels of the fields that somebody else changed since.
  @discardableResult
  func restoreDraft(_ draft: [String: String]) -> [String] {
    defer { keptValues = form.values }
    return form.restore(draft)
  }

  func handle(_ key: Key) -> Bool {
    changing { form in
      if let expansion, key == .tab || key == .character(" "), form.expandWord(expansion) {
        if key != .tab { _ = form.handle(key) }
        return true
      }
      return form.handle(key) || (fieldKeys?(key, &form) ?? false)
    }
  }

  func refresh() throws {
    if let unreadDraft { throw unreadDraft }
    if let onReturn { changing { onReturn(&$0) } }
  }

  /// Changes several fields at once, as one does who fills them in.
  func edit(_ body: (inout Form) -> Void) { changing(body) }

  func paste(_ text: String) {
    changing { $0.paste(text) }
  }

  /// Fills in a field as if it was typed.
  func fill(_ field: String, with value: String) {
    changing { $0[field] = value }
  }

  private func changing<Result>(_ body: (inout Form) -> Result) -> Result {
    let before = form.values
    let result = body(&form)
    if form.values != before { onChange?(&form) }
    return result
  }

  func mouse(_ event: MouseEvent, in area: Rect) {
    switch event.kind {
    case .press, .double:
      let point = Point(x: event.x, y: event.y)
      guard form.click(point, in: fieldsArea), form.isOnSave else { return }
      do { try save() } catch { app.report(error) }
    case .wheelUp: _ = form.handle(.backTab)
    case .wheelDown: _ = form.handle(.tab)
    }
  }

  /// What is typed in the fields of which a draft is kept.
  private var draft: [String: String] { kept(form.draft) }

  /// What is kept of a draft.
  func kept(_ draft: [String: String]) -> [String: String] {
    draft.filter { id, _ in
      draftFields?.contains { id == $0 || id == Form.openedPrefix + $0 } ?? true
    }
  }

  func tick() {
    let others = othersHere?() ?? ""
    if others != hint {
      hint = others
      app.redraw()
    }
    guard let keepDraft, !draft.isEmpty, form.values != keptValues else { return }
    do {
      try keepDraft(draft)
      keptValues = form.values
    } catch {
      app.report(error)
    }
    app.redraw()
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    if isOverlay {
      let box = boxArea(in: area)
      canvas.fill(box)
      canvas.box(box, title: title)
    } else {
      canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 14, style: .title)
      canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    }
    if keepDraft != nil, !draft.isEmpty {
      let state = app.texts.draft + (form.values == keptValues ? " ✓" : " ·")
      let row = isOverlay ? boxArea(in: area) : area
      let width = TextWidth.displayWidth(of: state)
      canvas.put(state, x: row.maxX - width - 2, y: row.y, style: .dim)
    }
    let inside =
      isOverlay
      ? boxArea(in: area).inset(left: 1, top: 1, right: 1, bottom: 1) : area.inset(top: 2)
    fieldsArea = drawAside?(&canvas, inside) ?? inside
    form.draw(on: &canvas, in: fieldsArea)
  }

  /// No larger than the fields need and what is drawn beside them.
  private func boxArea(in area: Rect) -> Rect {
    let most = area.inset(left: 3, top: 1, right: 3, bottom: 1)
    if drawAside != nil, rowsAside == nil { return most }
    return most.splitTop(form.height(width: most.width - 2) + 2 + (rowsAside?() ?? 0)).0
  }
}
