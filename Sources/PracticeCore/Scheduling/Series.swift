/// Which of a series a change is about.
public enum SeriesScope: String, Sendable, CaseIterable {
  case one, following, all

  public func name(in language: Language) -> String {
    switch self {
    case .one: language("alleen deze", "only this one")
    case .following: language("deze en volgende", "this and following")
    case .all: language("alle van de reeks", "all of the series")
    }
  }
}

/// What is to change about the appointments of a series.
public struct SeriesShift: Hashable, Sendable {
  /// How many days later; negative is earlier.
  public var days: Int
  /// Without it, each keeps its time.
  public var start: TimeOfDay?
  /// Without it, each stays with the same therapist.
  public var therapist: ID<StaffMember>?

  public init(days: Int = 0, start: TimeOfDay? = nil, therapist: ID<StaffMember>? = nil) {
    self.days = days
    self.start = start
    self.therapist = therapist
  }

  func shifted(_ place: Place) -> Place {
    var result = place
    result.day = place.day + days
    if let start { result.start = start }
    if let therapist { result.therapist = therapist }
    return result
  }
}

/// The dates of a series before it is made or moved, with what becomes of each.
///
/// What is free is taken as it was wished. What is not is passed over until a place is picked for
/// it; a series that is to have so many appointments then goes on longer.
public struct SeriesPlan: Sendable {
  public struct Step: Sendable {
    /// As it was wished.
    public let rehearsed: RehearsedBooking
    /// The appointment it moves, when it is in the agenda already.
    public let appointment: ID<Appointment>?
    /// Where it will be; nothing when it is passed over, or stays where it is.
    public let place: Place?

    /// Whether it can be had as it was wished.
    public var isFree: Bool { rehearsed.isFree }

    /// Whether there is nothing to decide about it.
    public var isClear: Bool { isFree && rehearsed.preview.alreadyAt == nil }
  }

  private let candidates: [RehearsedBooking]
  private let appointments: [ID<Appointment>]
  /// How many appointments there are to be.
  private let count: Int
  private var picks: [Int: Place?] = [:]

  /// - Parameters:
  ///   - candidates: In order of time; more than `count`, so that some can be passed over.
  ///   - appointments: Those that are moved, one for each candidate; none for a new series.
  init(
    _ candidates: [RehearsedBooking], count: Int, moving appointments: [ID<Appointment>] = []
  ) {
    self.candidates = candidates
    self.count = count
    self.appointments = appointments
  }

  /// The dates that matter: up to the last one that is needed.
  public var steps: [Step] {
    var steps: [Step] = []
    var taken = 0
    for (index, candidate) in candidates.enumerated() where taken < count || isMove {
      let wished: Place? = candidate.isFree ? candidate.booking.place : nil
      let place = picks[index] ?? wished
      if place != nil { taken += 1 }
      steps.append(
        Step(
          rehearsed: candidate, appointment: isMove ? appointments[index] : nil, place: place))
    }
    return steps
  }

  public var isMove: Bool { !appointments.isEmpty }

  /// Whether there is nothing to decide: every date is free, and none has the patient come twice.
  public var isClear: Bool { steps.allSatisfy(\.isClear) }

  /// Whether there are as many as there are to be.
  public var isComplete: Bool { steps.count { $0.place != nil } == count }

  /// Decides where one will be; nothing passes it over, or lets it stay where it is.
  public mutating func pick(_ place: Place?, at index: Int) {
    picks[index] = .some(place)
  }

  /// What is to be booked.
  public var bookings: [Booking] {
    steps.compactMap { step in
      step.place.map { place in
        var booking = step.rehearsed.booking
        booking.place = place
        return booking
      }
    }
  }

  /// What is to be moved, and where to.
  public var moves: [(appointment: ID<Appointment>, place: Place)] {
    steps.compactMap { step in
      guard let appointment = step.appointment, let place = step.place else { return nil }
      return (appointment, place)
    }
  }
}

extension RehearsedBooking {
  /// Nothing forbids it, and it is no public holiday.
  public var isFree: Bool { conflicts.isEmpty && holiday == nil }

  public var holiday: Holiday? {
    preview.warnings.lazy.compactMap { warning in
      if case .holiday(let holiday) = warning { holiday } else { nil }
    }.first
  }
}
