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

  public var moment: Moment { Moment(day: day, time: interval.start) }
}

public enum AppointmentStatus: String, Sendable, CaseIterable {
  case booked, arrived, done, cancelled, noShow

  /// Takes its time in the agenda.
  ///
  /// What was called off or missed is history.
  public var isActive: Bool { self == .booked || self == .arrived || self == .done }

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

/// A room of the practice; its name is all there is to it.
public struct Room: Hashable, Sendable {
  public let id: ID<Room>
  public let name: String
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
