/// The papers of the agenda.
///
/// Nothing in them is clinical: they lie on a desk.
public enum AgendaPaper: Hashable, Sendable {
  /// A day of all therapists, or of one.
  case day(Day, ID<StaffMember>?)
  /// A therapist's week.
  case week(Day, ID<StaffMember>)
  /// Whom to call about the appointments of a day.
  case calls(Day)
  /// A day and its phone numbers, for when the computer is down.
  case downTime(Day)
  /// What a patient takes home: the appointments to come.
  case card(ID<Patient>)

  /// What it is, for the printer's list, the log and the name of its file.
  public var code: String {
    switch self {
    case .day: "dayList"
    case .week: "week"
    case .calls: "calls"
    case .downTime: "downtime"
    case .card: "card"
    }
  }

  /// What it is, without whose.
  public func name(in language: Language) -> String {
    switch self {
    case .day: language("Daglijst", "Day list")
    case .week: language("Weeklijst", "Week list")
    case .calls: language("Bellijst", "Call list")
    case .downTime: language("Noodblad", "Down-time sheet")
    case .card: language("Afsprakenkaart", "Appointment card")
    }
  }
}

extension AgendaPaper {
  /// A line of the log that begins with the code of a paper, in the reader's words.
  static func name(ofCode detail: String, in language: Language) -> String? {
    let day = Day(number: 0)
    let papers: [AgendaPaper] = [
      .day(day, nil), .week(day, ID(0)), .calls(day), .downTime(day), .card(ID(0)),
    ]
    return papers.first { detail == $0.code || detail.hasPrefix($0.code + ",") }.map {
      $0.name(in: language).lowercased() + detail.dropFirst($0.code.count)
    }
  }
}

extension Reader {
  public func listing(of paper: AgendaPaper, in language: Language) throws -> Listing {
    let details = try practiceDetails()
    let letterhead = ExerciseSheet.Letterhead(
      name: details.name, address: details.address, phone: details.phone,
      isFictional: details.isFictional)
    let made = language(
      "Gemaakt \(language.shortDate(today)) \(now.time.short). Vertrouwelijk: vernietig dit blad na gebruik.",
      "Made \(language.shortDate(today)) \(now.time.short). Confidential: destroy this sheet after use."
    )
    switch paper {
    case .day(let day, let therapist):
      return Listing(
        "\(paper.name(in: language)) · \(language.longDate(day))", letterhead: letterhead,
        language: language, sections: try daySections(day, of: therapist, language),
        closing: [made])
    case .week(let day, let therapist):
      let member = try staffMember(therapist)
      let days = try agenda(of: member, from: day.monday, to: day.monday + 6)
      let rooms = try roomNames()
      let week = language("week \(day.isoWeek.week)", "week \(day.isoWeek.week)")
      return Listing(
        "\(paper.name(in: language)) · \(member.shortName) · \(week)", letterhead: letterhead,
        language: language,
        sections: days.filter { $0.day.weekday <= 5 || !$0.columns[0].active.isEmpty }.map {
          agenda in
          AgendaListing.section(
            agenda.columns[0], of: agenda, heading: language.longDate(agenda.day), rooms, language)
        }, closing: [made])
    case .calls(let day):
      return Listing(
        "\(paper.name(in: language)) · \(language.longDate(day))", letterhead: letterhead,
        language: language, sections: [try callSection(day, language)], closing: [made])
    case .downTime(let day):
      return Listing(
        "\(paper.name(in: language)) · \(language.longDate(day))", letterhead: letterhead,
        language: language,
        introduction: [
          language(
            "Voor als de computer het niet doet. Schrijf wijzigingen erbij en neem ze later over.",
            "For when the computer is down. Write changes down here and enter them later.")
        ],
        sections: try daySections(day, of: nil, language) + [try phoneSection(day, language)],
        closing: [made])
    case .card(let patient): return try card(of: patient, letterhead)
    }
  }

