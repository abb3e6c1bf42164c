import XCTest

@testable import PracticeCore

/// Answers of CUPS 2.4 as they were recorded.
final class PrinterTests: XCTestCase {
  private static let since = "since Sun Nov 22 08:28:43 2026"

  private static let answer = """
    scheduler is running
    system default destination: raw
    bad
    found-on-network
    raw
    slow
    printer bad disabled \(since) -
    \tout of paper: tray 2
    printer raw is idle.  enabled \(since)
    printer slow now printing slow-1.  enabled \(since)
    bad not accepting requests \(since) -
    \tmoved
    raw accepting requests \(since)
    slow accepting requests \(since)

    """

  func testReadingTheListOfPrinters() {
    let list = PrinterList(parsing: PrinterTests.answer)
    XCTAssertTrue(list.isServerRunning)
    XCTAssertEqual(
      list.printers,
      [
        Printer("bad", state: .stopped(reason: "out of paper: tray 2"), refusal: "moved"),
        Printer("found-on-network"),
        Printer("raw", isDefault: true),
        Printer("slow", state: .printing),
      ])
  }

  /// The exit status is 0 in both.
  func testServerDownIsToldByItsWords() {
    let down = PrinterList(parsing: "scheduler is not running\n")
    XCTAssertFalse(down.isServerRunning)
    let empty = PrinterList(parsing: "scheduler is running\nno system default destination\n")
    XCTAssertTrue(empty.isServerRunning)
    XCTAssertEqual(empty.printers, [])
    XCTAssertFalse(PrinterList(parsing: "").isServerRunning)
  }

  private func choice(_ list: PrinterList, _ name: String = "") -> Result<String, PrintProblem> {
    do { return .success(try list.choice(named: name).name) } catch { return .failure(error) }
  }

  func testWhoseTurnItIs() {
    let list = PrinterList(parsing: PrinterTests.answer)
    XCTAssertEqual(choice(list), .success("raw"))
    XCTAssertEqual(choice(list, "slow"), .success("slow"))
    XCTAssertEqual(choice(list, "nosuch"), .failure(.noSuchPrinter("nosuch")))
    let one = PrinterList(parsing: "scheduler is running\nno system default destination\nbalie\n")
    XCTAssertEqual(choice(one), .success("balie"))
    let two = PrinterList(parsing: "scheduler is running\nbalie\nkelder\n")
    XCTAssertEqual(choice(two), .failure(.noChoice(["balie", "kelder"])))
    let none = PrinterList(parsing: "scheduler is running\n")
    XCTAssertEqual(choice(none), .failure(.noPrinters))
    XCTAssertEqual(choice(none, "balie"), .failure(.noPrinters))
    let down = PrinterList(parsing: "scheduler is not running\n")
    XCTAssertEqual(choice(down, "balie"), .failure(.serverDown))
  }

  func testThePrinterInWords() {
    let cases: [(Printer, String, String)] = [
      (Printer("p"), "klaar", "ready"),
      (Printer("p", state: .printing), "drukt af", "is printing"),
      (
        Printer("p", state: .stopped(reason: "Paused")), "staat stil (gepauzeerd)",
        "is stopped (paused)"
      ),
      (Printer("p", state: .stopped(reason: "-")), "staat stil", "is stopped"),
      (Printer("p", state: .stopped(reason: "reason unknown")), "staat stil", "is stopped"),
      (
        Printer("p", state: .stopped(reason: "fuser\u{1B}[2J hot")),
        "staat stil (fuser[2J hot)", "is stopped (fuser[2J hot)"
      ),
      (
        Printer("p", state: .stopped(reason: "x"), refusal: "moved"),
        "neemt niets aan (moved)", "accepts nothing (moved)"
      ),
    ]
    for (printer, dutch, english) in cases {
      XCTAssertEqual(printer.stateName(in: .dutch), dutch)
      XCTAssertEqual(printer.stateName(in: .english), english)
    }
  }

