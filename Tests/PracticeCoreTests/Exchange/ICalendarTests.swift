import XCTest

@testable import PracticeCore

/// Calendar files, byte for byte and as another program reads them.
final class ICalendarTests: XCTestCase {
  func testLinesAreFoldedAtSeventyFiveOctetsBetweenCharacters() throws {
    for seed in Proof.seeds(short: 100, long: 2000) {
      var random = SeededRandom(seed: seed)
      let alphabet = Array("ab ;,\\\nÖ€日🙂é")
      let text = String(
        (0..<Int.random(in: 0...200, using: &random)).compactMap { _ in
          alphabet.randomElement(using: &random)
        })
      let line = ICalendarText.text("SUMMARY", text)
      XCTAssertTrue(line.hasSuffix("\r\n"))
      let lines = Array(line.utf8).split(separator: UInt8(ascii: "\n"))
      for folded in lines {
        XCTAssertEqual(folded.last, UInt8(ascii: "\r"), "seed \(seed)")
        XCTAssertLessThanOrEqual(folded.count - 1, 75, "seed \(seed)")
        XCTAssertNotNil(String(validating: folded, as: UTF8.self), "seed \(seed): cut in two")
      }
      let unfolded = line.replacingOccurrences(of: "\r\n ", with: "")
      XCTAssertEqual(
        unfolded, "SUMMARY:" + ICalendarText.escaped(text) + "\r\n", "seed \(seed)")
    }
  }

  func testTextIsEscaped() {
    XCTAssertEqual(
      ICalendarText.escaped("a\\b;c,d\r\ne\nf\u{07}g"), "a\\\\b\\;c\\,d\\ne\\nfg")
    // A line that would end early cannot begin another property.
    XCTAssertEqual(ICalendarText.text("SUMMARY", "x\r\nATTENDEE:y"), "SUMMARY:x\\nATTENDEE:y\r\n")
  }

  func testTimes() {
    let day = moment("2026-11-24T00:00").day
    XCTAssertEqual(ICalendarText.local(day, TimeOfDay(minutes: 545)), "20261124T090500")
    XCTAssertEqual(ICalendarText.local(day, TimeOfDay(minutes: 1440)), "20261125T000000")
    XCTAssertEqual(ICalendarText.utc(0), "19700101T000000Z")
    XCTAssertEqual(ICalendarText.utc(1_780_000_000_999), "20260528T202640Z")
  }

