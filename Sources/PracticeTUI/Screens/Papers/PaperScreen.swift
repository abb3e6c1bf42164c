import PracticeCore

/// The preview of a paper of the agenda, and what becomes of it: paper or files.
@MainActor
final class PaperScreen: TextScreen {
  private let workplace: Workplace
  private let paper: AgendaPaper
  private let listing: Listing
  private(set) var text: ScrollText
  private var printer = ""

  private var language: Language { workplace.language }
  private var desk: PrintDesk { workplace.printDesk }

  init(workplace: Workplace, paper: AgendaPaper) throws {
    self.workplace = workplace
    self.paper = paper
    listing = try workplace.practice.read { try $0.listing(of: paper, in: workplace.language) }
    text = ScrollText(listing.lines.map { ScrollText.Line(text: $0) })
  }

  var title: String { paper.name(in: language) }

  var hint: String { desk.hint(printer: printer) }

  func refresh() throws { printer = try workplace.practice.read { try $0.printer() } }

  func handle(_ key: Key) -> Bool { text.handle(key) }

  var commands: [Command] {
    desk.printing(at: "paper", { [unowned self] in order }) + [
      Command(
        "paper.save", keys: [.character("w")], label: language("bewaren", "save"),
        help: language("Bewaar als tekst en als PDF.", "Save as text and as PDF.")
      ) { [unowned self] in
        try Papers.save(listing, of: paper, workplace) { [workplace] files in
          workplace.app.done(
            workplace.language("Bewaard: ", "Saved: ") + files.joined(separator: ", "))
        }
      }
    ]
  }

  private var order: PrintDesk.Sheet {
    let (listing, paper, workplace) = (listing, paper, workplace)
    return PrintDesk.Sheet(
      patient: paper.patient,
      order: PrintOrder(listing, title: paper.name(in: workplace.language)),
      save: { try Papers.saveText(listing, of: paper, workplace) }, what: paper.code)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    guard !workplace.hidesNames else {
      canvas.put(
        language(
          "De namen zijn verborgen; Ctrl-P toont ze.", "The names are hidden; Ctrl-P shows them."),
        x: area.x + 3, y: area.y + 3, style: .dim)
      return
    }
    text.draw(on: &canvas, in: area.inset(left: 1, top: 2))
  }
}

/// Papers as files, in the folder `sheets` beside the practice.
@MainActor
enum Papers {
  /// - Returns: Where.
  /// - Throws: ``Refusal/cannotWrite``
  static func saveText(
    _ listing: Listing, of paper: AgendaPaper, _ workplace: Workplace
  ) throws -> String {
    let path = base(paper, workplace) + ".txt"
    // What cannot be accounted for is not handed out.
    try workplace.practice.log(.export, patient: paper.patient, detail: paper.code)
    try SheetFiles.write(listing.text, to: path)
    return path
  }

  /// Saves as text at once, and as PDF when it is laid out.
  ///
  /// - Parameter told: Called once with the files that are there.
  static func save(
    _ listing: Listing, of paper: AgendaPaper, _ workplace: Workplace,
    told: @escaping @MainActor ([String]) -> Void
  ) throws {
    let text = try saveText(listing, of: paper, workplace)
    let path = base(paper, workplace) + ".pdf"
    workplace.printDesk.layOut(listing.html) { bytes in
      guard let bytes, (try? LocalFile.write(bytes, to: path)) != nil else { return told([text]) }
      told([text, path])
    }
  }

  /// Named after what it is and the day, never after anything that was typed.
  private static func base(_ paper: AgendaPaper, _ workplace: Workplace) -> String {
    let folder = SheetFiles.folder(beside: workplace.practice.path)
    let language = workplace.language
    let what =
      switch paper {
      case .day(let day, let therapist):
        "agenda-\(day.iso)" + (therapist.map { "-\($0.rawValue)" } ?? "")
      case .week(let day, let therapist): "week-\(day.monday.iso)-\(therapist.rawValue)"
      case .calls(let day): language("bellijst", "calls") + "-\(day.iso)"
      case .downTime(let day): language("noodblad", "downtime") + "-\(day.iso)"
      case .card(let patient): language("kaart", "card") + "-\(patient.rawValue)"
      }
    return "\(folder)/\(what)"
  }
}

extension AgendaPaper {
  /// Whose it is, if it is of one patient.
  var patient: ID<Patient>? {
    if case .card(let patient) = self { patient } else { nil }
  }
}
