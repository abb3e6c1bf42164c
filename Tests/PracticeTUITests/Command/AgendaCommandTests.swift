import XCTest

@testable import PracticeCore
@testable import PracticeTUI

final class AgendaCommandTests: CommandTestCase {
  func testAgenda() throws {
    let patient = try patient("Proef")
    try practice().openEpisode(
      EpisodeDetails(
        therapist: ID(1), region: .lowBack, opened: try day("2026-11-02"), expectedSessions: 6),
      of: patient)
    run("book", "#1001 24-11 10:30 EV")
    run("book", "#1001 24-11 9:00 intake TB")

    let lines = try run("agenda", "morgen", "--json").json([[String: Any]].self)
    XCTAssertEqual(
      Set(lines[0].keys),
      [
        "id", "start", "end", "therapist", "patientNumber", "patient", "kind", "status", "session",
        "expected", "cover", "homeVisit", "room", "group",
      ])
    XCTAssertEqual(
      lines.map { $0["start"] as? String }, ["2026-11-24T09:00", "2026-11-24T10:30"])
    XCTAssertEqual(lines.map { $0["end"] as? String }, ["2026-11-24T10:00", "2026-11-24T11:00"])
    XCTAssertEqual(lines.map { $0["therapist"] as? String }, ["TB", "EV"])
    XCTAssertEqual(lines.map { $0["kind"] as? String }, ["intake", "treatment"])
    XCTAssertEqual(lines.map { $0["patient"] as? String }, ["Proef, P.", "Proef, P."])
    XCTAssertEqual(lines.map { $0["patientNumber"] as? Int }, [1001, 1001])
    XCTAssertEqual(lines.map { $0["status"] as? String }, ["booked", "booked"])
    XCTAssertEqual(lines.map { $0["session"] as? Int }, [nil, 1])
    XCTAssertEqual(lines.map { $0["expected"] as? Int }, [nil, 6])
    XCTAssertEqual(lines.map { $0["cover"] as? String }, ["Z!?", "Z!?"])

    XCTAssertEqual(
      try run("agenda", "morgen", "--therapist", "ev", "--json").json([Any].self).count, 1)
    XCTAssertEqual(
      try run("agenda", "2026-11-24", "--therapist", "de boer", "--json").json([Any].self).count, 1)
    assert(
      run("agenda", "--therapist", "zz", "--lang", "en"), exits: 1,
      saying: "There is no such therapist. Choose from: EV, TB.")
    XCTAssertEqual(
      run("agenda", "di").lines,
      [
        "dinsdag 24 november 2026",
        "       tijd  therapeut  patiënt    nummer  behandeling  vergoeding  status   afspraak",
        " 9:00–10:00  De Boer    Proef, P.   #1001  intake       Z!?         geboekt         2",
        "10:30–11:00  Visser     Proef, P.   #1001  1/6          Z!?         geboekt         1",
      ])
  }

  func testAnEmptyDayIsAnAnswer() throws {
    XCTAssertEqual(run("agenda", "--json").out, "[]\n")
    let lines = run("agenda", "25-12", "--lang", "en").lines
    XCTAssertEqual(lines, ["Friday 25 December 2026 · Christmas Day", "No appointments."])
  }

  func testFree() throws {
    try patient("Proef")
    run("book", "#1001 23-11 9:30 EV")
    let slots = try run("free", "--therapist", "EV", "--limit", "2", "--json")
      .json([[String: String]].self)
    XCTAssertEqual(
      slots,
      [
        ["start": "2026-11-23T09:00", "end": "2026-11-23T09:30", "therapist": "EV"],
        ["start": "2026-11-23T10:00", "end": "2026-11-23T10:30", "therapist": "EV"],
      ])
    let long = try run(
      "free", "--minutes", "60", "--from", "24-11", "--part", "middag", "--limit", "1", "--json"
    ).json([[String: String]].self)
    XCTAssertEqual(
      long, [["start": "2026-11-24T13:00", "end": "2026-11-24T14:00", "therapist": "EV"]])
    XCTAssertEqual(
      run("free", "--limit", "1", "--lang", "en").lines,
      ["day              time  therapist", "Mon 23 Nov  9:00–9:30  Visser"])
    XCTAssertEqual(try run("free", "--json").json([Any].self).count, 20)
  }

  func testNothingFreeIsExitCodeOne() {
    let answer = run("free", "--from", "28-11", "--to", "29-11", "--json")
    assert(answer, exits: 1, saying: "Er is geen vrije plek.")
    XCTAssertEqual(answer.out, "[]\n")
    assert(
      run("free", "--part", "evening", "--lang", "en"), exits: 1, saying: "There is no free slot.")
    assert(
      run("free", "--from", "29-11", "--to", "28-11"), exits: 2, saying: "--to ligt voor --from.")
  }

  func testStaffAndTheirPractice() throws {
    let staff = try run("staff", "list", "--json").json([[String: Any]].self)
    XCTAssertEqual(staff.map { $0["initials"] as? String }, ["EV", "TB", "BK"])
    XCTAssertEqual(staff.map { $0["role"] as? String }, ["owner", "therapist", "receptionist"])
    XCTAssertEqual(run("staff", "list").lines.last, "BK         Kok        baliemedewerker")
    assert(run("staff", "add"), exits: 2, saying: "Typ `practice staff list`")
  }
}

