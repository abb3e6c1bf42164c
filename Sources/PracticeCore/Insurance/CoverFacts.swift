/// All that is known of a patient and decides who pays for a visit.
public struct CoverFacts: Hashable, Sendable {
  /// A contact of this patient that takes place or took place.
  ///
  /// Visits called off and no-shows are not in the facts: they cost the insurance nothing.
  public struct Visit: Hashable, Sendable {
    public enum State: Sendable {
      case planned, used
    }

    public let appointmentID: Int64
    /// What is treated; visits of an episode with no condition of its own share a negative one.
    public let conditionID: Int64?
    /// The kind of appointment; a second one of the same kind on a day is not paid.
    public let kindID: Int64?
    public let day: Day
    public let start: TimeOfDay
    /// How many visits it takes from the cover; nothing is taken by what is no treatment.
    public let visits: Int
    public let care: CareType
    /// It begins with a screening, which not every policy counts.
    public let isScreening: Bool
    /// What it costs on its day, in cents; nothing when the price list does not say.
    public let price: Int?
    public let state: State

    public init(
      appointmentID: Int64, conditionID: Int64? = nil, kindID: Int64? = nil, day: Day,
      start: TimeOfDay, visits: Int = 1, care: CareType = .manual, isScreening: Bool = false,
      price: Int? = nil, state: State
    ) {
      self.appointmentID = appointmentID
      self.conditionID = conditionID
      self.kindID = kindID
      self.day = day
      self.start = start
      self.visits = visits
      self.care = care
      self.isScreening = isScreening
      self.price = price
      self.state = state
    }

    public var moment: Moment { Moment(day: day, time: start) }
    var counts: Bool { visits > 0 }
  }

  /// Visits that are counted without being in the agenda.
  public struct Opening: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
      /// What the patient said to have had at other practices, in all; the latest statement
      /// replaces earlier ones.
      case elsewhere
      /// A number that was put right by so many.
      case adjustment
    }

    public let source: Source
    public let year: Int
    /// What was treated; nothing for what a supplementary policy counts.
    public let conditionID: Int64?
    public let count: Int
    /// It counts from this day on.
    public let day: Day

    public init(
      _ source: Source = .elsewhere, year: Int, conditionID: Int64? = nil, count: Int, day: Day
    ) {
      self.source = source
      self.year = year
      self.conditionID = conditionID
      self.count = count
      self.day = day
    }
  }

  public var birthDate: Day?
  public var policies: [Policy]
  /// Those that more is known of than that they were treated.
  public var conditions: [Int64: ConditionDetails]
  /// When the insurance was last checked with the insurer.
  public var verifiedOn: Day?
  public var openings: [Opening]
  public var visits: [Visit]
  /// The days on which the second nine treatments of a child's condition were recorded.
  public var extensions: [Int64: Set<Day>]
  /// The day on which the patient was told the price.
  public var pricesTold: Day?
  public var today: Day

  public init(
    birthDate: Day?, policies: [Policy] = [], conditions: [Int64: ConditionDetails] = [:],
    verifiedOn: Day? = nil, openings: [Opening] = [], visits: [Visit] = [],
    extensions: [Int64: Set<Day>] = [:], pricesTold: Day? = nil, today: Day
  ) {
    self.birthDate = birthDate
    self.policies = policies
    self.conditions = conditions
    self.verifiedOn = verifiedOn
    self.openings = openings
    self.visits = visits
    self.extensions = extensions
    self.pricesTold = pricesTold
    self.today = today
  }

  /// The policy that pays on a day; of two in force the one that pays for most.
  func policy(on day: Day) -> Policy? {
    guard policies.count > 1 else { return policies.first { $0.isInForce(on: day) } }
    return policies.filter { $0.isInForce(on: day) }.max { left, right in
      left.size == right.size ? left.id > right.id : left.size < right.size
    }
  }

  /// Visits that are not in the agenda, as far as known on a day.
  ///
  /// - Parameters:
  ///   - year: The calendar year they were in; nothing for all years together.
  ///   - conditionID: What was treated; nothing for what a supplementary policy counts.
  func opening(in year: Int?, of conditionID: Int64?, on day: Day) -> (all: Int, elsewhere: Int) {
    guard !openings.isEmpty else { return (0, 0) }
    var latest: [Int: Opening] = [:]
    var adjusted = 0
    for opening in openings
    where opening.conditionID == conditionID && opening.day <= day
      && (year == nil || opening.year == year)
    {
      let count = CoverFacts.sane(opening.count)
      switch opening.source {
      case .adjustment: adjusted += count
      case .elsewhere:
        let known = latest[opening.year]
        if known.map({ ($0.day, $0.count) < (opening.day, opening.count) }) ?? true {
          latest[opening.year] = opening
        }
      }
    }
    let elsewhere = latest.values.reduce(0) { $0 + max(0, CoverFacts.sane($1.count)) }
    return (elsewhere + adjusted, elsewhere)
  }

  /// Supervised exercise therapy at other practices, as said in the months before a day.
  func exerciseElsewhere(on day: Day, months: Int?) -> Int {
    guard !openings.isEmpty else { return 0 }
    var recent = self
    if let months {
      recent.openings.removeAll { $0.day.adding(months: months) <= day }
    }
    return conditions.filter { $0.value.kind == .osteoarthritis }.keys
      .reduce(0) { $0 + recent.opening(in: nil, of: $1, on: day).all }
  }

  private static func sane(_ count: Int) -> Int { min(max(-9999, count), 9999) }
}
