/// What is asked and examined at an intake, by region: quick to fill in, in the order in which a
/// therapist goes about it (leaflets S0 to S4; KNGF record-keeping guideline 2019, phases 1 and 2).
public enum IntakeTemplate {
  private typealias Question = IntakeQuestion
  private typealias Choice = IntakeQuestion.Choice

  /// The questions for an episode: of its own region, and the tests of the linked ones.
  public static func questions(_ regions: [Region]) -> [IntakeQuestion] {
    let own = regions.first ?? .other
    var questions = complaint(own) + general + tests(own)
    for question in regions.dropFirst().flatMap(tests)
    where !questions.contains(where: { $0.code == question.code }) {
      questions.append(question)
    }
    questions += conclusion(own)
    return IntakeQuestion.Section.allCases.flatMap { section in
      questions.filter { $0.section == section }
    }
  }

  /// A question of any template, by its code.
  public static func question(_ code: String) -> IntakeQuestion? { byCode[code] }

  static let all: [IntakeQuestion] = {
    var questions: [IntakeQuestion] = []
    for question in Region.allCases.flatMap({ complaint($0) + general + tests($0) + conclusion($0) }
    )
    where !questions.contains(where: { $0.code == question.code }) {
      questions.append(question)
    }
    return questions
  }()

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  // MARK: - The complaint

  private static let unanswered = Choice("", "–", "–")

  private static func choice(
    _ code: String, _ section: IntakeQuestion.Section, _ dutch: String, _ english: String,
    _ choices: Choice..., isRequired: Bool = false
  ) -> IntakeQuestion {
    IntakeQuestion(
      code, section, .choice([unanswered] + choices), dutch, english, isRequired: isRequired)
  }

  private static func complaint(_ region: Region) -> [IntakeQuestion] {
    var questions = [
      Question("location", .complaint, .line, "Plaats", "Where", isRequired: true)
    ]
    questions += regional(region)
    return questions + [
      choice(
        "sensation", .complaint, "Gevoel", "Sensation", Choice("normal", "gewoon", "normal"),
        Choice("numb", "doof", "numb"), Choice("tingling", "tintelingen", "tingling"),
        Choice("both", "doof en tintelingen", "numb and tingling")),
      choice(
        "pattern", .complaint, "Patroon", "Pattern",
        Choice("constant", "altijd aanwezig", "always there"),
        Choice("intermittent", "bij vlagen", "comes and goes")),
      choice(
        "development", .complaint, "Verloop", "Course so far",
        Choice("increased", "toegenomen", "increased"),
        Choice("decreased", "afgenomen", "decreased"),
        Choice("unchanged", "gelijk gebleven", "unchanged"),
        Choice("varying", "wisselend", "varying")),
      Question("onsetStory", .complaint, .line, "Hoe begonnen", "How it began"),
      Question("aggravating", .complaint, .line, "Erger door", "Worse by"),
      Question("easing", .complaint, .line, "Minder door", "Eased by"),
    ]
  }

  private static func regional(_ region: Region) -> [IntakeQuestion] {
    switch region {
    case .lowBack:
      [
        choice(
          "legRadiation", .complaint, "Uitstraling", "Radiation", Choice("none", "geen", "none"),
          Choice("buttock", "bil", "buttock"), Choice("thigh", "bovenbeen", "thigh"),
          Choice("belowKnee", "tot onder de knie", "below the knee"))
      ]
    case .neck, .shoulder:
      [
        choice(
          "armRadiation", .complaint, "Uitstraling", "Radiation", Choice("none", "geen", "none"),
          Choice("shoulder", "schouder", "shoulder"), Choice("arm", "bovenarm", "upper arm"),
          Choice("hand", "onderarm of hand", "forearm or hand"),
          Choice("head", "hoofd", "head"))
      ]
    case .headache:
      [
        Question("radiation", .complaint, .line, "Uitstraling", "Radiation"),
        Question(
          "headacheDays", .complaint, .line, "Dagen per maand", "Days a month"),
        choice(
          "headacheWithNeck", .complaint, "Met de nek", "With the neck",
          Choice("yes", "begint in of met de nek", "begins in or with the neck"),
          Choice("no", "los van de nek", "apart from the neck")),
        Question(
          "painkillers", .complaint, .line, "Pijnstillers", "Painkillers"),
      ]
    case .dizziness:
      [
        choice(
          "dizzyKind", .complaint, "Soort", "Kind", Choice("spinning", "draaierig", "spinning"),
          Choice("light", "licht in het hoofd", "light-headed"),
          Choice("unsteady", "onvast", "unsteady")),
        Question("dizzyLength", .complaint, .line, "Hoe lang per keer", "How long each time"),
      ]
    case .hip:
      [
        choice(
          "groin", .complaint, "Pijn in de lies", "Pain in the groin", Choice("yes", "ja", "yes"),
          Choice("no", "nee", "no")),
        choice(
          "startStiffness", .complaint, "Startstijf", "Stiff at first",
          Choice("no", "nee", "no"),
          Choice("short", "korter dan een half uur", "under half an hour"),
          Choice("long", "langer dan een half uur", "over half an hour")),
        choice(
          "kneeRadiation", .complaint, "Uitstraling", "Radiation", Choice("none", "geen", "none"),
          Choice("thigh", "bovenbeen", "thigh"), Choice("knee", "tot de knie", "to the knee")),
      ]
    case .other: [Question("radiation", .complaint, .line, "Uitstraling", "Radiation")]
    }
  }

