import PracticeCore
import XCTest

@testable import PracticeTUI

/// Who pays, line by line: the policy, what was elsewhere, what is wrong, and the lists of the desk.
@MainActor
final class InsuranceSessionTests: XCTestCase {
  func testRecordsAPolicyAndCountsWhatWasElsewhere() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > verzekering jansen
      Geen polis vastgelegd.
      Vergoeding: Z
      De verzekeraar beslist.
      Wat wilt u doen: niets, verbruik, polis, gecontroleerd, elders, corrigeren of prijs verteld
      > polis
      Verzekeraar
      > Verzonnen Zorg
      Pakket
      > Klein
      Polisnummer
      > 12
      Per jaar (leeg: onbeperkt) [9]
      > 5
      Of bedrag per jaar
      >
      Hoogstens manueel
      >
      Mee naar volgend jaar
      >
      Screening
      >
      Contract
      >
      Vanaf
      >
      Tot en met
      >
      Polis bewaard. Gevolg: de afspraak van ma 23 nov wordt vergoed (A5?).
      > gecontroleerd
      Verzekering gecontroleerd.
      > elders
      Aantal
      > 2
      Jaar [2026]
      >
      Telt voor
      >
      Vastgelegd. Gevolg: bij de afspraak van ma 23 nov blijven er 2 minder over (A3).
      > corr
      2 is twee meer gebruikt, -2 is twee minder.
      > -1
      >
      >
      Waarom
      > dubbel gezegd
      Vastgelegd. Gevolg: bij de afspraak van ma 23 nov blijft er 1 meer over (A4).
      > verbruik
      elders, volgens opgave: 2
      gecorrigeerd -1, BK: dubbel gezegd
      gepland, aanvullende polis, A4
      > niets
      Opdracht:
      > stop
      """, as: "BK")
    let policies = try session.practice.read { try $0.policies(of: session.jansen) }
    XCTAssertEqual(policies.map { $0.details.limitText(in: .dutch) }, ["5"])
    XCTAssertNil(try session.draft("policy.new"))
  }

  func testASecondPolicyInTheSameTimeIsRefusedAndAskedAgain() async throws {
    let session = try LinearSession()
    try session.practice.addPolicy(
      PolicyDetails(
        insurerName: "Verzonnen Zorg", sessions: 9, validFrom: theDay("2026-01-01")),
      of: session.jansen)
    try session.tell(
      """
      > insurance jansen
      Policy: Verzonnen Zorg, 9 a year, from 01-01-2026.
      > policy
      2 of 2: a new one
      > 2
      > Ander Verzonnen
      >
      >
      >
      >
      >
      >
      >
      >
      >
      Until
      >
      There is a policy for that time already (from 01-01-2026).
      From
      > 1-1-2025
      > stop
      What you typed is kept as a draft.
      """, as: "BK", language: .english)
    XCTAssertEqual(
      try session.practice.read { try $0.policies(of: session.jansen).count }, 1)
  }

  func testTheDeskSettlesItsWorkList() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > werklijst
      1 van 9: Te doen, 1
      2 van 9: Controle, 1
      9 van 9: Nieuw jaar, 0
      > prijs
      1 van 1: ma 23 nov 10:00, Jansen, P., prijs invullen (Instellingen, P), prijs vertellen
      > 1
      De verzekeraar beslist.
      Wat wilt u doen: terug naar de lijst, verbruik, gecontroleerd of prijs verteld
      > prijs
      Prijs verteld.
      Wie de komende week zelf betaalt, kent de prijs.
      > werklijst controle
      1 van 1: ma 23 nov 10:00, Jansen, P., verzekering controleren
      > 1
      > gecontroleerd
      Verzekering gecontroleerd.
      Wie de komende week komt, is gecontroleerd.
      > ongedaan
      Ongedaan gemaakt: verzekering van Jansen, P. gecontroleerd.
      > work list 2
      > back
      > stop
      """, as: "BK")
  }

  private func theDay(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }
}
