import XCTest

@testable import PracticeCore

/// Who works in the practice, edited through the door on a real file.
final class StaffTests: XCTestCase {
  private var test: TestPractice!

  override func setUpWithError() throws { test = try TestPractice() }

  override func tearDownWithError() throws {
    try test.assertNoProblems()
    test = nil
  }

  private func edit(
    _ initials: String, in practice: Practice? = nil, _ change: (inout StaffDetails) -> Void
  ) throws {
    let member = try test.member(initials)
    let opened = StaffDetails(member)
    var details = opened
    change(&details)
    try (practice ?? test.practice).editStaff(member.id, from: opened, to: details)
  }

  func testDetailsAreChangedAndPutBack() throws {
    try edit("TB") {
      $0.initials = " TV "
      $0.surname = "Verzonnen"
      $0.prefix = ""
      $0.isManualTherapist = true
    }
    let member = try test.member("TV")
    XCTAssertEqual(member.shortName, "Verzonnen")
    XCTAssertTrue(member.isManualTherapist)
    try test.practice.undo()
    XCTAssertEqual(try test.member("TB").shortName, "De Boer")
  }

  func testInitialsAreSomebodysOwnAlsoAfterTheyLeft() throws {
    try edit("TB") { $0.isActive = false }
    for taken in ["tb", "EV"] {
      XCTAssertEqual(
        assertRefused(try edit("BK") { $0.initials = taken }), .invalid(.initialsTaken))
    }
    XCTAssertEqual(
      assertRefused(
        try test.practice.addStaff(
          StaffDetails(
            initials: "TB", surname: "Nieuw", role: .therapist, treats: true,
            isManualTherapist: false))), .invalid(.initialsTaken))
    XCTAssertNoThrow(try edit("BK") { $0.initials = "bk" }, "one's own in other letters")
  }

  func testInitialsThatSomebodyTookMeanwhileDoNotComeBack() throws {
    try edit("TB") { $0.initials = "TX" }
    try edit("BK") { $0.role = .owner }
    let other = try test.otherTerminal(as: "BK")
    try edit("BK", in: other) { $0.initials = "TB" }
    try test.practice.undo()
    XCTAssertEqual(assertRefused(try test.practice.undo()), .changedSince)
  }

  func testNobodyGoesOnAsSomebodyWhoLeft() throws {
    let other = try test.otherTerminal(as: "BK")
    try edit("BK") { $0.isActive = false }
    let patient = PatientDetails(name: PatientName(surname: "Jansen"))
    XCTAssertEqual(assertRefused(try other.register(patient)), .noLongerHere)
    XCTAssertEqual(other.viewer.initials, "EV")
    XCTAssertNoThrow(try other.register(patient))
  }

  func testThereIsAlwaysAnOwner() throws {
    XCTAssertEqual(
      assertRefused(try edit("EV") { $0.role = .therapist }), .invalid(.noOwner))
    XCTAssertEqual(
      assertRefused(try edit("EV") { $0.isActive = false }), .invalid(.leavesThemselves))
    try edit("TB") { $0.role = .owner }
    let other = try test.otherTerminal(as: "TB")
    try edit("EV", in: other) { $0.role = .therapist }
    XCTAssertEqual(
      assertRefused(try edit("TB", in: other) { $0.role = .therapist }), .invalid(.noOwner))
    // This terminal still thinks it is the owner's.
    XCTAssertEqual(assertRefused(try test.practice.undo()), .invalid(.noOwner))
    XCTAssertEqual(try test.member("TB").role, .owner)
  }

  func testWhoGivesUpBeingOwnerMayNoMore() throws {
    try edit("TB") { $0.role = .owner }
    try edit("EV") { $0.role = .therapist }
    XCTAssertEqual(test.practice.viewer.role, .therapist)
    XCTAssertEqual(
      assertRefused(try edit("BK") { $0.surname = "Anders" }), .notPermitted(.manage))
  }

