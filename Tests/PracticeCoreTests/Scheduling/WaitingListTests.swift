import XCTest

@testable import PracticeCore

/// Who waits, whom a freed place suits, and what happens when it is given.
final class WaitingListTests: XCTestCase {
  private func details(_ test: TestPractice) throws -> WaitingDetails {
    WaitingDetails(kind: try test.kind().id, minutes: 30)
  }

  func testAWishIsKeptWhole() throws {
    let test = try TestPractice()
    var details = try details(test)
    details.therapist = try test.member("TB").id
    details.urgency = .soon
    details.times = TimeWish(
      weekdays: [2, 5], parts: [.morning, .evening], earliest: TimeOfDay(minutes: 545),
      latest: TimeOfDay(minutes: 1200), first: TestPractice.now.day, last: TestPractice.now.day + 9)
    details.note = "belt zelf"
    let patient = try test.patient("Verzonnen")
    let id = try test.practice.addWish(details, of: patient)
    let stored = try test.practice.read { try $0.waitingList() }
    XCTAssertEqual(stored.map(\.details), [details])
    XCTAssertEqual(stored.map(\.since), [TestPractice.now])
    var other = details
    other.times = TimeWish()
    try test.practice.editWish(id, from: details, to: other)
    XCTAssertEqual(try test.practice.read { try $0.waitingList(of: patient)[0].details }, other)
    assertThrows(
      Refusal.changedSince, try test.practice.editWish(id, from: details, to: other))
    try test.practice.removeWish(id)
    XCTAssertTrue(try test.practice.read { try $0.waitingList().isEmpty })
    assertThrows(Refusal.notFound(.wish), try test.practice.removeWish(id))
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.waitingList().map(\.details) }, [other])
    try test.assertNoProblems()
  }

  func testAWishThatCannotBeIsRefused() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    var details = try details(test)
    details.times = TimeWish(first: TestPractice.now.day + 1, last: TestPractice.now.day)
    assertThrows(
      Refusal.invalid(.emptyWish), try test.practice.addWish(details, of: patient))
    details.times = TimeWish(earliest: TimeOfDay(minutes: 600), latest: TimeOfDay(minutes: 620))
    assertThrows(
      Refusal.invalid(.emptyWish), try test.practice.addWish(details, of: patient))
    details.times = TimeWish()
    details.minutes = 0
    assertRefused(try test.practice.addWish(details, of: patient))
  }

  func testTheMostUrgentIsFirstThenWhoWaitsLongest() throws {
    let test = try TestPractice()
    let names = try ["Een", "Twee", "Drie"].map { try test.patient($0) }
    var details = try details(test)
    for patient in names { try test.practice.addWish(details, of: patient) }
    details.urgency = .urgent
    try test.practice.addWish(details, of: names[2])
    XCTAssertEqual(
      try test.practice.read { try $0.waitingList().map(\.patient.id) },
      [names[2], names[0], names[1], names[2]])
  }

  /// A chain: who is called off frees a place, who takes it frees a later one.
  func testAFreedPlaceIsGivenAndTheLaterOneComesFree() throws {
    let test = try TestPractice()
    let (gone, first, second) = (
      try test.patient("Weg"), try test.patient("Eerste"), try test.patient("Tweede")
    )
    let early = try test.book(gone, "2026-11-24T09:00")
    let later = try test.book(first, "2026-12-01T09:00")
    var details = try details(test)
    details.replaces = later
    let wish = try test.practice.addWish(details, of: first)
    details.replaces = nil
    details.times = TimeWish(first: moment("2026-11-30T00:00").day)
    let other = try test.practice.addWish(details, of: second)

    let freed = try test.practice.read { try $0.appointment(early) }
    XCTAssertNil(try test.practice.read { try $0.freedPlace(of: freed) }, "still taken")
    try test.practice.cancel(early, reason: try test.cancelReason())
    let place = try XCTUnwrap(try test.practice.read { try $0.freedPlace(of: freed) })
    XCTAssertEqual(place.moment, moment("2026-11-24T09:00"))
    let candidates = try test.practice.read { try $0.candidates(for: place) }
    XCTAssertEqual(candidates.map(\.wish.id), [wish])

    let next = try test.practice.grantWish(
      wish, therapist: place.therapist.id, day: place.day, start: place.interval.start)
    XCTAssertEqual(next?.moment, moment("2026-12-01T09:00"))
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(later).moment }, moment("2026-11-24T09:00"))
    let freedNext = try XCTUnwrap(next)
    XCTAssertEqual(
      try test.practice.read { try $0.candidates(for: freedNext).map(\.wish.id) }, [other])
    XCTAssertNil(
      try test.practice.grantWish(
        other, therapist: freedNext.therapist.id, day: freedNext.day,
        start: freedNext.interval.start))
    XCTAssertTrue(try test.practice.read { try $0.waitingList().isEmpty })
    XCTAssertEqual(try test.practice.read { try $0.appointments(of: second).count }, 1)

    // Each in one step back.
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.waitingList().map(\.id) }, [other])
    XCTAssertEqual(try test.practice.read { try $0.appointments(of: second).count }, 0)
    try test.practice.undo()
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(later).moment }, moment("2026-12-01T09:00"))
    XCTAssertEqual(try test.practice.read { try $0.waitingList().count }, 2)
    try test.assertNoProblems()
  }

  func testAPlaceThatIsTakenMeanwhileIsRefusedAndTheWishStays() throws {
    let test = try TestPractice()
    let (first, second) = (try test.patient("Eerste"), try test.patient("Tweede"))
    let wish = try test.practice.addWish(try details(test), of: first)
    try test.book(second, "2026-11-24T09:00")
    let visser = try test.member("EV").id
    let refusal = assertRefused(
      try test.practice.grantWish(
        wish, therapist: visser, day: moment("2026-11-24T00:00").day,
        start: TimeOfDay(minutes: 540)))
    guard case .conflict = refusal else { return XCTFail("\(String(describing: refusal))") }
    XCTAssertEqual(try test.practice.read { try $0.waitingList().map(\.id) }, [wish])
  }

  func testWhomAPlaceSuits() throws {
    let test = try TestPractice()
    let (visser, boer) = (try test.member("EV"), try test.member("TB"))
    let tuesday = moment("2026-11-24T10:00")
    let place = FreedPlace(
      therapist: visser, day: tuesday.day, interval: Interval(start: tuesday.time, minutes: 30))
    let patient = try test.patient("Wacht")
    let before = try test.book(patient, "2026-11-23T16:00")
    let after = try test.book(patient, "2026-11-26T08:00")
    let cases: [(String, Bool, (inout WaitingDetails) -> Void)] = [
      ("anything", true, { _ in }),
      ("this therapist", true, { $0.therapist = visser.id }),
      ("another therapist", false, { $0.therapist = boer.id }),
      ("too long", false, { $0.minutes = 45 }),
      ("shorter", true, { $0.minutes = 20 }),
      ("this weekday", true, { $0.times.weekdays = [2] }),
      ("another weekday", false, { $0.times.weekdays = [3] }),
      ("this part of the day", true, { $0.times.parts = [.morning] }),
      ("another part", false, { $0.times.parts = [.afternoon] }),
      ("later that day", false, { $0.times.earliest = TimeOfDay(minutes: 605) }),
      ("over by then", false, { $0.times.latest = TimeOfDay(minutes: 625) }),
      ("over just then", true, { $0.times.latest = TimeOfDay(minutes: 630) }),
      ("from later on", false, { $0.times.first = tuesday.day + 1 }),
      ("until before", false, { $0.times.last = tuesday.day - 1 }),
      ("instead of a later one", true, { $0.replaces = after }),
      ("instead of an earlier one", false, { $0.replaces = before }),
    ]
    for (name, suits, change) in cases {
      var wish = try details(test)
      change(&wish)
      let id = try test.practice.addWish(wish, of: patient)
      XCTAssertEqual(
        try test.practice.read { try $0.candidates(for: place).map(\.wish.id) }, suits ? [id] : [],
        name)
      try test.practice.removeWish(id)
    }
    XCTAssertTrue(try test.practice.read { try $0.isStillFree(place) })
    // Another time that day: a second treatment would not be covered.
    try test.book(patient, "2026-11-24T15:00", with: "TB")
    _ = try test.practice.addWish(try details(test), of: patient)
    XCTAssertEqual(
      try test.practice.read { try $0.candidates(for: place).count }, 0, "is there already")
    try test.book(try test.patient("Ander"), "2026-11-24T10:00")
    XCTAssertFalse(try test.practice.read { try $0.isStillFree(place) })
  }

  func testWhatIsPastOrOutsideHoursIsNobodysPlace() throws {
    let test = try TestPractice()
    let patient = try test.patient("Weg")
    for time in ["2026-11-23T08:00", "2026-11-28T10:00"] {
      let id = try test.book(patient, time)
      let appointment = try test.practice.read { try $0.appointment(id) }
      try test.practice.cancel(id, reason: try test.cancelReason())
      XCTAssertNil(try test.practice.read { try $0.freedPlace(of: appointment) }, time)
    }
  }
}
