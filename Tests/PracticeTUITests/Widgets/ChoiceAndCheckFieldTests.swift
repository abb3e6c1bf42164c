import XCTest

@testable import PracticeTUI

final class ChoiceAndCheckFieldTests: XCTestCase {
  private func afterwards() -> ChoiceField {
    ChoiceField(
      "none",
      options: [
        ("none", "geen"), ("pain", "meer pijn"), ("tired", "moe"), ("other", "anders"),
      ])
  }

  func testKeys() {
    let cases: [(keys: [String], expected: String)] = [
      ([], "none"), (["Right"], "pain"), (["Space", "Space"], "tired"), (["Left"], "other"),
      (["Left", "Right"], "none"), (["m"], "pain"), (["m", "m"], "tired"),
      (["m", "m", "m"], "pain"), (["A"], "other"), (["z"], "none"),
      (["m", "o"], "tired"), (["m", "o", "e"], "tired"), (["m", "a"], "none"),
      (["m", "a", "Backspace", "a"], "other"), (["m", "a", "Right"], "pain"),
      (["Right", "k", "m"], "pain"),
    ]
    for (keys, expected) in cases {
      var field = afterwards()
      for key in keys { field.press(key) }
      XCTAssertEqual(field.value, expected, "\(keys)")
    }
  }

  func testAnUnknownValueOrLetterChangesNothing() {
    var field = afterwards()
    field.value = "weg"
    XCTAssertEqual(field.value, "none")
    field.press("z")
    XCTAssertEqual(field.value, "none")
    var empty = ChoiceField(options: [])
    XCTAssertFalse(empty.handle(.right))
    XCTAssertEqual(empty.value, "")
  }

  func testAWordThatIsNoOptionIsRefusedAndChangesNothing() {
    for word in ["enkel", "knie", "mop", "zz"] {
      var field = afterwards()
      for letter in word { field.press("\(letter)") }
      XCTAssertEqual(field.value, "none", word)
      XCTAssertEqual(
        field.reading, .refused("'\(word)'? geen · meer pijn · moe · anders"))
      field.press("Space")
      XCTAssertEqual(field.reading, .understood(""))
    }
    var field = afterwards()
    for letter in "meer" { field.press("\(letter)") }
    XCTAssertEqual(field.value, "pain")
    XCTAssertEqual(field.reading, .understood(""))
    // Whoever comes back begins anew.
    field.focused()
    field.press("a")
    XCTAssertEqual(field.value, "other")
  }

  func testChoiceIsMarkedOnlyWhenActive() {
    let field = afterwards()
    XCTAssertEqual(
      drawn(13, 1) { field.draw(on: &$0, in: $1, isActive: true) }.lines, ["geen       ◂▸"])
    XCTAssertEqual(
      drawn(13, 1) { field.draw(on: &$0, in: $1, isActive: false) }.lines, ["geen"])
  }

  func testCheck() {
    var field = CheckField(label: "toestemming")
    XCTAssertEqual(field.value, "")
    field.press("Space")
    XCTAssertEqual(field.value, "yes")
    XCTAssertEqual(
      drawn(20, 1) { field.draw(on: &$0, in: $1, isActive: true) }.lines, ["[x] toestemming"])
    field.press("x")
    XCTAssertEqual(field.value, "")
    XCTAssertFalse(field.handle(.character("y")))
  }

  func testAQuestionIsAnsweredByOneKeyAndLeadsOn() {
    func field(_ answer: String = "") -> YesNoField {
      YesNoField(answer, question: "Koorts", yes: "ja", no: "nee")
    }
    for (key, value) in [("j", "yes"), ("y", "yes"), ("n", "no"), ("N", "no")] {
      var question = field()
      XCTAssertTrue(question.handle(.character(Character(key))))
      XCTAssertEqual(question.value, value, key)
    }
    var form = Form(
      [FormField("a", "", field()), FormField("b", "", field("no"))], saveLabel: "bewaren")
    XCTAssertTrue(form.handle(.character("j")))
    XCTAssertEqual(form.focusedID, "b")
    XCTAssertTrue(form.handle(.backspace))
    XCTAssertEqual(form["b"], "")
    XCTAssertEqual(form.focusedID, "b", "nothing was answered")
    XCTAssertFalse(form.handle(.character("x")))
    form["a"] = "perhaps"
    XCTAssertEqual(form["a"], "")
  }
}
