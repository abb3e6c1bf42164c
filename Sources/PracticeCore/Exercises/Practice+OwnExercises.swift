/// Exercises that the practice writes itself.
extension Reader {
  /// All of them, in the order in which they were written; those no longer offered too.
  public func ownExercises() throws -> [OwnExercise] {
    try viewer.require(.readClinical)
    return try OwnExerciseStore(database: database).all()
  }

  /// What can be handed out here; to who does not treat, what came with the program.
  public func exerciseLibrary() throws -> ExerciseLibrary {
    guard viewer.role.may(.readClinical) else { return .shipped }
    let own = try ownExercises()
    return ExerciseLibrary(
      own: own.filter(\.details.isActive).map(\.exercise),
      retired: own.filter { !$0.details.isActive }.map(\.exercise))
  }
}

extension Practice {
  /// - Throws: ``Refusal/invalid(_:)``
  @discardableResult
  public func addOwnExercise(_ details: OwnExercise.Details) throws -> ID<OwnExercise> {
    try details.check()
    return try change(JournalNote(.writeExercise, subject: details.name)) { writer in
      try OwnExerciseStore(database: writer.database).insert(details)
    }
  }

  /// - Parameter opened: The details as they were when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``; ``Refusal/changedSince`` when somebody else changed it.
  public func editOwnExercise(
    _ id: ID<OwnExercise>, from opened: OwnExercise.Details, to details: OwnExercise.Details
  ) throws {
    try details.check()
    try change(JournalNote(.writeExercise, subject: details.name)) { writer in
      let store = OwnExerciseStore(database: writer.database)
      guard let stored = try store.all().first(where: { $0.id == id }) else {
        throw Refusal.notFound(.exercise)
      }
      guard stored.details == opened else { throw Refusal.changedSince }
      try store.update(id, details)
    }
  }
}
