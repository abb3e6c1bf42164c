import XCTest

@testable import PracticeCore

/// Hours, absences and closures, changed through the door on a real file.
final class AvailabilityTests: XCTestCase {
  private var test: TestPractice!
  private let monday = moment("2026-11-23T00:00").day

  override func setUpWithError() throws { test = try TestPractice() }

  override func tearDownWithError() throws {
    try test.assertNoProblems()
    test = nil
  }

  // MARK: Hours

  private func hours(_ days: [Int: String], raster: Int = 30) throws -> WeekHours {
    var hours = WeekHours(raster: raster)
    for (weekday, text) in days { hours[weekday] = try HoursInput.parse(text).get() }
    return hours
  }

  private func week(on day: Day, of initials: String = "EV") throws -> WeekHours {
    let id = try test.member(initials).id
    return try test.practice.read { try $0.weekHours(of: id, on: day) }
  }

  @discardableResult
  private func set(_ hours: WeekHours, from day: Day, of initials: String = "EV") throws -> Int {
    let id = try test.member(initials).id
    let (opened, shown) = try test.practice.read { try $0.newestHours(of: id) }
    return try test.practice.setHours(
      of: id, from: opened, on: shown, to: hours, validFrom: day
    ).count
  }

  func testNewHoursHoldFromTheirDayOnAndTheOldOnesUntilTheDayBefore() throws {
    let old = try week(on: monday)
    let colleague = try week(on: monday, of: "TB")
    let new = try hours([1: "9:00-12:00 13:00-18:00", 6: "9-12"], raster: 20)
    try set(new, from: monday + 7)
    XCTAssertEqual(try week(on: monday), old)
    XCTAssertEqual(try week(on: monday + 6), old)
    XCTAssertEqual(try week(on: monday + 7), new)
    XCTAssertEqual(try week(on: monday + 5000), new)
    XCTAssertEqual(try week(on: monday + 7, of: "TB"), colleague)
    let agenda = try test.practice.read { try $0.agenda(on: monday + 7) }
    XCTAssertEqual(agenda.columns.first?.blocks.map(\.raster), [20, 20])
    XCTAssertEqual(
      try test.practice.undoable()?.sentence(in: .dutch),
      "werktijden van Visser gewijzigd (vanaf 30 november 2026)")

    try test.practice.undo()
    XCTAssertEqual(try week(on: monday + 7), old)
    try test.practice.redo()
    XCTAssertEqual(try week(on: monday + 7), new)
  }

  func testTheSameDayAgainReplacesWhatWasEnteredForIt() throws {
    try set(try hours([1: "9-12"]), from: monday)
    try set(try hours([2: "9-12"]), from: monday)
    XCTAssertEqual(try week(on: monday), try hours([2: "9-12"]))
    XCTAssertEqual(try week(on: monday)[1], [])
  }

  func testHoursHoldUntilOthersThatWereEnteredBefore() throws {
    let later = try hours([3: "8-12"])
    let sooner = try hours([2: "8-12"])
    try set(later, from: monday + 28)
    XCTAssertEqual(
      try test.practice.read { try $0.newestHours(of: $0.viewer.person).from }, monday + 28)
    try set(sooner, from: monday + 7)
    XCTAssertEqual(try week(on: monday + 27), sooner)
    XCTAssertEqual(try week(on: monday + 28), later)
  }

  func testAppointmentsOutsideTheHoursStayAndAreCounted() throws {
    let patient = try test.patient("Verzonnen")
    try test.book(patient, "2026-11-30T09:00")
    try test.book(patient, "2026-11-30T11:30")
    try test.book(patient, "2026-12-07T12:00")
    let calledOff = try test.book(patient, "2026-12-01T09:00")
    try test.practice.cancel(calledOff, reason: try test.cancelReason())
    try test.book(patient, "2026-11-30T14:00", with: "TB")
    // Sunday is where a week begins for SQLite.
    try test.book(patient, "2026-12-06T10:00")
    XCTAssertEqual(
      try set(try hours([1: "8:00-12:00", 7: "10-11"]), from: monday + 7), 1, "12:00")
    XCTAssertEqual(
      try set(try hours([1: "9:15-11:45"]), from: monday + 7), 4, "both ends, 12:00 and Sunday")
    XCTAssertEqual(try test.practice.read { try $0.appointments(of: patient) }.count, 6)
  }

