/// One answer to 'how bad was your pain on average in the last 24 hours', 0 (none) to 10.
///
/// Asked at the start of a contact. What is asked before and after a technique is the effect of
/// that session and never becomes one of these.
public struct PainRating: Hashable, Sendable {
  public let on: Day
  public let score: Int

  /// Nothing for a score outside the scale.
  public init?(on day: Day, score: Int) {
    guard (0...10).contains(score) else { return nil }
    on = day
    self.score = score
  }
}

/// Whether something changed between the start and now; never a diagnosis.
public enum Verdict: String, Sendable {
  case better, noClearChange, worse, tooLowToJudge, notEnoughData
  /// It is not known from which change on this instrument counts.
  case noLimitKnown

  public func name(_ language: Language) -> String {
    switch self {
    case .better: language("beter", "better")
    case .noClearChange: language("geen duidelijke verandering", "no clear change")
    case .worse: language("slechter", "worse")
    case .tooLowToJudge: language("begin te laag om te beoordelen", "start too low to judge")
    case .noLimitKnown: language("geen grens bekend", "no limit known")
    case .notEnoughData: language("te weinig metingen", "not enough measurements")
    }
  }
}

/// How the pain of an episode went: the first, the best and the latest score.
public struct PainCourse: Hashable, Sendable {
  public let first: PainRating?
  public let best: PainRating?
  public let latest: PainRating?
  public let verdict: Verdict
  /// Better than at the start once, and clearly worse again since.
  public let isRelapse: Bool
  /// From which change on it counts, in tenths, for this start on the day of the latest score.
  public let smallestChange: Int?

  /// - Parameter ratings: In any order; of two on one day the later in the list is the later.
  public init(_ ratings: [PainRating], _ changes: SmallestChanges) {
    let ordered = ratings.enumerated()
      .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    first = ordered.first
    latest = ordered.last
    // The earliest of the lowest.
    best = ordered.min { $0.score < $1.score }
    let change = ordered.last.flatMap { changes.change(of: .nprs, on: $0.on) }
    smallestChange = ordered.first.flatMap { change?.tenths(start: $0.score * 10) }
    guard let start = ordered.first?.score, let now = ordered.last?.score,
      let lowest = best?.score, ordered.count > 1
    else {
      verdict = .notEnoughData
      isRelapse = false
      return
    }
    guard let tenths = smallestChange else {
      verdict = change == nil ? .noLimitKnown : .tooLowToJudge
      isRelapse = false
      return
    }
    verdict =
      (start - now) * 10 >= tenths
      ? .better : (now - start) * 10 >= tenths ? .worse : .noClearChange
    isRelapse = lowest < start && (now - lowest) * 10 >= tenths
  }

  /// `van 8 naar 3: beter`; with one score `8`, without any nothing.
  public func sentence(_ language: Language) -> String {
    guard let first, let latest else { return verdict.name(language) }
    if verdict == .notEnoughData { return "\(first.score): \(verdict.name(language))" }
    return language(
      "van \(first.score) naar \(latest.score): ", "from \(first.score) to \(latest.score): ")
      + verdict.name(language)
  }
}

/// The patient's own judgement of the change, 1 (very much better) to 7 (very much worse).
///
/// Only the latest counts: it looks back to the start by itself.
public func verdictOfGlobalEffect(latest score: Int?) -> Verdict {
  switch score {
  case 1?, 2?: .better
  case 3?, 4?, 5?: .noClearChange
  case 6?, 7?: .worse
  default: .notEnoughData
  }
}
