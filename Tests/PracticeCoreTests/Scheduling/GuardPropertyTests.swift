import XCTest

@testable import PracticeCore

/// Thousands of random changes of a small agenda against a count by hand.
///
/// The trigger, the check after an undo and `practice check` have to agree with it, each time.
final class GuardPropertyTests: XCTestCase {
  private struct Slot {
    var patient: Int64
    var therapist: Int64
    var room: Int64?
    var day: Int
    var start: Int
    var minutes: Int
    var status: AppointmentStatus

    func conflicts(with other: Slot) -> Set<String> {
      guard status.isActive, other.status.isActive, day == other.day else { return [] }
      guard start < other.start + other.minutes, other.start < start + minutes else { return [] }
      var rules: Set<String> = []
      if therapist == other.therapist { rules.insert("therapist") }
      if patient == other.patient { rules.insert("patient") }
      if let room, room == other.room { rules.insert("room") }
      return rules
    }

    func conflicts(with off: TimeOff) -> Bool {
      guard status.isActive, (off.first...off.last).contains(day) else { return false }
      guard let therapist = off.therapist else { return true }
      return self.therapist == therapist && off.start < start + minutes && start < off.end
    }
  }

  /// An absence, or without a therapist a closure.
  private struct TimeOff {
    var therapist: Int64?
    var first: Int
    var last: Int
    var start = 0
    var end = 1440
  }

  /// A conflict as the view `guard_appointment` tells it.
  private struct Pair: Hashable {
    let appointment: Int64
    let rule: String
    let other: Int64
  }

  private struct Agenda {
    var slots: [Int64: Slot] = [:]
    var absences: [Int64: TimeOff] = [:]
    var closures: [Int64: TimeOff] = [:]

    var pairs: Set<Pair> {
      var result: Set<Pair> = []
      for (id, slot) in slots {
        for (other, otherSlot) in slots where other != id {
          for rule in slot.conflicts(with: otherSlot) {
            result.insert(Pair(appointment: id, rule: rule, other: other))
          }
        }
        for (other, off) in absences where slot.conflicts(with: off) {
          result.insert(Pair(appointment: id, rule: "absence", other: other))
        }
        for (other, off) in closures where slot.conflicts(with: off) {
          result.insert(Pair(appointment: id, rule: "closure", other: other))
        }
      }
      return result
    }
  }

  private struct Generator {
    var random: SeededRandom
    let patients: [Int64]
    let therapists: [Int64]
    let rooms: [Int64]

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    mutating func one<Element>(of elements: [Element]) -> Element {
      elements[below(elements.count)]
    }

    mutating func slot() -> Slot {
      Slot(
        patient: one(of: patients), therapist: one(of: therapists),
        room: below(3) == 0 ? nil : one(of: rooms), day: below(3), start: 480 + 5 * below(30),
        minutes: 5 * (1 + below(9)), status: one(of: AppointmentStatus.allCases))
    }

    mutating func timeOff(closure: Bool) -> TimeOff {
      let first = below(3)
      var off = TimeOff(
        therapist: closure ? nil : one(of: therapists), first: first, last: first + below(2))
      if !closure, below(4) > 0 {
        off.start = 480 + 5 * below(30)
        off.end = off.start + 5 * (1 + below(6))
      }
      return off
    }
  }

  private static let days = (0..<4).map { (moment("2027-03-01T00:00").day + $0).iso }

  private func write(_ slot: Slot, as id: Int64?, to database: Database) throws -> Int64 {
    let values: [any Bindable] = [
      slot.patient, slot.therapist, slot.room, GuardPropertyTests.days[slot.day], slot.start,
      slot.minutes, slot.status.rawValue,
    ]
    if let id {
      let all: [any Bindable] = values + [id]
      try database.run(
        """
        UPDATE appointment SET patient_id = ?, therapist_id = ?, room_id = ?, day = ?, start = ?,
          minutes = ?, status = ? WHERE id = ?
        """, all)
      return id
    }
    try database.run(
      """
      INSERT INTO appointment (patient_id, therapist_id, room_id, day, start, minutes, status,
        kind_id) VALUES (?, ?, ?, ?, ?, ?, ?, 1)
      """, values)
    return database.lastInsertedID
  }

  private func write(_ off: TimeOff, to database: Database) throws -> Int64 {
    let (first, last) = (GuardPropertyTests.days[off.first], GuardPropertyTests.days[off.last])
    if let therapist = off.therapist {
      try database.run(
        "INSERT INTO absence (staff_id, first_day, last_day, start, finish) VALUES (?, ?, ?, ?, ?)",
        therapist, first, last, off.start, off.end)
    } else {
      try database.run("INSERT INTO closure (first_day, last_day) VALUES (?, ?)", first, last)
    }
    return database.lastInsertedID
  }

