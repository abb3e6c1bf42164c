import XCTest

@testable import PracticeCore

/// Exercises for the neck need the check of its risks and consent (DECISIONS 29).
final class NeckExerciseTests: XCTestCase {
  private var test: TestPractice!
  private var episode: ID<Episode>!

  override func setUpWithError() throws {
    test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    episode = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .shoulder, opened: TestPractice.now.day),
      of: patient)
  }

  override func tearDown() { (test, episode) = (nil, nil) }

  private func save(_ codes: String...) throws {
    try test.practice.saveProgramme(
      codes.map { ProgrammeLine(exercise: $0, dosage: Dosage(repetitions: 5)) }, of: episode)
  }

  private func reasons(_ refusal: Refusal?) -> [TechniqueObstacle.Reason] {
    guard case .noConsent(let obstacles)? = refusal else { return [] }
    return obstacles.map(\.reason)
  }

  private func checkNeck(_ conclusion: Screening.Conclusion = .clear) throws {
    try test.practice.recordScreening(
      ScreeningContent(
        asked: ScreeningList.items(.neckRisk, regions: [.neck]).map(\.code),
        found: conclusion == .clear ? [] : ["smoking"], conclusion: conclusion,
        reason: conclusion == .clear ? "" : "Verzonnen.",
        advice: conclusion == .clear ? "" : "Verzonnen."), .neckRisk, of: episode)
  }

  private func consent(_ state: ConsentState) throws {
    let technique = try XCTUnwrap(
      test.practice.read { try $0.techniques() }.first { $0.code == "exercise" })
    try test.practice.recordConsent(
      ConsentStep(state, on: TestPractice.now.day, explained: ConsentPoint.allCases),
      for: [ConsentSubject(technique.id, at: .neck)], in: episode)
  }

  func testTheCheckComesFirstThenTheConsent() throws {
    XCTAssertEqual(
      reasons(assertRefused(try save("pendulum", "neck-turn"))), [.neckNotChecked])
    try save("pendulum")
    try checkNeck()
    XCTAssertEqual(
      reasons(assertRefused(try save("pendulum", "neck-turn"))), [.noConsent(nil)])
    try consent(.given)
    try save("pendulum", "neck-turn")
    try test.assertNoProblems()
  }

  func testOnlyTheShouldersMove() throws {
    let spared = Catalogue.exercises.filter { $0.region == .neck }.filter { !$0.movesNeck }.map(
      \.code)
    XCTAssertEqual(spared, ["shoulder-rolls", "shrug"])
    try save("shoulder-rolls", "shrug", "pendulum")
  }

  func testANeckThatIsNotClearGetsNoExercises() throws {
    try checkNeck(.notClear)
    try consent(.given)
    XCTAssertEqual(reasons(assertRefused(try save("chin-tuck"))), [.neckNotClear])
  }

  func testWhatWasGivenStaysAndNothingIsAddedAfterConsentIsWithdrawn() throws {
    try checkNeck()
    try consent(.given)
    try save("neck-turn")
    try consent(.withdrawn)
    let day = TestPractice.now.day
    try save("neck-turn", "pendulum")
    XCTAssertEqual(
      reasons(assertRefused(try save("neck-turn", "chin-tuck"))), [.refused(.withdrawn, on: day)])
    XCTAssertEqual(
      try test.practice.read { try $0.neckObstacles(in: episode) }.map(\.reason),
      [.refused(.withdrawn, on: day)])
    // Taken out it cannot come back without consent; undo puts back what was.
    try save("pendulum")
    XCTAssertEqual(reasons(assertRefused(try save("neck-turn"))).count, 1)
    try test.practice.undo()
    XCTAssertEqual(
      try test.practice.read { try $0.programme(of: episode)?.lines.count }, 2)
  }

  func testAfterSymptomsChangedTheCheckIsDoneAnew() throws {
    try checkNeck()
    try consent(.given)
    try test.practice.recordSymptomChange("Verzonnen.", of: episode)
    XCTAssertEqual(reasons(assertRefused(try save("neck-turn"))), [.neckCheckOutdated])
  }

  func testThePracticesOwnNeckExercisesToo() throws {
    let id = try test.practice.addOwnExercise(
      OwnExercise.Details(region: .neck, name: "Knikken", steps: ["Knik."]))
    XCTAssertEqual(reasons(assertRefused(try save(OwnExercise.code(id)))), [.neckNotChecked])
  }
}
