import XCTest

@testable import PracticeCore

/// What a patient ticked at home, as it is typed and as it is told.
final class AdherenceTests: XCTestCase {
  func testLinesAsTherapistsTypeThem() throws {
    let cases: [(typed: String, done: Int, of: Int, verdict: Adherence.Verdict, remark: String)] = [
      ("5/7", 5, 7, .none, ""),
      ("5/7 te zwaar", 5, 7, .tooHeavy, ""),
      ("5 van de 7 dagen, te zwaar", 5, 7, .tooHeavy, ""),
      ("5 of 7 days, too heavy", 5, 7, .tooHeavy, ""),
      ("3", 3, 7, .none, ""),
      ("9", 9, 9, .none, ""),
      ("alle goed", 7, 7, .good, ""),
      ("all", 7, 7, .none, ""),
      ("niet: knie deed pijn", 0, 7, .none, "knie deed pijn"),
      ("4/7 pijn in de knie", 4, 7, .painful, "in de knie"),
      ("4/7 lichtjes geoefend", 4, 7, .none, "lichtjes geoefend"),
      (" 0/14 ", 0, 14, .none, ""),
    ]
    for expected in cases {
      let told = try XCTUnwrap(
        AdherenceInput.parse(expected.typed, planned: 7).get(), expected.typed)
      XCTAssertEqual(told.done, expected.done, expected.typed)
      XCTAssertEqual(told.of, expected.of, expected.typed)
      XCTAssertEqual(told.verdict, expected.verdict, expected.typed)
      XCTAssertEqual(told.remark, expected.remark, expected.typed)
    }
    XCTAssertNil(try AdherenceInput.parse("  ", planned: 7).get())
    for typed in ["8/7", "vaak", "5/", "1000", "-1", "5/7" + String(repeating: "x", count: 300)] {
      guard case .failure = AdherenceInput.parse(typed, planned: 7) else {
        XCTFail(typed)
        continue
      }
    }
  }

  func testWhatIsShownCanBeTypedAgain() throws {
    for language in Language.allCases {
      for verdict in Adherence.Verdict.allCases {
        let told = Adherence(
          exercise: "bridge", day: theDay("2026-11-23"), daysDone: 5, daysOf: 7, verdict: verdict,
          remark: "op het matje")
        let again = try XCTUnwrap(AdherenceInput.parse(told.short(language), planned: 3).get())
        XCTAssertEqual(again.done, 5)
        XCTAssertEqual(again.of, 7)
        XCTAssertEqual(again.verdict, verdict)
        XCTAssertEqual(again.remark, "op het matje")
      }
    }
  }

  func testTheTotal() {
    func told(_ done: Int, _ of: Int) -> Adherence {
      Adherence(exercise: "\(done)", day: theDay("2026-11-23"), daysDone: done, daysOf: of)
    }
    XCTAssertEqual(Adherence.total([told(5, 7), told(0, 7)], .dutch), "5 van 14 dagen (36 %)")
    XCTAssertEqual(Adherence.total([told(7, 7)], .english), "7 of 7 days (100 %)")
    XCTAssertNil(Adherence.total([], .dutch))
    XCTAssertNil(Adherence.total([told(0, 0)], .dutch))
  }

  func testTheNewestCountsAndToldTwiceInADayIsTheLast() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let programme = ["bridge", "walking"].map {
      ProgrammeLine(exercise: $0, dosage: Dosage(repetitions: 10))
    }
    try practice.saveProgramme(programme, of: day.episode)
    func tell(_ code: String, _ done: Int) -> Adherence {
      Adherence(
        exercise: code, day: practice.clock.now().day, daysDone: done, daysOf: 7,
        verdict: .tooHeavy, remark: "mat")
    }
    try practice.recordAdherence([tell("bridge", 3), tell("walking", 7)], of: day.episode)
    try practice.recordAdherence([tell("bridge", 5)], of: day.episode)
    let told = try practice.read { try $0.lastAdherence(in: day.episode) }
    XCTAssertEqual(told.mapValues(\.daysDone), ["bridge": 5])
    try practice.undo()
    let before = try practice.read { try $0.lastAdherence(in: day.episode) }
    XCTAssertEqual(before.mapValues(\.daysDone), ["bridge": 3, "walking": 7])
  }

  /// Told every week, it is of that week each time and not of all days since the sheet.
  func testTheDaysAreThoseSinceItWasLastTold() throws {
    let test = try TestPractice()
    func on(_ day: String) throws -> Practice {
      try Practice(
        path: test.practice.path, actingAs: "EV", clock: .set(to: moment("\(day)T09:00")))
    }
    let patient = try test.patient("Testpersoon")
    let first = try on("2026-11-09")
    let episode = try first.openEpisode(
      EpisodeDetails(
        therapist: try test.member("EV").id, region: .lowBack, opened: theDay("2026-11-09")),
      of: patient)
    try first.saveProgramme(
      [ProgrammeLine(exercise: "bridge", dosage: Dosage(repetitions: 10))], of: episode)
    try first.keep(
      try first.read { try $0.exerciseSheet(of: patient) }, of: patient, .printed)
    func planned(_ practice: Practice) throws -> [String: Int] {
      try practice.read { reader in
        try reader.plannedDays(of: XCTUnwrap(reader.programme(of: episode)))
      }
    }
    let second = try on("2026-11-16")
    XCTAssertEqual(try planned(second), ["bridge": 6])
    try second.recordAdherence(
      [Adherence(exercise: "bridge", day: theDay("2026-11-16"), daysDone: 5, daysOf: 6)],
      of: episode)
    XCTAssertEqual(try planned(second), ["bridge": 6], "told again the same day")
    // What is added after the sheet was handed out is not asked about yet.
    try second.saveProgramme(
      ["bridge", "cat-cow"].map { ProgrammeLine(exercise: $0, dosage: Dosage(repetitions: 10)) },
      of: episode)
    XCTAssertEqual(try planned(second), ["bridge": 6, "cat-cow": 0])
    try second.saveProgramme(
      [ProgrammeLine(exercise: "bridge", dosage: Dosage(repetitions: 10))], of: episode)
    XCTAssertEqual(try planned(on("2026-11-23")), ["bridge": 7])
  }
}
