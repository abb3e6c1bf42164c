import PracticeCore
import XCTest

@testable import PracticeTUI

/// The places of the full screen, gone through line by line: merging, settings, reports, import.
@MainActor
final class PlacesSessionTests: XCTestCase {
  // MARK: - Rules of the cover

  func testAMistypedRuleIsRecordedWithItsEffectAndRemovedAgain() async throws {
    let session = try LinearSession()
    let child = try session.practice.register(
      PatientDetails(
        name: PatientName(surname: "Kind", initials: "K."), birthDate: Day(iso: "2015-04-03")))
    let (kind, therapist) = try session.practice.read {
      (
        try XCTUnwrap($0.appointmentKinds().first { $0.code == "treatment" }),
        try $0.therapists()[0]
      )
    }
    let day = LinearSession.clock.now().day + 14
    _ = try session.practice.book(
      Booking(
        patient: child, therapist: therapist.id, kind: kind, day: day,
        start: TimeOfDay(minutes: 600)))
    try session.tell(
      """
      > instellingen vergoedingsregels
      1 van 3: 01-01-2018
      > nieuwe regels
      Gelden vanaf
      > +1w
      Volwassen vanaf [18]
      >
      Kind, per aandoening [9]
      > 90
      Kind, verlenging [9]
      >
      >
      >
      >
      >
      >
      >
      >
      Dit verandert de vlag van 1 geplande behandeling bij één patiënt
      Wat wilt u: bewaren, verder typen of terug [terug]
      > bewaren
      Regels bewaard. Typ 'ongedaan'
      1 van 4: 30-11-2026, Volwassen: 18, Kind: 90+9
      Welk nummer, of: nieuwe regels, verbeteren, verwijderen, chronische lijst, terug [terug]
      > verwijderen 2
      Dit hoort bij het programma
      > verwijderen 1
      Wat wilt u: verwijderen, laten staan of terug [terug]
      > verwijderen
      Verwijderd. Typ 'ongedaan'
      1 van 3: 01-01-2018
      """, as: "EV")
    XCTAssertFalse(try session.practice.read { try $0.keptCoverRules() }.contains(where: \.isOwn))
  }

  // MARK: - Merging

  private func twice(_ session: LinearSession) throws -> (kept: ID<Patient>, other: ID<Patient>) {
    var details = PatientDetails(
      name: PatientName(surname: "Dubbel", initials: "A."), birthDate: Day(iso: "1970-04-03"))
    details.phone = "06-00000001"
    let kept = try session.practice.register(details)
    details.name = PatientName(surname: "Dubel", initials: "A.")
    details.phone = ""
    details.email = "a.dubbel@voorbeeld.test"
    return (kept, try session.practice.register(details))
  }

  func testTwoFilesOfOnePersonAreMergedAfterALookAtEachFieldAndTakenBack() async throws {
    let session = try LinearSession()
    let (kept, other) = try twice(session)
    try session.tell(
      """
      > samenvoegen #\(kept.rawValue)
      Samenvoegen met welk dossier?
      Dubel, A.
      Welk nummer, of zoeken [terug]
      > 1
      #\(kept.rawValue), Dubbel, A., blijft; alles van #\(other.rawValue)
      1 van 3: naam: blijft Dubbel, A., niet Dubel, A.
      2 van 3: telefoon: blijft 06-00000001
      3 van 3: e-mail: wordt a.dubbel@voorbeeld.test
      Welk nummer, of: andere waarde, omdraaien, samenvoegen, terug [terug]
      > andere waarde 1
      1 van 3: naam: wordt Dubel, A., niet Dubbel, A.
      > 1
      naam: wordt Dubel, A.
      Wat wilt u doen: niets of andere waarde [niets]
      > andere
      1 van 3: naam: blijft Dubbel, A.
      > samenvoegen
      Samengevoegd. #\(other.rawValue) vindt voortaan #\(kept.rawValue). Typ 'ongedaan'
      > zoeken #\(other.rawValue)
      Dubbel, A., geboren 3 april 1970, 06-00000001
      """, as: "BK")
    let details = try session.practice.read { try $0.patient(kept).details }
    XCTAssertEqual(details.email, "a.dubbel@voorbeeld.test")
    XCTAssertEqual(details.name.surname, "Dubbel")
    try session.tell("> ongedaan\nOngedaan gemaakt:", as: "BK")
    XCTAssertEqual(try session.practice.read { try $0.patient(other).name.surname }, "Dubel")
  }

