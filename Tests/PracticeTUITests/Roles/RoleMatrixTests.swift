import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Each role tries everything; see ``RoleMatrix`` for who may what.
@MainActor
final class RoleMatrixTests: XCTestCase {
  // MARK: - Nothing without a row

  func testEachPermissionHasARow() async throws {
    XCTAssertEqual(Set(RoleMatrix.permissions.keys), Set(Permission.allCases))
    for (permission, who) in RoleMatrix.permissions {
      for role in PracticeCore.Role.allCases {
        XCTAssertEqual(role.may(permission), who.includes(role), "\(role) \(permission)")
      }
    }
    for action in Action.allCases where action.isClinical {
      XCTAssertFalse(PracticeCore.Role.receptionist.may(action.permission), "\(action)")
    }
  }

  func testEachVerbHasARow() async throws {
    XCTAssertEqual(
      Set(RoleMatrix.verbs.map(\.verb)).union(RoleMatrix.verbsWithoutPractice),
      Set(Verb.all.map(\.name)), "a new verb gets a row in RoleMatrix")
  }

  func testEachScreenHasARow() async throws {
    let names = try sources().flatMap { text in
      text.matches(of: #/class (\w+)(?:<[^>]*>)?: (?:Table|Text|Picker)?Screen\b/#).map {
        String($0.output.1)
      }
    }
    XCTAssertEqual(
      Set(names), Set(RoleMatrix.screens.keys), "a new screen gets a row in RoleMatrix")
  }

