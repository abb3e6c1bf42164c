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
    pilot.expect(contains: "▸ Knie naar borst              5× · L/R · 3/d")
    pilot.press("u")
    XCTAssertEqual(try names(pilot), before)
  }

  func testAnExerciseForTheNeckAsksForTheCheckAndTheConsent() async throws {
    let pilot = try openProgramme()
    pilot.press("+")
    pilot.type("hoofd draaien")
    pilot.expect(contains: "! oefentherapie (nek): risico's van de nek niet nagegaan.")
    pilot.press("Enter")
    pilot.expect(contains: "Nek niet nagegaan")
    pilot.press("n", "F6", "^S")
    pilot.expect(contains: "! oefentherapie (nek): geen toestemming vastgelegd.")
    pilot.press("Enter")
    pilot.expect(contains: "Geen toestemming")
    pilot.press("n")
    pilot.type("g")
    pilot.press("F6", "^S")
    pilot.expect(lacks: "geen toestemming vastgelegd")
    XCTAssertEqual(try names(pilot), before)
    pilot.press("Enter")
    pilot.expect(contains: "✓ Hoofd draaien toegevoegd.")
    XCTAssertEqual(try names(pilot), before + ["Hoofd draaien"])
  }

  func testAnotherExerciseIsChosenInsteadOfOneForTheNeck() async throws {
    let pilot = try openProgramme()
    pilot.press("+")
    pilot.type("hoofd draaien")
    pilot.press("Enter", "a")
    XCTAssertEqual(try names(pilot), before)
    for _ in 0..<13 { pilot.press("Backspace") }
    pilot.type("knie naar")
    pilot.press("Enter")
    XCTAssertEqual(try names(pilot), before + ["Knie naar borst"])
  }

  func testAnOwnExerciseIsWrittenInBothLanguages() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("4", "F2")
    pilot.type("Deurpost duwen")
    pilot.focus("steps")
    pilot.type("Duw tegen de deurpost.")
    pilot.focus("other.name")
    pilot.type("Door push")
    pilot.press("^S")
    pilot.expect(contains: "Schrijf ook in deze taal 1 tot 8 stappen")
    pilot.focus("other.steps")
    pilot.type("Push against the door post.")
    pilot.press("^S")
    pilot.expect(contains: "✓ Oefening bewaard.")
    let own = try XCTUnwrap(try pilot.practice.read { try $0.ownExercises() }.last)
    XCTAssertEqual(own.exercise.english.name, "Door push")
    XCTAssertEqual(own.exercise.dutch.steps, ["Duw tegen de deurpost."])
  }

  func testHarderAndEasier() async throws {
    let pilot = try openProgramme()
    pilot.press("Down", "Down")
    pilot.expect(contains: "> zwaarder: Bruggetje op één been   < lichter: Bekken kantelen")
    pilot.press(">")
    pilot.expect(contains: "▸ Bruggetje op één been")
    pilot.press("<")
    pilot.expect(contains: "▸ Bruggetje  ")
    XCTAssertEqual(try names(pilot), before)
  }

  func testTheHardestHasNoHarderAndSaysSo() async throws {
    let pilot = try openProgramme()
    pilot.press("Down", "Down", ">")
    pilot.expect(contains: "✓ Bruggetje op één been in plaats van Bruggetje.")
    pilot.press(">")
    pilot.expect(contains: "Bruggetje op één been heeft geen zwaardere vorm.")
    pilot.press("Up", "Up", ">")
    pilot.expect(contains: "▸ Bruggetje  ")
    pilot.press("u")
    pilot.press("Down", "Down", "<", "Up", "Up", ">")
    pilot.expect(contains: "De zwaardere vorm (Bruggetje) staat al in het programma.")
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
    pilot.expect(contains: "(Bekken kantelen eraf)")
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

  func testATemplateFillsTheProgramme() async throws {
    let pilot = try openProgramme()
    pilot.press("t")
    pilot.expect(contains: "lage rug, begin")
    pilot.type("opbouw rug")
    pilot.press("Enter")
    // The bridge and the bird-dog stand in it already.
    XCTAssertEqual(try names(pilot), before + ["Opstaan uit een stoel"])
    XCTAssertEqual(pilot.app.top?.hint.hasPrefix("5 oefeningen is veel"), true)
    pilot.press("u")
    XCTAssertEqual(try names(pilot), before)
  }

  func testOnesOwnTemplateIsKeptAndFound() async throws {
    let pilot = try openProgramme()
    pilot.press("w")
    pilot.type("Rug van Visser")
    pilot.press("^S")
    pilot.expect(contains: "Standaardprogramma bewaard.")
    pilot.press("x", "t")
    pilot.type("visser")
    pilot.expect(contains: "eigen")
    pilot.press("Enter")
    XCTAssertEqual(Set(try names(pilot)), Set(before))
  }

  func testThePickerIsFiltered() async throws {
    let pilot = try openProgramme()
    pilot.press("+", "F2", "F2")
    pilot.expect(contains: "Oefening toevoegen · nek")
    pilot.press("F6")
    pilot.expect(contains: "nek, niet op de grond")
    pilot.expect(lacks: "Knikken in ruglig")
    pilot.expect(contains: "Hoofd draaien")
  }

  func testACautionOfTheFileWarns() async throws {
    let pilot = try openProgramme()
    pilot.press("!")
    pilot.focus("wristPain")
    pilot.press("Space", "^S")
    pilot.expect(contains: "! Arm en been strekken")
    pilot.press("End")
    pilot.expect(contains: "! Let op: polspijn.")
    pilot.press("+")
    pilot.type("opdrukken in")
    pilot.expect(contains: "! Let op: polspijn.")
  }

  func testWhatWasDoneAtHome() async throws {
    let pilot = try openProgramme()
    pilot.press("g")
    pilot.type("5/7 te zwaar")
    pilot.press("Tab")
    pilot.type("alle")
    pilot.press("^S")
    pilot.expect(contains: "5/7 te zwaar")
    pilot.expect(contains: "Thuis gedaan: ")
    // It stands in the file too.
    pilot.press("Esc", "[", "[", "[")
    pilot.expect(contains: "4, thuis ")
    pilot.press("]", "]", "]", "Enter", "g")
    pilot.type("vaak")
    pilot.press("^S")
    pilot.expect(contains: "Typ hoeveel dagen")
  }

  func testEveryDayOfADosageIsSaid() async throws {
    let pilot = try openProgramme()
    pilot.press("Enter")
    pilot.focus("weekdays")
    pilot.type("ma wo vr")
    pilot.focus("pain")
    pilot.type("4")
    pilot.focus("until")
    pilot.type("31-12-2026")
    pilot.press("^S")
    pilot.expect(contains: "op maandag, woensdag")
    pilot.expect(contains: "tot cijfer 4 van de 10")
    pilot.press("Enter")
    pilot.focus("weekdays")
    pilot.type("x")
    pilot.press("^S")
    pilot.expect(contains: "Typ dagen, zoals: ma wo vr.")
  }

  func testASheetThatWasGivenIsShownAsItWas() async throws {
    let pilot = try openProgramme()
    pilot.press("P", "w", "Esc", "x", "b")
    pilot.expect(contains: "bewaard als bestand")
    pilot.press("Enter")
    pilot.expect(contains: "1. Bekken kantelen")
  }

  func testExercisesAreCopiedFromASheet() async throws {
    let pilot = try openProgramme()
    pilot.press("P", "w", "Esc", "x", "x", "c")
    pilot.expect(contains: "Overnemen uit een eerder programma")
    pilot.press("Enter")
    XCTAssertEqual(Set(try names(pilot)), Set(before))
  }

  func testAnExerciseOfOnesOwn() async throws {
    let pilot = try openProgramme()
    pilot.press("4", "F2")
    pilot.type("Zwaaien naar Zorro")
    pilot.focus("steps")
    pilot.type("Zwaai met uw arm.")
    pilot.focus("figure")
    pilot.type("brugg")
    pilot.expect(contains: "Bruggetje")
    pilot.press("^S")
    pilot.expect(contains: "Oefening bewaard.")
    pilot.type("zorro")
    pilot.expect(contains: "Zwaaien naar Zorro (eigen)")
    pilot.press("F4")
    pilot.focus("name")
    pilot.press("End")
    pilot.type("!")
    pilot.press("^S")
    pilot.expect(contains: "Zwaaien naar Zorro!")
  }
}
