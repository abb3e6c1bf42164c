import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Signing in, locking, and two people at one terminal.
@MainActor
final class SignInTests: XCTestCase {
  private static let password = "vier losse woorden samen"

  private func file() throws -> PracticeFile {
    let file = try PracticeFile.demo()
    let practice = try file.open()
    try practice.setPassword(Self.password, of: practice.viewer.person, cost: .least)
    for member in try practice.read({ try $0.staff() }) where member.initials != "EV" {
      try practice.setPassword(Self.password, of: member.id, cost: .least)
    }
    return file
  }

  private func assertNothingOfPatients(
    _ pilot: PracticePilot, file: StaticString = #filePath, line: UInt = #line
  ) {
    for name in ["Hofstra", "Öztürk", "Jansen", "Woudenberg", "10:30", "Agenda"] {
      pilot.expect(lacks: name, file: file, line: line)
    }
  }

  private func signIn(_ pilot: PracticePilot, _ initials: String? = nil) {
    if let initials {
      pilot.press("S-Tab")
      pilot.fill(initials)
      pilot.press("Enter")
    }
    pilot.type(Self.password)
    pilot.press("Enter")
  }

  func testTheFirstFrameAsksWhoItIs() async throws {
    let pilot = try PracticePilot(as: "BK", on: file())
    assertNothingOfPatients(pilot)
    pilot.expect(golden: "Screens/sign-in")
    pilot.press("1", "2", ":", "Q", "u")
    assertNothingOfPatients(pilot)
    pilot.fill("fout fout fout")
    pilot.expect(lacks: "fout")
    pilot.press("Enter")
    pilot.expect(contains: "Aanmelden is niet gelukt")
    assertNothingOfPatients(pilot)
    signIn(pilot)
    pilot.expect(contains: "09:41  BK")
    pilot.expect(contains: "Hofstra")
  }

  func testInEnglish() async throws {
    let pilot = try PracticePilot(as: "BK", language: .english, on: file())
    pilot.expect(golden: "Screens/sign-in.en")
  }

  func testAfterTheLockEverythingStandsAsItWasLeft() async throws {
    let pilot = try PracticePilot(as: "BK", on: file())
    signIn(pilot)
    pilot.press("2", "F2")
    pilot.type("Nieuweling")
    pilot.press("^O")
    assertNothingOfPatients(pilot)
    pilot.expect(lacks: "Nieuweling")
    XCTAssertThrowsError(try pilot.practice.read { try $0.staff() })
    signIn(pilot)
    pilot.expect(contains: "Nieuweling")
    pilot.type("s")
    pilot.expect(contains: "Nieuwelings")
  }

  func testTwoPeopleAtOneTerminal() async throws {
    let pilot = try PracticePilot(as: "BK", on: file())
    signIn(pilot)
    pilot.press("2", "F2")
    pilot.type("Nieuweling")
    pilot.press("^O")
    signIn(pilot, "TB")
    pilot.expect(contains: "09:41  TB")
    pilot.expect(lacks: "Nieuweling")
    pilot.press("3", "^O", "^O")
    signIn(pilot)
    pilot.expect(contains: "09:41  BK")
    pilot.expect(contains: "Nieuweling")
    XCTAssertEqual(try pilot.practice.drafts().count, 1)
    pilot.press("^O", "^O")
    signIn(pilot)
    pilot.expect(contains: "De Boer · maandag 23 november")
    XCTAssertEqual(try pilot.practice.drafts().count, 0, "drafts are a person's own")
  }

  func testTheScreenLocksByItself() async throws {
    let pilot = try PracticePilot(as: "BK", on: file())
    signIn(pilot)
    pilot.wait(milliseconds: 9 * 60_000)
    pilot.expect(contains: "10:30")
    pilot.press("Down")
    pilot.wait(milliseconds: 9 * 60_000)
    pilot.expect(contains: "10:30")
    pilot.wait(milliseconds: 61_000)
    assertNothingOfPatients(pilot)
  }

  func testWithoutPasswordsThereIsNoLock() async throws {
    let pilot = try PracticePilot(as: "BK")
    pilot.wait(milliseconds: 60 * 60_000)
    pilot.press("^O")
    pilot.expect(contains: "geen wachtwoorden")
    pilot.expect(contains: "10:30")
  }

