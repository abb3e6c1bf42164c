import Glibc
import PracticeCore

/// The practice as questions and answers, one fact a line and nothing drawn: for screen readers,
/// braille lines, slow connections and scripts.
///
/// What can be done stands in ``LinearCommand``; each job is a dialogue in an extension.
@MainActor
final class LinearInterface {
  let practice: Practice
  let conversation: Conversation
  let texts: any KernelTexts
  let jobs = Jobs()
  /// Where PDF and printing are to be had; without them sheets are only saved.
  var programs: OutsidePrograms?
  /// Where passwords come from; without them, from the terminal.
  var secrets: Secrets?
  /// Monotonic, in milliseconds; and when the last line was typed.
  var clock: () -> Int = App.monotonicClock
  var lastLine = 0
  var isBackingUp = false
  /// Behind the places that are gone through as they are on the full screen.
  private(set) lazy var workplace = makeWorkplace()
  /// Whom the last dialogue was about; offered by the next.
  var patient: PatientSummary?
  /// The appointments that were read out last, which may be named by their numbers.
  var listed: [AgendaEntry] = []
  /// Whose file was opened since the start: that is recorded once.
  private var opened: Set<ID<Patient>> = []

  var language: Language { conversation.language }
  var today: Day { practice.clock.now().day }

  init(practice: Practice, language: Language, terminal: any LineTerminal) {
    self.practice = practice
    conversation = Conversation(terminal: terminal, language: language)
    texts = language.kernelTexts
  }

  private func makeWorkplace() -> Workplace {
    let app = App(terminal: NoTerminal(), language: language)
    app.explain = { [language] in explanation(of: $0, in: language) }
    app.isForbidden = { ($0 as? Refusal)?.isOfPermission ?? false }
    app.onForbidden = { [practice] in try? practice.log(.refused, detail: $0, succeeded: false) }
    let workplace =
      programs.map { Workplace(app: app, practice: practice, jobs: jobs, programs: $0) }
      ?? Workplace(app: app, practice: practice, jobs: jobs)
    workplace.isReadOut = true
    // The conversation waits for a print; the queue need not be watched to its end.
    workplace.printDesk.followLimit = 2000
    return workplace
  }

  /// - Returns: The exit status.
  static func run(_ options: InterfaceOptions) throws -> Int32 {
    let practice = try Practice(
      path: options.path, actingAs: options.initials, clock: options.clock,
      terminal: options.terminal)
    practice.connectionKeys = options.connectionKeys
    let lines = StandardLines()
    let language = try options.language ?? practice.details().language
    if practice.isLocked {
      let secrets = options.secrets ?? .ofTerminal()
      try secrets.signIn(as: options.initials, in: practice, language) { lines.ask($0) }
    }
    let linear = LinearInterface(practice: practice, language: language, terminal: lines)
    linear.secrets = options.secrets
    linear.programs = OutsidePrograms { getenv($0).map { String(cString: $0) } }
    if !options.isDemo, !options.clock.isSet { linear.beginBackup() }
    linear.run()
    linear.awaitBackup()
    // Whoever read it may have heard enough.
    if let failure = lines.flush(), failure != EPIPE { return Program.ExitCode.refused }
    return Program.ExitCode.done
  }

  func run() {
    lastLine = clock()
    conversation.discards = { [unowned self] in try lockAfterSilence() }
    greet()
    while let text = command() {
      do {
        try obey(text)
      } catch DialogueEnd.stopped {
        say(language("U bent in het hoofdmenu.", "You are in the main menu."))
      } catch DialogueEnd.handedOver {
        continue
      } catch DialogueEnd.inputEnded {
        break
      } catch {
        say(sentence(for: error))
      }
    }
    say(language("Tot ziens.", "Goodbye."))
  }

  private func sentence(for error: any Error) -> String {
    explanation(of: error, in: language)
      ?? language("Er ging iets mis; er is niets gewijzigd.", "Something failed; nothing changed.")
  }

