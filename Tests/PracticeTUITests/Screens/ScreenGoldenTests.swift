import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Every screen and overlay of the demo practice as it was approved, in both languages at the
/// smallest usual window and at a large one.
@MainActor
final class ScreenGoldenTests: XCTestCase {
  private struct Scene {
    let name: String
    let initials: String
    let reach: @MainActor (PracticePilot) throws -> Void

    init(
      _ name: String, as initials: String = "BK",
      _ reach: @escaping @MainActor (PracticePilot) throws -> Void
    ) {
      self.name = name
      self.initials = initials
      self.reach = reach
    }

    init(_ name: String, as initials: String = "BK", keys: String...) {
      self.init(name, as: initials) { pilot in for key in keys { pilot.press(key) } }
    }
  }

  func testAgenda() async throws {
    try expect(
      Scene("agenda-today") { _ in },
      Scene("agenda-free-cell") { $0.select("9:30", of: "EV") },
      Scene("agenda-called-off") { $0.select("15:30", of: "AY") },
      Scene("agenda-away") { $0.select("8:30", of: "AY") },
      Scene("agenda-tomorrow", keys: "PgDn"),
      Scene("agenda-conference") { $0.goTo("2-12") },
      Scene("agenda-closed") { $0.goTo("4-12") },
      Scene("agenda-holiday") { $0.goTo("1-1-2027") },
      Scene("agenda-sunday") { $0.goTo("29-11") },
      Scene("agenda-date", keys: "g"))
  }

  func testAgendaByWeekAndMonth() async throws {
    try expect(
      Scene("agenda-week", as: "EV", keys: "v"),
      Scene("agenda-week-christmas", as: "EV") { pilot in
        pilot.press("v")
        pilot.goTo("1-1-2027")
      },
      Scene("agenda-month", keys: "v", "v"),
      Scene("agenda-month-therapist", as: "EV", keys: "v", "v", "PgDn", "Tab"),
      Scene("agenda-week-help", as: "EV", keys: "v", "?"))
  }

  func testWaitingList() async throws {
    try expect(
      Scene("waiting-list", keys: "w"), Scene("waiting-form", keys: "w", "e"),
      Scene("waiting-places", keys: "w", "Enter"),
      Scene("free-places") { pilot in
        pilot.select("9:30", of: "EV")
        pilot.press("F")
        pilot.type("boer 60 do midd")
      },
      Scene("free-places-patient") { pilot in
        pilot.select("10:30", of: "EV")
        pilot.press("F")
      },
      Scene("back-fill") { pilot in
        pilot.goTo("27-11")
        pilot.select("10:00", of: "EV")
        pilot.press("x", pilot.app.language("z", "i"))
      })
  }

  func testWhatTheDeskAsks() async throws {
    try expect(
      Scene("caller-card") { pilot in
        pilot.press("/")
        pilot.type("hofstra")
      },
      Scene("agenda-then") { pilot in
        pilot.press(":")
        pilot.type(pilot.app.language("op vrijdag 16:00", "at friday 16:00"))
        pilot.press("Enter")
      },
      Scene("appointment-history") { pilot in
        pilot.select("10:30", of: "EV")
        pilot.press("m", "f", "Enter", "H")
      },
      Scene("settings-discretion", as: "EV", keys: "6", "h"),
      Scene("settings-terms", as: "EV", keys: "6", "T"))
  }

  func testPapers() async throws {
    func print(_ name: String, _ dutch: String, _ english: String) -> Scene {
      Scene(name) { pilot in
        pilot.select("10:30", of: "EV")
        pilot.press("p", pilot.app.language(dutch, english))
      }
    }
    try expect(
      Scene("print-menu", keys: "p"), print("paper-day", "t", "t"), print("paper-calls", "b", "c"),
      Scene("paper-card") { pilot in
        pilot.select("10:30", of: "EV")
        pilot.press("C")
      },
      Scene("close-day") { pilot in
        pilot.calendar.set(to: Moment(day: DemoFile.monday.day, time: TimeOfDay(minutes: 1030)))
        pilot.press("D")
      })
  }

