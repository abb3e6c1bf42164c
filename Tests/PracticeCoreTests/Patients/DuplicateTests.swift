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

  func testAWholeBirthDateIsComparedWithAPartOfOne() throws {
    func born(_ birth: BirthDate, _ surname: String = "Verzonnen", _ given: String = "Anna")
      -> PatientDetails
    {
      var details = person(surname, given, born: nil, phone: "06-12345678")
      details.birth = birth
      return details
    }
    let day = try XCTUnwrap(Day(iso: "1950-03-12"))
    let cases: [(BirthDate, BirthDate, Bool)] = [
      (.day(day), .year(1950), true), (.day(day), .month(3, ofYear: 1950), true),
      (.month(3, ofYear: 1950), .year(1950), true), (.day(day), .year(1951), false),
      (.day(day), .month(4, ofYear: 1950), false), (.year(1950), .month(3, ofYear: 1951), false),
      (.month(3, ofYear: 1950), .month(4, ofYear: 1950), false), (.unknown, .year(1950), false),
    ]
    for (one, other, mayBe) in cases {
      for (known, typed) in [(one, other), (other, one)] {
        let test = try TestPractice()
        let id = try test.practice.register(born(known))
        let found = try test.practice.read { try $0.possibleDuplicates(of: born(typed)) }
        XCTAssertEqual(found.map(\.patient.id), mayBe ? [id] : [], "\(known) \(typed)")
        XCTAssertEqual(found.map(\.reasons), mayBe ? [[.partOfBirthDateAndName]] : [])
        // Many are born in one year: it takes the whole name.
        for (surname, given) in [("Verzonen", "Anna"), ("Verzonnen", "Bert"), ("Proef", "Anna")] {
          XCTAssertEqual(
            try test.practice.read { try $0.possibleDuplicates(of: born(typed, surname, given)) },
            [], "\(known) \(typed) \(surname) \(given)")
        }
      }
    }
  }

  func testARowWithAPartOfABirthDateIsLookedAtByAPerson() throws {
    let test = try TestPractice()
    _ = try test.practice.register(person("Verzonnen", "Anna", born: "1950-03-12"))
    var inPart = person("Proef", "Bert", born: nil)
    inPart.birth = .year(1960)
    _ = try test.practice.register(inPart)
    let rows = """
      achternaam;roepnaam;geboortedatum
      Verzonnen;Anna;1950
      Proef;Bert;1-2-1960
      Proef;Bert;1-2-1961
      Nieuw;Cor;1970
      Nieuw;Cor;3-1970
      """
    let table = try CSVTable(reading: Array(rows.utf8))
    let plan = try test.practice.planImport(
      of: table, columns: PatientColumn.guess(table.header), language: .dutch)
    XCTAssertEqual(
      plan.rows.map { $0.sentence(in: .dutch) },
      [
        "Verzonnen, A.; lijkt op #1001: vergelijk ze", "Proef, B.; lijkt op #1002: vergelijk ze",
        "Proef, B.", "Nieuw, C.", "Nieuw, C.; lijkt op regel 5",
      ])
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
