import PracticeCore

/// Free places for a wish that is typed, ranked at every key.
@MainActor
enum FreePlaces {
  /// For whoever is on the phone; the chosen place is booked as from a cell.
  ///
  /// - Parameters:
  ///   - patient: For whom, if that is known.
  ///   - text: What the wish begins with.
  static func picker(
    of patient: PatientSummary? = nil, text: String = "", _ workplace: Workplace
  ) -> any Screen {
    let language = workplace.language
    var title = language("Vrije plekken", "Free places")
    if let patient { title += " · " + workplace.name(patient.name) }
    return picker(title, text: text, patient: patient?.id, workplace) { moment, therapist in
      let flow = BookingFlow(workplace: workplace, slot: (moment, therapist), saysWho: true)
      if let patient { try flow.begin(patient: patient.id) } else { try flow.begin() }
    }
  }

  /// For somebody on the waiting list; the chosen place is given at once.
  static func picker(for wish: WaitingWish, _ workplace: Workplace) -> any Screen {
    let language = workplace.language
    var text = wish.details.times.text(in: language)
    if let therapist = try? workplace.practice.read({ reader in
      try wish.details.therapist.map { try reader.staffMember($0).initials.lowercased() }
    }) {
      text = therapist + " " + text
    }
    return picker(
      language("Plek voor ", "Place for ") + workplace.name(wish.patient.name),
      text: "\(wish.minutes) min \(text)", patient: wish.patient.id, moving: wish.replaces,
      workplace
    ) { moment, therapist in
      try workplace.grant(wish, therapist, moment)
    }
  }

  /// For an appointment that was picked up in the agenda; the chosen place is where it goes.
  static func picker(moving entry: AgendaEntry, from agenda: AgendaScreen) -> any Screen {
    let workplace = agenda.workplace
    let language = workplace.language
    return picker(
      language("Verplaatsen", "Move") + " · " + workplace.name(entry.patient.name),
      text: "\(entry.appointment.interval.minutes) min", patient: entry.patient.id,
      moving: entry.appointment, workplace
    ) { moment, therapist in
      try agenda.show(moment, therapist: therapist.id)
      try agenda.drop()
    }
  }

  private static func picker(
    _ title: String, text: String, patient: ID<Patient>?, moving moved: Appointment? = nil,
    _ workplace: Workplace, choose: @escaping (Moment, StaffMember) throws -> Void
  ) -> ListPicker<RankedSlot> {
    let (app, language, practice) = (workplace.app, workplace.language, workplace.practice)
    let therapists = (try? practice.read { try $0.therapists() }) ?? []
    func therapist(_ slot: FreeSlot) -> StaffMember? {
      therapists.first { $0.id.rawValue == slot.therapistID }
    }
    var wish = SlotWish()
    var best: RankedSlot?
    let usual = try? practice.read { reader in
      try moved == nil ? patient.flatMap { try reader.dueDay(of: $0) } : nil
    }
    let picker = ListPicker<RankedSlot>(
      // What is typed is the next word.
      app: app, title: title, text: text.isEmpty ? "" : text.trimmingSpaces + " ",
      columns: [
        Column("", .fixed(5), style: { _ in .good }) {
          $0 == best ? language("beste", "best") : ""
        },
        Column(language("Wanneer", "When"), .fixed(16)) { ranked in
          let slot = ranked.slot
          return "\(language.shortDate(slot.day)) \(slot.interval.start.short)"
        },
        Column(language("Therapeut", "Therapist"), .fixed(10)) {
          therapist($0.slot)?.shortName ?? ""
        },
        Column(language("Waarom", "Why"), .flexible(min: 30), style: { _ in .dim }) { ranked in
          ranked.reasons.map { $0.name(in: language) }.joined(separator: ", ")
        },
      ],
      emptyText: language(
        "Geen vrije plek die zo past. Typ minder, of andere dagen.",
        "No free place suits that. Type less, or other days."),
      search: { text in
        wish = SlotWishReader.read(text, therapists: therapists, today: workplace.today)
        let ranked = try practice.read {
          try $0.rankedPlaces(for: wish, of: patient, moving: moved)
        }
        best = ranked.first
        return SlotRanking.told(ranked)
      },
      onChoose: { ranked in
        guard let therapist = therapist(ranked.slot) else { return }
        try choose(Moment(day: ranked.slot.day, time: ranked.slot.interval.start), therapist)
      })
    // The list may be too narrow for all that speaks for a place.
    picker.footer = { ranked in
      let reasons = ranked?.reasons.map { $0.name(in: language) } ?? []
      return reasons.isEmpty
        ? [] : [ScrollText.Line(text: reasons.joined(separator: ", "), style: .label)]
    }
    if let usual = usual ?? nil {
      // Against which 'later' is.
      picker.headline = {
        title + language(" · volgens ritme: ", " · due: ") + language.shortDate(usual)
      }
    }
    picker.remark = {
      let name = therapists.first { $0.id == wish.therapist }?.shortName
      return remark(on: wish, name: name, isTyped: !picker.text.trimmingSpaces.isEmpty, language)
    }
    return picker
  }

  /// How the wish was understood, or plainly what was not.
  private static func remark(
    on wish: SlotWish, name: String?, isTyped: Bool, _ language: Language
  ) -> ScrollText.Line {
    let reading = wish.reading(in: language, name: name)
    guard isTyped else {
      return ScrollText.Line(
        text: language(
          "Typ bijvoorbeeld: visser 45 di do ochtend na 9:30 vanaf 1 dec",
          "Type for example: visser 45 tue thu morning after 9:30 from 1 dec"), style: .dim)
    }
    guard wish.notUnderstood.isEmpty else {
      let words = wish.notUnderstood.joined(separator: " ")
      return ScrollText.Line(
        text: language("! Niet begrepen: '\(words)'. ", "! Not understood: '\(words)'. ")
          + language("Gezocht wordt: ", "Looking for: ")
          + (reading.isEmpty ? language("alles", "anything") : reading), style: .warning)
    }
    return ScrollText.Line(text: language("Gezocht: ", "Looking for: ") + reading, style: .label)
  }
}

extension Workplace {
  /// Gives a place to somebody on the waiting list, and offers the place that comes free by it.
  func grant(_ wish: WaitingWish, _ therapist: StaffMember, _ moment: Moment) throws {
    let freed = try practice.grantWish(
      wish.id, therapist: therapist.id, day: moment.day, start: moment.time)
    let when = "\(language.shortDate(moment.day)) \(moment.time.short)"
    let name = shortName(wish.patient.name)
    done(
      wish.replaces == nil
        ? language("\(name) geboekt: \(when).", "\(name) booked: \(when).")
        : language("\(name) verplaatst naar \(when).", "\(name) moved to \(when)."))
    try offer(freed)
  }

  /// Shows who on the waiting list a place suits that has become free; nothing if it suits nobody.
  func offer(_ place: FreedPlace?) throws {
    guard let place, try !practice.read({ try $0.candidates(for: place) }).isEmpty else { return }
    app.push(BackFillScreen(workplace: self, place: place))
  }

  /// Shows who could have the place of an appointment that was called off or moved.
  func offerPlace(of appointment: Appointment) throws {
    try offer(try practice.read { try $0.freedPlace(of: appointment) })
  }
}
