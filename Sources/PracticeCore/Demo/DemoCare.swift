/// What a therapist of the demo records of a new episode before treating it.
struct DemoCare {
  let practice: Practice
  let language: Language
  /// The place of the patient in the cast: decides what is out of the ordinary.
  let patient: Int

  func begin(_ story: DemoEpisode, _ id: ID<Episode>, manipulates: Bool) throws {
    let episode = try practice.read { try $0.episode(id) }
    let regions = episode.details.regions
    if story.route == .direct {
      var content = ScreeningContent(
        asked: ScreeningList.items(.redFlags, regions: regions).map(\.code))
      if regions.contains(.dizziness) {
        content.excludedBy = language("huisarts Fictief", "GP Fictief")
        content.excludedOn = episode.details.opened - 6
      }
      if patient % 9 == 4 {
        content.found = ["nightPain"]
        content.reason = language(
          "Wisselt van dag tot dag en zakt na opstaan; verder geen tekenen. Volgen.",
          "Varies from day to day and eases on getting up; no other signs. Watch it.")
      }
      try practice.recordScreening(content, .redFlags, of: id)
    }
    if regions.contains(where: \.involvesNeck) {
      var check = ScreeningContent(
        asked: ScreeningList.items(.neckRisk, regions: regions).map(\.code))
      check.examination = language(
        "Bloeddruk 126/80, hersenzenuwen zonder bijzonderheden.",
        "Blood pressure 126/80, cranial nerves without findings.")
      if patient % 4 == 1 {
        check.found = ["smoking"]
        check.reason = language(
          "Enige risicofactor, bloeddruk goed; besproken.",
          "The only risk factor, blood pressure fine; talked over.")
      }
      try practice.recordScreening(check, .neckRisk, of: id)
    }
    let age = try practice.read {
      try $0.patient(episode.patient).details.age(on: episode.details.opened)
    }
    let codes = DemoCare.codes(
      episode.details.region, age: age, isChronic: story.chronicCode != nil)
    try practice.setCodes(codes, from: EpisodeCodes(), of: id)
    try recordIntake(episode, story)
    try makePlan(episode, manipulates: manipulates)
    try recordConsents(episode, manipulates: manipulates)
  }

  /// What is carried out was agreed to; what is not was refused or is thought over by some.
  private func recordConsents(_ episode: Episode, manipulates: Bool) throws {
    let room = try practice.read { try $0.room(of: episode.id) }
    let decider =
      ConsentRules.deciders(age: room.patient.details.age(on: room.today)).first ?? .patient
    let planned = room.plan?.content.techniques ?? []
    let agreed = room.standings.filter { planned.contains($0.technique.id) }
    let today = practice.clock.now().day
    try practice.recordConsent(
      ConsentStep(
        .given, on: today, explained: ConsentPoint.allCases,
        form: patient % 3 == 0 ? .signed : .verbal, decidedBy: decider),
      for: agreed.map(\.subject), in: episode.id)
    let others = room.standings.filter { $0.technique.code == "manipulation" && !manipulates }
    guard !others.isEmpty, patient % 2 == 0 else { return }
    try practice.recordConsent(
      ConsentStep(
        patient % 4 == 0 ? .refused : .proposed, on: today, explained: ConsentPoint.allCases,
        decidedBy: decider,
        remark: patient % 4 == 0
          ? language("Vindt de klik niet prettig.", "Does not like the click.") : ""),
      for: others.map(\.subject), in: episode.id)
  }
}
