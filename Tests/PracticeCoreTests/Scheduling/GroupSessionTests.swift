import XCTest

@testable import PracticeCore

/// Several patients at one time of one therapist, as many as there are places.
final class GroupSessionTests: XCTestCase {
  private func group(
    _ test: TestPractice, _ text: String = "2026-11-24T10:00", places: Int = 3, times: Int = 1
  ) throws -> ID<GroupSession> {
    let when = moment(text)
    return try test.practice.addGroup(
      GroupDetails(
        name: "Rugklas", kind: test.kind("group"),
        place: Place(
          therapist: test.member("EV").id, day: when.day, start: when.time, minutes: 60),
        places: places, times: times))[0]
  }

  @discardableResult
  private func join(
    _ test: TestPractice, _ name: String, _ group: ID<GroupSession>
  ) throws -> ID<Appointment> {
    let place = try test.practice.read { try $0.group(group).place }
    return try test.practice.book(
      Booking(
        patient: test.patient(name), therapist: place.therapist, kind: test.kind("group"),
        day: place.day, start: place.start, group: group))
  }

  func testAsManyAsThereArePlaces() throws {
    let test = try TestPractice()
    let group = try group(test)
    for name in ["Eerste", "Tweede", "Derde"] { try join(test, name, group) }
    let refusal = assertRefused(try join(test, "Vierde", group))
    XCTAssertEqual(refusal?.sentence(in: .dutch), "De groep (Rugklas) is vol.")
    let day = try test.practice.read { try $0.agenda(on: moment("2026-11-24T00:00").day) }
    XCTAssertEqual(day.columns.flatMap(\.groups).map(\.active.count), [3])
    XCTAssertEqual(day.columns.flatMap(\.groups).map(\.freePlaces), [0])
    try test.assertNoProblems()
  }

  func testAnEmptyGroupTakesTheTherapistsTime() throws {
    let test = try TestPractice()
    _ = try group(test)
    let refusal = assertRefused(try test.book(test.patient("Eerste"), "2026-11-24T10:30"))
    XCTAssertEqual(
      refusal?.sentence(in: .dutch), "Visser heeft di 24 nov 10:00–11:00 al een groep (Rugklas).")
    let slots = try test.practice.read {
      try $0.freeSlots(
        FreeSlotQuery(
          therapist: test.member("EV").id, minutes: 60, from: moment("2026-11-24T00:00").day,
          part: .morning, limit: 5))
    }
    XCTAssertEqual(
      slots.filter { $0.day == moment("2026-11-24T00:00").day }.map(\.interval.start.short),
      ["8:00", "8:30", "9:00", "11:00", "11:30"])
  }

  func testAGroupIsNotEnteredOverWhatIsThere() throws {
    let test = try TestPractice()
    try test.book(test.patient("Eerste"), "2026-11-24T10:30")
    guard case .conflict(let conflicts)? = assertRefused(try group(test)) else {
      return XCTFail("expected a conflict")
    }
    XCTAssertEqual(conflicts.map(\.what), ["Eerste, P."])
    try test.absence(of: "EV", "2026-11-25")
    assertRefused(try group(test, "2026-11-25T10:00"))
    _ = try group(test, "2026-11-24T14:00")
    assertRefused(try group(test, "2026-11-24T14:30"))
    try test.assertNoProblems()
  }

  func testNobodyIsAbsentOverAGroup() throws {
    let test = try TestPractice()
    _ = try group(test)
    guard case .conflict(let conflicts)? = assertRefused(try test.absence(of: "EV", "2026-11-24"))
    else { return XCTFail("expected a conflict") }
    XCTAssertEqual(conflicts.map(\.what), ["Rugklas"])
    assertRefused(try test.close("2026-11-24"))
  }

  func testMovedWithEverybodyInItAndBackInOneStep() throws {
    let test = try TestPractice()
    let id = try group(test)
    let members = try ["Eerste", "Tweede"].map { try join(test, $0, id) }
    var place = try test.practice.read { try $0.group(id).place }
    place.start = TimeOfDay(minutes: 660)
    try test.practice.editGroup(id, name: "Rugklas", places: 3, place: place)
    for member in members {
      XCTAssertEqual(
        try test.practice.read { try $0.appointment(member).place }, place)
    }
    try test.assertNoProblems()
    try test.practice.undo()
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(members[0]).moment.iso }, "2026-11-24T10:00")
    try test.assertNoProblems()
    // Fewer places than people is refused.
    place.start = TimeOfDay(minutes: 600)
    assertRefused(try test.practice.editGroup(id, name: "Rugklas", places: 1, place: place))
  }

  func testWhoIsMovedOutIsNoLongerPartOfIt() throws {
    let test = try TestPractice()
    let id = try group(test)
    let member = try join(test, "Eerste", id)
    try test.practice.move(
      member, to: test.member("EV").id, day: moment("2026-11-24T00:00").day,
      start: TimeOfDay(minutes: 840))
    XCTAssertNil(try test.practice.read { try $0.appointment(member).group })
    try test.assertNoProblems()
  }

  func testCalledOffWithEverybodyAndPutBack() throws {
    let test = try TestPractice()
    let id = try group(test)
    let members = try ["Eerste", "Tweede"].map { try join(test, $0, id) }
    try test.practice.cancelGroup(id, reason: test.cancelReason())
    XCTAssertEqual(try members.map(test.status), [.cancelled, .cancelled])
    try test.book(test.patient("Derde"), "2026-11-24T10:00")
    // Who took the freed time stands in the way of putting one back.
    assertRefused(try test.practice.restore(members[0]))
    try test.practice.undo()
    try test.practice.undo()
    try test.practice.undo()
    XCTAssertEqual(try members.map(test.status), [.booked, .booked])
    try test.assertNoProblems()
  }

  func testEachCountsForItself() throws {
    let test = try TestPractice()
    let id = try group(test, times: 2)
    let patient = try test.patient("Eerste")
    let episode = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: test.member("EV").id, region: .lowBack, opened: moment("2026-11-20T00:00").day,
        expectedSessions: 6), of: patient)
    let place = try test.practice.read { try $0.group(id).place }
    try test.practice.book(
      Booking(
        patient: patient, therapist: place.therapist, episode: episode, kind: test.kind("group"),
        day: place.day, start: place.start, group: id))
    let day = try test.practice.read { try $0.agenda(on: place.day) }
    XCTAssertEqual(day.columns.flatMap(\.active).map(\.session.text), ["1/6"])
    XCTAssertNotNil(day.columns.flatMap(\.active).first?.coverage)
  }
}
