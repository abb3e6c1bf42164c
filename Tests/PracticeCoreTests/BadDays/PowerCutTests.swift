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

  /// Each page in its turn is overwritten while nobody has the file open: it is refused, or found
  /// by the check, or was of no use; whatever it is, no backup is made of what is damaged.
  func testACorruptPageIsFound() throws {
    let day = try WorkedDay()
    let original = day.test.folder + "/original.db"
    try day.test.database.run("VACUUM INTO ?", original)
    let whole = try Data(contentsOf: URL(fileURLWithPath: original))
    let pages = whole.count / 4096
    let seed = UInt64.random(in: 1...99_999)
    print("corrupt page: seed \(seed)")
    var random = SplitMix64(seed: seed)
    var chosen = Array(0..<pages)
    if !Proof.isLong { chosen = (0..<40).map { _ in Int(random.next() % UInt64(pages)) } }
    var (refused, found) = (0, 0)
    for page in chosen {
      var bytes = whole
      for index in (page * 4096 + (page == 0 ? 100 : 0))..<(page + 1) * 4096 {
        bytes[index] = UInt8(truncatingIfNeeded: random.next())
      }
      let path = day.test.folder + "/page-\(page).db"
      try bytes.write(to: URL(fileURLWithPath: path))
      chmod(path, 0o600)
      defer { for suffix in ["", "-wal", "-shm", ".ticket"] { unlink(path + suffix) } }
      let place = "seed \(seed), page \(page)"
      let backup = path + ".backup"
      do {
        let practice = try Practice(path: path, clock: .set(to: TestPractice.now))
        let problems = try practice.check()
        XCTAssertNotEqual(problems, [], place)
        found += 1
      } catch let refusal as FileRefusal {
        XCTAssertEqual(refusal, .corrupt(path: path), place)
        refused += 1
      } catch let error as DatabaseError {
        XCTAssertTrue(error.sentence(in: .english).contains("is damaged"), "\(place): \(error)")
        refused += 1
      }
      if let made = try? Backup.make(of: path, to: backup) {
        XCTAssertNotEqual(made.problems, [], place)
        unlink(backup)
      }
    }
    XCTAssertGreaterThan(found, 0)
    XCTAssertGreaterThan(refused, 0)
  }

  /// A page goes bad while the program runs: what is asked of it is refused with a sentence.
  func testAPageThatGoesBadWhileOneWorks() throws {
    let day = try WorkedDay()
    try day.test.database.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA cache_size = 0")
    let handle = try XCTUnwrap(FileHandle(forUpdatingAtPath: day.test.path))
    let size = try handle.seekToEnd()
    // All but what is looked at first.
    for offset in stride(from: UInt64(4096 * 4), to: size, by: 4096) {
      try handle.seek(toOffset: offset)
      try handle.write(contentsOf: Data(repeating: 0xA5, count: 4096))
    }
    try handle.close()
    var sentences: [String] = []
    for attempt in [
      { _ = try day.test.practice.read { try $0.patient(day.patient) } },
      { _ = try day.test.practice.read { try $0.agenda(on: TestPractice.now.day) } },
      { try day.test.practice.addStatement("Verzonnen.", of: day.patient) },
    ] {
      do { try attempt() } catch let error as DatabaseError {
        sentences.append(error.sentence(in: .english))
      } catch let refusal as Refusal {
        sentences.append(refusal.sentence(in: .english))
      }
    }
    XCTAssertFalse(sentences.isEmpty)
    for sentence in sentences { XCTAssertTrue(sentence.contains("is damaged"), sentence) }
  }

  /// Another terminal has a newer program, and brought the file up to date meanwhile.
  func testTwoVersionsOfTheProgramOnOneFile() throws {
    let test = try TestPractice()
    let patient = try test.patient("Jansen")
    let key = DraftKey(form: "note", subject: 1, patient: patient)
    try test.practice.keepDraft(["subjective": "getypt"], of: key)
    let newer = try Database(path: test.path, mode: .readWrite)
    let version = Migrator().newestVersion + 1
    try newer.execute(
      """
      PRAGMA user_version = \(version);
      INSERT INTO schema_migration VALUES (\(version), 'of the newer program', 'x', 0)
      """)
    XCTAssertEqual(assertRefused(try test.patient("Pietersen")), .programTooOld)
    // Looking goes on, and what was typed is still there; only starting anew is refused.
    XCTAssertEqual(
      try test.practice.read { try $0.patient(patient).details.name.surname }, "Jansen")
    XCTAssertEqual(try test.practice.draft(of: key)?.values["subjective"], "getypt")
    XCTAssertThrowsError(try Practice(path: test.path)) { error in
      XCTAssertEqual(error as? FileRefusal, .newer(version: version))
    }
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