  func testHoursThatCannotBeAreRefused() throws {
    for (hours, field) in [
      (try hours([1: "8-12"], raster: 4), "raster"), (try hours([1: "8-12"], raster: 65), "raster"),
      (try hours([1: "8-12"], raster: 12), "raster"),
    ] {
      guard case .invalid(let input)? = assertRefused(try set(hours, from: monday)) else {
        return XCTFail("\(hours)")
      }
      XCTAssertEqual(input.field, field)
    }
    var overlapping = WeekHours()
    overlapping[2] = [.wholeDay, .wholeDay]
    guard case .invalid(let input)? = assertRefused(try set(overlapping, from: monday)) else {
      return XCTFail()
    }
    XCTAssertEqual(input.field, "day2")
    let desk = try test.member("BK").id
    XCTAssertEqual(
      assertRefused(
        try test.practice.setHours(
          of: desk, from: WeekHours(), on: monday, to: WeekHours(), validFrom: monday)),
      .invalid(.doesNotTreat))
    let therapist = try test.otherTerminal(as: "TB")
    XCTAssertEqual(
      assertRefused(
        try therapist.setHours(
          of: therapist.viewer.person, from: WeekHours(), on: monday, to: WeekHours(),
          validFrom: monday)), .notPermitted(.manage))
  }

  func testTwoWhoChangeDifferentDaysBothGetTheirWay() throws {
    let id = try test.member("EV").id
    let opened = try week(on: monday)
    var (mine, theirs) = (opened, opened)
    mine[1] = try HoursInput.parse("9-12").get()
    theirs[2] = []
    let other = try test.otherTerminal(as: "EV")
    try other.setHours(of: id, from: opened, on: monday, to: theirs, validFrom: monday)
    try test.practice.setHours(of: id, from: opened, on: monday, to: mine, validFrom: monday)
    XCTAssertEqual(HoursInput.text(try week(on: monday)[1]), "9:00-12:00")
    XCTAssertEqual(try week(on: monday)[2], [])

    mine[2] = try HoursInput.parse("8-9").get()
    guard
      case .clash(let clashes)? = assertRefused(
        try test.practice.setHours(of: id, from: opened, on: monday, to: mine, validFrom: monday))
    else { return XCTFail("no clash") }
    XCTAssertEqual(clashes.map { $0.name(in: .dutch) }, ["dinsdag"])
    XCTAssertEqual(clashes.map { $0.theirs(in: .dutch) }, ["vrij"])
  }

  // MARK: Absences and closures

  private func absences(on day: Day) throws -> [Absence] {
    try test.practice.read { try $0.absences(from: day, to: day) }
  }

  func testAnAbsenceIsEnteredByTheDeskRemovedAndPutBack() throws {
    try test.reopen(as: "BK")
    let id = try test.practice.addAbsence(
      AbsenceDetails(
        therapist: try test.member("TB").id, firstDay: monday + 1, lastDay: monday + 2,
        interval: Interval(start: TimeOfDay(minutes: 780), end: TimeOfDay(minutes: 1020)),
        reason: "  cursus "))
    XCTAssertEqual(try absences(on: monday + 2).map(\.reason), ["cursus"])
    XCTAssertEqual(
      try test.practice.undoable()?.sentence(in: .dutch),
      "afwezigheid van De Boer ingevoerd (di 24 nov – wo 25 nov 2026 13:00–17:00)")
    try test.practice.removeAbsence(id)
    XCTAssertEqual(try absences(on: monday + 2), [])
    try test.practice.undo()
    XCTAssertEqual(try absences(on: monday + 2).map(\.id), [id])
    try test.practice.undo()
    XCTAssertEqual(try absences(on: monday + 2), [])
    XCTAssertEqual(assertRefused(try test.practice.removeAbsence(id)), .notFound(.absence))
  }

