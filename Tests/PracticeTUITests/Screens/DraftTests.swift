import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Nothing that was typed is ever lost.
@MainActor
final class DraftTests: XCTestCase {
  private let sentence = "Kan weer tillen, 's ochtends nog stijf."

  private func typedNote() throws -> PracticePilot {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("3", "Enter")
    pilot.focus("subjective")
    pilot.type(sentence)
    return pilot
  }

  func testWhatWasTypedIsInTheDatabaseWithinASecond() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("3", "Enter")
    pilot.focus("subjective")
    pilot.send(.key(.character("K")))
    pilot.expect(contains: "concept ·")
    pilot.wait(milliseconds: 1000)
    pilot.expect(contains: "concept ✓")
    let drafts = try pilot.file.open(as: "EV").drafts()
    XCTAssertEqual(drafts.map { $0.values["subjective"] }, ["K"])
  }

  func testItIsThereAgainAfterARestart() async throws {
    let pilot = try typedNote()
    pilot.wait(milliseconds: 1000)
    let again = try pilot.restarted()
    again.press("3", "Enter")
    XCTAssertEqual(again.values["subjective"], sentence)
    again.expect(contains: "Hier is terug wat u eerder typte en niet bewaarde.")
    again.expect(contains: "concept ✓")
  }

  /// A disk that fails just while the form opens: an empty form would be kept over the words.
  func testAFormWhoseDraftCannotBeReadDoesNotOpen() async throws {
    let pilot = try typedNote()
    pilot.wait(milliseconds: 1000)
    let again = try pilot.restarted()
    again.press("3")
    let disk = try Database(path: pilot.practice.path, mode: .readWrite)
    try disk.execute("ALTER TABLE draft RENAME TO unreadable")
    again.press("Enter")
    XCTAssertFalse(again.app.top is FormScreen)
    again.expect(contains: "De database meldt fout")
    try disk.execute("ALTER TABLE unreadable RENAME TO draft")
    again.wait(milliseconds: 1000)
    XCTAssertEqual(
      try pilot.practice.drafts().map { $0.values["subjective"] }, [sentence], "kept over")
    again.press("Enter")
    XCTAssertEqual(again.values["subjective"], sentence)
  }

  func testTheTerminalGoesAwayAndTheLastLettersAreKeptToo() async throws {
    let pilot = try typedNote()
    pilot.send(.key(.character("!")), .hangup)
    XCTAssertTrue(pilot.app.isLeaving)
    XCTAssertEqual(
      try pilot.file.open(as: "EV").drafts().map { $0.values["subjective"] }, [sentence + "!"])
  }

  func testItIsGoneOnceItIsSaved() async throws {
    let pilot = try typedNote()
    pilot.press("^S")
    XCTAssertEqual(try pilot.practice.drafts(), [])
  }

  func testItIsGoneOnceItIsSigned() async throws {
    let pilot = try typedNote()
    pilot.focus("plan")
    pilot.type("Zo doorgaan.")
    pilot.press("F8", "Enter")
    pilot.expect(contains: "ondertekend")
    XCTAssertEqual(try pilot.practice.drafts(), [])
  }

  func testItIsThrownAwayOnlyAfterAnAnswer() async throws {
    let pilot = try typedNote()
    pilot.wait(milliseconds: 1000)
    pilot.press("Esc")
    pilot.expect(contains: "Nog niet bewaard")
    pilot.press("Enter")
    pilot.expect(contains: "Nog niet bewaard")
    pilot.press("t")
    XCTAssertEqual(pilot.values["subjective"], sentence)
    pilot.press("Esc", "w")
    XCTAssertEqual(try pilot.practice.drafts(), [])
    pilot.expect(contains: "Visser · maandag")
  }

  /// Over a slow connection Escape and the next letter come in together.
  func testALetterSoonAfterEscapeAnswersNothing() async throws {
    let pilot = try typedNote()
    pilot.press("M-w")
    pilot.expect(contains: "Nog niet bewaard")
    pilot.press("t")
    XCTAssertEqual(pilot.values["subjective"], sentence)
  }

  func testADraftOfOnePatientIsNotOfferedWithAnother() async throws {
    let file = try PracticeFile.demo()
    for patient in ["#1042", "#1033"] {
      let pilot = try PracticePilot(as: "EV", on: file)
      pilot.press("2")
      pilot.type(patient)
      pilot.press("Enter", "]", "+")
      XCTAssertEqual(pilot.values["complaint"], "", patient)
      pilot.focus("complaint")
      pilot.type("Rugpijn")
      pilot.wait(milliseconds: 1000)
    }
  }

  /// So that it goes where the file goes: merged, handed out or destroyed.
  func testWhatIsTypedAboutAPatientIsKeptAsThatPatients() async throws {
    let way = try XCTUnwrap(FormWay.all.first { $0.name == "without consent" })
    let pilot = try XCTUnwrap(try way.open() as? PracticePilot)
    pilot.type("x")
    pilot.wait(milliseconds: 1000)
    let draft = try XCTUnwrap(try pilot.practice.drafts().first { $0.key.form == "incident" })
    XCTAssertNotNil(draft.key.patient)
  }

  func testSomebodyElseGoesOnOnlyAfterWhatIsTypedWasSettled() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("2", "F2")
    pilot.type("Halve naam")
    for _ in 0..<9 where pilot.app.wantsText { pilot.press("PgDn") }
    pilot.press("6", "Down", "Enter")
    pilot.expect(contains: "Nog niet bewaard")
    pilot.press("t")
    XCTAssertEqual(pilot.practice.viewer.initials, "EV")
    pilot.press("Enter", "w")
    XCTAssertEqual(pilot.practice.viewer.initials, "TB")
    XCTAssertEqual(try pilot.file.open(as: "EV").drafts(), [])
  }

  func testADraftIsNobodyElses() async throws {
    let pilot = try typedNote()
    pilot.wait(milliseconds: 1000)
    let colleague = try PracticePilot(as: "TB", on: pilot.file)
    colleague.select("10:00", of: "EV")
    colleague.press("s")
    XCTAssertEqual(colleague.values["subjective"], "")
  }

  func testARemarkOnABookingIsKeptAndTheCellIsNot() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.select("9:30", of: "EV")
    pilot.press("Enter")
    pilot.type("ber")
    pilot.press("Enter")
    pilot.focus("note")
    pilot.type("Belt zelf terug.")
    pilot.wait(milliseconds: 1000)
    let again = try pilot.restarted()
    again.select("14:00", of: "EV")
    again.press("Enter")
    again.type("ber")
    again.press("Enter")
    XCTAssertEqual(again.values["note"], "Belt zelf terug.")
    XCTAssertEqual(again.values["time"], "14:00", "the cell says when")
  }

  func testEveryFormThatTakesMoreThanAWordKeepsADraft() async throws {
    let forms: [(String, String, [String])] = [
      ("EV", "new patient", ["2", "F2"]),
      ("EV", "patient", ["2", "F4"]),
      ("EV", "episode", ["2", "Enter", "]", "+"]),
      ("EV", "policy", ["2", "Enter", "]", "]", "]", "]", "+"]),
      ("EV", "practice", ["6", "e"]), ("EV", "staff", ["6", "+"]),
      ("EV", "note", ["3", "Enter"]),
    ]
    for (initials, name, keys) in forms {
      let pilot = try PracticePilot(as: initials)
      for key in keys { pilot.press(key) }
      guard let screen = pilot.app.top as? FormScreen else {
        XCTFail("no form for \(name)")
        continue
      }
      let text = screen.form.fields.first { $0.control is TextArea || $0.control.isLine }
      pilot.focus(try XCTUnwrap(text).id)
      pilot.type("x")
      pilot.wait(milliseconds: 1000)
      XCTAssertEqual(try pilot.practice.drafts().count, 1, name)
    }
  }
}

extension FieldControl {
  fileprivate var isLine: Bool { (self as? TextField).map { !$0.isReplaced } ?? false }
}
