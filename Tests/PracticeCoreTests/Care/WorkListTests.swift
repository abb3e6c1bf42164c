import XCTest

@testable import PracticeCore

/// What a therapist is shown on My day, and nobody else.
final class WorkListTests: XCTestCase {
  private func list(_ initials: String, _ test: TestPractice) throws -> WorkList {
    let therapist = try test.member(initials).id
    return try test.practice.read { try $0.workList(of: therapist) }
  }

  func testAnIntakeThatWasBegunWaitsForItsSignature() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    let episode = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .other, opened: TestPractice.now.day),
      of: patient)
    XCTAssertEqual(try list("EV", test).unsignedIntakes, [])
    let begun = IntakeContent(["location": "knie", "health": "-", "medication": "-"])
    try test.practice.saveIntake(begun, from: IntakeContent(), of: episode)
    XCTAssertEqual(try list("EV", test).unsignedIntakes.map(\.episode.id), [episode])
    XCTAssertEqual(try list("TB", test).unsignedIntakes, [])
    var whole = begun
    (whole["diagnosis"], whole["indication"]) = ("verzonnen", "yes")
    try test.practice.signIntake(whole, from: begun, of: episode)
    XCTAssertEqual(try list("EV", test).unsignedIntakes, [])
  }

  func testWhatTheDeskSettledStillAsksForItsNote() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .other, opened: TestPractice.now.day),
      of: patient)
    let begun = try test.book(patient, "2026-11-23T08:00")
    let without = try test.book(patient, "2026-11-23T08:30")
    try test.practice.saveNote(NoteContent(subjective: "S."), from: NoteContent(), of: begun)
    let desk = try test.otherTerminal(as: "BK")
    for visit in [begun, without] { try desk.markCame(visit) }
    let today = try list("EV", test)
    XCTAssertEqual(today.today.filter(today.isBegun).map(\.appointment.id), [begun])
    XCTAssertEqual(today.today.filter(today.isWithoutNote).map(\.appointment.id), [without])
    XCTAssertEqual(today.toSign, 2)
    for visit in [begun, without] {
      try test.practice.signNote(NoteContent(subjective: "S.", plan: "P."), of: visit)
    }
    XCTAssertEqual(try list("EV", test).toSign, 0)
  }

  func testANoteOfATraineeWaitsForWhoIsResponsibleAndForTheOwnerWhenTheyHaveLeft() throws {
    let test = try TestPractice()
    let practice = test.practice
    let patient = try test.patient("Verzonnen")
    let boer = try test.member("TB")
    try practice.openEpisode(
      EpisodeDetails(therapist: boer.id, region: .other, opened: TestPractice.now.day), of: patient)
    try practice.addStaff(
      StaffDetails(
        initials: "IO", surname: "Opleiding", role: .therapist, treats: true,
        isManualTherapist: false, position: .trainee, responsible: boer.id))
    let trainee = try test.otherTerminal(as: "IO")
    let content = NoteContent(subjective: "S.", plan: "P.")
    var visits: [ID<Appointment>] = []
    for time in ["09:00", "10:00"] {
      visits.append(try test.book(patient, "2026-11-23T" + time, with: "IO"))
      try trainee.signNote(content, of: visits[visits.count - 1])
    }
    XCTAssertEqual(
      try list("TB", test).toCoSign.map(\.entry.appointment.id), [visits[1], visits[0]])
    XCTAssertEqual(try list("TB", test).toCoSign.map(\.author.initials), ["IO", "IO"])
    XCTAssertEqual(try list("EV", test).toCoSign.count, 0)
    XCTAssertEqual(
      assertRefused(try practice.coSignNote(of: visits[0])), .invalid(.coSignatureOfAnother))
    XCTAssertEqual(
      assertRefused(try trainee.coSignNote(of: visits[0])), .invalid(.coSignatureOfAnother))
    let responsible = try test.otherTerminal(as: "TB")
    try responsible.coSignNote(of: visits[0])
    XCTAssertEqual(
      assertRefused(try responsible.coSignNote(of: visits[0])), .invalid(.coSignature))
    let note = try practice.read { try $0.note(of: visits[0]) }
    XCTAssertEqual(note?.signedBy, "IO")
    XCTAssertEqual(note?.coSignedBy, "TB")

    // Who is responsible for the trainee from now on has nothing to do with what was before.
    var details = StaffDetails(try test.member("IO"))
    let asWas = details
    details.responsible = try test.member("EV").id
    try practice.editStaff(try test.member("IO").id, from: asWas, to: details)
    XCTAssertEqual(try list("EV", test).toCoSign.count, 0)
    var left = StaffDetails(boer)
    left.isActive = false
    try practice.editStaff(boer.id, from: StaffDetails(boer), to: left)
    XCTAssertEqual(try list("EV", test).toCoSign.map(\.entry.appointment.id), [visits[1]])
    try practice.coSignNote(of: visits[1])
    XCTAssertEqual(try list("EV", test).toCoSign.count, 0)
  }
}
