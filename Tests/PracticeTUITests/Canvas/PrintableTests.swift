import XCTest

@testable import PracticeTUI

final class PrintableTests: XCTestCase {
  func testWhatIsShown() {
    let table: [(String, String)] = [
      ("Ada Smit", "Ada Smit"), ("Müller–Öz €", "Müller–Öz €"), ("a\tb", "a b"),
      ("a\nb\r\nc\rd", "a b c d"), ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"),
      ("\u{1B}[31mrood", "�[31mrood"), ("\u{0}\u{7}\u{7F}\u{9B}2J", "����2J"),
      ("Smit\u{202E}tims", "Smittims"), ("\u{2066}a\u{2069}\u{200F}", "a"),
      ("a\u{E0041}\u{E007F}b", "ab"), ("a\u{AD}b\u{FEFF}", "ab"), ("\u{E000}", "�"),
      ("\u{FFFF}", "�"), ("a\u{A0}b\u{2003}c", "a\u{A0}b c"), ("🇳🇱", "NL"), ("👍🏽!", "👍!"),
      ("👩‍⚕️", "👩"), ("5\u{200D}6", "56"), ("\u{3164}", ""),
    ]
    for (text, expected) in table {
      XCTAssertEqual(TextWidth.printable(text), expected, text.debugDescription)
    }
  }

  func testPrintableTextStaysAsItIs() {
    for text in ["", "Ada", "Zoë Çelik", "漢字", "e\u{301}", "👩 x", "─┬─ ⠑ ▸ ✓", "�"] {
      XCTAssertEqual(TextWidth.printable(text), text)
    }
  }

  /// No control, Escape, bidi order or other invisible character reaches the screen, alone or
  /// between letters, by any way of putting text.
  func testNoDataGivesOrdersToTheTerminal() {
    let values =
      (0...0x2FFF).map(UInt32.init) + Array(0xD7F0...0xE010)
      + Array(0xFE00...0xFFFF) + Array(0x1BCA0...0x1BCA3) + Array(0x1D170...0x1D180)
      + Array(0x1F3F0...0x1F400) + Array(0xE0000...0xE01FF) + [0xF0000, 0x10FFFF]
    for scalar in values.compactMap(Unicode.Scalar.init) {
      var canvas = Canvas(Size(width: 12, height: 5))
      let text = "a" + String(scalar) + "[2Jb"
      canvas.put(text, x: 0, y: 0)
      canvas.putFitted(text, x: 0, y: 1, width: 8, align: .right)
      canvas.fill(Rect(x: 0, y: 2, width: 2, height: 1), glyph: Character(scalar))
      canvas.box(Rect(x: 0, y: 3, width: 12, height: 2), title: String(scalar))
      let shown =
        canvas.lines.joined() + TextWidth.wrap(text, width: 4).joined()
        + TextWidth.cut(text, to: 4) + TextWidth.asciiFolded(text)
      for part in shown.unicodeScalars {
        XCTAssertFalse(
          isForbidden(part), "U+\(String(scalar.value, radix: 16)) let a forbidden scalar through")
      }
    }
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  func testAThousandMarksOnALetterStayInItsCell() {
    let text = "e" + String(repeating: "\u{301}", count: 1000) + "x"
    var canvas = Canvas(Size(width: 4, height: 1))
    XCTAssertEqual(canvas.put(text, x: 0, y: 0), 2)
    XCTAssertEqual(canvas[0, 0].glyph, "e\u{301}\u{301}")
    XCTAssertEqual(canvas[1, 0].glyph, "x")
  }
}
