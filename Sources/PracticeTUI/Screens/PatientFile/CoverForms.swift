import PracticeCore

/// The forms of what the desk records about a patient's cover, besides policies.
@MainActor
enum CoverForms {
  /// How many visits there were elsewhere in a year.
  static func elsewhere(workplace: Workplace, patient: ID<Patient>) throws -> FormScreen {
    let language = workplace.language
    let episodes = try workplace.practice.read { try $0.episodeStarts(of: patient) }
    let fields = [
      FormField(
        "elsewhere", language("Aantal", "Number"),
        TextField.number(0, in: 0...999, texts: workplace.app.texts), isRequired: true),
      year(workplace), of(episodes, language),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Behandelingen elders", "Visits elsewhere"),
      fields: fields, isOverlay: true
    ) { form in
      let changes = try refusalsBesideFields(language) {
        try workplace.practice.flagChanges(of: patient) {
          try workplace.practice.recordElsewhere(
            Int(form["elsewhere"].trimmingSpaces) ?? 0,
            year: Int(form["year"].trimmingSpaces) ?? workplace.today.year,
            of: Int64(form["of"]).map { ID($0) }, patient: patient)
        }
      }
      workplace.done(language("Vastgelegd.", "Recorded.") + workplace.words(for: changes))
    }
    screen.keepDrafts(
      of: DraftKey(form: "elsewhere", subject: patient.rawValue, patient: patient), in: workplace)
    return screen
  }

  /// Puts the number of visits used right, with the reason.
  static func adjustment(workplace: Workplace, patient: ID<Patient>) throws -> FormScreen {
    let language = workplace.language
    let episodes = try workplace.practice.read { try $0.episodeStarts(of: patient) }
    let fields = [
      FormField(
        "visits", language("Meer of minder", "More or fewer"),
        TextField.number(nil, in: -99...99, texts: workplace.app.texts), isRequired: true),
      year(workplace), of(episodes, language),
      FormField(
        "reason", language("Waarom", "Why"), TextField(width: 40, maxLength: 200),
        isRequired: true),
    ]
    let screen = FormScreen(
      app: workplace.app,
      title: language(
        "Verbruik corrigeren: 2 is meer, -2 is minder", "Put right: 2 more, -2 fewer"),
      fields: fields, isOverlay: true
    ) { form in
      let changes = try refusalsBesideFields(language) {
        try workplace.practice.flagChanges(of: patient) {
          try workplace.practice.adjustCover(
            by: Int(form["visits"].trimmingSpaces) ?? 0,
            year: Int(form["year"].trimmingSpaces) ?? workplace.today.year,
            of: Int64(form["of"]).map { ID($0) }, reason: form["reason"], patient: patient)
        }
      }
      workplace.done(language("Gecorrigeerd.", "Put right.") + workplace.words(for: changes))
    }
    screen.keepDrafts(
      of: DraftKey(form: "adjustment", subject: patient.rawValue, patient: patient), in: workplace)
    return screen
  }

  /// The referral that the chronic list asks for.
  static func referral(
    workplace: Workplace, patient: ID<Patient>, episode: ID<Episode>
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let fields = [
      FormField(
        "referred", language("Datum verwijzing", "Date of referral"),
        InputFields.date(today, today: today, language, meaning: .past), isRequired: true),
      FormField("referrer", language("Door", "By"), TextField(width: 40, maxLength: 200)),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Verwijzing", "Referral"), fields: fields,
      isOverlay: true
    ) { form in
      let day = try DateInput.parse(form["referred"], today: today, meaning: .past).get()
      let changes = try refusalsBesideFields(language) {
        try workplace.practice.flagChanges(of: patient) {
          try workplace.practice.recordReferral(
            on: day, by: form["referrer"], of: episode, patient: patient)
        }
      }
      workplace.done(
        language("Verwijzing vastgelegd.", "Referral recorded.")
          + workplace.words(for: changes))
    }
    screen.keepDrafts(
      of: DraftKey(form: "referral", subject: patient.rawValue, patient: patient), in: workplace)
    return screen
  }

  private static func year(_ workplace: Workplace) -> FormField {
    FormField(
      "year", workplace.language("Jaar", "Year"),
      TextField.number(workplace.today.year, in: 2000...2999, texts: workplace.app.texts),
      isRequired: true)
  }

  /// What was treated, as the desk knows it: by the day an episode began.
  private static func of(
    _ episodes: [(id: ID<Episode>, opened: Day, condition: Int64)], _ language: Language
  ) -> FormField {
    FormField(
      "of", language("Telt voor", "Counts for"),
      ChoiceField(
        options: [("", language("aanvullende polis", "supplementary policy"))]
          + episodes.map { episode in
            (
              "\(episode.id.rawValue)",
              language(
                "aandoening van episode \(language.numericDate(episode.opened))",
                "condition of episode \(language.numericDate(episode.opened))")
            )
          }))
  }
}

extension Workplace {
  /// What became of the flags of visits still to come.
  ///
  /// It follows a message: ` di 15 dec A1 → Z.`
  func words(for changes: [FlagChange]) -> String {
    guard !changes.isEmpty else { return "" }
    let shown = changes.prefix(3).map { $0.text(in: language) }.joined(separator: ", ")
    return " " + shown + (changes.count > 3 ? " …" : ".")
  }
}
