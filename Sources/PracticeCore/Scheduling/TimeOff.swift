/// Time off that is about to be stored: an absence, or a closure of the whole practice.
public enum TimeOff: Hashable, Sendable {
  case absence(AbsenceDetails)
  case closure(ClosureDetails)

  var days: ClosedRange<Day> {
    switch self {
    case .absence(let absence): absence.firstDay...max(absence.firstDay, absence.lastDay)
    case .closure(let closure): closure.firstDay...max(closure.firstDay, closure.lastDay)
    }
  }

  /// What it takes of a therapist's day.
  func takes(of therapist: ID<StaffMember>, on day: Day) -> Interval? {
    guard days.contains(day) else { return nil }
    switch self {
    case .absence(let absence):
      return absence.therapist == therapist ? absence.interval : nil
    case .closure: return .wholeDay
    }
  }
}

extension Reader {
  /// The appointments that stand where nobody is to be, in order of time.
  public func appointments(under off: TimeOff) throws -> [Appointment] {
    try appointments(from: off.days.lowerBound, to: off.days.upperBound).filter { appointment in
      off.takes(of: appointment.therapist, on: appointment.day)?
        .overlaps(appointment.occupied) ?? false
    }
  }

  /// Where an appointment that has to go could be instead, the nearest first.
  public func places(
    for appointment: Appointment, insteadOf off: TimeOff, limit: Int = 20
  ) throws -> [Place] {
    try places(
      near: appointment.place, travel: appointment.travel, for: appointment.patient,
      until: max(appointment.day, off.days.upperBound) + 14,
      besides: { day in
        [off.takes(of: ID(day.therapistID), on: day.day)].compactMap { $0 }
      }, limit: limit)
  }
}

extension Practice {
  public func add(_ off: TimeOff) throws {
    switch off {
    case .absence(let absence): try addAbsence(absence)
    case .closure(let closure): try addClosure(closure)
    }
  }
}
