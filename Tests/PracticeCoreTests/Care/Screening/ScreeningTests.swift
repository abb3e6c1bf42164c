import XCTest

@testable import PracticeCore

/// Screenings stay as they were recorded.
final class ScreeningTests: XCTestCase {
  private func neckEpisode(_ test: TestPractice) throws -> ID<Episode> {
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .lowBack, opened: TestPractice.now.day,
        linkedRegions: [.neck]),
      of: try test.patient("Verzonnen"))
  }

  private func content(_ kind: Screening.Kind) -> ScreeningContent {
    ScreeningContent(
      asked: ScreeningList.items(kind, regions: [.lowBack, .neck]).map(\.code))
  }

  func testASecondScreeningStandsBesideTheFirst() throws {
    let test = try TestPractice()
    let episode = try neckEpisode(test)
    var first = content(.redFlags)
    first.found = ["fever"]
    first.reason = "Griep, nu voorbij."
    try test.practice.recordScreening(first, .redFlags, of: episode)
    try test.reopen(as: "TB")
    try test.practice.recordScreening(content(.redFlags), .redFlags, of: episode)
    let room = try test.practice.read { try $0.room(of: episode) }
    XCTAssertEqual(room.screenings.map(\.initials), ["EV", "TB"])
    XCTAssertEqual(room.screenings[0].content, first)
    XCTAssertEqual(room.screening, .concluded(room.screenings[1]))
    XCTAssertEqual(room.neckRisk, .missing)
    for sql in ["UPDATE screening SET found = ''", "DELETE FROM screening"] {
      XCTAssertThrowsError(try test.database.execute(sql), sql)
    }
    assertThrows(Refusal.cannotUndo(.recordScreening), try test.practice.undo())
    try test.assertNoProblems()
  }

  func testChangedSymptomsAskForANewCheckOfTheNeck() throws {
    let test = try TestPractice()
    let episode = try neckEpisode(test)
    try test.practice.recordScreening(content(.neckRisk), .neckRisk, of: episode)
    func state() throws -> NeckRiskState {
      try test.practice.read { try $0.room(of: episode).neckRisk }
    }
    XCTAssertTrue(try state().isClear)
    try test.practice.recordSymptomChange("Sinds gisteren dubbel zien.", of: episode)
    XCTAssertFalse(try state().isClear)
    try test.practice.recordScreening(content(.neckRisk), .neckRisk, of: episode)
    XCTAssertTrue(try state().isClear)
    assertThrows(
      Refusal.invalid(
        InvalidInput("change", "Schrijf wat er veranderd is.", "Write what has changed.")),
      try test.practice.recordSymptomChange("  ", of: episode))
  }

  func testADizzySessionAsksForANewCheckToo() throws {
    let test = try TestPractice()
    let episode = try neckEpisode(test)
    try test.practice.recordScreening(content(.neckRisk), .neckRisk, of: episode)
    let patient = try test.practice.read { try $0.episode(episode).patient }
    let visit = try test.book(patient, "2026-11-24T09:00")
    try test.practice.saveNote(NoteContent(sideEffect: .dizzy, subjective: "Duizelig."), of: visit)
    guard
      case .outdated(_, let since) = try test.practice.read({ try $0.room(of: episode).neckRisk })
    else { return XCTFail("still counts") }
    XCTAssertEqual(since, theDay("2026-11-24"))
  }

  func testAnEpisodeKeepsItsWholeStory() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    var details = EpisodeDetails(
      therapist: try test.member("EV").id, region: .hip, complaint: "Weer fietsen",
      route: .referral, opened: TestPractice.now.day, linkedRegions: [.lowBack],
      isRecurrence: true, work: .partly, backAtWork: theDay("2026-12-01"),
      referral: Referral(
        referrer: "huisarts Fictief", agb: "01234567", day: theDay("2026-11-20"),
        diagnosis: "heupklachten"))
    let episode = try test.practice.openEpisode(details, of: patient)
    XCTAssertEqual(try test.practice.read { try $0.episode(episode).details }, details)
    let opened = details
    details.kind = .consultation
    details.referral.agb = "1234"
    guard
      case .invalid(let input)? = assertRefused(
        try test.practice.editEpisode(episode, from: opened, to: details))
    else { return XCTFail("an AGB code of four digits") }
    XCTAssertEqual(input.field, "referrerAgb")
    details.referral.agb = ""
    try test.practice.editEpisode(episode, from: opened, to: details)
    XCTAssertEqual(try test.practice.read { try $0.episode(episode).details }, details)

    let reason = try XCTUnwrap(try test.practice.read { try $0.closingReasons() }.first)
    try test.practice.setClosed(true, episode: episode, because: reason.id)
    XCTAssertEqual(try test.practice.read { try $0.room(of: episode).closingReason }, reason)
    try test.practice.setClosed(false, episode: episode)
    XCTAssertNil(try test.practice.read { try $0.room(of: episode).closingReason })
  }

  func testTheDeskSeesNothingOfIt() throws {
    let test = try TestPractice()
    let episode = try neckEpisode(test)
    let desk = try test.otherTerminal(as: "BK")
    assertThrows(Refusal.notPermitted(.readClinical), try desk.read { try $0.room(of: episode) })
    assertThrows(
      Refusal.notPermitted(.readClinical),
      try desk.recordScreening(content(.redFlags), .redFlags, of: episode))
  }
}
