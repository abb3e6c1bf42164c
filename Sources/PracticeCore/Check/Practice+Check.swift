import Glibc

/// Something in the file that should not be so.
public struct CheckProblem: Hashable, Sendable {
  public let dutch: String
  public let english: String

  init(_ dutch: String, _ english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// What is wrong, where, and what to do.
  ///
  /// Tells no patient's data.
  public func sentence(in language: Language) -> String { language(dutch, english) }
}

extension Practice {
  /// Looks over the whole file: what it holds, and who can read it.
  ///
  /// - Returns: What is wrong; empty when all is well.
  public func check() throws -> [CheckProblem] {
    try requireUnlocked()
    return try database.snapshot {
      try FileCheck(database: database).problems() + checkPermissions()
    }
  }

  /// What can be looked over in a few milliseconds at each start: who can read the files, and
  /// whether the end of the journal is there.
  public func quickCheck() throws -> [CheckProblem] {
    try requireUnlocked()
    return try checkPermissions() + JournalCheck(database: database).missingEnd()
  }

  private func checkPermissions() -> [CheckProblem] {
    let isOpen = ["", "-wal", "-shm"].contains { suffix in
      var info = stat()
      return stat(path + suffix, &info) == 0 && info.st_mode & 0o077 != 0
    }
    guard isOpen else { return [] }
    return [
      CheckProblem(
        "Anderen op deze computer kunnen het bestand lezen. Geef alleen de eigenaar rechten (chmod 600).",
        "Others on this computer can read the file. Give only the owner access (chmod 600).")
    ]
  }
}
