import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The receptionist looks somebody up, phone in one hand.
@MainActor
final class FindingPatientsTests: XCTestCase {
  func testAFewLettersTheBirthDateTheLastDigitsOrTheNumberAreEnough() async throws {
    for typed in [
      "berg, j", "van den berg", "BERG J", "12-03-1980", "12031980", "6039",
      "06 0000 6039", "#1042", "1042",
    ] {
      let pilot = try PracticePilot()
      pilot.press("2")
      pilot.type(typed)
      XCTAssertEqual(
        pilot.rows(with: "Berg, J. van den").count, 1,
        "\(typed):\n\(pilot.screen.joined(separator: "\n"))")
      pilot.press("Enter")
      pilot.expect(contains: "Berg, J. van den · 46 · #1042")
    }
  }

  func testAccentsAndTheNameOfThePartnerNeedNotBeKnown() async throws {
    for (typed, found) in [
      ("ozturk", "Öztürk, A."), ("yildiz", "Yıldız, E."), ("oconnor", "O'Connor, L."),
      ("wit", "Achterberg-de Wit, I."), ("ayse", "Öztürk, A."), ("hart", "Hart, C. 't"),
    ] {
      let pilot = try PracticePilot()
      pilot.press("2")
      pilot.type(typed)
      pilot.expect(contains: found)
    }
  }

  func testBehindTheColonTheSameIsFound() async throws {
    for typed in ["berg, j", "van den bergh", "12-03-1980", "06 0000 6039", "#1042"] {
      let pilot = try PracticePilot()
      pilot.press(":")
      pilot.type(typed)
      pilot.expect(contains: "Berg, J. van den · #1042 12-03-1980")
      for _ in 0..<5 where pilot.rows(with: " ▸ ").allSatisfy({ !$0.contains("· #1042") }) {
        pilot.press("Down")
      }
      pilot.press("Enter")
      pilot.expect(contains: "Berg, J. van den · 46 · #1042")
    }
    // With names hidden, they are hidden here too.
    let pilot = try PracticePilot()
    pilot.press("^P", ":")
    pilot.type("berg, j")
    pilot.expect(contains: "· #1042")
    pilot.expect(lacks: "12-03-1980")
    // What books is still booked.
    pilot.press("Esc", ":")
    pilot.type("#1042 di 14:00 visser")
    pilot.expect(lacks: "· #1042")
  }

  func testEscapeEmptiesTheSearchAndThenGivesLettersBackToTheKeys() async throws {
    let pilot = try PracticePilot()
    pilot.press("2")
    pilot.type("ber")
    pilot.press("Esc")
    pilot.expect(contains: "Achterberg")
    pilot.press("Esc", "1")
    pilot.expect(contains: "maandag 23 november")
  }

  func testTextDictatedInTheAgendaIsSearchedFor() async throws {
    let pilot = try PracticePilot()
    pilot.dictate("bergsma")
    pilot.expect(contains: "Bergsma, T.")
    pilot.expect(lacks: "Berger")
  }

  func testASearchIsLoggedOnceWhenItEnds() async throws {
    let pilot = try PracticePilot()
    pilot.press("2")
    pilot.type("bergsma")
    pilot.press("Enter")
    let count = try pilot.practice.read {
      try $0.database.number("SELECT count(*) FROM access_log WHERE event = 'search'")
    }
    XCTAssertEqual(count, 1)
  }
}
