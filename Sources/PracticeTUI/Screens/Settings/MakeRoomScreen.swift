import PracticeCore

/// The appointments that stand where somebody is to be away: each is moved or called off, and with
/// the last of them the absence is stored.
@MainActor
final class MakeRoomScreen: TableScreen {
  private let workplace: Workplace
  private let off: TimeOff
  /// The form in which the absence was typed; it stays below until the absence is stored.
  private weak var form: FormScreen?
  var table: Table<AgendaEntry>
  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, off: TimeOff, form: FormScreen?) {
    self.workplace = workplace
    self.off = off
    self.form = form
    let language = workplace.language
    let names = Dictionary(
      uniqueKeysWithValues: ((try? workplace.practice.read { try $0.everybody() }) ?? [])
        .map { ($0.id, $0.shortName) })
    table = Table(
      [
        Column(language("Wanneer", "When"), .fixed(18)) { entry in
          let moment = entry.appointment.moment
          return "\(language.shortDate(moment.day)) \(moment.time.short)"
        },
        Column(language("Naam", "Name"), .flexible(min: 18)) { entry in
          workplace.name(entry.patient.name)
        },
        Column(language("Telefoon", "Phone"), .fixed(14)) { entry in
          workplace.hidesNames ? "" : entry.patient.phone
        },
        Column(language("Therapeut", "Therapist"), .fixed(12)) {
          names[$0.appointment.therapist] ?? ""
        },
      ],
      emptyText: language(
        "Er staat niets meer in de weg. Enter bewaart.", "Nothing is in the way. Enter saves."))
  }

  var title: String {
    language("Deze afspraken staan in de weg", "These appointments are in the way")
  }

  func refresh() throws {
    let entries = try workplace.practice.read { reader in
      try reader.agendaEntries(reader.appointments(under: off))
    }
    let index = table.selectedIndex
    table.replace(with: entries)
    table.select(index)
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    guard let entry = table.selected else {
      return [
        Command(
          FormScreen.saveID, keys: [.enter, .control("s"), .function(5)],
          label: language("bewaren", "save"),
          help: language("Bewaar de afwezigheid.", "Save the absence.")
        ) { [unowned self] in try store() }
      ]
    }
    let settled = workplace.settled(entry)
    return [
      Command(
        "appointment.move", keys: [.enter, .character("m")],
        label: language("verplaatsen", "move"),
        help: language(
          "Kies een vrije plek voor deze afspraak.", "Choose a free place for this appointment."),
        enabled: workplace.enabled(unless: settled, workplace.notMovable(entry))
      ) { [unowned self] in choosePlace(for: entry) },
      Command(
        "appointment.cancel", keys: [.character("x")], label: language("afzeggen", "call off"),
        help: language("Zeg de afspraak af, met de reden.", "Call the appointment off, with why."),
        enabled: workplace.enabled(unless: settled)
      ) { [unowned self] in
        try workplace.askWhyToCancel(workplace.name(entry.patient.name)) { [workplace] in
          try workplace.callOff(entry, because: $0, by: $1)
        } afterwards: { [unowned self] in
          try storeWhenFree()
        }
      },
    ]
  }

  private func choosePlace(for entry: AgendaEntry) {
    let (practice, off) = (workplace.practice, off)
    let language = language
    let picker = ListPicker<Place>(
      app: app,
      title: language("Verplaatsen", "Move") + " · " + workplace.name(entry.patient.name),
      columns: [
        Column(language("Vrij", "Free"), .flexible(min: 30)) { [workplace] in workplace.text(of: $0)
        }
      ],
      emptyText: language("Niets vrij in deze weken.", "Nothing free in these weeks."),
      search: { [workplace] text in
        let places = try practice.read { try $0.places(for: entry.appointment, insteadOf: off) }
        let words = folded(text)
        return words.isEmpty
          ? places : places.filter { folded(workplace.text(of: $0)).contains(words) }
      },
      onChoose: { [unowned self] place in
        let id = entry.appointment.id
        let changes = try practice.flagChanges(of: entry.patient.id) {
          try practice.move(id, to: place.therapist, day: place.day, start: place.start)
        }
        workplace.done(
          language("Verplaatst.", "Moved.") + changes.words(ofMoving: id, in: language))
        try storeWhenFree()
      })
    app.push(picker)
  }

  /// With the last appointment gone the absence is stored.
  private func storeWhenFree() throws {
    try refresh()
    if table.items.isEmpty { try store() }
  }

  private func store() throws {
    try workplace.practice.add(off)
    workplace.entered(off)
    form?.finish()
    app.close(self)
  }

  func isAboutRow(_ command: Command) -> Bool { command.id != FormScreen.saveID }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.putFitted(
      workplace.period(of: off), x: area.x + 1, y: area.y + 1, width: area.width - 2,
      style: .label)
    canvas.horizontalLine(x: area.x, y: area.y + 2, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 3))
  }
}

extension Workplace {
  /// Stores an absence or closure; when appointments are in the way they are shown first.
  func add(_ off: TimeOff) throws {
    do {
      try refusalsBesideFields(language) { try practice.add(off) }
      entered(off)
    } catch Refusal.conflict(let conflicts) {
      let hasAppointments = try !practice.read { try $0.appointments(under: off) }.isEmpty
      guard hasAppointments else {
        throw FormProblems(
          "firstDay", Refusal.conflict(conflicts).sentence(in: language))
      }
      app.push(MakeRoomScreen(workplace: self, off: off, form: app.top as? FormScreen))
      app.warn(Refusal.conflict(conflicts).sentence(in: language))
      throw Unfinished()
    }
  }

  func period(of off: TimeOff) -> String {
    switch off {
    case .absence(let absence):
      let name = (try? practice.read { try $0.staffMember(absence.therapist) })?.shortName ?? ""
      return "\(name) · \(absence.period(in: language))"
    case .closure(let closure): return closure.period(in: language)
    }
  }

  func entered(_ off: TimeOff) {
    switch off {
    case .absence(let absence):
      let period = absence.period(in: language)
      done(language("Afwezigheid ingevoerd: \(period).", "Absence entered: \(period)."))
    case .closure(let closure):
      let period = closure.period(in: language)
      done(language("Sluiting ingevoerd: \(period).", "Closure entered: \(period)."))
    }
  }
}
