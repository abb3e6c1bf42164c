import XCTest

@testable import PracticeCore

/// The scenarios of undo and redo, on a real file.
final class UndoTests: XCTestCase {
  func testABookingIsUndoneAndRedone() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let id = try test.book(patient, "2026-11-24T09:30")
    XCTAssertEqual(
      try test.practice.undoable()?.sentence(in: .dutch),
      "afspraak van Testpersoon, P. op di 24 nov 9:30 bij Visser geboekt")
    try test.practice.undo()
    assertRefused(try test.practice.read { try $0.appointment(id) })
    try test.practice.redo()
    XCTAssertEqual(try test.status(id), .booked)
    try test.assertNoProblems()
  }

  func testUndoSurvivesARestart() throws {
    let test = try TestPractice()
    let id = try test.book(try test.patient("Testpersoon"), "2026-11-24T09:30")
    try test.practice.toggleArrived(id)
    try test.reopen()
    try test.practice.undo()
    XCTAssertEqual(try test.status(id), .booked)
    try test.reopen()
    try test.practice.redo()
    XCTAssertEqual(try test.status(id), .arrived)
  }

  func testSeveralStepsBackAndForth() throws {
    let test = try TestPractice()
    let id = try test.book(try test.patient("Testpersoon"), "2026-11-24T09:30")
    let owner = try test.member("EV").id
    let tuesday = moment("2026-11-24T10:00")
    try test.practice.move(id, to: owner, day: tuesday.day, start: tuesday.time)
    let later = moment("2026-11-25T11:00")
    try test.practice.move(id, to: owner, day: later.day, start: later.time)
    func when() throws -> String { try test.practice.read { try $0.appointment(id).moment.iso } }
    try test.practice.undo()
    XCTAssertEqual(try when(), "2026-11-24T10:00")
    try test.practice.undo()
    XCTAssertEqual(try when(), "2026-11-24T09:30")
    try test.practice.redo()
    XCTAssertEqual(try when(), "2026-11-24T10:00")
    try test.practice.redo()
    XCTAssertEqual(try when(), "2026-11-25T11:00")
    XCTAssertEqual(assertRefused(try test.practice.redo()), .nothingToRedo)
  }

  func testRedoEndsAtTheNextChange() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    try test.book(patient, "2026-11-24T09:30")
    try test.practice.undo()
    try test.book(patient, "2026-11-24T14:00")
    XCTAssertEqual(assertRefused(try test.practice.redo()), .nothingToRedo)
  }

  func testTheFreedSlotWasTakenMeanwhile() throws {
    let test = try TestPractice()
    let first = try test.patient("Eerste")
    let second = try test.patient("Tweede")
    let reason = try XCTUnwrap(try test.practice.read { try $0.cancelReasons() }.first)
    let id = try test.book(first, "2026-11-24T09:30")
    try test.practice.cancel(id, reason: reason)
    let desk = try test.otherTerminal(as: "BK")
    try desk.book(
      Booking(
        patient: second, therapist: try test.member("EV").id, kind: try test.kind(),
        day: moment("2026-11-24T09:30").day, start: moment("2026-11-24T09:45").time))
    guard case .conflict(let conflicts)? = assertRefused(try test.practice.undo()) else {
      return XCTFail("expected the conflict")
    }
    XCTAssertEqual(conflicts.first?.what, "Tweede, P.")
    XCTAssertEqual(try test.status(id), .cancelled)
    try test.assertNoProblems()
  }

  func testASwapIsUndoneInOneStep() throws {
    let test = try TestPractice()
    let a = try test.book(try test.patient("Eerste"), "2026-11-24T09:30")
    let b = try test.book(try test.patient("Tweede"), "2026-11-24T10:00")
    try test.practice.swap(a, with: b)
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(a).moment.iso }, "2026-11-24T10:00")
    try test.practice.undo()
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(a).moment.iso }, "2026-11-24T09:30")
    XCTAssertEqual(
      try test.practice.read { try $0.appointment(b).moment.iso }, "2026-11-24T10:00")
    try test.assertNoProblems()
  }

  func testOnlyOnesOwnChangesAreUndone() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let desk = try test.otherTerminal(as: "BK")
    let id = try desk.book(
      Booking(
        patient: patient, therapist: try test.member("EV").id, kind: try test.kind(),
        day: moment("2026-11-24T09:30").day, start: moment("2026-11-24T09:30").time))
    XCTAssertEqual(try test.practice.undoable()?.action, .registerPatient)
    try desk.undo()
    assertRefused(try test.practice.read { try $0.appointment(id) })
  }

  func testAValueThatSomebodyElseChangedSinceIsNotOverwritten() throws {
    let test = try TestPractice()
    let id = try test.book(try test.patient("Testpersoon"), "2026-11-24T09:30")
    try test.practice.toggleArrived(id)
    let desk = try test.otherTerminal(as: "BK")
    try desk.toggleArrived(id)
    try desk.markNoShow(id)
    XCTAssertEqual(assertRefused(try test.practice.undo()), .changedSince)
    XCTAssertEqual(try test.status(id), .noShow)
  }

  func testWhatSomethingRefersToIsNotTakenAway() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let desk = try test.otherTerminal(as: "BK")
    try desk.book(
      Booking(
        patient: patient, therapist: try test.member("EV").id, kind: try test.kind(),
        day: moment("2026-11-24T09:30").day, start: moment("2026-11-24T09:30").time))
    XCTAssertEqual(assertRefused(try test.practice.undo()), .changedSince)
    XCTAssertNoThrow(try test.practice.read { try $0.patient(patient) })
  }

  func testANumberIsNeverGivenAgain() throws {
    let test = try TestPractice()
    let first = try test.patient("Eerste")
    try test.practice.undo()
    let second = try test.patient("Tweede")
    XCTAssertEqual(second.rawValue, first.rawValue + 1)
  }

  func testThePatientIsFoundByTheNameOfEachState() throws {
    let test = try TestPractice()
    let id = try test.patient("Oudenaam")
    let old = try test.practice.read { try $0.patient(id).details }
    var new = old
    new.name = PatientName(surname: "Nieuwenaam")
    try test.practice.edit(id, from: old, to: new)
    func found(_ text: String) throws -> Int {
      try test.practice.read { try $0.findPatients(text, limit: 9).count }
    }
    XCTAssertEqual(try [found("oude"), found("nieuwe")], [0, 1])
    try test.practice.undo()
    XCTAssertEqual(try [found("oude"), found("nieuwe")], [1, 0])
  }

  func testSigningIsNeverUndone() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .lowBack, opened: TestPractice.now.day),
      of: patient)
    let id = try test.book(patient, "2026-11-23T09:00")
    try test.practice.signNote(NoteContent(subjective: "Beter.", plan: "Volgens plan."), of: id)
    XCTAssertEqual(try test.status(id), .done)
    XCTAssertEqual(assertRefused(try test.practice.undo()), .cannotUndo(.signNote))
    XCTAssertEqual(
      assertRefused(try test.practice.saveNote(NoteContent(subjective: "Anders."), of: id)),
      .noteIsSigned)
  }

  /// Rows of before a migration lack the columns that it added; SQLite tells their defaults as NULL.
  func testAColumnThatAMigrationAddedIsPutBackToItsDefault() throws {
    let test = try TestPractice()
    let kind = try test.kind()
    let opened = KindDetails(kind)
    var details = opened
    details.care = .exercise
    try test.practice.editKind(kind.id, from: opened, to: details)
    let row = try XCTUnwrap(
      test.database.first("SELECT before, after FROM journal_row ORDER BY entry_id DESC LIMIT 1") {
        [$0.text(), $0.text()]
      })
    XCTAssertEqual(row, [#"{"care":"manual"}"#, #"{"care":"exercise"}"#])
    try test.practice.undo()
    XCTAssertEqual(try test.kind(), kind)
    try test.practice.redo()
    XCTAssertEqual(try test.kind().care, .exercise)
    try test.assertNoProblems()
  }

  /// As after a large import that was taken back: hundreds of entries, and as many of the undo.
  func testWhatStandsBehindManyEntriesIsUndoneToo() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    var details = try test.practice.read { try $0.patient(patient).details }
    for number in 0..<501 {
      let opened = details
      details.city = "Plaats \(number)"
      try test.practice.edit(patient, from: opened, to: details)
    }
    for _ in 0..<501 { try test.practice.undo() }
    try test.practice.undo()
    XCTAssertThrowsError(try test.practice.read { try $0.patient(patient) })
  }
}
