import PracticeCore

/// A therapist's own texts: written out, picked and kept.
@MainActor
enum StandardTexts {
  /// What an abbreviation stands for.
  static func expansion(_ texts: [StandardText]) -> (String) -> String? {
    let bodies = Dictionary(
      texts.map { (folded($0.details.abbreviation), $0.details.body) }
    ) { first, _ in first }
    return { bodies[folded($0)] }
  }

  static func picker(
    _ workplace: Workplace, onChoose: @escaping (StandardText) throws -> Void
  ) -> ListPicker<StandardText> {
    let language = workplace.language
    let picker = ListPicker<StandardText>(
      app: workplace.app, title: language("Standaardtekst", "Standard text"),
      columns: columns(language), emptyText: emptyText(language), isOverlay: true,
      search: { typed in
        let typed = folded(typed)
        return try workplace.practice.read { try $0.standardTexts() }.filter {
          typed.isEmpty || folded($0.details.abbreviation).hasPrefix(typed)
            || folded($0.details.body).contains(typed)
        }
      }, onChoose: onChoose)
    picker.moreCommands = {
      [
        Command(
          "standardText.new", keys: [.function(2)], label: language("nieuwe tekst", "new text"),
          help: language("Maak een standaardtekst.", "Make a standard text.")
        ) { workplace.app.push(form(workplace, nil)) }
      ]
    }
    return picker
  }

  static func columns(_ language: Language) -> [Column<StandardText>] {
    [
      Column(language("Afkorting", "Abbreviation"), .fixed(12)) { $0.details.abbreviation },
      Column(language("Tekst", "Text"), .flexible(min: 20)) {
        $0.details.body.replacing("\n", with: " ")
      },
    ]
  }

  static func emptyText(_ language: Language) -> String {
    language(
      "Nog geen standaardteksten. Onder Instellingen (d) maakt u ze.",
      "No standard texts yet. You make them under Settings (d).")
  }

  static func form(_ workplace: Workplace, _ text: StandardText?) -> FormScreen {
    let language = workplace.language
    let fields = [
      FormField(
        "abbreviation", language("Afkorting", "Abbreviation"),
        TextField(text?.details.abbreviation ?? "", width: 20, maxLength: 20), isRequired: true),
      FormField(
        "body", language("Tekst", "Text"),
        TextArea(text?.details.body ?? "", width: 50, height: 5, maxLength: 4000),
        isRequired: true),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Standaardtekst", "Standard text"), fields: fields,
      isOverlay: true
    ) { form in
      let details = StandardTextDetails(
        abbreviation: form["abbreviation"].trimmingSpaces, body: form["body"])
      try refusalsBesideFields(language) {
        try workplace.practice.saveStandardText(details, replacing: text?.id)
      }
      workplace.done(language("Standaardtekst bewaard.", "Standard text saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "standardText", subject: text?.id.rawValue ?? 0), in: workplace)
    return screen
  }
}
