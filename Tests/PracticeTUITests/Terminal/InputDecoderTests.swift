import XCTest

@testable import PracticeTUI

final class InputDecoderTests: XCTestCase {
  private func inputs(_ text: String) -> [InputDecoder.Input] {
    text.unicodeScalars.map(InputDecoder.Input.scalar)
  }

  private func keys(_ text: String) -> [Key] {
    var decoder = InputDecoder()
    return decoder.events(from: inputs(text)).compactMap {
      if case .key(let key) = $0 { key } else { nil }
    }
  }

  func testKeys() {
    let table: [(String, [Key])] = [
      ("aé", [.character("a"), .character("é")]), ("e\u{301}", [.character("e\u{301}")]),
      ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]),
      ("\u{7F}\u{8}", [.backspace, .backspace]),
      ("\u{3}\u{13}", [.control("c"), .control("s")]), ("\u{1A}", [.control("z")]),
      ("\u{0}", [.control(" ")]), ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}x", [.alt("x")]), ("\u{1B}\r", [.escape, .enter]), ("\u{9B}a", [.character("a")]),
      ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]),
    ]
    for (text, expected) in table {
      XCTAssertEqual(keys(text), expected, text.debugDescription)
    }
  }

  func testTheLettersOfAnUnknownSequenceAreNoCommands() {
    for sequence in ["[1;3A", "[<0;3;3M", "[?1;2c", "[I", "Ow", "[200;", "[ q"] {
      XCTAssertEqual(keys("\u{1B}" + sequence), [], sequence)
    }
    XCTAssertEqual(keys("\u{1B}[1;3Ax"), [.character("x")])
    XCTAssertEqual(keys("\u{1B}[1\r"), [.enter])
  }

  func testPastedTextIsNoCommand() {
    var decoder = InputDecoder()
    let first = decoder.events(from: inputs("a") + [.pasteBegin] + inputs("q\rx\u{1B}[31m"))
    XCTAssertEqual(first, [.key(.character("a"))])
    XCTAssertTrue(decoder.isPasting)
    let second = decoder.events(from: inputs("é") + [.key(.up), .pasteEnd] + inputs("b"))
    XCTAssertEqual(second, [.paste("q\nx\u{1B}[31mé"), .key(.character("b"))])
    XCTAssertFalse(decoder.isPasting)
  }

  func testAPasteWhoseEndIsLostIsHandedOut() {
    var decoder = InputDecoder()
    XCTAssertNil(decoder.endPaste())
    XCTAssertEqual(decoder.events(from: [.pasteBegin] + inputs("abc")), [])
    XCTAssertEqual(decoder.endPaste(), .paste("abc"))
    XCTAssertEqual(decoder.events(from: inputs("d")), [.key(.character("d"))])
  }

  func testBytes() {
    let table: [([UInt8], String)] = [
      (Array("aé€漢👍".utf8), "aé€漢👍"), ([0xC3, 0x61], "a"), ([0xFF, 0xFE, 0x61, 0x80, 0x62], "ab"),
      ([0xC0, 0x80, 0x61], "a"), ([0xED, 0xA0, 0x80, 0x61], "a"),
      ([0xE2, 0x82, 0xC3, 0xA9], "é"), ([0xF4, 0x90, 0x80, 0x80, 0x7A], "z"),
    ]
    for (bytes, expected) in table {
      var decoder = ByteDecoder()
      let scalars = bytes.compactMap { decoder.scalar(completedBy: $0) }
      XCTAssertEqual(scalars.map { String($0) }.joined(), expected, "\(bytes)")
    }
    var latin = ByteDecoder(isUTF8: false)
    XCTAssertEqual(latin.scalar(completedBy: 0xE9), "é")
  }
}