  private func command() -> String? {
    while true {
      for report in jobs.collect() { try? report() }
      do {
        let reply = try conversation.ask(language("Opdracht", "Command")) {
          LinearCommand.explanation(for: practice.viewer, language)
        }
        switch reply {
        case .back: say(language("U bent in het hoofdmenu.", "You are in the main menu."))
        case .text(""):
          say(
            language(
              "Typ een opdracht, een naam of een afspraak; ? leest de opdrachten voor.",
              "Type a command, a name or an appointment; ? reads out the commands."))
        case .text(let text): return text
        }
      } catch DialogueEnd.handedOver {
        continue
      } catch is DialogueEnd {
        return nil
      } catch {
        say(sentence(for: error))
      }
    }
  }

  private func obey(_ text: String) throws {
    guard let (command, rest) = LinearCommand.find(in: text) else { return try takeUp(text) }
    do {
      if let permission = command.permission { try practice.viewer.require(permission) }
      try command.run(self, rest)
    } catch let refusal as Refusal {
      if refusal.isOfPermission {
        try? practice.log(.refused, detail: command.name.english, succeeded: false)
      }
      throw refusal
    }
  }

  /// What is no command books, if it says when, and otherwise looks somebody up.
  private func takeUp(_ text: String) throws {
    let phrase = try practice.read { try $0.bookingPhrase(text) }
    let saysWho = !phrase.patient.isEmpty || phrase.patientNumber != nil
    if saysWho, phrase.time != nil || phrase.date != nil || phrase.count > 1 {
      return try book(byPhrase: text)
    }
    if try practice.read({ try $0.findPatients(text, limit: 1) }).isEmpty {
      conversation.notUnderstood(
        text,
        language(
          "Typ een opdracht, een naam of een afspraak; ? leest de opdrachten voor.",
          "Type a command, a name or an appointment; ? reads out the commands."))
    } else {
      try find(text)
    }
  }

  /// Somebody else is here now.
  func forgetWhatWasHeard() {
    (patient, listed, opened) = (nil, [], [])
    conversation.forget()
  }

  func greet() {
    if let details = try? practice.details() {
      say(details.name)
      if details.isFictional {
        say(language("Alle gegevens zijn verzonnen.", "All of it is made up."))
      }
    }
    let now = practice.clock.now()
    say(
      language(
        "\(language.longDate(now.day)), \(now.time.short) uur. U werkt als \(practice.viewer.initials).",
        "\(language.longDate(now.day)), \(now.time.short). You work as \(practice.viewer.initials)."
      ))
    for draft in (try? practice.drafts()) ?? [] {
      guard let (what, command) = LinearInterface.drafts[draft.key.form] else { continue }
      guard let id = draft.key.patient else {
        if draft.key.form == "patient" {
          say(
            language(
              "Er is een concept van een nieuwe patiënt. Ga verder met 'inschrijven'.",
              "There is a draft of a new patient. Go on with 'register'."))
        }
        continue
      }
      guard let name = try? practice.read({ try $0.patient(id).name.listed }) else { continue }
      say(
        language(
          "Er is een concept van \(name): \(what.dutch). Ga verder met '\(command.dutch)'.",
          "There is a draft of \(name): \(what.english). Go on with '\(command.english)'."))
    }
    say(LinearCommand.menu(for: practice.viewer, language))
  }

  /// The forms whose drafts can be taken up again here, and by which command.
  private static let drafts = [
    "note": (Words("behandelverslag", "session note"), Words("behandeling", "session")),
    "episode.new": (Words("behandelepisode", "episode"), Words("behandeling", "session")),
    "booking": (Words("afspraak", "appointment"), Words("boeken", "book")),
    "patient": (Words("gegevens", "details"), Words("gegevens", "details")),
    "move": (Words("verplaatsing", "move"), Words("verplaatsen", "move")),
    "policy.new": (Words("polis", "policy"), Words("verzekering", "insurance")),
    "policy": (Words("polis", "policy"), Words("verzekering", "insurance")),
  ]

