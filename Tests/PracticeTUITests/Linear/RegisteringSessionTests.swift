import PracticeCore
import XCTest

@testable import PracticeTUI

/// Registering and correcting a patient by questions: who hears the screen does it too.
@MainActor
final class RegisteringSessionTests: XCTestCase {
  private func newest(_ session: LinearSession) throws -> PatientSummary {
    let found = try session.practice.read { try $0.findPatients("", limit: 50) }
    return try XCTUnwrap(found.max { $0.id < $1.id })
  }

  private func details(_ session: LinearSession) throws -> PatientDetails {
    try session.practice.read { try $0.patient(newest(session).id) }.details
  }

  func testTheDeskRegistersWithWhatIsAskedOnThePhone() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > inschrijven van der verzonnen
      Achternaam [Verzonnen]:
      >
      Geboortedatum [overslaan]:
      > 31-2-1981
      31-2-1981
      Geboortedatum [overslaan]:
      > 3-1981
      maart 1981
      Telefoon [overslaan]:
      > 0600000001
      06-00000001
      Tussenvoegsel [van der]:
      >
      Voorletters [overslaan]:
      > a
      Roepnaam [overslaan]:
      >
      Geslacht [onbekend]:
      > vrouw
      Nog iets invullen? naam, contact, identiteit, praktijk, nood, rekening, ouders of bewaren [bewaren]:
      >
      Verzonnen, A. van der: ingeschreven, nummer 1004. Typ 'ongedaan'
      > dossier
      [Verzonnen, A. van der]:
      >
      > ongedaan
      Ongedaan gemaakt:
      """, as: "BK")
    XCTAssertNil(try session.draft("patient"))
    XCTAssertEqual(try newest(session).name.surname, "Bakker")
  }

  func testAPartOrOneFieldIsAskedByItsName() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > register Proef
      > Proef
      > 12-3-2016
      >
      > -
      >
      >
      >
      Anything else? name, contact, identity, practice, emergency, bill, parents or save [save]:
      > ?
      Parents: Parent 1, Relation, Phone, Authority, Parent 2
      > parents
      Parent 1 [skip]:
      > C. Proef
      Relation [skip]:
      > mother
      Phone [skip]:
      > 0600000001
      Authority
      >
      Parent 2 [skip]:
      >
      Anything else?
      > bsn
      BSN [skip]:
      > 123456789
      This BSN is not valid
      BSN [skip]:
      > 123456782
      Anything else?
      > duif
      'duif' is not understood.
      Anything else?
      > save
      Proef: registered, number 1004.
      """, as: "EV", language: .english)
    let details = try details(session)
    XCTAssertEqual(details.guardians.map(\.called), ["C. Proef (mother)"])
    XCTAssertEqual(details.citizenNumber, "123456782")
    XCTAssertEqual(details.birthDate, Day(iso: "2016-03-12"))
  }

  private let twin = """
    > inschrijven Janssen
    >
    > 21-5-1980
    >
    >
    >
    >
    >
    Nog iets invullen?
    >
    Let op: Misschien staat deze patiënt er al: Jansen, P., geboren 21 mei 1980, nummer 1001. zelfde geboortedatum, (bijna) dezelfde naam.
    naam: nieuw Janssen, staat er Jansen, P.
    Gelijk: geboortedatum, 21-05-1980
    Wie is het: dezelfde, iemand anders of verder typen [dezelfde]:
    """

  func testEnterNeverRegistersSomebodyTwice() async throws {
    let session = try LinearSession()
    try session.tell(
      twin + "\n>\nVerder met Jansen, P.\n> boeken\n[Jansen, P.]", as: "EV")
    XCTAssertEqual(try newest(session).id, ID(1003))
    XCTAssertNil(try session.draft("patient"))
  }

  func testSomebodyElseIsRegistered() async throws {
    let session = try LinearSession()
    try session.tell(
      twin + "\n> iemand anders\nJanssen: ingeschreven, nummer 1004.", as: "EV")
    XCTAssertEqual(try newest(session).name.surname, "Janssen")
  }

  func testWhatWasTypedIsOfferedAgain() async throws {
    let session = try LinearSession()
    try session.tell("> inschrijven Verzonnen\n>\n> 12-3-1980\n> stop\nals concept", as: "EV")
    XCTAssertEqual(try session.draft("patient")?["surname"], "Verzonnen")
    try session.tell(
      """
      Er is een concept van een nieuwe patiënt. Ga verder met 'inschrijven'.
      > inschrijven
      Hier is wat u eerder typte en niet bewaarde.
      Daarmee verdergaan? ja of nee [ja]:
      >
      Geboortedatum [12 maart 1980 · 46]:
      >
      >
      >
      >
      >
      >
      Nog iets invullen?
      > bewaren
      Verzonnen: ingeschreven
      """, as: "EV")
    XCTAssertEqual(try details(session).birthDate, Day(iso: "1980-03-12"))
  }

  func testCorrectsOneThing() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > gegevens jansen
      Jansen, P.
      Wat wilt u wijzigen? naam, contact
      > telefoon
      Telefoon [overslaan]:
      > 06
      10 cijfers
      > 0600000009
      Wat wilt u wijzigen?
      > contact
      Postcode [overslaan]:
      > 8999ab
      > terug
      Postcode [8999 AB]:
      >
      > 12
      > Dorpsstraat
      > Ede
      >
      > werk
      >
      >
      >
      Wat wilt u wijzigen?
      >
      Bewaard. Typ 'ongedaan'
      > gegevens jansen
      >
      Er is niets gewijzigd.
      """, as: "EV")
    let details = try session.practice.read { try $0.patient(session.jansen).details }
    XCTAssertEqual(details.phoneLines, ["06-00000009 (werk)"])
    XCTAssertEqual([details.street, details.houseNumber], ["Dorpsstraat", "12"])
    XCTAssertEqual([details.postcode, details.city], ["8999 AB", "Ede"])
  }

  func testWhatAColleagueChangedMeanwhileIsReadOut() async throws {
    let session = try LinearSession()
    let id = session.jansen
    try session.tell(
      """
      > gegevens jansen
      > telefoon
      > 0600000009
      >
      Intussen gewijzigd: telefoon
      Nu (EV 9:00): 06-00000008
      Van u: 06-00000009
      Wat blijft staan: mijn tekst, die van de ander of verder typen
      > mijn
      Bewaard.
      """, as: "EV"
    ) { answer in
      guard answer == "0600000009",
        let opened = try? session.practice.read({ try $0.patient(id).details })
      else { return }
      var changed = opened
      changed.phone = "06-00000008"
      try? session.practice.edit(id, from: opened, to: changed)
    }
    let phone = try session.practice.read { try $0.patient(id).details.phone }
    XCTAssertEqual(phone, "06-00000009")
  }
}
