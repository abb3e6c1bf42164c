import TestPrinting
import XCTest

/// The program itself with a print server of the test's own.
final class PrintingTests: DemoTestCase {
  func testTwoKeysAndTheSheetIsOnPaper() throws {
    let server = try PrintServer()
    try server.addPrinter("balie", takesOnlyPdf: true)
    try server.setDefault("balie")
    let session = try open(environment: ["CUPS_SERVER": server.environment["CUPS_SERVER"] ?? ""])
    try session.press("3")
    try session.waitFor("Jansen, P.")
    try session.press("Home", "P")
    try session.waitFor("Exercise sheet ·")
    // The job alone wakes the screen: no key is pressed after this one.
    try session.press("Enter")
    try session.waitFor("✓ Printed on balie.")
    let job = try XCTUnwrap(try server.printed(count: 1).first)
    XCTAssertEqual(job.type, "application/pdf")
    let text = try PdfText.text(of: job.document)
    XCTAssertTrue(text.contains("P. Jansen"), text)
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
    XCTAssertTrue(try printed("log").contains("printed: exercise sheet, balie"))
  }

  func testLeavingWhileASheetIsBeingLaidOut() throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    server.stall()
    let session = try open(environment: ["CUPS_SERVER": server.environment["CUPS_SERVER"] ?? ""])
    try session.press("3")
    try session.waitFor("Jansen, P.")
    try session.press("Home", "P")
    try session.waitFor("Exercise sheet ·")
    try session.press("Enter")
    try session.waitFor("Laying out the sheet")
    // The stalled server holds nobody up.
    try session.press("Q")
    XCTAssertEqual(try session.waitForExit(), .status(0))
  }
}
