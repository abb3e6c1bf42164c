import XCTest

@testable import PracticeCore
@testable import PracticeTUI

final class FileCommandTests: CommandTestCase {
  func testInitMakesAnEmptyPracticeThatCanBeBookedIn() throws {
    let new = folder + "/new/practice.db"
    let made = runBare(
      ["init", "--name", "Nieuwe Praktijk", "--owner", "Eva de Boer", "--db", new, "--lang", "nl"])
    assert(made, exits: 0)
    XCTAssertEqual(
      made.out, "De praktijk staat in \(new). Open haar met `practice --db \(new)`.\n")
    XCTAssertEqual(
      runBare(["staff", "list", "--db", new]).lines.last, "EB         E. de Boer  eigenaar")
    XCTAssertEqual(
      try runBare(["free", "--db", new, "--limit", "1", "--json"]).json([Any].self).count, 1)
    assert(runBare(["check", "--db", new]), exits: 0)
    XCTAssertFalse(try Practice(path: new).details().isFictional)
  }

  func testInitOverwritesNothing() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    assert(
      runBare(["init", "--name", "X", "--db", path, "--lang", "en"]), exits: 3,
      saying: "\(path) exists already and is not overwritten.")
    XCTAssertEqual(try Data(contentsOf: URL(fileURLWithPath: path)), before)
    let new = folder + "/new.db"
    assert(runBare(["init", "--db", new]), exits: 2, saying: "--name is missing.")
    assert(
      runBare(["init", "--name", " ", "--db", new, "--lang", "en"]), exits: 1,
      saying: "Give the practice a name")
    XCTAssertFalse(FileManager.default.fileExists(atPath: new))
  }

  func testSeedMakesTheSamePracticeOfTheSameSeed() throws {
    var days: [String] = []
    for name in ["a", "b"] {
      let new = folder + "/\(name).db"
      let made = runBare([
        "seed", "--patients", "60", "--therapists", "2", "--years", "1", "--seed", "7", "--db",
        new, "--now", Self.now, "--lang", "en", "--json",
      ])
      assert(made, exits: 0)
      XCTAssertEqual(try made.json([String: Any].self)["patients"] as? Int, 60)
      days.append(runBare(["agenda", "--db", new, "--now", Self.now, "--json"]).out)
      assert(runBare(["check", "--db", new]), exits: 0)
    }
    XCTAssertEqual(days[0], days[1])
    XCTAssertTrue(try Practice(path: folder + "/a.db").details().isFictional)
  }

  func testSeedOverwritesNothingAndKnowsItsLimits() {
    assert(
      runBare(["seed", "--db", path, "--lang", "en"]), exits: 3, saying: "\(path) exists already")
    for words in [
      ["--patients", "0"], ["--therapists", "51"], ["--years", "x"], ["--seed", "-1"],
    ] {
      assert(
        runBare(["seed", "--db", folder + "/new.db", "--lang", "en"] + words), exits: 2,
        saying: "\(words[0]) takes a number from")
    }
    XCTAssertFalse(FileManager.default.fileExists(atPath: folder + "/new.db"))
  }

  func testTheNameOfTheOwner() {
    for (name, expected) in [
      ("Eva Visser", "EV Eva||Visser"), ("Eva de Boer", "EB Eva|de|Boer"),
      ("Jan van den Berg", "JB Jan|van den|Berg"), ("Visser", "V ||Visser"),
      ("Eva Visser Bos", "EV Eva||Visser Bos"), ("eva de", "ED eva||de"),
    ] {
      let owner = StaffDetails(ownerNamed: name, initials: nil)
      XCTAssertEqual(
        "\(owner.initials) \(owner.givenName)|\(owner.prefix)|\(owner.surname)", expected, name)
    }
    XCTAssertEqual(StaffDetails(ownerNamed: "Eva Visser", initials: "VIS").initials, "VIS")
  }

  func testLog() throws {
    try patient("Jansen")
    run("book", "jansen 24-11 10:30 EV")
    let lines = try run("log", "--patient", "jansen", "--json").json([[String: Any]].self)
    XCTAssertTrue(
      Set(lines[0].keys).isSuperset(of: ["at", "who", "terminal", "patientNumber", "what"]))
    XCTAssertEqual(
      lines.map { $0["what"] as? String },
      ["afspraak van Jansen, P. op di 24 nov 10:30 bij Visser geboekt", "Jansen, P. ingeschreven"])
    XCTAssertEqual(lines.map { $0["terminal"] as? String }, ["test", ""])
    XCTAssertEqual(lines.map { $0["who"] as? String }, ["EV", "EV"])
    XCTAssertEqual(lines.map { $0["patientNumber"] as? Int }, [1001, 1001])
    XCTAssertNotNil(Moment(iso: try XCTUnwrap(lines[0]["at"] as? String)))
    XCTAssertTrue(run("log", "--lang", "en").out.contains("practice set up") == false)
  }

  func testTheLogOfAPeriod() throws {
    try patient("Jansen")
    let today = PracticeClock.system.now().day
    for (first, last, count) in [
      (today, today, 2), (today - 1, today, 2), (today + 1, today + 2, 0),
      (today - 2, today - 1, 0),
    ] {
      let answer = runBare([
        "log", "--db", path, "--from", first.iso, "--to", last.iso, "--json",
      ])
      let lines = try answer.json([[String: Any]].self)
      let changes = lines.filter { $0["kind"] as? String == "change" }
      XCTAssertEqual(changes.count, count, "\(first.iso) \(last.iso)")
      XCTAssertEqual(answer.code, lines.isEmpty ? 1 : 0)
    }
  }

  func testCheck() throws {
    XCTAssertEqual(run("check").out, "Alles klopt.\n")
    let good = try run("check", "--json").json([String: Any].self)
    XCTAssertEqual(good["ok"] as? Bool, true)
    XCTAssertEqual(good["problems"] as? [String], [])

    try patient("Jansen")
    try practice().database.run("DELETE FROM patient_token")
    let answer = run("check", "--json", "--lang", "en")
    assert(answer, exits: 1, saying: "Something is not as it should be.")
    let bad = try answer.json([String: Any].self)
    XCTAssertEqual(bad["ok"] as? Bool, false)
    XCTAssertEqual((bad["problems"] as? [String])?.count, 1)
    XCTAssertTrue(run("check", "--lang", "en").out.hasPrefix("1 patients cannot be found"))
  }

  func testTheDemoIsMadeInAFolderThatIsThrownAway() throws {
    let answer = runBare(
      ["demo", "--now", Self.now, "--lang", "en"], environment: ["TMPDIR": folder])
    guard case .interface(let options, let temporary) = answer.outcome else {
      return XCTFail(answer.error)
    }
    let made = try XCTUnwrap(temporary)
    XCTAssertTrue(options.isDemo)
    XCTAssertEqual(options.path, made + "/practice.db")
    XCTAssertEqual(
      try FileManager.default.attributesOfItem(atPath: made)[.posixPermissions] as? Int, 0o700)
    assert(runBare(["check", "--db", options.path]), exits: 0)
    TemporaryFolder.remove(made)
    XCTAssertFalse(FileManager.default.fileExists(atPath: made))
  }

  func testTheDemoIsKeptWhereItIsAskedFor() throws {
    let kept = folder + "/demo.db"
    let answer = runBare(["demo", "--db", kept, "--now", Self.now])
    guard case .interface(let options, nil) = answer.outcome else { return XCTFail(answer.error) }
    XCTAssertEqual(options.path, kept)
    assert(
      runBare(["demo", "--db", path, "--lang", "en"]), exits: 3, saying: "\(path) exists already")
  }
}
