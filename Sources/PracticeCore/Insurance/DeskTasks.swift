/// Something the desk has to do before a visit is sure to be paid.
public struct DeskTask: Sendable {
  /// The first appointment of the patient it is about.
  public let entry: AgendaEntry
  /// Never empty.
  public let sentences: @Sendable (Language) -> [String]
}

extension Reader {
  /// What the desk has to do for the visits of the coming days, one line a patient.
  public func deskTasks(days: Int) throws -> [DeskTask] {
    let appointments = try database.all(
      """
      SELECT \(Appointment.columns) FROM appointment a
       WHERE a.day BETWEEN ? AND ? AND a.status IN ('booked', 'arrived') ORDER BY a.day, a.start
      """, today, today + days, make: { try Appointment(row: &$0) })
    let visits = Dictionary(uniqueKeysWithValues: try appointmentKinds().map { ($0.id, $0.visits) })
    var facts: [Int: [ID<Patient>: CoverFacts]] = [:]
    for year in Set(appointments.map(\.day.year)) {
      facts[year] = try coverFacts(of: Set(appointments.map(\.patient)), year: year)
    }
    var seen: Set<ID<Patient>> = []
    let concerned = appointments.filter { appointment in
      guard visits[appointment.kind, default: 0] > 0,
        let known = facts[appointment.day.year]?[appointment.patient],
        CoverageRules.shipped.cover(of: appointment, facts: known).hasTask
      else { return false }
      return seen.insert(appointment.patient).inserted
    }
    return try agendaEntries(concerned).compactMap { entry in
      entry.coverage.map { coverage in DeskTask(entry: entry) { coverage.tasks(in: $0) } }
    }
  }
}

extension Coverage {
  var hasTask: Bool { !needs.isEmpty || verification == .unverified || payer == .unknown }

  /// What the desk has to do, in a few words each.
  public func tasks(in language: Language) -> [String] {
    var tasks = needs.map { need in
      switch need {
      case .extend: language("verlenging vastleggen", "record the extension")
      case .refer: language("verwijzing vragen", "ask for the referral")
      case .tellPrice: language("prijs vertellen", "tell the price")
      }
    }.sorted()
    if verification == .unverified {
      tasks.append(language("verzekering controleren", "verify the insurance"))
    }
    if payer == .unknown {
      tasks.append(language("geboortedatum vragen", "ask the birth date"))
    }
    return tasks
  }
}
