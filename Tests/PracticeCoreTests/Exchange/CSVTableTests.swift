import XCTest

@testable import PracticeCore

/// Files as other programs write them, and as they arrive when something went wrong.
final class CSVTableTests: XCTestCase {
  private func table(_ text: String) throws -> CSVTable { try CSVTable(reading: Array(text.utf8)) }

  private func rows(_ table: CSVTable) -> [[String]] { table.rows.map(\.fields) }

  private func problem(_ bytes: [UInt8]) -> String {
    do {
      _ = try CSVTable(reading: bytes)
      return ""
    } catch {
      return error.sentence(.english)
    }
  }

  func testDelimitersAreFound() throws {
    for delimiter in [";", ",", "\t", "|"] {
      let line = ["Achternaam", "Plaats", "Telefoon"].joined(separator: delimiter)
      let table = try table(line + "\r\n" + line)
      XCTAssertEqual(table.header, ["Achternaam", "Plaats", "Telefoon"], delimiter)
      XCTAssertEqual(String(table.delimiter), delimiter)
    }
    XCTAssertEqual(try table("a,\"b;c;d\",e\n").delimiter, ",")
    XCTAssertEqual(rows(try table("sep=;\na,x;b\n1,5;2\n")), [["1,5", "2"]])
  }

  func testQuotesHoldEverything() throws {
    let table = try table("naam,noot\r\n\"Berg, \"\"Jan\"\"\",\"een\r\ntwee\"\r\nx,\r\n")
    XCTAssertEqual(rows(table), [["Berg, \"Jan\"", "een\r\ntwee"], ["x", ""]])
    XCTAssertEqual(table.rows.map(\.line), [2, 4])
  }

  func testEmptyLinesAreNobody() throws {
    XCTAssertEqual(rows(try table("\n\na;b\n\n1;2\n\n")), [["1", "2"]])
    XCTAssertEqual(rows(try table("a;b\n1;2")), [["1", "2"]])
    XCTAssertEqual(rows(try table("a;b\n1;")), [["1", ""]])
    XCTAssertEqual(rows(try table("a;b\r1;2\r3;4\r")), [["1", "2"], ["3", "4"]])
  }

  // MARK: - Encodings

  private let text = "Achternaam;Plaats\r\nYılmaz;’s-Gravenhage\r\nMüller;Curaçao\r\n"
  private var expected: [[String]] { [["Yılmaz", "’s-Gravenhage"], ["Müller", "Curaçao"]] }

  func testUTF8WithAndWithoutMark() throws {
    for mark: [UInt8] in [[], [0xEF, 0xBB, 0xBF]] {
      let table = try CSVTable(reading: mark + Array(text.utf8))
      XCTAssertEqual(rows(table), expected)
      XCTAssertEqual(table.header, ["Achternaam", "Plaats"])
      XCTAssertEqual(table.encoding, .utf8)
    }
  }

  func testUTF16WithAndWithoutMark() throws {
    for isBig in [true, false] {
      let bytes = text.utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBig ? [high, low] : [low, high]
      }
      for mark: [UInt8] in [isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]] {
        let table = try CSVTable(reading: mark + bytes)
        XCTAssertEqual(rows(table), expected)
        XCTAssertEqual(table.encoding, isBig ? .utf16BigEndian : .utf16LittleEndian)
      }
      XCTAssertEqual(
        problem((isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]) + bytes.dropLast()),
        "This UTF-16 file is cut off or damaged.")
    }
    let ascii = "naam;plaats\nBerg;Ede\n".utf16.flatMap { unit -> [UInt8] in [UInt8(unit), 0] }
    XCTAssertEqual(rows(try CSVTable(reading: ascii)), [["Berg", "Ede"]])
  }

  func testWindows1252() throws {
    // Müller ; ’s-Graven € ë
    let bytes: [UInt8] =
      Array("naam;plaats\r\nM".utf8) + [0xFC] + Array("ller;".utf8) + [0x92]
      + Array("s ".utf8) + [0x80, 0xEB, 0x0D, 0x0A]
    let table = try CSVTable(reading: bytes)
    XCTAssertEqual(rows(table), [["Müller", "’s €ë"]])
    XCTAssertEqual(table.encoding, .windows1252)
  }

  // MARK: - Broken

  func testBrokenFilesAreRefusedWithTheLine() {
    let mixed = Array("naam\nMüller\nB".utf8) + [0xE9] + Array("n\n".utf8)
    let cases: [([UInt8], String)] = [
      ([], "This file is empty."),
      (Array("\n\n".utf8), "This file is empty."),
      (
        Array("a;b\n1;2\n\"x;3\n4;5\n".utf8),
        "Line 3: a quotation mark is opened and closed nowhere."
      ),
      (
        Array("a;b\n\"x\"y;3\n".utf8),
        "Line 2: there is text behind the quotation mark that closes a field."
      ),
      (
        Array("a;b\n1;2\n3;\u{0}4\n".utf8),
        "This is not a text file: there is a NUL character on line 3."
      ),
      (
        Array("a;b\n1;\(String(repeating: "x", count: 1_000_000))\n".utf8),
        "Line 2: this field is too long; a quotation mark is probably missing."
      ),
      (
        mixed,
        "This file is partly UTF-8 and partly Windows-1252 (line 3); save it again as UTF-8."
      ),
      (
        Array("naam\n".utf8) + [0x81, 0xFE],
        "Line 2 holds a character that is no letter; is this a text file?"
      ),
    ]
    for (bytes, sentence) in cases { XCTAssertEqual(problem(bytes), sentence) }
  }

  /// Whatever the bytes are: a table or a sentence, and never more text than there was.
  func testRandomBytes() {
    for seed in Proof.seeds(short: 300, long: 20_000) {
      var random = SeededRandom(seed: seed)
      let alphabet: [UInt8] = [
        0x22, 0x22, 0x3B, 0x2C, 0x0A, 0x0D, 0x09, 0x41, 0xC3, 0xA9, 0xE9, 0x00, 0xFF, 0xFE, 0x3D,
      ]
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      guard let table = try? CSVTable(reading: bytes) else { continue }
      let letters = table.rows.flatMap(\.fields).joined().unicodeScalars.count
      XCTAssertLessThanOrEqual(letters, bytes.count, "seed \(seed)")
      XCTAssertFalse(table.header.isEmpty, "seed \(seed)")
    }
  }

  // MARK: - Writing

  func testWhatIsWrittenIsReadBack() throws {
    let values = [
      "Berg", "van den; Berg", "\"citaat\"", "twee\nregels", " spatie ", "=1+1", "+31612345678",
      "-5", "@SUM(A1)", "\tTab", "'s-Gravenhage", "", "Yılmaz",
    ]
    var text = CSVText(header: values.indices.map { "kolom \($0)" })
    text.add(values)
    let table = try CSVTable(reading: Array(text.text.utf8))
    XCTAssertEqual(table.rows.first?.fields.map(CSVText.plain), values)
  }

  func testNothingIsAFormula() {
    for value in ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1", "=HYPERLINK(\"http://x\";1)"] {
      let field = CSVText.field(value)
      let content = field.hasPrefix("\"") ? String(field.dropFirst()) : field
      XCTAssertFalse(
        content.unicodeScalars.first.map { "=+-@\t\r＝".unicodeScalars.contains($0) } ?? true, value)
    }
    XCTAssertEqual(CSVText.field("a\u{1B}[2Jb\u{0}"), "a[2Jb")
  }
}
