import PracticeCore

/// The questions of a screening, one key each, and the conclusion below them.
@MainActor
enum ScreeningForm {
  static func make(
    workplace: Workplace, room: EpisodeRoom, _ kind: Screening.Kind
  ) -> FormScreen {
    let language = workplace.language
    let episode = room.episode
    let items = ScreeningList.items(kind, regions: episode.details.regions)
    let screen = FormScreen(
      app: workplace.app,
      title: "\(kind.name(in: language)) · \(workplace.name(room.patient.name)) · "
        + episode.details.regions.map { $0.name(in: language) }.joined(separator: ", "),
      fields: fields(items, kind, room, workplace)
    ) { form in
      let content = try content(of: form, items, workplace)
      try refusalsBesideFields(language) {
        try workplace.practice.recordScreening(content, kind, of: episode.id)
      }
      workplace.app.done(
        language("Vastgelegd: ", "Recorded: ")
          + (kind == .redFlags
            ? content.conclusion.name(in: language)
            : content.conclusion.neckName(in: language)) + ".")
      workplace.app.dataChanged()
      if kind == .redFlags, content.conclusion == .notClear {
        offerLetter(workplace, episode.id, isUrgent: content.isUrgent)
      }
    }
    screen.fieldKeys = { key, form in
      guard key == .character("0") else { return false }
      answerNo(to: items, in: &form)
      return true
    }
    screen.moreCommands = { [unowned screen] in
      [
        Command(
          "screening.none", keys: [.function(6), .character("0")],
          label: language("alles nee (0)", "all no (0)"),
          help: language(
            "Beantwoord wat nog niet gevraagd is met nee.", "Answer what is left with no.")
        ) { [unowned screen] in
          answerNo(to: items, in: &screen.form)
          screen.onChange?(&screen.form)
        }
      ]
    }
    followAnswers(screen, items, workplace)
    StandardTexts.offer(in: screen, workplace)
    screen.keepDrafts(
      of: DraftKey(
        form: "screening." + kind.rawValue, subject: episode.id.rawValue,
        patient: episode.patient), in: workplace)
    drawEarlier(screen, room, kind, language)
    return screen
  }

  /// Not clear: the GP hears of it, today when it is urgent.
  private static func offerLetter(
    _ workplace: Workplace, _ episode: ID<Episode>, isUrgent: Bool
  ) {
    let language = workplace.language
    workplace.app.ask(
      language("Niet pluis", "Not clear"),
      isUrgent
        ? language(
          "Bel vandaag nog de huisarts of de huisartsenpost, samen met de patiënt, en geef de brief mee.",
          "Call the GP or the out-of-hours GP today, together with the patient, and give the letter along."
        )
        : language(
          "Behandel niet voordat de huisarts heeft gekeken, en geef de brief mee.",
          "Do not treat before the GP has looked, and give the letter along."),
      [
        Dialog.Choice(
          letter: language("b", "w").first ?? "b",
          label: language("brief aan de huisarts maken", "write the letter to the GP")
        ) { try CareLetters.open(.referral, workplace, of: episode) },
        Dialog.Choice(
          letter: "l", label: language("later: in de episode met d", "later: in the episode with d")
        ) {},
      ])
  }

  private static func fields(
    _ items: [ScreeningItem], _ kind: Screening.Kind, _ room: EpisodeRoom, _ workplace: Workplace
  ) -> [FormField] {
    let language = workplace.language
    var group: ScreeningItem.Group?
    var fields = items.map { item in
      defer { group = item.group }
      return FormField(
        "item." + item.code, "",
        YesNoField(
          question: item.text(in: language), yes: language("ja", "yes"), no: language("nee", "no"),
          isUrgent: item.weight == .sameDay),
        section: item.group == group ? nil : item.group.name(in: language))
    }
    let conclusions = Screening.Conclusion.allCases.map {
      ($0.rawValue, kind == .redFlags ? $0.name(in: language) : $0.neckName(in: language))
    }
    fields.append(
      FormField(
        "conclusion", language("Conclusie", "Conclusion"),
        ChoiceField("", options: [("", language("kies", "choose"))] + conclusions),
        isRequired: true, section: language("Conclusie", "Conclusion")))
    if kind == .neckRisk {
      fields.append(
        FormField(
          "examination", language("Onderzoek", "Examined"),
          TextArea(width: 56, height: 2)))
    }
    if kind == .redFlags, room.episode.details.regions.contains(.dizziness) {
      fields += [
        FormField(
          "excludedBy", language("Door wie", "By whom"), TextField(width: 40),
          section: language(
            "Andere oorzaken van de duizeligheid uitgesloten",
            "Other causes of the dizziness excluded")),
        FormField(
          "excludedOn", language("Wanneer", "When"),
          InputFields.date(nil, today: workplace.today, language, meaning: .past)),
      ]
    }
    return fields + [
      FormField("reason", language("Waarom", "Why"), TextArea(width: 56, height: 2)),
      FormField("advice", language("Advies", "Advice"), TextArea(width: 56, height: 2)),
    ]
  }

