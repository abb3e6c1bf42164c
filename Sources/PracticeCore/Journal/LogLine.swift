/// A line of the log: a change, or an access.
public struct LogLine: Sendable {
  /// What people look for in the log.
  public enum Kind: String, Sendable, CaseIterable {
    case change, file, search, output, refused, access

    public func name(in language: Language) -> String {
      switch self {
      case .change: language("gewijzigd", "changed")
      case .file: language("dossier geopend", "file opened")
      case .search: language("gezocht", "searched")
      case .output: language("afgedrukt, uitgevoerd", "printed, exported")
      case .refused: language("geweigerd, mislukt", "refused, failed")
      case .access: language("aanmelden en toegang", "signing in and access")
      }
    }
  }

  /// Milliseconds since 1970, UTC.
  public let instant: Int64
  public let kind: Kind
  /// Create, read, update, delete or execute (NEN 7513).
  public let actionCode: String
  public let staff: ID<StaffMember>?
  public let initials: String
  /// As what they acted then; unknown of lines from before that was recorded.
  public let role: Role?
  /// On whose behalf, for who was in training or a replacement.
  public let responsible: String
  public let terminal: String
  public let patient: ID<Patient>?
  /// A sentence without a full stop.
  public let what: String
  public let succeeded: Bool
  /// Whether they treated this patient; nothing when that was not asked.
  public let relation: Bool?
  /// Why they looked all the same.
  public let reason: String
  /// The change, to ask its fields of.
  public let entry: ID<JournalEntry>?
  /// What was changed; of an undo, what was taken back.
  let action: Action?
}

/// Which lines of the log are asked for.
public struct LogFilter: Sendable {
  public var patient: ID<Patient>?
  public var person: ID<StaffMember>?
  public var kind: LogLine.Kind?
  /// Milliseconds since 1970, UTC; both inclusive.
  public var since: Int64
  public var until: Int64
  public var limit: Int

  public init(
    patient: ID<Patient>? = nil, person: ID<StaffMember>? = nil, kind: LogLine.Kind? = nil,
    since: Int64 = 0, until: Int64 = .max, limit: Int = 500
  ) {
    self.patient = patient
    self.person = person
    self.kind = kind
    self.since = since
    self.until = until
    self.limit = limit
  }
}

extension Practice {
  /// Changes and accesses, newest first.
  ///
  /// To who may not read clinical data, clinical changes are told as having happened, without
  /// their sentence.
  public func logLines(_ filter: LogFilter, in language: Language) throws -> [LogLine] {
    try read { reader in
      let changes =
        filter.kind == nil || filter.kind == .change
        ? try reader.changes(filter, language) : []
      let accesses = filter.kind == .change ? [] : try reader.accesses(filter, language)
      // Within a millisecond, what was printed stands above what was changed before it.
      return (accesses + changes).sorted { $0.instant > $1.instant }.prefix(filter.limit).map { $0 }
    }
  }

  /// Of one patient or of everybody.
  public func logLines(
    of patient: ID<Patient>? = nil, since instant: Int64 = 0, until: Int64 = .max,
    limit: Int = 500, in language: Language
  ) throws -> [LogLine] {
    try logLines(
      LogFilter(patient: patient, since: instant, until: until, limit: limit), in: language)
  }
}

extension Reader {
  fileprivate func changes(_ filter: LogFilter, _ language: Language) throws -> [LogLine] {
    let mayReadClinical = viewer.role.may(.readClinical)
    return try Journal(database: database)
      .entries(
        of: filter.patient, by: filter.person, since: filter.since, until: filter.until,
        limit: filter.limit
      )
      .map { entry in
        LogLine(
          instant: entry.instant, kind: .change, actionCode: "U", staff: entry.staff,
          initials: entry.staffInitials, role: nil, responsible: "", terminal: entry.terminal,
          patient: entry.patient,
          what: entry.isClinical && !mayReadClinical
            ? language("behandelgegevens gewijzigd", "clinical record changed")
            : entry.sentence(in: language),
          succeeded: true, relation: nil, reason: "", entry: entry.id, action: entry.subjectAction)
      }
  }

