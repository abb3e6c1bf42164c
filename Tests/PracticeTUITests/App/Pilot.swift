import PracticeCore
import XCTest

@testable import PracticeTUI

/// Sits at the keyboard: presses keys, lets time pass, reads the screen.
@MainActor
class Pilot {
  /// The clock of the loop; it stands still between the keys.
  final class Clock {
    var milliseconds = 1000
  }

  /// A program in a window, with nothing in it yet.
  struct Desk {
    let terminal: ScriptedTerminal
    let app: App
    fileprivate let clock: Clock

    @MainActor
    init(width: Int, height: Int, language: Language) {
      let clock = Clock()
      self.clock = clock
      terminal = ScriptedTerminal(size: Size(width: width, height: height))
      app = App(terminal: terminal, language: language, clock: { clock.milliseconds })
    }
  }

  let terminal: ScriptedTerminal
  let app: App
  private let clock: Clock

  init(_ desk: Desk) {
    (terminal, app, clock) = (desk.terminal, desk.app, desk.clock)
  }

  /// - Parameter setUp: Opens the first screens.
  convenience init(
    width: Int = 80, height: Int = 24, language: Language = .dutch, _ setUp: (App) -> Void
  ) {
    self.init(Desk(width: width, height: height, language: language))
    setUp(app)
    app.drawIfNeeded()
  }

  // MARK: What happens

  /// Presses keys one by one, at a person's pace: `press("a", "Enter", "^S")`.
  func press(_ names: String..., file: StaticString = #filePath, line: UInt = #line) {
    for name in names {
      guard let key = Key(name: name) else {
        XCTFail("no key is called '\(name)'", file: file, line: line)
        continue
      }
      press(key)
    }
  }

  func press(_ key: Key) {
    send(.key(key))
    wait(milliseconds: 100)
  }

  /// Types text as a person does.
  func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Types text faster than a person can.
  func dictate(_ text: String) {
    for character in text { send(.key(.character(character))) }
    wait(milliseconds: 100)
  }

  func paste(_ text: String) { send(.paste(text)) }

  func click(x: Int, y: Int, kind: MouseEvent.Kind = .press) {
    send(.mouse(MouseEvent(x: x, y: y, kind: kind)))
  }

  func resize(_ width: Int, _ height: Int) { send(.resize(Size(width: width, height: height))) }

  func wait(milliseconds: Int) {
    clock.milliseconds += milliseconds
    send()
  }

  func send(_ events: Event...) {
    for event in events { terminal.send(event) }
    app.process(terminal.events(timeoutMilliseconds: 0))
    app.drawIfNeeded()
  }

  // MARK: What is seen

  var screen: [String] { terminal.screen.lines }
  var keyBar: String { screen.last ?? "" }
  var status: String { screen.dropLast().last ?? "" }
  var keys: Int { app.keysHandled }

  /// The row with this text, and the column it begins at.
  func find(_ text: String) -> Point? {
    for (y, row) in screen.enumerated() {
      if let range = row.range(of: text) {
        return Point(x: row.distance(from: row.startIndex, to: range.lowerBound), y: y)
      }
    }
    return nil
  }

  func expect(contains text: String, file: StaticString = #filePath, line: UInt = #line) {
    guard find(text) == nil else { return }
    XCTFail(
      "'\(text)' is not on the screen:\n\(screen.joined(separator: "\n"))", file: file, line: line)
  }

  func expect(lacks text: String, file: StaticString = #filePath, line: UInt = #line) {
    guard find(text) != nil else { return }
    XCTFail(
      "'\(text)' is on the screen:\n\(screen.joined(separator: "\n"))", file: file, line: line)
  }

  func expect(golden name: String, file: StaticString = #filePath, line: UInt = #line) {
    Golden.expect(screen, golden: name, file: file, line: line)
  }
}
