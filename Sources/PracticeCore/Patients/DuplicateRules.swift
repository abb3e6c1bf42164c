/// Why two registrations may be of one person.
public enum DuplicateReason: Sendable, CaseIterable {
  case sameCitizenNumber
  case sameBirthDateAndName
  case sameBirthDateAndPhone

  public func sentence(in language: Language) -> String {
    switch self {
    case .sameCitizenNumber: language("hetzelfde BSN", "the same BSN")
    case .sameBirthDateAndName:
      language("zelfde geboortedatum, (bijna) dezelfde naam", "same birth date, (nearly) same name")
    case .sameBirthDateAndPhone:
      language("zelfde geboortedatum en telefoon", "same birth date and phone")
    }
  }
}

/// Tells whether two registrations may be of one person.
public enum DuplicateRules {
  /// The reasons for it, the strongest first; empty for two people.
  ///
  /// Twins share birth date, telephone and surname: with two different citizen numbers they are
  /// two people, whatever else is the same.
  public static func reasons(
    _ one: PatientDetails, _ other: PatientDetails
  ) -> [DuplicateReason] {
    reasons(Traits(one), Traits(other))
  }

  static func reasons(_ one: Traits, _ other: Traits) -> [DuplicateReason] {
    if let first = one.citizenNumber, let second = other.citizenNumber {
      return first == second ? [.sameCitizenNumber] : []
    }
    guard one.birth != .unknown, one.birth == other.birth, !haveOtherGivenNames(one, other) else {
      return []
    }
    var reasons: [DuplicateReason] = []
    // One surname of the one is that of the other, or one typing error from it.
    let isSimilar = one.surnames.contains { mine in
      other.surnames.contains { SpellingVariants.areNear(mine, $0) }
    }
    if isSimilar { reasons.append(.sameBirthDateAndName) }
    if one.phones.contains(where: other.phones.contains) { reasons.append(.sameBirthDateAndPhone) }
    return reasons
  }

  /// Whether something says that the first names differ.
  private static func haveOtherGivenNames(_ one: Traits, _ other: Traits) -> Bool {
    let (first, second) = (one.givenName, other.givenName)
    guard !first.isEmpty, !second.isEmpty else { return false }
    return !SpellingVariants.areNear(first, second)
      && !first.hasPrefix(second) && !second.hasPrefix(first)
  }

  /// What tells a person from others, read once.
  struct Traits: Sendable {
    /// Only if it is a person's.
    let citizenNumber: String?
    let birth: BirthDate
    /// Folded: the own one, then that of the partner.
    let surnames: [String]
    /// Folded.
    let givenName: String
    /// The digits.
    let phones: [String]

    init(_ details: PatientDetails) {
      let number =
        details.citizenNumber.isEmpty ? nil : try? CitizenNumber(parsing: details.citizenNumber)
      citizenNumber = number.flatMap { $0.isEstablished ? $0.digits : nil }
      birth = details.birth
      surnames = [details.name.surname, details.name.partnerSurname ?? ""]
        .map(folded).filter { !$0.isEmpty }
      givenName = folded(details.name.givenName)
      phones = [details.phone, details.otherPhone, details.thirdPhone]
        .compactMap { $0.isEmpty ? nil : (try? PhoneNumber(parsing: $0))?.digits }
    }
  }
}

/// Somebody already registered who may be the person being registered.
public struct PossibleDuplicate: Hashable, Sendable {
  public let patient: Patient
  public let reasons: [DuplicateReason]
}
