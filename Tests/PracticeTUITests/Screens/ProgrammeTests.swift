import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The therapist makes the home programme and the sheet.
@MainActor
final class ProgrammeTests: XCTestCase {
  private func openProgramme() throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV")
    pilot.select("10:00", of: "EV")
    pilot.press("Enter", "]", "]", "]", "Enter")
    pilot.expect(contains: "Oefenprogramma · Öztürk, A.")
    return pilot
  }

  private func names(_ pilot: PracticePilot) throws -> [String] {
    let lines =
      try pilot.practice.read { reader in
        guard let episode = try reader.file(of: ID(1003)).current?.episode else { return [] }
        return try reader.programme(of: episode.id)?.lines ?? []
      } as [ProgrammeLine]
    return lines.map { Catalogue.exercise(code: $0.exercise)?.text(.dutch).name ?? "?" }
  }

  private let before = [
    "Bekken kantelen", "Knieën zijwaarts bewegen", "Bruggetje", "Arm en been strekken",
  ]

  func testAnExerciseIsAddedWithItsUsualDosage() async throws {
    let pilot = try openProgramme()
    XCTAssertEqual(try names(pilot), before)
    pilot.press("+")
    pilot.type("knie naar")
    pilot.press("Enter")
    pilot.expect(contains: "✓ Knie naar borst toegevoegd.")
    XCTAssertEqual(try names(pilot), before + ["Knie naar borst"])
    pilot.expect(contains: "▸ Knie naar borst              5× · L/R · 3/d · 7 d/w")
    pilot.press("u")
    XCTAssertEqual(try names(pilot), before)
  }

  func testHarderAndEasier() async throws {
    let pilot = try openProgramme()
    pilot.press("Down", "Down", ">")
    pilot.expect(contains: "▸ Bruggetje op één been")
    pilot.press("<")
    pilot.expect(contains: "▸ Bruggetje  ")
    XCTAssertEqual(try names(pilot), before)
  }

  func testTheHardestHasNoHarderAndSaysSo() async throws {
    let pilot = try openProgramme()
    pilot.press("Down", "Down", ">", ">")
    pilot.expect(contains: "Er is geen zwaardere vorm.")
  }

  func testTheOrderIsChanged() async throws {
    let pilot = try openProgramme()
    pilot.press("J")
    XCTAssertEqual(
      try names(pilot),
      ["Knieën zijwaarts bewegen", "Bekken kantelen", "Bruggetje", "Arm en been strekken"])
    pilot.expect(contains: "▸ Bekken kantelen")
    pilot.press("K")
    XCTAssertEqual(try names(pilot), before)
  }

  func testRemovedAndBack() async throws {
    let pilot = try openProgramme()
    pilot.press("x")
    XCTAssertEqual(try names(pilot), Array(before.dropFirst()))
    pilot.press("u")
    XCTAssertEqual(try names(pilot), before)
  }

  func testTheDosageIsChangedAndADosageThatCannotBeIsRefused() async throws {
    let pilot = try openProgramme()
    pilot.press("Enter")
    pilot.type("3")
    pilot.press("Tab")
    pilot.type("12")
    pilot.focus("note")
    pilot.type("rustig")
    pilot.press("^S")
    pilot.expect(contains: "3×12")
    pilot.expect(contains: "rustig")
    pilot.press("Enter")
    pilot.type("99")
    pilot.press("^S")
    pilot.expect(contains: "! Series")
  }

  func testTheSheetIsSavedBesideThePractice() async throws {
    let pilot = try openProgramme()
    pilot.press("P")
    pilot.expect(contains: "Uw oefeningen voor thuis, mevrouw A. Öztürk")
    pilot.press("w")
    pilot.expect(contains: "Bewaard:")
    let folder = SheetFiles.folder(beside: pilot.file.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    XCTAssertEqual(names, ["1003-2026-11-23.html", "1003-2026-11-23.txt"])
    let text = try String(contentsOfFile: folder + "/1003-2026-11-23.txt", encoding: .utf8)
    XCTAssertTrue(text.contains("Bekken kantelen"))
  }

  func testFromSixtyFiveOnLargePrintIsProposed() async throws {
    let pilot = try PracticePilot(as: "AY")
    pilot.select("10:30", of: "AY")
    pilot.press("P")
    pilot.expect(contains: "grote letters")
    pilot.press("g")
    pilot.expect(lacks: "· grote letters")
  }
}
