/// Every exercise that can be handed out here: those that came with the program and the practice's
/// own.
public struct ExerciseLibrary: Sendable {
  /// Those that are offered: first what was shipped, region by region and from light to heavy.
  public let exercises: [Exercise]
  private let byCode: [String: Exercise]

  /// - Parameters:
  ///   - own: The practice's own that are offered.
  ///   - retired: Its own that are not any more, but stand in programmes.
  public init(own: [Exercise] = [], retired: [Exercise] = []) {
    exercises = Catalogue.exercises + own
    byCode = Dictionary(
      (exercises + retired).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What was shipped, without anything of the practice's own.
  public static let shipped = ExerciseLibrary()

  public func exercise(code: String) -> Exercise? { byCode[code] }

  /// The name of an exercise, or its code when it is not known here.
  public func name(of code: String, in language: Language) -> String {
    exercise(code: code)?.text(language).name ?? code
  }

  /// How far an exercise stands in its row of easier and harder forms.
  public func level(of exercise: Exercise) -> ExerciseLevel {
    guard let easier = exercise.easier.flatMap(self.exercise(code:)) else { return .light }
    return easier.easier == nil ? .medium : .heavy
  }

  /// Finds exercises while the user types.
  ///
  /// Every word of `query` begins a word of the name, region, category, level or code, in either
  /// language. Those whose name begins so come first; an empty query finds all.
  public func matches(
    _ query: String, language: Language, filter: ExerciseFilter = ExerciseFilter()
  ) -> [Exercise] {
    let wanted = searchWords(query)
    let found = exercises.filter { exercise in
      guard admits(exercise, filter) else { return false }
      let own = searchable(exercise)
      return wanted.allSatisfy { part in own.contains { $0.hasPrefix(part) } }
    }
    guard !wanted.isEmpty else { return found }
    let named = found.filter { exercise in
      let name = searchWords(exercise.text(language).name)
      return wanted.allSatisfy { part in name.contains { $0.hasPrefix(part) } }
    }
    let first = Set(named.map(\.code))
    return named + found.filter { !first.contains($0.code) }
  }

  private func admits(_ exercise: Exercise, _ filter: ExerciseFilter) -> Bool {
    filter.region.map { $0 == exercise.region } ?? true
      && filter.category.map { $0 == exercise.category } ?? true
      && filter.level.map { $0 == level(of: exercise) } ?? true
      && !(filter.withoutFloor && exercise.floor)
  }

  private func searchable(_ exercise: Exercise) -> [String] {
    var text = [exercise.code]
    for language in Language.allCases {
      text.append(exercise.text(language).name)
      text.append(exercise.region.name(language))
      text.append(exercise.category.name(language))
      text.append(level(of: exercise).name(language))
      if exercise.isOwn { text.append(language("eigen", "own")) }
      if exercise.standing { text.append(language("staand", "standing")) }
    }
    return searchWords(text.joined(separator: " "))
  }
}

/// What is left out of a list of exercises.
public struct ExerciseFilter: Hashable, Sendable {
  public var region: Exercise.Region?
  public var category: Exercise.Category?
  public var level: ExerciseLevel?
  /// Leaves out what is done lying, kneeling or on hands and knees.
  public var withoutFloor: Bool

  public init(
    region: Exercise.Region? = nil, category: Exercise.Category? = nil,
    level: ExerciseLevel? = nil, withoutFloor: Bool = false
  ) {
    self.region = region
    self.category = category
    self.level = level
    self.withoutFloor = withoutFloor
  }

  /// What it lets through, in words; nothing when that is everything.
  public func words(_ language: Language) -> String? {
    var words: [String] = []
    if let region { words.append(region.name(language)) }
    if let category { words.append(category.name(language)) }
    if let level { words.append(level.name(language)) }
    if withoutFloor { words.append(language("niet op de grond", "not on the floor")) }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

public enum ExerciseLevel: String, CaseIterable, Sendable {
  case light, medium, heavy

  public func name(_ language: Language) -> String {
    switch self {
    case .light: language("licht", "light")
    case .medium: language("middel", "medium")
    case .heavy: language("zwaar", "heavy")
    }
  }
}
