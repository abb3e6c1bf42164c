import PracticeCore
import XCTest

@testable import PracticeTUI

/// Line by line: who is here, and who looked at what.
@MainActor
final class AccessSessionTests: XCTestCase {
  private static let password = "vier losse woorden samen"

  /// What is typed where nobody sees it.
  private final class Unseen: @unchecked Sendable {
    private var lines: [String]
    init(_ lines: [String]) { self.lines = lines }
    func next() -> String? { lines.isEmpty ? nil : lines.removeFirst() }
    var secrets: Secrets { Secrets(ask: { [self] _ in next() }) }
  }

  /// A practice in which everybody has a password.
  private func session() throws -> LinearSession {
    let session = try LinearSession()
    let practice = session.practice
    for member in try practice.read({ try $0.staff() }).sorted(by: { a, _ in a.role == .owner }) {
      try practice.setPassword(Self.password, of: member.id, cost: .least)
    }
    return session
  }

  private func signIn(_ linear: LinearInterface, _ unseen: [String]) throws {
    try linear.practice.signIn(linear.practice.viewer.initials, password: Self.password)
    linear.secrets = Unseen(unseen).secrets
  }

  func testTheLogOfOneFileAndTheLetterToThePatient() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > logboek jansen
      Wat wilt u horen: regels of brief aan de patiënt [regels]
      >
      1 van
      Welk nummer, of: velden, kiezen, alles, terug [terug]
      >
      > log jansen
      > brief
      WIE KEEK IN MIJN DOSSIER?
      > niets
      """, as: "BK")
    XCTAssertFalse(session.transcript.joined().contains("verzonnen rugklacht"))
  }

  func testTheLogOfEverybodyIsTheOwners() async throws {
    let session = try LinearSession()
    try session.tell("> logboek\nLogboek\n1 van\n>", as: "EV")
    try session.tell("> logboek\nDit mag u niet: de praktijk beheren.", as: "BK")
  }

  func testThePlaceIsLockedAndOpenedByTheSamePerson() async throws {
    let session = try session()
    try session.tell(
      """
      > slot
      Initialen [BK]:
      >
      Aanmelden is niet gelukt.
      Initialen [BK]:
      >
      Opdracht:
      > zoeken jansen
      Jansen, P.
      """, as: "BK", prepare: { try self.signIn($0, ["fout", Self.password]) })
  }

  func testAColleagueTakesThePlaceAndHearsNothingOfWhatWentBefore() async throws {
    let session = try session()
    try session.tell(
      """
      > zoeken jansen
      > slot
      Initialen [EV]:
      > bk
      U werkt als BK.
      Opdracht:
      > meer
      Er is niet meer.
      > logboek
      Dit mag u niet
      """, as: "EV", prepare: { try self.signIn($0, [Self.password]) })
  }

  func testAfterALongSilenceALineDoesNotCountUntilSomebodySignsIn() async throws {
    let session = try session()
    final class Time { var now = 0 }
    let time = Time()
    try session.tell(
      """
      > afzeggen jansen
      > ziek
      Er is 10 minuten niets getypt.
      Initialen [BK]:
      >
      """, as: "BK", meanwhile: { if $0 == "ziek" { time.now += 10 * 60_000 } },
      prepare: { linear in
        try self.signIn(linear, [Self.password])
        linear.clock = { time.now }
      })
    XCTAssertEqual(try session.current.status, .booked)
  }

  func testAPasswordIsTakenAndTypedTwice() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > slot
      Er zijn nog geen wachtwoorden
      > wachtwoord
      Wachtwoord van wie [EV]
      >
      Dat was twee keer iets anders
      > wachtwoord ev
      Wachtwoord van EV ingesteld.
      """, as: "EV",
      prepare: {
        $0.secrets = Unseen(["a", "b", Self.password, Self.password]).secrets
      })
    XCTAssertFalse(session.transcript.joined().contains("losse"))
    XCTAssertTrue(try session.practice.hasAccounts())
  }
}
