import PracticeCore

/// A therapist's own texts: written out, picked and kept.
@MainActor
enum StandardTexts {
  /// Makes them reachable in every text field of a form: by abbreviation, and from a list.
  static func offer(in screen: FormScreen, _ workplace: Workplace) {
    screen.expansion = expansion(workplace)
    let others = screen.moreCommands
    screen.moreCommands = { [unowned screen] in others() + [command(workplace, screen)] }
  }

  /// What an abbreviation stands for; also of a text that was made a moment ago.
  static func expansion(_ workplace: Workplace) -> (String) -> String? {
    { word in
      let key = folded(word)
      return (try? workplace.practice.read { try $0.standardTexts() })?
        .first { folded($0.details.abbreviation) == key }?.details.body
    }
  }

  static func command(_ workplace: Workplace, _ screen: FormScreen) -> Command {
    let language = workplace.language
    return Command(
      "note.standardText", keys: [.function(7)], label: language("tekst", "text"),
      help: language(
        "Voeg een standaardtekst in; een afkorting met Tab of spatie doet dat ook.",
        "Insert a standard text; so does its abbreviation with Tab or Space.")
    ) { [unowned screen] in
      workplace.app.push(picker(workplace) { text in screen.paste(text.details.body) })
    }
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
