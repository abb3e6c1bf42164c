import XCTest

/// The disk is full: what was typed stays, and is saved once there is room.
final class FullDiskTests: DemoTestCase {
  private var disk: SmallDisk?
  override var practice: String {
    (disk?.folder ?? folder).appendingPathComponent("practice.db").path
  }

  override func setUpWithError() throws {
    try super.setUpWithError()
    let original = practice
    disk = try SmallDisk(in: folder)
    try FileManager.default.copyItem(atPath: original, toPath: practice)
  }

  override func tearDownWithError() throws {
    disk?.remove()
    try super.tearDownWithError()
  }

  func testANoteStaysOnTheScreenUntilThereIsRoom() throws {
    let disk = try XCTUnwrap(disk)
    let session = try open()
    try openNote(in: session)
    let before = try changes()
    try disk.fill(for: session.pid)
    try session.type(" the last words")
    try session.waitFor("It cannot be saved: the disk is full")
    try session.press("C-s")
    let refused = try session.waitFor("It cannot be saved: the disk is full")
    XCTAssertTrue(refused.text.contains("last words"), refused.framed)
    XCTAssertTrue(refused.text.contains("draft ·"), refused.framed)

    try disk.makeRoom(for: session.pid)
    XCTAssertEqual(try changes(), before, "half of it was saved")
    try session.waitFor("draft ✓")
    try session.press("C-s")
    try session.waitFor("Note saved")
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
    try openNote(in: open())
    XCTAssertEqual(try changes(), before + 1)
    XCTAssertTrue(try printed("check").contains("All is well"))
  }

  func testVerbsAreRefusedAndLeaveNothingHalfDone() throws {
    let disk = try XCTUnwrap(disk)
    let idle = try start(program: "/bin/cat")
    let before = try changes()
    try disk.fill(for: idle.pid)
    for verb in [
      ["book", "#1042 2026-11-24 10:30 EV"], ["undo"], ["sheet", "#1001"],
      ["sheet", "#1001", "--output", disk.folder.path + "/sheet.txt"],
      ["backup", disk.folder.path + "/backup.db"],
    ] {
      let line = disk.refusing(try commandLine(verb + arguments))
      let session = try start(program: "/bin/sh", ["-c", "\(line); echo status $?; read x"])
      let said = try session.waitFor("status 3")
      XCTAssertTrue(
        said.rows.joined(separator: " ").contains("disk is full"), "\(verb) \(said.framed)")
      session.end()
    }
    let line = disk.refusing(
      try commandLine(["init", "--name", "Vol", "--db", disk.folder.path + "/new.db"]))
    let session = try start(program: "/bin/sh", ["-c", "\(line); echo status $?; read x"])
    try session.waitFor("status 3")

    try disk.makeRoom(for: idle.pid)
    let left = try FileManager.default.contentsOfDirectory(atPath: disk.folder.path)
    XCTAssertEqual(left.filter { !$0.hasPrefix("practice.db") }, [])
    XCTAssertEqual(try changes(), before)
    XCTAssertTrue(try printed("check").contains("All is well"))
  }

  func testAPracticeThatIsPutBackIsWholeOrNotThere() throws {
    let disk = try XCTUnwrap(disk)
    let backup = folder.appendingPathComponent("backup.db").path
    XCTAssertEqual(try run(["backup", backup] + arguments).status, 0)
    let before = try changes()
    let idle = try start(program: "/bin/cat")
    try disk.fill(for: idle.pid)
    let line = disk.refusing(try commandLine(["restore", backup, "--replace"] + arguments))
    let session = try start(program: "/bin/sh", ["-c", "\(line); echo status $?; read x"])
    let said = try session.waitFor("status 3")
    XCTAssertTrue(said.rows.joined(separator: " ").contains("disk is full"), said.framed)
    try disk.makeRoom(for: idle.pid)
    let left = try FileManager.default.contentsOfDirectory(atPath: disk.folder.path)
    XCTAssertEqual(left.filter { $0.contains(".new") || $0.contains(".replaced") }, [])
    XCTAssertEqual(try changes(), before)
    XCTAssertTrue(try printed("check").contains("All is well"))
  }

  func testAFileSystemThatIsReadOnlyIsTold() throws {
    let disk = try XCTUnwrap(disk)
    let before = try Data(contentsOf: URL(fileURLWithPath: practice))
    // Where nothing may be mounted, BadFileTests has a folder that may not be written to.
    guard try disk.makeReadOnly() else { return }
    for verb in [["book", "#1042 2026-11-24 10:30 EV"], ["agenda"], ["check"], ["undo"]] {
      let finished = try run(verb + arguments)
      XCTAssertEqual(finished.status, 3, "\(verb) \(finished.err)")
      XCTAssertTrue(finished.err.contains("may not be written to"), finished.err)
    }
    let line = try commandLine(arguments)
    let session = try start(program: "/bin/sh", ["-c", "\(line); echo status $?; read x"])
    let said = try session.waitFor("status 3")
    XCTAssertTrue(said.rows.joined().contains("may not be written to"), said.framed)
    XCTAssertEqual(try Data(contentsOf: URL(fileURLWithPath: practice)), before)
  }

  func testASheetIsWholeOrNotThere() throws {
    let disk = try XCTUnwrap(disk)
    let session = try open()
    try session.press("P")
    try session.press("3")
    try session.waitFor("Jansen, P.")
    try session.press("Home", "P")
    try session.waitFor("Exercise sheet")
    try disk.fill(for: session.pid)
    try session.press("Enter")
    try session.waitFor("disk is full")
    try disk.makeRoom(for: session.pid)
    let sheets = disk.folder.appendingPathComponent("sheets").path
    XCTAssertEqual((try? FileManager.default.contentsOfDirectory(atPath: sheets)) ?? [], [])
    try session.press("Enter")
    try session.waitFor("Saved:")
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: sheets).count, 2)
  }
}
