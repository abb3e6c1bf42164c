import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The owner brings in the patients of the old system, and destroys a file on request.
@MainActor
final class ExchangeTests: XCTestCase {
  private let csv = """
    wie;Voorletters;Geboortedatum;Telefoon;Bloedgroep
    Verzonnen;A.;12-03-1975;0612345678;A
    Voorbeeld;B.;gek;0612345679;B

    """

  private func opened(_ pilot: PracticePilot, _ text: String) throws {
    let path = pilot.file.path + ".csv"
    try LocalFile.write(Array(text.utf8), to: path)
    pilot.press("6", "i")
    pilot.type(path)
    pilot.press("^S")
  }

  func testPatientsOfTheOldSystem() async throws {
    let pilot = try PracticePilot(as: "EV")
    try opened(pilot, csv)
    pilot.expect(contains: "2 regels, UTF-8, velden gescheiden door ;")
    pilot.expect(contains: "– niet –")
    pilot.press("v")
    pilot.expect(contains: "Zeg eerst in welke kolom de achternaam staat.")
    pilot.press("Enter")
    pilot.type("achternaam")
    pilot.press("Enter", "v")
    pilot.expect(contains: "1 toe te voegen, 0 al bekend, 1 geweigerd")
    pilot.expect(contains: "geweigerd (")
    let before = try count(pilot)
    // The key that asks is not the key that confirms.
    pilot.press("i", "i", "Enter")
    XCTAssertEqual(try count(pilot), before)
    pilot.press("j")
    pilot.expect(contains: "1 patiënten ingelezen.")
    XCTAssertEqual(try count(pilot), before + 1)
    pilot.press("u")
    XCTAssertEqual(try count(pilot), before)
  }

  func testALongImportGoesOnWhileKeysAreHeard() async throws {
    let pilot = try PracticePilot(as: "EV")
    let number = ImportRun.chunk * 2 + 1
    let rows = (0..<number).map { "Verzonnen\($0);1980-01-01\n" }.joined()
    let before = try count(pilot)
    try opened(pilot, "achternaam;geboortedatum\n" + rows)
    pilot.press("v", "i", "j")
    pilot.expect(contains: "\(ImportRun.chunk) van \(number)")
    XCTAssertEqual(try count(pilot), before + ImportRun.chunk)
    pilot.press("2")
    while pilot.workplace.importDesk.isBusy { pilot.workplace.hearJobs() }
    XCTAssertEqual(try count(pilot), before + number)
  }

  func testALongFileIsLookedAtWhileKeysAreHeard() async throws {
    let pilot = try PracticePilot(as: "EV")
    let rows = (0..<2100).map { "Verzonnen\($0);1980-01-01\n" }.joined()
    try opened(pilot, "achternaam;geboortedatum\n" + rows)
    pilot.press("v")
    pilot.expect(contains: "Regels bekijken … 0 van 2100")
    pilot.press("Down", "v")
    pilot.wait(for: "2100 toe te voegen, 0 al bekend, 0 geweigerd")
    pilot.press("Esc")
    pilot.expect(contains: "2100 regels, UTF-8")
  }

  func testAnImportThatFailsLeavesNobody() async throws {
    let pilot = try PracticePilot(as: "EV")
    let number = ImportRun.chunk * 2 + 1
    let rows = (0..<number).map { "Verzonnen\($0);1980-01-01\n" }.joined()
    let before = try count(pilot)
    try opened(pilot, "achternaam;geboortedatum\n" + rows)
    pilot.press("v", "i", "j")
    XCTAssertEqual(try count(pilot), before + ImportRun.chunk)
    // A row that cannot be stored: the second chunk fails.
    try pilot.practice.database.execute(
      """
      CREATE TEMP TRIGGER failing BEFORE INSERT ON patient WHEN NEW.surname = 'Verzonnen300'
      BEGIN SELECT RAISE(ABORT, 'gone'); END
      """)
    while pilot.workplace.importDesk.isBusy { pilot.workplace.hearJobs() }
    pilot.app.drawIfNeeded()
    pilot.expect(contains: "Er is niets ingelezen.")
    XCTAssertEqual(try count(pilot), before)
  }

  func testAFileThatCannotBeReadIsSaidBesideTheField() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "i")
    pilot.type("/bestaat/niet.csv")
    pilot.press("^S")
    pilot.expect(contains: "niet.csv is er niet")
    XCTAssertEqual(pilot.values["file"], "/bestaat/niet.csv")
    let path = pilot.file.path + ".csv"
    try LocalFile.write(Array("naam\n\"open".utf8), to: path)
    pilot.fill(path)
    pilot.press("^S")
    pilot.expect(contains: "nergens gesloten")
  }

  func testTheDeskDoesNotReadInFiles() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.press("6", "i")
    pilot.expect(contains: "Dit mag u niet")
  }

  func testAFileIsDestroyedOnlyOnRequestAndByItsNumber() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("2")
    pilot.type("jansen")
    pilot.press("Enter", "[", "Enter")
    pilot.expect(contains: "twintig jaar na de laatste")
    pilot.press("X")
    pilot.expect(contains: "Leg eerst het verzoek van de patiënt vast")
    pilot.press("v")
    pilot.expect(contains: "afhandelen voor of op")
    let before = try count(pilot)
    pilot.press("X")
    pilot.type("999")
    pilot.press("^S")
    pilot.expect(contains: "Dit is een ander nummer.")
    XCTAssertEqual(try count(pilot), before)
    pilot.fill(number(in: pilot))
    pilot.press("^S")
    pilot.workplace.hearJobs()
    pilot.app.drawIfNeeded()
    pilot.expect(contains: "Het dossier is vernietigd.")
    XCTAssertEqual(try count(pilot), before - 1)
    XCTAssertEqual(try pilot.practice.check().map { $0.sentence(in: .english) }, [])
  }

  func testARequestIsRefusedForOneOfThreeReasons() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("2")
    pilot.type("jansen")
    pilot.press("Enter", "[", "Enter", "v", "w")
    pilot.expect(contains: "nodig bij een klacht of geschil")
    pilot.press("3")
    pilot.expect(contains: "geweigerd op")
  }

  /// The number as the question names it.
  private func number(in pilot: PracticePilot) -> String {
    let words = pilot.screen.joined(separator: " ").split { !$0.isNumber }
    return words.first { $0.count == 4 && $0.hasPrefix("10") }.map(String.init) ?? ""
  }

  private func count(_ pilot: PracticePilot) throws -> Int {
    try pilot.practice.database.number("SELECT count(*) FROM patient")
  }
}
