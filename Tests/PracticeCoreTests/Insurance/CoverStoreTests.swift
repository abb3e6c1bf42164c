import XCTest

@testable import PracticeCore

/// The cover as it comes out of the database: what a visit called off gives back, the rows behind
/// a number, what a booking will change, and the lists of the desk.
final class CoverStoreTests: XCTestCase {
  private func patient(_ test: TestPractice, sessions: Int?, born: String = "1980-03-12") throws
    -> ID<Patient>
  {
    let patient = try test.patient("Testpersoon", born: born)
    try test.practice.addPolicy(
      PolicyDetails(
        insurerName: "Verzekeraar Verzonnen", number: "1", sessions: sessions,
        validFrom: theDay("2026-01-01")), of: patient)
    try test.practice.verifyInsurance(of: patient)
    return patient
  }

  private func flags(_ test: TestPractice, _ patient: ID<Patient>) throws -> [String] {
    try test.practice.read { reader in
      try reader.agendaEntries(reader.appointments(of: patient).reversed())
        .compactMap { $0.coverage?.flag() }
    }
  }

  func testWhatIsCalledOffOrMissedGivesBack() throws {
    let test = try TestPractice()
    let patient = try patient(test, sessions: 3)
    let ids = try ["24", "25", "26", "27"].map { try test.book(patient, "2026-11-\($0)T09:00") }
    XCTAssertEqual(try flags(test, patient), ["A3", "A2", "A1", "Z!"])
    let changes = try test.practice.flagChanges(of: patient) {
      try test.practice.cancel(ids[1], reason: try test.cancelReason())
    }
    XCTAssertEqual(
      changes.map { $0.text(in: .dutch) },
      ["do 26 nov A1 → A2", "vr 27 nov Z! → A1"])
    XCTAssertEqual(
      changes.consequence(in: .dutch),
      "Gevolg: bij de afspraak van do 26 nov blijft er 1 meer over (A2); "
        + "de afspraak van vr 27 nov wordt vergoed (A1).")
    XCTAssertEqual(
      changes.consequence(in: .english),
      "As a result, 1 more remains at the appointment of Thu 26 Nov (A2); "
        + "the appointment of Fri 27 Nov is covered (A1).")
    try test.practice.markNoShow(ids[0])
    XCTAssertEqual(try flags(test, patient), ["A3", "A2"])
    try test.practice.undo()
    try test.practice.undo()
    XCTAssertEqual(try flags(test, patient), ["A3", "A2", "A1", "Z!"])
  }

  /// Nobody is told to pay before it was asked whether there is another policy.
  func testAPolicyThatEndsAsksForTheNext() throws {
    let test = try TestPractice()
    let patient = try patient(test, sessions: 9)
    try test.book(patient, "2026-11-27T09:00")
    let policy = try XCTUnwrap(try test.practice.read { try $0.policies(of: patient) }.first)
    var ended = policy.details
    ended.validUntil = theDay("2026-11-25")
    let changes = try test.practice.flagChanges(of: patient) {
      try test.practice.editPolicy(policy.id, from: policy.details, to: ended, of: patient)
    }
    XCTAssertEqual(
      changes.consequence(in: .dutch),
      "Gevolg: vraag naar de polis voor de afspraak van vr 27 nov (Z!?).")
  }

  func testManyChangesAreToldTogether() throws {
    let test = try TestPractice()
    let patient = try patient(test, sessions: 9)
    let ids = try ["01", "02", "03", "04", "07", "08"].map {
      try test.book(patient, "2026-12-\($0)T09:00")
    }
    func told(_ first: Int) throws -> String {
      let changes = try test.practice.flagChanges(of: patient) {
        try test.practice.cancel(ids[first], reason: try test.cancelReason())
      }
      try test.practice.undo()
      return changes.consequence(in: .dutch)
    }
    XCTAssertEqual(try told(5), "")
    XCTAssertEqual(
      try told(3),
      "Gevolg: bij de afspraken van ma 7 dec (A6) en di 8 dec (A5) blijft er 1 meer over.")
    XCTAssertEqual(
      try told(0),
      "Gevolg: bij de afspraken van wo 2 dec (A9), do 3 dec (A8), vr 4 dec (A7) en nog 2 blijft "
        + "er 1 meer over.")
  }

