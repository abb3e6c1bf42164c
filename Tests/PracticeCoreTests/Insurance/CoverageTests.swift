import XCTest

@testable import PracticeCore

final class CoverageTests: XCTestCase {
  func testAdultsWithASupplementaryPolicy() {
    check([
      CoverCase(what: "first of nine", flag: "A9"),
      CoverCase(what: "four used", flag: "A5", visits: CoverCase.used(4)),
      CoverCase(what: "eight used: the last one covered", flag: "A1", visits: CoverCase.used(8)),
      CoverCase(what: "nine used", flag: "Z", visits: CoverCase.used(9)),
      CoverCase(what: "twelve used", flag: "Z", visits: CoverCase.used(12)),
      CoverCase(
        what: "planned before counts too", flag: "A6",
        visits: ["2026-11-17", "2026-11-19p", "2026-11-20p"]),
      CoverCase(
        what: "planned later does not", flag: "A9", visits: ["2026-11-25p", "2026-12-01p"]),
      CoverCase(what: "nor one marked done too early", flag: "A9", visits: ["2026-12-24"]),
      CoverCase(
        what: "last year does not", flag: "A9", visits: CoverCase.used(9, from: "2025-12-01")),
      CoverCase(
        what: "visits of every episode count", flag: "A5", visits: CoverCase.used(4, marks: "2")),
      CoverCase(
        what: "a kind that does not count", flag: "A9", visits: CoverCase.used(3, marks: "n")),
      CoverCase(
        what: "unlimited", flag: "A", policies: [CoverCase.policy(.unlimited)],
        visits: CoverCase.used(40)),
      CoverCase(what: "one session a year", flag: "A1", policies: [CoverCase.policy(.sessions(1))]),
      CoverCase(what: "none a year", flag: "Z", policies: [CoverCase.policy(.sessions(0))]),
      CoverCase(what: "a limit below zero", flag: "Z", policies: [CoverCase.policy(.sessions(-3))]),
      CoverCase(
        what: "an absurd limit", flag: "A\(Int.max)", policies: [CoverCase.policy(.sessions(.max))]),
    ])
  }

  func testSelfPay() {
    check([
      CoverCase(what: "no policy", flag: "Z", policies: []),
      CoverCase(what: "price not told", flag: "Z!", policies: [], told: nil),
      CoverCase(what: "used up and not told", flag: "Z!", told: nil, visits: CoverCase.used(9)),
      CoverCase(
        what: "nothing to tell while covered", flag: "A1", told: nil, visits: CoverCase.used(8)),
      CoverCase(
        what: "policy ended the day before", flag: "Z",
        policies: [CoverCase.policy(.sessions(9), to: "2026-11-23")], verified: "2026-11-24"),
      CoverCase(
        what: "policy's last day", flag: "A9",
        policies: [CoverCase.policy(.sessions(9), to: "2026-11-24")]),
      CoverCase(
        what: "policy begins tomorrow", flag: "Z",
        policies: [CoverCase.policy(.sessions(9), from: "2026-11-25")]),
      CoverCase(
        what: "policy begins today", flag: "A9",
        policies: [CoverCase.policy(.sessions(9), from: "2026-11-24")], verified: "2026-11-24"),
    ])
  }

  func testSeveralPoliciesAndChanges() {
    let small = CoverCase.policy(.sessions(4), id: 1, to: "2026-06-30")
    let large = CoverCase.policy(.sessions(12), id: 2, from: "2026-07-01")
    check([
      CoverCase(
        what: "of two in force the larger pays", flag: "A12",
        policies: [CoverCase.policy(.sessions(9)), CoverCase.policy(.sessions(12), id: 2)]),
      CoverCase(
        what: "unlimited is larger than any number", flag: "A",
        policies: [CoverCase.policy(.sessions(30)), CoverCase.policy(.unlimited, id: 2)]),
      CoverCase(
        what: "after a change the year's covered visits still count", flag: "A9",
        policies: [small, large], verified: "2026-07-01", visits: CoverCase.used(3)),
      CoverCase(
        what: "but not those the patient paid", flag: "A8", policies: [small, large],
        verified: "2026-07-01", visits: CoverCase.used(6)),
      CoverCase(
        what: "nor those before there was a policy", flag: "A12", policies: [large],
        verified: "2026-07-01", visits: CoverCase.used(6)),
    ])
  }

