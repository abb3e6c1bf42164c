/// What a rule of the cover is to the one door: how it is named in the journal, put together with
/// a colleague's correction, and checked.
extension CoverageRuleSet: DatedRule {
  public var journalDetail: String {
    JournalNote.detail(
      "vanaf \(Language.dutch.date(validFrom))", "from \(Language.english.date(validFrom))")
  }

  private var all: CoverageRuleSet {
    get { self }
    set { self = newValue }
  }

  public static var units: [MergeUnit<CoverageRuleSet>] {
    [
      MergeUnit(\.all, "regels", "rules") { set, language in
        let deductible = set.deductible.map { language.euros($0) } ?? "–"
        return language(
          "vanaf \(language.numericDate(set.validFrom)): volwassen \(set.adultAge), kind "
            + "\(set.minorTreatments)+\(set.minorExtension), chronisch na \(set.chronicOwnVisits), "
            + "oefentherapie \(set.exerciseVisits), eigen risico \(deductible)",
          "from \(language.numericDate(set.validFrom)): adult \(set.adultAge), child "
            + "\(set.minorTreatments)+\(set.minorExtension), chronic after \(set.chronicOwnVisits), "
            + "exercise \(set.exerciseVisits), deductible \(deductible)")
      }
    ]
  }
}

extension ChronicEntry: DatedRule {
  public var journalDetail: String { JournalNote.detail(dutch, english) }

  public var cleaned: ChronicEntry {
    var result = self
    (result.dutch, result.english) = (trimmed(dutch), trimmed(english))
    if result.english.isEmpty { result.english = result.dutch }
    // A new entry is known by its name.
    if code.isEmpty { result.code = String(folded(result.dutch).prefix(60)) }
    return result
  }

  private var all: ChronicEntry {
    get { self }
    set { self = newValue }
  }

  public static var units: [MergeUnit<ChronicEntry>] {
    [
      MergeUnit(\.all, "aandoening", "condition") { entry, language in
        let term = entry.termMonths.map { language("\($0) maanden", "\($0) months") }
        return [
          entry.name(in: language), term ?? language("geen termijn", "no term"),
          language.numericDate(entry.validFrom),
          entry.isListed ? "" : language("vervallen", "removed"),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
      }
    ]
  }
}

extension CoverageRuleSet {
  /// There is one set of rules at a time.
  public func isInstead(of other: CoverageRuleSet) -> Bool { true }

  public var problem: InvalidInput? {
    let counts = [
      ("minorTreatments", minorTreatments), ("minorExtension", minorExtension),
      ("chronicOwnVisits", chronicOwnVisits), ("exerciseVisits", exerciseVisits),
    ]
    for (field, count) in counts where !(0...999).contains(count) {
      return InvalidInput(field, "Een aantal van 0 tot 999.", "A number from 0 to 999.")
    }
    guard (1...99).contains(adultAge) else {
      return InvalidInput("adultAge", "Een leeftijd van 1 tot 99.", "An age from 1 to 99.")
    }
    if let exerciseMonths, !(1...999).contains(exerciseMonths) {
      return InvalidInput(
        "exerciseMonths", "1 tot 999 maanden, of leeg voor eenmalig.",
        "1 to 999 months, or empty for once.")
    }
    if let deductible, !(0...1_000_000).contains(deductible) {
      return InvalidInput("deductible", "Dit bedrag kan niet.", "This amount cannot be.")
    }
    if case .days(let days) = verificationTerm, !(1...999).contains(days) {
      return InvalidInput(
        "checkDays", "1 tot 999 dagen, of leeg voor het kalenderjaar.",
        "1 to 999 days, or empty for the calendar year.")
    }
    return nil
  }
}

extension ChronicEntry {
  public func isInstead(of other: ChronicEntry) -> Bool { code == other.code }

  public var problem: InvalidInput? {
    for (field, name) in [("dutch", dutch), ("english", english)]
    where !(1...200).contains(name.unicodeScalars.count) {
      return InvalidInput(
        field, "Vul de naam in (hoogstens 200 tekens).",
        "Fill in the name (at most 200 characters).")
    }
    if let termMonths, !(1...999).contains(termMonths) {
      return InvalidInput(
        "termMonths", "1 tot 999 maanden, of leeg zonder termijn.",
        "1 to 999 months, or empty without a term.")
    }
    return nil
  }
}
