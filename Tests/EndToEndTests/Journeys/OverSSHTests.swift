@testable import PracticeCore
import XCTest

/// The forced command of `Scripts/practice.sshd.conf`, with a real sshd on loopback.
final class OverSSHTests: DemoTestCase {
  private var server: pid_t = 0
  private let port = 22000 + Int(getpid() % 20000)

  override func tearDownWithError() throws {
    if server > 0 { kill(server, SIGTERM) }
    try super.tearDownWithError()
  }

  func testPeopleGetTheProgramAndNothingElse() throws {
    try startServer()
    let session = try start(program: "/usr/bin/ssh", ["-F", path("ssh_config"), "-tt", "p"])
    try session.waitFor("Hofstra", timeout: 20)
    for words in [["id"], ["/bin/sh", "-i"], ["-s", "sftp"], ["-W", "127.0.0.1:22"]] {
      let options = words[0].hasPrefix("-") ? words + ["p"] : ["p"] + words
      let answer = try ssh(["-F", path("ssh_config")] + options)
      XCTAssertNotEqual(answer.status, 0, words.joined(separator: " "))
      XCTAssertFalse(answer.out.contains("uid="), answer.out)
    }
    let copied = try Command.run(
      "/usr/bin/scp", ["-F", path("ssh_config"), "p:/etc/hostname", path("stolen")],
      environment: environment(), scratch: folder)
    XCTAssertNotEqual(copied.status, 0)
    XCTAssertFalse(exists(path("stolen")))
    // Ctrl-Z goes nowhere: the program is the session.
    try session.press("Escape")
    try session.send("C-z")
    try session.press("1")
    try session.waitFor("Hofstra")
  }

  func testTheKeyOfAConnectionIsASecondFactor() throws {
    let password = "vier losse woorden samen"
    do {
      let clock = PracticeClock.set(to: try XCTUnwrap(Moment(iso: Self.now)))
      let owner = try Practice(path: practice, clock: clock)
      try owner.setPassword(password, of: owner.viewer.person, cost: .least)
    }
    try startServer()
    let first = try start(program: "/usr/bin/ssh", ["-F", path("ssh_config"), "-tt", "p"])
    try first.waitFor("Who are you?", timeout: 20)
    try first.press("E", "V", "Tab")
    try first.type(password)
    try first.send("Enter")
    try first.waitFor(Self.day)
    try first.press("6")
    try first.waitFor("[Settings]")
    try first.press("l")
    try first.waitFor("This needs a second factor too")
    try first.press("f")
    try first.waitFor("ssh-ed25519 …")
    try first.press("s")
    try first.waitFor("From now on you come in with this key")
    try first.press("Q")
    try first.waitForExit()

    // Who they are is known by the key, that it is them by the password.
    let second = try start(program: "/usr/bin/ssh", ["-F", path("ssh_config"), "-tt", "p"])
    let asked = try second.waitFor("Who are you?", timeout: 20)
    XCTAssertTrue(asked.text.contains("EV"), asked.framed)
    try second.type(password)
    try second.send("Enter")
    try second.waitFor(Self.day)
    try second.press("6", "l")
    try second.waitFor("signed in: with an SSH key")

    // At the machine itself the password is not enough.
    let here = try start(arguments)
    try here.waitFor("Who are you?")
    try here.press("E", "V", "Tab")
    try here.type(password)
    try here.send("Enter")
    try here.waitFor("Come in with the SSH key")
  }

  private func ssh(_ words: [String]) throws -> Finished {
    try Command.run(
      "/usr/bin/ssh", words, environment: environment(), scratch: folder, within: 30)
  }

  /// The settings of the recipe, with this program, this practice and this user in them.
  private func startServer() throws {
    guard geteuid() == 0, exists("/usr/sbin/sshd") else {
      throw XCTSkip("needs sshd, and to be root for a terminal")
    }
    for name in ["host", "user"] {
      let made = try Command.run(
        "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path(name)],
        environment: environment(), scratch: folder)
      XCTAssertEqual(made.status, 0, made.err)
    }
    let recipe = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Scripts/practice.sshd.conf")
    let command = "exec " + (try commandLine(arguments))
    let rules = try String(contentsOf: recipe, encoding: .utf8)
      .replacingOccurrences(of: "Match User practice", with: "Match User root")
      .replacingOccurrences(
        of: "exec /usr/local/bin/practice --db /var/lib/practice/practice.db", with: command)
    XCTAssertTrue(rules.contains(command), "the recipe has another command")
    try """
    ListenAddress 127.0.0.1
    Port \(port)
    HostKey "\(path("host"))"
    PidFile none
    AuthorizedKeysFile "\(path("user.pub"))"
    StrictModes no
    UsePAM no
    PermitRootLogin prohibit-password
    SetEnv LC_ALL=C.UTF-8
    UseDNS no
    PrintMotd no
    PrintLastLog no
    \(rules)
    """.write(toFile: path("sshd_config"), atomically: true, encoding: .utf8)
    let host = try String(contentsOfFile: path("host.pub"), encoding: .utf8)
    try "[127.0.0.1]:\(port) \(host)".write(
      toFile: path("known_hosts"), atomically: true, encoding: .utf8)
    try """
    Host p
      HostName 127.0.0.1
      Port \(port)
      User root
      IdentityFile "\(path("user"))"
      IdentitiesOnly yes
      UserKnownHostsFile "\(path("known_hosts"))"
      StrictHostKeyChecking yes
      BatchMode yes
      ConnectTimeout 10
    """.write(toFile: path("ssh_config"), atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: "/run/sshd", withIntermediateDirectories: true)
    let arguments = ["/usr/sbin/sshd", "-D", "-e", "-f", path("sshd_config")]
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    XCTAssertEqual(posix_spawn(&server, "/usr/sbin/sshd", nil, nil, &words, environ), 0)
    let deadline = Date(timeIntervalSinceNow: 20)
    while Date() < deadline {
      if try ssh(["-F", path("ssh_config"), "p", "x"]).err.contains("The screen needs") { return }
      usleep(50_000)
    }
    XCTFail("no sshd on \(port)")
  }
}
