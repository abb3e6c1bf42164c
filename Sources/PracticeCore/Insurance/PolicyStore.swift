/// An insurer the practice knows.
public struct Insurer: Hashable, Sendable {
  public let id: ID<Insurer>
  public let name: String
  /// The insurer's code, four digits, or empty.
  public let uzovi: String
}

/// What is typed about a supplementary policy.
public struct PolicyDetails: Hashable, Sendable {
  public var insurerName: String
  public var number: String
  public var package: String
  /// Sessions a calendar year; nothing for unlimited, or for a budget.
  public var sessions: Int?
  /// Cents a calendar year instead of sessions.
  public var budget: Int?
  /// At most so many sessions of manual therapy; nothing for no limit of their own.
  public var manualSessions: Int?
  /// How many that are left go on to the next year.
  public var carryOver: Int
  public var countsScreening: Bool
  public var isContracted: Bool
  public var validFrom: Day
  public var validUntil: Day?

  public init(
    insurerName: String, number: String = "", package: String = "", sessions: Int?,
    budget: Int? = nil, manualSessions: Int? = nil, carryOver: Int = 0,
    countsScreening: Bool = true, isContracted: Bool = true, validFrom: Day,
    validUntil: Day? = nil
  ) {
    self.insurerName = insurerName
    self.number = number
    self.package = package
    self.sessions = sessions
    self.budget = budget
    self.manualSessions = manualSessions
    self.carryOver = carryOver
    self.countsScreening = countsScreening
    self.isContracted = isContracted
    self.validFrom = validFrom
    self.validUntil = validUntil
  }
}

/// A policy as it is listed in the patient's file.
public struct PolicyLine: Hashable, Sendable {
  public let id: Int64
  public let details: PolicyDetails
}

extension Reader {
  public func insurers() throws -> [Insurer] {
    try database.all("SELECT id, name, uzovi FROM insurer ORDER BY name") { row in
      Insurer(id: row.id(), name: row.text(), uzovi: row.text())
    }
  }

  /// The policies of a patient, newest first.
  public func policies(of patient: ID<Patient>) throws -> [PolicyLine] {
    try database.all(
      """
      SELECT y.id, i.name, y.number, y.package, y.sessions, y.budget_cents, y.manual_sessions,
             y.carry_over, y.counts_screening, y.contracted, y.valid_from, y.valid_until
        FROM policy y JOIN insurer i ON i.id = y.insurer_id
       WHERE y.patient_id = ? ORDER BY y.valid_from DESC, y.id DESC
      """, patient
    ) { row in
      PolicyLine(
        id: row.int64(),
        details: PolicyDetails(
          insurerName: row.text(), number: row.text(), package: row.text(),
          sessions: row.optionalInt(), budget: row.optionalInt(),
          manualSessions: row.optionalInt(), carryOver: row.int(), countsScreening: row.bool(),
          isContracted: row.bool(), validFrom: try row.day(), validUntil: try row.optionalDay()))
    }
  }

  /// When and by whom the insurance was last checked.
  public func lastInsuranceCheck(
    of patient: ID<Patient>
  ) throws -> (day: Day, initials: String)? {
    try database.first(
      """
      SELECT c.day, s.initials FROM insurance_check c JOIN staff s ON s.id = c.staff_id
       WHERE c.patient_id = ? ORDER BY c.day DESC, c.id DESC LIMIT 1
      """, patient
    ) { row in (try row.day(), row.text()) }
  }
}

extension Writer {
  func insurer(named name: String) throws -> ID<Insurer> {
    let known = try database.first(
      "SELECT id FROM insurer WHERE name = ? COLLATE NOCASE", name
    ) { $0.id() as ID<Insurer> }
    if let known { return known }
    try database.run("INSERT INTO insurer (name) VALUES (?)", name)
    return ID(database.lastInsertedID)
  }

  func insert(_ details: PolicyDetails, of patient: ID<Patient>) throws {
    try database.run(
      """
      INSERT INTO policy (patient_id, insurer_id, number, package, sessions, budget_cents,
        manual_sessions, carry_over, counts_screening, contracted, valid_from, valid_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, [patient] + (try values(of: details)))
  }

  func update(policy id: Int64, to details: PolicyDetails) throws {
    let changed = try database.run(
      """
      UPDATE policy SET insurer_id = ?, number = ?, package = ?, sessions = ?, budget_cents = ?,
        manual_sessions = ?, carry_over = ?, counts_screening = ?, contracted = ?, valid_from = ?,
        valid_until = ? WHERE id = ?
      """, (try values(of: details)) + [id])
    if changed == 0 { throw Refusal.notFound(.policy) }
  }

  private func values(of details: PolicyDetails) throws -> [any Bindable] {
    [
      try insurer(named: details.insurerName), details.number, details.package, details.sessions,
      details.budget, details.manualSessions, details.carryOver, details.countsScreening,
      details.isContracted, details.validFrom, details.validUntil,
    ]
  }

  func update(insurer id: ID<Insurer>, name: String, uzovi: String) throws {
    try database.run("UPDATE insurer SET name = ?, uzovi = ? WHERE id = ?", name, uzovi, id)
  }

  func insertInsurer(named name: String, uzovi: String) throws {
    try database.run("INSERT INTO insurer (name, uzovi) VALUES (?, ?)", name, uzovi)
  }

  // MARK: - What the desk records

  func insertInsuranceCheck(of patient: ID<Patient>) throws {
    try database.run(
      "INSERT INTO insurance_check (patient_id, day, staff_id) VALUES (?, ?, ?)", patient,
      reader.today, reader.viewer.person)
  }

  func insertPriceTold(to patient: ID<Patient>) throws {
    try database.run(
      "INSERT INTO price_told (patient_id, day, staff_id) VALUES (?, ?, ?)", patient, reader.today,
      reader.viewer.person)
  }

  func insertElsewhere(
    _ visits: Int, year: Int, of condition: ID<Condition>?, patient: ID<Patient>
  ) throws {
    try database.run(
      """
      INSERT INTO visits_elsewhere (patient_id, year, visits, stated, condition_id)
      VALUES (?, ?, ?, ?, ?)
      """, patient, year, visits, reader.today, condition)
  }

  func insertAdjustment(
    _ visits: Int, year: Int, of condition: ID<Condition>?, reason: String, patient: ID<Patient>
  ) throws {
    try database.run(
      """
      INSERT INTO cover_adjustment (patient_id, condition_id, year, visits, reason, day, staff_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, patient, condition, year, visits, reason, reader.today, reader.viewer.person)
  }

  func insertExtension(of episode: ID<Episode>, patient: ID<Patient>) throws {
    try database.run(
      "INSERT OR IGNORE INTO cover_extension (patient_id, episode_id, recorded) VALUES (?, ?, ?)",
      patient, episode, reader.today)
  }
}
