import XCTest

@testable import PracticeCore

final class PlanTests: XCTestCase {
  private let today = TestPractice.now.day

  func testWhatToMindAboutAPlan() throws {
    let techniques = try TestPractice().practice.read { try $0.techniques() }
    func ids(_ codes: String...) -> [ID<Technique>] {
      techniques.filter { codes.contains($0.code) }.map(\.id)
    }
    let goal = PlanContent(goal: "Weer tillen", measure: "10 kg", goalDay: today + 42)
    func plan(_ change: (inout PlanContent) -> Void) -> PlanContent {
      var plan = goal
      change(&plan)
      return plan
    }
    typealias Case = (String, PlanContent, Int?, [PlanRemark])
    let cases: [Case] = [
      ("empty", PlanContent(), nil, [.noGoal]),
      ("a goal", goal, nil, []),
      ("not measurable", plan { $0.measure = " " }, nil, [.notMeasurable]),
      ("no date", plan { $0.goalDay = nil }, nil, [.noDate]),
      (
        "only hands", plan { $0.techniques = ids("mobilisation", "softTissue") }, nil,
        [.onlyPassive]
      ),
      (
        "hands and advice",
        plan {
          $0.techniques = ids("mobilisation")
          $0.advice = "Blijf wandelen"
        }, nil, []
      ),
      (
        "hands and exercise therapy", plan { $0.techniques = ids("mobilisation", "exercise") }, nil,
        []
      ),
      ("12 weeks", goal, 84, []),
      ("12 weeks and a day", goal, 85, [.chronic(weeks: 12)]),
      ("chronic, behavioural", plan { $0.isBehavioural = true }, 200, []),
      ("begins tomorrow", goal, -1, []),
      ("6 sessions, no evaluation", plan { $0.expectedSessions = 6 }, nil, [.noEvaluation]),
      ("1 session", plan { $0.expectedSessions = 1 }, nil, []),
      (
        "evaluated at the last",
        plan {
          $0.expectedSessions = 6
          $0.evaluationSession = 6
        }, nil, []
      ),
      (
        "evaluated after the last",
        plan {
          $0.expectedSessions = 6
          $0.evaluationSession = 7
        }, nil, [.evaluationTooLate(expected: 6)]
      ),
    ]
    for (name, plan, days, remarks) in cases {
      XCTAssertEqual(
        PlanRules.remarks(
          plan, techniques: techniques, onset: days.map { today - $0 }, today: today),
        remarks, name)
    }
    for remark in [
      PlanRemark.noGoal, .notMeasurable, .noDate, .onlyPassive, .chronic(weeks: 13), .noEvaluation,
      .evaluationTooLate(expected: 6),
    ] { XCTAssertNotEqual(remark.sentence(.dutch), remark.sentence(.english)) }
  }

  func testTheUsualPlan() {
    func usual(_ region: Region, _ sessions: Int?) -> PlanContent {
      PlanRules.usual(
        EpisodeDetails(
          therapist: ID(1), region: region, opened: today, expectedSessions: sessions))
    }
    XCTAssertEqual(
      usual(.lowBack, 6), PlanContent(expectedSessions: 6, weeks: 6, evaluationSession: 5))
    XCTAssertEqual(usual(.neck, nil), PlanContent())
    XCTAssertEqual(usual(.hip, 1), PlanContent(expectedSessions: 1))
  }

  func testAPlanIsStoredChangedAndUndone() throws {
    let test = try TestPractice()
    let id = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .lowBack, opened: today,
        expectedSessions: 6),
      of: try test.patient("Verzonnen"))
    let techniques = try test.practice.read { try $0.techniques() }
    let usual = PlanRules.usual(try test.practice.read { try $0.episode(id).details })
    var plan = usual
    plan.goal = "Weer een krat tillen"
    plan.techniques = [techniques[0].id, techniques[2].id]
    plan.expectedSessions = 8
    try test.practice.savePlan(plan, from: usual, of: id)
    XCTAssertEqual(try test.practice.read { try $0.plan(of: id)?.content }, plan)
    XCTAssertEqual(try test.practice.read { try $0.episode(id).details.expectedSessions }, 8)

    var changed = plan
    changed.techniques = [techniques[2].id, techniques[5].id]
    changed.goalDay = today + 42
    var theirs = plan
    theirs.measure = "drie keer per week"
    try test.otherTerminal(as: "TB").savePlan(theirs, from: plan, of: id)
    try test.practice.savePlan(changed, from: plan, of: id)
    changed.measure = theirs.measure
    XCTAssertEqual(try test.practice.read { try $0.plan(of: id)?.content }, changed)
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.plan(of: id)?.content }, theirs)
    try test.assertNoProblems()
  }

  func testWhatCannotBeStoredIsRefusedByItsField() throws {
    let test = try TestPractice()
    let id = try test.practice.openEpisode(
      EpisodeDetails(therapist: try test.member("EV").id, region: .neck, opened: today),
      of: try test.patient("Verzonnen"))
    for (plan, field) in [
      (PlanContent(), "goal"), (PlanContent(goal: "x", expectedSessions: 0), "expectedSessions"),
      (PlanContent(goal: "x", weeks: 105), "weeks"),
      (PlanContent(goal: "x", evaluationSession: 100), "evaluationSession"),
    ] {
      guard
        case .invalid(let input)? = assertRefused(
          try test.practice.savePlan(plan, from: PlanContent(), of: id))
      else { return XCTFail(field) }
      XCTAssertEqual(input.field, field)
    }
  }
}
