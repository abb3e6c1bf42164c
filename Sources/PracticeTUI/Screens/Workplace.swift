import PracticeCore

/// What every screen works with: the program on the screen and the practice behind it.
@MainActor
final class Workplace {
  let app: App
  let practice: Practice
  let jobs: Jobs
  private(set) lazy var printDesk = PrintDesk(workplace: self, programs: programs)
  private(set) lazy var backupDesk = BackupDesk(workplace: self)
  private(set) lazy var signInDesk = SignInDesk(workplace: self)
  private(set) lazy var importDesk = ImportDesk(workplace: self)
  let programs: OutsidePrograms

  /// Nothing is drawn: places are read out one by one, and there is no menu of them.
  var isReadOut = false

  /// - Parameter programs: Where PDF and printing are to be had; without them, nowhere.
  init(
    app: App, practice: Practice, jobs: Jobs = Jobs(),
    programs: OutsidePrograms = OutsidePrograms(commands: "", python: "") { _ in nil }
  ) {
    self.app = app
    self.practice = practice
    self.jobs = jobs
    self.programs = programs
  }

  /// Does what the jobs had to tell since.
  ///
  /// Behind the lock nothing is told: it could name a patient.
  func hearJobs() {
    if practice.isLocked { return }
    for report in jobs.collect() {
      do { try report() } catch { app.report(error) }
      app.redraw()
    }
  }

  var language: Language { app.language }
  /// For a list of patients in which nobody was looked for.
  var noPatientsYet: String {
    language(
      "Er staan nog geen patiënten in. F2 schrijft de eerste in.",
      "There are no patients yet. F2 registers the first one.")
  }
  var today: Day { practice.clock.now().day }
  var viewer: Viewer { practice.viewer }

  /// Names are shown as initials, so that nobody can read along at the desk.
  var hidesNames = false

  /// Hides the names when nobody touched a key for as long as the practice chose.
  func hideNamesWhenIdle() throws {
    let idle = app.clock() - app.lastInput
    // Asked only once it could be time.
    guard !hidesNames, !practice.isLocked, !app.mainScreens.isEmpty, idle >= 60_000 else { return }
    let minutes = try practice.read { try $0.discretionMinutes() }
    guard minutes > 0, idle >= minutes * 60_000 else { return }
    hidesNames = true
    app.dataChanged()
    app.inform(
      language(
        "Namen verborgen: \(minutes) minuten geen toets. Ctrl-P toont ze weer.",
        "Names hidden: no key for \(minutes) minutes. Ctrl-P shows them again."))
  }

  func name(_ name: PatientName) -> String { hidesNames ? name.initialsOnly : name.listed }
  func shortName(_ name: PatientName) -> String { hidesNames ? name.initialsOnly : name.short }

  /// A command that the viewer may not give says so when its key is pressed.
  func enabled(
    _ permission: Permission? = nil, unless reasons: (Bool, String)...
  ) -> Command.Enabled {
    do {
      if let permission { try viewer.require(permission) }
    } catch {
      return .forbidden(because: explanation(of: error, in: language) ?? "")
    }
    for (applies, reason) in reasons where applies { return .no(because: reason) }
    return .yes
  }

  /// Why a command for what is selected cannot be run.
  func nothingSelected(_ isNothing: Bool) -> (Bool, String) {
    (isNothing, language("Er is niets gekozen.", "Nothing is selected."))
  }

  /// Says what was done and what `u` would take back, and shows the new state everywhere.
  func done(_ text: String) {
    let undo = (try? practice.undoable())?.sentence(in: language)
    app.done(text, undo: undo == nil ? nil : language("ongedaan maken", "undo"))
    app.dataChanged()
  }

  /// Records that patients were searched, once a search has ended.
  func logSearch() {
    do { try practice.log(.search) } catch { app.report(error) }
  }

  // MARK: - Where one can go from a patient

  func openFile(_ patient: ID<Patient>) throws {
    try reading(patient) { [unowned self] in
      app.push(PatientFileScreen(workplace: self, patient: patient))
    }
  }

