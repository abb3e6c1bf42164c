import PracticeCore

/// Prints sheets one after the other, while the work goes on.
///
/// A sheet that the print server has accepted is followed for a while; another may be printed
/// meanwhile. What could not be printed is kept, to be tried again.
@MainActor
final class PrintDesk {
  /// A sheet on its way to paper.
  struct Sheet {
    /// Whose it is; nobody's in particular for a list.
    let patient: ID<Patient>?
    var order: PrintOrder
    /// Saves it as files, for where there is no printer; returns where.
    let save: @MainActor () throws -> String
    /// Keeps in the file what was handed out, or what still has to be printed.
    var keep: @MainActor (KeptSheet.Outcome) throws -> Void = { _ in }
    /// For the log.
    var what = "sheet"
  }

  private final class Run {
    let sheet: Sheet
    let cancellation = Cancellation()
    var receipt: PrintReceipt?
    /// It was taken back, since it could not be recorded.
    var refusal: (any Error)?

    init(_ sheet: Sheet) { self.sheet = sheet }
  }

  /// How long a sheet in the queue is followed, in milliseconds.
  var followLimit = 20_000
  private(set) var failed: Sheet?

  private unowned let workplace: Workplace
  private let queue: PrintQueue
  private var running: Run?

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, programs: OutsidePrograms) {
    self.workplace = workplace
    queue = PrintQueue(programs: programs)
  }

  var isBusy: Bool { running != nil }
  /// A page is laid out to be saved.
  private(set) var isLayingOut = false
  /// Not with the print server yet: nothing comes of it when it is stopped now.
  var isPreparing: Bool { running.map { $0.receipt == nil } ?? false }

  /// What can be done with the sheet on its way, and with the one that failed.
  ///
  /// - Parameter patient: Whose sheet is on the screen: there the keys are. Elsewhere they can be
  ///   given by name.
  func commands(onSheetOf patient: ID<Patient>?) -> [Command] {
    var commands: [Command] = []
    if let failed, patient == nil || failed.patient == patient {
      commands.append(
        Command(
          "print.retry", keys: patient == nil ? [] : [.character("r")],
          label: language("opnieuw", "try again"),
          help: language("Druk nog eens af wat niet lukte.", "Print once more what failed.")
        ) { [unowned self] in try print(failed) })
    }
    if isBusy {
      // With the printer it is on paper soon: Escape then only goes back.
      let keys: [Key] = (isPreparing ? [.escape] : []) + [.character("x")]
      commands.append(
        Command(
          "print.cancel", keys: patient == nil ? [] : keys, label: language("afbreken", "cancel"),
          help: language("Breek het afdrukken af.", "Cancel the printing.")
        ) { [unowned self] in cancel() })
    }
    return commands
  }

  /// What can be done with a paper that is looked at: print it, or choose how.
  ///
  /// - Parameter place: The first word of the commands, such as `letter`.
  func printing(at place: String, _ paper: @escaping @MainActor () -> Sheet) -> [Command] {
    [
      Command(
        "\(place).print", keys: [.enter], label: language("afdrukken", "print"),
        help: language(
          "Druk af op de printer van de praktijk.", "Print on the practice's printer.")
      ) { [unowned self] in try print(paper()) },
      Command(
        "\(place).printer", keys: [.character("p")], label: language("printer", "printer"),
        help: language(
          "Kies een printer en het aantal, en druk af.",
          "Choose a printer and the number of copies, and print.")
      ) { [unowned self] in choosePrinter(for: paper()) },
    ]
  }

  /// Where Enter prints a paper that is looked at.
  func hint(printer: String) -> String {
    printer.isEmpty
      ? language("Enter drukt af op de standaardprinter", "Enter prints on the default printer")
      : language("Enter drukt af op \(printer)", "Enter prints on \(printer)")
  }

  // MARK: - What people ask for

  func print(_ sheet: Sheet) throws {
    if isPreparing {
      return app.refuse(
        language(
          "Er wordt al een blad opgemaakt. Wacht even, of breek af met Esc.",
          "A sheet is being laid out already. Wait, or cancel it with Esc."))
    }
    var sheet = sheet
    if sheet.order.printer.isEmpty {
      sheet.order.printer = try workplace.practice.read { try $0.printer() }
    }
    failed = nil
    let run = Run(sheet)
    running = run
    app.progress = PrintStage.layingOut.sentence(in: language)
    let (queue, jobs, followLimit) = (queue, workplace.jobs, followLimit)
    let (order, cancellation) = (sheet.order, run.cancellation)
    let reached: @MainActor (PrintStage) -> Void = { [weak self] in self?.run(run, reached: $0) }
    let ended: @MainActor (PrintOutcome) throws -> Void = { [weak self] in
      try self?.run(run, ended: $0)
    }
    jobs.start {
      let outcome: PrintOutcome
      do throws(PrintProblem) {
        let (receipt, state) = try queue.print(
          order, followLimit: followLimit, until: cancellation
        ) { stage in jobs.tell { reached(stage) } }
        outcome = .accepted(receipt, state)
      } catch {
        outcome = .failed(error)
      }
      jobs.tell { try ended(outcome) }
    }
  }

  /// Lays out a page as PDF on a thread of its own.
  ///
  /// - Parameter ended: Called with nothing when there can be no PDF.
  func layOut(_ html: String, ended: @escaping @MainActor ([UInt8]?) -> Void) {
    let (programs, jobs) = (queue.programs, workplace.jobs)
    isLayingOut = true
    let laidOut: @MainActor ([UInt8]?) -> Void = { [weak self] bytes in
      self?.isLayingOut = false
      ended(bytes)
    }
    jobs.start {
      let bytes = try? Pdf(html: html, programs: programs).bytes
      jobs.tell { laidOut(bytes) }
    }
  }

  /// Stops what is being prepared, or takes it out of the printer's queue.
  func cancel() {
    guard let running else { return }
    running.cancellation.cancel()
    app.progress = language("Afdrukken wordt afgebroken …", "Cancelling …")
  }

  /// Looks which printers there are, and lets one be chosen.
  ///
  /// - Parameter sheet: Printed on the chosen one; without it the choice is only remembered.
  func choosePrinter(for sheet: Sheet?) {
    app.progress = language("Printers worden opgezocht …", "Looking for printers …")
    let (queue, jobs) = (queue, workplace.jobs)
    let found: @MainActor (Result<PrinterList, PrintProblem>) throws -> Void = { [weak self] in
      try self?.choose(among: $0, for: sheet)
    }
    jobs.start {
      let answer: Result<PrinterList, PrintProblem>
      do throws(PrintProblem) {
        answer = .success(try queue.printers())
      } catch {
        answer = .failure(error)
      }
      jobs.tell { try found(answer) }
    }
  }

  private func choose(among answer: Result<PrinterList, PrintProblem>, for sheet: Sheet?) throws {
    app.progress = nil
    let list = try answer.get()
    guard list.isServerRunning else { throw PrintProblem.serverDown }
    guard !list.printers.isEmpty else { throw PrintProblem.noPrinters }
    let remembered = try workplace.practice.read { try $0.printer() }
    app.push(
      PrinterForm.make(
        workplace: workplace, printers: list.printers, remembered: remembered, sheet: sheet))
  }

  // MARK: - What became of it

  private enum PrintOutcome: Sendable {
    case accepted(PrintReceipt, PrintJobState)
    case failed(PrintProblem)
  }

  private func run(_ run: Run, reached stage: PrintStage) {
    if case .accepted(let receipt) = stage {
      run.receipt = receipt
      do {
        try workplace.practice.logPrint(
          of: run.sheet.patient, what: run.sheet.what, printer: receipt.printer,
          copies: receipt.copies, succeeded: true)
        try run.sheet.keep(.printed)
      } catch {
        // What cannot be accounted for is not printed.
        run.refusal = error
        run.cancellation.cancel()
      }
    }
    if run === running, !run.cancellation.isCancelled {
      app.progress = stage.sentence(in: language)
    }
  }

  private func run(_ run: Run, ended outcome: PrintOutcome) throws {
    if run === running {
      running = nil
      app.progress = nil
    }
    if let refusal = run.refusal { throw refusal }
    switch outcome {
    case .accepted(let receipt, let state): tell(receipt, state)
    case .failed(.cancelled): app.inform(PrintProblem.cancelled.sentence(in: language))
    case .failed(let problem): try handle(problem, of: run.sheet)
    }
    app.dataChanged()
  }

  private func tell(_ receipt: PrintReceipt, _ state: PrintJobState) {
    let sentence = state.sentence(job: receipt.job, printer: receipt.printer, in: language)
    if receipt.isTextOnly {
      let how = language("Als tekst, zonder plaatjes.", "As text, without figures.")
      app.warn("\(sentence) \(how) \(Pdf.Failure.notInstalled.sentence(in: language))")
    } else {
      switch state {
      case .printed: app.done(sentence)
      case .waiting, .printing, .cancelled: app.inform(sentence)
      case .hindered, .stopped: app.warn(sentence)
      }
    }
  }

  private func handle(_ problem: PrintProblem, of sheet: Sheet) throws {
    failed = sheet
    if case .noChoice = problem { return choosePrinter(for: sheet) }
    // Nothing left the practice; the person hears of it even if the log cannot be written.
    try? workplace.practice.logPrint(
      of: sheet.patient, what: sheet.what, printer: sheet.order.printer, copies: sheet.order.copies,
      succeeded: false)
    // It stands in the file as not printed, to be tried again after a restart too.
    try? sheet.keep(.notPrinted)
    let sentence = problem.sentence(in: language)
    guard problem.leavesNoPrinter else {
      return app.refuse(sentence + language(" (r: opnieuw)", " (r: try again)"))
    }
    let place = try sheet.save()
    app.warn(sentence + language(" Bewaard: \(place).", " Saved: \(place)."))
  }
}
