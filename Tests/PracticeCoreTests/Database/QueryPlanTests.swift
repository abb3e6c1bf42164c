import XCTest

@testable import PracticeCore

/// What is asked at each key goes through an index, however large the practice.
final class QueryPlanTests: XCTestCase {
  /// The tables that grow with the years.
  private static let large: Set = [
    "exercise_sheet", "exercise_sheet_line", "exercise_adherence", "patient_caution",
    "appointment", "patient", "patient_token", "session_note", "note_technique", "note_addendum",
    "episode", "journal_row", "journal_entry", "access_log", "programme_exercise", "policy",
    "insurance_check", "visits_elsewhere", "cover_extension", "price_told", "condition",
    "cover_adjustment", "guardian", "former_number",
    "terms_agreed", "measurement", "warning_seen", "register_entry", "co_signature",
    "screening", "symptom_change", "consent_entry", "treated_without_consent", "intake",
    "intake_answer", "intake_addendum", "treatment_plan", "plan_technique",
  ]

  /// How SQLite goes about a statement, step by step.
  private func plan(of sql: String, _ database: Database) throws -> [String] {
    // A statement with `?1` may name one value several times.
    let numbered = (1...9).last { sql.contains("?\($0)") } ?? 0
    let count = numbered > 0 ? numbered : sql.count { $0 == "?" }
    return try database.all(
      "EXPLAIN QUERY PLAN " + sql, [any Bindable](repeating: SQLValue.null, count: count)
    ) { row in
      _ = (row.int(), row.int(), row.int())
      return row.text()
    }
  }

  /// The whole tables that a statement walks through, as `table: plan`.
  private func scans(_ sql: String, _ database: Database) throws -> [String] {
    let names = sql.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    // `FROM appointment a` makes the plan say `a`.
    var tables: [String: String] = [:]
    for (index, name) in names.enumerated() where QueryPlanTests.large.contains(name) {
      tables[name] = name
      if index + 1 < names.count { tables[names[index + 1]] = name }
    }
    return try plan(of: sql, database).compactMap { step in
      let words = step.split(separator: " ").map(String.init)
      guard words.first == "SCAN", let table = tables[words[1]] else { return nil }
      // In the order of an index, and no further than the screen is long.
      if step.contains("USING"), sql.contains("LIMIT") { return nil }
      return "\(table): \(step)"
    }
  }

