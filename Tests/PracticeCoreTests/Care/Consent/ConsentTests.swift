import XCTest

@testable import PracticeCore

/// No technique is recorded without consent, and no consent is lost.
final class ConsentTests: XCTestCase {
  private struct Care {
    let test: TestPractice
    let patient: ID<Patient>
    let episode: ID<Episode>
    let visit: ID<Appointment>
    let mobilisation: ID<Technique>

    var practice: Practice { test.practice }
    var subject: ConsentSubject { ConsentSubject(mobilisation, at: .lowBack) }

    init(_ region: Region = .lowBack, born: String = "1980-03-12") throws {
      test = try TestPractice()
      patient = try test.patient("Verzonnen", born: born)
      episode = try test.practice.openEpisode(
        EpisodeDetails(
          therapist: try test.member("EV").id, region: region, opened: TestPractice.now.day),
        of: patient)
      visit = try test.book(patient, "2026-11-23T09:00")
      mobilisation = try test.practice.read { try $0.techniques() }[0].id
    }

    func note(_ level: String = "") -> NoteContent {
      NoteContent(
        subjective: "Gaat.", plan: "Door.",
        techniques: [AppliedTechnique(technique: mobilisation, level: level)])
    }

    func step(_ state: ConsentState, by who: ConsentDecider = .patient) -> ConsentStep {
      ConsentStep(
        state, on: TestPractice.now.day, explained: ConsentPoint.allCases, decidedBy: who)
    }
  }

  func testASessionIsRecordedOnceThereIsConsent() throws {
    let care = try Care()
    let refusal = assertRefused(try care.practice.signNote(care.note(), of: care.visit))
    guard case .noConsent(let obstacles)? = refusal else { return XCTFail("\(refusal as Any)") }
    XCTAssertEqual(obstacles.map(\.reason), [.noConsent(nil)])
    XCTAssertEqual(
      refusal?.sentence(in: .dutch),
      "Dit kan zo niet worden vastgelegd: mobilisatie (lage rug): geen toestemming vastgelegd.")
    XCTAssertNil(try care.practice.read { try $0.note(of: care.visit) }, "nothing was stored")
    assertRefused(try care.practice.saveNote(care.note(), of: care.visit))
    try care.practice.saveNote(NoteContent(subjective: "Gaat."), of: care.visit)

    try care.practice.recordConsent(care.step(.given), for: [care.subject], in: care.episode)
    assertThrows(Refusal.cannotUndo(.recordConsent), try care.practice.undo())
    try care.practice.signNote(care.note(), of: care.visit)
    try care.test.assertNoProblems()
  }

  func testRefusedWithdrawnAndGivenAgainIsAHistory() throws {
    let care = try Care()
    for state in [ConsentState.proposed, .thinking, .refused, .given, .withdrawn] {
      try care.practice.recordConsent(care.step(state), for: [care.subject], in: care.episode)
      let isRefused = (try? care.practice.saveNote(care.note(), of: care.visit)) == nil
      XCTAssertEqual(isRefused, state != .given, state.rawValue)
    }
    try care.practice.recordConsent(care.step(.given), for: [care.subject], in: care.episode)
    let entries = try care.practice.read { try $0.consents(of: care.episode) }
    XCTAssertEqual(
      entries.map(\.step.state), [.proposed, .thinking, .refused, .given, .withdrawn, .given])
    for sql in [
      "UPDATE consent_entry SET state = 'given'", "DELETE FROM consent_entry WHERE id = 1",
    ] {
      XCTAssertThrowsError(try care.test.database.execute(sql), sql)
    }
  }

  func testAtTheNeckItsRisksAreCheckedFirst() throws {
    let care = try Care(.headache)
    let neck = ConsentSubject(care.mobilisation, at: .neck)
    try care.practice.recordConsent(care.step(.given), for: [neck], in: care.episode)
    guard
      case .noConsent(let obstacles)? = assertRefused(
        try care.practice.saveNote(care.note("C0-C2"), of: care.visit))
    else { return XCTFail("no check of the neck") }
    XCTAssertEqual(obstacles.map(\.reason), [.neckNotChecked])
    let check = ScreeningContent(asked: ScreeningList.neckRisk.map(\.code))
    try care.practice.recordScreening(check, .neckRisk, of: care.episode)
    try care.practice.saveNote(care.note("C0-C2"), of: care.visit)
    // Dizzy since the last session: told at this one, so looked at first.
    var dizzy = care.note("C0-C2")
    dizzy.sideEffect = .dizzy
    try care.practice.saveNote(dizzy, of: care.visit)
    let later = try care.test.book(care.patient, "2026-11-30T09:00")
    guard
      case .noConsent(let lapsed)? = assertRefused(
        try care.practice.saveNote(dizzy, of: later))
    else { return XCTFail("dizzy since") }
    XCTAssertEqual(lapsed.map(\.reason), [.neckCheckOutdated])
  }

  func testALevelAtTheNeckAsksForTheNeckInAnyEpisode() throws {
    let care = try Care()
    try care.practice.recordConsent(care.step(.given), for: [care.subject], in: care.episode)
    try care.practice.saveNote(care.note("L4-L5"), of: care.visit)
    assertRefused(try care.practice.saveNote(care.note("C5-C6"), of: care.visit))
  }

  func testWhatWasDoneWithoutConsentIsAnIncident() throws {
    let care = try Care()
    guard
      case .noConsent(let obstacles)? = assertRefused(
        try care.practice.signNote(care.note(), of: care.visit))
    else { return XCTFail("there is no consent") }
    guard
      case .invalid(let input)? = assertRefused(
        try care.practice.recordWithoutConsent(obstacles, account: " ", at: care.visit))
    else { return XCTFail("no account") }
    XCTAssertEqual(input.field, "account")
    try care.practice.recordWithoutConsent(
      obstacles, account: "Vergeten te vragen.", at: care.visit)
    try care.practice.signNote(care.note(), of: care.visit)
    let (room, incidents) = try care.practice.read {
      (try $0.room(of: care.episode), try $0.entries(of: .incident))
    }
    XCTAssertEqual(room.withoutConsent.map(\.account), ["Vergeten te vragen."])
    XCTAssertEqual(incidents.map(\.appointment), [care.visit])
    XCTAssertTrue(incidents[0].details.what.contains("mobilisatie (lage rug)"))
    // Another session asks again.
    let later = try care.test.book(care.patient, "2026-11-30T09:00")
    assertRefused(try care.practice.saveNote(care.note(), of: later))
    try care.test.assertNoProblems()
  }

  func testTheParentsOfAChildDecide() throws {
    let care = try Care(born: "2016-05-01")
    guard
      case .invalid(let input)? = assertRefused(
        try care.practice.recordConsent(care.step(.given), for: [care.subject], in: care.episode))
    else { return XCTFail("a child of ten") }
    XCTAssertEqual(input.field, "decidedBy")
    try care.practice.recordConsent(
      care.step(.given, by: .parents), for: [care.subject], in: care.episode)
    assertRefused(
      try care.practice.recordConsent(care.step(.given), for: [], in: care.episode))
  }

  func testTheDeskSeesNoConsent() throws {
    let care = try Care()
    let desk = try care.test.otherTerminal(as: "BK")
    assertThrows(
      Refusal.notPermitted(.readClinical), try desk.read { try $0.consents(of: care.episode) })
    assertThrows(
      Refusal.notPermitted(.readClinical),
      try desk.recordConsent(care.step(.given), for: [care.subject], in: care.episode))
  }
}
