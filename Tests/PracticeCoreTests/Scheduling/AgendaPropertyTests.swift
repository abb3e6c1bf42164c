import XCTest

@testable import PracticeCore

/// Thousands of random changes through the use cases, against an agenda kept by hand.
///
/// Whatever the one allows the other has to allow, what is stored has to be the same after each
/// change, and an undo has to lead back to where it was. The days are those on which programs go
/// wrong: the clocks change, 29 February, the end of the year; the times go on until midnight.
final class AgendaPropertyTests: XCTestCase {
  private static let firstDays = ["2027-03-27", "2026-10-24", "2028-02-28", "2026-12-30"]

  private struct Visit: Equatable {
    var patient: ID<Patient>
    var place: Place
    var travel: Travel?
    var group: ID<GroupSession>?
    var status = AppointmentStatus.booked
    var series: ID<Appointment>?

    var whole: Interval { place.interval.with(travel) }
  }

  private struct Group: Equatable {
    var place: Place
    var places: Int
    var isOn = true
  }

  private struct Away: Equatable {
    let therapist: ID<StaffMember>
    let day: Day
    let interval: Interval
  }

  private struct Pair: Hashable {
    let low: ID<Appointment>
    let high: ID<Appointment>

    init(_ one: ID<Appointment>, _ other: ID<Appointment>) {
      (low, high) = (min(one, other), max(one, other))
    }
  }

  /// The agenda as a child would keep it: every pair is compared with every other.
  private struct Book: Equatable {
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

  private final class Trial {
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

    // MARK: - What can be done

    func step() throws {
      switch below(24) {
      case 0..<5: try bookOne()
      case 5: try bookOver()
      case 6..<9: try moveOne()
      case 9: try swapTwo()
      case 10, 11: try changeStatus()
      case 12: try bookSeries()
      case 13: try moveSeries()
      case 14: try cancelSeries()
      case 15, 16: try engagement()
      case 17: try addGroup()
      case 18, 19: try joinGroup()
      case 20: try changeGroup()
      case 21: try absence()
      default: try undo()
      }
    }

    func bookOne() throws {
      let visit = visit()
      guard fitsDay(visit) else { return }
      var id = ID<Appointment>(-1)
      let isFree = book.isFree(visit)
      try attempt("book", allowed: isFree, to: book) {
        id = try test.practice.book(booking(visit))
      }
      if isFree {
        past.append(book)
        book.visits[id] = visit
      }
    }

    func bookOver() throws {
      var visit = visit()
      if let other = booked.isEmpty ? nil : book.visits[one(of: booked)] {
        visit.place = other.place
      }
      visit.travel = nil
      let (others, isTaken) = book.obstacles(of: visit, as: ID(-1))
      guard !others.isEmpty else { return }
      var id = ID<Appointment>(-1)
      let overlap = DeliberateOverlap(others: others.sorted(), reason: "proef")
      try attempt("book over", allowed: !isTaken, to: book) {
        id = try test.practice.book(series: [booking(visit)], over: overlap)[0]
      }
      if !isTaken {
        past.append(book)
        book.visits[id] = visit
        for other in others { book.allowed.insert(Pair(id, other)) }
      }
    }

    func moveOne() throws {
      guard !booked.isEmpty else { return }
      let id = one(of: booked)
      guard var visit = book.visits[id] else { return }
      var place = place()
      place.minutes = visit.place.minutes
      guard place != visit.place else { return }
      var after = book
      after.forget(id)
      visit.place = place
      visit.group = nil
      guard fitsDay(visit) else { return }
      after.visits[id] = visit
      try attempt("move", allowed: after.isFree(visit, as: id), to: after) {
        try test.practice.move(id, to: place.therapist, day: place.day, start: place.start)
      }
    }

    func swapTwo() throws {
      let single = booked.filter { book.visits[$0]?.group == nil }
      guard single.count > 1 else { return }
      let (one, other) = (one(of: single), self.one(of: single))
      guard one != other, var first = book.visits[one], var second = book.visits[other] else {
        return
      }
      var after = book
      after.forget(one)
      after.forget(other)
      let (from, to) = (first.place, second.place)
      first.place = Place(
        therapist: to.therapist, day: to.day, start: to.start, minutes: from.minutes)
      second.place = Place(
        therapist: from.therapist, day: from.day, start: from.start, minutes: to.minutes)
      guard fitsDay(first), fitsDay(second) else { return }
      after.visits[one] = first
      after.visits[other] = second
      let isSound = after.isFree(first, as: one) && after.isFree(second, as: other)
      try attempt("swap", allowed: isSound, to: after) {
        try test.practice.swap(one, with: other)
      }
    }

