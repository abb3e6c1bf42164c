import PracticeCore

/// Registering a patient and correcting what is known of one, by questions.
///
/// What is needed on the phone is asked; the rest by its part or its name.
extension LinearInterface {
  /// - Parameter typed: The surname, or the birth date.
  func registerPatient(_ typed: String) throws {
    let details = PatientForm.details(typedAs: typed, today: today)
    var dialogue = try dialogue(details, asking: language("Nog iets invullen", "Anything else"))
    dialogue.asked = PatientFields.first
    dialogue.form.prefilled = PatientForm.prefilled
    var others: Set<ID<Patient>> = []
    try run(dialogue, draft: DraftKey(form: "patient", subject: 0)) { form in
      let typed = try PatientFields.details(from: form, onto: details, today: today, language)
      let duplicates = try practice.read { try $0.possibleDuplicates(of: typed) }
        .filter { !others.contains($0.patient.id) }
      for duplicate in duplicates {
        switch try decide(about: duplicate, typed) {
        case .same:
          patient = PatientSummary(duplicate.patient)
          say(
            language("Verder met ", "Going on with ") + text(of: PatientSummary(duplicate.patient))
              + ".")
          return true
        case .somebodyElse: others.insert(duplicate.patient.id)
        case .goOn: return false
        }
      }
      let number = try practice.register(typed)
      let name = typed.name.listed
      patient = PatientSummary(try practice.read { try $0.patient(number) })
      done(
        language(
          "\(name): ingeschreven, nummer \(number.rawValue).",
          "\(name): registered, number \(number.rawValue)."))
      return true
    }
  }

  func correctPatient(_ typed: String) throws {
    guard let patient = try findPatient(typed) else { return }
    let opened = try practice.read { try $0.patient(patient.id) }.details
    var dialogue = try dialogue(
      opened, asking: language("Wat wilt u wijzigen", "What do you want to change"))
    dialogue.asked = []
    let key = DraftKey(form: "patient", subject: patient.id.rawValue, patient: patient.id)
    try run(dialogue, draft: key) { form in
      let typed = try PatientFields.details(from: form, onto: opened, today: today, language)
      guard typed != opened else {
        say(language("Er is niets gewijzigd.", "Nothing was changed."))
        return true
      }
      return try saving { resolution in
        try practice.edit(patient.id, from: opened, to: typed, resolution)
        self.patient = PatientSummary(try practice.read { try $0.patient(patient.id) })
        done(language("Bewaard.", "Saved."))
      }
    }
  }

  // MARK: - What is asked

  private func dialogue(_ details: PatientDetails, asking question: String) throws -> FormDialogue {
    var dialogue = FormDialogue(
      try PatientFields.all(practice, language, details), conversation, texts)
    dialogue.skips = { PatientFields.isSuperfluous($1, in: $0) }
    dialogue.askFurther = { [self] in try askFurther(question, $0) }
    return dialogue
  }

  /// Asks for a part of the form or a field of it; nothing more is `save`.
  private func askFurther(_ question: String, _ form: Form) throws -> Set<String>? {
    let parts = form.parts
    let save = language("bewaren", "save")
    let choices = parts.map { $0.name.lowercased() } + [save]
    let choice =
      choices.dropLast().joined(separator: ", ") + language(" of ", " or ") + save
    while true {
      let reply = try conversation.ask("\(question)? \(choice) [\(save)]") {
        [
          language(
            "Een onderdeel vraagt alle velden ervan; u kunt ook een veld noemen:",
            "A part asks for all of its fields; you can name a field too:")
        ] + parts.map { "\($0.name): " + $0.labels.joined(separator: ", ") }
      }
      guard case .text(let text) = reply else { return nil }
      if text.isEmpty { return [] }
      let fields = form.fields.filter { !$0.label.isEmpty }
      if let place = place(of: text, among: choices.map { [$0] }) {
        return place == parts.count ? [] : parts[place].ids
      }
      if let place = place(of: text, among: fields.map { [$0.label] }) {
        return [fields[place].id]
      }
      conversation.notUnderstood(
        text, language("Kies uit: \(choice).", "Choose from: \(choice)."))
    }
  }

  // MARK: - Who is there already

  private enum Verdict {
    case same, somebodyElse, goOn
  }

  /// Reads out what is known of both, and asks; Enter alone never registers somebody twice.
  private func decide(
    about duplicate: PossibleDuplicate, _ typed: PatientDetails
  ) throws -> Verdict {
    warn(
      language("Misschien staat deze patiënt er al: ", "Perhaps this patient is registered: ")
        + text(of: PatientSummary(duplicate.patient)) + ". "
        + duplicate.reasons.map { $0.sentence(in: language) }.joined(separator: "; ") + ".")
    let names = try practice.read { try $0.detailNames() }
    for detail in typed.compared(with: duplicate.patient.details, names, in: language) {
      let (mine, theirs) = (detail.first, detail.second)
      let none = language("niets", "nothing")
      say(
        detail.isSame == true
          ? language("Gelijk: \(detail.name), \(mine)", "The same: \(detail.name), \(mine)")
          : language(
            "\(detail.name): nieuw \(mine.isEmpty ? none : mine), staat er \(theirs.isEmpty ? none : theirs)",
            "\(detail.name): new \(mine.isEmpty ? none : mine), registered \(theirs.isEmpty ? none : theirs)"
          ))
    }
    let answer = try conversation.decide(
      language("Wie is het:", "Who is it:"),
      [
        Words("dezelfde", "the same"), Words("iemand anders", "somebody else"),
        Words("verder typen", "go on typing"),
      ], usual: 0)
    switch answer {
    case 0?: return .same
    case 1?: return .somebodyElse
    default: return .goOn
    }
  }
}

extension Form {
  /// The parts of the form, each with its fields.
  fileprivate var parts: [(name: String, ids: Set<String>, labels: [String])] {
    var parts: [(name: String, ids: Set<String>, labels: [String])] = []
    for field in fields {
      if let name = field.section { parts.append((name, [], [])) }
      guard let last = parts.indices.last else { continue }
      parts[last].ids.insert(field.id)
      if !field.label.isEmpty { parts[last].labels.append(field.label) }
    }
    return parts
  }
}

extension PatientFields {
  /// Whether a field says nothing as long as another is empty.
  fileprivate static func isSuperfluous(_ id: String, in form: Form) -> Bool {
    func isEmpty(_ other: String) -> Bool { form[other].trimmingSpaces.isEmpty }
    switch id {
    case "prefix":
      return isEmpty(id) && !PatientName.splittingPrefix(form["surname"]).prefix.isEmpty
    case "partnerPrefix", "order": return isEmpty("partnerSurname")
    case "phoneLabel": return isEmpty("phone")
    case "otherPhoneLabel", "thirdPhone": return isEmpty("otherPhone")
    case "thirdPhoneLabel": return isEmpty("thirdPhone")
    case "identityNumber": return form["identityDocument"] == IdentityDocument.none.rawValue
    case "emergencyRelation", "emergencyPhone": return isEmpty("emergencyName")
    case "billPostcode", "billHouseNumber", "billStreet", "billCity": return isEmpty("billName")
    default:
      guard id.hasPrefix("guardian"), let number = id.last?.wholeNumberValue else { return false }
      if id.hasPrefix("guardianName") { return number > 1 && isEmpty("guardianName\(number - 1)") }
      return isEmpty("guardianName\(number)")
    }
  }
}
