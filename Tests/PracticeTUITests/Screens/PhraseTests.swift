import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// A booking typed in words over the agenda, and seen in its cells before it is made.
@MainActor
final class PhraseTests: XCTestCase {
  private func agenda(_ pilot: PracticePilot) throws -> AgendaScreen {
    try XCTUnwrap(pilot.app.screens.compactMap { $0 as? AgendaScreen }.last)
  }

  private func type(_ phrase: String, _ pilot: PracticePilot) {
    pilot.press(":")
    pilot.type(phrase)
  }

  private func booked(_ pilot: PracticePilot, _ surname: String) throws -> [Moment] {
    try pilot.practice.read { reader in
      guard let patient = try reader.findPatients(surname, limit: 1).first else { return [] }
      return try reader.appointments(of: patient.id).filter {
        $0.status == .booked && $0.day > DemoFile.monday.day
      }.map(\.moment).reversed()
    }
  }

  func testTheCellsShowItAndTheAgendaComesBack() async throws {
    let pilot = try PracticePilot()
    pilot.select("11:00", of: "TB")
    type("bergsma wo 14:00 visser", pilot)
    pilot.expect(contains: "woensdag 25 november")
    pilot.expect(contains: "+ Bergsma, T.")
    pilot.expect(contains: "wo 25 nov +")
    pilot.press("Esc")
    pilot.expect(contains: "maandag 23 november")
    pilot.expect(lacks: "+ Bergsma")
    let agenda = try agenda(pilot)
    XCTAssertEqual(agenda.grid.rows[agenda.row].short, "11:00")
    XCTAssertEqual(agenda.therapist?.initials, "TB")
  }

  func testARoomIsNamedAndWhoIsThereIsSaidWhileTyping() async throws {
    let pilot = try PracticePilot()
    type("bergsma wo 8:00 visser oefenzaal", pilot)
    pilot.expect(contains: "in Oefenzaal")
    pilot.expect(contains: "wo 25 nov +")
    pilot.press("Enter")
    pilot.expect(contains: "Geboekt")
    type("kaya wo 8:00 boer in de oefenzaal", pilot)
    pilot.expect(contains: "wo 25 nov ×")
    pilot.expect(contains: "Oefenzaal is wo 25 nov 8:00–8:30 al bezet door Bergsma")
    pilot.expect(contains: "vrij: ")
    pilot.press("Esc")
    type("kaya wo 8:00 boer kamer 7", pilot)
    pilot.expect(contains: "Welke kamer: Kamer 1, Kamer 2, Kamer 3, Oefenzaal?")
  }

  /// What is not said comes from the cell she stood on, not from the one it is shown in.
  func testTheCellSheStoodOnSaysTheRest() async throws {
    let pilot = try PracticePilot()
    pilot.goTo("26-11")
    pilot.select("16:00", of: "TB")
    type("bergsma wo", pilot)
    pilot.expect(contains: "woensdag 25 november")
    pilot.type(" 8:00")
    pilot.press("Enter")
    pilot.expect(contains: "Geboekt: wo 25 nov 8:00")
    let last = try booked(pilot, "bergsma").first { $0.iso == "2026-11-25T08:00" }
    XCTAssertNotNil(last)
  }

  func testWhatIsNotUnderstoodIsMarkedWhereItStands() async throws {
    var drawn: [String] = []
    for language in [Language.dutch, .english] {
      let pilot = try PracticePilot(language: language)
      type(language("bergsma 6x di kip 10:30 visser", "bergsma 6x tue hen 10:30 visser"), pilot)
      for (width, height) in [(80, 24), (132, 43)] {
        pilot.resize(width, height)
        drawn.append("#### \(language.rawValue) \(width)×\(height)")
        drawn += pilot.screen
      }
      let line = try XCTUnwrap(pilot.screen.first { $0.contains("^^^") })
      let typed = try XCTUnwrap(pilot.screen.first { $0.contains(" : bergsma") })
      let word = try XCTUnwrap(typed.range(of: language("kip", "hen")))
      XCTAssertEqual(
        line.distance(from: line.startIndex, to: try XCTUnwrap(line.firstIndex(of: "^"))),
        typed.distance(from: typed.startIndex, to: word.lowerBound))
    }
    Golden.expect(drawn, golden: "Screens/command-line-marks")
  }

