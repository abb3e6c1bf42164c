import XCTest

@testable import PracticeCore

final class SeederTests: XCTestCase {
  private let now = moment("2026-11-23T09:41")
  private var folder = ""

  override func setUpWithError() throws {
    folder = NSTemporaryDirectory() + "seed-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  override func tearDownWithError() throws {
    try FileManager.default.removeItem(atPath: folder)
  }

  func testSmallPracticeIsSoundAndPlausible() throws {
    let practice = try seed(SeedOptions(patients: 50, therapists: 2, years: 1, seed: 7))
    XCTAssertEqual(try practice.check().map { $0.sentence(in: .english) }, [])
    let count = { (sql: String) in try practice.read { try $0.database.number(sql) } }
    XCTAssertEqual(try count("SELECT count(*) FROM patient"), 50)
    XCTAssertEqual(try practice.read { try $0.therapists().count }, 2)
    let all = try count("SELECT count(*) FROM appointment")
    XCTAssertTrue((350...600).contains(all), "\(all)")
    XCTAssertTrue(
      (1...15).contains(
        try count("SELECT count(*) FROM appointment WHERE status = 'cancelled'") * 100 / all))
    XCTAssertTrue(
      (1...8).contains(
        try count("SELECT count(*) FROM appointment WHERE status = 'noShow'") * 100 / all))
    XCTAssertGreaterThan(
      try count("SELECT count(*) FROM appointment WHERE day > '2026-11-23'"), 5)
    XCTAssertEqual(
      try count(
        """
        SELECT count(*) FROM appointment WHERE status = 'done' AND (day, start) > ('2026-11-23', 581)
        """), 0)
    XCTAssertGreaterThan(try count("SELECT count(*) FROM journal_entry"), 30)
    XCTAssertNotNil(try Practice(path: path(), actingAs: "BK", clock: .set(to: now)).undoable())
  }

  func testKeepsToHoursHolidaysAndNotes() throws {
    let practice = try seed(SeedOptions(patients: 200, therapists: 2, years: 1, seed: 3))
    XCTAssertEqual(try practice.check().map { $0.sentence(in: .english) }, [])
    let wrong = try practice.read { reader in
      let blocks = try reader.workingBlocks(from: now.day, to: now.day)
      let appointments = try (-365...30).flatMap { try reader.appointments(on: now.day + $0) }
      return appointments.filter { appointment in
        Holidays.named(on: appointment.day) != nil
          || !blocks.contains {
            $0.therapist == appointment.therapist && $0.applies(on: appointment.day)
              && $0.interval.contains(appointment.interval)
          }
      }
    }
    XCTAssertEqual(wrong.count, 0, "\(wrong.first.map { "\($0)" } ?? "")")
    let count = { (sql: String) in try practice.read { try $0.database.number(sql) } }
    XCTAssertEqual(
      try count(
        """
        SELECT count(*) FROM appointment a WHERE a.status = 'done' AND NOT EXISTS
          (SELECT 1 FROM session_note n WHERE n.appointment_id = a.id AND n.signed_ms > 0)
        """), 0, "done without a signed note")
    XCTAssertEqual(
      try count(
        """
        SELECT count(*) FROM note_technique t JOIN session_note n ON n.id = t.note_id
          JOIN staff s ON s.id = n.therapist_id
         WHERE t.technique_id = 2 AND NOT s.manual_therapist
        """), 0, "manipulation by somebody who is no manual therapist")
    // Most complaints settle: at the sixth treatment the pain is at least two lower.
    let settled = try count(
      """
      WITH numbered AS (SELECT episode_id, pain_day, row_number() OVER
        (PARTITION BY episode_id ORDER BY day) AS number FROM session_note)
      SELECT avg(a.pain_day - b.pain_day >= 2) * 100 FROM numbered a
        JOIN numbered b USING (episode_id) WHERE a.number = 1 AND b.number = 7
      """)
    XCTAssertTrue((55...90).contains(settled), "\(settled) %")
  }

  func testSameSeedGivesTheSamePractice() throws {
    let options = SeedOptions(patients: 30, therapists: 1, years: 1, seed: 11)
    let first = try dump(seed(options, "first"))
    XCTAssertEqual(first, try dump(seed(options, "second")))
    var other = options
    other.seed = 12
    XCTAssertNotEqual(first, try dump(seed(other, "third")))
  }

