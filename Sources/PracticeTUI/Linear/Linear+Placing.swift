import PracticeCore

/// Series, groups and absences, line by line.
extension LinearInterface {
  // MARK: - Series

  /// Reads out the series of an appointment, and moves it or calls it off.
  func readSeries(_ typed: String) throws {
    let none = Words(
      "Er is geen reeks die nog moet komen.", "There is no series still to come.")
    let found = try findAppointment(typed, none: none) {
      [today] in $0.series != nil && $0.status == .booked && $0.day >= today
    }
    guard let entry = found else { return }
    let id = entry.appointment.id
    conversation.list(
      try entries(practice.read { try $0.series(around: id) }).map { text(of: $0) })
    let what = try conversation.decide(
      language("Wat wilt u?", "What would you like?"),
      [
        Words("niets", "nothing"), Words("verplaatsen", "move"), Words("afzeggen", "call off"),
      ], usual: 0)
    guard let what, what > 0 else { return }
    let scopes = SeriesScope.allCases
    let scope = try conversation.decide(
      language("Welke?", "Which?"),
      [
        Words("alleen deze", "only this one"),
        Words("deze en volgende", "this and following"), Words("alle", "all"),
      ], usual: 1)
    guard let scope else { return }
    if what == 1 {
      try moveSeries(entry, scopes[scope])
    } else {
      try callOffSeries(entry, scopes[scope])
    }
  }

  private func moveSeries(_ entry: AgendaEntry, _ scope: SeriesScope) throws {
    let (appointment, therapists) = (entry.appointment, try practice.read { try $0.therapists() })
    let fields = [
      therapistField(therapists, appointment.therapist),
      FormField(
        "date", language("Deze naar welke dag", "This one to which day"),
        InputFields.date(appointment.day, today: today, language), isRequired: true),
      FormField(
        "time", language("Tijd", "Time"),
        InputFields.time(appointment.interval.start, language), isRequired: true),
    ]
    let dialogue = FormDialogue(fields, conversation, texts)
    try run(dialogue, draft: nil) { form in
      let day = try DateInput.parse(form["date"], today: today).get()
      let plan = try practice.planMove(
        of: appointment.id, scope,
        by: SeriesShift(
          days: day - appointment.day, start: try TimeInput.parse(form["time"]).get(),
          therapist: Int64(form["therapist"]).map { ID($0) }))
      let cover = try practice.read { try $0.foresee(plan) }
      var covers = cover.covers[...]
      for step in plan.steps {
        let wished = when(step.rehearsed.booking.moment)
        let state = step.rehearsed.already(in: language) ?? language("vrij", "free")
        let cover = step.place == nil ? nil : covers.popFirst() ?? nil
        say(
          step.isFree
            ? "\(wished), \(state)"
              + (cover.map { language(", vergoeding ", ", cover ") + $0.flag() } ?? "")
            : language("Blijft staan: ", "Stays where it is: ")
              + step.rehearsed.obstacle(in: language))
      }
      let consequence = cover.changes.consequence(in: language)
      if !consequence.isEmpty { say(consequence) }
      let moves = plan.moves
      guard !moves.isEmpty else {
        say(language("Er is niets vrij.", "Nothing is free."))
        return false
      }
      let count =
        moves.count == 1
        ? language("1 afspraak", "1 appointment")
        : language("\(moves.count) afspraken", "\(moves.count) appointments")
      return try conversation.agree(
        language("\(count) verplaatsen?", "Move \(count)?"),
        otherwise: language("Er is niets verplaatst.", "Nothing was moved.")
      ) {
        try practice.move(moves)
        done(language("\(count) verplaatst.", "\(count) moved."))
      }
    }
  }

