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
    pilot.expect(contains: "Pijn na de behandeling")
    pilot.type("3")
    pilot.press("Enter")
    pilot.expect(contains: "✓ Verslag ondertekend. Volgende: ma 30 nov 10:00.")
    let appointment = try XCTUnwrap(try pilot.appointment("10:00", of: "EV"))
    XCTAssertEqual(appointment.status, .done)
    let note = try XCTUnwrap(try pilot.practice.read { try $0.note(of: appointment.id) })
    XCTAssertEqual(note.content.painDay, 4)
    XCTAssertEqual(note.content.painAfter, 3)
    XCTAssertEqual(note.carriedOver, Set(NotePart.allCases))
    XCTAssertEqual(note.signedBy, "EV")
    XCTAssertEqual(pilot.rows(with: "← volgende").first?.contains("Hofstra"), true)
  }

  func testSigningWithoutSOrPIsRefusedBesideTheField() async throws {
    let pilot = try openOzturk()
    pilot.press("F8")
    pilot.expect(contains: "! S")
    XCTAssertEqual(pilot.status, " × S is nog leeg; dat is nodig om te ondertekenen.")
    pilot.type("Beter.")
    pilot.press("F8")
    pilot.expect(contains: "! P")
    pilot.expect(lacks: "! S")
    pilot.type("Zo doorgaan.")
    pilot.press("F8", "Enter")
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
    pilot.press("F8", "Enter", "1")
    pilot.select("10:00", of: "EV")
    pilot.press("Enter")
    pilot.expect(contains: "van 7 naar 2: beter")
  }

  func testTickedTechniquesBeginPWithLevelAndSide() async throws {
    let pilot = try openOzturk()
    pilot.focus("techniques")
    pilot.press("Space")
    pilot.type("l4-5 li")
    XCTAssertEqual(pilot.values["techniques"], "mobilisatie L4-L5 links")
    XCTAssertEqual(pilot.values["plan"], "Mobilisatie L4-L5 links.")
    pilot.press("Right", "Right", "Space")
    XCTAssertEqual(pilot.values["plan"], "Mobilisatie L4-L5 links; weke delen.")
    pilot.focus("plan")
    pilot.type(" Over een week terug.")
    pilot.focus("techniques")
    pilot.press("Space")
    XCTAssertEqual(
      pilot.values["plan"], "Mobilisatie L4-L5 links. Over een week terug.",
      "what the therapist wrote stays")
    pilot.expect(contains: "[x] mobilisatie L4-L5 links")
  }

  func testWhatIsCarriedOverIsMarkedUntilItIsChanged() async throws {
    let pilot = try openOzturk()
    pilot.press("F6")
    pilot.expect(contains: "O =")
    pilot.focus("objective")
    pilot.type(" Nu tot de tenen.")
    pilot.expect(lacks: "O =")
    pilot.expect(contains: "P =")
  }

  func testAnAbbreviationIsWrittenOutByTabAndSpace() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "d", "+")
    pilot.type("hb")
    pilot.press("Tab")
    pilot.type("Huiswerkoefeningen besproken.")
    pilot.press("^S")
    pilot.expect(contains: "Standaardtekst bewaard.")
    pilot.press("3", "Enter")
    pilot.focus("subjective")
    pilot.type("Goed. hb")
    pilot.press("Tab")
    XCTAssertEqual(pilot.values["subjective"], "Goed. Huiswerkoefeningen besproken.")
    pilot.type(" hb ja")
    XCTAssertEqual(
      pilot.values["subjective"],
      "Goed. Huiswerkoefeningen besproken. Huiswerkoefeningen besproken. ja")
    pilot.focus("plan")
    pilot.press("F7")
    pilot.expect(contains: "Huiswerkoefeningen besproken.")
    pilot.press("Enter")
    XCTAssertEqual(pilot.values["plan"], "Huiswerkoefeningen besproken.")
  }

  func testAnAbbreviationIsOnesOwnAndOnlyOnce() async throws {
    let pilot = try PracticePilot(as: "EV")
    for _ in 1...2 {
      pilot.press("6", "d", "+")
      pilot.type("hb")
      pilot.press("Tab")
      pilot.type("Tekst.")
      pilot.press("^S")
    }
    pilot.expect(contains: "Deze afkorting hebt u al.")
    let other = try PracticePilot(as: "TB", on: pilot.file)
    other.press("6", "d")
    other.expect(contains: "Nog geen standaardteksten.")
  }

  func testSomethingSeriousAfterLastTimeAsksForAnIncident() async throws {
    let pilot = try openOzturk()
    pilot.type("d")
    pilot.expect(contains: "Screen opnieuw")
    pilot.focus("subjective")
    pilot.type("Duizelig na de vorige keer.")
    pilot.focus("plan")
    pilot.type("Niet behandeld; overleg met huisarts.")
    pilot.press("F8", "Enter")
    pilot.expect(contains: "incident melden")
    pilot.press("i")
    XCTAssertEqual(
      pilot.values["what"], "Na de vorige behandeling: duizelig of uitval.")
    pilot.press("^S")
    pilot.expect(contains: "Melding opgenomen.")
    let incidents = try pilot.practice.read { try $0.entries(of: .incident) }
      .filter { $0.patient != nil }
    XCTAssertEqual(incidents.count, 1)
    XCTAssertEqual(incidents.first?.patient, try pilot.appointment("10:00", of: "EV")?.patient)
  }

  func testWhoStepsBackFromSigningIsNotAskedToSaveButToSign() async throws {
    let pilot = try openOzturk()
    pilot.focus("subjective")
    pilot.type("Half woord")
    pilot.focus("plan")
    pilot.type("Zo door.")
    pilot.press("F8")
    pilot.type("2")
    pilot.press("Esc")
    pilot.expect(contains: "o  ondertekenen")
    pilot.expect(lacks: "bewaren   w")
    pilot.press("w")
    pilot.expect(lacks: "Verslag ondertekend")
    XCTAssertEqual(pilot.values["subjective"], "Half woord")
  }

  func testTheProgrammeIsOneKeyAwayAndItsChangeIsTold() async throws {
    let pilot = try openOzturk()
    pilot.focus("subjective")
    pilot.type("Half woord")
    pilot.press("F4", "+")
    pilot.type("bru")
    pilot.press("Enter", "Esc")
    XCTAssertEqual(pilot.values["subjective"], "Half woord")
    XCTAssertEqual(pilot.values["plan"]?.hasPrefix("Oefenprogramma: + "), true)
    pilot.press("F9")
    pilot.expect(contains: "Boeken")
  }

  func testWhoIsResponsibleSeesOnMyDayWhatATraineeSignedAndSignsItOnce() async throws {
    let pilot = try PracticePilot(as: "EV")
    // Yılmaz is in training with Visser; what she signed before is dealt with.
    for waiting in try pilot.practice.read({ try $0.workList(of: $0.viewer.person) }).toCoSign {
      try pilot.practice.coSignNote(of: waiting.entry.appointment.id)
    }

    let inTraining = try PracticePilot(as: "AY", on: pilot.file)
    inTraining.select("10:00", of: "AY")
    inTraining.press("s")
    inTraining.focus("subjective")
    inTraining.type("Gaat goed.")
    inTraining.focus("plan")
    inTraining.type("Zo door.")
    inTraining.press("F8", "Enter")
    inTraining.expect(contains: "Verslag ondertekend.")
    inTraining.press("s")
    inTraining.expect(contains: "wacht op de medeondertekening")
    inTraining.press("m")
    XCTAssertEqual(inTraining.status, " × Dat doet EV.")

    let other = try PracticePilot(as: "TB", on: pilot.file)
    other.press("3", "End")
    other.expect(lacks: "Mede te ondertekenen")
    pilot.press("3", "End")
    pilot.expect(contains: "Mede te ondertekenen (1)")
    let screen = try XCTUnwrap(pilot.app.top as? TodayScreen)
    pilot.press("Home")
    for _ in 0..<40 where !screen.waitsForCoSignature { pilot.press("Down") }
    pilot.press("Enter")
    pilot.expect(contains: "✓ AY")
    pilot.press("m")
    pilot.expect(contains: "✓ AY + EV")
    pilot.expect(contains: "EV · medeondertekend")
    pilot.press("m")
    XCTAssertEqual(pilot.status, " × Dit is al medeondertekend.")
    pilot.press("Esc", "End")
    pilot.expect(lacks: "Mede te ondertekenen")
    pilot.press("1")
    pilot.select("9:00", of: "EV")
    pilot.press("s", "m")
    XCTAssertEqual(pilot.status, " × Dit verslag vraagt geen tweede handtekening.")
  }

  func testTheLettersOfTheNoteAreASetting() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "r", "Space", "^S", "3", "Enter")
    XCTAssertNotNil(pilot.rows(with: " E ").first)
    pilot.press("F6")
    pilot.expect(contains: "E =")
  }

  func testTheReceptionistMayNotAndIsToldSo() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.select("10:00", of: "EV")
    pilot.press("s")
    XCTAssertTrue(pilot.status.hasPrefix(" × Dit mag u niet"), pilot.status)
  }
}
