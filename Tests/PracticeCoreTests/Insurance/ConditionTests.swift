import XCTest

@testable import PracticeCore

/// Episodes of one condition, and what the desk records about it.
final class ConditionTests: XCTestCase {
  private func episode(
    _ test: TestPractice, _ patient: ID<Patient>, _ region: Region = .shoulder, opened: String
  ) throws -> ID<Episode> {
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: region, side: .left, opened: theDay(opened)),
      of: patient)
  }

  private func flag(_ test: TestPractice, _ patient: ID<Patient>, _ episode: ID<Episode>) throws
    -> String
  {
    try test.practice.read {
      try $0.coverage(of: patient, at: moment("2026-11-27T10:00"), episode: episode).flag()
    }
  }

  func testARecurrenceKeepsItsCondition() throws {
    let test = try TestPractice()
    let child = try test.patient("Kind", born: "2012-01-01")
    let first = try episode(test, child, opened: "2026-10-01")
    for day in 2...10 {
      try test.practice.book(
        Booking(
          patient: child, therapist: try test.member("EV").id, episode: first,
          kind: try test.kind(), day: theDay("2026-11-02") + day,
          start: TimeOfDay(minutes: 540)))
    }
    let again = try episode(test, child, opened: "2026-11-20")
    XCTAssertEqual(try flag(test, child, again), "B!?")
    let elsewhere = try episode(test, child, .neck, opened: "2026-11-20")
    XCTAssertEqual(try flag(test, child, elsewhere), "B9?")

    // The therapist says that it is something new.
    try test.practice.setCondition(
      of: again, sharedWith: nil, from: ConditionDetails(), to: ConditionDetails())
    XCTAssertEqual(try flag(test, child, again), "B9?")
    XCTAssertEqual(try flag(test, child, first), "B!?")
    // And that it is the same after all; the extension is of the condition.
    try test.practice.setCondition(
      of: again, sharedWith: first, from: ConditionDetails(), to: ConditionDetails())
    try test.practice.recordExtension(of: again, patient: child)
    XCTAssertEqual(try flag(test, child, first), "B9?")
    XCTAssertEqual(try flag(test, child, again), "B9?")
    try test.practice.undo()
    XCTAssertEqual(try flag(test, child, first), "B!?")
    try test.assertNoProblems()
  }

  func testTheDeskRecordsTheReferralAndSeesNoDiagnosis() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let shoulder = try episode(test, patient, opened: "2026-11-02")
    try test.practice.recordPriceTold(to: patient)
    try test.practice.setCondition(
      of: shoulder, sharedWith: nil, from: ConditionDetails(),
      to: ConditionDetails(
        kind: .chronic, chronicCode: "frozenShoulder", began: theDay("2026-11-02")))
    XCTAssertEqual(try flag(test, patient, shoulder), "Z!?")
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(try desk.episodeInQuestion(of: patient), shoulder)
    try desk.recordReferral(
      on: theDay("2026-11-02"), by: "Dr. Niemand", of: shoulder, patient: patient)
    XCTAssertEqual(try flag(test, patient, shoulder), "Z?")
    XCTAssertEqual(
      assertRefused(try desk.read { try $0.condition(of: shoulder) }), .notPermitted(.readClinical))
    XCTAssertEqual(
      assertRefused(
        try desk.setCondition(
          of: shoulder, sharedWith: nil, from: ConditionDetails(), to: ConditionDetails())),
      .notPermitted(.readClinical))
    assertRefused(
      try desk.recordReferral(
        on: theDay("2026-11-24"), by: "", of: shoulder, patient: patient))
    let other = try test.patient("Ander")
    XCTAssertEqual(
      assertRefused(
        try desk.recordReferral(
          on: theDay("2026-11-02"), by: "", of: shoulder, patient: other)), .notFound(.episode))
  }

  func testEachRefusalNamesItsField() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let shoulder = try episode(test, patient, opened: "2026-11-02")
    let table: [(String, ConditionDetails)] = [
      ("chronicCode", ConditionDetails(kind: .chronic, began: theDay("2026-11-02"))),
      (
        "chronicCode",
        ConditionDetails(kind: .chronic, chronicCode: "nothing", began: theDay("2026-11-02"))
      ),
      ("began", ConditionDetails(kind: .chronic, chronicCode: "stroke")),
      (
        "began",
        ConditionDetails(kind: .chronic, chronicCode: "stroke", began: theDay("2062-01-01"))
      ),
      ("referred", ConditionDetails(referred: theDay("2026-11-24"))),
      ("referrer", ConditionDetails(referrer: String(repeating: "x", count: 201))),
    ]
    for (field, details) in table {
      let refusal = assertRefused(
        try test.practice.setCondition(
          of: shoulder, sharedWith: nil, from: ConditionDetails(), to: details))
      guard case .invalid(let input)? = refusal else { return XCTFail(field) }
      XCTAssertEqual(input.field, field)
    }
  }

  func testWhatSomebodyElseChangedIsShown() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    let shoulder = try episode(test, patient, opened: "2026-11-02")
    let opened = ConditionDetails()
    try test.practice.setCondition(of: shoulder, sharedWith: nil, from: opened, to: opened)
    try test.practice.setCondition(
      of: shoulder, sharedWith: nil, from: opened, to: ConditionDetails(kind: .osteoarthritis))
    guard
      case .clash? = assertRefused(
        try test.practice.setCondition(
          of: shoulder, sharedWith: nil, from: opened, to: ConditionDetails(referrer: "GP")))
    else { return XCTFail("no clash") }
  }
}