final class WaitingCommandTests: CommandTestCase {
  func testWhoWaits() throws {
    assert(run("waiting"), exits: 0)
    XCTAssertEqual(run("waiting").lines, ["Niemand wacht op een plek."])
    let patient = try patient("Proef")
    let kind = try practice().read { try $0.appointmentKinds()[0].id }
    try practice().addWish(
      WaitingDetails(
        therapist: ID(1), kind: kind, minutes: 30, urgency: .soon,
        times: TimeWish(weekdays: [2], parts: [.morning])), of: patient)
    let lines = try run("waiting", "--json", "--lang", "en").json([[String: Any]].self)
    XCTAssertEqual(lines.count, 1)
    XCTAssertEqual(lines[0]["patient"] as? String, "Proef, P.")
    XCTAssertEqual(lines[0]["urgency"] as? String, "soon")
    XCTAssertEqual(lines[0]["therapist"] as? String, "EV")
    XCTAssertEqual(lines[0]["times"] as? String, "Tue morning")
    XCTAssertTrue(lines[0]["replaces"] is NSNull)
    XCTAssertEqual(run("waiting").lines.count, 2)
  }
}

final class PaperCommandTests: CommandTestCase {
  func testLists() throws {
    try patient("Proef")
    run("book", "#1001 24-11 10:30 EV")
    XCTAssertTrue(run("paper", "calls").out.contains("Bellijst · dinsdag 24 november 2026"))
    XCTAssertTrue(run("paper", "day", "24-11").out.contains("10:30–11:00  Proef, P."))
    XCTAssertTrue(
      run("paper", "week", "24-11", "--therapist", "ev", "--lang", "en").out.contains(
        "Week list · Visser · week 48"))
    let answer = try run("paper", "downtime", "--json", "--format", "html").json([String: Any].self)
    XCTAssertEqual(answer["paper"] as? String, "downtime")
    XCTAssertTrue((answer["text"] as? String)?.contains("<td>Proef, P.</td>") ?? false)
    let file = path + "-list.txt"
    assert(run("paper", "day", "--output", file), exits: 0)
    XCTAssertTrue(FileManager.default.fileExists(atPath: file))
    assert(run("paper", "day", "--output", file), exits: 3, saying: file)
  }

  func testWrongUsage() throws {
    assert(run("paper", "month"), exits: 2, saying: "Zo: practice paper")
    assert(run("paper", "week"), exits: 2, saying: "Zeg met --therapist")
    assert(run("paper", "day", "--format", "pdf"), exits: 2, saying: "Zeg met --output")
  }
}

final class CalendarCommandTests: CommandTestCase {
  func testTheAgendaAsACalendarFile() throws {
    try patient("Proef")
    run("book", "#1001 24-11 10:30 EV")
    let text = run("export", "ics", "-", "--therapist", "ev").out
    XCTAssertTrue(text.contains("DTSTART;TZID=Europe/Amsterdam:20261124T103000\r\n"), text)
    XCTAssertFalse(text.contains("Proef\\, P."))
    XCTAssertTrue(run("export", "ics", "-", "--names").out.contains("Afspraak Proef\\, P."))
    XCTAssertFalse(run("export", "ics", "-", "--therapist", "tb").out.contains("VEVENT"))
    XCTAssertFalse(run("export", "ics", "-", "--from", "25-11").out.contains("VEVENT"))
    let file = path + ".ics"
    assert(run("export", "ics", file), exits: 0)
    XCTAssertTrue(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("END:VCALENDAR\r\n"))
    assert(
      run("export", "ics", "-", "--from", "25-11", "--to", "24-11"), exits: 2,
      saying: "--to ligt voor --from.")
    assert(
      run("export", "ics", "-", "--patient", "1001"), exits: 2, saying: "De agenda is van alle")
    XCTAssertTrue(run("log").out.contains("ics"))
  }
}

final class CalendarImportTests: CommandTestCase {
  func testBusyTimesOfACalendarFile() throws {
    let file = path + "-busy.ics"
    let event = "BEGIN:VEVENT\r\nDTSTART:20261124T090000\r\nDTEND:20261124T100000\r\nEND:VEVENT\r\n"
    try ("BEGIN:VCALENDAR\r\n" + event + "END:VCALENDAR\r\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    assert(run("import", "ics", file), exits: 2, saying: "Zeg met --therapist")
    XCTAssertEqual(
      run("import", "ics", file, "--therapist", "ev", "--dry-run").lines, ["1 in te voeren"])
    XCTAssertEqual(
      run("import", "ics", file, "--therapist", "ev").lines, ["1 ingevoerd als afwezigheid"])
    let again = try run("import", "ics", file, "--therapist", "ev", "--json")
      .json([String: Any].self)
    XCTAssertEqual(again["skipped"] as? Int, 1)
    XCTAssertEqual((again["entered"] as? [Any])?.count, 0)
    let repeated = event.replacing(
      "END:VEVENT", with: "RRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT")
    let odd = event.replacing("END:VEVENT", with: "RRULE:FREQ=HOURLY\r\nEND:VEVENT")
    try ("BEGIN:VCALENDAR\r\n" + repeated + odd + "END:VCALENDAR\r\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    XCTAssertEqual(
      run("import", "ics", file, "--therapist", "ev").lines,
      [
        "2 ingevoerd als afwezigheid", "1 voorbij of al ingevoerd",
        "1 herhalen zich op een manier die niet wordt gelezen: voer ze zelf in",
        "Wat zich herhaalt is uitgeschreven tot en met 24-11-2027.",
      ])
    try "niets".write(toFile: file, atomically: true, encoding: .utf8)
    assert(
      run("import", "ics", file, "--therapist", "ev"), exits: 1,
      saying: "Dit is geen agendabestand")
  }
}
