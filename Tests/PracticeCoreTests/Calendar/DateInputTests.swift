import XCTest

@testable import PracticeCore

final class DateInputTests: XCTestCase {
  /// A Tuesday.
  private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  func testDatesInNumbers() {
    assertDays([
      ("23-11", "2027-11-23"), ("24-11", "2026-11-24"), ("25-11", "2026-11-25"),
      ("1-1", "2027-01-01"), ("01/01", "2027-01-01"), ("1.1", "2027-01-01"),
      ("23-11-26", "2026-11-23"), ("23-11-2026", "2026-11-23"), ("23/11/2026", "2026-11-23"),
      ("23.11.26", "2026-11-23"), ("23 11 2026", "2026-11-23"), ("23 11", "2027-11-23"),
      ("23-11-'27", "2027-11-23"), ("231126", "2026-11-23"), ("2411", "2026-11-24"),
      ("2311", "2027-11-23"), ("23112026", "2026-11-23"), ("20261123", "2026-11-23"),
      ("2026-11-23", "2026-11-23"), ("2026-1-5", "2026-01-05"), ("  23-11-2026 ", "2026-11-23"),
      ("29-02", "2028-02-29"), ("29-2-28", "2028-02-29"),
    ])
  }

  func testDatesWithTheNameOfAMonth() {
    assertDays([
      ("23 nov", "2027-11-23"), ("24 nov.", "2026-11-24"), ("23 november 2026", "2026-11-23"),
      ("23 nov '26", "2026-11-23"), ("nov 25", "2026-11-25"), ("November 23, 2026", "2026-11-23"),
      ("23rd of november 2026", "2026-11-23"), ("23-nov-2026", "2026-11-23"),
      ("23nov", "2027-11-23"), ("1 mrt", "2027-03-01"), ("1 maa", "2027-03-01"),
      ("1 march", "2027-03-01"), ("1e mei", "2027-05-01"), ("1st may", "2027-05-01"),
      ("3 OKT", "2027-10-03"), ("3 october", "2027-10-03"), ("5 aug", "2027-08-05"),
      ("5 sept", "2027-09-05"), ("ma 23 nov 2026", "2026-11-23"), ("wo 25-11", "2026-11-25"),
      ("monday, 23 November 2026", "2026-11-23"), ("op woensdag 25 november", "2026-11-25"),
    ])
  }

  func testDaysRelativeToToday() {
    assertDays([
      ("vandaag", "2026-11-24"), ("today", "2026-11-24"), ("morgen", "2026-11-25"),
      ("tomorrow", "2026-11-25"), ("overmorgen", "2026-11-26"), ("gisteren", "2026-11-23"),
      ("eergisteren", "2026-11-22"), ("yesterday", "2026-11-23"), ("+2w", "2026-12-08"),
      ("+3d", "2026-11-27"), ("+1m", "2026-12-24"), ("-1d", "2026-11-23"), ("+1j", "2027-11-24"),
      ("+1y", "2027-11-24"), ("+ 2 weken", "2026-12-08"), ("over 3 dagen", "2026-11-27"),
      ("over een week", "2026-12-01"), ("in 2 weeks", "2026-12-08"), ("in a month", "2026-12-24"),
      ("volgende week", "2026-12-01"), ("next week", "2026-12-01"), ("vorige week", "2026-11-17"),
      ("volgende maand", "2026-12-24"), ("+0d", "2026-11-24"),
    ])
  }

  func testWeekdays() {
    assertDays([
      ("di", "2026-11-24"), ("wo", "2026-11-25"), ("ma", "2026-11-30"), ("maandag", "2026-11-30"),
      ("mon", "2026-11-30"), ("Tuesday", "2026-11-24"), ("tues", "2026-11-24"),
      ("zo", "2026-11-29"), ("komende di", "2026-12-01"), ("a.s. vrijdag", "2026-11-27"),
      ("volgende week di", "2026-12-01"), ("di volgende week", "2026-12-01"),
      ("next week mon", "2026-11-30"), ("deze week ma", "2026-11-23"),
      ("vorige week vr", "2026-11-20"), ("di over 2 weken", "2026-12-08"),
      ("over 2 weken vr", "2026-12-11"), ("fri in 2 weeks", "2026-12-11"),
      ("afgelopen ma", "2026-11-23"), ("afgelopen di", "2026-11-17"), ("last wed", "2026-11-18"),
      ("volgende ma", "2026-11-30"), ("next monday", "2026-11-30"),
    ])
  }

  func testMonthsEndOnTheirLastDay() {
    let lastOfJanuary = Day(iso: "2027-01-31") ?? today
    XCTAssertEqual(day("+1m", today: lastOfJanuary), "2027-02-28")
    XCTAssertEqual(day("+13m", today: lastOfJanuary), "2028-02-29")
    XCTAssertEqual(day("-2m", today: lastOfJanuary), "2026-11-30")
    XCTAssertEqual(day("+4j", today: Day(iso: "2028-02-29") ?? today), "2032-02-29")
    XCTAssertEqual(day("-1j", today: Day(iso: "2028-02-29") ?? today), "2027-02-28")
  }

