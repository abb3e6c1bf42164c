import XCTest

@testable import PracticeTUI

final class TextWidthTests: XCTestCase {
  func testDisplayWidth() {
    let table: [(String, Int)] = [
      ("", 0), ("Jansen", 6), ("Öztürk", 6), ("O\u{308}ztu\u{308}rk", 6), ("Yılmaz", 6),
      ("€ 42,50", 7), ("─│┌", 3), ("⠑⠤", 2), ("Müller – „q“", 12), ("漢字", 4), ("ｶﾅ", 2),
      ("ＡＢ", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2),
      ("👩‍👩‍👧", 2), ("👩🏽‍⚕️", 2), ("🇳🇱", 2), ("❤️", 1), ("✓", 1), ("1️⃣", 1),
      ("a\u{200B}b", 2), ("\u{301}", 0), ("क्ष", 2), ("Ελένη", 5), ("Иван", 4), ("שלום", 4),
    ]
    for (text, width) in table {
      XCTAssertEqual(TextWidth.displayWidth(of: text), width, text)
      var canvas = Canvas(Size(width: 20, height: 1))
      XCTAssertEqual(canvas.put(text, x: 0, y: 0), width, "put " + text)
    }
  }

  func testTheTableOfWideCharactersIsInOrder() {
    // A search by halves finds nothing in a table that is not.
    for value: UInt32 in [0x1100, 0x231A, 0x23F3, 0x2E80, 0x4E00, 0xAC00, 0xFF01, 0x1F600, 0x20000]
    {
      XCTAssertEqual(Unicode.Scalar(value).map(TextWidth.width), 2, String(value, radix: 16))
    }
    for value: UInt32 in [0x41, 0xE9, 0x20AC, 0x2500, 0x2588, 0x2800, 0x2713, 0x25B8, 0x1F5A5] {
      XCTAssertEqual(Unicode.Scalar(value).map(TextWidth.width), 1, String(value, radix: 16))
    }
  }

  func testCutNeverSplitsACharacter() {
    let table: [(String, Int, String)] = [
      ("Jansen", 3, "Jan"), ("Jansen", 6, "Jansen"), ("Jansen", 0, ""), ("Jansen", -1, ""),
      ("e\u{301}te\u{301}", 1, "e\u{301}"), ("漢字", 3, "漢"), ("漢字", 1, ""), ("", 4, ""),
      ("a👩‍👩‍👧b", 3, "a👩"),
    ]
    for (text, columns, expected) in table {
      XCTAssertEqual(TextWidth.cut(text, to: columns), expected, "\(text) to \(columns)")
    }
  }

  func testPadded() {
    let table: [(String, Int, Alignment, String)] = [
      ("Smit", 6, .left, "Smit  "), ("Smit", 6, .right, "  Smit"), ("Smit", 7, .center, " Smit  "),
      ("Smit", 4, .left, "Smit"), ("Visser", 4, .left, "Vis…"), ("Visser", 1, .right, "…"),
      ("Visser", 0, .left, ""), ("Visser", -3, .left, ""), ("漢字", 3, .left, "漢…"),
      ("漢字", 2, .left, "… "), ("Öz", 3, .right, " Öz"),
    ]
    for (text, columns, align, expected) in table {
      XCTAssertEqual(TextWidth.padded(text, to: columns, align: align), expected, text)
    }
  }

  func testASCIIFolding() {
    let table: [(String, String)] = [
      ("Elise Müller", "Elise Muller"), ("Yılmaz Öztürk", "Yilmaz Ozturk"), ("e\u{301}", "e"),
      ("B€", "Be"), ("┌─┐│", "+-+|"), ("✓ ▸ · → …", "v > . > ."), ("⠑⠀", "* "),
      ("Straße", "Strasse"),
      ("Ĳsbrand", "IJsbrand"), ("漢", "?"), ("a\u{1B}b", "a?b"),
    ]
    for (text, expected) in table {
      XCTAssertEqual(TextWidth.asciiFolded(text), expected)
    }
    XCTAssertEqual(TextWidth.asciiFoldedGlyph("ß"), "s")
    XCTAssertEqual(TextWidth.asciiFoldedGlyph("漢"), "?")
  }
}
