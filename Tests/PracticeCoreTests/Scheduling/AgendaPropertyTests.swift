import XCTest

@testable import PracticeCore

/// Thousands of random changes through the use cases, against an agenda kept by hand.
///
/// Whatever the one allows the other has to allow, what is stored has to be the same after each
/// change, and an undo has to lead back to where it was. The days are those on which programs go
/// wrong: the clocks change, 29 February, the end of the year; the times go on until midnight.
final class AgendaPropertyTests: XCTestCase {
  private static let firstDays = ["2027-03-27", "2026-10-24", "2028-02-28", "2026-12-30"]

  final class Trial {
    let test: TestPractice
    var random: SeededRandom
    var book = Book()
    /// What an undo leads back to.
    var past: [Book] = []
    var counts: [String: Int] = [:]
    let patients: [ID<Patient>]
    let therapists: [ID<StaffMember>]
    let kind: AppointmentKind
    let reason: CancelReason
    let firstDay: Day

    init(seed: UInt64) throws {
      let test = try TestPractice()
      self.test = test
      random = SeededRandom(seed: seed)
      patients = try (1...5).map { try test.patient("Proef\($0)") }
      therapists = [try test.member("EV").id, try test.member("TB").id]
      kind = try test.kind()
      reason = try test.cancelReason()
      let days = AgendaPropertyTests.firstDays
      firstDay = try XCTUnwrap(Day(iso: days[Int(seed) % days.count]))
    }

    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

    func place() -> Place {
      // Half of them in the last hours of the day.
      let start = below(2) == 0 ? 480 + 5 * below(24) : 1080 + 5 * below(60)
      return Place(
        therapist: one(of: therapists), day: firstDay + below(3),
        start: TimeOfDay(minutes: start), minutes: 5 * (2 + below(9)))
    }

    func visit() -> Visit {
      let travel = below(5) == 0 ? Travel(before: 5 * below(5), after: 5 * below(5)) : nil
      return Visit(patient: one(of: patients), place: place(), travel: travel)
    }

    func fitsDay(_ visit: Visit) -> Bool {
      visit.whole.start.minutes >= 0 && visit.whole.end.minutes <= 1440
        && visit.place.interval.end.minutes <= 1440
    }

    func booking(_ visit: Visit) -> Booking {
      var booking = Booking(
        patient: visit.patient, therapist: visit.place.therapist, kind: kind, day: visit.place.day,
        start: visit.place.start, travel: visit.travel, group: visit.group)
      booking.place = visit.place
      return booking
    }

    var booked: [ID<Appointment>] {
      book.visits.filter { $0.value.status == .booked }.keys.sorted()
    }

    /// Carries a change out; it has to be allowed exactly when the book says so.
    func attempt(
      _ name: String, allowed: Bool, to after: Book, _ body: () throws -> Void
    ) throws {
      do {
        try body()
        XCTAssertTrue(allowed, "\(name) was allowed")
        if after != book {
          past.append(book)
          book = after
        }
        counts[name, default: 0] += 1
      } catch Refusal.conflict {
        XCTAssertFalse(allowed, "\(name) was refused")
        counts[name + " refused", default: 0] += 1
      }
    }

    func compare(_ label: String) throws {
      let stored = try test.database.all(
        "SELECT \(Appointment.columns) FROM appointment a", make: { try Appointment(row: &$0) })
      let visits = Dictionary(
        uniqueKeysWithValues: stored.map { appointment in
          (
            appointment.id,
            Visit(
              patient: appointment.patient, place: appointment.place, travel: appointment.travel,
              group: appointment.group, status: appointment.status, series: appointment.series)
          )
        })
      XCTAssertEqual(visits, book.visits, label)
      let pairs = try test.database.all("SELECT appointment_id, other_id FROM double_booking") {
        Pair($0.id(), $0.id())
      }
      XCTAssertEqual(Set(pairs), book.allowed, label)
      XCTAssertEqual(
        try test.database.number("SELECT count(*) FROM engagement"), book.engagements.count, label)
      XCTAssertEqual(
        try test.database.number("SELECT count(*) FROM group_session WHERE status = 'booked'"),
        book.groups.count { $0.value.isOn }, label)
      XCTAssertTrue(book.isSound, label)
      XCTAssertEqual(try GuardStore(database: test.database).allConflicts(), [], label)
    }

    /// Every free slot is free, and every free start on the raster is offered.
    func compareFreeSlots(_ label: String) throws {
      let therapist = therapists[0]
      for day in (0..<3).map({ firstDay + $0 }) {
        let slots = try test.practice.read { reader in
          try reader.therapistDays(from: day, to: day, of: therapist)
        }
        let found = Set(
          FreeSlots.find(minutes: 30, in: slots).map(\.interval.start.minutes))
        let isOff = Holidays.named(on: day) != nil
        var expected: Set<Int> = []
        for block in slots.flatMap(\.blocks) {
          for start in stride(
            from: block.hours.start.minutes, through: block.hours.end.minutes - 30,
            by: block.raster)
          {
            let place = Place(
              therapist: therapist, day: day, start: TimeOfDay(minutes: start), minutes: 30)
            let visit = Visit(patient: ID(-1), place: place)
            if !isOff, book.isFree(visit) { expected.insert(start) }
          }
        }
        XCTAssertEqual(found, expected, "\(label), \(day.iso)")
      }
    }
  }

  func testTheAgendaIsTheOneKeptByHand() throws {
    var counts: [String: Int] = [:]
    for seed in Proof.seeds(short: 8, long: 200) {
      let trial = try Trial(seed: seed)
      for turn in 0..<160 {
        let label = "seed \(seed), turn \(turn)"
        try trial.step()
        try trial.compare(label)
        if turn % 40 == 39 { try trial.compareFreeSlots(label) }
        if (testRun?.failureCount ?? 0) > 0 { return XCTFail(label) }
      }
      try trial.test.assertNoProblems()
      counts.merge(trial.counts) { $0 + $1 }
    }
    guard ProcessInfo.processInfo.environment["PRACTICE_SEED"] == nil else { return }
    // Otherwise something was not tried.
    for name in [
      "book", "book refused", "book over", "move", "move refused", "swap", "swap refused",
      "call off", "put back", "put back refused", "series", "move series", "call off series",
      "meeting", "meeting refused", "group", "join", "join refused", "move group", "call off group",
      "absence", "undo",
    ] {
      XCTAssertGreaterThan(counts[name] ?? 0, 0, "\(name): \(counts)")
    }
  }
}