  func testNoContract() {
    let policy = CoverCase.policy(.sessions(9), contracted: false)
    check([
      CoverCase(what: "part is paid", flag: "A4~", policies: [policy], visits: CoverCase.used(5)),
      CoverCase(what: "price not told", flag: "A9~!", policies: [policy], told: nil),
      CoverCase(
        what: "unlimited", flag: "A~", policies: [CoverCase.policy(.unlimited, contracted: false)]),
      CoverCase(what: "used up", flag: "Z", policies: [policy], visits: CoverCase.used(9)),
    ])
  }

  func testVisitsElsewhere() {
    check([
      CoverCase(
        what: "three elsewhere", flag: "A6", elsewhere: [CoverCase.elsewhere(3, "2026-06-01")]),
      CoverCase(
        what: "and two here", flag: "A4", visits: CoverCase.used(2),
        elsewhere: [CoverCase.elsewhere(3, "2026-06-01")]),
      CoverCase(
        what: "a visit before it was said keeps its flag", flag: "A9", on: "2026-05-31",
        elsewhere: [CoverCase.elsewhere(3, "2026-06-01")]),
      CoverCase(
        what: "the day it was said it counts", flag: "A6", on: "2026-06-01",
        elsewhere: [CoverCase.elsewhere(3, "2026-06-01")]),
      CoverCase(
        what: "the latest statement replaces the one before", flag: "A4",
        elsewhere: [CoverCase.elsewhere(3, "2026-06-01"), CoverCase.elsewhere(5, "2026-09-01")]),
      CoverCase(
        what: "of another year", flag: "A9",
        elsewhere: [CoverCase.elsewhere(3, "2025-06-01", year: 2025)]),
      CoverCase(
        what: "more elsewhere than there are", flag: "Z",
        elsewhere: [CoverCase.elsewhere(.max, "2026-06-01")]),
      CoverCase(
        what: "fewer than none", flag: "A9", elsewhere: [CoverCase.elsewhere(-5, "2026-06-01")]),
    ])
  }

  func testMinors() {
    let born = "2010-05-01"
    check([
      CoverCase(what: "first", flag: "B9", born: born),
      CoverCase(what: "third", flag: "B7", born: born, visits: CoverCase.used(2)),
      CoverCase(what: "ninth", flag: "B1", born: born, visits: CoverCase.used(8)),
      CoverCase(what: "tenth without extension", flag: "B!", born: born, visits: CoverCase.used(9)),
      CoverCase(what: "twelfth without", flag: "B!", born: born, visits: CoverCase.used(11)),
      CoverCase(
        what: "tenth with extension", flag: "B9", born: born, visits: CoverCase.used(9),
        extensions: [1: "2026-10-01"]),
      CoverCase(
        what: "eighteenth", flag: "B1", born: born, visits: CoverCase.used(17),
        extensions: [1: "2026-10-01"]),
      CoverCase(
        what: "third with extension: of the current nine", flag: "B7", born: born,
        visits: CoverCase.used(2), extensions: [1: "2026-01-10"]),
      CoverCase(
        what: "an extension of another condition", flag: "B!", born: born,
        visits: CoverCase.used(9), extensions: [2: "2026-10-01"]),
      CoverCase(
        what: "an extension of last year", flag: "B!", born: born, visits: CoverCase.used(9),
        extensions: [1: "2025-10-01"]),
      CoverCase(
        what: "nineteenth: the supplementary policy", flag: "A9", born: born,
        visits: CoverCase.used(18), extensions: [1: "2026-10-01"]),
      CoverCase(
        what: "twentieth", flag: "A8", born: born, visits: CoverCase.used(19),
        extensions: [1: "2026-10-01"]),
      CoverCase(
        what: "nineteenth without a policy", flag: "Z!", born: born, policies: [], told: nil,
        visits: CoverCase.used(18), extensions: [1: "2026-10-01"]),
      CoverCase(
        what: "another condition has its own nine", flag: "B9", born: born,
        visits: CoverCase.used(9, marks: "2")),
      CoverCase(
        what: "a new year has its own nine", flag: "B9", born: born,
        visits: CoverCase.used(9, from: "2025-11-01")),
      CoverCase(what: "needs no policy", flag: "B9", born: born, policies: [], told: nil),
      CoverCase(
        what: "elsewhere was perhaps another condition", flag: "B9", born: born,
        elsewhere: [CoverCase.elsewhere(4, "2026-06-01")]),
    ])
  }

