import XCTest

@testable import PracticeCore

/// A fictional practice in a fresh folder, with one therapist and a few patients.
final class TestPractice {
  static let now = moment("2026-11-23T09:00")

  let folder: String
  var path: String { folder + "/practice.db" }
  private(set) var practice: Practice

  init(clock: PracticeClock = .set(to: TestPractice.now)) throws {
    folder = NSTemporaryDirectory() + "practice-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Practice.create(
      at: folder + "/practice.db",
      PracticeDetails(name: "Praktijk De Proef (verzonnen)", isFictional: true),
      owner: StaffDetails(
        initials: "EV", surname: "Visser", givenName: "Eva", role: .owner, treats: true,
        isManualTherapist: true),
      clock: clock
    ) { writer in
      let store = StaffStore(database: writer.database)
      _ = try store.insert(
        StaffDetails(
          initials: "TB", surname: "Boer", prefix: "de", role: .therapist, treats: true,
          isManualTherapist: false))
      _ = try store.insert(
        StaffDetails(
          initials: "BK", surname: "Kok", role: .receptionist, treats: false,
          isManualTherapist: false))
      for member in try store.all() where member.treats {
        try writer.insertOrdinaryWeek(of: member.id, raster: 30)
      }
    }
    practice = try Practice(path: folder + "/practice.db", clock: clock, terminal: "test")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Closes the practice and opens it again, as after a restart.
  func reopen(as initials: String? = nil, clock: PracticeClock = .set(to: TestPractice.now)) throws
  {
    practice = try Practice(path: path, actingAs: initials, clock: clock, terminal: "test")
  }

  /// A second terminal on the same practice.
  func otherTerminal(as initials: String? = nil) throws -> Practice {
    try Practice(path: path, actingAs: initials, clock: practice.clock, terminal: "other")
  }

  func member(_ initials: String) throws -> StaffMember {
    let found = try practice.read { try $0.staff() }.first { $0.initials == initials }
    return try XCTUnwrap(found)
  }

  @discardableResult
  func patient(_ surname: String, born: String = "1980-03-12") throws -> ID<Patient> {
    try practice.register(
      PatientDetails(
        name: PatientName(surname: surname, initials: "P."), birthDate: Day(iso: born)))
  }

  func kind(_ code: String = "treatment") throws -> AppointmentKind {
    let kinds = try practice.read { try $0.appointmentKinds() }
    return try XCTUnwrap(kinds.first { $0.code == code })
  }

  /// Books a treatment; `moment` as `2026-11-23T09:30`.
  @discardableResult
  func book(
    _ patient: ID<Patient>, _ text: String, with initials: String = "EV", kind: String = "treatment"
  ) throws -> ID<Appointment> {
    let moment = moment(text)
    return try practice.book(
      Booking(
        patient: patient, therapist: try member(initials).id, kind: try self.kind(kind),
        day: moment.day, start: moment.time))
  }

  func status(_ id: ID<Appointment>) throws -> AppointmentStatus {
    try practice.read { try $0.appointment(id).status }
  }

  func assertNoProblems(file: StaticString = #filePath, line: UInt = #line) throws {
    XCTAssertEqual(
      try practice.check().map { $0.sentence(in: .english) }, [], file: file, line: line)
  }
}

/// A moment written in a test; a wrong one fails loudly.
func moment(_ text: String) -> Moment {
  guard let moment = Moment(iso: text) else { fatalError("no moment: \(text)") }
  return moment
}

/// Asserts that `body` is refused, and hands over the refusal.
@discardableResult
func assertRefused<Result>(
  _ body: @autoclosure () throws -> Result, file: StaticString = #filePath, line: UInt = #line
) -> Refusal? {
  do {
    _ = try body()
    XCTFail("was not refused", file: file, line: line)
  } catch let refusal as Refusal {
    return refusal
  } catch {
    XCTFail("failed with \(error)", file: file, line: line)
  }
  return nil
}
