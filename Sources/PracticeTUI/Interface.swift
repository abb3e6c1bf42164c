import Glibc
import PracticeCore

/// What the interface is started with.
struct InterfaceOptions: Sendable {
  let path: String
  /// Who acts; without it the owner.
  let initials: String?
  /// Without it, the practice's own language.
  let language: Language?
  let clock: PracticeClock
  let isDemo: Bool
  /// Passwords that were handed over on a descriptor, for the mode that asks line by line.
  var secrets: Secrets?
  /// Where, for the journal: `pts/3`.
  let terminal: String
  /// With which sshd let this connection in.
  var connectionKeys: [SSHKey] = []
  /// As questions and answers instead of on the full screen.
  var isLinear = false
  var usesMouse = true
  /// Without it, what the environment asks for.
  var theme: Theme.Name?
}

/// The program in full screen: opens the practice, makes the app and its main screens, runs.
@MainActor
enum Interface {
  /// - Returns: The exit status.
  static func run(_ options: InterfaceOptions) throws -> Int32 {
    if options.isLinear { return try LinearInterface.run(options) }
    // Judged before the screen is taken, so that a file that cannot be used is told on the
    // terminal as it was.
    let practice =
      DatabaseFile.exists(options.path) ? try open(options) : nil
    let language =
      try options.language ?? practice?.details().language
      ?? Language(locale: environment("LC_ALL") ?? environment("LANG") ?? "")
    guard let wakePipe = WakePipe() else { throw Refusal.cannotWrite }
    let terminal = try CursesTerminal(
      wakePipe: wakePipe,
      theme: options.theme.map { Theme($0) } ?? Theme.chosen(environment: environment),
      mouse: options.usesMouse)
    defer { terminal.restore() }
    let app = App(terminal: terminal, language: language)
    app.explain = { explanation(of: $0, in: app.language) }
    if let practice {
      open(practice, options, in: app, wakePipe)
    } else {
      app.push(
        WelcomeScreen(app: app, path: options.path, clock: options.clock) {
          open(try open(options), options, in: app, wakePipe)
        })
    }
    app.run()
    return 0
  }

  private static func open(_ options: InterfaceOptions) throws -> Practice {
    let practice = try Practice(
      path: options.path, actingAs: options.initials, clock: options.clock,
      terminal: options.terminal)
    practice.connectionKeys = options.connectionKeys
    try practice.staysOpen()
    return practice
  }

