import Foundation
import XCTest

/// Somebody whom permissions stop; root is stopped by none.
struct OrdinaryUser {
  fileprivate let test: EndToEndTestCase
  fileprivate let program: String
  fileprivate let isSomebodyElse: Bool

  /// Runs a verb of the program to its end.
  func run(_ arguments: [String]) throws -> Finished {
    let words = isSomebodyElse ? OrdinaryUser.becoming + [program] : [program]
    return try Command.run(
      words[0].contains("/") ? words[0] : Command.find(words[0]),
      Array(words.dropFirst()) + arguments, environment: test.environment(),
      scratch: FileManager.default.temporaryDirectory)
  }

  /// The user `nobody`, without any of root's rights.
  private static let becoming = [
    "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all",
  ]
}

extension EndToEndTestCase {
  /// Lets an ordinary user, to whom the files of the test then belong, do something: the one who
  /// runs the tests, or `nobody` when that is root.
  func asOrdinaryUser(_ body: (OrdinaryUser) throws -> Void) throws {
    let binary = try PracticeBinary.path()
    guard geteuid() == 0 else {
      return try body(OrdinaryUser(test: self, program: binary, isSomebodyElse: false))
    }
    // A copy: the folders above the program may be closed to others.
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("practice-program-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    defer { try? FileManager.default.removeItem(at: place) }
    let copy = place.appendingPathComponent("practice").path
    try FileManager.default.copyItem(atPath: binary, toPath: copy)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map(path)
    for file in files + [folder.path] { chown(file, 65534, 65534) }
    try body(OrdinaryUser(test: self, program: copy, isSomebodyElse: true))
  }
}
