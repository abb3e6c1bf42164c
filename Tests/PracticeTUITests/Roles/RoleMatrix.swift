@testable import PracticeCore

/// Who may what: a row for each verb, screen, command and permission.
///
/// **To extend**: whatever is new fails `RoleMatrixTests` until it has a row here. Say who may:
/// everybody, those who treat, or the owner. The tests then try it as each of them, and look
/// whether the desk gets to read anything clinical.
enum RoleMatrix {
  enum Who {
    case everybody, clinicians, owner

    func includes(_ role: Role) -> Bool {
      switch self {
      case .everybody: true
      case .clinicians: role != .receptionist
      case .owner: role == .owner
      }
    }
  }

  /// EV is the owner, TB treats, AY is in training with EV, BK is at the desk.
  static let people = ["EV", "TB", "AY", "BK"]

  // MARK: - Permissions

  static let permissions: [Permission: Who] = [
    .schedule: .everybody, .registerPatients: .everybody, .readClinical: .clinicians,
    .writeClinical: .clinicians, .manage: .owner,
  ]

  // MARK: - Verbs

  struct VerbRow {
    let verb: String
    /// What is typed behind it; `$` is a file that is not there yet, `$csv` a list.
    let words: [String]
    let who: Who

    init(_ verb: String, _ words: String..., who: Who) {
      self.verb = verb
      self.words = words
      self.who = who
    }
  }

  /// Patient 1042 is being treated, appointment 26 is to come.
  static let verbs: [VerbRow] = [
    VerbRow("find", "berg", who: .everybody),
    VerbRow("patient", "show", "1042", who: .everybody),
    VerbRow("patient", "show", "1042", "--json", who: .everybody),
    VerbRow("patient", "add", "surname=Verzonnen", "birthDate=1-2-1903", who: .everybody),
    VerbRow("patient", "edit", "1042", "city=Ede", who: .everybody),
    VerbRow("patient", "agree", "1042", "--dry-run", "--json", who: .everybody),
    VerbRow("patient", "merge", "1042", "1043", "--dry-run", "--json", who: .everybody),
    VerbRow("agenda", who: .everybody),
    VerbRow("agenda", "--json", who: .everybody),
    VerbRow("free", who: .everybody),
    VerbRow("waiting", who: .everybody),
    VerbRow("paper", "day", who: .everybody),
    VerbRow("paper", "downtime", who: .everybody),
    VerbRow("book", "#1042 2026-12-14 9:00 EV", "--dry-run", who: .everybody),
    VerbRow("cancel", "999999", "--reason", "ziek", who: .everybody),
    VerbRow("move", "999999", "di 10:30", who: .everybody),
    VerbRow("series", "26", who: .everybody),
    VerbRow("group", who: .everybody),
    VerbRow("group", "--json", who: .everybody),
    VerbRow("away", who: .everybody),
    VerbRow("undo", who: .everybody),
    VerbRow("redo", who: .everybody),
    VerbRow("coverage", "1042", who: .everybody),
    VerbRow("coverage", "1042", "--json", who: .everybody),
    VerbRow("coverage", "--on", "24-11", who: .everybody),
    VerbRow("cover-page", "1042", who: .everybody),
    VerbRow("statement", "1042", who: .everybody),
    VerbRow("course", "1042", who: .clinicians),
    VerbRow("course", "1042", "--json", who: .clinicians),
    VerbRow("catalogue", who: .everybody),
    VerbRow("catalogue", "--json", who: .everybody),
    VerbRow("episode", "1042", who: .clinicians),
    VerbRow("episode", "1042", "--json", who: .clinicians),
    VerbRow("letter", "1042", who: .clinicians),
    VerbRow("letter", "1042", "--kept", who: .clinicians),
    VerbRow("letter", "1042", "--paper", "consent", "--format", "html", who: .clinicians),
    VerbRow("letter", "1042", "--paper", "information", "--output", "$", who: .clinicians),
    VerbRow("sheet", "1042", who: .clinicians),
    VerbRow("sheet", "1042", "--format", "html", who: .clinicians),
    VerbRow("sheet", "1042", "--output", "$", who: .clinicians),
    VerbRow("log", who: .owner),
    VerbRow("log", "--patient", "1042", who: .everybody),
    VerbRow("log", "--patient", "1042", "--letter", who: .everybody),
    VerbRow("log", "--json", "--patient", "1042", who: .everybody),
    VerbRow("check", who: .everybody),
    VerbRow("import", "csv", "$csv", who: .owner),
    VerbRow("export", "csv", "-", who: .owner),
    VerbRow("export", "json", "-", "--patient", "1042", who: .clinicians),
    VerbRow("backup", "$", who: .everybody),
    VerbRow("staff", "list", who: .everybody),
    VerbRow("staff", "disable", "AY", who: .owner),
  ]

  /// Verbs that work on no practice, or on one that is not open yet.
  static let verbsWithoutPractice: Set = ["demo", "init", "seed", "restore"]

  // MARK: - Screens

