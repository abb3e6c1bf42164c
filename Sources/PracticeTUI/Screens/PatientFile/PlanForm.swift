import PracticeCore

/// The treatment plan of an episode; what to mind about it stands below while it is typed.
@MainActor
enum PlanForm {
  static func make(workplace: Workplace, room: EpisodeRoom) -> FormScreen {
    let language = workplace.language
    let episode = room.episode
    let opened = room.plan?.content ?? PlanRules.usual(episode.details)
    let today = workplace.today
    let screen = FormScreen(
      app: workplace.app,
      title: language("Behandelplan", "Treatment plan") + " · "
        + "\(workplace.name(room.patient.name)) · " + episode.details.title(in: language),
      fields: fields(opened, room, today, language, workplace.app.texts)
    ) { form in
      let typed = try content(of: form, room, today)
      try workplace.saving { resolution in
        try workplace.practice.savePlan(typed, from: opened, of: episode.id, resolution)
        workplace.done(language("Behandelplan bewaard.", "Treatment plan saved."))
      }
    }
    StandardTexts.offer(in: screen, workplace)
    screen.keepDrafts(
      of: DraftKey(form: "plan", subject: episode.id.rawValue, patient: episode.patient),
      in: workplace)
    drawRemarks(screen, room, today, language)
    return screen
  }

  private static func fields(
    _ plan: PlanContent, _ room: EpisodeRoom, _ today: Day, _ language: Language,
    _ texts: any KernelTexts
  ) -> [FormField] {
    func number(_ id: String, _ label: String, _ value: Int?, _ range: ClosedRange<Int>)
      -> FormField
    {
      FormField(id, label, TextField.number(value, in: range, texts: texts))
    }
    var fields = [
      FormField(
        "goal", language("Doel", "Goal"), TextArea(plan.goal, width: 56, height: 2)),
      FormField(
        "measure", language("Gemeten aan", "Measured by"), TextField(plan.measure, width: 50)),
      FormField(
        "goalDay", language("Bereikt op", "Reached by"),
        InputFields.date(plan.goalDay, today: today, language)),
    ]
    for (index, technique) in room.techniques.enumerated() {
      fields.append(
        FormField(
          "technique.\(technique.id.rawValue)",
          index == 0 ? language("Technieken", "Techniques") : "",
          CheckField(plan.techniques.contains(technique.id), label: technique.name(in: language))))
    }
    return fields + [
      FormField(
        "exercise", language("Oefenen", "Exercise"), TextField(plan.exercise, width: 56)),
      FormField("advice", language("Advies", "Advice"), TextField(plan.advice, width: 56)),
      FormField(
        "behavioural", language("Gedragsmatig", "Behavioural"),
        CheckField(
          plan.isBehavioural,
          label: language(
            "ook aandacht voor gedrag en gedachten", "attention to behaviour and thoughts too"))),
      number(
        "expectedSessions", language("Verwacht aantal", "Expected sessions"),
        plan.expectedSessions, 1...99),
      number("weeks", language("In weken", "In weeks"), plan.weeks, 1...104),
      number(
        "evaluationSession", language("Evaluatie bij", "Evaluation at"), plan.evaluationSession,
        1...99),
      FormField("remark", language("Opmerking", "Remark"), TextField(plan.remark, width: 56)),
    ]
  }

  private static func content(
    of form: Form, _ room: EpisodeRoom, _ today: Day
  ) throws -> PlanContent {
    let day = form["goalDay"].trimmingSpaces
    return PlanContent(
      goal: form["goal"].trimmingSpaces, measure: form["measure"].trimmingSpaces,
      goalDay: day.isEmpty ? nil : try DateInput.parse(day, today: today).get(),
      techniques: room.techniques.map(\.id).filter { form["technique.\($0.rawValue)"] == "yes" },
      exercise: form["exercise"].trimmingSpaces, advice: form["advice"].trimmingSpaces,
      isBehavioural: form["behavioural"] == "yes",
      expectedSessions: form.number("expectedSessions"),
      weeks: form.number("weeks"),
      evaluationSession: form.number("evaluationSession"),
      remark: form["remark"].trimmingSpaces)
  }

  /// The request for help above the fields, what to mind below them.
  private static func drawRemarks(
    _ screen: FormScreen, _ room: EpisodeRoom, _ today: Day, _ language: Language
  ) {
    screen.drawAside = { [unowned screen] canvas, window in
      let complaint = room.episode.details.complaint
      let (head, rest) = window.splitTop(complaint.isEmpty ? 0 : 1)
      if !complaint.isEmpty {
        canvas.putFitted(
          "“\(complaint)”", x: head.x + 2, y: head.y, width: head.width - 4, style: .dim)
      }
      let plan = try? content(of: screen.form, room, today)
      let remarks = plan.map {
        PlanRules.remarks(
          $0, techniques: room.techniques, onset: room.episode.details.onset, today: today)
      }
      let lines = (remarks ?? []).prefix(3).flatMap {
        TextWidth.wrap("! " + $0.sentence(language), width: max(1, rest.width - 4))
      }
      let (fields, below) = rest.splitBottom(lines.count)
      for (y, line) in lines.enumerated() {
        canvas.put(
          line, x: below.x + 2, y: below.y + y, limit: below.width - 3, style: .warning)
      }
      return fields
    }
  }
}
