import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The backup of each day, as it is seen at the screen.
@MainActor
final class BackupDeskTests: XCTestCase {
  private func folder(of pilot: PracticePilot) -> BackupFolder {
    BackupFolder(ofPractice: pilot.file.path)
  }

  /// Lets time pass until the job has told what became of it.
  private func wait(
    _ pilot: PracticePilot, file: StaticString = #filePath, line: UInt = #line
  ) {
    for _ in 0..<2000 where pilot.workplace.backupDesk.isBusy {
      usleep(10_000)
      pilot.workplace.hearJobs()
    }
    XCTAssertFalse(pilot.workplace.backupDesk.isBusy, "it never ended", file: file, line: line)
    pilot.app.drawIfNeeded()
  }

  func testTheBackupOfTheDayIsMadeInSilence() async throws {
    let pilot = try PracticePilot()
    pilot.workplace.backupDesk.watch()
    let before = pilot.screen
    XCTAssertFalse(pilot.workplace.backupDesk.isBusy, "before the first frame")
    pilot.wait(milliseconds: 1100)
    wait(pilot)
    XCTAssertEqual(pilot.screen, before)
    XCTAssertTrue(folder(of: pilot).hasBackup(of: DemoFile.monday.day))
    XCTAssertTrue(
      try pilot.practice.logLines(in: .dutch).contains { $0.what == "uitgevoerd: reservekopie" })
    unlink(folder(of: pilot).file(of: DemoFile.monday.day))
    pilot.wait(milliseconds: 5000)
    XCTAssertFalse(pilot.workplace.backupDesk.isBusy, "once a day")
  }

  func testAFailureIsToldAndTheWarningStays() async throws {
    let pilot = try PracticePilot()
    // A file where the folder should be.
    let folder = folder(of: pilot)
    try Data().write(to: URL(fileURLWithPath: folder.path))
    pilot.workplace.backupDesk.watch()
    pilot.wait(milliseconds: 1100)
    wait(pilot)
    pilot.expect(contains: "! Er is geen reservekopie gemaakt.")
    pilot.press("Down")
    pilot.expect(contains: "! Er is nog geen reservekopie. Maak er een: Instellingen, b.")
    try FileManager.default.removeItem(atPath: folder.path)
    pilot.press("6", "b")
    wait(pilot)
    pilot.expect(contains: "✓ Reservekopie teruggelezen en gecontroleerd: ")
    pilot.expect(contains: "Laatste reservekopie: 23 november 2026.")
    pilot.wait(milliseconds: 6000)
    pilot.expect(lacks: "Er is nog geen")
  }

  func testADiskOfChoiceGetsOneTooOnceItIsPluggedIn() async throws {
    let pilot = try PracticePilot(as: "EV")
    let stick = pilot.file.path + ".stick"
    pilot.press("6", "o")
    pilot.focus("folder")
    pilot.fill("stick")
    pilot.press("^S")
    pilot.expect(contains: "Geef de hele naam van een map")
    pilot.focus("folder")
    (pilot.app.top as? FormScreen)?.fill("folder", with: stick)
    pilot.press("^S")
    pilot.expect(contains: "✓ Bewaard.")
    pilot.workplace.backupDesk.watch()
    pilot.wait(milliseconds: 1100)
    wait(pilot)
    pilot.expect(contains: "! De kopie in")
    pilot.expect(contains: "niet. Is de schijf of stick aangesloten?")
    XCTAssertTrue(folder(of: pilot).hasBackup(of: DemoFile.monday.day))
    pilot.press("Down")
    pilot.expect(contains: "! Er is nog geen reservekopie in")
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: false)
    pilot.press("b")
    wait(pilot)
    pilot.expect(contains: "✓ Reservekopie teruggelezen en gecontroleerd: ")
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: stick).count, 1)
    pilot.wait(milliseconds: 6000)
    pilot.expect(lacks: "Er is nog geen")
  }

  func testAnOldBackupIsWarnedAboutWhenTodaysFails() async throws {
    let monday = DemoFile.monday.day
    for (age, isOverdue) in [(2, false), (3, true)] {
      let pilot = try PracticePilot()
      let folder = folder(of: pilot)
      _ = try folder.makeDaily(on: monday - age)
      try FileManager.default.createDirectory(
        atPath: folder.file(of: monday) + ".new-\(getpid())", withIntermediateDirectories: false)
      pilot.workplace.backupDesk.watch()
      pilot.wait(milliseconds: 1100)
      wait(pilot)
      pilot.press("Down")
      if isOverdue {
        pilot.expect(contains: "! De laatste reservekopie is van 20 november 2026.")
      } else {
        pilot.expect(lacks: "De laatste reservekopie is van")
      }
    }
  }
}
