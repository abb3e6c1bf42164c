/// The practice's own exercises in the database.
struct OwnExerciseStore {
  let database: Database

  private static let columns = """
    region, category, name, start, steps, feel, stop, remark, figure, floor, standing, active,
    sets, repetitions, hold_seconds, times_per_day, days_per_week, side
    """

  func all() throws -> [OwnExercise] {
    try database.all("SELECT id, \(Self.columns) FROM own_exercise ORDER BY id") { row in
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
  }

  func insert(_ details: OwnExercise.Details) throws -> ID<OwnExercise> {
    let values = values(details)
    let marks = values.map { _ in "?" }.joined(separator: ", ")
    try database.run("INSERT INTO own_exercise (\(Self.columns)) VALUES (\(marks))", values)
    return ID(database.lastInsertedID)
  }

  func update(_ id: ID<OwnExercise>, _ details: OwnExercise.Details) throws {
    let names = Self.columns.split { $0 == "," || $0.isWhitespace }
    let assignments = names.map { "\($0) = ?" }.joined(separator: ", ")
    try database.run(
      "UPDATE own_exercise SET \(assignments) WHERE id = ?", values(details) + [id])
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
}