  func testAPasswordIsSetUnderSettings() async throws {
    let pilot = try PracticePilot(as: "EV")
    pilot.press("6", "W")
    pilot.type("kort")
    pilot.press("Tab")
    pilot.type("kort")
    pilot.press("^S")
    pilot.expect(contains: "minstens 8 tekens")
    pilot.expect(golden: "Screens/password-form")
    pilot.focus("password")
    pilot.fill(Self.password)
    pilot.press("Tab")
    pilot.fill(Self.password + "x")
    pilot.press("^S")
    pilot.expect(contains: "niet hetzelfde")
    pilot.press("Backspace", "^S")
    pilot.expect(contains: "Wachtwoord van EV ingesteld. Stel nu met f ook een tweede factor in")
    pilot.expect(lacks: "woorden samen")
    pilot.press("^O")
    assertNothingOfPatients(pilot)
    signIn(pilot)
    pilot.expect(contains: "Instellingen")
  }

  func testAnotherTerminalNoticesTheFirstPassword() async throws {
    let file = try PracticeFile.demo()
    let pilot = try PracticePilot(as: "BK", on: file)
    let owner = try file.open()
    try owner.setPassword(Self.password, of: owner.viewer.person, cost: .least)
    pilot.wait(milliseconds: 1100)
    assertNothingOfPatients(pilot)
  }

  func testAnotherRoleIsNoticedWithoutARestart() async throws {
    let file = try file()
    let pilot = try PracticePilot(as: "TB", on: file)
    signIn(pilot)
    pilot.press("2")
    let owner = try file.open()
    try owner.signIn("EV", password: Self.password)
    let factor = owner.newSecondFactor()
    try owner.setSecondFactor(
      factor, code: factor.code(step: owner.clock.instant() / 1000 / OneTimeCode.period))
    let member = try owner.read { try $0.staff() }.first { $0.initials == "TB" }
    let details = StaffDetails(try XCTUnwrap(member))
    var demoted = details
    demoted.role = .receptionist
    try owner.editStaff(try XCTUnwrap(member).id, from: details, to: demoted)
    pilot.wait(milliseconds: 1100)
    pilot.expect(contains: "U bent nu baliemedewerker")
    pilot.expect(contains: "Werklijst")
  }

  func testWithAPasswordAloneTheOwnerDoesNotManageTheLogOrThePractice() async throws {
    let pilot = try PracticePilot(as: "EV", on: file())
    signIn(pilot)
    pilot.press("6", "l")
    pilot.expect(contains: "ook een tweede factor nodig")
    pilot.press("e")
    pilot.expect(contains: "ook een tweede factor nodig")
    pilot.expect(contains: "Nog te doen:  f tweede factor, om de praktijk te beheren")
    pilot.press("1")
    pilot.expect(contains: "Hofstra")
  }

  func testSomebodyElseEmptiesTheInitialsOfWhoLeftTheTerminal() async throws {
    let pilot = try PracticePilot(as: "BK", on: file())
    pilot.expect(contains: "iemand anders")
    pilot.press("^O")
    pilot.expect(lacks: "iemand anders")
    pilot.type("TB")
    pilot.press("Tab")
    signIn(pilot)
    pilot.expect(contains: "09:41  TB")
  }

  func testTheKeyOfTheConnectionIsTakenAsSecondFactor() async throws {
    let file = try file()
    let key = try XCTUnwrap(
      SSHKey(kind: "ssh-ed25519", base64: String(repeating: "A", count: 60) + "x3Yb7QkA"))
    let pilot = try PracticePilot(as: "EV", on: file)
    pilot.practice.connectionKeys = [key]
    signIn(pilot)
    pilot.press("6", "f")
    pilot.expect(contains: "ssh-ed25519 …x3Yb7QkA")
    pilot.expect(golden: "Screens/second-factor-key")
    pilot.press("s")
    pilot.expect(contains: "met deze sleutel en uw wachtwoord")
    pilot.press("l")
    pilot.expect(contains: "logboek ingezien")
    pilot.press("^O")
    signIn(pilot)
    pilot.press("6", "l")
    pilot.expect(contains: "aangemeld: met SSH-sleutel")
  }

  func testTheSecondFactorIsShownAndAsked() async throws {
    let pilot = try PracticePilot(as: "EV", on: file())
    signIn(pilot)
    pilot.press("6", "f")
    pilot.expect(contains: "otpauth://totp/")
    pilot.type("000000")
    pilot.press("Enter")
    pilot.expect(contains: "Deze code klopt niet")
  }
}
