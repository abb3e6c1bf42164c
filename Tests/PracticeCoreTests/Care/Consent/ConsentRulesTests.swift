import XCTest

@testable import PracticeCore

final class ConsentRulesTests: XCTestCase {
  private let neck = ConsentSubject(ID(1), at: .neck)
  private let today = theDay("2026-11-23")

  private func entry(
    _ number: Int64, _ state: ConsentState, on day: String, _ explained: [ConsentPoint] = [],
    _ subject: ConsentSubject? = nil
  ) -> ConsentEntry {
    ConsentEntry(
      id: ID(number), subject: subject ?? neck,
      step: ConsentStep(state, on: theDay(day), explained: explained), initials: "EV")
  }

  func testWhoDecidesAtWhichAge() {
    let cases: [(Int?, [ConsentDecider])] = [
      (0, [.parents]), (11, [.parents]), (12, [.both]), (15, [.both]),
      (16, [.patient, .representative]), (17, [.patient, .representative]),
      (80, [.patient, .representative]), (nil, ConsentDecider.allCases),
    ]
    for (age, who) in cases {
      XCTAssertEqual(ConsentRules.deciders(age: age), who, "\(age ?? -1)")
    }
  }

  func testTheLatestStepUntilADayHolds() {
    let history = [
      entry(1, .proposed, on: "2026-11-02"), entry(2, .given, on: "2026-11-09"),
      entry(3, .withdrawn, on: "2026-11-16"),
      entry(4, .given, on: "2026-11-09", [], ConsentSubject(ID(2), at: .neck)),
      // Recorded later, about before.
      entry(5, .thinking, on: "2026-11-04"),
    ]
    for (day, state) in [
      ("2026-11-01", nil), ("2026-11-02", ConsentState.proposed), ("2026-11-05", .thinking),
      ("2026-11-09", .given), ("2026-11-15", .given), ("2026-11-16", .withdrawn),
    ] {
      XCTAssertEqual(
        ConsentRules.current(history, neck, on: theDay(day))?.step.state, state, day)
    }
    XCTAssertNil(ConsentRules.current(history, ConsentSubject(ID(1), at: .lowBack), on: today))
  }

  func testWhichTechniquesInUseLackConsent() {
    func technique(_ id: Int64, _ consent: Technique.Consent) -> Technique {
      Technique(
        id: ID(id), code: "\(id)", dutch: "\(id)", english: "\(id)", isManual: false,
        isPassive: true, consent: consent)
    }
    let techniques = [technique(1, .always), technique(2, .neck), technique(3, .none)]
    let given = entry(1, .given, on: "2026-11-02")
    // Planned, applied (technique and level), region, entries, and what lacks.
    let cases: [([Int64], [(Int64, String)], Region, [ConsentEntry], [ConsentSubject])] = [
      ([], [], .neck, [], []),
      ([1], [], .neck, [], [neck]),
      ([1], [], .headache, [], [neck]),
      ([1], [], .neck, [given], []),
      ([1], [], .lowBack, [given], [ConsentSubject(ID(1), at: .lowBack)]),
      ([1], [(1, "L4-L5")], .neck, [given], [ConsentSubject(ID(1), at: .lowBack)]),
      ([], [(1, "C2")], .lowBack, [given], []),
      ([2], [], .lowBack, [], []),
      ([2], [], .neck, [], [ConsentSubject(ID(2), at: .neck)]),
      ([3], [(3, "C2")], .neck, [], []),
      ([1], [(1, "C2")], .neck, [given, entry(2, .withdrawn, on: "2026-11-20")], [neck]),
      ([1], [], .neck, [given, entry(2, .thinking, on: "2026-11-20")], [neck]),
      // What is to come does not hold yet.
      ([1], [], .neck, [given, entry(2, .withdrawn, on: "2026-11-24")], []),
    ]
    for (planned, applied, region, entries, lacking) in cases {
      XCTAssertEqual(
        ConsentRules.lacking(
          planned: planned.map { ID($0) },
          applied: applied.map { AppliedTechnique(technique: ID($0), level: $1) }, techniques,
          region: region, entries, on: today
        ).map(\.subject), lacking, "\(planned) \(applied) \(region)")
    }
  }

