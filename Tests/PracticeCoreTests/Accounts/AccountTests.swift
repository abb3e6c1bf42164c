import XCTest

@testable import PracticeCore

/// Passwords: kept as hashes, asked at the door, slowed down when guessed.
final class AccountTests: AccountTestCase {
  // MARK: - Hashes

  func testAHashIsYescryptWithASaltOfItsOwn() throws {
    let one = try XCTUnwrap(PasswordHash(of: Self.password, cost: .least))
    let other = try XCTUnwrap(PasswordHash(of: Self.password, cost: .least))
    XCTAssertTrue(one.text.hasPrefix("$y$"), one.text)
    XCTAssertNotEqual(one, other)
    XCTAssertTrue(one.matches(Self.password))
    for wrong in ["", "vier losse woorden sameN", Self.password + " "] {
      XCTAssertFalse(one.matches(wrong), wrong)
    }
    XCTAssertFalse(PasswordHash(stored: "no hash").matches("no hash"))
    XCTAssertFalse(PasswordHash(stored: "").matches(""))
  }

  func testWhatMayBeAPassword() throws {
    let owner = StaffDetails(
      initials: "EV", surname: "Vissermans", role: .owner, treats: true, isManualTherapist: true)
    for good in [Self.password, "ééééé mooi", "🐟🐟 en een hond"] {
      XCTAssertNoThrow(try Password.check(good, of: owner), good)
      XCTAssertEqual(PasswordHash(of: good, cost: .least)?.matches(good), true)
    }
    for bad in [
      "", "kort", "1234567", "Wachtwoord", "vissermans", "aaaaaaaaaaaa", "met\0nul erin",
      String(repeating: "lang ", count: 200),
    ] {
      assertRefused(try Password.check(bad, of: owner))
    }
  }

  // MARK: - Signing in

  func testWithoutPasswordsNobodySignsIn() throws {
    let test = try TestPractice()
    XCTAssertFalse(test.practice.isLocked)
    XCTAssertFalse(try test.practice.hasAccounts())
    try test.practice.lock()
    XCTAssertFalse(test.practice.isLocked, "nobody could open it again")
  }

  func testNothingIsReadOrChangedBeforeSigningIn() throws {
    let test = try practiceWithPasswords()
    let patient = try test.patient("Jansen")
    try test.reopen(clock: test.practice.clock)
    let practice = test.practice
    XCTAssertTrue(practice.isLocked)
    let attempts: [(String, () throws -> Void)] = [
      ("read", { _ = try practice.read { try $0.patient(patient) } }),
      ("change", { _ = try test.patient("Pietersen") }),
      ("log", { try practice.log(.search) }),
      ("look at the log", { _ = try practice.logLines(in: .dutch) }),
      ("undo", { try practice.undo() }), ("undoable", { _ = try practice.undoable() }),
      ("redo", { try practice.redo() }),
      ("check", { _ = try practice.check() }), ("drafts", { _ = try practice.drafts() }),
      ("keep a draft", { try practice.keepDraft(["a": "b"], of: DraftKey(form: "f", subject: 0)) }),
      ("act", { try practice.act(as: practice.read { try $0.staffMember($0.viewer.person) }) }),
      ("password", { try practice.setPassword("iets heel anders", of: practice.viewer.person) }),
    ]
    for (name, attempt) in attempts {
      XCTAssertEqual(assertRefused(try attempt()), .signInNeeded, name)
    }
    XCTAssertEqual(try practice.details().name, "Praktijk De Proef (verzonnen)")
    try practice.signIn("ev", password: Self.password)
    XCTAssertEqual(practice.viewer.initials, "EV")
    XCTAssertNoThrow(try practice.read { try $0.patient(patient) })
  }

  func testWhatIsWrongIsNotTold() throws {
    let test = try practiceWithPasswords()
    try test.reopen(clock: test.practice.clock)
    for (initials, password) in [
      ("EV", "iets heel anders"), ("XX", Self.password), ("", ""), ("EV", ""),
      ("EV' OR 1=1 --", Self.password),
    ] {
      XCTAssertEqual(
        assertRefused(try test.practice.signIn(initials, password: password)), .signInFailed)
    }
    XCTAssertTrue(test.practice.isLocked)
  }

  func testWhoHasNoPasswordDoesNotComeInOnceOthersHave() throws {
    let test = try TestPractice()
    try test.practice.setPassword(Self.password, of: test.member("EV").id, cost: .least)
    try test.reopen()
    XCTAssertEqual(assertRefused(try test.practice.signIn("BK", password: "")), .signInFailed)
  }

