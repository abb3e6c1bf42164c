import XCTest

@testable import PracticeTUI

@MainActor
final class DialogTests: XCTestCase {
  private var answers: [String] = []

  private func choice(
    _ letter: Character, _ label: String, isDestructive: Bool = false, isDefault: Bool = false
  ) -> Dialog.Choice {
    Dialog.Choice(
      letter: letter, label: label, isDestructive: isDestructive, isDefault: isDefault
    ) { [self] in answers.append(label) }
  }

  /// Asks by the key `x`, as cancelling does.
  private func ask(_ choices: [Dialog.Choice]) -> Pilot {
    let screen = FakeScreen("Agenda")
    let pilot = Pilot(showing: screen)
    screen.add("appointment.cancel", "x", "afzeggen") {
      pilot.app.ask("Afzeggen", "Waarom gaat de afspraak niet door?", choices)
    }
    pilot.app.redraw()
    pilot.press("x")
    return pilot
  }

  func testALetterAnswers() async {
    let pilot = ask([choice("p", "patiënt"), choice("r", "praktijk")])
    pilot.expect(golden: "dialog")
    pilot.press("r")
    XCTAssertEqual(answers, ["praktijk"])
    XCTAssertEqual(pilot.app.top?.title, "Agenda")
  }

  func testEscapeAnswersNothing() async {
    let pilot = ask([choice("p", "patiënt", isDefault: true)])
    pilot.press("Esc")
    XCTAssertEqual(answers, [])
    XCTAssertEqual(pilot.app.top?.title, "Agenda")
  }

  func testEnterAnswersOnlyWithADefault() async {
    var pilot = ask([choice("p", "patiënt"), choice("r", "praktijk")])
    pilot.press("Enter")
    XCTAssertEqual(answers, [])
    pilot = ask([choice("p", "patiënt", isDefault: true)])
    pilot.press("Enter")
    XCTAssertEqual(answers, ["patiënt"])
  }

  func testWhatDestroysIsNeverTheDefaultNorTheKeyThatAsked() async {
    let pilot = ask([choice("x", "definitief afzeggen", isDestructive: true, isDefault: true)])
    pilot.press("Enter", "x")
    XCTAssertEqual(answers, [])
    pilot.press("d")
    XCTAssertEqual(answers, ["definitief afzeggen"])
  }

  func testEveryAnswerHasALetterOfItsOwn() async {
    let pilot = ask([choice("p", "patiënt"), choice("p", "praktijk"), choice("q", "qqq")])
    let letters = (pilot.app.top as? Dialog)?.choices.map(\.letter)
    XCTAssertEqual(letters, ["p", "r", "a"])
  }

  func testAnAnswerMayBeClicked() async throws {
    let pilot = ask([choice("p", "patiënt"), choice("r", "praktijk")])
    let place = try XCTUnwrap(pilot.find("praktijk"))
    pilot.click(x: place.x, y: place.y)
    XCTAssertEqual(answers, ["praktijk"])
  }

  func testALongQuestionStillShowsItsAnswers() async {
    let pilot = Pilot(width: 60, height: 16, showing: FakeScreen("Agenda"))
    let text = String(repeating: "Dit is een lange uitleg. ", count: 60)
    pilot.app.ask("Vraag", text, [choice("p", "patiënt"), choice("r", "praktijk")])
    pilot.send()
    pilot.expect(contains: "p  patiënt")
    pilot.expect(contains: "r  praktijk")
  }
}
