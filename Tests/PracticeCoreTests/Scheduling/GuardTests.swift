import XCTest

@testable import PracticeCore

/// What may not be booked over what: by the use cases, in both orders, and back from cancelled.
final class GuardTests: XCTestCase {
  private struct Slot {
    var patient = 0
    var with = "EV"
    var start: Int
    var minutes: Int
    var room: Int?
  }

  private typealias Rule = SlotConflict.Rule

  /// A slot beside one of 9:30 to 10:00 of patient 0 with EV, and what stands in its way.
  private static let table: [(name: String, first: Slot, second: Slot, rules: Set<Rule>)] = [
    ("begins when it ends", ev(570, 30), other(600, 30), []),
    ("ends when it begins", ev(570, 30), other(540, 30), []),
    ("the same time", ev(570, 30), other(570, 30), [.therapist]),
    ("a minute too early", ev(570, 30), other(599, 30), [.therapist]),
    ("a minute too long", ev(570, 30), other(540, 31), [.therapist]),
    ("inside", ev(570, 30), other(580, 10), [.therapist]),
    ("around", ev(570, 30), other(540, 120), [.therapist]),
    ("the same start, shorter", ev(570, 30), other(570, 5), [.therapist]),
    ("the same end, longer", ev(570, 30), other(540, 60), [.therapist]),
    (
      "somebody else's column", ev(570, 30), Slot(patient: 1, with: "TB", start: 570, minutes: 30),
      []
    ),
    (
      "one patient in two columns", ev(570, 30),
      Slot(patient: 0, with: "TB", start: 585, minutes: 30), [.patient]
    ),
    (
      "one patient, one after the other", ev(570, 30),
      Slot(patient: 0, with: "TB", start: 600, minutes: 30), []
    ),
    (
      "one patient twice in one column", ev(570, 30),
      Slot(patient: 0, with: "EV", start: 585, minutes: 30), [.therapist, .patient]
    ),
    (
      "one room", Slot(start: 570, minutes: 30, room: 0),
      Slot(patient: 1, with: "TB", start: 575, minutes: 5, room: 0), [.room]
    ),
    (
      "one room, one after the other", Slot(start: 570, minutes: 30, room: 0),
      Slot(patient: 1, with: "TB", start: 600, minutes: 30, room: 0), []
    ),
    (
      "two rooms", Slot(start: 570, minutes: 30, room: 0),
      Slot(patient: 1, with: "TB", start: 570, minutes: 30, room: 1), []
    ),
    (
      "only one has a room", Slot(start: 570, minutes: 30, room: 0),
      Slot(patient: 1, with: "TB", start: 570, minutes: 30), []
    ),
    (
      "everything at once", Slot(start: 570, minutes: 30, room: 0),
      Slot(patient: 0, with: "EV", start: 570, minutes: 30, room: 0),
      // The room is that of the therapist: it is not told again.
      [.therapist, .patient]
    ),
  ]

  private static func ev(_ start: Int, _ minutes: Int) -> Slot {
    Slot(start: start, minutes: minutes)
  }

  private static func other(_ start: Int, _ minutes: Int) -> Slot {
    Slot(patient: 1, start: start, minutes: minutes)
  }

  private var test: TestPractice!
  private var patients: [ID<Patient>] = []
  private var rooms: [ID<Room>] = []
  private var day = moment("2027-02-01T00:00").day

  override func setUpWithError() throws {
    test = try TestPractice()
    patients = [try test.patient("Eerste"), try test.patient("Tweede")]
    rooms = [try test.room("Kamer 1"), try test.room("Kamer 2")]
  }

  override func tearDown() { test = nil }

  private func book(_ slot: Slot, on day: Day) throws -> ID<Appointment> {
    try test.practice.book(
      Booking(
        patient: patients[slot.patient], therapist: try test.member(slot.with).id,
        room: slot.room.map { rooms[$0] }, kind: try test.kind(), day: day,
        start: TimeOfDay(minutes: slot.start), minutes: slot.minutes))
  }

  private func nextDay() -> Day {
    day = day + 1
    return day
  }

  /// The rules a change broke; none when it was carried out.
  private func rules(_ body: () throws -> Void) throws -> Set<Rule> {
    do {
      try body()
      return []
    } catch Refusal.conflict(let conflicts) {
      return Set(conflicts.map(\.rule))
    }
  }

  func testBookingInEitherOrder() throws {
    for (name, first, second, expected) in GuardTests.table {
      for (one, two) in [(first, second), (second, first)] {
        let day = nextDay()
        _ = try book(one, on: day)
        let before = try test.lastEntry()
        XCTAssertEqual(try rules { _ = try book(two, on: day) }, expected, name)
        XCTAssertEqual(try test.lastEntry(), before + (expected.isEmpty ? 1 : 0), name)
        XCTAssertEqual(try rules { _ = try book(two, on: nextDay()) }, [], "\(name), the next day")
      }
    }
    try test.assertNoProblems()
  }

