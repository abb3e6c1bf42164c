import XCTest

@testable import PracticeTUI

final class CanvasTests: XCTestCase {
  private func canvas(_ width: Int, _ height: Int) -> Canvas {
    Canvas(Size(width: width, height: height))
  }

  // MARK: - Text

  func testTextIsClippedOnAllSides() {
    var canvas = canvas(4, 2)
    XCTAssertEqual(canvas.put("abcdef", x: -2, y: 0), 6)
    XCTAssertEqual(canvas.put("xyz", x: 2, y: 1), 3)
    canvas.put("no", x: 0, y: -1)
    canvas.put("no", x: 0, y: 2)
    canvas.put("no", x: 4, y: 0)
    canvas.put("no", x: .max, y: 0)
    canvas.put("no", x: .min, y: .max)
    canvas.put("één", x: -1, y: 1)
    XCTAssertEqual(canvas.lines, ["cdef", "énxy"])
  }

  func testLimitCutsWithoutASign() {
    var canvas = canvas(10, 3)
    XCTAssertEqual(canvas.put("Jansen", x: 0, y: 0, limit: 3), 3)
    XCTAssertEqual(canvas.put("漢字", x: 0, y: 1, limit: 3), 2)
    XCTAssertEqual(canvas.put("é", x: 0, y: 2, limit: 0), 0)
    XCTAssertEqual(canvas.put("e", x: 0, y: 2, limit: -1), 0)
    XCTAssertEqual(canvas.lines, ["Jan", "漢", ""])
  }

  func testFittedTextOverwritesItsWholeField() {
    var canvas = canvas(8, 3)
    for y in 0..<3 { canvas.put("########", x: 0, y: y) }
    canvas.putFitted("ab", x: 1, y: 0, width: 4)
    canvas.putFitted("ab", x: 1, y: 1, width: 4, align: .right)
    canvas.putFitted("abcdefg", x: 1, y: 2, width: 4, align: .center)
    XCTAssertEqual(canvas.lines, ["#ab  ###", "#  ab###", "#abc…###"])
  }

  func testHalfOfAWideGlyphNeverRemains() {
    var canvas = canvas(6, 1)
    canvas.put("漢字", x: 0, y: 0)
    canvas.put("x", x: 1, y: 0)
    XCTAssertEqual(canvas.lines, [" x字"])
    canvas.put("y", x: 2, y: 0)
    XCTAssertEqual(canvas.lines, [" xy"])
    canvas.put("漢字", x: 0, y: 0)
    canvas.put("語", x: 1, y: 0)
    XCTAssertEqual(canvas.lines, [" 語"])
    XCTAssertEqual(canvas.row(0).filter(\.isContinuation).count, 1)
    canvas.put("漢", x: 5, y: 0)
    canvas.put("漢", x: -1, y: 0)
    XCTAssertEqual(canvas.lines, [" 語"])
  }

  func testTheClipHoldsAndIsPutBack() {
    var canvas = canvas(6, 3)
    canvas.clipped(to: Rect(x: 1, y: 1, width: 3, height: 1)) { canvas in
      canvas.fill(Rect(x: -5, y: -5, width: 50, height: 50), glyph: "·")
      canvas.clipped(to: Rect(x: 0, y: 0, width: 2, height: 3)) { $0.put("abc", x: 0, y: 1) }
    }
    canvas.put("z", x: 5, y: 2)
    XCTAssertEqual(canvas.lines, ["", " b··", "     z"])
  }

  func testRestyleKeepsTheText() {
    var canvas = canvas(5, 2)
    canvas.put("vrij", x: 0, y: 0)
    canvas.restyle(Rect(x: 1, y: 0, width: 9, height: 1), style: .cursor)
    XCTAssertEqual(canvas.lines[0], "vrij")
    XCTAssertEqual(canvas.styleRows, [" ####", ""])
    XCTAssertEqual(canvas[1, 0].style.role, .cursor)
  }

