import XCTest

@testable import PracticeCore

/// What is done at random, through the use cases and by hand.
extension AgendaPropertyTests.Trial {
  typealias Visit = AgendaPropertyTests.Visit
  typealias Group = AgendaPropertyTests.Group
  typealias Away = AgendaPropertyTests.Away
  typealias Pair = AgendaPropertyTests.Pair

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

  func isClear(_ away: Away) -> Bool {
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

  func isClear(forGroup place: Place, besides own: ID<GroupSession>?) -> Bool {
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
}
