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
  private let paper: Paper
  /// What it is, in a word for the log and the name of its files: `plan`, `consent`.
  private let code: String
  /// What it is, in words that everybody may see in the printer's list.
  private let kind: String
  /// Puts what was printed or saved into the file.
  private let keep: @MainActor () throws -> Void
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
    var lines = paper.text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    text = ScrollText(lines.map { ScrollText.Line(text: String($0)) })
  }

  var title: String { kind }

  var hint: String { desk.hint(printer: printer) }

  func refresh() throws { printer = try workplace.practice.read { try $0.printer() } }

  func handle(_ key: Key) -> Bool { text.handle(key) }

  var commands: [Command] {
    desk.printing(at: "letter", { [unowned self] in order }) + [
      Command(
        "letter.save", keys: [.character("w")], label: language("bewaren", "save"),
        help: language("Bewaar als HTML en als tekst.", "Save as HTML and as text.")
      ) { [unowned self] in
        let place = try order.save()
        workplace.app.done(language("Bewaard: \(place)", "Saved: \(place)"))
      }
    ] + desk.commands(onSheetOf: patient)
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
