import PracticeCore

/// From which change on a measurement counts, from which day on, and where that comes from.
@MainActor
enum SmallestChangeScreen {
  typealias Line = (id: ID<SmallestChange>, change: SmallestChange)

  static func make(_ workplace: Workplace) -> RecordList<Line> {
    let language = workplace.language
    return RecordList(
      workplace,
      title: language("Vanaf welke verandering telt het", "From which change on it counts"),
      columns: [
        Column(language("Instrument", "Instrument"), .fixed(22)) { $0.change.title(language) },
        Column(language("Vanaf", "From"), .fixed(10)) {
          language.numericDate($0.change.validFrom)
        },
        Column(language("Verandering", "Change"), .fixed(24)) { $0.change.text(language) },
        Column(language("Bron", "Source"), .flexible(min: 14)) { $0.change.source },
      ],
      emptyText: "",
      read: { try $0.smallestChangeList() },
      explain: { $0.change.source }
    ) { selected in
      [
        Command(
          "smallestChange.add", keys: [.character("+")], label: language("nieuw", "new"),
          help: language(
            "Een grens die vanaf een datum geldt; de oude blijft voor wat ervoor was.",
            "A limit that holds from a date on; the old one stays for what was before."),
          enabled: workplace.enabled(.manage)
        ) { workplace.app.push(form(workplace, selected?.change)) },
        Command(
          "smallestChange.remove", keys: [.character("x")],
          label: language("verwijderen", "remove"),
          help: language(
            "Verwijder deze grens; die ervoor geldt dan weer.",
            "Remove this limit; the one before it holds again."),
          enabled: workplace.enabled(
            .manage,
            unless: workplace.nothingSelected(selected == nil))
        ) {
          guard let selected else { return }
          try workplace.practice.removeSmallestChange(selected.id)
          workplace.done(language("Verwijderd.", "Removed."))
        },
      ]
    }
  }

  private static func form(_ workplace: Workplace, _ change: SmallestChange?) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let compared = Instrument.allCases.filter { $0 != .gpe }
    let screen = FormScreen(
      app: workplace.app, title: language("Grens vanaf een datum", "Limit from a date on"),
      fields: [
        FormField(
          "instrument", language("Instrument", "Instrument"),
          ChoiceField(
            (change?.instrument ?? .nprs).rawValue,
            options: compared.map { ($0.rawValue, $0.name(in: language)) })),
        FormField(
          "name", language("Naam (ander)", "Name (other)"),
          TextField(change?.name ?? "", width: 24, maxLength: 200)),
        FormField(
          "validFrom", language("Geldt vanaf", "Holds from"),
          InputFields.date(today, today: today, language), isRequired: true),
        FormField(
          "bands", language("Verandering", "Change"),
          TextField(change?.text(language) ?? "", width: 40, maxLength: 200), isRequired: true),
        FormField(
          "source", language("Bron", "Source"), TextField(width: 44, maxLength: 400),
          isRequired: true),
      ], isOverlay: true
    ) { form in
      let instrument = Instrument(rawValue: form["instrument"]) ?? .nprs
      let bands: [SmallestChange.Band]
      switch SmallestChange.bands(form["bands"], of: instrument) {
      case .success(let read): bands = read
      case .failure(let problem): throw FormProblems("bands", problem.sentence(language))
      }
      let result = SmallestChange(
        instrument, named: form["name"],
        validFrom: try DateInput.parse(form["validFrom"], today: today).get(), bands: bands,
        source: form["source"])
      try refusalsBesideFields(language) { try workplace.practice.addSmallestChange(result) }
      workplace.done(language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(of: DraftKey(form: "smallestChange", subject: 0), in: workplace)
    return screen
  }
}
