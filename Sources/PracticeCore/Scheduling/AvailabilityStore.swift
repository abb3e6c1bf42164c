/// Hours, absences and closures in the database.
extension Reader {
  /// The blocks that apply somewhere from `first` to `last`, of one therapist or of all.
  public func workingBlocks(
    from first: Day, to last: Day, of therapist: ID<StaffMember>? = nil
  ) throws -> [WorkingBlock] {
    let blocks = try storedBlocks(from: first, to: last, of: therapist)
    return WorkingBlock.resolved(blocks.ordinary, exceptions: blocks.exceptions)
  }

  private func storedBlocks(
    from first: Day, to last: Day, of therapist: ID<StaffMember>?
  ) throws -> (ordinary: [WorkingBlock], exceptions: [WorkingBlock]) {
    let rows = try database.all(
      """
      SELECT exception, staff_id, weekday, start, finish, raster, valid_from, valid_until
        FROM working_block
       WHERE valid_from <= ?1 AND (valid_until IS NULL OR valid_until >= ?2)
         AND (?3 IS NULL OR staff_id = ?3)
       ORDER BY staff_id, weekday, start
      """, last, first, therapist
    ) { row in
      let isException = row.bool()
      let block = WorkingBlock(
        therapist: row.id(), weekday: row.int(),
        interval: Interval(start: row.time(), end: row.time()), raster: row.int(),
        validFrom: try row.day(), validUntil: try row.optionalDay())
      return (isException, block)
    }
    return (rows.filter { !$0.0 }.map(\.1), rows.filter(\.0).map(\.1))
  }

  /// Whether hours that are an exception hold on some of the days.
  func hasException(
    of therapist: ID<StaffMember>, touching days: ClosedRange<Day>
  ) throws -> Bool {
    try !storedBlocks(from: days.lowerBound, to: days.upperBound, of: therapist)
      .exceptions.isEmpty
  }

  /// The rows of a therapist's hours, to ask the journal who changed them; the newest first.
  func hoursRows(of therapist: ID<StaffMember>) throws -> [Int64] {
    try database.all(
      "SELECT id FROM working_block WHERE staff_id = ? ORDER BY id DESC", therapist
    ) { $0.int64() }
  }

  /// A therapist's ordinary week as it is on a day, exceptions apart.
  public func weekHours(of therapist: ID<StaffMember>, on day: Day) throws -> WeekHours {
    WeekHours(try storedBlocks(from: day, to: day, of: therapist).ordinary)
  }

  /// The newest hours of a therapist that were entered, and from when they hold: a day that is
  /// still to come, or today.
  public func newestHours(of therapist: ID<StaffMember>) throws -> (hours: WeekHours, from: Day) {
    let newest = try database.first(
      "SELECT max(valid_from) FROM working_block WHERE staff_id = ? AND NOT exception", therapist
    ) { try $0.optionalDay() }
    let day = max(today, (newest ?? nil) ?? today)
    return (try weekHours(of: therapist, on: day), day)
  }

  /// Whether hours were ever entered for somebody.
  func hasHours(_ therapist: ID<StaffMember>) throws -> Bool {
    try database.number("SELECT count(*) FROM working_block WHERE staff_id = ?", therapist) > 0
  }

  /// Whether anything was ever booked.
  func hasAppointments() throws -> Bool {
    try database.number("SELECT EXISTS (SELECT 1 FROM appointment)") > 0
  }

  /// The first day from `day` on for which the agenda is opened: somebody works, or somebody comes.
  ///
  /// - Returns: The day itself when nobody works in the two weeks from it.
  public func workingDay(from day: Day) throws -> Day {
    let last = day + 13
    let blocks = try workingBlocks(from: day, to: last)
    func works(_ day: Day) -> Bool { blocks.contains { $0.applies(on: day) } }
    if works(day) { return day }
    let hasVisits = try database.number(
      "SELECT EXISTS (SELECT 1 FROM appointment WHERE day = ?)", day)
    guard hasVisits == 0 else { return day }
    let closures = try closures(from: day, to: last)
    return (1...13).map { day + $0 }.first { next in
      works(next) && !closures.contains { $0.applies(on: next) }
    } ?? day
  }

  /// Those of a therapist's appointments still to come that do not fit in the hours, in their order.
  func appointmentsOutsideHours(
    of therapist: ID<StaffMember>, from day: Day
  ) throws -> [ID<Appointment>] {
    try database.all(
      """
      SELECT a.id FROM appointment a
       WHERE a.therapist_id = ? AND a.day >= ? AND a.status IN ('booked', 'arrived')
         AND NOT EXISTS (
           SELECT 1 FROM working_block b
            WHERE b.staff_id = a.therapist_id AND b.valid_from <= a.day
              AND (b.valid_until IS NULL OR b.valid_until >= a.day)
              -- Sunday is 0 in SQLite, 7 here.
              AND b.weekday = (strftime('%w', a.day) + 6) % 7 + 1
              AND b.start <= a.start AND b.finish >= a.start + a.minutes)
       ORDER BY a.day, a.start
      """, therapist, max(day, today)
    ) { row in row.id() }
  }

