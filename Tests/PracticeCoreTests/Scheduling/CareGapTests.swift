import XCTest

@testable import PracticeCore

/// Before booking it is told that a screening or a consent is missing, to the desk too, and not
/// what it is about.
final class CareGapTests: XCTestCase {
  private func warnings(
    _ test: TestPractice, _ patient: ID<Patient>, as initials: String = "BK",
    kind: String = "treatment"
  ) throws -> [BookingWarning] {
    let when = moment("2026-11-24T09:00")
    let booking = Booking(
      patient: patient, therapist: try test.member("EV").id, kind: try test.kind(kind),
      day: when.day, start: when.time)
    return try test.otherTerminal(as: initials).read { try $0.preview(booking).warnings }
  }

  private func episode(
    _ test: TestPractice, _ patient: ID<Patient>, route: Route = .direct
  ) throws -> ID<Episode> {
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .neck, route: route,
        opened: TestPractice.now.day),
      of: patient)
  }

  func testTheScreening() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    XCTAssertFalse(try warnings(test, patient).contains(.notScreened), "no episode yet")
    let episode = try episode(test, patient)
    for initials in ["BK", "TB"] {
      XCTAssertTrue(try warnings(test, patient, as: initials).contains(.notScreened))
    }
    XCTAssertFalse(try warnings(test, patient, kind: "intake").contains(.notScreened))
    try test.practice.recordScreening(
      ScreeningContent(asked: ScreeningList.items(.redFlags, regions: [.neck]).map(\.code)),
      .redFlags, of: episode)
    XCTAssertFalse(try warnings(test, patient).contains(.notScreened))
  }

  func testWhoWasReferredNeedsNone() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    _ = try episode(test, patient, route: .referral)
    XCTAssertFalse(try warnings(test, patient).contains(.notScreened))
  }

  func testTheConsent() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    let episode = try episode(test, patient)
    XCTAssertFalse(try warnings(test, patient).contains(.consentMissing), "nothing is planned")
    let manipulation = try test.practice.read { try $0.techniques() }
      .first { $0.needsConsent(at: Region.neck.site) }
    let technique = try XCTUnwrap(manipulation).id
    var plan = PlanRules.usual(try test.practice.read { try $0.episode(episode).details })
    let usual = plan
    plan.goal = "verzonnen doel"
    plan.techniques = [technique]
    try test.practice.savePlan(plan, from: usual, of: episode)
    let told = try warnings(test, patient)
    XCTAssertTrue(told.contains(.consentMissing))
    // The desk is not told which, nor where.
    let sentences = told.map { $0.sentence(in: .dutch).lowercased() }
    XCTAssertFalse(sentences.contains { $0.contains("manipul") || $0.contains("nek") })
    try test.practice.recordConsent(
      ConsentStep(.given, on: TestPractice.now.day, explained: ConsentPoint.allCases),
      for: [ConsentSubject(technique, at: .neck)], in: episode)
    XCTAssertFalse(try warnings(test, patient).contains(.consentMissing))
    try test.practice.recordConsent(
      ConsentStep(.withdrawn, on: TestPractice.now.day),
      for: [ConsentSubject(technique, at: .neck)],
      in: episode)
    XCTAssertTrue(try warnings(test, patient).contains(.consentMissing))
  }

  func testTheProofOfIdentity() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    XCTAssertFalse(try test.practice.read { try $0.isIdentitySeen(of: patient) })
    let opened = try test.practice.read { try $0.patient(patient).details }
    var details = opened
    details.identityDocument = .passport
    try test.practice.edit(patient, from: opened, to: details)
    XCTAssertTrue(try test.practice.read { try $0.isIdentitySeen(of: patient) })
  }
}