  func testGoingBackMergesNothing() async throws {
    let session = try LinearSession()
    let (kept, other) = try twice(session)
    try session.tell(
      """
      > merge #\(kept.rawValue)
      Merge with which file?
      >
      > merge #\(kept.rawValue)
      > 1
      Which number, or: other value, swap, merge, back [back]
      > swap
      #\(other.rawValue), Dubel, A., stays
      > terug
      > merge #\(kept.rawValue)
      > 1
      > stop
      You are in the main menu.
      """, as: "BK", language: .english)
    XCTAssertEqual(try session.practice.read { try $0.patient(other).name.surname }, "Dubel")
  }

  func testTwoPeopleWithTwoNumbersAreNotMerged() async throws {
    let session = try LinearSession()
    let (kept, other) = try twice(session)
    for (id, number) in [(kept, "123456782"), (other, "111222333")] {
      let opened = try session.practice.read { try $0.patient(id).details }
      var details = opened
      details.citizenNumber = number
      details.identityDocument = .passport
      details.identityNumber = "SPECI2026"
      try session.practice.edit(id, from: opened, to: details)
    }
    try session.tell(
      """
      > samenvoegen #\(kept.rawValue)
      > dubel
      Dubel, A.
      > 1
      De BSN's verschillen: dit zijn twee mensen.
      Samenvoegen met welk dossier?
      >
      > stop
      """)
  }

  // MARK: - Settings

