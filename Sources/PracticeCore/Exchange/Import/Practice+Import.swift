/// Where patients of another system come from.
public enum ImportFormat: String, Sendable {
  case csv
  case vCard
}

extension Practice {
  /// Looks at each row of a file, and stores nothing.
  public func planImport(
    of table: CSVTable, columns: [PatientColumn?], language: Language,
    report: (Int) throws -> Void = { _ in }
  ) throws -> PatientImport {
    try viewer.require(Action.importPatients.permission)
    let (known, lists) = try read { (try $0.knownPatients(), try $0.patientLists()) }
    return try PatientImport(
      table, columns: columns, known: known, lists: lists, today: clock.now().day,
      language: language, report: report)
  }
}

/// Registers the patients of an import, some at a time, so that nobody waits long for it.
///
/// All of them are one step for undo.
public final class ImportRun {
  /// How many patients one transaction registers: it lasts some 50 ms.
  static let chunk = 200

  private let practice: Practice
  private let format: ImportFormat
  private let patients: [PatientDetails]
  private var batch: Int64?
  /// How many are registered.
  public private(set) var done = 0

  public init(_ practice: Practice, _ format: ImportFormat, _ patients: [PatientDetails]) {
    self.practice = practice
    self.format = format
    self.patients = patients
  }

  public var total: Int { patients.count }
  public var isFinished: Bool { done == total }

  /// Registers the next few.
  ///
  /// What was registered before an error stays; the same file can be imported again, since those
  /// are known then, and undo takes all of it back.
  public func step() throws {
    let next = patients[done..<min(done + ImportRun.chunk, patients.count)]
    guard !next.isEmpty else { return }
    var note = JournalNote(.importPatients, detail: "\(total)")
    note.batch = batch
    let run = try practice.change(note) { writer in
      let run = try batch ?? writer.insertImportRun(format, patients: total)
      writer.note.batch = run
      for details in next { _ = try writer.insert(details) }
      return run
    }
    batch = run
    done += next.count
  }
}
