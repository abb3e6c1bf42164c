/// All that is known of a patient and decides who pays for a visit.
public struct CoverFacts: Hashable, Sendable {
  /// A treatment contact of this patient that takes place or took place.
  ///
  /// Visits called off and no-shows are not in the facts: they cost the insurance nothing.
  public struct Visit: Hashable, Sendable {
    public enum State: Sendable {
      case planned, used
    }

    public let appointmentID: Int64
    public let episodeID: Int64?
    /// The kind of treatment; a second one of the same kind on a day is not paid.
    public let kindID: Int64?
    public let day: Day
    public let start: TimeOfDay
    /// Whether the kind of appointment counts as a visit at all.
    public let counts: Bool
    public let state: State

    public init(
      appointmentID: Int64, episodeID: Int64? = nil, kindID: Int64? = nil, day: Day,
      start: TimeOfDay, counts: Bool = true, state: State
    ) {
      self.appointmentID = appointmentID
      self.episodeID = episodeID
      self.kindID = kindID
      self.day = day
      self.start = start
      self.counts = counts
      self.state = state
    }

    public var moment: Moment { Moment(day: day, time: start) }
  }

  /// What the patient said to have used at other practices in a year, in all.
  ///
  /// It counts from the day it was said, and the latest statement replaces earlier ones.
  public struct Elsewhere: Hashable, Sendable {
    public let year: Int
    public let count: Int
    public let statedOn: Day

    public init(year: Int, count: Int, statedOn: Day) {
      self.year = year
      self.count = count
      self.statedOn = statedOn
    }
  }

  public var birthDate: Day?
  public var policies: [Policy]
  /// When the insurance was last checked with the insurer.
  public var verifiedOn: Day?
  public var elsewhere: [Elsewhere]
  public var visits: [Visit]
  /// The day on which the second nine treatments of a child's condition were recorded.
  public var extensions: [Int64: Day]
  /// The day on which the patient was told the price.
  public var pricesTold: Day?
  public var today: Day

  public init(
    birthDate: Day?, policies: [Policy] = [], verifiedOn: Day? = nil,
    elsewhere: [Elsewhere] = [], visits: [Visit] = [], extensions: [Int64: Day] = [:],
    pricesTold: Day? = nil, today: Day
  ) {
    self.birthDate = birthDate
    self.policies = policies
    self.verifiedOn = verifiedOn
    self.elsewhere = elsewhere
    self.visits = visits
    self.extensions = extensions
    self.pricesTold = pricesTold
    self.today = today
  }

  /// The policy that pays on a day; of two in force the one that pays for most.
  func policy(on day: Day) -> Policy? {
    policies.filter { $0.isInForce(on: day) }.max { left, right in
      let (less, more) = (left.sessions ?? .max, right.sessions ?? .max)
      return less == more ? left.id > right.id : less < more
    }
  }

  /// The visits used elsewhere in the year of a day, as far as known on that day.
  func usedElsewhere(on day: Day) -> Int {
    let stated = elsewhere.filter { $0.year == day.year && $0.statedOn <= day }
    let latest = stated.max { ($0.statedOn, $0.count) < ($1.statedOn, $1.count) }
    return min(max(0, latest?.count ?? 0), 9999)
  }
}
