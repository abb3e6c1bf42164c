import XCTest

@testable import PracticeCore

/// Dated rules that were typed wrongly: what they come to is told, and they are put right.
final class CoverRuleCorrectionTests: XCTestCase {
  private let newYear = theDay("2027-01-01")

  /// A child with visits before and after the turn of the year.
  private func practice() throws -> (TestPractice, ID<Patient>) {
    let test = try TestPractice()
    let child = try test.patient("Kind", born: "2012-01-01")
    for day in ["2026-12-15", "2027-01-05", "2027-01-12"] { try test.book(child, "\(day)T09:00") }
    return (test, child)
  }

  private func rules(_ test: TestPractice, from day: Day, minor: Int) throws -> CoverageRuleSet {
    var rules = try test.practice.read { try $0.coverageRules().rules(on: $0.today) }
    rules.validFrom = day
    rules.minorTreatments = minor
    return rules
  }

  private func flags(_ test: TestPractice, _ patient: ID<Patient>) throws -> [String] {
    try test.practice.read { try $0.plannedFlags(of: patient).map { $1.flag() } }
  }

  private func own(_ test: TestPractice) throws -> KeptRule<CoverageRuleSet> {
    try XCTUnwrap(try test.practice.read { try $0.keptCoverRules() }.first(where: \.isOwn))
  }

  func testWhatNewRulesComeToIsKnownBefore() throws {
    let (test, child) = try practice()
    let rules = try rules(test, from: newYear, minor: 12)
    let effect = try test.practice.read { try $0.effect(of: nil, becoming: rules, in: .ages) }
    XCTAssertEqual(
      effect.text(in: .english),
      "This changes the flag of 2 planned visits of one patient; the first: Tue 5 Jan B9'27 → B12'27."
    )
    XCTAssertEqual(
      effect.text(in: .dutch),
      "Dit verandert de vlag van 2 geplande behandelingen bij één patiënt; de eerste: di 5 jan B9'27 → B12'27."
    )
    XCTAssertEqual(try flags(test, child), ["B9?", "B9'27", "B8'27"], "asking changes nothing")
    try test.practice.addRule(rules, to: .ages)
    XCTAssertEqual(try flags(test, child), ["B9?", "B12'27", "B11'27"])
    let none = try test.practice.read {
      try $0.effect(of: nil, becoming: nil, in: RuleBook<CoverageRuleSet>.ages)
    }
    XCTAssertEqual(none.text(in: .english), "No planned visit gets another flag.")
  }

  func testTheEffectIsThatOfEveryPatientWithPlans() throws {
    let (test, _) = try practice()
    for number in 0..<3 {
      let child = try test.patient("Kind\(number)", born: "2013-01-01")
      try test.book(child, "2027-01-06T\(10 + number):00")
      try test.practice.cancel(
        try test.book(child, "2027-01-07T\(10 + number):00"), reason: try test.cancelReason())
    }
    let adult = try test.patient("Groot", born: "1970-01-01")
    try test.book(adult, "2027-01-06T14:00")
    let rules = try rules(test, from: newYear, minor: 12)
    let effect = try test.practice.read { try $0.effect(of: nil, becoming: rules, in: .ages) }
    XCTAssertEqual([effect.visits, effect.patients], [5, 4])
  }

