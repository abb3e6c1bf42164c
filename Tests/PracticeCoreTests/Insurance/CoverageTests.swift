import XCTest

@testable import PracticeCore

final class CoverageTests: XCTestCase {
  func testTheTable() throws {
    let cases = try CoverCase.all()
    XCTAssertGreaterThanOrEqual(cases.count, 150)
    for one in cases {
      XCTAssertEqual(one.coverage.flag(), one.flag, "line \(one.line): \(one.text)")
    }
  }

  func testEveryLineOfTheTableIsAnotherCase() throws {
    let cases = try CoverCase.all().map { $0.text.split(separator: " ").joined(separator: " ") }
    let twice = Dictionary(grouping: cases, by: \.self).filter { $1.count > 1 }.keys.sorted()
    XCTAssertEqual(twice, [])
  }

  // MARK: - The figures and the words

  func testTheFiguresAddUpToTheLimit() throws {
    let coverage = try CoverCase.facts(
      "3 used; 1 planned from 2026-11-20; 1 planned from 2026-12-20; 2 elsewhere on 2026-03-01"
    ).coverage
    XCTAssertEqual(coverage.used, 5)
    XCTAssertEqual(coverage.elsewhere, 2)
    XCTAssertEqual(coverage.planned, 1)
    XCTAssertEqual(coverage.remaining, 3)
    XCTAssertEqual(coverage.limit, 9)
  }

  func testTheFiguresOfABudget() throws {
    let coverage = try CoverCase.facts(
      "4 used; 1 planned from 2026-11-20; costs 60", policy: "€ 500"
    ).coverage
    let budget = try XCTUnwrap(coverage.budget)
    XCTAssertEqual([budget.limit, budget.used, budget.planned], [50000, 20000, 5000])
    XCTAssertEqual(budget.remaining, 25000)
    XCTAssertEqual(coverage.number, 4)
    XCTAssertNil(coverage.limit)
  }

  func testAnAbsurdLimit() {
    let facts = CoverFacts(
      birthDate: theDay("1980-03-12"),
      policies: [
        Policy(
          id: 1, insurerName: "F", package: "", limit: .sessions(.max),
          validFrom: theDay("2020-01-01"))
      ], verifiedOn: theDay("2026-01-05"), today: theDay("2026-11-24"))
    let visit = CoverFacts.Visit(
      appointmentID: 1, day: theDay("2026-11-24"), start: TimeOfDay(minutes: 0), state: .planned)
    XCTAssertEqual(CoverageRules.shipped.cover(of: visit, facts: facts).flag(), "A\(Int.max)")
  }

  func testTheLedgerGivesEachRowTheFlagOfItsCell() throws {
    let facts = try CoverCase.facts(
      "10 used; 1 planned from 2026-11-20; 1 used another kind from 2026-02-02; "
        + "1 used from 2025-03-03; 1 used not counting from 2026-05-05"
    ).facts
    let rows = CoverageRules.shipped.covers(facts: facts)
    XCTAssertEqual(rows.count, 13)
    XCTAssertEqual(rows.map(\.visit.day), rows.map(\.visit.day).sorted())
    for row in rows {
      XCTAssertEqual(row.coverage, CoverageRules.shipped.cover(of: row.visit, facts: facts))
    }
  }

  func testCountersAreTheWholeYear() throws {
    let facts = try CoverCase.facts(
      "3 used; 2 planned from 2026-12-01; 1 elsewhere on 2026-03-01; "
        + "chronic frozenShoulder from 2026-01-10", policy: "9 manual 6"
    ).facts
    let counters = CoverageRules.shipped.ledger(year: 2026, facts: facts).counters
    XCTAssertEqual(counters.map(\.limit), [6, 9, 20])
    XCTAssertEqual(counters.map(\.used), [3, 4, 3])
    XCTAssertEqual(counters.map(\.planned), [2, 2, 2])
    XCTAssertEqual(counters.map(\.remaining), [1, 3, 15])
  }

