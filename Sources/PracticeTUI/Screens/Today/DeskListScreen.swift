import PracticeCore

/// What the desk has to do for the visits of the coming week, and what it has to know: a list for
/// each thing, changed by Tab.
@MainActor
final class DeskListScreen: Screen {
  private let workplace: Workplace
  private var table: Table<DeskTask>
  private var tabs: TabBar

  /// What there is of 80 columns for the task.
  private static let taskWidth = 23

  /// How many days ahead the desk looks.
  static let days = 7

  private var app: App { workplace.app }
  private var language: Language { workplace.language }
  private var list: DeskList { DeskList.allCases[tabs.selected] }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    tabs = TabBar(titles: DeskList.allCases.map { $0.title(language) })
    table = Table(
      [
        Column(language("Wanneer", "When"), .fixed(language == .dutch ? 15 : 16)) { task in
          let appointment = task.entry.appointment
          return "\(language.shortDate(appointment.day)) \(appointment.interval.start.short)"
        },
        Column(language("Naam", "Name"), .flexible(min: 13)) {
          workplace.name($0.entry.patient.name)
        },
        Column(language("Telefoon", "Phone"), .fixed(11)) {
          workplace.hidesNames ? "" : $0.entry.patient.phone
        },
        Column("", .fixed(5), style: { $0.entry.coverage?.payer.style ?? .text }) {
          $0.entry.coverage?.flag() ?? ""
        },
        Column(language("Te doen", "To do"), .flexible(min: DeskListScreen.taskWidth)) { task in
          let whole = task.sentences(language).joined(separator: ", ")
          return TextWidth.displayWidth(of: whole) <= DeskListScreen.taskWidth
            ? whole : task.shortText(language)
        },
      ],
      emptyText: "")
  }

  var title: String { language("Werklijst", "Work list") }

  /// The whole of what the list may have to cut.
  var hint: String {
    guard let task = table.selected else { return "" }
    let tasks = task.sentences(language).joined(separator: ", ")
    return "\(workplace.name(task.entry.patient.name)): \(tasks)"
  }

  func refresh() throws {
    let list = list
    table.emptyText = list.emptyText(language)
    table.replace(
      with: try workplace.practice.read { try $0.deskTasks(list, days: DeskListScreen.days) })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  func mouse(_ event: MouseEvent, in area: Rect) {
    guard event.kind == .press, event.y == area.y else {
      return event.kind == .wheelUp
        ? { _ = handle(.up) }() : event.kind == .wheelDown ? { _ = handle(.down) }() : ()
    }
    if let index = tabs.index(at: event.x - area.x, width: area.width) { select(index) }
  }

  private func select(_ index: Int) {
    tabs.selected = index
    table.select(0)
    do { try refresh() } catch { app.report(error) }
    app.redraw()
  }

  var commands: [Command] {
    let task = table.selected
    let none = (task == nil, language("Er is niets gekozen.", "Nothing is selected."))
    let needs = task?.entry.coverage?.needs ?? []
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
        let name = workplace.shortName(task.entry.patient.name)
        workplace.done(
          language("\(name): verzekering gecontroleerd.", "\(name): insurance verified."))
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
            !needs.contains(.tellPrice),
            language("Hier hoeft geen prijs verteld.", "No price needs telling here.")
          ))
      ) { [unowned self] in
        guard let task else { return }
        try workplace.practice.recordPriceTold(to: task.entry.patient.id)
        let name = workplace.name(task.entry.patient.name)
        workplace.done(language("Prijs verteld aan \(name).", "Price told to \(name)."))
      },
      Command(
        "insurance.extend", keys: [.character("9")], label: language("verlenging", "extension"),
        help: language(
          "Onder 18: leg de tweede negen behandelingen vast.",
          "Under 18: record the second nine visits."),
        enabled: workplace.enabled(
          .registerPatients,
          unless: (
            !needs.contains(.extend) || task?.entry.appointment.episode == nil,
            language("Hier is geen verlenging nodig.", "No extension is needed here.")
          )), showInBar: needs.contains(.extend)
      ) { [unowned self] in
        guard let task, let episode = task.entry.appointment.episode else { return }
        try workplace.practice.recordExtension(of: episode, patient: task.entry.patient.id)
        workplace.done(language("Verlenging vastgelegd.", "Extension recorded."))
      },
      Command(
        "insurance.refer", keys: [.character("r")], label: language("verwijzing", "referral"),
        help: language(
          "Leg de verwijzing vast die de chronische lijst vraagt.",
          "Record the referral that the chronic list asks for."),
        enabled: workplace.enabled(
          .registerPatients,
          unless: (
            !needs.contains(.refer) || task?.entry.appointment.episode == nil,
            language("Hier is geen verwijzing nodig.", "No referral is needed here.")
          )), showInBar: needs.contains(.refer)
      ) { [unowned self] in
        guard let task, let episode = task.entry.appointment.episode else { return }
        app.push(
          CoverForms.referral(
            workplace: workplace, patient: task.entry.patient.id, episode: episode))
      },
      workplace.termsCommand(
        of: task?.entry.patient, showInBar: task?.kinds.contains(.agreeTerms) == true),
      workplace.ledgerCommand(
        of: task?.entry.patient.id, year: task?.entry.appointment.day.year,
        appointment: task?.entry.appointment.id),
    ] + tabs.commands(app.texts) { [unowned self] in select($0) }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    tabs.draw(on: &canvas, in: area.row(0))
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}

extension DeskList {
  @MainActor
  func title(_ language: Language) -> String {
    switch self {
    case .all: language("Te doen", "To do")
    case .verify: language("Controle", "Verify")
    case .price: language("Prijs", "Price")
    case .runsOut: language("Bijna op", "Runs out")
    case .extend: language("Verlenging", "Extension")
    case .refer: language("Verwijzing", "Referral")
    case .age: language("18", "18")
    case .claim: language("Gegevens", "Details")
    case .newYear: language("Nieuw jaar", "New year")
    }
  }

  func emptyText(_ language: Language) -> String {
    switch self {
    case .all: language("Niets te doen voor de komende week.", "Nothing to do for the coming week.")
    case .verify:
      language(
        "Wie de komende week komt, is gecontroleerd.",
        "Who comes in the coming week was verified.")
    case .price:
      language(
        "Wie de komende week zelf betaalt, kent de prijs.",
        "Who pays in the coming week knows the price.")
    case .runsOut:
      language(
        "Niemand heeft nog 3 of minder vergoede behandelingen.",
        "Nobody has 3 or fewer covered visits left.")
    case .extend:
      language("Niemand heeft een verlenging nodig.", "Nobody needs an extension.")
    case .refer: language("Er ontbreekt geen verwijzing.", "No referral is missing.")
    case .age:
      language(
        "Niemand met een afspraak wordt binnen 60 dagen 18.",
        "Nobody with an appointment turns 18 within 60 days.")
    case .claim:
      language(
        "Alles wat een declaratie nodig heeft, is er.", "Everything that a claim needs is there.")
    case .newYear:
      language(
        "In december en januari staat hier wie voor het nieuwe jaar gecontroleerd moet worden.",
        "In December and January this lists whom to verify for the new year.")
    }
  }
}
