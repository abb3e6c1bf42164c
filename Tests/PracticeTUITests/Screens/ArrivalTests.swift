import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// A patient comes in: one key, and what is still to be asked is on the screen.
@MainActor
final class ArrivalTests: XCTestCase {
  func testWhoNeverShowedADocumentIsAskedForIt() async throws {
    let pilot = try PracticePilot()
    let entries = try pilot.practice.read { try $0.agenda(on: DemoFile.monday.day) }.columns
      .flatMap { column in column.active.map { (column.therapist.initials, $0) } }
      .filter { $0.1.appointment.status == .booked }
    let unseen = try XCTUnwrap(
      entries.first { entry in
        try !pilot.practice.read { try $0.isIdentitySeen(of: entry.1.patient.id) }
      })
    let seen = try XCTUnwrap(
      entries.first { entry in
        try pilot.practice.read { try $0.isIdentitySeen(of: entry.1.patient.id) }
      })
    pilot.select(seen.1.appointment.interval.start.short, of: seen.0)
    pilot.press("i")
    pilot.expect(lacks: "identiteitsbewijs")

    pilot.select(unseen.1.appointment.interval.start.short, of: unseen.0)
    pilot.press("i")
    pilot.expect(contains: "identiteitsbewijs (I)")
    pilot.press("I", "Space", "Tab")
    pilot.type("XX 0001")
    pilot.press("^S")
    pilot.expect(contains: "✓ Vastgelegd.")
    let details = try pilot.practice.read { try $0.patient(unseen.1.patient.id).details }
    XCTAssertEqual(details.identityDocument, .passport)
    XCTAssertEqual(details.identityNumber, "XX0001")
    pilot.press("i", "i")
    pilot.expect(lacks: "identiteitsbewijs")
  }

  func testANumberWithoutADocumentIsRefusedAndStays() async throws {
    let pilot = try PracticePilot(language: .english)
    pilot.select("14:00", of: "TB")
    pilot.press("I")
    pilot.focus("identityDocument")
    for _ in 0..<8 where pilot.values["identityDocument"] != "none" { pilot.press("Space") }
    pilot.focus("identityNumber")
    pilot.press("^U")
    pilot.type("XX1")
    pilot.press("^S")
    pilot.expect(contains: "Choose of which document this is the number too.")
    XCTAssertEqual(pilot.values["identityNumber"], "XX1")
  }
}
