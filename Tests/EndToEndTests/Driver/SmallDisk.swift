import Foundation
import XCTest

/// A disk that can be filled to its last byte, and given room again.
///
/// Where a file system may be mounted, that is one of a few megabytes in memory. Elsewhere the
/// system is told to refuse every byte that a program writes to a file.
final class SmallDisk {
  /// A folder on the disk.
  let folder: URL
  private let isMounted: Bool
  private let scratch: URL

  init(in scratch: URL) throws {
    self.scratch = scratch
    folder = scratch.appendingPathComponent("small disk")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let mount = try? Command.run(
      Command.find("mount"), ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.path],
      environment: [:], scratch: scratch)
    isMounted = mount?.status == 0
  }

  func remove() {
    guard isMounted, let umount = try? Command.find("umount") else { return }
    _ = try? Command.run(
      umount, ["--lazy", folder.path], environment: [:], scratch: scratch)
  }

  /// Leaves no room, neither for a program that runs nor for those that ``refusing(_:)`` starts.
  func fill(for program: Int32) throws {
    guard isMounted else { return try limit(program, to: "0") }
    let filler = folder.appendingPathComponent("filler").path
    try Data().write(to: URL(fileURLWithPath: filler))
    let handle = try XCTUnwrap(FileHandle(forWritingAtPath: filler))
    for size in [65536, 4096, 1] {
      while (try? handle.write(contentsOf: Data(repeating: 0, count: size))) != nil {}
    }
    try handle.close()
  }

  /// Has the whole file system refuse to be written to; `false` where none may be mounted.
  func makeReadOnly() throws -> Bool {
    guard isMounted else { return false }
    let finished = try Command.run(
      Command.find("mount"), ["-o", "remount,ro", folder.path], environment: [:], scratch: scratch)
    XCTAssertEqual(finished.status, 0, finished.err)
    return true
  }

  func makeRoom(for program: Int32) throws {
    guard isMounted else { return try limit(program, to: "unlimited") }
    try FileManager.default.removeItem(at: folder.appendingPathComponent("filler"))
  }

  /// A line for the shell, as it is on the full disk.
  func refusing(_ line: String) -> String {
    isMounted ? line : "ulimit -S -f 0; \(line)"
  }

  private func limit(_ program: Int32, to size: String) throws {
    let finished = try Command.run(
      Command.find("prlimit"), ["--pid", "\(program)", "--fsize=\(size):"], environment: [:],
      scratch: scratch)
    XCTAssertEqual(finished.status, 0, finished.err)
  }
}
