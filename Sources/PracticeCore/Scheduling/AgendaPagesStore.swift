/// What the week and the month of the agenda show.
extension Reader {
  /// A therapist's days, each with one column.
  public func agenda(
    of therapist: StaffMember, from first: Day, to last: Day
  ) throws -> [AgendaDay] {
    let days = (first.number...max(first.number, last.number)).map(Day.init(number:))
    let entries = Dictionary(
      grouping: try agendaEntries(try appointments(of: therapist.id, on: days)),
      by: \.appointment.day)
    let blocks = try workingBlocks(from: first, to: last, of: therapist.id)
    let absences = try absences(from: first, to: last, of: therapist.id)
    let engagements = try engagements(from: first, to: last).filter {
      $0.therapist == therapist.id
    }
    let groups = try groups(from: first, to: last).filter { $0.place.therapist == therapist.id }
    let closures = try closures(from: first, to: last)
    let holidays = try practiceDetails().holidays
    return days.map { day in
      AgendaDay(
        day: day,
        columns: [
          AgendaColumn(
            therapist: therapist, blocks: blocks.filter { $0.applies(on: day) },
            absences: absences.filter { $0.applies(on: day) },
            engagements: engagements.filter { $0.day == day },
            groups: groups.filter { $0.place.day == day }, entries: entries[day] ?? [])
        ],
        closure: closures.first { $0.applies(on: day) },
        holiday: Holidays.named(on: day, holidays))
    }
  }

  /// All appointments of a therapist on some days, whatever became of them, in order of time.
  private func appointments(
    of therapist: ID<StaffMember>, on days: [Day]
  ) throws -> [Appointment] {
    try database.all(
      """
      SELECT \(Appointment.columns)
        FROM json_each(?) d JOIN appointment a ON a.day = d.value AND a.therapist_id = ?
       ORDER BY a.day, a.start, a.id
      """, JSON.array(days.map { .string($0.iso) }).text, therapist,
      make: { try Appointment(row: &$0) })
  }

  /// How full each day is, of one therapist or of all.
  public func load(
    of therapist: ID<StaffMember>? = nil, from first: Day, to last: Day
  ) throws -> [DayLoad] {
    let therapists = try therapists().filter { therapist == nil || $0.id == therapist }
    let taken = try activeTimes(of: therapists.map(\.id), from: first, to: last)
    let engagements = Dictionary(grouping: try engagements(from: first, to: last), by: \.day)
    let groups = Dictionary(grouping: try groups(from: first, to: last), by: \.place.day)
    let blocks = Dictionary(
      grouping: try workingBlocks(from: first, to: last, of: therapist), by: \.therapist)
    let absences = Dictionary(
      grouping: try absences(from: first, to: last, of: therapist), by: \.therapist)
    let closures = try closures(from: first, to: last)
    let holidays = try practiceDetails().holidays
    return (first.number...max(first.number, last.number)).map(Day.init(number:)).map { day in
      DayLoad(
        day: day,
        therapists.map { therapist in
          DayLoad.Part(
            hours: (blocks[therapist.id] ?? []).filter { $0.applies(on: day) }
              .map(\.interval),
            away: (absences[therapist.id] ?? []).filter { $0.applies(on: day) }
              .map(\.interval),
            appointments: taken[TherapistOnDay(therapist: therapist.id, day: day)] ?? [],
            besides: (engagements[day] ?? []).filter { $0.therapist == therapist.id }
              .map(\.interval)
              + (groups[day] ?? []).filter { $0.place.therapist == therapist.id }
              .map(\.place.interval))
        },
        closure: closures.first { $0.applies(on: day) },
        holiday: Holidays.named(on: day, holidays))
    }
  }

  /// The active appointments of some therapists; an index answers it, without their rows.
  private func activeTimes(
    of therapists: [ID<StaffMember>], from first: Day, to last: Day
  ) throws -> [TherapistOnDay: [Interval]] {
    var times: [TherapistOnDay: [Interval]] = [:]
    var current: (key: TherapistOnDay, iso: String, intervals: [Interval])?
    // They come by therapist and day: a day is read and looked up once for all of it.
    try database.each(
      """
      SELECT a.therapist_id, a.day, a.start - a.travel_before,
             a.minutes + a.travel_before + a.travel_after
        FROM json_each(?) t JOIN appointment a
          ON a.therapist_id = t.value AND a.day BETWEEN ? AND ?
         AND a.status IN ('booked', 'arrived', 'done')
      """, [JSON.array(therapists.map { .int($0.rawValue) }).text, first, last]
    ) { row in
      let (therapist, iso): (ID<StaffMember>, String) = (row.id(), row.text())
      let interval = Interval(start: row.time(), minutes: row.int())
      if current?.key.therapist == therapist, current?.iso == iso {
        current?.intervals.append(interval)
        return true
      }
      if let current { times[current.key, default: []] += current.intervals }
      guard let day = Day(iso: iso) else { throw DatabaseError.unreadable("appointment.day") }
      current = (TherapistOnDay(therapist: therapist, day: day), iso, [interval])
      return true
    }
    if let current { times[current.key, default: []] += current.intervals }
    return times
  }
}

private struct TherapistOnDay: Hashable {
  let therapist: ID<StaffMember>
  let day: Day
}
