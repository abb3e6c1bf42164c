/// Who is registered already, by what tells that two rows are one person.
///
/// Twins share a birth date, a surname and often a telephone, so that people whose first initials
/// differ are never taken for one.
struct KnownPatients {
  /// Whom a row is a duplicate of.
  enum Reference: Sendable, Equatable {
    case patient(ID<Patient>)
    /// A row of the same file.
    case line(Int)
  }

  private struct Known {
    let reference: Reference
    let initial: Character?
  }

  private var byCitizenNumber: [String: Reference] = [:]
  private var byBirthDateAnd: [String: [Known]] = [:]

  mutating func add(_ details: PatientDetails, as reference: Reference) {
    if !details.citizenNumber.isEmpty { byCitizenNumber[details.citizenNumber] = reference }
    let known = Known(reference: reference, initial: Self.initial(of: details.name))
    for key in Self.keys(of: details) { byBirthDateAnd[key, default: []].append(known) }
  }

  /// The one with the same BSN, or with the same birth date and the same surname or telephone.
  func match(_ details: PatientDetails) -> Reference? {
    if let found = byCitizenNumber[details.citizenNumber] { return found }
    let initial = Self.initial(of: details.name)
    for key in Self.keys(of: details) {
      let found = byBirthDateAnd[key]?.first {
        $0.initial == nil || initial == nil || $0.initial == initial
      }
      if let found { return found.reference }
    }
    return nil
  }

  private static func initial(of name: PatientName) -> Character? {
    folded(name.dottedInitials).first
  }

  private static func keys(of details: PatientDetails) -> [String] {
    guard let birthDate = details.birthDate else { return [] }
    let names = [details.name.surname, details.name.partnerSurname ?? ""].map(folded)
    let phones = [details.phone, details.otherPhone].map { phone in
      (try? PhoneNumber(parsing: phone))?.digits ?? ""
    }
    return (names + phones).filter { !$0.isEmpty }.map { "\(birthDate.number) \($0)" }
  }
}
