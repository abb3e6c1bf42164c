import PracticeCore

/// What can be typed at the main menu: a number or a name, and behind it the answer to the
/// first question.
@MainActor
struct LinearCommand {
  let name: Words
  let help: Words
  /// Other words for it.
  var also: [String] = []
  /// Without it the command is not read out, and refused.
  var permission: Permission?
  let run: (LinearInterface, String) throws -> Void

  /// The desk's first, so that its numbers have no gaps.
  static let all: [LinearCommand] = [
    LinearCommand(
      name: Words("agenda", "agenda"),
      help: Words("de afspraken van een dag", "the appointments of a day")
    ) { try $0.readAgenda($1) },
    LinearCommand(
      name: Words("zoeken", "find"),
      help: Words(
        "een patiënt zoeken op naam, geboortedatum, telefoon of #nummer",
        "find a patient by name, birth date, telephone or #number"), also: ["zoek", "search"]
    ) { try $0.find($1) },
    LinearCommand(
      name: Words("vrij", "free"), help: Words("vrije plekken", "free slots")
    ) { try $0.readFreeSlots($1) },
    LinearCommand(
      name: Words("boeken", "book"),
      help: Words(
        "een afspraak boeken; ook met een zin, zoals: jansen 6x di 10:30",
        "book an appointment; also by a phrase, such as: jansen 6x tue 10:30"), also: ["boek"]
    ) { try $0.book($1) },
    LinearCommand(
      name: Words("verplaatsen", "move"),
      help: Words("een afspraak verplaatsen", "move an appointment"), also: ["verplaats"]
    ) { try $0.move($1) },
    LinearCommand(
      name: Words("afzeggen", "call off"),
      help: Words("een afspraak afzeggen", "call an appointment off"), also: ["cancel"]
    ) { try $0.callOff($1) },
    LinearCommand(
      name: Words("aanwezig", "present"),
      help: Words("een patiënt is er", "a patient is here"), also: ["arrived"]
    ) { try $0.markPresent($1) },
    LinearCommand(
      name: Words("niet verschenen", "no-show"),
      help: Words("een patiënt kwam niet", "a patient did not come"), also: ["noshow"]
    ) { try $0.markNoShow($1) },
    LinearCommand(
      name: Words("dossier", "file"),
      help: Words("het dossier van een patiënt voorlezen", "read out a patient's file")
    ) { try $0.readFile($1) },
    LinearCommand(
      name: Words("ongedaan", "undo"),
      help: Words("uw laatste wijziging ongedaan maken", "take your last change back")
    ) { try $0.undo($1) },
    LinearCommand(
      name: Words("opnieuw", "redo"),
      help: Words("opnieuw doen wat u ongedaan maakte", "do again what you took back")
    ) { try $0.redo($1) },
    LinearCommand(
      name: Words("inschrijven", "register"),
      help: Words("een nieuwe patiënt inschrijven", "register a new patient"),
      permission: .registerPatients
    ) { try $0.registerPatient($1) },
    LinearCommand(
      name: Words("gegevens", "details"),
      help: Words("de gegevens van een patiënt wijzigen", "change the details of a patient"),
      permission: .registerPatients
    ) { try $0.correctPatient($1) },
    LinearCommand(
      name: Words("verzekering", "insurance"),
      help: Words(
        "wie betaalt, de polis, het verbruik, en wat elders was of niet klopt",
        "who pays, the policy, the visits used, and what was elsewhere or is wrong"),
      also: ["polis", "policy", "cover"]
    ) { try $0.insurance($1) },
    LinearCommand(
      name: Words("werklijst", "work list"),
      help: Words(
        "wat er voor de afspraken van de komende week te regelen is",
        "what is to be arranged for the appointments of the coming week"),
      also: ["worklist", "te doen", "to do"]
    ) { try $0.readDeskLists($1) },
    LinearCommand(
      name: Words("reeks", "series"),
      help: Words(
        "een reeks voorlezen, verplaatsen of afzeggen", "read out, move or call off a series")
    ) { try $0.readSeries($1) },
    LinearCommand(
      name: Words("groep", "group"),
      help: Words(
        "groepen voorlezen, iemand erbij boeken, een groep invoeren",
        "read out groups, add somebody, enter a group"), also: ["groepen", "groups"]
    ) { try $0.readGroups($1) },
    LinearCommand(
      name: Words("afwezig", "away"),
      help: Words("wie afwezig is; afwezigheid invoeren", "who is away; enter an absence"),
      also: ["afwezigheid", "absence"]
    ) { try $0.readAbsences($1) },
    LinearCommand(
      name: Words("kamer", "room"),
      help: Words(
        "een afspraak in een andere kamer; zonder naam de kamers en wie er werkt",
        "an appointment in another room; without a name the rooms and who works there"),
      also: ["kamers", "rooms"]
    ) { try $0.rooms($1) },
    LinearCommand(
      name: Words("voorwaarden", "terms"),
      help: Words(
        "of een patiënt akkoord is met de voorwaarden van de praktijk",
        "whether a patient agrees to the practice's terms"), permission: .registerPatients
    ) { try $0.agreeToTerms($1) },
    LinearCommand(
      name: Words("samenvoegen", "merge"),
      help: Words(
        "twee dossiers van één persoon samenvoegen", "merge two files of one person"),
      permission: .registerPatients
    ) { try $0.mergePatients($1) },
    LinearCommand(
      name: Words("wachtlijst", "waiting list"),
      help: Words(
        "wie op een plek wacht; iemand erop zetten of een plek geven",
        "who waits for a place; put somebody on it or give a place"), also: ["waiting"]
    ) { try $0.readWaitingList($1) },
    LinearCommand(
      name: Words("dag afsluiten", "close the day"),
      help: Words(
        "wat er van elke open afspraak werd, het noodblad en een reservekopie",
        "what became of each open appointment, the down-time sheet and a backup"),
      also: ["afsluiten", "close"]
    ) { try $0.closeDay($1) },
    LinearCommand(
      name: Words("lijsten", "papers"),
      help: Words(
        "de daglijst, de bellijst, het noodblad of een afsprakenkaart",
        "the day list, the call list, the down-time sheet or an appointment card"),
      also: ["lijst", "paper"]
    ) { try $0.readPapers($1) },
    LinearCommand(
      name: Words("bewaren", "keeping"),
      help: Words(
        "tot wanneer een dossier blijft, de kopie voor de patiënt, en vernietigen op verzoek",
        "until when a file stays, the copy for the patient, and destroying on request"),
      also: ["vernietigen", "destroy"]
    ) { try $0.keepFile($1) },
    LinearCommand(
      name: Words("instellingen", "settings"),
      help: Words(
        "wat de praktijk bepaalt, per onderwerp, en wie er werkt",
        "what the practice decides, by subject, and who works there"),
      also: ["instelling", "setting"]
    ) { try $0.readSettings($1) },
    LinearCommand(
      name: Words("rapporten", "reports"),
      help: Words(
        "de praktijk in cijfers en lijsten", "the practice in figures and lists"),
      also: ["rapport", "report"]
    ) { try $0.readReports($1) },
    LinearCommand(
      name: Words("inlezen", "import"),
      help: Words(
        "patiënten van een ander systeem inlezen, na een proef",
        "read in patients of another system, after a trial"), permission: .manage
    ) { try $0.importPatients($1) },
    LinearCommand(
      name: Words("logboek", "log"),
      help: Words(
        "wie wat deed; met een naam erachter van dat dossier, of de brief aan de patiënt",
        "who did what; with a name that of one file, or the letter to the patient")
    ) { try $0.readLog($1) },
    LinearCommand(
      name: Words("slot", "lock"),
      help: Words(
        "op slot tot iemand zich aanmeldt: u of een collega",
        "locked until somebody signs in: you or a colleague"), also: ["op slot"]
    ) { try $0.lock($1) },
    LinearCommand(
      name: Words("wachtwoord", "password"),
      help: Words(
        "een wachtwoord nemen of veranderen", "take or change a password")
    ) { try $0.setPassword($1) },
    LinearCommand(
      name: Words("vandaag", "today"),
      help: Words("uw dag en wat nog open staat", "your day and what is still open"),
      permission: .readClinical
    ) { try $0.readToday($1) },
    LinearCommand(
      name: Words("behandeling", "session"),
      help: Words(
        "een behandeling vastleggen en ondertekenen; zonder naam van wie nu komt",
        "record and sign a session; without a name that of who is next"), also: ["note"],
      permission: .writeClinical
    ) { try $0.writeNote($1) },
    LinearCommand(
      name: Words("oefenblad", "sheet"),
      help: Words("het blad met oefeningen voor thuis", "the sheet with exercises at home"),
      permission: .readClinical
    ) { try $0.makeSheet($1) },
    LinearCommand(
      name: Words("episode", "episode"),
      help: Words(
        "een behandelepisode: intake, plan, metingen en beloop, brieven, sluiten",
        "an episode: intake, plan, measurements and course, letters, closing"),
      also: ["intake", "plan", "beloop", "course"], permission: .readClinical
    ) { try $0.readEpisode($1) },
    LinearCommand(
      name: Words("oefeningen", "exercises"),
      help: Words(
        "het oefenprogramma: toevoegen, doseren, zwaarder, lichter, thuis gedaan",
        "the exercise programme: add, dose, harder, easier, done at home"),
      also: ["programma", "programme"], permission: .readClinical
    ) { try $0.readProgramme($1) },
    LinearCommand(
      name: Words("screening", "screening"),
      help: Words(
        "screenen op rode vlaggen, of de risico's van de nek nagaan",
        "screen for red flags, or go through the risks of the neck"), also: ["screen"],
      permission: .writeClinical
    ) { try $0.screen($1) },
    LinearCommand(
      name: Words("toestemming", "consent"),
      help: Words(
        "toestemming voor technieken voorlezen en vastleggen",
        "read out and record consent for techniques"), permission: .writeClinical
    ) { try $0.recordConsent($1) },
  ]

