import XCTest

@testable import PracticeCore

/// What cannot be stored of a patient, and in which field it stands.
final class PatientChecksTests: XCTestCase {
  func testEachRefusalNamesItsField() throws {
    let test = try TestPractice()
    func details(_ change: (inout PatientDetails) -> Void) -> PatientDetails {
      var details = PatientDetails(name: PatientName(surname: "Testpersoon"))
      change(&details)
      return details
    }
    let long = PatientName(surname: String(repeating: "a", count: 201))
    // Two scalars to a letter: longer for SQLite than for Swift.
    let marked = PatientName(surname: String(repeating: "e\u{327}\u{301}", count: 150))
    let table: [(field: String, details: PatientDetails)] = [
      ("surname", details { $0.name = PatientName(surname: "") }),
      ("surname", details { $0.name = PatientName(surname: " \n\t\u{A0}") }),
      ("surname", details { $0.name = long }),
      ("surname", details { $0.name = marked }),
      ("birthDate", details { $0.birthDate = TestPractice.now.day + 1 }),
      ("birthDate", details { $0.birthDate = Day(iso: "1880-01-01") }),
      ("citizenNumber", details { $0.citizenNumber = "123456789" }),
      ("citizenNumber", details { $0.citizenNumber = "abc" }),
      ("postcode", details { $0.postcode = "0123 AB" }),
      ("email", details { $0.email = "geen adres" }),
    ]
    let known = try test.patient("Bestaand")
    let stored = try test.practice.read { try $0.patient(known).details }
    let before = try test.lastEntry()
    for (field, details) in table {
      for refusal in [
        assertRefused(try test.practice.register(details)),
        assertRefused(try test.practice.edit(known, from: stored, to: details)),
      ] {
        guard case .invalid(let input)? = refusal else {
          XCTFail("\(field): \(String(describing: refusal))")
          continue
        }
        XCTAssertEqual(input.field, field)
        XCTAssertNotEqual(input.dutch, input.english)
      }
    }
    XCTAssertEqual(try test.lastEntry(), before)
    XCTAssertNoThrow(try test.practice.register(details { $0.birthDate = TestPractice.now.day }))
  }

  func testWhatIsTypedIsStoredInItsForm() throws {
    let test = try TestPractice()
    let id = try test.practice.register(
      PatientDetails(
        name: PatientName(surname: "  Testpersoon "), citizenNumber: "1112.22.333",
        postcode: "1017zx", email: " test@example.org "))
    let stored = try test.practice.read { try $0.patient(id).details }
    XCTAssertEqual(stored.name.surname, "Testpersoon")
    XCTAssertEqual(stored.citizenNumber, "111222333")
    XCTAssertEqual(stored.postcode, "1017 ZX")
    XCTAssertEqual(stored.email, "test@example.org")
  }

  func testAnythingElseIsStoredAsItIs() throws {
    let test = try TestPractice()
    let huge = String(repeating: "lang\n", count: 200_000)
    for text in ["", "\u{1b}[31m", "'; DROP TABLE patient; --", "\u{202E}omgekeerd", huge] {
      // What stands on one line has an end.
      let line = String(text.prefix(200))
      let id = try test.practice.register(
        PatientDetails(
          name: PatientName(surname: "Testpersoon"), city: line, phone: line, gp: line,
          deskNote: text))
      let stored = try test.practice.read { try $0.patient(id).details }
      XCTAssertEqual(stored.deskNote, text)
      XCTAssertEqual(stored.gp, line)
    }
    try test.assertNoProblems()
  }
}
