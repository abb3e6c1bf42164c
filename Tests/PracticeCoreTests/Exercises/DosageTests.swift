import XCTest

@testable import PracticeCore

final class DosageTests: XCTestCase {
  func testWords() {
    let cases: [(Dosage, String, String, String)] = [
      (
        Dosage(sets: 3, repetitions: 10, timesPerDay: 2),
        "3 keer 10 herhalingen, 2 keer per dag", "3 sets of 10 repetitions, twice a day",
        "3×10 · 2/d"
      ),
      (
        Dosage(sets: 3, repetitions: 10, holdSeconds: 5, timesPerDay: 2),
        "3 keer 10 herhalingen, 5 seconden vasthouden, 2 keer per dag",
        "3 sets of 10 repetitions, hold for 5 seconds, twice a day", "3×10 · 5 s · 2/d"
      ),
      (
        Dosage(repetitions: 1, holdSeconds: 30, daysPerWeek: 1, side: .both),
        "1 herhaling, 30 seconden vasthouden, links en rechts, 1 keer per dag, 1 dag per week",
        "1 repetition, hold for 30 seconds, left and right, once a day, 1 day a week",
        "1× · 30 s · L+R · 1/d · 1 d/w"
      ),
      (
        Dosage(repetitions: 12, timesPerDay: 4, daysPerWeek: 3, side: .left, load: "rood elastiek"),
        "12 herhalingen, links, met rood elastiek, 4 keer per dag, 3 dagen per week",
        "12 repetitions, left side, with rood elastiek, 4 times a day, 3 days a week",
        "12× · L · rood elastiek · 4/d · 3 d/w"
      ),
      (
        Dosage(repetitions: 1, holdSeconds: 600, daysPerWeek: 5),
        "10 minuten, 1 keer per dag, 5 dagen per week", "10 minutes, once a day, 5 days a week",
        "10 min · 1/d · 5 d/w"
      ),
      (
        Dosage(repetitions: 2, holdSeconds: 90, side: .alternating),
        "2 herhalingen, 1 minuut 30 seconden vasthouden, links en rechts om en om, 1 keer per dag",
        "2 repetitions, hold for 1 minute 30 seconds, left and right in turn, once a day",
        "2× · 90 s · L/R · 1/d"
      ),
      (
        Dosage(repetitions: 5, holdSeconds: 1, side: .right, load: ""),
        "5 herhalingen, 1 seconde vasthouden, rechts, 1 keer per dag",
        "5 repetitions, hold for 1 second, right side, once a day", "5× · 1 s · R · 1/d"
      ),
    ]
    for (dosage, dutch, english, compact) in cases {
      XCTAssertEqual(dosage.words(.dutch), dutch)
      XCTAssertEqual(dosage.words(.english), english)
      XCTAssertEqual(dosage.compact, compact)
    }
  }

  func testLimits() {
    XCTAssertTrue(Dosage(repetitions: 10).isWithinLimits)
    let outside = [
      Dosage(sets: 0, repetitions: 10), Dosage(sets: 11, repetitions: 10),
      Dosage(repetitions: 0), Dosage(repetitions: 101), Dosage(repetitions: 1, holdSeconds: 0),
      Dosage(repetitions: 1, holdSeconds: 3601), Dosage(repetitions: 1, timesPerDay: 0),
      Dosage(repetitions: 1, daysPerWeek: 8),
      Dosage(repetitions: 1, load: String(repeating: "x", count: 31)),
    ]
    for dosage in outside { XCTAssertFalse(dosage.isWithinLimits, dosage.compact) }
  }
}
