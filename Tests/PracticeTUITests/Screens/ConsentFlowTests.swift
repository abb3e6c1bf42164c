import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Consent is asked, kept as a history, and looked at before a technique is recorded.
@MainActor
final class ConsentFlowTests: XCTestCase {
  /// The note of today's patient at ten, with manipulation ticked.
  private func noteWithManipulation() throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV")
    let episode = try episode(pilot)
    try pilot.practice.recordConsent(
      ConsentStep(.withdrawn, on: DemoFile.monday.day, decidedBy: .patient),
      for: [subject(pilot, "manipulation")], in: episode)
    pilot.select("10:00", of: "EV")
    pilot.press("s")
    pilot.focus("subjective")
    pilot.type("Gaat goed.")
    pilot.focus("techniques")
    pilot.press("Right", "Space")
    return pilot
  }

  private func appointment(_ pilot: PracticePilot) throws -> Appointment {
    try XCTUnwrap(try pilot.appointment("10:00", of: "EV"))
  }

  private func episode(_ pilot: PracticePilot) throws -> ID<Episode> {
    try XCTUnwrap(try appointment(pilot).episode)
  }

  private func subject(_ pilot: PracticePilot, _ code: String) -> ConsentSubject {
    let techniques = (try? pilot.practice.read { try $0.techniques() }) ?? []
    return ConsentSubject(
      techniques.first { $0.code == code }?.id ?? ID(0), at: .lowBack)
  }

  private func room(of name: String) throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("2")
    pilot.type(name)
    pilot.press("Enter", "Enter", "t")
    return pilot
  }

  func testTheNoteShowsWhatHolds() async throws {
    let pilot = try noteWithManipulation()
    pilot.expect(contains: "✓ mobilisatie")
    pilot.expect(contains: "✗ manipulatie:")
    pilot.expect(contains: "ingetrokken")
  }

  func testAWithdrawnTechniqueIsStoppedAndThePatientMayAgreeAnew() async throws {
    let pilot = try noteWithManipulation()
    pilot.press("^S")
    pilot.expect(contains: "Geen toestemming")
    pilot.expect(contains: "manipulatie (lage rug): ingetrokken op 23-11-2026")
    XCTAssertNil(try pilot.practice.read { try $0.note(of: appointment(pilot).id) })
    pilot.press("n")
    XCTAssertEqual(pilot.values["techniques.2.lowBack"], "yes")
    XCTAssertEqual(pilot.values["techniques.1.lowBack"], "")
    pilot.type("g")
    pilot.press("^S")
    pilot.expect(contains: "Toestemming telt pas na uitleg.")
    pilot.press("F6", "^S")
    pilot.expect(contains: "✓ manipulatie")
    XCTAssertEqual(pilot.values["subjective"], "Gaat goed.", "the note is still there")
    pilot.press("^S")
    pilot.expect(contains: "Verslag bewaard")
  }

  func testAnotherTechniqueIsChosen() async throws {
    let pilot = try noteWithManipulation()
    pilot.press("^S", "a", "Space", "^S")
    pilot.expect(contains: "Verslag bewaard")
    let note = try XCTUnwrap(try pilot.practice.read { try $0.note(of: appointment(pilot).id) })
    XCTAssertEqual(note.content.techniques, [])
    XCTAssertEqual(note.content.subjective, "Gaat goed.")
  }

  func testWhatWasDoneAlreadyIsRecordedAsAnIncident() async throws {
    let pilot = try noteWithManipulation()
    pilot.press("^S", "i")
    pilot.expect(contains: "Uitgevoerd zonder toestemming")
    pilot.press("^S")
    pilot.expect(contains: "! Hoe kwam dit?")
    pilot.type("Intrekking over het hoofd gezien.")
    pilot.press("^S")
    pilot.expect(contains: "Vastgelegd als incident.")
    pilot.press("^S")
    pilot.expect(contains: "Verslag bewaard")
    let incidents = try pilot.practice.read { try $0.entries(of: .incident) }
    XCTAssertTrue(incidents[0].details.what.contains("Intrekking over het hoofd gezien."))
  }

  func testTheHistoryOfATechniqueIsReadBelowIt() async throws {
    let pilot = try room(of: "#1042")
    pilot.expect(contains: "mobilisatie (lage rug)")
    pilot.press("Down", "Enter")
    pilot.type("i")
    pilot.press("^S")
    pilot.expect(contains: "✗  manipulatie (lage rug)")
    pilot.expect(contains: "ingetrokken op 23-11-2026")
    pilot.expect(contains: "12-10-2026 · gegeven · de patiënt")
    pilot.press("Enter")
    pilot.type("i")
    pilot.press("^S")
    pilot.expect(contains: "Er is geen toestemming om in te trekken.")
  }

  func testAllTechniquesAtOnce() async throws {
    let pilot = try room(of: "#1042")
    pilot.press("+")
    pilot.type("w")
    pilot.focus("remark")
    pilot.type("Wil geen handen op de rug.")
    pilot.press("^S")
    pilot.expect(contains: "Vastgelegd: weigert.")
    XCTAssertEqual(pilot.rows(with: "weigert op 23-11-2026").count, 2)
    pilot.expect(contains: "Wil geen handen op de rug.")
  }
}