  /// Makes one random change of the agenda, and writes it the same way.
  private func step(
    _ agenda: Agenda, _ generator: inout Generator, _ database: Database
  ) throws -> (after: Agenda, change: RowChange?, refused: Bool) {
    var after = agenda
    func refused(_ body: () throws -> Int64) throws -> Int64? {
      do { return try body() } catch let error as DatabaseError
        where error.brokenGuard == "appointment"
      { return nil }
    }
    func change(_ table: String, _ id: Int64) -> RowChange {
      RowChange(table: table, id: id, operation: .insert, before: [], after: [])
    }
    switch generator.below(20) {
    case 0..<7:
      let slot = generator.slot()
      let id = try refused { try write(slot, as: nil, to: database) }
      after.slots[id ?? -1] = slot
      return (after, id.map { change("appointment", $0) }, id == nil)
    case 7..<15 where !agenda.slots.isEmpty:
      let id = generator.one(of: agenda.slots.keys.sorted())
      var slot = generator.slot()
      // Half of the time only the status, as when somebody comes or calls off.
      if generator.below(2) == 0, let old = agenda.slots[id] {
        let status = slot.status
        slot = old
        slot.status = status
      }
      after.slots[id] = slot
      let written = try refused { try write(slot, as: id, to: database) }
      return (after, change("appointment", id), written == nil)
    case 15 where !agenda.slots.isEmpty:
      let id = generator.one(of: agenda.slots.keys.sorted())
      after.slots[id] = nil
      try database.run("DELETE FROM appointment WHERE id = ?", id)
      return (after, nil, false)
    case 16, 17:
      let isClosure = generator.below(4) == 0
      let off = generator.timeOff(closure: isClosure)
      let id = try refused { try write(off, to: database) }
      if isClosure { after.closures[id ?? -1] = off } else { after.absences[id ?? -1] = off }
      return (after, id.map { change(isClosure ? "closure" : "absence", $0) }, id == nil)
    default:
      try database.execute("DELETE FROM absence; DELETE FROM closure")
      after.absences = [:]
      after.closures = [:]
      return (after, nil, false)
    }
  }

  private func stored(_ database: Database) throws -> Set<Pair> {
    Set(
      try database.all("SELECT appointment_id, rule, other_id FROM guard_appointment") { row in
        Pair(appointment: row.int64(), rule: row.text(), other: row.int64())
      })
  }

  private func generator(_ seed: UInt64, _ test: TestPractice) throws -> Generator {
    let patients = try ["Eerste", "Tweede", "Derde"].map { try test.patient($0).rawValue }
    let rooms = try ["Kamer 1", "Kamer 2"].map { try test.room($0).rawValue }
    return Generator(
      random: SeededRandom(seed: seed), patients: patients,
      therapists: [try test.member("EV").id.rawValue, try test.member("TB").id.rawValue],
      rooms: rooms)
  }

  func testTheTriggersAllowExactlyWhatDoesNotOverlap() throws {
    for seed in Proof.seeds(short: 2, long: 200) {
      let test = try TestPractice()
      var generator = try generator(seed, test)
      var counts = (allowed: 0, refused: 0)
      let database = test.database
      try database.transaction {
        var agenda = Agenda()
        for turn in 0..<1000 {
          let (after, _, refused) = try step(agenda, &generator, database)
          let expected = !after.pairs.isEmpty
          XCTAssertEqual(refused, expected, "seed \(seed), turn \(turn)")
          if refused != expected { return }
          if refused {
            counts.refused += 1
          } else {
            (agenda, counts.allowed) = (after, counts.allowed + 1)
          }
        }
        XCTAssertEqual(try stored(database), [], "seed \(seed)")
        XCTAssertEqual(try GuardStore(database: database).allConflicts(), [], "seed \(seed)")
      }
      // Otherwise one of the two was not tried.
      XCTAssertGreaterThan(counts.allowed, 250, "seed \(seed)")
      XCTAssertGreaterThan(counts.refused, 250, "seed \(seed)")
    }
  }

  func testTheChecksFindExactlyWhatTheTriggersWouldHaveRefused() throws {
    for seed in Proof.seeds(short: 3, long: 200) {
      let test = try TestPractice()
      var generator = try generator(seed, test)
      let database = test.database
      let store = GuardStore(database: database)
      try database.transaction {
        try database.withoutTriggers {
          var agenda = Agenda()
          for turn in 0..<150 {
            let (after, change, _) = try step(agenda, &generator, database)
            agenda = after
            let label = "seed \(seed), turn \(turn)"
            XCTAssertEqual(try stored(database), agenda.pairs, label)
            XCTAssertEqual(try store.allConflicts().count, agenda.pairs.count, label)
            guard let change else { continue }
            // What an undo asks: only the pairs in which the touched row stands.
            let touched = agenda.pairs.filter { pair in
              guard change.table == "appointment" else {
                return pair.rule == change.table && pair.other == change.id
              }
              // Who is with the therapist is in the room too: that is told once.
              return pair.appointment == change.id
                && !(pair.rule == "room"
                  && agenda.pairs.contains {
                    $0.rule == "therapist" && $0.appointment == pair.appointment
                      && $0.other == pair.other
                  })
            }
            XCTAssertEqual(try store.conflicts(touching: [change]).count, touched.count, label)
          }
        }
      }
    }
  }
}