  private func daySections(
    _ day: Day, of therapist: ID<StaffMember>?, _ language: Language
  ) throws -> [Listing.Section] {
    let (agenda, rooms) = (try agenda(on: day), try roomNames())
    let columns = agenda.columns.filter { therapist == nil || $0.therapist.id == therapist }
    return columns.map {
      AgendaListing.section($0, of: agenda, heading: $0.therapist.shortName, rooms, language)
    }
  }

  /// Also of rooms that are used no longer: something may still be in one.
  private func roomNames() throws -> [ID<Room>: String] {
    Dictionary(uniqueKeysWithValues: try allRooms().map { ($0.id, $0.name) })
  }

  private func callSection(_ day: Day, _ language: Language) throws -> Listing.Section {
    let agenda = try agenda(on: day)
    let lines = agenda.columns.flatMap { column in
      column.active.filter { $0.appointment.status == .booked }.map { (column.therapist, $0) }
    }.sorted {
      ($0.1.appointment.interval.start, $0.0.id) < ($1.1.appointment.interval.start, $1.0.id)
    }
    return Listing.Section(
      "",
      [
        Listing.Column(""), Listing.Column(language("tijd", "time"), isRight: true),
        Listing.Column(language("therapeut", "therapist"), mayShrink: true),
        Listing.Column(language("patiënt", "patient"), mayShrink: true),
        Listing.Column(language("telefoon", "phone")),
        Listing.Column(language("ook", "also"), mayShrink: true),
      ],
      rows: try lines.map { therapist, entry in
        [
          "[ ]", entry.appointment.interval.start.short, therapist.shortName,
          entry.patient.name.listed, entry.patient.phone,
          try patient(entry.patient.id).details.otherPhone,
        ]
      }, emptyText: language("Niemand te bellen.", "Nobody to call."))
  }

  private func phoneSection(_ day: Day, _ language: Language) throws -> Listing.Section {
    let patients = Set(try agenda(on: day).columns.flatMap(\.active).map(\.patient.id))
    let details = try patients.map { try patient($0) }.sorted {
      ($0.name.sortKey, $0.id) < ($1.name.sortKey, $1.id)
    }
    return Listing.Section(
      language("Telefoonlijst", "Phone list"),
      [
        Listing.Column(language("patiënt", "patient"), mayShrink: true),
        Listing.Column(language("geboren", "born")), Listing.Column(language("telefoon", "phone")),
        Listing.Column(language("ook", "also"), mayShrink: true),
        Listing.Column(language("nummer", "number"), isRight: true),
      ],
      rows: details.map { patient in
        [
          patient.name.listed, patient.details.birth.text(in: language),
          patient.details.phone, patient.details.otherPhone, "#\(patient.id.rawValue)",
        ]
      }, emptyText: language("Geen afspraken.", "No appointments."))
  }

  /// In the patient's own language.
  private func card(
    of id: ID<Patient>, _ letterhead: ExerciseSheet.Letterhead
  ) throws -> Listing {
    let patient = try patient(id)
    let language = patient.details.language
    let names = Dictionary(
      uniqueKeysWithValues: try everybody().map { ($0.id, $0.formalName) })
    let coming = try appointments(of: id).filter { $0.status == .booked && $0.moment > now }
      .reversed()
    let call = letterhead.phone.isEmpty ? "" : language(": ", ": ") + letterhead.phone
    return Listing(
      language("Uw afspraken", "Your appointments"), letterhead: letterhead, language: language,
      introduction: [patient.name.listed],
      sections: [
        Listing.Section(
          "",
          [
            Listing.Column(language("dag", "day"), mayShrink: true),
            Listing.Column(language("tijd", "time"), isRight: true),
            Listing.Column(language("bij", "with"), mayShrink: true),
          ],
          rows: coming.map { appointment in
            [
              language.longDate(appointment.day), appointment.interval.start.short,
              names[appointment.therapist] ?? "",
            ]
          },
          emptyText: language("U hebt nu geen afspraken.", "You have no appointments now."))
      ],
      closing: [
        language(
          "Kunt u niet komen? Bel ons zo snel mogelijk, liefst een dag van tevoren\(call). Dan kan iemand anders uw plek krijgen.",
          "Can you not come? Call us as soon as you can, a day before if possible\(call). Then somebody else can have your place."
        )
      ])
  }

