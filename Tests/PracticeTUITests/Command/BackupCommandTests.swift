import XCTest

@testable import PracticeCore

final class BackupCommandTests: CommandTestCase {
  func testABackupIsMadeToldAndLogged() throws {
    try patient("Jansen")
    let file = folder + "/backup.db"
    let made = run("backup", file, "--lang", "nl")
    assert(made, exits: 0)
    XCTAssertEqual(
      made.out,
      "Reservekopie teruggelezen en gecontroleerd: 1 patiënt, "
        + "laatste wijziging 23 november 2026 om 9:00.\n")
    XCTAssertTrue(run("log", "--lang", "nl").out.contains("uitgevoerd: reservekopie"))
    assert(run("backup", file, "--lang", "en"), exits: 3, saying: "\(file) exists already")
    XCTAssertTrue(run("log", "--lang", "en").out.contains("exported: backup, failed"))
    XCTAssertEqual(run("backup").code, 2)
  }

  func testAPracticeIsPutBack() throws {
    try patient("Jansen")
    let file = folder + "/backup.db"
    assert(run("backup", file), exits: 0)
    try patient("Pietersen")
    let refused = run("restore", file, "--lang", "en")
    assert(refused, exits: 3, saying: "There is a practice in \(path) already")
    let restored = run("restore", file, "--replace", "--json")
    assert(restored, exits: 0)
    let answer = try restored.json([String: Any].self)
    let kept = path + ".replaced-2026-11-23-0900"
    XCTAssertEqual(answer["kept"] as? String, kept)
    XCTAssertEqual(answer["patients"] as? Int, 1)
    XCTAssertEqual(try run("find", "jansen", "--json").json([Any].self).count, 1)
    XCTAssertEqual(run("find", "pietersen").code, 1)
    assert(run("check"), exits: 0)
    XCTAssertTrue(run("log", "--lang", "en").out.contains("backup restored"))
    XCTAssertEqual(
      try runBare(["find", "pietersen", "--json", "--db", kept]).json([Any].self).count, 1)
  }

  func testAProblemInThePracticeIsToldAndTheBackupStays() throws {
    try practice().database.execute("UPDATE practice SET address = 'x'")
    let file = folder + "/backup.db"
    let made = run("backup", file, "--lang", "en")
    XCTAssertEqual(made.code, 1)
    XCTAssertTrue(made.error.contains("Table practice was changed outside"), made.error)
    XCTAssertTrue(FileManager.default.fileExists(atPath: file))
  }
}