  private func callOffSeries(_ entry: AgendaEntry, _ scope: SeriesScope) throws {
    let reasons = try practice.read { try $0.cancelReasons() }
    let field = FormField(
      "reason", language("Waarom", "Why"),
      ChoiceField(options: reasons.map { ($0.code, $0.name(in: language)) }), isRequired: true)
    var dialogue = FormDialogue([field], conversation, texts)
    _ = try dialogue.run { form in
      guard let reason = reasons.first(where: { $0.code == form["reason"] }) else { return false }
      return try conversation.agree(
        language(
          "Afzeggen (\(scope.name(in: language)))?", "Call off (\(scope.name(in: language)))?"),
        usual: false, otherwise: language("Er is niets afgezegd.", "Nothing was called off.")
      ) {
        var count = 0
        let changes = try practice.flagChanges(of: entry.patient.id) {
          count = try practice.cancelSeries(
            around: entry.appointment.id, scope, reason: reason,
            by: reason.code == "practice" ? .practice : .patient)
        }
        done(language.calledOff(count) + changes.words(in: language))
      }
    }
  }

  // MARK: - Groups

  /// Reads out the groups to come, and books somebody in one or enters a new one.
  func readGroups(_ typed: String) throws {
    let groups = try practice.read { try $0.groups(from: today, to: today + 84) }
    let counts = try practice.read { reader in
      try groups.map { try reader.appointments(inGroup: $0.id).count(where: \.status.isActive) }
    }
    let items = try zip(groups, counts).map { group, count in
      let whose = try practice.read { try $0.staffMember(group.place.therapist).shortName }
      return "\(group.name), \(when(group.moment)), \(whose), "
        + language("\(count) van \(group.places) plaatsen", "\(count) of \(group.places) places")
    }
    if groups.isEmpty {
      say(
        language(
          "De komende 12 weken is er geen groep.", "There is no group in the next 12 weeks."))
      if typed.isEmpty { return try enterGroup() }
    }
    let what = try conversation.decide(
      language("Wat wilt u?", "What would you like?"),
      [
        Words("voorlezen", "read out"), Words("iemand erbij", "add somebody"),
        Words("nieuwe groep", "new group"),
      ], usual: 0)
    switch what {
    case 0?: conversation.list(items)
    case 1?:
      guard case .index(let index) = try conversation.choose(items) else { return }
      try book(in: groups[index])
    case 2?: try enterGroup()
    default: return
    }
  }

  private func book(in group: GroupSession) throws {
    guard let patient = try findPatient("") else { return }
    let kind = try practice.read { try $0.appointmentKinds() }.first { $0.id == group.kind }
    guard let kind else { throw Refusal.notFound(.group) }
    let booking = Booking(
      patient: patient.id, therapist: group.place.therapist, kind: kind, day: group.place.day,
      start: group.place.start, group: group.id)
    for warning in try practice.read({ try $0.preview(booking) }).warnings {
      warn(warning.sentence(in: language))
    }
    _ = try conversation.agree(
      language("Boeken in \(group.name)?", "Book in \(group.name)?"),
      otherwise: language("Er is niets geboekt.", "Nothing was booked.")
    ) {
      try practice.book(booking)
      done(language("Geboekt: \(when(group.moment)).", "Booked: \(when(group.moment))."))
    }
  }

