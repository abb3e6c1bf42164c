import XCTest

@testable import PracticeCore

/// Finding a patient with what somebody on the phone says.
final class PatientSearchTests: XCTestCase {
  private static let table: [(query: String, found: [String])] = [
    // The beginnings of words, in any order.
    ("berg", ["Berg"]), ("anna berg", ["Berg"]), ("berg anna", ["Berg"]), ("ber an", ["Berg"]),
    ("berg jp", ["Berg"]), ("j.p. van den berg", ["Berg"]), ("van den berg", ["Berg"]),
    ("erg", []), ("berg mehmet", []), ("  berg  ", ["Berg"]),
    // Whatever the marks and the case.
    ("yilmaz", ["Yılmaz"]), ("YILMAZ", ["Yılmaz"]), ("Yılmaz", ["Yılmaz"]),
    ("YI\u{307}LMAZ", ["Yılmaz"]), ("zolc lucja", ["Żółć"]), ("Łucja", ["Żółć", "d'Angelo"]),
    ("bos", ["Visser"]), ("visser-bos", ["Visser"]), ("visser bos", ["Visser"]),
    ("angelo", ["d'Angelo"]), ("dangelo", ["d'Angelo"]), ("D’ANGELO", ["d'Angelo"]),
    // Birth dates.
    ("12-3-1980", ["Berg"]), ("12-03-1980", ["Berg"]), ("12/3/80", ["Berg"]),
    ("12.03.1980", ["Berg"]), ("12 3 1980", ["Berg"]), ("12031980", ["Berg"]),
    ("120380", ["Berg"]), ("1203", ["Berg"]), ("1980-03-12", ["Berg"]), ("1980-3-12", ["Berg"]),
    ("19800312", ["Berg"]), ("3-12-1980", []),
    ("berg 12-3-1980", ["Berg"]), ("12-3-1980 berg", ["Berg"]), ("yilmaz 12-3-1980", []),
    ("berg 1980", ["Berg"]),
    // Telephone numbers, from the end.
    ("678", ["Berg"]), ("345678", ["Berg"]), ("0612345678", ["Berg"]), ("06-12345678", ["Berg"]),
    ("06 12 34 56 78", ["Berg"]), ("+31612345678", ["Berg"]), ("0031 6 1234 5678", ["Berg"]),
    ("058-1234567", ["Yılmaz"]), ("0581234567", ["Yılmaz"]), ("78", []), ("061234", []),
    ("+49 30 123456", ["Żółć"]),
    // Where somebody lives.
    ("1017ZX25", ["Berg"]), ("1017 ZX 25", ["Berg"]), ("1017zx 25", ["Berg"]),
    ("1017zx", ["Berg"]), ("1017 zx", ["Berg"]), ("1017zx26", []),
    // Numbers, and what is no search at all.
    ("#1001", ["Berg"]), ("# 1001", ["Berg"]), ("#9999", []), ("#", []), ("#abc", []),
    ("%", []), ("_", []), ("'", []), ("\"", []), ("*", []), ("\u{0}", []),
    (String(repeating: "9", count: 5000), []), ("#99999999999999999999", []),
  ]

  private func practice() throws -> TestPractice {
    let test = try TestPractice()
    for details in [
      PatientDetails(
        name: PatientName(
          surname: "Berg", prefix: "van den", initials: "J.P.", givenName: "Anna"),
        birthDate: Day(iso: "1980-03-12"), houseNumber: "25", postcode: "1017 ZX",
        phone: "06-12345678"),
      PatientDetails(
        name: PatientName(surname: "Yılmaz", givenName: "Mehmet"),
        birthDate: Day(iso: "1975-11-02"), phone: "+31 (0)58 123 45 67"),
      PatientDetails(
        name: PatientName(
          surname: "Visser", partnerSurname: "Bos", order: .ownPartner, givenName: "Eva"),
        birthDate: Day(iso: "1991-06-30")),
      PatientDetails(name: PatientName(surname: "d'Angelo", givenName: "Luca")),
      PatientDetails(
        name: PatientName(surname: "Żółć", givenName: "Łucja"), phone: "+49 30 123456"),
    ] { _ = try test.practice.register(details) }
    return test
  }

