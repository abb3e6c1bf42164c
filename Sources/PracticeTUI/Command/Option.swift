import PracticeCore

/// An option of the command line; its raw value is what stands behind `--`.
enum Option: String, CaseIterable, Sendable {
  case database = "db"
  case json
  case language = "lang"
  case now
  case actingAs = "as"
  case passwordDescriptor = "password-fd"
  case help
  case version
  case linear, theme
  case noMouse = "no-mouse"

  case name, owner
  case patients, therapists, years, seed
  case therapist, minutes, from, to, part, limit
  case dryRun = "dry-run"
  case skip
  case scope, hours, remove, places, times
  case reason
  case on
  case format, output, large, print, printer, sheet
  case paper
  case patient
  case person, kind, letter
  case kept, number
  case replace, at, identity, plain
  case goodOnly = "good-only"
  case names
  case columns
  case anyway, take

  /// How the interface is shown.
  static let ofInterface: [Option] = [.linear, .theme, .noMouse]

  /// Those that every verb takes.
  static let ofEveryVerb: [Option] = [
    .database, .json, .language, .now, .actingAs, .passwordDescriptor, .help, .version,
  ]

  var typed: String { "--" + rawValue }

  /// What is to follow it, as usage names it; nothing for a switch.
  var value: Words? {
    switch self {
    case .json, .help, .version, .letter, .kept, .plain, .linear, .noMouse, .dryRun, .skip, .remove,
      .large, .print,
      .replace, .names,
      .goodOnly, .anyway:
      nil
    case .database, .output, .sheet: Words("BESTAND", "FILE")
    case .language: Words("nl|en")
    case .theme: Words("NAAM", "NAME")
    case .now: Words("JJJJ-MM-DDTUU:MM", "YYYY-MM-DDTHH:MM")
    case .actingAs: Words("INITIALEN", "INITIALS")
    case .name, .owner, .printer: Words("NAAM", "NAME")
    case .scope: Words("deze|volgende|alle", "one|following|all")
    case .hours: Words("TIJD-TIJD", "TIME-TIME")
    case .patients, .therapists, .years, .seed, .minutes, .limit, .places, .times:
      Words("AANTAL", "N")
    case .passwordDescriptor, .number: Words("N")
    case .therapist: Words("INITIALEN", "INITIALS")
    case .from, .to, .on: Words("DAG", "DAY")
    case .part: Words("morning|afternoon|evening")
    case .reason: Words("TEKST", "TEXT")
    case .format: Words("text|html|pdf")
    case .paper: Words("plan|consent|referral|report|information")
    case .patient: Words("PATIËNT", "PATIENT")
    case .person: Words("INITIALEN", "INITIALS")
    case .at: Words("JJJJ-MM-DDTUU:MM", "YYYY-MM-DDTHH:MM")
    case .identity: Words("BESTAND", "FILE")
    case .kind: Words("change|file|search|output|refused|access")
    case .columns: Words("NAMEN", "NAMES")
    case .take: Words("VELDEN", "FIELDS")
    }
  }

