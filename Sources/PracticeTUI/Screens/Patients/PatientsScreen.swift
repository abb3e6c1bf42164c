import PracticeCore

/// All patients: a field to search in, and who fits.
@MainActor
final class PatientsScreen: Screen {
  private let workplace: Workplace
  private var table: Table<PatientSummary>
  private var field = TextField("", width: 40)
  /// Letters go to the field from the first key on; Escape gives them back to the commands.
  private(set) var wantsText = true
  private var loggedSearch = ""

  private static let limit = 200

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    table = Table(
      PatientColumns.columns(workplace),
      emptyText: workplace.language(
        "Niemand gevonden. Met F2 schrijft u een nieuwe patiënt in.",
        "Nobody found. F2 registers a new patient."))
  }

  var title: String { language("Patiënten", "Patients") }

  var hint: String {
    language(
      "Typ naam, geboortedatum, laatste cijfers van telefoon, postcode of #nummer.",
      "Type name, birth date, last digits of the phone, postcode or #number.")
  }

  func search(_ text: String) throws {
    field.value = text
    wantsText = true
    try refresh()
  }

  func refresh() throws {
    table.replace(
      with: try workplace.practice.read {
        try $0.findPatients(field.value, limit: PatientsScreen.limit)
      })
  }

  var commands: [Command] {
    let selected = table.selected
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
        let typed = table.items.isEmpty ? field.value : ""
        app.push(
          PatientForm.register(workplace: workplace, typed: typed) { [unowned self] id in
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
      Command(
        "patients.search", keys: [.character("/")], label: language("zoeken", "search"),
        help: language("Zoek opnieuw.", "Search again."), showInBar: !wantsText
      ) { [unowned self] in wantsText = true },
    ] + (wantsText ? [leaveField] : [])
  }

  /// Empties the field; when it is empty, the letters and digits are keys again.
  private var leaveField: Command {
    Command(
      "patients.leaveField", keys: [.escape],
      label: field.value.isEmpty ? language("naar menu", "to menu") : language("wissen", "clear"),
      help: language(
        "Wis wat er staat; daarna werken cijfers en letters weer als toetsen.",
        "Clear what is there; then digits and letters are keys again."), inPalette: false
    ) { [unowned self] in
      if field.value.isEmpty { wantsText = false }
      field.value = ""
      try refresh()
    }
  }

  /// A search is logged when it ends, not at every key.
  private func logSearch() throws {
    guard !field.value.isEmpty, field.value != loggedSearch else { return }
    loggedSearch = field.value
    try workplace.practice.log(.search)
  }

  func handle(_ key: Key) -> Bool {
    if key != .home, key != .end, table.handle(key, besideField: wantsText) { return true }
    guard wantsText else { return false }
    return changing { $0.handle(key) }
  }

  func paste(_ text: String) {
    _ = changing {
      $0.paste(text)
      return true
    }
  }

  private func changing(_ body: (inout TextField) -> Bool) -> Bool {
    let before = field.value
    let isTaken = body(&field)
    if field.value != before {
      table.select(0)
      do { try refresh() } catch { app.report(error) }
    }
    return isTaken
  }

  func mouse(_ event: MouseEvent, in area: Rect) {
    switch event.kind {
    case .wheelUp: _ = table.handle(.up)
    case .wheelDown: _ = table.handle(.down)
    case .press, .double:
      let isSelected = table.click(Point(x: event.x, y: event.y), in: area.inset(top: 2))
      if isSelected, event.kind == .double { app.perform(commands[0]) }
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    table.draw(on: &canvas, in: area.inset(top: 2), isActive: !wantsText || !field.value.isEmpty)
    let used = canvas.put(
      language("Zoeken ", "Search "), x: area.x + 1, y: area.y, style: .label)
    field.draw(
      on: &canvas, in: Rect(x: area.x + 1 + used, y: area.y, width: 44, height: 1),
      isActive: wantsText)
  }
}