  func testTheEighteenthBirthday() {
    check([
      CoverCase(what: "the day before", flag: "B9", born: "2008-11-25"),
      CoverCase(what: "the day itself", flag: "A9", born: "2008-11-24", verified: "2026-11-24"),
      CoverCase(what: "checked before it", flag: "A9?", born: "2008-11-24", verified: "2026-11-23"),
      CoverCase(
        what: "basic visits leave the policy alone", flag: "A9", born: "2008-11-24",
        verified: "2026-11-24", visits: CoverCase.used(6)),
      CoverCase(
        what: "born 29 February: still 17 on 28 February", flag: "B9", born: "2008-02-29",
        on: "2026-02-28"),
      CoverCase(
        what: "born 29 February: 18 on 1 March", flag: "A9", born: "2008-02-29", on: "2026-03-01",
        verified: "2026-03-01"),
      CoverCase(what: "born today", flag: "B9", born: "2026-11-24"),
    ])
  }

  func testVerification() {
    check([
      CoverCase(what: "never", flag: "A9?", verified: nil),
      CoverCase(what: "last year", flag: "A9?", verified: "2025-12-31"),
      CoverCase(what: "on 1 January", flag: "A9", verified: "2026-01-01"),
      CoverCase(what: "a minor too", flag: "B9?", born: "2010-05-01", verified: nil),
      CoverCase(
        what: "self-pay, nothing told", flag: "Z!?", policies: [], verified: nil, told: nil),
      CoverCase(
        what: "before the policy changed", flag: "A9?",
        policies: [CoverCase.policy(.sessions(9), from: "2026-03-01")], verified: "2026-02-28"),
      CoverCase(
        what: "after it changed", flag: "A9",
        policies: [CoverCase.policy(.sessions(9), from: "2026-03-01")], verified: "2026-03-01"),
      CoverCase(
        what: "before the policy ended", flag: "Z?",
        policies: [CoverCase.policy(.sessions(9), to: "2026-06-30")], verified: "2026-05-01"),
      CoverCase(
        what: "an old visit, verified this year", flag: "A9", on: "2025-11-24",
        verified: "2026-01-05"),
      CoverCase(what: "next year", flag: "A9'27", on: "2027-01-04"),
      CoverCase(what: "next year, never verified", flag: "A9'27", on: "2027-01-04", verified: nil),
      CoverCase(
        what: "next year, self-pay", flag: "Z!'27", on: "2027-01-04", policies: [], told: nil),
      CoverCase(
        what: "a year later it has begun", flag: "A9?", on: "2027-01-04", today: "2027-01-02"),
    ])
  }

  func testWithoutABirthDateNothingIsSaid() {
    check([
      CoverCase(what: "unknown", flag: "?", born: nil),
      CoverCase(what: "unknown and not verified", flag: "?", born: nil, verified: nil, told: nil),
      CoverCase(what: "unknown, next year", flag: "?", born: nil, on: "2027-01-04"),
      CoverCase(what: "born after the visit", flag: "?", born: "2026-11-25"),
    ])
  }

