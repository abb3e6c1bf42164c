import PracticeCore

/// The intake and examination of an episode: a form while it is open, a page once it is signed.
@MainActor
final class IntakeForm {
  private let workplace: Workplace
  private let room: EpisodeRoom
  private let questions: [IntakeQuestion]
  /// The answers as they were when the form was opened.
  private let opened: IntakeContent

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  static func make(workplace: Workplace, room: EpisodeRoom) -> any Screen {
    if let intake = room.intake, intake.isSigned {
      return IntakePage.pager(workplace: workplace, room: room, intake: intake)
    }
    return IntakeForm(workplace: workplace, room: room).screen()
  }

  private init(workplace: Workplace, room: EpisodeRoom) {
    self.workplace = workplace
    self.room = room
    questions = IntakeTemplate.questions(room.episode.details.regions)
    opened = room.intake?.content ?? IntakeContent()
  }

  private func screen() -> FormScreen {
    let episode = room.episode
    let screen = FormScreen(
      app: app,
      title: language("Intake", "Intake") + " · \(workplace.name(room.patient.name)) · "
        + episode.details.title(in: language),
      fields: IntakeForm.fields(questions, opened, language)
    ) { [self] form in
      let typed = content(of: form)
      try workplace.saving { [self] resolution in
        try workplace.practice.saveIntake(typed, from: opened, of: episode.id, resolution)
        workplace.done(
          language("Intake bewaard, nog niet ondertekend.", "Intake saved, not signed yet."))
      }
    }
    screen.moreCommands = { [self, unowned screen] in
      [
        Command(
          "intake.sign", keys: [.function(8)], label: language("ondertekenen", "sign"),
          help: language(
            "Bewaar en onderteken; daarna is de intake gesloten.",
            "Save and sign; the intake is closed after that."),
          enabled: workplace.enabled(.writeClinical)
        ) { [self, unowned screen] in try sign(screen) }
      ]
    }
    StandardTexts.offer(in: screen, workplace)
    tellConsequence(screen)
    screen.keepDrafts(
      of: DraftKey(
        form: "intake", subject: episode.id.rawValue, patient: episode.patient), in: workplace)
    return screen
  }

  static func fields(
    _ questions: [IntakeQuestion], _ content: IntakeContent, _ language: Language
  ) -> [FormField] {
    var section: IntakeQuestion.Section?
    return questions.map { question in
      defer { section = question.section }
      return FormField(
        question.code, question.label(in: language),
        control(question, content[question.code], language),
        section: question.section == section ? nil : question.section.name(in: language))
    }
  }

  private static func control(
    _ question: IntakeQuestion, _ answer: String, _ language: Language
  ) -> any FieldControl {
    switch question.kind {
    case .choice(let choices):
      ChoiceField(answer, options: choices.map { ($0.code, $0.name(in: language)) })
    case .prose: TextArea(answer, width: 54, height: 2)
    case .line, .test:
      TextField(answer, width: question.kind == .line ? 50 : 24) { text in
        .understood(question.text(of: text, in: language))
      }
    }
  }

  private func content(of form: Form) -> IntakeContent {
    // Answers to questions that are not asked any more stay as they are.
    var content = opened
    for question in questions { content[question.code] = form[question.code] }
    return content
  }

  /// What the choice of a triage group means is said at once.
  private func tellConsequence(_ screen: FormScreen) {
    var before = opened["triage"]
    screen.onChange = { [self] form in
      guard form["triage"] != before else { return }
      before = form["triage"]
      guard let triage = Triage(rawValue: before) else { return }
      app.inform(triage.consequence(language))
    }
  }

  private func sign(_ screen: FormScreen) throws {
    do {
      try screen.form.check(app.texts)
      let typed = content(of: screen.form)
      let missing = typed.missing(room.episode.details.regions)
      guard missing.isEmpty else { return refuse(screen, missing) }
      try workplace.saving { [self] resolution in
        try workplace.practice.signIntake(typed, from: opened, of: room.episode.id, resolution)
      }
    } catch let error as FormProblems {
      return screen.refuse(error)
    }
    screen.finish()
    app.done(language("Intake ondertekend.", "Intake signed."))
    app.dataChanged()
  }

