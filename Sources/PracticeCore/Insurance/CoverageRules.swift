/// The rules of cover as they hold from a day on: ages and numbers change, code does not.
public struct CoverageRuleSet: Hashable, Sendable {
  /// How long a check with the insurer holds.
  public enum VerificationTerm: Hashable, Sendable {
    case calendarYear
    case days(Int)
  }

  public var validFrom: Day
  /// From this birthday on the rules for adults hold.
  public var adultAge = 18
  /// A child's treatments per condition and calendar year.
  public var minorTreatments = 9
  /// As many again after an extension.
  public var minorExtension = 9
  /// Chronic list, adults: how many visits of a condition come before the basic package pays.
  public var chronicOwnVisits = 20
  /// Whether the visits of a chronic condition before adulthood are among those.
  public var chronicCountsMinor = false
  /// Osteoarthritis of hip or knee, adults: visits of supervised exercise therapy.
  public var exerciseVisits = 12
  /// In so many months from the first of them; nothing for once in a life.
  public var exerciseMonths: Int? = 12
  /// What adults pay themselves of the basic package in a year, in cents; nothing if unknown.
  public var deductible: Int?
  /// Whether a visit that begins with a screening is taken from the cover.
  public var screeningCounts = true
  /// Whether a second treatment of the same kind on a day goes unpaid.
  public var paysOneADay = true
  public var verificationTerm = VerificationTerm.calendarYear

  public init(validFrom: Day) {
    self.validFrom = validFrom
  }
}

/// A condition of the chronic list as it stands there from a day on.
public struct ChronicEntry: Hashable, Sendable {
  /// Stable: a later row of the same code replaces the one before it.
  public var code: String
  public var dutch: String
  public var english: String
  /// The longest it is paid for; nothing for as long as it lasts.
  public var termMonths: Int?
  public var isListed: Bool
  public var validFrom: Day

  public init(
    code: String, dutch: String, english: String, termMonths: Int?, isListed: Bool = true,
    validFrom: Day
  ) {
    self.code = code
    self.dutch = dutch
    self.english = english
    self.termMonths = termMonths
    self.isListed = isListed
    self.validFrom = validFrom
  }

  public func name(in language: Language) -> String { language(dutch, english) }
}

/// Tells who will probably pay for a visit, out of dated rules and the patient's facts.
///
/// The outcome depends on what lies before the visit and never on what comes after it, so a
/// flag does not change because somebody books a later appointment.
public struct CoverageRules: Hashable, Sendable {
  /// Oldest first.
  public let sets: [CoverageRuleSet]
  /// Oldest first.
  public let chronicList: [ChronicEntry]

  public init(_ sets: [CoverageRuleSet], chronicList: [ChronicEntry] = []) {
    self.sets = sets.sorted { $0.validFrom < $1.validFrom }
    self.chronicList = chronicList.sorted { $0.validFrom < $1.validFrom }
  }

  /// The rules that hold on a day; before the first set, the first.
  public func rules(on day: Day) -> CoverageRuleSet {
    sets.last { $0.validFrom <= day } ?? sets.first ?? CoverageRuleSet(validFrom: day)
  }

  /// What the chronic list says on a day; nothing for what is not on it then.
  public func chronicEntry(_ code: String, on day: Day) -> ChronicEntry? {
    let entry = chronicList.last { $0.code == code && $0.validFrom <= day }
    return entry?.isListed == true ? entry : nil
  }

  /// The chronic list as it is on a day.
  public func chronicList(on day: Day) -> [ChronicEntry] {
    var entries: [String: ChronicEntry] = [:]
    for entry in chronicList where entry.validFrom <= day { entries[entry.code] = entry }
    return entries.values.filter(\.isListed).sorted { $0.dutch < $1.dutch }
  }

  /// The cover of one of the visits, or of one that is not among them yet.
  public func cover(of visit: CoverFacts.Visit, facts: CoverFacts) -> Coverage {
    var ledger = VisitLedger(rules: self, facts: facts)
    let earlier = facts.visits.filter {
      $0.appointmentID != visit.appointmentID && $0.counts && isEarlier($0, visit)
    }
    for one in earlier.sorted(by: isEarlier) { ledger.add(one, coveredBy: ledger.cover(of: one)) }
    return ledger.cover(of: visit)
  }

  /// Every visit that counts, in order of date, with its cover.
  ///
  /// - Parameter last: The last day that is asked for.
  public func covers(
    until last: Day? = nil, facts: CoverFacts
  ) -> [(visit: CoverFacts.Visit, coverage: Coverage)] {
    var ledger = VisitLedger(rules: self, facts: facts)
    return facts.visits.filter { visit in visit.counts && last.map { visit.day <= $0 } ?? true }
      .sorted(by: isEarlier)
      .map { visit in
        let coverage = ledger.cover(of: visit)
        ledger.add(visit, coveredBy: coverage)
        return (visit, coverage)
      }
  }
}

/// By date and time; at the same moment the appointment made first.
func isEarlier(_ left: CoverFacts.Visit, _ right: CoverFacts.Visit) -> Bool {
  if left.day != right.day { return left.day < right.day }
  if left.start != right.start { return left.start < right.start }
  return left.appointmentID < right.appointmentID
}
