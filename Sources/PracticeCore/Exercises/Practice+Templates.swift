/// Programmes to begin with.
extension Reader {
  /// The practice's own first, then those that came with the program.
  ///
  /// - Parameter region: Its templates come first within each of the two.
  public func programmeTemplates(for region: Exercise.Region) throws -> [ProgrammeTemplate] {
    try viewer.require(.readClinical)
    let own = try ProgrammeTemplateStore(database: database).all()
    return [own, ProgrammeTemplate.shipped].flatMap { templates in
      templates.filter { $0.region == region } + templates.filter { $0.region != region }
    }
  }
}

extension Practice {
  /// Keeps the lines of a programme under a name, for other patients.
  ///
  /// What is about one patient, dates and remarks, stays behind.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for a name that is empty, too long or taken.
  public func addTemplate(
    _ name: String, region: Exercise.Region, lines: [ProgrammeLine]
  ) throws {
    let name = trimmed(name)
    guard !name.isEmpty, name.count <= ProgrammeTemplate.longestName, !lines.isEmpty else {
      throw Refusal.invalid(.templateName)
    }
    try change(JournalNote(.changeTemplate, subject: name)) { writer in
      let store = ProgrammeTemplateStore(database: writer.database)
      guard try !store.all().contains(where: { $0.name(.dutch).lowercased() == name.lowercased() })
      else { throw Refusal.invalid(.templateTaken) }
      try store.insert(
        name, region, lines.map { ProgrammeLine(exercise: $0.exercise, dosage: $0.dosage) })
    }
  }

  /// Removes a template of the practice's own; programmes made of it stay as they are.
  public func removeTemplate(_ template: ProgrammeTemplate) throws {
    guard let id = template.id else { return }
    try change(JournalNote(.changeTemplate, subject: template.name(.dutch))) { writer in
      try ProgrammeTemplateStore(database: writer.database).delete(id)
    }
  }
}

extension InvalidInput {
  static let templateName = InvalidInput(
    "name", "Geef het standaardprogramma een naam van hoogstens 60 tekens.",
    "Give the template a name of at most 60 characters.")
  static let templateTaken = InvalidInput(
    "name", "Er is al een standaardprogramma met deze naam.",
    "There is a template of this name already.")
}
