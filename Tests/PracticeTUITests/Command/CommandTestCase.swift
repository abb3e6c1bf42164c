import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Runs verbs in this process on a fictional practice of its own.
class CommandTestCase: XCTestCase {
  /// Monday 23 November 2026, 9:00.
  static let now = "2026-11-23T09:00"

  private(set) var folder = ""
  var path: String { folder + "/practice.db" }

  override func setUpWithError() throws {
    folder = NSTemporaryDirectory() + "practice-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try makePractice(at: path)
  }

  override func tearDownWithError() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  /// Visser (EV, owner), De Boer (TB), and Kok (BK) at the desk.
  func makePractice(at path: String, isFictional: Bool = true) throws {
    try Practice.create(
      at: path,
      PracticeDetails(name: "Praktijk De Proef (verzonnen)", isFictional: isFictional),
      owner: StaffDetails(
        initials: "EV", surname: "Visser", givenName: "Eva", role: .owner, treats: true,
        isManualTherapist: true)
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
  }

  /// The practice, to prepare what a test needs.
  func practice(at now: String = CommandTestCase.now) throws -> Practice {
    let moment = try XCTUnwrap(Moment(iso: now))
    return try Practice(path: path, clock: .set(to: moment))
  }

  /// Registers a patient; the first is number 1001.
  @discardableResult
  func patient(
    _ surname: String, initials: String = "P.", born: String? = "1980-03-12"
  ) throws -> ID<Patient> {
    try practice().register(
      PatientDetails(
        name: PatientName(surname: surname, initials: initials),
        birthDate: born.flatMap { Day(iso: $0) }, phone: "06-00000001"))
  }

  func day(_ iso: String) throws -> Day { try XCTUnwrap(Day(iso: iso)) }

  // MARK: - Running

  struct Answer {
    let code: Int32?
    let out: String
    let error: String
    let outcome: Outcome

    /// The JSON document on standard output.
    func json<Value>(_ type: Value.Type, line: UInt = #line) throws -> Value {
      let document = try JSONSerialization.jsonObject(
        with: Data(out.utf8), options: .fragmentsAllowed)
      return try XCTUnwrap(document as? Value, "no \(type): \(out)", line: line)
    }

    var lines: [String] { out.split(separator: "\n").map(String.init) }
  }

  /// Runs a verb on the practice at the moment of the tests.
  @discardableResult
  func run(
    _ words: String..., input: String = "", environment: [String: String] = [:]
  ) -> Answer {
    runBare(
      ["--db", path, "--now", Self.now] + words, input: input, environment: environment)
  }

  /// Runs exactly these words.
  func runBare(
    _ words: [String], input: String = "", environment: [String: String] = [:]
  ) -> Answer {
    var (out, error) = ("", "")
    let program = Program(
      environment: { environment[$0] },
      output: Output(
        standard: {
          out += $0
          return true
        }, error: { error += $0 }),
      readInput: { input }, terminal: "test")
    let outcome = program.run(words)
    var code: Int32?
    if case .exit(let exit) = outcome { code = exit }
    return Answer(code: code, out: out, error: error, outcome: outcome)
  }

  func assert(
    _ answer: Answer, exits code: Int32, saying error: String = "",
    file: StaticString = #filePath, line: UInt = #line
  ) {
    XCTAssertEqual(answer.code, code, answer.error, file: file, line: line)
    XCTAssertTrue(answer.error.hasPrefix(error), answer.error, file: file, line: line)
    if error.isEmpty { XCTAssertEqual(answer.error, "", file: file, line: line) }
    if code > 1 { XCTAssertEqual(answer.out, "", file: file, line: line) }
  }
}
