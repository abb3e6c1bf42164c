import XCTest

@testable import PracticeCore

/// The sheet of last month prints again as it was.
final class KeptSheetTests: XCTestCase {
  private var day: WorkedDay!

  /// How many sheets the worked day handed out already.
  private var before = 0

  override func setUpWithError() throws {
    day = try WorkedDay()
    before = try kept().count
  }
  override func tearDown() { day = nil }

  private var practice: Practice { day.test.practice }

  private func patient() throws -> ID<Patient> {
    try practice.read { try $0.episode(day.episode).patient }
  }

  private func sheet() throws -> ExerciseSheet {
    try practice.read { try $0.exerciseSheet(of: patient(), episode: day.episode) }
  }

  private func kept() throws -> [KeptSheet] {
    Array(try practice.read { try $0.keptSheets(of: patient()) }.dropLast(before))
  }

  func testItIsPrintedAsItWas() throws {
    var dosage = Dosage(sets: 3, repetitions: 12, holdSeconds: 5, timesPerDay: 2, side: .both)
    dosage.load = "rood elastiek"
    dosage.restSeconds = 30
    dosage.tempo = "3-1-3"
    dosage.weekdays = Weekdays(days: [1, 4])
    dosage.painLimit = 4
    let today = practice.clock.now().day
    try practice.saveProgramme(
      [
        ProgrammeLine(
          exercise: "bridge", dosage: dosage, note: "op het matje", from: today,
          until: today + 10),
        ProgrammeLine(exercise: "walking", dosage: Dosage(repetitions: 1, holdSeconds: 600)),
      ], of: day.episode)
    let given = try sheet()
    try practice.keep(given, of: patient(), .printed)

    try practice.saveProgramme(
      [ProgrammeLine(exercise: "knee-rolls", dosage: Dosage(repetitions: 5))], of: day.episode)
    let again = try XCTUnwrap(kept().first)
    XCTAssertEqual(again.sheet.date, given.date)
    XCTAssertEqual(TextSheet(again.sheet).text, TextSheet(given).text)
    XCTAssertEqual(HtmlSheet(again.sheet).html, HtmlSheet(given).html)
    XCTAssertNotEqual(TextSheet(try sheet()).text, TextSheet(given).text)
    try SheetFixtures.assertGolden(TextSheet(again.sheet).text, "sheet-kept.txt")
    try SheetFixtures.assertGolden(
      TextSheet(again.sheet.with(largePrint: true, address: .informal)).text,
      "sheet-kept-large-print.txt")
    // Also in other letters, as the screen may ask.
    XCTAssertEqual(
      HtmlSheet(again.sheet.with(largePrint: true, address: .informal)).html,
      HtmlSheet(given.with(largePrint: true, address: .informal)).html)
  }

  func testAnOwnExerciseThatWasRewrittenStaysOnTheOldSheet() throws {
    let details = OwnExercise.Details(
      name: "Zwaaien naar Zorro", steps: ["Zwaai."], feel: "Fijn.", stop: "Stop.", figure: "bridge")
    let id = try practice.addOwnExercise(details)
    try practice.saveProgramme(
      [ProgrammeLine(exercise: OwnExercise.code(id), dosage: details.usual)], of: day.episode)
    let given = try sheet()
    XCTAssertTrue(HtmlSheet(given).html.contains("<svg"), "a borrowed figure")
    try practice.keep(given, of: patient(), .printed)
    var changed = details
    changed.name = "Wuiven"
    changed.figure = ""
    try practice.editOwnExercise(id, from: details, to: changed)
    XCTAssertEqual(try kept().first?.sheet.lines.first?.exercise.dutch.name, "Zwaaien naar Zorro")
    XCTAssertEqual(try sheet().lines.first?.exercise.dutch.name, "Wuiven")
    XCTAssertEqual(HtmlSheet(try XCTUnwrap(kept().first).sheet).html, HtmlSheet(given).html)
  }

  func testTheSameSheetIsKeptOnceAndPaperStaysPaper() throws {
    try practice.saveProgramme(
      [ProgrammeLine(exercise: "bridge", dosage: Dosage(repetitions: 5))], of: day.episode)
    try practice.keep(sheet(), of: patient(), .notPrinted)
    XCTAssertEqual(try kept().map(\.outcome), [.notPrinted])
    let large = try sheet().with(largePrint: true, address: .formal)
    try practice.keep(large, of: patient(), .printed)
    XCTAssertEqual(try kept().map(\.outcome), [.printed])
    XCTAssertEqual(try kept().first?.sheet.largePrint, true)
    try practice.keep(sheet(), of: patient(), .saved)
    XCTAssertEqual(try kept().map(\.outcome), [.printed])
    try practice.saveProgramme(
      [ProgrammeLine(exercise: "bridge", dosage: Dosage(repetitions: 6))], of: day.episode)
    try practice.keep(sheet(), of: patient(), .saved)
    XCTAssertEqual(try kept().map(\.outcome), [.saved, .printed], "newest first")
  }

  func testWhatWasHandedOutIsNotUndone() throws {
    try practice.saveProgramme(
      [ProgrammeLine(exercise: "bridge", dosage: Dosage(repetitions: 5))], of: day.episode)
    try practice.keep(sheet(), of: patient(), .printed)
    _ = try? practice.undo()
    XCTAssertEqual(try kept().count, 1)
  }

  func testTheDaysThatWereMeant() throws {
    var named = Dosage(repetitions: 5)
    named.weekdays = Weekdays(days: [1])
    let lines = [
      ProgrammeLine(exercise: "bridge", dosage: Dosage(repetitions: 5)),
      ProgrammeLine(exercise: "walking", dosage: Dosage(repetitions: 1, daysPerWeek: 3)),
      ProgrammeLine(exercise: "knee-rolls", dosage: named),
    ]
    try practice.saveProgramme(lines, of: day.episode)
    let planned = try practice.read { reader in
      try reader.plannedDays(of: XCTUnwrap(reader.programme(of: day.episode)))
    }
    XCTAssertEqual(planned, ["bridge": 7, "walking": 3, "knee-rolls": 1])
  }
}
