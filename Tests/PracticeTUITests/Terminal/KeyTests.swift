import XCTest

@testable import PracticeTUI

final class KeyTests: XCTestCase {
  func testNames() {
    let table: [(String, Key)] = [
      ("a", .character("a")), ("é", .character("é")), ("?", .character("?")),
      ("^", .character("^")),
      ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab), ("F5", .function(5)),
      ("^S", .control("s")), ("M-x", .alt("x")), ("PageUp", .pageUp), ("S-Up", .shiftUp),
      ("C-Left", .controlLeft), ("Space", .character(" ")), ("F", .character("F")),
    ]
    for (name, key) in table {
      XCTAssertEqual(Key(name: name), key, name)
      XCTAssertEqual(key.description, name)
    }
  }

  func testOtherSpellings() {
    XCTAssertEqual(Key(name: "C-s"), .control("s"))
    XCTAssertEqual(Key(name: "Escape"), .escape)
    XCTAssertEqual(Key(name: "BSpace"), .backspace)
    XCTAssertEqual(Key(name: "NPage"), .pageDown)
    XCTAssertEqual(Key(name: " "), .character(" "))
  }

  func testWhatIsNoKey() {
    for name in ["", "F0", "F99", "Foo", "^ab", "M-", "\u{1B}", "\n", "^é"] {
      XCTAssertNil(Key(name: name), name.debugDescription)
    }
  }
}
