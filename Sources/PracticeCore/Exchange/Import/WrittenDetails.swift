/// The practice's own lists, for who names something in them by a word.
public struct PatientLists: Sendable {
  var therapists: [StaffMember] = []
  var sources: [PatientSource] = []

  public func code(of source: ID<PatientSource>?) -> String? {
    sources.first { $0.id == source }?.code
  }
}

extension Reader {
  public func patientLists() throws -> PatientLists {
    PatientLists(therapists: try therapists(), sources: try patientSources())
  }
}

/// Takes over what is written about a patient as texts, one thing at a time.
///
/// It is read as the fields of the form read what is typed. An empty text clears.
public struct WrittenDetails: Sendable {
  let today: Day
  let lists: PatientLists

  public init(today: Day, lists: PatientLists) {
    self.today = today
    self.lists = lists
  }

  /// Told what cannot be stored as it stands; the rest is taken over unless it throws.
  public typealias Refused =
    (PatientColumn, String, InputProblem, inout PatientDetails) throws(InputProblem) -> Void

  /// Takes all of them over.
  public func take(
    _ values: [PatientColumn: String], into details: inout PatientDetails, refused: Refused
  ) throws(InputProblem) {
    details.name = name(values, onto: details.name)
    for column in WrittenDetails.order {
      guard let text = values[column] else { continue }
      do throws(InputProblem) {
        try take(text, as: column, into: &details)
      } catch {
        try refused(column, text, error, &details)
      }
    }
    if let line = values[.addressLine], values[.street] == nil {
      (details.street, details.houseNumber) = WrittenDetails.splitAddress(line)
    }
    if let addition = values[.houseNumberAddition] { details.houseNumber += addition }
    try takeIncomplete(&details, refused)
  }

  /// What is refused may be added to the note, so that comes before it.
  private static let order =
    [PatientColumn.deskNote] + PatientColumn.allCases.filter { $0 != .deskNote }

  /// A parent without a name and a number of no document would not be kept: what is known of them
  /// is not lost in silence.
  private func takeIncomplete(
    _ details: inout PatientDetails, _ refused: Refused
  ) throws(InputProblem) {
    let problem = InputProblem("vul ook de naam in", "fill in the name too")
    for (index, guardian) in details.guardians.enumerated() where trimmed(guardian.name).isEmpty {
      let isFirst = index == 0
      if !guardian.phone.isEmpty {
        try refused(
          isFirst ? .guardianPhone1 : .guardianPhone2, guardian.phone, problem, &details)
      }
      if !guardian.relation.isEmpty {
        try refused(
          isFirst ? .guardianRelation1 : .guardianRelation2, guardian.relation, problem, &details)
      }
    }
    details.guardians.removeAll { trimmed($0.name).isEmpty }
    if details.identityDocument == .none, !details.identityNumber.isEmpty {
      let number = details.identityNumber
      details.identityNumber = ""
      try refused(
        .identityNumber, number,
        InputProblem(
          "zeg ook van welk document dit het nummer is",
          "say of which document this is the number too"), &details)
    }
  }

  // MARK: - Names

  private func name(_ values: [PatientColumn: String], onto old: PatientName) -> PatientName {
    var base = old
    if values[.surname] == nil, let whole = values[.fullName] { base = NameReading.read(whole) }
    let own = values[.surname].map(NameReading.splitPrefix)
    let partner = values[.partnerSurname].map(NameReading.splitPrefix)
    // Another surname comes with its own prefix, or without one.
    return PatientName(
      surname: own?.surname ?? base.surname,
      prefix: values[.prefix] ?? own?.prefix ?? base.prefix,
      partnerSurname: partner?.surname ?? base.partnerSurname,
      partnerPrefix: values[.partnerPrefix] ?? partner?.prefix ?? base.partnerPrefix,
      order: base.order, initials: values[.initials] ?? base.initials,
      givenName: values[.givenName] ?? base.givenName)
  }

  /// `Dorpsstraat 12 a` as street and number.
  static func splitAddress(_ line: String) -> (street: String, number: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard
      let index = words.indices.last(where: { $0 > 0 && words[$0].first?.isASCIIDigit == true })
    else { return (line, "") }
    return (
      words[..<index].joined(separator: " "), words[index...].joined(separator: " ")
    )
  }

  // MARK: - One thing

