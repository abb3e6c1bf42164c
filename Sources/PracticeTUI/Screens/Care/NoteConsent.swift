import PracticeCore

/// The consent for the techniques of a note: what holds, and what to do when there is none.
@MainActor
struct NoteConsent {
  let workplace: Workplace
  let appointment: ID<Appointment>
  let episode: ID<Episode>?

  private var language: Language { workplace.language }

  /// What stands behind a technique in the note: whether the patient agreed to it.
  ///
  /// - Parameter region: That of the episode: at another level another consent may hold, which
  ///   is looked at when the note is saved.
  static func marks(
    _ techniques: [Technique], _ consents: [ConsentEntry], region: Region, on day: Day,
    _ language: Language
  ) -> [ID<Technique>: String] {
    var marks: [ID<Technique>: String] = [:]
    for technique in techniques where technique.needsConsent(at: region.site) {
      let subject = ConsentSubject(technique.id, at: region.site)
      let step = ConsentRules.current(consents, subject, on: day)?.step
      marks[technique.id] =
        switch step?.state {
        case .given: language("✓ toestemming", "✓ consent")
        case .proposed: language("? voorgesteld", "? proposed")
        case .thinking: language("? bedenktijd", "? thinking")
        case .refused: language("✗ weigert", "✗ refused")
        case .withdrawn: language("✗ ingetrokken", "✗ withdrawn")
        case nil: language("? toestemming ontbreekt", "? no consent yet")
        }
    }
    return marks
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
    let room = try workplace.practice.read { try $0.room(of: episode) }
    if obstacles.contains(where: \.isNeckRisk) {
      return workplace.app.push(ScreeningForm.make(workplace: workplace, room: room, .neckRisk))
    }
    workplace.app.push(
      ConsentForm.make(workplace: workplace, room: room, subjects: obstacles.map(\.subject)))
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
      of: DraftKey(form: "incident", subject: appointment.rawValue), in: workplace)
    workplace.app.push(screen)
  }
}
