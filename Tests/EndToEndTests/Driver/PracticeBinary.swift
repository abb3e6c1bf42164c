import Foundation
import XCTest

/// The program under test.
enum PracticeBinary {
  /// The one `Scripts/test` names (the release build), else the one built beside these tests.
  static func path() throws -> String {
    let named = ProcessInfo.processInfo.environment["PRACTICE_BINARY"]
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0])
    let path = named ?? bundle.deletingLastPathComponent().appendingPathComponent("practice").path
    return try XCTUnwrap(
      FileManager.default.isExecutableFile(atPath: path) ? path : nil, "no program at \(path)")
  }
}
