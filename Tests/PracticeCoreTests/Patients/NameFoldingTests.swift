import XCTest

@testable import PracticeCore

final class NameFoldingTests: XCTestCase {
  func testFolding() {
    let cases = [
      ("", ""), ("Jansen", "jansen"), ("  Van   den\tBerg ", "van den berg"),
      ("Yılmaz", "yilmaz"), ("YILMAZ", "yilmaz"), ("İnönü", "inonu"), ("Öztürk", "ozturk"),
      ("Weiß", "weiss"), ("STRAẞE", "strasse"), ("Łucja", "lucja"), ("Đorđević", "dordevic"),
      ("Guðrún Þórsdóttir", "gudrun thorsdottir"), ("Bjørnsæter", "bjornsaeter"),
      ("Cœur", "coeur"), ("ŉ", "n"), ("Ĳssel", "ijssel"), ("ĳssel", "ijssel"),
      ("Nguyễn Thị Hương", "nguyen thi huong"), ("Țepeș", "tepes"), ("Ǆ", "dz"),
      ("Zoë", "zoe"), ("Zoe\u{308}", "zoe"), ("ﬁ", "ﬁ"),
      ("d'Angelo", "dangelo"), ("d’Angelo", "dangelo"), ("van 't Hof", "van t hof"),
      ("Visser-Bos", "visser bos"), ("Visser–Bos", "visser bos"), ("J.P.", "j p"),
      ("Berg, J. van den", "berg j van den"), ("O`Neill", "oneill"),
      ("ΜΑΡΊΑ", "μαρία"), ("ИВАНОВ", "иванов"), ("محمد", "محمد"), ("李", "李"),
      ("a\u{0}b\u{1B}[31m", "a b 31m"), ("#1042", "1042"), ("×÷", ""), ("😀", ""),
    ]
    for (text, expected) in cases { XCTAssertEqual(folded(text), expected, text) }
  }

  func testFoldingAgainChangesNothing() {
    for value in (0x20...0x2FF) as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = folded(String(scalar))
      XCTAssertEqual(folded(once), once, "U+\(String(value, radix: 16))")
    }
  }

  func testComposedAndDecomposedLatinLettersFoldAlike() {
    // Ezh has no plain Latin letter behind it.
    for value in (0xC0...0x24F) as ClosedRange<UInt32> where ![0x1EE, 0x1EF].contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let composed = String(scalar)
      XCTAssertEqual(
        folded(composed), folded(composed.decomposedStringWithCanonicalMapping), composed)
    }
  }

  func testEveryWayOfTypingACompoundNameFindsIt() {
    let cases: [(name: String, typed: [String])] = [
      ("Visser-Bos", ["visser-bos", "visser bos", "visserbos", "bos", "VISSER", "vis bo"]),
      ("d'Angelo", ["d'angelo", "d angelo", "dangelo", "angelo", "d’ang"]),
      ("van 't Hof", ["'t hof", "van t hof", "hof", "v. 't hof"]),
      ("van den Berg", ["berg", "v.d. berg", "van den b"]),
      ("Yılmaz", ["yilmaz", "YILMAZ", "yıl"]),
    ]
    for (name, attempts) in cases {
      let index = indexWords(name)
      for typed in attempts {
        XCTAssertTrue(
          searchWords(typed).allSatisfy { word in index.contains { $0.hasPrefix(word) } },
          "\(typed) in \(index)")
      }
    }
  }

  func testOtherNamesAreNotFound() {
    let index = indexWords("Visser-Bos")
    XCTAssertFalse(index.contains { $0.hasPrefix("isser") })
    XCTAssertEqual(index, ["visser", "bos", "visserbos"])
    XCTAssertEqual(indexWords(" \u{7} - ' "), [])
  }
}
