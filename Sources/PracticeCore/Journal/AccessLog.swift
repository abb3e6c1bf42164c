/// What somebody did that changed nothing but has to be accounted for (NEN 7513).
public enum AccessEvent: String, Sendable, CaseIterable {
  case openFile, search, print, export, restore, refused
  case signIn, lock, changeAccess, readLog

  public func name(in language: Language) -> String {
    switch self {
    case .openFile: language("dossier geopend", "file opened")
    case .search: language("gezocht", "searched")
    case .print: language("afgedrukt", "printed")
    case .export: language("uitgevoerd", "exported")
    case .restore:
      language("reservekopie teruggezet", "backup restored")
    case .refused: language("geweigerd", "refused")
    case .signIn: language("aangemeld", "signed in")
    case .lock: language("scherm op slot", "screen locked")
    case .changeAccess: language("toegang gewijzigd", "access changed")
    case .readLog: language("logboek ingezien", "log looked at")
    }
  }

  /// Create, read, update, delete or execute, as NEN 7513 sorts events.
  var actionCode: String {
    switch self {
    case .openFile, .search, .readLog, .print, .export: "R"
    case .changeAccess: "U"
    case .restore, .refused, .signIn, .lock: "E"
    }
  }
}

/// An access as it is recorded.
struct AccessLine {
  let event: AccessEvent
  let staff: ID<StaffMember>?
  let role: Role?
  let responsible: ID<StaffMember>?
  var patient: ID<Patient>?
  var detail: String
  var succeeded: Bool
  /// Whether they treat this patient; nothing when that is not asked.
  var relation: Bool?
  var reason: String

  init(
    _ event: AccessEvent, staff: ID<StaffMember>?, role: Role?, responsible: ID<StaffMember>?,
    patient: ID<Patient>? = nil, detail: String = "", succeeded: Bool = true,
    relation: Bool? = nil, reason: String = ""
  ) {
    self.event = event
    self.staff = staff
    self.role = role
    self.responsible = responsible
    self.patient = patient
    self.detail = detail
    self.succeeded = succeeded
    self.relation = relation
    self.reason = reason
  }
}

extension Practice {
  /// Records an access.
  ///
  /// - Parameter detail: What was printed or exported; never a patient's data.
  public func log(
    _ event: AccessEvent, patient: ID<Patient>? = nil, detail: String = "",
    succeeded: Bool = true
  ) throws {
    try record(
      AccessLine(
        event, staff: viewer.person, role: viewer.role, responsible: viewer.responsible,
        patient: patient, detail: detail, succeeded: succeeded))
  }

  func record(_ line: AccessLine) throws {
    try record { try self.insert(line, into: $0) }
  }

  func insert(_ line: AccessLine, into database: Database) throws {
    let instant = clock.instant()
    try database.run(
      """
      INSERT INTO access_log (at_ms, utc_offset, staff_id, terminal, event, patient_id, detail,
        succeeded, role, responsible_id, relation, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      instant, PracticeClock.utcOffset(at: instant), line.staff, terminal, line.event.rawValue,
      line.patient, line.detail, line.succeeded, line.role?.rawValue ?? "", line.responsible,
      line.relation, line.reason)
  }
}
