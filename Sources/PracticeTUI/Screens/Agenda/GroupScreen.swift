import PracticeCore

/// Who takes part in a group, and who called off.
@MainActor
final class GroupScreen: Screen {
  private let workplace: Workplace
  private let id: ID<GroupSession>
  private var group: GroupSession?
  private var therapist = ""
  private var table: Table<AgendaEntry>
  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, group: ID<GroupSession>) {
    self.workplace = workplace
    id = group
    let language = workplace.language
    table = Table(
      [
        Column("", .fixed(1)) { AgendaCellText($0, name: "", in: language).state },
        Column(language("Naam", "Name"), .flexible(min: 20)) { entry in
          workplace.name(entry.patient.name)
        },
        Column(language("Beh.", "Sess."), .fixed(7)) { $0.session.text },
        Column(language("Vergoeding", "Cover"), .fixed(10)) { $0.coverage?.flag() ?? "" },
        Column("Status", .fixed(16)) { $0.appointment.status.name(in: language) },
        Column(language("Telefoon", "Phone"), .fixed(14)) { entry in
          workplace.hidesNames ? "" : entry.patient.phone
        },
      ],
      emptyText: language(
        "Nog niemand. Met + boekt u een patiënt in deze groep.",
        "Nobody yet. + books a patient in this group."))
  }

  var title: String { language("Groep", "Group") + (group.map { " · " + $0.name } ?? "") }

  func refresh() throws {
    let (group, entries, name) = try workplace.practice.read { reader in
      let group = try reader.group(id)
      return (
        group, try reader.agendaEntries(reader.appointments(inGroup: id)),
        try reader.staffMember(group.place.therapist).shortName
      )
    }
    self.group = group
    therapist = name
    table.replace(
      with: entries.filter(\.appointment.status.isActive)
        + entries.filter { !$0.appointment.status.isActive })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  private var takenPlaces: Int { table.items.count { $0.appointment.status.isActive } }

  var commands: [Command] {
    guard let group else { return [] }
    let full = (
      takenPlaces >= group.places, language("Deze groep is vol.", "This group is full.")
    )
    let add = Command(
      "group.book", keys: [.character("+"), .character("a")],
      label: language("erbij boeken", "add somebody"),
      help: language("Boek een patiënt in deze groep.", "Book a patient in this group."),
      enabled: workplace.enabled(unless: full)
    ) { [unowned self] in try BookingFlow(workplace: workplace, group: group).begin() }
    return (table.selected.map(memberCommands) ?? []) + [
      add,
      Command(
        "group.edit", keys: [.character("e")], label: language("bewerken", "edit"),
        help: language(
          "Bewerk naam, plaatsen en tijd; wie meedoet gaat mee.",
          "Edit name, places and time; who takes part goes along.")
      ) { [unowned self] in app.push(try GroupForm.edit(group, workplace: workplace)) },
      Command(
        "group.cancel", keys: [.character("X")],
        label: language("groep afzeggen", "call the group off"),
        help: language(
          "Zeg de groep af, met iedereen erin.", "Call the group off, with everybody in it.")
      ) { [unowned self] in try askWhyToCancel(group) },
    ]
  }

  private func memberCommands(_ entry: AgendaEntry) -> [Command] {
    let settled = workplace.settled(entry)
    return [
      Command(
        "patient.open", keys: [.enter], label: language("dossier", "file"),
        help: language("Open het dossier van deze patiënt.", "Open this patient's file.")
      ) { [unowned self] in try workplace.openFile(entry.patient.id) }
    ] + workplace.arrivalCommands(entry) + [
      Command(
        "appointment.cancel", keys: [.character("x")], label: language("afzeggen", "call off"),
        help: language("Zeg de afspraak af, met de reden.", "Call the appointment off, with why."),
        enabled: workplace.enabled(unless: settled)
      ) { [unowned self] in
        try workplace.askWhyToCancel(
          workplace.name(entry.patient.name) + workplace.lateness(of: entry)
        ) {
          [workplace] in try workplace.callOff(entry, because: $0, by: $1)
        }
      },
      Command(
        "appointment.noShow", keys: [.character("o")],
        label: language("niet verschenen", "no-show"),
        help: language("De patiënt is niet verschenen.", "The patient did not show up."),
        enabled: workplace.enabled(unless: settled, workplace.notBegun(entry)), showInBar: false
      ) { [unowned self] in
        workplace.askNoShow(entry, workplace.name(entry.patient.name))
      },
    ]
  }

  private func askWhyToCancel(_ group: GroupSession) throws {
    try workplace.askWhyToCancel(
      language(
        "\(group.name), met \(takenPlaces) patiënten", "\(group.name), with \(takenPlaces) patients"
      )
    ) { [workplace] reason, who in
      try workplace.practice.cancelGroup(group.id, reason: reason, by: who)
      return workplace.language("De groep is afgezegd.", "The group is called off.")
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let group else { return }
    let place = group.place
    let when = "\(language.longDate(place.day)) \(place.start.short)–\(place.interval.end.short)"
    let off = group.isCancelled ? language(" · afgezegd", " · called off") : ""
    canvas.putFitted(
      "\(language("Groep", "Group")) \(group.name) · \(when) · \(therapist)\(off)", x: area.x + 1,
      y: area.y, width: area.width - 2, style: .title)
    canvas.putFitted(
      language(
        "\(takenPlaces) van \(group.places) plaatsen bezet",
        "\(takenPlaces) of \(group.places) places taken"), x: area.x + 1, y: area.y + 1,
      width: area.width - 2, style: .label)
    canvas.horizontalLine(x: area.x, y: area.y + 2, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 3))
  }
}
