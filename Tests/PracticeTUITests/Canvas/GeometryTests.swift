import XCTest

@testable import PracticeTUI

final class GeometryTests: XCTestCase {
  func testNoRectangleHasANegativeSize() {
    let area = Rect(x: 2, y: 3, width: 5, height: 2)
    let parts: [Rect] = [
      Rect(x: 0, y: 0, width: -4, height: .min), area.inset(by: 9), area.inset(left: 99),
      area.inset(by: .max), area.splitLeft(99).1, area.splitLeft(-1).0, area.splitTop(99).1,
      area.splitBottom(99).0, area.splitBottom(-5).1, area.row(2), area.row(-1),
      area.centered(width: -1, height: 900),
      area.intersection(Rect(x: 50, y: 50, width: 3, height: 3)), Rect(Size(width: -1, height: 3)),
    ]
    for part in parts {
      XCTAssertGreaterThanOrEqual(part.width, 0, "\(part)")
      XCTAssertGreaterThanOrEqual(part.height, 0, "\(part)")
    }
  }

  func testHugePlacesDoNotOverflow() {
    let area = Rect(x: .max, y: .min, width: .max, height: .max)
    XCTAssertEqual(area.maxX, 2_000_000)
    XCTAssertEqual(area.minY, -1_000_000)
  }

  func testSplitsShareTheWhole() {
    let area = Rect(x: 1, y: 2, width: 10, height: 6)
    let (left, right) = area.splitLeft(3)
    XCTAssertEqual(left, Rect(x: 1, y: 2, width: 3, height: 6))
    XCTAssertEqual(right, Rect(x: 4, y: 2, width: 7, height: 6))
    let (top, rest) = area.splitTop(1)
    XCTAssertEqual(top, Rect(x: 1, y: 2, width: 10, height: 1))
    XCTAssertEqual(rest, Rect(x: 1, y: 3, width: 10, height: 5))
    let (above, bottom) = area.splitBottom(2)
    XCTAssertEqual(above, Rect(x: 1, y: 2, width: 10, height: 4))
    XCTAssertEqual(bottom, Rect(x: 1, y: 6, width: 10, height: 2))
  }

  func testRowsAreCountedFromTheRectanglesOwnTop() {
    let area = Rect(x: 1, y: 5, width: 4, height: 3)
    XCTAssertEqual(area.row(0).minY, 5)
    XCTAssertTrue(area.row(3).isEmpty)
  }

  func testCentered() {
    let area = Rect(x: 10, y: 0, width: 20, height: 9)
    XCTAssertEqual(
      area.centered(width: 6, height: 3), Rect(x: 17, y: 3, width: 6, height: 3))
    XCTAssertEqual(area.centered(width: 99, height: 99), area)
  }
}
