import PracticeCore

/// The consent for the techniques of a note: what holds, and what to do when there is none.
@MainActor
struct NoteConsent {
  let workplace: Workplace
  let patient: ID<Patient>
  let appointment: ID<Appointment>
  let episode: ID<Episode>?

  private var language: Language { workplace.language }

  /// What holds in an episode, for beside the note: the check of the neck if it is wanting, and
  /// each technique that asks for consent.
  static func lines(_ room: EpisodeRoom, _ language: Language) -> [ScrollText.Line] {
    var lines: [ScrollText.Line] = []
    if !room.neckRisk.isClear {
      lines.append(
        ScrollText.Line(
          text: language("! nek nagaan (F2)", "! check the neck (F2)"), style: .warning))
    }
    if !room.screening.isClear {
      lines.append(
        ScrollText.Line(text: language("! screenen", "! screen"), style: .warning))
    }
    guard !room.standingsInQuestion.isEmpty else { return lines }
    let head = ScrollText.Line(text: language("toestemming", "consent"), style: .label)
    return lines + [head]
      + room.standingsInQuestion.map { standing in
        let name = standing.technique.name(in: language)
        let state = standing.state.map { $0.name(in: language) }
        let text =
          standing.isGiven
          ? "✓ \(name)"
          : "\(standing.mark) \(name): \(state ?? language("vragen (F3)", "ask (F3)"))"
        return ScrollText.Line(text: text, style: standing.style)
      }
  }

  /// Opens the screening: that of the neck's risks where techniques may reach it.
  func screen() throws {
    guard let episode else { return }
    let room = try workplace.practice.read { try $0.room(of: episode) }
    let kind: Screening.Kind = room.neckRisk == .notNeeded ? .redFlags : .neckRisk
    workplace.app.push(ScreeningForm.make(workplace: workplace, room: room, kind))
  }

  /// Saves; when consent is missing, says so and offers the ways out.
  ///
  /// There is no way around it: another technique, consent that is given now, or, for what was
  /// carried out already, an incident.
  func saving(_ save: () throws -> Void) throws {
    do {
      try save()
    } catch Refusal.noConsent(let obstacles) {
      ask(obstacles)
      throw Unfinished()
    }
  }

  private func ask(_ obstacles: [TechniqueObstacle]) {
    let needsCheck = obstacles.contains(where: \.isNeckRisk)
    let form = workplace.app.top as? FormScreen
    workplace.app.ask(
      needsCheck
        ? language("Nek niet nagegaan", "Neck not checked")
        : language("Geen toestemming", "No consent"),
      obstacles.map { $0.sentence(language) }.joined(separator: "\n"),
      [
        Dialog.Choice(
          letter: language("a", "o").first ?? "a",
          label: language("andere techniek kiezen", "choose another technique")
        ) { [weak form] in
          if let first = obstacles.first {
            form?.form.focus(on: "technique.\(first.technique.id.rawValue)")
          }
        },
        Dialog.Choice(
          letter: language("n", "n").first ?? "n",
          label: needsCheck
            ? language("nu de risico's van de nek nagaan", "now check the risks of the neck")
            : language(
              "de patiënt stemt nu toe: vastleggen", "the patient agrees now: record it")
        ) { try settle(obstacles) },
        Dialog.Choice(
          letter: language("i", "i").first ?? "i",
          label: language(
            "al uitgevoerd: vastleggen als incident",
            "carried out already: record as an incident")
        ) { tell(obstacles) },
      ])
  }

  /// Opens what has to be recorded before the note can be.
  func settle(_ obstacles: [TechniqueObstacle]) throws {
    guard let episode else { return }
    try workplace.settle(obstacles, in: episode)
  }

  private func tell(_ obstacles: [TechniqueObstacle]) {
    let screen = FormScreen(
      app: workplace.app,
      title: language("Uitgevoerd zonder toestemming", "Carried out without consent"),
      fields: [
        FormField(
          "account", language("Hoe kwam dit?", "How did this come about?"),
          TextArea(width: 46, height: 4), isRequired: true)
      ], isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.recordWithoutConsent(
          obstacles, account: form["account"], at: appointment)
      }
      workplace.app.done(
        language(
          "Vastgelegd als incident. Bewaar of onderteken nu het verslag.",
          "Recorded as an incident. Save or sign the note now."))
      workplace.app.dataChanged()
    }
    screen.keepDrafts(
      of: DraftKey(form: "incident", subject: appointment.rawValue, patient: patient),
      in: workplace)
    workplace.app.push(screen)
  }
}

extension Workplace {
  /// Opens what is wanting before a technique may be used, or an exercise given: the check of the
  /// neck first, then the consent.
  func settle(_ obstacles: [TechniqueObstacle], in episode: ID<Episode>) throws {
    let room = try practice.read { try $0.room(of: episode) }
    if obstacles.contains(where: \.isNeckRisk) {
      return app.push(ScreeningForm.make(workplace: self, room: room, .neckRisk))
    }
    app.push(ConsentForm.make(workplace: self, room: room, subjects: obstacles.map(\.subject)))
  }
}
