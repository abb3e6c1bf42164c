/// The agenda as it was at an earlier moment, to be looked at only.
extension Reader {
  /// A day as the agenda showed it at a moment: appointments, groups, time without a patient,
  /// hours, absences and closures.
  ///
  /// Names are those of today. What would pay is not told: it is not known what was known then.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for a moment that lies ahead, or before the journal begins.
  public func agenda(on day: Day, asItWasAt moment: Moment) throws -> AgendaDay {
    let journal = Journal(database: database)
    guard moment <= now else { throw Refusal.invalid(.notYet) }
    guard let beginning = try journal.beginning, beginning <= moment else {
      throw Refusal.invalid(.beforeTheJournal)
    }
    let appointments = try journal.rows(of: "appointment", where: "day", is: day.iso, at: moment)
      .map(Reader.appointment)
    let hours = try journal.rows(of: "working_block", at: moment)
    let blocks = WorkingBlock.resolved(
      try hours.filter { $0.int("exception") == 0 }.map(Reader.block),
      exceptions: try hours.filter { $0.int("exception") == 1 }.map(Reader.block)
    ).filter { $0.applies(on: day) }
    let absences = try journal.rows(of: "absence", at: moment).map(Reader.absence)
      .filter { $0.applies(on: day) }
      .sorted { ($0.firstDay, $0.interval.start) < ($1.firstDay, $1.interval.start) }
    let closure = try journal.rows(of: "closure", at: moment).map(Reader.closure)
      .first { $0.applies(on: day) }
    let engagements = try journal.rows(of: "engagement", where: "day", is: day.iso, at: moment)
      .map(Reader.engagement).sorted { ($0.interval.start, $0.id) < ($1.interval.start, $1.id) }
    let groups = try journal.rows(of: "group_session", where: "day", is: day.iso, at: moment)
      .map(Reader.group).filter { !$0.isCancelled }
      .sorted { ($0.place.start, $0.id) < ($1.place.start, $1.id) }
    let entries = try entriesThen(appointments)
    let therapists = try everybody().filter { member in
      member.hasAgenda || appointments.contains { $0.therapist == member.id }
    }
    return AgendaDay(
      day: day,
      columns: therapists.map { therapist in
        AgendaColumn(
          therapist: therapist, blocks: blocks.filter { $0.therapist == therapist.id },
          absences: absences.filter { $0.therapist == therapist.id },
          engagements: engagements.filter { $0.therapist == therapist.id },
          groups: groups.filter { $0.place.therapist == therapist.id },
          entries: entries.filter { $0.appointment.therapist == therapist.id })
      },
      closure: closure, holiday: Holidays.named(on: day, try practiceDetails().holidays))
  }

  private func entriesThen(_ appointments: [Appointment]) throws -> [AgendaEntry] {
    let kinds = Dictionary(uniqueKeysWithValues: try appointmentKinds().map { ($0.id, $0) })
    let patients = try patientSummaries(Set(appointments.map(\.patient)))
    let rooms = Dictionary(uniqueKeysWithValues: try allRooms().map { ($0.id, $0.name) })
    return appointments.sorted { ($0.moment, $0.id) < ($1.moment, $1.id) }.compactMap {
      appointment in
      guard let kind = kinds[appointment.kind], let patient = patients[appointment.patient] else {
        return nil
      }
      return AgendaEntry(
        appointment: appointment, patient: patient, kind: kind,
        session: SessionCount(number: nil, expected: nil), coverage: nil, isSigned: false,
        charge: nil, doubleBooked: nil,
        room: appointment.room.flatMap { rooms[$0] })
    }
  }

  private static func appointment(_ row: RowThen) throws -> Appointment {
    guard let status = AppointmentStatus(rawValue: row.text("status")) else {
      throw DatabaseError.unreadable("status")
    }
    return Appointment(
      id: ID(row.id), patient: row.id("patient_id"), therapist: row.id("therapist_id"),
      room: row.optionalID("room_id"), episode: row.optionalID("episode_id"),
      kind: row.id("kind_id"), day: try row.day("day"),
      interval: Interval(
        start: TimeOfDay(minutes: row.int("start")), minutes: row.int("minutes")),
      status: status, note: row.text("note"),
      travel: row.int("home_visit") == 1
        ? Travel(before: row.int("travel_before"), after: row.int("travel_after")) : nil,
      group: row.optionalID("group_id"), series: row.optionalID("series_id"),
      isCalledOffLate: row.int("cancelled_late") == 1)
  }