  func testARuleOfOnesOwnIsPutRight() throws {
    let (test, child) = try practice()
    let wrong = try rules(test, from: newYear, minor: 90)
    try test.practice.addRule(wrong, to: .ages)
    XCTAssertEqual(try flags(test, child), ["B9?", "B90'27", "B89'27"])
    var right = wrong
    right.minorTreatments = 12
    let kept = try own(test)
    let effect = try test.practice.read { try $0.effect(of: kept.id, becoming: right, in: .ages) }
    XCTAssertEqual(effect.visits, 2)
    XCTAssertFalse(effect.reachesBack)
    try test.practice.correctRule(kept.id, in: .ages, from: wrong, to: right)
    XCTAssertEqual(try flags(test, child), ["B9?", "B12'27", "B11'27"])
    XCTAssertEqual(
      try test.practice.undoable()?.sentence(in: .english),
      "rules of the cover put right: from 1 January 2027")
    try test.practice.undo()
    XCTAssertEqual(try flags(test, child), ["B9?", "B90'27", "B89'27"])
    // Its day can be put right too, also to one that lies before today.
    right.validFrom = theDay("2026-07-01")
    XCTAssertTrue(
      try test.practice.read { try $0.effect(of: kept.id, becoming: right, in: .ages) }.reachesBack)
    try test.practice.correctRule(kept.id, in: .ages, from: wrong, to: right)
    XCTAssertEqual(try flags(test, child), ["B12?", "B12'27", "B11'27"])
    try test.assertNoProblems()
  }

  func testARuleOfOnesOwnIsRemoved() throws {
    let (test, child) = try practice()
    try test.practice.addRule(try rules(test, from: newYear, minor: 12), to: .ages)
    let kept = try own(test)
    let effect = try test.practice.read { try $0.effect(of: kept.id, becoming: nil, in: .ages) }
    XCTAssertEqual(effect.first?.text(in: .english), "Tue 5 Jan B12'27 → B9'27")
    try test.practice.removeRule(kept, from: .ages)
    XCTAssertEqual(try flags(test, child), ["B9?", "B9'27", "B8'27"])
    XCTAssertEqual(assertRefused(try test.practice.removeRule(kept, from: .ages)), .changedSince)
    try test.practice.undo()
    XCTAssertEqual(try flags(test, child), ["B9?", "B12'27", "B11'27"])
    XCTAssertTrue(try own(test) == kept, "it is the practice's own again")
    try test.assertNoProblems()
  }

  func testWhatCameWithTheProgramStays() throws {
    let (test, _) = try practice()
    let shipped = try test.practice.read { try $0.keptCoverRules() }
    XCTAssertEqual(shipped.map(\.isOwn), [false, false, false])
    var changed = shipped[0].rule
    changed.adultAge = 21
    for body in [
      {
        try test.practice.correctRule(shipped[0].id, in: .ages, from: shipped[0].rule, to: changed)
      },
      { try test.practice.removeRule(shipped[0], from: .ages) },
    ] {
      guard case .invalid(let input)? = assertRefused(try body()) else {
        return XCTFail("not refused")
      }
      XCTAssertTrue(input.sentence(in: .dutch).contains("hoort bij het programma"))
    }
    let list = try test.practice.read { try $0.keptChronicList() }
    XCTAssertFalse(list.isEmpty || list.contains(where: \.isOwn))
    guard case .invalid? = assertRefused(try test.practice.removeRule(list[0], from: .chronicList))
    else {
      return XCTFail("not refused")
    }
    XCTAssertEqual(try test.practice.read { try $0.keptCoverRules() }, shipped)
  }

  func testOnlyTheOwnerAndOnlyWhatCanBe() throws {
    let (test, _) = try practice()
    let wrong = try rules(test, from: newYear, minor: 12)
    try test.practice.addRule(wrong, to: .ages)
    let kept = try own(test)
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(
      assertRefused(try desk.correctRule(kept.id, in: .ages, from: wrong, to: wrong)),
      .notPermitted(.manage))
    XCTAssertEqual(assertRefused(try desk.removeRule(kept, from: .ages)), .notPermitted(.manage))
    var taken = wrong
    taken.validFrom = theDay("2018-01-01")
    for refused in [
      { try test.practice.correctRule(kept.id, in: .ages, from: wrong, to: taken) },
      {
        _ = try test.practice.read { try $0.effect(of: kept.id, becoming: taken, in: .ages) }
      },
    ] {
      guard case .invalid(let input)? = assertRefused(try refused()) else {
        return XCTFail("not refused")
      }
      XCTAssertEqual(input.field, "validFrom")
    }
  }

