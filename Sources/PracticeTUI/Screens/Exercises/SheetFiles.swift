import Glibc
import PracticeCore

/// Sheets that were saved, in a folder beside the practice's file; readable by its owner only.
///
/// A file is named after the patient's number and the day, never after anything that was typed.
enum SheetFiles {
  static func folder(beside path: String) -> String {
    let base = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    return base + "/sheets"
  }

  /// Writes a sheet as a page for the browser and as text.
  ///
  /// - Returns: Where, without the ending of the name.
  /// - Throws: ``Refusal/cannotWrite``
  static func write(
    _ sheet: ExerciseSheet, of patient: ID<Patient>, beside path: String
  ) throws -> String {
    let base = "\(folder(beside: path))/\(patient.rawValue)-\(sheet.date.iso)"
    try write(HtmlSheet(sheet).html, to: base + ".html")
    try write(TextSheet(sheet).text, to: base + ".txt")
    return base
  }

  /// - Throws: ``Refusal/cannotWrite``
  static func write(_ text: String, to path: String) throws {
    if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o700) }
    do { try LocalFile.write(Array(text.utf8), to: path) } catch { throw Refusal.cannotWrite }
  }
}
