import PracticeCore
import XCTest

@testable import PracticeTUI

/// Series, groups and absences, line by line.
@MainActor
final class PlacingSessionTests: XCTestCase {
  func testASeriesIsMovedAndCalledOff() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > jansen 3x di 10:30
      Boeken?
      > ja
      > reeks jansen
      Welk nummer
      > 1
      1 van 3: di 24 nov 10:30
      Wat wilt u? niets, verplaatsen of afzeggen [niets]
      > verplaatsen
      Welke? alleen deze, deze en volgende of alle [deze en volgende]
      > alle
      Bij wie [Visser]:
      >
      Deze naar welke dag
      > wo 25-11
      Tijd [10:30]:
      > 11:00
      wo 25 nov 11:00, vrij
      3 afspraken verplaatsen?
      > ja
      3 afspraken verplaatst.
      > reeks jansen
      Welk nummer
      > 2
      Wat wilt u?
      > afzeggen
      Welke?
      >
      Waarom
      > ziek
      Afzeggen (deze en volgende)?
      > ja
      2 afspraken afgezegd.
      > stop
      """, as: "BK")
    XCTAssertEqual(
      try session.appointments.filter { $0.status == .booked }.map(\.moment.iso),
      ["2026-11-23T10:00", "2026-11-25T11:00"])
  }

  func testADayOnWhichThePatientComesAlreadyIsNotCalledFree() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > jansen do 26-11 16:00
      > ja
      > jansen 2x di 10:30
      > ja
      > reeks jansen
      Welk nummer
      > 1
      > verplaatsen
      > alle
      Bij wie
      >
      Deze naar welke dag
      > do 26-11
      Tijd [10:30]:
      >
      do 26 nov 10:30, al om 16:00, vergoeding
      do 3 dec 10:30, vrij, vergoeding
      2 afspraken verplaatsen?
      > nee
      Er is niets verplaatst.
      > stop
      """, as: "BK")
  }

  func testAGroupIsEnteredAndSomebodyIsBookedInIt() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > groep
      De komende 12 weken is er geen groep.
      Naam:
      > Rugklas
      Bij wie
      >
      Dag:
      > do 26-11
      Tijd:
      > 16:00
      Minuten [60]:
      >
      Plaatsen [8]:
      > 4
      Aantal keer, elke week [1]:
      >
      Groep ingevoerd.
      > groepen
      Wat wilt u? voorlezen, iemand erbij of nieuwe groep [voorlezen]
      > erbij
      1 van 1: Rugklas, do 26 nov 16:00
      > 1
      > jansen
      Boeken in Rugklas?
      > ja
      Geboekt: do 26 nov 16:00.
      > groep
      >
      1 van 4 plaatsen
      > stop
      """, as: "BK")
    XCTAssertTrue(try session.appointments.contains { $0.moment.iso == "2026-11-26T16:00" })
  }

  func testWhoIsInTheWayOfAnAbsenceIsReadOut() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > jansen di 10:30
      > ja
      > afwezig
      Niemand is afwezig.
      Iemand afwezig melden? ja of nee [nee]
      > ja
      > visser
      Vanaf welke dag
      > di 24-11
      Tot en met
      >
      Uren
      > 10-12
      Reden
      > tandarts
      Verplaats deze eerst, of zeg ze af; wat u typte is bewaard.
      1 van 1: di 24 nov 10:30
      > afzeggen 1
      Waarom
      > ziek
      > ja
      Afgezegd.
      > afwezig
      > ja
      Hier is wat u eerder typte en niet bewaarde.
      > ja
      >
      Afwezigheid ingevoerd: di 24 nov 2026 10:00–12:00.
      > stop
      """, as: "BK")
  }
}
