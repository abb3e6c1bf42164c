import XCTest

@testable import PracticeCore

/// The one door: all of a change or nothing, and who may do it.
final class DoorTests: XCTestCase {
  private struct Stop: Error {}

  func testEverythingIsTakenBackWhenABodyThrows() throws {
    let test = try TestPractice()
    let id = try test.patient("Testpersoon")
    let before = try test.lastEntry()
    XCTAssertThrowsError(
      try test.practice.change(JournalNote(.editPatient, patient: id)) { writer in
        try writer.database.run("UPDATE patient SET surname = 'Anders' WHERE id = ?", id)
        try writer.database.run("INSERT INTO room (name) VALUES ('Kamer 1')")
        throw Stop()
      }
    ) { XCTAssertTrue($0 is Stop) }
    XCTAssertEqual(try test.practice.read { try $0.patient(id).name.surname }, "Testpersoon")
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM room"), 0)
    XCTAssertEqual(try test.lastEntry(), before)
    XCTAssertFalse(test.database.isInTransaction)
    try test.assertNoProblems()
  }

  func testAChangeWithoutEffectLeavesNoEntry() throws {
    let test = try TestPractice()
    let id = try test.patient("Testpersoon")
    let details = try test.practice.read { try $0.patient(id).details }
    let before = try test.lastEntry()
    try test.practice.edit(id, from: details, to: details)
    let house = try test.practice.details()
    try test.practice.edit(from: house, to: house)
    try test.practice.change(JournalNote(.editPractice)) { writer in
      try writer.database.run("INSERT INTO room (name) VALUES ('Kamer 1')")
      try writer.database.run("DELETE FROM room")
      try writer.database.run("UPDATE patient SET city = 'Elders' WHERE id = ?", id)
      try writer.database.run("UPDATE patient SET city = '' WHERE id = ?", id)
    }
    XCTAssertEqual(try test.lastEntry(), before)
    XCTAssertEqual(try test.practice.undoable()?.action, .registerPatient)
  }

