import PracticeCore
import XCTest

@testable import PracticeTUI

final class FormTests: XCTestCase {
  private let texts = Language.dutch.kernelTexts

  private func form() -> Form {
    Form(
      [
        FormField("name", "Achternaam", TextField("Voorbeeld"), isRequired: true),
        FormField(
          "born", "Geboren",
          TextField(width: 14) {
            $0 == "12-3-1980" ? .understood("wo 12 mrt 1980") : .refused("Geen datum.")
          }),
        FormField("pain", "Pijn", TextField.number(in: 0...10, texts: texts)),
        FormField("side", "Kant", ChoiceField(options: [("l", "links"), ("r", "rechts")])),
        FormField("note", "Verslag", TextArea(height: 3)),
      ], saveLabel: "bewaren")
  }

  private func press(_ form: inout Form, _ names: String...) {
    for name in names { if let key = Key(name: name) { _ = form.handle(key) } }
  }

  /// What a field takes for a number is that number when it is saved, and nothing else is taken.
  func testANumberIsReadAsItsFieldReadsIt() {
    var form = form()
    for (typed, number) in [("7", 7), (" 7 ", 7), ("10", 10), ("1 0", nil), ("11", nil)] {
      form["pain"] = typed
      XCTAssertEqual((try? form.check(texts)) != nil, number != nil, typed)
      if let number { XCTAssertEqual(form.number("pain"), number, typed) }
    }
  }

  func testTheFocusGoesRound() {
    var form = form()
    XCTAssertEqual(form.focusedID, "name")
    press(&form, "Enter")
    XCTAssertEqual(form.focusedID, "born")
    press(&form, "Tab", "Down")
    XCTAssertEqual(form.focusedID, "side")
    press(&form, "Up", "S-Tab", "S-Tab", "S-Tab")
    XCTAssertTrue(form.isOnSave)
    XCTAssertFalse(form.wantsText)
    XCTAssertFalse(form.handle(.enter), "saving is left to the screen")
    press(&form, "Tab")
    XCTAssertEqual(form.focusedID, "name")
    press(&form, "Up")
    XCTAssertEqual(form.focusedID, "name")
  }

  func testValuesAndDrafts() {
    var form = form()
    XCTAssertFalse(form.isChanged)
    form.focus(on: "note")
    form.paste("hallo")
    XCTAssertTrue(form.isChanged)
    XCTAssertEqual(form.changes, ["note": "hallo"])
    let values = form.values
    XCTAssertEqual(values["name"], "Voorbeeld")
    var other = self.form()
    other.restore(values.merging(["gone": "x"]) { first, _ in first })
    XCTAssertEqual(other["note"], "hallo")
    XCTAssertTrue(other.isChanged)
    other.markSaved()
    XCTAssertFalse(other.isChanged)
    other["note"] = ""
    XCTAssertEqual(other.changes, ["note": ""])
    XCTAssertEqual(other["nothing"], "")
  }

  func testProblemsAreShownAndTheFirstHasTheFocus() {
    var form = form()
    form["born"] = "x"
    form["pain"] = "11"
    form.focus(on: "note")
    XCTAssertThrowsError(try form.check(texts)) { error in
      XCTAssertEqual((error as? FormProblems)?.problems.map(\.field), ["born", "pain"])
    }
    XCTAssertEqual(form.focusedID, "born")
    let lines = drawn(80, 20) { form.draw(on: &$0, in: $1) }.lines
    XCTAssertTrue(lines[1].hasPrefix("! Geboren     x"), lines[1])
    XCTAssertTrue(lines[1].contains("Geen datum."), lines[1])
    XCTAssertTrue(lines[2].hasPrefix("! Pijn"), lines[2])
    press(&form, "Backspace")
    XCTAssertNil(form.fields[1].problem, "changing the field takes the sentence away")
  }

  func testARequiredFieldMayNotBeBlank() {
    var form = form()
    form["name"] = "  "
    XCTAssertThrowsError(try form.check(texts)) {
      XCTAssertEqual($0 as? FormProblems, FormProblems("name", "Vul dit in."))
    }
    form["name"] = "Voorbeeld"
    XCTAssertNoThrow(try form.check(texts))
  }

  func testLooks() {
    var form = form()
    form["born"] = "12-3-1980"
    form.focus(on: "note")
    form.paste("Kan weer tillen.")
    Golden.expect(drawn(80, 12) { form.draw(on: &$0, in: $1) }.lines, golden: "form")
  }

  func testTwoColumnsInAWideWindow() {
    var form = Form(
      (1...8).map { FormField("f\($0)", "Veld \($0)", TextField("waarde \($0)", width: 20)) },
      saveLabel: "bewaren")
    Golden.expect(drawn(132, 8) { form.draw(on: &$0, in: $1) }.lines, golden: "form-wide")
  }

  func testScrollsToTheFocus() {
    var form = Form(
      (1...20).map {
        FormField("f\($0)", "Veld \($0)", TextField(), section: $0 == 11 ? "Deel twee" : nil)
      }, saveLabel: "bewaren")
    for _ in 1...12 { press(&form, "Down") }
    let canvas = drawn(60, 6) { form.draw(on: &$0, in: $1) }
    XCTAssertTrue(canvas.lines[5].contains("Veld 13"), canvas.lines.joined(separator: "\n"))
    XCTAssertEqual(canvas.cursor?.y, 5)
    XCTAssertTrue(canvas.lines.contains { $0.contains("Deel twee") })
    for _ in 1...12 { press(&form, "Up") }
    let back = drawn(60, 6) { form.draw(on: &$0, in: $1) }
    XCTAssertTrue(back.lines[0].contains("Veld 1"), back.lines[0])
  }

  func testALongSentenceStandsBelowTheField() {
    var form = Form(
      [FormField("a", "Naam", TextField(width: 50)), FormField("b", "Plaats", TextField())],
      saveLabel: "bewaren")
    form.show([.init(field: "a", sentence: "Deze naam staat al bij een andere patiënt.")])
    let lines = drawn(70, 8) { form.draw(on: &$0, in: $1) }.lines
    XCTAssertTrue(lines[1].contains("Deze naam staat al"), lines.joined(separator: "\n"))
    XCTAssertTrue(lines[2].contains("Plaats"))
  }

  func testAClickGivesTheFocus() {
    var form = form()
    let area = Rect(x: 0, y: 2, width: 80, height: 18)
    XCTAssertTrue(form.click(Point(x: 20, y: 4), in: area))
    XCTAssertEqual(form.focusedID, "pain")
    XCTAssertFalse(form.click(Point(x: 20, y: 19), in: area))
  }

  func testDrawnInNoRoomAtAll() {
    var form = form()
    _ = drawn(0, 0) { form.draw(on: &$0, in: $1) }
    _ = drawn(3, 1) { form.draw(on: &$0, in: $1) }
    var empty = Form([], saveLabel: "bewaren")
    XCTAssertEqual(
      drawn(20, 3) { empty.draw(on: &$0, in: $1) }.lines.filter { $0.contains("[ bewaren ]") }
        .count, 1)
  }
}