  /// The command a line begins with, in either language, and the rest of the line.
  static func find(in text: String) -> (command: LinearCommand, rest: String)? {
    let first = text.prefix { !$0.isWhitespace }
    if let index = all.index(numbered: first) {
      return (all[index], String(text.dropFirst(first.count)).trimmingSpaces)
    }
    for command in all {
      for word in [command.name.dutch, command.name.english] + command.also {
        guard text.lowercased().hasPrefix(word) else { continue }
        let rest = text.dropFirst(word.count)
        if rest.isEmpty || rest.first?.isWhitespace ?? false {
          return (command, String(rest).trimmingSpaces)
        }
      }
    }
    return nil
  }

  /// `1 agenda, 2 zoeken, …`, for who may.
  static func menu(for viewer: Viewer, _ language: Language) -> String {
    let names = numbered(viewer).map { "\($0.number) \($0.command.name(language))" }
    return names.joined(separator: ", ") + language(", ? hulp, stop.", ", ? help, stop.")
  }

  static func explanation(for viewer: Viewer, _ language: Language) -> [String] {
    numbered(viewer).map {
      "\($0.number) \($0.command.name(language)): \($0.command.help(language))"
    }
      + [
        language(
          "Achter een opdracht mag het antwoord op de eerste vraag: zoeken jansen.",
          "The answer to the first question may follow a command: find jansen."),
        language(
          "Zonder opdracht: een naam zoekt, een naam met dag en tijd boekt.",
          "Without a command: a name finds, a name with a day and time books."),
      ]
  }

  private static func numbered(_ viewer: Viewer) -> [(number: Int, command: LinearCommand)] {
    all.enumerated().filter { $1.permission.map(viewer.role.may) ?? true }
      .map { (number: $0 + 1, command: $1) }
  }
}