  private static func open(
    _ practice: Practice, _ options: InterfaceOptions, in app: App, _ wakePipe: WakePipe
  ) {
    let workplace = Workplace(
      app: app, practice: practice, jobs: Jobs { wakePipe.wake() },
      programs: OutsidePrograms(variable: environment))
    prepare(workplace)
    workplace.signInDesk.begin(as: options.initials)
    // A demo is thrown away, and a calendar that was set tells nothing about a backup's age.
    if !options.isDemo, !options.clock.isSet { workplace.backupDesk.watch() }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Gives the app what it needs of the practice.
  static func prepare(_ workplace: Workplace) {
    let (app, practice) = (workplace.app, workplace.practice)
    let isFictional = (try? practice.details().isFictional) ?? false
    app.corner = {
      // In a narrow window the names of the main screens need the room.
      let hasRoom = app.terminal.size.width >= 100
      let example = isFictional && hasRoom ? app.language("voorbeeld  ", "example  ") : ""
      let who = practice.isLocked ? "" : "  " + practice.viewer.initials
      return example + practice.clock.now().time.iso + who
    }
    app.onWake = { workplace.hearJobs() }
    app.isForbidden = { ($0 as? Refusal)?.isOfPermission ?? false }
    app.onForbidden = { try? practice.log(.refused, detail: $0, succeeded: false) }
    app.onUndo = {
      let sentence = try practice.undo().sentence(in: app.language)
      return app.language("Ongedaan gemaakt: \(sentence)", "Undone: \(sentence)")
    }
    app.onRedo = {
      let sentence = try practice.redo().sentence(in: app.language)
      return app.language("Opnieuw gedaan: \(sentence)", "Redone: \(sentence)")
    }
    app.onDictation = { text in
      app.goToMain(1)
      try (app.screens.first as? PatientsScreen)?.search(text)
    }
    app.onCommandLine = { text in
      if try AgendaThen.open(text, workplace) { return }
      // The command line itself is still open: it closes when what was typed is done.
      let place = app.screens.last { !($0 is CommandLine) }
      if (place as? AgendaScreen)?.then != nil {
        return app.refuse(
          app.language(
            "Dit is de agenda van toen: er is niets in te boeken. Esc gaat terug.",
            "This is the agenda of then: nothing can be booked in it. Esc leads back."))
      }
      try PhraseBooking.book(text, workplace)
    }
    app.previewCommandLine = { text in
      AgendaThen.preview(text, workplace).map { CommandLine.Preview(lines: $0) }
        ?? PhraseBooking.preview(text, workplace)
    }
    app.findOnCommandLine = { PaletteSearch.commands(for: $0, workplace) }
    app.everywhere = {
      [
        Command(
          "names.hide", keys: [.control("p")],
          label: workplace.hidesNames
            ? app.language("namen tonen", "show names")
            : app.language("namen verbergen", "hide names"),
          help: app.language(
            "Toon namen als initialen, of weer voluit.",
            "Show names as initials, or in full again."), showInBar: false
        ) {
          workplace.hidesNames.toggle()
          app.dataChanged()
        },
        Command(
          "caller.card", keys: [.function(9), .character("/")],
          label: app.language("wie belt er", "who is calling"),
          help: app.language(
            "Typ letters of cijfers: volgende afspraak, vergoeding en meer van wie belt.",
            "Type letters or digits: next appointment, cover and more of who is calling."),
          showInBar: false
        ) { app.push(CallerCardPicker.make(workplace)) },
      ] + (app.top is SheetScreen ? [] : workplace.printDesk.commands(onSheetOf: nil))
    }
    app.always = { workplace.signInDesk.commands }
    watchChanges(workplace)
  }

  /// Shows what other terminals change, within a second.
  private static func watchChanges(_ workplace: Workplace) {
    var seen = try? workplace.practice.revision()
    workplace.app.every(milliseconds: 1000) {
      workplace.signInDesk.lookOver()
      try workplace.signInDesk.lockWhenIdle()
      try workplace.hideNamesWhenIdle()
    }
    workplace.app.every(milliseconds: 500) {
      let revision = try workplace.practice.revision()
      try workplace.signInDesk.look()
      guard revision != seen else { return }
      seen = revision
      workplace.app.dataChanged()
    }
  }

  static func openMainScreens(_ workplace: Workplace) {
    if workplace.isReadOut { return workplace.app.open([]) }
    let language = workplace.language
    workplace.signInDesk.noteShown()
    workplace.app.open([
      MainScreen(title: language("Agenda", "Agenda")) { AgendaScreen(workplace: workplace) },
      MainScreen(title: language("Patiënten", "Patients")) {
        PatientsScreen(workplace: workplace)
      },
      workScreen(workplace),
      MainScreen(title: language("Oefeningen", "Exercises")) {
        ExercisesScreen(workplace: workplace)
      },
      MainScreen(title: language("Rapporten", "Reports")) { ReportsScreen(workplace: workplace) },
      MainScreen(title: language("Instellingen", "Settings")) {
        SettingsScreen(workplace: workplace)
      },
    ])
  }

  /// A therapist's day; for who has no agenda, what the desk has to do.
  private static func workScreen(_ workplace: Workplace) -> MainScreen {
    let language = workplace.language
    let practice = workplace.practice
    let me = try? practice.read { try $0.staffMember($0.viewer.person) }
    guard let me, me.treats, me.role.may(.readClinical) else {
      return MainScreen(title: language("Werklijst", "Work list")) {
        DeskListScreen(workplace: workplace)
      }
    }
    return MainScreen(title: language("Mijn dag", "My day")) {
      TodayScreen(workplace: workplace, therapist: me)
    }
  }
}
