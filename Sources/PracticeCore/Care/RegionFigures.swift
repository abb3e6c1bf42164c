/// What the practice's own closed episodes of a region tell of how long it takes.
public struct RegionFigures: Hashable, Sendable {
  public let region: Region
  /// The episodes behind the figures: closed, with at least one treatment.
  public let episodes: Int
  /// Nothing when there are too few.
  public let sessions: MiddleHalf?
  public let weeks: MiddleHalf?
  /// Of how many episodes the pain could be judged, and in how many it was clearly less.
  public let judged: Int
  public let better: Int

  /// Below this a median says too little (DOMAIN 10).
  public static let leastEpisodes = 20

  init(region: Region, _ closed: [ClosedEpisode], _ changes: SmallestChanges) {
    self.region = region
    let treated = closed.filter { $0.treatments > 0 }
    episodes = treated.count
    let isEnough = treated.count >= RegionFigures.leastEpisodes
    sessions = isEnough ? MiddleHalf(treated.map(\.treatments)) : nil
    weeks = isEnough ? MiddleHalf(treated.map(\.weeks)) : nil
    let verdicts = treated.map { PainCourse($0.pain, changes).verdict }
    judged = verdicts.count { [.better, .noClearChange, .worse].contains($0) }
    better = verdicts.count { $0 == .better }
  }

  /// For example `6 (5–8) behandelingen in 5 (4–7) weken, uit 34 episodes`.
  public func sentence(_ language: Language) -> String {
    guard let sessions, let weeks else {
      return language(
        "te weinig gegevens (\(episodes) afgesloten, \(RegionFigures.leastEpisodes) nodig)",
        "not enough data (\(episodes) closed, \(RegionFigures.leastEpisodes) needed)")
    }
    return language(
      "\(sessions.text) behandelingen in \(weeks.text) weken, uit \(episodes) episodes",
      "\(sessions.text) sessions in \(weeks.text) weeks, out of \(episodes) episodes")
  }
}

/// An episode that is over, as far as the figures need it.
struct ClosedEpisode: Hashable, Sendable {
  var treatments: Int
  /// From the first treatment to the last, rounded up; a single treatment took one week.
  var weeks: Int
  var pain: [PainRating] = []
}

/// The median of some numbers, and between which the middle half of them lies.
public struct MiddleHalf: Hashable, Sendable {
  public let median: Int
  public let lower: Int
  public let upper: Int

  /// The values that stand at a half and at each quarter; nothing for no numbers.
  public init?(_ numbers: [Int]) {
    guard !numbers.isEmpty else { return nil }
    let ordered = numbers.sorted()
    func value(at quarter: Int) -> Int { ordered[(ordered.count - 1) * quarter / 4] }
    (lower, median, upper) = (value(at: 1), value(at: 2), value(at: 3))
  }

  /// `6 (5–8)`: the same in both languages.
  public var text: String { "\(median) (\(lower)–\(upper))" }
}