  /// The next day on which somebody works or is booked; the day after when there is none for long.
  public func nextWorkingDay(after day: Day) throws -> Day {
    try load(from: day + 1, to: day + 42).first { $0.worked > 0 || $0.appointments > 0 }?.day
      ?? day + 1
  }
}

/// The rows of one therapist's day on paper, with the time that is free between them.
///
/// The room where the therapist usually works stands in the heading, another one in its row.
enum AgendaListing {
  static func section(
    _ column: AgendaColumn, of agenda: AgendaDay, heading: String, _ rooms: [ID<Room>: String],
    _ language: Language
  ) -> Listing.Section {
    let usual = column.therapist.room.flatMap { rooms[$0] }
    var heading = usual.map { "\(heading) · \($0)" } ?? heading
    func elsewhere(_ room: String?) -> String { room == usual ? "" : room ?? "" }
    if let closure = agenda.closure {
      heading +=
        " · " + language("gesloten", "closed")
        + (closure.reason.isEmpty ? "" : ": \(closure.reason)")
    } else if let holiday = agenda.holiday {
      heading += " · " + holiday.name(language)
    }
    let isOpen = agenda.closure == nil && agenda.holiday == nil
    let free =
      isOpen
      ? column.blocks.map(\.interval).subtracting(
        column.active.map(\.appointment.occupied) + column.engagements.map(\.interval)
          + column.groups.map(\.session.place.interval) + column.absences.map(\.interval)) : []
    // The line of a group stands above those of who takes part.
    var rows = column.groups.map { group in
      let count = "\(group.active.count)/\(group.session.places)"
      return (
        group.session.place.interval,
        [
          time(group.session.place.interval), "– \(group.session.name) \(count) –", "", "", "", "",
          elsewhere(group.session.place.room.flatMap { rooms[$0] }),
        ]
      )
    }
    rows += column.active.map { entry in
      (entry.appointment.interval, row(entry, elsewhere(entry.room), language))
    }
    rows += free.map { ($0, [time($0), "– \(language("vrij", "free")) –", "", "", "", "", ""]) }
    rows += column.engagements.map { engagement in
      (
        engagement.interval,
        [time(engagement.interval), "– \(engagement.title) –", "", "", "", "", ""]
      )
    }
    rows += column.absences.map { absence in
      let reason = absence.reason.isEmpty ? language("afwezig", "away") : absence.reason
      let shown =
        absence.interval == .wholeDay ? language("hele dag", "all day") : time(absence.interval)
      return (absence.interval, [shown, "– \(reason) –", "", "", "", "", ""])
    }
    rows = rows.enumerated().sorted {
      ($0.element.0.start, $0.element.0.end, $0.offset)
        < ($1.element.0.start, $1.element.0.end, $1.offset)
    }.map(\.element)
    return Listing.Section(
      heading,
      [
        Listing.Column(language("tijd", "time"), isRight: true),
        Listing.Column(language("patiënt", "patient"), mayShrink: true),
        Listing.Column(language("geboren", "born")), Listing.Column(language("telefoon", "phone")),
        Listing.Column(language("wat", "what"), mayShrink: true), Listing.Column(""),
        Listing.Column(language("opmerking", "note"), mayShrink: true),
      ],
      rows: rows.map(\.1), emptyText: language("Geen afspraken.", "No appointments."))
  }

  private static func time(_ interval: Interval) -> String {
    "\(interval.start.short)–\(interval.end.short)"
  }

  /// - Parameter room: Where it is, when that is not the usual one.
  private static func row(
    _ entry: AgendaEntry, _ room: String, _ language: Language
  ) -> [String] {
    [
      time(entry.appointment.interval), entry.patient.name.listed,
      entry.patient.birth.text(in: language), entry.patient.phone,
      entry.session.number == nil ? entry.kind.name(in: language) : entry.session.text,
      entry.coverage?.flag() ?? "",
      [room, entry.appointment.note].filter { !$0.isEmpty }.joined(separator: " · "),
    ]
  }
}
