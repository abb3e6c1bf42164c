import PracticeCore

/// Of which day the terms are that patients agree to.
@MainActor
enum TermsForm {
  static func make(_ workplace: Workplace) throws -> FormScreen {
    let (app, language) = (workplace.app, workplace.language)
    let opened = try workplace.practice.read { try $0.terms() }
    let screen = FormScreen(
      app: app, title: language("Voorwaarden van de praktijk", "The practice's terms"),
      fields: [
        FormField(
          "since", language("Van welke dag (leeg: geen)", "Of which day (empty: none)"),
          InputFields.date(opened.since, today: workplace.today, language))
      ], isOverlay: true
    ) { form in
      let typed = form["since"].trimmingSpaces
      let since = typed.isEmpty ? nil : try DateInput.parse(typed, today: workplace.today).get()
      try workplace.saving { resolution in
        try workplace.practice.setTerms(from: opened, to: Terms(since: since), resolution)
        workplace.done(
          since == nil
            ? language(
              "Aan de balie wordt niet naar voorwaarden gevraagd.",
              "The desk does not ask about terms.")
            : language(
              "Wie nog niet akkoord is, wordt bij aankomst gevraagd.",
              "Whoever has not agreed is asked on arrival."))
      }
    }
    screen.keepDrafts(of: DraftKey(form: "terms", subject: 1), in: workplace)
    return screen
  }
}
