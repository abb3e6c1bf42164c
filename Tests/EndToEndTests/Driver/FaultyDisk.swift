import Foundation
import XCTest

/// `Tests/Faults/faults.c`, which stands between a program and its disk; compiled once.
enum FaultyDisk {
  static func library() throws -> String { try compiled.get() }

  private static let compiled = Result {
    let source = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../Faults/faults.c").standardized.path
    // Not in a test's folder: the name has a space, which would make two libraries of one.
    let library = path()
    let compiler = try (try? Command.find("clang")) ?? Command.find("cc")
    let built = try Command.run(
      compiler, ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"],
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"],
      scratch: FileManager.default.temporaryDirectory)
    guard built.status == 0 else { throw NotCompiled(description: built.err) }
    atexit { unlink(FaultyDisk.path()) }
    return library
  }

  private static func path() -> String { "/tmp/practice-faults-\(getpid()).so" }

  private struct NotCompiled: Error, CustomStringConvertible {
    let description: String
  }
}
