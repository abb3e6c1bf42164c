import XCTest

@testable import PracticeCore

/// What is on the disk when the power goes, at any instant: every change that was confirmed, and
/// no half of one.
final class PowerCutTests: XCTestCase {
  func testEachInstantOfADayOfWorkIsAWholePractice() throws {
    let test = try TestPractice()
    let seed = UInt64.random(in: 1...99_999)
    print("power cut: seed \(seed)")
    var random = SplitMix64(seed: seed)
    let files = FileManager.default
    let wal = test.path + "-wal"
    var sizes: [(bytes: Int, confirmed: Int)] = []
    try test.database.execute("PRAGMA wal_autocheckpoint = 0; PRAGMA wal_checkpoint(TRUNCATE)")
    for number in 0..<12 {
      try test.patient("Patiënt \(number)")
      let size = try files.attributesOfItem(atPath: wal)[.size] as? Int
      sizes.append((size ?? 0, number + 1))
    }
    let log = try Data(contentsOf: URL(fileURLWithPath: wal))
    let total = log.count
    var cuts = (0..<40).map { _ in Int(random.next() % UInt64(total + 1)) }
    cuts += sizes.flatMap { [$0.bytes, $0.bytes - 1] } + [0, total]
    for cut in cuts {
      let folder = test.folder + "/cut-\(cut)"
      try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? files.removeItem(atPath: folder) }
      let path = folder + "/practice.db"
      try? files.copyItem(atPath: test.path, toPath: path)
      // What was being written last may be anything.
      var torn = log.prefix(cut)
      if cut % 3 == 0, cut < total {
        torn += (0..<512).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      }
      try torn.write(to: URL(fileURLWithPath: path + "-wal"))
      let practice = try Practice(path: path, clock: test.practice.clock)
      let patients = try practice.read {
        try $0.database.number("SELECT count(*) FROM patient")
      }
      let confirmed = sizes.last { $0.bytes <= cut }?.confirmed ?? 0
      XCTAssertEqual(patients, confirmed, "cut at \(cut), seed \(seed)")
      XCTAssertEqual(try practice.check(), [], "cut at \(cut), seed \(seed)")
    }
  }

  func testWithoutItsLogTheFileIsWholeAndSaysWhatIsGone() throws {
    let test = try TestPractice()
    try test.database.execute("PRAGMA wal_autocheckpoint = 0; PRAGMA wal_checkpoint(TRUNCATE)")
    try test.patient("Jansen")
    let path = test.folder + "/without.db"
    try FileManager.default.copyItem(atPath: test.path, toPath: path)
    let practice = try Practice(path: path, clock: test.practice.clock)
    XCTAssertEqual(try practice.read { try $0.database.number("SELECT count(*) FROM patient") }, 0)
    XCTAssertEqual(try practice.check(), [])
    XCTAssertEqual(try practice.quickCheck(), [])
  }

  func testAClockThatWasSetBackLosesNoOrder() throws {
    final class Time: @unchecked Sendable { var instant: Int64 = 1_795_000_000_000 }
    let time = Time()
    let test = try TestPractice(
      clock: PracticeClock(now: { TestPractice.now }, instant: { time.instant }, isSet: true))
    let patient = try test.patient("Jansen")
    time.instant -= 86_400_000
    try test.book(patient, "2026-11-23T09:30")
    time.instant -= 86_400_000
    try test.book(patient, "2026-11-24T09:30")
    XCTAssertTrue(try test.practice.undo().sentence(in: .dutch).contains("di 24"))
    XCTAssertTrue(try test.practice.undo().sentence(in: .dutch).contains("ma 23"))
    XCTAssertTrue(try test.practice.redo().sentence(in: .dutch).contains("ma 23"))
    XCTAssertEqual(try test.practice.check(), [])
  }

  func testTheQuickLookFindsAJournalThatWasCutOffAndAFileOthersRead() throws {
    let test = try TestPractice()
    try test.patient("Jansen")
    XCTAssertEqual(try test.practice.quickCheck(), [])
    chmod(test.path, 0o644)
    XCTAssertEqual(try test.practice.quickCheck().count, 1)
    chmod(test.path, 0o600)
    try test.database.withoutTriggers {
      try test.database.execute(
        """
        PRAGMA foreign_keys = OFF;
        DELETE FROM journal_row WHERE entry_id = (SELECT max(id) FROM journal_entry);
        DELETE FROM journal_entry WHERE id = (SELECT max(id) FROM journal_entry)
        """)
    }
    XCTAssertEqual(try test.practice.quickCheck().count, 1)
  }
}