  func testMovingInEitherOrder() throws {
    for (name, first, second, expected) in GuardTests.table {
      for (one, two) in [(first, second), (second, first)] {
        let day = nextDay()
        _ = try book(one, on: day)
        let id = try book(two, on: nextDay())
        let therapist = try test.member(two.with).id
        let moved = try rules {
          try test.practice.move(id, to: therapist, day: day, start: TimeOfDay(minutes: two.start))
        }
        XCTAssertEqual(moved, expected, name)
      }
    }
    try test.assertNoProblems()
  }

  func testWhatIsNotActiveFreesItsTimeAndComesBackOnlyWhenItIsStillFree() throws {
    let reason = try test.cancelReason()
    for (name, first, second, expected) in GuardTests.table {
      for status in [AppointmentStatus.cancelled, .noShow] {
        let day = nextDay()
        let id = try book(first, on: day)
        if status == .cancelled {
          try test.practice.cancel(id, reason: reason)
        } else {
          try test.practice.markNoShow(id)
        }
        XCTAssertEqual(try rules { _ = try book(second, on: day) }, [], name)
        XCTAssertEqual(try rules { try test.practice.restore(id) }, expected, name)
        XCTAssertEqual(try test.status(id), expected.isEmpty ? .booked : status, name)
      }
    }
    try test.assertNoProblems()
  }

  func testWhatIsThereOrDoneTakesItsTimeToo() throws {
    for status in [AppointmentStatus.arrived, .done] {
      let day = nextDay()
      let id = try book(GuardTests.ev(570, 30), on: day)
      try test.practice.change(JournalNote(.markArrived)) { try $0.setStatus(status, of: id) }
      XCTAssertEqual(
        try rules { _ = try book(GuardTests.other(585, 30), on: day) }, [.therapist], "\(status)")
    }
  }

  func testLongerInPlaceIsAMoveToo() throws {
    let day = nextDay()
    let id = try book(GuardTests.ev(570, 30), on: day)
    _ = try book(GuardTests.other(600, 30), on: day)
    let therapist = try test.member("EV").id
    func make(_ minutes: Int) throws -> Set<Rule> {
      try rules {
        try test.practice.move(
          id, to: therapist, day: day, start: TimeOfDay(minutes: 570), minutes: minutes)
      }
    }
    XCTAssertEqual(try make(31), [.therapist])
    XCTAssertEqual(try make(25), [])
  }

  /// From 9:30 to 10:00 on the second of three days.
  private static let timesOff: [(name: String, who: String?, from: Int, until: Int, blocks: Bool)] =
    [
      ("the whole day", "EV", 0, 1440, true),
      ("until it begins", "EV", 540, 570, false),
      ("from when it ends", "EV", 600, 660, false),
      ("a minute over", "EV", 599, 660, true),
      ("inside", "EV", 575, 580, true),
      ("a colleague", "TB", 0, 1440, false),
      ("everybody", nil, 0, 1440, true),
    ]

  func testTimeOffInEitherOrder() throws {
    for (name, who, from, until, blocks) in GuardTests.timesOff {
      let rule: Rule = who == nil ? .closure : .absence
      for days in [(0, 0), (-1, 0), (0, 1), (-1, 1), (1, 2), (-2, -1)] {
        func takeOff(around day: Day) throws {
          let (first, last) = ((day + days.0).iso, (day + days.1).iso)
          if let who {
            try test.absence(of: who, first, to: last, from: from, until: until)
          } else {
            try test.close(first, to: last)
          }
        }
        let expected: Set<Rule> = blocks && days.0 <= 0 && days.1 >= 0 ? [rule] : []
        day = day + 10
        try takeOff(around: day)
        XCTAssertEqual(
          try rules { _ = try book(GuardTests.ev(570, 30), on: day) }, expected, "\(name) \(days)")
        day = day + 10
        _ = try book(GuardTests.ev(570, 30), on: day)
        XCTAssertEqual(try rules { try takeOff(around: day) }, expected, "\(name) \(days)")
      }
    }
    try test.assertNoProblems()
  }

  func testTimeOffOverWhatWasCalledOff() throws {
    let day = nextDay()
    let id = try book(GuardTests.ev(570, 30), on: day)
    try test.practice.cancel(id, reason: try test.cancelReason())
    try test.absence(of: "EV", day.iso)
    XCTAssertEqual(try rules { try test.practice.restore(id) }, [.absence])
  }

  func testTimeOffThatComesBackByUndoIsCheckedToo() throws {
    let day = nextDay()
    try test.absence(of: "EV", day.iso, reason: "cursus")
    let id: ID<Absence> = try XCTUnwrap(
      try test.practice.read { try $0.absences(from: day, to: day) }.first?.id)
    try test.practice.change(JournalNote(.removeAbsence)) { try $0.removeAbsence(id) }
    let desk = try test.otherTerminal(as: "BK")
    try desk.book(
      Booking(
        patient: patients[0], therapist: try test.member("EV").id, kind: try test.kind(), day: day,
        start: TimeOfDay(minutes: 570)))
    XCTAssertEqual(try rules { try test.practice.undo() }, [.absence])
    try test.assertNoProblems()
  }

