import PracticeCore
import XCTest

@testable import PracticeTUI

final class TextFieldTests: XCTestCase {
  func testEditing() {
    let cases: [(start: String, keys: [String], expected: String)] = [
      ("", ["a", "b"], "ab"),
      ("abc", ["Left", "Left", "x"], "axbc"),
      ("abc", ["Home", "x", "End", "y"], "xabcy"),
      ("abc", ["^A", "x", "^E", "y"], "xabcy"),
      ("abc", ["Backspace", "Backspace", "Backspace", "Backspace"], ""),
      ("abc", ["Home", "Delete", "Delete"], "c"),
      ("een twee drie", ["^W"], "een twee "),
      ("een twee drie", ["^W", "^W"], "een "),
      ("een twee drie", ["C-Left", "C-Left", "x"], "een xtwee drie"),
      ("een twee", ["Home", "C-Right", "x"], "eenx twee"),
      ("een twee", ["C-Left", "^K"], "een "),
      ("een twee", ["C-Left", "^U"], "twee"),
      // A flag, a family and a letter with a mark are each one letter.
      ("x🇳🇱", ["Backspace"], "x"),
      ("x👩‍👩‍👧", ["Backspace"], "x"),
      ("e\u{301}x", ["Home", "Delete"], "x"),
      ("Yılmaz", ["Home", "Right", "Delete"], "Ylmaz"),
    ]
    for (start, keys, expected) in cases {
      var field = TextField(start)
      for key in keys { field.press(key) }
      XCTAssertEqual(field.value, expected, "\(start) \(keys)")
    }
  }

  func testAMarkJoinsTheLetterBeforeIt() {
    var field = TextField("e")
    field.type("\u{301}")
    XCTAssertEqual(field.value, "é")
    field.press("Backspace")
    XCTAssertEqual(field.value, "")
  }

  func testKeysItDoesNotUseAreLeft() {
    var field = TextField("a")
    for key in [Key.enter, .tab, .up, .down, .escape, .function(5), .control("s")] {
      XCTAssertFalse(field.handle(key), "\(key)")
    }
  }

  func testPasteIsOneLineWithoutControls() {
    var field = TextField()
    field.paste("een\ntwee\r\ndrie\tvier\u{1B}[2J\u{7}")
    XCTAssertEqual(field.value, "een twee drie vier[2J")
  }

  func testMaxLengthIsInLetters() {
    var field = TextField(maxLength: 3)
    field.paste("éé👩‍👩‍👧éé")
    XCTAssertEqual(field.value, "éé👩‍👩‍👧")
    field.type("x")
    XCTAssertEqual(field.value.count, 3)
    field.value = String(repeating: "a", count: 100_000)
    XCTAssertEqual(field.value, "aaa")
  }

  func testScrollsSidewaysAndShowsTheCursor() {
    var field = TextField("0123456789")
    var canvas = drawn(5, 1) { field.draw(on: &$0, in: $1, isActive: true) }
    XCTAssertEqual(canvas.lines, ["6789"])
    XCTAssertEqual(canvas.cursor, Point(x: 4, y: 0))
    XCTAssertTrue(canvas.cursorIsVisible)
    field.press("Home")
    canvas = drawn(5, 1) { field.draw(on: &$0, in: $1, isActive: true) }
    XCTAssertEqual(canvas.lines, ["01234"])
    XCTAssertEqual(canvas.cursor, Point(x: 0, y: 0))
  }

  func testTheCursorGoesByDisplayWidth() {
    let field = TextField("日本")
    let canvas = drawn(10, 1) { field.draw(on: &$0, in: $1, isActive: true) }
    XCTAssertEqual(canvas.cursor, Point(x: 4, y: 0))
  }

  func testPlaceholderAndSecret() {
    XCTAssertEqual(
      drawn(12, 1) {
        TextField(placeholder: "achternaam").draw(on: &$0, in: $1, isActive: false)
      }.lines, ["achternaam"])
    XCTAssertEqual(
      drawn(12, 1) {
        TextField("geheim", isSecret: true).draw(on: &$0, in: $1, isActive: false)
      }.lines, ["••••••"])
  }

  func testDrawnInNoRoomAtAll() {
    let canvas = drawn(0, 0) { TextField("abc").draw(on: &$0, in: $1, isActive: true) }
    XCTAssertEqual(canvas.lines, [])
  }

  func testNumbers() {
    let texts = Language.dutch.kernelTexts
    let refused = Reading.refused("Een heel getal van 0 tot en met 10.")
    let cases: [(String, Reading)] = [
      ("", .empty), ("  ", .empty), ("0", .understood("")), ("10", .understood("")),
      ("11", refused), ("-1", refused), ("x", refused), ("99999999999999999999", refused),
    ]
    for (text, reading) in cases {
      var field = TextField.number(in: 0...10, texts: texts)
      field.value = text
      XCTAssertEqual(field.reading, reading == refused ? refused : reading, text)
    }
  }
}
