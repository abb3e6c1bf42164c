import XCTest

@testable import PracticeCore

/// The work lists tell what the files tell.
final class OpenCoursesTests: XCTestCase {
  func testTheListIsTheSameAsACountOfEachFile() throws {
    let folder = NSTemporaryDirectory() + "open-courses-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/practice.db"
    try Seeder.create(
      at: path, options: SeedOptions(patients: 60, therapists: 3, years: 1, seed: 7),
      clock: .set(to: TestPractice.now))
    let practice = try Practice(path: path, clock: .set(to: TestPractice.now), terminal: "test")
    let list = try practice.read { try $0.openCourses() }
    XCTAssertGreaterThan(list.count, 5)
    for line in list {
      let course = try practice.read { try $0.course(of: try $0.episode(line.episode.id)) }
      XCTAssertEqual(line.facts.treatments, course.facts.treatments)
      XCTAssertEqual(line.facts.firstTreatment, course.facts.firstTreatment)
      XCTAssertEqual(line.facts.pain, course.facts.pain)
      XCTAssertEqual(line.facts.hasNextAppointment, course.facts.hasNextAppointment)
      XCTAssertEqual(line.warnings, course.warnings)
    }
    let open = try practice.database.number("SELECT count(*) FROM episode WHERE closed IS NULL")
    XCTAssertEqual(list.count, open)
    let therapist = try XCTUnwrap(list.first?.therapist.id)
    XCTAssertEqual(
      try practice.read { try $0.openCourses(of: therapist) }.map(\.episode.id),
      list.filter { $0.therapist.id == therapist }.map(\.episode.id))
    XCTAssertEqual(
      Set(try practice.read { try $0.episodesToBook() }.map(\.episode)),
      Set(list.filter { !$0.hasNextAppointment }.map(\.episode.id)))
    for region in Region.allCases {
      let figures = try practice.read { try $0.figures(of: region) }
      let treated = try practice.database.number(
        """
        SELECT count(*) FROM episode e WHERE region = ? AND closed IS NOT NULL
           AND EXISTS (SELECT 1 FROM appointment a JOIN appointment_kind k ON k.id = a.kind_id
                        WHERE a.episode_id = e.id AND a.status = 'done' AND k.treats)
        """, region.rawValue)
      XCTAssertEqual(figures.episodes, treated, region.rawValue)
    }
  }

  func testTheDeskIsToldWhomToCallAndNothingClinical() throws {
    let day = try WorkedDay()
    let appointments = try day.test.practice.read { try $0.appointments(of: day.patient) }
    for appointment in appointments where appointment.status == .booked {
      try day.test.practice.cancel(appointment.id, reason: try day.test.cancelReason())
    }
    let desk = try day.test.otherTerminal(as: "BK")
    XCTAssertEqual(
      try desk.read { try $0.episodesToBook() }.map(\.patient.id), [day.patient])
    XCTAssertEqual(
      assertRefused(try desk.read { try $0.openCourses() }), .notPermitted(.readClinical))
  }
}
