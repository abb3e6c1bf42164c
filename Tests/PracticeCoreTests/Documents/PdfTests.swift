import TestPrinting
import XCTest

@testable import PracticeCore

/// With the real weasyprint, read back with poppler.
final class PdfTests: XCTestCase {
  private let programs = OutsidePrograms { ProcessInfo.processInfo.environment[$0] }

  private func pdf(_ sheet: ExerciseSheet) throws -> (pdf: Pdf, data: Data) {
    let pdf = try Pdf(html: HtmlSheet(sheet).html, programs: programs)
    return (pdf, Data(pdf.bytes))
  }

  private func failure(html: String = "<p>x", _ programs: OutsidePrograms) -> Pdf.Failure? {
    do {
      _ = try Pdf(html: html, programs: programs)
      return nil
    } catch { return error }
  }

  func testASheetOfFourteenExercises() throws {
    for language in Language.allCases {
      let sheet = SheetFixtures.sheet(
        codes: SheetFixtures.longest(language), language: language,
        note: "Rustig opbouwen, eerst zonder en later met gewicht.", days: 14)
      let (pdf, data) = try pdf(sheet)
      let text = try PdfText.text(of: data)
      for line in sheet.lines {
        XCTAssertTrue(text.contains(line.exercise.text(language).name), line.exercise.code)
      }
      XCTAssertTrue(text.contains(sheet.title))
      let facts = try PdfText.facts(of: data)
      XCTAssertTrue(facts.contains("Pages:           \(pdf.pages)\n"), facts)
      try assertFitsOnA4(data)
    }
  }

  /// Three or four exercises are what people do, and one sheet of paper is what they keep.
  func testFourExercisesFitOnOneSheetOfPaper() throws {
    for region in Exercise.Region.allCases {
      let own = Catalogue.exercises.filter { $0.region == region }.prefix(4).map(\.code)
      let (pdf, data) = try pdf(
        SheetFixtures.sheet(
          codes: own, note: "Rustig opbouwen. Gebruik het blauwe matje.", days: 14,
          advice: [region]))
      XCTAssertLessThanOrEqual(pdf.pages, 2, region.rawValue)
      try assertFitsOnA4(data)
    }
  }

  /// No exercise is split: its last words stand on the page of its name.
  func testAnExerciseIsNeverSplit() throws {
    for largePrint in [false, true] {
      let sheet = SheetFixtures.sheet(
        codes: SheetFixtures.longest(.dutch), note: "Let op de blauwe stoel.", days: 14,
        largePrint: largePrint)
      let pages = try PdfText.text(of: try pdf(sheet).data).components(separatedBy: "\u{0C}")
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      for (index, line) in sheet.lines.enumerated() {
        let name = "\(index + 1). \(line.exercise.dutch.name)"
        let page = pages.first { $0.contains(name) } ?? ""
        let last = line.exercise.dutch.stop.split(separator: " ").suffix(2).joined(separator: " ")
        XCTAssertTrue(page.contains(last), "\(name) without \(last)")
      }
    }
  }

  func testLargePrintFitsToo() throws {
    let (_, data) = try pdf(
      SheetFixtures.sheet(
        codes: SheetFixtures.longest(.dutch), days: 14, largePrint: true))
    try assertFitsOnA4(data)
  }

  func testLongWordsDoNotRunOffThePaper() throws {
    let long = String(repeating: "Wielewaalstraat", count: 20)
    let (_, data) = try pdf(SheetFixtures.sheet(patient: long, note: long, practice: long))
    try assertFitsOnA4(data)
  }

  /// Every word lies within the margins of its page.
  private func assertFitsOnA4(
    _ data: Data, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let boxes = try PdfText.boxes(of: data)
    var words = 0
    for row in boxes.split(separator: "\n") {
      let numbers = row.split(separator: "\"").compactMap { Double($0) }
      if row.contains("<page ") {
        XCTAssertEqual(numbers[0], 595.276, accuracy: 0.01, file: file, line: line)
        XCTAssertEqual(numbers[1], 841.89, accuracy: 0.01, file: file, line: line)
      } else if row.contains("<word ") {
        words += 1
        let (left, top, right, bottom) = (numbers[0], numbers[1], numbers[2], numbers[3])
        let isInside = left >= 45 && right <= 595.3 - 45 && top >= 20 && bottom <= 841.9 - 5
        XCTAssertTrue(isInside, "\(row)", file: file, line: line)
      }
    }
    XCTAssertGreaterThan(words, 100, file: file, line: line)
  }

