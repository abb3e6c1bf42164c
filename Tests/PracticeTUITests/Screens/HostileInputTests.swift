import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// Whatever is typed or pasted, in whichever field of whichever form: nothing of it gives orders
/// to the terminal, to SQLite, to a shell or to a file system, and nothing but text is stored.
@MainActor
final class HostileInputTests: XCTestCase {
  private static let attacks =
    "'; DROP TABLE patient; -- $(touch /tmp/practice-pwned) `id` | rm -rf ~ & %s%n ${HOME} \\x1b[2J "
    + "../../../etc/passwd <script>alert(1)</script> \" OR 1=1 \u{1B}[2J\u{1B}]0;PWNED\u{7}\u{9B}31m"
    + "\u{0}\u{8}\r\n\u{202E}\u{2028}=HYPERLINK(\"x\")"

  func testEveryFieldOfEveryForm() async throws {
    var fields = 0
    for way in FormWay.all {
      let (name, pilot) = (way.name, try way.open())
      // `FormWaysTests` tells when a way leads to no form.
      guard let form = pilot.app.top as? FormScreen else { continue }
      for index in form.form.fields.indices {
        guard pilot.app.top === form else { break }
        while form.form.focus < index { pilot.press("Tab") }
        if form.wantsText { pilot.paste(Self.attacks) }
        fields += 1
        check(pilot, "\(name), field \(index)")
      }
      pilot.wait(milliseconds: 1100)
      pilot.press("^S")
      check(pilot, "\(name), saved")
      // What was refused is typed away, so that what remains is stored after all.
      if pilot.app.top === form {
        for field in form.form.fields where field.problem != nil {
          form.fill(field.id, with: "")
        }
        pilot.press("^S")
        check(pilot, "\(name), saved again")
      }
      if let pilot = pilot as? PracticePilot { try checkStored(pilot, name) }
    }
    XCTAssertGreaterThan(fields, 250)
    XCTAssertFalse(FileManager.default.fileExists(atPath: "/tmp/practice-pwned"))
  }

  func testWhatIsImportedIsCleanedToo() async throws {
    let file = try PracticeFile.demo()
    let practice = try file.open(as: "EV")
    let cell = Self.attacks.replacing("\"", with: "\"\"").replacing("\u{0}", with: "")
    let table = try CSVTable(
      reading: Array(
        "achternaam;voorletters;plaats;notitie\n\"\(cell)\";\"\(cell)\";\"\(cell)\";x\n".utf8))
    let plan = try practice.planImport(
      of: table, columns: [.surname, .initials, .city, .deskNote], language: .dutch)
    let run = ImportRun(practice, .csv, plan.patients)
    while !run.isFinished { try run.step() }
    let pilot = try PracticePilot(as: "EV", on: file)
    try checkStored(pilot, "import")
  }

  func testTheCommandLineAndTheSearchTakeAnything() async throws {
    let pilot = try PracticePilot(as: "EV")
    for key in [":", "/", "2"] {
      pilot.press(key)
      pilot.paste(Self.attacks)
      check(pilot, key)
      pilot.press("Enter")
      check(pilot, key)
      for _ in 0..<4 { pilot.press("Esc") }
    }
    for words in ["!sh", "!id", "e /etc/passwd", "r !ls", "w !sh", "sh", "set shell=/bin/sh"] {
      pilot.press(":")
      pilot.paste(words)
      pilot.press("Enter")
      pilot.expect(lacks: "uid=")
      pilot.expect(lacks: "root:")
      for _ in 0..<4 { pilot.press("Esc") }
    }
    try checkStored(pilot, "command line")
  }

  // MARK: -

  private func check(
    _ pilot: Pilot, _ place: String, file: StaticString = #filePath, line: UInt = #line
  ) {
    for row in pilot.screen
    where !row.unicodeScalars.allSatisfy({ !HostileText.isForbidden($0) }) {
      return XCTFail("\(place): \(row.debugDescription)", file: file, line: line)
    }
  }

  /// All tables are there, the file is in order, and no text in it holds a control character.
  private func checkStored(
    _ pilot: PracticePilot, _ name: String, file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let database = pilot.practice.database
    let tables = try database.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ) { $0.text() }
    XCTAssertTrue(tables.contains("patient"), name, file: file, line: line)
    for table in tables where !table.hasPrefix("journal_row") && table != "draft" {
      for column in try database.all(
        "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", table, make: { $0.text() })
      {
        let texts = try database.all("SELECT \(column) FROM \(table) WHERE \(column) IS NOT NULL") {
          $0.text()
        }
        for text in texts {
          let odd = text.unicodeScalars.first {
            // The journal keeps the sentence in both languages, with a mark between them.
            HostileText.isForbidden($0) && $0 != "\n" && $0 != "\t"
              && !(table == "journal_entry" && $0 == "\u{1F}")
          }
          XCTAssertNil(
            odd, "\(name): \(table).\(column) \(text.debugDescription.prefix(200))", file: file,
            line: line)
        }
      }
    }
  }
}
