import PracticeCore

/// The sheets a patient was given, newest first: looked at and printed again as they were.
@MainActor
final class KeptSheetsScreen: Screen {
  private let workplace: Workplace
  private let patient: ID<Patient>
  private var table: Table<KeptSheet>
  private let patientName: String

  private var language: Language { workplace.language }

  init(workplace: Workplace, patient: ID<Patient>) throws {
    self.workplace = workplace
    self.patient = patient
    let language = workplace.language
    patientName = workplace.name(try workplace.practice.read { try $0.patient(patient).name })
    let staff = try workplace.practice.read { try $0.everybody() }
    let initials = Dictionary(
      staff.map { ($0.id, $0.initials) }, uniquingKeysWith: { first, _ in first })
    table = Table(
      [
        Column(language("Datum", "Date"), .fixed(16)) { language.numericDate($0.sheet.date) },
        Column(language("Door", "By"), .fixed(5)) { initials[$0.staff] ?? "" },
        Column(language("Oefeningen", "Exercises"), .flexible(min: 24)) { kept in
          kept.sheet.lines.map { $0.exercise.text(kept.sheet.language).name }
            .joined(separator: ", ")
        },
        Column(
          language("Wat ermee gebeurde", "What became of it"), .fixed(20),
          style: { $0.outcome == .notPrinted ? .warning : .text }
        ) { ($0.outcome == .notPrinted ? "! " : "") + $0.outcome.name(language) },
      ],
      emptyText: language(
        "Er is nog geen oefenblad meegegeven.", "No exercise sheet was handed out yet."))
  }

  var title: String { language("Meegegeven oefenbladen", "Sheets handed out") }

  func refresh() throws {
    table.replace(with: try workplace.practice.read { try $0.keptSheets(of: patient) })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let none = (
      table.selected == nil, language("Er is geen blad gekozen.", "No sheet is selected.")
    )
    return [
      Command(
        "kept.show", keys: [.enter, .character("P")], label: language("bekijken", "show"),
        help: language(
          "Toon dit blad zoals het was, om het opnieuw af te drukken.",
          "Show this sheet as it was, to print it again."),
        enabled: workplace.enabled(.readClinical, unless: none)
      ) { [unowned self] in
        guard let selected = table.selected else { return }
        workplace.app.push(SheetScreen(workplace: workplace, kept: selected))
      }
    ]
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(
      "\(title) · \(patientName)", x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
