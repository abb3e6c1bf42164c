import PracticeCore

/// The chronic list: what is on it, from when, and for how long it is paid.
@MainActor
enum ChronicListScreen {
  static func make(_ workplace: Workplace) -> RecordList<KeptRule<ChronicEntry>> {
    let language = workplace.language
    func style(_ kept: KeptRule<ChronicEntry>) -> Style { kept.rule.isListed ? .text : .dim }
    return RecordList(
      workplace, title: language("Chronische lijst", "Chronic list"),
      columns: [
        Column(language("Aandoening", "Condition"), .flexible(min: 24), style: style) {
          $0.rule.name(in: language)
        },
        Column(language("Termijn", "Term"), .fixed(12), style: style) { kept in
          kept.rule.isListed
            ? kept.rule.termMonths.map { language("\($0) maanden", "\($0) months") }
              ?? language("geen", "none")
            : language("vervallen", "removed")
        },
        Column(language("Vanaf", "From"), .fixed(10), style: style) {
          language.numericDate($0.rule.validFrom)
        },
      ],
      emptyText: language(
        "De lijst is leeg. Met + voegt u er iets aan toe.", "The list is empty. + adds to it."),
      read: { reader in
        try reader.keptChronicList().sorted {
          ($0.rule.name(in: language), $1.rule.validFrom)
            < ($1.rule.name(in: language), $0.rule.validFrom)
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
        ) {
          if let selected { workplace.app.push(form(workplace, selected.rule, replacing: nil)) }
        },
        Command(
          "chronicEntry.add", keys: [.character("+")], label: language("nieuw", "new"),
          help: language("Voeg een aandoening toe.", "Add a condition."),
          enabled: workplace.enabled(.manage)
        ) { workplace.app.push(form(workplace, nil, replacing: nil)) },
      ] + desk(workplace).commands(selected)
    }
  }

  private static func desk(_ workplace: Workplace) -> RuleDesk<ChronicEntry> {
    let language = workplace.language
    return RuleDesk(
      workplace: workplace, book: .chronicList, commandName: "chronicEntry",
      words: RuleDesk.Words(
        correctHelp: language(
          "Verbeter een regel die de praktijk zelf vastlegde.",
          "Put a line right that the practice recorded itself."),
        removeHelp: language(
          "Verwijder een regel die de praktijk zelf vastlegde; die ervoor geldt dan weer.",
          "Remove a line that the practice recorded itself; the one before it holds again."),
        saved: language("Bewaard.", "Saved."),
        askToRemove: { entry in
          let name = entry.name(in: language)
          let day = language.numericDate(entry.validFrom)
          return language("\(name), vanaf \(day), verwijderen?", "Remove \(name), from \(day)?")
        })
    ) { form(workplace, $0.rule, replacing: $0.id) }
  }

  /// - Parameter id: The row that is put right; nothing for a new one.
  private static func form(
    _ workplace: Workplace, _ entry: ChronicEntry?, replacing id: Int64?
  ) -> FormScreen {
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
        "validFrom", language("Vanaf", "From"),
        InputFields.date(
          id == nil ? today : entry?.validFrom ?? today, today: today, language),
        isRequired: true),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Chronische lijst", "Chronic list"), fields: fields,
      isOverlay: true
    ) { form in
      let result = ChronicEntry(
        code: entry?.code ?? "", dutch: form["dutch"], english: form["english"],
        termMonths: form.number("termMonths"), isListed: form["isListed"] == "yes",
        validFrom: try DateInput.parse(form["validFrom"], today: today).get())
      try desk(workplace).save(result, replacing: id, openedAs: entry)
    }
    screen.keepDrafts(
      of: DraftKey(form: "chronicEntry." + (entry?.code ?? ""), subject: id ?? 0), in: workplace)
    return screen
  }
}
