import PracticeCore

/// What can be done in the room of a complaint; each part has a key of its own.
extension EpisodeScreen {
  var commands: [Command] {
    guard let room else { return [] }
    return [openSelected] + partCommands(room) + otherCommands(room)
  }

  private var openSelected: Command {
    Command(
      "episode.openPart", keys: [.enter], label: language("openen", "open"),
      help: language("Open het deel met de cursor.", "Open the part with the cursor."),
      inPalette: false
    ) { [unowned self] in
      guard let selected, let room else { return }
      if let command = command(for: selected, room) { app.perform(command) }
    }
  }

  private func partCommands(_ room: EpisodeRoom) -> [Command] {
    room.parts.compactMap { command(for: $0, room) }
  }

  private func command(for part: EpisodePart, _ room: EpisodeRoom) -> Command? {
    let mayWrite = workplace.enabled(.writeClinical)
    switch part {
    case .request:
      return Command(
        "episode.edit", keys: [.character("e")], label: language("bewerken", "edit"),
        help: language("Bewerk de gegevens van deze episode.", "Edit this episode's details."),
        enabled: mayWrite
      ) { [unowned self] in
        app.push(try EpisodeForm.edit(workplace: workplace, episode: room.episode))
      }
    case .screening:
      return Command(
        "episode.screen", keys: [.character("r")], label: language("screening", "screening"),
        help: language("Screen op rode vlaggen.", "Screen for red flags."), enabled: mayWrite
      ) { [unowned self] in
        app.push(ScreeningForm.make(workplace: workplace, room: room, .redFlags))
      }
    case .neckRisk:
      return Command(
        "episode.neckRisk", keys: [.character("n")], label: language("nekcheck", "neck check"),
        help: language(
          "Ga de risico's na voor een techniek aan de nek.",
          "Go through the risks before a technique at the neck."), enabled: mayWrite
      ) { [unowned self] in
        app.push(ScreeningForm.make(workplace: workplace, room: room, .neckRisk))
      }
    case .intake:
      return Command(
        "episode.intake", keys: [.character("i")], label: language("intake", "intake"),
        help: language(
          "Intake en onderzoek; ondertekend alleen te lezen.",
          "Intake and examination; to read once it is signed.")
      ) { [unowned self] in app.push(IntakeForm.make(workplace: workplace, room: room)) }
    case .plan:
      return Command(
        "episode.plan", keys: [.character("p")], label: language("plan", "plan"),
        help: language("Maak of bewerk het behandelplan.", "Make or edit the treatment plan."),
        enabled: mayWrite
      ) { [unowned self] in app.push(PlanForm.make(workplace: workplace, room: room)) }
    case .consent:
      return Command(
        "episode.consent", keys: [.character("t")], label: language("toestemming", "consent"),
        help: language(
          "Toestemming voor elke techniek, met de geschiedenis.",
          "Consent for each technique, with its history.")
      ) { [unowned self] in app.push(ConsentScreen(workplace: workplace, episode: id)) }
    }
  }

  private func otherCommands(_ room: EpisodeRoom) -> [Command] {
    var commands: [Command] = []
    if room.neckRisk != .notNeeded {
      commands.append(
        Command(
          "episode.symptomsChanged", keys: [.character("w")],
          label: language("klacht anders", "symptoms changed"),
          help: language(
            "Klachten zijn veranderd: de nek wordt opnieuw nagegaan.",
            "Symptoms changed: the neck is checked again."),
          enabled: workplace.enabled(
            .writeClinical,
            unless: (
              room.neckRisk == .missing,
              language("De nek is nog niet nagegaan (n).", "The neck was not checked yet (n).")
            )), showInBar: false
        ) { [unowned self] in
          app.push(ScreeningForm.symptomsChanged(workplace: workplace, episode: room.episode))
        })
    }
    commands += [
      EvaluationForm.command(workplace, room.episode, showInBar: false),
      CareLetters.command(workplace, room),
      EpisodeClosing.command(workplace, room.episode),
      Workplace.courseCommand(workplace, room.episode.id),
      CodesForm.command(workplace, room.episode),
    ]
    return commands + patientCommands(room.episode.patient)
  }

  /// What can be done wherever a patient is on the screen.
  private func patientCommands(_ patient: ID<Patient>) -> [Command] {
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
        enabled: workplace.enabled(.readClinical), showInBar: false
      ) { [unowned self] in try workplace.openSheet(of: patient) },
      Command(
        "appointment.book", keys: [.character("a")], label: language("afspraak", "appointment"),
        help: language("Boek een afspraak.", "Book an appointment."), showInBar: false
      ) { [unowned self] in try workplace.book(patient) },
    ]
  }
}
