import XCTest

@testable import PracticeCore

/// The desk reads and writes nothing clinical.
final class DeskTests: XCTestCase {
  func testTheDeskReadsNothingClinical() throws {
    let day = try WorkedDay()
    let desk = try day.test.otherTerminal(as: "BK")
    let therapist = try day.test.member("EV").id
    let reads: [(String, (Reader) throws -> Any)] = [
      ("episodes", { try $0.episodes(of: day.patient) }),
      ("episode", { try $0.episode(day.episode) }),
      ("note", { try $0.note(of: day.signed) as Any }),
      ("notes of an episode", { try $0.notes(of: day.episode) }),
      ("notes of a patient", { try $0.notes(of: day.patient) }),
      ("programme", { try $0.programme(of: day.episode) as Any }),
      ("sheet", { try $0.exerciseSheet(of: day.patient) }),
      ("work list", { try $0.workList(of: therapist) }),
    ]
    for (name, read) in reads {
      XCTAssertEqual(
        assertRefused(try desk.read { _ = try read($0) }), .notPermitted(.readClinical), name)
      XCTAssertNoThrow(try day.test.practice.read { _ = try read($0) }, name)
    }
  }

  func testTheDeskWritesNothingClinical() throws {
    let day = try WorkedDay()
    let desk = try day.test.otherTerminal(as: "BK")
    let details = EpisodeDetails(
      therapist: try day.test.member("EV").id, region: .neck, opened: TestPractice.now.day)
    let before = try day.test.lastEntry()
    let changes: [(String, () throws -> Void)] = [
      ("open episode", { try desk.openEpisode(details, of: day.patient) }),
      ("edit episode", { try desk.editEpisode(day.episode, from: details, to: details) }),
      ("close episode", { try desk.setClosed(true, episode: day.episode) }),
      ("evaluation", { try desk.recordEvaluation(.carryOn, of: day.episode) }),
      ("save note", { try desk.saveNote(NoteContent(), of: day.planned) }),
      (
        "sign note", { try desk.signNote(NoteContent(subjective: "s", plan: "p"), of: day.planned) }
      ),
      ("addendum", { try desk.addAddendum("meer", to: day.signed) }),
      ("programme", { try desk.saveProgramme([], of: day.episode) }),
    ]
    for (name, change) in changes {
      guard case .notPermitted? = assertRefused(try change()) else {
        XCTFail(name)
        continue
      }
    }
    XCTAssertEqual(try day.test.lastEntry(), before)
  }

  func testTheDeskSeesTheAgendaOfWhoIsInCare() throws {
    let day = try WorkedDay()
    let desk = try day.test.otherTerminal(as: "BK")
    let agenda = try desk.read { try $0.agenda(on: TestPractice.now.day) }
    let entry = try XCTUnwrap(agenda.columns.flatMap(\.entries).first)
    XCTAssertEqual(entry.session, SessionCount(number: 1, expected: 6))
    XCTAssertTrue(entry.isSigned)
  }
}