  /// Says at once all that is still to be answered.
  private func refuse(_ screen: FormScreen, _ missing: [IntakeQuestion]) {
    let problems = missing.map {
      FormProblems.Problem(field: $0.code, sentence: app.texts.required)
    }
    screen.refuse(FormProblems(problems))
    app.refuse(
      screen.form.sentence(on: problems, app.texts)
        + language(" Is er niets, typ dan -.", " If there is nothing, type -."))
  }
}

/// A signed intake: to read, and to add to.
@MainActor
enum IntakePage {
  static func pager(workplace: Workplace, room: EpisodeRoom, intake: Intake) -> Pager {
    let language = workplace.language
    return Pager(
      title: language("Intake", "Intake") + " · \(workplace.name(room.patient.name)) · "
        + "\(language.numericDate(intake.day)) · ✓ \(intake.signedBy ?? "")",
      lines: lines(intake, room.episode.details.regions, language)
    ) {
      [
        Command(
          "intake.addendum", keys: [.character("a")], label: language("aanvullen", "add to"),
          help: language("Voeg een gedateerde aanvulling toe.", "Add a dated addendum."),
          enabled: workplace.enabled(.writeClinical)
        ) { workplace.app.push(addendumForm(workplace, room)) }
      ]
    }
  }

  private static func addendumForm(_ workplace: Workplace, _ room: EpisodeRoom) -> FormScreen {
    let language = workplace.language
    let id = room.episode.id
    let screen = FormScreen(
      app: workplace.app, title: language("Aanvulling op de intake", "Addendum to the intake"),
      fields: [
        FormField(
          "addendum", language("Aanvulling", "Addendum"), TextArea(width: 60, height: 6),
          isRequired: true)
      ]
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.addIntakeAddendum(form["addendum"], of: id)
      }
      // The page below shows the intake as it was; it is opened anew.
      if let page = workplace.app.screens.last(where: { $0 is Pager }) { workplace.app.close(page) }
      let room = try workplace.practice.read { try $0.room(of: id) }
      workplace.app.push(IntakeForm.make(workplace: workplace, room: room))
      workplace.app.done(language("Aanvulling bewaard.", "Addendum saved."))
    }
    StandardTexts.offer(in: screen, workplace)
    screen.keepDrafts(
      of: DraftKey(
        form: "intake.addendum", subject: id.rawValue, patient: room.episode.patient),
      in: workplace)
    return screen
  }

  /// The answers by section; what was not asked is left out.
  static func lines(
    _ intake: Intake, _ regions: [Region], _ language: Language
  ) -> [ScrollText.Line] {
    let asked = IntakeTemplate.questions(regions)
    // What another template asked earlier is read all the same.
    let others = intake.content.answers.keys.sorted().compactMap(IntakeTemplate.question)
      .filter { !asked.contains($0) }
    var lines: [ScrollText.Line] = []
    for section in IntakeQuestion.Section.allCases {
      let answered = (asked + others).filter {
        $0.section == section && !intake.content[$0.code].isEmpty
      }
      guard !answered.isEmpty else { continue }
      if !lines.isEmpty { lines.append(ScrollText.Line(text: "")) }
      lines.append(ScrollText.Line(text: section.name(in: language), style: .title))
      for question in answered {
        let text = question.text(of: intake.content[question.code], in: language)
        for (index, line) in TextWidth.wrap(text, width: 52).enumerated() {
          let head = TextWidth.padded(index == 0 ? question.label(in: language) : "", to: 24)
          lines.append(ScrollText.Line(text: head + line))
        }
      }
    }
    if let triage = intake.content.triage {
      for line in TextWidth.wrap(triage.consequence(language), width: 52) {
        lines.append(
          ScrollText.Line(text: TextWidth.padded("", to: 24) + line, style: .dim))
      }
    }
    for addendum in intake.addenda {
      lines.append(ScrollText.Line(text: ""))
      let head = "\(language.numericDate(addendum.day)) \(addendum.initials)"
      for (index, line) in TextWidth.wrap(addendum.text, width: 52).enumerated() {
        lines.append(
          ScrollText.Line(text: TextWidth.padded(index == 0 ? head : "", to: 24) + line))
      }
    }
    return lines
  }
}
