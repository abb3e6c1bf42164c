@testable import PracticeCore

/// The agenda that is kept by hand.
extension AgendaPropertyTests {
  struct Visit: Equatable {
    var patient: ID<Patient>
    var place: Place
    var travel: Travel?
    var group: ID<GroupSession>?
    var status = AppointmentStatus.booked
    var series: ID<Appointment>?

    var whole: Interval { place.interval.with(travel) }
  }

  struct Group: Equatable {
    var place: Place
    var places: Int
    var isOn = true
  }

  struct Away: Equatable {
    let therapist: ID<StaffMember>
    let day: Day
    let interval: Interval
  }

  struct Pair: Hashable {
    let low: ID<Appointment>
    let high: ID<Appointment>

    init(_ one: ID<Appointment>, _ other: ID<Appointment>) {
      (low, high) = (min(one, other), max(one, other))
    }
  }

  /// The agenda as a child would keep it: every pair is compared with every other.
  struct Book: Equatable {
    var visits: [ID<Appointment>: Visit] = [:]
    var groups: [ID<GroupSession>: Group] = [:]
    var engagements: [ID<Engagement>: Away] = [:]
    var absences: [ID<Absence>: Away] = [:]
    var allowed: Set<Pair> = []

    /// The appointments in the way of one, and whether something else is.
    func obstacles(
      of visit: Visit, as id: ID<Appointment>, without left: Set<ID<Appointment>> = []
    ) -> (visits: Set<ID<Appointment>>, others: Bool) {
      guard visit.status.isActive else { return ([], false) }
      var found: Set<ID<Appointment>> = []
      for (other, otherVisit) in visits
      where other != id && !left.contains(other) && otherVisit.status.isActive
        && otherVisit.place.day == visit.place.day && !allowed.contains(Pair(id, other))
      {
        let sharesGroup = visit.group != nil && visit.group == otherVisit.group
        let sameTherapist =
          otherVisit.place.therapist == visit.place.therapist && !sharesGroup
          && otherVisit.whole.overlaps(visit.whole)
        let samePatient =
          otherVisit.patient == visit.patient
          && otherVisit.place.interval.overlaps(visit.place.interval)
        if sameTherapist || samePatient { found.insert(other) }
      }
      var others = isTaken(
        visit.place.therapist, visit.place.day, visit.whole, besides: visit.group)
      if let group = visit.group, let session = groups[group] {
        let members = visits.count {
          $0.key != id && $0.value.group == group && $0.value.status.isActive
        }
        others =
          others || !session.isOn || session.place != visit.place
          || members >= session.places
      }
      return (found, others)
    }

    /// Whether an absence, a meeting or a group takes a time.
    func isTaken(
      _ therapist: ID<StaffMember>, _ day: Day, _ interval: Interval,
      besides own: ID<GroupSession>?
    ) -> Bool {
      (Array(engagements.values) + Array(absences.values)).contains {
        $0.therapist == therapist && $0.day == day && $0.interval.overlaps(interval)
      }
        || groups.contains { id, group in
          id != own && group.isOn && group.place.therapist == therapist && group.place.day == day
            && group.place.interval.overlaps(interval)
        }
    }

    func isFree(_ visit: Visit, as id: ID<Appointment> = ID(-1)) -> Bool {
      let obstacles = obstacles(of: visit, as: id)
      return obstacles.visits.isEmpty && !obstacles.others
    }

    var isSound: Bool { visits.allSatisfy { isFree($0.value, as: $0.key) } }

    mutating func forget(_ id: ID<Appointment>) {
      allowed = allowed.filter { $0.low != id && $0.high != id }
    }
  }
}