  func testBooking() async throws {
    try expect(
      Scene("booking-picker") { pilot in
        pilot.select("14:00", of: "EV")
        pilot.press("Enter")
        pilot.type("ber")
      },
      Scene("booking-nobody") { pilot in
        pilot.select("14:00", of: "EV")
        pilot.press("Enter")
        pilot.type("zzz")
      },
      Scene("booking-form") { pilot in
        pilot.select("9:30", of: "EV")
        pilot.press("Enter")
        pilot.type("wiersma")
        pilot.press("Enter")
      },
      Scene("booking-series") { pilot in
        pilot.select("14:00", of: "EV")
        pilot.press("Enter")
        pilot.type("ber")
        pilot.press("Enter", "6")
      },
      Scene("booking-refused") { pilot in
        pilot.select("14:00", of: "EV")
        pilot.press("Enter")
        pilot.type("terpstra")
        pilot.press("Enter", "Enter")
      },
      Scene("moving") { pilot in
        pilot.select("10:30", of: "EV")
        pilot.press("m", "f")
      },
      Scene("cancel") { pilot in
        pilot.select("10:30", of: "EV")
        pilot.press("x")
      },
      Scene("no-show") { pilot in
        pilot.calendar.set(to: Moment(day: DemoFile.monday.day, time: TimeOfDay(minutes: 635)))
        pilot.select("10:30", of: "EV")
        pilot.press("o")
      })
  }

  func testPatients() async throws {
    try expect(
      Scene("patients", keys: "2"),
      Scene("patients-typed") { pilot in
        pilot.press("2")
        pilot.type("ber")
      },
      Scene("patients-nobody") { pilot in
        pilot.press("2")
        pilot.type("zzz")
      },
      Scene("patients-hidden", keys: "2", "^P"),
      Scene("patient-form", keys: "2", "F2"),
      Scene("patient-form-refused") { pilot in
        pilot.press("2", "F2")
        pilot.fill("Voorbeeld")
        pilot.focus("birthDate")
        pilot.fill("31-2-1980")
        pilot.focus("phone")
        pilot.fill("12")
        pilot.press("^S")
      },
      Scene("patient-form-edit") { pilot in
        pilot.press("2")
        pilot.type("achterberg")
        pilot.press("F4")
      },
      Scene("patient-form-taken") { pilot in
        pilot.press("2", "F2")
        pilot.type("van den bergh")
        pilot.press("Tab")
        pilot.type("12-3-80")
      },
      Scene("patient-taken") { pilot in
        pilot.press("2", "F2")
        pilot.type("van den bergh")
        pilot.press("Tab")
        pilot.type("12-3-80")
        pilot.press("^S")
      },
      Scene("patient-form-guardians") { pilot in
        pilot.press("2")
        pilot.type("bakker")
        pilot.press("F4")
        for _ in 0..<6 { pilot.press("PgDn") }
      },
      Scene("merge-picker") { pilot in
        pilot.press("2")
        pilot.type("#1042")
        pilot.press("Enter", "M")
        pilot.type("berg")
      },
      Scene("merge") { pilot in
        pilot.press("2")
        pilot.type("#1033")
        pilot.press("Enter", "M")
        pilot.type("#1044")
        pilot.press("Enter", "Down", "Space")
      })
  }

  func testPatientFile() async throws {
    func file(_ name: String, as initials: String = "EV", tab: Int, then keys: String...) -> Scene {
      Scene("file-" + name, as: initials) { pilot in
        pilot.press("2")
        pilot.type("#1042")
        pilot.press("Enter")
        for _ in 0..<tab { pilot.press("]") }
        for key in keys { pilot.press(key) }
      }
    }
    try expect(
      file("overview", tab: 0), file("episodes", tab: 1), file("treatments", tab: 2),
      file("exercises", tab: 3), file("insurance", tab: 4), file("appointments", tab: 5),
      file("log", tab: 6), file("desk", as: "BK", tab: 0), file("desk-log", as: "BK", tab: 3),
      file("episode-form", tab: 1, then: "Enter", "e"), file("new-episode", tab: 1, then: "+"),
      file("policy-form", tab: 4, then: "Enter"), file("new-policy", tab: 4, then: "+"),
      file("elsewhere", tab: 4, then: "w"), file("ledger", tab: 4, then: "="),
      file("adjustment", tab: 4, then: "=", "+"), file("condition", tab: 1, then: "d"),
      file("cover-page", tab: 4, then: "V"), file("statement", tab: 4, then: "R"))
  }

