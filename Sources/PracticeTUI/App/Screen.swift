/// A place in the program: what it shows, and what can be done there.
///
/// A screen holds values and draws them. Only `refresh()`, a command's `run` and the handling of
/// a key may ask the practice for something; `draw` and `commands` are called at every key and
/// may not.
@MainActor
protocol Screen: AnyObject {
  /// The name of this place, for its help and for 'not saved: …'.
  var title: String { get }
  /// All that can be done here now, the most important first; key bar, help and command line are
  /// made from it.
  var commands: [Command] { get }
  /// What the status line says while there is no message.
  var hint: String { get }

  /// What the help says first: how this place works, apart from its commands.
  var helpLines: [HelpLine] { get }

  func draw(on canvas: inout Canvas, in area: Rect)

  /// Takes a key: after the commands, or before them while `wantsText`.
  ///
  /// Elsewhere letters here only move something: unlike those of commands they act at once, even
  /// if they turn out to be the beginning of dictated text.
  /// - Returns: False when this place does nothing with the key.
  func handle(_ key: Key) -> Bool
  /// Takes text from the clipboard; only while `wantsText`.
  func paste(_ text: String)
  func mouse(_ event: MouseEvent, in area: Rect)

  /// Reads anew what is shown: before it is shown (again), and when the data changed.
  func refresh() throws
  /// Called once it is the topmost screen, after `refresh()`.
  func appeared()
  /// Called about twice a second while visible, and before the program is ended from outside.
  ///
  /// Ask for a `redraw()` if something changed.
  func tick()

  /// A field has the focus: letters belong to `handle` and run no command.
  var wantsText: Bool { get }
  /// Drawn over the screen below it, which stays visible.
  var isOverlay: Bool { get }
  /// Nothing else can be reached until it is closed: no main screens, command line or undo.
  var isModal: Bool { get }
  /// Whether the line with the main screens is above it.
  var showsMenu: Bool { get }

  /// Something typed here would be lost by closing: the person is asked first.
  var isChanged: Bool { get }
  /// The person chose to lose it.
  func discard()
  /// Called when it is closed, however that came.
  func closed()
  /// False when it cannot be closed by going back, such as a lock.
  func mayClose() -> Bool
}

extension Screen {
  var commands: [Command] { [] }
  var hint: String { "" }
  var helpLines: [HelpLine] { [] }
  func handle(_ key: Key) -> Bool { false }
  func paste(_ text: String) {}
  func mouse(_ event: MouseEvent, in area: Rect) {
    switch event.kind {
    case .wheelUp: _ = handle(.up)
    case .wheelDown: _ = handle(.down)
    case .press, .double: break
    }
  }
  func refresh() throws {}
  func appeared() {}
  func tick() {}
  var wantsText: Bool { false }
  var isOverlay: Bool { false }
  var isModal: Bool { isOverlay }
  var showsMenu: Bool { true }
  var isChanged: Bool { false }
  func discard() {}
  func closed() {}
  func mayClose() -> Bool { true }
}

/// Keys, and what they do.
typealias HelpLine = (keys: String, help: String)

/// One of the screens reached by a digit; made when it is first shown.
struct MainScreen {
  let title: String
  let make: @MainActor () throws -> any Screen
}
