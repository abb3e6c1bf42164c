import PracticeCore

/// The insurers that the practice knows, with their codes.
@MainActor
enum InsurersScreen {
  static func make(_ workplace: Workplace) -> RecordList<Insurer> {
    let language = workplace.language
    return RecordList(
      workplace, title: language("Verzekeraars", "Insurers"),
      columns: [
        Column(language("Naam", "Name"), .flexible(min: 24)) { $0.name },
        Column("UZOVI", .fixed(6)) { $0.uzovi },
      ],
      emptyText: language(
        "Nog geen verzekeraars. Druk + , of leg bij een patiënt een polis vast.",
        "No insurers yet. Press +, or record a policy of a patient."),
      read: { try $0.insurers() }
    ) { selected in
      [
        Command(
          "insurer.edit", keys: [.enter], label: language("bewerken", "edit"),
          help: language("Bewerk naam en UZOVI-code.", "Edit name and UZOVI code."),
          enabled: workplace.enabled(
            .registerPatients,
            unless: (selected == nil, language("Er is niets gekozen.", "Nothing is selected.")))
        ) { if let selected { workplace.app.push(form(workplace, selected)) } },
        Command(
          "insurer.add", keys: [.character("+")], label: language("nieuw", "new"),
          help: language("Voeg een verzekeraar toe.", "Add an insurer."),
          enabled: workplace.enabled(.registerPatients)
        ) { workplace.app.push(form(workplace, nil)) },
      ]
    }
  }

  private static func form(_ workplace: Workplace, _ insurer: Insurer?) -> FormScreen {
    let language = workplace.language
    let fields = [
      FormField(
        "name", language("Naam", "Name"), TextField(insurer?.name ?? "", width: 40),
        isRequired: true),
      FormField(
        "uzovi", language("UZOVI-code", "UZOVI code"),
        TextField(insurer?.uzovi ?? "", width: 6, maxLength: 4)),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Verzekeraar", "Insurer"), fields: fields,
      isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.saveInsurer(insurer?.id, name: form["name"], uzovi: form["uzovi"])
      }
      workplace.done(language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "insurer", subject: insurer?.id.rawValue ?? 0), in: workplace)
    return screen
  }
}