  fileprivate func accesses(_ filter: LogFilter, _ language: Language) throws -> [LogLine] {
    var conditions = ["1"]
    var values: [any Bindable] = []
    if filter.since > 0 || filter.until < .max {
      conditions.append("l.at_ms BETWEEN ? AND ?")
      values += [filter.since, filter.until]
    }
    if let patient = filter.patient {
      conditions.append("l.patient_id IN (\(Journal.numbersOfPatient))")
      values += [patient, patient]
    }
    if let person = filter.person {
      conditions.append("l.staff_id = ?")
      values.append(person)
    }
    conditions += filter.kind.map { [$0.condition] } ?? []
    var lines: [LogLine] = []
    try database.each(
      """
      SELECT l.at_ms, l.staff_id, coalesce(s.initials, ''), l.role, coalesce(r.initials, ''),
             l.terminal, l.patient_id, l.event, l.detail, l.succeeded, l.relation, l.reason
        FROM access_log l LEFT JOIN staff s ON s.id = l.staff_id
             LEFT JOIN staff r ON r.id = l.responsible_id
       WHERE \(conditions.joined(separator: " AND ")) ORDER BY l.id DESC LIMIT ?
      """, values + [filter.limit]
    ) { row in
      lines.append(try accessLine(&row, language))
      return true
    }
    return lines
  }

  private func accessLine(_ row: inout Row, _ language: Language) throws -> LogLine {
    let instant = row.int64()
    let staff: ID<StaffMember>? = row.optionalID()
    let initials = row.text()
    let role = Role(rawValue: row.text())
    let (responsible, terminal) = (row.text(), row.text())
    let patient: ID<Patient>? = row.optionalID()
    let event: AccessEvent = try row.value()
    let (detail, succeeded) = (row.text(), row.bool())
    let relation = row.optionalInt().map { $0 == 1 }
    let failed = succeeded || event == .refused ? "" : language(", mislukt", ", failed")
    return LogLine(
      instant: instant, kind: succeeded ? event.kind : .refused, actionCode: event.actionCode,
      staff: staff, initials: initials, role: role, responsible: responsible, terminal: terminal,
      patient: patient,
      what: event.name(in: language)
        + (detail.isEmpty ? "" : ": \(named(detail, of: event, language))")
        + failed,
      succeeded: succeeded, relation: relation, reason: row.text(), entry: nil,
      action: nil)
  }

  /// What was printed, in the reader's words; the rest of a detail is names of printers and files.
  private func named(_ detail: String, of event: AccessEvent, _ language: Language) -> String {
    switch detail {
    case "backup": return language("reservekopie", "backup")
    case "note": return language("behandelverslag", "session note")
    case "exercises": return language("oefeningen", "exercises")
    case "course": return language("beloop", "course")
    case "access": return language("wie keek", "who looked")
    case "openFile": return language("dossier zonder reden", "file without a reason")
    default: break
    }
    if event == .signIn, let factor = SecondFactor(rawValue: detail) {
      return factor.name(in: language)
    }
    // Of a search it is the verb, which may have the name of a paper.
    guard event == .print || event == .export else { return detail }
    if let name = AgendaPaper.name(ofCode: detail, in: language) { return name }
    let code = String(detail.prefix { $0.isLetter })
    guard let name = name(ofPaper: code, language) else { return detail }
    return name + detail.dropFirst(code.count)
  }

  private func name(ofPaper code: String, _ language: Language) -> String? {
    switch code {
    case "sheet": language("oefenblad", "exercise sheet")
    case "cover": language("blad 'Uw vergoeding'", "page 'Your cover'")
    case "statement": language("kostenoverzicht", "statement")
    case "file": language("kopie van het dossier", "copy of the file")
    case "record": language("dossiertoets", "record review")
    default: CareLetter(rawValue: code)?.name(in: language)
    }
  }
}

extension AccessEvent {
  fileprivate var kind: LogLine.Kind {
    switch self {
    case .openFile: .file
    case .search: .search
    case .print, .export, .restore: .output
    case .refused: .refused
    case .signIn, .lock, .changeAccess, .readLog: .access
    }
  }
}

extension LogLine.Kind {
  /// The accesses of this kind, as SQL; the names are of our own making.
  fileprivate var condition: String {
    if self == .refused { return "(l.succeeded = 0 OR l.event = 'refused')" }
    let events = AccessEvent.allCases.filter { $0.kind == self }.map { "'\($0.rawValue)'" }
    return "l.succeeded = 1 AND l.event IN (\(events.joined(separator: ", ")))"
  }
}
