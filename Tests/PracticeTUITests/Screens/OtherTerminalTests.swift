import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Two terminals on one practice.
@MainActor
final class OtherTerminalTests: XCTestCase {
  func testWhatAColleagueBooksAppearsWithoutAKey() async throws {
    let pilot = try PracticePilot(as: "EV")
    let desk = try pilot.file.open(as: "BK")
    let hofstra = try XCTUnwrap(try pilot.appointment("10:30", of: "EV"))
    pilot.expect(lacks: "●Hofstra")
    try desk.toggleArrived(hofstra.id)
    pilot.wait(milliseconds: 1000)
    pilot.expect(contains: "●Hofstra, D.")
  }

  func testWhoWorksHereNoMoreIsToldAndTheOwnerGoesOn() async throws {
    let file = try PracticeFile.demo()
    let owner = try file.open(as: "EV")
    let pilot = try PracticePilot(as: "BK", on: file)
    let member = try XCTUnwrap(try owner.read { try $0.staff() }.first { $0.initials == "BK" })
    var details = StaffDetails(member)
    details.isActive = false
    try owner.editStaff(member.id, from: StaffDetails(member), to: details)
    pilot.wait(milliseconds: 1000)
    pilot.expect(contains: "is niet meer in dienst")
    pilot.expect(contains: " EV")
    pilot.press("6")
    pilot.expect(contains: "Instellingen")
  }

  func testWhoChangesTheirOwnRoleIsToldAndSeesTheScreensOfIt() async throws {
    let pilot = try PracticePilot(as: "EV")
    let practice = pilot.practice
    for (initials, role) in [("TB", PracticeCore.Role.owner), ("EV", .therapist)] {
      let member = try practice.read { try $0.staff() }.first { $0.initials == initials }
      let opened = StaffDetails(try XCTUnwrap(member))
      var details = opened
      details.role = role
      try practice.editStaff(try XCTUnwrap(member).id, from: opened, to: details)
    }
    pilot.wait(milliseconds: 1000)
    pilot.expect(contains: "U bent nu therapeut.")
  }

  func testTheCursorStaysOnItsTimeWhenRowsAppear() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.select("14:00", of: "EV")
    let desk = try pilot.file.open(as: "BK")
    let (kinds, visser) = try desk.read { reader in
      (try reader.appointmentKinds(), try reader.therapists()[0].id)
    }
    try desk.book(
      Booking(
        patient: ID(1033), therapist: visser, kind: kinds[0], day: DemoFile.monday.day,
        start: TimeOfDay(minutes: 9 * 60 + 35), minutes: 25))
    pilot.wait(milliseconds: 1000)
    pilot.expect(contains: "9:35")
    pilot.expect(contains: "14:00 Visser, vrij tot 15:00")
  }

  func testTwoEditsOfDifferentFieldsAreBothKept() async throws {
    let (pilot, desk) = try openBergsma()
    var details = try desk.read { try $0.patient(ID(1043)).details }
    let opened = details
    details.email = "bergsma@example.nl"
    try desk.edit(ID(1043), from: opened, to: details)
    pilot.focus("gp")
    pilot.fill("Huisarts Verzonnen")
    pilot.press("^S")
    pilot.expect(contains: "✓ Bewaard.")
    let result = try pilot.practice.read { try $0.patient(ID(1043)).details }
    XCTAssertEqual(result.email, "bergsma@example.nl")
    XCTAssertEqual(result.gp, "Huisarts Verzonnen")
  }

  func testTwoEditsOfTheSameFieldAreShownBesideEachOther() async throws {
    let (pilot, desk) = try openBergsma()
    var details = try desk.read { try $0.patient(ID(1043)).details }
    let opened = details
    details.gp = "Huisarts Een"
    try desk.edit(ID(1043), from: opened, to: details)
    pilot.focus("gp")
    pilot.fill("Huisarts Twee")
    pilot.press("^S")
    pilot.expect(contains: "Intussen gewijzigd")
    pilot.expect(contains: "nu (TB 9:41): Huisarts Een")
    pilot.expect(contains: "van u: Huisarts Twee")
    let kept = try desk.read { try $0.patient(ID(1043)).details.gp }
    XCTAssertEqual(kept, "Huisarts Een", "nothing is overwritten before the answer")
    pilot.expect(golden: "Screens/clash")
  }

  func testEitherOfTheTwoCanBeTaken() async throws {
    for (key, kept) in [("m", "Huisarts Twee"), ("a", "Huisarts Een")] {
      let (pilot, desk) = try openBergsma()
      var details = try desk.read { try $0.patient(ID(1043)).details }
      let opened = details
      details.gp = "Huisarts Een"
      try desk.edit(ID(1043), from: opened, to: details)
      pilot.focus("gp")
      pilot.fill("Huisarts Twee")
      pilot.press("^S", key)
      pilot.expect(lacks: "Intussen gewijzigd")
      XCTAssertEqual(try desk.read { try $0.patient(ID(1043)).details.gp }, kept)
    }
  }

  func testWhoElseIsWritingHereIsSaid() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("3", "Enter")
    pilot.expect(lacks: "typt hier ook")
    let colleague = try pilot.file.open(as: "TB")
    let note = try XCTUnwrap(try pilot.practice.drafts().first?.key ?? noteKey(pilot))
    try colleague.keepDraft(["subjective": "Ook hier."], of: note)
    pilot.wait(milliseconds: 1000)
    pilot.expect(contains: "TB typt hier ook")
    // Each has what they typed themselves.
    pilot.expect(lacks: "Ook hier.")
    try colleague.dropDraft(of: note)
    pilot.wait(milliseconds: 1000)
    pilot.expect(lacks: "typt hier ook")
  }

  /// The form of the note that is open: a draft of it is kept as soon as something is typed.
  private func noteKey(_ pilot: PracticePilot) throws -> DraftKey? {
    pilot.focus("subjective")
    pilot.type("x")
    pilot.wait(milliseconds: 1100)
    return try pilot.practice.drafts().first?.key
  }

  private func openBergsma() throws -> (PracticePilot, Practice) {
    let pilot = try PracticePilot(as: "BK")
    pilot.press("2")
    pilot.type("bergsma")
    pilot.press("F4")
    return (pilot, try pilot.file.open(as: "TB"))
  }
}