  func testAnEventByteForByte() {
    let event = ICalendar.Event(
      uid: "appointment-7-ab@practice.invalid", sequence: 2, changed: 0,
      day: moment("2026-11-24T00:00").day,
      interval: Interval(start: TimeOfDay(minutes: 1410), minutes: 30), summary: "Afspraak P.J.",
      room: "Kamer 2", isCancelled: true)
    let text = ICalendar(name: "Proef", location: "Straat 1, Stad", events: [event], at: 1000).text
    let begin = text.range(of: "BEGIN:VEVENT")
    XCTAssertEqual(
      begin.map { String(text[$0.lowerBound...]) },
      """
      BEGIN:VEVENT
      UID:appointment-7-ab@practice.invalid
      DTSTAMP:19700101T000001Z
      LAST-MODIFIED:19700101T000000Z
      SEQUENCE:2
      DTSTART;TZID=Europe/Amsterdam:20261124T233000
      DTEND;TZID=Europe/Amsterdam:20261125T000000
      SUMMARY:Afspraak P.J.
      LOCATION:Straat 1\\, Stad\\, Kamer 2
      STATUS:CANCELLED
      TRANSP:TRANSPARENT
      CLASS:PRIVATE
      END:VEVENT
      END:VCALENDAR

      """.replacingOccurrences(of: "\n", with: "\r\n"))
    XCTAssertTrue(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
    XCTAssertFalse(text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
  }

  private func uids(_ text: String) -> [String] {
    lines(text, "UID:")
  }

  private func lines(_ text: String, _ name: String) -> [String] {
    text.components(separatedBy: "\r\n").filter { $0.hasPrefix(name) }
      .map { String($0.dropFirst(name.count)) }
  }

  func testWhatChangesKeepsItsNameAndCountsUp() throws {
    let test = try TestPractice()
    let patient = try test.patient("Geheimnaam")
    let id = try test.book(patient, "2026-11-24T09:00")
    let query = CalendarQuery(from: TestPractice.now.day, to: TestPractice.now.day + 30)
    func calendar(_ change: (inout CalendarQuery) -> Void = { _ in }) throws -> String {
      var query = query
      change(&query)
      return try test.practice.calendar(query, in: .dutch).text
    }
    let first = try calendar()
    XCTAssertEqual(lines(first, "SEQUENCE:"), ["0"])
    XCTAssertEqual(lines(first, "STATUS:"), ["CONFIRMED"])
    XCTAssertFalse(first.contains("Geheimnaam"), "initials unless asked for")
    XCTAssertTrue(try calendar { $0.showsNames = true }.contains("Geheimnaam\\, P."))
    try test.practice.move(
      id, to: try test.member("TB").id, day: moment("2026-11-25T00:00").day,
      start: TimeOfDay(minutes: 600))
    let moved = try calendar()
    XCTAssertEqual(uids(moved), uids(first))
    XCTAssertEqual(lines(moved, "SEQUENCE:"), ["1"])
    XCTAssertEqual(lines(moved, "DTSTART;TZID=Europe/Amsterdam:"), ["20261125T100000"])
    try test.practice.cancel(id, reason: try test.cancelReason())
    let cancelled = try calendar()
    XCTAssertEqual(uids(cancelled), uids(first))
    XCTAssertEqual(lines(cancelled, "SEQUENCE:"), ["2"])
    XCTAssertEqual(lines(cancelled, "STATUS:"), ["CANCELLED"])
    // Also under another name, and only this therapist's.
    let details = try test.practice.details()
    var renamed = details
    renamed.name = "Anders"
    try test.practice.edit(from: details, to: renamed)
    XCTAssertEqual(uids(try calendar()), uids(first))
    let visser = try test.member("EV").id
    XCTAssertEqual(uids(try calendar { $0.therapist = visser }), [])
    // Another practice's first appointment is another one.
    let other = try TestPractice()
    try other.book(try other.patient("Geheimnaam"), "2026-11-24T09:00")
    XCTAssertNotEqual(uids(try other.practice.calendar(query, in: .dutch).text), uids(first))
  }

  /// As khal, a calendar program, takes it in and shows it, when that is there.
  func testACalendarProgramShowsTheSame() throws {
    let khal = "/usr/bin/khal"
    try XCTSkipUnless(
      FileManager.default.isExecutableFile(atPath: khal), "khal is not installed")
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    for time in ["2026-11-24T09:00", "2027-03-26T09:00", "2027-03-29T16:30"] {
      try test.book(patient, time)
    }
    try test.practice.cancel(
      try test.book(patient, "2026-11-25T09:00"), reason: try test.cancelReason())
    let text = try test.practice.calendar(
      CalendarQuery(from: TestPractice.now.day, to: TestPractice.now.day + 200), in: .english
    ).text
    let (file, config) = (test.folder + "/agenda.ics", test.folder + "/khal.conf")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    try """
    [calendars]
    [[proof]]
    path = \(test.folder)/calendar
    [locale]
    timeformat = %H:%M
    dateformat = %Y-%m-%d
    longdateformat = %Y-%m-%d
    datetimeformat = %Y-%m-%d %H:%M
    longdatetimeformat = %Y-%m-%d %H:%M
    local_timezone = Europe/Amsterdam
    default_timezone = Europe/Amsterdam
    [sqlite]
    path = \(test.folder)/khal.db
    """.write(toFile: config, atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: test.folder + "/calendar", withIntermediateDirectories: true)
    func run(_ arguments: String...) throws -> (status: Int32, lines: [String]) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: khal)
      process.arguments = ["-c", config] + arguments
      process.environment = [
        "HOME": test.folder, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      ]
      let pipe = Pipe()
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let lines = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
      return (process.terminationStatus, lines)
    }
    XCTAssertEqual(try run("import", "--batch", "-a", "proof", file).status, 0)
    let listed = try run(
      "list", "--format", "{start-date} {start-time}-{end-time} {status}{title}", "--day-format",
      "", "2026-11-24", "200d")
    XCTAssertEqual(listed.status, 0)
    XCTAssertEqual(
      listed.lines.map { $0.replacing("  ", with: " ") },
      [
        "2026-11-24 09:00-09:30 CONFIRMED Appointment V., P.",
        "2026-11-25 09:00-09:30 CANCELLED Appointment V., P.",
        "2027-03-26 09:00-09:30 CONFIRMED Appointment V., P.",
        "2027-03-29 16:30-17:00 CONFIRMED Appointment V., P.",
      ])
  }

  /// As python3-vobject reads it, when that is there.
  func testAnotherProgramReadsTheSameTimes() throws {
    let test = try TestPractice()
    let patient = try test.patient("Jansen; de, \\ Vries")
    // Around the change of the clocks, in both directions.
    for time in ["2026-11-24T09:00", "2027-03-26T09:00", "2027-03-29T09:00"] {
      try test.book(patient, time)
    }
    let query = CalendarQuery(
      from: TestPractice.now.day, to: TestPractice.now.day + 200, showsNames: true)
    let text = try test.practice.calendar(query, in: .english).text
    let file = test.folder + "/agenda.ics"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      """
      import sys
      try:
          import vobject
      except ImportError:
          sys.exit(69)
      from datetime import timezone
      calendar = vobject.readOne(open(sys.argv[1], newline='').read())
      calendar.validate(raiseException=True)
      for event in calendar.vevent_list:
          begin = event.dtstart.value.astimezone(timezone.utc)
          print(begin.strftime('%Y-%m-%dT%H:%M'), event.summary.value)
      """, file,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try XCTSkipIf(process.terminationStatus == 69, "python3-vobject is not installed")
    XCTAssertEqual(process.terminationStatus, 0)
    let name = "Appointment Jansen; de, \\ Vries, P."
    XCTAssertEqual(
      String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init),
      ["2026-11-24T08:00 \(name)", "2027-03-26T08:00 \(name)", "2027-03-29T07:00 \(name)"])
  }
}