  func testNothingThatIsAskedAllDayWalksThroughALargeTable() throws {
    let day = try WorkedDay()
    let desk = try day.test.otherTerminal(as: "EV")
    let therapist = try day.test.member("EV").id
    let today = TestPractice.now.day
    let episode = day.episode
    let patient = day.patient
    let uses: [(String, () throws -> Void)] = [
      ("agenda", { _ = try desk.read { try $0.agenda(on: today) } }),
      (
        "week",
        {
          _ = try desk.read {
            try $0.agenda(of: try $0.staffMember(therapist), from: today, to: today + 6)
          }
        }
      ),
      ("month", { _ = try desk.read { try $0.load(from: today, to: today + 41) } }),
      (
        "free places",
        { _ = try desk.read { try $0.rankedPlaces(for: SlotWish(), of: patient) } }
      ),
      (
        "agenda then",
        { _ = try desk.read { try $0.agenda(on: today, asItWasAt: TestPractice.now) } }
      ),
      ("caller card", { _ = try desk.callerCard(of: patient) }),
      (
        "calendar file",
        {
          _ = try desk.calendar(CalendarQuery(from: today, to: today + 90), in: .dutch)
        }
      ),
      (
        "history",
        { _ = try desk.read { try $0.history(of: ID(1), in: .dutch) } }
      ),
      ("waiting list of a patient", { _ = try desk.read { try $0.waitingList(of: patient) } }),
      ("search", { _ = try desk.read { try $0.findPatients("verz p", limit: 20) } }),
      ("search a date", { _ = try desk.read { try $0.findPatients("12-3-1980", limit: 20) } }),
      ("search a typing error", { _ = try desk.read { try $0.findPatients("verzx", limit: 20) } }),
      (
        "who is there already",
        { _ = try desk.read { try $0.possibleDuplicates(of: $0.patient(patient).details) } }
      ),
      (
        "who may be there already, known in part",
        {
          for birth in [BirthDate.year(1950), .month(3, ofYear: 1950)] {
            var details = PatientDetails(name: PatientName(surname: "Verzonnen"))
            details.birth = birth
            _ = try desk.read { try $0.possibleDuplicates(of: details) }
          }
        }
      ),
      ("search nothing", { _ = try desk.read { try $0.findPatients("", limit: 20) } }),
      ("patient", { _ = try desk.read { try $0.patient(patient) } }),
      ("appointments", { _ = try desk.read { try $0.appointments(of: patient) } }),
      (
        "next appointment",
        { _ = try desk.read { try $0.nextAppointment(of: patient, after: TestPractice.now) } }
      ),
      ("episodes", { _ = try desk.read { try $0.episodes(of: patient) } }),
      ("an episode with all of it", { _ = try desk.read { try $0.room(of: episode) } }),
      ("a paper", { _ = try desk.read { try $0.letter(.plan, of: episode) } }),
      ("notes", { _ = try desk.read { try $0.notes(of: patient) } }),
      ("notes of an episode", { _ = try desk.read { try $0.notes(of: episode) } }),
      ("programme", { _ = try desk.read { try $0.programme(of: episode) } }),
      ("policies", { _ = try desk.read { try $0.policies(of: patient) } }),
      ("insurance check", { _ = try desk.read { try $0.lastInsuranceCheck(of: patient) } }),
      ("work list", { _ = try desk.read { try $0.workList(of: therapist) } }),
      ("practice list", { _ = try desk.read { try $0.openCourses() } }),
      ("whom to call", { _ = try desk.read { try $0.episodesToBook() } }),
      ("course", { _ = try desk.read { try $0.courses(of: patient) } }),
      ("figures", { _ = try desk.read { try $0.figures(of: .lowBack) } }),
      ("incidents", { _ = try desk.read { try $0.entries(of: .incident) } }),
      ("cover", { _ = try desk.read { try $0.coverage(of: patient, at: TestPractice.now) } }),
      ("covers of a day", { _ = try desk.read { try $0.coverage(on: today) } }),
      ("visits used", { _ = try desk.read { try $0.ledger(of: patient, year: 2026) } }),
      ("condition", { _ = try desk.read { try $0.condition(of: episode) } }),
      ("episode starts", { _ = try desk.read { try $0.episodeStarts(of: patient) } }),
      (
        "foresight",
        {
          let booking = Booking(
            patient: patient, therapist: therapist, kind: try day.test.kind(), day: today + 30,
            start: TimeOfDay(minutes: 600))
          _ = try desk.read { try $0.foresee([booking]) }
        }
      ),
      (
        "lists of the desk",
        { for list in DeskList.allCases { _ = try desk.read { try $0.deskTasks(list, days: 7) } } }
      ),
      ("free slots", { _ = try desk.read { try $0.freeSlots(FreeSlotQuery(from: today)) } }),
      ("sheet", { _ = try desk.read { try $0.exerciseSheet(of: patient) } }),
      ("log of a patient", { _ = try desk.logLines(of: patient, in: .dutch) }),
      ("revision", { _ = try desk.revision() }),
      ("undo", { _ = try desk.undoable() }),
      ("book", { _ = try day.test.book(patient, "2026-11-27T09:00") }),
    ]
    var seen = 0
    for (name, use) in uses {
      let known = Set(desk.database.statements.keys)
      try use()
      let asked = Set(desk.database.statements.keys).subtracting(known)
      for sql in asked where !sql.hasPrefix("PRAGMA") && !sql.hasPrefix("EXPLAIN") {
        XCTAssertEqual(try scans(sql, desk.database), [], "\(name): \(sql)")
        seen += 1
      }
    }
    XCTAssertGreaterThan(seen, 30)
  }

  /// The visits of a patient lie years apart in the file: to look each up costs most of a key.
  func testTheVisitsBehindAFlagComeFromTheIndexAlone() throws {
    let day = try WorkedDay()
    _ = try day.test.practice.read { try $0.agenda(on: TestPractice.now.day) }
    let database = day.test.practice.database
    for (part, table) in [
      ("FROM appointment WHERE patient_id IN", "appointment"),
      ("WHERE b.episode_id = a.episode_id", "b"),
    ] {
      // As it is written, on how many lines it may stand.
      let asked = database.statements.keys.filter {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(part)
          && $0.contains("status IN") && !$0.hasPrefix("EXPLAIN")
      }
      XCTAssertFalse(asked.isEmpty, part)
      for sql in asked {
        let plan = try plan(of: sql, database)
        XCTAssertTrue(
          plan.contains { $0.hasPrefix("SEARCH \(table) USING COVERING INDEX") }, "\(plan)")
      }
    }
  }

  func testTheGuardsLookOnlyBesideWhatIsBooked() throws {
    let test = try TestPractice()
    for condition in [
      "appointment_id = ?", "rule = 'absence' AND other_id = ?",
      "rule = 'closure' AND other_id = ?",
    ] {
      let plan = try plan(
        of: "SELECT 1 FROM guard_appointment WHERE \(condition)", test.database)
      XCTAssertFalse(plan.isEmpty)
      XCTAssertEqual(
        plan.filter { $0.hasPrefix("SCAN a") || $0.hasPrefix("SCAN b") }, [], condition)
    }
  }

  func testAWholeTableIsRecognised() throws {
    let test = try TestPractice()
    XCTAssertEqual(
      try scans("SELECT * FROM appointment a WHERE a.note = ?", test.database),
      ["appointment: SCAN a"])
    XCTAssertEqual(try scans("SELECT * FROM patient WHERE id = ?", test.database), [])
  }
}