  private static func engagement(_ row: RowThen) throws -> Engagement {
    Engagement(
      id: ID(row.id), therapist: row.id("staff_id"), day: try row.day("day"),
      interval: Interval(
        start: TimeOfDay(minutes: row.int("start")), minutes: row.int("minutes")),
      title: row.text("title"), series: row.optionalID("series_id"))
  }

  private static func group(_ row: RowThen) throws -> GroupSession {
    GroupSession(
      id: ID(row.id), name: row.text("name"), kind: row.id("kind_id"),
      place: Place(
        therapist: row.id("therapist_id"), day: try row.day("day"),
        start: TimeOfDay(minutes: row.int("start")), minutes: row.int("minutes"),
        room: row.optionalID("room_id")),
      places: row.int("places"), isCancelled: row.text("status") == "cancelled",
      series: row.optionalID("series_id"))
  }

  private static func block(_ row: RowThen) throws -> WorkingBlock {
    WorkingBlock(
      therapist: row.id("staff_id"), weekday: row.int("weekday"),
      interval: Interval(
        start: TimeOfDay(minutes: row.int("start")), end: TimeOfDay(minutes: row.int("finish"))),
      raster: row.int("raster"), validFrom: try row.day("valid_from"),
      validUntil: row.text("valid_until").isEmpty ? nil : try row.day("valid_until"))
  }

  private static func absence(_ row: RowThen) throws -> Absence {
    Absence(
      id: ID(row.id), therapist: row.id("staff_id"), firstDay: try row.day("first_day"),
      lastDay: try row.day("last_day"),
      interval: Interval(
        start: TimeOfDay(minutes: row.int("start")), end: TimeOfDay(minutes: row.int("finish"))),
      reason: row.text("reason"))
  }

  private static func closure(_ row: RowThen) throws -> Closure {
    Closure(
      id: ID(row.id), firstDay: try row.day("first_day"), lastDay: try row.day("last_day"),
      reason: row.text("reason"))
  }
}

extension AgendaDay {
  /// The same day with the column of one therapist.
  public func only(_ therapist: StaffMember) -> AgendaDay {
    AgendaDay(
      day: day, columns: columns.filter { $0.therapist.id == therapist.id }, closure: closure,
      holiday: holiday)
  }
}

extension InvalidInput {
  static let notYet = InvalidInput(
    "moment", "Dat moment is er nog niet.", "That moment has not come yet.")
  static let beforeTheJournal = InvalidInput(
    "moment", "Zo ver terug gaat het logboek niet.", "The log does not go back so far.")
}

/// Reads the moment in `op gisteren 16:00` and `at yesterday 16:00`.
public enum MomentInput {
  /// - Returns: Nothing for a text that does not begin so.
  public static func parse(_ text: String, now: Moment) -> Result<Moment, InputProblem>? {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, ["op", "at"].contains(words.removeFirst()) else { return nil }
    // The end of the day, unless a time is said.
    var time = TimeOfDay(minutes: 1439)
    let isTime = words.last.map { word in
      word.contains(":") || word.first?.isNumber == true && word.contains("u")
    }
    if let last = words.last, isTime == true {
      switch TimeInput.parse(last) {
      case .success(let said): time = said
      case .failure(let problem): return .failure(problem)
      }
      words.removeLast()
    }
    guard !words.isEmpty else { return .success(Moment(day: now.day, time: time)) }
    return DateInput.parse(words.joined(separator: " "), today: now.day, meaning: .past).map {
      min(Moment(day: $0, time: time), $0 == now.day && isTime != true ? now : .distantFuture)
    }
  }
}

extension Moment {
  fileprivate static let distantFuture = Moment(
    day: Day(number: 3_000_000), time: TimeOfDay(minutes: 0))
}
