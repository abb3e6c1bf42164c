import XCTest

@testable import PracticeTUI

final class BrailleGridTests: XCTestCase {
  func testEachDotHasItsPlace() {
    let patterns: [(Int, Int, String)] = [
      (0, 0, "⠁"), (0, 1, "⠂"), (0, 2, "⠄"), (0, 3, "⡀"), (1, 0, "⠈"), (1, 1, "⠐"), (1, 2, "⠠"),
      (1, 3, "⢀"),
    ]
    for (x, y, pattern) in patterns {
      var grid = BrailleGrid(width: 1, height: 1)
      grid.set(x: x, y: y)
      XCTAssertEqual(grid.rows, [pattern], "\(x), \(y)")
    }
  }

  func testCellsWithoutDotsAreBlank() {
    var grid = BrailleGrid(width: 3, height: 2)
    grid.set(x: 5, y: 7)
    XCTAssertEqual(grid.rows, ["   ", "  ⢀"])
  }

  func testDotsOutsideAreLeftOut() {
    var grid = BrailleGrid(width: 1, height: 1)
    for (x, y) in [(-1, 0), (0, -1), (2, 0), (0, 4), (Int.max, Int.min)] { grid.set(x: x, y: y) }
    XCTAssertEqual(grid.rows, [" "])
    XCTAssertEqual(BrailleGrid(width: -1, height: 1).rows, [""])
  }

  func testALineHasBothEndsAndNoGaps() {
    var falling = BrailleGrid(width: 2, height: 1)
    falling.line(fromX: 0, fromY: 0, toX: 3, toY: 3)
    XCTAssertEqual(falling.rows, ["⠑⢄"])
    var rising = BrailleGrid(width: 2, height: 1)
    rising.line(fromX: 3, fromY: 0, toX: 0, toY: 3)
    XCTAssertEqual(rising.rows, ["⡠⠊"])
    var dot = BrailleGrid(width: 1, height: 1)
    dot.line(fromX: 1, fromY: 1, toX: 1, toY: 1)
    XCTAssertEqual(dot.rows, ["⠐"])
  }
}