  // MARK: - History and person

  private static let general: [IntakeQuestion] = [
    Question("earlier", .history, .line, "Eerdere klachten", "Earlier complaints"),
    Question(
      "health", .history, .line, "Andere ziekten", "Other illnesses", isRequired: true),
    Question("medication", .history, .line, "Medicijnen", "Medication", isRequired: true),
    Question("treatments", .history, .line, "Eerder behandeld", "Treated before"),
    choice(
      "sleep", .person, "Slaap", "Sleep", Choice("good", "goed", "good"),
      Choice("moderate", "matig", "moderate"), Choice("poor", "slecht", "poor")),
    choice(
      "worry", .person, "Piekeren", "Worry", Choice("no", "niet", "none"),
      Choice("some", "soms", "some"), Choice("much", "veel", "much")),
    choice(
      "stress", .person, "Spanning", "Stress", Choice("no", "geen", "none"),
      Choice("some", "soms", "some"), Choice("much", "veel", "much")),
    choice(
      "fear", .person, "Durft bewegen", "Dares to move", Choice("yes", "ja", "yes"),
      Choice("careful", "voorzichtig", "careful"), Choice("no", "bang", "afraid")),
    choice(
      "expectation", .person, "Verwacht herstel", "Expects recovery", Choice("yes", "ja", "yes"),
      Choice("unsure", "weet het niet", "not sure"), Choice("no", "nee", "no")),
    Question("lifestyle", .person, .line, "Leefstijl", "Lifestyle"),
    Question("activities", .person, .line, "Werk, sport, hobby", "Work, sport, hobby"),
    choice(
      "literacy", .person, "Uitleg", "Explanation",
      Choice("reads", "leest graag zelf", "likes to read"),
      Choice("plain", "kort en eenvoudig", "short and plain"),
      Choice("spoken", "liever mondeling, met plaatjes", "rather spoken, with pictures")),
    Question("preference", .person, .line, "Voorkeur", "Preference"),
    Question("posture", .movement, .line, "Houding", "Posture"),
  ]

  // MARK: - Tests

  private static func test(
    _ code: String, _ dutch: String, _ english: String,
    in section: IntakeQuestion.Section = .movement
  ) -> IntakeQuestion {
    IntakeQuestion("test." + code, section, .test, dutch, english)
  }

