extension Reader {
  /// The printer that was chosen last in this practice; empty when nobody chose one.
  public func printer() throws -> String {
    try PrinterStore(database: database).printer()
  }
}

extension Practice {
  /// Remembers which printer this practice prints on.
  ///
  /// - Throws: ``PrintProblem/noSuchPrinter(_:)`` for what cannot be the name of a printer.
  public func choosePrinter(_ name: String) throws {
    guard Printer.isName(name) else { throw PrintProblem.noSuchPrinter(name) }
    try change(JournalNote(.choosePrinter, detail: name)) { writer in
      try PrinterStore(database: writer.database).set(name)
    }
  }

  /// Records that a paper was handed to a printer, or that this failed.
  ///
  /// - Parameters:
  ///   - patient: Whose it is; nobody's in particular for a list.
  ///   - what: A patient's exercise sheet unless it says otherwise.
  public func logPrint(
    of patient: ID<Patient>?, what: String = "sheet", printer: String, copies: Int,
    succeeded: Bool
  ) throws {
    var detail = what
    if copies > 1 { detail += ", \(copies)×" }
    if !printer.isEmpty { detail += ", " + printable(printer) }
    try log(.print, patient: patient, detail: detail, succeeded: succeeded)
  }
}
