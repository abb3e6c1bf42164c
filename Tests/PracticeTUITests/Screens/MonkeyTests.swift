import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Somebody who presses anything at all, in a window that changes all the time.
@MainActor
final class MonkeyTests: XCTestCase {
  func testNothingThatIsPressedBreaksTheProgramOrThePractice() async throws {
    let environment = ProcessInfo.processInfo.environment
    let isLong = environment["PRACTICE_LONG"] != nil
    let seed = environment["PRACTICE_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...99_999)
    print("monkey: PRACTICE_SEED=\(seed)")
    var random = SplitMix64(seed: seed)
    let file = try PracticeFile.demo()
    var pilot = try PracticePilot(as: "EV", on: file)
    for turn in 0..<(isLong ? 100_000 : 1500) {
      if pilot.app.isLeaving {
        let language = random.next() % 2 == 0 ? Language.dutch : .english
        pilot = try PracticePilot(as: try whoComesIn(&random, file), language: language, on: file)
      }
      act(&random, pilot)
      let size = pilot.terminal.size
      for row in pilot.screen where TextWidth.displayWidth(of: row) > size.width {
        return XCTFail("seed \(seed), turn \(turn): \(row)")
      }
    }
    pilot.app.end()
    XCTAssertEqual(try pilot.practice.check(), [], "seed \(seed)")
  }

  /// Anybody who works here by now: the keys that went before may have changed who does.
  private func whoComesIn(_ random: inout SplitMix64, _ file: PracticeFile) throws -> String {
    let practice = try file.open()
    // Nobody remembers a password that was pressed at random.
    try practice.database.withoutTriggers {
      _ = try practice.database.run("DELETE FROM account")
    }
    let initials = try practice.database.all("SELECT initials FROM staff WHERE active ORDER BY id")
    {
      $0.text()
    }
    return initials[Int(random.next() % UInt64(initials.count))]
  }

  private func act(_ random: inout SplitMix64, _ pilot: PracticePilot) {
    func pick<Item>(_ items: [Item]) -> Item { items[Int(random.next() % UInt64(items.count))] }
    switch random.next() % 100 {
    case 0..<40: pilot.press(.character(pick(letters)))
    case 40..<88: pilot.press(pick(keys))
    case 88..<91:
      let (width, height) = pick(sizes)
      pilot.resize(width, height)
    case 91..<93: pilot.paste(pick(HostileText.all).text)
    case 93..<95: pilot.dictate(pick(["bergsma", "10:30", "jansen morgen", "xxuuoo"]))
    case 95..<98:
      let size = pilot.terminal.size
      pilot.click(
        x: Int(random.next() % UInt64(max(1, size.width))),
        y: Int(random.next() % UInt64(max(1, size.height))),
        kind: pick([.press, .double, .wheelDown]))
    default: pilot.wait(milliseconds: pick([50, 600, 6000]))
    }
  }

  private let letters = Array("abcdefghijklmnopqrstuvwxyzKJPQGX0123456789+-<>[]:/?# .,'é漢")
  private let sizes = [(80, 24), (60, 16), (132, 43), (40, 10), (200, 60), (80, 24), (1, 1)]
  private let keys: [Key] = [
    .enter, .enter, .enter, .enter, .escape, .escape, .tab, .tab, .backTab, .backspace, .delete,
    .up, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .function(1), .function(2),
    .function(3), .function(4), .function(5), .function(6), .function(8), .control("s"),
    .control("r"), .control("o"), .control("p"), .control("q"), .control("l"), .control("z"),
    .control("u"), .control("w"),
    .shiftUp, .shiftDown, .insert, .alt("x"),
  ]
}
