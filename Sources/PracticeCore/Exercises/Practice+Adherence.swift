/// What became of the exercises at home.
extension Reader {
  /// What was told in an episode, newest day first.
  public func adherence(in episode: ID<Episode>) throws -> [Adherence] {
    try viewer.require(.readClinical)
    return try AdherenceStore(database: database).told(in: episode)
  }

  /// What was told last of each exercise of an episode.
  public func lastAdherence(in episode: ID<Episode>) throws -> [String: Adherence] {
    Dictionary(
      try adherence(in: episode).map { ($0.exercise, $0) },
      uniquingKeysWith: { newest, _ in newest })
  }

  /// The days on which each exercise was to be done since the last sheet, or since it was last told
  /// how it went, until yesterday.
  ///
  /// Without a sheet the last seven days.
  public func plannedDays(of programme: Programme) throws -> [String: Int] {
    let last = try keptSheets(of: programme.patient).first {
      $0.episode == programme.episode && $0.sheet.date < today
    }
    let told = try adherence(in: programme.episode).map(\.day).filter { $0 < today }.max()
    let first = max(
      last.map { $0.sheet.date + 1 } ?? today - 7, told ?? today - ExerciseSheet.longestGrid,
      today - ExerciseSheet.longestGrid)
    return Dictionary(
      programme.lines.map { line in
        let days = (first.number..<max(first.number, today.number)).map(Day.init(number:))
        // What came after the sheet was not asked of the patient yet.
        let isOnSheet = last?.sheet.lines.contains { $0.exercise.code == line.exercise } ?? true
        let due = isOnSheet ? days.filter(line.isDue).count : 0
        // 'Three days a week' without names of days.
        let share = line.dosage.weekdays.isEmpty ? line.dosage.daysPerWeek : 7
        return (line.exercise, (due * share + 6) / 7)
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Practice {
  /// Records what was told today; an exercise that is not among it loses what was told today.
  public func recordAdherence(_ told: [Adherence], of episode: ID<Episode>) throws {
    let (patient, name) = try read { reader in
      let patient = try reader.episode(episode).patient
      return (patient, try reader.patient(patient).name.listed)
    }
    let note = JournalNote(
      .recordAdherence, subject: name, detail: "\(told.count)", patient: patient)
    try change(note) { writer in
      let store = AdherenceStore(database: writer.database)
      let today = writer.reader.today
      for old in try store.told(in: episode)
      where old.day == today && !told.contains(where: { $0.exercise == old.exercise }) {
        try store.remove(old.exercise, day: today, episode: episode)
      }
      for line in told { try store.set(line, of: patient, episode: episode) }
    }
  }
}
