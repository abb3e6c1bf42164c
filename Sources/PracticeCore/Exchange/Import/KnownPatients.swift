/// Who is registered already, in a way that is asked for each row of a file.
///
/// What makes two registrations one person is told by ``DuplicateRules``. A file cannot be asked,
/// so people whose first initials differ are two here: twins share a birth date, a surname and
/// often a telephone.
struct KnownPatients {
  /// Whom a row is a duplicate of.
  enum Reference: Sendable, Equatable {
    case patient(ID<Patient>)
    /// A row of the same file.
    case line(Int)
  }

  private struct Known {
    let details: PatientDetails
    let reference: Reference
  }

  private var byCitizenNumber: [String: Known] = [:]
  private var byBirth: [BirthDate: [Known]] = [:]

  mutating func add(_ details: PatientDetails, as reference: Reference) {
    let known = Known(details: details, reference: reference)
    if !details.citizenNumber.isEmpty { byCitizenNumber[details.citizenNumber] = known }
    if details.birth != .unknown { byBirth[details.birth, default: []].append(known) }
  }

  /// The one this certainly is, or nothing.
  func match(_ details: PatientDetails) -> Reference? {
    if !details.citizenNumber.isEmpty, let known = byCitizenNumber[details.citizenNumber],
      DuplicateRules.reasons(known.details, details).contains(.sameCitizenNumber)
    {
      return known.reference
    }
    return candidates(details).first { known in
      folded(known.details.name.surname) == folded(details.name.surname)
        || DuplicateRules.reasons(known.details, details).contains(.sameBirthDateAndPhone)
    }?.reference
  }

  /// One this may be as well: a person has to compare them.
  func lookalike(_ details: PatientDetails) -> Reference? { candidates(details).first?.reference }

  private func candidates(_ details: PatientDetails) -> [Known] {
    let initial = Self.initial(of: details.name)
    return byBirth[details.birth, default: []].filter { known in
      let other = Self.initial(of: known.details.name)
      return (initial == nil || other == nil || initial == other)
        && !DuplicateRules.reasons(known.details, details).isEmpty
    }
  }

  private static func initial(of name: PatientName) -> Character? {
    folded(name.dottedInitials).first
  }
}
