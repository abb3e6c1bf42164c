import XCTest

@testable import PracticeCore

/// A fresh folder that goes with the test.
final class TestFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "files-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    chmod(path, 0o755)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The names and the bytes of what is in the folder; a folder or pipe counts by its name.
  func contents() throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      var info = stat()
      let isFile = lstat(path + "/" + name, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
      result[name] = isFile ? FileManager.default.contents(atPath: path + "/" + name) : Data()
    }
    return result
  }
}

func mode(of path: String) -> mode_t? {
  var info = stat()
  return lstat(path, &info) == 0 ? info.st_mode & 0o777 : nil
}

/// Runs `body` as somebody whom permissions stop: nobody, when the tests run as root.
func asOrdinaryUser<Result>(_ body: () throws -> Result) throws -> Result {
  guard getuid() == 0 else { return try body() }
  let nobody: uid_t = 65534
  // Both the real one, which `access` asks about, and the effective one; root is kept as the
  // saved one, to come back.
  XCTAssertEqual(setreuid(nobody, 0), 0)
  XCTAssertEqual(seteuid(nobody), 0)
  defer {
    XCTAssertEqual(seteuid(0), 0)
    XCTAssertEqual(setreuid(0, 0), 0)
  }
  return try body()
}
