import PracticeCore

/// The dated rules of the cover and the chronic list, as the practice keeps them.
@MainActor
enum CoverRulesScreen {
  static func make(_ workplace: Workplace) -> RecordList<KeptRule<CoverageRuleSet>> {
    let language = workplace.language
    func number(_ title: String, _ width: Int, _ text: @escaping (CoverageRuleSet) -> String)
      -> Column<KeptRule<CoverageRuleSet>>
    {
      Column(title, .fixed(width), align: .right) { text($0.rule) }
    }
    return RecordList(
      workplace, title: language("Regels van de vergoeding", "Rules of the cover"),
      columns: [
        Column(language("Vanaf", "From"), .fixed(10)) { language.numericDate($0.rule.validFrom) },
        number(language("Volwassen", "Adult"), 9) { "\($0.adultAge)" },
        number(language("Kind", "Child"), 6) { "\($0.minorTreatments)+\($0.minorExtension)" },
        number(language("Chronisch na", "Chronic after"), 13) { "\($0.chronicOwnVisits)" },
        number(language("Oefentherapie", "Exercise"), 13) { set in
          set.exerciseVisits == 0
            ? "–"
            : "\(set.exerciseVisits)"
              + (set.exerciseMonths.map { language(" per \($0) mnd", " in \($0) m.") } ?? "")
        },
        number(language("Eigen risico", "Deductible"), 12) {
          $0.deductible.map { language.euros($0) } ?? "–"
        },
      ],
      emptyText: "",
      read: { try $0.keptCoverRules() },
      explain: { $0.rule.summary(in: language) }
    ) { selected in
      [
        Command(
          "coverRule.add", keys: [.character("+")], label: language("nieuwe regels", "new rules"),
          help: language(
            "Regels die vanaf een datum gelden; de oude blijven voor wat ervoor was.",
            "Rules that hold from a date on; the old ones stay for what was before."),
          enabled: workplace.enabled(.manage)
        ) {
          let newest = try workplace.practice.read { try $0.coverageRules().sets.last }
          let today = workplace.today
          workplace.app.push(
            form(
              workplace, selected?.rule ?? newest ?? CoverageRuleSet(validFrom: today),
              replacing: nil))
        }
      ] + desk(workplace).commands(selected) + [
        Command(
          "chronicList.open", keys: [.enter, .character("l")],
          label: language("chronische lijst", "chronic list"),
          help: language("Toon de chronische lijst.", "Show the chronic list.")
        ) { workplace.app.push(ChronicListScreen.make(workplace)) }
      ]
    }
  }

  private static func desk(_ workplace: Workplace) -> RuleDesk<CoverageRuleSet> {
    let language = workplace.language
    return RuleDesk(
      workplace: workplace, book: .ages, commandName: "coverRule",
      words: RuleDesk.Words(
        correctHelp: language(
          "Verbeter regels die de praktijk zelf vastlegde.",
          "Put rules right that the practice recorded itself."),
        removeHelp: language(
          "Verwijder regels die de praktijk zelf vastlegde; die ervoor gelden dan weer.",
          "Remove rules that the practice recorded itself; those before them hold again."),
        saved: language("Regels bewaard.", "Rules saved."),
        askToRemove: { set in
          let day = language.date(set.validFrom)
          return language("De regels vanaf \(day) verwijderen?", "Remove the rules from \(day)?")
        })
    ) { form(workplace, $0.rule, replacing: $0.id) }
  }

  /// - Parameter id: The row that is put right; nothing for new rules.
  private static func form(
    _ workplace: Workplace, _ set: CoverageRuleSet, replacing id: Int64?
  ) -> FormScreen {
    let language = workplace.language
    let newYear = Day(year: workplace.today.year + 1, month: 1, day: 1) ?? workplace.today
    let screen = FormScreen(
      app: workplace.app,
      title: id == nil
        ? language("Regels vanaf een datum", "Rules from a date on")
        : language("Regels verbeteren", "Put rules right"),
      fields: fields(set, from: id == nil ? newYear : set.validFrom, workplace), isOverlay: true
    ) { form in
      try desk(workplace).save(
        try rules(form, set, workplace), replacing: id, openedAs: set)
    }
    screen.keepDrafts(of: DraftKey(form: "coverRules", subject: id ?? 0), in: workplace)
    return screen
  }

