import PracticeCore

/// The list from which an exercise is added: searched at every key, and filtered.
@MainActor
enum ExercisePicker {
  /// - Parameters:
  ///   - library: What can be handed out here.
  ///   - taken: The codes that are in the programme already.
  ///   - region: Its exercises come first while nothing is typed.
  ///   - cautions: What is known of the patient; an exercise it speaks against says so.
  ///   - neck: What stands in the way of exercises for the neck; it may be settled meanwhile.
  static func make(
    app: App, library: ExerciseLibrary, taken: Set<String>, region: Exercise.Region,
    cautions: Set<Caution>, neck: @escaping () -> [TechniqueObstacle],
    onChoose: @escaping (Exercise) throws -> Void
  ) -> ListPicker<Exercise> {
    let language = app.language
    let state = FilterState()
    let title = language("Oefening toevoegen", "Add an exercise")
    let picker = ListPicker<Exercise>(
      app: app, title: title, columns: ExerciseColumns.columns(language),
      emptyText: language("Geen oefening gevonden.", "No exercise found."),
      search: { text in
        let found = library.matches(text, language: language, filter: state.filter)
          .filter { !taken.contains($0.code) }
        // With nothing typed, those for this complaint come first.
        return text.isEmpty
          ? found.filter { $0.region == region } + found.filter { $0.region != region } : found
      },
      onChoose: onChoose)
    picker.headline = {
      state.filter.words(language).map { "\(title) · \($0)" } ?? title
    }
    picker.footer = { exercise in
      exercise.map {
        CautionWords.lines($0, cautions, language)
          + CautionWords.lines($0, $0.movesNeck ? neck() : [], language)
      } ?? []
    }
    picker.moreCommands = { [unowned picker] in
      filters(state, language) { try picker.refresh() }
    }
    return picker
  }

  private final class FilterState {
    var filter = ExerciseFilter()
  }

  private static func filters(
    _ state: FilterState, _ language: Language, _ changed: @escaping () throws -> Void
  ) -> [Command] {
    func filter(
      _ id: String, _ key: Int, _ label: String, _ help: String,
      _ change: @escaping (inout ExerciseFilter) -> Void
    ) -> Command {
      Command("filter.\(id)", keys: [.function(key)], label: label, help: help) {
        change(&state.filter)
        try changed()
      }
    }
    return [
      filter(
        "region", 2, language("gebied", "region"),
        language("Toon één gebied, of weer alle.", "Show one region, or all again.")
      ) { $0.region = next($0.region) },
      filter(
        "category", 3, language("soort", "category"),
        language("Toon één soort, of weer alle.", "Show one category, or all again.")
      ) { $0.category = next($0.category) },
      filter(
        "level", 4, language("niveau", "level"),
        language(
          "Toon lichte, middelzware of zware oefeningen.", "Show light, medium or heavy exercises.")
      ) { $0.level = next($0.level) },
      filter(
        "floor", 6, language("geen grond", "no floor"),
        language(
          "Laat weg wat op de grond gebeurt.", "Leave out what is done on the floor.")
      ) { $0.withoutFloor.toggle() },
    ]
  }

  /// From none through each to none again.
  private static func next<Value: CaseIterable & Equatable>(_ value: Value?) -> Value? {
    let all = Array(Value.allCases)
    guard let value, let index = all.firstIndex(of: value) else { return all.first }
    return index + 1 < all.count ? all[index + 1] : nil
  }
}

/// What is said of an exercise and a patient that do not go together at once.
enum CautionWords {
  /// What is wanting before an exercise for the neck may be given.
  static func lines(
    _ exercise: Exercise, _ obstacles: [TechniqueObstacle], _ language: Language
  ) -> [ScrollText.Line] {
    guard exercise.movesNeck else { return [] }
    return obstacles.map {
      ScrollText.Line(text: "! " + $0.sentence(language) + ".", style: .warning)
    }
  }

  /// The facts of the patient that speak against it.
  static func lines(
    _ exercise: Exercise, _ known: Set<Caution>, _ language: Language
  ) -> [ScrollText.Line] {
    let against = exercise.cautions.filter(known.contains)
    guard !against.isEmpty else { return [] }
    let names = against.map { $0.name(language) }.joined(separator: ", ")
    return [
      ScrollText.Line(
        text: language("! Let op: \(names).", "! Mind: \(names)."), style: .warning)
    ]
  }
}