  private func enterGroup() throws {
    let (therapists, kinds) = try practice.read {
      (try $0.therapists(), try $0.bookableKinds())
    }
    guard let therapist = therapists.first,
      let kind = kinds.ofGroups
    else { throw Refusal.notFound(.staffMember) }
    let fields = [
      FormField("name", language("Naam", "Name"), TextField(width: 30), isRequired: true),
      therapistField(therapists, therapist.id),
      FormField(
        "date", language("Dag", "Day"), InputFields.date(nil, today: today, language),
        isRequired: true),
      FormField(
        "time", language("Tijd", "Time"), InputFields.time(nil, language), isRequired: true),
      FormField(
        "minutes", language("Minuten", "Minutes"),
        TextField.number(kind.minutes, in: 5...480, texts: texts)),
      FormField(
        "places", language("Plaatsen", "Places"), TextField.number(8, in: 1...50, texts: texts)),
      FormField(
        "times", language("Aantal keer, elke week", "Times, every week"),
        TextField.number(1, in: 1...60, texts: texts)),
    ]
    let dialogue = FormDialogue(fields, conversation, texts)
    try run(dialogue, draft: DraftKey(form: "group", subject: 0)) { form in
      guard let whose = Int64(form["therapist"]) else { return false }
      let place = Place(
        therapist: ID(whose), day: try DateInput.parse(form["date"], today: today).get(),
        start: try TimeInput.parse(form["time"]).get(),
        minutes: form.number("minutes") ?? kind.minutes,
        room: try practice.read { try $0.staffMember(ID(whose)).room })
      let ids = try practice.addGroup(
        GroupDetails(
          name: form["name"], kind: kind, place: place, places: form.number("places") ?? 8,
          times: form.number("times") ?? 1))
      done(
        ids.count == 1
          ? language("Groep ingevoerd.", "Group entered.")
          : language("Groep \(ids.count) keer ingevoerd.", "Group entered \(ids.count) times."))
      return true
    }
  }

  // MARK: - Absences

  /// Reads out who is away, and enters an absence.
  func readAbsences(_ typed: String) throws {
    let (absences, staff) = try practice.read {
      (try $0.absences(from: today), try $0.therapists())
    }
    if absences.isEmpty { say(language("Niemand is afwezig.", "Nobody is away.")) }
    conversation.list(
      absences.map { absence in
        let name = staff.first { $0.id == absence.therapist }?.shortName ?? ""
        return ([name, absence.period(in: language), absence.reason])
          .filter { !$0.isEmpty }.joined(separator: ", ")
      })
    guard
      try conversation.confirm(
        language("Iemand afwezig melden?", "Enter an absence?"), usual: false) == true
    else { return }
    let fields = [
      therapistField(staff, staff.first { $0.id == practice.viewer.person }?.id ?? staff.first?.id),
      FormField(
        "firstDay", language("Vanaf welke dag", "From which day"),
        InputFields.date(today, today: today, language), isRequired: true),
      FormField(
        "lastDay", language("Tot en met (leeg: die ene dag)", "Up to (empty: that one day)"),
        InputFields.date(nil, today: today, language)),
      FormField(
        "hours", language("Uren (leeg: de hele dag)", "Hours (empty: all day)"),
        InputFields.hours([], language)),
      FormField("reason", language("Reden", "Reason"), TextField(width: 40)),
    ]
    let dialogue = FormDialogue(fields, conversation, texts)
    try run(dialogue, draft: DraftKey(form: "absence.linear", subject: 0)) { form in
      guard let whose = Int64(form["therapist"]) else { return false }
      let first = try DateInput.parse(form["firstDay"], today: today).get()
      let last =
        form["lastDay"].isEmpty ? first : try DateInput.parse(form["lastDay"], today: today).get()
      let details = AbsenceDetails(
        therapist: ID(whose), firstDay: first, lastDay: last,
        interval: try HoursInput.parse(form["hours"]).get().first ?? .wholeDay,
        reason: form["reason"])
      let inTheWay = try entries(practice.read { try $0.appointments(under: .absence(details)) })
      guard inTheWay.isEmpty else {
        // They are the list that is spoken of next: `verplaatsen 1`.
        listed = inTheWay
        say(
          language(
            "Verplaats deze eerst, of zeg ze af; wat u typte is bewaard.",
            "Move these first, or call them off; what you typed is kept."))
        conversation.list(inTheWay.map { text(of: $0, saysWho: true) })
        throw DialogueEnd.stopped
      }
      try practice.addAbsence(details)
      done(
        language("Afwezigheid ingevoerd: ", "Absence entered: ") + details.period(in: language)
          + ".")
      return true
    }
  }
}
