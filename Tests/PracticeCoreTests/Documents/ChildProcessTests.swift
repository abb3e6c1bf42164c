import XCTest

@testable import PracticeCore

final class ChildProcessTests: XCTestCase {
  private func shell(
    _ script: String, input: String = "", timeLimit: Int = 20_000, outputLimit: Int = 1 << 22
  ) -> ChildProcess {
    ChildProcess(
      "/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"], input: Array(input.utf8),
      timeLimit: timeLimit, outputLimit: outputLimit)
  }

  private func failure(
    of process: ChildProcess, until cancellation: Cancellation = Cancellation()
  ) -> ChildProcess.Failure? {
    do {
      _ = try process.run(until: cancellation)
      return nil
    } catch { return error }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  func testOutputErrorsAndStatusAreKeptApart() throws {
    let ended = try shell("echo one; echo two >&2; exit 3").run()
    XCTAssertEqual(ended.status, 3)
    XCTAssertEqual(text(ended.output), "one\n")
    XCTAssertEqual(text(ended.errors), "two\n")
  }

  func testEndBySignalIsCountedAsAShellCounts() throws {
    XCTAssertEqual(try shell("kill -KILL $$").run().status, 128 + SIGKILL)
  }

  func testInputIsGivenAndEnds() throws {
    XCTAssertEqual(text(try shell("cat", input: "Yılmaz\n").run().output), "Yılmaz\n")
    XCTAssertEqual(text(try shell("cat").run().output), "")
  }

  /// More than fits in any stream, both ways at once.
  func testMuchInputAndOutput() throws {
    let much = String(repeating: "0123456789abcdef", count: 150_000)
    let ended = try shell("cat; head -c 300000 /dev/zero >&2", input: much).run()
    XCTAssertEqual(text(ended.output), much)
    XCTAssertEqual(ended.errors.count, 64 * 1024, "of errors the beginning is kept")
  }

  func testTooMuchOutputEndsIt() {
    XCTAssertEqual(failure(of: shell("cat /dev/zero", outputLimit: 100_000)), .tooMuchOutput)
  }

  func testWhoReadsNothingIsNoTrouble() throws {
    let much = String(repeating: "x", count: 2_000_000)
    XCTAssertEqual(try shell("exit 4", input: much).run().status, 4)
  }

  func testSlowAndDeafProgramsAreEnded() {
    for script in [
      "exec sleep 600", "trap '' TERM; while :; do sleep 0.05; done", "kill -STOP $$",
      "exec >&- 2>&- <&-; sleep 600",
    ] {
      let begin = Date()
      XCTAssertEqual(failure(of: shell(script, timeLimit: 200)), .tookTooLong, script)
      XCTAssertLessThan(Date().timeIntervalSince(begin), 10, script)
    }
  }

  func testWhatItStartedIsEndedWithIt() throws {
    let mark = NSTemporaryDirectory() + "child-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: mark) }
    XCTAssertEqual(
      failure(of: shell("sleep 600 & echo $! > \(mark); wait", timeLimit: 500)), .tookTooLong)
    let written = try String(contentsOfFile: mark, encoding: .utf8)
    let grandchild = try XCTUnwrap(pid_t(written.trimmingCharacters(in: .whitespacesAndNewlines)))
    let deadline = Date(timeIntervalSinceNow: 10)
    while isRunning(grandchild), Date() < deadline { usleep(5000) }
    XCTAssertFalse(isRunning(grandchild))
  }

  /// Whoever adopts it may leave it unburied.
  private func isRunning(_ pid: pid_t) -> Bool {
    let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
    return status.map { !$0.contains(") Z ") } ?? false
  }

  func testWhatStaysBehindOnPurposeIsNotWaitedFor() throws {
    let begin = Date()
    let ended = try shell("sleep 600 & echo $!").run()
    XCTAssertLessThan(Date().timeIntervalSince(begin), 10)
    kill(try XCTUnwrap(pid_t(text(ended.output).dropLast())), SIGKILL)
  }

  func testCancellingFromAnotherThread() {
    let cancellation = Cancellation()
    Thread.detachNewThread {
      usleep(100_000)
      cancellation.cancel()
    }
    XCTAssertEqual(failure(of: shell("exec sleep 600"), until: cancellation), .cancelled)
  }

  func testProgramsThatCannotBeStarted() {
    for program in ["/nowhere/program", "/etc/passwd", "/etc/passwd/x", "/tmp"] {
      XCTAssertEqual(
        failure(of: ChildProcess(program, timeLimit: 1000)), .notInstalled, program)
    }
  }

  func testNothingIsInherited() throws {
    var extra: [Int32] = [-1, -1]
    XCTAssertEqual(pipe(&extra), 0)
    defer { for descriptor in extra { close(descriptor) } }
    let here = ChildProcess("/bin/ls", ["/proc/self/fd"], timeLimit: 10_000)
    // The fourth is the folder that ls itself reads.
    XCTAssertEqual(text(try here.run().output), "0\n1\n2\n3\n")
    XCTAssertEqual(text(try ChildProcess("/usr/bin/env", timeLimit: 10_000).run().output), "")
  }

  /// So that it can neither write over the screen nor take keys from it.
  func testItHasNoTerminal() throws {
    let ended = try shell("ps -o tty=,sid=,pid= -p $$").run()
    let words = text(ended.output).split(separator: " ").map {
      $0.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    XCTAssertEqual(words.first, "?")
    XCTAssertEqual(words[1], words[2])
  }

  func testArgumentsAreTakenAsTheyAre() throws {
    let odd = ["a b", "$(id)", "'", "Ş;rm -rf", ""]
    let ended = try ChildProcess("/usr/bin/printf", ["%s|"] + odd, timeLimit: 10_000).run()
    XCTAssertEqual(text(ended.output), odd.map { $0 + "|" }.joined())
  }

  func testManyAtOnce() throws {
    let results = Results()
    DispatchQueue.concurrentPerform(iterations: 16) { index in
      let cat = ChildProcess("/bin/cat", input: Array("\(index)".utf8), timeLimit: 20_000)
      let ended = try? cat.run()
      results.add(ended.map { String(decoding: $0.output, as: UTF8.self) } ?? "failed")
    }
    XCTAssertEqual(results.all.sorted(), (0..<16).map(String.init).sorted())
  }

  private final class Results: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [String] = []
    func add(_ value: String) { lock.withLock { values.append(value) } }
    var all: [String] { lock.withLock { values } }
  }
}