  /// What the form says.
  private static func rules(
    _ form: Form, _ set: CoverageRuleSet, _ workplace: Workplace
  ) throws -> CoverageRuleSet {
    var result = set
    func number(_ field: String) -> Int? { form.number(field) }
    result.validFrom = try DateInput.parse(form["validFrom"], today: workplace.today).get()
    result.adultAge = number("adultAge") ?? set.adultAge
    result.minorTreatments = number("minorTreatments") ?? set.minorTreatments
    result.minorExtension = number("minorExtension") ?? set.minorExtension
    result.chronicOwnVisits = number("chronicOwnVisits") ?? set.chronicOwnVisits
    result.chronicCountsMinor = form["chronicCountsMinor"] == "yes"
    result.exerciseVisits = number("exerciseVisits") ?? set.exerciseVisits
    result.exerciseMonths = number("exerciseMonths")
    let deductible = form["deductible"].trimmingSpaces
    result.deductible = deductible.isEmpty ? nil : try EuroInput.parse(deductible).get()
    result.screeningCounts = form["screeningCounts"] == "yes"
    result.paysOneADay = form["paysOneADay"] == "yes"
    result.verificationTerm = number("checkDays").map { .days($0) } ?? .calendarYear
    return result
  }

  private static func fields(
    _ set: CoverageRuleSet, from day: Day, _ workplace: Workplace
  ) -> [FormField] {
    let language = workplace.language
    let texts = workplace.app.texts
    func number(_ id: String, _ label: String, _ value: Int?, _ range: ClosedRange<Int> = 0...999)
      -> FormField
    {
      FormField(id, label, TextField.number(value, in: range, texts: texts))
    }
    var checkDays: Int?
    if case .days(let days) = set.verificationTerm { checkDays = days }
    return [
      FormField(
        "validFrom", language("Gelden vanaf", "Hold from"),
        InputFields.date(day, today: workplace.today, language), isRequired: true),
      number("adultAge", language("Volwassen vanaf", "Adult from"), set.adultAge, 1...99),
      number(
        "minorTreatments", language("Kind, per aandoening", "Child, a condition"),
        set.minorTreatments),
      number(
        "minorExtension", language("Kind, verlenging", "Child, extension"), set.minorExtension),
      number(
        "chronicOwnVisits", language("Chronisch: eerst zelf", "Chronic: own first"),
        set.chronicOwnVisits),
      FormField(
        "chronicCountsMinor", "",
        CheckField(
          set.chronicCountsMinor,
          label: language("die van voor 18 tellen mee", "those before 18 count"))),
      number(
        "exerciseVisits", language("Artrose: oefentherapie", "Osteoarthritis: visits"),
        set.exerciseVisits),
      number(
        "exerciseMonths", language("per maanden (leeg: eens)", "in months (empty: once)"),
        set.exerciseMonths, 1...999),
      FormField(
        "deductible", language("Eigen risico", "Deductible"),
        InputFields.euros(set.deductible, language)),
      FormField(
        "screeningCounts", language("Screening", "Screening"),
        CheckField(
          set.screeningCounts, label: language("telt als behandeling", "counts as a visit"))),
      FormField(
        "paysOneADay", language("Eén per dag", "One a day"),
        CheckField(
          set.paysOneADay,
          label: language("een tweede van een soort niet", "not a second one of a kind"))),
      number(
        "checkDays", language("Controle geldt dagen", "A check holds days"), checkDays, 1...999),
    ]
  }
}

extension CoverageRuleSet {
  /// What the columns leave out.
  func summary(in language: Language) -> String {
    var parts = [
      screeningCounts
        ? language("screening telt", "screening counts")
        : language("screening telt niet", "screening does not count"),
      paysOneADay
        ? language("één per soort per dag", "one of a kind a day")
        : language("meer per dag", "several a day"),
    ]
    switch verificationTerm {
    case .calendarYear:
      parts.append(language("controle geldt het kalenderjaar", "a check holds its calendar year"))
    case .days(let days):
      parts.append(language("controle geldt \(days) dagen", "a check holds \(days) days"))
    }
    return parts.joined(separator: " · ")
  }
}