  func testReadingWhatLpComplainsOf() {
    let cases: [(String, Bool, PrintProblem)] = [
      ("lp: Error - The printer or class does not exist.\n", true, .noSuchPrinter("p")),
      ("lp: Error - The printer or class does not exist.\n", false, .serverDown),
      (
        "lp: Destination \"p\" is not accepting jobs.\n", true, .rejecting(printer: "p", reason: "")
      ),
      ("lp: Unsupported document-format \"text/plain\".\n", true, .wrongFormat(printer: "p")),
      ("lp: Error - No default destination.\n", true, .noPrinters),
      ("lp: Error - scheduler not responding.\n", true, .serverDown),
      ("lp: The sky\u{7} fell.\nmore", true, .failed("The sky fell.")),
      ("", true, .failed("")),
    ]
    for (complaint, isRunning, problem) in cases {
      XCTAssertEqual(
        PrintProblem.reading(complaint, printer: "p", isServerRunning: isRunning), problem,
        complaint)
    }
  }

  func testReadingTheNumberOfAJob() {
    let cases: [(String, String?)] = [
      ("request id is raw-1 (1 file(s))\n", "raw-1"),
      ("request id is hp-laser-2-38 (0 file(s))\n", "hp-laser-2-38"),
      ("request id is raw (0 file(s))\n", nil), ("", nil), ("lp: no", nil),
    ]
    for (answer, job) in cases {
      XCTAssertEqual(PrintJobID(parsing: answer)?.text, job, answer)
    }
  }

  func testWhereAJobIs() {
    func answer(_ printer: String, alerts: String = "none", job: String = "slow-1") -> String {
      """
      printer slow \(printer)
      \tForm mounted:
      \tDescription: slow
      \tAlerts: \(alerts)
      \tLocation: kelder
      \(job)                  root              1024   Sun Nov 22 08:28:43 2026
      \tStatus: media-jam
      \tAlerts: job-printing
      \tqueued for slow

      """
    }
    let since = PrinterTests.since
    let cases: [(String, PrintJobState?)] = [
      (answer("now printing slow-1.  enabled \(since)"), .printing),
      (answer("now printing slow-12.  enabled \(since)"), .waiting),
      (answer("now printing slow-1.  enabled \(since)", alerts: "toner-low-warning"), .printing),
      (
        answer("now printing slow-1.  enabled \(since)", alerts: "toner-low media-empty-warning"),
        .hindered(reason: "media-empty-warning")
      ),
      (answer("is idle.  enabled \(since)"), .waiting),
      (
        answer("disabled \(since) -\n\tmock printer failed"),
        .stopped(reason: "mock printer failed")
      ),
      (answer("disabled \(since) -"), .stopped(reason: "")),
      (answer("is idle.  enabled \(since)", job: "slow-11"), nil),
      ("", nil),
    ]
    let job = PrintJobID(text: "slow-1")
    for (answer, state) in cases {
      XCTAssertEqual(PrintJobState(of: job, parsing: answer), state, answer)
    }
  }

  func testEverySentenceIsWhole() {
    let problems: [PrintProblem] = [
      .notInstalled, .serverDown, .serverSilent, .noPrinters, .noSuchPrinter("x\u{1B}"),
      .noChoice(["a", "b"]), .rejecting(printer: "a", reason: "moved"),
      .rejecting(printer: "a", reason: ""), .wrongFormat(printer: "a"), .cancelled, .failed(""),
      .failed("x."), .noPages(.notInstalled), .noPages(.tookTooLong), .noPages(.failed),
    ]
    let job = PrintJobID(text: "a-1")
    let states: [PrintJobState] = [
      .waiting, .printing, .hindered(reason: "media-empty"), .stopped(reason: "Paused"), .printed,
      .cancelled,
    ]
    var seen: Set<String> = []
    for language in Language.allCases {
      for sentence in problems.map({ $0.sentence(in: language) })
        + states.map({ $0.sentence(job: job, printer: "a", in: language) })
      {
        XCTAssertTrue(seen.insert(sentence).inserted, "twice: \(sentence)")
        XCTAssertEqual(printable(sentence), sentence)
        XCTAssertLessThan(sentence.count, 160, sentence)
      }
    }
  }

  func testNamesThatCannotBePrinters() {
    for name in ["", "-d", "a b", "a/b", "a#b", "x\n", "a'b", String(repeating: "x", count: 128)] {
      XCTAssertFalse(Printer.isName(name), name)
    }
    for name in ["balie", "HP_LaserJet-4", "Küche"] { XCTAssertTrue(Printer.isName(name)) }
  }
}
