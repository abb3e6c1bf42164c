import XCTest

@testable import PracticeTUI

/// Screens as they were approved, in `Goldens/`.
///
/// Rewritten only with `PRACTICE_REWRITE_GOLDENS=1`, and then the test fails all the same: the
/// difference is to be looked at.
enum Golden {
  static func expect(
    _ lines: [String], golden name: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    let url = URL(fileURLWithPath: "\(#filePath)")
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["PRACTICE_REWRITE_GOLDENS"] == "1" {
      do {
        try (lines.joined(separator: "\n") + "\n").write(
          to: url, atomically: true, encoding: .utf8)
        XCTFail("Goldens/\(name).txt rewritten, look at the difference", file: file, line: line)
      } catch {
        XCTFail("Goldens/\(name).txt: \(error)", file: file, line: line)
      }
      return
    }
    guard let text = try? String(contentsOf: url, encoding: .utf8) else {
      return XCTFail(
        "Goldens/\(name).txt is absent; it would be:\n\(lines.joined(separator: "\n"))",
        file: file, line: line)
    }
    var approved = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if approved.last == "" { approved.removeLast() }
    guard approved != lines else { return }
    XCTFail(
      "differs from Goldens/\(name).txt (- approved, + now):\n\(difference(approved, lines))",
      file: file, line: line)
  }

  /// Row by row, since a screen's rows keep their places.
  static func difference(_ approved: [String], _ now: [String]) -> String {
    (0..<max(approved.count, now.count)).flatMap { row -> [String] in
      let old = row < approved.count ? approved[row] : nil
      let new = row < now.count ? now[row] : nil
      if old == new { return ["    " + (old ?? "")] }
      return [
        old.map { "\(row) - ".padding(toLength: 4, withPad: " ", startingAt: 0) + $0 },
        new.map { "\(row) + ".padding(toLength: 4, withPad: " ", startingAt: 0) + $0 },
      ]
      .compactMap { $0 }
    }.joined(separator: "\n")
  }
}
