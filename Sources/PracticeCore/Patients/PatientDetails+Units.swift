extension PatientDetails {
  struct Address: Equatable {
    var street, houseNumber, postcode, city: String
  }

  /// The address as the one thing it is.
  var address: Address {
    get {
      Address(street: street, houseNumber: houseNumber, postcode: postcode, city: city)
    }
    set {
      (street, houseNumber) = (newValue.street, newValue.houseNumber)
      (postcode, city) = (newValue.postcode, newValue.city)
    }
  }

  struct LabelledPhone: Equatable {
    var number, label: String

    var line: String { label.isEmpty ? number : "\(number) (\(label))" }
  }

  var firstPhone: LabelledPhone {
    get { LabelledPhone(number: phone, label: phoneLabel) }
    set { (phone, phoneLabel) = (newValue.number, newValue.label) }
  }

  var secondPhone: LabelledPhone {
    get { LabelledPhone(number: otherPhone, label: otherPhoneLabel) }
    set { (otherPhone, otherPhoneLabel) = (newValue.number, newValue.label) }
  }

  var lastPhone: LabelledPhone {
    get { LabelledPhone(number: thirdPhone, label: thirdPhoneLabel) }
    set { (thirdPhone, thirdPhoneLabel) = (newValue.number, newValue.label) }
  }

  /// The numbers that are there, each with whose it is: `06-00000001 (werk)`.
  public var phoneLines: [String] {
    [firstPhone, secondPhone, lastPhone].filter { !$0.number.isEmpty }.map(\.line)
  }

  struct Identity: Equatable {
    var document: IdentityDocument
    var number: String
  }

  var identity: Identity {
    get { Identity(document: identityDocument, number: identityNumber) }
    set { (identityDocument, identityNumber) = (newValue.document, newValue.number) }
  }

  /// The BSN as people read it.
  public func citizenNumberText(in language: Language) -> String {
    citizenNumber == CitizenNumber.notEstablished
      ? language("identiteit niet vastgesteld", "identity not established") : citizenNumber
  }
}

extension PatientDetails: Mergeable {
  public static var units: [MergeUnit<PatientDetails>] {
    [
      MergeUnit(\.name, "naam", "name") { name, _ in
        [name.listed, name.givenName.isEmpty ? "" : "(\(name.givenName))"]
          .filter { !$0.isEmpty }.joined(separator: " ")
      },
      MergeUnit(\.birth, "geboortedatum", "birth date") { birth, language in
        birth.text(in: language)
      },
      MergeUnit(\.sex, "geslacht", "sex") { sex, language in
        sex == .unknown ? "" : sex.name(in: language)
      },
      MergeUnit(\.citizenNumber, "BSN", "BSN"),
      MergeUnit(\.identity, "identiteitsbewijs", "identity document") { identity, language in
        identity.document == .none
          ? "" : "\(identity.document.name(in: language)) \(identity.number)"
      },
      MergeUnit(\.address, "adres", "address") { address, _ in
        [[address.street, address.houseNumber], [address.postcode, address.city]]
          .map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
          .filter { !$0.isEmpty }.joined(separator: ", ")
      },
      MergeUnit(\.firstPhone, "telefoon", "phone") { phone, _ in phone.line },
      MergeUnit(\.secondPhone, "andere telefoon", "other phone") { phone, _ in phone.line },
      MergeUnit(\.lastPhone, "derde telefoon", "third phone") { phone, _ in phone.line },
      MergeUnit(\.email, "e-mail", "e-mail"),
      MergeUnit(\.channel, "liefst bereikt via", "preferred channel") { channel, language in
        channel == .any ? "" : channel.name(in: language)
      },
      MergeUnit(\.language, "taal van prints", "language of prints") { language, _ in
        language.rawValue
      },
      MergeUnit(\.gp, "huisarts", "GP"),
      MergeUnit(\.source, "gekomen", sourceUnit) { id, _ in id.map { "\($0.rawValue)" } ?? "" },
      MergeUnit(\.therapist, "vaste therapeut", therapistUnit) { id, _ in
        id.map { "\($0.rawValue)" } ?? ""
      },
      MergeUnit(\.emergency, "noodcontact", "emergency contact") { contact, _ in contact.line },
      MergeUnit(\.billAddress, "rekening naar", "bill to") { address, _ in address.line },
      MergeUnit(\.guardians, "ouders of voogden", guardianUnit) { guardians, language in
        guardians.map { guardian in
          guardian.called
            + (guardian.hasAuthority ? "" : language(", geen gezag", ", no authority"))
        }.joined(separator: "; ")
      },
      MergeUnit(\.deskNote, "notitie balie", deskNoteUnit),
    ]
  }
}