  private func take(
    _ text: String, as column: PatientColumn, into details: inout PatientDetails
  ) throws(InputProblem) {
    switch column {
    case .surname, .prefix, .partnerSurname, .partnerPrefix, .initials, .givenName, .fullName,
      .addressLine, .houseNumberAddition:
      break
    case .nameOrder:
      details.name = details.name.ordered(try WrittenWords.order(text))
    case .birthDate: details.birth = try birth(text)
    case .sex: details.sex = try WrittenWords.sex(text)
    case .citizenNumber:
      details.citizenNumber = text.isEmpty ? "" : try CitizenNumber(parsing: text).digits
    case .identityDocument: details.identityDocument = try WrittenWords.document(text)
    case .identityNumber: details.identityNumber = text
    case .street: details.street = text
    case .houseNumber: details.houseNumber = text
    case .postcode: details.postcode = try postcode(text)
    case .city: details.city = text
    case .phone: details.phone = try phone(text)
    case .phoneLabel: details.phoneLabel = text
    case .otherPhone: details.otherPhone = try phone(text)
    case .otherPhoneLabel: details.otherPhoneLabel = text
    case .thirdPhone: details.thirdPhone = try phone(text)
    case .thirdPhoneLabel: details.thirdPhoneLabel = text
    case .email: details.email = text.isEmpty ? "" : try EmailAddress(parsing: text).text
    case .channel: details.channel = try WrittenWords.channel(text)
    case .language: details.language = try WrittenWords.language(text)
    case .gp: details.gp = text
    case .source: details.source = try source(text)
    case .therapist: details.therapist = try therapist(text)
    case .deskNote: details.deskNote = text
    case .emergencyName: details.emergency.name = text
    case .emergencyRelation: details.emergency.relation = text
    case .emergencyPhone: details.emergency.phone = try phone(text)
    case .billName: details.billAddress.name = text
    case .billStreet: details.billAddress.street = text
    case .billHouseNumber: details.billAddress.houseNumber = text
    case .billPostcode: details.billAddress.postcode = try postcode(text)
    case .billCity: details.billAddress.city = text
    case .guardianName1: takeGuardian(text, 0, into: &details)
    case .guardianName2: takeGuardian(text, 1, into: &details)
    case .guardianRelation1: details.withGuardian(0) { $0.relation = text }
    case .guardianRelation2: details.withGuardian(1) { $0.relation = text }
    case .guardianPhone1:
      let phone = try phone(text)
      details.withGuardian(0) { $0.phone = phone }
    case .guardianPhone2:
      let phone = try phone(text)
      details.withGuardian(1) { $0.phone = phone }
    case .guardianAuthority1:
      let hasAuthority = try WrittenWords.yesNo(text)
      details.withGuardian(0) { $0.hasAuthority = hasAuthority }
    case .guardianAuthority2:
      let hasAuthority = try WrittenWords.yesNo(text)
      details.withGuardian(1) { $0.hasAuthority = hasAuthority }
    }
  }

  /// Who is cleared goes with all that is known of him.
  private func takeGuardian(_ name: String, _ index: Int, into details: inout PatientDetails) {
    details.withGuardian(index) { guardian in
      if name.isEmpty { guardian = Guardian(name: "") } else { guardian.name = name }
    }
  }

  private func birth(_ text: String) throws(InputProblem) -> BirthDate {
    if text.isEmpty { return .unknown }
    // Spreadsheets put a time behind a date.
    let date = text.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? text
    let isDate = date.contains(where: \.isNumber) && date.count >= 4
    return try BirthDate.parse(isDate ? date : text, today: today).get()
  }

  private func postcode(_ text: String) throws(InputProblem) -> String {
    text.isEmpty ? "" : try Postcode(parsing: text).text
  }

  private func phone(_ text: String) throws(InputProblem) -> String {
    text.isEmpty ? "" : try PhoneNumber(parsing: text).display
  }

  private func therapist(_ text: String) throws(InputProblem) -> ID<StaffMember>? {
    if text.isEmpty { return nil }
    let name = folded(text)
    if let member = lists.therapists.first(where: { folded($0.initials) == name }) {
      return member.id
    }
    let named = lists.therapists.filter {
      [$0.surname, $0.shortName, $0.formalName].map(folded).contains(name)
    }
    guard named.count == 1 else {
      throw .notIn(lists.therapists.map { ($0.initials, $0.initials) }, text)
    }
    return named[0].id
  }

  private func source(_ text: String) throws(InputProblem) -> ID<PatientSource>? {
    if text.isEmpty { return nil }
    let name = folded(text)
    func names(_ source: PatientSource) -> [String] {
      ([source.code] + Language.allCases.map { source.name(in: $0) }).map(folded)
    }
    if let exact = lists.sources.first(where: { names($0).contains(name) }) { return exact.id }
    // One of its words is enough if no other has it: `huisarts` for 'via de huisarts'.
    let fitting = lists.sources.filter { names($0).contains { " \($0) ".contains(" \(name) ") } }
    guard fitting.count == 1 else {
      throw .notIn(
        lists.sources.map { ($0.name(in: .dutch), $0.name(in: .english)) }, text)
    }
    return fitting[0].id
  }
}

extension PatientDetails {
  /// Changes a parent or guardian; those before are there afterwards, perhaps without a name.
  fileprivate mutating func withGuardian(_ index: Int, _ change: (inout Guardian) -> Void) {
    while guardians.count <= index { guardians.append(Guardian(name: "")) }
    change(&guardians[index])
  }
}

extension PatientName {
  fileprivate func ordered(_ order: NameOrder) -> PatientName {
    PatientName(
      surname: surname, prefix: prefix, partnerSurname: partnerSurname,
      partnerPrefix: partnerPrefix, order: order, initials: initials, givenName: givenName)
  }
}

extension InputProblem {
  /// A word that is not in a list.
  static func notIn(
    _ choices: [(dutch: String, english: String)], _ text: String
  ) -> InputProblem {
    InputProblem(
      "\(quoted(text)) wordt niet begrepen; kies uit: "
        + choices.map(\.dutch).joined(separator: ", "),
      "\(quoted(text)) is not understood; choose from: "
        + choices.map(\.english).joined(separator: ", "))
  }
}
