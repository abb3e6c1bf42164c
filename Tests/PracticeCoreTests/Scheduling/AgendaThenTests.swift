import XCTest

@testable import PracticeCore

/// The agenda as it was, and what was done to an appointment.
final class AgendaThenTests: XCTestCase {
  private let day = moment("2026-12-01T00:00").day

  /// What stood in the agenda of a day, in words.
  private func state(_ agenda: AgendaDay) -> [String] {
    agenda.columns.flatMap { column in
      column.entries.map { entry in
        let appointment = entry.appointment
        return "\(column.therapist.initials) \(appointment.interval.start.short) "
          + "\(appointment.id.rawValue) \(appointment.status.rawValue) \(appointment.note)"
      }
        + column.absences.map { "\(column.therapist.initials) away \($0.interval.start.short)" }
        + column.blocks.map { "\(column.therapist.initials) works \($0.interval.start.short)" }
    } + (agenda.closure.map { ["closed " + $0.reason] } ?? [])
  }

  /// Many random changes; after each the day is written down, and read back from the journal at
  /// the end.
  func testEveryMomentIsReadBackAsItWas() throws {
    for seed in Proof.seeds(short: 6, long: 60) {
      var random = SeededRandom(seed: seed)
      let clock = SimulatedClock(endingAt: .set(to: TestPractice.now))
      let test = try TestPractice(clock: clock.clock)
      let patients = try (0..<5).map { try test.patient("Verzonnen \($0)") }
      let therapists = ["EV", "TB"]
      var seen: [(Moment, [String])] = []
      var minute = 540
      for _ in 0..<40 {
        minute += Int.random(in: 1...400, using: &random)
        clock.set(
          to: Moment(
            day: TestPractice.now.day + minute / 1440, time: TimeOfDay(minutes: minute % 1440)))
        let now = clock.clock.now()
        try? change(test, patients, therapists, &random)
        let state = state(try test.practice.read { try $0.agenda(on: day) })
        if seen.last?.0 == now { seen.removeLast() }
        seen.append((now, state))
      }
      clock.set(to: Moment(day: day + 30, time: TimeOfDay(minutes: 0)))
      for (moment, state) in seen {
        let then = try test.practice.read { try $0.agenda(on: day, asItWasAt: moment) }
        XCTAssertEqual(self.state(then), state, "seed \(seed), \(moment.iso)")
      }
      try test.assertNoProblems()
    }
  }

  private func change(
    _ test: TestPractice, _ patients: [ID<Patient>], _ therapists: [String],
    _ random: inout SeededRandom
  ) throws {
    let days = [day - 1, day, day, day, day + 1]
    let booked = try patients.flatMap { patient in
      try test.practice.read { try $0.appointments(of: patient) }
    }
    let one = booked.randomElement(using: &random)
    let time = TimeOfDay(minutes: 480 + 30 * Int.random(in: 0...16, using: &random))
    let therapist = try test.member(therapists.randomElement(using: &random) ?? "EV").id
    let target = days.randomElement(using: &random) ?? day
    switch Int.random(in: 0...9, using: &random) {
    case 0...3:
      guard let patient = patients.randomElement(using: &random) else { return }
      try test.practice.book(
        Booking(
          patient: patient, therapist: therapist, kind: try test.kind(), day: target, start: time))
    case 4, 5:
      if let one { try test.practice.move(one.id, to: therapist, day: target, start: time) }
    case 6: if let one { try test.practice.cancel(one.id, reason: try test.cancelReason()) }
    case 7: try test.practice.undo()
    case 8:
      try test.practice.addAbsence(
        AbsenceDetails(
          therapist: therapist, firstDay: target, lastDay: target,
          interval: Interval(start: time, minutes: 60)))
    default: if let one { try test.practice.restore(one.id) }
    }
  }

  func testAMomentThatIsNotThereIsRefused() throws {
    let test = try TestPractice()
    assertThrows(
      Refusal.invalid(.notYet),
      try test.practice.read {
        try $0.agenda(on: day, asItWasAt: moment("2026-11-23T09:01"))
      })
    assertThrows(
      Refusal.invalid(.beforeTheJournal),
      try test.practice.read {
        try $0.agenda(on: day, asItWasAt: moment("2020-01-01T09:00"))
      })
  }

