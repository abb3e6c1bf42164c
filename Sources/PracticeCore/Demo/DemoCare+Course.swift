/// What the therapists of the demo measure and tell besides treating.
extension DemoCare {
  /// Two activities of the patient's own, which follow the pain; from the fourth visit on the
  /// perceived effect too.
  func measure(_ story: DemoEpisode, visit: Int, of id: ID<Episode>) throws {
    guard let first = story.visits.first?.pain, let pain = story.visits[visit].pain else { return }
    let activities = DemoCare.activities(story.region)
    var values = activities.enumerated().map { index, activity in
      // The second one comes along a little slower.
      let function = 10 - pain - index + (visit > 0 ? 0 : -1)
      return MeasuredValue(
        .psfs, item: activity.text(language), tenths: 10 * min(10, max(0, function)))
    }
    if visit > 0 {
      let gain = first - pain
      let effect = gain >= 4 ? 1 : gain >= 2 ? 2 : gain == 1 ? 3 : gain == 0 ? 4 : 5
      values.append(MeasuredValue(.gpe, tenths: 10 * effect))
    }
    try practice.record(values, on: practice.clock.now().day, of: id)
  }

  private static func activities(_ region: Region) -> [Phrase] {
    switch region {
    case .lowBack:
      [Phrase("Boodschappen tillen", "Lifting the shopping"), Phrase("Autorijden", "Driving")]
    case .neck:
      [
        Phrase("Omkijken op de fiets", "Looking back on the bicycle"),
        Phrase("Beeldschermwerk", "Working at a screen"),
      ]
    case .headache:
      [Phrase("Lezen", "Reading"), Phrase("Een hele werkdag", "A full working day")]
    case .dizziness:
      [Phrase("Fietsen in het verkeer", "Cycling in traffic"), Phrase("Bukken", "Stooping")]
    case .shoulder:
      [Phrase("Jas aantrekken", "Putting on a coat"), Phrase("Haren wassen", "Washing my hair")]
    case .hip: [Phrase("Traplopen", "Climbing stairs"), Phrase("Wandelen", "Walking")]
    case .other: [Phrase("Sporten", "Playing sport"), Phrase("Hurken", "Squatting")]
    }
  }

  /// The patient does not want mobilisation any more.
  func withdraw(in id: ID<Episode>) throws {
    let room = try practice.read { try $0.room(of: id) }
    let given = room.standings.filter { $0.technique.code == "mobilisation" && $0.isGiven }
    guard !given.isEmpty else { return }
    try practice.recordConsent(
      ConsentStep(
        .withdrawn, on: room.today,
        remark: language(
          "Wil eerst alleen oefenen.", "Would rather do exercises alone for now.")),
      for: given.map(\.subject), in: id)
  }

  /// Where the complaint is and what it is, by the digits of DOMAIN 3.
  static func codes(_ region: Region, age: Int?, isChronic: Bool) -> EpisodeCodes {
    let dcsph =
      switch region {
      case .lowBack: "3480"
      case .neck, .headache, .dizziness: "3080"
      case .hip: "6223"
      case .shoulder, .other: ""
      }
    let isMinor = age.map { $0 < 18 } ?? false
    return EpisodeCodes(dcsph: dcsph, csi: isChronic ? "008" : isMinor ? "003" : "009")
  }

  static let standardTexts: [(String, Phrase)] = [
    ("nbz", Phrase("Geen bijzonderheden.", "Nothing out of the ordinary.")),
    (
      "uit",
      Phrase(
        "Uitleg over de klacht en het beloop; patiënt begrijpt het en heeft geen vragen.",
        "Explained the complaint and its course; the patient understands and has no questions.")
    ),
    (
      "oef", Phrase("Oefeningen doorgenomen en voorgedaan.", "Went through the exercises together.")
    ),
  ]

  static func incident(_ practice: Practice, _ language: Language) -> RegisterDetails {
    RegisterDetails(
      day: practice.clock.now().day,
      what: language(
        "Behandelbank zakte uit zichzelf een stuk; niemand gewond.",
        "The treatment table came down by itself; nobody was hurt."),
      action: language(
        "Leverancier gebeld, bank tot de reparatie niet gebruikt.",
        "Supplier called, table not used until it was repaired."))
  }

  static func complaint(_ practice: Practice, _ language: Language) -> RegisterDetails {
    let today = practice.clock.now().day
    return RegisterDetails(
      day: today,
      what: language(
        "Patiënt vond dat zij te lang moest wachten aan de telefoon.",
        "A patient found that she had to wait too long on the telephone."),
      action: language(
        "Gebeld, excuses gemaakt; op maandag zit er iemand extra aan de balie.",
        "Called and apologised; on Mondays there is one more person at the desk."),
      settled: today)
  }
}
