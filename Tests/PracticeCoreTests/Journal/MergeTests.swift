import XCTest

@testable import PracticeCore

/// Two people who edit the same record at once.
final class MergeTests: XCTestCase {
  private func patient(_ test: TestPractice) throws -> (ID<Patient>, PatientDetails) {
    let id = try test.patient("Testpersoon")
    return (id, try test.practice.read { try $0.patient(id).details })
  }

  func testDifferentFieldsAreBothKept() throws {
    let test = try TestPractice()
    let (id, opened) = try patient(test)
    var desk = opened
    desk.phone = "06-00000001"
    try test.otherTerminal(as: "BK").edit(id, from: opened, to: desk)
    var mine = opened
    mine.email = "test@example.org"
    try test.practice.edit(id, from: opened, to: mine)
    let stored = try test.practice.read { try $0.patient(id).details }
    XCTAssertEqual(stored.phone, "06-00000001")
    XCTAssertEqual(stored.email, "test@example.org")
  }

  func testTheSameFieldShowsBothValuesAndNothingIsWritten() throws {
    let test = try TestPractice()
    let (id, opened) = try patient(test)
    var desk = opened
    desk.phone = "06-00000001"
    desk.gp = "Dr. Verzonnen"
    try test.otherTerminal(as: "BK").edit(id, from: opened, to: desk)
    var mine = opened
    mine.phone = "06-00000002"
    guard
      case .clash(let clashes)? = assertRefused(
        try test.practice.edit(id, from: opened, to: mine))
    else { return XCTFail("expected the clash") }
    XCTAssertEqual(clashes.map { $0.name(in: .dutch) }, ["telefoon"])
    XCTAssertEqual(clashes.first?.theirs(in: .dutch), "06-00000001")
    XCTAssertEqual(clashes.first?.mine(in: .dutch), "06-00000002")
    XCTAssertEqual(
      clashes.first?.author, Clash.Author(initials: "BK", moment: TestPractice.now))
    func phone() throws -> String { try test.practice.read { try $0.patient(id).details.phone } }
    XCTAssertEqual(try phone(), "06-00000001")
    try test.practice.edit(id, from: opened, to: mine, .takeTheirs)
    XCTAssertEqual(try phone(), "06-00000001")
    try test.practice.edit(id, from: opened, to: mine, .takeMine)
    XCTAssertEqual(try phone(), "06-00000002")
    // Taking mine takes no more than what I changed.
    XCTAssertEqual(try test.practice.read { try $0.patient(id).details.gp }, "Dr. Verzonnen")
  }

  /// Each field has its own author, also when they changed other fields later.
  func testWhoChangedWhichFieldAndWhen() throws {
    let test = try TestPractice()
    let (id, opened) = try patient(test)
    func change(_ initials: String, _ at: String, _ body: (inout PatientDetails) -> Void) throws {
      let practice = try Practice(
        path: test.path, actingAs: initials, clock: .set(to: moment(at)), terminal: "pts/2")
      let now = try practice.read { try $0.patient(id).details }
      var details = now
      body(&details)
      try practice.edit(id, from: now, to: details)
    }
    try change("BK", "2026-11-23T09:01") { $0.phone = "06-00000001" }
    try change("TB", "2026-11-23T09:02") { $0.gp = "Dr. Verzonnen" }
    try change("TB", "2026-11-23T09:03") { $0.birthDate = Day(iso: "1980-03-13") }
    try change("BK", "2026-11-22T17:30") { $0.email = "anders@example.org" }
    var mine = opened
    mine.phone = "06-00000002"
    mine.gp = "Dr. Anders"
    mine.birthDate = Day(iso: "1980-03-14")
    mine.email = "mijn@example.org"
    guard
      case .clash(let clashes)? = assertRefused(try test.practice.edit(id, from: opened, to: mine))
    else { return XCTFail("expected the clash") }
    let told = clashes.map { clash in
      "\(clash.name(in: .dutch)): "
        + (clash.author?.text(today: TestPractice.now.day, in: .dutch) ?? "?")
    }
    XCTAssertEqual(
      Set(told),
      [
        "telefoon: BK 9:01", "huisarts: TB 9:02", "geboortedatum: TB 9:03",
        "e-mail: BK zo 22 nov 17:30",
      ])
  }

  func testHalfOfTwoAddressesIsNoAddress() throws {
    let test = try TestPractice()
    let (id, opened) = try patient(test)
    var desk = opened
    desk.street = "Verzonnen Laan"
    try test.otherTerminal(as: "BK").edit(id, from: opened, to: desk)
    var mine = opened
    mine.city = "Dobbedorp"
    guard
      case .clash(let clashes)? = assertRefused(
        try test.practice.edit(id, from: opened, to: mine))
    else { return XCTFail("expected the clash") }
    XCTAssertEqual(clashes.map { $0.name(in: .english) }, ["address"])
  }

  func testTheSameValueTypedTwiceIsNoClash() throws {
    let test = try TestPractice()
    let (id, opened) = try patient(test)
    var changed = opened
    changed.phone = "06-00000003"
    try test.otherTerminal(as: "BK").edit(id, from: opened, to: changed)
    XCTAssertNoThrow(try test.practice.edit(id, from: opened, to: changed))
  }

  func testARowThatIsGoneIsSaidSo() throws {
    let test = try TestPractice()
    let desk = try test.otherTerminal(as: "BK")
    let id = try desk.register(PatientDetails(name: PatientName(surname: "Weg")))
    let opened = try test.practice.read { try $0.patient(id).details }
    try desk.undo()
    var mine = opened
    mine.phone = "06-00000004"
    XCTAssertEqual(
      assertRefused(try test.practice.edit(id, from: opened, to: mine)), .notFound(.patient))
  }

  func testTwoTerminalsOnOneNote() throws {
    let test = try TestPractice()
    let patient = try test.patient("Testpersoon")
    try test.practice.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .neck, opened: TestPractice.now.day),
      of: patient)
    let id = try test.book(patient, "2026-11-23T09:00")
    try test.practice.saveNote(NoteContent(subjective: "Stijf."), of: id)
    let opened = NoteContent(subjective: "Stijf.")
    let other = try test.otherTerminal(as: "TB")
    try other.saveNote(NoteContent(subjective: "Stijf.", plan: "Oefenen."), from: opened, of: id)
    try test.practice.saveNote(
      NoteContent(subjective: "Stijf.", objective: "Rotatie beperkt."), from: opened, of: id)
    let note = try XCTUnwrap(try test.practice.read { try $0.note(of: id) })
    XCTAssertEqual(note.content.plan, "Oefenen.")
    XCTAssertEqual(note.content.objective, "Rotatie beperkt.")
    guard
      case .clash? = assertRefused(
        try test.practice.saveNote(
          NoteContent(subjective: "Stijf.", plan: "Rust."), from: opened, of: id))
    else { return XCTFail("expected the clash") }
  }
}
