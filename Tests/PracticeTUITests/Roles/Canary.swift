import XCTest

@testable import PracticeCore

/// A practice in which every clinical text says so: whoever reads this word has seen too much.
enum Canary {
  static let word = "GEHEIMWOORD"

  static func practice() throws -> PracticeFile {
    try PracticeFile { path in
      try FileManager.default.copyItem(atPath: original.get(), toPath: path)
    }
  }

  /// Made once, beside the demo of which it is a copy.
  private static let original = Result {
    let demo = try DemoFile.path(.dutch)
    let path = demo + ".canary"
    try FileManager.default.copyItem(atPath: demo, toPath: path)
    try mark(path)
    return path
  }

  /// Puts the word in front of all running text that is classed clinical; returns where.
  @discardableResult
  static func mark(_ path: String) throws -> Set<String> {
    let database = try Database(path: path, mode: .readWrite)
    var marked: Set<String> = []
    // Signed notes too; the journal is not asked.
    try database.withoutTriggers {
      for table in Sensitivity.classedTables {
        for column in Sensitivity.clinical.columns(of: table) {
          let changed = try? database.run(
            "UPDATE \(table) SET \(column) = ? || \(column) WHERE \(running(column, of: table))",
            word + " ")
          if let changed, changed > 0 { marked.insert("\(table).\(column)") }
        }
      }
      try database.run("UPDATE staff SET position = 'trainee', responsible_id = 1 WHERE id = 3")
    }
    return marked
  }

  /// Running text has a blank in it; codes, days and JSON are left as the program needs them.
  private static func running(_ column: String, of table: String) -> String {
    let isRunning =
      "\(column) LIKE '% %' AND \(column) NOT LIKE '{%' AND \(column) NOT LIKE '[%'"
    guard table == "journal_entry" else { return isRunning }
    // What a sentence tells depends on the action.
    let clinical = Action.allCases.filter(\.isClinical).map { "'\($0.rawValue)'" }
    return isRunning + " AND action IN (\(clinical.joined(separator: ", ")))"
  }
}
