import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Passwords on the command line: never an argument, never shown.
final class StaffCommandTests: CommandTestCase {
  private static let password = "vier losse woorden samen"

  /// Runs a verb that is handed these lines as passwords.
  private func run(_ words: String..., secrets: [String]) -> Answer {
    run(
      ["--db", path, "--now", Self.now, "--password-fd", "7"] + words,
      Secrets(read: { $0 == 7 ? secrets.joined(separator: "\n") + "\n" : nil }))
  }

  /// What sshd says of a connection, for who came in over SSH.
  private var connection: String?

  private func run(_ words: [String], _ secrets: Secrets) -> Answer {
    var (out, error) = ("", "")
    let connection = connection
    let program = Program(
      environment: { $0 == "SSH_USER_AUTH" ? connection : nil },
      output: Output(
        standard: {
          out += $0
          return true
        }, error: { error += $0 }),
      readInput: { "" }, terminal: "test", secrets: secrets)
    let outcome = program.run(words)
    var code: Int32?
    if case .exit(let exit) = outcome { code = exit }
    return Answer(code: code, out: out, error: error, outcome: outcome)
  }

  /// Once people sign in, who does not treat a patient says why they look.
  func testWhoDoesNotTreatThePatientSaysWhy() throws {
    let jansen = try patient("Jansen")
    _ = try self.practice().openEpisode(
      EpisodeDetails(
        therapist: ID(1), region: .lowBack, side: .left, opened: try day("2026-11-09")),
      of: jansen)
    let practice = try practice()
    for person in try practice.read({ try $0.staff() }) where person.treats {
      try practice.setPassword(Self.password, of: person.id, cost: .least)
    }
    for verb in ["course", "episode", "letter"] {
      let options = verb == "letter" ? ["--paper", "information"] : []
      let secrets = Secrets(read: { _ in Self.password + "\n" })
      let call = [
        verb, "1001", "--as", "TB", "--lang", "en", "--db", path, "--now", Self.now,
        "--password-fd", "7",
      ]
      let refused = run(call + options, secrets)
      assert(refused, exits: 1, saying: Refusal.reasonNeeded.sentence(in: .english))
      XCTAssertEqual(refused.out, "", verb)
    }
    let answer = run(
      "letter", "1001", "--paper", "information", "--as", "TB", "--reason", "neemt waar",
      secrets: [Self.password])
    XCTAssertTrue(answer.out.contains("Praktijk De Proef"), answer.error)
    let lines = try practice.logLines(of: jansen, in: .dutch).filter { $0.reason == "neemt waar" }
    XCTAssertEqual(lines.count, 1)
  }

  func testFromTheFirstPasswordOnEveryVerbAsksForOne() throws {
    try patient("Jansen")
    assert(run("find", "jansen"), exits: 0)
    assert(run("staff", "password", "EV", secrets: [Self.password]), exits: 0)
    assert(run("find", "jansen"), exits: 1, saying: "Deze praktijk heeft wachtwoorden")
    assert(
      run("find", "jansen", "--as", "EV"), exits: 1, saying: "Hier is een wachtwoord nodig")
    assert(
      run("find", "jansen", "--as", "EV", secrets: ["fout fout"]), exits: 1,
      saying: "Aanmelden is niet gelukt")
    let found = run("find", "jansen", "--as", "EV", secrets: [Self.password])
    assert(found, exits: 0)
    XCTAssertTrue(found.out.contains("Jansen"))
    for verb in Verb.all {
      guard case .onPractice = verb.work else { continue }
      var words = [verb.name]
      if case .required = verb.operand { words.append("x") }
      let answer = run(["--db", path, "--now", Self.now] + words, Secrets())
      XCTAssertEqual(answer.code, 1, verb.name)
      XCTAssertFalse(answer.out.contains("Jansen"), verb.name)
    }
  }

  func testTheOwnerGivesOutPasswordsAndTakesAccessAway() throws {
    assert(run("staff", "password", "EV", secrets: [Self.password]), exits: 0)
    let giveOut = { [self] in
      run("staff", "password", "BK", "--as", "EV", secrets: [Self.password, "voor de balie"])
    }
    assert(giveOut(), exits: 1, saying: "Hiervoor is ook een tweede factor nodig")
    let file = folder + "/sshauth"
    let base64 = String(repeating: "A", count: 68)
    try Data("publickey ssh-ed25519 \(base64)\n".utf8).write(to: URL(fileURLWithPath: file))
    chmod(file, 0o600)
    let practice = try practice()
    practice.connectionKeys = [try XCTUnwrap(SSHKey(kind: "ssh-ed25519", base64: base64))]
    try practice.signIn("EV", password: Self.password)
    try practice.setSecondFactor(practice.connectionKeys[0])
    assert(giveOut(), exits: 1, saying: "Kom binnen met de SSH-sleutel")
    connection = file
    chmod(file, 0o666)
    assert(giveOut(), exits: 1, saying: "Kom binnen met de SSH-sleutel")
    chmod(file, 0o600)
    assert(giveOut(), exits: 0)
    let list = run("staff", "list", "--as", "BK", secrets: ["voor de balie"])
    XCTAssertEqual(
      list.lines.map { $0.split(separator: " ").last }, ["wachtwoord", "factor", "nee", "ja"])
    assert(
      run("staff", "disable", "TB", "--as", "BK", secrets: ["voor de balie"]), exits: 1,
      saying: "Dit mag u niet")
    assert(run("staff", "disable", "BK", "--as", "EV", secrets: [Self.password]), exits: 0)
    assert(
      run("staff", "list", "--as", "BK", secrets: ["voor de balie"]), exits: 1,
      saying: "Aanmelden is niet gelukt")
    assert(
      run("staff", "disable", "EV", "--as", "EV", secrets: [Self.password]), exits: 1,
      saying: "Zo bent u nu zelf aan het werk")
  }

  func testATypingErrorInANewPasswordIsNoticed() throws {
    let answers = Answers(["eerste keer zo", "tweede keer zus"])
    let answer = run(
      ["--db", path, "--now", Self.now, "staff", "password", "EV"],
      Secrets(ask: { _ in answers.take() }))
    assert(answer, exits: 1, saying: "Dat was twee keer iets anders")
    XCTAssertFalse(try practice().hasAccounts())
  }

  func testASecondFactorIsShownAndConfirmed() throws {
    assert(run("staff", "password", "EV", secrets: [Self.password]), exits: 0)
    let answer = run("staff", "factor", "EV", "--as", "EV", secrets: [Self.password, "123"])
    XCTAssertEqual(answer.code, 1)
    XCTAssertTrue(answer.out.contains("otpauth://totp/"))
    XCTAssertTrue(answer.error.contains("Deze code klopt niet"))
  }

  func testANewPracticeMayBeginWithAPassword() throws {
    let new = folder + "/new.db"
    assert(
      run(
        ["init", "--db", new, "--name", "De Proef", "--as", "XY", "--password-fd", "7"],
        Secrets(read: { _ in Self.password })), exits: 0)
    XCTAssertTrue(try Practice(path: new).isLocked)
    assert(
      run(
        ["staff", "list", "--db", new, "--as", "XY", "--password-fd", "7"],
        Secrets(read: { _ in Self.password })), exits: 0)
  }
}

/// Answers handed out one by one.
private final class Answers: @unchecked Sendable {
  private var left: [String]

  init(_ answers: [String]) { left = answers }

  func take() -> String? { left.isEmpty ? nil : left.removeFirst() }
}
