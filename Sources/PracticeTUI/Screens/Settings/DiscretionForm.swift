import PracticeCore

/// After how long names hide themselves.
@MainActor
enum DiscretionForm {
  static func make(_ workplace: Workplace) throws -> FormScreen {
    let (app, language) = (workplace.app, workplace.language)
    let minutes = try workplace.practice.read { try $0.discretionMinutes() }
    let field = FormField(
      "minutes",
      language("Na … minuten (0: nooit)", "After … minutes (0: never)"),
      TextField.number(minutes, in: 0...240, texts: app.texts), isRequired: true)
    return FormScreen(
      app: app, title: language("Namen vanzelf verbergen", "Hide names by themselves"),
      fields: [field], isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.setDiscretion(
          minutes: form.number("minutes") ?? minutes)
      }
      workplace.done(language("Bewaard.", "Saved."))
    }
  }
}
