/// The practice's own exercises in the database.
struct OwnExerciseStore {
  let database: Database

  private static let columns = """
    region, category, name, start, steps, feel, stop, remark, figure, floor, standing, active,
    sets, repetitions, hold_seconds, times_per_day, days_per_week, side
    """

  func all() throws -> [OwnExercise] {
    var exercises = try database.all(
      "SELECT id, \(Self.columns) FROM own_exercise ORDER BY id"
    ) { row in
      let id: ID<OwnExercise> = row.id()
      var details = OwnExercise.Details(
        region: try row.value(), category: try row.value(), name: row.text(), start: row.text(),
        steps: row.text().split(separator: "\n").map(String.init), feel: row.text(),
        stop: row.text(), remark: row.text(), figure: row.text(), floor: row.bool(),
        standing: row.bool())
      details.isActive = row.bool()
      details.usual = Dosage(
        sets: row.int(), repetitions: row.int(), holdSeconds: row.optionalInt())
      details.usual.timesPerDay = row.int()
      details.usual.daysPerWeek = row.int()
      details.usual.side = try row.value()
      return OwnExercise(id: id, details: details)
    }
    guard !exercises.isEmpty else { return [] }
    let translations = try translations()
    for index in exercises.indices {
      let code = exercises[index].exercise.code
      exercises[index].details.translations = translations[code] ?? [:]
    }
    return exercises
  }

  func insert(_ details: OwnExercise.Details) throws -> ID<OwnExercise> {
    let values = values(details)
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try database.run("INSERT INTO own_exercise (\(Self.columns)) VALUES (\(marks))", values)
    let id: ID<OwnExercise> = ID(database.lastInsertedID)
    try setTranslations(details.translations, of: OwnExercise.code(id))
    return id
  }

  func update(_ id: ID<OwnExercise>, _ details: OwnExercise.Details) throws {
    let names = Self.columns.split { $0 == "," || $0.isWhitespace }
    let assignments = names.map { "\($0) = ?" }.joined(separator: ", ")
    try database.run(
      "UPDATE own_exercise SET \(assignments) WHERE id = ?", values(details) + [id])
    try setTranslations(details.translations, of: OwnExercise.code(id))
  }

  private func values(_ details: OwnExercise.Details) -> [any Bindable] {
    [
      details.region.rawValue, details.category.rawValue, details.name, details.start,
      details.steps.joined(separator: "\n"), details.feel, details.stop, details.remark,
      details.figure, details.floor, details.standing, details.isActive, details.usual.sets,
      details.usual.repetitions, details.usual.holdSeconds, details.usual.timesPerDay,
      details.usual.daysPerWeek, details.usual.side.rawValue,
    ]
  }

  // MARK: - In other languages

  /// By the code of the exercise; languages that the program does not speak are passed over.
  private func translations() throws -> [String: [Language: Exercise.Text]] {
    var result: [String: [Language: Exercise.Text]] = [:]
    try database.each(
      "SELECT exercise, language, name, start, steps, feel, stop FROM exercise_text", []
    ) { row in
      let (code, language) = (row.text(), row.text())
      let text = Exercise.Text(
        name: row.text(), start: row.text(),
        steps: row.text().split(separator: "\n").map(String.init), feel: row.text(),
        stop: row.text())
      if let language = Language(rawValue: language) { result[code, default: [:]][language] = text }
      return true
    }
    return result
  }

  private func setTranslations(
    _ translations: [Language: Exercise.Text], of code: String
  ) throws {
    for language in Language.allCases {
      guard let text = translations[language] else {
        try database.run(
          "DELETE FROM exercise_text WHERE exercise = ? AND language = ?", code, language.rawValue)
        continue
      }
      try database.run(
        """
        INSERT INTO exercise_text (exercise, language, name, start, steps, feel, stop)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (exercise, language) DO UPDATE SET name = excluded.name,
          start = excluded.start, steps = excluded.steps, feel = excluded.feel,
          stop = excluded.stop
        """, code, language.rawValue, text.name, text.start, text.steps.joined(separator: "\n"),
        text.feel, text.stop)
    }
  }
}
