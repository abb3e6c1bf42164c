import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The therapist writes the note between two patients.
@MainActor
final class SessionNoteTests: XCTestCase {
  private func openOzturk() throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("3", "Enter")
    return pilot
  }

  func testTheNextPatientIsWhoIsHereAndHasNoNoteYet() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("3")
    XCTAssertEqual(pilot.rows(with: "← volgende").first?.contains("Öztürk, A."), true)
    pilot.expect(contains: "niet ondertekend")
    pilot.press("Enter")
    pilot.expect(contains: "Behandeling 1/6 · Öztürk, A. · lage rug, links")
    pilot.expect(contains: "vorige di 17 nov")
  }

  func testARoutineSessionIsLoggedCarriedOverAndSigned() async throws {
    let pilot = try openOzturk()
    pilot.type("g")
    pilot.press("Tab")
    pilot.type("4")
    pilot.focus("subjective")
    pilot.type("Het gaat beter; bukken lukt weer.")
    pilot.press("F6")
    XCTAssertEqual(pilot.values["sideEffect"], "none")
    XCTAssertEqual(pilot.values["plan"], "Advies en uitleg. Elke dag een kwartier wandelen.")
    XCTAssertEqual(
      pilot.values["subjective"], "Het gaat beter; bukken lukt weer.", "what was typed stays")
    pilot.press("F8")
    pilot.expect(contains: "✓ Verslag ondertekend.")
    let appointment = try XCTUnwrap(try pilot.appointment("10:00", of: "EV"))
    XCTAssertEqual(appointment.status, .done)
    let note = try XCTUnwrap(try pilot.practice.read { try $0.note(of: appointment.id) })
    XCTAssertEqual(note.content.painDay, 4)
    XCTAssertEqual(note.signedBy, "EV")
    XCTAssertEqual(pilot.rows(with: "← volgende").first?.contains("Hofstra"), true)
  }

  func testSigningWithoutSOrPIsRefusedBesideTheField() async throws {
    let pilot = try openOzturk()
    pilot.press("F8")
    pilot.expect(contains: "! S")
    XCTAssertEqual(pilot.status, " × Vul S in voordat u ondertekent.")
    pilot.type("Beter.")
    pilot.press("F8")
    pilot.expect(contains: "! P")
    pilot.expect(lacks: "! S")
    pilot.type("Zo doorgaan.")
    pilot.press("F8")
    pilot.expect(contains: "ondertekend.")
  }

  func testWithoutSigningTheNoteIsKeptAndOpenedAgain() async throws {
    let pilot = try openOzturk()
    pilot.focus("subjective")
    pilot.type("Half verslag")
    pilot.press("^S")
    pilot.expect(contains: "Verslag bewaard, nog niet ondertekend.")
    pilot.expect(contains: "niet ondertekend")
    pilot.press("1")
    pilot.select("10:00", of: "EV")
    pilot.press("s")
    XCTAssertEqual(pilot.values["subjective"], "Half verslag")
  }

  func testASignedNoteIsClosedAndTakesAnAddendum() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.select("9:00", of: "EV")
    pilot.press("s")
    pilot.expect(contains: "✓ EV")
    pilot.press("a")
    pilot.press("^S")
    pilot.expect(contains: "Vul dit in.")
    pilot.type("Belde na: spierpijn is weg.")
    pilot.press("^S")
    pilot.expect(contains: "✓ Aanvulling bewaard.")
    pilot.expect(contains: "Aanvulling 23-11-2026 EV")
    pilot.expect(contains: "Belde na: spierpijn is weg.")
    pilot.press("Esc")
    pilot.expect(contains: "maandag 23 november")
    pilot.press("u")
    pilot.expect(contains: "Schrijf een aanvulling.")
  }

  func testWithoutAnEpisodeItIsAskedForFirst() async throws {
    let pilot = try PracticePilot(as: "TB")
    pilot.select("16:00", of: "TB")
    pilot.press("s")
    pilot.expect(contains: "Nieuwe behandelepisode")
    pilot.type("n")
    XCTAssertEqual(pilot.values["region"], "neck")
    pilot.press("^S")
    pilot.expect(contains: "Bos, E. · nek")
    XCTAssertNotNil(pilot.values["subjective"])
  }

  func testThePainOfTheLast24HoursAppearsInTheCourse() async throws {
    let pilot = try openOzturk()
    pilot.focus("painDay")
    pilot.type("2")
    pilot.focus("subjective")
    pilot.type("Veel beter.")
    pilot.focus("plan")
    pilot.type("Afbouwen.")
    pilot.press("F8", "1")
    pilot.select("10:00", of: "EV")
    pilot.press("Enter")
    pilot.expect(contains: "van 7 naar 2: beter")
  }

  func testTheReceptionistMayNotAndIsToldSo() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.select("10:00", of: "EV")
    pilot.press("s")
    XCTAssertTrue(pilot.status.hasPrefix(" × Dit mag u niet"), pilot.status)
  }
}
