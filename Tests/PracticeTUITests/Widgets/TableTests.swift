import XCTest

@testable import PracticeTUI

final class TableTests: XCTestCase {
  private struct Patient: Identifiable {
    let id: Int
    let name: String
    let visits: Int
  }

  private let patients = [
    Patient(id: 1, name: "Berg, J. van den", visits: 6),
    Patient(id: 2, name: "Öztürk, A.", visits: 12),
  ]

  private func table(_ patients: [Patient]) -> Table<Patient> {
    Table(
      [
        Column("Naam", .flexible(min: 8)) { $0.name },
        Column("Nr.", .fixed(4), fromWidth: 60) { "#\($0.id)" },
        Column("Bezoeken", .fixed(8), align: .right) { "\($0.visits)" },
      ], items: patients, emptyText: "Nog niemand. Druk op n voor een nieuwe patiënt.")
  }

  private func numbers(_ count: Int) -> Table<Int> {
    Table(items: Array(0..<count), emptyText: "Niets.") { "rij \($0)" }
  }

  func testLooks() {
    var table = table(patients)
    let canvas = drawn(40, 4) { table.draw(on: &$0, in: $1) }
    XCTAssertEqual(
      canvas.lines,
      [
        "   Naam                        Bezoeken",
        " ▸ Berg, J. van den                   6",
        "   Öztürk, A.                        12",
        "",
      ])
    XCTAssertEqual(canvas.cursor, Point(x: 3, y: 1))
  }

  func testWideColumns() {
    var table = table(patients)
    XCTAssertTrue(drawn(60, 3) { table.draw(on: &$0, in: $1) }.lines[1].contains("#1"))
    XCTAssertFalse(drawn(59, 3) { table.draw(on: &$0, in: $1) }.lines[1].contains("#1"))
  }

  func testKeys() {
    let cases: [(keys: [String], expected: Int)] = [
      ([], 0), (["Down"], 1), (["j", "j", "k"], 1), (["Up"], 0), (["End"], 99),
      (["G", "Down"], 99),
      (["PgDn"], 5), (["PgDn", "PgUp"], 0), (["G", "g"], 0), (["^D"], 5), (["End", "Home"], 0),
    ]
    for (keys, expected) in cases {
      var table = numbers(100)
      _ = drawn(20, 5) { table.draw(on: &$0, in: $1) }
      for name in keys {
        if let key = Key(name: name) { XCTAssertTrue(table.handle(key), name) }
      }
      XCTAssertEqual(table.selectedIndex, expected, "\(keys)")
    }
  }

  func testBesideAFieldOnlyUpAndDown() {
    var table = numbers(5)
    for key in [Key.character("j"), .home, .end, .control("u")] {
      XCTAssertFalse(table.handle(key, besideField: true), "\(key)")
    }
    XCTAssertTrue(table.handle(.down, besideField: true))
  }

  func testScrollsAndMarksWhere() {
    var table = numbers(100)
    _ = table.handle(.end)
    let lines = drawn(20, 5) { table.draw(on: &$0, in: $1) }.lines
    XCTAssertTrue(lines[4].hasPrefix(" ▸ rij 99"), lines[4])
    XCTAssertTrue(lines[4].hasSuffix("▐"))
    XCTAssertFalse(lines[0].hasSuffix("▐"))
    var short = numbers(5)
    XCTAssertFalse(
      drawn(20, 5) { short.draw(on: &$0, in: $1) }.lines.contains { $0.hasSuffix("▐") })
  }

  func testAnEmptyTableSaysWhatToDo() {
    var table = table([])
    XCTAssertTrue(
      drawn(60, 3) { table.draw(on: &$0, in: $1) }.lines[0].contains("Druk op n"))
    XCTAssertNil(table.selected)
    XCTAssertTrue(table.handle(.down))
    XCTAssertEqual(table.selectedIndex, 0)
  }

  func testTheSelectedItemIsKept() {
    var table = table(patients)
    _ = table.handle(.down)
    table.replace(with: [Patient(id: 9, name: "Aa", visits: 0)] + patients)
    XCTAssertEqual(table.selected?.id, 2)
    table.replace(with: [patients[0]])
    XCTAssertEqual(table.selected?.id, 1)
    table.replace(with: [])
    XCTAssertNil(table.selected)
  }

  func testOnlyRowsInViewBecomeText() {
    var asked = 0
    var table = Table(items: Array(0..<100_000), emptyText: "") { number -> String in
      asked += 1
      return "\(number)"
    }
    _ = drawn(20, 10) { table.draw(on: &$0, in: $1) }
    XCTAssertEqual(asked, 10)
  }

  func testClick() {
    var table = table(patients)
    let area = Rect(x: 0, y: 3, width: 40, height: 5)
    XCTAssertTrue(table.click(Point(x: 5, y: 5), in: area))
    XCTAssertEqual(table.selectedIndex, 1)
    XCTAssertFalse(table.click(Point(x: 5, y: 3), in: area), "the headings")
    XCTAssertFalse(table.click(Point(x: 5, y: 7), in: area), "below the rows")
  }

  func testDrawnInNoRoomAtAll() {
    var table = table(patients)
    _ = drawn(0, 0) { table.draw(on: &$0, in: $1) }
    _ = drawn(2, 1) { table.draw(on: &$0, in: $1) }
  }
}
