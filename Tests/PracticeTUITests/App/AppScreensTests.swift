import XCTest

@testable import PracticeTUI

@MainActor
final class AppScreensTests: XCTestCase {
  private let agenda = FakeScreen("Agenda")
  private let file = FakeScreen("Dossier")

  func testDigitsGoToTheMainScreensAndTheyAreKeptAsTheyWere() async {
    let pilot = Pilot(showing: agenda)
    pilot.app.push(file)
    pilot.press("2")
    XCTAssertTrue(pilot.screen[0].contains("[Patiënten]"), pilot.screen[0])
    pilot.press("1")
    XCTAssertTrue(pilot.app.top === file)
    pilot.press("1")
    XCTAssertTrue(pilot.app.top === agenda, "the same digit again goes to its beginning")
  }

  func testEscapeAndQGoBackOneStep() async {
    for key in ["Esc", "q"] {
      let pilot = Pilot(showing: FakeScreen("Agenda"))
      pilot.app.push(FakeScreen("Dossier"))
      pilot.press(key)
      XCTAssertEqual(pilot.app.top?.title, "Agenda")
      pilot.press(key)
      XCTAssertEqual(pilot.app.top?.title, "Agenda")
      XCTAssertTrue(pilot.status.contains("Afsluiten: Q"), pilot.status)
    }
  }

  func testScreensAreReadWhenTheyAreShown() async {
    let pilot = Pilot(showing: agenda)
    XCTAssertEqual(agenda.refreshed, 1)
    pilot.app.push(file)
    XCTAssertEqual(file.refreshed, 1)
    XCTAssertEqual(file.appearances, 1)
    pilot.app.dataChanged()
    XCTAssertEqual([agenda.refreshed, file.refreshed], [1, 2])
    pilot.press("Esc")
    XCTAssertEqual(agenda.refreshed, 2)
    XCTAssertEqual(agenda.appearances, 2)
  }

  func testAScreenThatCannotBeReadDoesNotOpen() async {
    let pilot = Pilot(showing: agenda)
    file.refreshFails = true
    pilot.app.push(file)
    pilot.send()
    XCTAssertTrue(pilot.app.top === agenda)
    XCTAssertTrue(pilot.status.contains("niet gelukt"), pilot.status)
  }

  func testAModalScreenKeepsAllElseOutOfReach() async {
    let lock = FakeScreen("Vergrendeld")
    lock.isModal = true
    let pilot = Pilot(showing: agenda) { $0.onUndo = { "nee" } }
    pilot.app.push(lock)
    pilot.press("2", "u")
    pilot.click(x: 12, y: 0)
    XCTAssertEqual(pilot.app.activeMain, 0)
    XCTAssertNil(pilot.app.message)
  }

  // MARK: Unsaved

  func testGoingBackAsksBeforeAnythingIsLost() async {
    let pilot = Pilot(showing: agenda)
    file.isChanged = true
    pilot.app.push(file)
    pilot.press("Esc")
    pilot.expect(golden: "not-saved")
    pilot.press("Enter")
    pilot.expect(contains: "weggooien")
    pilot.press("Esc")
    XCTAssertTrue(pilot.app.top === file, "Esc answers no question")
    pilot.press("Esc", "w")
    XCTAssertTrue(pilot.app.top === agenda)
    XCTAssertEqual(file.discarded, 1)
  }

  func testGoingBackOffersToSave() async {
    let pilot = Pilot(showing: agenda)
    file.isChanged = true
    file.add(FormScreen.saveID, "F5", "bewaren")
    pilot.app.push(file)
    pilot.press("Esc", "b")
    XCTAssertEqual(file.ran, [FormScreen.saveID])
    XCTAssertEqual(file.discarded, 0)
  }

  func testLeavingAsksOnlyWhenSomethingWouldBeLost() async {
    let pilot = Pilot(showing: agenda)
    agenda.isChanged = true
    pilot.press("2", "Q", "Q")
    pilot.expect(contains: "nog niet bewaard (Agenda).")
    XCTAssertEqual(pilot.app.screens.count, 2, "asked once")
    pilot.press("t")
    XCTAssertFalse(pilot.app.isLeaving)
    agenda.isChanged = false
    pilot.press("Q")
    XCTAssertTrue(pilot.app.isLeaving)
  }

  func testKeysAfterLeavingDoNothing() async {
    agenda.add("a", "a", "doen")
    let pilot = Pilot(showing: agenda)
    pilot.send(.key(.character("Q")), .key(.escape), .key(.character("a")))
    XCTAssertEqual(agenda.ran, [])
  }

  // MARK: Too small

  func testTooSmallAWindowTakesNoKeys() async {
    agenda.add("x", "x", "afzeggen")
    let pilot = Pilot(showing: agenda)
    pilot.app.ask("Zeker?", "Dit kan niet terug.", [.init(letter: "j", label: "ja") {}])
    pilot.resize(59, 24)
    let drawn = agenda.drawn
    pilot.expect(contains: "59 × 24")
    pilot.press("x", "j", "Esc", "Enter", ":", "2", "F1")
    pilot.paste("Jansen")
    pilot.dictate("Jansen")
    XCTAssertEqual(agenda.ran, [])
    XCTAssertEqual(agenda.drawn, drawn)
    pilot.press("^Z")
    XCTAssertEqual(pilot.terminal.suspendCount, 1)
    pilot.resize(80, 24)
    pilot.expect(contains: "Zeker?")
    pilot.resize(1, 1)
    pilot.resize(80, 15)
    XCTAssertFalse(pilot.app.isLeaving)
    pilot.press("Q")
    XCTAssertTrue(pilot.app.isLeaving)
  }

  func testATooSmallWindowDoesNotLoseWhatWasTyped() async {
    agenda.isChanged = true
    let pilot = Pilot(width: 40, height: 10, showing: agenda)
    pilot.press("Q")
    XCTAssertFalse(pilot.app.isLeaving)
    pilot.expect(contains: "Nog niet bewaard: Agenda.")
  }
}
