/// Asking patients for a yes to the terms of the practice.
extension Practice {
  /// A patient heard of the terms and agrees to them.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` when the practice has no terms, or the patient agreed to
  ///   these already.
  public func recordAgreement(of patient: ID<Patient>) throws {
    let (name, since) = try read {
      (try $0.patient(patient).name.listed, try $0.terms().since)
    }
    let detail = since.map { since in
      JournalNote.detail(Language.dutch.numericDate(since), Language.english.numericDate(since))
    }
    let note = JournalNote(
      .recordAgreement, subject: name, detail: detail ?? "", patient: patient)
    try change(note) { writer in
      // Asked inside the transaction: another terminal may just have done the same.
      let terms = try writer.reader.terms(of: patient)
      guard let since = terms.terms.since else { throw Refusal.invalid(.noTerms) }
      guard terms.isOwed else { throw Refusal.invalid(.agreed(terms)) }
      try writer.insertAgreement(of: patient, to: since)
    }
  }

  /// - Parameter opened: The terms as the form showed them.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func setTerms(
    from opened: Terms, to terms: Terms, _ resolution: ClashResolution = .ask
  ) throws {
    let today = try read { $0.today }
    if let since = terms.since {
      guard since.year >= 1990, since <= today + 366 else {
        throw Refusal.invalid(
          InvalidInput(
            "since", "Kies een dag tot hoogstens een jaar vooruit.",
            "Choose a day at most a year ahead."))
      }
    }
    let detail =
      terms.since.map {
        JournalNote.detail(Language.dutch.numericDate($0), Language.english.numericDate($0))
      } ?? JournalNote.detail("geen", "none")
    try change(JournalNote(.setTerms, detail: detail)) { writer in
      let stored = try writer.reader.terms()
      try writer.setTerms(
        try writer.merge(terms, onto: stored, openedAs: opened, resolution, in: "terms", rows: [1]))
    }
  }
}

extension Terms: Mergeable {
  public static var units: [MergeUnit<Terms>] {
    [
      MergeUnit(\.since, "voorwaarden van", "terms of") { since, language in
        since.map { language.numericDate($0) } ?? language("geen", "none")
      }
    ]
  }
}

extension InvalidInput {
  static let noTerms = InvalidInput(
    "terms", "De praktijk heeft geen voorwaarden ingesteld (Instellingen, T).",
    "The practice has no terms (Settings, T).")

  static func agreed(_ terms: PatientTerms) -> InvalidInput {
    InvalidInput(
      "terms", "Al vastgelegd: \(terms.sentence(in: .dutch)).",
      "Recorded already: \(terms.sentence(in: .english)).")
  }
}
