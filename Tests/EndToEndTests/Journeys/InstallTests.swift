import Foundation
import XCTest

/// `Scripts/install --service` into the image of a machine: program, account and rule for sshd.
final class InstallTests: EndToEndTestCase {
  private let scripts = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../Scripts").standardized.path

  func testTheServiceIsInstalledAndInstallingAgainChangesNothing() throws {
    let root = path("image")
    for file in ["passwd", "group", "shadow", "gshadow"] {
      try FileManager.default.createDirectory(
        atPath: root + "/etc", withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: "\(root)/etc/\(file)"))
    }
    var passwords: [String] = []
    for _ in 0..<2 {
      let installed = try install(["--service", "--root", root])
      XCTAssertEqual(installed.status, 0, installed.err)
      XCTAssertTrue(installed.out.contains("The account `practice` is there."), installed.out)
      passwords.append(try String(contentsOfFile: root + "/etc/passwd", encoding: .utf8))
    }
    XCTAssertEqual(passwords[0], passwords[1])
    let account = passwords[0].split(separator: "\n").map {
      $0.split(separator: ":", omittingEmptySubsequences: false)
    }
    XCTAssertEqual(account.count, 1)
    XCTAssertEqual(account[0][0], "practice")
    XCTAssertEqual(account[0][5...].map(String.init), ["/var/lib/practice", "/bin/sh"])

    let program = root + "/usr/local/bin/practice"
    XCTAssertEqual(try permissions(program), 0o755)
    let version = try Command.run(
      program, ["--version"], environment: environment(), scratch: folder)
    XCTAssertTrue(version.out.hasPrefix("practice "), version.err)
    for place in ["/var/lib/practice", "/var/lib/practice/.ssh"] {
      XCTAssertEqual(try permissions(root + place), 0o700, place)
      if geteuid() == 0 {
        let owner = try FileManager.default.attributesOfItem(atPath: root + place)[.ownerAccountID]
        XCTAssertEqual("\(try XCTUnwrap(owner))", String(account[0][2]), place)
      }
    }
    // The rule names the program and the file of this very machine.
    let rule = try String(
      contentsOfFile: root + "/etc/ssh/sshd_config.d/practice.conf", encoding: .utf8)
    XCTAssertEqual(
      rule, try String(contentsOfFile: scripts + "/practice.sshd.conf", encoding: .utf8))
    XCTAssertTrue(
      rule.contains("ForceCommand exec /usr/local/bin/practice --db /var/lib/practice/"))
    XCTAssertTrue(rule.contains("Match User practice"))
  }

  func testWrongUsageInstallsNothing() throws {
    for words in [
      ["--service", "/opt"], ["--service", "--root"], ["--service", "--root", path("nowhere")],
      ["--nonsense"], ["a", "b"],
    ] {
      let finished = try install(words)
      XCTAssertEqual(finished.status, 2, "\(words) \(finished.err)")
      XCTAssertFalse(finished.err.isEmpty)
    }
  }

  /// As root, or as one who seems to be.
  private func install(_ words: [String]) throws -> Finished {
    let script = scripts + "/install"
    let (program, arguments) =
      geteuid() == 0 ? (script, words) : (try Command.find("fakeroot"), [script] + words)
    return try Command.run(
      program, arguments,
      environment: environment(with: ["PRACTICE_BINARY": try PracticeBinary.path()]),
      scratch: folder)
  }
}
