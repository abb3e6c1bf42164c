import PracticeCore

/// One step in the consent for techniques: what the patient was told and said.
@MainActor
enum ConsentForm {
  /// - Parameter subjects: What is ticked already.
  static func make(
    workplace: Workplace, room: EpisodeRoom, subjects: [ConsentSubject],
    done: @escaping @MainActor () -> Void = {}
  ) -> FormScreen {
    let language = workplace.language
    let episode = room.episode
    let standings = room.standings(and: subjects)
    let screen = FormScreen(
      app: workplace.app,
      title: language("Toestemming", "Consent") + " · " + workplace.name(room.patient.name),
      fields: fields(room, standings, subjects, language, today: workplace.today)
    ) { form in
      let step = try step(of: form, today: workplace.today)
      let chosen = standings.filter { form[field($0)] == "yes" }.map(\.subject)
      try refusalsBesideFields(language) {
        try workplace.practice.recordConsent(step, for: chosen, in: episode.id)
      }
      workplace.app.done(
        language("Vastgelegd: ", "Recorded: ") + step.state.name(in: language) + ".")
      workplace.app.dataChanged()
      done()
    }
    screen.moreCommands = { [unowned screen] in
      [
        Command(
          "consent.explained", keys: [.function(6)],
          label: language("alles uitgelegd", "all explained"),
          help: language("Vink alles aan wat is uitgelegd.", "Tick all that was explained.")
        ) { [unowned screen] in
          for point in ConsentPoint.allCases {
            screen.form["explained.\(point.rawValue)"] = "yes"
          }
        }
      ]
    }
    screen.keepDrafts(
      of: DraftKey(
        form: "consent", subject: episode.id.rawValue, patient: episode.patient), in: workplace)
    return screen
  }

  static func field(_ standing: ConsentStanding) -> String {
    "techniques.\(standing.subject.technique.rawValue).\(standing.subject.site.rawValue)"
  }

  static func fields(
    _ room: EpisodeRoom, _ standings: [ConsentStanding], _ subjects: [ConsentSubject],
    _ language: Language, today: Day
  ) -> [FormField] {
    let age = room.patient.details.age(on: today)
    let deciders = ConsentRules.deciders(age: age)
    var fields = [
      FormField(
        "state", language("Besluit", "Decision"),
        ChoiceField(
          "",
          options: [("", language("kies", "choose"))]
            + ConsentState.allCases.map { ($0.rawValue, $0.name(in: language)) }),
        isRequired: true)
    ]
    for (index, standing) in standings.enumerated() {
      fields.append(
        FormField(
          field(standing), index == 0 ? language("Technieken", "Techniques") : "",
          CheckField(
            subjects.contains(standing.subject),
            label: standing.name(language) + " · " + standing.summary(language))))
    }
    for (index, point) in ConsentPoint.allCases.enumerated() {
      fields.append(
        FormField(
          "explained.\(point.rawValue)", index == 0 ? language("Uitgelegd", "Explained") : "",
          CheckField(label: point.name(in: language))))
    }
    return fields + [
      FormField(
        "decidedBy", language("Wie besliste", "Who decided"),
        InputFields.choice(deciders.first ?? .patient) { $0.name(in: language) }),
      FormField(
        "form", language("Op welke manier", "In what way"),
        InputFields.choice(ConsentManner.verbal) { $0.name(in: language) }
      ),
      FormField(
        "day", language("Datum", "Date"),
        InputFields.date(today, today: today, language, meaning: .past), isRequired: true),
      FormField("remark", language("Opmerking", "Remark"), TextField(width: 50)),
    ]
  }

  static func step(of form: Form, today: Day) throws -> ConsentStep {
    guard let state = ConsentState(rawValue: form["state"]) else {
      throw Refusal.invalid(
        InvalidInput("state", "Kies wat er is gebeurd.", "Choose what happened."))
    }
    return ConsentStep(
      state, on: try DateInput.parse(form["day"], today: today, meaning: .past).get(),
      explained: ConsentPoint.allCases.filter { form["explained.\($0.rawValue)"] == "yes" },
      form: ConsentManner(rawValue: form["form"]) ?? .verbal,
      decidedBy: ConsentDecider(rawValue: form["decidedBy"]) ?? .patient,
      remark: form["remark"])
  }
}
