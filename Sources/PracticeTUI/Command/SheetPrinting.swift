import PracticeCore

extension Practice {
  /// Prints a patient's sheet and waits a while for what becomes of it; for a command line.
  ///
  /// What is accepted is logged and kept in the file; what is not is kept as not printed.
  ///
  /// - Throws: ``PrintProblem``; whatever kept the print from being accounted for, in which case
  ///   the sheet is taken back.
  func printSheet(
    _ order: PrintOrder, of sheet: ExerciseSheet, patient: ID<Patient>,
    programs: OutsidePrograms
  ) throws -> (PrintReceipt, PrintJobState) {
    let cancellation = Cancellation()
    var refusal: (any Error)?
    let printed: (PrintReceipt, PrintJobState)
    do throws(PrintProblem) {
      printed = try PrintQueue(programs: programs).print(
        order, followLimit: 5000, until: cancellation
      ) { stage in
        guard case .accepted(let receipt) = stage else { return }
        do {
          try logPrint(of: patient, printer: receipt.printer, copies: 1, succeeded: true)
          try keep(sheet, of: patient, .printed)
        } catch {
          // A print that cannot be accounted for is not made.
          refusal = error
          cancellation.cancel()
        }
      }
    } catch {
      try? logPrint(of: patient, printer: order.printer, copies: 1, succeeded: false)
      try? keep(sheet, of: patient, .notPrinted)
      throw error
    }
    if let refusal { throw refusal }
    return printed
  }
}
