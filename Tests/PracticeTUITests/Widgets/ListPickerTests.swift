import XCTest

@testable import PracticeTUI

@MainActor
final class ListPickerTests: XCTestCase {
  private let agenda = FakeScreen("Agenda")
  private var chosen: [String] = []
  private var failure: (any Error)?

  private func pilot(isOverlay: Bool = false) -> (Pilot, ListPicker<String>) {
    let names = ["Berg, J. van den", "Berger, L.", "Bergsma, T.", "Öztürk, A."]
    let pilot = Pilot(showing: agenda)
    let picker = ListPicker<String>(
      app: pilot.app, title: "Boeken · ma 23 nov 9:30 · Visser",
      columns: [Column("", .flexible(min: 10)) { $0 }], isOverlay: isOverlay
    ) { text in
      names.filter { $0.lowercased().hasPrefix(text.lowercased()) }
    } onChoose: { [self] name in
      if let failure { throw failure }
      chosen.append(name)
    }
    picker.footer = { name in
      name == "Berg, J. van den"
        ? [.init(text: "Let op: behandeling 7, verwacht waren er 6.", style: .warning)] : []
    }
    pilot.app.push(picker)
    pilot.send()
    return (pilot, picker)
  }

  func testBookingInSixKeys() async {
    let (pilot, _) = pilot()
    pilot.type("ber")
    pilot.expect(golden: "picker")
    pilot.press("Enter")
    XCTAssertEqual(chosen, ["Berg, J. van den"])
    XCTAssertTrue(pilot.app.top === agenda)
    XCTAssertEqual(pilot.keys, 4)
  }

  func testArrowsChooseAndTheFooterFollows() async {
    let (pilot, _) = pilot()
    pilot.expect(contains: "Let op")
    pilot.press("Down", "Down")
    pilot.expect(lacks: "Let op")
    pilot.press("Enter")
    XCTAssertEqual(chosen, ["Bergsma, T."])
  }

  func testTypingGoesBackToTheFirst() async {
    let (pilot, picker) = pilot()
    pilot.press("Down", "Down")
    pilot.type("b")
    XCTAssertEqual(picker.selected, "Berg, J. van den")
  }

  func testNothingFound() async {
    let (pilot, picker) = pilot()
    pilot.type("xyz")
    pilot.expect(contains: "Niets gevonden")
    pilot.press("Enter")
    XCTAssertTrue(pilot.app.top === picker)
    XCTAssertTrue(pilot.status.contains("Niets gevonden"), pilot.status)
  }

  func testARefusedChoiceStays() async {
    let (pilot, picker) = pilot()
    failure = FakeScreen.Failure()
    pilot.press("Enter")
    XCTAssertTrue(pilot.app.top === picker)
    XCTAssertTrue(pilot.status.contains("niet gelukt"), pilot.status)
  }

  func testHelpAndCommandsWhileNothingIsTyped() async {
    let (pilot, _) = pilot()
    pilot.press("?")
    XCTAssertTrue(pilot.app.top is HelpOverlay)
    pilot.press("Esc", ":")
    XCTAssertTrue(pilot.app.top is CommandLine)
    pilot.press("Esc", "b", "?")
    XCTAssertTrue(pilot.app.top is ListPicker<String>)
  }

  func testPasteAndClick() async throws {
    let (pilot, picker) = pilot(isOverlay: true)
    pilot.paste("berg")
    XCTAssertEqual(picker.text, "berg")
    let row = try XCTUnwrap(pilot.find("Bergsma"))
    pilot.click(x: row.x, y: row.y)
    XCTAssertEqual(picker.selected, "Bergsma, T.")
    pilot.click(x: row.x, y: row.y, kind: .double)
    XCTAssertEqual(chosen, ["Bergsma, T."])
  }
}