  func testEachWayToSayIt() throws {
    let test = try practice()
    for (query, expected) in PatientSearchTests.table {
      let found = try test.practice.read { try $0.findPatients(query, limit: 9) }
      XCTAssertEqual(found.map(\.name.surname), expected, query.prefix(60).debugDescription)
    }
    try test.assertNoProblems()
  }

  func testWithNothingTypedEverybodyStandsByName() throws {
    let colleague = try practice().otherTerminal(as: "TB")
    let found = try colleague.read { try $0.findPatients(" ", limit: 9) }
    XCTAssertEqual(found.map(\.name.surname), ["Berg", "d'Angelo", "Visser", "Yılmaz", "Żółć"])
  }

  func testWithNothingTypedThoseOneDealtWithComeFirst() throws {
    let test = try practice()
    let desk = try test.otherTerminal(as: "BK")
    try desk.log(.openFile, patient: ID(1004))
    try desk.log(.openFile, patient: ID(1002))
    try desk.log(.openFile, patient: ID(1004))
    try desk.log(.search)
    let found = try desk.read { try $0.findPatients("", limit: 9) }
    XCTAssertEqual(found.prefix(2).map(\.id.rawValue), [1004, 1002])
    XCTAssertEqual(found.map(\.id.rawValue).sorted(), [1001, 1002, 1003, 1004, 1005])
    XCTAssertEqual(try desk.read { try $0.findPatients("", limit: 1) }.map(\.id.rawValue), [1004])
  }

  func testATypingErrorIsForgivenBelowWhatIsRight() throws {
    let test = try TestPractice()
    for surname in ["Janssen", "Jansen", "Jansma", "Weiß", "Sørensen", "Smæk"] {
      _ = try test.practice.register(PatientDetails(name: PatientName(surname: surname)))
    }
    for (query, found) in [
      ("jansen", ["Jansen", "Janssen"]), ("janssen", ["Janssen", "Jansen"]),
      ("jnasen", ["Jansen"]), ("jansne", ["Jansen"]), ("jamsma", ["Jansma"]),
      ("hansma", ["Jansma"]), ("sorensen", ["Sørensen"]), ("sörenzen", ["Sørensen"]),
      ("weis", ["Weiß"]), ("smaek", ["Smæk"]), ("smak", ["Smæk"]), ("jxnsmx", []),
    ] {
      let surnames = try test.practice.read { try $0.findPatients(query, limit: 9) }
        .map(\.name.surname)
      XCTAssertEqual(surnames, found, query)
    }
    // Where something is done to whom was found, nothing is guessed.
    XCTAssertEqual(
      assertRefused(try test.practice.read { try $0.onlyPatient("jnasen") }), .notFound(.patient))
  }

  func testTheLimitHolds() throws {
    let test = try TestPractice()
    for number in 0..<12 { _ = try test.patient("Testpersoon\(number)") }
    for query in ["", "test", "1980", "12031980"] {
      XCTAssertEqual(
        try test.practice.read { try $0.findPatients(query, limit: 5).count }, 5, query)
    }
  }

  func testOnlyOnePatientMayBeMeant() throws {
    let test = try practice()
    func only(_ text: String) throws -> Int64 {
      try test.practice.read { try $0.onlyPatient(text).id.rawValue }
    }
    XCTAssertEqual(try only("1001"), 1001)
    XCTAssertEqual(try only("#1002"), 1002)
    XCTAssertEqual(try only("yilmaz"), 1002)
    XCTAssertEqual(assertRefused(try only("niemand")), .notFound(.patient))
    _ = try test.patient("Yilmaz")
    guard case .invalid(let input)? = assertRefused(try only("yilmaz")) else {
      return XCTFail("expected the sentence")
    }
    XCTAssertEqual(input.field, "patient")
  }
}
