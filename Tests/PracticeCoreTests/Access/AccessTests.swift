import XCTest

@testable import PracticeCore

/// Who looked, why, and what was changed: accounted for line by line.
final class AccessTests: XCTestCase {
  private static let password = "vier losse woorden samen"

  /// EV treats the patient, TB does not, BK is at the desk.
  private func day() throws -> WorkedDay {
    let day = try WorkedDay()
    try day.test.practice.setPassword(
      Self.password, of: day.test.member("EV").id, cost: .least)
    for initials in ["TB", "BK"] {
      try day.test.practice.setPassword(
        Self.password, of: day.test.member(initials).id, cost: .least)
    }
    return day
  }

  private func terminal(of initials: String, _ day: WorkedDay) throws -> Practice {
    let practice = try day.test.otherTerminal()
    try practice.signIn(initials, password: Self.password)
    return practice
  }

  func testWhoTreatsThePatientOpensTheFileWithoutAReason() throws {
    let day = try day()
    XCTAssertFalse(try day.test.practice.needsReason(toOpen: day.patient))
    try day.test.practice.openFile(of: day.patient)
    let line = try day.test.practice.logLines(of: day.patient, in: .dutch).first
    XCTAssertEqual(line?.what, "dossier geopend")
    XCTAssertEqual(line?.relation, true)
    XCTAssertEqual(line?.role, .owner)
    XCTAssertEqual(line?.actionCode, "R")
  }

  func testWhoDoesNotTreatThePatientSaysWhyOnceADay() throws {
    let day = try day()
    let other = try terminal(of: "TB", day)
    XCTAssertTrue(try other.needsReason(toOpen: day.patient))
    XCTAssertEqual(assertRefused(try other.openFile(of: day.patient)), .reasonNeeded)
    XCTAssertEqual(
      assertRefused(try other.openFile(of: day.patient, reason: "  ")), .reasonNeeded)
    try other.openFile(of: day.patient, reason: "spoed: \u{1B}[2Jbelt over pijn")
    XCTAssertFalse(try other.needsReason(toOpen: day.patient), "said for today")
    try other.openFile(of: day.patient)
    let lines = try other.logLines(of: day.patient, in: .dutch).prefix(4)
    XCTAssertEqual(
      lines.map(\.what),
      [
        "dossier geopend", "dossier geopend", "geweigerd: dossier zonder reden",
        "geweigerd: dossier zonder reden",
      ])
    XCTAssertEqual(lines.map(\.relation), [false, false, false, false])
    XCTAssertTrue(lines[1].reason.hasPrefix("spoed"))
  }

  func testAPatientWhomNobodyTreatsYetIsOpenedWithoutAReason() throws {
    let day = try day()
    let other = try terminal(of: "TB", day)
    let new = try other.register(PatientDetails(name: PatientName(surname: "Voorbeeld")))
    XCTAssertFalse(try other.needsReason(toOpen: new))
    try other.openFile(of: new)
    XCTAssertEqual(try other.logLines(of: new, in: .dutch).first?.relation, false)
    let kind = try other.read { try $0.appointmentKinds()[0] }
    try day.test.practice.book(
      Booking(
        patient: new, therapist: day.test.member("EV").id, kind: kind,
        day: TestPractice.now.day + 8, start: TimeOfDay(minutes: 600), minutes: 30))
    XCTAssertTrue(try other.needsReason(toOpen: new), "now EV treats this patient")
  }

  func testTheDeskOpensEveryFileItSeesOnlyItsOwnPartOf() throws {
    let day = try day()
    let desk = try terminal(of: "BK", day)
    XCTAssertFalse(try desk.needsReason(toOpen: day.patient))
    try desk.openFile(of: day.patient)
    XCTAssertNil(try desk.logLines(of: day.patient, in: .dutch).first?.relation)
  }

  func testAReplacementTreatsThePatientsOfWhomTheyReplace() throws {
    let day = try day()
    let details = StaffDetails(try day.test.member("TB"))
    var replacement = details
    replacement.position = .replacement
    replacement.responsible = try day.test.member("EV").id
    try day.test.practice.editStaff(
      day.test.member("TB").id, from: details, to: replacement)
    let other = try terminal(of: "TB", day)
    XCTAssertFalse(try other.needsReason(toOpen: day.patient))
    try other.openFile(of: day.patient)
    XCTAssertEqual(try other.logLines(of: day.patient, in: .dutch).first?.responsible, "EV")
  }

  func testWithoutPasswordsNobodyIsAskedWhy() throws {
    let day = try WorkedDay()
    let other = try day.test.otherTerminal(as: "TB")
    XCTAssertFalse(try other.needsReason(toOpen: day.patient))
    XCTAssertNoThrow(try other.openFile(of: day.patient))
  }

  // MARK: - The log

