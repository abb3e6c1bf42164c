/// Sheets that were handed out, in the database.
struct KeptSheetStore {
  let database: Database

  /// Newest first.
  ///
  /// - Parameter fictional: Whether the practice is made up, which a sheet says.
  func sheets(of patient: ID<Patient>, isFictional: Bool) throws -> [KeptSheet] {
    let heads = try database.all(
      """
      SELECT id, patient_id, episode_id, staff_id, day, outcome, practice, address, phone,
             patient_name, therapist_name, language, form, large_print, next_at, grid_from,
             grid_until, advice
        FROM exercise_sheet WHERE patient_id = ? ORDER BY day DESC, id DESC
      """, patient
    ) { row in try Head(&row) }
    return try heads.map { head in
      let lines = try lines(of: head.id, head.language)
      return KeptSheet(
        id: head.id, patient: head.patient, episode: head.episode, staff: head.staff,
        outcome: head.outcome, sheet: head.sheet(lines, isFictional))
    }
  }

  private struct Head {
    let id: ID<KeptSheet>
    let patient: ID<Patient>
    let episode: ID<Episode>
    let staff: ID<StaffMember>
    let day: Day
    let outcome: KeptSheet.Outcome
    let practice: (name: String, address: String, phone: String)
    let patientName: String
    let therapistName: String
    let language: Language
    let form: AddressForm
    let largePrint: Bool
    let next: Moment?
    let grid: ClosedRange<Day>?
    let advice: [Exercise.Region]

    init(_ row: inout Row) throws {
      id = row.id()
      patient = row.id()
      episode = row.id()
      staff = row.id()
      day = try row.day()
      outcome = try row.value()
      practice = (row.text(), row.text(), row.text())
      patientName = row.text()
      therapistName = row.text()
      language = try row.value()
      form = try row.value()
      largePrint = row.bool()
      next = try row.optionalMoment()
      let (first, last) = (try row.optionalDay(), try row.optionalDay())
      if let first, let last, first <= last { grid = first...last } else { grid = nil }
      advice = row.text().split(separator: " ").compactMap { Exercise.Region(rawValue: String($0)) }
    }

    func sheet(_ lines: [ExerciseSheet.Line], _ isFictional: Bool) -> ExerciseSheet {
      ExerciseSheet(
        letterhead: ExerciseSheet.Letterhead(
          name: practice.name, address: practice.address, phone: practice.phone,
          isFictional: isFictional),
        patientName: patientName, date: day, therapistName: therapistName, language: language,
        address: form, lines: lines, nextAppointment: next, grid: grid, advice: advice,
        largePrint: largePrint, episode: episode)
    }
  }

  private func lines(of sheet: ID<KeptSheet>, _ language: Language) throws -> [ExerciseSheet.Line] {
    try database.all(
      """
      SELECT exercise, name, start, steps, feel, stop, figure, valid_from, valid_until, note,
             \(DosageColumns.names)
        FROM exercise_sheet_line WHERE sheet_id = ? ORDER BY position
      """, sheet
    ) { row in
      let code = row.text()
      let text = Exercise.Text(
        name: row.text(), start: row.text(),
        steps: row.text().split(separator: "\n").map(String.init), feel: row.text(),
        stop: row.text())
      let figure = row.text()
      let (from, until) = (try row.optionalDay(), try row.optionalDay())
      let note = row.text()
      let dosage = try DosageColumns.read(&row)
      // What it was then; for where it stands in the catalogue nobody asks of a sheet.
      let exercise = Exercise(
        code: code, region: .general, category: .mobility, floor: false, standing: false,
        cautions: [], easier: nil, harder: nil, usual: dosage, doseSource: "",
        figure: figure.isEmpty ? nil : figure, dutch: text, english: text)
      return ExerciseSheet.Line(
        exercise: exercise, dosage: dosage, note: note, from: from, until: until)
    }
  }

  // MARK: - Writing

  func insert(
    _ sheet: ExerciseSheet, of patient: ID<Patient>, episode: ID<Episode>,
    by staff: ID<StaffMember>, _ outcome: KeptSheet.Outcome
  ) throws -> ID<KeptSheet> {
    let letterhead = sheet.letterhead
    try database.run(
      """
      INSERT INTO exercise_sheet (patient_id, episode_id, staff_id, day, outcome, practice,
        address, phone, patient_name, therapist_name, language, form, large_print, next_at,
        grid_from, grid_until, advice)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      patient, episode, staff, sheet.date, outcome.rawValue, letterhead.name, letterhead.address,
      letterhead.phone, sheet.patientName, sheet.therapistName, sheet.language.rawValue,
      sheet.address.rawValue, sheet.largePrint, sheet.nextAppointment, sheet.grid?.lowerBound,
      sheet.grid?.upperBound, sheet.advice.map(\.rawValue).joined(separator: " "))
    let id = ID<KeptSheet>(database.lastInsertedID)
    for (position, line) in sheet.lines.enumerated() {
      let text = line.exercise.text(sheet.language)
      try database.run(
        """
        INSERT INTO exercise_sheet_line (sheet_id, patient_id, position, exercise, name, start,
          steps, feel, stop, figure, valid_from, valid_until, note, \(DosageColumns.names))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(DosageColumns.marks))
        """,
        [
          id, patient, position, line.exercise.code, text.name, text.start,
          text.steps.joined(separator: "\n"), text.feel, text.stop, line.exercise.figure ?? "",
          line.from, line.until, line.note,
        ] + DosageColumns.values(line.dosage))
    }
    return id
  }

  func set(_ outcome: KeptSheet.Outcome, largePrint: Bool, of sheet: ID<KeptSheet>) throws {
    try database.run(
      "UPDATE exercise_sheet SET outcome = ?, large_print = ? WHERE id = ?", outcome.rawValue,
      largePrint, sheet)
  }
}
