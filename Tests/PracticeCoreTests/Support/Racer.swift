import XCTest

/// Another program at work on the same practice: `Tests/PracticeRacer`, built beside the tests.
final class Racer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(_ arguments: String...) throws {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    process.executableURL = tests.deletingLastPathComponent()
      .appendingPathComponent("PracticeRacer")
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit {
    kill()
  }

  /// Reads up to the line, such as `ready`.
  func wait(for line: String) {
    var text = ""
    while !text.hasSuffix(line + "\n") {
      let byte = output.fileHandleForReading.readData(ofLength: 1)
      guard !byte.isEmpty else { return XCTFail("ended before '\(line)', after '\(text)'") }
      text += String(decoding: byte, as: UTF8.self)
    }
  }

  func go() {
    input.fileHandleForWriting.write(Data("go\n".utf8))
  }

  /// Everything it still says, once it has ended.
  func rest() -> [String] {
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    XCTAssertEqual(process.terminationStatus, 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// What each of several that run at once still says.
  static func rest(of racers: [Racer]) -> [[String]] {
    final class Lines: @unchecked Sendable { var said: [[String]] = [] }
    let lines = Lines()
    lines.said = racers.map { _ in [] }
    let (outputs, lock) = (racers.map(\.output.fileHandleForReading), NSLock())
    DispatchQueue.concurrentPerform(iterations: racers.count) { index in
      let text = String(decoding: outputs[index].readDataToEndOfFile(), as: UTF8.self)
      lock.withLock {
        lines.said[index] = text.split(separator: "\n").map(String.init)
      }
    }
    for racer in racers {
      racer.process.waitUntilExit()
      XCTAssertEqual(racer.process.terminationStatus, 0)
    }
    return lines.said
  }

  /// As `kill -9`: it can do nothing about it any more.
  func kill() {
    guard process.isRunning else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
