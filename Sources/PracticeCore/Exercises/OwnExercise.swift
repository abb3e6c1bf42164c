/// An exercise that the practice wrote itself.
///
/// Kept apart from those that came with the program, so that a new version can bring new ones. Its
/// words are printed as they were written, unless they were written in the patient's language too.
public struct OwnExercise: Hashable, Sendable {
  public struct Details: Hashable, Sendable {
    public var region: Exercise.Region
    public var category: Exercise.Category
    public var name: String
    public var start: String
    public var steps: [String]
    public var feel: String
    public var stop: String
    /// The same words in other languages than the one they were written in.
    public var translations: [Language: Exercise.Text]
    /// For the therapist; not printed.
    public var remark: String
    /// The code of the exercise whose figure it borrows; empty for none.
    public var figure: String
    public var floor: Bool
    public var standing: Bool
    public var usual: Dosage
    /// Offered in lists; otherwise only programmes that have it keep it.
    public var isActive: Bool

    public init(
      region: Exercise.Region = .general, category: Exercise.Category = .mobility,
      name: String = "", start: String = "", steps: [String] = [], feel: String = "",
      stop: String = "", translations: [Language: Exercise.Text] = [:], remark: String = "",
      figure: String = "", floor: Bool = false,
      standing: Bool = false, usual: Dosage = Dosage(repetitions: 10), isActive: Bool = true
    ) {
      self.region = region
      self.category = category
      self.name = name
      self.start = start
      self.steps = steps
      self.feel = feel
      self.stop = stop
      self.translations = translations
      self.remark = remark
      self.figure = figure
      self.floor = floor
      self.standing = standing
      self.usual = usual
      self.isActive = isActive
    }
  }

  public let id: ID<OwnExercise>
  public internal(set) var details: Details

  static let codePrefix = "own-"

  static func code(_ id: ID<OwnExercise>) -> String { "\(codePrefix)\(id.rawValue)" }

  /// As it stands in lists and on sheets.
  public var exercise: Exercise {
    let text = Exercise.Text(
      name: details.name, start: details.start, steps: details.steps, feel: details.feel,
      stop: details.stop)
    return Exercise(
      code: OwnExercise.code(id), region: details.region, category: details.category,
      floor: details.floor, standing: details.standing, cautions: [], easier: nil, harder: nil,
      usual: details.usual, doseSource: "",
      figure: details.figure.isEmpty ? nil : details.figure,
      dutch: details.translations[.dutch] ?? text,
      english: details.translations[.english] ?? text)
  }
}

extension OwnExercise.Details {
  /// The most characters of a name and of each other text.
  public static let longestName = 80
  public static let longestText = 400

  /// - Throws: ``Refusal/invalid(_:)``
  func check() throws {
    let texts = [start, feel, stop, remark] + steps
    guard !trimmed(name).isEmpty, name.count <= Self.longestName else {
      throw Refusal.invalid(.exerciseName)
    }
    guard !steps.isEmpty else { throw Refusal.invalid(.exerciseSteps) }
    for text in translations.values { try text.check() }
    guard texts.allSatisfy({ $0.count <= Self.longestText }), steps.count <= 8 else {
      throw Refusal.invalid(.exerciseTooLong)
    }
    guard usual.isWithinLimits else { throw Refusal.invalid(.dosage) }
    guard figure.isEmpty || Catalogue.exercise(code: figure) != nil else {
      throw Refusal.invalid(.exerciseFigure)
    }
  }
}

extension Exercise.Text {
  /// As words in another language.
  fileprivate func check() throws {
    typealias Details = OwnExercise.Details
    guard !trimmed(name).isEmpty, name.count <= Details.longestName else {
      throw Refusal.invalid(.translatedName)
    }
    guard !steps.isEmpty, steps.count <= 8,
      ([start, feel, stop] + steps).allSatisfy({ $0.count <= Details.longestText })
    else { throw Refusal.invalid(.translatedSteps) }
  }
}

extension InvalidInput {
  static let translatedName = InvalidInput(
    "other.name", "Geef ook in deze taal een naam van hoogstens 80 tekens.",
    "Give a name in this language too, of at most 80 characters.")
  static let translatedSteps = InvalidInput(
    "other.steps", "Schrijf ook in deze taal 1 tot 8 stappen van hoogstens 400 tekens.",
    "Write 1 to 8 steps in this language too, of at most 400 characters.")
  static let exerciseName = InvalidInput(
    "name", "Geef de oefening een naam van hoogstens 80 tekens.",
    "Give the exercise a name of at most 80 characters.")
  static let exerciseSteps = InvalidInput(
    "steps", "Schrijf minstens één stap, elke stap op een eigen regel.",
    "Write at least one step, each on a line of its own.")
  static let exerciseTooLong = InvalidInput(
    "steps", "Dit past niet op het blad: hoogstens 8 stappen, en 400 tekens per stap.",
    "This does not fit on the sheet: at most 8 steps, and 400 characters a step.")
  static let exerciseFigure = InvalidInput(
    "figure", "Die oefening heeft geen plaatje.", "That exercise has no figure.")
}
