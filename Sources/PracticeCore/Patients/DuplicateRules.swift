/// Why two registrations may be of one person.
public enum DuplicateReason: Sendable, CaseIterable {
  case sameCitizenNumber
  case sameBirthDateAndName
  case sameBirthDateAndPhone
  /// Of one of the two only a part of the birth date is known, and that part is the same.
  case partOfBirthDateAndName

  public func sentence(in language: Language) -> String {
    switch self {
    case .sameCitizenNumber: language("hetzelfde BSN", "the same BSN")
    case .sameBirthDateAndName:
      language("zelfde geboortedatum, (bijna) dezelfde naam", "same birth date, (nearly) same name")
    case .sameBirthDateAndPhone:
      language("zelfde geboortedatum en telefoon", "same birth date and phone")
    case .partOfBirthDateAndName:
      language(
        "zelfde naam, en de geboortedatum kan dezelfde zijn",
        "same name, and the birth date may be the same")
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
    guard one.birth.mayBe(other.birth), !haveOtherGivenNames(one, other) else { return [] }
    guard one.birth == other.birth else {
      // Many share a year: it takes the whole name.
      let isSame = one.surnames.contains(where: other.surnames.contains)
      let haveOtherInitials =
        one.initial != nil && other.initial != nil && one.initial != other.initial
      return isSame && !haveOtherInitials ? [.partOfBirthDateAndName] : []
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
    /// The first one, folded.
    let initial: Character?
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
      initial = folded(details.name.dottedInitials).first
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