  func testWhatIsPassedOverOrMovedIsNotCountedTwice() throws {
    let test = try TestPractice()
    let (patient, other) = (try patient(test, sessions: 3), try test.patient("Ander"))
    try test.book(other, "2026-12-01T10:00")
    let (therapist, kind) = (try test.member("EV").id, try test.kind())
    let bookings = ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"].map {
      Booking(
        patient: patient, therapist: therapist, kind: kind, day: theDay($0),
        start: TimeOfDay(minutes: 600))
    }
    let plan = try test.practice.planSeries(bookings, count: 3)
    XCTAssertEqual(plan.steps.map { $0.place != nil }, [true, false, true, true])
    XCTAssertEqual(
      try test.practice.read { try $0.foresee(plan) }.covers.map { $0?.flag() },
      ["A3", "A2", "A1"])
    let ids = try test.practice.book(series: plan.bookings)
    let move = try test.practice.planMove(of: ids[1], .following, by: SeriesShift(days: 1))
    let cover = try test.practice.read { try $0.foresee(move) }
    XCTAssertEqual(cover.covers.map { $0?.flag() }, ["A2", "A1"])
    XCTAssertEqual(cover.changes, [])
  }

  func testADayOnWhichThePatientComesAlreadyHasOtherDaysBesideIt() throws {
    let test = try TestPractice()
    let patient = try patient(test, sessions: 3)
    try test.book(patient, "2026-11-25T08:00")
    let (therapist, kind) = (try test.member("EV").id, try test.kind())
    let bookings = [0, 7].map {
      Booking(
        patient: patient, therapist: therapist, kind: kind, day: theDay("2026-11-25") + $0,
        start: TimeOfDay(minutes: 600))
    }
    let plan = try test.practice.planSeries(bookings, count: 2, alternatives: true)
    let step = try XCTUnwrap(plan.steps.first)
    XCTAssertTrue(step.isFree)
    XCTAssertFalse(step.isClear)
    XCTAssertEqual(step.rehearsed.alternatives.count, 3)
    XCTAssertFalse(step.rehearsed.alternatives.contains { $0.day == theDay("2026-11-25") })
    XCTAssertEqual(plan.steps[1].rehearsed.alternatives, [])
  }

  func testTheRowsBehindANumber() throws {
    let test = try TestPractice()
    let patient = try patient(test, sessions: 5)
    let ids = try ["24", "25", "26"].map { try test.book(patient, "2026-11-\($0)T09:00") }
    try test.practice.cancel(ids[1], reason: try test.cancelReason())
    try test.practice.recordElsewhere(1, year: 2026, of: patient)
    try test.practice.adjustCover(by: 1, year: 2026, reason: "dubbel geteld", patient: patient)
    let ledger = try test.practice.read { try $0.ledger(of: patient, year: 2026) }
    let kinds = ledger.lines.map { line in
      switch line.kind {
      case .planned(let coverage): "planned \(coverage.flag())"
      case .used(let coverage): "used \(coverage.flag())"
      case .released(let status): "released \(status)"
      case .elsewhere(let visits): "elsewhere \(visits)"
      case .adjusted(let visits, let reason, let by): "adjusted \(visits) \(reason) \(by)"
      }
    }
    XCTAssertEqual(
      kinds,
      [
        "elsewhere 1", "adjusted 1 dubbel geteld EV", "planned A3", "released cancelled",
        "planned A2",
      ])
    let counter = try XCTUnwrap(ledger.counters.first)
    XCTAssertEqual(
      [counter.limit, counter.used, counter.planned, counter.remaining], [5, 2, 2, 1])
  }

  func testASeriesSaysWhereItRunsOutBeforeItIsBooked() throws {
    let test = try TestPractice()
    let patient = try patient(test, sessions: 3)
    let later = try test.book(patient, "2026-12-18T09:00")
    let therapist = try test.member("EV").id
    let kind = try test.kind()
    let bookings = ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"].map {
      Booking(
        patient: patient, therapist: therapist, kind: kind, day: theDay($0),
        start: TimeOfDay(minutes: 600))
    }
    let cover = try test.practice.read { try $0.foresee(bookings) }
    XCTAssertEqual(cover.covers.map { $0?.flag() }, ["A3", "A2", "A1", "Z!"])
    XCTAssertEqual(
      cover.turns.map { $0.sentence(in: .dutch) },
      ["Vanaf keer 4 (di 15 dec): vergoeding op, zelf betalen."])
    XCTAssertEqual(cover.changes.map { $0.text(in: .english) }, ["Fri 18 Dec A3 → Z!"])
    try test.practice.book(series: bookings)
    XCTAssertEqual(try flags(test, patient), ["A3", "A2", "A1", "Z!", "Z!"])
    _ = later
  }

  func testWhatIsNotCoveredForItsDayOnlyIsSaidOfThoseVisits() throws {
    let test = try TestPractice()
    let patient = try patient(test, sessions: 9)
    try test.book(patient, "2026-11-24T09:00")
    try test.book(patient, "2026-12-08T09:00")
    let (therapist, kind) = (try test.member("EV").id, try test.kind())
    let bookings = ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"].map {
      Booking(
        patient: patient, therapist: therapist, kind: kind, day: theDay($0),
        start: TimeOfDay(minutes: 600))
    }
    let cover = try test.practice.read { try $0.foresee(bookings) }
    XCTAssertEqual(
      cover.sentences(in: .dutch),
      ["Keer 1 en 3: al een behandeling die dag, dus zelf betalen."])
    XCTAssertEqual(
      cover.sentences(in: .english),
      ["Visits 1 and 3: another treatment that day already, so self-pay."])
    let rehearsed = try test.practice.rehearse(bookings)
    XCTAssertEqual(rehearsed.map { $0.preview.alreadyAt?.short }, ["9:00", nil, "9:00", nil])
  }

  func testABudgetIsCountedInThePricesOfTheList() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    try test.practice.addPolicy(
      PolicyDetails(
        insurerName: "Verzekeraar Verzonnen", sessions: nil, budget: 20_000,
        validFrom: theDay("2026-01-01")), of: patient)
    try test.practice.verifyInsurance(of: patient)
    try test.book(patient, "2026-11-24T09:00")
    XCTAssertEqual(try flags(test, patient), ["A!"])
    try test.practice.addPrice(
      PriceDetails(
        dutch: "behandeling", english: "treatment", cents: 5000,
        purpose: .visit(try test.kind().id), validFrom: theDay("2026-01-01")))
    try test.book(patient, "2026-11-25T09:00")
    XCTAssertEqual(try flags(test, patient), ["A4", "A3"])
    // Dearer from the second visit on: 150 euros are two of 60.
    let price = try test.practice.read { try $0.priceList().prices[0] }
    try test.practice.changePrice(price, to: 6000, from: theDay("2026-11-25"))
    XCTAssertEqual(try flags(test, patient), ["A4", "A2"])
  }

  func testTheListsOfTheDesk() throws {
    let test = try TestPractice()
    func tasks(_ list: DeskList) throws -> [String] {
      try test.practice.read { try $0.deskTasks(list, days: 7) }.map {
        "\($0.entry.patient.name.listed): " + $0.sentences(.english).joined(separator: ", ")
      }
    }
    let adult = try test.patient("Volwassen")
    try test.book(adult, "2026-11-24T09:00")
    let child = try test.patient("Kind", born: "2009-01-05")
    try test.book(child, "2026-11-24T10:00")
    let last = try patient(test, sessions: 1)
    try test.book(last, "2026-11-25T10:00")
    XCTAssertEqual(
      try tasks(.all),
      [
        "Volwassen, P.: enter the price (Settings, P), tell the price, verify the insurance",
        "Kind, P.: verify the insurance",
      ])
    XCTAssertEqual(
      try tasks(.verify), ["Volwassen, P.: verify the insurance", "Kind, P.: verify the insurance"])
    XCTAssertEqual(
      try tasks(.price), ["Volwassen, P.: enter the price (Settings, P), tell the price"])
    XCTAssertEqual(try tasks(.runsOut), ["Testpersoon, P.: the last one paid for"])
    XCTAssertEqual(try tasks(.age), ["Kind, P.: turns 18 on Tue 5 Jan"])
    XCTAssertEqual(
      try tasks(.claim),
      [
        "Kind, P.: missing: BSN, policy number, insurer's UZOVI code",
        "Testpersoon, P.: missing: BSN, insurer's UZOVI code",
      ])
    XCTAssertEqual(try tasks(.extend), [])
    XCTAssertEqual(try tasks(.refer), [])
    XCTAssertEqual(try tasks(.newYear), [])
  }

  /// Insurers pay one treatment of a kind a day.
  func testASecondTreatmentOfTheSameKindWarns() throws {
    let test = try TestPractice()
    let patient = try patient(test, sessions: 9)
    try test.book(patient, "2026-11-24T09:00")
    func preview(_ code: String) throws -> BookingPreview {
      try test.practice.read {
        try $0.preview(
          Booking(
            patient: patient, therapist: try test.member("EV").id, kind: try test.kind(code),
            day: theDay("2026-11-24"), start: TimeOfDay(minutes: 660)))
      }
    }
    let second = try preview("treatment")
    XCTAssertTrue(second.warnings.contains(.secondThatDay(TimeOfDay(minutes: 540))))
    XCTAssertEqual(second.coverage.flag(), "Z!")
    let other = try preview("exerciseTherapy")
    XCTAssertFalse(other.warnings.contains(.secondThatDay(TimeOfDay(minutes: 540))))
    XCTAssertEqual(other.coverage.flag(), "A8")
  }

  func testAChildsNineRunOutToo() throws {
    let test = try TestPractice()
    let child = try test.patient("Kind", born: "2014-01-05")
    for day in 1...9 { try test.book(child, "2026-12-0\(day)T09:00") }
    let tasks = try test.practice.read { try $0.deskTasks(.runsOut, days: 21) }
    XCTAssertEqual(tasks.map { $0.sentences(.english) }, [["3 left"]])
  }

  /// What a kind counts as is the practice's to say.
  func testAKindBecomesExerciseTherapy() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon", born: "1950-01-01")
    let episode = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .hip, complaint: "heup",
        opened: test.practice.clock.now().day), of: patient)
    try test.practice.setCondition(
      of: episode, sharedWith: nil, from: ConditionDetails(),
      to: ConditionDetails(kind: .osteoarthritis))
    let kind = try test.kind()
    let coming = Booking(
      patient: patient, therapist: try test.member("EV").id, episode: episode, kind: kind,
      day: theDay("2026-11-24"), start: TimeOfDay(minutes: 600))
    try test.practice.book(coming)
    XCTAssertEqual(try flags(test, patient), ["Z!?"])
    let opened = KindDetails(kind)
    var exercise = opened
    exercise.care = .exercise
    try test.practice.editKind(kind.id, from: opened, to: exercise)
    XCTAssertEqual(try flags(test, patient), ["B€12!?"])
    try test.practice.undo()
    XCTAssertEqual(try flags(test, patient), ["Z!?"])
    try test.assertNoProblems()
  }

  func testTheNewYearAsksForPoliciesAndChecks() throws {
    let clock = PracticeClock.set(to: moment("2026-12-14T09:00"))
    let test = try TestPractice(clock: clock)
    let ends = try test.patient("Eindigt")
    try test.practice.addPolicy(
      PolicyDetails(
        insurerName: "Verzekeraar Verzonnen", sessions: 9, validFrom: theDay("2026-01-01"),
        validUntil: theDay("2026-12-31")), of: ends)
    let goesOn = try patient(test, sessions: 9)
    try test.book(goesOn, "2026-12-15T09:00")
    try test.book(ends, "2027-01-05T09:00")
    try test.book(goesOn, "2027-01-06T09:00")
    let tasks = try test.practice.read { try $0.deskTasks(.newYear, days: 7) }
    XCTAssertEqual(
      tasks.map { $0.sentences(.english).joined(separator: ", ") },
      ["policy until Thu 31 Dec, verify for this year", "verify for this year"])
    XCTAssertEqual(tasks.map(\.entry.appointment.day.iso), ["2027-01-05", "2027-01-06"])
  }

  func testANewYearsRulesAreARow() throws {
    let test = try TestPractice()
    let child = try test.patient("Kind", born: "2012-01-01")
    var rules = try test.practice.read { try $0.coverageRules().rules(on: theDay("2026-11-23")) }
    rules.validFrom = theDay("2027-01-01")
    rules.minorTreatments = 12
    try test.practice.addRule(rules, to: .ages)
    func flag(_ day: String) throws -> String {
      try test.practice.read { try $0.coverage(of: child, on: theDay(day)).flag() }
    }
    XCTAssertEqual(try flag("2026-12-31"), "B9?")
    XCTAssertEqual(try flag("2027-01-01"), "B12'27")
    guard case .invalid(let input)? = assertRefused(try test.practice.addRule(rules, to: .ages))
    else {
      return XCTFail("not refused")
    }
    XCTAssertEqual(input.field, "validFrom")
    try test.practice.undo()
    XCTAssertEqual(try flag("2027-01-01"), "B9'27")
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(assertRefused(try desk.addRule(rules, to: .ages)), .notPermitted(.manage))
  }
}
