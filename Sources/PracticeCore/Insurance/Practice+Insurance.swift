extension Reader {
  /// Whether the rules for children hold for the patient today.
  public func isMinor(_ id: ID<Patient>) throws -> Bool {
    let age = try patient(id).details.birthDate?.age(on: today)
    return try age.map { $0 < (try coverageRules().rules(on: today).adultAge) } ?? false
  }
}

/// What the desk records about a patient's insurance.
extension Practice {
  /// - Throws: ``Refusal/invalid(_:)`` when the policy cannot be, or overlaps another.
  public func addPolicy(_ details: PolicyDetails, of patient: ID<Patient>) throws {
    try changeInsurance(.addPolicy, patient) { writer in
      let policies = try writer.reader.policies(of: patient)
      try details.check(against: policies, today: writer.reader.today)
      try writer.insert(details, of: patient)
    }
  }

  /// - Parameter opened: The policy as it was when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func editPolicy(
    _ id: Int64, from opened: PolicyDetails, to details: PolicyDetails, of patient: ID<Patient>,
    _ resolution: ClashResolution = .ask
  ) throws {
    try changeInsurance(.editPolicy, patient) { writer in
      let policies = try writer.reader.policies(of: patient)
      guard let stored = policies.first(where: { $0.id == id })?.details else {
        throw Refusal.notFound(.policy)
      }
      let merged = try writer.merge(
        details, onto: stored, openedAs: opened, resolution, in: "policy", rows: [id])
      try merged.check(against: policies.filter { $0.id != id }, today: writer.reader.today)
      try writer.update(policy: id, to: merged)
    }
  }

  /// The insurer was asked today and the policy is as recorded.
  public func verifyInsurance(of patient: ID<Patient>) throws {
    try changeInsurance(.verifyInsurance, patient) { try $0.insertInsuranceCheck(of: patient) }
  }

  /// How many visits the patient says to have had elsewhere in a calendar year.
  ///
  /// - Parameter episode: Of whose condition they were; nothing for all that a supplementary
  ///   policy counts.
  public func recordElsewhere(
    _ visits: Int, year: Int, of episode: ID<Episode>? = nil, patient: ID<Patient>
  ) throws {
    guard (0...999).contains(visits), (2000...2999).contains(year) else {
      throw Refusal.invalid(
        InvalidInput(
          "elsewhere", "Dat aantal kan niet: 0 tot 999.",
          "That number cannot be: 0 to 999."))
    }
    try changeInsurance(.recordElsewhere, patient) { writer in
      let condition = try episode.map { try writer.ensureCondition(of: $0, patient: patient) }
      try writer.insertElsewhere(visits, year: year, of: condition, patient: patient)
    }
  }

  public func recordElsewhere(_ visits: Int, year: Int, of patient: ID<Patient>) throws {
    try recordElsewhere(visits, year: year, of: nil, patient: patient)
  }

  /// Puts a number right: so many visits more were used, or fewer.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` without a reason.
  public func adjustCover(
    by visits: Int, year: Int, of episode: ID<Episode>? = nil, reason: String,
    patient: ID<Patient>
  ) throws {
    let reason = trimmed(reason)
    guard (-99...99).contains(visits), visits != 0 else {
      throw Refusal.invalid(
        InvalidInput(
          "visits", "Typ een aantal van -99 tot 99, niet 0.",
          "Type a number from -99 to 99, not 0."))
    }
    guard (2000...2999).contains(year) else {
      throw Refusal.invalid(
        InvalidInput("year", "Dit jaar kan niet.", "This year cannot be."))
    }
    guard (1...200).contains(reason.unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput(
          "reason", "Schrijf waarom (hoogstens 200 tekens).",
          "Write why (at most 200 characters)."))
    }
    try changeInsurance(.adjustCover, patient) { writer in
      let condition = try episode.map { try writer.ensureCondition(of: $0, patient: patient) }
      try writer.insertAdjustment(
        visits, year: year, of: condition, reason: reason, patient: patient)
    }
  }

  /// Under 18: the insurer allows the second nine visits for a complaint.
  public func recordExtension(of episode: ID<Episode>, patient: ID<Patient>) throws {
    try changeInsurance(.recordExtension, patient) {
      try $0.insertExtension(of: episode, patient: patient)
    }
  }

  /// The patient was told what a visit costs that is not covered.
  public func recordPriceTold(to patient: ID<Patient>) throws {
    try changeInsurance(.recordPriceTold, patient) { try $0.insertPriceTold(to: patient) }
  }

  func changeInsurance(
    _ action: Action, _ patient: ID<Patient>, _ body: (Writer) throws -> Void
  ) throws {
    let name = try read { try $0.patient(patient).name.listed }
    try change(JournalNote(action, subject: name, patient: patient), body)
  }
}
