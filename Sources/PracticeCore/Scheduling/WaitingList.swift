/// How soon somebody who waits has to come.
public enum Urgency: String, Sendable, CaseIterable, Comparable {
  case ordinary, soon, urgent

  public static func < (left: Urgency, right: Urgency) -> Bool { left.rank < right.rank }

  private var rank: Int { Urgency.allCases.firstIndex(of: self) ?? 0 }

  public func name(in language: Language) -> String {
    switch self {
    case .ordinary: language("gewoon", "ordinary")
    case .soon: language("spoedig", "soon")
    case .urgent: language("dringend", "urgent")
    }
  }
}

/// What is typed about somebody who waits for a place.
public struct WaitingDetails: Hashable, Sendable {
  /// Nobody in particular: whoever has a place.
  public var therapist: ID<StaffMember>?
  public var kind: ID<AppointmentKind>
  public var minutes: Int
  public var urgency: Urgency
  public var times: TimeWish
  /// The appointment that is to be moved to the place; without it the place is booked besides.
  public var replaces: ID<Appointment>?
  public var note: String

  public init(
    therapist: ID<StaffMember>? = nil, kind: ID<AppointmentKind>, minutes: Int,
    urgency: Urgency = .ordinary, times: TimeWish = TimeWish(), replaces: ID<Appointment>? = nil,
    note: String = ""
  ) {
    self.therapist = therapist
    self.kind = kind
    self.minutes = minutes
    self.urgency = urgency
    self.times = times
    self.replaces = replaces
    self.note = note
  }
}

/// Somebody on the waiting list.
public struct WaitingWish: Sendable, Identifiable {
  public let id: ID<WaitingWish>
  public let patient: PatientSummary
  /// The therapist the patient usually sees.
  public let ownTherapist: ID<StaffMember>?
  public let details: WaitingDetails
  /// When the patient was put on the list.
  public let since: Moment
  /// The appointment that would be moved, while it is still to come.
  public let replaces: Appointment?
}

/// A place in the agenda that has become free.
public struct FreedPlace: Hashable, Sendable {
  public let therapist: StaffMember
  public let day: Day
  /// From where it begins to where the next thing does.
  public let interval: Interval

  public var moment: Moment { Moment(day: day, time: interval.start) }
}

/// Finds who on the waiting list a freed place suits.
public enum BackFill {
  /// One of the people who could have the place, and what speaks for it.
  public struct Candidate: Sendable {
    public enum Reason: Hashable, Sendable {
      case urgency(Urgency)
      case ownTherapist
      /// Nothing of the place would be left over.
      case exact
      case waiting(days: Int)

      public func name(in language: Language) -> String {
        switch self {
        case .urgency(let urgency): urgency.name(in: language)
        case .ownTherapist: language("eigen therapeut", "own therapist")
        case .exact: language("past precies", "fits exactly")
        case .waiting(let days):
          days == 0
            ? language("wacht sinds vandaag", "waiting since today")
            : days == 1
              ? language("wacht 1 dag", "waiting 1 day")
              : language("wacht \(days) dagen", "waiting \(days) days")
        }
      }
    }

    public let wish: WaitingWish
    public let reasons: [Reason]

    /// How long the patient has waited.
    public var waitingDays: Int? {
      reasons.lazy.compactMap { if case .waiting(let days) = $0 { days } else { nil } }.first
    }
  }

  /// Those the place suits: the most urgent first, then who sees this therapist, then who waits
  /// longest.
  ///
  /// - Parameter busy: When each patient is in the practice on that day already.
  public static func candidates(
    for place: FreedPlace, among wishes: [WaitingWish], busy: [ID<Patient>: [Interval]],
    today: Day
  ) -> [Candidate] {
    wishes.filter { suits($0, place, busy[$0.patient.id] ?? []) }.sorted { left, right in
      let (leftOwn, rightOwn) = (isOwn(left, place), isOwn(right, place))
      if left.details.urgency != right.details.urgency {
        return left.details.urgency > right.details.urgency
      }
      if leftOwn != rightOwn { return leftOwn }
      return (left.since, left.id) < (right.since, right.id)
    }.map { wish in
      var reasons: [Candidate.Reason] = []
      if wish.details.urgency != .ordinary { reasons.append(.urgency(wish.details.urgency)) }
      if isOwn(wish, place) { reasons.append(.ownTherapist) }
      if wish.minutes == place.interval.minutes { reasons.append(.exact) }
      reasons.append(.waiting(days: max(0, today - wish.since.day)))
      return Candidate(wish: wish, reasons: reasons)
    }
  }

  private static func isOwn(_ wish: WaitingWish, _ place: FreedPlace) -> Bool {
    (wish.details.therapist ?? wish.ownTherapist) == place.therapist.id
  }

  private static func suits(
    _ wish: WaitingWish, _ place: FreedPlace, _ busy: [Interval]
  ) -> Bool {
    guard wish.minutes <= place.interval.minutes else { return false }
    let interval = Interval(start: place.interval.start, minutes: wish.minutes)
    // Who is moved leaves the later place; who comes that day already is not called for more.
    let own = wish.replaces.flatMap { $0.day == place.day ? $0.interval : nil }
    return (wish.details.therapist.map { $0 == place.therapist.id } ?? true)
      && wish.details.times.suits(place.day) && wish.details.times.suits(interval)
      && wish.replaces.map { place.moment < $0.moment } ?? true
      && busy.allSatisfy { $0 == own }
  }
}

extension WaitingWish {
  /// How long the place has to be: as long as the appointment that is moved, if one is.
  public var minutes: Int { replaces?.interval.minutes ?? details.minutes }
}
