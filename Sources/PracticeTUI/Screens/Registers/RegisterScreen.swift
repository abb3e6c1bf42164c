import PracticeCore

/// One of the registers of the practice: incidents, or complaints.
@MainActor
final class RegisterScreen: TableScreen {
  private let workplace: Workplace
  private let register: Register
  var table: Table<RegisterEntry>
  private var language: Language { workplace.language }

  init(workplace: Workplace, register: Register) {
    self.workplace = workplace
    self.register = register
    let language = workplace.language
    func style(_ entry: RegisterEntry) -> Style { entry.isSettled ? .dim : .text }
    table = Table(
      [
        Column(language("Datum", "Date"), .fixed(10), style: style) {
          language.numericDate($0.details.day)
        },
        Column(language("Door", "By"), .fixed(4), style: style) { $0.reportedBy },
        Column(language("Wat gebeurde er", "What happened"), .flexible(min: 20), style: style) {
          $0.details.what.replacing("\n", with: " ")
        },
        Column(language("Gedaan", "Done"), .flexible(min: 14), style: style) {
          $0.details.action.replacing("\n", with: " ")
        },
        Column(language("Klaar", "Settled"), .fixed(10), style: style) {
          $0.details.settled.map(language.numericDate) ?? language("open", "open")
        },
      ],
      emptyText: language(
        "Nog niets gemeld. Druk + om iets te melden.", "Nothing reported yet. Press + to report."))
  }

  var title: String {
    language("Register: ", "Register: ") + register.name(in: language)
  }

  func refresh() throws {
    table.replace(with: try workplace.practice.read { try $0.entries(of: register) })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let selected = table.selected
    let none = workplace.nothingSelected(selected == nil)
    return [
      Command(
        "register.edit", keys: [.enter], label: language("bewerken", "edit"),
        help: language(
          "Bewerk deze melding, of handel haar af.", "Edit this report, or settle it."),
        enabled: workplace.enabled(.writeClinical, unless: none)
      ) { [unowned self] in
        if let selected { workplace.app.push(RegisterForm.edit(workplace, selected)) }
      },
      Command(
        "register.add", keys: [.character("+")], label: language("melden", "report"),
        help: language("Meld iets nieuws.", "Report something new."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in workplace.app.push(RegisterForm.new(register, workplace)) },
      Command(
        "patient.open", keys: [.character("d")], label: language("dossier", "file"),
        help: language("Open het dossier.", "Open the file."),
        enabled: workplace.enabled(
          unless: none,
          (
            selected?.patient == nil,
            language("Dit gaat niet over een patiënt.", "This is not about a patient.")
          ))
      ) { [unowned self] in
        if let patient = selected?.patient { try workplace.openFile(patient) }
      },
    ]
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
