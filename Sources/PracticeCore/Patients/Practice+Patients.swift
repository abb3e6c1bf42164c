/// Registering patients and keeping their details.
extension Practice {
  /// Registers a patient.
  ///
  /// - Returns: The number given.
  /// - Throws: ``Refusal/invalid(_:)`` for a detail that cannot be stored.
  public func register(_ details: PatientDetails) throws -> ID<Patient> {
    let details = try details.checked(today: clock.now().day)
    return try change(JournalNote(.registerPatient, subject: details.name.listed)) { writer in
      let id = try writer.insert(details)
      writer.note.patient = id
      return id
    }
  }

  /// Stores new details of a patient.
  ///
  /// - Parameter opened: The details as they were when the form was opened. What somebody else
  ///   changed since and this form did not is kept.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func edit(
    _ id: ID<Patient>, from opened: PatientDetails, to details: PatientDetails,
    _ resolution: ClashResolution = .ask
  ) throws {
    let details = try details.checked(today: clock.now().day)
    let note = JournalNote(.editPatient, subject: details.name.listed, patient: id)
    try change(note) { writer in
      let stored = try writer.reader.patient(id).details
      try writer.update(id, to: try details.merged(onto: stored, openedAs: opened, resolution))
    }
  }
}

extension PatientDetails {
  /// The details in the form in which they are stored.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func checked(today: Day) throws -> PatientDetails {
    var result = self
    func refuse(_ field: String, _ dutch: String, _ english: String) -> Refusal {
      .invalid(InvalidInput(field, dutch, english))
    }
    func refuse(_ field: String, _ problem: InputProblem) -> Refusal {
      refuse(field, problem.sentence(.dutch), problem.sentence(.english))
    }
    if name.surname.isEmpty {
      throw refuse("surname", "Vul een achternaam in.", "Fill in a surname.")
    }
    if name.surname.unicodeScalars.count > 200 {
      throw refuse(
        "surname", "Deze achternaam is te lang (hoogstens 200 tekens).",
        "This surname is too long (at most 200 characters).")
    }
    if let birthDate, birthDate > today {
      throw refuse(
        "birthDate", "Deze geboortedatum ligt in de toekomst.",
        "This birth date lies in the future.")
    }
    if let birthDate, today - birthDate > 130 * 366 {
      throw refuse(
        "birthDate", "Niemand is zo oud; controleer het jaar.",
        "Nobody is that old; check the year.")
    }
    if !trimmed(citizenNumber).isEmpty {
      do { result.citizenNumber = try CitizenNumber(parsing: citizenNumber).digits } catch {
        throw refuse("citizenNumber", error)
      }
    }
    if !trimmed(postcode).isEmpty {
      do { result.postcode = try Postcode(parsing: postcode).text } catch {
        throw refuse("postcode", error)
      }
    }
    if !trimmed(email).isEmpty {
      do { result.email = try EmailAddress(parsing: email).text } catch {
        throw refuse("email", error)
      }
    }
    return result
  }

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
}

extension PatientDetails: Mergeable {
  public static var units: [MergeUnit<PatientDetails>] {
    [
      MergeUnit(\.name, "naam", "name") { name, _ in name.listed },
      MergeUnit(\.birthDate, "geboortedatum", "birth date"),
      MergeUnit(\.sex, "geslacht", "sex") { sex, _ in sex.rawValue },
      MergeUnit(\.citizenNumber, "BSN", "BSN"),
      MergeUnit(\.address, "adres", "address") { address, _ in
        "\(address.street) \(address.houseNumber), \(address.postcode) \(address.city)"
      },
      MergeUnit(\.phone, "telefoon", "phone"),
      MergeUnit(\.otherPhone, "andere telefoon", "other phone"),
      MergeUnit(\.email, "e-mail", "e-mail"),
      MergeUnit(\.language, "taal van prints", "language of prints") { language, _ in
        language.rawValue
      },
      MergeUnit(\.gp, "huisarts", "GP"),
      MergeUnit(\.deskNote, "notitie balie", "desk note"),
      MergeUnit(\.therapist, "vaste therapeut", "therapist") { id, _ in
        id.map { "\($0.rawValue)" } ?? ""
      },
    ]
  }
}
