import XCTest

@testable import PracticeCore

/// The second factor: the code of a telephone, or the SSH key somebody came in with.
final class SecondFactorTests: AccountTestCase {
  func testACodeIsAskedAndOpensOnce() throws {
    let test = try practiceWithPasswords()
    let factor = test.practice.newSecondFactor()
    XCTAssertEqual(
      assertRefused(try test.practice.setSecondFactor(factor, code: "000000x")),
      .invalid(.codeWrong))
    func code() -> String { factor.code(step: time.instant / 30_000) }
    try test.practice.setSecondFactor(factor, code: code())
    try test.reopen(clock: test.practice.clock)
    let practice = test.practice
    XCTAssertEqual(
      assertRefused(try practice.signIn("EV", password: Self.password)), .codeNeeded)
    XCTAssertEqual(
      assertRefused(try practice.signIn("EV", password: "fout fout fout", code: code())),
      .signInFailed)
    XCTAssertEqual(
      assertRefused(try practice.signIn("EV", password: Self.password, code: code())),
      .signInFailed, "this code set it up")
    time.instant += 30_000
    try practice.signIn("EV", password: Self.password, code: code())
    try practice.lock()
    XCTAssertEqual(
      assertRefused(try practice.signIn("EV", password: Self.password, code: code())),
      .signInFailed, "used")
    time.instant += 60_000
    try practice.signIn("EV", password: Self.password, code: code())
    try practice.removeSecondFactor(of: practice.viewer.person)
    try practice.lock()
    try practice.signIn("EV", password: Self.password)
  }

  /// The session in which the first password is given out goes on; the next needs more.
  func testManagingAndTheLogOfEverybodyNeedASecondFactor() throws {
    let test = try practiceWithPasswords()
    try test.practice.edit(
      from: test.practice.details(), to: PracticeDetails(name: "Nieuw", isFictional: true))
    try test.reopen(clock: test.practice.clock)
    let practice = test.practice
    try practice.signIn("EV", password: Self.password)
    let details = try practice.details()
    var renamed = details
    renamed.name = "Van een ander"
    XCTAssertEqual(
      assertRefused(try practice.edit(from: details, to: renamed)), .secondFactorNeeded)
    XCTAssertEqual(
      assertRefused(try practice.setPassword("voor een ander", of: test.member("BK").id)),
      .secondFactorNeeded)
    XCTAssertEqual(
      assertRefused(try practice.removeSecondFactor(of: test.member("BK").id)),
      .secondFactorNeeded)
    XCTAssertEqual(assertRefused(try practice.viewer.require(.manage)), .secondFactorNeeded)
    // The work goes on with a password.
    let patient = try test.patient("Jansen")
    try test.book(patient, "2026-11-24T09:30")

    let factor = practice.newSecondFactor()
    try practice.setSecondFactor(factor, code: factor.code(step: time.instant / 30_000))
    XCTAssertNoThrow(try practice.edit(from: details, to: renamed))
    try practice.removeSecondFactor(of: practice.viewer.person)
    XCTAssertEqual(assertRefused(try practice.viewer.require(.manage)), .secondFactorNeeded)
  }

  func testAnSSHKeyIsASecondFactor() throws {
    let test = try practiceWithPasswords()
    let mine = try XCTUnwrap(SSHKey(kind: "ssh-ed25519", base64: String(repeating: "A", count: 68)))
    let other = try XCTUnwrap(
      SSHKey(kind: "ssh-ed25519", base64: String(repeating: "B", count: 68)))
    func comeIn(by keys: [SSHKey]) throws -> Practice {
      let practice = try test.otherTerminal()
      practice.connectionKeys = keys
      return practice
    }
    let first = try comeIn(by: [mine])
    try first.signIn("EV", password: Self.password)
    XCTAssertEqual(assertRefused(try first.setSecondFactor(other)), .invalid(.keyNotShown))
    XCTAssertEqual(try first.newConnectionKey(), mine)
    try first.setSecondFactor(mine)
    XCTAssertNil(try first.newConnectionKey())
    XCTAssertNoThrow(try first.viewer.require(.manage))

    let second = try comeIn(by: [other, mine])
    XCTAssertEqual(try second.initialsOfConnection(), "EV")
    try second.signIn("EV", password: Self.password)
    XCTAssertNoThrow(try second.viewer.require(.manage))
    XCTAssertEqual(
      try second.logLines(LogFilter(), in: .dutch).first?.what, "aangemeld: met SSH-sleutel")

    // Without the key the password opens nothing, and the right one does not slow down.
    let atTheDesk = try comeIn(by: [])
    XCTAssertNil(try atTheDesk.initialsOfConnection())
    for _ in 0..<5 {
      XCTAssertEqual(
        assertRefused(try atTheDesk.signIn("EV", password: Self.password)), .keyNeeded)
    }
    XCTAssertTrue(atTheDesk.isLocked)
    XCTAssertEqual(
      assertRefused(try comeIn(by: [mine]).signIn("EV", password: "fout fout fout")),
      .signInFailed, "the key alone is not enough")
    let factor = second.newSecondFactor()
    try second.setSecondFactor(factor, code: factor.code(step: time.instant / 30_000))
    time.instant += 30_000
    try atTheDesk.signIn(
      "EV", password: Self.password, code: factor.code(step: time.instant / 30_000))

    // A key is one person's.
    let colleague = try comeIn(by: [mine])
    try colleague.signIn("TB", password: Self.password + "TB")
    XCTAssertEqual(assertRefused(try colleague.setSecondFactor(mine)), .invalid(.keyTaken))

    try second.removeSecondFactor(of: second.viewer.person)
    let third = try comeIn(by: [mine])
    try third.signIn("EV", password: Self.password)
    XCTAssertEqual(assertRefused(try third.viewer.require(.manage)), .secondFactorNeeded)
    XCTAssertEqual(try third.read { try $0.accounts()[third.viewer.person] }, false)
  }

  func testWhatSSHDSaysAboutAConnection() throws {
    let key = "AAAAC3NzaC1lZDI1NTE5AAAAIJx3Yb7QkA0000000000000000000000000000000"
    let cases: [(String, [String])] = [
      ("", []), ("password", []), ("publickey", []), ("publickey ssh-ed25519", []),
      ("publickey ssh-ed25519 \(key)\n", ["ssh-ed25519 …00000000"]),
      (
        "publickey ecdsa-sha2-nistp256 \(key)\npublickey sk-ssh-ed25519@openssh.com \(key)",
        ["ecdsa-sha2-nistp256 …00000000", "sk-ssh-ed25519@openssh.com …00000000"]
      ),
      ("hostbased a b\nkeyboard-interactive", []), ("publickey ssh-ed25519 \(key) comment", []),
      ("publickey ssh-ed25519 \(key)\u{1B}[2J", []), ("publickey ' OR 1=1 --", []),
      ("publickey ssh-rsa \(String(repeating: "A", count: 5000))", []),
    ]
    for (text, expected) in cases {
      XCTAssertEqual(SSHKey.accepted(inAuthInfo: text).map(\.short), expected, text)
    }
  }
}
