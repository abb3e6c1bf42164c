/// What comes of each row of a file, before anything is stored.
public struct PatientImport: Sendable {
  public enum Outcome: Sendable {
    case added(ImportedPatient)
    /// Registered already.
    case duplicate(of: ID<Patient>)
    /// The same person as in an earlier line of this file.
    case repeated(line: Int)
    case refused(InputProblem)
  }

  public struct Row: Sendable {
    /// The line in the file, from 1.
    public let line: Int
    /// What the file calls this person, to find a refused one again; may be empty.
    public let who: String
    public let outcome: Outcome
  }

  public let rows: [Row]

  /// - Parameter known: Everybody who is registered already.
  init(
    _ table: CSVTable, columns: [PatientColumn?], known: KnownPatients,
    lists: PatientLists, today: Day, language: Language, report: (Int) throws -> Void = { _ in }
  ) rethrows {
    let reader = PatientRowReader(
      columns: columns, today: today, language: language, lists: lists)
    var known = known
    let naming = columns.firstIndex { $0 == .surname || $0 == .fullName }
    var rows: [Row] = []
    rows.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      if index.isMultiple(of: 1000) { try report(index) }
      let name = naming.flatMap { row.fields.indices.contains($0) ? row.fields[$0] : nil } ?? ""
      let who = trimmed(String(CSVText.plain(name).prefix(40)))
      rows.append(
        Row(
          line: row.line, who: printable(who) == who ? who : "",
          outcome: Self.outcome(of: row, reader, &known)))
    }
    self.rows = rows
  }

  private static func outcome(
    of row: CSVTable.Row, _ reader: PatientRowReader, _ known: inout KnownPatients
  ) -> Outcome {
    if let problem = row.problem { return .refused(problem) }
    var patient: ImportedPatient
    do throws(InputProblem) {
      patient = try reader.read(row.fields)
    } catch {
      return .refused(error)
    }
    let answer = known.answer(for: patient.details)
    switch answer.match {
    case .patient(let id): return .duplicate(of: id)
    case .line(let line): return .repeated(line: line)
    case nil:
      if let lookalike = answer.lookalike {
        patient.remarks.append(lookalike.remark)
      }
      known.add(patient.details, as: .line(row.line))
      return .added(patient)
    }
  }

  /// Those who would be registered, in the order of the file.
  public var patients: [PatientDetails] {
    rows.compactMap { row in
      if case .added(let patient) = row.outcome { return patient.details }
      return nil
    }
  }

  public var counts: (added: Int, duplicates: Int, refused: Int) {
    var counts = (added: 0, duplicates: 0, refused: 0)
    for row in rows {
      switch row.outcome {
      case .added: counts.added += 1
      case .duplicate, .repeated: counts.duplicates += 1
      case .refused: counts.refused += 1
      }
    }
    return counts
  }
}

extension KnownPatients.Reference {
  fileprivate var remark: InputProblem {
    switch self {
    case .patient(let id):
      InputProblem(
        "lijkt op #\(id.rawValue): vergelijk ze", "looks like #\(id.rawValue): compare them")
    case .line(let line):
      InputProblem("lijkt op regel \(line)", "looks like line \(line)")
    }
  }
}

extension PatientImport {
  /// `3 toegevoegd, 1 al bekend, 2 geweigerd`.
  public func summary(in language: Language) -> String {
    let counts = counts
    return language(
      "\(counts.added) toe te voegen, \(counts.duplicates) al bekend, "
        + "\(counts.refused) geweigerd",
      "\(counts.added) to add, \(counts.duplicates) known already, \(counts.refused) refused")
  }

  /// The same once it was carried out.
  public func result(in language: Language) -> String {
    let counts = counts
    return language(
      "\(counts.added) toegevoegd, \(counts.duplicates) al bekend, "
        + "\(counts.refused) geweigerd",
      "\(counts.added) added, \(counts.duplicates) known already, \(counts.refused) refused")
  }
}

extension PatientImport.Row {
  /// What comes of the row, in a sentence without a full stop.
  public func sentence(in language: Language) -> String {
    switch outcome {
    case .added(let patient):
      let remarks = patient.remarks.map { $0.sentence(language) }
      return ([patient.details.name.listed] + remarks).joined(separator: "; ")
    case .duplicate(let id):
      return language(
        "al bekend als #\(id.rawValue)", "known already as #\(id.rawValue)")
    case .repeated(let line):
      return language("dezelfde als regel \(line)", "the same as line \(line)")
    case .refused(let problem):
      let why = problem.sentence(language)
      let name = who.isEmpty || why.contains(who) ? "" : " (\(who))"
      return language("geweigerd\(name): ", "refused\(name): ") + why
    }
  }
}
