import XCTest

@testable import PracticeCore

final class PhraseBookingTests: XCTestCase {
  func testASeriesIsRehearsedAndThenBooked() throws {
    let test = try TestPractice()
    let patient = try test.patient("Jansen")
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .lowBack, opened: theDay("2026-11-02"),
        expectedSessions: 2), of: patient)
    let bookings = try bookings(test, "jansen 3x di 10:30 +1w visser")
    XCTAssertEqual(
      bookings.map(\.moment.iso), ["2026-11-24T10:30", "2026-12-01T10:30", "2026-12-08T10:30"])

    let rehearsed = try test.practice.rehearse(bookings)
    XCTAssertEqual(rehearsed.map(\.preview.session.number), [1, 2, 3])
    XCTAssertEqual(rehearsed.flatMap(\.conflicts), [])
    XCTAssertTrue(
      rehearsed[2].preview.warnings.contains(.pastExpected(session: 3, expected: 2)))
    XCTAssertEqual(try test.practice.read { try $0.appointments(of: patient) }, [])

    XCTAssertEqual(try test.practice.book(series: bookings).count, 3)
    try test.assertNoProblems()
  }

  func testTheWordForBookingIsNoNameUnlessSomebodyIsCalledSo() throws {
    let test = try TestPractice()
    let jansen = try test.patient("Jansen")
    for verb in ["boek", "Boeken", "book"] {
      XCTAssertEqual(try bookings(test, "\(verb) jansen di 10:30 EV").map(\.patient), [jansen])
    }
    let boek = try test.patient("Boek")
    XCTAssertEqual(try bookings(test, "boek p di 11:30 EV").map(\.patient), [boek])
    XCTAssertEqual(try bookings(test, "boek di 11:30 EV").map(\.patient), [boek])
  }

  func testARehearsalTellsWhatStandsInTheWay() throws {
    let test = try TestPractice()
    try test.book(try test.patient("Bakker"), "2026-12-01T10:45")
    _ = try test.patient("Jansen")
    let rehearsed = try test.practice.rehearse(
      try bookings(test, "jansen 2x di 10:30 EV"))
    XCTAssertEqual(rehearsed.map { $0.conflicts.map(\.rule) }, [[], [.therapist]])
    XCTAssertEqual(rehearsed[1].conflicts.first?.what, "Bakker, P.")
    try test.assertNoProblems()
  }

  func testARoomThatIsNamedIsTakenAndGuarded() throws {
    let test = try TestPractice()
    let two = try test.room("Kamer 2")
    try test.patient("Jansen")
    let made = try bookings(test, "jansen morgen 9:00 EV kamer 2")
    XCTAssertEqual(made.map(\.room), [two])
    let id = try XCTUnwrap(try test.practice.book(series: made).first)
    XCTAssertEqual(try test.practice.read { try $0.appointment(id).room }, two)
    // Somebody else, elsewhere, in the same room.
    try test.patient("Bakker")
    let taken = try test.practice.rehearse(
      try bookings(test, "bakker morgen 9:00 TB room 2"), alternatives: true)[0]
    XCTAssertEqual(taken.conflicts.map(\.rule), [.room])
    XCTAssertFalse(taken.alternatives.isEmpty)
    for place in taken.alternatives where place.therapist == taken.booking.therapist {
      XCTAssertEqual(place.room, two, "the room that was asked for")
      var elsewhere = taken.booking
      elsewhere.place = place
      XCTAssertEqual(try test.practice.rehearse([elsewhere])[0].conflicts, [])
    }
    // A series keeps to the room, date by date.
    let plan = try test.practice.planPhrase(
      test.practice.read { try $0.bookingPhrase("bakker 3x morgen 9:00 TB kamer 2") })
    XCTAssertEqual(plan.steps.map(\.isFree), [false, true, true, true], "one more instead")
    try test.assertNoProblems()
  }

  func testTheTherapistIsWhoTreatsThePatient() throws {
    let test = try TestPractice()
    let patient = try test.patient("Jansen")
    guard
      case .invalid(let input)? = assertRefused(try bookings(test, "jansen morgen 9:00"))
    else { return XCTFail("refused for another reason") }
    XCTAssertEqual(input.sentence(in: .english), "Say with whom too (Visser, De Boer).")
    let boer = try test.member("TB").id
    try test.practice.openEpisode(
      EpisodeDetails(therapist: boer, region: .neck, opened: theDay("2026-11-02")), of: patient)
    XCTAssertEqual(try bookings(test, "jansen morgen 9:00").map(\.therapist), [boer])
  }

  func testTheTherapistOfTheLastAppointmentComesBeforeTheColumn() throws {
    let test = try TestPractice()
    let patient = try test.patient("Jansen")
    let (visser, boer) = (try test.member("EV").id, try test.member("TB").id)
    let context = BookingContext(
      therapist: visser, day: theDay("2026-11-26"), time: try clock("11:00"))
    XCTAssertEqual(try bookings(test, "jansen morgen 9:00", context).map(\.therapist), [visser])
    try test.book(patient, "2026-11-25T09:00", with: "TB")
    XCTAssertEqual(try bookings(test, "jansen morgen 9:00", context).map(\.therapist), [boer])
    XCTAssertEqual(
      try bookings(test, "jansen", context).map(\.therapist), [visser], "the cell is meant")
    XCTAssertEqual(
      try bookings(test, "jansen morgen 9:00 EV", context).map(\.therapist), [visser], "named")
  }

  private func clock(_ text: String) throws -> TimeOfDay { try TimeInput.parse(text).get() }

  func testTheContextSaysWhatThePhraseDoesNot() throws {
    let test = try TestPractice()
    let patient = try test.patient("Jansen")
    let context = BookingContext(
      patient: patient, therapist: try test.member("EV").id, day: theDay("2026-11-26"),
      time: TimeOfDay(minutes: 540))
    let made = try bookings(test, "intake", context)
    XCTAssertEqual(made.map(\.moment.iso), ["2026-11-26T09:00"])
    XCTAssertEqual(made.map(\.kind.code), ["intake"])
    XCTAssertEqual(made.map(\.minutes), [60])
  }

  func testWhatIsMissingIsAskedFor() throws {
    let test = try TestPractice()
    _ = try test.patient("Jansen")
    for (typed, field) in [
      ("di 10:30 EV", "patient"), ("jansen di EV", "time"), ("jansen 10:30 EV", "day"),
      ("jansen di 10:30 EV kip", "phrase"),
    ] {
      guard case .invalid(let input)? = assertRefused(try bookings(test, typed)) else {
        XCTFail(typed)
        continue
      }
      XCTAssertEqual(input.field, field, typed)
    }
    XCTAssertEqual(
      assertRefused(try bookings(test, "pietersen di 10:30 EV")), .notFound(.patient))
  }

  private func bookings(
    _ test: TestPractice, _ text: String, _ context: BookingContext = BookingContext()
  ) throws -> [Booking] {
    try test.practice.read { try $0.bookings(of: try $0.bookingPhrase(text), in: context) }
  }
}
