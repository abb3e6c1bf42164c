import PracticeCore

/// The forms of a group: a new one, and one that is there.
@MainActor
enum GroupForm {
  static func add(
    with therapist: StaffMember, at moment: Moment, workplace: Workplace
  ) throws -> FormScreen {
    let language = workplace.language
    let kinds = try workplace.practice.read { try $0.bookableKinds() }
    let usual = kinds.ofGroups
    let place = Place(
      therapist: therapist.id, day: moment.day, start: moment.time, minutes: usual?.minutes ?? 60)
    var fields = try placeFields(
      name: "", places: 8, place, workplace, isNew: true)
    fields.insert(
      FormField(
        "kind", language("Soort", "Kind"),
        ChoiceField(usual?.code ?? "", options: kinds.map { ($0.code, $0.name(in: language)) })),
      at: 1)
    fields += [
      FormField(
        "times", language("Aantal keer", "Times"),
        TextField.number(1, in: 1...60, texts: workplace.app.texts)),
      FormField(
        "weeks", language("Om de … weken", "Every … weeks"),
        TextField.number(1, in: 1...52, texts: workplace.app.texts)),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Groep", "Group"), fields: fields, isOverlay: true
    ) { form in
      guard let kind = kinds.first(where: { $0.code == form["kind"] }) else { return }
      let details = GroupDetails(
        name: form["name"], kind: kind, place: try readPlace(form, place, workplace),
        places: form.number("places") ?? 0, times: form.number("times") ?? 1,
        everyWeeks: form.number("weeks") ?? 1)
      let ids = try refusalsBesideFields(language, conflictField: "time") {
        try workplace.practice.addGroup(details)
      }
      workplace.done(
        ids.count == 1
          ? language("Groep ingevoerd.", "Group entered.")
          : language("Groep \(ids.count) keer ingevoerd.", "Group entered \(ids.count) times."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "group", subject: 0), in: workplace, only: ["name", "places"])
    return screen
  }

  static func edit(_ group: GroupSession, workplace: Workplace) throws -> FormScreen {
    let language = workplace.language
    let screen = FormScreen(
      app: workplace.app, title: language("Groep", "Group") + " · " + group.name,
      fields: try placeFields(
        name: group.name, places: group.places, group.place, workplace), isOverlay: true
    ) { form in
      try refusalsBesideFields(language, conflictField: "time") {
        try workplace.practice.editGroup(
          group.id, name: form["name"], places: form.number("places") ?? 0,
          place: try readPlace(form, group.place, workplace))
      }
      workplace.done(language("Groep bewaard.", "Group saved."))
    }
    screen.keepDrafts(of: DraftKey(form: "group", subject: group.id.rawValue), in: workplace)
    return screen
  }

  private static func placeFields(
    name: String, places: Int, _ place: Place, _ workplace: Workplace, isNew: Bool = false
  ) throws -> [FormField] {
    let language = workplace.language
    let texts = workplace.app.texts
    let (therapists, rooms) = try workplace.practice.read {
      (try $0.therapists(), try $0.rooms())
    }
    return [
      FormField("name", language("Naam", "Name"), TextField(name, width: 30), isRequired: true),
      FormField(
        "places", language("Plaatsen", "Places"), TextField.number(places, in: 1...50, texts: texts)
      ),
      FormField(
        "therapist", language("Therapeut", "Therapist"),
        ChoiceField(
          "\(place.therapist.rawValue)",
          options: therapists.map { ("\($0.id.rawValue)", $0.shortName) })),
    ]
      + RoomField.make(
        place.room, among: rooms, isUsual: isNew, isBeside: true, language) + [
        FormField(
          "date", language("Datum", "Date"),
          InputFields.date(place.day, today: workplace.today, language), isRequired: true),
        FormField(
          "time", language("Tijd", "Time"), InputFields.time(place.start, language),
          isRequired: true),
        FormField(
          "minutes", language("Minuten", "Minutes"),
          TextField.number(place.minutes, in: 5...480, texts: texts)),
      ]
  }

  private static func readPlace(
    _ form: Form, _ opened: Place, _ workplace: Workplace
  ) throws -> Place {
    var place = opened
    place.therapist = Int64(form["therapist"]).map { ID($0) } ?? opened.therapist
    let room = RoomField.read(form)
    place.room =
      room.isUsual
      ? try workplace.practice.read { [place] in try $0.staffMember(place.therapist).room }
      : room.room
    place.day = try DateInput.parse(form["date"], today: workplace.today).get()
    place.start = try TimeInput.parse(form["time"]).get()
    place.minutes = form.number("minutes") ?? opened.minutes
    return place
  }
}
