import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// A way to a form, from the moment the program is opened.
@MainActor
struct FormWay {
  let name: String
  let open: @MainActor () throws -> Pilot

  /// By keys alone, as the owner.
  init(_ name: String, _ keys: String) {
    self.init(name) {
      try PracticePilot(as: "EV")
    } then: {
      Self.press(keys, $0)
    }
  }

  init<Somebody: Pilot>(
    _ name: String, _ begin: @escaping @MainActor () throws -> Somebody,
    then: @escaping @MainActor (Somebody) throws -> Void
  ) {
    self.name = name
    open = {
      let pilot = try begin()
      try then(pilot)
      return pilot
    }
  }

  /// Names of keys with spaces between them; what stands in brackets is typed.
  static func press(_ keys: String, _ pilot: Pilot) {
    for key in keys.split(separator: " ") {
      if key.hasPrefix("(") {
        pilot.type(String(key.dropFirst().dropLast()))
      } else {
        pilot.press(String(key))
      }
    }
  }

  private static let password = "vier losse woorden samen"

  /// #1003 has everything a patient can have.
  static let all: [FormWay] = {
    let file = "2 (#1003) Enter "
    func tab(_ count: Int) -> String { file + String(repeating: "] ", count: count) }
    return [
      // Agenda
      FormWay("booking", "Down a (bos) Enter"),
      FormWay("why twice") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        pilot.select("10:30", of: "EV")
        press("a (bergsma) Enter d", pilot)
      },
      FormWay("engagement", "Down B"), FormWay("group", "Down G"),
      FormWay("group edited") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        pilot.select("14:00", of: "EV")
        press("G (Rugklas) ^S Enter e", pilot)
      },
      FormWay("absence from the agenda", "Down A"), FormWay("go to a date", "g"),
      FormWay("identity") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        pilot.select("10:30", of: "EV")
        press("I", pilot)
      },
      FormWay("series moved") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        pilot.press(":")
        pilot.type("bergsma 4x 24-11 11:00 +1w visser")
        pilot.press("Enter")
        pilot.goTo("24-11")
        pilot.select("11:00", of: "EV")
        pilot.press("R", "m")
      },
      FormWay("waive") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        press("6 O", pilot)
        pilot.focus("charge")
        press("Right", pilot)
        pilot.focus("amount")
        press("(25) ^S 1", pilot)
        pilot.select("10:30", of: "EV")
        press("x z K", pilot)
      },
      FormWay("waiting list", file + "W"),
      // Patients
      FormWay("new patient", "2 x F2"), FormWay("edit patient", file + "e"),
      FormWay("own statement", file + ": (verklaring) Enter"),
      FormWay("destruction", file + "[ Enter v X"),
      FormWay("why this file") {
        try PracticePilot(as: "TB", on: withPasswords("EV", "TB"))
      } then: { pilot in
        pilot.type(password)
        press("Enter 2 (#1042) Enter", pilot)
      },
      // Insurance
      FormWay("policy", tab(4) + "+"), FormWay("elsewhere", tab(4) + "w"),
      FormWay("adjustment", "Down = +"),
      // Care
      FormWay("note", "3 Enter"),
      FormWay("pain after") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        press("3 Enter", pilot)
        for field in ["painDay", "subjective", "objective", "analysis", "plan"] {
          pilot.focus(field)
          pilot.fill(field == "painDay" ? "4" : "Verzonnen.")
        }
        press("F8", pilot)
      },
      FormWay("without consent") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        let appointment = try XCTUnwrap(try pilot.appointment("10:00", of: "EV"))
        let manipulation = try pilot.practice.read { try $0.techniques() }
          .first { $0.code == "manipulation" }
        try pilot.practice.recordConsent(
          ConsentStep(.withdrawn, on: DemoFile.monday.day, decidedBy: .patient),
          for: [ConsentSubject(try XCTUnwrap(manipulation).id, at: .lowBack)],
          in: try XCTUnwrap(appointment.episode))
        pilot.select("10:00", of: "EV")
        press("s", pilot)
        pilot.focus("subjective")
        pilot.type("Gaat goed.")
        pilot.focus("techniques")
        press("Right Space ^S i", pilot)
      },
      FormWay("episode", tab(1) + "+"), FormWay("condition", tab(1) + "d"),
      FormWay("episode edited", tab(1) + "Enter e"), FormWay("plan", tab(1) + "Enter p"),
      FormWay("codes", tab(1) + "Enter k"), FormWay("screening", tab(1) + "Enter r"),
      FormWay("close", tab(1) + "Enter c"), FormWay("evaluation", tab(1) + "v"),
      FormWay("added to a letter", tab(1) + "Enter d i e"),
      FormWay("consent", tab(1) + "Enter t Enter"),
      FormWay("neck's risks") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        try newEpisode(pilot, .neck)
        press(tab(1) + "Enter n", pilot)
      },
      FormWay("symptoms changed") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        try newEpisode(pilot, .neck)
        press(tab(1) + "Enter n 0 ^S w", pilot)
      },
      FormWay("intake") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        try newEpisode(pilot, .lowBack)
        press(tab(1) + "Enter i", pilot)
      },
      FormWay("intake's addendum") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        try newEpisode(pilot, .lowBack)
        press(tab(1) + "Enter i (Rug)", pilot)
        for (field, text) in [
          ("health", "-"), ("medication", "-"), ("triage", "a"),
          ("diagnosis", "Rug."), ("indication", "j"),
        ] {
          pilot.focus(field)
          pilot.type(text)
        }
        press("F8 i a", pilot)
      },
      FormWay("addendum", tab(2) + "Enter a"), FormWay("measurement", file + "b m"),
      FormWay("warning seen", "2 (#1042) Enter b Enter z"),
      // Exercises
      FormWay("dosage", tab(3) + "Enter Enter"), FormWay("done at home", tab(3) + "Enter g"),
      FormWay("keep as template", tab(3) + "Enter w"), FormWay("cautions", tab(3) + "Enter !"),
      FormWay("own exercise", "4 F2"),
      FormWay("printer") {
        try PracticePilot(as: "EV")
      } then: { pilot in
        let list = PrinterList(parsing: "scheduler is running\nprinter balie is idle.")
        pilot.app.push(
          PrinterForm.make(
            workplace: pilot.workplace, printers: list.printers, remembered: "", sheet: nil))
      },
      // Registers and reports
      FormWay("incident", "5 i +"), FormWay("complaint", "5 k +"),
      FormWay("sample", "5 d n"),
      // Settings
      FormWay("staff", "6 +"), FormWay("staff edited", "6 m"), FormWay("hours", "6 w"),
      FormWay("absence", "6 v +"), FormWay("closure", "6 s +"), FormWay("kind", "6 K +"),
      FormWay("room", "6 R +"), FormWay("room retired", "6 R x"), FormWay("missed", "6 O"),
      FormWay("price", "6 P +"), FormWay("new amount", "6 P n"), FormWay("insurer", "6 z +"),
      FormWay("insurer pays", "6 z z"), FormWay("cover rules", "6 c +"),
      FormWay("chronic list", "6 c l +"), FormWay("smallest change", "6 M +"),
      FormWay("practice", "6 e"), FormWay("terms", "6 T"), FormWay("standard text", "6 d +"),
      FormWay("security", "6 o"),
      FormWay("password", "6 W"), FormWay("names", "6 h"), FormWay("record keeping", "6 r"),
      FormWay("log filter", "6 l f"), FormWay("import", "6 i"),
      FormWay("second factor") {
        try PracticePilot(as: "EV", on: withPasswords("EV"))
      } then: { pilot in
        pilot.type(password)
        press("Enter 6 f", pilot)
      },
      // Before there is a practice
      FormWay("new practice") {
        let path = FileManager.default.temporaryDirectory
          .appendingPathComponent("practice-\(UUID().uuidString)/none.db").path
        return Pilot(language: .dutch) { app in
          app.push(WelcomeScreen(app: app, path: path, clock: DemoFile.clock().clock) {})
        }
      } then: {
        press("n", $0)
      },
    ]
  }()

  private static func newEpisode(_ pilot: PracticePilot, _ region: Region) throws {
    try pilot.practice.openEpisode(
      EpisodeDetails(
        therapist: pilot.practice.viewer.person, region: region, complaint: "Verzonnen",
        onset: DemoFile.monday.day - 100, opened: DemoFile.monday.day, expectedSessions: 6),
      of: ID(1003))
  }

  private static func withPasswords(_ initials: String...) throws -> PracticeFile {
    let file = try PracticeFile.demo()
    let practice = try file.open()
    for member in try practice.read({ try $0.staff() }) where initials.contains(member.initials) {
      try practice.setPassword(password, of: member.id, cost: .least)
    }
    return file
  }
}

/// The list of ways is whole: each place in the sources that makes a form is come to.
@MainActor
final class FormWaysTests: XCTestCase {
  func testThereIsAWayToEachForm() async throws {
    var unreached = try madeInSources()
    XCTAssertGreaterThan(unreached.count, 50, "the sources were not found")
    for way in FormWay.all {
      let pilot = try way.open()
      guard let form = pilot.app.top as? FormScreen else {
        XCTFail("\(way.name): no form but\n\(pilot.screen.joined(separator: "\n"))")
        continue
      }
      let file = "\(form.origin.file)".split(separator: "/").last ?? ""
      unreached.remove("\(file):\(form.origin.line)")
    }
    XCTAssertEqual(unreached.sorted(), [], "forms without a way in FormWay.all")
  }

  /// `StaffForm.swift:10` and so on.
  private func madeInSources() throws -> Set<String> {
    let sources = URL(fileURLWithPath: #filePath)
      .appendingPathComponent("../../../../Sources/PracticeTUI").standardized
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var made: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      for (index, line) in lines.enumerated()
      where line.contains("FormScreen(") && !line.trimmingSpaces.hasPrefix("//") {
        made.insert("\(file.lastPathComponent):\(index + 1)")
      }
    }
    return made
  }
}
