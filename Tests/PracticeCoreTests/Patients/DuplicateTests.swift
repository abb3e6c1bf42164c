import XCTest

@testable import PracticeCore

/// Somebody who is registered already is noticed, and nobody else is.
final class DuplicateTests: XCTestCase {
  private func person(
    _ surname: String, _ given: String = "", born: String? = "1980-03-12", phone: String = "",
    number: String = ""
  ) -> PatientDetails {
    PatientDetails(
      name: PatientName(surname: surname, givenName: given),
      birthDate: born.flatMap(Day.init(iso:)),
      citizenNumber: number, phone: phone)
  }

  func testWhoIsTaken() throws {
    let known = person(
      "Verzonnen", "Anna", phone: "06-12345678", number: "123456782")
    let cases: [(String, PatientDetails, [DuplicateReason])] = [
      ("the same number", person("Anders", born: nil, number: "123456782"), [.sameCitizenNumber]),
      ("the same name", person("Verzonnen"), [.sameBirthDateAndName]),
      ("in other letters", person("VERZONNEN", "anna"), [.sameBirthDateAndName]),
      ("a letter wrong", person("Verzonen", "Ana"), [.sameBirthDateAndName]),
      (
        "another name, same phone", person("Proef", phone: "+31 6 12345678"),
        [.sameBirthDateAndPhone]
      ),
      ("another birth date", person("Verzonnen", "Anna", born: "1980-03-13"), []),
      ("no birth date", person("Verzonnen", "Anna", born: nil), []),
      ("another name", person("Proef"), []),
      ("a twin", person("Verzonnen", "Bert", phone: "06-12345678"), []),
      ("another number", person("Verzonnen", "Anna", number: "111222333"), []),
    ]
    let test = try TestPractice()
    let id = try test.practice.register(known)
    for (who, details, reasons) in cases {
      XCTAssertEqual(DuplicateRules.reasons(details, known), reasons, who)
      let found = try test.practice.read { try $0.possibleDuplicates(of: details) }
      XCTAssertEqual(found.map(\.reasons), reasons.isEmpty ? [] : [reasons], who)
      XCTAssertEqual(found.map(\.patient.id), reasons.isEmpty ? [] : [id], who)
    }
  }

  func testThePartnersNameCounts() {
    var married = person("Proef")
    married.name = PatientName(surname: "Proef", partnerSurname: "Verzonnen", order: .partner)
    XCTAssertEqual(
      DuplicateRules.reasons(person("Verzonnen"), married), [.sameBirthDateAndName])
  }

  func testAPartOfABirthDateIsComparedToo() throws {
    let test = try TestPractice()
    var details = person("Verzonnen", born: nil)
    details.birth = .year(1980)
    let id = try test.practice.register(details)
    XCTAssertEqual(
      try test.practice.read { try $0.possibleDuplicates(of: details).map(\.patient.id) }, [id])
    XCTAssertEqual(
      try test.practice.read { try $0.possibleDuplicates(of: details, besides: id) }, [])
  }

  func testNearWords() {
    let cases: [(String, String, Bool)] = [
      ("jansen", "janssen", true), ("janssen", "jansen", true), ("smit", "smid", true),
      ("jasnen", "jansen", true), ("jansen", "jansen", true), ("ansen", "jansen", true),
      ("jansena", "jansen", true), ("jansma", "jansen", false), ("jnasne", "jansen", false),
      ("", "a", true), ("", "", true), ("ab", "ba", true), ("abc", "cba", false),
    ]
    for (one, other, are) in cases {
      XCTAssertEqual(SpellingVariants.areNear(one, other), are, "\(one) \(other)")
      XCTAssertEqual(SpellingVariants.areNear(other, one), are, "\(other) \(one)")
    }
  }

  func testTheVariantsOfAWordAreThoseNearIt() {
    let variants = SpellingVariants.of("smit")
    XCTAssertEqual(Set(variants).count, variants.count)
    XCTAssertTrue(variants.allSatisfy { SpellingVariants.areNear($0, "smit") })
    for near in ["smid", "smits", "mit", "msit", "smti", "smi", "ssmit"] {
      XCTAssertTrue(variants.contains(near), near)
    }
    XCTAssertEqual(SpellingVariants.of("12031980"), [])
  }
}
