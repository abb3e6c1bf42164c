import XCTest

@testable import PracticeCore

/// Rooms: who is where, chosen by itself, never by two at once.
final class RoomTests: XCTestCase {
  private struct Rooms {
    let test: TestPractice
    let one: ID<Room>
    let two: ID<Room>
    let patient: ID<Patient>

    /// EV works in room 1, TB too unless said otherwise.
    init(sharing: Bool = false) throws {
      test = try TestPractice()
      one = try test.room("Kamer 1")
      two = try test.room("Kamer 2")
      patient = try test.patient("Verzonnen")
      try works("EV", in: one)
      try works("TB", in: sharing ? one : two)
    }

    func works(_ initials: String, in room: ID<Room>?) throws {
      let member = try test.member(initials)
      var details = StaffDetails(member)
      details.room = room
      try test.practice.editStaff(member.id, from: StaffDetails(member), to: details)
    }

    func wish(
      _ text: String, of patient: ID<Patient>? = nil, with initials: String = "EV",
      room: ID<Room>? = nil
    ) throws -> Booking {
      let when = moment(text)
      return Booking(
        patient: patient ?? self.patient, therapist: try test.member(initials).id, room: room,
        kind: try test.kind(), day: when.day, start: when.time)
    }

    func room(of id: ID<Appointment>) throws -> ID<Room>? {
      try test.practice.read { try $0.appointment(id).room }
    }
  }

  func testTheUsualRoomIsTakenByItself() throws {
    let rooms = try Rooms()
    let practice = rooms.test.practice
    let usual = try practice.book(rooms.wish("2026-11-24T09:00"))
    XCTAssertEqual(try rooms.room(of: usual), rooms.one)
    let chosen = try practice.book(rooms.wish("2026-11-24T10:00", room: rooms.two))
    XCTAssertEqual(try rooms.room(of: chosen), rooms.two)
    var wish = try rooms.wish("2026-11-24T11:00")
    wish.usesUsualRoom = false
    XCTAssertNil(try rooms.room(of: practice.book(wish)))
    wish = try rooms.wish("2026-11-24T14:00")
    wish.travel = Travel(before: 10, after: 10)
    XCTAssertNil(try rooms.room(of: practice.book(wish)), "at home there is no room")
    // A series is in the room as a whole.
    let series = try practice.book(
      series: practice.planSeries(
        rooms.wish("2026-12-01T09:00"), times: 3, everyWeeks: 1
      ).bookings)
    XCTAssertEqual(try series.map(rooms.room), [rooms.one, rooms.one, rooms.one])
  }

  func testOnPaperAndInTheCalendarFileItIsSaidWhereOneIs() throws {
    let rooms = try Rooms()
    let practice = rooms.test.practice
    try practice.book(rooms.wish("2026-11-24T09:00"))
    try practice.book(rooms.wish("2026-11-24T10:00", room: rooms.two))
    let day = moment("2026-11-24T09:00").day
    for paper in [AgendaPaper.day(day, nil), .week(day, try rooms.test.member("EV").id)] {
      let listing = try practice.read { try $0.listing(of: paper, in: .dutch) }
      let text = listing.text
      XCTAssertTrue(text.contains(" · Kamer 1"), "the usual one stands in the heading: " + text)
      let lines = text.split(separator: "\n").filter { $0.contains("Verzonnen") }
      XCTAssertEqual(lines.map { $0.contains("Kamer 2") }, [false, true], text)
    }
    let calendar = try practice.calendar(CalendarQuery(from: day, to: day), in: .dutch).text
    for room in ["Kamer 1", "Kamer 2"] {
      XCTAssertEqual(
        calendar.split(separator: "\r\n").count {
          $0.hasPrefix("LOCATION:") && $0.hasSuffix(", " + room)
        }, 1, calendar)
    }
  }

  func testTwoAreNeverInOneRoomAndTheReasonIsSaid() throws {
    let rooms = try Rooms(sharing: true)
    let practice = rooms.test.practice
    try practice.book(rooms.wish("2026-11-24T09:00"))
    let other = try rooms.test.patient("Ander")
    let wish = try rooms.wish("2026-11-24T09:00", of: other, with: "TB")
    guard case .conflict(let conflicts)? = assertRefused(try practice.book(wish)) else {
      return XCTFail("no conflict")
    }
    XCTAssertEqual(
      conflicts.map { $0.sentence(in: .dutch) },
      ["Kamer 1 is di 24 nov 9:00–9:30 al bezet door Verzonnen, P."])
    let rehearsed = try practice.rehearse([wish], alternatives: true)[0]
    XCTAssertEqual(rehearsed.conflicts.map(\.rule), [.room])
    for place in rehearsed.alternatives {
      var elsewhere = wish
      elsewhere.place = place
      XCTAssertEqual(try practice.rehearse([elsewhere])[0].conflicts, [], "\(place)")
    }
    let day = moment("2026-11-24T09:00").day
    XCTAssertEqual(
      try practice.read { try $0.freeRooms(on: day, wish.interval).map(\.name) }, ["Kamer 2"])
    // Elsewhere they can be at the same time.
    var elsewhere = wish
    elsewhere.room = rooms.two
    try practice.book(elsewhere)
    try rooms.test.assertNoProblems()
  }

