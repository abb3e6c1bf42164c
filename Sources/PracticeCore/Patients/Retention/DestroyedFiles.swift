/// The list of destroyed patient numbers beside a practice, for whoever puts back a backup that
/// is older than the destruction.
///
/// A line holds the mark of the practice and a number, and nothing about a person.
struct DestroyedFiles {
  private let practice: String
  private let path: String

  init(ofPractice practice: String) {
    self.practice = practice
    path = practice + ".destroyed"
  }

  /// Writes the list anew from what the practice says.
  ///
  /// - Throws: ``FileRefusal``
  func write(_ store: DestructionStore) throws {
    let mark = try store.practiceMark()
    // Those of a practice that stood here before are kept.
    let others = lines().filter { $0.mark != mark }.map { "\($0.mark) \($0.number)" }
    let own = try store.destroyed().map { "\(mark) \($0.rawValue)" }
    let text = (others + own).map { $0 + "\n" }.joined()
    try LocalFile.write(Array(text.utf8), to: path)
  }

  /// Destroys in a copy, which nobody has open yet, what was destroyed in the practice.
  func destroyAgain(in copy: String, on day: Day) throws {
    let lines = lines()
    guard !lines.isEmpty else { return }
    let database = try Database(path: copy, mode: .readWrite)
    let store = DestructionStore(database: database)
    let mark = try store.practiceMark()
    let numbers = try lines.filter { $0.mark == mark }.map { ID<Patient>($0.number) }
      .filter { try store.holds($0) }
    guard !numbers.isEmpty else { return }
    try database.transaction {
      for number in numbers { try store.destroy(number, at: day, by: nil) }
      try store.recordBaseline()
    }
    try database.execute("VACUUM")
  }

  /// The backups, and other copies beside the practice, in which a patient still is, or may be
  /// since they are encrypted.
  ///
  /// - Parameter elsewhere: The folder for backups on another disk; empty for none.
  func copiesHolding(_ patient: ID<Patient>, elsewhere: String) -> [String] {
    let there =
      elsewhere.isEmpty ? [] : BackupFolder(ofPractice: practice, in: elsewhere).copies()
    return (BackupFolder(ofPractice: practice).copies() + there).filter { file in
      if Sealing.isSealed(file) { return true }
      guard let database = try? DatabaseFile.reader(of: file) else { return false }
      return (try? DestructionStore(database: database).holds(patient)) ?? false
    }
  }

  private func lines() -> [(mark: Int64, number: Int64)] {
    guard let bytes = try? LocalFile.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let mark = Int64(words[0]), let number = Int64(words[1]) else {
        return nil
      }
      return (mark, number)
    }
  }
}
