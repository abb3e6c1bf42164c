import XCTest

@testable import PracticeTUI

@MainActor
final class DictationTests: XCTestCase {
  private let agenda = FakeScreen("Agenda")
  private var received: [String] = []

  private func pilot() -> Pilot {
    agenda.add("x", "x", "afzeggen")
    agenda.add("a", "a", "boeken")
    return Pilot(showing: agenda) { app in app.onDictation = { self.received.append($0) } }
  }

  func testDictatedTextRunsNoCommand() async {
    let pilot = pilot()
    pilot.dictate("xaxa")
    XCTAssertEqual(agenda.ran, [])
    XCTAssertEqual(received, ["xaxa"])
  }

  func testALongTextIsOneTextAndEnterComesAfterIt() async {
    let pilot = pilot()
    for character in "xa jansen" { pilot.send(.key(.character(character))) }
    XCTAssertEqual(received, [])
    pilot.send(.key(.enter))
    XCTAssertEqual(received, ["xa jansen"])
    XCTAssertEqual(agenda.keys, [.enter])
    pilot.press("a")
    XCTAssertEqual(agenda.ran, ["a"])
  }

  func testLettersFartherApartThanFiftyMillisecondsAreAPersons() async {
    let pilot = pilot()
    for character in "axaxa" {
      pilot.send(.key(.character(character)))
      pilot.wait(milliseconds: 20)
    }
    pilot.wait(milliseconds: 50)
    XCTAssertEqual(agenda.ran, ["a", "x", "a", "x", "a"])
    XCTAssertEqual(received, [])
  }

  func testALetterThatOnlyMovesIsPartOfTheText() async {
    let pilot = pilot()
    pilot.dictate("jaxx")
    XCTAssertEqual(agenda.ran, [])
    XCTAssertEqual(received, ["jaxx"])
  }

  func testThreeLettersAreAPersons() async {
    let pilot = pilot()
    pilot.dictate("xax")
    XCTAssertEqual(agenda.ran, ["x", "a", "x"])
    XCTAssertEqual(received, [])
  }

  func testAKeyHeldDownIsNoText() async {
    let pilot = pilot()
    pilot.dictate("aaaaa")
    XCTAssertEqual(agenda.ran, ["a", "a", "a", "a", "a"])
  }

  func testLettersHeldBackGoBeforeTheNextKey() async {
    let pilot = pilot()
    pilot.send(.key(.character("a")), .key(.character("x")), .key(.down))
    XCTAssertEqual(agenda.ran, ["a", "x"])
    XCTAssertEqual(agenda.keys, [.down])
  }

  func testACommandRunsWithoutAnotherKey() async {
    let pilot = pilot()
    pilot.send(.key(.character("a")))
    XCTAssertEqual(agenda.ran, [])
    XCTAssertEqual(pilot.app.nextDeadline, 1050)
    pilot.wait(milliseconds: 50)
    XCTAssertEqual(agenda.ran, ["a"])
  }

  func testPasteOutsideAFieldIsDictation() async {
    let pilot = pilot()
    pilot.paste("xx")
    XCTAssertEqual(received, ["xx"])
    agenda.wantsText = true
    pilot.paste("yy")
    XCTAssertEqual(agenda.pasted, ["yy"])
    XCTAssertEqual(received, ["xx"])
  }

  func testAQuestionIsNotAnsweredByText() async {
    let pilot = pilot()
    var answered = false
    pilot.app.ask("Zeker?", "Weg is weg.", [.init(letter: "j", label: "ja") { answered = true }])
    pilot.dictate("jansenj")
    XCTAssertFalse(answered)
    XCTAssertEqual(received, [])
    XCTAssertTrue(pilot.app.top is Dialog)
  }
}
