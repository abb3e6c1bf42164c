import PracticeCore

/// What the desk has to do for the visits of the coming week: verify, extend, tell the price.
@MainActor
final class DeskListScreen: Screen {
  private let workplace: Workplace
  private var table: Table<DeskTask>

  /// How many days ahead the desk looks.
  private static let days = 7

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    table = Table(
      [
        Column(language("Wanneer", "When"), .fixed(15)) { task in
          let appointment = task.entry.appointment
          return "\(language.shortDate(appointment.day)) \(appointment.interval.start.short)"
        },
        Column(language("Naam", "Name"), .flexible(min: 14)) {
          workplace.name($0.entry.patient.name)
        },
        Column(language("Telefoon", "Phone"), .fixed(11)) {
          workplace.hidesNames ? "" : $0.entry.patient.phone
        },
        Column("", .fixed(4), style: { $0.entry.coverage?.payer.style ?? .text }) {
          $0.entry.coverage?.flag() ?? ""
        },
        Column(language("Te doen", "To do"), .flexible(min: 20)) {
          $0.sentences(language).joined(separator: ", ")
        },
      ],
      emptyText: language(
        "Niets te doen voor de komende week.", "Nothing to do for the coming week."))
  }

  var title: String { language("Werklijst", "Work list") }

  /// The whole of what the list may have to cut.
  var hint: String {
    guard let task = table.selected else { return "" }
    let tasks = task.sentences(language).joined(separator: ", ")
    return "\(workplace.name(task.entry.patient.name)): \(tasks)"
  }

  func refresh() throws {
    table.replace(
      with: try workplace.practice.read { try $0.deskTasks(days: DeskListScreen.days) })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let task = table.selected
    let none = (task == nil, language("Er is niets gekozen.", "Nothing is selected."))
    return [
      Command(
        "patient.open", keys: [.enter], label: language("dossier", "file"),
        help: language(
          "Open het dossier bij de verzekering.", "Open the file at the insurance."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        guard let task else { return }
        try workplace.openFile(task.entry.patient.id)
        try (app.top as? PatientFileScreen)?.show(.insurance)
      },
      Command(
        "waiting.list", keys: [.character("w")], label: language("wachtlijst", "waiting list"),
        help: language("Toon wie op een plek wacht.", "Show who waits for a place.")
      ) { [unowned self] in app.push(WaitingListScreen(workplace: workplace)) },
      Command(
        "insurance.verify", keys: [.character("c")], label: language("gecontroleerd", "verified"),
        help: language(
          "De verzekering is vandaag gecontroleerd.", "The insurance was verified today."),
        enabled: workplace.enabled(.registerPatients, unless: none)
      ) { [unowned self] in
        guard let task else { return }
        try workplace.practice.verifyInsurance(of: task.entry.patient.id)
        workplace.done(language("Verzekering gecontroleerd.", "Insurance verified."))
      },
      Command(
        "insurance.priceTold", keys: [.character("t")],
        label: language("prijs verteld", "price told"),
        help: language(
          "De patiënt kent de prijs van wat niet vergoed wordt.",
          "The patient knows the price of what is not covered."),
        enabled: workplace.enabled(
          .registerPatients,
          unless: (
            task?.entry.coverage?.needs.contains(.tellPrice) != true,
            language("Hier hoeft geen prijs verteld.", "No price needs telling here.")
          ))
      ) { [unowned self] in
        guard let task else { return }
        try workplace.practice.recordPriceTold(to: task.entry.patient.id)
        workplace.done(language("Prijs verteld.", "Price told."))
      },
    ]
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(
      language("Te doen voor de komende week", "To do for the coming week"), x: area.x + 1,
      y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
