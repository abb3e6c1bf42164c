import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Data is never trusted: whatever stands in the file, it can neither move the cursor nor
/// break a line.
@MainActor
final class HostileDataTests: XCTestCase {
  private static let sizes = [(80, 24), (60, 16), (200, 60), (10, 5)]

  func testEveryScreenSurvivesEveryKindOfText() async throws {
    let isLong = ProcessInfo.processInfo.environment["PRACTICE_LONG"] != nil
    for hostile in isLong ? HostileText.all : HostileText.some {
      let file = try PracticeFile.demo()
      try HostileText.fill(file, with: hostile)
      for (name, keys) in walks {
        let pilot = try PracticePilot(as: "1", on: file)
        for key in keys { press(key, pilot, "\(hostile.name), \(name)") }
        for (width, height) in Self.sizes + [(80, 24)] {
          pilot.resize(width, height)
          check(pilot, "\(hostile.name), \(name) at \(width)×\(height)")
          guard width >= 60 else { continue }
          for key in ["Down", "Tab"] {
            press(key, pilot, "\(hostile.name), \(name) at \(width)×\(height)")
          }
        }
      }
    }
  }

  func testResizingDuringAQuestionKeepsTheQuestion() async throws {
    let pilot = try PracticePilot()
    pilot.select("10:30", of: "EV")
    pilot.press("x")
    for (width, height) in Self.sizes + [(1, 1), (61, 17), (300, 100), (80, 24)] {
      pilot.resize(width, height)
      check(pilot, "\(width)×\(height)")
    }
    pilot.expect(contains: "Waarom?")
    pilot.press("z")
    pilot.expect(contains: "Te laat afgezegd.")
  }

  func testPastedTextIsCleanedToo() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("3", "Enter")
    pilot.focus("subjective")
    for hostile in HostileText.all { pilot.paste(hostile.text) }
    pilot.wait(milliseconds: 1000)
    check(pilot, "pasted")
    pilot.press("^S")
    check(pilot, "saved")
    pilot.press(":")
    pilot.paste(HostileText.all.map(\.text).joined())
    check(pilot, "command line")
  }

  /// Ways to every screen and overlay; `1003` has everything a patient can have.
  private var walks: [(String, [String])] {
    let file = ["2", "#", "1", "0", "0", "3", "Enter"]
    return [
      ("agenda", ["Down", "Up", "Left", "Right", "PgDn", "PgUp"]),
      ("call off", ["x"]), ("move", ["m", "f"]), ("no-show", ["o"]), ("help", ["?"]),
      ("commands", [":"]), ("phrase", [":", "a", " ", "1", "0", "u"]),
      ("picker", ["f", "Enter", "a"]), ("booking", file + ["a"]),
      ("patients", ["2"]), ("patient form", ["2", "F4"]), ("new patient", ["2", "x", "F2"]),
      ("work list", ["3"]), ("note", ["3", "Enter"]), ("exercises", ["4"]), ("reports", ["5"]),
      ("settings", ["6"]), ("practice", ["6", "e"]), ("staff", ["6", "+"]),
      ("overview", file), ("episodes", file + ["]"]), ("episode", file + ["]", "Enter"]),
      ("treatments", file + ["]", "]"]), ("signed note", file + ["]", "]", "Enter"]),
      ("addendum", file + ["]", "]", "Enter", "a"]), ("programme tab", file + ["]", "]", "]"]),
      ("programme", file + ["]", "]", "]", "Enter"]),
      ("dosage", file + ["]", "]", "]", "Enter", "Enter"]),
      ("insurance", file + ["]", "]", "]", "]"]),
      ("policy", file + ["]", "]", "]", "]", "Enter"]),
      ("appointments", file + ["]", "]", "]", "]", "]"]),
      ("log", file + ["]", "]", "]", "]", "]", "]"]), ("sheet", file + ["P"]),
    ]
  }

  private func press(
    _ key: String, _ pilot: PracticePilot, _ place: String, file: StaticString = #filePath,
    line: UInt = #line
  ) {
    pilot.press(key)
    check(pilot, "\(place) after \(key)", file: file, line: line)
  }

  private func check(
    _ pilot: PracticePilot, _ place: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    let size = pilot.terminal.size
    let screen = pilot.screen
    XCTAssertLessThanOrEqual(screen.count, size.height, place, file: file, line: line)
    for row in screen {
      let isPlain = row.unicodeScalars.allSatisfy { !HostileText.isForbidden($0) }
      let fits = TextWidth.displayWidth(of: row) <= size.width
      guard isPlain, fits else {
        return XCTFail("\(place): \(row.debugDescription)", file: file, line: line)
      }
    }
  }
}