  func testASeriesIsBookedAsAWholeOrNotAtAll() throws {
    let day = nextDay()
    _ = try book(GuardTests.ev(570, 30), on: day + 14)
    let before = try test.lastEntry()
    func series(_ starts: [(Int, Int)]) throws -> [Booking] {
      try starts.map { days, start in
        Booking(
          patient: patients[1], therapist: try test.member("EV").id, kind: try test.kind(),
          day: day + days, start: TimeOfDay(minutes: start))
      }
    }
    let blocked = try series([(0, 570), (7, 570), (14, 570), (21, 570)])
    XCTAssertEqual(try rules { try test.practice.book(series: blocked) }, [.therapist])
    let overItself = try series([(0, 570), (0, 585)])
    XCTAssertEqual(
      try rules { try test.practice.book(series: overItself) }, [.therapist, .patient])
    XCTAssertEqual(try test.practice.read { try $0.appointments(of: patients[1]) }, [])
    XCTAssertEqual(try test.lastEntry(), before)

    let ids = try test.practice.book(series: try series([(0, 570), (7, 570), (14, 600)]))
    XCTAssertEqual(ids.count, 3)
    XCTAssertEqual(try test.lastEntry(), before + 1)
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.appointments(of: patients[1]) }, [])
    try test.assertNoProblems()
  }

  func testNothingButTheOverlapIsStoredOfARefusedChange() throws {
    let day = nextDay()
    _ = try book(GuardTests.ev(570, 30), on: day)
    let before = try test.lastEntry()
    let patient = patients[1]
    let broken = try rules {
      try test.practice.change(JournalNote(.bookAppointment)) { writer in
        try writer.database.run("UPDATE patient SET city = 'Verzonnen' WHERE id = ?", patient)
        _ = try writer.insert(
          Booking(
            patient: patient, therapist: try test.member("EV").id, kind: try test.kind(), day: day,
            start: TimeOfDay(minutes: 570)))
      }
    }
    XCTAssertEqual(broken, [.therapist])
    XCTAssertEqual(try test.practice.read { try $0.patient(patient).details.city }, "")
    XCTAssertEqual(try test.lastEntry(), before)
    try test.assertNoProblems()
  }

  func testTheSentenceOfEachConflict() throws {
    let day = moment("2026-11-24T00:00").day
    _ = try book(Slot(start: 570, minutes: 30, room: 0), on: day)
    try test.absence(of: "TB", "2026-11-24", from: 780, until: 840, reason: "tandarts")
    try test.absence(of: "TB", "2026-11-25")
    try test.close("2026-11-26", reason: "verhuizing")
    let conflicts: [(Slot, Int, dutch: String, english: String)] = [
      (
        GuardTests.other(585, 30), 0,
        "Visser heeft di 24 nov 9:30–10:00 al een afspraak met Eerste, P.",
        "Visser already has an appointment with Eerste, P., Tue 24 Nov 9:30–10:00."
      ),
      (
        Slot(patient: 1, with: "TB", start: 585, minutes: 30, room: 0), 0,
        "Kamer 1 is di 24 nov 9:30–10:00 al bezet door Eerste, P.",
        "Kamer 1 is taken by Eerste, P., Tue 24 Nov 9:30–10:00."
      ),
      (
        Slot(patient: 0, with: "TB", start: 585, minutes: 30), 0,
        "Eerste, P. heeft di 24 nov 9:30–10:00 al een afspraak bij Visser.",
        "Eerste, P. already has an appointment with Visser, Tue 24 Nov 9:30–10:00."
      ),
      (
        Slot(patient: 1, with: "TB", start: 780, minutes: 30), 0,
        "De Boer is di 24 nov 13:00–14:00 afwezig (tandarts).",
        "De Boer is away Tue 24 Nov 13:00–14:00 (tandarts)."
      ),
      (
        Slot(patient: 1, with: "TB", start: 780, minutes: 30), 1,
        "De Boer is wo 25 nov afwezig.", "De Boer is away on Wed 25 Nov."
      ),
      (
        Slot(patient: 1, start: 780, minutes: 30), 2,
        "De praktijk is do 26 nov gesloten (verhuizing).",
        "The practice is closed on Thu 26 Nov (verhuizing)."
      ),
    ]
    for (slot, days, dutch, english) in conflicts {
      let refusal = assertRefused(try book(slot, on: day + days))
      XCTAssertEqual(refusal?.sentence(in: .dutch), dutch)
      XCTAssertEqual(refusal?.sentence(in: .english), english)
    }
  }
}
