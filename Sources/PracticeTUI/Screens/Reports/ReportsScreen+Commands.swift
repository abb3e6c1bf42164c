import PracticeCore

/// The other reports, each on a screen of its own.
extension ReportsScreen {
  var careCommands: [Command] {
    [
      Command(
        "report.list", keys: [.character("l")], label: language("praktijklijst", "practice list"),
        help: language(
          "Toon open episodes zonder afspraak, over het verwachte aantal of zonder verbetering.",
          "Show open episodes without an appointment, past the expected number or not improving."),
        enabled: workplace.enabled(.schedule)
      ) { [unowned self] in workplace.app.push(PracticeListScreen(workplace: workplace)) },
      Command(
        "report.figures", keys: [.character("b")], label: language("beloop", "course"),
        help: language(
          "Toon hoeveel behandelingen en weken het hier duurt, per regio.",
          "Show how many sessions and weeks it takes here, by region."),
        enabled: workplace.enabled(.readClinical)
      ) { [unowned self] in workplace.app.push(RegionFiguresScreen(workplace: workplace)) },
      Command(
        "report.review", keys: [.character("d")], label: language("dossiertoets", "record review"),
        help: language(
          "Toon voor een steekproef van dossiers wat er ontbreekt.",
          "Show for a sample of files what is missing."),
        enabled: workplace.enabled(.readClinical)
      ) { [unowned self] in workplace.app.push(RecordReviewScreen(workplace: workplace)) },
      register(.incident, "report.incident", "i"),
      register(.complaint, "report.complaint", "k"),
    ]
  }

  private func register(_ register: Register, _ id: String, _ key: Character) -> Command {
    Command(
      id, keys: [.character(key)], label: register.name(in: language),
      help: register == .incident
        ? language("Toon en meld incidenten.", "Show and report incidents.")
        : language("Toon en noteer klachten.", "Show and record complaints."),
      enabled: workplace.enabled(.readClinical)
    ) { [unowned self] in
      workplace.app.push(RegisterScreen(workplace: workplace, register: register))
    }
  }
}
