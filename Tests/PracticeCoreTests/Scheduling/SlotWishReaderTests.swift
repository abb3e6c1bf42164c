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
      ("na 2 uur", "na 14:00"),
      ("vanaf 2", "na 14:00"),
      ("after 2", "na 14:00"),
      ("after 2 pm", "na 14:00"),
      ("na half 3", "na 14:30"),
      ("na half 3 wo", "wo na 14:30"),
      ("after half past 2", "na 14:30"),
      ("na kwart over 2", "na 14:15"),
      ("na 14.00 uur", "na 14:00"),
      ("na 14u30", "na 14:30"),
      ("na 1430", "na 14:30"),
      ("na twee uur", "na 14:00"),
      ("tot half 11", "voor 10:30"),
      ("na 10 voor 12", "na 10:00 voor 12:00"),
      ("tussen 2 en 4", "na 14:00 voor 16:00"),
      ("between 9 and 11", "na 9:00 voor 11:00"),
      ("wo 14:00", "wo na 14:00"),
      ("wo 2 uur", "wo na 14:00"),
      ("wo om 10", "wo na 10:00"),
      ("vanaf 1.12", "vanaf 01-12-2026"),
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

  /// A while is no hour, and an hour is no length.
  func testWhatOnlyLooksLikeATime() throws {
    XCTAssertEqual(try read("na 2 weken").times.earliest, nil)
    XCTAssertEqual(try read("na 2 weken").notUnderstood, ["na", "2", "weken"])
    XCTAssertEqual(try read("om 10 uur").minutes, nil)
    XCTAssertEqual(try read("wo na 14:00 30").minutes, 30)
  }

  func testHowItWasUnderstoodIsSaidInWords() throws {
    let cases: [(String, String, String)] = [
      ("", "", ""),
      ("wo vr na 2", "woensdag of vrijdag · na 14:00", "Wednesday or Friday · after 14:00"),
      (
        "45 ochtend tot 11", "ochtend · klaar vóór 11:00 · 45 min",
        "morning · over by 11:00 · 45 min"
      ),
      ("morgen", "dinsdag 24 november 2026", "Tuesday 24 November 2026"),
      ("vanaf 1 dec t/m 8 dec", "vanaf di 1 dec t/m di 8 dec", "from Tue 1 Dec until Tue 8 Dec"),
    ]
    for (text, dutch, english) in cases {
      XCTAssertEqual(try read(text).reading(in: .dutch), dutch, text)
      XCTAssertEqual(try read(text).reading(in: .english), english, text)
    }
    XCTAssertEqual(try read("di ev").reading(in: .dutch, name: "Visser"), "dinsdag · bij Visser")
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