  // MARK: - For the dialogues

  func say(_ line: String) { conversation.say(line) }

  func warn(_ sentence: String) { say(language("Let op: ", "Mind: ") + sentence) }

  /// Says what was done, and that it can be undone.
  func done(_ sentence: String) {
    say(
      sentence
        + language(" Typ 'ongedaan' als dat niet klopt.", " Type 'undo' if that is wrong."))
  }

  /// Records that a file is opened.
  ///
  /// - Throws: when that cannot be recorded; then nothing clinical is shown.
  func open(_ patient: ID<Patient>) throws {
    if opened.contains(patient) { return }
    var reason = ""
    if try practice.needsReason(toOpen: patient) {
      let answer = try conversation.ask(
        language(
          "U behandelt deze patiënt niet. Waarom opent u dit dossier",
          "You do not treat this patient. Why do you open this file"))
      if case .text(let text) = answer { reason = text }
    }
    try practice.openFile(of: patient, reason: reason)
    opened.insert(patient)
  }

  /// A file was opened, and that is recorded already.
  func noteOpened(_ patient: ID<Patient>) { opened.insert(patient) }

  /// Runs a form; a draft of it that was left behind is offered first.
  ///
  /// - Parameter key: Without one, no draft is kept.
  func run(
    _ dialogue: FormDialogue, draft key: DraftKey?, finish: (Form) throws -> Bool
  ) throws {
    var dialogue = dialogue
    guard let key else {
      _ = try dialogue.run(finish: finish)
      return
    }
    // The draft of a new thing is one, whoever it is about.
    if let draft = try practice.draft(of: key), draft.key.patient == key.patient {
      say(
        language(
          "Hier is wat u eerder typte en niet bewaarde.",
          "Here is what you typed before and did not save."))
      switch try conversation.confirm(
        language("Daarmee verdergaan?", "Go on with it?"), usual: true)
      {
      case true?: dialogue.takeUp(draft.values)
      case false?: try practice.dropDraft(of: key)
      case nil: return
      }
    }
    dialogue.keepDraft = { [practice] in try practice.keepDraft($0, of: key) }
    if try dialogue.run(finish: finish) { try practice.dropDraft(of: key) }
  }

  /// Saves; when somebody else changed the same meanwhile, both are read out and one is chosen.
  ///
  /// - Returns: `false` to go on typing.
  func saving(_ save: (ClashResolution) throws -> Void) throws -> Bool {
    do {
      try save(.ask)
      return true
    } catch Refusal.clash(let clashes) {
      for clash in clashes {
        say(language("Intussen gewijzigd: ", "Changed meanwhile: ") + clash.name(in: language))
        let author = clash.author.map { " (\($0.text(today: today, in: language)))" } ?? ""
        say(language("Nu", "Now") + author + ": " + clash.theirs(in: language))
        say(language("Van u: ", "Yours: ") + clash.mine(in: language))
      }
      let choice = try conversation.decide(
        language("Wat blijft staan:", "Which is to stay:"),
        [
          Words("mijn tekst", "mine"), Words("die van de ander", "theirs"),
          Words("verder typen", "go on typing"),
        ], usual: 2)
      guard let choice, choice < 2 else { return false }
      try save(choice == 0 ? .takeMine : .takeTheirs)
      return true
    }
  }

  func undo(_: String) throws {
    let entry = try practice.undo()
    say(language("Ongedaan gemaakt: ", "Undone: ") + entry.sentence(in: language) + ".")
  }

  func redo(_: String) throws {
    let entry = try practice.redo()
    say(language("Opnieuw gedaan: ", "Done again: ") + entry.sentence(in: language) + ".")
  }
}
