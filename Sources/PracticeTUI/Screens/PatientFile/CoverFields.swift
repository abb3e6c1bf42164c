import PracticeCore

/// What the desk records about a patient's cover besides policies: the fields, and what becomes of
/// what was typed, for the forms on the screen and for the questions of the linear mode.
@MainActor
struct CoverFields {
  let practice: Practice
  let patient: ID<Patient>
  let language: Language
  let texts: any KernelTexts

  private var today: Day { practice.clock.now().day }

  // MARK: - Visits elsewhere

  func elsewhere() throws -> [FormField] {
    [
      FormField(
        "elsewhere", language("Aantal", "Number"),
        TextField.number(0, in: 0...999, texts: texts), isRequired: true),
      year, try countsFor(),
    ]
  }

  /// - Returns: What became of the flags of visits to come.
  func recordElsewhere(_ form: Form) throws -> [FlagChange] {
    try practice.flagChanges(of: patient) {
      try practice.recordElsewhere(
        form.number("elsewhere") ?? 0, year: year(form), of: episode(form),
        patient: patient)
    }
  }

  // MARK: - A number that is put right

  func adjustment() throws -> [FormField] {
    [
      FormField(
        "visits", language("Meer of minder", "More or fewer"),
        TextField.number(nil, in: -99...99, texts: texts), isRequired: true),
      year, try countsFor(),
      FormField(
        "reason", language("Waarom", "Why"), TextField(width: 40, maxLength: 200),
        isRequired: true),
    ]
  }

  func adjust(_ form: Form) throws -> [FlagChange] {
    try practice.flagChanges(of: patient) {
      try practice.adjustCover(
        by: form.number("visits") ?? 0, year: year(form), of: episode(form),
        reason: form["reason"], patient: patient)
    }
  }

  // MARK: - The referral that the chronic list asks for

  func referral() -> [FormField] {
    [
      FormField(
        "referred", language("Datum verwijzing", "Date of referral"),
        InputFields.date(today, today: today, language, meaning: .past), isRequired: true),
      FormField("referrer", language("Door", "By"), TextField(width: 40, maxLength: 200)),
    ]
  }

  func refer(_ form: Form, of episode: ID<Episode>) throws -> [FlagChange] {
    let day = try DateInput.parse(form["referred"], today: today, meaning: .past).get()
    return try practice.flagChanges(of: patient) {
      try practice.recordReferral(
        on: day, by: form["referrer"], of: episode, patient: patient)
    }
  }

  func draftKey(_ form: String) -> DraftKey {
    DraftKey(form: form, subject: patient.rawValue, patient: patient)
  }

  // MARK: - What they share

  private var year: FormField {
    FormField(
      "year", language("Jaar", "Year"),
      TextField.number(today.year, in: 2000...2999, texts: texts), isRequired: true)
  }

  private func year(_ form: Form) -> Int { form.number("year") ?? today.year }

  /// What was treated, as the desk knows it: by the day an episode began.
  private func countsFor() throws -> FormField {
    let (episodes, isMinor) = try practice.read {
      (try $0.episodeStarts(of: patient), try $0.isMinor(patient))
    }
    let policy = [("", language("aanvullende polis", "supplementary policy"))]
    let conditions = episodes.map { episode in
      (
        "\(episode.id.rawValue)",
        language(
          "aandoening van episode \(language.numericDate(episode.opened))",
          "condition of episode \(language.numericDate(episode.opened))")
      )
    }
    return FormField(
      "of", language("Telt voor", "Counts for"),
      // A child's visits are counted by condition.
      ChoiceField(isMinor ? conditions.first?.0 ?? "" : "", options: policy + conditions))
  }

  private func episode(_ form: Form) -> ID<Episode>? { Int64(form["of"]).map { ID($0) } }
}

extension [FlagChange] {
  /// What became of the flags of visits still to come.
  ///
  /// It follows a message: ` Gevolg: de afspraak van di 15 dec wordt zelf betalen (Z).`
  func words(in language: Language) -> String {
    isEmpty ? "" : " " + consequence(in: language)
  }

  /// The same where one of them was moved: its own flag first.
  func words(ofMoving id: ID<Appointment>, in language: Language) -> String {
    let own = first { $0.appointment == id }.map { change in
      language(
        " De vlag wordt \(change.after.flag()) (was \(change.before.flag())).",
        " The flag becomes \(change.after.flag()) (was \(change.before.flag())).")
    }
    return (own ?? "") + filter { $0.appointment != id }.words(in: language)
  }
}