  func testWhoIsInTheWayOfBothIsNamedOnce() throws {
    let rooms = try Rooms()
    try rooms.test.practice.book(rooms.wish("2026-11-24T09:00"))
    let wish = try rooms.wish("2026-11-24T09:00", of: rooms.test.patient("Ander"))
    XCTAssertEqual(
      try rooms.test.practice.rehearse([wish])[0].conflicts.map(\.rule), [.therapist])
  }

  func testWhereSomebodyElseIsInTheRoomNothingIsOffered() throws {
    let rooms = try Rooms(sharing: true)
    let practice = rooms.test.practice
    for hour in ["08:00", "09:30", "15:00"] {
      try practice.book(rooms.wish("2026-11-24T\(hour)", of: rooms.test.patient("P\(hour)")))
    }
    let boer = try rooms.test.member("TB").id
    let day = moment("2026-11-24T08:00").day
    let slots = try practice.read {
      try $0.freeSlots(FreeSlotQuery(therapist: boer, minutes: 30, from: day, to: day, limit: 99))
    }
    XCTAssertFalse(slots.isEmpty)
    for slot in slots {
      var wish = try rooms.wish("2026-11-24T08:00", with: "TB")
      wish.start = slot.interval.start
      XCTAssertEqual(try practice.rehearse([wish])[0].conflicts, [], slot.interval.start.short)
    }
    XCTAssertFalse(slots.contains { $0.interval.start.short == "9:30" })
  }

  func testWhoGoesToAColleagueGoesToTheColleaguesRoom() throws {
    let rooms = try Rooms()
    let practice = rooms.test.practice
    let boer = try rooms.test.member("TB").id
    let usual = try practice.book(rooms.wish("2026-11-24T09:00"))
    let day = moment("2026-11-25T09:00").day
    try practice.move(usual, to: boer, day: day, start: TimeOfDay(minutes: 540))
    XCTAssertEqual(try rooms.room(of: usual), rooms.two)
    try practice.undo()
    XCTAssertEqual(try rooms.room(of: usual), rooms.one)
    // What was chosen for one appointment stays.
    let gym = try rooms.test.room("Oefenzaal")
    let chosen = try practice.book(
      rooms.wish("2026-11-24T11:00", of: rooms.test.patient("Ander"), room: gym))
    try practice.move(chosen, to: boer, day: day, start: TimeOfDay(minutes: 600))
    XCTAssertEqual(try rooms.room(of: chosen), gym)
    // Who changes places changes rooms.
    let third = try practice.book(
      rooms.wish("2026-11-25T14:00", of: rooms.test.patient("Derde"), with: "TB"))
    try practice.swap(usual, with: third)
    XCTAssertEqual(try rooms.room(of: usual), rooms.two)
    XCTAssertEqual(try rooms.room(of: third), rooms.one)
    try rooms.test.assertNoProblems()
  }

  func testARoomIsTakenOutOfUse() throws {
    let rooms = try Rooms()
    let practice = rooms.test.practice
    let planned = try practice.book(rooms.wish("2026-11-24T09:00"))
    let taken = try practice.book(
      rooms.wish("2026-11-24T09:00", of: rooms.test.patient("Ander"), with: "TB"))
    let one = try practice.read { [id = rooms.one] in try $0.room(id) }
    XCTAssertEqual(try practice.read { [id = rooms.one] in try $0.countToCome(in: id) }, 1)
    // Into a room where somebody is then they cannot go: nothing changes.
    guard case .conflict? = assertRefused(try practice.retireRoom(one, movingTo: rooms.two))
    else { return XCTFail("no conflict") }
    XCTAssertEqual(try rooms.room(of: planned), rooms.one)
    try practice.cancel(taken, reason: rooms.test.cancelReason())
    try practice.retireRoom(one, movingTo: rooms.two)
    XCTAssertEqual(try rooms.room(of: planned), rooms.two)
    XCTAssertNil(try rooms.test.member("EV").room)
    XCTAssertEqual(try practice.read { try $0.rooms().map(\.name) }, ["Kamer 2"])
    let refusal = assertRefused(
      try practice.book(rooms.wish("2026-11-26T09:00", room: rooms.one)))
    XCTAssertEqual(refusal, .invalid(.roomRetired))
    try practice.undo()
    XCTAssertEqual(try rooms.room(of: planned), rooms.one)
    XCTAssertEqual(try rooms.test.member("EV").room, rooms.one)
    try rooms.test.assertNoProblems()
  }