  func testFlagsWithoutAEuroSign() throws {
    let coverage = try CoverCase.facts(
      "chronic stroke from 2020-01-01; 20 used; price not told", policy: "none"
    ).coverage
    XCTAssertEqual(coverage.flag(), "B€!")
    XCTAssertEqual(coverage.flag(ascii: true), "Be!")
  }

  func testTheExplanationNamesRuleFiguresAndWhoDecides() throws {
    let coverage = try CoverCase.facts(
      "2 used; 1 planned from 2026-11-20; 1 elsewhere on 2026-03-01; not verified"
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

  func testEveryOutcomeExplainsItself() throws {
    let chronic = "chronic whiplash from 2026-09-10"
    let table: [(born: String, policy: String, special: String, said: String)] = [
      ("?", "9", "", "geboortedatum ontbreekt"),
      ("1980-03-12", "none", "", "is op deze datum geen aanvullende verzekering: zelf betalen"),
      ("1980-03-12", "none", "not verified", "geen aanvullende verzekering ingevuld: vraag ernaar"),
      (
        "1980-03-12", "9 until 2026-06-30", "not verified",
        "Fictief Verzekerd, Aanvullend: die polis liep tot en met 30 juni 2026."
      ),
      ("1980-03-12", "0", "", "vergoedt deze behandelingen niet"),
      ("1980-03-12", "1", "", "1 behandeling in 2026. Dit is de laatste"),
      ("1980-03-12", "1", "1 used", "de ene behandeling van 2026 is op"),
      ("2010-05-01", "9", "8 used", "Met deze erbij is er nog 1."),
      (
        "2010-05-01", "9", "4 elsewhere on 2026-06-01", "Elders: 4, hiervan niet afgetrokken. Vraag"
      ),
      ("1980-03-12", "9 manual 4", "3 elsewhere on 2026-06-01", "of dat manuele therapie was"),
      ("1980-03-12", "€ 500", "2 elsewhere on 2026-06-01", "€ 400,00 over (2 elders meegerekend)"),
      (
        "1980-03-12", "€ 100 manual 3", "1 used",
        "€ 50,00. Met deze erbij is er nog 1. Manuele therapie hoogstens 3 keer; 1 gebruikt. Met "
          + "deze erbij zijn er nog 2."
      ),
      ("1980-03-12", "9", "9 used", "alle 9 behandelingen van 2026"),
      ("1980-03-12", "9", "8 used", "de laatste die wordt vergoed"),
      ("2010-05-01", "9", "", "zonder eigen risico"),
      ("2010-05-01", "9", "9 used", "Leg eerst de verlenging vast"),
      ("1980-03-12", "9", "1 used from 2026-11-24", "Tweede behandeling"),
      ("1980-03-12", "none", "price not told", "Vertel de patiënt de prijs"),
      ("1980-03-12", "€ 500", "4 used", "daarvan is nog € 300,00 over"),
      ("1980-03-12", "€ 500", "10 used", "te weinig voor een behandeling"),
      ("1980-03-12", "€ 500", "no price", "Vul eerst de prijs in"),
      ("1980-03-12", "9 manual 4", "", "grens van de polis voor manuele therapie"),
      ("1980-03-12", "9 carry 3 from 2025-01-01", "", "3 meegenomen uit 2025"),
      ("1980-03-12", "9 no contract", "", "geen contract"),
      (
        "1980-03-12", "9 no contract pays 75%", "",
        "vergoedt dan 75% van onze prijs (sinds 01-01-2020). Van € 50,00 is dat € 37,50; de "
          + "patiënt betaalt € 12,50."
      ),
      (
        "1980-03-12", "9 no contract pays € 20", "",
        "€ 20,00 per behandeling (sinds 01-01-2020). Van € 50,00 is dat € 20,00; de patiënt "
          + "betaalt € 30,00."
      ),
      ("1980-03-12", "9 no contract pays 75%", "no price", "75% van onze prijs"),
      ("1980-03-12", "€ 500 no contract pays 50%", "4 used", "een behandeling neemt daarvan € 25"),
      ("1980-03-12", "9 screening free", "visit intake", "telt niet mee"),
      ("1980-03-12", "9", "8 used; visit takes 2", "telt voor 2 en er is er nog 1"),
      ("1980-03-12", "9", chronic, "behandeling 1 van de eerste 20"),
      ("1980-03-12", "9", chronic + " no referral", "verwijzing nodig; die is niet vastgelegd"),
      ("1980-03-12", "9", "chronic whiplash from 2026-01-10", "liep tot en met 9 april 2026"),
      ("1980-03-12", "9", "chronic unknown from 2026-01-10", "staat op die dag niet op de"),
      ("2010-05-01", "9", chronic, "vanaf de eerste behandeling"),
      (
        "1980-03-12", "9", "chronic stroke from 2020-01-01; 20 used",
        "de eerste € 385,00 aan zorg in 2026 betaalt de patiënt zelf"
      ),
      (
        "1980-03-12", "9", "osteoarthritis; visit exercise; 3 used exercise",
        "12 keer begeleide oefentherapie per 12 maanden; 3 gebruikt. Met deze erbij zijn er nog 9"
      ),
      (
        "1980-03-12", "9", "osteoarthritis; visit exercise; 12 used exercise",
        "van de basisverzekering zijn op"
      ),
    ]
    for (born, policy, special, said) in table {
      let coverage = try CoverCase.facts(special, born: born, policy: policy).coverage
      let sentences = coverage.explanation(.dutch)
      XCTAssertTrue(sentences.joined(separator: " ").contains(said), "\(said): \(sentences)")
      XCTAssertEqual(sentences.last, "De verzekeraar beslist.")
      XCTAssertEqual(coverage.explanation(.english).count, sentences.count)
    }
  }

  func testWhatIsSaidIsOfTheLimitThatDecides() throws {
    let table = [
      // The number is that of manual therapy: nothing was carried over to that.
      ("9 carry 3 manual 4 from 2025-01-01", "", "meegenomen"),
      // The budget is empty, not the limit for manual therapy.
      ("€ 100 manual 3", "2 used", "grens van de polis"),
      // Nobody has asked: nothing is said to be used up.
      ("none", "not verified", "op, zelf"), ("none", "not verified", "geen vergoeding"),
    ]
    for (policy, special, unsaid) in table {
      let said = try CoverCase.facts(special, policy: policy).coverage.explanation(.dutch)
      XCTAssertFalse(said.joined(separator: " ").contains(unsaid), "\(said)")
    }
  }

  func testSentencesNameTheAgeOfTheirRules() throws {
    var set = CoverageRuleSet(validFrom: theDay("2006-01-01"))
    set.adultAge = 21
    let one = try CoverCase.facts("", born: "2008-01-01")
    let coverage = CoverageRules([set]).cover(of: one.visit, facts: one.facts)
    XCTAssertTrue(coverage.explanation(.dutch)[1].hasPrefix("Onder de 21 vergoedt"))
    XCTAssertTrue(coverage.explanation(.english)[1].hasPrefix("Under 21 the basic"))
  }

  /// The desk reads the explanation: which diagnosis it is, is not in it.
  func testTheExplanationNamesNoDiagnosis() throws {
    for special in ["20 used", "19 used", "no"] {
      let coverage = try CoverCase.facts(
        "chronic frozenShoulder from 2026-01-10 \(special == "no" ? "no referral" : "; \(special)")"
      ).coverage
      for language in Language.allCases {
        XCTAssertFalse(coverage.explanation(language).joined().contains("frozen"))
      }
    }
  }

  // MARK: - Dated rules

  private func flag(_ rules: CoverageRules, _ special: String, born: String, on: String) throws
    -> String
  {
    let one = try CoverCase.facts(special, born: born, policy: "9", on: on)
    return rules.cover(of: one.visit, facts: one.facts).flag()
  }

  func testRulesAreThoseOfTheDayOfTheVisit() throws {
    var later = CoverageRuleSet(validFrom: theDay("2027-01-01"))
    later.adultAge = 21
    later.minorTreatments = 6
    let rules = CoverageRules([later, CoverageRuleSet(validFrom: theDay("2006-01-01"))])
    let special = "verified 2026-11-01"
    XCTAssertEqual(try flag(rules, special, born: "2007-01-01", on: "2026-12-31"), "A9")
    XCTAssertEqual(try flag(rules, special, born: "2007-01-01", on: "2027-01-01"), "B6'27")
    XCTAssertEqual(try flag(rules, special, born: "2007-01-01", on: "2005-01-01").first, "?")
  }

  func testACheckMayHoldForANumberOfDays() throws {
    var set = CoverageRuleSet(validFrom: theDay("2006-01-01"))
    set.verificationTerm = .days(30)
    let rules = CoverageRules([set])
    for (verified, expected) in [("2026-10-25", "A9"), ("2026-10-24", "A9?")] {
      XCTAssertEqual(
        try flag(rules, "verified \(verified)", born: "1980-03-12", on: "2026-11-24"), expected)
    }
  }

  func testVisitsBeforeEighteenMayCountTowardsTheTwenty() throws {
    var set = CoverageRuleSet(validFrom: theDay("2006-01-01"))
    set.chronicCountsMinor = true
    let rules = CoverageRules([set], chronicList: CoverageRules.shipped.chronicList)
    let special = "chronic scoliosis from 2026-01-10; 20 used; verified 2026-06-01"
    XCTAssertEqual(try flag(rules, special, born: "2008-06-01", on: "2026-11-24"), "B€")
    XCTAssertEqual(
      try flag(.shipped, special, born: "2008-06-01", on: "2026-11-24"), "A9")
  }

  func testWhatLeavesTheChronicListIsAnOrdinaryConditionFromThatDay() throws {
    var left = try XCTUnwrap(CoverageRules.shipped.chronicEntry("stroke", on: theDay("2026-01-01")))
    left.isListed = false
    left.validFrom = theDay("2026-07-01")
    let rules = CoverageRules(
      CoverageRules.shipped.sets, chronicList: CoverageRules.shipped.chronicList + [left])
    let special = "chronic stroke from 2020-01-01; 20 used from 2026-02-02"
    XCTAssertEqual(try flag(rules, special, born: "1980-03-12", on: "2026-06-30"), "B€")
    XCTAssertEqual(try flag(rules, special, born: "1980-03-12", on: "2026-07-01"), "Z")
  }

  func testOtherNumbers() throws {
    var set = CoverageRuleSet(validFrom: theDay("2006-01-01"))
    set.chronicOwnVisits = 5
    set.exerciseVisits = 2
    set.exerciseMonths = nil
    set.screeningCounts = false
    set.paysOneADay = false
    let rules = CoverageRules([set], chronicList: CoverageRules.shipped.chronicList)
    let table = [
      ("chronic stroke from 2020-01-01; 5 used", "B€"),
      ("osteoarthritis; visit exercise; 1 used exercise from 2010-01-01", "B€1"),
      ("osteoarthritis; visit exercise; 2 used exercise from 2010-01-01", "A9"),
      ("1 used intake", "A9"), ("1 used from 2026-11-24", "A8"),
      ("chronic stroke from 2020-01-01; 4 used; 1 used intake from 2026-05-01", "A5"),
      ("osteoarthritis; visit exercise; 1 used exercise intake", "B€2"),
    ]
    for (special, expected) in table {
      XCTAssertEqual(
        try flag(rules, special, born: "1980-03-12", on: "2026-11-24"), expected, special)
    }
  }

  // MARK: - A series

  func testWhereASeriesTurns() throws {
    func turns(_ special: String, born: String = "1980-03-12", policy: String, days: [String])
      throws -> [String]
    {
      let one = try CoverCase.facts(special, born: born, policy: policy)
      var facts = one.facts
      var covers: [Coverage] = []
      for (index, day) in days.enumerated() {
        let visit = CoverFacts.Visit(
          appointmentID: 1000 + Int64(index), conditionID: 1, kindID: 1, day: theDay(day),
          start: TimeOfDay(minutes: 600), price: 5000, state: .planned)
        facts.visits.append(visit)
        covers.append(CoverageRules.shipped.cover(of: visit, facts: facts))
      }
      return CoverTurn.turns(in: covers).map { "\($0.number) \($0.kind)" }
    }
    let weeks = ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15", "2027-01-05"]
    XCTAssertEqual(
      try turns("6 used", policy: "9", days: weeks),
      ["4 runsOut", "5 newYear"])
    XCTAssertEqual(
      try turns("", policy: "9 from 2026-12-08", days: weeks),
      ["3 supplementaryBegins", "5 newYear"])
    XCTAssertEqual(
      try turns("", policy: "9 until 2026-12-07", days: Array(weeks.prefix(3))), ["3 policyEnds"])
    XCTAssertEqual(
      try turns("", born: "2008-12-02", policy: "9", days: Array(weeks.prefix(3))),
      ["3 comesOfAge(age: 18)"])
    XCTAssertEqual(
      try turns("", born: "2008-12-02", policy: "none", days: Array(weeks.prefix(3))),
      ["3 comesOfAge(age: 18)"])
    // Past the eighteen visits of a child nobody has come of age.
    XCTAssertEqual(
      try turns(
        "17 used; extended 2026-03-01", born: "2012-12-02", policy: "9",
        days: Array(weeks.prefix(3))), ["2 supplementaryBegins"])
    XCTAssertEqual(
      try turns(
        "17 used; extended 2026-03-01", born: "2012-12-02", policy: "none",
        days: Array(weeks.prefix(3))), ["2 runsOut"])
    XCTAssertEqual(
      try turns(
        "17 used; extended 2026-03-01; not verified", born: "2012-12-02", policy: "none",
        days: Array(weeks.prefix(3))), ["2 basicEnds"])
    // The policy ends with the year: who asks for the new one verifies it.
    XCTAssertEqual(
      try turns("", policy: "9 until 2026-12-31", days: weeks), ["5 policyEnds"])
    XCTAssertEqual(
      try turns(
        "", policy: "9 until 2026-12-07 + 9 no contract from 2026-12-08",
        days: Array(weeks.prefix(3))), ["3 partBegins"])
    XCTAssertEqual(
      try turns("7 used", born: "2012-12-02", policy: "none", days: Array(weeks.prefix(3))),
      ["3 needsExtension"])
    XCTAssertEqual(
      try turns(
        "chronic stroke from 2020-01-01; 19 used", policy: "none", days: Array(weeks.prefix(3))),
      ["2 basicBegins"])
    // The second one of a day turns nothing for those after it.
    XCTAssertEqual(
      try turns("", policy: "9", days: ["2026-11-24", "2026-12-01", "2026-12-01", "2026-12-08"]), []
    )
    XCTAssertEqual(try turns("", policy: "unlimited", days: Array(weeks.prefix(4))), [])
  }

  /// A receptionist reads it aloud: nobody is told that nothing is paid before it was asked.
  func testATurnSaysWhoPaysOrWhomToAsk() throws {
    func said(_ special: String, born: String = "1980-03-12", policy: String, on: String) throws
      -> String
    {
      let one = try CoverCase.facts(special, born: born, policy: policy, on: "2026-11-24")
      let last = try CoverCase.facts(special, born: born, policy: policy, on: on)
      let covers = [one.coverage, last.coverage]
      return CoverTurn.turns(in: covers).map { $0.sentence(in: .dutch) }.joined(separator: " ")
    }
    let ask = "Vraag naar de aanvullende polis; zonder polis zelf betalen."
    XCTAssertEqual(
      try said("", born: "2008-12-02", policy: "none", on: "2026-12-08"),
      "Vanaf keer 2 (di 8 dec) is de patiënt 18. " + ask)
    XCTAssertEqual(
      try said("", born: "2008-12-02", policy: "9", on: "2026-12-08"),
      "Vanaf keer 2 (di 8 dec) is de patiënt 18. De aanvullende polis vergoedt.")
    XCTAssertEqual(
      try said(
        "18 used from 2026-12-02; verified 2026-12-03", born: "2008-12-02", policy: "9",
        on: "2026-12-28"),
      "Vanaf keer 2 (ma 28 dec) is de patiënt 18. Geen vergoeding, zelf betalen.")
    XCTAssertEqual(
      try said("", policy: "9 until 2026-12-31", on: "2027-01-05"),
      "Vanaf keer 2 (di 5 jan): de polis is afgelopen. " + ask)
  }
}
