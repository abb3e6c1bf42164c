import TestPrinting
import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Lists on paper, and closing the day.
@MainActor
final class PapersTests: XCTestCase {
  private func evening(_ pilot: PracticePilot) {
    pilot.calendar.set(to: Moment(day: DemoFile.monday.day, time: TimeOfDay(minutes: 1030)))
  }

  private func files(_ pilot: PracticePilot) -> [String] {
    let folder = SheetFiles.folder(beside: pilot.file.path)
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  func testTheDayListIsPrinted() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie", takesOnlyPdf: true)
    var programs = OutsidePrograms(commands: "/usr/bin") { server.environment[$0] }
    programs.answerLimit = 20_000
    let pilot = try PracticePilot(programs: programs)
    pilot.press("p", "d", "Enter")
    pilot.wait(for: "✓ Afgedrukt op balie.")
    let text = try PdfText.text(of: try server.printed(count: 1)[0].document)
    XCTAssertTrue(text.contains("Daglijst · maandag 23 november 2026"), text)
    XCTAssertTrue(text.contains("Jansen, P."), text)
    XCTAssertTrue(
      try pilot.practice.logLines(in: .dutch).contains { $0.what == "afgedrukt: daglijst, balie" })
  }

  func testAListIsSavedAsAFileThatIsNamedAfterNobody() async throws {
    let pilot = try PracticePilot()
    pilot.press("p", "b", "w")
    pilot.wait(for: "Bewaard:")
    XCTAssertEqual(files(pilot), ["bellijst-2026-11-24.txt"])
  }

  func testHiddenNamesAreNotInThePreview() async throws {
    let pilot = try PracticePilot()
    pilot.press("p", "d", "^P")
    pilot.expect(lacks: "Jansen")
    pilot.expect(contains: "De namen zijn verborgen")
  }

  func testTheDayIsClosedOnceEverythingIsSettled() async throws {
    let pilot = try PracticePilot()
    evening(pilot)
    pilot.press("D")
    pilot.expect(contains: "nog ")
    let open = try pilot.practice.read { try $0.openAppointments() }
    XCTAssertGreaterThan(open.count, 5)
    pilot.press("Enter")
    pilot.expect(contains: "Geef eerst per afspraak aan: k geweest")
    pilot.press("o")
    if open[0].appointment.status == .arrived {
      pilot.expect(contains: "Was aanwezig gemeld. Toch niet verschenen?")
      pilot.press("n")
    }
    pilot.press("x", "z")
    for _ in 2..<open.count { pilot.press("k") }
    XCTAssertEqual(
      try open.map {
        try pilot.practice.read { [id = $0.appointment.id] in try $0.appointment(id) }
      }
      .map(\.status),
      [.noShow, .cancelled] + open.dropFirst(2).map { _ in .done })
    pilot.expect(contains: "Alle afspraken tot nu zijn afgehandeld.")
    pilot.press("Enter")
    pilot.expect(contains: "Bezig: noodblad en reservekopie…")
    pilot.wait(for: "Noodblad:")
    pilot.expect(contains: "Maandag 23 november 2026 is afgesloten om 17:10.")
    pilot.press("Enter")
    pilot.expect(contains: "De dag is afgesloten.")
    pilot.wait(for: "Laatste reservekopie: 23 november 2026")
    XCTAssertEqual(files(pilot), ["noodblad-2026-11-24.txt"])
    let path = SheetFiles.folder(beside: pilot.file.path) + "/noodblad-2026-11-24.txt"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    XCTAssertTrue(text.contains("Noodblad · dinsdag 24 november 2026"), text)
    XCTAssertTrue(text.contains("Telefoonlijst"), text)
    pilot.press("p")
    pilot.expect(contains: "Voor als de computer het niet doet.")
  }

  func testTheCardOfAPatient() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("C")
    pilot.expect(contains: "Uw afspraken")
    pilot.expect(contains: "Kunt u niet komen?")
  }
}
