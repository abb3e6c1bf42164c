import XCTest

@testable import PracticeCore

/// Everything that is registered of a patient is kept as it was typed, or refused by its field.
final class RegistrationTests: XCTestCase {
  private func everything(_ test: TestPractice) throws -> PatientDetails {
    var details = PatientDetails(
      name: PatientName(
        surname: "Verzonnen", prefix: "van den", partnerSurname: "Proef", partnerPrefix: "de",
        order: .partnerOwn, initials: "A.B.", givenName: "Anna"),
      birthDate: Day(iso: "1980-03-12"), sex: .female, citizenNumber: "123456782",
      street: "Dobbelaan", houseNumber: "12a", postcode: "8999 AB", city: "Dobbedorp",
      phone: "06-00000001", otherPhone: "06-00000002", email: "anna@example.org",
      language: .english, gp: "De Terp", deskNote: "Belt na vieren.\nOf mailt.",
      therapist: try test.member("EV").id)
    details.identityDocument = .passport
    details.identityNumber = "XR0000001"
    details.phoneLabel = "mobiel"
    details.otherPhoneLabel = "werk"
    details.thirdPhone = "058-0000001"
    details.thirdPhoneLabel = "partner"
    details.channel = .text
    details.source = try test.practice.read { try $0.patientSources() }.first?.id
    details.emergency = EmergencyContact(
      name: "C. Proef", relation: "partner", phone: "06-00000003")
    details.billAddress = BillAddress(
      name: "Bewind Verzonnen", street: "Singel", houseNumber: "1", postcode: "8999 CD",
      city: "Nieuwwoude")
    details.guardians = [Guardian(name: "D. Verzonnen", relation: "curator")]
    return details
  }

  func testAllOfItComesBack() throws {
    let test = try TestPractice()
    let details = try everything(test)
    let id = try test.practice.register(details)
    XCTAssertEqual(try test.practice.read { try $0.patient(id).details }, details)
    XCTAssertNotNil(details.source)
    try test.assertNoProblems()
  }

  func testEachColumnOfThePatientIsPartOfTheDetails() throws {
    let test = try TestPractice()
    XCTAssertEqual(
      Set(PatientDetails.columns).union(["id"]), Set(try test.database.columns(of: "patient")))
  }

  func testEachDetailIsInAPartThatTwoPeopleMayEdit() throws {
    let test = try TestPractice()
    var copy = PatientDetails(name: PatientName(surname: ""))
    let details = try everything(test)
    for unit in PatientDetails.units { unit.copy(details, &copy) }
    XCTAssertEqual(copy, details)
  }

  func testAnIdentityThatCouldNotBeEstablishedMayBeMorePeoples() throws {
    let test = try TestPractice()
    for name in ["Een", "Twee"] {
      var details = PatientDetails(name: PatientName(surname: name))
      details.citizenNumber = "999 999 999"
      let id = try test.practice.register(details)
      let stored = try test.practice.read { try $0.patient(id).details }
      XCTAssertEqual(stored.citizenNumber, CitizenNumber.notEstablished)
      XCTAssertEqual(stored.citizenNumberText(in: .dutch), "identiteit niet vastgesteld")
      XCTAssertEqual(
        try test.practice.read { try $0.possibleDuplicates(of: stored, besides: id) }, [])
    }
  }

  func testWhatIsRefusedAndWhere() throws {
    let test = try TestPractice()
    let cases: [(String, (inout PatientDetails) -> Void)] = [
      ("surname", { $0.name = PatientName(surname: " ") }),
      ("prefix", { $0.name = PatientName(surname: "Verzonnen", prefix: "=") }),
      ("citizenNumber", { $0.citizenNumber = "000000000" }),
      ("citizenNumber", { $0.citizenNumber = "123456789" }),
      ("identityDocument", { $0.identityNumber = "XR1" }),
      ("postcode", { $0.postcode = "8999" }),
      ("billPostcode", { $0.billAddress.postcode = "0123 AB" }),
      ("email", { $0.email = "anna@" }),
      ("emergencyName", { $0.emergency.name = String(repeating: "x", count: 201) }),
      ("guardianName1", { $0.guardians = [Guardian(name: String(repeating: "x", count: 201))] }),
    ]
    for (field, change) in cases {
      var details = PatientDetails(name: PatientName(surname: "Verzonnen"))
      change(&details)
      guard case .invalid(let input)? = assertRefused(try test.practice.register(details)) else {
        return XCTFail(field)
      }
      XCTAssertEqual(input.field, field)
    }
    XCTAssertEqual(try test.database.number("SELECT count(*) FROM patient"), 0)
  }

  func testThePrefixMayBeTypedWithTheSurname() {
    let cases: [(String, String, String)] = [
      ("berg", "", "Berg"), ("van den berg", "van den", "Berg"),
      ("Van den Berg", "van den", "Berg"), ("Van Damme", "", "Van Damme"),
      ("de boer", "de", "Boer"),
      ("'t Hart", "'t", "Hart"), ("in 't veld", "in 't", "Veld"), ("el Amrani", "el", "Amrani"),
      ("de la Fuente Marquez", "de la", "Fuente Marquez"), ("Ten", "", "Ten"),
      ("van", "", "Van"), ("Visser-Bos", "", "Visser-Bos"),
      ("van der Meer-de Wit", "van der", "Meer-de Wit"),
      ("McDonald", "", "McDonald"), ("", "", ""), ("östlund", "", "Östlund"),
    ]
    for (typed, prefix, surname) in cases {
      let split = PatientName.splittingPrefix(typed)
      XCTAssertEqual([split.prefix, split.surname], [prefix, surname], typed)
    }
  }
}