  func testTwoWhoPutTheSameRightSeeBoth() throws {
    let (test, _) = try practice()
    let wrong = try rules(test, from: newYear, minor: 90)
    try test.practice.addRule(wrong, to: .ages)
    let kept = try own(test)
    var (one, other) = (wrong, wrong)
    one.minorTreatments = 12
    other.minorTreatments = 10
    try test.practice.correctRule(kept.id, in: .ages, from: wrong, to: one)
    guard
      case .clash(let clashes)? = assertRefused(
        try test.practice.correctRule(kept.id, in: .ages, from: wrong, to: other))
    else { return XCTFail("no clash") }
    XCTAssertTrue(clashes[0].theirs(in: .english).contains("child 12+9"))
    XCTAssertTrue(clashes[0].mine(in: .english).contains("child 10+9"))
    try test.practice.correctRule(kept.id, in: .ages, from: wrong, to: other, .takeMine)
    XCTAssertEqual(try own(test).rule.minorTreatments, 10)
  }

  // MARK: - The chronic list

  func testALineOfTheChronicListIsPutRightAndRemoved() throws {
    let (test, _) = try practice()
    let typed = ChronicEntry(
      code: "", dutch: "verzonnen aandoenig", english: "", termMonths: 30,
      validFrom: theDay("2026-01-01"))
    try test.practice.addRule(typed, to: .chronicList)
    func kept() throws -> KeptRule<ChronicEntry>? {
      try test.practice.read { try $0.keptChronicList() }.first(where: \.isOwn)
    }
    let stored = try XCTUnwrap(try kept())
    var right = stored.rule
    (right.dutch, right.english, right.termMonths) = ("verzonnen aandoening", "made up", 3)
    try test.practice.correctRule(stored.id, in: .chronicList, from: stored.rule, to: right)
    XCTAssertEqual(try kept()?.rule, right, "the code by which files know it stays")

    let patient = try test.patient("Testpersoon")
    let episode = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .lowBack, complaint: "verzonnen rugklacht",
        opened: theDay("2026-11-01"), expectedSessions: 6), of: patient)
    try test.practice.setCondition(
      of: episode, sharedWith: nil, from: ConditionDetails(),
      to: ConditionDetails(
        kind: .chronic, chronicCode: right.code, began: theDay("2026-11-01")))
    guard
      case .invalid(let input)? = assertRefused(
        try test.practice.removeRule(try XCTUnwrap(try kept()), from: .chronicList))
    else { return XCTFail("not refused") }
    XCTAssertTrue(input.sentence(in: .english).contains("in 1 files"))
    try test.practice.undo()
    try test.practice.removeRule(try XCTUnwrap(try kept()), from: .chronicList)
    XCTAssertNil(try kept())
    try test.practice.undo()
    XCTAssertEqual(try kept()?.rule, right)
  }

  func testAWrongPaymentWithoutAContractIsRemoved() throws {
    let (test, _) = try practice()
    try test.practice.saveInsurer(nil, name: "Niemand Verzekert", uzovi: "")
    let insurer = try test.practice.read { try $0.insurers()[0] }
    let right = InsurerPayment(validFrom: theDay("2026-01-01"), percentage: 75)
    let wrong = InsurerPayment(validFrom: theDay("2026-10-01"), percentage: 7)
    try test.practice.setPayment(right, of: insurer)
    try test.practice.setPayment(wrong, of: insurer)
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(
      assertRefused(try desk.removePayment(wrong, of: insurer)), .notPermitted(.manage))
    try test.practice.removePayment(wrong, of: insurer)
    func payments() throws -> [InsurerPayment] {
      try test.practice.read { try $0.insurerPayments()[insurer.id] ?? [] }
    }
    XCTAssertEqual(try payments(), [right])
    XCTAssertEqual(
      assertRefused(try test.practice.removePayment(wrong, of: insurer)), .changedSince)
    try test.practice.undo()
    XCTAssertEqual(try payments(), [right, wrong])
  }
}