  func testFillTakesNoWideOrDangerousGlyph() {
    var canvas = canvas(2, 3)
    for (y, glyph) in ["漢", "\u{1B}", "\u{301}"].enumerated() {
      canvas.fill(Rect(x: 0, y: y, width: 2, height: 1), glyph: Character(glyph))
    }
    XCTAssertEqual(canvas.lines, ["", "", ""])
  }

  func testEveryRoleHasItsOwnMark() {
    XCTAssertEqual(Set(Role.allCases.map(\.mark)).count, Role.allCases.count)
  }

  func testAnEmptyCanvasTakesAnything() {
    var canvas = canvas(0, 0)
    canvas.put("x", x: 0, y: 0)
    canvas.fill(Rect(x: 0, y: 0, width: 9, height: 9))
    canvas.box(Rect(x: 0, y: 0, width: 9, height: 9), title: "x")
    XCTAssertEqual(canvas.lines, [])
    XCTAssertEqual(canvas[3, 3], .blank)
  }

  // MARK: - Lines

  func testLinesThatMeetAreJoinedInAnyOrder() {
    let expected = ["┌─┬─┐", "│ │ │", "├─┼─┤", "│ │ │", "└─┴─┘"]
    let steps: [(inout Canvas) -> Void] = [
      { $0.box(Rect(x: 0, y: 0, width: 5, height: 5)) },
      { $0.horizontalLine(x: 0, y: 2, width: 5) },
      { $0.verticalLine(x: 2, y: 0, height: 5) },
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]] {
      var canvas = canvas(5, 5)
      for step in order { steps[step](&canvas) }
      XCTAssertEqual(canvas.lines, expected, "\(order)")
    }
  }

  func testALineThatMeetsNothingIsWhole() {
    var canvas = canvas(4, 3)
    canvas.horizontalLine(x: 0, y: 0, width: 3)
    canvas.verticalLine(x: 3, y: 0, height: 3)
    canvas.verticalLine(x: 0, y: 2, height: 1)
    XCTAssertEqual(canvas.lines, ["───│", "   │", "│  │"])
  }

  func testTextBreaksALine() {
    var canvas = canvas(5, 1)
    canvas.horizontalLine(x: 0, y: 0, width: 5)
    canvas.put("x", x: 2, y: 0)
    canvas.verticalLine(x: 2, y: 0, height: 1)
    XCTAssertEqual(canvas.lines, ["──│──"])
  }

  func testABoxIsClippedAndCutsItsTitle() {
    var canvas = canvas(12, 3)
    canvas.box(Rect(x: 0, y: 0, width: 12, height: 3), title: "Patiënten")
    XCTAssertEqual(canvas.lines, ["┌─ Patië… ─┐", "│          │", "└──────────┘"])
    var small = Canvas(Size(width: 3, height: 2))
    small.box(Rect(x: -2, y: 0, width: 4, height: 9))
    XCTAssertEqual(small.lines, ["─┐", " │"])
  }

  // MARK: - Speed

  /// A whole screen of 132 by 43, as the agenda fills it; 0.13 ms when optimised.
  func testDrawingAFullScreenIsQuick() {
    let clock = ContinuousClock()
    let fastest = (0..<5).map { _ in clock.measure { _ = fullScreen() } }.min() ?? .zero
    #if DEBUG
      XCTAssertLessThan(fastest, .milliseconds(50))
    #else
      XCTAssertLessThan(fastest, .milliseconds(1))
    #endif
  }

  private func fullScreen() -> Canvas {
    var canvas = canvas(132, 43)
    for y in 0..<43 {
      for x in [0, 33, 66, 99] {
        canvas.verticalLine(x: x, y: y, height: 1)
        canvas.putFitted(y % 5 == 0 ? "Öztürk, A." : "Jansen, P.", x: x + 1, y: y, width: 25)
        canvas.put("3/6 A4", x: x + 26, y: y, style: .flagSupplementary)
      }
    }
    return canvas
  }
}