  private static func tests(_ region: Region) -> [IntakeQuestion] {
    switch region {
    case .lowBack:
      [
        test("backFlexion", "Buigen", "Bending forward"),
        test("backExtension", "Strekken", "Bending backward"),
        test("backSide", "Zijwaarts buigen", "Bending sideways"),
        test("backRotation", "Draaien", "Turning"),
        test("lumbarJoints", "Gewrichten L1-S1", "Joints L1-S1"),
        test("sacroiliac", "SI-gewricht", "Sacro-iliac joint"),
        test("legRaise", "Gestrekt been heffen", "Straight leg raise"),
        test("legPower", "Kracht benen", "Power of the legs"),
        test("backMuscles", "Spieren", "Muscles"),
        test("pen", "Pen oprapen", "Picking up a pen", in: .function),
        test("rising", "Opstaan uit lig", "Rising from lying", in: .function),
      ]
    case .neck, .headache, .dizziness:
      [
        test("neckFlexion", "Buigen", "Bending forward"),
        test("neckExtension", "Strekken", "Bending backward"),
        test("neckRotation", "Draaien", "Turning"),
        test("neckSide", "Zijwaarts buigen", "Bending sideways"),
        test("upperNeck", "Gewrichten C0-C3", "Joints C0-C3"),
        test("lowerNeck", "Gewrichten C3-Th3", "Joints C3-T3"),
        test("armPower", "Kracht en gevoel arm", "Power, feeling of the arm"),
        test("neckMuscles", "Spieren", "Muscles"),
        test("lookBack", "Omkijken", "Looking behind", in: .function),
        test("screen", "Kwartier zitten, scherm", "Sitting, screen", in: .function),
      ]
        + (region == .dizziness
          ? [test("balance", "Op één been", "On one leg", in: .function)] : [])
    case .shoulder:
      [
        test("armLift", "Heffen", "Lifting the arm"),
        test("armRotateOut", "Naar buiten draaien", "Turning out"),
        test("armRotateIn", "Naar binnen draaien", "Turning in"),
        test("shoulderJoint", "Schoudergewricht", "Shoulder joint"),
        test("shoulderPower", "Kracht tegen weerstand", "Power against resistance"),
        test("upperBack", "Bovenrug en nek", "Upper back and neck"),
        test("handOverhead", "Boven het hoofd reiken", "Reaching overhead", in: .function),
        test("handBehind", "Hand op de rug", "Hand behind the back", in: .function),
      ]
    case .hip:
      [
        test("hipFlexion", "Buigen", "Bending"),
        test("hipRotateIn", "Naar binnen draaien", "Turning in"),
        test("hipAbduction", "Spreiden", "Sideways"),
        test("hipJoint", "Heupgewricht", "Hip joint"),
        test("hipPower", "Kracht heup", "Power of the hip"),
        test("chair", "5 keer opstaan (s)", "Rising 5 times (s)", in: .function),
        test("stairs", "Traplopen", "Stairs", in: .function),
        test("socks", "Sok aantrekken", "Putting on a sock", in: .function),
      ]
    case .other:
      [
        test("movement", "Bewegen", "Movement"), test("joints", "Gewrichten", "Joints"),
        test("muscles", "Spieren", "Muscles"),
        test("task", "Eigen handeling", "Own task", in: .function),
      ]
    }
  }

  // MARK: - The conclusion

  private static func conclusion(_ region: Region) -> [IntakeQuestion] {
    var questions: [IntakeQuestion] = []
    if region == .lowBack {
      questions = [
        choice(
          "triage", .conclusion, "Triage", "Triage",
          Choice(Triage.nonSpecific.rawValue, "aspecifiek", "non-specific"),
          Choice(Triage.radicular.rawValue, "lumbosacraal radiculair", "lumbosacral radicular"),
          Choice(Triage.specific.rawValue, "specifiek", "specific"), isRequired: true),
        choice(
          "lagging", .conclusion, "Herstel blijft achter", "Recovery lags",
          Choice("yes", "ja", "yes"), Choice("no", "nee", "no")),
        choice(
          "stiff", .conclusion, "Minder beweeglijk", "Moves less", Choice("yes", "ja", "yes"),
          Choice("no", "nee", "no")),
      ]
    }
    return questions + [
      Question(
        "diagnosis", .conclusion, .prose, "Fysioth. diagnose", "Diagnosis", isRequired: true),
      choice(
        "indication", .conclusion, "Indicatie", "Indication", Choice("yes", "ja", "yes"),
        Choice("no", "nee", "no"), isRequired: true),
    ]
  }
}

/// In which of three groups low back pain falls (leaflet S3; KNGF 2021).
public enum Triage: String, Sendable, CaseIterable {
  case nonSpecific, radicular, specific

  /// What follows from it.
  public func consequence(_ language: Language) -> String {
    switch self {
    case .nonSpecific:
      language(
        "Aspecifiek: geruststellen, in beweging blijven, oefenen; zo nodig manuele therapie daarbij.",
        "Non-specific: reassure, keep moving, exercise; manual therapy with it if needed.")
    case .radicular:
      language(
        "Radiculair: volg kracht en gevoel bij elk bezoek; bij toename of krachtsverlies naar de huisarts.",
        "Radicular: follow power and feeling at each visit; if worse or weaker, to the GP.")
    case .specific:
      language(
        "Specifiek: eerst overleg met huisarts of specialist; schrijf een brief.",
        "Specific: consult GP or specialist first; write a letter.")
    }
  }
}