  var help: Words {
    switch self {
    case .database: Words("het bestand van de praktijk", "the file of the practice")
    case .json: Words("antwoord als één JSON-document", "answer as one JSON document")
    case .language: Words("taal van het antwoord", "language of the answer")
    case .now:
      Words(
        "zet de kalender (een echte praktijk: alleen lezen)",
        "sets the calendar; a real practice is then read-only")
    case .actingAs: Words("wie het doet", "who does it")
    case .passwordDescriptor:
      Words(
        "lees wachtwoorden per regel van deze descriptor",
        "read passwords, one a line, from this descriptor")
    case .help: Words("deze uitleg", "this explanation")
    case .version: Words("de versie van het programma", "the version of the program")
    case .linear:
      Words(
        "vragen en antwoorden per regel, voor schermlezers",
        "questions and answers by line, for screen readers")
    case .theme:
      Words(
        "light, dark, high-contrast, mono of neutral", "light, dark, high-contrast, mono or neutral"
      )
    case .noMouse:
      Words(
        "laat de muis aan de terminal, om tekst te kiezen",
        "leave the mouse to the terminal, to select text")
    case .name: Words("naam van de praktijk", "name of the practice")
    case .owner: Words("naam van de eigenaar", "name of the owner")
    case .patients: Words("aantal patiënten", "number of patients")
    case .therapists: Words("aantal therapeuten", "number of therapists")
    case .years: Words("jaren geschiedenis", "years of history")
    case .seed:
      Words("getal; hetzelfde geeft dezelfde praktijk", "number; the same gives the same practice")
    case .therapist: Words("alleen van deze therapeut", "of this therapist only")
    case .minutes: Words("hoe lang, 5 tot 480", "how long, 5 to 480")
    case .from: Words("vanaf deze dag", "from this day on")
    case .to: Words("tot en met deze dag", "up to and including this day")
    case .part: Words("deel van de dag", "part of the day")
    case .limit: Words("hoogstens zoveel", "at most so many")
    case .dryRun: Words("alleen laten zien wat het wordt", "only show what would come of it")
    case .skip:
      Words(
        "sla over wat niet vrij is, en ga langer door",
        "pass over what is not free, and go on longer")
    case .scope:
      Words("alleen deze, deze en volgende, of alle", "only this one, this and following, or all")
    case .hours: Words("welke uren; anders de hele dag", "which hours; otherwise all day")
    case .remove: Words("laat het vervallen", "remove it")
    case .places: Words("hoeveel mensen", "how many people")
    case .times: Words("hoe vaak, elke week", "how often, each week")
    case .reason: Words("waarom", "why")
    case .on: Words("op deze dag; anders vandaag", "on this day; otherwise today")
    case .format: Words("vorm van het blad", "form of the sheet")
    case .sheet:
      Words("schrijf een overzicht: .html of .pdf", "write an overview: .html or .pdf")
    case .output: Words("schrijf naar een nieuw bestand", "write to a new file")
    case .large: Words("grote letters", "large print")
    case .print: Words("afdrukken", "print it")
    case .printer: Words("op deze printer", "on this printer")
    case .paper: Words("welk papier; anders het plan", "which paper; otherwise the plan")
    case .patient: Words("alleen van deze patiënt", "of this patient only")
    case .names: Words("namen in plaats van initialen", "names instead of initials")
    case .person: Words("alleen van deze medewerker", "of this member of staff only")
    case .kind: Words("alleen deze soort regels", "lines of this kind only")
    case .at:
      Words(
        "maak BESTAND: de praktijk zoals zij toen was", "make FILE: the practice as it was then")
    case .identity: Words("bestand met de geheime sleutel van age", "file with age's private key")
    case .plain: Words("onversleuteld; alleen de eigenaar", "not encrypted; the owner only")
    case .kept: Words("wat eerder is meegegeven of verstuurd", "what was handed out or sent before")
    case .number: Words("een ervan, met dit nummer", "one of those, with this number")
    case .letter: Words("als brief aan de patiënt", "as a letter to the patient")
    case .goodOnly:
      Words(
        "lees de goede regels in, ook al zijn er geweigerd",
        "read in the good lines, also when others are refused")
    case .columns:
      Words(
        "op volgorde: surname,birthDate,-,phone",
        "in order: surname,birthDate,-,phone")
    case .anyway: Words("ook als er iemand op lijkt", "also when somebody looks like it")
    case .take:
      Words(
        "neem deze velden van het andere dossier, met komma's",
        "take these fields of the other file, with commas")
    case .replace:
      Words("bewaar de praktijk die er staat opzij", "move the practice that is there aside")
    }
  }

  /// `--from DAG`.
  func usage(_ language: Language) -> String {
    typed + (value.map { " " + $0(language) } ?? "")
  }
}