  func testASecondTreatmentOnADay() {
    check([
      CoverCase(what: "of the same kind", flag: "Z", visits: ["2026-11-24"]),
      CoverCase(what: "not told", flag: "Z!", told: nil, visits: ["2026-11-24"]),
      CoverCase(what: "of another kind", flag: "A8", visits: ["2026-11-24k"]),
      CoverCase(what: "a minor", flag: "Z", born: "2010-05-01", visits: ["2026-11-24"]),
      CoverCase(
        what: "what the patient paid is not used", flag: "A8", visits: ["2026-11-17", "2026-11-17"]),
      CoverCase(what: "the first did not count", flag: "A9", visits: ["2026-11-24n"]),
    ])
  }

  // MARK: - The figures and the words

  func testTheFiguresAddUpToTheLimit() {
    let coverage = CoverCase(
      what: "", flag: "", visits: CoverCase.used(3) + ["2026-11-20p", "2026-12-20p"],
      elsewhere: [CoverCase.elsewhere(2, "2026-03-01")]
    ).coverage
    XCTAssertEqual(coverage.used, 5)
    XCTAssertEqual(coverage.elsewhere, 2)
    XCTAssertEqual(coverage.planned, 1)
    XCTAssertEqual(coverage.remaining, 3)
    XCTAssertEqual(coverage.limit, 9)
  }

  func testTheBookedVisitIsNotCountedAgainstItself() {
    let visits = CoverCase(what: "", flag: "", visits: ["2026-11-17", "2026-11-24", "2026-12-01p"])
    let flags = visits.facts.visits.map {
      CoverageRules.shipped.cover(of: $0, facts: visits.facts).flag()
    }
    XCTAssertEqual(flags, ["A9", "A8", "A7"])
    let again = CoverageRules.shipped.cover(
      at: visits.facts.visits[1].moment, visitID: 2, episodeID: 1, kindID: 1, facts: visits.facts)
    XCTAssertEqual(again.flag(), "A8")
  }

  func testTheLedgerGivesEachRowTheFlagOfItsCell() {
    let facts = CoverCase(
      what: "", flag: "",
      visits: CoverCase.used(10) + ["2026-11-20p", "2026-02-02k", "2025-03-03", "2026-05-05n"]
    ).facts
    let rows = CoverageRules.shipped.ledger(year: 2026, facts: facts)
    XCTAssertEqual(rows.count, 12)
    XCTAssertEqual(rows.map(\.visit.day), rows.map(\.visit.day).sorted())
    for row in rows {
      XCTAssertEqual(row.coverage, CoverageRules.shipped.cover(of: row.visit, facts: facts))
    }
  }

  func testFlagsThatTheRulesToComeWillUse() {
    let deductible = Coverage(
      rule: .noPolicy(age: 60), payer: .basic, day: theDay("2026-11-24"), hasDeductible: true,
      needs: [.tellPrice])
    XCTAssertEqual(deductible.flag(), "B€!")
    XCTAssertEqual(deductible.flag(ascii: true), "Be!")
    let unlimited = Coverage(rule: .noPolicy(age: 8), payer: .basic, day: theDay("2026-11-24"))
    XCTAssertEqual(unlimited.flag(), "B")
  }

