import XCTest

@testable import PracticeCore

/// Who decides about the treatment of a child, and who they are.
final class GuardianTests: XCTestCase {
  func testTheAgeDecides() {
    let cases: [(Int, Decider)] = [
      (0, .guardians), (11, .guardians), (12, .childAndGuardians), (15, .childAndGuardians),
      (16, .patient), (17, .patient), (80, .patient),
    ]
    for (age, decider) in cases { XCTAssertEqual(Decider(age: age), decider, "\(age)") }
  }

  func testAnAgeThatIsHalfKnownDecidesOnlyWhenBothWouldBeTheSame() {
    XCTAssertEqual(Decider(ages: 9...10), .guardians)
    XCTAssertNil(Decider(ages: 11...12))
    XCTAssertNil(Decider(ages: 15...16))
    XCTAssertNil(Decider(ages: nil))
  }

  private func child(age: Int, _ guardians: [Guardian]) -> PatientDetails {
    var details = PatientDetails(name: PatientName(surname: "Verzonnen"))
    details.birthDate = Day(year: 2026 - age, month: 1, day: 1)
    details.guardians = guardians
    return details
  }

  func testTheSentence() {
    let mother = Guardian(name: "A. Verzonnen", relation: "moeder")
    let father = Guardian(name: "B. Verzonnen", relation: "vader")
    var withoutAuthority = father
    withoutAuthority.hasAuthority = false
    let cases: [(PatientDetails, String?)] = [
      (child(age: 8, []), "onder 12: leg vast wie het gezag heeft"),
      (child(age: 8, [mother]), "onder 12: A. Verzonnen (moeder) beslist"),
      (
        child(age: 8, [mother, father]),
        "onder 12: A. Verzonnen (moeder) en B. Verzonnen (vader) beslissen samen"
      ),
      (child(age: 8, [mother, withoutAuthority]), "onder 12: A. Verzonnen (moeder) beslist"),
      (child(age: 8, [withoutAuthority]), "onder 12: leg vast wie het gezag heeft"),
      (
        child(age: 13, [mother]),
        "12 tot en met 15: beslist samen met A. Verzonnen (moeder)"
      ),
      (child(age: 16, [mother]), nil), (child(age: 46, []), nil),
    ]
    for (details, sentence) in cases {
      XCTAssertEqual(
        details.whoDecides(on: TestPractice.now.day, in: .dutch), sentence, sentence ?? "alone")
    }
  }

  func testGuardiansAreStoredEditedAndUndoneAsTheListTheyAre() throws {
    let test = try TestPractice()
    let mother = Guardian(name: "A. Verzonnen", relation: "moeder", phone: "06-00000001")
    let father = Guardian(name: "B. Verzonnen", hasAuthority: false)
    let id = try test.practice.register(child(age: 8, [mother, father]))
    func stored() throws -> PatientDetails { try test.practice.read { try $0.patient(id).details } }
    XCTAssertEqual(try stored().guardians, [mother, father])
    var edited = try stored()
    edited.guardians = [mother]
    try test.practice.edit(id, from: stored(), to: edited)
    XCTAssertEqual(try stored().guardians, [mother])
    try test.practice.undo()
    XCTAssertEqual(try stored().guardians, [mother, father])
    var both = try stored()
    both.guardians[1].hasAuthority = true
    both.guardians.append(Guardian(name: "C. Voogd"))
    try test.practice.edit(id, from: stored(), to: both)
    XCTAssertEqual(try stored().guardians, both.guardians)
    try test.assertNoProblems()
  }
}
