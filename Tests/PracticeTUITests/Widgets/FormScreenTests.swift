import PracticeCore
import XCTest

@testable import PracticeTUI

@MainActor
final class FormScreenTests: XCTestCase {
  private let under = FakeScreen("Patiënten")
  private var saved: [String] = []
  private var failure: (any Error)?

  private func pilot(isOverlay: Bool = false) -> (Pilot, FormScreen) {
    let pilot = Pilot(showing: under)
    let screen = FormScreen(
      app: pilot.app, title: "Nieuwe patiënt",
      fields: [
        FormField("name", "Achternaam", TextField(), isRequired: true),
        FormField("side", "Kant", ChoiceField(options: [("l", "links"), ("r", "rechts")])),
      ], isOverlay: isOverlay
    ) { [self] form in
      if let failure { throw failure }
      saved.append(form["name"])
    }
    pilot.app.push(screen)
    pilot.send()
    return (pilot, screen)
  }

  func testSavesByEachPath() async {
    for keys in [["^S"], ["F5"], ["Enter", "Enter", "Enter"], ["Tab", ":", "b", "e", "Enter"]] {
      let (pilot, _) = pilot()
      pilot.type("Voorbeeld")
      for key in keys { pilot.press(key) }
      XCTAssertEqual(saved.last, "Voorbeeld", "\(keys)")
      XCTAssertTrue(pilot.app.top === under, "\(keys)")
      saved = []
    }
  }

  func testWhatIsWrongStaysOpen() async {
    let (pilot, screen) = pilot()
    pilot.press("F5")
    XCTAssertTrue(pilot.app.top === screen)
    XCTAssertEqual(pilot.status, " × Nog leeg: achternaam.")
    pilot.expect(contains: "! Achternaam")
    pilot.expect(contains: "Vul dit in.")
    pilot.type("x")
    failure = FormProblems("name", "Deze naam bestaat al.")
    pilot.press("F5")
    pilot.expect(contains: "Deze naam bestaat al.")
    failure = FakeScreen.Failure()
    pilot.press("F5")
    XCTAssertTrue(pilot.status.contains("niet gelukt"), pilot.status)
    failure = Unfinished()
    pilot.press("F5")
    XCTAssertEqual(pilot.status, "")
    XCTAssertTrue(pilot.app.top === screen)
    XCTAssertTrue(screen.isChanged)
  }

  func testTheLineBelowSaysWhichFieldsAreEmpty() async {
    let number = TextField.number(in: 0...10, texts: Language.dutch.kernelTexts)
    for (typed, said) in [
      ("", " × Nog leeg: naam praktijk, BSN."),
      ("11", " × Nog leeg: naam praktijk, BSN. Een heel getal van 0 tot en met 10."),
    ] {
      let pilot = Pilot(showing: under)
      pilot.app.push(
        FormScreen(
          app: pilot.app, title: "Nieuwe praktijk",
          fields: [
            FormField("pain", "Pijn", number),
            FormField("name", "Naam praktijk", TextField(), isRequired: true),
            FormField("bsn", "BSN", TextField(), isRequired: true),
          ]
        ) { _ in XCTFail("nothing to save") })
      pilot.type(typed)
      pilot.press("^S")
      XCTAssertEqual(pilot.status, said)
      XCTAssertEqual(pilot.screen.filter { $0.contains("Vul dit in.") }.count, 2)
    }
  }

  func testHelpFirstTellsHowAFormWorks() async throws {
    let (pilot, _) = pilot()
    pilot.press("F1")
    let lines = pilot.screen.filter { $0.contains("│") }
    XCTAssertTrue(lines[0].contains("Tab ↓ Enter     naar het volgende veld"), lines[0])
    XCTAssertTrue(lines[1].contains("← → spatie      de volgende of vorige keuze"), lines[1])
    XCTAssertTrue(lines[2].contains("Esc             terug; eerst wordt"), lines[2])
    XCTAssertTrue(lines[3].contains("Ctrl-S F5"), lines[3])
    pilot.expect(lacks: "een kruisje zetten")
  }

  func testDraftsAreKeptWithinASecondAndSaidSo() async {
    let (pilot, screen) = pilot()
    var drafts: [[String: String]] = []
    var dropped = 0
    screen.keepDraft = { drafts.append($0) }
    screen.dropDraft = { dropped += 1 }
    pilot.send(.key(.character("a")))
    pilot.expect(contains: "concept ·")
    pilot.wait(milliseconds: 1000)
    pilot.expect(contains: "concept ✓")
    XCTAssertEqual(drafts, [["name": "a", "was:name": ""]])
    pilot.wait(milliseconds: 5000)
    XCTAssertEqual(drafts.count, 1, "only what changed")
    pilot.press("Esc", "w")
    XCTAssertEqual(dropped, 1)
    XCTAssertTrue(pilot.app.top === under)
  }

  func testARestoredDraftIsChangedAndKept() async {
    let (pilot, screen) = pilot()
    screen.keepDraft = { _ in XCTFail("kept already") }
    screen.restoreDraft(["name": "Voorbeeld"])
    pilot.wait(milliseconds: 1000)
    XCTAssertTrue(screen.isChanged)
  }

  func testEscapeOnAnUnchangedFormAsksNothing() async {
    let (pilot, _) = pilot()
    pilot.press("Esc")
    XCTAssertTrue(pilot.app.top === under)
  }

  func testEscapeOffersToSave() async {
    let (pilot, _) = pilot()
    pilot.type("x")
    pilot.press("Esc")
    pilot.expect(golden: "form-not-saved")
    pilot.press("b")
    XCTAssertEqual(saved, ["x"])
    XCTAssertTrue(pilot.app.top === under)
  }

  func testOnChangeFillsInOtherFields() async {
    let (pilot, screen) = pilot()
    screen.onChange = { $0["side"] = $0["name"] == "x" ? "r" : "l" }
    pilot.type("x")
    XCTAssertEqual(screen.form["side"], "r")
  }

  func testClicks() async throws {
    let (pilot, screen) = pilot(isOverlay: true)
    pilot.type("x")
    let side = try XCTUnwrap(pilot.find("links"))
    pilot.click(x: side.x, y: side.y)
    XCTAssertEqual(screen.form.focusedID, "side")
    let save = try XCTUnwrap(pilot.find("[ bewaren ]"))
    pilot.click(x: save.x, y: save.y)
    XCTAssertEqual(saved, ["x"])
  }

  func testAQuestionOverAFormSurvivesASmallWindow() async {
    let (pilot, screen) = pilot()
    pilot.type("x")
    pilot.press("Esc")
    pilot.resize(20, 5)
    pilot.press("w", "Esc")
    pilot.resize(80, 24)
    pilot.expect(contains: "weggooien")
    pilot.press("t")
    XCTAssertTrue(pilot.app.top === screen)
    XCTAssertEqual(screen.form["name"], "x")
  }
}
