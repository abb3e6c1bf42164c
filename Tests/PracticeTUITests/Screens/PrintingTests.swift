import TestPrinting
import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// From the preview of a sheet to paper, with a real print server.
@MainActor
final class PrintingTests: XCTestCase {
  private func pilot(
    _ server: PrintServer?, on file: PracticeFile? = nil,
    _ change: (inout OutsidePrograms) -> Void = { _ in }
  ) throws -> PracticePilot {
    var programs = OutsidePrograms(commands: server == nil ? "/nowhere" : "/usr/bin") {
      server?.environment[$0]
    }
    programs.answerLimit = 20_000
    change(&programs)
    let pilot = try PracticePilot(as: "EV", on: file, programs: programs)
    pilot.press("3", "P")
    pilot.expect(contains: "Oefenblad ·")
    return pilot
  }

  /// As the title of the preview has it.
  private func patientName(_ pilot: PracticePilot) throws -> String {
    try XCTUnwrap(pilot.app.top?.title.components(separatedBy: " · ").dropFirst().first)
  }

  private func log(_ pilot: PracticePilot) throws -> [String] {
    try pilot.practice.logLines(in: .dutch).map(\.what).filter { $0.hasPrefix("afgedrukt") }
  }

  func testEnterPrints() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie", takesOnlyPdf: true)
    let pilot = try pilot(server)
    let keys = pilot.keys
    pilot.press("Enter")
    XCTAssertEqual(pilot.keys - keys, 1)
    pilot.expect(contains: "Het blad wordt opgemaakt")
    pilot.wait(for: "✓ Afgedrukt op balie.")
    let text = try PdfText.text(of: try server.printed(count: 1)[0].document)
    XCTAssertTrue(text.contains("Uw oefeningen voor thuis"))
    XCTAssertTrue(text.contains(try patientName(pilot)), text)
    XCTAssertEqual(try log(pilot), ["afgedrukt: oefenblad, balie"])
    XCTAssertFalse(pilot.workplace.printDesk.isBusy)
  }

  func testTheLogOfTheFileShowsThePrint() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    let pilot = try pilot(server)
    pilot.press("Enter")
    pilot.wait(for: "Afgedrukt op balie.")
    pilot.press("Esc", "d")
    for _ in 0..<10 where pilot.find("afgedrukt: oefenblad") == nil { pilot.press("]") }
    pilot.expect(contains: "afgedrukt: oefenblad, balie")
  }

  /// What went to the GP last year is printed once more, word for word, and logged as what it is.
  func testAKeptLetterIsPrintedAgain() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie", takesOnlyPdf: true)
    let pilot = try pilot(server)
    pilot.press("Esc", "2")
    pilot.type("#1042")
    pilot.press("Enter", "Enter", "d", "b")
    let plan = pilot.screen
    pilot.press("Enter")
    pilot.wait(for: "✓ Afgedrukt op balie.")
    pilot.press("Esc", "d", "e", "Enter")
    XCTAssertEqual(pilot.rows(with: "UW BEHANDELPLAN").count, 1)
    XCTAssertEqual(Array(pilot.screen[4..<18]), Array(plan[4..<18]), "as it was")
    // What is said next is about the second one.
    pilot.app.dismissMessage()
    pilot.press("Enter")
    pilot.wait(for: "✓ Afgedrukt op balie.")
    let jobs = try server.printed(count: 2)
    let text = try PdfText.text(of: jobs[1].document)
    XCTAssertTrue(text.contains("UW BEHANDELPLAN"), text)
    XCTAssertTrue(text.contains("Een krat boodschappen tillen"), text)
    XCTAssertEqual(
      try log(pilot),
      Array(repeating: "afgedrukt: Behandelplan voor de patiënt, balie", count: 2))
  }

  func testChoosingPrinterAndCopies() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    try server.addPrinter("kelder")
    try server.disable("kelder", because: "out of paper")
    let pilot = try pilot(server)
    // With several printers and none chosen, the choice comes by itself.
    pilot.press("Enter")
    pilot.wait(for: "balie – klaar")
    pilot.press("Right")
    pilot.expect(contains: "kelder – staat stil (out of paper)")
    pilot.press("Left", "Tab")
    pilot.fill("21")
    pilot.press("^S")
    pilot.expect(contains: "1")
    XCTAssertTrue(pilot.app.top is FormScreen, "21 copies are refused")
    pilot.fill("3")
    pilot.press("^S")
    pilot.wait(for: "Afgedrukt op balie.")
    XCTAssertEqual(try server.printed(count: 1)[0].copies, "3")
    XCTAssertEqual(try log(pilot), ["afgedrukt: oefenblad, 3×, balie"])

    // It is remembered, at another terminal too; the number of copies is not.
    let other = try self.pilot(server, on: pilot.file)
    other.expect(contains: "Enter drukt af op balie")
    other.press("Enter")
    other.wait(for: "Afgedrukt op balie.")
    XCTAssertEqual(try server.printed(count: 2)[1].copies, "1")
    try other.assertNoProblems()
  }

  func testEscapeStopsWhatIsBeingLaidOut() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    let pilot = try pilot(server)
    pilot.press("Enter")
    pilot.expect(contains: "Esc afbreken")
    pilot.press("Esc")
    pilot.wait(for: "Afdrukken afgebroken.")
    pilot.expect(contains: "Oefenblad ·")
    XCTAssertEqual(try server.printed().count, 0)
    XCTAssertEqual(try log(pilot), [])
    pilot.press("Esc")
    pilot.expect(lacks: "Oefenblad ·")
  }

  func testEscapeGoesBackOnceItIsWithThePrinter() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie", seconds: 60)
    let pilot = try pilot(server)
    pilot.press("Enter")
    pilot.wait(for: "balie wacht (papier op)")
    pilot.press("Esc")
    pilot.expect(lacks: "Oefenblad ·")
    XCTAssertTrue(pilot.workplace.printDesk.isBusy)
    XCTAssertTrue(pilot.app.availableCommands.contains { $0.id == "print.cancel" })
    // Another sheet need not wait for it, and `x` takes the one being followed back.
    pilot.press("P", "x")
    pilot.wait(for: "Het blad is uit de rij van balie gehaald (balie-1).")
  }

  func testAStoppedPrinterIsTold() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    try server.disable("balie", because: "Paused")
    let pilot = try pilot(server)
    pilot.press("Enter")
    pilot.wait(for: "balie staat stil (gepauzeerd).")
    XCTAssertEqual(try log(pilot), ["afgedrukt: oefenblad, balie"])
    try server.enable("balie")
    XCTAssertEqual(try server.printed(count: 1).count, 1)
  }

  func testWhatFailedIsPrintedAgain() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    try server.reject("balie", because: "moved")
    let pilot = try pilot(server)
    pilot.expect(lacks: "r opnieuw")
    pilot.press("Enter")
    pilot.wait(for: "Printer balie neemt niets aan (moved).")
    pilot.expect(contains: "r opnieuw")
    try server.accept("balie")
    pilot.press("r")
    pilot.wait(for: "Afgedrukt op balie.")
    pilot.expect(lacks: "r opnieuw")
    XCTAssertEqual(
      try log(pilot), ["afgedrukt: oefenblad, balie", "afgedrukt: oefenblad, mislukt"])
  }

  func testAServerThatDoesNotAnswer() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    let pilot = try pilot(server) { $0.answerLimit = 300 }
    server.stall()
    pilot.press("Enter")
    pilot.wait(for: "antwoordt niet")
    server.goOn()
    pilot.press("p")
    pilot.wait(for: "balie – klaar")
  }

  func testWithoutWeasyprintTextIsPrinted() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie")
    let pilot = try pilot(server) { $0.python = "/nowhere/python3" }
    pilot.press("Enter")
    pilot.wait(for: "sudo apt install weasyprint")
    pilot.expect(contains: "Als tekst, zonder plaatjes.")
    let text = String(decoding: try server.printed(count: 1)[0].document, as: UTF8.self)
    XCTAssertTrue(text.contains(try patientName(pilot)), text)
  }

  func testWithoutAnyPrinterTheSheetIsSaved() async throws {
    let server = try PrintServer()
    let cases: [(PrintServer?, String)] = [
      (nil, "Afdrukken kan op deze computer nog niet."),
      (server, "Er is geen printer ingesteld."),
    ]
    for (server, sentence) in cases {
      let pilot = try pilot(server)
      pilot.press("Enter")
      pilot.wait(for: sentence)
      pilot.expect(contains: "Bewaard:")
      let folder = SheetFiles.folder(beside: pilot.practice.path)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      XCTAssertEqual(Set(files.map { $0.suffix(5) }), [".html", "3.txt"])
    }
    let down = try pilot(server)
    server.stop()
    down.press("Enter")
    down.wait(for: "de printerdienst (CUPS) staat uit.")
    down.expect(contains: "Bewaard:")
  }

  func testWhatCannotBeLoggedIsTakenBack() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie", seconds: 60)
    let pilot = try pilot(server)
    let locked = try Database(path: pilot.practice.path, mode: .readWrite)
    try locked.execute(
      "CREATE TRIGGER no_log BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'full'); END")
    pilot.press("Enter")
    pilot.wait(for: "×")
    pilot.expect(lacks: "Afgedrukt")
    try server.wait("the job to be taken back") {
      try PrintQueue(programs: OutsidePrograms { server.environment[$0] }).state(
        of: PrintJobID(text: "balie-1"), printer: "balie", until: Cancellation()) == .cancelled
    }
  }

  func testTheLoopIsWokenByAJob() async throws {
    let pipe = try XCTUnwrap(WakePipe())
    let jobs = Jobs { pipe.wake() }
    jobs.start { jobs.tell {} }
    var source = pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
    XCTAssertEqual(poll(&source, 1, 20_000), 1)
    XCTAssertEqual(pipe.messages(), [0])
    XCTAssertEqual(jobs.collect().count, 1)
    XCTAssertEqual(jobs.collect().count, 0)
  }
}

extension PracticePilot {
  fileprivate func assertNoProblems() throws {
    XCTAssertEqual(try practice.check().map { $0.sentence(in: .english) }, [])
  }
}
