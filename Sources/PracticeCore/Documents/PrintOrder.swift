import Glibc

/// A sheet to be printed: as pages, and as plain text for a machine that cannot make pages.
///
/// Each of the two is made when it is asked for: mostly one of them is enough.
public struct PrintOrder: Sendable {
  /// Nothing for what is printed as text.
  public var html: String? { makeHtml?() }
  public var text: String { makeText() }
  private let makeHtml: (@Sendable () -> String)?
  private let makeText: @Sendable () -> String
  /// What the print server shows in its list, to everybody: never a patient's name.
  public let title: String
  /// The printer's name; empty for the one that is the server's default.
  public var printer: String
  public var copies: Int

  public static let copiesRange = 1...20

  /// - Parameter html: Nothing for what is printed as text.
  public init(
    html: (@Sendable () -> String)?, text: @escaping @Sendable () -> String, title: String,
    printer: String = "", copies: Int = 1
  ) {
    makeHtml = html
    makeText = text
    self.title = title
    self.printer = printer
    let range = PrintOrder.copiesRange
    self.copies = min(max(copies, range.lowerBound), range.upperBound)
  }

  /// The same sheet on another printer, in this number of copies.
  public func on(_ printer: String, copies: Int) -> PrintOrder {
    PrintOrder(
      html: makeHtml, text: makeText, title: title, printer: printer, copies: copies)
  }

  /// The same sheet, printed as text.
  public var textOnly: PrintOrder {
    PrintOrder(html: nil, text: makeText, title: title, printer: printer, copies: copies)
  }

  /// A sheet whose title says no more than what it is.
  public init(_ sheet: ExerciseSheet, printer: String = "", copies: Int = 1) {
    let language = sheet.language
    self.init(
      html: { HtmlSheet(sheet).html }, text: { TextSheet(sheet).text },
      title: language("Oefenblad", "Exercise sheet"), printer: printer, copies: copies)
  }
}

/// How far printing is.
public enum PrintStage: Hashable, Sendable {
  case layingOut
  case sending(printer: String)
  /// The print server has it: from here on it is printed unless somebody takes it back.
  case accepted(PrintReceipt)
  case inQueue(PrintReceipt, PrintJobState)

  public func sentence(in language: Language) -> String {
    switch self {
    case .layingOut: language("Het blad wordt opgemaakt …", "Laying out the sheet …")
    case .sending(let printer):
      language("Het blad gaat naar \(printer) …", "Sending the sheet to \(printer) …")
    case .accepted(let receipt):
      PrintJobState.waiting.sentence(job: receipt.job, printer: receipt.printer, in: language)
    case .inQueue(let receipt, let state):
      state.sentence(job: receipt.job, printer: receipt.printer, in: language)
    }
  }
}

/// What the print server answered to an order.
public struct PrintReceipt: Hashable, Sendable {
  public let job: PrintJobID
  public let printer: String
  public let copies: Int
  /// The sheet went as text, without figures, since pages could not be made.
  public let isTextOnly: Bool
}

extension PrintQueue {
  /// Prints a sheet and follows it for a while; takes seconds, so it runs on a thread of its own.
  ///
  /// Without weasyprint the sheet is printed as text.
  ///
  /// - Parameters:
  ///   - followLimit: How long to look where the sheet is once it is in the queue, in
  ///     milliseconds.
  ///   - cancellation: Stops before the sheet is handed over, and takes it out of the queue
  ///     after that.
  ///   - report: Called at each stage, on this thread.
  /// - Returns: Where the sheet was when it was looked at last.
  public func print(
    _ order: PrintOrder, followLimit: Int, until cancellation: Cancellation,
    report: (PrintStage) -> Void
  ) throws(PrintProblem) -> (PrintReceipt, PrintJobState) {
    guard order.printer.isEmpty || Printer.isName(order.printer) else {
      throw .noSuchPrinter(order.printer)
    }
    // Asked first: without a printer nobody needs to wait for pages.
    let printer = try printers(until: cancellation).choice(named: order.printer)
    if let reason = printer.refusal {
      throw .rejecting(printer: printer.name, reason: reason)
    }
    report(.layingOut)
    let (document, isTextOnly) = try document(order, until: cancellation)
    report(.sending(printer: printer.name))
    let job = try send(
      document, to: printer.name, copies: order.copies, title: order.title, until: cancellation)
    let receipt = PrintReceipt(
      job: job, printer: printer.name, copies: order.copies, isTextOnly: isTextOnly)
    report(.accepted(receipt))
    return (receipt, follow(receipt, limit: followLimit, until: cancellation, report: report))
  }

  private func document(
    _ order: PrintOrder, until cancellation: Cancellation
  ) throws(PrintProblem) -> (bytes: [UInt8], isTextOnly: Bool) {
    guard let html = order.html else { return (Array(order.text.utf8), true) }
    do {
      return (try Pdf(html: html, programs: programs, until: cancellation).bytes, false)
    } catch {
      switch error {
      case .notInstalled: return (Array(order.text.utf8), true)
      case .cancelled: throw .cancelled
      case .tookTooLong, .failed: throw .noPages(error)
      }
    }
  }

  /// Looks until the sheet is printed, the printer turns out to stand still, or time is up.
  private func follow(
    _ receipt: PrintReceipt, limit: Int, until cancellation: Cancellation,
    report: (PrintStage) -> Void
  ) -> PrintJobState {
    var state = PrintJobState.waiting
    var waited = 0
    while waited < limit {
      // A server that does not answer now has the sheet all the same.
      guard
        let now = try? self.state(of: receipt.job, printer: receipt.printer, until: cancellation)
      else { break }
      if now != state { report(.inQueue(receipt, now)) }
      state = now
      if state.isFinal { return state }
      if case .stopped = state { return state }
      if cancellation.isCancelled { break }
      usleep(200_000)
      waited += 200
    }
    guard cancellation.isCancelled else { return state }
    let isTakenBack = (try? cancel(receipt.job)) ?? false
    return isTakenBack ? .cancelled : .printed
  }
}