  static let screens: [String: Who] = [
    "AgendaScreen": .everybody, "BackFillScreen": .everybody, "CommandLine": .everybody,
    "DeskListScreen": .everybody, "Dialog": .everybody, "EpisodeScreen": .clinicians,
    "ExercisesScreen": .everybody, "FormScreen": .everybody, "HelpOverlay": .everybody,
    "ImportColumnsScreen": .owner, "ImportReportScreen": .owner, "ListPicker": .everybody,
    "LogScreen": .everybody,
    "CloseDayScreen": .everybody, "LedgerScreen": .everybody, "LetterScreen": .everybody,
    "PaperScreen": .everybody,
    "Pager": .everybody, "PatientFileScreen": .everybody, "PatientsScreen": .everybody,
    "ProgrammeScreen": .clinicians, "ReportsScreen": .everybody, "RetentionScreen": .everybody,
    "SettingsScreen": .everybody, "SheetScreen": .clinicians, "SignInScreen": .everybody,
    "StandardTextsScreen": .clinicians, "TimeOffScreen": .everybody, "TodayScreen": .clinicians,
    "WaitingListScreen": .everybody, "WelcomeScreen": .everybody,
    "DuplicateScreen": .everybody, "MergeScreen": .everybody,
    "CourseScreen": .clinicians, "PracticeListScreen": .everybody,
    "RecordReviewScreen": .clinicians, "RegionFiguresScreen": .clinicians,
    "RegisterScreen": .clinicians,
    "ConsentScreen": .clinicians, "KeptSheetsScreen": .clinicians,
    "RecordList": .everybody,
    "KindsScreen": .everybody, "MakeRoomScreen": .everybody,
    "GroupScreen": .everybody, "SeriesScreen": .everybody, "SeriesPlanScreen": .everybody,
  ]

  // MARK: - Commands

  /// By their names up to the first part that is made up while the program runs.
  static let commandsOfClinicians: Set = [
    "exercise.edit", "exercise.new", "kept.show", "programme.adherence", "programme.cautions",
    "programme.copy", "programme.keepTemplate", "programme.sheets", "programme.template",
    "sheet.form", "template.remove",
    "episode.close", "episode.edit", "episode.evaluate", "episode.neckRisk",
    "episode.new", "episode.open", "episode.openPart", "episode.screen",
    "episode.symptomsChanged", "note.addendum", "note.book", "note.carryOver", "note.coSign",
    "note.open", "note.programme", "note.show", "note.sign", "note.standardText",
    "programme.add", "programme.dose", "programme.down", "programme.edit", "programme.remove",
    "course.decide", "episode.codes", "episode.course", "measurement.new", "note.measure",
    "register.add", "register.edit", "report.complaint", "report.figures", "report.incident",
    "report.review", "review.draw", "review.print", "review.show", "statement.add",
    "programme.up", "screening.none", "sheet.open", "sheet.print", "sheet.printer", "sheet.save",
    "sheet.size", "standardText.edit", "standardText.list", "standardText.new",
    "standardText.remove",
    "episode.letters",
    "consent.explained", "consent.record", "file.copy", "consent.recordAll", "episode.consent",
    "episode.intake", "episode.plan", "intake.addendum", "intake.sign", "note.consent",
    "note.screen", "smallestChange.list",
  ]

  static let commandsOfTheOwner: Set = [
    "care.settings", "closure.add", "destruction.carryOut", "destruction.refuse",
    "destruction.request", "import.carryOut", "import.column", "import.open", "import.preview",
    "practice.edit", "practice.terms", "safeguards.edit", "sheet.address", "staff.add",
    "staff.edit", "staff.hours",
    "price.add", "price.change", "price.edit", "price.remove", "coverRule.add",
    "coverRule.correct", "coverRule.remove", "insurer.removePayment",
    "chronicEntry.add", "chronicEntry.change", "chronicEntry.correct", "chronicEntry.remove",
    "kind.add", "kind.edit", "missed.rule", "names.after", "insurer.payment",
    "room.add", "room.edit", "room.retire", "room.fill",
    "kind.add", "kind.edit", "missed.rule", "names.after",
    "smallestChange.add", "smallestChange.remove",
  ]

  static let commandsOfEverybody: Set = [
    "filter.",
    "(place).leaveField", "card.open", "condition.edit", "cover.", "day.", "ledger.", "letter.",
    "paper.", "absence.add", "absence.list", "absence.remove", "agenda.", "app.",
    "appointment.", "backup.make", "closure.list", "commandLine.", "dialog.", "exercise.show",
    "form.save", "insurance.", "language.switch", "log.", "names.hide", "patient.", "picker.choose",
    "place.give", "policy.", "print.", "printer.choose", "retention.show", "screen.lock", "signIn.",
    "staff.act", "report.list",
    "staff.factor", "staff.password", "tab.", "waiting.list", "waitingList.book", "welcome.",
    "wish.",
    "insurer.", "price.list", "coverRule.list", "chronicList.open",
    "caller.", "charge.waive", "duplicate.", "engagement.", "group.", "kind.list", "room.list",
    "merge.",
    "series.",
  ]

  /// Who may give a command; nothing when it has no row.
  static func who(mayGive id: String) -> Who? {
    if commandsOfTheOwner.contains(id) { return .owner }
    if commandsOfClinicians.contains(id) { return .clinicians }
    let isEverybodys = commandsOfEverybody.contains {
      id == $0 || $0.hasSuffix(".") && id.hasPrefix($0)
    }
    return isEverybodys ? .everybody : nil
  }
}