  func testASettingIsFoundBySubjectOrByItsNameAndChanged() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > instellingen
      Welke instellingen: praktijk, zorg, agenda, vergoeding, gegevens, medewerkers [terug]
      > zorg
      1 van 3: standaardteksten
      2 van 3: verslaglegging
      Welk nummer, 1 tot 3
      > 2
      Verslaglegging
      Behandelverslag [SOAP]
      > SOEP
      Terugkeer, weken [
      > honderdduizend
      Een heel getal
      > 12
      Bewaard. Typ 'ongedaan'
      Welke instellingen:
      > namen
      Namen vanzelf verbergen
      Na … minuten (0: nooit)
      > 7
      Bewaard.
      Welke instellingen:
      > wonen
      'wonen' is niet begrepen. Kies uit: praktijk, zorg
      >
      Opdracht
      """)
    let (care, minutes) = try session.practice.read {
      (try $0.careSettings(), try $0.discretionMinutes())
    }
    XCTAssertEqual(care.labels.rawValue, "soep")
    XCTAssertEqual(care.recurrenceWeeks, 12)
    XCTAssertEqual(minutes, 7)
  }

  func testAListOfTheSettingsIsReadOutAddedToAndTakenFrom() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > settings rooms
      No rooms yet.
      What do you want: new, back [back]
      > new
      Name:
      > Kelder
      Saved. Type 'undo'
      1 of 1: Kelder
      > retire
      Its 0 appointments to [no room]
      >
      The room is out of use.
      1 of 1: Kelder, no longer in use
      >
      > closures
      No closure.
      > add
      First day
      > 28 dec
      > 1 jan
      > stop
      You are in the main menu.
      """, language: .english)
    XCTAssertEqual(try session.practice.read { try $0.allRooms() }.map(\.isActive), [false])
    // What was typed is there again.
    XCTAssertNotNil(try session.practice.drafts().first { $0.values.values.contains("28 dec") })
  }

  func testTheDeskHearsWhatItMayDecide() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > instellingen verslaglegging
      Dit mag u niet
      Welke instellingen:
      > medewerkers
      Wie er werkt
      1 van 3: EV, Naam: E. Visser
      Welk nummer, of: afwezigheid, terug [terug]
      > afwezigheid 2
      Afwezigheid · De Boer
      Geen afwezigheid.
      > werktijden
      'werktijden' is niet begrepen.
      >
      >
      >
      """, as: "BK")
    // Her own she may take; those of others are not offered.
    let offered = session.transcript.filter { $0.hasPrefix("Welk nummer") }
    XCTAssertFalse(offered.isEmpty)
    XCTAssertFalse(offered.contains { $0.contains("wachtwoord") })
  }

  func testWhoIsInTheWayOfAnAbsenceIsMovedOneByOne() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > instellingen medewerkers
      > afwezigheid 1
      > invoeren
      Eerste dag
      > vandaag
      """)
    XCTAssertTrue(session.transcript.contains { $0.contains("Laatste dag") })
  }

  // MARK: - Reports

  func testAReportIsNamedAndLeadsToTheFile() async throws {
    let session = try LinearSession()
    try session.practice.cancel(
      session.appointment,
      reason: XCTUnwrap(session.practice.read { try $0.cancelReasons() }.first),
      by: .patient)
    try session.tell(
      """
      > rapporten
      Afspraken per week
      Welk nummer, of: praktijklijst, beloop, dossiertoets, incidenten, klachten, terug [terug]
      > praktijklijst
      Zonder afspraak (1)
      Jansen, P.
      > dossier 2
      46 jaar.
      Geen volgende afspraak.
      Welk nummer, of: dossier, afspraak, beloop, terug [terug]
      >
      Afspraken per week
      >
      Opdracht
      > rapporten beloop
      Beloop in de eigen praktijk
      """)
  }

  // MARK: - Import

  private func file(_ session: LinearSession, _ text: String) throws -> String {
    let path = session.folder + "/list.csv"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  func testAListIsReadInAfterItsTrialAndTakenBackAtOnce() async throws {
    let session = try LinearSession()
    let path = try file(
      session,
      """
      Achternaam;Voorletters;Geboortedatum;Schoenmaat
      Verzinsel;A.;1-2-1980;43
      Jansen;P.;21-5-1980;44
      Nergens;B.;31-2-1990;45
      """)
    let before = try session.practice.read { try $0.findPatients("", limit: 50) }.count
    try session.tell(
      """
      > inlezen
      CSV of vCard
      > \(session.folder)/niets.csv
      is er niet
      CSV of vCard
      > \(path)
      3 regels, UTF-8, velden gescheiden door ;
      1 van 4: Achternaam wordt gelezen als achternaam, bijvoorbeeld Verzinsel · Jansen · Nergens
      4 van 4: Schoenmaat wordt niet gelezen
      Welk nummer, of: kolom kiezen, verder, terug [terug]
      > kolom 4
      Schoenmaat: wordt gelezen als
      > notitie balie
      > verder
      1 toe te voegen, 1 al bekend, 1 geweigerd
      1 van 3: regel 4: geweigerd (Nergens): '31-2-1990' is geen dag
      Welk nummer, of: alleen de goede inlezen, terug [terug]
      > inlezen
      1 patiënten worden ingeschreven. 1 regels zijn geweigerd en blijven weg.
      > ja
      1 patiënten ingelezen. Typ 'ongedaan'
      Opdracht
      > verzinsel
      Verzinsel, A., geboren 1 februari 1980
      > ongedaan
      """)
    XCTAssertEqual(
      try session.practice.read { try $0.findPatients("", limit: 50) }.count, before)
  }

  func testATrialIsLeftWithoutATrace() async throws {
    let session = try LinearSession()
    let path = try file(session, "surname,birth date\nVerzinsel,1980-02-01\n")
    try session.tell(
      """
      > import \(path)
      > go on
      1 to add, 0 known already, 0 refused
      > read in
      > no
      Which number, or: read in, back [back]
      >
      > stop
      > verzinsel
      """, language: .english)
    XCTAssertTrue(session.transcript.contains { $0.contains("'verzinsel' is not understood") })
  }
}
