import PracticeCore

/// All patients: a field to search in, and who fits.
@MainActor
final class PatientsScreen: Screen {
  private let workplace: Workplace
  private let list: SearchedList<PatientSummary>
  private var loggedSearch = ""

  private static let limit = 200

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    list = SearchedList(
      app: workplace.app,
      table: Table(
        PatientColumns.columns(workplace),
        emptyText: workplace.language(
          "Niemand gevonden. Met F2 schrijft u een nieuwe patiënt in.",
          "Nobody found. F2 registers a new patient.")),
      invitation: workplace.noPatientsYet
    ) { text in
      try workplace.practice.read { try $0.findPatients(text, limit: PatientsScreen.limit) }
    }
  }

  var title: String { language("Patiënten", "Patients") }

  var hint: String {
    language(
      "Typ naam, geboortedatum, laatste cijfers van telefoon, postcode of #nummer.",
      "Type name, birth date, last digits of the phone, postcode or #number.")
  }

  var wantsText: Bool { list.wantsText }
  func search(_ text: String) throws { try list.search(text) }
  func refresh() throws { try list.refresh() }

  var commands: [Command] {
    let selected = list.selected
    let nobody = (
      selected == nil, language("Er is niemand gekozen.", "Nobody is selected.")
    )
    return [
      Command(
        "patient.open", keys: [.enter], label: language("dossier", "file"),
        help: language("Open het dossier.", "Open the file."),
        enabled: workplace.enabled(unless: nobody)
      ) { [unowned self] in
        guard let selected else { return }
        try logSearch()
        try workplace.openFile(selected.id)
      },
      Command(
        "patient.new", keys: [.function(2), .character("a")],
        label: language("nieuw", "new"),
        help: language("Schrijf een nieuwe patiënt in.", "Register a new patient."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        let typed = list.table.items.isEmpty ? list.text : ""
        app.push(
          try PatientForm.register(workplace: workplace, typed: typed) { [unowned self] id in
            try workplace.openFile(id)
          })
      },
      Command(
        "appointment.book", keys: [.function(3), .character("b")],
        label: language("afspraak", "appointment"),
        help: language("Boek een afspraak.", "Book an appointment."),
        enabled: workplace.enabled(unless: nobody)
      ) { [unowned self] in
        guard let selected else { return }
        try workplace.book(selected.id)
      },
      Command(
        "patient.edit", keys: [.function(4), .character("e")],
        label: language("bewerken", "edit"),
        help: language("Bewerk de gegevens.", "Edit the details."),
        enabled: workplace.enabled(.registerPatients, unless: nobody)
      ) { [unowned self] in
        guard let selected else { return }
        app.push(try PatientForm.edit(workplace: workplace, patient: selected.id))
      },
    ] + list.commands("patients")
  }

  /// A search is logged when it ends, not at every key.
  private func logSearch() throws {
    guard !list.text.isEmpty, list.text != loggedSearch else { return }
    loggedSearch = list.text
    try workplace.practice.log(.search)
  }

  func handle(_ key: Key) -> Bool { list.handle(key) }
  func paste(_ text: String) { list.paste(text) }

  func mouse(_ event: MouseEvent, in area: Rect) {
    if list.mouse(event, in: area) { app.perform(commands[0]) }
  }

  func draw(on canvas: inout Canvas, in area: Rect) { list.draw(on: &canvas, in: area) }
}