  func testAClosureIsTheOwnersToEnterAndRemove() throws {
    let id = try test.practice.addClosure(
      ClosureDetails(firstDay: monday + 31, lastDay: monday + 39, reason: "kerst"))
    XCTAssertEqual(
      try test.practice.read { try $0.agenda(on: monday + 35).closure?.reason }, "kerst")
    XCTAssertEqual(
      try test.practice.undoable()?.sentence(in: .english),
      "closure entered (Thu 24 Dec 2026 – Fri 1 Jan 2027)")
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(assertRefused(try desk.removeClosure(id)), .notPermitted(.manage))
    XCTAssertEqual(
      assertRefused(try desk.addClosure(ClosureDetails(firstDay: monday, lastDay: monday))),
      .notPermitted(.manage))
    try test.practice.removeClosure(id)
    XCTAssertNil(try test.practice.read { try $0.agenda(on: monday + 35).closure })
    try test.practice.undo()
    XCTAssertEqual(
      try test.practice.read { try $0.closures(from: monday + 39).map(\.id) }, [id])
  }

  func testWhatIsBookedIsTold() throws {
    let names = ["Eerste", "Tweede", "Derde", "Vierde", "Vijfde"]
    for (index, name) in names.enumerated() {
      try test.book(try test.patient(name), "2026-11-2\(4 + index % 2)T1\(index):00")
    }
    func absence(_ first: Int, _ last: Int) throws -> AbsenceDetails {
      AbsenceDetails(
        therapist: try test.member("EV").id, firstDay: monday + first, lastDay: monday + last)
    }
    let before = try test.lastEntry()
    let all = assertRefused(try test.practice.addAbsence(try absence(1, 4)))
    XCTAssertEqual(
      all?.sentence(in: .dutch),
      "Er staan nog 5 afspraken: di 24 nov 10:00 Eerste, P.; di 24 nov 12:00 Derde, P.; "
        + "di 24 nov 14:00 Vijfde, P.; nog 2. Verplaats ze eerst of zeg ze af.")
    let two = assertRefused(try test.practice.addAbsence(try absence(2, 2)))
    XCTAssertEqual(
      two?.sentence(in: .english),
      "There are still 2 appointments: Wed 25 Nov 11:00 Tweede, P.; Wed 25 Nov 13:00 Vierde, P. "
        + "Move them or call them off first.")
    try test.book(try test.patient("Zesde"), "2026-11-26T10:00", with: "TB")
    let closed = assertRefused(
      try test.practice.addClosure(ClosureDetails(firstDay: monday + 3, lastDay: monday + 3)))
    XCTAssertEqual(
      closed?.sentence(in: .dutch),
      "Er staat nog een afspraak: do 26 nov 10:00 Zesde, P. Verplaats die eerst of zeg die af.")
    let both = assertRefused(
      try test.practice.addClosure(ClosureDetails(firstDay: monday + 2, lastDay: monday + 3)))
    XCTAssertEqual(
      both?.sentence(in: .dutch).contains("13:00 Vierde, P. (Visser); do 26 nov 10:00 Zesde"),
      true)
    XCTAssertEqual(try test.lastEntry(), before + 2, "a patient and a booking, nothing else")
  }

  func testDaysAndHoursThatCannotBeAreRefused() throws {
    let id = try test.member("EV").id
    let late = TimeOfDay(minutes: 1000)
    let cases: [(AbsenceDetails, String)] = [
      (AbsenceDetails(therapist: id, firstDay: monday, lastDay: monday - 1), "lastDay"),
      (
        AbsenceDetails(
          therapist: id, firstDay: monday, lastDay: monday,
          interval: Interval(start: late, minutes: 0)),
        "hours"
      ),
      (
        AbsenceDetails(
          therapist: id, firstDay: monday, lastDay: monday,
          interval: Interval(start: late, minutes: 500)), "hours"
      ),
      (
        AbsenceDetails(
          therapist: id, firstDay: monday, lastDay: monday,
          reason: String(repeating: "x", count: 201)),
        "reason"
      ),
    ]
    for (details, field) in cases {
      guard case .invalid(let input)? = assertRefused(try test.practice.addAbsence(details)) else {
        return XCTFail(field)
      }
      XCTAssertEqual(input.field, field)
    }
    guard
      case .invalid(let input)? = assertRefused(
        try test.practice.addClosure(ClosureDetails(firstDay: monday, lastDay: monday - 1)))
    else { return XCTFail() }
    XCTAssertEqual(input.field, "lastDay")
  }
}