  func testEpisode() async throws {
    func room(_ name: String, of patient: String = "#1042", then keys: String...) -> Scene {
      Scene(name, as: "EV") { pilot in
        pilot.press("2")
        pilot.type(patient)
        pilot.press("Enter", "Enter")
        for key in keys { pilot.press(key) }
      }
    }
    try expect(
      room("episode"), room("episode-screening", then: "Down"),
      room("screening", then: "r"), room("screening-none", then: "r", "0"),
      room("screening-urgent", then: "r", "j"),
      room("screening-refused", then: "r", "n", "n", "n", "n", "j", "0", "n", "^S"),
      room("intake-signed", then: "i"), room("plan", then: "p"),
      room("episode-plan", then: "Down", "Down", "Down"),
      Scene("intake", as: "EV") { pilot in
        let details = EpisodeDetails(
          therapist: pilot.practice.viewer.person, region: .lowBack, complaint: "Weer tillen",
          onset: DemoFile.monday.day - 100, opened: DemoFile.monday.day, expectedSessions: 6)
        let id = try pilot.practice.openEpisode(details, of: ID(1042))
        pilot.app.push(EpisodeScreen(workplace: pilot.workplace, episode: id))
        pilot.press("i")
        pilot.type("laag in de rug")
        pilot.focus("test.backFlexion")
        pilot.type("li 40 p5")
      },
      room("episode-letters", then: "d"),
      Scene("letter-plan", as: "EV") { pilot in
        let id = try XCTUnwrap(
          pilot.practice.read { try $0.file(of: ID(1042)).current?.episode.id })
        try CareLetters.open(.plan, pilot.workplace, of: id)
      },
      Scene("letter-consent", as: "EV") { pilot in
        let id = try XCTUnwrap(
          pilot.practice.read { try $0.file(of: ID(1042)).current?.episode.id })
        try CareLetters.open(.consent, pilot.workplace, of: id)
      },
      room("consent", then: "t", "Down"), room("consent-form", then: "t", "+"),
      room("consent-refused", then: "t", "Enter", "g", "^S"),
      room("episode-close", then: "c"))
  }

  func testMoney() async throws {
    try expect(
      Scene("prices", as: "EV", keys: "6", "P"), Scene("price-form", as: "EV", keys: "6", "P", "+"),
      Scene("price-change", as: "EV", keys: "6", "P", "n"),
      Scene("insurers", as: "BK", keys: "6", "z"),
      Scene("insurer-payment", as: "EV", keys: "6", "z", "z"),
      Scene("insurer-form", as: "BK", keys: "6", "z", "Enter"),
      Scene("cover-rules", as: "EV", keys: "6", "c"),
      Scene("cover-rules-form", as: "EV", keys: "6", "c", "+"),
      Scene("cover-rules-effect", as: "EV") { pilot in
        pilot.press("6", "c", "+")
        pilot.fill("1-12-2026")
        pilot.focus("minorTreatments")
        pilot.fill("12")
        pilot.press("^S")
      },
      Scene("chronic-list", as: "EV", keys: "6", "c", "l"),
      Scene("chronic-entry", as: "EV", keys: "6", "c", "l", "Enter"))
  }

