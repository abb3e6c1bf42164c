/// Hours, absences and closures in the database.
extension Reader {
  /// The blocks that apply somewhere from `first` to `last`, of one therapist or of all.
  public func workingBlocks(
    from first: Day, to last: Day, of therapist: ID<StaffMember>? = nil
  ) throws -> [WorkingBlock] {
    try database.all(
      """
      SELECT staff_id, weekday, start, finish, raster, valid_from, valid_until FROM working_block
       WHERE valid_from <= ?1 AND (valid_until IS NULL OR valid_until >= ?2)
         AND (?3 IS NULL OR staff_id = ?3)
       ORDER BY staff_id, weekday, start
      """, last, first, therapist
    ) { row in
      WorkingBlock(
        therapist: row.id(), weekday: row.int(),
        interval: Interval(start: row.time(), end: row.time()), raster: row.int(),
        validFrom: try row.day(), validUntil: try row.optionalDay())
    }
  }

  /// The absences that touch a day from `first` to `last`.
  public func absences(from first: Day, to last: Day) throws -> [Absence] {
    try database.all(
      """
      SELECT id, staff_id, first_day, last_day, start, finish, reason FROM absence
       WHERE last_day >= ? AND first_day <= ? ORDER BY first_day, start
      """, first, last
    ) { row in
      Absence(
        id: row.id(), therapist: row.id(), firstDay: try row.day(), lastDay: try row.day(),
        interval: Interval(start: row.time(), end: row.time()), reason: row.text())
    }
  }

  public func closures(from first: Day, to last: Day) throws -> [Closure] {
    try database.all(
      "SELECT first_day, last_day, reason FROM closure WHERE last_day >= ? AND first_day <= ?",
      first, last
    ) { row in
      Closure(firstDay: try row.day(), lastDay: try row.day(), reason: row.text())
    }
  }
}

extension Writer {
  func insert(_ block: WorkingBlock) throws {
    try database.run(
      """
      INSERT INTO working_block (staff_id, weekday, start, finish, raster, valid_from, valid_until)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      block.therapist, block.weekday, block.interval.start, block.interval.end, block.raster,
      block.validFrom, block.validUntil)
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
}