  func testFitsAnyLoad() throws {
    for options in [
      SeedOptions(patients: 1, therapists: 1, years: 1, seed: 1),
      SeedOptions(patients: 20, therapists: 5, years: 3, seed: 2),
      // More than a day can hold.
      SeedOptions(patients: 3000, therapists: 1, years: 1, seed: 3),
    ] {
      let plan = SeedPlan(options, now: now)
      XCTAssertEqual(plan.patients.count, options.patients)
      var taken: Set<[Int]> = []
      for visit in plan.visits where visit.status.isActive {
        let therapist = plan.episodes[Int(visit.episode)].therapist
        for minute in stride(
          from: Int(visit.startMinutes), to: visit.end.time.minutes,
          by: plan.agenda.raster.minutes)
        {
          XCTAssertTrue(taken.insert([therapist, Int(visit.dayNumber), minute]).inserted)
        }
      }
    }
  }

  func testChoosesShorterTreatmentsForMoreWork() {
    func minutes(_ patients: Int, _ therapists: Int, _ years: Int) -> Int {
      SeedRaster.fitting(
        SeedOptions(patients: patients, therapists: therapists, years: years)
      ).minutes
    }
    XCTAssertEqual(minutes(50, 2, 1), 30)
    XCTAssertEqual(minutes(3000, 2, 4), 20)
    XCTAssertEqual(minutes(100_000, 10, 10), 15)
    XCTAssertEqual(minutes(1_000_000, 1, 1), 10)
  }

  func testStopsWhenToldTo() throws {
    var phases: [String] = []
    XCTAssertThrowsError(
      try Seeder.create(
        at: path(), options: SeedOptions(patients: 30, therapists: 1, years: 1),
        clock: .set(to: now), language: .english
      ) { phase, _, _ in
        phases.append(phase)
        return phase != "appointments"
      }
    ) { XCTAssertTrue($0 is CancellationError) }
    XCTAssertEqual(phases, ["making up the agenda", "patients", "appointments"])
    XCTAssertEqual(try FileManager.default.contentsOfDirectory(atPath: folder), [])
  }

  func testRefusesOptionsThatCannotBe() {
    for options in [
      SeedOptions(patients: 0), SeedOptions(patients: 2_000_000), SeedOptions(therapists: 0),
      SeedOptions(therapists: 51), SeedOptions(years: 0), SeedOptions(years: 31),
    ] {
      guard
        case .invalid = assertRefused(
          try Seeder.create(at: path(), options: options, clock: .set(to: now)))
      else { return XCTFail("\(options)") }
    }
  }

  func testCitizenNumbersPassTheirTest() throws {
    var given = 0
    for serial in 0..<10_000 {
      guard let number = FictionalDetails.citizenNumber(serial) else { continue }
      given += 1
      XCTAssertEqual(try CitizenNumber(parsing: number).digits, number)
      XCTAssertTrue(number.hasPrefix("9999"))
    }
    XCTAssertGreaterThan(given, 9000)
    XCTAssertNil(FictionalDetails.citizenNumber(10_000))
  }

  /// The size of the speed budget with `Scripts/test --long`; a small one otherwise.
  func testALargePracticeIsSound() throws {
    let isLong = ProcessInfo.processInfo.environment["PRACTICE_LONG"] == "1"
    let options =
      isLong
      ? SeedOptions(patients: 100_000, therapists: 10, years: 10, seed: 1)
      : SeedOptions(patients: 1_000, therapists: 2, years: 1, seed: 1)
    try Seeder.create(at: path(), options: options, clock: .set(to: now), language: .english) {
      _, _, _ in true
    }
    let practice = try Practice(path: path(), clock: .set(to: now))
    let appointments = try practice.read {
      try $0.database.number("SELECT count(*) FROM appointment")
    }
    XCTAssertEqual(try practice.check().map { $0.sentence(in: .english) }, [])
    let expected = isLong ? 900_000...1_100_000 : 5_000...15_000
    XCTAssertTrue(expected.contains(appointments), "\(appointments)")
  }

  // MARK: - Helpers

  private func path(_ name: String = "practice") -> String { "\(folder)/\(name).db" }

  private func seed(_ options: SeedOptions, _ name: String = "practice") throws -> Practice {
    try Seeder.create(at: path(name), options: options, clock: .set(to: now))
    return try Practice(path: path(name), clock: .set(to: now))
  }

  private func dump(_ practice: Practice) throws -> [String] {
    try practice.read { try allRows($0.database) }
  }
}

/// Every row of a practice, recording instants apart.
func allRows(_ database: Database) throws -> [String] {
  let tables = ChangeCapture.tables + ["patient_token", "journal_entry", "journal_row"]
  return try tables.flatMap { table in
    let columns = try database.columns(of: table).filter {
      !["signed_ms", "at_ms", "utc_offset"].contains($0)
    }
    return try database.all("SELECT \(columns.joined(separator: ", ")) FROM \(table)") { row in
      let values = columns.map { _ in "\(row.sqlValue())" }.joined(separator: ", ")
      return values.contains("signed_ms") ? "" : "\(table) \(values)"
    }
  }
}
