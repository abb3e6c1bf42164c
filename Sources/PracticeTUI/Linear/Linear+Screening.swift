import PracticeCore

/// Screening and consent, question by question.
extension LinearInterface {
  // MARK: - Screening

  /// Red flags, or before techniques at the neck its risks.
  func screen(_ typed: String) throws {
    guard let room = try openRoom(typed) else { return }
    var kind = Screening.Kind.redFlags
    if room.neckRisk != .notNeeded {
      let choice = try conversation.decide(
        language("Wat nagaan:", "What to check:"),
        [
          Words("rode vlaggen", "red flags"),
          Words("risico's van de nek", "risks of the neck"),
        ], usual: 0)
      guard let choice else { return }
      kind = choice == 0 ? .redFlags : .neckRisk
    }
    let regions = room.episode.details.regions
    let items = ScreeningList.items(kind, regions: regions)
    var dialogue = FormDialogue(
      screeningFields(items, kind, regions), conversation, texts)
    dialogue.before = { [language] _, id in
      // What is asked is read out before it is ticked.
      let group = items.first { "item." + $0.code == id }?.group
      return items.filter { $0.group == group }.map { $0.text(in: language) }
    }
    let key = DraftKey(
      form: "linear.screening." + kind.rawValue, subject: room.episode.id.rawValue,
      patient: room.episode.patient)
    try run(dialogue, draft: key) { form in
      let found = items.map(\.code).filter { form["item." + $0] == "yes" }
      let day = form["excludedOn"].trimmingSpaces
      let content = ScreeningContent(
        asked: items.map(\.code), found: found,
        conclusion: Screening.Conclusion(rawValue: form["conclusion"]) ?? .notClear,
        reason: form["reason"], examination: form["examination"], advice: form["advice"],
        excludedBy: form["excludedBy"],
        excludedOn: day.isEmpty
          ? nil : try DateInput.parse(day, today: today, meaning: .past).get())
      try practice.recordScreening(content, kind, of: room.episode.id)
      say(
        language("Vastgelegd: ", "Recorded: ")
          + (kind == .redFlags
            ? content.conclusion.name(in: language) : content.conclusion.neckName(in: language))
          + ".")
      if content.isUrgent {
        warn(
          language("Spoed: laat vandaag nog een arts kijken.", "Urgent: have a doctor look today."))
      }
      return true
    }
  }

  private func screeningFields(
    _ items: [ScreeningItem], _ kind: Screening.Kind, _ regions: [Region]
  ) -> [FormField] {
    var group: ScreeningItem.Group?
    // Those of a group are one question: which of these does the patient have.
    var fields = items.map { item in
      defer { group = item.group }
      return FormField(
        "item." + item.code, item.group == group ? "" : item.group.name(in: language),
        CheckField(label: item.text(in: language)))
    }
    let conclusions = Screening.Conclusion.allCases.map {
      ($0.rawValue, kind == .redFlags ? $0.name(in: language) : $0.neckName(in: language))
    }
    fields.append(
      FormField(
        "conclusion", language("Conclusie", "Conclusion"),
        ChoiceField("", options: conclusions), isRequired: true))
    if kind == .neckRisk {
      fields.append(
        FormField("examination", language("Onderzoek", "Examined"), TextField(width: 60)))
    } else if regions.contains(.dizziness) {
      fields += [
        FormField(
          "excludedBy",
          language("Andere oorzaken uitgesloten door", "Other causes excluded by"),
          TextField(width: 40)),
        FormField(
          "excludedOn", language("Wanneer", "When"),
          InputFields.date(nil, today: today, language, meaning: .past)),
      ]
    }
    return fields + [
      FormField("reason", language("Waarom", "Why"), TextField(width: 60)),
      FormField("advice", language("Advies", "Advice"), TextField(width: 60)),
    ]
  }

  // MARK: - Consent

  /// What holds for each technique, and one step more.
  func recordConsent(_ typed: String) throws {
    guard let room = try openRoom(typed) else { return }
    let standings = room.standings
    for standing in standings {
      say("\(standing.name(language)): \(standing.summary(language)).")
    }
    let dialogue = FormDialogue(
      ConsentForm.fields(room, standings, [], language, today: today), conversation, texts)
    let key = DraftKey(
      form: "linear.consent", subject: room.episode.id.rawValue, patient: room.episode.patient)
    try run(dialogue, draft: key) { form in
      let step = try ConsentForm.step(of: form, today: today)
      let chosen = standings.filter { form[ConsentForm.field($0)] == "yes" }.map(\.subject)
      guard !chosen.isEmpty else {
        throw Refusal.invalid(
          InvalidInput(
            standings.first.map(ConsentForm.field) ?? "techniques", "Kies een techniek.",
            "Choose a technique."))
      }
      try practice.recordConsent(step, for: chosen, in: room.episode.id)
      say(language("Vastgelegd: ", "Recorded: ") + step.state.name(in: language) + ".")
      return true
    }
  }

  /// The room of a patient's open episode; says so when there is none.
  private func openRoom(_ typed: String) throws -> EpisodeRoom? {
    guard let patient = try findPatient(typed) else { return nil }
    try open(patient.id)
    let room = try practice.read { reader in
      try reader.episodes(of: patient.id).first(where: \.isOpen).map { try reader.room(of: $0.id) }
    }
    guard let room else {
      say(language("Er is geen open behandelepisode.", "There is no open episode."))
      return nil
    }
    say(room.episode.details.title(in: language))
    for line in room.lines(in: language) {
      say("\(line.part.name(in: language)): \(line.text)")
    }
    return room
  }
}
