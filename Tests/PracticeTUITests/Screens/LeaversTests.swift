import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Who has left the practice keeps the place they had in what is edited afterwards.
@MainActor
final class LeaversTests: XCTestCase {
  /// TB has left; the demo's appointments to come do not matter here.
  private func leave(_ pilot: PracticePilot) throws -> ID<StaffMember> {
    let file = try Database(path: pilot.practice.path, mode: .readWrite)
    try file.run("UPDATE staff SET active = 0 WHERE initials = 'TB'")
    return try XCTUnwrap(
      pilot.practice.read { try $0.everybody() }.first { $0.initials == "TB" }
    ).id
  }

  private func save(_ form: FormScreen, _ pilot: PracticePilot, _ field: String) {
    pilot.app.push(form)
    pilot.focus(field)
    pilot.type("Verzonnen.")
    pilot.press("^S")
    XCTAssertFalse(pilot.app.top === form, "\(field) is saved")
  }

  func testAnEpisodeStaysWithItsTherapist() async throws {
    let pilot = try PracticePilot(as: "EV")
    let left = try leave(pilot)
    let number = try pilot.practice.database.number(
      "SELECT id FROM episode WHERE therapist_id = ? AND closed IS NULL ORDER BY id LIMIT 1", left)
    let episode = try pilot.practice.read { try $0.episode(ID(Int64(number))) }
    save(
      try EpisodeForm.edit(workplace: pilot.workplace, episode: episode), pilot, "complaint")
    let edited = try pilot.practice.read { try $0.episode(episode.id).details }
    XCTAssertTrue(edited.complaint.hasSuffix("Verzonnen."), edited.complaint)
    XCTAssertEqual(edited.therapist, left)
  }

  func testAPatientKeepsTheirTherapist() async throws {
    let pilot = try PracticePilot(as: "BK")
    let left = try leave(pilot)
    let patient = ID<Patient>(1042)
    let opened = try pilot.practice.read { try $0.patient(patient).details }
    var details = opened
    details.therapist = left
    try pilot.practice.edit(patient, from: opened, to: details)
    save(
      try PatientForm.edit(workplace: pilot.workplace, patient: patient), pilot, "deskNote")
    let edited = try pilot.practice.read { try $0.patient(patient).details }
    XCTAssertTrue(edited.deskNote.hasSuffix("Verzonnen."), edited.deskNote)
    XCTAssertEqual(edited.therapist, left)
  }

  func testAMemberOfStaffKeepsARoomThatIsNotUsedAnyMore() async throws {
    let pilot = try PracticePilot(as: "EV")
    let member = try XCTUnwrap(
      pilot.practice.read { try $0.therapists() }.first { $0.room != nil })
    let file = try Database(path: pilot.practice.path, mode: .readWrite)
    try file.run("UPDATE room SET active = 0 WHERE id = ?", member.room)
    save(
      try StaffForm.edit(workplace: pilot.workplace, member: member), pilot, "givenName")
    let edited = try pilot.practice.read { try $0.staffMember(member.id) }
    XCTAssertEqual(edited.room, member.room)
  }
}
