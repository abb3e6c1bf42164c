import TestPrinting
import XCTest

@testable import PracticeCore

/// With a real CUPS server, whose printers keep what they print.
final class PrintQueueTests: XCTestCase {
  private final class Stages: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [PrintStage] = []
    func add(_ stage: PrintStage) { lock.withLock { list.append(stage) } }
    var all: [PrintStage] { lock.withLock { list } }
  }

  private func queue(_ server: PrintServer, answerLimit: Int = 20_000) -> PrintQueue {
    var programs = OutsidePrograms { server.environment[$0] }
    programs.answerLimit = answerLimit
    return PrintQueue(programs: programs)
  }

  private func order(_ printer: String = "", copies: Int = 1, isPdf: Bool = false) -> PrintOrder {
    var sheet = PrintOrder(SheetFixtures.sheet(), printer: printer, copies: copies)
    if !isPdf {
      sheet = sheet.textOnly
    }
    return sheet
  }

  private func state(
    _ queue: PrintQueue, _ order: PrintOrder, followLimit: Int = 20_000
  ) throws -> PrintJobState {
    try queue.print(order, followLimit: followLimit, until: Cancellation()) { _ in }.1
  }

  private func problem(
    _ queue: PrintQueue, _ order: PrintOrder, until cancellation: Cancellation = Cancellation()
  ) -> PrintProblem? {
    do throws(PrintProblem) {
      _ = try queue.print(order, followLimit: 20_000, until: cancellation) { _ in }
      return nil
    } catch { return error }
  }

  func testASheetComesOutAsPdf() throws {
    let server = try PrintServer()
    try server.addPrinter("balie", takesOnlyPdf: true)
    let stages = Stages()
    let (receipt, state) = try queue(server).print(
      order("balie", copies: 3, isPdf: true), followLimit: 20_000, until: Cancellation(),
      report: stages.add)
    XCTAssertEqual(state, .printed)
    XCTAssertEqual(receipt.job.text, "balie-1")
    XCTAssertFalse(receipt.isTextOnly)
    let all = stages.all
    XCTAssertEqual(all.prefix(3), [.layingOut, .sending(printer: "balie"), .accepted(receipt)])

    let jobs = try server.printed(count: 1)
    XCTAssertEqual(jobs[0].title, "Oefenblad", "no name of a patient among the server's papers")
    XCTAssertEqual(jobs[0].copies, "3")
    XCTAssertTrue(jobs[0].options.contains("media=A4"), jobs[0].options)
    XCTAssertEqual(jobs[0].type, "application/pdf")
    let text = try PdfText.text(of: jobs[0].document)
    XCTAssertTrue(text.contains("Uw oefeningen voor thuis"))
    XCTAssertTrue(text.contains("mevrouw A. Öztürk"))
  }

  func testWithoutWeasyprintTheTextIsPrinted() throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    var programs = OutsidePrograms { server.environment[$0] }
    programs.python = "/nowhere/python3"
    let (receipt, state) = try PrintQueue(programs: programs).print(
      order(isPdf: true), followLimit: 20_000, until: Cancellation()
    ) { _ in }
    XCTAssertTrue(receipt.isTextOnly)
    XCTAssertEqual(state, .printed)
    let text = String(decoding: try server.printed(count: 1)[0].document, as: UTF8.self)
    XCTAssertTrue(text.contains("mevrouw A. Öztürk"))
  }

  func testDefaultPrinterAndList() throws {
    let server = try PrintServer()
    let queue = queue(server)
    XCTAssertEqual(problem(queue, order()), .noPrinters)
    try server.addPrinter("balie")
    try server.addPrinter("kelder")
    XCTAssertEqual(problem(queue, order()), .noChoice(["balie", "kelder"]))
    try server.setDefault("kelder")
    XCTAssertEqual(
      try queue.printers().printers, [Printer("balie"), Printer("kelder", isDefault: true)])
    XCTAssertEqual(try state(queue, order()), .printed)
    XCTAssertEqual(problem(queue, order("nosuch")), .noSuchPrinter("nosuch"))
    XCTAssertEqual(problem(queue, order("-d")), .noSuchPrinter("-d"))
  }

  func testAStoppedPrinterKeepsTheSheet() throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    try server.disable("balie", because: "out of paper")
    XCTAssertEqual(try state(queue(server), order()), .stopped(reason: "out of paper"))
    XCTAssertEqual(try server.printed().count, 0)
    try server.enable("balie")
    XCTAssertEqual(try server.printed(count: 1).count, 1)
  }

  func testAPrinterThatFailsKeepsTheSheet() throws {
    let server = try PrintServer()
    try server.addPrinter("balie", status: 1)
    XCTAssertEqual(
      try state(queue(server), order()), .stopped(reason: "mock printer failed"))
  }

  func testARejectingPrinter() throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    try server.reject("balie", because: "moved")
    let queue = queue(server)
    XCTAssertEqual(problem(queue, order()), .rejecting(printer: "balie", reason: "moved"))
    // What lp itself says of it, when it begins to refuse after we asked.
    XCTAssertThrowsError(
      try queue.send(Array("x".utf8), to: "balie", copies: 1, title: "x", until: Cancellation())
    ) { XCTAssertEqual($0 as? PrintProblem, .rejecting(printer: "balie", reason: "")) }
    XCTAssertThrowsError(
      try queue.send(Array("x".utf8), to: "nosuch", copies: 1, title: "x", until: Cancellation())
    ) { XCTAssertEqual($0 as? PrintProblem, .noSuchPrinter("nosuch")) }
    try server.accept("balie")
    XCTAssertEqual(try state(queue, order()), .printed)
  }

  func testAPrinterOfPdfRefusesText() throws {
    let server = try PrintServer()
    try server.addPrinter("balie", takesOnlyPdf: true)
    XCTAssertEqual(problem(queue(server), order()), .wrongFormat(printer: "balie"))
  }

  func testAPrinterOutOfPaper() throws {
    let server = try PrintServer()
    try server.addPrinter("balie", seconds: 60)
    let stages = Stages()
    let (_, state) = try queue(server).print(
      order(), followLimit: 2000, until: Cancellation(), report: stages.add)
    XCTAssertEqual(state, .hindered(reason: "media-empty-warning"))
    XCTAssertEqual(
      stages.all.last?.sentence(in: .dutch),
      "balie wacht (papier op). Het blad komt daarna vanzelf (balie-1).")
  }

  func testServerDown() throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    let queue = queue(server)
    server.stop()
    XCTAssertEqual(problem(queue, order("balie")), .serverDown)
    XCTAssertThrowsError(
      try queue.send(Array("x".utf8), to: "balie", copies: 1, title: "x", until: Cancellation())
    ) { XCTAssertEqual($0 as? PrintProblem, .serverDown) }
  }

  func testAStalledServerIsNotWaitedForForEver() throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    let queue = queue(server, answerLimit: 300)
    server.stall()
    XCTAssertEqual(problem(queue, order("balie")), .serverSilent)
    XCTAssertThrowsError(
      try queue.send(Array("x".utf8), to: "balie", copies: 1, title: "x", until: Cancellation())
    ) { XCTAssertEqual($0 as? PrintProblem, .serverSilent) }
    server.goOn()
    // Nothing came of what was given up, and the next order does arrive.
    XCTAssertEqual(try state(self.queue(server), order()), .printed)
    XCTAssertEqual(try server.printed().count, 1)
  }

  func testNoPrintingOnThisMachine() {
    let programs = OutsidePrograms(commands: "/nowhere") { _ in nil }
    XCTAssertEqual(problem(PrintQueue(programs: programs), order()), .notInstalled)
  }

  func testCancellingBeforeItIsHandedOver() throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    let cancellation = Cancellation()
    let outcome = Result {
      try queue(server).print(order(isPdf: true), followLimit: 20_000, until: cancellation) {
        if $0 == .layingOut { cancellation.cancel() }
      }
    }
    XCTAssertThrowsError(try outcome.get()) { XCTAssertEqual($0 as? PrintProblem, .cancelled) }
    XCTAssertEqual(try server.printed().count, 0)
  }

  func testCancellingInTheQueue() throws {
    let server = try PrintServer()
    try server.addPrinter("balie", seconds: 60)
    let cancellation = Cancellation()
    let queue = queue(server)
    let (receipt, state) = try queue.print(order(), followLimit: 20_000, until: cancellation) {
      if case .accepted = $0 { cancellation.cancel() }
    }
    XCTAssertEqual(state, .cancelled)
    try server.wait("the job to leave the queue") {
      try queue.state(of: receipt.job, printer: "balie", until: Cancellation()) == .cancelled
    }
    XCTAssertFalse(try queue.cancel(receipt.job), "a second time there is nothing to cancel")
  }

  func testCopiesStayWithinReason() {
    XCTAssertEqual(
      [-1, 0, 1, 20, 21, .max].map { order(copies: $0).copies }, [1, 1, 1, 20, 20, 20])
  }
}
