import XCTest

@testable import PracticeTUI

final class WrapTests: XCTestCase {
  func testWrap() {
    let table: [(String, Int, [String])] = [
      ("", 10, [""]), ("kort", 10, ["kort"]),
      (
        "Kan weer tillen, 's ochtends nog stijf.", 16,
        ["Kan weer tillen,", "'s ochtends nog", "stijf."]
      ),
      ("een\n\ntwee\n", 9, ["een", "", "twee", ""]), ("een\r\ntwee", 9, ["een", "twee"]),
      ("mobilisatietechniek", 8, ["mobilisa", "tietechn", "iek"]),
      ("de mobilisatietechniek ja", 8, ["de", "mobilisa", "tietechn", "iek ja"]),
      ("aaaa bbbb", 4, ["aaaa", "bbbb"]), ("aaaa  bbbb", 4, ["aaaa", "bbbb"]),
      ("  ingesprongen regel", 14, ["  ingesprongen", "regel"]),
      ("    abcd ef", 5, ["abcd", "ef"]), ("漢字漢字", 5, ["漢字", "漢字"]),
      ("zoe\u{308} öö", 3, ["zoe\u{308}", "öö"]), ("abc", 0, ["a", "b", "c"]),
      ("漢a", 1, ["…", "a"]), ("ab    ", 3, ["ab"]),
    ]
    for (text, width, expected) in table {
      XCTAssertEqual(TextWidth.wrap(text, width: width), expected, "\(text) in \(width)")
    }
  }

  func testNoLineIsTooWideAndNoLetterIsLost() {
    let text = "Flexie tot enkels,漢字 en  👍 volgens-plan; e\u{301}e\u{301}n   vervolgafspraak."
    let letters = text.filter { $0 != " " }
    for width in 2...40 {
      let lines = TextWidth.wrap(text, width: width)
      for line in lines {
        XCTAssertLessThanOrEqual(TextWidth.displayWidth(of: line), width, line)
      }
      XCTAssertEqual(lines.joined().filter { $0 != " " }, letters, "\(width)")
    }
  }
}