  func testGuessingGetsSlowerAlsoAfterARestart() throws {
    let test = try practiceWithPasswords()
    func attempt(_ password: String) throws -> Refusal? {
      try test.reopen(clock: test.practice.clock)
      do {
        try test.practice.signIn("BK", password: password)
        return nil
      } catch let refusal as Refusal { return refusal }
    }
    for _ in 0..<3 { XCTAssertEqual(try attempt("fout fout fout"), .signInFailed) }
    XCTAssertEqual(try attempt(Self.password + "BK"), .signInTooSoon(seconds: 5))
    time.instant += 5_000
    XCTAssertEqual(try attempt("fout fout fout"), .signInFailed)
    XCTAssertEqual(try attempt(Self.password + "BK"), .signInTooSoon(seconds: 10))
    time.instant -= 3_600_000
    XCTAssertEqual(
      try attempt(Self.password + "BK"), .signInTooSoon(seconds: 10), "the clock was set back")
    time.instant += 3_600_000 + 10_000
    XCTAssertNil(try attempt(Self.password + "BK"))
    XCTAssertEqual(try attempt("fout fout fout"), .signInFailed, "begins anew")
    XCTAssertNil(try attempt(Self.password + "BK"))
  }

  func testHowLongOneWaits() {
    let cases: [(Int, Int64)] = [
      (0, 0), (2, 0), (3, 5_000), (4, 10_000), (5, 20_000), (8, 160_000), (9, 300_000),
      (1_000_000, 300_000),
    ]
    for (failures, wait) in cases {
      XCTAssertEqual(SignInPacing.wait(failures: failures, failed: 7, at: 7), wait)
      XCTAssertEqual(SignInPacing.wait(failures: failures, failed: 7, at: 7 + wait), 0)
      XCTAssertEqual(SignInPacing.wait(failures: failures, failed: 700, at: 7), wait, "set back")
    }
  }

