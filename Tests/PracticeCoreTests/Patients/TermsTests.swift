import XCTest

@testable import PracticeCore

/// Whether patients agreed to the practice's terms, and to which.
final class TermsTests: XCTestCase {
  private let first = moment("2026-01-01T00:00").day
  private let second = moment("2027-01-01T00:00").day

  private func isOwed(_ patient: ID<Patient>, _ test: TestPractice) throws -> Bool {
    try test.practice.read { try $0.terms(of: patient).isOwed }
  }

  func testAPracticeWithoutTermsAsksNobody() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    XCTAssertFalse(try isOwed(patient, test))
    XCTAssertThrowsError(try test.practice.recordAgreement(of: patient)) { error in
      XCTAssertEqual(error as? Refusal, .invalid(.noTerms))
    }
  }

  func testWhoAgreedIsAskedAgainForNewTermsOnly() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    try test.practice.setTerms(from: Terms(), to: Terms(since: first))
    XCTAssertTrue(try isOwed(patient, test))
    try test.practice.recordAgreement(of: patient)
    XCTAssertFalse(try isOwed(patient, test))
    let agreement = try test.practice.read { try $0.terms(of: patient).agreement }
    XCTAssertEqual(agreement?.terms, first)
    XCTAssertEqual(agreement?.day, TestPractice.now.day)
    XCTAssertEqual(agreement?.initials, "EV")

    // Said before they begin to hold.
    try test.practice.setTerms(from: Terms(since: first), to: Terms(since: second))
    XCTAssertTrue(try isOwed(patient, test))
    let owed = try test.practice.read { try $0.terms(of: patient) }
    XCTAssertEqual(owed.task(in: .dutch), "nieuwe voorwaarden bespreken (01-01-2027)")
    try test.practice.recordAgreement(of: patient)
    // The owner had typed the wrong year; who agreed to the later ones knows the earlier.
    try test.practice.setTerms(from: Terms(since: second), to: Terms(since: first))
    XCTAssertFalse(try isOwed(patient, test))
    try test.practice.setTerms(from: Terms(since: first), to: Terms())
    XCTAssertFalse(try isOwed(patient, test))
  }

  func testASecondYesIsRefusedAndUndoAsksAgain() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    try test.practice.setTerms(from: Terms(), to: Terms(since: first))
    try test.practice.recordAgreement(of: patient)
    XCTAssertThrowsError(try test.practice.recordAgreement(of: patient)) { error in
      guard case Refusal.invalid(let input) = error else { return XCTFail("\(error)") }
      XCTAssertEqual(
        input.sentence(in: .english),
        "Recorded already: agreed to the terms of 01-01-2026 on 23-11-2026 (EV).")
    }
    try test.practice.undo()
    XCTAssertTrue(try isOwed(patient, test))
    try test.practice.redo()
    XCTAssertFalse(try isOwed(patient, test))
  }

  func testADayFarAheadIsRefused() throws {
    let test = try TestPractice()
    for day in ["2028-06-01T00:00", "1980-01-01T00:00"] {
      XCTAssertThrowsError(
        try test.practice.setTerms(from: Terms(), to: Terms(since: moment(day).day)), day)
    }
    try test.practice.setTerms(from: Terms(), to: Terms(since: first))
    // Somebody else was faster: told, not overwritten.
    XCTAssertThrowsError(
      try test.practice.setTerms(from: Terms(), to: Terms(since: second))
    ) { error in
      guard case Refusal.clash = error else { return XCTFail("\(error)") }
    }
  }

  func testTheDeskSeesWhoComesAndHasNotAgreed() throws {
    let test = try TestPractice()
    let (asked, other) = (try test.patient("Verzonnen"), try test.patient("Verzonnen"))
    try test.book(asked, "2026-11-24T09:00")
    try test.book(other, "2026-11-24T10:00")
    try test.practice.setTerms(from: Terms(), to: Terms(since: first))
    try test.practice.recordAgreement(of: asked)
    let tasks = try test.practice.read { try $0.deskTasks(.claim, days: 7) }
    let owing = tasks.filter { $0.kinds.contains(.agreeTerms) }.map(\.entry.patient.id)
    XCTAssertEqual(owing, [other])
  }

  func testTheirCopyTellsItAndMergedFilesKeepIt() throws {
    let test = try TestPractice()
    let (kept, double) = (try test.patient("Verzonnen"), try test.patient("Verzonnen"))
    try test.practice.setTerms(from: Terms(), to: Terms(since: first))
    try test.practice.recordAgreement(of: double)
    try test.practice.merge(test.practice.mergePreview(of: double, into: kept), choosing: [])
    XCTAssertFalse(try isOwed(kept, test))
  }
}
