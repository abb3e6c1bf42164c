import XCTest

@testable import PracticeTUI

final class ScriptedTerminalTests: XCTestCase {
  @MainActor func testEventsComeInOrderAndOnce() async {
    let terminal = ScriptedTerminal()
    terminal.press(.character("a"), .enter)
    terminal.type("b\n")
    terminal.paste("tekst")
    XCTAssertEqual(
      terminal.events(timeoutMilliseconds: nil),
      [
        .key(.character("a")), .key(.enter), .key(.character("b")), .key(.enter), .paste("tekst"),
      ])
    XCTAssertEqual(terminal.events(timeoutMilliseconds: 50), [])
    XCTAssertEqual(terminal.timeouts, [nil, 50])
  }

  @MainActor func testAResizeChangesTheSizeWhenItIsHandedOut() async {
    let terminal = ScriptedTerminal(size: Size(width: 80, height: 24))
    let wide = Size(width: 132, height: 43)
    terminal.resize(wide)
    XCTAssertEqual(terminal.size.width, 80)
    XCTAssertEqual(terminal.events(timeoutMilliseconds: 0), [.resize(wide)])
    XCTAssertEqual(terminal.size, wide)
  }

  @MainActor func testTheScreenIsWhatWasShownLast() async {
    let terminal = ScriptedTerminal(size: Size(width: 5, height: 1))
    var canvas = Canvas(terminal.size)
    terminal.show(canvas)
    canvas.put("vrij", x: 0, y: 0)
    terminal.show(canvas)
    XCTAssertEqual(terminal.lines, ["vrij"])
    XCTAssertEqual(terminal.shownCount, 2)
  }
}
