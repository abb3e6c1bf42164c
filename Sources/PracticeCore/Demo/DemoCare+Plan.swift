/// The intakes and plans of the demo practice.
extension DemoCare {
  /// What is asked and found; one therapist in ten has not signed yet.
  func recordIntake(_ episode: Episode, _ story: DemoEpisode) throws {
    let details = episode.details
    let (place, test, finding) = findings(details.region)
    var content = IntakeContent([
      "location": place, "pattern": patient % 3 == 0 ? "constant" : "intermittent",
      "development": patient % 2 == 0 ? "unchanged" : "decreased",
      "aggravating": language("lang zitten, bukken", "sitting long, bending"),
      "easing": language("rustig bewegen", "moving gently"), "health": "-",
      "medication": patient % 2 == 0 ? language("paracetamol, soms", "paracetamol, at times") : "-",
      "sleep": ["good", "moderate", "poor"][patient % 3], "worry": ["no", "some"][patient % 2],
      "stress": ["no", "some", "much"][patient % 3], "expectation": "yes",
      "activities": language("kantoor; fietst in het weekend", "office; cycles at weekends"),
      test: finding,
      "diagnosis": language(
        "Bewegingsklacht: \(details.title(in: .dutch)); belasting en belastbaarheid uit balans.",
        "Complaint of movement: \(details.title(in: .english)); load and capacity out of balance."
      ),
      "indication": "yes",
    ])
    if details.region == .lowBack {
      content["triage"] = Triage.nonSpecific.rawValue
      content["test.pen"] = patient % 2 == 0 ? "p4" : language("lukt, p2", "possible, p2")
      content["test.rising"] = language("via de zij, p3", "over the side, p3")
    }
    if patient % 10 == 7 {
      content["diagnosis"] = ""
      try practice.saveIntake(content, from: IntakeContent(), of: episode.id)
    } else {
      try practice.signIntake(content, from: IntakeContent(), of: episode.id)
    }
  }

  private func findings(_ region: Region) -> (place: String, test: String, finding: String) {
    switch region {
    case .lowBack:
      (language("laag in de rug", "low in the back"), "test.backFlexion", "40° p4")
    case .neck:
      (language("nek en schouder", "neck and shoulder"), "test.neckRotation", "li 50 p4; re 70")
    case .headache:
      (
        language("achterhoofd naar voorhoofd", "back of the head to forehead"),
        "test.upperNeck", "C0-C2 re p5"
      )
    case .dizziness:
      (language("nek, hoofd voelt licht", "neck, head feels light"), "test.balance", "8 s")
    case .shoulder:
      (language("buitenkant schouder", "outside of the shoulder"), "test.armLift", "re 110 p6")
    case .hip:
      (language("lies en bovenbeen", "groin and thigh"), "test.hipRotateIn", "li 15 p5")
    case .other: (language("plaatselijk", "in one place"), "test.movement", "p3")
    }
  }

  /// A goal in the patient's words, how it is measured, and what is done.
  func makePlan(_ episode: Episode, manipulates: Bool) throws {
    let details = episode.details
    let techniques = try practice.read { try $0.techniques() }
    let codes = ["mobilisation", "exercise", "advice"] + (manipulates ? ["manipulation"] : [])
    let usual = PlanRules.usual(details)
    var plan = usual
    (plan.goal, plan.measure) = goal(details.region)
    plan.weeks = usual.weeks ?? details.expectedSessions.map { $0 + 2 }
    plan.goalDay = details.opened + 7 * (plan.weeks ?? 6)
    plan.techniques = techniques.filter { codes.contains($0.code) }.map(\.id)
    plan.exercise = language(
      "Elke dag de oefeningen van het blad.", "The exercises of the sheet every day.")
    plan.advice = language(
      "Blijf bewegen, wissel houdingen af.", "Keep moving, change position often.")
    if let onset = details.onset, details.opened - onset > PlanRules.chronicAfterWeeks * 7 {
      plan.isBehavioural = true
    }
    try practice.savePlan(plan, from: usual, of: episode.id)
  }

  private func goal(_ region: Region) -> (String, String) {
    switch region {
    case .lowBack:
      (
        language("Een krat boodschappen tillen", "Lift a crate of shopping"),
        language("10 kg van de grond, pijn hooguit 2", "10 kg from the floor, pain 2 at most")
      )
    case .neck, .headache:
      (
        language("Een werkdag achter het scherm", "A working day at the screen"),
        language("8 uur, pijn hooguit 2", "8 hours, pain 2 at most")
      )
    case .dizziness:
      (
        language("Zonder duizeligheid fietsen", "Cycle without feeling dizzy"),
        language("een half uur in het verkeer", "half an hour in traffic")
      )
    case .shoulder:
      (
        language("Iets van een hoge plank pakken", "Take something from a high shelf"),
        language("1 kg boven schouderhoogte", "1 kg above shoulder height")
      )
    case .hip:
      (
        language("Een uur wandelen", "Walk for an hour"),
        language("5 km zonder rust", "5 km without a rest")
      )
    case .other:
      (
        language("Weer sporten", "Play sport again"),
        language("een hele training", "a whole training session")
      )
    }
  }
}
