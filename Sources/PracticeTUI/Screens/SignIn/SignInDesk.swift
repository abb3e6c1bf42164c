import PracticeCore

/// Who sits at this terminal: signing in, locking, and changing places.
///
/// Whoever makes way finds everything again as it was left, however many came between.
@MainActor
final class SignInDesk {
  /// Locks from every place, also while something is typed.
  static let lockKey = Key.control("o")

  private unowned let workplace: Workplace
  /// Of each person at this terminal, the screens and as what they saw them.
  private var left:
    [ID<StaffMember>: (initials: String, role: PracticeCore.Role, screens: App.Parked)] = [:]
  private var lockMinutes = 0
  /// For whom the main screens were opened.
  private var shown: (person: ID<StaffMember>, role: PracticeCore.Role)?

  var app: App { workplace.app }
  private var practice: Practice { workplace.practice }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
  }

  /// The initials of those who work at this terminal.
  var others: [String] { left.values.map(\.initials).sorted() }

  /// Shows the first screens, or asks who is there.
  func begin(as initials: String?) {
    if practice.isLocked {
      // Whose key it is need not say who they are.
      return ask(initials ?? (try? practice.initialsOfConnection()) ?? "")
    }
    open()
  }

  private func open() {
    readSettings()
    Interface.openMainScreens(workplace)
    // What has just begun is set up first, and that is the last of the main screens.
    let mayManage = practice.viewer.role.may(.manage)
    if mayManage, (try? practice.read { try $0.isJustFounded() }) ?? false {
      app.goToMain(app.mainScreens.count - 1)
    }
  }

  /// Looks the file over quickly, once the first screen stands and somebody is there to tell.
  func lookOver() {
    guard !practice.isLocked, !hasLookedOver else { return }
    hasLookedOver = true
    guard let problem = try? practice.quickCheck().first else { return }
    app.warn(problem.sentence(in: language))
  }
  private var hasLookedOver = false

  private func ask(_ initials: String) {
    let name = (try? practice.details().name) ?? ""
    app.push(SignInScreen(desk: self, practiceName: name, initials: initials))
  }

  func signIn(_ initials: String, password: String, code: String) throws {
    try practice.signIn(initials, password: password, code: code)
    _ = app.park()
    if let mine = left.removeValue(forKey: practice.viewer.person),
      mine.role == practice.viewer.role
    {
      readSettings()
      noteShown()
      app.unpark(mine.screens)
    } else {
      open()
    }
    workplace.hearJobs()
  }

  // MARK: - Locking

  /// Takes the screens away until somebody signs in.
  ///
  /// - Parameter initials: Who is expected; without it who was here.
  func lock(for initials: String? = nil) throws {
    guard try practice.hasAccounts() else {
      return app.inform(
        language(
          "Er zijn nog geen wachtwoorden, dus er is geen slot. Instellingen, W.",
          "There are no passwords yet, and so no lock. Settings, W."))
    }
    guard !(app.top is SignInScreen) else { return }
    let viewer = practice.viewer
    left[viewer.person] = (viewer.initials, viewer.role, app.park())
    try practice.lock()
    ask(initials ?? viewer.initials)
  }

  /// Called once a second and whenever the file changed: the time may be over, or the viewer be
  /// somebody else by now.
  func look() throws {
    if practice.isLocked {
      // Another terminal gave out the first password, or ended this person's access.
      if !(app.top is SignInScreen), !app.mainScreens.isEmpty {
        _ = app.park()
        left = [:]
        ask("")
      }
      return
    }
    let (viewer, before) = (practice.viewer, shown)
    guard let before, before != (viewer.person, viewer.role) else { return }
    noteShown()
    app.beginAnew { [unowned self] in
      open()
      let role = viewer.role.name(in: language)
      app.inform(
        before.person == viewer.person
          ? language("U bent nu \(role).", "You are now \(role).")
          : language(
            "Als wie u werkte, is niet meer in dienst. U gaat verder als \(viewer.initials), \(role).",
            "The person you worked as no longer works here. You go on as \(viewer.initials), \(role)."
          ))
    }
  }

  /// Remembers who is looking, so as to notice when that is somebody else.
  func noteShown() { shown = (practice.viewer.person, practice.viewer.role) }

  /// Locks when nobody touched a key for as long as the practice allows.
  func lockWhenIdle() throws {
    guard lockMinutes > 0, !practice.isLocked, !app.mainScreens.isEmpty,
      app.clock() - app.lastInput >= lockMinutes * 60_000, try practice.hasAccounts()
    else { return }
    try lock()
  }

  /// Reads after how long to lock; also called when that was changed.
  func readSettings() {
    app.lastInput = app.clock()
    lockMinutes = (try? practice.read { try $0.safeguards().lockMinutes }) ?? lockMinutes
  }

  /// At every place: the lock.
  var commands: [Command] {
    [
      Command(
        "screen.lock", keys: [SignInDesk.lockKey], label: language("op slot", "lock"),
        help: language(
          "Zet het scherm op slot; alles blijft staan.",
          "Lock the screen; everything stays as it is."), showInBar: false
      ) { [unowned self] in try lock() }
    ]
  }
}
