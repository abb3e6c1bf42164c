import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Rooms at the desk: who is where, and a room for who has none.
@MainActor
final class RoomsTests: XCTestCase {
  private func screens(
    _ name: String, as initials: String = "BK",
    _ reach: @MainActor (PracticePilot) throws -> Void
  ) throws {
    Golden.expect(try PracticePilot.drawn(as: initials, reach), golden: "Screens/\(name)")
  }

  func testTheAgendaByRoom() async throws {
    try screens("agenda-rooms") { pilot in pilot.press("V") }
  }

  func testTheRoomsUnderSettings() async throws {
    try screens("rooms", as: "EV") { pilot in pilot.press("6", "R") }
  }

  func testShePutsSomebodyInAnotherRoomAndTakesItBack() async throws {
    let pilot = try PracticePilot()
    pilot.select("14:00", of: "TB")
    let before = try XCTUnwrap(pilot.appointment("14:00", of: "TB"))
    pilot.press("M")
    pilot.expect(contains: "Welke kamer?")
    pilot.expect(contains: "Kamer 2")
    pilot.press("3")
    pilot.expect(contains: "Oefenzaal")
    let names = try pilot.practice.read { try $0.rooms() }
    XCTAssertEqual(
      try pilot.appointment("14:00", of: "TB")?.room, names.first { $0.name == "Oefenzaal" }?.id)
    pilot.press("u")
    XCTAssertEqual(try pilot.appointment("14:00", of: "TB")?.room, before.room)
  }

  func testInARoomIsBookedInThatRoom() async throws {
    let pilot = try PracticePilot()
    pilot.goTo("24-11")
    pilot.press("V", "Right", "Right", "Right")
    pilot.expect(contains: "Oefenzaal")
    pilot.press("Home")
    guard let agenda = pilot.app.top as? AgendaScreen else { return XCTFail("no agenda") }
    XCTAssertEqual(agenda.view, .rooms)
    pilot.goTo("24-11")
    for _ in 0..<30 where agenda.grid.rows[agenda.row].short != "16:30" { pilot.press("Down") }
    pilot.press("Enter")
    pilot.type("ber")
    pilot.press("Enter")
    pilot.expect(contains: "Oefenzaal")
    pilot.press("Enter")
    let day = try XCTUnwrap(Day(iso: "2026-11-24"))
    let booked =
      try pilot.practice.read { try $0.roomAgenda(on: day) }.columns
      .first { $0.room?.name == "Oefenzaal" }?.entries ?? []
    XCTAssertEqual(booked.map { $0.appointment.interval.start.short }, ["16:30"])
  }

  func testWhoIsPickedUpAmongTheRoomsKeepsTheTherapist() async throws {
    let pilot = try PracticePilot()
    let before = try XCTUnwrap(pilot.appointment("14:00", of: "TB"))
    pilot.select("14:00", of: "TB")
    pilot.press("m", "V")
    for _ in 0..<5 { pilot.press("Right") }
    pilot.press("Enter")
    let after = try pilot.practice.read { try $0.appointment(before.id) }
    XCTAssertEqual(after.therapist, before.therapist)
    XCTAssertEqual(after.interval, before.interval)
    XCTAssertNotEqual(after.room, before.room)
    pilot.expect(contains: "Verplaatst naar")
  }

  func testTheOwnerAddsARoomAndTakesOneOutOfUse() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "R", "+")
    pilot.type("Spreekkamer")
    pilot.press("^S")
    pilot.expect(contains: "Spreekkamer")
    // The name is there already: it is said beside the field, and what was typed stays.
    pilot.press("+")
    pilot.type("oefenzaal")
    pilot.press("^S")
    pilot.expect(contains: "Er is al een kamer met deze naam.")
    XCTAssertEqual(pilot.values["name"], "oefenzaal")
    pilot.fill("Zolder")
    pilot.press("^S", "Home", "x")
    pilot.expect(contains: "Niet meer gebruiken · Kamer 1")
    pilot.press("Space", "Space", "Space", "^S")
    pilot.expect(contains: "uit gebruik")
    let rooms = try pilot.practice.read { try $0.rooms().map(\.name) }
    XCTAssertEqual(rooms, ["Kamer 2", "Kamer 3", "Oefenzaal", "Spreekkamer", "Zolder"])
    pilot.press("u")
    XCTAssertTrue(try pilot.practice.read { try $0.rooms().map(\.name) }.contains("Kamer 1"))
  }

  func testTheDeskLooksAtTheRoomsAndChangesNothing() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.press("6", "R")
    pilot.expect(contains: "Kamer 1")
    let before = try pilot.practice.read { try $0.allRooms() }
    pilot.press("+", "x", "v", "Enter")
    XCTAssertEqual(try pilot.practice.read { try $0.allRooms() }, before)
  }
}
