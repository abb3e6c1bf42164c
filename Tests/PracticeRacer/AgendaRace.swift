import Glibc
import PracticeCore

/// Everything that is done to appointments, at random and with others doing the same.
///
/// The agenda is small, so that they meet: one therapist, two days, a time every 15 minutes.
struct AgendaRace {
  private let practice: Practice
  private let firstDay: Day
  private let kind: AppointmentKind
  private let therapist: ID<StaffMember>
  private let patients: [ID<Patient>]
  private let reason: CancelReason
  private var state: UInt64

  init(_ practice: Practice, seed: UInt64, from day: Day) throws {
    self.practice = practice
    firstDay = day
    state = seed &+ 0x9E37_79B9_7F4A_7C15
    let lists = try practice.read { reader in
      (
        try reader.appointmentKinds(), try reader.therapists(), try reader.cancelReasons(),
        try reader.findPatients("", limit: 100).map(\.id)
      )
    }
    guard let kind = lists.0.first, let therapist = lists.1.first, let reason = lists.2.first else {
      exit(2)
    }
    (self.kind, self.therapist, self.reason, patients) = (kind, therapist.id, reason, lists.3)
  }

  mutating private func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating private func place() -> Place {
    Place(
      therapist: therapist, day: firstDay + below(2),
      start: TimeOfDay(minutes: 480 + 15 * below(36)),
      minutes: 30)
  }

  mutating private func wish() -> Booking {
    let place = place()
    return Booking(
      patient: patients[below(patients.count)], therapist: place.therapist, kind: kind,
      day: place.day, start: place.start, minutes: place.minutes)
  }

  /// What is booked now, by anybody.
  private func booked() throws -> [Appointment] {
    try practice.read { reader in
      try patients.flatMap { try reader.appointments(of: $0) }.filter { $0.status == .booked }
    }
  }

  mutating func run(turns: Int) throws {
    PracticeRacer.say("ready")
    _ = readLine()
    for _ in 0..<turns {
      let name = next()
      PracticeRacer.tell(name) { try act(name) }
    }
  }

  /// One thing at random; nothing is undone, which could be something of other work.
  mutating func turn() throws {
    try act(["book", "book", "move", "move", "swap", "cancel", "series"][below(7)])
  }

  mutating private func next() -> String {
    ["book", "book", "move", "move", "swap", "cancel", "series", "undo"][below(8)]
  }

  mutating private func act(_ name: String) throws {
    let now = name == "book" || name == "series" ? [] : try booked()
    switch name {
    case "book": try practice.book(wish())
    case "series":
      let plan = try practice.planSeries(wish(), times: 3, everyWeeks: 1)
      try practice.book(series: plan.bookings)
    case "undo": try practice.undo()
    case _ where now.count < 2: try practice.book(wish())
    case "move":
      let place = place()
      try practice.move(
        now[below(now.count)].id, to: place.therapist, day: place.day, start: place.start)
    case "swap": try practice.swap(now[below(now.count)].id, with: now[below(now.count)].id)
    default: try practice.cancel(now[below(now.count)].id, reason: reason)
    }
  }
}
