/// Where a fictional course stands when a note is written.
struct NoteSituation {
  let region: Region
  let side: Side
  /// 0 at the intake.
  let session: Int
  let pain: Int
  /// The pain at the contact before.
  let previous: Int?
  /// Whether this therapist may manipulate, and this patient be manipulated.
  let allowsManipulation: Bool
}

/// A note before its techniques are looked up in the practice's list.
struct NoteDraft {
  var content: NoteContent
  var techniques: [(code: String, level: String, side: Side)] = []

  func content(with ids: [String: ID<Technique>]) -> NoteContent {
    var content = content
    content.techniques = techniques.compactMap { technique in
      ids[technique.code].map {
        AppliedTechnique(technique: $0, level: technique.level, side: technique.side)
      }
    }
    return content
  }
}

/// Writes the notes of fictional treatments.
struct NoteComposer {
  let language: Language

  func note(_ situation: NoteSituation, _ random: inout SplitMix64) -> NoteDraft {
    let phrases = NotePhrases.about(situation.region)
    let level = random.one(of: phrases.levels).text(language)
    let techniques = techniques(situation, level: level, &random)
    var content = NoteContent(painDay: situation.pain)
    content.painBefore = max(0, min(10, situation.pain + random.below(3) - 1))
    content.painAfter = max(0, (content.painBefore ?? 0) - random.below(3))
    if situation.session > 0 { content.sideEffect = sideEffect(&random) }
    content.subjective = subjective(situation, phrases, &random)
    content.objective = random.one(of: phrases.findings).text(language)
    content.analysis = analysis(situation)
    let next = random.one(of: phrases.next).text(language)
    content.plan = sentence(techniques) + " " + next
    return NoteDraft(content: content, techniques: techniques)
  }

  private func sideEffect(_ random: inout SplitMix64) -> SideEffect {
    switch random.below(100) {
    case ..<76: .none
    case ..<88: .morePain
    default: .tired
    }
  }

  private func subjective(
    _ situation: NoteSituation, _ phrases: NotePhrases, _ random: inout SplitMix64
  ) -> String {
    guard let previous = situation.previous else {
      return random.one(of: phrases.start).text(language)
    }
    let choices =
      situation.pain < previous
      ? phrases.better : situation.pain == previous ? phrases.same : phrases.worse
    return random.one(of: choices).text(language)
  }

  private func analysis(_ situation: NoteSituation) -> String {
    guard let previous = situation.previous else {
      return language(
        "Pluis. Klacht hangt samen met bewegen; behandelplan besproken en akkoord.",
        "No warning signs. Complaint is linked to movement; plan discussed and agreed.")
    }
    if situation.pain < previous {
      return language("Herstel volgens verwachting.", "Recovery as expected.")
    }
    return situation.pain == previous
      ? language("Nog geen duidelijke verandering.", "No clear change yet.")
      : language(
        "Toename; belasting besproken, geen alarmsignalen.",
        "Increase; load discussed, no warning signs.")
  }

  private func techniques(
    _ situation: NoteSituation, level: String, _ random: inout SplitMix64
  ) -> [(code: String, level: String, side: Side)] {
    if situation.session == 0 { return [("advice", "", .none)] }
    var result = [("mobilisation", level, situation.side)]
    if situation.allowsManipulation, random.chance(ofHundred: 30) {
      result = [("manipulation", level, situation.side)]
    }
    switch random.below(4) {
    case 0: result.append(("exercise", "", .none))
    case 1: result += [("exercise", "", .none), ("advice", "", .none)]
    case 2: result.append(("softTissue", "", situation.side))
    default: break
    }
    return result
  }

  /// What was done, as it stands in P.
  private func sentence(_ techniques: [(code: String, level: String, side: Side)]) -> String {
    let parts = techniques.map { technique in
      let side = technique.side == .none ? "" : technique.side.name(in: language)
      return [name(technique.code), technique.level, side].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    let text = parts.joined(separator: "; ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  private func name(_ code: String) -> String {
    switch code {
    case "mobilisation": language("mobilisatie", "mobilisation")
    case "manipulation": language("manipulatie", "manipulation")
    case "exercise": language("oefentherapie", "exercise therapy")
    case "softTissue": language("weke delen", "soft tissue")
    default: language("advies en uitleg", "advice and education")
    }
  }
}

/// The home exercises that are handed out for a region, in the order in which they are given.
func usualExercises(for region: Region) -> [String] {
  switch region {
  case .lowBack: ["pelvic-tilt", "knee-rolls", "bridge", "bird-dog", "walking"]
  case .neck: ["neck-turn", "chin-tuck", "shoulder-rolls", "sit-tall"]
  case .headache: ["nod-lying", "chin-tuck", "belly-breathing"]
  case .shoulder: ["pendulum", "wall-slide", "band-row", "band-rotate-out"]
  case .dizziness: ["neck-turn", "one-leg-stand", "walking"]
  case .hip: ["clamshell", "leg-side", "sit-to-stand", "hip-stretch", "walking"]
  case .other: ["sit-tall", "knee-bend", "calf-stretch"]
  }
}