  /// The field that a step is refused for.
  private func refused(
    _ step: ConsentStep, after entries: [ConsentEntry] = [], age: Int? = 40
  ) -> String? {
    do {
      try ConsentRules.check(step, neck, entries, age: age, today: today)
      return nil
    } catch Refusal.invalid(let input) { return input.field } catch { return "\(error)" }
  }

  func testWhatAStepNeeds() {
    let all = ConsentPoint.allCases
    let proposed = entry(1, .proposed, on: "2026-11-02", all)
    let given = entry(2, .given, on: "2026-11-09")
    let withdrawn = entry(3, .withdrawn, on: "2026-11-16")
    typealias Case = (String, ConsentStep, [ConsentEntry], Int?, String?)
    func step(
      _ state: ConsentState, _ explained: [ConsentPoint] = [], _ who: ConsentDecider = .patient,
      on day: String = "2026-11-23"
    ) -> ConsentStep {
      ConsentStep(state, on: theDay(day), explained: explained, decidedBy: who)
    }
    let cases: [Case] = [
      ("given, all explained", step(.given, all), [], 40, nil),
      ("given, nothing explained", step(.given), [], 40, "explained.working"),
      (
        "given, no risks told", step(.given, all.filter { $0 != .sideEffects }), [], 40,
        "explained.sideEffects"
      ),
      ("given, explained when proposed", step(.given), [proposed], 40, nil),
      (
        "given again, explained long ago", step(.given), [proposed, given, withdrawn], 40,
        "explained.working"
      ),
      ("given again, explained anew", step(.given, all), [proposed, given, withdrawn], 40, nil),
      ("proposed, part explained", step(.proposed, [.working]), [], 40, nil),
      ("proposed, nothing explained", step(.proposed), [], 40, "explained.working"),
      ("thinking", step(.thinking), [proposed], 40, nil),
      ("refused", step(.refused), [], 40, nil),
      ("withdrawn", step(.withdrawn), [proposed, given], 40, nil),
      ("withdrawn, never given", step(.withdrawn), [proposed], 40, "state"),
      ("withdrawn twice", step(.withdrawn), [given, withdrawn], 40, "state"),
      ("tomorrow", step(.given, all, on: "2026-11-24"), [], 40, "day"),
      ("a child of 11 itself", step(.given, all), [], 11, "decidedBy"),
      ("the parents of one of 11", step(.given, all, .parents), [], 11, nil),
      ("the parents of one of 12", step(.given, all, .parents), [], 12, "decidedBy"),
      ("one of 15 with the parents", step(.given, all, .both), [], 15, nil),
      ("one of 15 says no", step(.refused), [], 15, nil),
      ("the parents of one of 15 say no", step(.refused, [], .parents), [], 15, nil),
      ("the parents of one of 16", step(.given, all, .parents), [], 16, "decidedBy"),
      ("age unknown", step(.given, all, .both), [], nil, nil),
    ]
    for (name, step, entries, age, field) in cases {
      XCTAssertEqual(refused(step, after: entries, age: age), field, name)
    }
  }

  // MARK: - At a session

  func testWhereALevelIs() {
    for (level, region, site) in [
      ("", Region.headache, Region.neck), ("C2-C3", .lowBack, .neck), ("c7-Th1", .shoulder, .neck),
      ("cervicaal", .shoulder, .neck), ("nek", .other, .neck), ("L4-L5", .hip, .lowBack),
      ("S1", .hip, .lowBack), ("SI", .hip, .lowBack), ("Th3-Th5", .shoulder, .shoulder),
      ("schouder", .shoulder, .shoulder), ("clavicula", .shoulder, .shoulder),
      ("", .dizziness, .neck), ("knie", .other, .other),
    ] {
      XCTAssertEqual(
        TechniqueRules.site(of: AppliedTechnique(technique: ID(1), level: level), in: region),
        site, "\(level) \(region)")
    }
  }

