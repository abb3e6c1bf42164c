import XCTest

@testable import PracticeCore

/// A birth date in any notation, also of who does not know all of it.
final class BirthDateTests: XCTestCase {
  private let today = moment("2026-11-23T09:00").day

  func testEachNotation() throws {
    let cases: [(typed: String, read: String)] = [
      ("12-3-1980", "12-03-1980"), ("12031980", "12-03-1980"), ("120380", "12-03-1980"),
      ("12 maart 1980", "12-03-1980"), ("12 mrt '80", "12-03-1980"), ("1980-03-12", "12-03-1980"),
      ("March 12 1980", "12-03-1980"),
      // A part of one.
      ("1980", "1980"), ("2011", "2011"), ("1912", "1912"), ("3-1980", "03-1980"),
      ("03/1980", "03-1980"), ("1980-03", "03-1980"), ("maart 1980", "03-1980"),
      ("mrt 1980", "03-1980"), ("00-00-1980", "1980"), ("00-03-1980", "03-1980"),
      ("0-3-1980", "03-1980"), ("xx-03-1980", "03-1980"), (" 1980 ", "1980"),
    ]
    for (typed, read) in cases {
      XCTAssertEqual(
        try BirthDate.parse(typed, today: today).get().text(in: .dutch), read, typed)
    }
  }

  func testWhatIsNoBirthDateIsRefused() {
    for typed in ["13-1980", "31-2-1980", "24-11-2026", "1-2027", "12-2026", "gisteren?", "x"] {
      XCTAssertThrowsError(try BirthDate.parse(typed, today: today).get(), typed)
    }
  }

  func testWhatIsNotUnderstoodIsAnsweredWithABirthDate() {
    for typed in ["Smit", "23", "3-2-19801"] {
      guard case .failure(let problem) = BirthDate.parse(typed, today: today) else {
        return XCTFail(typed)
      }
      XCTAssertEqual(
        problem.sentence(.dutch),
        "'\(typed)' is geen datum; typ dag, maand en jaar, bijvoorbeeld 3-2-1980.")
      XCTAssertEqual(
        problem.sentence(.english),
        "'\(typed)' is not a date; type day, month and year, for example 3-2-1980.")
    }
  }

  func testTheAgeIsTheOneOrTheTwoItCanBe() {
    let cases: [(BirthDate, String?)] = [
      (.day(Day(number: 3723)), "46"),  // 12 March 1980
      (.year(1980), "45/46"), (.month(3, ofYear: 1980), "46"), (.month(11, ofYear: 1980), "45/46"),
      (.year(2026), "0"), (.month(11, ofYear: 2026), "0"), (.unknown, nil),
    ]
    for (birth, age) in cases { XCTAssertEqual(birth.age(on: today), age, "\(birth)") }
  }

  func testAPartIsStoredShownFoundAndLeavesTheCoverUnknown() throws {
    let test = try TestPractice()
    var details = PatientDetails(name: PatientName(surname: "Verzonnen", givenName: "Amina"))
    details.birth = .month(3, ofYear: 1980)
    let id = try test.practice.register(details)
    XCTAssertEqual(
      try test.practice.read { try $0.patient(id).details.birth }, .month(3, ofYear: 1980))
    for query in ["3-1980", "1980", "maart 1980", "1980-03", "verzonnen 1980"] {
      XCTAssertEqual(
        try test.practice.read { try $0.findPatients(query, limit: 5).map(\.id) }, [id], query)
    }
    let coverage = try test.practice.read { try $0.coverage(of: id, at: TestPractice.now) }
    XCTAssertEqual(coverage.flag(), "?")
    details.birth = .year(1980)
    try test.practice.edit(id, from: test.practice.read { try $0.patient(id).details }, to: details)
    XCTAssertEqual(try test.practice.read { try $0.patient(id).details.birth }, .year(1980))
    try test.assertNoProblems()
  }

  func testOneThatIsStillToComeIsRefused() throws {
    let test = try TestPractice()
    for birth in [BirthDate.year(2027), .month(12, ofYear: 2026)] {
      var details = PatientDetails(name: PatientName(surname: "Verzonnen"))
      details.birth = birth
      guard case .invalid(let input)? = assertRefused(try test.practice.register(details)) else {
        return XCTFail("\(birth)")
      }
      XCTAssertEqual(input.field, "birthDate")
    }
  }
}
