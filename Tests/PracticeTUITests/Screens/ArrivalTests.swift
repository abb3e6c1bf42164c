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

  func testNobodyIsPresentForAnAppointmentOfAnotherDay() async throws {
    let pilot = try PracticePilot()
    let day = DemoFile.monday.day + 1
    let (initials, entry) = try XCTUnwrap(
      pilot.practice.read { try $0.agenda(on: day) }.columns
        .flatMap { column in column.active.map { (column.therapist.initials, $0) } }
        .first { $0.1.appointment.status == .booked })
    pilot.press("g")
    pilot.fill("24-11")
    pilot.press("Enter")
    pilot.select(entry.appointment.interval.start.short, of: initials)
    pilot.press("i")
    pilot.expect(contains: "Deze afspraak is pas di 24 nov om")
    XCTAssertEqual(
      try pilot.practice.read { try $0.appointment(entry.appointment.id).status }, .booked)
  }

  func testWhoHasNotAgreedToTheTermsIsAskedAndOneKeyRecordsIt() async throws {
    let pilot = try PracticePilot()
    let entries = try pilot.practice.read { try $0.agenda(on: DemoFile.monday.day) }.columns
      .flatMap { column in column.active.map { (column.therapist.initials, $0) } }
      .filter { $0.1.appointment.status == .booked }
    let owing = try XCTUnwrap(
      entries.first { entry in
        try pilot.practice.read { try $0.terms(of: entry.1.patient.id).isOwed }
      })
    pilot.select(owing.1.appointment.interval.start.short, of: owing.0)
    pilot.press("i")
    pilot.expect(contains: "voorwaarden bespreken (T)")
    pilot.press("T")
    pilot.expect(contains: "is akkoord met de")
    pilot.press("T")
    pilot.expect(contains: "Al vastgelegd: akkoord met de voorwaarden van 01-01-2025")
    pilot.press("i", "i")
    pilot.expect(lacks: "voorwaarden bespreken")
    pilot.press("Enter")
    pilot.expect(lacks: "voorwaarden bespreken")
  }

  func testNewTermsAreAskedOfEverybodyOnceMore() async throws {
    let owner = try PracticePilot(as: "EV", language: .english)
    owner.press("6", "T", "^U")
    owner.type("gisteren?")
    owner.press("^S")
    XCTAssertEqual(owner.values["since"], "gisteren?")
    owner.press("^U")
    owner.type("1-12-2026")
    owner.press("^S")
    owner.expect(contains: "Whoever has not agreed is asked on arrival.")
    let pilot = try PracticePilot(as: "BK", language: .english, on: owner.file)
    pilot.select("11:00", of: "EV")
    pilot.press("i")
    pilot.expect(contains: "go through the new terms (01-12-2026) (T)")
    pilot.press("Enter")
    pilot.expect(contains: "go through the new terms")
    pilot.press("T")
    pilot.expect(lacks: "go through the new terms")
    pilot.expect(contains: "terms: agreed 23-11-2026, BK")
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
