/// What a therapist of the demo does about exercises at home, besides prescribing them.
struct DemoExercises {
  let practice: Practice
  let language: Language

  /// One of the practice's own, in both languages.
  func writeOwn() throws {
    let dutch = Exercise.Text(
      name: "Lopen op de lijn",
      start: "Ga naast een tafel staan. Houd de tafel met een hand vast.",
      steps: [
        "Zet uw ene voet recht voor de andere.", "Kijk vooruit, niet naar uw voeten.",
        "Loop zo tien stappen. Draai om en loop terug.",
      ],
      feel: "U voelt uw enkels en heupen werken.", stop: "Stop als u duizelig wordt.")
    let english = Exercise.Text(
      name: "Walking on the line",
      start: "Stand beside a table. Hold the table with one hand.",
      steps: [
        "Put one foot straight in front of the other.", "Look ahead, not at your feet.",
        "Walk ten steps like this. Turn round and walk back.",
      ],
      feel: "You feel your ankles and hips working.", stop: "Stop if you feel dizzy.")
    let (own, other) = language == .dutch ? (dutch, english) : (english, dutch)
    try practice.addOwnExercise(
      OwnExercise.Details(
        region: .general, category: .coordination, name: own.name, start: own.start,
        steps: own.steps, feel: own.feel, stop: own.stop,
        translations: [language == .dutch ? .english : .dutch: other],
        remark: language("Eerst met twee handen, later los.", "Two hands first, later none."),
        standing: true, usual: Dosage(sets: 3, repetitions: 2, timesPerDay: 1)))
  }

  func keepTemplate(of episode: ID<Episode>) throws {
    let lines = try practice.read { try $0.programme(of: episode)?.lines ?? [] }
    guard !lines.isEmpty else { return }
    try practice.addTemplate(
      language("Onze eerste weken lage rug", "Our first weeks low back"), region: .lowBack,
      lines: lines)
  }

  func handOut(_ episode: ID<Episode>, of patient: ID<Patient>) throws {
    let sheet = try practice.read { try $0.exerciseSheet(of: patient, episode: episode) }
    try practice.keep(sheet, of: patient, .printed)
  }

  /// - Parameter seed: Decides how it went.
  func tellHome(_ episode: ID<Episode>, seed: Int) throws {
    let (programme, planned) = try practice.read { reader in
      let programme = try reader.programme(of: episode)
      return (programme, try programme.map { try reader.plannedDays(of: $0) } ?? [:])
    }
    guard let programme else { return }
    let today = practice.clock.now().day
    let told = programme.lines.enumerated().compactMap { index, line -> Adherence? in
      let days = planned[line.exercise] ?? 0
      guard days > 0 else { return nil }
      // Mostly kept up; now and then something is left out.
      let missed = (seed * 7 + index * 3) % 5
      let done = max(0, days - missed)
      let (verdict, remark): (Adherence.Verdict, String) =
        switch (seed + index) % 7 {
        case 2: (.tooHeavy, language("de laatste keren lukten niet", "could not do the last ones"))
        case 4: (.tooLight, "")
        case 5: (.painful, language("licht, zakte snel", "light, soon gone"))
        default: (done == days ? .good : .none, "")
        }
      return Adherence(
        exercise: line.exercise, day: today, daysDone: done, daysOf: days, verdict: verdict,
        remark: remark)
    }
    if !told.isEmpty { try practice.recordAdherence(told, of: episode) }
  }
}