  func testADateThatIsTakenIsChosenAnewBeforeItIsBooked() async throws {
    let pilot = try PracticePilot()
    let before = try booked(pilot, "bergsma").count
    type("bergsma 6x di 10:30 +1w visser", pilot)
    pilot.expect(contains: "di 1 dec ×")
    pilot.press("Enter")
    pilot.expect(contains: "bezet")
    pilot.expect(contains: "a  di 1 dec 10:00 Visser")
    XCTAssertEqual(try booked(pilot, "bergsma").count, before)
    pilot.press("a", "Enter")
    pilot.expect(contains: "6 afspraken geboekt")
    let moments = try booked(pilot, "bergsma")
    XCTAssertEqual(moments.count, before + 6)
    XCTAssertTrue(moments.contains { $0.iso == "2026-12-01T10:00" })
    // All of it is one change.
    pilot.press("u")
    XCTAssertEqual(try booked(pilot, "bergsma").count, before)
  }

  func testASingleOneThatIsTakenGetsAnotherPlace() async throws {
    let pilot = try PracticePilot()
    type("bergsma 1-12 10:30 visser", pilot)
    pilot.expect(contains: "× Visser heeft di 1 dec 10:30")
    pilot.press("Enter")
    pilot.expect(contains: "a  di 1 dec 10:00 Visser")
    pilot.press("a", "Enter")
    pilot.expect(contains: "Geboekt: di 1 dec 10:00")
    // Nothing typed is lost by leaving instead.
    type("bergsma 1-12 10:30 visser", pilot)
    pilot.press("Enter", "Esc")
    pilot.expect(contains: "maandag 23 november")
  }

  func testInEnglish() async throws {
    let pilot = try PracticePilot(language: .english)
    type("bergsma 2x tue 8:00 every other week visser", pilot)
    pilot.expect(contains: "+ Bergsma, T.")
    pilot.expect(contains: "Tue 24 Nov +")
    pilot.press("Enter")
    pilot.expect(contains: "2 appointments booked")
  }

  /// Said with day and time, it is for who treats the patient; typed over a cell, the cell is meant.
  func testTheOwnTherapistComesBeforeTheColumnOfTheCursor() async throws {
    for (language, said) in [
      (Language.dutch, "Bergsma, T. · bij De Boer (eigen therapeut)"),
      (.english, "Bergsma, T. · with De Boer (own therapist)"),
    ] {
      let pilot = try PracticePilot(language: language)
      pilot.select("16:00", of: "EV")
      type("bergsma", pilot)
      pilot.expect(
        contains: language(
          "bij Visser (waar de cursor staat)", "with Visser (where the cursor is)"))
      pilot.type(language(" wo 8:30", " wed 8:30"))
      pilot.expect(contains: said)
      pilot.press("Enter")
      pilot.expect(
        contains: language(
          "Geboekt: wo 25 nov 8:30 bij De Boer.", "Booked: Wed 25 Nov 8:30 with De"))
    }
  }

  func testADayOnWhichThePatientComesAlreadySaysSo() async throws {
    let pilot = try PracticePilot()
    type("bergsma wo 8:00 visser", pilot)
    pilot.press("Enter")
    type("bergsma 2x wo 9:00 +1w visser", pilot)
    pilot.expect(contains: "(al om 8:00)")
    pilot.press("Enter")
    pilot.expect(contains: "al om 8:00")
    pilot.expect(contains: "De patiënt komt op wo 25 nov al om 8:00.")
    // Passed over, the series goes on longer; the week after he is away.
    pilot.press("x")
    pilot.expect(contains: "overgeslagen")
    pilot.press("Enter")
    pilot.expect(contains: "2 afspraken geboekt vanaf wo 9 dec 9:00 bij Visser.")
  }

  /// Typed over the month or another place, nothing is drawn where there are no cells.
  func testOverAnotherScreenTheLinesSayIt() async throws {
    let pilot = try PracticePilot()
    pilot.press("2", "Esc", ":")
    pilot.type("bergsma wo 14:00 visser")
    pilot.expect(contains: "wo 25 nov +")
    pilot.press("Esc", "1")
    pilot.expect(contains: "maandag 23 november")
  }

  /// Two are called so: she is asked, and need not type it again.
  func testWhoOfSeveralIsMeantIsAsked() async throws {
    let pilot = try PracticePilot()
    type("jansen wo 8:00 visser", pilot)
    pilot.expect(contains: "Enter vraagt wie")
    pilot.press("Enter")
    pilot.expect(contains: "Wie? · jansen wo 8:00 visser")
    pilot.expect(contains: "Jansen, P.")
    pilot.press("Enter")
    pilot.expect(contains: "Geboekt: wo 25 nov 8:00")
  }

  func testWhatIsRefusedStaysToBePutRight() async throws {
    let pilot = try PracticePilot()
    type("bergsma wo 25:00 visser", pilot)
    pilot.press("Enter")
    pilot.expect(contains: " : bergsma wo 25:00 visser")
    for _ in 0..<12 { pilot.press("Backspace") }
    pilot.type("8:00 visser")
    pilot.press("Enter")
    pilot.expect(contains: "Geboekt: wo 25 nov 8:00")
  }
}
