import PracticeCore

/// The dated rules of the cover and the chronic list, as the practice keeps them.
@MainActor
enum CoverRulesScreen {
  static func make(_ workplace: Workplace) -> RecordList<CoverageRuleSet> {
    let language = workplace.language
    func number(_ title: String, _ width: Int, _ text: @escaping (CoverageRuleSet) -> String)
      -> Column<CoverageRuleSet>
    {
      Column(title, .fixed(width), align: .right, text: text)
    }
    return RecordList(
      workplace, title: language("Regels van de vergoeding", "Rules of the cover"),
      columns: [
        Column(language("Vanaf", "From"), .fixed(10)) { language.numericDate($0.validFrom) },
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
      read: { try $0.coverageRules().sets.reversed() },
      explain: { $0.summary(in: language) }
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
            form(workplace, selected ?? newest ?? CoverageRuleSet(validFrom: today)))
        },
        Command(
          "chronicList.open", keys: [.enter, .character("l")],
          label: language("chronische lijst", "chronic list"),
          help: language("Toon de chronische lijst.", "Show the chronic list.")
        ) { workplace.app.push(ChronicListScreen.make(workplace)) },
      ]
    }
  }

  private static func form(_ workplace: Workplace, _ set: CoverageRuleSet) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let fields = self.fields(set, workplace)
    let screen = FormScreen(
      app: workplace.app, title: language("Regels vanaf een datum", "Rules from a date on"),
      fields: fields, isOverlay: true
    ) { form in
      var result = set
      func number(_ field: String) -> Int? { Int(form[field].trimmingSpaces) }
      result.validFrom = try DateInput.parse(form["validFrom"], today: today).get()
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
      try refusalsBesideFields(language) { try workplace.practice.addCoverRules(result) }
      workplace.done(language("Regels bewaard.", "Rules saved."))
    }
    screen.keepDrafts(of: DraftKey(form: "coverRules", subject: 0), in: workplace)
    return screen
  }

  private static func fields(_ set: CoverageRuleSet, _ workplace: Workplace) -> [FormField] {
    let language = workplace.language
    let texts = workplace.app.texts
    let newYear = Day(year: workplace.today.year + 1, month: 1, day: 1) ?? workplace.today
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
        InputFields.date(newYear, today: workplace.today, language), isRequired: true),
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

/// The chronic list: what is on it, from when, and for how long it is paid.
@MainActor
enum ChronicListScreen {
  static func make(_ workplace: Workplace) -> RecordList<ChronicEntry> {
    let language = workplace.language
    func style(_ entry: ChronicEntry) -> Style { entry.isListed ? .text : .dim }
    return RecordList(
      workplace, title: language("Chronische lijst", "Chronic list"),
      columns: [
        Column(language("Aandoening", "Condition"), .flexible(min: 24), style: style) {
          $0.name(in: language)
        },
        Column(language("Termijn", "Term"), .fixed(12), style: style) { entry in
          entry.isListed
            ? entry.termMonths.map { language("\($0) maanden", "\($0) months") }
              ?? language("geen", "none")
            : language("vervallen", "removed")
        },
        Column(language("Vanaf", "From"), .fixed(10), style: style) {
          language.numericDate($0.validFrom)
        },
      ],
      emptyText: language("De lijst is leeg. Druk + .", "The list is empty. Press +."),
      read: { reader in
        try reader.coverageRules().chronicList.sorted {
          ($0.name(in: language), $1.validFrom) < ($1.name(in: language), $0.validFrom)
        }
      }
    ) { selected in
      [
        Command(
          "chronicEntry.change", keys: [.enter], label: language("wijzigen", "change"),
          help: language(
            "Wijzig deze aandoening vanaf een datum.", "Change this condition from a date on."),
          enabled: workplace.enabled(
            .manage,
            unless: (selected == nil, language("Er is niets gekozen.", "Nothing is selected.")))
        ) { if let selected { workplace.app.push(form(workplace, selected)) } },
        Command(
          "chronicEntry.add", keys: [.character("+")], label: language("nieuw", "new"),
          help: language("Voeg een aandoening toe.", "Add a condition."),
          enabled: workplace.enabled(.manage)
        ) { workplace.app.push(form(workplace, nil)) },
      ]
    }
  }

  private static func form(_ workplace: Workplace, _ entry: ChronicEntry?) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let fields = [
      FormField(
        "dutch", language("Aandoening", "Dutch name"),
        TextField(entry?.dutch ?? "", width: 46), isRequired: true),
      FormField(
        "english", language("In het Engels", "English name"),
        TextField(entry?.english ?? "", width: 46)),
      FormField(
        "termMonths", language("Maanden (leeg: geen)", "Months (empty: none)"),
        TextField.number(entry?.termMonths, in: 1...999, texts: workplace.app.texts)),
      FormField(
        "isListed", language("Op de lijst", "On the list"),
        CheckField(entry?.isListed ?? true, label: language("ja", "yes"))),
      FormField(
        "validFrom", language("Vanaf", "From"), InputFields.date(today, today: today, language),
        isRequired: true),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Chronische lijst", "Chronic list"), fields: fields,
      isOverlay: true
    ) { form in
      let result = ChronicEntry(
        code: entry?.code ?? "", dutch: form["dutch"], english: form["english"],
        termMonths: Int(form["termMonths"].trimmingSpaces), isListed: form["isListed"] == "yes",
        validFrom: try DateInput.parse(form["validFrom"], today: today).get())
      try refusalsBesideFields(language) { try workplace.practice.addChronicEntry(result) }
      workplace.done(language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "chronicEntry." + (entry?.code ?? ""), subject: 0), in: workplace)
    return screen
  }
}
