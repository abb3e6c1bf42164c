import XCTest

@testable import PracticeCore

final class PatientCourseTests: XCTestCase {
  func testTheCourseCountsWhatWasGivenAndMeasured() throws {
    let test = try TestPractice(clock: .set(to: moment("2026-11-02T08:00")))
    let patient = try test.patient("Proef")
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .lowBack, side: .left,
        onset: theDay("2026-10-12"), opened: theDay("2026-11-02"), expectedSessions: 4),
      of: patient)
    for (when, pain) in [
      ("2026-11-02T09:00", 8), ("2026-11-09T09:00", 5), ("2026-11-16T09:00", 3),
    ] {
      let id = try test.book(patient, when)
      try test.practice.signNote(
        NoteContent(painDay: pain, subjective: "gaat", plan: "door"), of: id)
    }
    try test.reopen(clock: .set(to: moment("2026-11-23T09:00")))

    let courses = try test.practice.read { try $0.courses(of: patient) }
    let course = try XCTUnwrap(courses.first)
    XCTAssertEqual(course.facts.treatments, 3)
    XCTAssertEqual(course.facts.weeksSinceOnset, 6)
    XCTAssertEqual(course.facts.weeksOfTreatment, 3)
    XCTAssertEqual(course.pain.sentence(.dutch), "van 8 naar 3: beter")
    XCTAssertEqual(course.warnings, [.evaluationDue(expected: 4), .noNextAppointment])

    try test.book(patient, "2026-11-23T09:00")
    XCTAssertEqual(
      try test.practice.read { try $0.courses(of: patient) }.first?.warnings,
      [.evaluationDue(expected: 4)])
  }

  func testTheDeskSeesNoCourse() throws {
    let test = try TestPractice()
    let patient = try test.patient("Proef")
    try test.reopen(as: "BK")
    XCTAssertEqual(
      assertRefused(try test.practice.read { try $0.courses(of: patient) }),
      .notPermitted(.readClinical))
  }
}
