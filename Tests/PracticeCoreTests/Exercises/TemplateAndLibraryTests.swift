import XCTest

@testable import PracticeCore

final class TemplateAndLibraryTests: XCTestCase {
  func testEveryComplaintAndPhaseHasATemplateOfThreeOrFour() {
    XCTAssertEqual(
      ProgrammeTemplate.shipped.count,
      Exercise.Region.allCases.count * ProgrammeTemplate.Phase.allCases.count)
    for template in ProgrammeTemplate.shipped {
      let name = template.name(.english)
      XCTAssertTrue((3...4).contains(template.lines.count), name)
      XCTAssertEqual(Set(template.lines.map(\.exercise)).count, template.lines.count, name)
      for line in template.lines {
        XCTAssertNotNil(Catalogue.exercise(code: line.exercise), line.exercise)
        XCTAssertTrue(line.dosage.isWithinLimits)
      }
    }
    for language in Language.allCases {
      let names = ProgrammeTemplate.shipped.map { $0.name(language) }
      XCTAssertEqual(Set(names).count, names.count)
    }
  }

  func testATemplateOfOnesOwn() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let lines = [
      ProgrammeLine(
        exercise: "bridge", dosage: Dosage(sets: 2, repetitions: 8, load: "band"), note: "voor Jan",
        until: theDay("2027-01-01"))
    ]
    try practice.addTemplate("  Rug rustig ", region: .lowBack, lines: lines)
    let templates = try practice.read { try $0.programmeTemplates(for: .lowBack) }
    XCTAssertEqual(templates.first?.name(.english), "Rug rustig")
    XCTAssertEqual(
      templates.first?.lines, [ProgrammeLine(exercise: "bridge", dosage: lines[0].dosage)],
      "what is about one patient stays behind")
    XCTAssertEqual(templates.dropFirst().first?.region, .lowBack)
    for name in ["", " ", "rug RUSTIG", String(repeating: "x", count: 61)] {
      assertRefused(try practice.addTemplate(name, region: .neck, lines: lines))
    }
    try practice.removeTemplate(try XCTUnwrap(templates.first))
    XCTAssertEqual(
      try practice.read { try $0.programmeTemplates(for: .lowBack) }.count,
      ProgrammeTemplate.shipped.count)
    try practice.undo()
    XCTAssertEqual(
      try practice.read { try $0.programmeTemplates(for: .lowBack) }.first?.lines.count, 1)
  }

  func testOwnExercisesStandBesideThoseThatWereShipped() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    var details = OwnExercise.Details(
      region: .hip, category: .strength, name: "Trap op in galop", steps: ["Ren de trap op."])
    let id = try practice.addOwnExercise(details)
    let code = OwnExercise.code(id)
    func library() throws -> ExerciseLibrary { try practice.read { try $0.exerciseLibrary() } }
    XCTAssertEqual(try library().matches("galop", language: .dutch).map(\.code), [code])
    // The worked day wrote one too.
    XCTAssertEqual(
      try library().matches("eigen", language: .english).map(\.code), ["own-1", code])
    XCTAssertEqual(try library().exercises.count, Catalogue.exercises.count + 2)
    try practice.saveProgramme(
      [ProgrammeLine(exercise: code, dosage: details.usual)], of: day.episode)

    let before = details
    details.isActive = false
    try practice.editOwnExercise(id, from: before, to: details)
    XCTAssertEqual(try library().matches("galop", language: .dutch), [])
    XCTAssertEqual(try library().name(of: code, in: .dutch), "Trap op in galop")
    XCTAssertEqual(
      assertRefused(try practice.editOwnExercise(id, from: before, to: details)), .changedSince)
    for wrong in [
      OwnExercise.Details(name: "", steps: ["x"]), OwnExercise.Details(name: "x", steps: []),
      OwnExercise.Details(name: "x", steps: ["x"], figure: "no-such-figure"),
      OwnExercise.Details(name: "x", steps: [String(repeating: "x", count: 401)]),
      OwnExercise.Details(name: "x", steps: ["x"], usual: Dosage(repetitions: 0)),
    ] { assertRefused(try practice.addOwnExercise(wrong)) }
  }

  // MARK: - In both languages

  func testAnOwnExerciseIsToldInThePatientsLanguage() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let english = Exercise.Text(
      name: "Stairs at a gallop", start: "Stand at the stairs.", steps: ["Run up.", "Walk down."],
      feel: "Your thighs work.", stop: "Stop if you are out of breath.")
    let details = OwnExercise.Details(
      region: .hip, name: "Trap op in galop", steps: ["Ren omhoog.", "Loop omlaag."],
      translations: [.english: english])
    let id = try practice.addOwnExercise(details)
    func exercise() throws -> Exercise {
      let library = try practice.read { try $0.exerciseLibrary() }
      return try XCTUnwrap(library.exercise(code: OwnExercise.code(id)))
    }
    XCTAssertEqual(try exercise().dutch.name, "Trap op in galop")
    XCTAssertEqual(try exercise().english, english)
    XCTAssertEqual(try practice.read { try $0.ownExercises() }.last?.details, details)

    try practice.saveProgramme(
      [ProgrammeLine(exercise: OwnExercise.code(id), dosage: details.usual)], of: day.episode)
    let patient = try practice.read { try $0.episode(day.episode).patient }
    let opened = try practice.read { try $0.patient(patient).details }
    var speaksEnglish = opened
    speaksEnglish.language = .english
    try practice.edit(patient, from: opened, to: speaksEnglish)
    let sheet = try practice.read { try $0.exerciseSheet(of: patient) }
    let text = TextSheet(sheet).text
    XCTAssertTrue(text.contains("Stairs at a gallop"), text)
    XCTAssertFalse(text.contains("Ren omhoog"), text)

    // Taken away it is as it was written, in every language; undo brings the words back.
    var alone = details
    alone.translations = [:]
    try practice.editOwnExercise(id, from: details, to: alone)
    XCTAssertEqual(try exercise().english.name, "Trap op in galop")
    try practice.undo()
    XCTAssertEqual(try exercise().english, english)
    try day.test.assertNoProblems()
  }

  func testWordsInAnotherLanguageAreWholeOrNotThere() throws {
    let test = try TestPractice()
    func field(_ text: Exercise.Text) -> String? {
      guard
        case .invalid(let input)? = assertRefused(
          try test.practice.addOwnExercise(
            OwnExercise.Details(name: "x", steps: ["x"], translations: [.english: text])))
      else { return nil }
      return input.field
    }
    func text(_ name: String, _ steps: [String]) -> Exercise.Text {
      Exercise.Text(name: name, start: "", steps: steps, feel: "", stop: "")
    }
    XCTAssertEqual(field(text("", ["x"])), "other.name")
    XCTAssertEqual(field(text("x", [])), "other.steps")
    XCTAssertEqual(field(text("x", [String(repeating: "x", count: 401)])), "other.steps")
  }

  /// A language the program does not speak yet may stand in the file already.
  func testAFurtherLanguageIsData() throws {
    let test = try TestPractice()
    let id = try test.practice.addOwnExercise(OwnExercise.Details(name: "x", steps: ["x"]))
    try test.database.run(
      "INSERT INTO exercise_text (exercise, language, name, steps) VALUES (?, 'pl', 'y', 'y')",
      OwnExercise.code(id))
    XCTAssertEqual(
      try test.practice.read { try $0.ownExercises() }.first?.details.translations, [:])
  }

  func testFilters() {
    func codes(_ filter: ExerciseFilter) -> [Exercise] {
      ExerciseLibrary.shipped.matches("", language: .dutch, filter: filter)
    }
    XCTAssertTrue(codes(ExerciseFilter(region: .neck)).allSatisfy { $0.region == .neck })
    XCTAssertTrue(codes(ExerciseFilter(category: .posture)).allSatisfy { $0.category == .posture })
    XCTAssertFalse(codes(ExerciseFilter(withoutFloor: true)).contains(where: \.floor))
    let light = codes(ExerciseFilter(level: .light)).map(\.code)
    XCTAssertTrue(light.contains("pelvic-tilt"))
    XCTAssertFalse(light.contains("bridge-one-leg"))
    XCTAssertTrue(codes(ExerciseFilter(level: .heavy)).map(\.code).contains("bridge-one-leg"))
    XCTAssertEqual(
      ExerciseFilter(region: .hip, level: .light, withoutFloor: true).words(.dutch),
      "heup, licht, niet op de grond")
    XCTAssertNil(ExerciseFilter().words(.english))
  }

  func testCautions() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    let patient = try practice.read { try $0.episode(day.episode).patient }
    try practice.setCautions([.osteoporosis, .kneePain], of: patient)
    try practice.setCautions([.kneePain, .wristPain], of: patient)
    XCTAssertEqual(try practice.read { try $0.cautions(of: patient) }, [.kneePain, .wristPain])
    try practice.undo()
    XCTAssertEqual(try practice.read { try $0.cautions(of: patient) }, [.osteoporosis, .kneePain])
  }

  func testNamedDays() {
    XCTAssertEqual(Weekdays("ma wo, vr")?.days, [1, 3, 5])
    XCTAssertEqual(Weekdays("maandag en donderdag")?.days, [1, 4])
    XCTAssertEqual(Weekdays("mon fri")?.days, [1, 5])
    XCTAssertEqual(Weekdays("")?.days, [])
    XCTAssertNil(Weekdays("elke dag"))
    XCTAssertEqual(Weekdays(days: [3, 1]).words(.dutch), "op maandag en woensdag")
    XCTAssertEqual(Weekdays(days: [7]).words(.english), "on Sunday")
    XCTAssertEqual(Weekdays(days: [1, 3, 5]).short(.dutch), "ma wo vr")
    XCTAssertEqual(Weekdays(days: [0, 8, 99]).days, [])
  }

  func testADosageInWords() {
    let dosage = Dosage(
      sets: 3, repetitions: 10, timesPerDay: 2, load: "2 kg", restSeconds: 60, tempo: "3-0-4",
      weekdays: Weekdays(days: [1, 4]), painLimit: 4)
    XCTAssertEqual(
      dosage.words(.dutch),
      "3 keer 10 herhalingen, heen in 3 tellen, terug in 4 tellen, met 2 kg, tussendoor 1 minuut rust, 2 keer per dag, op maandag en donderdag"
    )
    XCTAssertEqual(dosage.painSentence(.dutch), "Pijn mag, tot cijfer 4 van de 10.")
    XCTAssertEqual(
      Dosage(repetitions: 5, tempo: "langzaam").words(.dutch),
      "5 herhalingen, tempo: langzaam, 1 keer per dag")
    XCTAssertFalse(Dosage(repetitions: 5, restSeconds: 0).isWithinLimits)
    XCTAssertFalse(Dosage(repetitions: 5, painLimit: 11).isWithinLimits)
  }
}
