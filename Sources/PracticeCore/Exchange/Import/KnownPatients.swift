/// Who is registered already, in a way that is asked for each row of a file.
///
/// What makes two registrations one person is told by ``DuplicateRules``. A file cannot be asked,
/// so people whose first initials differ are two here: twins share a birth date, a surname and
/// often a telephone.
struct KnownPatients: Sendable {
  /// Whom a row is a duplicate of.
  enum Reference: Sendable, Equatable {
    case patient(ID<Patient>)
    /// A row of the same file.
    case line(Int)
  }

  private struct Known: Sendable {
    let traits: DuplicateRules.Traits
    let surname: String
    var initial: Character? { traits.initial }
    let reference: Reference

    init(_ details: PatientDetails, _ reference: Reference) {
      traits = DuplicateRules.Traits(details)
      surname = folded(details.name.surname)
      self.reference = reference
    }

    /// What two have in common of whose birth dates one is known in part.
    var yearAndNames: [Int] {
      guard let year = traits.birth.year else { return [] }
      return traits.surnames.map { surname in
        var hasher = Hasher()
        hasher.combine(year)
        hasher.combine(surname)
        return hasher.finalize()
      }
    }
  }

  private var all: [Known] = []
  private var byCitizenNumber: [String: Int] = [:]
  /// By hashes of what two registrations of one person share; the rules look at who is found.
  private var bySharedTrait: [Int: [Int32]] = [:]

  /// Those of whom a part of the birth date is known, by year and surname.
  private var knownInPart: [Int: [Int32]] = [:]
  /// Everybody by year and surname; made once somebody comes of whom a part is known.
  private var byYear: [Int: [Int32]]?

  mutating func add(_ details: PatientDetails, as reference: Reference) {
    let known = Known(details, reference)
    if let number = known.traits.citizenNumber { byCitizenNumber[number] = all.count }
    for trait in KnownPatients.sharedTraits(of: known.traits) {
      bySharedTrait[trait, default: []].append(Int32(all.count))
    }
    if known.traits.birth.day == nil || byYear != nil {
      for key in known.yearAndNames {
        if known.traits.birth.day == nil { knownInPart[key, default: []].append(Int32(all.count)) }
        byYear?[key, default: []].append(Int32(all.count))
      }
    }
    all.append(known)
  }

  /// The first of whom what is known of the birth date fits, while it is not all known.
  private mutating func knownInPart(like asked: Known) -> Int? {
    if asked.traits.birth.day == nil, byYear == nil {
      var index: [Int: [Int32]] = [:]
      for (place, known) in all.enumerated() {
        for key in known.yearAndNames { index[key, default: []].append(Int32(place)) }
      }
      byYear = index
    }
    let index = asked.traits.birth.day == nil ? byYear ?? [:] : knownInPart
    return asked.yearAndNames.flatMap { index[$0] ?? [] }.map(Int.init).sorted().first {
      !DuplicateRules.reasons(all[$0].traits, asked.traits).isEmpty
    }
  }

  /// What is known of somebody.
  struct Answer: Equatable {
    /// The one this certainly is.
    var match: Reference?
    /// The first this may be as well: a person has to compare them.
    var lookalike: Reference?
  }

  mutating func answer(for details: PatientDetails) -> Answer {
    let asked = Known(details, .line(0))
    if let number = asked.traits.citizenNumber, let index = byCitizenNumber[number] {
      return Answer(match: all[index].reference, lookalike: all[index].reference)
    }
    var (match, lookalike): (Int, Int) = (.max, .max)
    for trait in KnownPatients.sharedTraits(of: asked.traits) {
      for index in bySharedTrait[trait] ?? [] where index < match {
        let known = all[Int(index)]
        guard asked.initial == nil || known.initial == nil || asked.initial == known.initial
        else { continue }
        let reasons = DuplicateRules.reasons(known.traits, asked.traits)
        guard !reasons.isEmpty else { continue }
        lookalike = min(lookalike, Int(index))
        if known.surname == asked.surname || reasons.contains(.sameBirthDateAndPhone) {
          match = Int(index)
          break
        }
      }
    }
    if lookalike == .max { lookalike = knownInPart(like: asked) ?? .max }
    return Answer(
      match: match == .max ? nil : all[match].reference,
      lookalike: lookalike == .max ? nil : all[lookalike].reference)
  }

  /// The birth date with each telephone, and with each surname as it is and with any one letter
  /// left out: two names one typing error apart have one of those in common.
  ///
  /// So nobody is compared with all who were born on the same day. Those who had no papers are
  /// registered as born on 1 January.
  private static func sharedTraits(of traits: DuplicateRules.Traits) -> Set<Int> {
    guard traits.birth != .unknown else { return [] }
    var hasher = Hasher()
    hasher.combine(traits.birth)
    func trait(_ kind: UInt8, _ letters: [UInt32]) -> Int {
      var hasher = hasher
      hasher.combine(kind)
      hasher.combine(letters)
      return hasher.finalize()
    }
    var result: Set<Int> = []
    for phone in traits.phones { result.insert(trait(0, phone.unicodeScalars.map(\.value))) }
    for surname in traits.surnames {
      // Letters, as the rule about typing errors counts them.
      let letters = surname.unicodeScalars.prefix(longest).map(\.value)
      result.insert(trait(1, letters))
      for index in letters.indices {
        var shorter = letters
        shorter.remove(at: index)
        result.insert(trait(1, shorter))
      }
    }
    return result
  }

  /// Of longer names the beginning is enough.
  private static let longest = 40
}