  func testTheLogIsChosenFromByPatientPersonPeriodAndKind() throws {
    let day = try day()
    let desk = try terminal(of: "BK", day)
    try desk.log(.search)
    try desk.openFile(of: day.patient)
    try desk.log(.print, patient: day.patient, detail: "sheet")
    let practice = day.test.practice
    func found(_ filter: LogFilter) throws -> [String] {
      try practice.logLines(filter, in: .dutch).map(\.what)
    }
    let person = try day.test.member("BK").id
    XCTAssertEqual(
      try found(LogFilter(person: person)),
      ["afgedrukt: oefenblad", "dossier geopend", "gezocht", "aangemeld"])
    XCTAssertEqual(
      try found(LogFilter(patient: day.patient, person: person)),
      ["afgedrukt: oefenblad", "dossier geopend"])
    let expected: [LogLine.Kind: [String]] = [
      .file: ["dossier geopend"], .search: ["gezocht"], .output: ["afgedrukt: oefenblad"],
      .access: ["aangemeld"], .change: [], .refused: [],
    ]
    for kind in LogLine.Kind.allCases {
      XCTAssertEqual(try found(LogFilter(person: person, kind: kind)), expected[kind], "\(kind)")
    }
    let now = practice.clock.instant()
    XCTAssertEqual(try found(LogFilter(person: person, since: now + 60_000)), [])
    XCTAssertEqual(try found(LogFilter(person: person, since: now - 60_000)).count, 4)
    XCTAssertEqual(try found(LogFilter(person: person, until: now - 600_000)), [])
  }

  func testEachAccessIsInTheLogOnceAndStays() throws {
    let day = try day()
    let before = try day.test.practice.logLines(LogFilter(limit: .max), in: .dutch).count
    try day.test.practice.openFile(of: day.patient)
    XCTAssertEqual(
      try day.test.practice.logLines(LogFilter(limit: .max), in: .dutch).count, before + 1)
    for sql in ["DELETE FROM access_log", "UPDATE access_log SET reason = 'anders'"] {
      XCTAssertThrowsError(try day.test.database.execute(sql), sql)
    }
  }

  func testAChangeIsToldFieldByFieldWithoutWhatTheDeskMayNotSee() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let details = try practice.read { try $0.patient(day.patient).details }
    var moved = details
    moved.phone = "06-00000099"
    try practice.edit(day.patient, from: details, to: moved)
    let entry = try XCTUnwrap(practice.logLines(of: day.patient, in: .dutch).first?.entry)
    XCTAssertEqual(
      try practice.fieldChanges(of: entry, in: .dutch).filter { $0.field == "telefoon" }.map(
        \.after),
      ["06-00000099"])
    let desk = try day.test.otherTerminal(as: "BK")
    for line in try practice.logLines(LogFilter(limit: .max), in: .dutch) {
      guard let entry = line.entry else { continue }
      let seen = try desk.fieldChanges(of: entry, in: .dutch)
      for field in seen where field.isHidden {
        XCTAssertNil(field.before, field.field)
        XCTAssertNil(field.after, field.field)
      }
      let all = try practice.fieldChanges(of: entry, in: .dutch)
      XCTAssertEqual(seen.map(\.field), all.map(\.field), "the desk sees that it was changed")
      XCTAssertFalse(all.contains(where: \.isHidden))
    }
    let hidden = try practice.logLines(LogFilter(limit: .max), in: .dutch).compactMap(\.entry)
      .flatMap { try desk.fieldChanges(of: $0, in: .dutch) }.filter(\.isHidden)
    XCTAssertTrue(hidden.contains { $0.field == "P" }, "what was done is not the desk's")
  }

  func testThePatientReadsWhoLookedInPlainWords() throws {
    let day = try day()
    let other = try terminal(of: "TB", day)
    try other.openFile(of: day.patient, reason: "spoed")
    try day.test.practice.openFile(of: day.patient)
    try day.test.practice.openFile(of: day.patient)
    let text = try day.test.practice.accessLetter(of: day.patient).text
    XCTAssertFalse(text.contains("…"), "nothing is cut off:\n\(text)")
    XCTAssertEqual(
      text, try terminal(of: "BK", day).accessLetter(of: day.patient).text,
      "whoever prints it, the page is the same")
    for part in [
      "Wie keek in mijn dossier?", "heeft uw dossier bekeken", "spoed", "E. Visser",
      "heeft in uw behandeldossier geschreven", "heeft uw afspraken gewijzigd",
    ] {
      XCTAssertTrue(
        text.lowercased().contains(part.lowercased()), "\(part) is not in:\n\(text)")
    }
    XCTAssertEqual(
      text.components(separatedBy: "heeft uw dossier bekeken").count - 1, 2,
      "the same on one day is one line")
  }
}