  /// The absences that touch a day from `first` to `last`, of one therapist or of all.
  public func absences(
    from first: Day, to last: Day? = nil, of therapist: ID<StaffMember>? = nil
  ) throws -> [Absence] {
    try database.all(
      """
      SELECT id, staff_id, first_day, last_day, start, finish, reason FROM absence
       WHERE last_day >= ?1 AND (?2 IS NULL OR first_day <= ?2) AND (?3 IS NULL OR staff_id = ?3)
       ORDER BY first_day, start
      """, first, last, therapist, make: Reader.absence)
  }

  func absence(_ id: ID<Absence>) throws -> Absence {
    let found = try database.first(
      "SELECT id, staff_id, first_day, last_day, start, finish, reason FROM absence WHERE id = ?",
      id, make: Reader.absence)
    guard let found else { throw Refusal.notFound(.absence) }
    return found
  }

  private static func absence(_ row: inout Row) throws -> Absence {
    Absence(
      id: row.id(), therapist: row.id(), firstDay: try row.day(), lastDay: try row.day(),
      interval: Interval(start: row.time(), end: row.time()), reason: row.text())
  }

  public func closures(from first: Day, to last: Day? = nil) throws -> [Closure] {
    try database.all(
      """
      SELECT id, first_day, last_day, reason FROM closure
       WHERE last_day >= ?1 AND (?2 IS NULL OR first_day <= ?2) ORDER BY first_day
      """, first, last, make: Reader.closure)
  }

  func closure(_ id: ID<Closure>) throws -> Closure {
    let found = try database.first(
      "SELECT id, first_day, last_day, reason FROM closure WHERE id = ?", id, make: Reader.closure)
    guard let found else { throw Refusal.notFound(.closure) }
    return found
  }

  private static func closure(_ row: inout Row) throws -> Closure {
    Closure(id: row.id(), firstDay: try row.day(), lastDay: try row.day(), reason: row.text())
  }
}

extension Writer {
  func insert(_ block: WorkingBlock, isException: Bool = false) throws {
    try database.run(
      """
      INSERT INTO working_block (exception, staff_id, weekday, start, finish, raster, valid_from,
        valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, isException,
      block.therapist, block.weekday, block.interval.start, block.interval.end, block.raster,
      block.validFrom, block.validUntil)
  }

  /// Lets other hours hold from a day on, until the next ones that were entered before.
  func replaceHours(of therapist: ID<StaffMember>, with hours: WeekHours, from day: Day) throws {
    try database.run(
      "DELETE FROM working_block WHERE staff_id = ? AND valid_from = ? AND NOT exception",
      therapist, day)
    try database.run(
      """
      UPDATE working_block SET valid_until = ?1
       WHERE staff_id = ?2 AND valid_from < ?3 AND (valid_until IS NULL OR valid_until >= ?3)
         AND NOT exception
      """, day - 1, therapist, day)
    let next = try database.first(
      """
      SELECT min(valid_from) FROM working_block
       WHERE staff_id = ? AND valid_from > ? AND NOT exception
      """, therapist, day
    ) { try $0.optionalDay() }
    for weekday in 1...7 {
      for interval in hours[weekday] {
        try insert(
          WorkingBlock(
            therapist: therapist, weekday: weekday, interval: interval, raster: hours.raster,
            validFrom: day, validUntil: (next ?? nil).map { $0 - 1 }))
      }
    }
  }

  /// The exceptions that lie within some days end.
  func removeExceptions(of therapist: ID<StaffMember>, within days: ClosedRange<Day>) throws {
    try database.run(
      """
      DELETE FROM working_block
       WHERE staff_id = ? AND exception AND valid_from >= ? AND valid_until <= ?
      """, therapist, days.lowerBound, days.upperBound)
  }

  func insertAbsence(
    of therapist: ID<StaffMember>, from first: Day, to last: Day, _ interval: Interval,
    reason: String
  ) throws {
    try database.run(
      """
      INSERT INTO absence (staff_id, first_day, last_day, start, finish, reason)
      VALUES (?, ?, ?, ?, ?, ?)
      """, therapist, first, last, interval.start, interval.end, reason)
  }

  func removeAbsence(_ id: ID<Absence>) throws {
    try database.run("DELETE FROM absence WHERE id = ?", id)
  }

  func insert(_ closure: ClosureDetails) throws {
    try database.run(
      "INSERT INTO closure (first_day, last_day, reason) VALUES (?, ?, ?)", closure.firstDay,
      closure.lastDay, closure.reason)
  }

  func removeClosure(_ id: ID<Closure>) throws {
    try database.run("DELETE FROM closure WHERE id = ?", id)
  }
}
