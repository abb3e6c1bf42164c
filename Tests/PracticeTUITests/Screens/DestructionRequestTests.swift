import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// A patient asked to destroy the file, and the law gives a month.
@MainActor
final class DestructionRequestTests: XCTestCase {
  func testWhoManagesThePracticeSeesItUntilItIsDecided() async throws {
    let pilot = try PracticePilot(as: "EV")
    try pilot.practice.requestDestruction(of: ID(1003))
    let name = try pilot.practice.read { try $0.patient(ID(1003)).name.listed }
    pilot.press("3")
    for _ in 0..<60 where !pilot.screen.contains(where: { $0.contains("uiterste datum") }) {
      pilot.press("Down")
    }
    pilot.expect(contains: "Verzoek om vernietiging (1)")
    pilot.expect(contains: "wo 23 dec  \(name)")
    let therapist = try PracticePilot(as: "TB", on: pilot.file)
    therapist.press("3", "End")
    therapist.expect(lacks: "Verzoek om vernietiging")

    let request = try XCTUnwrap(
      pilot.practice.read { try $0.openDestructionRequests() }.first)
    try pilot.practice.refuseDestruction(request, because: .law)
    pilot.press("1", "3", "End")
    pilot.expect(lacks: "Verzoek om vernietiging")
  }
}
