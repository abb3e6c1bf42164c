/// The rules of cover as they hold from a day on: ages and numbers change, code does not.
public struct CoverageRuleSet: Hashable, Sendable {
  /// How long a check with the insurer holds.
  public enum VerificationTerm: Hashable, Sendable {
    case calendarYear
    case days(Int)
  }

  public let validFrom: Day
  /// From this birthday on the rules for adults hold.
  public let adultAge: Int
  /// A child's treatments per condition and calendar year.
  public let minorTreatments: Int
  /// As many again after an extension.
  public let minorExtension: Int
  /// Whether a second treatment of the same kind on a day goes unpaid.
  public let paysOneADay: Bool
  public let verificationTerm: VerificationTerm

  public init(
    validFrom: Day, adultAge: Int = 18, minorTreatments: Int = 9, minorExtension: Int = 9,
    paysOneADay: Bool = true, verificationTerm: VerificationTerm = .calendarYear
  ) {
    self.validFrom = validFrom
    self.adultAge = adultAge
    self.minorTreatments = minorTreatments
    self.minorExtension = minorExtension
    self.paysOneADay = paysOneADay
    self.verificationTerm = verificationTerm
  }
}

/// Tells who will probably pay for a visit, out of dated rules and the patient's facts.
///
/// The outcome depends on what lies before the visit and never on what comes after it, so a
/// flag does not change because somebody books a later appointment.
public struct CoverageRules: Hashable, Sendable {
  /// Oldest first.
  public let sets: [CoverageRuleSet]

  public init(_ sets: [CoverageRuleSet]) {
    self.sets = sets.sorted { $0.validFrom < $1.validFrom }
  }

  /// Besluit zorgverzekering, article 2.6, as it stands since the Zorgverzekeringswet of 2006.
  public static let shipped = CoverageRules([CoverageRuleSet(validFrom: Day(number: 13_149))])

  /// The cover of a visit, booked or still to be booked.
  ///
  /// - Parameters:
  ///   - moment: When the visit starts.
  ///   - visitID: The appointment, or nothing for one that is not booked yet.
  ///   - episodeID: The condition treated; visits without one count together.
  ///   - kindID: The kind of treatment, for the rule of one a day.
  public func cover(
    at moment: Moment, visitID: Int64? = nil, episodeID: Int64? = nil, kindID: Int64? = nil,
    facts: CoverFacts
  ) -> Coverage {
    let visit = CoverFacts.Visit(
      appointmentID: visitID ?? .max, episodeID: episodeID, kindID: kindID, day: moment.day,
      start: moment.time, state: .planned)
    return cover(of: visit, facts: facts)
  }

  /// The cover of one of the visits, or of one that is not among them yet.
  public func cover(of visit: CoverFacts.Visit, facts: CoverFacts) -> Coverage {
    var ledger = YearLedger(rules: self, facts: facts)
    for earlier in facts.visits where isBefore(earlier, visit) { ledger.pending.append(earlier) }
    ledger.settle()
    return ledger.cover(of: visit)
  }

  /// Every visit of a year that counts, in order of date, with its cover: the rows of 'verbruik'.
  public func ledger(
    year: Int, facts: CoverFacts
  ) -> [(visit: CoverFacts.Visit, coverage: Coverage)] {
    var ledger = YearLedger(rules: self, facts: facts)
    return facts.visits.filter { $0.counts && $0.day.year == year }.sorted(by: isEarlier)
      .map { visit in
        let coverage = ledger.cover(of: visit)
        ledger.add(visit)
        return (visit, coverage)
      }
  }

  /// The rules that hold on a day; before the first set, the first.
  public func rules(on day: Day) -> CoverageRuleSet {
    sets.last { $0.validFrom <= day } ?? sets.first ?? CoverageRuleSet(validFrom: day)
  }

  private func isBefore(_ earlier: CoverFacts.Visit, _ visit: CoverFacts.Visit) -> Bool {
    earlier.appointmentID != visit.appointmentID && earlier.counts
      && earlier.day.year == visit.day.year && isEarlier(earlier, visit)
  }
}

/// By date and time; at the same moment the appointment made first.
func isEarlier(_ left: CoverFacts.Visit, _ right: CoverFacts.Visit) -> Bool {
  left.moment == right.moment
    ? left.appointmentID < right.appointmentID : left.moment < right.moment
}
