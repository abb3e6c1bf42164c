/// What would come of a booking, shown before it is made.
public struct BookingPreview: Sendable {
  /// `4/6`; no number for a kind that does not count.
  public let session: SessionCount
  public let coverage: Coverage
  public let warnings: [BookingWarning]
  /// When the patient is in the practice that day already, for whatever it is.
  public let alreadyAt: TimeOfDay?
}

extension Reader {
  /// What there is to know of a booking before it is made.
  ///
  /// What makes it impossible is told by the attempt itself, which nobody can come in between.
  public func preview(_ booking: Booking) throws -> BookingPreview {
    let booking = try completed(booking)
    let coverage = try coverage(
      of: booking.patient, at: booking.moment, episode: booking.episode, kind: booking.kind.id)
    var session = SessionCount(number: nil, expected: nil)
    var evaluated: Day?
    if booking.kind.treats, let episode = booking.episode {
      let expectation = try expectation(of: episode)
      // One more than what stands in the agenda before it.
      session = SessionCount(
        number: try sessionNumber(in: episode, upTo: booking.moment) + 1,
        expected: expectation?.expected)
      evaluated = expectation?.evaluated
    }
    var warnings: [BookingWarning] = []
    if booking.moment < now { warnings.append(.inThePast) }
    if let holiday = Holidays.named(on: booking.day, try practiceDetails().holidays) {
      warnings.append(.holiday(holiday))
    }
    if try !isWithinHours(booking) { warnings.append(.outsideHours) }
    if let other = try otherTreatment(of: booking) { warnings.append(.secondThatDay(other)) }
    if let number = session.number, let expected = session.expected, number > expected {
      warnings.append(.pastExpected(session: number, expected: expected))
      if evaluated == nil { warnings.append(.evaluationDue) }
    }
    if booking.kind.isManual {
      let member = try staffMember(booking.therapist)
      if !member.isManualTherapist { warnings.append(.notManualTherapist(member.shortName)) }
    }
    if booking.kind.visits > 0 {
      if coverage.isPolicyUnasked {
        warnings.append(.policyUnknown)
      } else if coverage.payer == .selfPay {
        let price = try priceList().price(ofKind: booking.kind.id.rawValue, on: booking.day)
        warnings.append(.noCover(price: price?.cents))
      }
      if coverage.verification == .unverified { warnings.append(.notVerified) }
    }
    if booking.kind.treats, let episode = booking.episode {
      let gaps = try careGaps(in: episode)
      if gaps.isScreeningMissing { warnings.append(.notScreened) }
      if gaps.isConsentMissing { warnings.append(.consentMissing) }
    }
    return BookingPreview(
      session: session, coverage: coverage, warnings: warnings,
      alreadyAt: try otherAppointment(of: booking))
  }

  private func otherAppointment(of booking: Booking) throws -> TimeOfDay? {
    try database.first(
      """
      SELECT start FROM appointment
       WHERE patient_id = ? AND day = ? AND status IN ('booked', 'arrived', 'done')
       ORDER BY start LIMIT 1
      """, booking.patient, booking.day
    ) { $0.time() }
  }

  private func isWithinHours(_ booking: Booking) throws -> Bool {
    try workingBlocks(from: booking.day, to: booking.day, of: booking.therapist)
      .contains { $0.applies(on: booking.day) && $0.interval.contains(booking.interval) }
  }

  /// One of the same kind that day, of which insurers pay one.
  private func otherTreatment(of booking: Booking) throws -> TimeOfDay? {
    guard booking.kind.visits > 0, try coverageRules().rules(on: booking.day).paysOneADay
    else { return nil }
    return try database.first(
      """
      SELECT a.start FROM appointment a
       WHERE a.patient_id = ? AND a.day = ? AND a.kind_id = ?
         AND a.status IN ('booked', 'arrived', 'done')
      """, booking.patient, booking.day, booking.kind.id
    ) { $0.time() }
  }
}
