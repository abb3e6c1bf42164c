import PracticeCore
import XCTest

@testable import PracticeTUI

final class SmallWidgetsTests: XCTestCase {
  // MARK: Tabs

  func testTabBar() async throws {
    let bar = TabBar(titles: ["Overzicht", "Episodes", "Logboek"], selected: 1)
    XCTAssertEqual(
      drawn(40, 1) { bar.draw(on: &$0, in: $1) }.lines, [" Overzicht [Episodes] Logboek"])
    XCTAssertEqual(
      [0, 10, 11, 20, 21, 29, 40].map { bar.index(at: $0, width: 40) },
      [0, 0, 1, 1, 2, 2, nil])
    // Where there is no room, the brackets stand where the blanks were.
    XCTAssertEqual(
      drawn(28, 1) { bar.draw(on: &$0, in: $1) }.lines, [" Overzicht[Episodes]Logboek"])
    XCTAssertEqual(
      [0, 9, 10, 18, 19, 26, 27].map { bar.index(at: $0, width: 28) },
      [0, 0, 1, 1, 2, 2, nil])
  }

  @MainActor func testTabsGoRound() async throws {
    let texts = Language.dutch.kernelTexts
    var selected: [Int] = []
    for (start, key) in [(0, "]"), (2, "Tab"), (0, "["), (1, "S-Tab")] {
      let bar = TabBar(titles: ["a", "b", "c"], selected: start)
      let pressed = try XCTUnwrap(Key(name: key))
      try bar.commands(texts) { selected.append($0) }.command(for: pressed)?.run()
    }
    XCTAssertEqual(selected, [1, 0, 2, 0])
  }

  // MARK: Scrolling

  func testTheScrollMarkTellsWhere() {
    func rows(_ offset: Int, _ count: Int) -> [Int] {
      drawn(1, 10) { $0.putScrollMark(in: $1, offset: offset, count: count) }
        .lines.enumerated().filter { $0.element == "▐" }.map(\.offset)
    }
    XCTAssertEqual(rows(0, 10), [])
    XCTAssertEqual(rows(0, 20), [0, 1, 2, 3, 4])
    XCTAssertEqual(rows(10, 20), [5, 6, 7, 8, 9])
    XCTAssertEqual(rows(0, 1000), [0])
    XCTAssertEqual(rows(990, 1000), [9])
  }

  func testScrollTextStaysWithinItsLines() {
    var text = ScrollText((1...30).map { .init(text: "regel \($0)") })
    func first() -> String? {
      drawn(20, 10) { text.draw(on: &$0, in: $1) }.lines.first
    }
    XCTAssertEqual(first()?.hasPrefix("regel 1 "), true)
    for _ in 1...9 { _ = text.handle(.pageDown) }
    XCTAssertEqual(first()?.hasPrefix("regel 21"), true)
    _ = text.handle(.up)
    XCTAssertEqual(first()?.hasPrefix("regel 20"), true)
    _ = text.handle(.home)
    XCTAssertEqual(first()?.hasPrefix("regel 1 "), true)
    XCTAssertFalse(text.handle(.enter))
  }

  @MainActor func testPager() async {
    let pilot = Pilot(showing: FakeScreen("Dossier"))
    let text = (1...40).map { "Oefening \($0)" }.joined(separator: "\n")
    pilot.app.push(Pager(title: "Oefenblad", text: text))
    pilot.send()
    pilot.expect(contains: "Oefening 19")
    pilot.expect(lacks: "Oefening 21")
    pilot.press("End")
    pilot.expect(contains: "Oefening 40")
    pilot.click(x: 3, y: 8, kind: .wheelUp)
    pilot.expect(lacks: "Oefening 40")
  }

  // MARK: Plot

  private func plot(_ values: [Double?]) -> Plot {
    Plot(
      title: "pijn (NPRS)",
      values: values.enumerated().map { .init(label: "\($0.offset + 1)", value: $0.element) })
  }

  private let texts = Language.dutch.kernelTexts

  func testPlotLooks() {
    let plot = plot([8, 7, 6, 4, 4, 3])
    Golden.expect(drawn(40, 8) { plot.draw(on: &$0, in: $1, texts: texts) }.lines, golden: "plot")
  }

  func testPlotKeepsWithinItsArea() {
    for values in [[0.0, 10, -5, 99, .infinity, .nan], Array(repeating: 5, count: 500), [10]] {
      let plot = plot(values)
      let canvas = drawn(40, 20) { canvas, _ in
        plot.draw(on: &canvas, in: Rect(x: 5, y: 5, width: 20, height: 8), texts: texts)
      }
      XCTAssertEqual(canvas.lines.prefix(5).joined(), "")
      XCTAssertEqual(canvas.lines.dropFirst(13).joined(), "")
      for line in canvas.lines { XCTAssertLessThanOrEqual(line.count, 25, line) }
    }
  }

  func testPlotInWords() {
    XCTAssertEqual(plot([8, 6.5, nil]).text(texts), "pijn (NPRS): 1: 8; 2: 6,5; 3: –")
    XCTAssertEqual(
      plot([6.5]).text(Language.english.kernelTexts), "pijn (NPRS): 1: 6.5")
    XCTAssertEqual(plot([nil]).text(texts), "pijn (NPRS): Nog geen metingen.")
    XCTAssertEqual(plot([.nan, 1e300]).text(texts), "pijn (NPRS): 1: –; 2: –")
    let canvas = drawn(40, 4) { plot([8, 3]).draw(on: &$0, in: $1, texts: texts) }
    XCTAssertEqual(canvas.lines[0], "pijn (NPRS): 1: 8; 2: 3", "no room for a drawing")
  }

  // MARK: Texts

  func testChoicesOfTheKernelHaveLettersOfTheirOwn() {
    for language in Language.allCases {
      let texts = language.kernelTexts
      let letters = [texts.discardChoice, texts.returnChoice].map(\.letter)
      XCTAssertEqual(Set(letters).count, 2, "\(language)")
      XCTAssertNotEqual(texts.leaveAnywayChoice.letter, texts.returnChoice.letter)
    }
  }
}