    func changeStatus() throws {
      guard !book.visits.isEmpty else { return }
      let id = one(of: book.visits.keys.sorted())
      guard let visit = book.visits[id] else { return }
      var after = book
      if visit.status == .booked {
        let isNoShow = below(2) == 0
        after.forget(id)
        after.visits[id]?.status = isNoShow ? .noShow : .cancelled
        try attempt("call off", allowed: true, to: after) {
          if isNoShow {
            try test.practice.markNoShow(id)
          } else {
            try test.practice.cancel(id, reason: reason)
          }
        }
      } else {
        after.visits[id]?.status = .booked
        guard let back = after.visits[id] else { return }
        try attempt("put back", allowed: after.isFree(back, as: id), to: after) {
          try test.practice.restore(id)
        }
      }
    }

    func bookSeries() throws {
      var wish = visit()
      wish.travel = nil
      let plan = try test.practice.planSeries(
        booking(wish), times: 3, everyWeeks: 1, alternatives: true)
      for step in plan.steps {
        var visit = wish
        visit.place = step.rehearsed.booking.place
        let isHoliday = Holidays.named(on: visit.place.day) != nil
        XCTAssertEqual(step.isFree, book.isFree(visit) && !isHoliday, "a date of a series")
        for place in step.rehearsed.alternatives {
          visit.place = place
          XCTAssertTrue(book.isFree(visit), "what is offered instead is free")
        }
      }
      guard plan.isComplete else { return }
      let ids = try test.practice.book(series: plan.bookings)
      past.append(book)
      for (id, booking) in zip(ids, plan.bookings) {
        book.visits[id] = Visit(
          patient: wish.patient, place: booking.place, series: ids.first)
      }
      counts["series", default: 0] += 1
    }

    func moveSeries() throws {
      let members = booked.filter { book.visits[$0]?.series != nil }
      guard !members.isEmpty else { return }
      let id = one(of: members)
      let scope = one(of: SeriesScope.allCases)
      let shift = SeriesShift(
        days: below(5) - 2, start: below(2) == 0 ? TimeOfDay(minutes: 480 + 5 * below(100)) : nil,
        therapist: below(3) == 0 ? one(of: therapists) : nil)
      let plan: SeriesPlan
      do {
        plan = try test.practice.planMove(of: id, scope, by: shift)
      } catch Refusal.invalid {
        return
      }
      let moved = Set(plan.steps.compactMap(\.appointment))
      var after = book
      for step in plan.steps {
        guard let appointment = step.appointment, var visit = book.visits[appointment] else {
          continue
        }
        visit.place = step.rehearsed.booking.place
        visit.group = nil
        var others = book
        for other in moved where other != appointment { others.visits[other] = nil }
        others.forget(appointment)
        let isFree = others.isFree(visit, as: appointment)
        // Two of one series may want the same place; the plan then says so of the second.
        if isFree, !step.isFree, Holidays.named(on: visit.place.day) == nil {
          XCTAssertTrue(
            plan.steps.contains { other in
              other.appointment != appointment
                && other.rehearsed.booking.day == visit.place.day
            }, "a date of a series that is moved")
        }
        if !isFree { XCTAssertFalse(step.isFree, "a date of a series that is moved") }
        guard let place = step.place else { continue }
        visit.place = place
        after.forget(appointment)
        after.visits[appointment] = visit
      }
      let isSound = plan.moves.allSatisfy { move in
        after.visits[move.appointment].map { after.isFree($0, as: move.appointment) } ?? false
      }
      try attempt("move series", allowed: isSound, to: after) {
        try test.practice.move(plan.moves)
      }
    }

    func cancelSeries() throws {
      let members = booked.filter { book.visits[$0]?.series != nil }
      guard !members.isEmpty else { return }
      let id = one(of: members)
      guard let chosen = book.visits[id] else { return }
      var after = book
      for (other, visit) in book.visits
      where visit.series == chosen.series && visit.status == .booked
        && visit.place.moment >= chosen.place.moment
      {
        after.forget(other)
        after.visits[other]?.status = .cancelled
      }
      try attempt("call off series", allowed: true, to: after) {
        try test.practice.cancelSeries(around: id, .following, reason: reason)
      }
    }

    private func isClear(_ away: Away) -> Bool {
      !book.visits.contains {
        $0.value.status.isActive && $0.value.place.therapist == away.therapist
          && $0.value.place.day == away.day && $0.value.whole.overlaps(away.interval)
      }
        && !book.groups.contains {
          $0.value.isOn && $0.value.place.therapist == away.therapist
            && $0.value.place.day == away.day && $0.value.place.interval.overlaps(away.interval)
        }
    }