  func testBirthDatesAreNeverInTheFuture() {
    for (typed, expected) in [
      ("23-11-26", "2026-11-23"), ("24-11-26", "2026-11-24"), ("25-11-26", "1926-11-25"),
      ("12-03-80", "1980-03-12"), ("120380", "1980-03-12"), ("12031980", "1980-03-12"),
      ("1-1-00", "2000-01-01"), ("29-2-00", "2000-02-29"), ("12 mrt 1980", "1980-03-12"),
      ("23-11", "2026-11-23"), ("25-11", "2025-11-25"), ("29-02", "2024-02-29"),
      ("ma", "2026-11-23"), ("wo", "2026-11-18"), ("di", "2026-11-24"),
    ] { XCTAssertEqual(day(typed, .past), expected, typed) }
  }

  func testWhatIsSaidAboutImpossibleDates() {
    assertSentences(
      .future,
      [
        ("31-02", "'31-02' is geen dag: februari 2027 heeft 28 dagen."),
        ("29-02-2027", "'29-02-2027' is geen dag: februari 2027 heeft 28 dagen."),
        ("31-11", "'31-11' is geen dag: november heeft 30 dagen."),
        ("32 dec", "'32 dec' is geen dag: december heeft 31 dagen."),
        ("0-1", "'0-1' is geen dag: januari heeft 31 dagen."),
        ("12-13", "'12-13' is geen dag: er is geen maand 13."),
        ("1-1-0000", "'1-1-0000' is geen dag: er is geen jaar 0."),
        ("di 25-11", "25 november 2026 is een woensdag, geen dinsdag."),
        ("volgende vr", "'volgende vr' kan vr 27 nov of vr 4 dec zijn; typ de datum."),
        ("+9999j", "'+9999j' is te ver weg."), ("+99999999999d", "is te ver weg."),
        ("", "Typ een datum, bijvoorbeeld 23-11."), (" \n", "Typ een datum, bijvoorbeeld 23-11."),
        ("kip", "'kip' is geen datum; typ bijvoorbeeld 23-11, di of +2w."),
      ])
    assertSentences(
      .past,
      [
        ("25-11-2026", "25 november 2026 ligt in de toekomst."),
        ("1-1-1850", "1 januari 1850 is meer dan 130 jaar geleden."),
        ("morgen", "25 november 2026 ligt in de toekomst."),
        ("kip", "'kip' is geen datum; typ bijvoorbeeld 23-11, di of gisteren."),
      ])
  }

  func testTheSentenceInEnglish() {
    guard case .failure(let problem) = DateInput.parse("31-02", today: today) else {
      return XCTFail("31 February was accepted")
    }
    XCTAssertEqual(
      problem.sentence(.english), "'31-02' is not a day: February 2027 has 28 days.")
  }

  func testWhatIsNotADate() {
    for typed in [
      "kip", "23", "311", "12345", "23-", "-23", "23--11", "1-2-3-4", "2026-11", "di di", "ma wo",
      "over", "over di", "+w", "+2", "+2x", "23 foo", "nov", "nov nov", "12-345", "1-1-12345",
      "٢٣-١١", "23-11-2026 10:30", "\u{0}", "volgende", String(repeating: "9", count: 500),
    ] { XCTAssertNil(day(typed), typed) }
  }

  func testEveryDayOfEightYearsIsReadBackInEveryForm() {
    for offset in 0..<2922 {
      let date = today + offset
      let (year, month, dayOfMonth) = date.parts
      for typed in [
        Language.dutch.numericDate(date), Language.dutch.date(date), Language.english.date(date),
        Language.dutch.longDate(date), Language.english.longDate(date), date.iso,
        "\(padded(dayOfMonth, 2))\(padded(month, 2))\(padded(year % 100, 2))",
      ] { XCTAssertEqual(day(typed), date.iso, typed) }
    }
  }

  // MARK: - Help

  private func day(
    _ text: String, _ meaning: DateInput.Meaning = .future, today: Day? = nil
  ) -> String? {
    try? DateInput.parse(text, today: today ?? self.today, meaning: meaning).get().iso
  }

  private func assertDays(_ cases: [(String, String)], line: UInt = #line) {
    for (typed, expected) in cases { XCTAssertEqual(day(typed), expected, typed, line: line) }
  }

  private func assertSentences(
    _ meaning: DateInput.Meaning, _ cases: [(String, String)], line: UInt = #line
  ) {
    for (typed, expected) in cases {
      guard case .failure(let problem) = DateInput.parse(typed, today: today, meaning: meaning)
      else {
        XCTFail("\(typed) was accepted", line: line)
        continue
      }
      let sentence = problem.sentence(.dutch)
      XCTAssertTrue(sentence.contains(expected), sentence, line: line)
    }
  }
}
