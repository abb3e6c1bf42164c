import XCTest

@testable import PracticeCore

final class PatientSheetTests: XCTestCase {
  func testTheSheetOfAPatient() throws {
    let test = try TestPractice()
    let (patient, episode) = try patientWithEpisode(test)
    try test.practice.saveProgramme(
      [
        ProgrammeLine(
          exercise: Catalogue.exercises[0].code, dosage: Catalogue.exercises[0].usual,
          note: "rustig")
      ], of: episode)
    try test.book(patient, "2026-11-30T10:30")

    let sheet = try test.practice.read { try $0.exerciseSheet(of: patient) }
    XCTAssertEqual(sheet.lines.map(\.note), ["rustig"])
    XCTAssertEqual(sheet.therapistName, "E. Visser")
    XCTAssertEqual(sheet.nextAppointment, moment("2026-11-30T10:30"))
    XCTAssertEqual(sheet.grid, theDay("2026-11-24")...theDay("2026-11-29"))
    XCTAssertEqual(sheet.advice, [.neck])
    XCTAssertTrue(sheet.letterhead.isFictional)
  }

  /// Printed in the morning for a visit in the afternoon: the grid goes on to the one after it.
  func testAVisitLaterTodayIsTheOneItIsHandedOutAt() throws {
    let test = try TestPractice()
    let (patient, episode) = try patientWithEpisode(test)
    try test.practice.saveProgramme(
      [ProgrammeLine(exercise: "bridge", dosage: Catalogue.exercises[0].usual)], of: episode)
    try test.book(patient, "2026-11-23T15:00")
    let alone = try test.practice.read { try $0.exerciseSheet(of: patient) }
    XCTAssertNil(alone.nextAppointment)
    XCTAssertEqual(alone.grid, theDay("2026-11-24")...theDay("2026-12-07"))
    try test.book(patient, "2026-11-30T10:30")
    let sheet = try test.practice.read { try $0.exerciseSheet(of: patient) }
    XCTAssertEqual(sheet.nextAppointment, moment("2026-11-30T10:30"))
    XCTAssertEqual(sheet.grid, theDay("2026-11-24")...theDay("2026-11-29"))
  }

  func testTheOpenEpisodeComesFirst() throws {
    let test = try TestPractice()
    let (patient, closed) = try patientWithEpisode(test)
    let open = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .hip, opened: theDay("2026-10-01")),
      of: patient)
    for (episode, code) in [(closed, "a"), (open, "b")] {
      let exercise = Catalogue.exercises[code == "a" ? 0 : 1]
      try test.practice.saveProgramme(
        [ProgrammeLine(exercise: exercise.code, dosage: exercise.usual)], of: episode)
    }
    try test.practice.setClosed(true, episode: closed)
    XCTAssertEqual(try test.practice.read { try $0.exerciseSheet(of: patient) }.advice, [.hip])
    XCTAssertEqual(
      try test.practice.read { try $0.exerciseSheet(of: patient, episode: closed) }.advice,
      [.neck])
  }

  func testWithoutExercisesThereIsNoSheet() throws {
    let test = try TestPractice()
    let (patient, _) = try patientWithEpisode(test)
    XCTAssertEqual(
      assertRefused(try test.practice.read { try $0.exerciseSheet(of: patient) }),
      .invalid(.noProgramme))
  }

  private func patientWithEpisode(
    _ test: TestPractice
  ) throws -> (ID<Patient>, ID<Episode>) {
    let patient = try test.patient("Proef")
    let episode = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .neck, opened: theDay("2026-11-02")),
      of: patient)
    return (patient, episode)
  }
}
