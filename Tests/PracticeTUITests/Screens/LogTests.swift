import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The log on the screen, and the question why.
@MainActor
final class LogTests: XCTestCase {
  func testTheOwnerLooksThroughTheLog() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "l")
    pilot.expect(contains: "logboek ingezien")
    pilot.expect(golden: "Screens/log")
    pilot.press("f")
    pilot.type("#1042")
    pilot.focus("kind")
    pilot.press("Space")
    pilot.expect(golden: "Screens/log-choose")
    pilot.press("^S")
    pilot.expect(contains: "alleen: #1042 · gewijzigd")
    pilot.expect(lacks: "logboek ingezien")
    pilot.press("Enter")
    pilot.expect(golden: "Screens/log-line")
    pilot.press("Esc", "a")
    pilot.expect(contains: "logboek ingezien")
  }

  func testInEnglish() async throws {
    let pilot = try PracticePilot(as: "EV", language: .english)
    pilot.press("6", "l")
    pilot.expect(golden: "Screens/log.en")
  }

  func testTheLogOfEverybodyIsTheOwners() async throws {
    for initials in ["TB", "BK"] {
      let pilot = try PracticePilot(as: initials)
      pilot.press("6", "l")
      pilot.expect(contains: "× Dit mag u niet")
    }
  }

  func testTheLetterToThePatientIsOneKeyFromTheLog() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.press("2")
    pilot.type("#1042")
    pilot.press("Enter", "[", "w")
    pilot.expect(contains: "WIE KEEK IN MIJN DOSSIER?")
    pilot.press("Esc", "f", "Enter")
    pilot.expect(contains: "Regel van het logboek")
  }

  func testWhoDoesNotTreatThePatientIsAskedWhy() async throws {
    let file = try PracticeFile.demo()
    let owner = try file.open()
    let password = "vier losse woorden samen"
    try owner.setPassword(password, of: owner.viewer.person, cost: .least)
    let member = try owner.read { try $0.staff() }.first { $0.initials == "TB" }
    try owner.setPassword(password, of: try XCTUnwrap(member).id, cost: .least)
    let pilot = try PracticePilot(as: "TB", on: file)
    pilot.type(password)
    pilot.press("Enter", "2")
    pilot.type("#1042")
    pilot.press("Enter")
    pilot.expect(contains: "Waarom opent u dit dossier?")
    pilot.expect(lacks: "Behandelingen")
    pilot.expect(golden: "Screens/why")
    pilot.press("Left", "^S")
    pilot.expect(contains: "Zeg waarom")
    pilot.focus("reason")
    pilot.press("Right", "^S")
    pilot.expect(contains: "Behandelingen")
    XCTAssertEqual(
      try pilot.practice.logLines(in: .dutch).first?.reason, "waarneming voor een collega")
    pilot.press("Esc", "Enter")
    pilot.expect(contains: "Behandelingen")
  }
}