  func testWhoHasAppointmentsDoesNotLeaveTheAgenda() throws {
    let patient = try test.patient("Verzonnen")
    let past = try test.book(patient, "2026-11-20T10:00", with: "TB")
    let coming = try test.book(patient, "2026-11-24T10:00", with: "TB")
    for change in [{ $0.isActive = false }, { $0.treats = false }]
      as [(inout StaffDetails) -> Void]
    {
      XCTAssertEqual(
        assertRefused(try edit("TB", change))?.sentence(in: .english),
        "There is still an appointment: Tue 24 Nov 10:00 Verzonnen, P. "
          + "Move it or call it off first.")
    }
    try test.practice.cancel(coming, reason: try test.cancelReason())
    try edit("TB") { $0.isActive = false }
    let agenda = { (day: String) in
      try self.test.practice.read { try $0.agenda(on: moment(day + "T00:00").day) }.columns
        .map(\.therapist.initials)
    }
    XCTAssertEqual(try agenda("2026-11-20"), ["EV", "TB"], "\(past) is still shown")
    XCTAssertEqual(try agenda("2026-11-25"), ["EV"])
    XCTAssertEqual(try test.practice.read { try $0.staff() }.map(\.initials), ["EV", "BK"])
    XCTAssertEqual(
      try test.practice.read { try $0.everybody() }.map(\.initials), ["EV", "TB", "BK"])
  }

  func testWhoGetsAnAgendaGetsOrdinaryHours() throws {
    let id = try test.member("BK").id
    func hours() throws -> WeekHours {
      try test.practice.read { try $0.weekHours(of: id, on: $0.today) }
    }
    try edit("BK") { $0.treats = true }
    XCTAssertEqual(HoursInput.text(try hours()[1]), "8:00-12:30 13:00-17:00")
    try test.practice.undo()
    XCTAssertEqual(try hours(), WeekHours())
  }

  func testTwoWhoEditTheSameSeeBoth() throws {
    let member = try test.member("TB")
    let opened = StaffDetails(member)
    try edit("TB") { $0.surname = "Ander" }
    var mine = opened
    mine.surname = "Derde"
    guard
      case .clash(let clashes)? = assertRefused(
        try test.practice.editStaff(member.id, from: opened, to: mine))
    else { return XCTFail("no clash") }
    XCTAssertEqual(clashes.map { $0.theirs(in: .dutch) }, ["Ander"])
  }

  /// Whatever way a manipulation comes into a note: typed, signed at once, or carried over.
  func testOnlyAManualTherapistLogsAManipulation() throws {
    let test = try TestPractice()
    let patient = try test.patient("Jansen")
    let episode = try test.practice.openEpisode(
      EpisodeDetails(
        therapist: test.member("TB").id, region: .lowBack, opened: TestPractice.now.day),
      of: patient)
    let techniques = try test.practice.read { try $0.techniques() }
    let manual = try XCTUnwrap(techniques.first(where: \.isManual))
    let other = try XCTUnwrap(techniques.first { !$0.isManual })
    try test.practice.recordScreening(
      ScreeningContent(asked: ScreeningList.items(.redFlags, regions: [.lowBack]).map(\.code)),
      .redFlags, of: episode)
    try test.practice.recordConsent(
      ConsentStep(.given, on: TestPractice.now.day, explained: ConsentPoint.allCases),
      for: [manual, other].map { ConsentSubject($0.id, at: .lowBack) }, in: episode)
    let appointment = try test.book(patient, "2026-11-23T09:00", with: "TB")
    func note(_ technique: Technique) -> NoteContent {
      NoteContent(
        subjective: "Verzonnen.", plan: "Verder.",
        techniques: [AppliedTechnique(technique: technique.id)])
    }
    let physiotherapist = try test.otherTerminal(as: "TB")
    for attempt in [
      { _ = try physiotherapist.saveNote(note(manual), of: appointment) },
      { _ = try physiotherapist.signNote(note(manual), of: appointment) },
    ] {
      XCTAssertEqual(assertRefused(try attempt()), .invalid(.onlyManualTherapists))
    }
    XCTAssertNoThrow(try physiotherapist.saveNote(note(other), of: appointment))
    XCTAssertNoThrow(
      try test.practice.saveNote(note(manual), from: note(other), of: appointment))
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(
      assertRefused(try desk.saveNote(note(other), from: note(manual), of: appointment)),
      .notPermitted(.writeClinical))
  }
}
