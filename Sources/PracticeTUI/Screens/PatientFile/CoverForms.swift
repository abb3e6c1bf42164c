import PracticeCore

/// The forms of what the desk records about a patient's cover, besides policies.
@MainActor
enum CoverForms {
  /// How many visits there were elsewhere in a year.
  static func elsewhere(workplace: Workplace, patient: ID<Patient>) throws -> FormScreen {
    let fields = CoverFields(workplace, patient)
    return form(
      workplace, fields.draftKey("elsewhere"), fields: try fields.elsewhere(),
      title: workplace.language("Behandelingen elders", "Visits elsewhere"),
      done: workplace.language("Vastgelegd.", "Recorded."), save: fields.recordElsewhere)
  }

  /// Puts the number of visits used right, with the reason.
  static func adjustment(workplace: Workplace, patient: ID<Patient>) throws -> FormScreen {
    let fields = CoverFields(workplace, patient)
    return form(
      workplace, fields.draftKey("adjustment"), fields: try fields.adjustment(),
      title: workplace.language(
        "Verbruik corrigeren: 2 is meer, -2 is minder", "Put right: 2 more, -2 fewer"),
      done: workplace.language("Gecorrigeerd.", "Put right."), save: fields.adjust)
  }

  /// The referral that the chronic list asks for.
  static func referral(
    workplace: Workplace, patient: ID<Patient>, episode: ID<Episode>
  ) -> FormScreen {
    let fields = CoverFields(workplace, patient)
    return form(
      workplace, fields.draftKey("referral"), fields: fields.referral(),
      title: workplace.language("Verwijzing", "Referral"),
      done: workplace.language("Verwijzing vastgelegd.", "Referral recorded.")
    ) { try fields.refer($0, of: episode) }
  }

  private static func form(
    _ workplace: Workplace, _ key: DraftKey, fields: [FormField], title: String, done: String,
    save: @escaping (Form) throws -> [FlagChange]
  ) -> FormScreen {
    let language = workplace.language
    let screen = FormScreen(
      app: workplace.app, title: title, fields: fields, isOverlay: true
    ) { form in
      let changes = try refusalsBesideFields(language) { try save(form) }
      workplace.done(done + changes.words(in: language))
    }
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }
}

extension CoverFields {
  init(_ workplace: Workplace, _ patient: ID<Patient>) {
    self.init(
      practice: workplace.practice, patient: patient, language: workplace.language,
      texts: workplace.app.texts)
  }
}