  func testTheMomentIsReadAsItIsSaid() throws {
    let now = TestPractice.now
    let cases: [(String, String?)] = [
      ("op gisteren 16:00", "2026-11-22T16:00"), ("at yesterday 16:00", "2026-11-22T16:00"),
      ("op 20-11 9:00", "2026-11-20T09:00"), ("at 20 nov 14u30", "2026-11-20T14:30"),
      ("op 8:00", "2026-11-23T08:00"), ("op gisteren", "2026-11-22T23:59"),
      ("at today", "2026-11-23T09:00"), ("jansen op di 10:30", nil), ("op", nil), ("", nil),
    ]
    for (text, expected) in cases {
      let read = MomentInput.parse(text, now: now)
      XCTAssertEqual(try read?.get().iso, expected, text)
    }
    guard case .failure? = MomentInput.parse("op nergens 16:00", now: now) else {
      return XCTFail("was understood")
    }
  }

  func testTheHistoryOfAnAppointment() throws {
    let clock = SimulatedClock(endingAt: .set(to: TestPractice.now))
    let test = try TestPractice(clock: clock.clock)
    let patient = try test.patient("Verzonnen")
    let id = try test.book(patient, "2026-11-24T09:00")
    clock.set(to: moment("2026-11-23T09:30"))
    let desk = try Practice(
      path: test.path, actingAs: "BK", clock: clock.clock, terminal: "balie")
    let boer = try test.member("TB").id
    try desk.move(id, to: boer, day: moment("2026-11-26T00:00").day, start: TimeOfDay(minutes: 600))
    clock.set(to: moment("2026-11-23T10:00"))
    try desk.cancel(id, reason: try test.cancelReason())
    try desk.undo()
    let events = try test.practice.read { try $0.history(of: id, in: .english) }
    XCTAssertEqual(
      events.map {
        "\($0.moment.time.short) \($0.initials) \($0.terminal): \($0.sentence(in: .english))"
      },
      [
        "9:00 EV test: booked for Tue 24 Nov 9:00 Visser",
        "9:30 BK balie: moved from Tue 24 Nov 9:00 Visser to Thu 26 Nov 10:00 De Boer",
        "10:00 BK balie: called off (ill)", "10:00 BK balie: undone: booked",
      ])
    XCTAssertEqual(
      events[1].sentence(in: .dutch),
      "verplaatst van di 24 nov 9:00 Visser naar do 26 nov 10:00 De Boer")
  }

  func testASeriesIsBookedOnce() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    let booking = Booking(
      patient: patient, therapist: try test.member("EV").id, kind: try test.kind(),
      day: moment("2026-11-24T00:00").day, start: TimeOfDay(minutes: 540))
    var later = booking
    later.day = booking.day + 7
    let ids = try test.practice.book(series: [booking, later])
    for id in ids {
      XCTAssertEqual(try test.practice.read { try $0.history(of: id, in: .dutch).count }, 1)
    }
  }
}

/// What the desk sees when somebody calls.
final class CallerCardTests: XCTestCase {
  func testTheCard() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    var card = try test.practice.callerCard(of: patient)
    XCTAssertNil(card.next)
    XCTAssertNil(card.lastNoShow)
    XCTAssertFalse(card.isWaiting)
    XCTAssertEqual(card.drafts, [])

    try test.practice.markNoShow(try test.book(patient, "2026-11-20T09:00"))
    let next = try test.book(patient, "2026-11-24T09:00", with: "TB")
    try test.book(patient, "2026-12-24T09:00")
    try test.practice.addWish(
      WaitingDetails(kind: try test.kind().id, minutes: 30), of: patient)
    try test.practice.keepDraft(
      ["note": "x"], of: DraftKey(form: "wish", subject: 1, patient: patient))
    card = try test.practice.callerCard(of: patient)
    XCTAssertEqual(card.next?.appointment.id, next)
    XCTAssertEqual(card.nextTherapist?.initials, "TB")
    XCTAssertEqual(card.lastNoShow, moment("2026-11-20T00:00").day)
    XCTAssertTrue(card.isWaiting)
    XCTAssertEqual(card.drafts, ["wish"])
    XCTAssertEqual(card.coverage.payer, .selfPay)
  }
}
