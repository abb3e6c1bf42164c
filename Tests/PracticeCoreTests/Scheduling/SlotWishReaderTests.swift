import XCTest

@testable import PracticeCore

/// A wish for a place, as it is said on the phone.
final class SlotWishReaderTests: XCTestCase {
  /// A Monday.
  private let today = TestPractice.now.day

  private func read(_ text: String) throws -> SlotWish {
    let staff = try TestPractice().practice.read { try $0.therapists() }
    return SlotWishReader.read(text, therapists: staff, today: today)
  }

  func testWhatIsSaid() throws {
    let cases: [(String, String)] = [
      ("", ""),
      ("di do ochtend", "di do ochtend"),
      ("tuesday, thursday morning", "di do ochtend"),
      ("'s avonds", "avond"),
      ("na 16:00", "na 16:00"),
      ("na 16", "na 16:00"),
      ("after 9", "na 9:00"),
      ("voor 12 uur", "voor 12:00"),
      ("before 10:30", "voor 10:30"),
      ("vanaf 1-12", "vanaf 01-12-2026"),
      ("vanaf 1 dec voor 20 dec", "vanaf 01-12-2026 t/m 19-12-2026"),
      ("t/m 20-12", "t/m 20-12-2026"),
      ("morgen", "vanaf 24-11-2026 t/m 24-11-2026"),
      ("volgende week wo", "wo vanaf 30-11-2026 t/m 06-12-2026"),
      ("this week", "vanaf 23-11-2026 t/m 29-11-2026"),
      ("midd avo", "middag avond"),
    ]
    for (text, wish) in cases {
      let read = try read(text)
      XCTAssertEqual(read.times.text(in: .dutch), wish, text)
      XCTAssertEqual(read.notUnderstood, [], text)
    }
  }

  func testLengthAndTherapist() throws {
    XCTAssertEqual(try read("45").minutes, 45)
    XCTAssertEqual(try read("45min").minutes, 45)
    XCTAssertEqual(try read("45 minuten").minutes, 45)
    let (visser, boer) = (
      try TestPractice().member("EV").id, try TestPractice().member("TB").id
    )
    for text in ["visser", "vis", "EV", "ev 45", "bij visser"] {
      XCTAssertEqual(try read(text).therapist, visser, text)
    }
    for text in ["de boer", "boer", "tb", "bij de boer di"] {
      XCTAssertEqual(try read(text).therapist, boer, text)
      XCTAssertEqual(try read(text).notUnderstood, [], text)
    }
  }

  func testWhatSaysNothingIsNamed() throws {
    XCTAssertEqual(try read("di xyzzy 3").notUnderstood, ["xyzzy", "3"])
    XCTAssertEqual(try read("voor").notUnderstood, ["voor"])
    XCTAssertEqual(try read(String(repeating: "9", count: 400)).minutes, nil)
  }

  func testAWishReadsBackAsItIsShown() throws {
    for seed in Proof.seeds(short: 200, long: 2000) {
      var random = SeededRandom(seed: seed)
      var wish = TimeWish()
      wish.weekdays = Set((1...7).filter { _ in Bool.random(using: &random) })
      wish.parts = Set(DayPart.allCases.filter { _ in Bool.random(using: &random) })
      if Bool.random(using: &random) {
        wish.earliest = TimeOfDay(minutes: 5 * Int.random(in: 84...200, using: &random))
      }
      if Bool.random(using: &random) {
        wish.latest = TimeOfDay(minutes: 5 * Int.random(in: 84...200, using: &random))
      }
      if Bool.random(using: &random) { wish.first = today + Int.random(in: 0...90, using: &random) }
      if Bool.random(using: &random) { wish.last = today + Int.random(in: 0...90, using: &random) }
      for language in Language.allCases {
        let text = wish.text(in: language)
        let read = SlotWishReader.read(text, today: today)
        XCTAssertEqual(read.times, wish, "seed \(seed): \(text)")
        XCTAssertEqual(read.notUnderstood, [], "seed \(seed): \(text)")
      }
    }
  }
}
