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
    let (first, second) = (established(one), established(other))
    if let first, let second {
      return first == second ? [.sameCitizenNumber] : []
    }
    guard one.birth != .unknown, one.birth == other.birth else { return [] }
    var reasons: [DuplicateReason] = []
    if haveSimilarNames(one.name, other.name) { reasons.append(.sameBirthDateAndName) }
    if !phones(one).isDisjoint(with: phones(other)), !haveOtherGivenNames(one.name, other.name) {
      reasons.append(.sameBirthDateAndPhone)
    }
    return reasons
  }

  /// The citizen number, if it is a person's.
  private static func established(_ details: PatientDetails) -> String? {
    guard let number = try? CitizenNumber(parsing: details.citizenNumber), number.isEstablished
    else { return nil }
    return number.digits
  }

  /// One surname of the one is that of the other, or one typing error from it, and nothing says
  /// that the first names differ.
  private static func haveSimilarNames(_ one: PatientName, _ other: PatientName) -> Bool {
    let similar = surnames(one).contains { mine in
      surnames(other).contains { SpellingVariants.areNear(mine, $0) }
    }
    return similar && !haveOtherGivenNames(one, other)
  }

  private static func surnames(_ name: PatientName) -> [String] {
    [name.surname, name.partnerSurname ?? ""].map(folded).filter { !$0.isEmpty }
  }

  private static func haveOtherGivenNames(_ one: PatientName, _ other: PatientName) -> Bool {
    let (first, second) = (folded(one.givenName), folded(other.givenName))
    guard !first.isEmpty, !second.isEmpty else { return false }
    return !SpellingVariants.areNear(first, second)
      && !first.hasPrefix(second) && !second.hasPrefix(first)
  }

  private static func phones(_ details: PatientDetails) -> Set<String> {
    let digits = [details.phone, details.otherPhone, details.thirdPhone].compactMap {
      (try? PhoneNumber(parsing: $0))?.digits
    }
    return Set(digits)
  }
}

/// Somebody already registered who may be the person being registered.
public struct PossibleDuplicate: Hashable, Sendable {
  public let patient: Patient
  public let reasons: [DuplicateReason]
}
