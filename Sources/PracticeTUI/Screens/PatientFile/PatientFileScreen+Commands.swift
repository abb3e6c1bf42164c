import PracticeCore

/// What can be done in a patient's file: on the tab that is shown, and everywhere in it.
extension PatientFileScreen {
  var commands: [Command] {
    tabCommands + generalCommands
      + tabs.commands(app.texts) { [unowned self] in selectTab($0) }
  }

  private var generalCommands: [Command] {
    [
      Command(
        "note.open", keys: [.character("s")], label: language("behandeling", "session"),
        help: language("Leg de behandeling vast.", "Record the treatment."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in try workplace.openNote(ofPatient: patient) },
      Command(
        "sheet.open", keys: [.character("P")], label: language("oefenblad", "sheet"),
        help: language(
          "Toon het blad met oefeningen voor thuis.", "Show the home-exercise sheet."),
        enabled: workplace.enabled(.readClinical)
      ) { [unowned self] in try workplace.openSheet(of: patient) },
      Command(
        "appointment.book", keys: [.character("a")], label: language("afspraak", "appointment"),
        help: language("Boek een afspraak.", "Book an appointment.")
      ) { [unowned self] in try workplace.book(patient) },
      Command(
        "wish.add", keys: [.character("W")], label: language("wachtlijst", "waiting list"),
        help: language(
          "Zet de patiënt op de wachtlijst.", "Put the patient on the waiting list."),
        showInBar: false
      ) { [unowned self] in app.push(try WaitingForm.add(patient, workplace)) },
      Command(
        "patient.edit", keys: [.character("e")], label: language("bewerken", "edit"),
        help: language("Bewerk de gegevens van de patiënt.", "Edit the patient's details."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        app.push(try PatientForm.edit(workplace: workplace, patient: patient))
      },
      Command(
        "patient.merge", keys: [.character("M")], label: language("samenvoegen", "merge"),
        help: language(
          "Voeg een tweede dossier van deze patiënt samen met dit.",
          "Merge a second file of this patient with this one."),
        enabled: workplace.enabled(.registerPatients),
        showInBar: file?.duplicates.isEmpty == false
      ) { [unowned self] in app.push(MergeScreen.choose(for: patient, in: workplace)) },
      workplace.ledgerCommand(of: patient, isFileOpen: true),
      workplace.termsCommand(
        of: file.map { PatientSummary($0.patient) }, showInBar: false),
    ]
  }

  private var tabCommands: [Command] {
    switch tab {
    case .overview: overviewCommands
    case .episodes: episodeCommands
    case .treatments: noteCommands
    case .exercises: exerciseCommands
    case .insurance: insuranceCommands
    case .appointments: appointmentCommands
    case .log: [retentionCommand] + logCommands
    }
  }

  private var logCommands: [Command] {
    [
      Command(
        "log.open", keys: [.character("f")], label: language("kiezen", "choose"),
        help: language(
          "Toon het logboek van deze patiënt met elk veld, en kies eruit.",
          "Show this patient's log with each field, and choose from it.")
      ) { [unowned self] in app.push(LogScreen(workplace: workplace, patient: patient)) },
      Command(
        "log.letter", keys: [.character("w")], label: language("wie keek", "who looked"),
        help: language(
          "Toon de brief aan de patiënt: wie keek in het dossier.",
          "Show the letter to the patient: who looked at the file.")
      ) { [unowned self] in
        app.push(
          LetterScreen(
            workplace: workplace, patient: patient,
            letter: try workplace.practice.accessLetter(of: patient), code: "access",
            kind: language("Wie keek in mijn dossier", "Who looked at my file")))
      },
    ]
  }

  private var retentionCommand: Command {
    Command(
      "retention.show", keys: [.enter], label: language("bewaren", "keeping"),
      help: language(
        "Toon tot wanneer dit dossier wordt bewaard, en vernietig het op verzoek.",
        "Show until when this file is kept, and destroy it on request.")
    ) { [unowned self] in app.push(RetentionScreen(workplace: workplace, patient: patient)) }
  }

  private var overviewCommands: [Command] {
    let statement = StatementForm.command(workplace, patient)
    guard let course = file?.current else { return [statement] }
    let isDue = course.warnings.contains { $0.options.contains(.evaluate) }
    return [
      openCommand(course.episode), Workplace.courseCommand(workplace, course.episode.id),
      EvaluationForm.command(workplace, course.episode, showInBar: isDue), statement,
    ]
  }

  private func openCommand(_ episode: Episode) -> Command {
    Command(
      "episode.open", keys: [.enter], label: language("episode", "episode"),
      help: language(
        "Open de episode: screening, intake, plan en toestemming.",
        "Open the episode: screening, intake, plan and consent."),
      enabled: workplace.enabled(.readClinical)
    ) { [unowned self] in
      app.push(EpisodeScreen(workplace: workplace, episode: episode.id))
    }
  }

  private var episodeCommands: [Command] {
    let selected = episodeTable.selected?.episode
    let add = Command(
      "episode.new", keys: [.character("+")], label: language("nieuwe episode", "new episode"),
      help: language("Open een behandelepisode.", "Open an episode."),
      enabled: workplace.enabled(.writeClinical)
    ) { [unowned self] in
      try EpisodeClosing.openNew(workplace, patient: patient)
    }
    guard let selected else { return [add] }
    return [
      openCommand(selected), Workplace.courseCommand(workplace, selected.id), add,
      EvaluationForm.command(workplace, selected),
      Command(
        "condition.edit", keys: [.character("d")], label: language("aandoening", "condition"),
        help: language(
          "Chronische lijst, artrose, verwijzing; of dezelfde aandoening als eerder.",
          "Chronic list, osteoarthritis, referral; or the same condition as before."),
        enabled: workplace.enabled(.writeClinical), showInBar: false
      ) { [unowned self] in
        app.push(try ConditionForm.make(workplace: workplace, episode: selected))
      },
      EpisodeClosing.command(workplace, selected),
    ]
  }

  private var noteCommands: [Command] {
    guard let note = noteTable.selected else { return [] }
    return [
      Command(
        "note.show", keys: [.enter], label: language("openen", "open"),
        help: language("Open dit behandelverslag.", "Open this session note.")
      ) { [unowned self] in try workplace.openNote(of: note.appointment) }
    ]
  }

  private var exerciseCommands: [Command] {
    [
      Command(
        "programme.edit", keys: [.enter, .character("+")],
        label: language("programma", "programme"),
        help: language("Bewerk het oefenprogramma.", "Edit the exercise programme."),
        enabled: workplace.enabled(
          .writeClinical,
          unless: (
            file?.current == nil,
            language("Open eerst een behandelepisode.", "Open an episode first.")
          ))
      ) { [unowned self] in
        guard let episode = file?.current?.episode else { return }
        try workplace.openProgramme(of: episode.id)
      },
      Command(
        "programme.sheets", keys: [.character("b")],
        label: language("eerdere bladen", "earlier sheets"),
        help: language(
          "Toon de bladen die eerder zijn meegegeven.", "Show the sheets handed out before."),
        enabled: workplace.enabled(.readClinical), showInBar: false
      ) { [unowned self] in
        app.push(try KeptSheetsScreen(workplace: workplace, patient: patient))
      },
    ]
  }

  private var insuranceCommands: [Command] {
    let policy = policyTable.selected
    return [
      Command(
        "policy.add", keys: [.character("+")], label: language("polis", "policy"),
        help: language("Leg een polis vast.", "Record a policy."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        app.push(PolicyForm.make(workplace: workplace, patient: patient, policy: nil))
      },
      Command(
        "policy.edit", keys: [.enter], label: language("bewerken", "edit"),
        help: language("Bewerk deze polis.", "Edit this policy."),
        enabled: workplace.enabled(
          .registerPatients,
          unless: (policy == nil, language("Er is nog geen polis.", "There is no policy yet.")))
      ) { [unowned self] in
        app.push(PolicyForm.make(workplace: workplace, patient: patient, policy: policy))
      },
      Command(
        "insurance.verify", keys: [.character("c")], label: language("gecontroleerd", "verified"),
        help: language(
          "De verzekering is vandaag gecontroleerd.", "The insurance was verified today."),
        enabled: workplace.enabled(.registerPatients)
      ) { [unowned self] in
        try workplace.practice.verifyInsurance(of: patient)
        workplace.done(language("Verzekering gecontroleerd.", "Insurance verified."))
      },
      Command(
        "insurance.elsewhere", keys: [.character("w")], label: language("elders", "elsewhere"),
        help: language(
          "Leg vast hoeveel behandelingen er dit jaar elders waren.",
          "Record how many visits there were elsewhere this year."), showInBar: false
      ) { [unowned self] in
        app.push(try CoverForms.elsewhere(workplace: workplace, patient: patient))
      },
      referralCommand,
      workplace.coverPageCommand(of: patient),
      workplace.statementCommand(of: patient, year: workplace.today.year),
      Command(
        "insurance.extend", keys: [.character("9")], label: language("verlenging", "extension"),
        help: language(
          "Onder 18: leg de tweede negen behandelingen vast.",
          "Under 18: record the second nine visits."),
        enabled: workplace.enabled(
          unless: (
            file?.coverage.needs.contains(.extend) != true,
            language("Hier is geen verlenging nodig.", "No extension is needed here.")
          )), showInBar: file?.coverage.needs.contains(.extend) == true
      ) { [unowned self] in
        guard let episode = try workplace.practice.episodeInQuestion(of: patient) else { return }
        try workplace.practice.recordExtension(of: episode, patient: patient)
        workplace.done(language("Verlenging vastgelegd.", "Extension recorded."))
      },
      Command(
        "insurance.priceTold", keys: [.character("t")],
        label: language("prijs verteld", "price told"),
        help: language(
          "De patiënt kent de prijs van wat niet vergoed wordt.",
          "The patient knows the price of what is not covered."),
        showInBar: file?.coverage.needs.contains(.tellPrice) == true
      ) { [unowned self] in
        try workplace.practice.recordPriceTold(to: patient)
        workplace.done(language("Prijs verteld.", "Price told."))
      },
    ]
  }

  private var referralCommand: Command {
    let isAsked = file?.coverage.needs.contains(.refer) == true
    return Command(
      "insurance.refer", keys: [.character("r")], label: language("verwijzing", "referral"),
      help: language(
        "Leg de verwijzing vast die de chronische lijst vraagt.",
        "Record the referral that the chronic list asks for."),
      enabled: workplace.enabled(
        .registerPatients,
        unless: (
          !isAsked, language("Hier is geen verwijzing nodig.", "No referral is needed here.")
        )), showInBar: isAsked
    ) { [unowned self] in
      guard let episode = try workplace.practice.episodeInQuestion(of: patient) else { return }
      app.push(CoverForms.referral(workplace: workplace, patient: patient, episode: episode))
    }
  }

  private var appointmentCommands: [Command] {
    guard let entry = appointments.selected else { return [] }
    return [
      Command(
        "appointment.show", keys: [.enter], label: language("in agenda", "in agenda"),
        help: language("Ga naar deze afspraak in de agenda.", "Go to it in the agenda.")
      ) { [unowned self] in
        _ = try workplace.showInAgenda(entry)
      },
      Command(
        "appointment.move", keys: [.character("m")], label: language("verplaatsen", "move"),
        help: language(
          "Pak deze afspraak op in de agenda.", "Pick this appointment up in the agenda."),
        enabled: workplace.enabled(unless: workplace.notMovable(entry))
      ) { [workplace] in try workplace.showInAgenda(entry)?.pickUp(entry) },
      Command(
        "appointment.cancel", keys: [.character("x")], label: language("afzeggen", "call off"),
        help: language("Zeg deze afspraak af, met de reden.", "Call this off, with the reason."),
        enabled: workplace.enabled(unless: workplace.settled(entry))
      ) { [workplace] in try workplace.showInAgenda(entry)?.cancel(entry) },
    ]
  }
}