  func testEachCommandHasARow() async throws {
    let ids = try sources().flatMap { text in
      text.matches(of: #/\b[Cc]ommand\(\s*"([^"\\]+)/#).map { String($0.output.1) }
    }
    XCTAssertGreaterThan(ids.count, 100)
    let missing = Set(ids).filter { RoleMatrix.who(mayGive: $0) == nil }
    XCTAssertEqual(missing, [], "a new command gets a row in RoleMatrix")
  }

  private func sources() throws -> [String] {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder = root.appendingPathComponent("Sources/PracticeTUI").resolvingSymlinksInPath().path
    let paths = try XCTUnwrap(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    return try paths.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
  }

  // MARK: - Verbs

  func testEachRoleTriesEachVerb() async throws {
    var seen: Set<String> = []
    for initials in RoleMatrix.people {
      for row in RoleMatrix.verbs {
        let file = try Canary.practice()
        let role = try role(of: initials, in: file)
        let answer = run(row, as: initials, on: file)
        let words = ([initials, row.verb] + row.words).joined(separator: " ")
        let isRefused = answer.said.contains("Dit mag u niet")
        XCTAssertEqual(isRefused, !row.who.includes(role), "\(words): \(answer.said.prefix(300))")
        if answer.said.contains(Canary.word) {
          XCTAssertTrue(role.may(.readClinical), "\(words) tells something clinical")
          seen.insert(row.verb)
        }
        if isRefused {
          XCTAssertNotEqual(answer.code, 0, words)
          let log = try file.open().logLines(in: .dutch).filter { $0.kind == .refused }
          XCTAssertEqual(log.first?.initials, initials, "\(words): refused, and not in the log")
        }
      }
    }
    // Otherwise the word proved nothing.
    XCTAssertTrue(seen.isSuperset(of: ["export", "log"]), "\(seen)")
  }

  private func run(
    _ row: RoleMatrix.VerbRow, as initials: String, on file: PracticeFile
  ) -> (code: Int32?, said: String) {
    let new = file.path + ".made"
    var said = ""
    let program = Program(
      environment: { _ in nil },
      output: Output(
        standard: {
          said += $0
          return true
        }, error: { said += $0 }),
      readInput: { "" }, terminal: "test")
    let list = file.path + ".csv"
    try? "achternaam;geboortedatum\nVerzonnen;1-2-1980\n".write(
      toFile: list, atomically: true, encoding: .utf8)
    let words = row.words.map { $0 == "$" ? new : $0 == "$csv" ? list : $0 }
    let outcome = program.run(
      ["--db", file.path, "--now", "2026-11-23T09:41", "--as", initials, row.verb] + words)
    if row.verb != "backup", let text = try? String(contentsOfFile: new, encoding: .utf8) {
      said += text
    }
    guard case .exit(let code) = outcome else { return (nil, said) }
    return (code, said)
  }

  private func role(of initials: String, in file: PracticeFile) throws -> PracticeCore.Role {
    try file.open(as: initials).viewer.role
  }

  // MARK: - Line by line

  func testTheDeskHearsNothingClinicalLineByLine() async throws {
    var heard: [String: [String]] = [:]
    for initials in RoleMatrix.people {
      let file = try Canary.practice()
      for command in LinearCommand.all {
        let lines = ScriptedLines([command.name.dutch + " #1042", "", "", "meer", "stop"])
        let practice = try file.open(as: initials)
        LinearInterface(practice: practice, language: .dutch, terminal: lines).run()
        let said = lines.heard.joined().joined(separator: "\n")
        let isRefused = said.contains("Dit mag u niet")
        XCTAssertEqual(
          isRefused, !(command.permission.map(practice.viewer.role.may) ?? true),
          "\(initials) \(command.name.dutch): \(said.suffix(400))")
        heard[initials, default: []].append(said)
      }
    }
    XCTAssertFalse(heard["BK"]?.contains { $0.contains(Canary.word) } ?? true)
    XCTAssertTrue(heard["TB"]?.contains { $0.contains(Canary.word) } ?? false, "proves nothing")
  }

  // MARK: - Screens

  /// Walks through the whole interface by its own commands.
  func testEachRoleWalksThroughTheScreens() async throws {
    let steps = ProcessInfo.processInfo.environment["PRACTICE_LONG"] != nil ? 6000 : 150
    for initials in RoleMatrix.people {
      let walk = try Walk(as: initials, on: Canary.practice())
      let role = walk.pilot.practice.viewer.role
      defer { XCTAssertEqual(walk.pilot.practice.viewer.initials, initials) }
      walk.visitFilesAndMainScreens()
      walk.wander(steps)
      for screen in walk.screens {
        let who = try XCTUnwrap(RoleMatrix.screens[screen], "\(screen) has no row")
        XCTAssertTrue(who.includes(role), "\(initials) got to \(screen)")
      }
      for command in walk.enabled {
        guard let who = RoleMatrix.who(mayGive: command) else { continue }
        XCTAssertTrue(who.includes(role), "\(initials) may give \(command)")
      }
      XCTAssertEqual(
        walk.firstSecret == nil, role == .receptionist,
        "\(initials): \(walk.firstSecret ?? "saw nothing clinical at all")")
    }
  }
}

/// Somebody who tries every command that is offered, and looks at every frame.
@MainActor
private final class Walk {
  let pilot: PracticePilot
  private(set) var screens: Set<String> = []
  private(set) var enabled: Set<String> = []
  private(set) var firstSecret: String?
  private var random = SplitMix64(seed: 7513)

  init(as initials: String, on file: PracticeFile) throws {
    pilot = try PracticePilot(as: initials, width: 132, height: 43, on: file)
  }

  func visitFilesAndMainScreens() {
    for number in ["1042", "1001", "1010"] {
      press("2")
      pilot.type("#" + number)
      look()
      press("Enter")
      for _ in 0..<8 { press("]") }
      for _ in 0..<4 { press("Esc") }
    }
    for key in ["1", "2", "3", "4", "5", "6"] {
      press(key)
      press("?")
      press("Esc")
    }
  }

  func wander(_ steps: Int) {
    for step in 0..<steps where !pilot.app.isLeaving {
      let commands = pilot.app.availableCommands.filter {
        $0.isEnabled && !Walk.avoided.contains($0.id)
      }
      switch random.next() % 10 {
      case 0: press(["Down", "Up", "Right", "Tab"][Int(random.next() % 4)])
      case 1 where mayPressEnter: press("Enter")
      case 2 where step % 7 == 0: press(String(1 + random.next() % 6))
      default:
        guard !commands.isEmpty else { continue }
        pilot.app.perform(commands[Int(random.next() % UInt64(commands.count))])
        pilot.app.drawIfNeeded()
      }
      look()
    }
  }

  /// Elsewhere it could make somebody else of who walks.
  private var mayPressEnter: Bool {
    !(pilot.app.top is SettingsScreen || pilot.app.top is CommandLine)
  }

  /// What ends the walk, or makes somebody else of who walks.
  private static let avoided: Set = [
    "app.leave", "app.suspend", "staff.act", "staff.edit", "staff.add", "staff.password",
    "backup.make", "signIn.leave", "commandLine.run",
  ]

  private func press(_ key: String) {
    pilot.press(key)
    look()
  }

  private func look() {
    guard let top = pilot.app.top else { return }
    let name = String(describing: type(of: top))
    screens.insert(String(name.prefix { $0 != "<" }))
    for command in pilot.app.availableCommands where command.isEnabled {
      enabled.insert(command.id)
    }
    if firstSecret == nil, let row = pilot.screen.first(where: { $0.contains(Canary.word) }) {
      firstSecret = "\(name): \(row)"
    }
  }
}