  /// Shows the course of an episode, wherever one is on the screen.
  static func courseCommand(_ workplace: Workplace, _ episode: ID<Episode>) -> Command {
    Command(
      "episode.course", keys: [.character("b")],
      label: workplace.language("beloop", "progress"),
      help: workplace.language(
        "Toon het beloop: metingen, oordeel, waarschuwingen.",
        "Show the course: measurements, verdicts, warnings."),
      enabled: workplace.enabled(.readClinical)
    ) { workplace.app.push(CourseScreen(workplace: workplace, episode: episode)) }
  }

  /// Opens the note of an appointment.
  func openNote(of appointment: ID<Appointment>) throws {
    let patient = try practice.read { try $0.appointment(appointment).patient }
    try reading(patient, detail: "note") { [unowned self] in
      app.push(try NoteForm.make(workplace: self, appointment: appointment))
    }
  }

  /// Opens the note of a patient's appointment of today, or of the last one without a note.
  func openNote(ofPatient patient: ID<Patient>) throws {
    guard let appointment = try practice.appointmentToNote(of: patient) else {
      throw Refusal.invalid(
        InvalidInput(
          "appointment", "Deze patiënt heeft vandaag geen afspraak. Boek er eerst een (a).",
          "This patient has no appointment today. Book one first (a)."))
    }
    try openNote(of: appointment)
  }

  func openIntake(of episode: Episode) throws {
    try reading(episode.patient, detail: "intake") { [unowned self] in
      let room = try practice.read { try $0.room(of: episode.id) }
      app.push(IntakeForm.make(workplace: self, room: room))
    }
  }

  /// - Parameter episode: Whose programme; without it the newest one.
  func openSheet(of patient: ID<Patient>, episode: ID<Episode>? = nil) throws {
    try reading(patient, detail: "exercises") { [unowned self] in
      app.push(try SheetScreen(workplace: self, patient: patient, episode: episode))
    }
  }

  /// Opens the exercise programme of an episode; one key from wherever the episode is on screen.
  func openProgramme(of episode: ID<Episode>) throws {
    let episode = try practice.read { try $0.episode(episode) }
    try reading(episode.patient, detail: "exercises") { [unowned self] in
      app.push(try ProgrammeScreen(workplace: self, episode: episode))
    }
  }

  /// Records a patient's yes to the terms, wherever the patient is on the screen.
  func termsCommand(of patient: PatientSummary?, showInBar: Bool) -> Command {
    Command(
      "patient.terms", keys: [.character("T")], label: language("voorwaarden", "terms"),
      help: language(
        "De patiënt kent de voorwaarden van de praktijk en is akkoord.",
        "The patient knows the practice's terms and agrees."),
      enabled: enabled(
        .registerPatients,
        unless: nothingSelected(patient == nil)),
      showInBar: showInBar
    ) { [unowned self] in
      guard let patient else { return }
      try practice.recordAgreement(of: patient.id)
      let name = shortName(patient.name)
      done(
        language("\(name) is akkoord met de voorwaarden.", "\(name) agreed to the terms."))
    }
  }

  /// Goes to an appointment in the agenda.
  func showInAgenda(_ entry: AgendaEntry) throws -> AgendaScreen? {
    app.goToMain(0)
    guard let agenda = app.screens.first as? AgendaScreen else { return nil }
    try agenda.show(entry.appointment.moment, therapist: entry.appointment.therapist)
    return agenda
  }

  func book(_ patient: ID<Patient>) throws {
    try BookingFlow(workplace: self).begin(patient: patient)
  }
}

extension Coverage.Payer {
  /// How a flag of this payer is drawn.
  var style: Style {
    switch self {
    case .basic: .flagBasic
    case .supplementary: .flagSupplementary
    case .selfPay: .flagSelfPay
    case .unknown: .flagUnknown
    }
  }
}

/// Turns what went wrong into a sentence, without any data of patients.
func explanation(of error: any Error, in language: Language) -> String? {
  switch error {
  case let refusal as Refusal: refusal.sentence(in: language)
  case let refusal as FileRefusal: refusal.sentence(in: language)
  case let input as InvalidInput: input.sentence(in: language)
  case let problem as PrintProblem: problem.sentence(in: language)
  case let problem as InputProblem: problem.sentence(language)
  case let error as DatabaseError: error.sentence(in: language)
  default: nil
  }
}
