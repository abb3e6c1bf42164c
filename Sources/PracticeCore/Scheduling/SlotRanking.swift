/// What is known of the patient who looks for a place.
public struct SlotSeeker: Hashable, Sendable {
  /// The patient's own therapist.
  public var therapist: ID<StaffMember>?
  /// The day on which the next visit is due by the interval kept so far.
  public var due: Day?
  /// When the patient is somewhere else in the practice.
  public var busy: [Day: [Interval]]
  /// The days on which the patient would pay.
  public var selfPayDays: Set<Day>

  public init(
    therapist: ID<StaffMember>? = nil, due: Day? = nil, busy: [Day: [Interval]] = [:],
    selfPayDays: Set<Day> = []
  ) {
    self.therapist = therapist
    self.due = due
    self.busy = busy
    self.selfPayDays = selfPayDays
  }
}

/// A free place, how good it is, and why.
public struct RankedSlot: Hashable, Sendable {
  /// What speaks for a place, or against it.
  public enum Reason: Hashable, Sendable {
    case ownTherapist, otherTherapist
    /// The day that is due, or so many days from it.
    case asPlanned, early(days: Int), late(days: Int)
    /// It lies against another appointment or the end of the working hours on both sides, or on
    /// one.
    case fillsGap, adjoins
    /// Time remains free before and after it.
    case amidFreeTime
    /// So many minutes would remain in which nobody can be booked.
    case strands(minutes: Int)
    case selfPay

    public func name(in language: Language) -> String {
      switch self {
      case .ownTherapist: language("eigen therapeut", "own therapist")
      case .otherTherapist: language("andere therapeut", "another therapist")
      case .asPlanned: language("volgens ritme", "when due")
      case .early(let days):
        days == 1
          ? language("1 dag eerder", "1 day earlier")
          : language("\(days) dagen eerder", "\(days) days earlier")
      case .late(let days):
        days == 1
          ? language("1 dag later", "1 day later")
          : language("\(days) dagen later", "\(days) days later")
      case .fillsGap: language("precies ertussen", "fills a gap")
      case .adjoins: language("aansluitend", "back to back")
      case .amidFreeTime: language("in een leeg blok", "in an empty stretch")
      case .strands(let minutes):
        language("laat \(minutes) min over", "strands \(minutes) min")
      case .selfPay: language("zelf betalen (Z)", "self-pay (Z)")
      }
    }
  }

  public let slot: FreeSlot
  public let reasons: [Reason]
  /// Lower is better; ten is a day.
  let score: Int

  /// Whether it is with somebody who is not the own therapist.
  var isWithAnother: Bool { reasons.contains(.otherTherapist) }
}

/// Orders free places by how well they suit the patient and the practice.
public enum SlotRanking {
  /// No place so many days away is better than this, whatever else speaks for it.
  static func bestScore(daysAway days: Int) -> Int { days * 10 - 8 }

  /// How many places of one therapist on one day are worth showing.
  static let perDay = 3

  /// The free places that suit a wish, best first.
  ///
  /// Every place is free by ``FreeSlots``: within working hours, not taken, not on a closed day.
  ///
  /// - Parameters:
  ///   - shortest: The shortest appointment that is ever made; less is stranded.
  public static func rank(
    _ wish: TimeWish, minutes: Int, in days: [TherapistDay], for seeker: SlotSeeker = SlotSeeker(),
    shortest: Int, notBefore now: Moment
  ) -> [RankedSlot] {
    let suiting = days.filter { !$0.blocks.isEmpty && wish.suits($0.day) && $0.day >= now.day }
    var ranked: [RankedSlot] = []
    for day in suiting {
      let busy = seeker.busy[day.day] ?? []
      let stretches = day.blocks.map(\.hours).subtracting(day.busy)
      let places = FreeSlots.find(minutes: minutes, in: [day], notBefore: now).filter { slot in
        wish.suits(slot.interval) && !busy.contains { $0.overlaps(slot.interval) }
      }
      ranked += places.map { slot in
        let stretch = stretches.first { $0.contains(slot.interval) } ?? slot.interval
        return judged(
          slot, in: stretch, seeker, shortest, from: max(now.day, wish.first ?? now.day))
      }.sorted(by: isBetter).prefix(perDay)
    }
    return ranked.sorted(by: isBetter)
  }

  /// The same places with those on which the patient pays further down; all places of a day alike,
  /// so that the best of each therapist stay the best.
  static func weighed(_ ranked: [RankedSlot], selfPayDays days: Set<Day>) -> [RankedSlot] {
    guard !days.isEmpty else { return ranked }
    return ranked.map { place in
      guard days.contains(place.slot.day) else { return place }
      var reasons = place.reasons
      // Before how it lies in the day, which matters to nobody on the phone.
      reasons.insert(.selfPay, at: max(0, reasons.count - 1))
      return RankedSlot(
        slot: place.slot, reasons: reasons, score: place.score + SlotRanking.selfPayCost)
    }.sorted(by: isBetter)
  }

  private static let selfPayCost = 30

  /// As they are told on the phone: the best first, then those of the own therapist by date, then
  /// those of the others.
  ///
  /// - Parameter ranked: Best first.
  public static func told(_ ranked: [RankedSlot]) -> [RankedSlot] {
    ranked.prefix(1)
      + ranked.dropFirst().sorted { left, right in
        let (leftOther, rightOther) = (left.isWithAnother, right.isWithAnother)
        guard leftOther == rightOther else { return rightOther }
        return (left.slot.day, left.slot.interval.start, left.slot.therapistID)
          < (right.slot.day, right.slot.interval.start, right.slot.therapistID)
      }
  }

  static func isBetter(_ left: RankedSlot, _ right: RankedSlot) -> Bool {
    (left.score, left.slot.day, left.slot.interval.start, left.slot.therapistID)
      < (right.score, right.slot.day, right.slot.interval.start, right.slot.therapistID)
  }

  private static func judged(
    _ slot: FreeSlot, in stretch: Interval, _ seeker: SlotSeeker, _ shortest: Int, from first: Day
  ) -> RankedSlot {
    var reasons: [RankedSlot.Reason] = []
    var score = 0
    if let own = seeker.therapist {
      let isOwn = own.rawValue == slot.therapistID
      reasons.append(isOwn ? .ownTherapist : .otherTherapist)
      if !isOwn { score += 60 }
    }
    if let due = seeker.due {
      let late = slot.day - due
      reasons.append(
        late == 0 ? .asPlanned : late > 0 ? .late(days: late) : .early(days: -late))
      score += abs(late) * 10
    } else {
      score += (slot.day - first) * 10
    }
    let before = slot.interval.start - stretch.start
    let after = stretch.end - slot.interval.end
    let stranded = [before, after].filter { $0 > 0 && $0 < shortest }.reduce(0, +)
    if stranded > 0 {
      reasons.append(.strands(minutes: stranded))
      score += 25
    } else if before == 0, after == 0 {
      reasons.append(.fillsGap)
      score -= 8
    } else if before == 0 || after == 0 {
      reasons.append(.adjoins)
      score -= 4
    } else {
      reasons.append(.amidFreeTime)
    }
    if seeker.selfPayDays.contains(slot.day) {
      reasons.append(.selfPay)
      score += selfPayCost
    }
    return RankedSlot(slot: slot, reasons: reasons, score: score)
  }
}
