/// What a patient can do besides the exercises, in the practice's own words.
struct Advice: Hashable, Sendable {
  let heading: String
  let sentences: [String]

  /// The heading above the blocks of one region.
  static func title(_ region: Exercise.Region, _ language: Language) -> String {
    switch region {
    case .lowBack: language("Tips voor uw rug", "Tips for your back")
    case .neck: language("Tips voor uw nek", "Tips for your neck")
    case .shoulder: language("Tips voor uw schouder", "Tips for your shoulder")
    case .hip: language("Tips voor uw heup", "Tips for your hip")
    case .general: language("Tips voor elke dag", "Tips for every day")
    }
  }

  static func blocks(_ region: Exercise.Region, _ language: Language) -> [Advice] {
    switch (region, language) {
    case (.lowBack, .dutch): lowBackDutch
    case (.lowBack, .english): lowBackEnglish
    case (.neck, .dutch): neckDutch
    case (.neck, .english): neckEnglish
    case (.shoulder, .dutch): shoulderDutch
    case (.shoulder, .english): shoulderEnglish
    case (.hip, .dutch): hipDutch
    case (.hip, .english): hipEnglish
    case (.general, .dutch): generalDutch
    case (.general, .english): generalEnglish
    }
  }

  init(heading: String, sentences: [String]) {
    self.heading = heading
    self.sentences = sentences
  }

  private init(_ heading: String, _ sentences: String...) {
    self.init(heading: heading, sentences: sentences)
  }
}

// MARK: - The blocks

extension Advice {
  private static let lowBackDutch = [
    Advice(
      "Blijf bewegen", "Lang liggen maakt uw rug stijver.",
      "Loop elke dag een stukje, en elke dag iets verder."),
    Advice(
      "Ga door met uw werk en huishouden", "Doe de eerste dagen wat rustiger aan.",
      "Wissel zitten, staan en lopen af."),
    Advice(
      "Heb vertrouwen", "Rugpijn gaat meestal vanzelf over.",
      "Een beetje pijn bij het bewegen is niet gevaarlijk."),
    Advice("Zorg goed voor uzelf", "Slaap genoeg en eet gevarieerd.", "Rookt u? Minder is beter."),
  ]
  private static let lowBackEnglish = [
    Advice(
      "Keep moving", "Lying down for long makes your back stiffer.",
      "Walk a little every day, and a little further each day."),
    Advice(
      "Carry on with work and housework", "Take it easier for the first few days.",
      "Change between sitting, standing and walking."),
    Advice(
      "Trust your back", "Back pain usually settles by itself.",
      "A little pain when you move is not dangerous."),
    Advice(
      "Look after yourself", "Get enough sleep and eat varied food.",
      "Do you smoke? Less is better."),
  ]
  private static let neckDutch = [
    Advice("Blijf bewegen", "Draai uw hoofd gewoon mee in wat u doet.", "Stil houden maakt stijf."),
    Advice(
      "Wissel van houding", "Zit niet lang achter elkaar achter een scherm.",
      "Sta vaak even op en rol met uw schouders."),
    Advice(
      "Neem rust", "Spanning voelt u vaak in uw nek.", "Adem rustig en laat uw schouders los."),
  ]
  private static let neckEnglish = [
    Advice(
      "Keep moving", "Let your head turn along with what you do.",
      "Keeping it still makes it stiff."),
    Advice(
      "Change position", "Do not sit at a screen for long at a time.",
      "Get up often and roll your shoulders."),
    Advice(
      "Take time to relax", "You often feel tension in your neck.",
      "Breathe calmly and let your shoulders drop."),
  ]
  private static let shoulderDutch = [
    Advice("Gebruik uw arm", "Doe gewone dingen met beide armen.", "Blijf onder de scherpe pijn."),
    Advice(
      "Til slim", "Houd dingen dicht bij u.", "Zet wat u vaak pakt op borsthoogte."),
    Advice(
      "Bouw rustig op", "Werk niet lang boven uw hoofd.", "Doe elke dag een beetje meer."),
  ]
  private static let shoulderEnglish = [
    Advice("Use your arm", "Do ordinary things with both arms.", "Stay below the sharp pain."),
    Advice("Lift wisely", "Keep things close to you.", "Put what you often use at chest height."),
    Advice(
      "Build up slowly", "Do not work above your head for long.",
      "Do a little more every day."),
  ]
  private static let hipDutch = [
    Advice(
      "Blijf bewegen", "In het begin mag dat wat pijn doen.",
      "Doe elke dag een beetje meer. Wandelen en fietsen zijn goed."),
    Advice(
      "Heb vertrouwen", "Sterke spieren helpen uw heup.", "Kijk naar wat u wel kunt."),
    Advice("Zorg goed voor uzelf", "Slaap genoeg en eet gevarieerd.", "Rookt u? Minder is beter."),
  ]
  private static let hipEnglish = [
    Advice(
      "Keep moving", "It may hurt a little at first.",
      "Do a bit more each day. Walking and cycling are good."),
    Advice("Have confidence", "Strong muscles help your hip.", "Look at what you can do."),
    Advice(
      "Look after yourself", "Get enough sleep and eat varied food.",
      "Do you smoke? Less is better."),
  ]
  private static let generalDutch = [
    Advice("Wissel af", "Beweeg elke dag, en niet steeds op dezelfde manier."),
    Advice("Oefen op vaste tijden", "Bijvoorbeeld na het opstaan. Dan vergeet u het minder snel."),
    Advice("Bouw rustig op", "Doe liever vaak een beetje dan één keer veel."),
    Advice("Let op uw werkplek", "Maak zware en lange klussen korter. Neem op tijd pauze."),
  ]
  private static let generalEnglish = [
    Advice("Vary", "Move every day, and not always in the same way."),
    Advice("Exercise at fixed times", "After getting up, for example. It is easier to remember."),
    Advice("Build up slowly", "A little often is better than a lot at once."),
    Advice("Mind the way you work", "Make heavy and long jobs shorter. Take breaks in time."),
  ]
}