  func testCare() async throws {
    try expect(
      Scene("my-day", as: "EV", keys: "3"), Scene("my-day-unsigned", as: "TB", keys: "3"),
      Scene("work-list", keys: "3"), Scene("work-list-runs-out", keys: "3", "Tab", "Tab", "Tab"),
      Scene("work-list-details", keys: "3", "[", "["),
      Scene("note", as: "EV") { pilot in
        pilot.select("10:00", of: "EV")
        pilot.press("s")
      },
      Scene("note-carried-over", as: "EV") { pilot in
        pilot.select("10:00", of: "EV")
        pilot.press("s", "F6")
      },
      Scene("note-no-consent", as: "EV") { pilot in
        let visit = try XCTUnwrap(pilot.appointment("10:00", of: "EV"))
        try pilot.practice.recordConsent(
          ConsentStep(.withdrawn, on: DemoFile.monday.day),
          for: [ConsentSubject(ID(2), at: .lowBack)], in: XCTUnwrap(visit.episode))
        pilot.select("10:00", of: "EV")
        pilot.press("s")
        pilot.focus("techniques")
        pilot.press("Right", "Space", "^S")
      },
      Scene("note-refused", as: "EV") { pilot in
        pilot.select("10:00", of: "EV")
        pilot.press("s", "F8")
      },
      Scene("note-techniques", as: "EV") { pilot in
        pilot.select("10:00", of: "EV")
        pilot.press("s")
        pilot.focus("techniques")
        pilot.press("Space")
        pilot.type("l4-5 li")
      },
      Scene("note-serious", as: "EV") { pilot in
        pilot.select("10:00", of: "EV")
        pilot.press("s", "d")
      },
      Scene("note-pain-after", as: "EV") { pilot in
        pilot.select("10:00", of: "EV")
        pilot.press("s")
        pilot.focus("subjective")
        pilot.type("x")
        pilot.press("F6", "F8")
      },
      Scene("course", as: "EV") { pilot in
        pilot.press("2")
        pilot.type("#1042")
        pilot.press("Enter", "b")
      },
      Scene("course-decide", as: "EV") { pilot in
        pilot.press("2")
        pilot.type("hofstra")
        pilot.press("Enter", "b", "Enter")
      },
      Scene("measurement", as: "EV") { pilot in
        pilot.press("2")
        pilot.type("#1042")
        pilot.press("Enter", "b", "m")
      },
      Scene("closing", as: "EV") { pilot in
        pilot.press("2")
        pilot.type("#1042")
        pilot.press("Enter", "]", "c")
      },
      Scene("record-review", as: "EV", keys: "5", "d"),
      Scene("record-review-file", as: "EV", keys: "5", "d", "Enter"),
      Scene("incidents", as: "EV", keys: "5", "i"),
      Scene("practice-list", as: "EV", keys: "5", "l"),
      Scene("practice-list-desk", as: "BK", keys: "5", "l"),
      Scene("figures", as: "EV", keys: "5", "b"),
      Scene("standard-texts", as: "EV") { pilot in
        pilot.press("6", "d", "+")
        pilot.type("hb")
        pilot.press("Tab")
        pilot.type("…")
        pilot.press("^S")
      },
      Scene("care-settings", as: "EV", keys: "6", "r"),
      Scene("note-first", as: "TB") { pilot in
        pilot.select("16:00", of: "TB")
        pilot.press("s")
      },
      Scene("note-signed", as: "TB") { pilot in
        pilot.press("2")
        pilot.type("yildiz")
        pilot.press("Enter", "]", "]", "Down", "Enter")
      },
      Scene("addendum", as: "EV") { pilot in
        pilot.select("9:00", of: "EV")
        pilot.press("s", "a")
      })
  }

  func testExercises() async throws {
    func programme(_ name: String, then keys: String...) -> Scene {
      Scene(name, as: "EV") { pilot in
        pilot.select("10:00", of: "EV")
        pilot.press("Enter", "]", "]", "]", "Enter")
        for key in keys { pilot.press(key) }
      }
    }
    try expect(
      programme("programme"), programme("exercise-picker", then: "+"),
      programme("dosage-form", then: "Enter"), programme("sheet", then: "P"),
      programme("sheet-large", then: "P", "g"), programme("template-picker", then: "t"),
      programme("adherence-form", then: "g"), programme("caution-form", then: "!"),
      Scene("kept-sheets", as: "EV") { pilot in
        let sheet = try? pilot.practice.read { try $0.exerciseSheet(of: ID(1003)) }
        if let sheet { try? pilot.practice.keep(sheet, of: ID(1003), .notPrinted) }
        pilot.select("10:00", of: "EV")
        pilot.press("Enter", "]", "]", "]", "b")
      },
      Scene("own-exercise", as: "EV", keys: "4", "F2"), Scene("exercises", as: "EV", keys: "4"),
      Scene("exercise-page", as: "EV") { pilot in
        pilot.press("4")
        pilot.type("bru")
        pilot.press("Enter")
      })
  }

