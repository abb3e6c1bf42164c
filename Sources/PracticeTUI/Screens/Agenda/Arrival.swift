import PracticeCore

/// A patient at the desk: present, what is still owed, and the document that was shown.
extension Workplace {
  func arrivalCommands(_ entry: AgendaEntry) -> [Command] {
    let settled = settled(entry)
    return [
      Command(
        "appointment.arrive", keys: [.character("i")], label: language("aanwezig", "present"),
        help: language(
          "Meld de patiënt aanwezig; nog eens neemt het terug.",
          "Mark the patient as present; again takes it back."),
        enabled: enabled(unless: settled, notToday(entry))
      ) { [unowned self] in try toggleArrived(entry) },
      Command(
        "appointment.identity", keys: [.character("I")], label: language("identiteit", "identity"),
        help: language(
          "Leg vast welk identiteitsbewijs de patiënt liet zien.",
          "Record which proof of identity the patient showed."),
        enabled: enabled(.registerPatients), showInBar: false
      ) { [unowned self] in try askForIdentity(entry.patient.id) },
      termsCommand(of: entry.patient, showInBar: false),
    ]
  }

  private func askForIdentity(_ patient: ID<Patient>) throws {
    let language = language
    let opened = try practice.read { try $0.patient(patient).details }
    let screen = FormScreen(
      app: app,
      title: language("Identiteit", "Identity") + " · " + name(opened.name),
      fields: [
        FormField(
          "identityDocument", language("Document", "Document"),
          InputFields.choice(opened.identityDocument) { $0.name(in: language) }),
        FormField(
          "identityNumber", language("Documentnummer", "Document number"),
          TextField(opened.identityNumber, width: 20)),
      ], isOverlay: true
    ) { [unowned self] form in
      var details = opened
      details.identityDocument = IdentityDocument(rawValue: form["identityDocument"]) ?? .none
      details.identityNumber = form["identityNumber"]
      try saving { [unowned self, details] resolution in
        try practice.edit(patient, from: opened, to: details, resolution)
        done(language("Vastgelegd.", "Recorded."))
      }
    }
    screen.keepDrafts(
      of: DraftKey(form: "identity", subject: patient.rawValue, patient: patient), in: self)
    app.push(screen)
  }

  /// Marks a patient as present and tells what is still owed; again takes it back.
  func toggleArrived(_ entry: AgendaEntry) throws {
    let id = entry.appointment.id
    try practice.toggleArrived(id)
    let (status, isIdentified, terms) = try practice.read {
      (
        try $0.appointment(id).status, try $0.isIdentitySeen(of: entry.patient.id),
        try $0.terms(of: entry.patient.id)
      )
    }
    let name = shortName(entry.patient.name)
    guard status == .arrived else {
      return done(
        language("\(name) is weer verwacht.", "\(name) is expected again."))
    }
    var owed = entry.coverage?.tasks(in: language) ?? []
    if !isIdentified { owed.append(language("identiteitsbewijs (I)", "proof of identity (I)")) }
    if terms.isOwed { owed.append(terms.task(in: language) + " (T)") }
    let still =
      owed.isEmpty
      ? "" : language(" Nog: ", " Still: ") + owed.joined(separator: ", ") + "."
    done(language("\(name) is aanwezig.", "\(name) is present.") + still)
  }
}
