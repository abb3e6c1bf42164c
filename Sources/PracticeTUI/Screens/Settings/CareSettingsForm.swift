import PracticeCore

/// How the practice keeps its records.
@MainActor
enum CareSettingsForm {
  static func make(_ workplace: Workplace) throws -> FormScreen {
    let language = workplace.language
    let settings = try workplace.practice.read { try $0.careSettings() }
    let fields = [
      FormField(
        "labels", language("Behandelverslag", "Session note"),
        InputFields.choice(settings.labels) { $0.name }),
      FormField(
        "recurrenceWeeks", language("Terugkeer, weken", "Recurrence, weeks"),
        TextField.number(
          settings.recurrenceWeeks, in: CareSettings.recurrenceRange, texts: workplace.app.texts),
        isRequired: true),
    ]
    return FormScreen(
      app: workplace.app, title: language("Verslaglegging", "Record keeping"), fields: fields,
      isOverlay: true
    ) { form in
      var result = settings
      result.labels = NoteLabels(rawValue: form["labels"]) ?? settings.labels
      result.recurrenceWeeks =
        form.number("recurrenceWeeks") ?? settings.recurrenceWeeks
      try refusalsBesideFields(language) { try workplace.practice.setCareSettings(result) }
      workplace.done(language("Bewaard.", "Saved."))
    }
  }
}
