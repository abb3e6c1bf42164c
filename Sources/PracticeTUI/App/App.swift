import Glibc
import PracticeCore

/// Thrown by what waits for the answer to a question it just asked: nothing is said about it, and
/// the form or list it came from stays.
struct Unfinished: Error {}

/// The program on the screen: the frame around the screens, the keys, the messages, the loop.
///
/// **Adding a screen.** Write a class that is a ``Screen``:
///
///     final class WaitingListScreen: Screen {
///       unowned let app: App
///       private var table: Table<WaitingPatient>
///
///       var title: String { texts.title }
///       var commands: [Command] {
///         [Command("waitingList.book", keys: [.enter], label: texts.book, help: texts.bookHelp,
///           enabled: table.selected == nil ? .no(because: texts.nobodyWaits) : .yes
///         ) { [unowned self] in try book() }]
///       }
///       func refresh() throws { table.replace(with: try practice.waitingList()) }
///       func draw(on canvas: inout Canvas, in area: Rect) { table.draw(on: &canvas, in: area) }
///       func handle(_ key: Key) -> Bool { table.handle(key) }
///     }
///
/// 1. Values are read in `refresh()` and kept; `draw` draws them and asks nobody.
/// 2. Whatever can be done is a ``Command``: key bar, help and command line follow from it. What
///    cannot be done now is there all the same, with the reason.
/// 3. A command that changed something calls `app.done("…", undo: "…")` and
///    `app.dataChanged()`. It may throw: the error becomes a sentence in the status line.
/// 4. It is shown by `app.push(…)`, or is one of the main screens given to `app.open(_:)`.
///    A form is a ``FormScreen``; a question a ``Dialog``; a choice out of many a ``ListPicker``.
///
/// Everything happens on one thread: events in, keys handled, one frame out.
@MainActor
final class App {
  /// The smallest window in which anything works.
  static let leastSize = Size(width: 60, height: 16)

  let terminal: any Terminal
  /// Monotonic, in milliseconds.
  let clock: () -> Int
  var language: Language {
    didSet { redraw() }
  }
  var texts: any KernelTexts { language.kernelTexts }

  // MARK: What the program is given

  /// The right end of the top line: the time, and who is signed in.
  var corner: () -> String = { "" }
  /// Commands that work at every place, besides the app's own.
  var everywhere: () -> [Command] = { [] }
  /// Commands that work over a question or a form on top too.
  var always: () -> [Command] = { [] }
  /// Takes back the last change; returns a sentence on what was undone.
  var onUndo: (() throws -> String)?
  var onRedo: (() throws -> String)?
  /// Takes what was typed on the command line and is no command, such as a booking phrase.
  var onCommandLine: ((String) throws -> Void)?
  /// What that text would do, in lines under it; asked at every key.
  var previewCommandLine: ((String) -> CommandLine.Preview)?
  /// What that text may be the name of, each with what opens it; asked at every key.
  var findOnCommandLine: ((String) -> [Command])?
  /// Takes text that arrived outside a field.
  var onDictation: ((String) throws -> Void)?
  /// A job has something to tell.
  var onWake: (() throws -> Void)?
  /// Called with a command that the viewer may not give, and tried to.
  var onForbidden: ((String) -> Void)?
  /// Whether an error says that the viewer may not do this.
  var isForbidden: (any Error) -> Bool = { _ in false }
  /// Makes a sentence of an error, without any data of patients in it.
  var explain: (any Error) -> String? = { _ in nil }

  // MARK: State

  /// One stack of screens for each main screen; the first one also holds what comes before there
  /// are any, such as signing in.
  private(set) var stacks: [[any Screen]] = [[]]
  private(set) var mainScreens: [MainScreen] = []
  private(set) var activeMain = 0
  private(set) var message: Message?
  /// What a job is doing: in the status line while there is no message.
  var progress: String? {
    didSet { redraw() }
  }
  /// A warning that stays until its cause is gone: in the status line while nothing else is.
  var notice: String? {
    didSet { redraw() }
  }
  private(set) var isLeaving = false
  private(set) var isFrameStale = true
  /// The commands of the top screen as the last frame shows them.
  private(set) var shownCommands: [Command] = []
  /// When somebody last did something, by `clock`.
  var lastInput = 0
  /// For the keystroke budgets of the tests.
  var keysHandled = 0
  /// The key being handled: a question looks at it, so as not to be answered by the same key.
  var lastKey: Key?
  var burst = Burst()
  var timers = Timers()
  private var messageDeadline: Int?