  func testNamesOfManyLanguages() throws {
    let names = [
      "mevrouw Ş. Yıldırım-Çağlayan", "de heer Ł. Wójcik-Żółć", "mevrouw Α. Παπαδοπούλου",
      "de heer Ж. Щербаков", "mevrouw Đ. Nguyễn",
      "mevrouw أ. الحسيني",
    ]
    for name in names {
      let (_, data) = try pdf(SheetFixtures.sheet(codes: ["bridge"], patient: name))
      let text = try PdfText.text(of: data)
      // Arabic is read back in its presentation forms, from right to left.
      if name.contains("أ") {
        XCTAssertTrue(
          text.unicodeScalars.contains {
            (0x0600...0x06FF).contains($0.value) || (0xFB50...0xFEFF).contains($0.value)
          }, text)
      } else {
        XCTAssertTrue(text.contains(name), name)
      }
    }
  }

  func testTheSameSheetGivesTheSameBytes() throws {
    let sheet = SheetFixtures.sheet()
    let first = try pdf(sheet).data
    sleep(1)
    XCTAssertEqual(first, try pdf(sheet).data)
  }

  func testNothingIsFetched() throws {
    let secret = NSTemporaryDirectory() + "secret-\(UUID().uuidString).txt"
    try "geheim".write(toFile: secret, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: secret) }
    let listener = try Listener()
    let html = """
      <html><head><meta charset="utf-8">
      <link rel="attachment" href="file://\(secret)">
      <link rel="stylesheet" href="http://127.0.0.1:\(listener.port)/style.css">
      <style>@import url("file://\(secret)");
        body { background: url("http://127.0.0.1:\(listener.port)/x.png") }</style></head>
      <body><a rel="attachment" href="file://\(secret)">blad</a>
      <img src="file://\(secret)"><img src="data:image/png;base64,AAAA"></body></html>
      """
    let pdf = try Pdf(html: html, programs: programs)
    XCTAssertTrue(try PdfText.attachments(of: Data(pdf.bytes)).hasPrefix("0 embedded files"))
    XCTAssertFalse(String(decoding: pdf.bytes, as: UTF8.self).contains("geheim"))
    XCTAssertFalse(listener.wasCalled)
  }

  func testPagesWithoutLettersAreAFailure() {
    for html in ["", "<html></html>", "<p style='display:none'>x"] {
      XCTAssertEqual(failure(html: html, programs), .failed, html)
    }
  }

  func testWhatIsMissingIsTold() {
    var other = programs
    other.python = "/nowhere/python3"
    XCTAssertEqual(failure(other), .notInstalled)
    // Any program of that status stands for a Python without weasyprint.
    other.python = script("exit 69")
    XCTAssertEqual(failure(other), .notInstalled)
  }

  func testWhatEndsWellWithoutPagesHasFailed() {
    var other = programs
    for body in [
      "exit 0", "exit 1", "echo pages 1 >&2", "printf '%%PDF-1.7 cut off'; echo pages 1 >&2",
      "printf '%%PDF-1.7 %%%%EOF'", "printf '%%PDF-1.7 %%%%EOF'; echo pages 0 >&2", "kill -SEGV $$",
    ] {
      other.python = script(body)
      XCTAssertEqual(failure(other), .failed, body)
    }
    other.python = script("printf '%%PDF-1.7 %%%%EOF'; echo warning >&2; echo pages 2 >&2")
    XCTAssertNil(failure(other))
  }

  func testWhatTakesTooLongIsStopped() {
    var other = programs
    other.layoutLimit = 200
    other.python = script("exec sleep 600")
    XCTAssertEqual(failure(other), .tookTooLong)
  }

  private func script(_ body: String) -> String {
    let path = NSTemporaryDirectory() + "python-\(UUID().uuidString)"
    try? "#!/bin/sh\n\(body)\n".write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o755)
    addTeardownBlock { try? FileManager.default.removeItem(atPath: path) }
    return path
  }
}

/// Waits on a port for somebody who should not call.
private final class Listener {
  let port: UInt16
  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        _ = bind(descriptor, general, size)
        _ = listen(descriptor, 5)
        _ = getsockname(descriptor, general, &size)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    XCTAssertNotEqual(port, 0)
  }

  deinit { close(descriptor) }

  var wasCalled: Bool { accept(descriptor, nil, nil) >= 0 }
}
