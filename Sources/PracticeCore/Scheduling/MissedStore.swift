/// The rule for who stays away, and what is owed by it, in the database.
extension Reader {
  public func missedRule() throws -> MissedRule {
    let found = try database.first(
      """
      SELECT notice_hours, after_closed, until_time, charge, cents, percentage, charges_late
        FROM missed_rule
      """
    ) { row in
      let (hours, afterClosed) = (row.int(), try row.value() as MissedRule.AfterClosed)
      let (time, charge) = (row.time(), row.text())
      let (cents, percentage) = (row.int(), row.int())
      return MissedRule(
        noticeHours: hours, afterClosed: afterClosed, untilTime: time,
        charge: charge == "amount"
          ? .amount(cents: cents) : charge == "percentage" ? .percentage(percentage) : .none,
        chargesLate: row.bool())
    }
    guard let found else { throw DatabaseError.unreadable("missed_rule") }
    return found
  }

  private static func charge(_ row: inout Row) throws -> MissedCharge {
    let (appointment, patient): (ID<Appointment>, ID<Patient>) = (row.id(), row.id())
    let (day, cause) = (try row.day(), try row.value() as MissedCharge.Cause)
    let (cents, percentage) = (row.optionalInt(), row.optionalInt())
    return MissedCharge(
      appointment: appointment, patient: patient, day: day, cause: cause,
      charge: cents.map { .amount(cents: $0) } ?? .percentage(percentage ?? 0),
      waived: row.text())
  }

  /// What is owed for one appointment.
  public func missedCharge(of appointment: ID<Appointment>) throws -> MissedCharge? {
    try database.first(
      """
      SELECT appointment_id, patient_id, day, cause, cents, percentage, waived
        FROM missed_charge WHERE appointment_id = ?
      """, appointment, make: Reader.charge)
  }

  /// Everything a patient was ever charged for what was missed, newest first.
  public func missedCharges(of patient: ID<Patient>) throws -> [MissedCharge] {
    try database.all(
      """
      SELECT appointment_id, patient_id, day, cause, cents, percentage, waived
        FROM missed_charge WHERE patient_id = ? ORDER BY day DESC, id DESC
      """, patient, make: Reader.charge)
  }

  /// Whether somebody works on a day and the practice is not closed.
  func isOpen(on day: Day) throws -> Bool {
    guard try closures(from: day, to: day).isEmpty,
      Holidays.named(on: day, try practiceDetails().holidays) == nil
    else { return false }
    return try workingBlocks(from: day, to: day).contains { $0.applies(on: day) }
  }

  /// The last moment at which an appointment can be called off freely.
  public func cancelDeadline(of moment: Moment) throws -> Moment {
    var failure: (any Error)?
    var known: [Day: Bool] = [:]
    let deadline = try missedRule().deadline(for: moment) { day in
      if let answer = known[day] { return answer }
      do { known[day] = try isOpen(on: day) } catch { failure = error }
      return known[day] ?? true
    }
    if let failure { throw failure }
    return deadline
  }
}

extension Writer {
  func setMissedRule(_ rule: MissedRule) throws {
    var (charge, cents, percentage) = ("none", 0, 100)
    switch rule.charge {
    case .none: break
    case .amount(let amount): (charge, cents) = ("amount", amount)
    case .percentage(let part): (charge, percentage) = ("percentage", part)
    }
    try database.run(
      """
      UPDATE missed_rule SET notice_hours = ?, after_closed = ?, until_time = ?, charge = ?,
        cents = ?, percentage = ?, charges_late = ?
      """, rule.noticeHours, rule.afterClosed.rawValue, rule.untilTime, charge, cents, percentage,
      rule.chargesLate)
  }

  /// Records what is owed by the rule as it is now; nothing when it charges nothing.
  func charge(_ appointment: Appointment, for cause: MissedCharge.Cause) throws {
    var (cents, percentage): (Int?, Int?) = (nil, nil)
    switch try reader.missedRule().charge {
    case .none: return
    case .amount(let amount): cents = amount
    case .percentage(let part): percentage = part
    }
    try database.run(
      """
      INSERT INTO missed_charge (patient_id, appointment_id, day, cause, cents, percentage, staff_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, appointment.patient, appointment.id, reader.today, cause.rawValue, cents, percentage,
      reader.viewer.person)
  }

  func waiveCharge(of appointment: ID<Appointment>, because reason: String) throws {
    try database.run(
      "UPDATE missed_charge SET waived = ? WHERE appointment_id = ?", reason, appointment)
  }

  func removeCharge(of appointment: ID<Appointment>) throws {
    try database.run("DELETE FROM missed_charge WHERE appointment_id = ?", appointment)
  }

  /// Calls an appointment off now, and charges for it what the rule says.
  ///
  /// Only patients are late; the practice itself never charges for what it calls off.
  func cancel(_ appointment: Appointment, reason: CancelReason, by who: CancelledBy) throws {
    let deadline = try reader.cancelDeadline(of: appointment.moment)
    let isLate = who == .patient && reader.now > deadline
    try cancel(
      appointment.id, reason: reason.id, by: who, at: reader.now, isLate: isLate)
    if isLate, try reader.missedRule().chargesLate {
      try charge(appointment, for: .calledOffLate)
    }
  }
}
