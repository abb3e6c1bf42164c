/// A home exercise of the catalogue: what it is, for whom it needs care, and how it is told.
public struct Exercise: Hashable, Sendable {
  /// The part of the body it is meant for.
  public enum Region: String, CaseIterable, Sendable {
    case lowBack, neck, shoulder, hip, general
  }

  public enum Category: String, CaseIterable, Sendable {
    case mobility, strength, stability, coordination, posture, relaxation, relapsePrevention
  }

  /// The words for the patient: plain sentences of at most 12 words, at most 60 in all.
  public struct Text: Hashable, Sendable {
    public let name: String
    /// How to lie, sit or stand before the first step.
    public let start: String
    public let steps: [String]
    /// What the patient may feel when it goes well.
    public let feel: String
    /// When to stop with this exercise.
    public let stop: String

    public init(name: String, start: String, steps: [String], feel: String, stop: String) {
      self.name = name
      self.start = start
      self.steps = steps
      self.feel = feel
      self.stop = stop
    }
  }

  /// The name by which programmes store it, such as `bridge`; never changes.
  public let code: String
  public let region: Region
  public let category: Category
  /// The patient has to get down on the floor (or a bed) for it.
  public let floor: Bool
  /// It is done standing; its text then says what to hold.
  public let standing: Bool
  /// Facts about a patient with which the therapist looks twice.
  public let cautions: [Caution]
  /// The code of a lighter exercise for the same purpose.
  public let easier: String?
  /// The code of the next step up.
  public let harder: String?
  /// The dosage a new line starts with.
  public let usual: Dosage
  /// Whose leaflet the usual dosage is taken from; empty for an exercise of the practice's own.
  public let doseSource: String
  /// The code of the exercise whose figure it shows; nothing for text only.
  public let figure: String?
  public let dutch: Text
  public let english: Text

  public init(
    code: String, region: Region, category: Category, floor: Bool = false,
    standing: Bool = false, cautions: [Caution] = [], easier: String? = nil,
    harder: String? = nil, usual: Dosage, doseSource: String, dutch: Text, english: Text
  ) {
    self.init(
      code: code, region: region, category: category, floor: floor, standing: standing,
      cautions: cautions, easier: easier, harder: harder, usual: usual, doseSource: doseSource,
      figure: code, dutch: dutch, english: english)
  }

  init(
    code: String, region: Region, category: Category, floor: Bool, standing: Bool,
    cautions: [Caution], easier: String?, harder: String?, usual: Dosage, doseSource: String,
    figure: String?, dutch: Text, english: Text
  ) {
    self.figure = figure
    self.code = code
    self.region = region
    self.category = category
    self.floor = floor
    self.standing = standing
    self.cautions = cautions
    self.easier = easier
    self.harder = harder
    self.usual = usual
    self.doseSource = doseSource
    self.dutch = dutch
    self.english = english
  }

  public func text(_ language: Language) -> Text { language == .dutch ? dutch : english }
}

extension Exercise.Region {
  public func name(_ language: Language) -> String {
    switch self {
    case .lowBack: language("lage rug", "low back")
    case .neck: language("nek", "neck")
    case .shoulder: language("schouder", "shoulder")
    case .hip: language("heup", "hip")
    case .general: language("algemeen", "general")
    }
  }
}

extension Exercise.Category {
  public func name(_ language: Language) -> String {
    switch self {
    case .mobility: language("beweeglijkheid", "mobility")
    case .strength: language("kracht", "strength")
    case .stability: language("stabiliteit", "stability")
    case .coordination: language("coördinatie", "coordination")
    case .posture: language("houding", "posture")
    case .relaxation: language("ontspanning", "relaxation")
    case .relapsePrevention: language("terugval voorkomen", "relapse prevention")
    }
  }
}
