@testable import PracticeTUI

/// A place that remembers what was asked of it.
@MainActor
final class FakeScreen: Screen {
  struct Failure: Error {}

  let title: String
  var commands: [Command] = []
  var hint = ""
  var wantsText = false
  var isModal = false
  var isChanged = false
  var rows: [String] = []
  var refreshFails = false

  private(set) var ran: [String] = []
  private(set) var keys: [Key] = []
  private(set) var pasted: [String] = []
  private(set) var refreshed = 0
  private(set) var appearances = 0
  private(set) var ticks = 0
  private(set) var discarded = 0
  private(set) var drawn = 0
  private(set) var clicks: [MouseEvent] = []

  init(_ title: String) {
    self.title = title
  }

  /// Adds a command that notes that it ran.
  func add(
    _ id: String, _ key: String, _ label: String, enabled: Command.Enabled = .yes,
    showInBar: Bool = true, _ run: @escaping @MainActor () throws -> Void = {}
  ) {
    commands.append(
      Command(
        id, keys: Key(name: key).map { [$0] } ?? [], label: label, help: "\(label) doen",
        enabled: enabled, showInBar: showInBar
      ) { [unowned self] in
        ran.append(id)
        try run()
      })
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    drawn += 1
    canvas.put(title, x: area.x + 1, y: area.y, style: .title)
    for (y, row) in rows.enumerated() { canvas.put(row, x: area.x + 1, y: area.y + 1 + y) }
    canvas.cursor = area.origin
  }

  func handle(_ key: Key) -> Bool {
    keys.append(key)
    if wantsText { return key.isCharacter }
    return key == .character("j") || key == .down
  }

  func paste(_ text: String) { pasted.append(text) }
  func mouse(_ event: MouseEvent, in area: Rect) { clicks.append(event) }
  func tick() { ticks += 1 }
  func appeared() { appearances += 1 }
  func discard() { discarded += 1 }
  func refresh() throws {
    refreshed += 1
    if refreshFails { throw Failure() }
  }
}

extension Pilot {
  /// Six fake main screens, of which the first is made by the test.
  convenience init(
    width: Int = 80, height: Int = 24, showing screen: FakeScreen,
    _ setUp: (App) -> Void = { _ in }
  ) {
    self.init(width: width, height: height) { app in
      app.corner = { "09:41  MvD" }
      setUp(app)
      let others = ["Patiënten", "Werklijst", "Oefeningen", "Rapporten", "Instellingen"]
      app.open(
        [MainScreen(title: screen.title) { screen }]
          + others.map { title in MainScreen(title: title) { FakeScreen(title) } })
    }
  }
}
