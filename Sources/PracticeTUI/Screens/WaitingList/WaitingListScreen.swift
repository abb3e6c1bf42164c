import PracticeCore

/// Who waits for a place in the agenda, and from here the places there are.
@MainActor
final class WaitingListScreen: TableScreen {
  private let workplace: Workplace
  var table: Table<WaitingWish>
  private var therapists: [StaffMember] = []

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    table = Table(
      [
        Column("", .fixed(2), style: { $0.details.urgency.style }) { $0.details.urgency.mark },
        Column(language("Naam", "Name"), .flexible(min: 15)) { workplace.name($0.patient.name) },
        Column(language("Telefoon", "Phone"), .fixed(11)) {
          workplace.hidesNames ? "" : $0.patient.phone
        },
        Column(language("Wens", "Wish"), .flexible(min: 24)) { $0.summary(in: language) },
        Column(language("Sinds", "Since"), .fixed(10)) { language.shortDate($0.since.day) },
      ],
      emptyText: language(
        "Niemand wacht op een plek. Met + zet u iemand op de lijst.",
        "Nobody waits for a place. + puts somebody on the list."))
  }

  var title: String { language("Wachtlijst", "Waiting list") }

  /// The whole of what the list may have to cut.
  var hint: String {
    guard let wish = table.selected else { return "" }
    var parts = [wish.summary(in: language)]
    if let therapist = therapists.first(where: { $0.id == wish.details.therapist }) {
      parts.append(therapist.shortName)
    }
    if let replaced = wish.replaces {
      let when = "\(language.shortDate(replaced.day)) \(replaced.interval.start.short)"
      parts.append(language("staat nu op \(when)", "is now booked \(when)"))
    }
    if !wish.details.note.isEmpty { parts.append(wish.details.note) }
    return parts.joined(separator: " · ")
  }

  func refresh() throws {
    let (wishes, therapists) = try workplace.practice.read {
      (try $0.waitingList(), try $0.therapists())
    }
    table.replace(with: wishes)
    self.therapists = therapists
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  func words(of wish: WaitingWish) -> String {
    let urgency = wish.details.urgency
    let parts = [
      workplace.name(wish.patient.name),
      urgency == .ordinary ? "" : urgency.name(in: language), wish.summary(in: language),
      workplace.hidesNames ? "" : wish.patient.phone,
      language("sinds ", "since ") + language.shortDate(wish.since.day),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var commands: [Command] {
    let wish = table.selected
    let none = (wish == nil, language("Er is niemand gekozen.", "Nobody is selected."))
    return [
      Command(
        "wish.places", keys: [.enter], label: language("plek zoeken", "find place"),
        help: language(
          "Zoek een vrije plek die past; Enter geeft die.",
          "Find a free place that suits; Enter gives it."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        guard let wish else { return }
        app.push(FreePlaces.picker(for: wish, workplace))
      },
      Command(
        "wish.add", keys: [.character("+")], label: language("op de lijst", "add"),
        help: language("Zet iemand op de wachtlijst.", "Put somebody on the waiting list.")
      ) { [unowned self] in app.push(WaitingForm.patientPicker(workplace)) },
      Command(
        "wish.edit", keys: [.character("e")], label: language("bewerken", "edit"),
        help: language("Bewerk de wens.", "Edit the wish."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        guard let wish else { return }
        app.push(try WaitingForm.edit(wish, workplace))
      },
      Command(
        "patient.open", keys: [.character("d")], label: language("dossier", "file"),
        help: language("Open het dossier.", "Open the file."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in if let wish { try workplace.openFile(wish.patient.id) } },
      Command(
        "wish.remove", keys: [.character("x")], label: language("van de lijst", "take off"),
        help: language(
          "Haal deze wens van de wachtlijst.", "Take this wish off the waiting list."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        guard let wish else { return }
        askToRemove(wish)
      },
    ]
  }

  private func askToRemove(_ wish: WaitingWish) {
    app.ask(
      language("Van de wachtlijst halen", "Take off the waiting list"),
      "\(workplace.name(wish.patient.name)) · \(wish.summary(in: language))",
      [
        Dialog.Choice(
          letter: language("v", "t").first ?? "v",
          label: language("van de lijst halen", "take off the list"), isDestructive: true
        ) { [unowned self] in
          try workplace.practice.removeWish(wish.id)
          workplace.done(language("Van de wachtlijst gehaald.", "Taken off the waiting list."))
        }
      ])
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let count = table.items.count
    canvas.putFitted(
      title + (count > 0 ? " · \(count)" : ""), x: area.x + 1, y: area.y, width: area.width - 2,
      style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}

extension Urgency {
  /// In front of a name; more signs are more urgent.
  var mark: String {
    switch self {
    case .ordinary: ""
    case .soon: "!"
    case .urgent: "!!"
    }
  }

  var style: Style { self == .urgent ? .bad : .warning }
}

extension WaitingWish {
  /// `30 min · di do ochtend`.
  func summary(in language: Language) -> String {
    let times = details.times.text(in: language)
    let minutes = language("\(self.minutes) min", "\(self.minutes) min")
    return times.isEmpty
      ? minutes + language(" · alles kan", " · any time") : "\(minutes) · \(times)"
  }
}
