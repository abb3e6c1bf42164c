extension PatientDetails {
  /// The details in the form in which they are stored.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func checked(today: Day) throws -> PatientDetails {
    var result = self
    if name.surname.isEmpty {
      throw Self.refuse("surname", "Vul een achternaam in.", "Fill in a surname.")
    }
    try checkLengths()
    try checkBirth(today: today)
    if !trimmed(citizenNumber).isEmpty {
      result.citizenNumber = try Self.read("citizenNumber") { () throws(InputProblem) in
        try CitizenNumber(parsing: citizenNumber)
      }.digits
    }
    result.identityNumber = identityNumber.filter { !$0.isWhitespace }.uppercased()
    if identityDocument == .none, !result.identityNumber.isEmpty {
      throw Self.refuse(
        "identityDocument", "Kies ook van welk document dit het nummer is.",
        "Choose of which document this is the number too.")
    }
    result.postcode = try Self.postcode(postcode, "postcode")
    result.billAddress.postcode = try Self.postcode(billAddress.postcode, "billPostcode")
    if !trimmed(email).isEmpty {
      result.email = try Self.read("email") { () throws(InputProblem) in
        try EmailAddress(parsing: email)
      }.text
    }
    result.guardians = guardians.filter { !trimmed($0.name).isEmpty }
    return result
  }

  private func checkLengths() throws {
    guard name.surname.unicodeScalars.count <= 200 else {
      throw Self.refuse(
        "surname", "Deze achternaam is te lang (hoogstens 200 tekens).",
        "This surname is too long (at most 200 characters).")
    }
    for (field, surname) in [
      ("surname", name.surname), ("partnerSurname", name.partnerSurname ?? ""),
    ]
    where surname.contains(where: \.isNumber) && !surname.contains(where: \.isLetter) {
      throw Self.refuse(
        field, "Dit is een getal of een datum, geen achternaam.",
        "This is a number or a date, not a surname.")
    }
    for (field, prefix) in [("prefix", name.prefix), ("partnerPrefix", name.partnerPrefix ?? "")]
    where !trimmed(prefix).isEmpty && !prefix.contains(where: \.isLetter) {
      throw Self.refuse(
        field, "Een tussenvoegsel bestaat uit letters, zoals van der.",
        "A prefix is made of letters, like van der.")
    }
    for (field, text) in shortTexts where text.unicodeScalars.count > 200 {
      throw Self.refuse(
        field, "Dit is te lang (hoogstens 200 tekens).",
        "This is too long (at most 200 characters)."
      )
    }
  }

  /// What stands on one line, by its field.
  private var shortTexts: [(field: String, text: String)] {
    [
      ("prefix", name.prefix), ("initials", name.initials), ("givenName", name.givenName),
      ("partnerSurname", name.partnerSurname ?? ""), ("partnerPrefix", name.partnerPrefix ?? ""),
      ("phone", phone), ("phoneLabel", phoneLabel), ("otherPhone", otherPhone),
      ("otherPhoneLabel", otherPhoneLabel), ("thirdPhone", thirdPhone),
      ("thirdPhoneLabel", thirdPhoneLabel), ("street", street), ("houseNumber", houseNumber),
      ("city", city), ("gp", gp), ("identityNumber", identityNumber),
      ("emergencyName", emergency.name), ("emergencyRelation", emergency.relation),
      ("emergencyPhone", emergency.phone), ("billName", billAddress.name),
      ("billStreet", billAddress.street), ("billHouseNumber", billAddress.houseNumber),
      ("billCity", billAddress.city),
    ]
      + guardians.enumerated().flatMap { index, guardian in
        [
          ("guardianName\(index + 1)", guardian.name),
          ("guardianRelation\(index + 1)", guardian.relation),
          ("guardianPhone\(index + 1)", guardian.phone),
        ]
      }
  }

  private func checkBirth(today: Day) throws {
    guard let ages = birth.ages(on: today) else {
      // No age although something is known: born after today.
      if birth == .unknown { return }
      throw Self.refuse(
        "birthDate", "Deze geboortedatum ligt in de toekomst.",
        "This birth date lies in the future.")
    }
    if ages.lowerBound > 130 {
      throw Self.refuse(
        "birthDate", "Niemand is zo oud; controleer het jaar.",
        "Nobody is that old; check the year.")
    }
  }

  private static func postcode(_ text: String, _ field: String) throws -> String {
    guard !trimmed(text).isEmpty else { return "" }
    return try read(field) { () throws(InputProblem) in try Postcode(parsing: text) }.text
  }

  private static func read<Value>(
    _ field: String, _ body: () throws(InputProblem) -> Value
  ) throws -> Value {
    do throws(InputProblem) { return try body() } catch {
      throw refuse(field, error.sentence(.dutch), error.sentence(.english))
    }
  }

  private static func refuse(_ field: String, _ dutch: String, _ english: String) -> Refusal {
    .invalid(InvalidInput(field, dutch, english))
  }
}