  func testEachAttemptIsInTheLogAndNoPasswordIs() throws {
    let test = try practiceWithPasswords()
    try test.reopen(clock: test.practice.clock)
    assertRefused(try test.practice.signIn("EV", password: "geheim geheim"))
    assertRefused(try test.practice.signIn("geheim geheim", password: "geheim geheim"))
    try test.practice.signIn("EV", password: Self.password)
    let lines = try test.practice.logLines(LogFilter(), in: .dutch).prefix(3)
    XCTAssertEqual(
      lines.map(\.what), ["aangemeld", "aangemeld, mislukt", "aangemeld, mislukt"])
    XCTAssertEqual(lines.map(\.initials), ["EV", "", "EV"])
    XCTAssertEqual(lines.map(\.kind), [.access, .refused, .refused])
    try test.practice.lock()
    for file in try FileManager.default.contentsOfDirectory(atPath: test.folder) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: test.folder + "/" + file))
      for secret in ["geheim geheim", Self.password] {
        XCTAssertNil(bytes.range(of: Data(secret.utf8)), "\(secret) in \(file)")
      }
    }
  }

  // MARK: - Who may give out passwords

  func testTheFirstPasswordIsAnOwners() throws {
    let test = try TestPractice()
    XCTAssertEqual(
      assertRefused(try test.practice.setPassword(Self.password, of: test.member("BK").id)),
      .invalid(.passwordOfOwnerFirst))
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(
      assertRefused(try desk.setPassword(Self.password, of: desk.viewer.person)),
      .invalid(.passwordOfOwnerFirst), "nobody shuts out the owner")
  }

  func testOnesOwnPasswordNeedsTheCurrentOne() throws {
    let test = try practiceWithPasswords()
    let desk = try test.otherTerminal()
    try desk.signIn("BK", password: Self.password + "BK")
    XCTAssertEqual(
      assertRefused(try desk.setPassword("heel wat anders", of: desk.viewer.person)),
      .invalid(.currentPasswordWrong))
    try desk.setPassword(
      "heel wat anders", of: desk.viewer.person, current: Self.password + "BK", cost: .least)
    try desk.lock()
    assertRefused(try desk.signIn("BK", password: Self.password + "BK"))
    try desk.signIn("BK", password: "heel wat anders")
    XCTAssertEqual(
      assertRefused(try desk.setPassword("nog wat anders", of: test.member("TB").id)),
      .notPermitted(.manage))
  }

  func testAnOwnerWithAPasswordAlwaysRemains() throws {
    let test = try practiceWithPasswords()
    let owner = try test.member("EV")
    var demoted = StaffDetails(owner)
    demoted.role = .therapist
    XCTAssertEqual(
      assertRefused(
        try test.practice.editStaff(owner.id, from: StaffDetails(owner), to: demoted)),
      .invalid(.noOwner))
    let second = try test.practice.addStaff(
      StaffDetails(
        initials: "OO", surname: "Owens", role: .owner, treats: false, isManualTherapist: false))
    XCTAssertEqual(
      assertRefused(
        try test.practice.editStaff(owner.id, from: StaffDetails(owner), to: demoted)),
      .invalid(.noOwnerSignsIn), "the other one could not come in")
    try test.practice.setPassword("van de tweede eigenaar", of: second, cost: .least)
    XCTAssertNoThrow(
      try test.practice.editStaff(owner.id, from: StaffDetails(owner), to: demoted))
    XCTAssertEqual(test.practice.viewer.role, .therapist)
  }

  func testAPasswordIsNotUndone() throws {
    let test = try practiceWithPasswords()
    XCTAssertEqual(
      assertRefused(try test.practice.undo()), .cannotUndo(.bulk), "what came before it")
  }

  // MARK: - Other terminals

  func testTheFirstPasswordLocksWhoCameInWithout() throws {
    let test = try TestPractice()
    let other = try test.otherTerminal(as: "TB")
    _ = try other.revision()
    try test.practice.setPassword(Self.password, of: test.member("EV").id, cost: .least)
    XCTAssertFalse(test.practice.isLocked, "who set it is in by it")
    XCTAssertEqual(
      assertRefused(
        try other.register(PatientDetails(name: PatientName(surname: "Jansen", initials: "P.")))),
      .signInNeeded)
    XCTAssertTrue(other.isLocked)
    let third = try test.otherTerminal(as: "TB")
    XCTAssertTrue(third.isLocked)
  }

  func testAChangedRoleHoldsAtOnceElsewhere() throws {
    let test = try practiceWithPasswords()
    let other = try test.otherTerminal()
    try other.signIn("TB", password: Self.password + "TB")
    let details = StaffDetails(try test.member("TB"))
    var demoted = details
    demoted.role = .receptionist
    try test.practice.editStaff(other.viewer.person, from: details, to: demoted)
    _ = try other.revision()
    XCTAssertEqual(other.viewer.role, .receptionist)
    demoted.isActive = false
    demoted.treats = false
    try test.practice.editStaff(
      other.viewer.person, from: StaffDetails(test.member("TB")), to: demoted)
    _ = try other.revision()
    XCTAssertTrue(other.isLocked)
    assertRefused(try other.signIn("TB", password: Self.password + "TB"))
  }

  /// Without having looked since: the door asks again inside the transaction.
  func testAChangeIsJudgedByTheRoleOfNow() throws {
    let test = try practiceWithPasswords()
    let second = try test.practice.addStaff(
      StaffDetails(
        initials: "OO", surname: "Owens", role: .owner, treats: false, isManualTherapist: false))
    try test.practice.setPassword("van de tweede eigenaar", of: second, cost: .least)
    let other = try test.otherTerminal()
    try other.signIn("OO", password: "van de tweede eigenaar")
    let factor = other.newSecondFactor()
    try other.setSecondFactor(factor, code: factor.code(step: time.instant / 30_000))
    let details = StaffDetails(try test.practice.read { try $0.staffMember(second) })
    var demoted = details
    demoted.role = .receptionist
    try test.practice.editStaff(second, from: details, to: demoted)
    XCTAssertEqual(
      assertRefused(
        try other.edit(
          from: other.details(), to: PracticeDetails(name: "Van mij", isFictional: true))),
      .notPermitted(.manage))
  }

  // MARK: - In training

  func testATraineeHasANamedTherapist() throws {
    let test = try TestPractice()
    var trainee = StaffDetails(
      initials: "ST", surname: "Stage", role: .therapist, treats: true, isManualTherapist: false,
      position: .trainee)
    XCTAssertNotNil(assertRefused(try test.practice.addStaff(trainee)))
    trainee.responsible = try test.member("EV").id
    let id = try test.practice.addStaff(trainee)
    XCTAssertEqual(try test.practice.read { try $0.staffMember(id).position }, .trainee)
    try test.practice.act(as: test.member("ST"))
    try test.practice.log(.search)
    XCTAssertEqual(try test.practice.logLines(in: .dutch).first?.responsible, "EV")
  }
}