  func testWorkingTimes() async throws {
    try expect(
      Scene("hours-form", as: "EV", keys: "6", "w"),
      Scene("hours-refused", as: "EV") { pilot in
        pilot.press("6", "w")
        pilot.fill("8:00-12:30 12:00-17:00")
        pilot.press("^S")
      },
      Scene("absences", keys: "6", "Down", "Down", "v"),
      Scene("absence-remove", keys: "6", "Down", "Down", "v", "x"),
      Scene("absence-form") { pilot in
        pilot.select("15:00", of: "TB")
        pilot.press("A")
      },
      Scene("absence-refused") { pilot in
        pilot.select("10:30", of: "EV")
        pilot.press("A", "^S")
      },
      Scene("closures", keys: "6", "s"), Scene("closure-form", as: "EV", keys: "6", "s", "+"),
      Scene("settings-member", as: "EV", keys: "6", "Down", "m"),
      Scene("settings-help", as: "EV", keys: "6", "?"))
  }

  func testTheRest() async throws {
    try expect(
      Scene("reports", keys: "5"), Scene("settings", as: "EV", keys: "6"),
      Scene("settings-practice", as: "EV", keys: "6", "e"),
      Scene("settings-staff", as: "EV", keys: "6", "+"), Scene("settings-desk", keys: "6"),
      Scene("agenda-help", as: "EV", keys: "?"),
      Scene("note-help", as: "EV") { pilot in
        pilot.select("10:00", of: "EV")
        pilot.press("s", "F1")
      },
      Scene("command-line", as: "EV", keys: ":"),
      Scene("command-line-phrase") { pilot in
        pilot.press(":")
        pilot.type("bergsma 6x di 10:30 +1w visser")
      },
      Scene("command-line-question") { pilot in
        pilot.press(":")
        pilot.type("jansen morgen 10:30")
      })
  }

  func testReadingInAndKeeping() async throws {
    func open(_ pilot: PracticePilot) throws {
      let path = pilot.file.path + ".csv"
      let text = """
        Achternaam;Voorletters;Geboortedatum;Telefoon;Mobiel;Naam moeder;Bloedgroep
        van der Verzonnen;A.B.;12-03-1975;058-0000001;06-00000001;;A
        Berg, van den;J.;12-03-1980;06-00006039;;;
        Voorbeeld;B.;31-02-2015;06-00000002;;C. Voorbeeld;0
        Proef;D.;01-05-2016;vraag moeder;;M. Proef;B
        """
      try LocalFile.write(Array(text.utf8), to: path)
      pilot.press("6", "i")
      pilot.type(path)
      pilot.press("^S")
    }
    func file(_ pilot: PracticePilot, _ name: String) {
      pilot.press("2")
      pilot.type(name)
      pilot.press("Enter")
    }
    try expect(
      Scene("import-columns", as: "EV") { try open($0) },
      Scene("import-report", as: "EV") { pilot in
        try open(pilot)
        pilot.press("v")
      },
      Scene("file-child") { file($0, "hoekstra") },
      Scene("retention", as: "EV") { pilot in
        file(pilot, "bergsma")
        pilot.press("[", "Enter")
      },
      Scene("retention-request", as: "EV") { pilot in
        file(pilot, "bergsma")
        pilot.press("[", "Enter", "v")
      },
      Scene("destroyed", as: "EV") { pilot in
        let id = try pilot.practice.read { try $0.onlyPatient("bergsma").id.rawValue }
        file(pilot, "bergsma")
        pilot.press("[", "Enter", "v", "X")
        pilot.type("\(id)")
        pilot.press("^S")
        pilot.workplace.hearJobs()
        pilot.app.drawIfNeeded()
      })
  }

  /// Draws each scene in both languages and sizes, one under the other.
  private func expect(
    _ scenes: Scene..., file: StaticString = #filePath, line: UInt = #line
  ) throws {
    for scene in scenes {
      let drawn = try PracticePilot.drawn(as: scene.initials, scene.reach)
      Golden.expect(drawn, golden: "Screens/\(scene.name)", file: file, line: line)
    }
  }
}
