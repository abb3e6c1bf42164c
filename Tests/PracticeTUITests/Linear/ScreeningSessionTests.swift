import PracticeCore
import XCTest

@testable import PracticeTUI

/// Screening and consent without a drawn screen.
@MainActor
final class ScreeningSessionTests: XCTestCase {
  func testNothingFoundIsClear() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > screening jansen
      lage rug
      Screening: nog te doen, voor de behandeling
      Doof gevoel tussen de benen (rijbroek)
      Spoed, ? leest ze voor [geen]:
      >
      Bij deze klacht, ? leest ze voor [geen]:
      >
      Algemeen, ? leest ze voor [geen]:
      >
      pluis
      Conclusie
      > pluis
      Waarom [overslaan]:
      >
      Advies [overslaan]:
      >
      Vastgelegd: pluis.
      """)
    let episode = try XCTUnwrap(
      session.practice.read { try $0.episodes(of: session.jansen) }.first)
    let room = try session.practice.read { try $0.room(of: episode.id) }
    XCTAssertEqual(room.screenings.last?.content.found, [])
  }

  func testAFindingAsksForAReason() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > screening jansen
      Spoed, ? leest ze voor [geen]:
      > 1
      > -
      > -
      > niet pluis
      Waarom [overslaan]:
      >
      Advies [overslaan]:
      > Naar de huisarts.
      Er is iets gevonden: schrijf waarom dit uw besluit is.
      Waarom [overslaan]:
      > Doof gevoel.
      Vastgelegd: niet pluis.
      Spoed: laat vandaag nog een arts kijken.
      """)
  }

  func testConsentIsWithdrawnAndGivenAnew() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > toestemming jansen
      mobilisatie (lage rug): gegeven op 23-11-2026.
      Besluit
      > ingetrokken
      Technieken, ? leest ze voor [geen]:
      >
      Uitgelegd, ? leest ze voor [geen]:
      >
      Wie besliste [de patiënt]:
      >
      Op welke manier [mondeling]:
      >
      Datum
      >
      Opmerking [overslaan]:
      > Verzonnen.
      Kies een techniek.
      Technieken, ? leest ze voor [geen]:
      > 1
      Vastgelegd: ingetrokken.
      """)
  }
}
