import PracticeCore

/// A patient's insurance: who pays, the policies, and what the desk records about them.
extension LinearInterface {
  private enum Step: CaseIterable {
    case nothing, rows, policy, verified, elsewhere, adjust, priceTold, extend, refer

    /// The first words differ, so that the beginning of each is enough.
    var words: Words {
      switch self {
      case .nothing: Words("niets", "nothing")
      case .rows: Words("verbruik", "visits used")
      case .policy: Words("polis", "policy")
      case .verified: Words("gecontroleerd", "verified")
      case .elsewhere: Words("elders", "elsewhere")
      case .adjust: Words("corrigeren", "put right")
      case .priceTold: Words("prijs verteld", "told the price")
      case .extend: Words("verlenging", "extension")
      case .refer: Words("verwijzing", "referral")
      }
    }
  }

  func insurance(_ typed: String) throws {
    guard let patient = try findPatient(typed) else { return }
    try open(patient.id)
    var isFirst = true
    while true {
      let file = try practice.read { try $0.file(of: patient.id) }
      if isFirst { try readInsurance(file) }
      isFirst = false
      let steps = try self.steps(file)
      let chosen = try conversation.decide(
        language("Wat wilt u doen:", "What do you want to do:"), steps.map(\.words), usual: 0)
      guard let chosen, steps[chosen] != .nothing else { return }
      try take(steps[chosen], file)
    }
  }

  private func readInsurance(_ file: PatientFile) throws {
    let policies = try practice.read { try $0.policies(of: file.patient.id) }
    for policy in policies { say(text(of: policy.details)) }
    if policies.isEmpty { say(language("Geen polis vastgelegd.", "No policy recorded.")) }
    let checked = try practice.read { try $0.lastInsuranceCheck(of: file.patient.id) }
    if let checked {
      say(
        language(
          "Gecontroleerd op \(language.date(checked.day)), \(checked.initials).",
          "Verified on \(language.date(checked.day)), \(checked.initials)."))
    }
    try readCover(file)
  }

  /// What may be done, of which some only where it is asked for.
  private func steps(_ file: PatientFile) throws -> [Step] {
    let mayRecord = practice.viewer.role.may(.registerPatients)
    let hasEpisode = try practice.episodeInQuestion(of: file.patient.id) != nil
    return Step.allCases.filter { step in
      switch step {
      case .nothing, .rows: true
      case .policy, .verified, .elsewhere, .adjust: mayRecord
      case .priceTold: mayRecord && file.coverage.needs.contains(.tellPrice)
      case .extend:
        mayRecord && file.coverage.needs.contains(.extend) && hasEpisode
      case .refer: mayRecord && file.coverage.needs.contains(.refer) && hasEpisode
      }
    }
  }

  private func take(_ step: Step, _ file: PatientFile) throws {
    let patient = file.patient.id
    let fields = coverFields(of: patient)
    switch step {
    case .nothing: return
    case .rows: try readLedger(of: patient)
    case .policy: try recordPolicy(of: patient)
    case .verified: try recordVerified(patient)
    case .elsewhere:
      try ask(fields.elsewhere(), fields.draftKey("elsewhere")) { try fields.recordElsewhere($0) }
    case .adjust:
      say(
        language(
          "2 is twee meer gebruikt, -2 is twee minder.", "2 is two more used, -2 is two fewer."))
      try ask(fields.adjustment(), fields.draftKey("adjustment")) { try fields.adjust($0) }
    case .priceTold: try recordPriceTold(patient)
    case .extend:
      guard let episode = try practice.episodeInQuestion(of: patient) else { return }
      try recordExtension(of: episode, patient)
    case .refer:
      guard let episode = try practice.episodeInQuestion(of: patient) else { return }
      try recordReferral(of: episode, patient)
    }
  }

  // MARK: - What is recorded

  func coverFields(of patient: ID<Patient>) -> CoverFields {
    CoverFields(practice: practice, patient: patient, language: language, texts: texts)
  }

  func recordVerified(_ patient: ID<Patient>) throws {
    try practice.verifyInsurance(of: patient)
    done(language("Verzekering gecontroleerd.", "Insurance verified."))
  }

  func recordPriceTold(_ patient: ID<Patient>) throws {
    try practice.recordPriceTold(to: patient)
    done(language("Prijs verteld.", "Price told."))
  }

  func recordExtension(of episode: ID<Episode>, _ patient: ID<Patient>) throws {
    let changes = try practice.flagChanges(of: patient) {
      try practice.recordExtension(of: episode, patient: patient)
    }
    done(language("Verlenging vastgelegd.", "Extension recorded.") + changes.words(in: language))
  }

  func recordReferral(of episode: ID<Episode>, _ patient: ID<Patient>) throws {
    let fields = coverFields(of: patient)
    try ask(fields.referral(), fields.draftKey("referral")) { try fields.refer($0, of: episode) }
  }

  private func ask(
    _ fields: [FormField], _ key: DraftKey, _ save: (Form) throws -> [FlagChange]
  ) throws {
    try run(FormDialogue(fields, conversation, texts), draft: key) { form in
      let changes = try save(form)
      done(language("Vastgelegd.", "Recorded.") + changes.words(in: language))
      return true
    }
  }

  /// One of those there are, or a new one.
  private func recordPolicy(of patient: ID<Patient>) throws {
    let policies = try practice.read { try $0.policies(of: patient) }
    var policy: PolicyLine?
    if !policies.isEmpty {
      let names = policies.map { text(of: $0.details) } + [language("een nieuwe", "a new one")]
      guard case .index(let index) = try conversation.choose(names) else { return }
      policy = policies.indices.contains(index) ? policies[index] : nil
    }
    let opened = policy?.details ?? .new(on: today)
    let fields = PolicyFields(language: language, today: today, texts: texts)
    try run(
      FormDialogue(fields.fields(opened), conversation, texts),
      draft: PolicyForm.draftKey(policy, of: patient)
    ) { form in
      let details = try fields.details(form, onto: opened)
      return try saving { resolution in
        let changes = try practice.flagChanges(of: patient) {
          if let policy {
            try practice.editPolicy(policy.id, from: opened, to: details, of: patient, resolution)
          } else {
            try practice.addPolicy(details, of: patient)
          }
        }
        done(language("Polis bewaard.", "Policy saved.") + changes.words(in: language))
      }
    }
  }

  // MARK: - What is read out

  /// The rows of this year and what is left of each limit.
  func readLedger(of patient: ID<Patient>) throws {
    let ledger = try practice.read { try $0.ledger(of: patient, year: $0.today.year) }
    if ledger.lines.isEmpty {
      say(language("Geen behandelingen in dit jaar.", "No visits in this year."))
    }
    conversation.list(
      ledger.lines.map { line in
        let when = line.time.map { self.when(Moment(day: line.day, time: $0)) }
        let parts = [
          when ?? language.shortDate(line.day), line.what(in: language),
          line.coverage?.payer.name(in: language) ?? "", line.coverage?.flag() ?? "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
      })
  }

  private func text(of policy: PolicyDetails) -> String {
    let until = policy.validUntil.map {
      language(" tot en met ", " until ") + language.numericDate($0)
    }
    let name = [policy.insurerName, policy.package].filter { !$0.isEmpty }.joined(separator: ", ")
    let from = language("vanaf ", "from ") + language.numericDate(policy.validFrom)
    return language("Polis: ", "Policy: ") + name + ", " + policy.limitText(in: language)
      + language(" per jaar, ", " a year, ") + from + (until ?? "")
      + (policy.isContracted ? "" : language(", zonder contract", ", without a contract")) + "."
  }
}