  init(
    terminal: any Terminal, language: Language, clock: @escaping () -> Int = App.monotonicClock
  ) {
    self.terminal = terminal
    self.language = language
    self.clock = clock
    every(milliseconds: 500) { [unowned self] in visibleScreens.forEach { $0.tick() } }
  }

  nonisolated static func monotonicClock() -> Int {
    var time = timespec()
    // Also counts while the computer sleeps: a lid that was closed for an hour locks the screen.
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  // MARK: Screens

  var screens: [any Screen] { stacks[activeMain] }
  var top: (any Screen)? { screens.last }
  /// The topmost screen that fills the window, and the overlays on it.
  var visibleScreens: ArraySlice<any Screen> {
    screens[(screens.lastIndex { !$0.isOverlay } ?? 0)...]
  }
  var isModal: Bool { top?.isModal ?? false }
  var wantsText: Bool { top?.wantsText ?? false }
  var changedScreens: [any Screen] { stacks.joined().filter(\.isChanged) }

  /// Forgets all screens and opens the first of these.
  func open(_ mainScreens: [MainScreen]) {
    self.mainScreens = mainScreens
    stacks = Array(repeating: [], count: max(1, mainScreens.count))
    activeMain = 0
    goToMain(0)
  }

  /// The screens as somebody left them.
  struct Parked {
    fileprivate let stacks: [[any Screen]]
    fileprivate let mainScreens: [MainScreen]
    fileprivate let activeMain: Int
    let language: Language
  }

  /// Takes all screens away, and what they say; what is being typed is kept as drafts first.
  func park() -> Parked {
    stacks.joined().forEach { $0.tick() }
    let parked = Parked(
      stacks: stacks, mainScreens: mainScreens, activeMain: activeMain, language: language)
    (stacks, mainScreens, activeMain) = ([[]], [], 0)
    (message, messageDeadline) = (nil, nil)
    redraw()
    return parked
  }

  /// Goes on with the screens as they were left.
  func unpark(_ parked: Parked) {
    language = parked.language
    (stacks, mainScreens, activeMain) = (parked.stacks, parked.mainScreens, parked.activeMain)
    redraw()
    visibleScreens.forEach(refresh)
  }

  /// Goes to a main screen as it was left; from that main screen itself, to its beginning.
  func goToMain(_ index: Int) {
    guard mainScreens.indices.contains(index) else { return }
    if index == activeMain, stacks[index].count > 1 {
      return closing(stacks[index].dropFirst(), texts.discardChoice) {
        $0.stacks[index].removeLast($0.stacks[index].count - 1)
      }
    }
    do {
      if stacks[index].isEmpty { stacks[index] = [try mainScreens[index].make()] }
      activeMain = index
      topChanged()
    } catch {
      report(error)
    }
  }

  /// Shows a screen on top.
  ///
  /// If it cannot be read, the error is shown and nothing opens.
  func push(_ screen: any Screen) {
    redraw()
    do {
      try screen.refresh()
      stacks[activeMain].append(screen)
      screen.appeared()
    } catch {
      report(error)
    }
  }

  /// Closes a screen without asking; what lies on it, such as a question, stays.
  func close(_ screen: any Screen) {
    let isOpen = stacks.joined().contains { $0 === screen }
    for index in stacks.indices { stacks[index].removeAll { $0 === screen } }
    if isOpen { screen.closed() }
    topChanged()
  }

  /// One step back; asks first when something typed would be lost.
  func back() {
    guard let top, top.mayClose() else { return }
    guard screens.count > 1 else { return inform(texts.nowhereBack) }
    guard top.isChanged else { return close(top) }
    var choices: [Dialog.Choice] = []
    if let save = top.commands.first(where: { $0.id == FormScreen.saveID }), save.isEnabled {
      // In the words of the form: to save a question before signing is to sign.
      choices.append(
        Dialog.Choice(letter: save.label.first ?? "s", label: save.label) { try save.run() })
    }
    choices.append(
      Dialog.Choice(texts.discardChoice, isDestructive: true) { [unowned self] in
        top.discard()
        close(top)
      })
    choices.append(Dialog.Choice(texts.returnChoice) {})
    ask(texts.notSavedTitle, texts.notSavedQuestion([top.title]), choices)
  }

  /// Ends the program; asks first when something typed would be lost.
  func leave() {
    if let question = top as? Dialog { close(question) }
    closing(stacks.joined(), texts.leaveAnywayChoice) { $0.isLeaving = true }
  }

  /// Has `open` open other main screens, as for somebody else or in another language; asks first
  /// when something typed would be lost.
  func beginAnew(_ open: @escaping @MainActor () -> Void) {
    closing(stacks.joined(), texts.discardChoice) { _ in open() }
  }

  private func closing(
    _ screens: some Sequence<any Screen>, _ discarding: ChoiceText,
    _ close: @escaping @MainActor (App) -> Void
  ) {
    let changed = screens.filter(\.isChanged)
    guard !changed.isEmpty else {
      close(self)
      return topChanged()
    }
    ask(
      texts.notSavedTitle, texts.notSavedQuestion(changed.map(\.title)),
      [
        Dialog.Choice(discarding, isDestructive: true) { [unowned self] in
          changed.forEach { $0.discard() }
          close(self)
          topChanged()
        },
        Dialog.Choice(texts.returnChoice) {},
      ])
  }

  /// Ends the program without asking, as when the terminal is gone; drafts are kept.
  func end() {
    stacks.joined().forEach { $0.tick() }
    isLeaving = true
  }

  /// Asks a question over what is shown; Escape closes it and does nothing.
  func ask(_ title: String, _ text: String, _ choices: [Dialog.Choice]) {
    push(Dialog(app: self, title: title, text: text, choices: choices))
  }

  /// Something in the data changed: what is shown is read anew.
  func dataChanged() {
    redraw()
    visibleScreens.forEach(refresh)
  }

  private func topChanged() {
    redraw()
    guard let top, !isLeaving else { return }
    refresh(top)
    top.appeared()
  }

  private func refresh(_ screen: any Screen) {
    do { try screen.refresh() } catch { report(error) }
  }

  // MARK: Messages

  func inform(_ text: String) { show(Message(kind: .info, text: text)) }
  func warn(_ text: String) { show(Message(kind: .warning, text: text)) }
  func refuse(_ because: String) { show(Message(kind: .refusal, text: because)) }

  /// Says what was done, for five seconds.
  ///
  /// - Parameter undo: What `u` would do now, if it can be undone.
  func done(_ text: String, undo: String? = nil) {
    show(Message(kind: .done, text: text, undo: undo.map(texts.undoHint)))
    messageDeadline = clock() + Message.doneMilliseconds
  }

  /// Says what went wrong, as a sentence.
  func report(_ error: any Error) {
    if error is Unfinished { return }
    refuse(explain(error) ?? texts.failed("\(type(of: error))"))
  }

  private func show(_ message: Message) {
    self.message = message
    messageDeadline = nil
    redraw()
  }

  /// A message has been read by the next key; what was done stays until its time is over, or until
  /// a command does something else.
  func clearMessageAtKey() {
    if messageDeadline == nil { message = nil } else { message?.isRead = true }
  }

  func dismissMessage() {
    (message, messageDeadline) = (nil, nil)
    redraw()
  }

  func expireMessage() {
    guard let deadline = messageDeadline, deadline <= clock() else { return }
    messageDeadline = nil
    message = nil
    redraw()
  }

  // MARK: Frames and time

  /// Has the screen drawn anew once all events are handled.
  func redraw() { isFrameStale = true }

  func drawIfNeeded() {
    guard isFrameStale else { return }
    shownCommands = top?.commands ?? []
    isFrameStale = false
    terminal.show(frame())
  }

  /// Does something at intervals, between the keys.
  func every(milliseconds: Int, _ action: @escaping Timers.Action) {
    timers.every(milliseconds: milliseconds, from: clock(), action)
  }

  /// When the loop must wake at the latest, by `clock`.
  var nextDeadline: Int? {
    [timers.nextDeadline, messageDeadline, burst.deadline].compactMap { $0 }.min()
  }
}
