import PracticeCore

/// The rooms of the practice: adding, renaming, and taking out of use.
@MainActor
enum RoomsScreen {
  /// A room with who usually works there.
  struct Line {
    let room: Room
    let people: String
  }

  static func make(_ workplace: Workplace) -> RecordList<Line> {
    let language = workplace.language
    func style(_ line: Line) -> Style { line.room.isActive ? .text : .dim }
    return RecordList(
      workplace, title: language("Kamers", "Rooms"),
      columns: [
        Column(language("Kamer", "Room"), .flexible(min: 20), style: style) { $0.room.name },
        Column(language("Werkt hier", "Works here"), .flexible(min: 20), style: style) {
          $0.people
        },
        Column("", .fixed(24), style: style) {
          $0.room.isActive ? "" : language("niet meer in gebruik", "no longer in use")
        },
      ],
      emptyText: language(
        "Nog geen kamers. Met + voegt u er een toe.", "No rooms yet. + adds one."),
      read: { reader in
        let staff = try reader.therapists()
        let rooms = try reader.allRooms()
        return (rooms.filter(\.isActive) + rooms.filter { !$0.isActive }).map { room in
          let people = staff.filter { $0.room == room.id }.map(\.shortName)
          return Line(room: room, people: people.joined(separator: ", "))
        }
      },
      explain: { line in
        line.people.isEmpty && line.room.isActive
          ? language(
            "Wie hier vast werkt, kiest u bij de medewerker (m).",
            "Who usually works here is chosen with the member of staff (m).") : ""
      },
      commands: { commands($0, workplace) })
  }

  private static func commands(_ line: Line?, _ workplace: Workplace) -> [Command] {
    let language = workplace.language
    let app = workplace.app
    let none = (line == nil, language("Er is nog geen kamer.", "There is no room yet."))
    let retired = (
      line?.room.isActive == false,
      language("Deze kamer wordt niet meer gebruikt.", "This room is no longer in use.")
    )
    return [
      Command(
        "room.add", keys: [.character("+")], label: language("nieuw", "new"),
        help: language("Voeg een kamer toe.", "Add a room."), enabled: workplace.enabled(.manage)
      ) { app.push(form(nil, workplace)) },
      Command(
        "room.edit", keys: [.enter], label: language("bewerken", "edit"),
        help: language(
          "Geef deze kamer een andere naam, of neem haar weer in gebruik.",
          "Give this room another name, or take it into use again."),
        enabled: workplace.enabled(.manage, unless: none)
      ) { if let line { app.push(form(line.room, workplace)) } },
      Command(
        "room.retire", keys: [.character("x")],
        label: language("niet meer gebruiken", "retire"),
        help: language(
          "Gebruik deze kamer niet meer; kies waar de afspraken heen gaan.",
          "Use this room no longer; choose where its appointments go."),
        enabled: workplace.enabled(.manage, unless: line == nil ? none : retired)
      ) { if let line { app.push(try retireForm(line.room, workplace)) } },
      Command(
        "room.fill", keys: [.character("v")],
        label: language("afspraken verdelen", "fill rooms"),
        help: language(
          "Zet afspraken die nog geen kamer hebben in de vaste kamer van de therapeut.",
          "Put appointments without a room in the therapist's usual room."),
        enabled: workplace.enabled(.manage, unless: none)
      ) {
        let (placed, taken) = try workplace.practice.fillUsualRooms()
        let rest =
          taken == 0
          ? ""
          : language(
            " Bij \(taken) is de kamer al bezet.", " \(taken) found their room taken.")
        let said =
          placed == 1
          ? language("1 afspraak heeft nu een kamer.", "1 appointment has a room now.")
          : language(
            "\(placed) afspraken hebben nu een kamer.", "\(placed) appointments have a room now.")
        placed == 0 ? app.inform(said + rest) : workplace.done(said + rest)
      },
    ]
  }

  private static func form(_ room: Room?, _ workplace: Workplace) -> FormScreen {
    let language = workplace.language
    var fields = [
      FormField(
        "name", language("Naam", "Name"), TextField(room?.name ?? "", width: 30),
        isRequired: true)
    ]
    if room?.isActive == false {
      fields.append(
        FormField("active", "", CheckField(false, label: language("in gebruik", "in use"))))
    }
    let screen = FormScreen(
      app: workplace.app, title: room?.name ?? language("Nieuwe kamer", "New room"),
      fields: fields, isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        if let room {
          try workplace.practice.editRoom(
            room, name: form["name"], isActive: room.isActive || form["active"] == "yes")
        } else {
          try workplace.practice.addRoom(named: form["name"])
        }
      }
      workplace.done(language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(of: DraftKey(form: "room", subject: room?.id.rawValue ?? 0), in: workplace)
    return screen
  }

  private static func retireForm(_ room: Room, _ workplace: Workplace) throws -> FormScreen {
    let language = workplace.language
    let (others, count) = try workplace.practice.read { reader in
      (try reader.rooms().filter { $0.id != room.id }, try reader.countToCome(in: room.id))
    }
    let label =
      count == 1
      ? language("De afspraak naar", "Its appointment to")
      : language("De \(count) afspraken naar", "Its \(count) appointments to")
    return FormScreen(
      app: workplace.app,
      title: language("Niet meer gebruiken", "Retire") + " · " + room.name,
      fields: [
        FormField(
          "other", label,
          ChoiceField(
            options: others.map { ("\($0.id.rawValue)", $0.name) }
              + [("", language("geen kamer", "no room"))]))
      ], isOverlay: true,
      saving: (
        language("niet meer gebruiken", "retire"),
        language("Neem de kamer uit gebruik.", "Take the room out of use.")
      )
    ) { form in
      try refusalsBesideFields(language, conflictField: "other") {
        try workplace.practice.retireRoom(room, movingTo: Int64(form["other"]).map { ID($0) })
      }
      workplace.done(language("De kamer is uit gebruik.", "The room is out of use."))
    }
  }
}

/// The field in which a room is chosen.
@MainActor
enum RoomField {
  /// - Parameter isUsual: Without a room it is the therapist's usual one; else there is none.
  /// - Returns: Nothing in a practice without rooms.
  static func make(
    _ chosen: ID<Room>?, among rooms: [Room], isUsual: Bool = true, isBeside: Bool = false,
    _ language: Language
  ) -> [FormField] {
    guard !rooms.isEmpty else { return [] }
    return [
      FormField(
        "room", language("Kamer", "Room"),
        ChoiceField(
          chosen.map { "\($0.rawValue)" } ?? (isUsual ? "usual" : "none"),
          options: [("usual", language("vaste kamer", "usual room"))]
            + rooms.map { ("\($0.id.rawValue)", $0.name) }
            + [("none", language("geen kamer", "no room"))]), isBeside: isBeside)
    ]
  }

  /// What was chosen, and whether it is left to the therapist's habit.
  static func read(_ form: Form) -> (room: ID<Room>?, isUsual: Bool) {
    let value = form["room"]
    return (Int64(value).map { ID($0) }, value.isEmpty || value == "usual")
  }
}
