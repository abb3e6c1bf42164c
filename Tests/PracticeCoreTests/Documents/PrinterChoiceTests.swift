import XCTest

@testable import PracticeCore

final class PrinterChoiceTests: XCTestCase {
  private func printer(_ practice: Practice) throws -> String {
    try practice.read { try $0.printer() }
  }

  func testItIsRememberedForEverybodyAndCanBeUndone() throws {
    let test = try TestPractice()
    XCTAssertEqual(try printer(test.practice), "")
    try test.reopen(as: "BK")
    try test.practice.choosePrinter("balie")
    XCTAssertEqual(try printer(try test.otherTerminal(as: "EV")), "balie")
    XCTAssertEqual(
      try test.practice.logLines(in: .dutch).first?.what, "printer van de praktijk: balie")
    try test.assertNoProblems()
    try test.practice.undo()
    XCTAssertEqual(try printer(test.practice), "")
  }

  func testChoosingTheSameOneIsNoChange() throws {
    let test = try TestPractice()
    try test.practice.choosePrinter("balie")
    let lines = try test.practice.logLines(in: .dutch).count
    try test.practice.choosePrinter("balie")
    XCTAssertEqual(try test.practice.logLines(in: .dutch).count, lines)
  }

  func testWhatIsNoNameIsRefused() throws {
    let test = try TestPractice()
    for name in ["", "-d x", "a b", "x\u{1B}[2J", String(repeating: "x", count: 200)] {
      XCTAssertThrowsError(try test.practice.choosePrinter(name), name) {
        XCTAssertEqual($0 as? PrintProblem, .noSuchPrinter(name))
      }
    }
    XCTAssertEqual(try printer(test.practice), "")
  }

  func testPrintsInTheLog() throws {
    let test = try TestPractice()
    let patient = try test.patient("Proef")
    try test.practice.logPrint(of: patient, printer: "balie", copies: 1, succeeded: true)
    try test.practice.logPrint(of: patient, printer: "", copies: 3, succeeded: false)
    XCTAssertEqual(
      try test.practice.logLines(of: patient, in: .dutch).prefix(2).map(\.what),
      ["afgedrukt: oefenblad, 3×, mislukt", "afgedrukt: oefenblad, balie"])
    XCTAssertEqual(
      try test.practice.logLines(of: patient, in: .english).prefix(2).map(\.what),
      ["printed: exercise sheet, 3×, failed", "printed: exercise sheet, balie"])
  }
}
