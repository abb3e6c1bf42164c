/// The plan as the patient takes it home.
extension CareLetterWriter {
  /// - Throws: ``Refusal/invalid(_:)`` when there is no plan.
  func plan() throws -> Letter {
    guard let plan = room.plan?.content else {
      throw Refusal.invalid(
        InvalidInput(
          "plan", "Er is nog geen behandelplan. Maak het eerst (p).",
          "There is no treatment plan yet. Make it first (p)."))
    }
    let details = room.episode.details
    var blocks: [Letter.Block] = [
      .facts([
        .init(language("Voor", "For"), patientName),
        .init(language("Klacht", "Complaint"), details.title(in: language)),
        .init(say("Uw vraag", "Your question"), details.complaint),
        .init(language("Doel", "Goal"), plan.goal),
        .init(language("Gelukt als", "Reached when"), plan.measure),
        .init(language("Streefdatum", "Aim for"), plan.goalDay.map(language.longDate) ?? ""),
      ]),
      .heading(say("Wat wij samen doen", "What we do together")),
      .bullets(techniques(plan.techniques)),
    ]
    let own = [plan.exercise, plan.advice].filter { !$0.isEmpty }
    if !own.isEmpty || plan.isBehavioural {
      blocks.append(.heading(say("Wat u zelf doet", "What you do yourself")))
      blocks.append(
        .bullets(
          own
            + (plan.isBehavioural
              ? [
                say(
                  "We kijken samen hoe u uw dag indeelt en wat u over de pijn denkt.",
                  "Together we look at how you plan your day and what you think about the pain.")
              ] : [])))
    }
    blocks.append(.heading(language("Hoe lang", "How long")))
    blocks += length(plan).map { .paragraph($0) }
    if !plan.remark.isEmpty { blocks.append(.paragraph(plan.remark)) }
    blocks.append(
      .paragraph(
        say(
          "Bent u het ergens niet mee eens, of verandert er iets? Zeg het ons. U mag het plan altijd aanpassen.",
          "Do you disagree with something, or does something change? Tell us. The plan can always be adapted."
        )))
    return letter(say("Uw behandelplan", "Your treatment plan"), blocks)
  }

  private func length(_ plan: PlanContent) -> [String] {
    var sentences: [String] = []
    switch (plan.expectedSessions, plan.weeks) {
    case (let sessions?, let weeks?):
      sentences.append(
        say(
          "Wij verwachten \(sessions) behandelingen in \(weeks) weken.",
          "We expect \(sessions) sessions in \(weeks) weeks."))
    case (let sessions?, nil):
      sentences.append(
        say("Wij verwachten \(sessions) behandelingen.", "We expect \(sessions) sessions."))
    case (nil, let weeks?):
      sentences.append(
        say("Wij verwachten dat het \(weeks) weken duurt.", "We expect it to take \(weeks) weeks."))
    case (nil, nil): break
    }
    if let evaluation = plan.evaluationSession {
      sentences.append(
        say(
          "Bij behandeling \(evaluation) kijken wij samen of het goed gaat.",
          "At session \(evaluation) we look together how it goes."))
    }
    return sentences
  }

  private func techniques(_ ids: [ID<Technique>]) -> [String] {
    room.techniques.filter { ids.contains($0.id) }.map { technique in
      let name = technique.name(in: language)
      let first = name.prefix(1).uppercased() + name.dropFirst()
      let meaning = say(technique.meaning(.dutch), technique.meaning(.english))
      return meaning.isEmpty ? first : "\(first): \(meaning)"
    }
  }
}

extension Technique {
  /// What it is, for who has never had it; empty for what a practice added itself.
  func meaning(_ language: Language) -> String {
    switch code {
    case "mobilisation":
      language(
        "rustige, herhaalde bewegingen van een gewricht",
        "calm, repeated movements of a joint")
    case "manipulation":
      language(
        "een korte, snelle beweging van een gewricht; soms hoort u een klik",
        "one short, quick movement of a joint; at times you hear a click")
    case "exercise":
      language("oefenen onder begeleiding", "exercises under guidance")
    case "softTissue":
      language("masseren en rekken van spieren", "massage and stretching of muscles")
    case "triggerPoint":
      language("druk op een pijnlijke plek in een spier", "pressure on a sore spot in a muscle")
    case "advice":
      language(
        "uitleg over de klacht, en tips over houding en bewegen",
        "explanation, and tips on posture and movement")
    case "dryNeedling":
      language(
        "een dunne naald in een gespannen spier, even erin en eruit",
        "a thin needle in a tense muscle, in and out")
    case "friction":
      language(
        "stevig wrijven dwars op een pees of band", "firm rubbing across a tendon or ligament")
    case "training":
      language("kracht en conditie opbouwen", "building up strength and fitness")
    default: ""
    }
  }
}
