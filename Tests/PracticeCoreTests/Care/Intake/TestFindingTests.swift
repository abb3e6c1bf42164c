import XCTest

@testable import PracticeCore

final class TestFindingTests: XCTestCase {
  func testWhatIsTypedInAFewLetters() {
    let cases: [(String, [String])] = [
      ("", []), (" ; ", []), ("li 40 p5", ["links · 40 · pijn 5"]),
      ("re 60°", ["rechts · 60°"]), ("12 cm p3", ["12 cm · pijn 3"]),
      ("L4-L5 li stug", ["links · L4-L5 · stug"]), ("l4-5 p6", ["L4-5 · pijn 6"]),
      ("th3 bdz", ["beide zijden · Th3"]), ("c0-c2 re pijn 7", ["rechts · C0-C2 · pijn 7"]),
      ("4/10", ["pijn 4"]), ("p11", ["p11"]), ("pijn", ["pijn"]), ("pijn einde", ["einde pijn"]),
      ("links 40 p5; rechts 60", ["links · 40 · pijn 5", "rechts · 60"]),
      ("vingertoppen tot knie", ["vingertoppen tot knie"]),
      ("5 s wankel", ["5 s · wankel"]), ("li li", ["links · li"]), ("pen", ["pen"]),
      ("s1", ["S1"]), ("c100", ["c100"]), ("-", ["-"]),
    ]
    for (typed, texts) in cases {
      XCTAssertEqual(TestFinding.read(typed).map { $0.text(in: .dutch) }, texts, typed)
    }
    let finding = TestFinding.read("re 55° p2 L5-S1 veert")[0]
    XCTAssertEqual(finding.side, .right)
    XCTAssertEqual(finding.value, "55°")
    XCTAssertEqual(finding.pain, 2)
    XCTAssertEqual(finding.level, "L5-S1")
    XCTAssertEqual(finding.remark, "veert")
    XCTAssertEqual(finding.text(in: .english), "right · L5-S1 · 55° · pain 2 · veert")
  }

  func testHugeAndHostileTextIsKept() {
    let long = String(repeating: "9", count: 5000)
    XCTAssertEqual(TestFinding.read(long)[0].value, long)
    XCTAssertEqual(TestFinding.read("p\(long)")[0].remark, "p\(long)")
    XCTAssertEqual(TestFinding.read("é\u{301} 💥 p-1").count, 1)
  }
}
