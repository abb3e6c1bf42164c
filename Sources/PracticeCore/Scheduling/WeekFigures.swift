/// What a therapist did in a week, counted.
public struct WeekFigures: Hashable, Sendable {
  public let monday: Day
  public let therapist: StaffMember
  public let booked: Int
  public let done: Int
  public let cancelled: Int
  public let noShows: Int
}

extension Reader {
  /// The figures of each therapist in the weeks that end with the week of a day, newest first.
  public func weekFigures(upTo day: Day, weeks: Int) throws -> [WeekFigures] {
    let therapists = try therapists()
    return try (0..<weeks).flatMap { back in
      let monday = day.monday - back * 7
      let counts = try counts(from: monday, to: monday + 6)
      return therapists.map { therapist in
        func count(_ statuses: AppointmentStatus...) -> Int {
          statuses.reduce(0) { $0 + (counts[StatusOfTherapist(therapist.id, $1)] ?? 0) }
        }
        return WeekFigures(
          monday: monday, therapist: therapist, booked: count(.booked, .arrived),
          done: count(.done), cancelled: count(.cancelled), noShows: count(.noShow))
      }
    }
  }

  private func counts(from first: Day, to last: Day) throws -> [StatusOfTherapist: Int] {
    let rows = try database.all(
      """
      SELECT therapist_id, status, count(*) FROM appointment WHERE day BETWEEN ? AND ?
       GROUP BY therapist_id, status
      """, first, last
    ) { row in
      (StatusOfTherapist(row.id(), try row.value()), row.int())
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }
}

private struct StatusOfTherapist: Hashable {
  let therapist: ID<StaffMember>
  let status: AppointmentStatus

  init(_ therapist: ID<StaffMember>, _ status: AppointmentStatus) {
    self.therapist = therapist
    self.status = status
  }
}
