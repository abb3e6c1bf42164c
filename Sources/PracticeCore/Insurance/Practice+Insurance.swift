/// What the desk records about a patient's insurance.
extension Practice {
  /// - Throws: ``Refusal/invalid(_:)`` when the policy cannot be, or overlaps another.
  public func addPolicy(_ details: PolicyDetails, of patient: ID<Patient>) throws {
    try changeInsurance(.addPolicy, patient) { writer in
      try details.check(against: writer.reader.policies(of: patient))
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
      let merged = try details.merged(onto: stored, openedAs: opened, resolution)
      try merged.check(against: policies.filter { $0.id != id })
      try writer.update(policy: id, to: merged)
    }
  }

  /// The insurer was asked today and the policy is as recorded.
  public func verifyInsurance(of patient: ID<Patient>) throws {
    try changeInsurance(.verifyInsurance, patient) { writer in
      try writer.database.run(
        "INSERT INTO insurance_check (patient_id, day, staff_id) VALUES (?, ?, ?)", patient,
        writer.reader.today, writer.reader.viewer.person)
    }
  }

  /// How many visits the patient says to have had elsewhere in a calendar year.
  public func recordElsewhere(_ visits: Int, year: Int, of patient: ID<Patient>) throws {
    guard (0...999).contains(visits), (2000...2999).contains(year) else {
      throw Refusal.invalid(
        InvalidInput(
          "elsewhere", "Dat aantal kan niet: 0 tot 999.",
          "That number cannot be: 0 to 999."))
    }
    try changeInsurance(.recordElsewhere, patient) { writer in
      try writer.database.run(
        "INSERT INTO visits_elsewhere (patient_id, year, visits, stated) VALUES (?, ?, ?, ?)",
        patient, year, visits, writer.reader.today)
    }
  }

  /// Under 18: the insurer allows the second nine visits for a complaint.
  public func recordExtension(of episode: ID<Episode>, patient: ID<Patient>) throws {
    try changeInsurance(.recordExtension, patient) { writer in
      try writer.database.run(
        """
        INSERT OR IGNORE INTO cover_extension (patient_id, episode_id, recorded) VALUES (?, ?, ?)
        """, patient, episode, writer.reader.today)
    }
  }

  /// The patient was told what a visit costs that is not covered.
  public func recordPriceTold(to patient: ID<Patient>) throws {
    try changeInsurance(.recordPriceTold, patient) { writer in
      try writer.database.run(
        "INSERT INTO price_told (patient_id, day, staff_id) VALUES (?, ?, ?)", patient,
        writer.reader.today, writer.reader.viewer.person)
    }
  }

  private func changeInsurance(
    _ action: Action, _ patient: ID<Patient>, _ body: (Writer) throws -> Void
  ) throws {
    let name = try read { try $0.patient(patient).name.listed }
    try change(JournalNote(action, subject: name, patient: patient), body)
  }
}

extension PolicyDetails {
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func check(against others: [PolicyLine]) throws {
    guard (1...200).contains(trimmed(insurerName).unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput(
          "insurer", "Vul de verzekeraar in (hoogstens 200 tekens).",
          "Fill in the insurer (at most 200 characters)."))
    }
    if let sessions, !(0...999).contains(sessions) {
      throw Refusal.invalid(
        InvalidInput(
          "sessions", "Aantal behandelingen: 0 tot 999, of leeg voor onbeperkt.",
          "Number of sessions: 0 to 999, or empty for unlimited."))
    }
    if let validUntil, validUntil < validFrom {
      throw Refusal.invalid(
        InvalidInput(
          "validUntil", "De polis eindigt voordat hij begint.",
          "The policy ends before it begins."))
    }
    let overlapping = others.first { other in
      validFrom <= other.details.validUntil ?? Day(number: .max / 2)
        && other.details.validFrom <= validUntil ?? Day(number: .max / 2)
    }
    if let overlapping {
      let from = overlapping.details.validFrom
      throw Refusal.invalid(
        InvalidInput(
          "validFrom",
          "Er is in die tijd al een polis (vanaf \(Language.dutch.numericDate(from))). Geef die eerst een einddatum.",
          "There is a policy for that time already (from \(Language.english.numericDate(from))). Give it an end date first."
        ))
    }
  }
}

extension PolicyDetails: Mergeable {
  /// Limits and period are one thing: what is paid in which time.
  struct Terms: Equatable {
    var package: String
    var sessions: Int?
    var isContracted: Bool
    var validFrom: Day
    var validUntil: Day?
  }

  var terms: Terms {
    get {
      Terms(
        package: package, sessions: sessions, isContracted: isContracted, validFrom: validFrom,
        validUntil: validUntil)
    }
    set {
      (package, sessions, isContracted) = (
        newValue.package, newValue.sessions, newValue.isContracted
      )
      (validFrom, validUntil) = (newValue.validFrom, newValue.validUntil)
    }
  }

  public static var units: [MergeUnit<PolicyDetails>] {
    [
      MergeUnit(\.insurerName, "verzekeraar", "insurer"),
      MergeUnit(\.number, "polisnummer", "policy number"),
      MergeUnit(\.terms, "pakket en looptijd", "package and period") { terms, language in
        let limit = terms.sessions.map { "\($0)" } ?? language("onbeperkt", "unlimited")
        let until = terms.validUntil.map { " – " + language.numericDate($0) } ?? ""
        return "\(terms.package), \(limit), \(language.numericDate(terms.validFrom))\(until)"
      },
    ]
  }
}
