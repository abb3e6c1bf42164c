import PracticeCore
import XCTest

@testable import PracticeTUI

/// The receptionist's job: somebody calls and books, moves, calls off, comes or does not.
@MainActor
final class ReceptionSessionTests: XCTestCase {
  func testEnterAloneDoesNotReadOutAllCommandsAndAQuestionMarkSaysWhatToType() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      Praktijk De Proef
      maandag 23 november 2026, 9:00 uur. U werkt als BK.
      1 agenda, 2 zoeken
      >
      Typ een opdracht, een naam of een afspraak; ? leest de opdrachten voor.
      Opdracht:
      > agenda
      Welke dag [
      > ?
      Typ bijvoorbeeld 23-11, di of +2w.
      """, as: "BK")
  }

  func testBooksByQuestions() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      Praktijk De Proef
      maandag 23 november 2026, 9:00 uur. U werkt als BK.
      1 agenda, 2 zoeken
      > boeken jans
      Jansen, P., geboren 21 mei 1980, nummer
      Soort [behandeling]:
      >
      Bij wie [Visser]:
      >
      Dag [ma 23 nov 2026]:
      > morgen
      di 24 nov 2026
      Vrij op di 24 nov: 8:00, 8:30, 9:00
      Tijd [8:00]:
      > half 11
      10:30
      Aantal keer [1]:
      >
      Voor Jansen, P., bij Visser, 30 minuten.
      di 24 nov 10:30, behandeling 2 van 6, vergoeding Z
      Let op: Nog geen aanvullende polis voor deze datum
      Boeken? ja of nee [ja]:
      > ja
      Geboekt: di 24 nov 10:30. Typ 'ongedaan'
      Opdracht:
      > stop
      Tot ziens.
      """, as: "BK")
    XCTAssertEqual(
      try session.appointments.map(\.moment.iso), ["2026-11-23T10:00", "2026-11-24T10:30"])
    XCTAssertNil(try session.draft("booking"))
  }

  func testBooksASeriesByAPhraseInEnglishAndTakesItBack() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > jansen 3x tue 10:30
      3 appointments
      1 of 3: Tue 24 Nov 10:30, treatment 2 of 6
      3 of 3: Tue 8 Dec 10:30, treatment 4 of 6
      Book it? yes or no [yes]:
      > y
      3 appointments booked from Tue 24 Nov 10:30.
      > undo
      Undone:
      > redo
      Done again:
      """, as: "BK", language: .english)
    XCTAssertEqual(try session.appointments.count, 4)
  }

  func testAPhraseAsksWhichOfTwoPeopleIsMeant() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > bakker di 10:30
      1 van 2: Bakker, S.
      2 van 2: Bakker, T.
      Welk nummer, 1 tot 2:
      > 2
      Bakker, T.
      Voor Bakker, T., bij Visser
      > nee
      Er is niets geboekt.
      """, as: "BK")
  }

  func testATakenTimeIsAskedAgainAndTheRestIsKept() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > bakker s vandaag 10:00
      Visser heeft ma 23 nov 10:00–10:30 al een afspraak met Jansen, P.
      Tijd [
      > 10:15
      Visser heeft ma 23 nov 10:00–10:30 al een afspraak met Jansen, P.
      > 11
      ma 23 nov 11:00, behandeling
      > ja
      Geboekt: ma 23 nov 11:00.
      """, as: "BK")
  }

  func testWarnsBeforeBookingOutsideHours() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > jansen di 19:00
      Let op: Dit is buiten de werktijden.
      Boeken?
      > terug
      Er is niets geboekt.
      """, as: "BK")
    XCTAssertEqual(try session.appointments.count, 1)
  }

  func testMovesToTheFirstFreePlaceThatWasOffered() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > verplaatsen jansen
      ma 23 nov 10:00, Visser, behandeling 1 van 6
      Bij wie [Visser]:
      > boer
      De Boer
      Naar welke dag [ma 23 nov 2026]:
      > wo
      Tijd [8:00]:
      >
      Van ma 23 nov 10:00 naar wo 25 nov 8:00, De Boer.
      Verplaatsen? ja of nee [ja]:
      >
      Verplaatst naar wo 25 nov 8:00.
      """, as: "BK")
    XCTAssertEqual(try session.current.moment.iso, "2026-11-25T08:00")
  }

  func testARoomIsGivenToAnAppointmentAndAskedWhereItIsTaken() async throws {
    let session = try LinearSession()
    try session.tell("> kamers\nDe praktijk heeft nog geen kamers; voeg ze toe", as: "EV")
    let one = try session.practice.addRoom(named: "Kamer 1")
    try session.practice.addRoom(named: "Oefenzaal")
    let visser = try session.practice.read { try $0.therapists()[0] }
    var details = StaffDetails(visser)
    details.room = one
    try session.practice.editStaff(visser.id, from: StaffDetails(visser), to: details)
    try session.tell(
      """
      > kamers
      1 van 2: Kamer 1, Visser
      2 van 2: Oefenzaal
      > kamer jansen
      Nog in geen kamer.
      > zolder
      'zolder' is niet begrepen. Kies een kamer.
      > oefen
      Jansen, P., ma 23 nov 10:00, in Oefenzaal.
      > bakker t vandaag 10:00 boer oefenzaal
      Oefenzaal is ma 23 nov 10:00–10:30 al bezet door Jansen, P.
      1 van 1: Kamer 1
      > 1
      Voor Bakker, T., bij De Boer, in Kamer 1, 30 minuten.
      Boeken? ja of nee [ja]:
      > ja
      Geboekt: ma 23 nov 10:00.
      """, as: "BK")
  }

  func testWhoArrivesIsAskedForTheTerms() async throws {
    let session = try LinearSession()
    try session.practice.setTerms(from: Terms(), to: Terms(since: Day(iso: "2026-01-01")))
    try session.tell(
      """
      > aanwezig jansen
      Jansen, P.: aanwezig.
      Akkoord met de voorwaarden van 01-01-2026? ja of nee [nee]:
      > nee
      Nog niet akkoord met de voorwaarden.
      > voorwaarden jansen
      Akkoord met de voorwaarden van 01-01-2026? ja of nee [nee]:
      > ja
      Jansen, P. is akkoord met de voorwaarden.
      > voorwaarden jansen
      akkoord met de voorwaarden van 01-01-2026 op 23-11-2026 (BK).
      """, as: "BK")
  }

  func testCallingOffIsNeverDoneByEnterAlone() async throws {
    let session = try LinearSession()
    let question = """
      > afzeggen jansen
      1 van 5: ziek
      Waarom [ziek]:
      > vakantie
      'vakantie' is niet begrepen. Kies uit:
      Waarom [ziek]:
      > praktijk
      door de praktijk
      afzeggen, door de praktijk? ja of nee [nee]:
      """
    try session.tell(question + "\n>\nEr is niets afgezegd.", as: "BK")
    XCTAssertEqual(try session.current.status, .booked)
    try session.tell(question + "\n> ja\nAfgezegd.", as: "BK")
    XCTAssertEqual(try session.current.status, .cancelled)
  }

  func testPresentAndNoShowByTheNumberReadOut() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > agenda vandaag
      maandag 23 november 2026
      1 van 1: 10:00, Visser, Jansen, P., behandeling 1 van 6, vergoeding Z
      > aanwezig 1
      Jansen, P.: aanwezig.
      Let op: De verzekering is dit jaar nog niet gecontroleerd.
      > aanwezig 1
      Er is vandaag geen afspraak die nog moet komen.
      > niet verschenen 1
      Let op: Deze afspraak begint pas om 10:00.
      Let op: Was aanwezig gemeld.
      Niet verschenen? ja of nee [nee]:
      > ja
      Niet verschenen.
      > ongedaan
      Ongedaan gemaakt:
      """, as: "BK")
    XCTAssertEqual(try session.current.status, .arrived)
  }

  func testReadsOutFreeSlotsTenAtATime() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > vrij morgen
      Bij wie [iedereen]:
      > de boer
      1 van 50: di 24 nov 8:00, De Boer
      Nog 40; typ 'meer'.
      > meer
      11 van 50:
      Nog 30
      """, as: "BK")
  }

  func testTheDeskHearsNothingClinical() async throws {
    let session = try LinearSession()
    try session.practice.signNote(
      NoteContent(painDay: 7, subjective: "Verzonnen geheim.", plan: "Plan."),
      of: session.appointment)
    try session.tell(
      """
      > dossier jansen
      Open episode sinds 23 november 2026, Visser.
      > behandeling jansen
      Dit mag u niet: behandelgegevens schrijven.
      > vandaag
      Dit mag u niet: behandelgegevens lezen.
      > oefenblad jansen
      Dit mag u niet: behandelgegevens lezen.
      > 32 jansen
      Dit mag u niet: behandelgegevens lezen.
      > agenda vandaag
      Jansen, P.
      > ?
      11 opnieuw
      13 gegevens
      """, as: "BK")
    let heard = session.transcript.joined(separator: "\n")
    for secret in ["geheim", "lage rug", "rugklacht", "pijn", "behandelverslag", "33 behandeling"] {
      XCTAssertFalse(heard.contains(secret), secret)
    }
    let log = try session.practice.logLines(in: .dutch).map(\.what)
    XCTAssertEqual(log.filter { $0.hasPrefix("geweigerd") }.count, 4)
  }
}
