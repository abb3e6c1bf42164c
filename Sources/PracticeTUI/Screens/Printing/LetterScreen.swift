import PracticeCore

/// The preview of a letter, and what becomes of it: paper or files.
@MainActor
final class LetterScreen: TextScreen {
  /// What is on the paper, in each of its forms.
  struct Paper {
    let text: String
    let html: @Sendable () -> String
    let day: Day
  }

  private let workplace: Workplace
  /// Whose it is; nobody's in particular for a paper of the practice.
  private let patient: ID<Patient>?
  private var paper: Paper
  /// What it is, in a word for the log and the name of its files: `plan`, `consent`.
  private let code: String
  /// What it is, in words that everybody may see in the printer's list.
  private let kind: String
  /// Puts what was printed or saved into the file.
  private var keep: @MainActor () throws -> Void
  /// Where something can be added before it is printed.
  private var addition: LetterAddition?
  private(set) var text: ScrollText
  private var printer = ""

  private var language: Language { workplace.language }
  private var desk: PrintDesk { workplace.printDesk }

  convenience init(
    workplace: Workplace, patient: ID<Patient>?, letter: Letter, code: String, kind: String,
    keep: @escaping @MainActor () throws -> Void = {}
  ) {
    self.init(
      workplace: workplace, patient: patient,
      paper: Paper(text: letter.text, html: { letter.html }, day: letter.date), code: code,
      kind: kind, keep: keep)
  }

  /// A letter to which the therapist may add something.
  convenience init(
    workplace: Workplace, patient: ID<Patient>, code: String, kind: String,
    _ addition: LetterAddition
  ) throws {
    let letter = try addition.letter("")
    self.init(
      workplace: workplace, patient: patient, letter: letter, code: code, kind: kind
    ) { try addition.keep(letter) }
    self.addition = addition
  }

  /// A letter that is in the file, to be printed again word for word.
  convenience init(workplace: Workplace, patient: ID<Patient>, kept: KeptLetter) {
    self.init(
      workplace: workplace, patient: patient,
      paper: Paper(text: kept.text, html: { kept.html }, day: kept.day),
      code: kept.kind.rawValue, kind: kept.kind.name(in: workplace.language))
  }

  private init(
    workplace: Workplace, patient: ID<Patient>?, paper: Paper, code: String, kind: String,
    keep: @escaping @MainActor () throws -> Void = {}
  ) {
    self.workplace = workplace
    self.patient = patient
    self.paper = paper
    self.code = code
    self.kind = kind
    self.keep = keep
    text = ScrollText(LetterScreen.lines(paper))
  }

  private static func lines(_ paper: Paper) -> [ScrollText.Line] {
    var lines = paper.text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { ScrollText.Line(text: String($0)) }
  }

  /// The letter with what the therapist adds to it.
  private func show(_ remark: String) throws {
    guard let addition else { return }
    let letter = try addition.letter(remark)
    self.addition?.remark = remark
    paper = Paper(text: letter.text, html: { letter.html }, day: letter.date)
    text.lines = LetterScreen.lines(paper)
    keep = { try addition.keep(letter) }
  }

  var title: String { kind }

  var hint: String { desk.hint(printer: printer) }

  func refresh() throws { printer = try workplace.practice.read { try $0.printer() } }

  func handle(_ key: Key) -> Bool { text.handle(key) }

  var commands: [Command] {
    desk.printing(at: "letter", { [unowned self] in order }) + adding + [
      Command(
        "letter.save", keys: [.character("w")], label: language("bewaren", "save"),
        help: language("Bewaar als HTML en als tekst.", "Save as HTML and as text.")
      ) { [unowned self] in
        let place = try order.save()
        workplace.app.done(language("Bewaard: \(place)", "Saved: \(place)"))
      }
    ] + desk.commands(onSheetOf: patient)
  }

  private var adding: [Command] {
    guard let addition, let patient else { return [] }
    return [
      Command(
        "letter.add", keys: [.character("e")], label: language("erbij schrijven", "add to it"),
        help: language("Schrijf er iets bij, voor u afdrukt.", "Add something before you print."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in
        workplace.app.push(
          addition.form(workplace, patient) { [unowned self] in try show($0) })
      }
    ]
  }

  private var order: PrintDesk.Sheet {
    let (practice, patient, paper, code) = (workplace.practice, patient, paper, code)
    let (language, keep) = (language, keep)
    let order = PrintOrder(html: paper.html, text: { paper.text }, title: kind)
    var sheet = PrintDesk.Sheet(patient: patient, order: order) {
      // What cannot be accounted for is not handed out.
      try practice.log(.export, patient: patient, detail: code)
      let folder = SheetFiles.folder(beside: practice.path)
      let whose = patient.map { "\($0.rawValue)-" } ?? ""
      let base = "\(folder)/\(whose)\(code)-\(paper.day.iso)"
      try SheetFiles.write(paper.html(), to: base + ".html")
      try SheetFiles.write(paper.text, to: base + ".txt")
      try keep()
      return language("\(base).html en .txt", "\(base).html and .txt")
    }
    sheet.what = code
    sheet.keep = { outcome in if outcome == .printed { try keep() } }
    return sheet
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    text.draw(on: &canvas, in: area.inset(left: 1, top: 2))
  }
}

/// What may be added to a letter, by whom it is made anew.
struct LetterAddition {
  /// Of which episode, so that what was typed is kept for it.
  let episode: ID<Episode>
  let code: String
  var remark = ""
  let letter: @MainActor (_ remark: String) throws -> Letter
  let keep: @MainActor (Letter) throws -> Void

  @MainActor
  fileprivate func form(
    _ workplace: Workplace, _ patient: ID<Patient>, _ show: @escaping (String) throws -> Void
  ) -> FormScreen {
    let language = workplace.language
    let screen = FormScreen(
      app: workplace.app, title: language("Erbij schrijven", "Add to it"),
      fields: [
        FormField(
          "remark", language("Tekst", "Text"),
          TextArea(remark, width: 56, height: 4, maxLength: 2000))
      ], isOverlay: true
    ) { form in try show(form["remark"].trimmingSpaces) }
    StandardTexts.offer(in: screen, workplace)
    screen.keepDrafts(
      of: DraftKey(form: "letter.\(code)", subject: episode.rawValue, patient: patient),
      in: workplace)
    return screen
  }
}
