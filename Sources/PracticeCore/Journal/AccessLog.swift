/// What somebody did that changed nothing but has to be accounted for (NEN 7513).
public enum AccessEvent: String, Sendable, CaseIterable {
  case openFile, search, print, export, restore, refused

  public func name(in language: Language) -> String {
    switch self {
    case .openFile: language("dossier geopend", "file opened")
    case .search: language("gezocht", "searched")
    case .print: language("afgedrukt", "printed")
    case .export: language("uitgevoerd", "exported")
    case .restore:
      language("reservekopie teruggezet", "backup restored")
    case .refused: language("geweigerd", "refused")
    }
  }
}

/// A line of the log: a change, or an access.
public struct LogLine: Sendable {
  /// Milliseconds since 1970, UTC.
  public let instant: Int64
  public let initials: String
  public let terminal: String
  public let patient: ID<Patient>?
  /// A sentence without a full stop.
  public let what: String
}

extension Practice {
  /// Records an access.
  ///
  /// - Parameter detail: What was printed or exported; never a patient's data.
  public func log(
    _ event: AccessEvent, patient: ID<Patient>? = nil, detail: String = "",
    succeeded: Bool = true
  ) throws {
    let instant = clock.instant()
    try record { database in
      try database.run(
        """
        INSERT INTO access_log (at_ms, utc_offset, staff_id, terminal, event, patient_id, detail,
          succeeded)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        instant, PracticeClock.utcOffset(at: instant), viewer.person, terminal, event.rawValue,
        patient, detail, succeeded)
    }
  }

  /// Changes and accesses, newest first, of one patient or of everybody.
  ///
  /// To who may not read clinical data, clinical changes are told as having happened, without
  /// their sentence.
  public func logLines(
    of patient: ID<Patient>? = nil, since instant: Int64 = 0, until: Int64 = .max,
    limit: Int = 500, in language: Language
  ) throws -> [LogLine] {
    try read { reader in
      let mayReadClinical = reader.viewer.role.may(.readClinical)
      let changes = try Journal(database: reader.database)
        .entries(of: patient, since: instant, until: until, limit: limit)
        .map { entry in
          LogLine(
            instant: entry.instant, initials: entry.staffInitials, terminal: entry.terminal,
            patient: entry.patient,
            what: entry.isClinical && !mayReadClinical
              ? language("behandelgegevens gewijzigd", "clinical record changed")
              : entry.sentence(in: language))
        }
      let accesses = try reader.accesses(
        of: patient, since: instant, until: until, limit: limit, language)
      // Within a millisecond, what was printed stands above what was changed before it.
      return (accesses + changes).sorted { $0.instant > $1.instant }.prefix(limit).map { $0 }
    }
  }
}

extension Reader {
  fileprivate func accesses(
    of patient: ID<Patient>?, since instant: Int64, until: Int64, limit: Int,
    _ language: Language
  ) throws -> [LogLine] {
    let condition =
      patient == nil ? "?1 IS NULL" : "l.patient_id IN (\(Journal.numbersOfPatient))"
    return try database.all(
      """
      SELECT l.at_ms, coalesce(s.initials, ''), l.terminal, l.patient_id, l.event, l.detail,
             l.succeeded
        FROM access_log l LEFT JOIN staff s ON s.id = l.staff_id
       WHERE \(condition) AND l.at_ms BETWEEN ?2 AND ?3 ORDER BY l.id DESC LIMIT ?4
      """, patient, instant, until, limit
    ) { row in
      let line = (row.int64(), row.text(), row.text(), row.optionalID() as ID<Patient>?)
      let event: AccessEvent = try row.value()
      let detail = row.text()
      let failed =
        row.bool() || event == .refused ? "" : language(", mislukt", ", failed")
      return LogLine(
        instant: line.0, initials: line.1, terminal: line.2, patient: line.3,
        what: event.name(in: language) + (detail.isEmpty ? "" : ": \(named(detail, language))")
          + failed)
    }
  }

  /// What was printed, in the reader's words; the rest of a detail is names of printers and files.
  private func named(_ detail: String, _ language: Language) -> String {
    if detail == "backup" { return language("reservekopie", "backup") }
    return detail.hasPrefix("sheet")
      ? language("oefenblad", "exercise sheet") + detail.dropFirst("sheet".count) : detail
  }
}