  func testWhatStandsInTheWay() throws {
    let techniques = try TestPractice().practice.read { try $0.techniques() }
    func id(_ code: String) -> ID<Technique> { techniques.first { $0.code == code }?.id ?? ID(0) }
    let check = Screening(
      id: ID(1), episode: ID(1), patient: ID(1), day: today, initials: "EV", therapist: ID(1),
      kind: .neckRisk, content: ScreeningContent(asked: ["dizzy"]))
    var objectionContent = ScreeningContent(asked: ["dizzy"])
    objectionContent.conclusion = .notClear
    let objection = Screening(
      id: ID(2), episode: ID(1), patient: ID(1), day: today, initials: "EV", therapist: ID(1),
      kind: .neckRisk, content: objectionContent)
    func consent(_ code: String, _ site: Region, _ state: ConsentState) -> ConsentEntry {
      entry(9, state, on: "2026-11-20", [], ConsentSubject(id(code), at: site))
    }
    let yes = [consent("exercise", .neck, .given), consent("mobilisation", .neck, .given)]
    let no = TechniqueObstacle.Reason.refused(.refused, on: theDay("2026-11-20"))
    typealias Case = (
      String, String, Region, [ConsentEntry], NeckRiskState, TechniqueObstacle.Reason?
    )
    let cases: [Case] = [
      ("advice", "advice", .neck, [], .missing, nil),
      ("soft tissue", "softTissue", .neck, [], .missing, nil),
      ("back exercise", "exercise", .lowBack, [], .notNeeded, nil),
      ("neck exercise, not checked", "exercise", .neck, yes, .missing, .neckNotChecked),
      ("neck exercise", "exercise", .neck, yes, .concluded(check), nil),
      ("headache", "mobilisation", .headache, yes, .concluded(check), nil),
      ("neck, not asked", "exercise", .neck, [], .concluded(check), .noConsent(nil)),
      ("do not", "exercise", .neck, yes, .concluded(objection), .neckNotClear),
      ("lapsed", "mobilisation", .neck, yes, .outdated(check, since: today), .neckCheckOutdated),
      ("back, not asked", "mobilisation", .lowBack, yes, .notNeeded, .noConsent(nil)),
      (
        "proposed", "mobilisation", .lowBack, [consent("mobilisation", .lowBack, .proposed)],
        .notNeeded, .noConsent(.proposed)
      ),
      (
        "thinking", "mobilisation", .lowBack, [consent("mobilisation", .lowBack, .thinking)],
        .notNeeded, .noConsent(.thinking)
      ),
      (
        "refused", "manipulation", .lowBack, [consent("manipulation", .lowBack, .refused)],
        .notNeeded, no
      ),
    ]
    for (name, code, region, consents, neckRisk, reason) in cases {
      func obstacles(told: Set<ConsentSubject> = []) -> [TechniqueObstacle] {
        TechniqueRules.obstacles(
          [AppliedTechnique(technique: id(code))], techniques, region: region,
          consents: consents, neckRisk: neckRisk, told: told, on: today)
      }
      XCTAssertEqual(obstacles().map(\.reason), reason.map { [$0] } ?? [], name)
      XCTAssertEqual(obstacles(told: [ConsentSubject(id(code), at: region.site)]), [], name)
      for language in Language.allCases where reason != nil {
        XCTAssertGreaterThan(obstacles()[0].sentence(language).count, 20)
      }
    }
    // A consent of later does not reach back.
    XCTAssertEqual(
      TechniqueRules.obstacles(
        [AppliedTechnique(technique: id("mobilisation"))], techniques, region: .neck,
        consents: yes, neckRisk: .concluded(check), told: [], on: theDay("2026-11-19")
      ).map(\.reason), [.noConsent(nil)])
  }
}
