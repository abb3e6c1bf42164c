import XCTest

@testable import PracticeTUI

final class TextAreaTests: XCTestCase {
  /// Eleven columns: ten for text, one for the cursor behind a full line.
  private func lines(_ area: inout TextArea, height: Int = 6) -> [String] {
    drawn(11, height) { area.draw(on: &$0, in: $1, isActive: true) }.lines
  }

  private func cursor(_ area: inout TextArea, height: Int = 6) -> Point? {
    drawn(11, height) { area.draw(on: &$0, in: $1, isActive: true) }.cursor
  }

  func testWrapsAtWords() {
    let cases: [(String, [String])] = [
      ("", []),
      ("kort", ["kort"]),
      ("een twee drie vier", ["een twee", "drie vier"]),
      ("een\n\ntwee", ["een", "", "twee"]),
      ("abcdefghijklmn", ["abcdefghij", "klmn"]),
      ("een abcdefghijklmn", ["een", "abcdefghij", "klmn"]),
      ("0123456789 a", ["0123456789", "a"]),
      ("日本日本日本", ["日本日本日", "本"]),
    ]
    for (text, expected) in cases {
      var area = TextArea(text)
      let shown = lines(&area).map { $0.trimmingCharacters(in: .whitespaces) }
      XCTAssertEqual(Array(shown.prefix(expected.count)), expected, text)
      XCTAssertEqual(shown.dropFirst(expected.count).filter { !$0.isEmpty }, [], text)
    }
  }

  func testUpAndDownGoByLinesAsSeenAndKeepTheColumn() {
    var area = TextArea("een twee drie\nx\nvier vijf")
    _ = lines(&area)
    XCTAssertEqual(cursor(&area), Point(x: 9, y: 3))
    area.press("Up")
    XCTAssertEqual(cursor(&area), Point(x: 1, y: 2))
    area.press("Up")
    XCTAssertEqual(cursor(&area), Point(x: 4, y: 1))
    area.press("Up")
    XCTAssertEqual(cursor(&area), Point(x: 8, y: 0), "the column it came from, if there is one")
    XCTAssertFalse(area.handle(.up), "at the first line the form goes on")
    area.press("Down", "Down", "Down")
    XCTAssertEqual(cursor(&area), Point(x: 9, y: 3))
    XCTAssertFalse(area.handle(.down))
  }

  func testHomeAndEndStayOnTheLineAsSeen() {
    var area = TextArea("een twee drie vier")
    _ = lines(&area)
    area.press("Up", "Home", "x")
    XCTAssertEqual(area.value, "xeen twee drie vier")
    area.press("End", "y")
    XCTAssertEqual(area.value, "xeen tweey drie vier")
  }

  func testEnterPasteAndTab() {
    var area = TextArea()
    area.type("a")
    area.press("Enter")
    area.paste("b\r\nc\td\u{1B}")
    XCTAssertEqual(area.value, "a\nb\nc d")
    XCTAssertFalse(area.handle(.tab))
    XCTAssertFalse(area.handle(.backTab))
  }

  func testBackspaceJoinsLines() {
    var area = TextArea("a\nb")
    area.press("Left", "Backspace")
    XCTAssertEqual(area.value, "ab")
  }

  func testScrollsToTheCursor() {
    var area = TextArea("1\n2\n3\n4\n5", height: 2)
    XCTAssertEqual(lines(&area, height: 2).map { $0.first }, ["4", "5"])
    area.press("PgUp", "PgUp")
    XCTAssertEqual(lines(&area, height: 2).map { $0.first }, ["1", "2"])
    area.press("PgDn")
    XCTAssertEqual(lines(&area, height: 2).map { $0.first }, ["2", "3"])
  }

  func testTheEndOfAFullLineIsSeen() {
    var area = TextArea("0123456789")
    XCTAssertEqual(cursor(&area), Point(x: 10, y: 0))
  }

  func testAHugeTextIsCut() {
    let area = TextArea(String(repeating: "a", count: 30_000))
    XCTAssertEqual(area.value.count, 20_000)
  }
}
