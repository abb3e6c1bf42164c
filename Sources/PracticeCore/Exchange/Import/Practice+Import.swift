/// Where patients of another system come from.
public enum ImportFormat: String, Sendable {
  case csv
  case vCard
}

extension Practice {
  /// All that a trial needs to look at each row of a file; nothing is stored by it.
  public func importTrial(
    of table: CSVTable, columns: [PatientColumn?], language: Language
  ) throws -> ImportTrial {
    try viewer.require(Action.importPatients.permission)
    let (known, lists) = try read { (try $0.knownPatients(), try $0.patientLists()) }
    return ImportTrial(
      table: table, columns: columns, known: known, lists: lists, today: clock.now().day,
      language: language)
  }

  /// Looks at each row of a file, and stores nothing.
  public func planImport(
    of table: CSVTable, columns: [PatientColumn?], language: Language,
    report: (Int) throws -> Void = { _ in }
  ) throws -> PatientImport {
    try importTrial(of: table, columns: columns, language: language).plan(report: report)
  }
}

/// Looks at each row of a file, on whatever thread.
public struct ImportTrial: Sendable {
  let table: CSVTable
  let columns: [PatientColumn?]
  let known: KnownPatients
  let lists: PatientLists
  let today: Day
  let language: Language

  /// - Parameter report: Told now and then how many rows were looked at; throws to stop.
  public func plan(report: (Int) throws -> Void = { _ in }) rethrows -> PatientImport {
    try PatientImport(
      table, columns: columns, known: known, lists: lists, today: today, language: language,
      report: report)
  }
}

/// Registers the patients of an import, some at a time, so that nobody waits long for it.
///
/// All of them are one step for undo.
public final class ImportRun {
  /// How many patients one transaction registers: it lasts some 50 ms.
  static let chunk = 200
  /// In KiB: all that one transaction changes, 1400 pages of it the search index.
  ///
  /// SQLite writes twice what has no room in memory until then.
  private static let memory = 16_000

  private let practice: Practice
  private let format: ImportFormat
  private let patients: [PatientDetails]
  private var batch: Int64?
  private let ordinaryMemory: Int
  /// How many are registered.
  public private(set) var done = 0

  public init(_ practice: Practice, _ format: ImportFormat, _ patients: [PatientDetails]) {
    self.practice = practice
    self.format = format
    self.patients = patients
    ordinaryMemory = practice.database.remembered
  }

  public var total: Int { patients.count }
  public var isFinished: Bool { done == total }

  /// Registers the next few.
  ///
  /// Whoever gives up after an error, or because somebody wants to stop, takes the others back
  /// with ``takeBack()``.
  public func step() throws {
    let next = patients[done..<min(done + ImportRun.chunk, patients.count)]
    guard !next.isEmpty else { return }
    if done == 0 { try practice.database.remember(kibibytes: ImportRun.memory) }
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
    if isFinished { try practice.database.remember(kibibytes: ordinaryMemory) }
  }

  /// Takes back those who were registered: all or nothing.
  ///
  /// - Throws: What keeps them from being taken back, such as a full disk, or somebody who has
  ///   worked with one of them since; they stay then, and can be undone later.
  public func takeBack() throws {
    try practice.database.remember(kibibytes: ordinaryMemory)
    guard let batch else { return }
    try practice.undo(batch: batch)
    (self.batch, done) = (nil, 0)
  }
}
