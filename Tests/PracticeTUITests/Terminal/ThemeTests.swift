import XCTest

@testable import PracticeTUI

final class ThemeTests: XCTestCase {
  func testChoice() {
    let table: [([String: String], Theme.Name)] = [
      ([:], .neutral), (["PRACTICE_THEME": "dark"], .dark),
      (["PRACTICE_THEME": "high-contrast", "NO_COLOR": "1"], .highContrast),
      (["PRACTICE_THEME": "purple"], .neutral), (["NO_COLOR": "1", "COLORFGBG": "15;0"], .mono),
      (["NO_COLOR": ""], .neutral), (["COLORFGBG": "15;0"], .dark), (["COLORFGBG": "0;15"], .light),
      (["COLORFGBG": "0;default;15"], .light), (["COLORFGBG": "12;8"], .dark),
      (["COLORFGBG": "x"], .neutral),
    ]
    for (environment, expected) in table {
      XCTAssertEqual(Theme.chosen { environment[$0] }.name, expected, "\(environment)")
    }
  }

  func testMonoHasNoColour() {
    let mono = Theme(.mono)
    for role in Role.allCases {
      XCTAssertNil(mono.look(of: role).foreground)
      XCTAssertNil(mono.look(of: role).background)
    }
  }

  /// Never colour alone: the states that differ by nothing but their look.
  func testCursorFieldAndSelectionDifferFromTextInEveryTheme() {
    let roles: [Role] = [.text, .cursor, .selection, .field, .fieldActive]
    for name in Theme.Name.allCases {
      for colours in [0, 8, 256] {
        let looks = roles.map { Theme(name).look(of: Style($0), colours: colours) }
        for (first, second) in [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 4), (3, 4)] {
          XCTAssertNotEqual(looks[first], looks[second], "\(name) \(colours): \(roles[first])")
        }
      }
    }
  }

  func testHighContrastHasItsOwnBackgroundAndDimsNothing() {
    for role in Role.allCases {
      let look = Theme(.highContrast).look(of: Style(role), colours: 256)
      XCTAssertFalse(look.dim)
      XCTAssertNotNil(look.background)
    }
  }

  func testATerminalWithoutColoursGetsAttributesOnly() {
    let look = Theme(.dark).look(of: .cursor, colours: 0)
    XCTAssertEqual(look, Look(reverse: true))
  }

  func testStylesAddToTheirRole() {
    let look = Theme(.mono).look(of: Style(.text, bold: true, underline: true), colours: 0)
    XCTAssertEqual(look, Look(bold: true, underline: true))
    XCTAssertTrue(Theme(.mono).look(of: Style.cursor.reversed(), colours: 0).reverse)
  }

  func testColourNumbers() {
    XCTAssertEqual(Colour(.red, 160).number(of: 8), 1)
    XCTAssertEqual(Colour(.red, 160).number(of: 256), 160)
    XCTAssertEqual(Colour(nil, 244).number(of: 16), -1)
  }
}
