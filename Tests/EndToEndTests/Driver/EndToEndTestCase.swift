import Foundation
import XCTest

/// A test of the built program: a fresh folder, and an end to everything it started.
class EndToEndTestCase: XCTestCase {
  /// Fresh for each test and gone after it, with a space in its name as users have them.
  private(set) var folder = URL(fileURLWithPath: "/nowhere")
  private var sessions: [TmuxSession] = []

  override func setUpWithError() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("practice test \(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  override func tearDownWithError() throws {
    for session in sessions { session.end() }
    sessions = []
    try FileManager.default.removeItem(at: folder)
  }

  /// A file in the test's folder.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Nothing of the person's who runs the tests: a practice of theirs is never opened.
  func environment(with changes: [String: String] = [:]) -> [String: String] {
    [
      // Never on paper: the printers of this machine are out of reach.
      "CUPS_SERVER": path("no-print-server"),
      "HOME": folder.path,
      "LC_ALL": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "XDG_DATA_HOME": path("data"),
    ].merging(changes) { $1 }
  }

  /// Opens the interface in a terminal of its own.
  func start(
    _ arguments: [String] = [], size: TmuxSession.Size = .init(),
    environment changes: [String: String] = [:]
  ) throws -> TmuxSession {
    try start(
      program: PracticeBinary.path(), arguments, size: size, environment: changes)
  }

  /// Starts any program in a terminal of its own.
  func start(
    program: String, _ arguments: [String] = [], size: TmuxSession.Size = .init(),
    environment changes: [String: String] = [:]
  ) throws -> TmuxSession {
    let session = try TmuxSession(
      program: program, arguments: arguments, size: size, environment: environment(with: changes))
    sessions.append(session)
    return session
  }

  /// Runs a verb of the program to its end.
  func run(
    _ arguments: [String], input: String = "", environment changes: [String: String] = [:]
  ) throws -> Finished {
    try Command.run(
      PracticeBinary.path(), arguments, input: input, environment: environment(with: changes),
      scratch: folder)
  }
}

extension EndToEndTestCase {
  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Waits until a process that nobody may be left to wait for has ended.
  func waitForEnd(of pid: Int32, file: StaticString = #filePath, line: UInt = #line) throws {
    let deadline = Date(timeIntervalSinceNow: TmuxSession.patience)
    while let state = ProcessState(pid), !state.hasEnded {
      guard Date() < deadline else {
        throw TmuxSession.Failure(description: "\(file):\(line): \(pid) has not ended")
      }
      usleep(10_000)
    }
  }

  /// The permission bits of a file that must be there.
  func permissions(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try XCTUnwrap(attributes[.posixPermissions] as? Int)
  }
}

extension String {
  var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
