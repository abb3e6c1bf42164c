/// The practice's own templates in the database.
struct ProgrammeTemplateStore {
  let database: Database

  func all() throws -> [ProgrammeTemplate] {
    let heads = try database.all(
      "SELECT id, name, region FROM programme_template ORDER BY name COLLATE NOCASE, id"
    ) { row in
      (
        id: row.id() as ID<ProgrammeTemplate>, name: row.text(),
        region: try row.value() as Exercise.Region
      )
    }
    return try heads.map { head in
      let lines = try database.all(
        """
        SELECT exercise, note, \(DosageColumns.names) FROM programme_template_exercise
         WHERE template_id = ? ORDER BY position
        """, head.id
      ) { row in
        let (exercise, note) = (row.text(), row.text())
        return ProgrammeLine(
          exercise: exercise, dosage: try DosageColumns.read(&row), note: note)
      }
      return ProgrammeTemplate(id: head.id, name: head.name, region: head.region, lines: lines)
    }
  }

  func insert(_ name: String, _ region: Exercise.Region, _ lines: [ProgrammeLine]) throws {
    try database.run(
      "INSERT INTO programme_template (name, region) VALUES (?, ?)", name, region.rawValue)
    let template = ID<ProgrammeTemplate>(database.lastInsertedID)
    for (position, line) in lines.enumerated() {
      try database.run(
        """
        INSERT INTO programme_template_exercise (template_id, position, exercise, note,
          \(DosageColumns.names)) VALUES (?, ?, ?, ?, \(DosageColumns.marks))
        """, [template, position, line.exercise, line.note] + DosageColumns.values(line.dosage))
    }
  }

  func delete(_ id: ID<ProgrammeTemplate>) throws {
    try database.run("DELETE FROM programme_template_exercise WHERE template_id = ?", id)
    try database.run("DELETE FROM programme_template WHERE id = ?", id)
  }
}
