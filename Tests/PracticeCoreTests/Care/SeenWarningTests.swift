import XCTest

@testable import PracticeCore

/// A warning that was seen stays quiet for a while, and no longer.
final class SeenWarningTests: XCTestCase {
  private let today = moment("2026-11-23T09:00").day
  private let rules = CourseRules(.shipped)

  private func facts(_ seen: SeenWarning...) -> CourseFacts {
    CourseFacts(today: today, treatments: 6, expectedTreatments: 6, seen: seen)
  }

  func testItStaysQuietForTwoMoreTreatmentsAndFourWeeks() {
    let warning = CourseWarning.expectedReached(treatments: 6, expected: 6)
    let cases: [(String, Int, Int, Bool)] = [
      ("expectedReached", 0, 6, true), ("expectedReached", 27, 6, true),
      ("expectedReached", 28, 6, false), ("expectedReached", 0, 4, true),
      ("expectedReached", 0, 3, false), ("relapse", 0, 6, false),
    ]
    for (code, daysAgo, treatments, isSeen) in cases {
      let seen = SeenWarning(warning: code, day: today - daysAgo, treatments: treatments)
      XCTAssertEqual(rules.seen(warning, facts(seen)) != nil, isSeen, "\(code) \(daysAgo)")
    }
  }

  func testWhatHappenedOnceIsSeenOnce() {
    let happened = CourseWarning.seriousSideEffect(today - 40)
    func seen(_ daysAgo: Int) -> SeenWarning {
      SeenWarning(warning: "seriousSideEffect", day: today - daysAgo, treatments: 0)
    }
    XCTAssertNotNil(rules.seen(happened, facts(seen(30))))
    XCTAssertNil(rules.seen(happened, facts(seen(41))), "that was about an earlier one")
  }

  func testSomethingSeriousIsFirstUntilAnIncidentIsReported() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    let owner = try test.member("EV").id
    let episode = try test.practice.openEpisode(
      EpisodeDetails(therapist: owner, region: .neck, opened: TestPractice.now.day), of: patient)
    let visit = try test.book(patient, "2026-11-23T09:00")
    try test.practice.signNote(
      NoteContent(sideEffect: .dizzy, subjective: "Duizelig.", plan: "Niet behandeld."), of: visit)
    func warnings() throws -> [String] {
      try test.practice.read { try $0.course(of: try $0.episode(episode)).warnings }.map(\.code)
    }
    XCTAssertEqual(try warnings().first, "seriousSideEffect")
    try test.practice.report(
      RegisterDetails(day: TestPractice.now.day, what: "Duizelig."), in: .incident,
      patient: patient, appointment: visit)
    XCTAssertFalse(try warnings().contains("seriousSideEffect"))
  }

  func testAReasonIsNeededAndIsShownWithTheWarning() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let episode = day.episode
    let warning = CourseWarning.notImproving(PainCourse([], .shipped), treatments: 3)
    let refusal = assertRefused(try practice.markSeen(warning, of: episode, because: "  "))
    guard case .invalid(let input)? = refusal else {
      return XCTFail("\(String(describing: refusal))")
    }
    XCTAssertEqual(input.field, "reason")
    try practice.markSeen(warning, of: episode, because: "Op vakantie geweest.")
    let seen = try practice.read { try $0.seenWarnings(of: episode) }
    XCTAssertEqual(seen.last?.reason, "Op vakantie geweest.")
    XCTAssertEqual(seen.last?.initials, "EV")
  }

  func testRegisterEntriesAreSettledWithWhatWasDone() throws {
    let test = try TestPractice()
    let today = TestPractice.now.day
    for (details, field): (RegisterDetails, String) in [
      (RegisterDetails(day: today, what: " "), "what"),
      (RegisterDetails(day: today, what: "Klacht.", settled: today), "action"),
      (
        RegisterDetails(day: today, what: "Klacht.", action: "Gebeld.", settled: today - 1),
        "settled"
      ),
    ] {
      guard
        case .invalid(let input)? = assertRefused(try test.practice.report(details, in: .complaint))
      else { return XCTFail(field) }
      XCTAssertEqual(input.field, field)
    }
    try test.practice.report(RegisterDetails(day: today, what: "Klacht."), in: .complaint)
    let entry = try XCTUnwrap(try test.practice.read { try $0.entries(of: .complaint) }.first)
    try test.practice.edit(
      entry, to: RegisterDetails(day: today, what: "Klacht.", action: "Gebeld.", settled: today))
    XCTAssertEqual(assertRefused(try test.practice.edit(entry, to: entry.details)), .changedSince)
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(
      assertRefused(try desk.read { try $0.entries(of: .complaint) }),
      .notPermitted(.readClinical))
  }
}
