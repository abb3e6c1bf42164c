import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// The receptionist registers somebody, and notices who is there already.
@MainActor
final class RegisteringPatientsTests: XCTestCase {
  private func details(_ pilot: PracticePilot, _ number: Int64) throws -> PatientDetails {
    try pilot.practice.read { try $0.patient(ID(number)).details }
  }

  private func newest(_ pilot: PracticePilot) throws -> PatientDetails {
    let id = try pilot.practice.read { try $0.database.number("SELECT max(id) FROM patient") }
    return try details(pilot, Int64(id))
  }

  private func count(_ pilot: PracticePilot) throws -> Int {
    try pilot.practice.read { try $0.database.number("SELECT count(*) FROM patient") }
  }

  func testNameBirthDateAndTelephoneAreEnough() async throws {
    let pilot = try PracticePilot()
    pilot.press("2", "F2")
    pilot.type("van der verzonnen")
    pilot.press("Tab")
    pilot.type("3-1981")
    pilot.press("Tab")
    pilot.type("0600000001")
    pilot.press("^S")
    pilot.expect(contains: "Verzonnen, van der · 45 · #")
    let details = try newest(pilot)
    XCTAssertEqual(details.name.prefix, "van der")
    XCTAssertEqual(details.birth, .month(3, ofYear: 1981))
    XCTAssertEqual(details.phone, "06-00000001")
    // One key takes it back.
    pilot.press("u")
    XCTAssertNotEqual(try newest(pilot).name.surname, "Verzonnen")
  }

  /// What was searched for stands nowhere else than in the form.
  func testADraftHoldsTheNameThatWasSearchedFor() async throws {
    let pilot = try PracticePilot()
    pilot.press("2")
    pilot.type("verzonnen")
    pilot.press("F2")
    pilot.type("3-1981")
    pilot.press("Tab")
    (pilot.app.top as? FormScreen)?.tick()
    let draft = try XCTUnwrap(try pilot.practice.drafts().first?.values)
    XCTAssertEqual(draft["surname"], "Verzonnen")
    XCTAssertEqual(draft["birthDate"], "3-1981")
  }

  func testPageDownGoesToThePartsOfTheForm() async throws {
    let pilot = try PracticePilot()
    pilot.press("2", "F2")
    pilot.type("Verzonnen")
    for (field, text) in [
      ("postcode", "8999 ab"), ("citizenNumber", "999999999"), ("gp", "De Terp"),
      ("emergencyName", "A. Proef"), ("billName", "B. Proef"), ("guardianName1", "C. Proef"),
    ] {
      pilot.press("PgDn")
      XCTAssertEqual((pilot.app.top as? FormScreen)?.form.focusedID, field)
      pilot.type(text)
    }
    pilot.press("PgUp", "PgUp", "PgUp", "PgUp", "PgUp")
    pilot.expect(contains: "identiteit niet vastgesteld")
    pilot.press("^S")
    pilot.expect(contains: "identiteit niet vastgesteld")
    let details = try newest(pilot)
    XCTAssertEqual(details.postcode, "8999 AB")
    XCTAssertEqual(details.citizenNumber, CitizenNumber.notEstablished)
    XCTAssertEqual(details.gp, "De Terp")
    XCTAssertEqual(details.emergency.name, "A. Proef")
    XCTAssertEqual(details.billAddress.name, "B. Proef")
    XCTAssertEqual(details.guardians.map(\.name), ["C. Proef"])
  }

  func testAnIdentityDocumentWithoutItsKindIsToldBesideTheField() async throws {
    let pilot = try PracticePilot()
    pilot.press("2", "F2")
    pilot.type("Verzonnen")
    pilot.focus("identityNumber")
    pilot.type("xr 0001")
    pilot.press("^S")
    pilot.expect(contains: "Kies ook van welk document dit het nummer is.")
    XCTAssertEqual((pilot.app.top as? FormScreen)?.form.focusedID, "identityDocument")
    pilot.press("Right", "^S")
    XCTAssertEqual(try newest(pilot).identityDocument, .passport)
    XCTAssertEqual(try newest(pilot).identityNumber, "XR0001")
  }

  // MARK: - Who is there already

  private func typeBerg(_ pilot: PracticePilot) {
    pilot.press("2", "F2")
    pilot.type("van den berg")
    pilot.press("Tab")
    pilot.type("12-3-1980")
  }

  func testWhoIsThereAlreadyIsSaidWhileTypingAndOpensWithOneKey() async throws {
    let pilot = try PracticePilot()
    let before = try count(pilot)
    typeBerg(pilot)
    pilot.expect(contains: "Staat er al? Berg, J. van den 12-03-1980 #1042")
    pilot.press("^S")
    pilot.expect(contains: "Dezelfde persoon?")
    pilot.press("Enter")
    pilot.expect(contains: "Berg, J. van den · 46 · #1042")
    XCTAssertEqual(try count(pilot), before)
    XCTAssertEqual(try pilot.practice.drafts(), [])
  }

  func testSomebodyElseWithTheSameNameIsRegistered() async throws {
    let pilot = try PracticePilot()
    let before = try count(pilot)
    typeBerg(pilot)
    pilot.press("F7")
    pilot.expect(contains: "Dezelfde persoon?")
    pilot.press("Esc")
    pilot.expect(contains: "Nieuwe patiënt")
    pilot.press("^S", "n")
    pilot.expect(contains: "Ingeschreven als #")
    XCTAssertEqual(try count(pilot), before + 1)
    // The file says so, for who looks at it later.
    pilot.expect(contains: "dezelfde als #1042? (M)")
  }

  func testWhileBookingTheOneWhoIsThereAlreadyIsBooked() async throws {
    let pilot = try PracticePilot()
    pilot.select("14:00", of: "EV")
    pilot.press("Enter")
    pilot.type("zzz")
    pilot.press("F2")
    pilot.focus("surname")
    pilot.fill("van den berg")
    pilot.press("Tab")
    pilot.type("12-3-1980")
    pilot.press("^S", "Enter", "Enter")
    XCTAssertEqual(try pilot.appointment("14:00", of: "EV")?.patient, ID(1042))
  }

  // MARK: - Merging

  func testTwoFilesOfOnePersonBecomeOneAndApartAgain() async throws {
    let pilot = try PracticePilot()
    typeBerg(pilot)
    pilot.press("Tab")
    pilot.type("0600000001")
    pilot.press("^S", "n")
    let second = try newest(pilot)
    let number = try pilot.practice.read {
      try $0.database.number("SELECT max(id) FROM patient")
    }
    pilot.press("M")
    pilot.expect(contains: "#1042")
    pilot.press("Enter")
    pilot.expect(contains: "Samenvoegen · Berg, van den + Berg, J. van den")
    // The older number stays, with the new telephone.
    pilot.press("w")
    pilot.expect(contains: "#1042 blijft")
    for _ in 0..<9 where pilot.rows(with: "▸ telefoon").isEmpty { pilot.press("Down") }
    pilot.press("Space", "^S")
    pilot.expect(contains: "Samengevoegd. #\(number) vindt voortaan #1042.")
    pilot.expect(contains: "Berg, J. van den · 46 · #1042")
    XCTAssertEqual(try details(pilot, 1042).phone, "06-00000001")
    pilot.press("Esc", "2", "/")
    pilot.fill("#\(number)")
    pilot.expect(contains: "#1042")
    pilot.press("Esc", "Esc", "u")
    XCTAssertEqual(try newest(pilot), second)
    XCTAssertNotEqual(try details(pilot, 1042).phone, "06-00000001")
  }
}