    func engagement() throws {
      if !book.engagements.isEmpty, below(2) == 0 {
        let id = one(of: book.engagements.keys.sorted())
        var after = book
        after.engagements[id] = nil
        return try attempt("remove meeting", allowed: true, to: after) {
          try test.practice.removeEngagement(id)
        }
      }
      let place = place()
      let away = Away(therapist: place.therapist, day: place.day, interval: place.interval)
      guard away.interval.end.minutes <= 1440 else { return }
      var ids: [ID<Engagement>] = []
      let isClear = isClear(away)
      try attempt("meeting", allowed: isClear, to: book) {
        ids = try test.practice.addEngagement(
          EngagementDetails(
            therapist: away.therapist, day: away.day, interval: away.interval, title: "overleg"))
      }
      if isClear {
        past.append(book)
        book.engagements[ids[0]] = away
      }
    }

    func absence() throws {
      if !book.absences.isEmpty, below(3) > 0 {
        let id = one(of: book.absences.keys.sorted())
        var after = book
        after.absences[id] = nil
        return try attempt("remove absence", allowed: true, to: after) {
          try test.practice.removeAbsence(id)
        }
      }
      let place = place()
      let away = Away(therapist: place.therapist, day: place.day, interval: place.interval)
      guard away.interval.end.minutes <= 1440 else { return }
      var id = ID<Absence>(-1)
      let isClear = isClear(away)
      try attempt("absence", allowed: isClear, to: book) {
        id = try test.practice.addAbsence(
          AbsenceDetails(
            therapist: away.therapist, firstDay: away.day, lastDay: away.day,
            interval: away.interval))
      }
      if isClear {
        past.append(book)
        book.absences[id] = away
      }
    }

    private func isClear(forGroup place: Place, besides own: ID<GroupSession>?) -> Bool {
      !book.isTaken(place.therapist, place.day, place.interval, besides: own)
        && !book.visits.contains {
          $0.value.status.isActive && ($0.value.group != own || own == nil)
            && $0.value.place.therapist == place.therapist && $0.value.place.day == place.day
            && $0.value.whole.overlaps(place.interval)
        }
    }

    func addGroup() throws {
      let place = place()
      guard place.interval.end.minutes <= 1440 else { return }
      let places = 1 + below(3)
      var ids: [ID<GroupSession>] = []
      let isClear = isClear(forGroup: place, besides: nil)
      try attempt("group", allowed: isClear, to: book) {
        ids = try test.practice.addGroup(
          GroupDetails(name: "groep", kind: kind, place: place, places: places))
      }
      if isClear {
        past.append(book)
        book.groups[ids[0]] = Group(place: place, places: places)
      }
    }

    func joinGroup() throws {
      let open = book.groups.filter(\.value.isOn).keys.sorted()
      guard !open.isEmpty else { return }
      let group = one(of: open)
      guard let place = book.groups[group]?.place else { return }
      let visit = Visit(patient: one(of: patients), place: place, group: group)
      var id = ID<Appointment>(-1)
      let isFree = book.isFree(visit)
      try attempt("join", allowed: isFree, to: book) {
        id = try test.practice.book(booking(visit))
      }
      if isFree {
        past.append(book)
        book.visits[id] = visit
      }
    }

    func changeGroup() throws {
      let open = book.groups.filter(\.value.isOn).keys.sorted()
      guard !open.isEmpty else { return }
      let id = one(of: open)
      let members = book.visits.filter { $0.value.group == id && $0.value.status.isActive }
      var after = book
      for member in members.keys { after.forget(member) }
      if below(2) == 0 {
        after.groups[id]?.isOn = false
        for member in members.keys { after.visits[member]?.status = .cancelled }
        return try attempt("call off group", allowed: true, to: after) {
          try test.practice.cancelGroup(id, reason: reason)
        }
      }
      let place = place()
      guard place.interval.end.minutes <= 1440, let group = book.groups[id], place != group.place
      else { return }
      after.groups[id]?.place = place
      for member in members.keys { after.visits[member]?.place = place }
      let isSound =
        isClear(forGroup: place, besides: id)
        && after.visits.filter { members[$0.key] != nil }.allSatisfy {
          after.isFree($0.value, as: $0.key)
        }
      try attempt("move group", allowed: isSound, to: after) {
        try test.practice.editGroup(id, name: "groep", places: group.places, place: place)
      }
    }

    func undo() throws {
      guard let before = past.popLast() else { return }
      try test.practice.undo()
      if below(3) == 0 {
        try test.practice.redo()
        past.append(before)
      } else {
        book = before
      }
      counts["undo", default: 0] += 1
    }

    // MARK: - Comparing

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