  func testAGroupGoesAlongWithItsRoom() throws {
    let rooms = try Rooms()
    let practice = rooms.test.practice
    let kind = try rooms.test.kind("group")
    let day = moment("2026-11-24T16:00").day
    let group = try practice.addGroup(
      GroupDetails(
        name: "Rugklas", kind: kind,
        place: Place(
          therapist: try rooms.test.member("EV").id, day: day, start: TimeOfDay(minutes: 960),
          minutes: 60, room: rooms.one), places: 4))[0]
    var wish = try rooms.wish("2026-11-24T16:00")
    wish.group = group
    let member = try practice.book(wish)
    let one = try practice.read { [id = rooms.one] in try $0.room(id) }
    try practice.retireRoom(one, movingTo: rooms.two)
    XCTAssertEqual(try practice.read { try $0.group(group).place.room }, rooms.two)
    XCTAssertEqual(try rooms.room(of: member), rooms.two)
    try rooms.test.assertNoProblems()
  }

  func testNamesAreThereOnce() throws {
    let rooms = try Rooms()
    let practice = rooms.test.practice
    XCTAssertEqual(
      assertRefused(try practice.addRoom(named: " kamer 1 ")), .invalid(.roomNameTaken))
    XCTAssertEqual(assertRefused(try practice.addRoom(named: " ")), .invalid(.roomName))
    let one = try practice.read { [id = rooms.one] in try $0.room(id) }
    try practice.editRoom(one, name: "Voorkamer", isActive: true)
    XCTAssertEqual(
      assertRefused(try practice.editRoom(one, name: "Achterkamer", isActive: true)),
      .changedSince)
  }

  func testAPracticeThatHadNoRoomsFillsThem() throws {
    let test = try TestPractice()
    let patients = try ["A", "B", "C"].map { try test.patient($0) }
    let first = try test.book(patients[0], "2026-11-24T09:00")
    let second = try test.book(patients[1], "2026-11-24T09:00", with: "TB")
    let past = try test.book(patients[2], "2026-11-20T09:00")
    XCTAssertEqual(try test.practice.fillUsualRooms().placed, 0)
    let one = try test.room("Kamer 1")
    for initials in ["EV", "TB"] {
      let member = try test.member(initials)
      var details = StaffDetails(member)
      details.room = one
      try test.practice.editStaff(member.id, from: StaffDetails(member), to: details)
    }
    let (placed, taken) = try test.practice.fillUsualRooms()
    XCTAssertEqual([placed, taken], [1, 1])
    let rooms = try [first, second, past].map { id in
      try test.practice.read { try $0.appointment(id).room }
    }
    XCTAssertEqual(rooms, [one, nil, nil])
    try test.assertNoProblems()
  }

  func testTheAgendaByRoom() throws {
    let rooms = try Rooms()
    let practice = rooms.test.practice
    try practice.book(rooms.wish("2026-11-24T09:00"))
    try practice.book(
      rooms.wish("2026-11-24T10:00", of: rooms.test.patient("Ander"), with: "TB"))
    let day = moment("2026-11-24T09:00").day
    var agenda = try practice.read { try $0.roomAgenda(on: day) }
    XCTAssertEqual(agenda.columns.map { $0.room?.name }, ["Kamer 1", "Kamer 2"])
    XCTAssertEqual(agenda.columns.map(\.entries.count), [1, 1])
    XCTAssertEqual(agenda.columns.map { $0.therapists.map(\.initials) }, [["EV"], ["TB"]])
    // What is in no room is not lost; a visit at home is elsewhere.
    var wish = try rooms.wish("2026-11-24T14:00", of: rooms.test.patient("Derde"))
    wish.usesUsualRoom = false
    try practice.book(wish)
    wish = try rooms.wish("2026-11-24T15:00", of: rooms.test.patient("Vierde"))
    wish.travel = Travel(before: 0, after: 0)
    try practice.book(wish)
    agenda = try practice.read { try $0.roomAgenda(on: day) }
    XCTAssertEqual(agenda.columns.map { $0.room?.name }, ["Kamer 1", "Kamer 2", nil])
    XCTAssertEqual(agenda.columns.map(\.entries.count), [1, 1, 1])
  }

  func testWhoPutItInAnotherRoomIsTold() throws {
    let rooms = try Rooms()
    let practice = rooms.test.practice
    let id = try practice.book(rooms.wish("2026-11-24T09:00"))
    try practice.setRoom(rooms.two, of: id)
    try practice.setRoom(nil, of: id)
    let told = try practice.read { try $0.history(of: id, in: .dutch) }
    XCTAssertEqual(
      told.dropFirst().map { $0.sentence(in: .dutch) }, ["in Kamer 2", "geen kamer"])
  }
}