  func testTheExplanationNamesRuleFiguresAndWhoDecides() {
    let coverage = CoverCase(
      what: "", flag: "", verified: nil, visits: CoverCase.used(2) + ["2026-11-20p"],
      elsewhere: [CoverCase.elsewhere(1, "2026-03-01")]
    ).coverage
    XCTAssertEqual(
      coverage.explanation(.dutch),
      [
        "Op 24 november 2026 is de patiënt 46 jaar.",
        "Fictief Verzekerd, Aanvullend: 9 behandelingen in 2026; 3 gebruikt (waarvan 1 elders) en "
          + "1 eerder gepland. Met deze erbij zijn er nog 5.",
        "De verzekering is voor deze datum nog niet gecontroleerd.",
        "De verzekeraar beslist.",
      ])
    XCTAssertEqual(
      coverage.explanation(.english),
      [
        "On 24 November 2026 the patient is 46.",
        "Fictief Verzekerd, Aanvullend: 9 treatments in 2026; 3 used (1 of them elsewhere) and "
          + "1 planned before. Including this one, 5 are left.",
        "The insurance has not been checked for this date.",
        "The insurer decides.",
      ])
  }

  func testEveryOutcomeExplainsItself() {
    let cases: [(CoverCase, String)] = [
      (CoverCase(what: "", flag: "", born: nil), "geboortedatum ontbreekt"),
      (CoverCase(what: "", flag: "", policies: []), "geen aanvullende verzekering bekend"),
      (CoverCase(what: "", flag: "", visits: CoverCase.used(9)), "alle 9 behandelingen van 2026"),
      (CoverCase(what: "", flag: "", visits: CoverCase.used(8)), "de laatste die wordt vergoed"),
      (CoverCase(what: "", flag: "", born: "2010-05-01"), "zonder eigen risico"),
      (
        CoverCase(what: "", flag: "", born: "2010-05-01", visits: CoverCase.used(9)),
        "Leg eerst de verlenging vast"
      ),
      (CoverCase(what: "", flag: "", visits: ["2026-11-24"]), "Tweede behandeling"),
      (CoverCase(what: "", flag: "", policies: [], told: nil), "Vertel de patiënt de prijs"),
      (CoverCase(what: "", flag: "", on: "2027-01-04"), "2027 is nog niet begonnen"),
    ]
    for (facts, said) in cases {
      let sentences = facts.coverage.explanation(.dutch)
      XCTAssertTrue(sentences.joined(separator: " ").contains(said), "\(sentences)")
      XCTAssertEqual(sentences.last, "De verzekeraar beslist.")
      XCTAssertEqual(facts.coverage.explanation(.english).count, sentences.count)
    }
  }

  func testRulesAreThoseOfTheDayOfTheVisit() {
    let rules = CoverageRules([
      CoverageRuleSet(validFrom: theDay("2027-01-01"), adultAge: 21, minorTreatments: 6),
      CoverageRuleSet(validFrom: theDay("2006-01-01")),
    ])
    var facts = CoverCase(what: "", flag: "", born: "2007-01-01").facts
    facts.verifiedOn = theDay("2026-11-01")
    let morning = TimeOfDay(minutes: 540)
    func flag(_ iso: String) -> String {
      rules.cover(at: Moment(day: theDay(iso), time: morning), facts: facts).flag()
    }
    XCTAssertEqual(flag("2026-12-31"), "A9")
    XCTAssertEqual(flag("2027-01-01"), "B6'27")
    XCTAssertEqual(flag("2005-01-01").first, "?")
  }

  func testACheckMayHoldForANumberOfDays() {
    let rules = CoverageRules([
      CoverageRuleSet(validFrom: theDay("2006-01-01"), verificationTerm: .days(30))
    ])
    var facts = CoverCase(what: "", flag: "").facts
    let moment = Moment(day: theDay("2026-11-24"), time: TimeOfDay(minutes: 540))
    facts.verifiedOn = theDay("2026-10-25")
    XCTAssertEqual(rules.cover(at: moment, facts: facts).flag(), "A9")
    facts.verifiedOn = theDay("2026-10-24")
    XCTAssertEqual(rules.cover(at: moment, facts: facts).flag(), "A9?")
  }

  private func check(_ cases: [CoverCase], line: UInt = #line) {
    for one in cases { XCTAssertEqual(one.coverage.flag(), one.flag, one.what, line: line) }
  }
}
