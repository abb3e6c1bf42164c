import PracticeCore
import XCTest

@testable import PracticeTUI

/// The agenda's lists and a patient's file, gone through line by line.
@MainActor
final class FilePlacesSessionTests: XCTestCase {
  func testSomebodyIsPutOnTheWaitingListAndTakenOff() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > wachtlijst jansen
      Wachtlijst · Jansen, P.
      Hoe snel [gewoon]
      > spoedig
      Wanneer [overslaan]
      > di ochtend
      Bij
      >
      >
      >
      >
      Opmerking [overslaan]
      > belt graag
      Typ 'ongedaan'
      > wachtlijst
      1 van 1: Jansen, P., spoedig, 30 min · di ochtend
      Welk nummer, of: plek zoeken, op de lijst, bewerken, dossier, van de lijst, terug [terug]
      > van de lijst
      Van de wachtlijst halen
      Wat wilt u: van de lijst halen of terug [terug]
      >
      > van de lijst 1
      > van de lijst halen
      Van de wachtlijst gehaald. Typ 'ongedaan'
      Niemand wacht op een plek.
      """, as: "BK")
    XCTAssertEqual(try session.practice.read { try $0.waitingList() }.count, 0)
  }

  func testTheDayIsClosedOncePeopleAreSettled() async throws {
    let session = try LinearSession()
    let next = try XCTUnwrap(session.practice.read { try $0.appointmentKinds() }.first)
    let early = try session.practice.book(
      Booking(
        patient: session.jansen, therapist: session.current.therapist, kind: next,
        day: LinearSession.clock.now().day, start: TimeOfDay(minutes: 8 * 60)))
    try session.tell(
      """
      > dag afsluiten
      Dag afsluiten, maandag 23 november 2026
      1 van 1: ma 23 nov 8:00, Naam: Jansen, P.
      > geweest
      Typ 'ongedaan'
      Alle afspraken tot nu zijn afgehandeld.
      Wat wilt u: afsluiten, noodblad, terug [terug]
      > afsluiten
      Noodblad:
      """, as: "BK")
    XCTAssertEqual(try session.practice.read { try $0.appointment(early) }.status, .done)
    XCTAssertTrue(
      session.transcript.contains { $0.contains("Reservekopie") || $0.contains("reservekopie") },
      session.transcript.suffix(8).joined(separator: "\n"))
  }

  func testAListIsReadOutBeforeItIsPrinted() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > lijsten
      Welke lijst: daglijst, bellijst, noodblad of afsprakenkaart [daglijst]
      >
      Welke dag [ma 23 nov
      >
      Daglijst
      Jansen
      Wat wilt u doen: niets, afdrukken, printer of bewaren [niets]
      > bewaren
      Bewaard:
      Wat wilt u doen: niets, afdrukken
      >
      Opdracht
      > papers call list
      Bellijst
      """, as: "BK")
  }

  func testAFileIsDestroyedOnRequest() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > bewaren jansen
      Te bewaren tot en met
      Wat wilt u doen: niets, kopie of verzoek vastleggen [niets]
      > verzoek
      Verzoek vastgelegd.
      Verzoek om te vernietigen van
      Wat wilt u doen: niets, kopie, weigeren of vernietigen [niets]
      > vernietigen
      Typ 1001 om te vernietigen
      > 1002
      Dit is een ander nummer.
      > 1001
      Vernietigd
      Opdracht
      > jansen
      'jansen' is niet begrepen.
      """)
    XCTAssertThrowsError(try session.practice.read { try $0.patient(session.jansen) })
  }

  func testTheTherapistMakesAPlanAndSignsAnIntake() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > episode jansen
      lage rug
      Behandelplan: nog te maken
      Welk nummer, of: openen, bewerken, screening
      > plan
      Behandelplan
      Doel
      > weer tuinieren
      >
      Gemeten aan
      > stop
      Wat u typte is bewaard als concept.
      > plan jansen
      > plan
      Hier is terug wat u eerder typte en niet bewaarde.
      Nu: weer tuinieren
      > terug
      Welk nummer, of: openen
      > codes
      > stop
      """)
    XCTAssertEqual(try session.draft("plan")?["goal"], "weer tuinieren")
  }

  func testRedFlagsAreAskedOneByOneInTheEpisode() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > episode jansen
      > screening
      > misschien
      Antwoord met ja of nee.
      > nee
      > ja
      > stop
      """)
    let draft = try XCTUnwrap(session.draft("screening.redFlags"))
    XCTAssertEqual(draft.values.filter { $0 == "no" }.count, 1)
    XCTAssertEqual(draft.values.filter { $0 == "yes" }.count, 1)
  }

  func testExercisesAreAddedDosedAndTakenOut() async throws {
    let session = try LinearSession()
    let before = try session.practice.read { reader in
      try reader.programme(of: reader.episodes(of: session.jansen)[0].id)?.lines ?? []
    }
    try session.tell(
      """
      > oefeningen jansen
      Oefenprogramma, Jansen, P.
      1 van 3:
      Welk nummer, of: toevoegen, dosering
      > weghalen 1
      Typ 'ongedaan'
      1 van 2:
      > dosering
      Welk nummer, 1 tot 2
      > 1
      > stop
      """)
    let after = try session.practice.read { reader in
      try reader.programme(of: reader.episodes(of: session.jansen)[0].id)?.lines ?? []
    }
    XCTAssertEqual(after.map(\.exercise), before.dropFirst().map(\.exercise))
  }

  func testTheDeskHasNoEpisodes() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > episode jansen
      Dit mag u niet: behandelgegevens lezen.
      > oefeningen jansen
      Dit mag u niet: behandelgegevens lezen.
      """, as: "BK")
  }
}
