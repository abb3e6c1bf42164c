import XCTest

@testable import PracticeCore

/// Closing an episode, and a complaint that comes back.
final class EpisodeClosingTests: XCTestCase {
  func testTheEndMeasurementAndTheReasonAreStoredAtOnce() throws {
    let day = try WorkedDay()
    let (practice, episode) = (day.test.practice, day.episode)
    let reason = try practice.read { try $0.closingReasons()[0].id }
    let refusal = assertRefused(
      try practice.close(
        episode, because: reason,
        measured: [
          MeasuredValue(.psfs, item: "fietsen", tenths: 60), MeasuredValue(.gpe, tenths: 80),
        ]))
    guard case .invalid(let input)? = refusal else { return XCTFail("no refusal") }
    XCTAssertEqual(input.field, "gpe")
    XCTAssertTrue(try practice.read { try $0.episode(episode).isOpen }, "nothing was stored")
    try practice.close(
      episode, because: reason, measured: [MeasuredValue(.psfs, item: "fietsen", tenths: 60)],
      result: " Fietst weer. ", aftercare: "Blijven oefenen.")
    let closing = try practice.read { try $0.closing(of: episode) }
    XCTAssertEqual(closing?.result, "Fietst weer.")
    XCTAssertEqual(closing?.aftercare, "Blijven oefenen.")
    XCTAssertNotNil(assertRefused(try practice.close(episode, because: reason)))
    try practice.undo()
    XCTAssertTrue(try practice.read { try $0.episode(episode).isOpen })
    try day.test.assertNoProblems()
  }

  func testAComplaintThatIsBackWithinTheWeeksOfTheSettingGoesOn() throws {
    for (weeks, daysAgo, isReopened) in [
      (6, 0, true), (6, 41, true), (6, 42, false), (2, 13, true), (2, 14, false), (0, 0, false),
    ] {
      let test = try TestPractice()
      let patient = try test.patient("Verzonnen")
      let owner = try test.member("EV").id
      let episode = try test.practice.openEpisode(
        EpisodeDetails(therapist: owner, region: .neck, opened: TestPractice.now.day - 100),
        of: patient)
      try test.practice.setClosed(true, episode: episode)
      try test.practice.setCareSettings(CareSettings(recurrenceWeeks: weeks))
      let later = Moment(day: TestPractice.now.day + daysAgo, time: TestPractice.now.time)
      try test.reopen(clock: .set(to: later))
      let found = try test.practice.read { try $0.episodesToReopen(of: patient) }
      XCTAssertEqual(!found.isEmpty, isReopened, "\(weeks) weeks, \(daysAgo) days")
    }
  }

  func testCodes() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let now = try practice.read { try $0.codes(of: day.episode) }
    for (codes, field) in [
      (EpisodeCodes(dcsph: "342"), "dcsph"), (EpisodeCodes(dcsph: "34a7"), "dcsph"),
      (EpisodeCodes(dcsph: "٣٤٢٧"), "dcsph"), (EpisodeCodes(csi: "9"), "csi"),
    ] {
      guard
        case .invalid(let input)? = assertRefused(
          try practice.setCodes(codes, from: now, of: day.episode))
      else { return XCTFail(field) }
      XCTAssertEqual(input.field, field)
    }
    XCTAssertEqual(
      assertRefused(try practice.setCodes(EpisodeCodes(), from: EpisodeCodes(), of: day.episode)),
      .changedSince)
    XCTAssertEqual(
      EpisodeCodes.meaning(dcsph: "3427", .dutch), "lage rug, discusdegeneratie, HNP")
    XCTAssertEqual(EpisodeCodes.meaning(dcsph: "9999", .dutch), "")
    XCTAssertEqual(EpisodeCodes.meaning(csi: "009", .english), "not on the list")
  }

  func testAStatementOfThePatientStays() throws {
    let day = try WorkedDay()
    let statements = try day.test.practice.read { try $0.statements(of: day.patient) }
    XCTAssertEqual(statements.map(\.body), ["Verzonnen verklaring."])
    for sql in [
      "UPDATE patient_statement SET body = 'anders'", "DELETE FROM patient_statement",
    ] {
      XCTAssertThrowsError(try day.test.database.transaction { try day.test.database.run(sql) })
    }
  }
}
