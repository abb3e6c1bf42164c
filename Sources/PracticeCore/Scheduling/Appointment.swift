/// One appointment of a patient with a therapist, in local wall-clock time of the practice.
public struct Appointment: Hashable, Sendable {
  public let id: ID<Appointment>
  public let patient: ID<Patient>
  public let therapist: ID<StaffMember>
  public let room: ID<Room>?
  public let episode: ID<Episode>?
  public let kind: ID<AppointmentKind>
  public let day: Day
  public let interval: Interval
  public let status: AppointmentStatus
  public let note: String
  /// The way to the patient and back, for a visit at home.
  public let travel: Travel?
  /// The group it is part of.
  public let group: ID<GroupSession>?
  /// Shared by the appointments that were booked as one series: the first of them.
  public let series: ID<Appointment>?
  /// Called off later than the practice's rule allows.
  public let isCalledOffLate: Bool

  public var moment: Moment { Moment(day: day, time: interval.start) }
  public var place: Place {
    Place(
      therapist: therapist, day: day, start: interval.start, minutes: interval.minutes,
      room: room)
  }
  /// The time it takes of the therapist: with the way there and back.
  public var occupied: Interval { interval.with(travel) }
}

/// Where an appointment stands.
public struct Place: Hashable, Sendable {
  public var therapist: ID<StaffMember>
  public var day: Day
  public var start: TimeOfDay
  public var minutes: Int
  public var room: ID<Room>?

  public init(
    therapist: ID<StaffMember>, day: Day, start: TimeOfDay, minutes: Int, room: ID<Room>? = nil
  ) {
    self.therapist = therapist
    self.day = day
    self.start = start
    self.minutes = minutes
    self.room = room
  }

  public var interval: Interval { Interval(start: start, minutes: minutes) }
  public var moment: Moment { Moment(day: day, time: start) }
}

/// A therapist's way to a patient's home and back.
public struct Travel: Hashable, Sendable {
  /// Minutes there.
  public let before: Int
  /// Minutes back, or on to the next.
  public let after: Int

  public init(before: Int, after: Int) {
    self.before = before
    self.after = after
  }
}

extension Interval {
  /// Longer by the way there and back.
  func with(_ travel: Travel?) -> Interval {
    guard let travel else { return self }
    return Interval(
      start: TimeOfDay(minutes: start.minutes - travel.before), end: end + travel.after)
  }
}

public enum AppointmentStatus: String, Sendable, CaseIterable {
  case booked, arrived, done, cancelled, noShow

  /// Takes its time in the agenda.
  ///
  /// What was called off or missed is history.
  public var isActive: Bool { self == .booked || self == .arrived || self == .done }

  /// Still to be treated: to come, or present.
  public var isOpen: Bool { self == .booked || self == .arrived }

  public func name(in language: Language) -> String {
    switch self {
    case .booked: language("geboekt", "booked")
    case .arrived: language("aanwezig", "present")
    case .done: language("geweest", "done")
    case .cancelled: language("afgezegd", "called off")
    case .noShow: language("niet verschenen", "no-show")
    }
  }
}

/// A kind of appointment, from the practice's own list.
public struct AppointmentKind: Hashable, Sendable {
  public let id: ID<AppointmentKind>
  public let code: String
  public let dutch: String
  public let english: String
  /// The usual length.
  public let minutes: Int
  /// Counts in 'session x of y'.
  public let treats: Bool
  /// How many visits it takes from the cover.
  public let visits: Int
  /// What it is to the insurer.
  public let care: CareType
  /// Begins with a screening, which not every policy counts.
  public let isScreening: Bool
  /// Only a manual therapist carries it out.
  public let isManual: Bool
  /// Is still booked; what was booked before keeps it.
  public let isActive: Bool

  public func name(in language: Language) -> String { language(dutch, english) }
}

/// Why an appointment was called off, from the practice's own list.
public struct CancelReason: Hashable, Sendable {
  public let id: ID<CancelReason>
  public let code: String
  public let dutch: String
  public let english: String

  public func name(in language: Language) -> String { language(dutch, english) }
}

/// Who called an appointment off.
public enum CancelledBy: String, Sendable { case patient, practice }
