import XCTest

@testable import PracticeCore

/// A practice in a folder of its own, gone when the test is over.
final class PracticeFile {
  let path: String
  private let folder: URL

  /// - Parameter make: Makes the practice at the path it is handed.
  init(_ make: (String) throws -> Void) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("practice-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("practice.db").path
    try make(path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A copy of the demo practice.
  static func demo(_ language: Language = .dutch) throws -> PracticeFile {
    try PracticeFile { path in
      try FileManager.default.copyItem(atPath: DemoFile.path(language), toPath: path)
    }
  }

  /// Another terminal on this practice.
  func open(
    as initials: String? = nil, clock: PracticeClock = DemoFile.clock().clock
  ) throws -> Practice {
    try Practice(path: path, actingAs: initials, clock: clock, terminal: "pts/2")
  }
}