  func testASwapThatIsNotFreedFirstIsNotStoredBehindTheJournal() throws {
    let test = try TestPractice()
    let a = try test.book(try test.patient("Eerste"), "2026-11-24T09:30")
    let b = try test.book(try test.patient("Tweede"), "2026-11-24T10:00")
    let owner = try test.member("EV").id
    let day = moment("2026-11-24T09:30").day
    XCTAssertThrowsError(
      try test.practice.change(JournalNote(.moveAppointment)) { writer in
        for (id, start) in [(a, 600), (b, 570)] {
          let place = Place(
            therapist: owner, day: day, start: TimeOfDay(minutes: start), minutes: 30)
          try writer.place(id, at: place, in: nil)
        }
      })
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(a).moment.iso }, "2026-11-24T09:30")
    try test.assertNoProblems()
  }

  func testWhatCannotBeCapturedIsNotCommitted() throws {
    let test = try TestPractice()
    XCTAssertThrowsError(
      try test.practice.change(JournalNote(.editPractice)) { writer in
        try writer.database.run("INSERT INTO room (name) VALUES ('Kamer 1')")
        // The session extension cannot tell a change of a table whose columns changed meanwhile.
        try writer.database.execute("ALTER TABLE room ADD COLUMN colour TEXT")
      })
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM room"), 0)
    XCTAssertFalse(try test.database.columns(of: "room").contains("colour"))
    try test.assertNoProblems()
  }

  func testNobodyDoesWhatTheyMayNot() throws {
    let test = try TestPractice()
    let roles: [(initials: String, role: Role)] = [
      ("EV", .owner), ("TB", .therapist), ("BK", .receptionist),
    ]
    for (initials, role) in roles {
      let practice = try test.otherTerminal(as: initials)
      for action in Action.allCases {
        var ran = false
        do {
          try practice.change(JournalNote(action)) { _ in ran = true }
          XCTAssertTrue(role.may(action.permission), "\(role) \(action)")
        } catch Refusal.notPermitted(let permission) {
          XCTAssertEqual(permission, action.permission, "\(role) \(action)")
          XCTAssertFalse(role.may(permission), "\(role) \(action)")
        }
        XCTAssertEqual(ran, role.may(action.permission), "\(role) \(action)")
      }
    }
    // Written out, because the table of roles is what everything else relies on.
    XCTAssertEqual(
      Permission.allCases.filter(Role.receptionist.may), [.schedule, .registerPatients])
    XCTAssertEqual(
      Permission.allCases.filter(Role.therapist.may),
      [.schedule, .registerPatients, .readClinical, .writeClinical])
    XCTAssertEqual(Permission.allCases.filter(Role.owner.may), Permission.allCases)
  }

  func testWhoIsNoLongerAllowedDoesNotUndoItEither() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let therapist = try test.otherTerminal(as: "TB")
    let episode = try therapist.openEpisode(
      EpisodeDetails(
        therapist: try test.member("TB").id, region: .neck, opened: TestPractice.now.day),
      of: patient)
    try test.practice.change(JournalNote(.editStaff)) { writer in
      try writer.database.run("UPDATE staff SET role = 'receptionist' WHERE initials = 'TB'")
    }
    let desk = try test.otherTerminal(as: "TB")
    XCTAssertEqual(assertRefused(try desk.undo()), .notPermitted(.writeClinical))
    XCTAssertNoThrow(try test.practice.read { try $0.episode(episode) })
  }

  func testASetCalendarOnlyReadsARealPractice() throws {
    let test = try TestPractice()
    let path = test.folder + "/real.db"
    try Practice.create(
      at: path, PracticeDetails(name: "Praktijk Echt (verzonnen)"),
      owner: StaffDetails(
        initials: "EV", surname: "Visser", role: .owner, treats: true, isManualTherapist: true))
    let set = try Practice(path: path, clock: .set(to: TestPractice.now))
    let details = PatientDetails(name: PatientName(surname: "Testpersoon"))
    XCTAssertEqual(assertRefused(try set.register(details)), .calendarIsSet)
    XCTAssertEqual(assertRefused(try set.log(.search)), .calendarIsSet)
    XCTAssertEqual(assertRefused(try set.undo()), .calendarIsSet)
    XCTAssertEqual(try set.read { try $0.findPatients("", limit: 9) }, [])
    let real = try Practice(path: path)
    XCTAssertNoThrow(try real.register(details))
    XCTAssertEqual(try real.check(), [])
  }

  func testAProgramThatIsTooOldStopsWriting() throws {
    let test = try TestPractice()
    let id = try test.patient("Testpersoon")
    let newer = try Database(path: test.path, mode: .readWrite)
    try newer.execute("PRAGMA user_version = \(Migrator().newestVersion + 1)")
    XCTAssertEqual(assertRefused(try test.book(id, "2026-11-24T09:30")), .programTooOld)
    XCTAssertEqual(assertRefused(try test.practice.undo()), .programTooOld)
    XCTAssertEqual(try test.practice.read { try $0.appointments(of: id) }, [])
    XCTAssertNoThrow(
      try test.practice.keepDraft(["a": "b"], of: DraftKey(form: "note", subject: 0)))
  }

  func testTheRevisionMovesWithEachChangeAndOnlyWithChanges() throws {
    let test = try TestPractice()
    let desk = try test.otherTerminal(as: "BK")
    var seen = [try test.practice.revision(), try desk.revision()]
    func moved() throws -> [Bool] {
      let now = [try test.practice.revision(), try desk.revision()]
      defer { seen = now }
      return zip(now, seen).map(!=)
    }
    XCTAssertEqual(try moved(), [false, false])
    let id = try test.patient("Testpersoon")
    XCTAssertEqual(try moved(), [true, true])
    try desk.toggleArrived(try test.book(id, "2026-11-24T09:30"))
    XCTAssertEqual(try moved(), [true, true])
    try desk.log(.search)
    XCTAssertEqual(try moved(), [false, false])
    try desk.undo()
    XCTAssertEqual(try moved(), [true, true])
  }

  func testWhatAnotherTerminalTookAwayIsARefusalAndNoError() throws {
    let test = try TestPractice()
    let id = try test.patient("Testpersoon")
    // The patient is there when the booking is made up, and gone when it is written.
    let other = try test.otherTerminal()
    XCTAssertEqual(
      assertRefused(
        try test.practice.change(JournalNote(.bookAppointment)) { writer in
          _ = try writer.insert(
            Booking(
              patient: ID(id.rawValue + 1), therapist: try test.member("EV").id,
              kind: try test.kind(), day: TestPractice.now.day, start: TimeOfDay(minutes: 600)))
        }), .changedSince)
    XCTAssertNoThrow(try other.undo())
  }

  func testAMoveToSomebodyWithoutAnAgendaIsRefused() throws {
    let test = try TestPractice()
    let id = try test.book(try test.patient("Testpersoon"), "2026-11-24T09:30")
    let desk = try test.member("BK").id
    XCTAssertEqual(
      assertRefused(
        try test.practice.move(
          id, to: desk, day: TestPractice.now.day, start: TimeOfDay(minutes: 600))),
      .invalid(.doesNotTreat))
  }
}
