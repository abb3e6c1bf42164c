import PracticeCore

/// The preview of a letter, and what becomes of it: paper or files.
@MainActor
final class LetterScreen: TextScreen {
  private let workplace: Workplace
  /// Whose it is; nobody's in particular for a paper of the practice.
  private let patient: ID<Patient>?
  private let letter: Letter
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

  init(
    workplace: Workplace, patient: ID<Patient>?, letter: Letter, code: String, kind: String,
    keep: @escaping @MainActor () throws -> Void = {}
  ) {
    self.workplace = workplace
    self.patient = patient
    self.letter = letter
    self.code = code
    self.kind = kind
    self.keep = keep
    text = ScrollText(letter.lines.map { ScrollText.Line(text: $0) })
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
    let (practice, patient, letter, code) = (workplace.practice, patient, letter, code)
    let (language, keep) = (language, keep)
    var sheet = PrintDesk.Sheet(patient: patient, order: PrintOrder(letter, title: kind)) {
      // What cannot be accounted for is not handed out.
      try practice.log(.export, patient: patient, detail: code)
      let folder = SheetFiles.folder(beside: practice.path)
      let whose = patient.map { "\($0.rawValue)-" } ?? ""
      let base = "\(folder)/\(whose)\(code)-\(letter.date.iso)"
      try SheetFiles.write(letter.html, to: base + ".html")
      try SheetFiles.write(letter.text, to: base + ".txt")
      try keep()
      return language("\(base).html en .txt", "\(base).html and .txt")
    }
    sheet.keep = { outcome in if outcome == .printed { try keep() } }
    return sheet
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    text.draw(on: &canvas, in: area.inset(left: 1, top: 2))
  }
}