  private static func answerNo(to items: [ScreeningItem], in form: inout Form) {
    for item in items where form["item." + item.code].isEmpty { form["item." + item.code] = "no" }
    form.focus(on: "conclusion")
  }

  /// Nothing found is clear, unless the therapist says otherwise; with a finding he decides.
  private static func followAnswers(
    _ screen: FormScreen, _ items: [ScreeningItem], _ workplace: Workplace
  ) {
    let language = workplace.language
    var wasUrgent = false
    var suggested = ""
    var usualAdvice = ""
    screen.onChange = { form in
      let answers = items.map { form["item." + $0.code] }
      let isNothingFound = answers.allSatisfy { $0 == "no" }
      let suggestion = isNothingFound ? Screening.Conclusion.clear.rawValue : ""
      // What somebody chose himself stays.
      if form["conclusion"] == suggested { form["conclusion"] = suggestion }
      suggested = suggestion
      let isUrgent = zip(items, answers).contains { $0.weight == .sameDay && $1 == "yes" }
      if isUrgent, !wasUrgent {
        workplace.app.warn(
          language(
            "Spoed: laat vandaag nog een arts kijken, ook bij twijfel.",
            "Urgent: have a doctor look today, also when in doubt."))
      }
      wasUrgent = isUrgent
      let advice = ScreeningRules.usualAdvice(isUrgent: isUrgent, language)
      if form["conclusion"] == Screening.Conclusion.notClear.rawValue,
        form["advice"].isEmpty || form["advice"] == usualAdvice
      {
        form["advice"] = advice
        usualAdvice = advice
      }
    }
  }

  private static func content(
    of form: Form, _ items: [ScreeningItem], _ workplace: Workplace
  ) throws -> ScreeningContent {
    guard let conclusion = Screening.Conclusion(rawValue: form["conclusion"]) else {
      throw FormProblems("conclusion", workplace.app.texts.required)
    }
    let excludedOn = form["excludedOn"].trimmingSpaces
    return ScreeningContent(
      asked: items.map(\.code).filter { !form["item." + $0].isEmpty },
      found: items.map(\.code).filter { form["item." + $0] == "yes" },
      conclusion: conclusion, reason: form["reason"], examination: form["examination"],
      advice: form["advice"], excludedBy: form["excludedBy"],
      excludedOn: excludedOn.isEmpty
        ? nil : try DateInput.parse(excludedOn, today: workplace.today, meaning: .past).get())
  }

  /// In a wide window what was found before stands beside the questions.
  private static func drawEarlier(
    _ screen: FormScreen, _ room: EpisodeRoom, _ kind: Screening.Kind, _ language: Language
  ) {
    let earlier = room.screenings.filter { $0.kind == kind }.reversed().map { $0.summary(language) }
    screen.drawAside = { canvas, window in
      guard window.width >= Form.twoColumnWidth else { return window }
      let (fields, aside) = window.splitLeft(84)
      canvas.verticalLine(x: aside.x, y: aside.y - 1, height: aside.height + 1)
      let inside = aside.inset(left: 2)
      var y = inside.y
      let lines = [language("eerder", "earlier")] + earlier
      for line in lines.flatMap({ TextWidth.wrap($0, width: max(1, inside.width - 1)) })
      where y < inside.maxY {
        canvas.put(line, x: inside.x, y: y, limit: inside.width, style: .dim)
        y += 1
      }
      return fields
    }
  }

  /// Notes that symptoms are not what they were.
  static func symptomsChanged(workplace: Workplace, episode: Episode) -> FormScreen {
    let language = workplace.language
    let screen = FormScreen(
      app: workplace.app, title: language("Klachten veranderd", "Symptoms changed"),
      fields: [
        FormField(
          "change", language("Wat is er anders?", "What is different?"),
          TextArea(width: 50, height: 3), isRequired: true)
      ], isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.recordSymptomChange(form["change"], of: episode.id)
      }
      workplace.app.done(
        language("Genoteerd. Ga de nek opnieuw na (n).", "Noted. Check the neck again (n)."))
      workplace.app.dataChanged()
    }
    screen.keepDrafts(
      of: DraftKey(
        form: "symptoms", subject: episode.id.rawValue, patient: episode.patient), in: workplace)
    return screen
  }
}
