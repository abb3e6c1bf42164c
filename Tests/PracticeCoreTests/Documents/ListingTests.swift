import TestPrinting
import XCTest

@testable import PracticeCore

/// Papers in columns: the lists of the agenda and what a patient takes home.
final class ListingTests: XCTestCase {
  private let letterhead = ExerciseSheet.Letterhead(
    name: "Praktijk De Proef", address: "Nergens 1", phone: "000", isFictional: true)

  private func listing(_ rows: [[String]]) -> Listing {
    Listing(
      "Lijst", letterhead: letterhead, language: .dutch,
      sections: [
        Listing.Section(
          "Deel",
          [
            Listing.Column("tijd", isRight: true), Listing.Column("naam", mayShrink: true),
            Listing.Column("telefoon"), Listing.Column("opmerking", mayShrink: true),
          ], rows: rows, emptyText: "Niets.")
      ], closing: ["Einde."])
  }

  func testColumnsStandUnderEachOther() {
    XCTAssertEqual(
      listing([["9:00", "Jansen", "06-1", ""], ["10:00", "Öz", "06-22", "belt"]]).lines,
      [
        "Praktijk De Proef · Nergens 1 · 000 · alle personen zijn verzonnen", "", "Lijst", "",
        "Deel", " tijd  naam    telefoon  opmerking", "----------------------------------",
        " 9:00  Jansen  06-1", "10:00  Öz      06-22     belt", "", "Einde.",
      ])
    XCTAssertEqual(listing([]).lines.suffix(3), ["Niets.", "", "Einde."])
  }

  func testWhateverStandsInItFitsThePaper() {
    let long = String(repeating: "lang ", count: 60)
    let hostile = "<script>\u{1B}[31m\u{0C}\n" + long
    let rows = (0..<150).map { ["\($0)", hostile, "06-0000000\($0)", long] }
    let listing = listing(rows)
    XCTAssertTrue(listing.lines.allSatisfy { TextLayout.width($0) <= 78 })
    XCTAssertFalse(listing.text.contains("\u{1B}"))
    let pages = listing.text.split(separator: "\u{0C}")
    XCTAssertEqual(pages.count, 3)
    XCTAssertTrue(
      pages.allSatisfy { $0.split(separator: "\n", omittingEmptySubsequences: false).count <= 61 })
    XCTAssertTrue(pages[1].hasPrefix(" Lijst · 2\n"))
    for row in rows { XCTAssertTrue(listing.text.contains(row[2])) }
    XCTAssertFalse(listing.html.contains("<script>"))
    XCTAssertTrue(listing.html.contains("&lt;script&gt;"))
  }

  func testTheDayListShowsWhoComesAndWhatIsFree() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    try test.book(patient, "2026-11-24T09:00")
    try test.absence(of: "EV", "2026-11-24", from: 780, until: 1020, reason: "cursus")
    let day = moment("2026-11-24T00:00").day
    let visser = try test.member("EV").id
    let lines = try test.practice.read {
      try $0.listing(of: .day(day, visser), in: .dutch)
    }.lines.map(trimmed)
    let rows = lines.filter { $0.contains("–") }
    XCTAssertEqual(rows.count, 4, rows.joined(separator: "\n"))
    XCTAssertTrue(rows[0].hasSuffix("– vrij –"), rows[0])
    XCTAssertTrue(rows[1].hasPrefix("9:00–9:30  Verzonnen, P.  12-03-1980"), rows[1])
    XCTAssertTrue(rows[3].hasSuffix("– cursus –"), rows[3])
    let everybody = try test.practice.read { try $0.listing(of: .day(day, nil), in: .english) }
    XCTAssertEqual(everybody.sections.map(\.heading), ["Visser", "De Boer"])
  }

  func testTheCardIsInThePatientsLanguageAndSaysNothingMedical() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    var details = try test.practice.read { try $0.patient(patient).details }
    let opened = details
    details.language = .english
    try test.practice.edit(patient, from: opened, to: details)
    try test.book(patient, "2026-11-24T09:00")
    try test.book(patient, "2026-12-01T09:00", with: "TB")
    try test.practice.cancel(
      try test.book(patient, "2026-12-08T09:00"), reason: try test.cancelReason())
    let card = try test.practice.read { try $0.listing(of: .card(patient), in: .dutch) }
    XCTAssertEqual(card.title, "Your appointments")
    XCTAssertEqual(
      card.sections[0].rows,
      [
        ["Tuesday 24 November 2026", "9:00", "E. Visser"],
        ["Tuesday 1 December 2026", "9:00", "de Boer"],
      ])
    XCTAssertFalse(card.text.contains("1980"))
  }

  func testWhoIsCalledIsWhoIsStillExpected() throws {
    let test = try TestPractice()
    let day = moment("2026-11-24T00:00").day
    let (one, two) = (try test.patient("Een"), try test.patient("Twee"))
    try test.book(two, "2026-11-24T10:00", with: "TB")
    try test.book(one, "2026-11-24T09:00")
    try test.practice.cancel(
      try test.book(one, "2026-11-24T11:00"), reason: try test.cancelReason())
    let listing = try test.practice.read { try $0.listing(of: .calls(day), in: .dutch) }
    XCTAssertEqual(listing.sections[0].rows.map { $0[3] }, ["Een, P.", "Twee, P."])
    let empty = try test.practice.read { try $0.listing(of: .calls(day + 1), in: .dutch) }
    XCTAssertTrue(empty.text.contains("Niemand te bellen."))
  }

  func testTheNextWorkingDayPassesOverWhatIsClosed() throws {
    let test = try TestPractice()
    let friday = moment("2026-12-25T00:00").day - 1
    try test.close("2026-12-28", to: "2026-12-29")
    XCTAssertEqual(
      try test.practice.read { try $0.nextWorkingDay(after: friday) },
      moment("2026-12-30T00:00").day)
  }

  func testItBecomesPages() throws {
    let programs = OutsidePrograms { ProcessInfo.processInfo.environment[$0] }
    let pdf = try Pdf(
      html: listing((0..<80).map { ["9:00", "Öztürk \($0)", "06", ""] }).html, programs: programs)
    XCTAssertGreaterThan(pdf.pages, 1)
    let text = try PdfText.text(of: Data(pdf.bytes))
    XCTAssertTrue(text.contains("Öztürk 79"), text)
  }
}
