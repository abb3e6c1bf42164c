import XCTest

@testable import PracticeCore

/// The intake is filled in over some visits, signed once, and closed.
final class IntakeTests: XCTestCase {
  private func episode(
    _ test: TestPractice, _ region: Region = .lowBack
  ) throws -> ID<Episode> {
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: region, opened: TestPractice.now.day),
      of: try test.patient("Verzonnen"))
  }

  private let whole = IntakeContent([
    "location": "laag in de rug", "health": "-", "medication": "-", "triage": "nonSpecific",
    "diagnosis": "aspecifiek", "indication": "yes",
  ])

  func testEachRegionHasItsTemplate() {
    for region in Region.allCases {
      let questions = IntakeTemplate.questions([region])
      XCTAssertEqual(Set(questions.map(\.code)).count, questions.count, region.rawValue)
      XCTAssertGreaterThan(questions.count { $0.kind == .test }, 3, region.rawValue)
      XCTAssertEqual(
        questions.map(\.section),
        questions.map(\.section).sorted { a, b in
          let order = IntakeQuestion.Section.allCases
          return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
        }, region.rawValue)
      XCTAssertEqual(questions.contains { $0.code == "triage" }, region == .lowBack)
      for question in questions {
        XCTAssertEqual(IntakeTemplate.question(question.code), question)
        for language in Language.allCases {
          XCTAssertLessThanOrEqual(question.label(in: language).count, 26, question.code)
        }
      }
    }
    let both = IntakeTemplate.questions([.hip, .lowBack]).map(\.code)
    XCTAssertTrue(both.contains("test.pen") && both.contains("test.socks"))
    XCTAssertFalse(both.contains("triage"), "the triage belongs to a low back episode")
  }

  func testItIsKeptUnsignedAndSignedWhenItIsWhole() throws {
    let test = try TestPractice()
    let id = try episode(test)
    var half = whole
    half["diagnosis"] = ""
    try test.practice.saveIntake(half, from: IntakeContent(), of: id)
    guard
      case .invalid(let input)? = assertRefused(
        try test.practice.signIntake(half, from: half, of: id))
    else { return XCTFail("without a diagnosis") }
    XCTAssertEqual(input.field, "diagnosis")
    try test.practice.signIntake(whole, from: half, of: id)
    let intake = try XCTUnwrap(try test.practice.read { try $0.intake(of: id) })
    XCTAssertEqual(intake.content, whole)
    XCTAssertEqual(intake.signedBy, "EV")
    try test.assertNoProblems()
  }

  func testASignedIntakeIsClosedForEveryPath() throws {
    let test = try TestPractice()
    let id = try episode(test)
    try test.practice.saveIntake(whole, from: IntakeContent(), of: id)
    try test.otherTerminal(as: "TB").signIntake(whole, from: whole, of: id)
    var changed = whole
    changed["diagnosis"] = "anders"
    assertThrows(
      Refusal.invalid(.intakeIsSigned),
      try test.practice.saveIntake(changed, from: whole, of: id))
    for sql in [
      "UPDATE intake_answer SET answer = 'x'", "DELETE FROM intake_answer",
      "UPDATE intake SET signed_by = NULL, signed_ms = NULL", "DELETE FROM intake",
      """
      INSERT INTO intake_answer (intake_id, patient_id, question, answer)
      SELECT id, patient_id, 'more', 'x' FROM intake
      """,
    ] {
      XCTAssertThrowsError(try test.database.execute(sql), sql)
    }
    // The change of before the signature cannot be taken back either.
    XCTAssertNotNil(assertRefused(try test.practice.undo()))
    XCTAssertEqual(try test.practice.read { try $0.intake(of: id)?.content }, whole)
    assertThrows(
      Refusal.cannotUndo(.signIntake), try test.otherTerminal(as: "TB").undo())

    try test.practice.addIntakeAddendum("Later bedacht.", of: id)
    assertRefused(try test.practice.addIntakeAddendum("  ", of: id))
    XCTAssertThrowsError(try test.database.execute("DELETE FROM intake_addendum"))
    XCTAssertEqual(
      try test.practice.read { try $0.intake(of: id)?.addenda.map(\.text) }, ["Later bedacht."])
    try test.assertNoProblems()
  }

  func testAnAnswerOfBeforeTheSignatureIsNotTakenBack() throws {
    let test = try TestPractice()
    let id = try episode(test)
    var half = whole
    half["sleep"] = "good"
    try test.practice.saveIntake(half, from: IntakeContent(), of: id)
    var more = half
    more["worry"] = "much"
    try test.practice.saveIntake(more, from: half, of: id)
    try test.otherTerminal(as: "TB").signIntake(more, from: more, of: id)
    assertThrows(Refusal.invalid(.intakeIsSigned), try test.practice.undo())
    XCTAssertEqual(try test.practice.read { try $0.intake(of: id)?.content["worry"] }, "much")
  }

  func testTwoPeopleFillInDifferentParts() throws {
    let test = try TestPractice()
    let id = try episode(test)
    try test.practice.saveIntake(whole, from: IntakeContent(), of: id)
    var mine = whole
    mine["sleep"] = "poor"
    mine["medication"] = "paracetamol"
    var theirs = whole
    theirs["activities"] = "stratenmaker"
    theirs["medication"] = "ibuprofen"
    try test.otherTerminal(as: "TB").saveIntake(theirs, from: whole, of: id)
    guard
      case .clash(let clashes)? = assertRefused(
        try test.practice.saveIntake(mine, from: whole, of: id))
    else { return XCTFail("the same answer") }
    XCTAssertEqual(clashes.map { $0.name(in: .dutch) }, ["Medicijnen"])
    XCTAssertEqual(clashes.map { $0.theirs(in: .dutch) }, ["ibuprofen"])
    try test.practice.saveIntake(mine, from: whole, of: id, .takeMine)
    let content = try XCTUnwrap(try test.practice.read { try $0.intake(of: id)?.content })
    XCTAssertEqual(content["medication"], "paracetamol")
    XCTAssertEqual(content["activities"], "stratenmaker")
    XCTAssertEqual(content["sleep"], "poor")
    // What was filled in can be emptied, and undone.
    var emptied = content
    emptied["sleep"] = ""
    try test.practice.saveIntake(emptied, from: content, of: id)
    XCTAssertEqual(try test.practice.read { try $0.intake(of: id)?.content["sleep"] }, "")
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.intake(of: id)?.content["sleep"] }, "poor")
  }

  func testWhatFollowsFromTheTriage() throws {
    let test = try TestPractice()
    let id = try episode(test)
    for (triage, state) in [
      (Triage.nonSpecific, EpisodePartLine.State.begun), (.specific, .begun),
    ] {
      var content = whole
      content["triage"] = triage.rawValue
      let opened = try test.practice.read { try $0.intake(of: id)?.content } ?? IntakeContent()
      try test.practice.saveIntake(content, from: opened, of: id)
      let lines = try test.practice.read { try $0.room(of: id).lines(in: .dutch) }
      XCTAssertEqual(lines.first { $0.part == .intake }?.state, state)
    }
    var content = whole
    content["triage"] = Triage.specific.rawValue
    try test.practice.signIntake(content, from: content, of: id)
    let lines = try test.practice.read { try $0.room(of: id).lines(in: .dutch) }
    XCTAssertEqual(lines.first { $0.part == .intake }?.state, .attention)
    for triage in Triage.allCases {
      XCTAssertNotEqual(triage.consequence(.dutch), triage.consequence(.english))
    }
  }

  func testTheDeskReadsNoIntake() throws {
    let test = try TestPractice()
    let id = try episode(test)
    let desk = try test.otherTerminal(as: "BK")
    assertThrows(Refusal.notPermitted(.readClinical), try desk.read { try $0.intake(of: id) })
    assertThrows(
      Refusal.notPermitted(.readClinical),
      try desk.saveIntake(whole, from: IntakeContent(), of: id))
  }
}
