import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// What all verbs have in common: options, languages, exit codes.
final class ProgramTests: CommandTestCase {
  func testWrongUsageIsToldInTheLanguageAskedFor() {
    for (words, dutch, english) in [
      (["fnd", "x"], "Er is geen opdracht 'fnd'. Bedoelt u 'find'?", "There is no command 'fnd'."),
      (["find"], "TEKST ontbreekt.", "TEXT is missing."),
      (["find", "x", "--limit", "3"], "--limit hoort niet bij find.", "--limit does not belong"),
      (["find", "x", "--jsn"], "Er is geen optie '--jsn'. Bedoelt u '--json'?", "There is no opt"),
      (["undo", "it"], "'it' hoort niet bij undo.", "'it' does not belong to undo."),
      (["--limit", "3"], "--limit hoort niet bij practice.", "--limit does not belong"),
      (["find", "x", "--now", "soon"], "'soon' kan niet achter --now", "'soon' cannot follow"),
      (["free", "--minutes", "4"], "Achter --minutes hoort een getal van 5 tot 480.", "--minutes"),
      (["free", "--minutes", "x"], "Achter --minutes hoort", "--minutes takes a number"),
      (["free", "--part", "night"], "'night' kan niet achter --part", "'night' cannot follow"),
      (["agenda", "31-02"], "'31-02' is geen dag", "'31-02' is not a day"),
      (
        ["cancel", "x", "--reason", "ill"], "'x' is geen nummer van een afspraak", "'x' is no numb"
      ),
      (["cancel", "1"], "--reason ontbreekt.", "--reason is missing."),
      (["sheet", "x", "--format", "doc"], "'doc' kan niet achter --format", "'doc' cannot follow"),
      (["help", "fnd"], "Er is geen opdracht 'fnd'.", "There is no command 'fnd'."),
    ] {
      let base = words == ["--limit", "3"] ? [] : ["--db", path]
      assert(runBare(base + words + ["--lang", "nl"]), exits: 2, saying: dutch)
      assert(runBare(base + words + ["--lang", "en"]), exits: 2, saying: english)
    }
  }

  func testTheUsageOfTheVerbFollows() {
    XCTAssertEqual(
      run("cancel", "--lang", "en").error,
      "ID is missing.\nUsage: practice cancel ID [--reason TEXT] [--scope one|following|all]\n")
    XCTAssertEqual(
      run("fnd", "--lang", "en").error.split(separator: "\n").last, "Overview: practice help")
  }

  func testAFileThatCannotBeUsedIsExitCodeThree() throws {
    assert(
      runBare(["find", "x", "--db", folder + "/none.db", "--lang", "nl"]), exits: 3,
      saying: "Er is geen praktijk in \(folder)/none.db.")
    assert(
      runBare(["find", "x", "--db", folder, "--lang", "en"]), exits: 3,
      saying: "\(folder) is a folder.")
    let text = folder + "/text.db"
    try "not a database at all".write(toFile: text, atomically: true, encoding: .utf8)
    assert(
      runBare(["check", "--db", text, "--lang", "en"]), exits: 3,
      saying: "\(text) is not a file of this program")
  }

  func testTheLanguageIsAskedForElseThePracticesElseTheSystems() {
    XCTAssertEqual(run("find", "nobody", "--lang", "en").error, "No patient was found.\n")
    XCTAssertEqual(run("find", "nobody").error, "Geen patiënt gevonden.\n", "the practice is Dutch")
    for (environment, language) in [
      (["LANG": "nl_NL.UTF-8"], "Er is geen opdracht"), (["LANG": "C"], "There is no command"),
      (["LC_ALL": "nl_NL", "LANG": "en_US"], "Er is geen opdracht"),
      (["LC_ALL": "", "LANG": "nl_BE"], "Er is geen opdracht"), ([:], "There is no command"),
    ] {
      assert(runBare(["nothing"], environment: environment), exits: 2, saying: language)
    }
  }

  func testTheFileIsTheOneAskedForElseTheOneOfTheEnvironment() {
    XCTAssertEqual(
      runBare(["agenda"], environment: ["PRACTICE_DB": path]).code, Program.ExitCode.done)
    assert(
      runBare(["agenda"], environment: ["XDG_DATA_HOME": folder + "/data"]), exits: 3,
      saying: "There is no practice in \(folder)/data/practice/practice.db.")
  }

  func testWhoActsMustBeOfThePractice() {
    assert(run("agenda", "--as", "XX", "--lang", "en"), exits: 1, saying: "There is no such member")
    XCTAssertEqual(run("agenda", "--as", "tb").code, 0)
  }

  func testARealPracticeIsOnlyReadWhenTheCalendarIsSet() throws {
    let real = folder + "/real.db"
    try makePractice(at: real, isFictional: false)
    XCTAssertEqual(runBare(["agenda", "--db", real, "--now", Self.now]).code, 0)
    assert(
      runBare(["undo", "--db", real, "--now", Self.now, "--lang", "en"]), exits: 1,
      saying: "The calendar was set with --now")
  }

  func testWithoutAVerbTheInterfaceOpens() throws {
    let answer = runBare(["--db", path, "--as", "EV", "--lang", "en", "--now", Self.now])
    guard case .interface(let options, let folder) = answer.outcome else {
      return XCTFail("no interface")
    }
    XCTAssertEqual(options.path, path)
    XCTAssertEqual(options.initials, "EV")
    XCTAssertEqual(options.language, .english)
    XCTAssertEqual(options.clock.now().iso, Self.now)
    XCTAssertFalse(options.isDemo)
    XCTAssertNil(folder)
  }

  func testDataGivesTheTerminalNoOrders() throws {
    try patient("Esc\u{1B}[2J\u{202E}ape")
    let answer = run("find", "esc")
    XCTAssertEqual(answer.code, 0)
    XCTAssertFalse(answer.out.contains("\u{1B}"))
    XCTAssertFalse(answer.out.contains("\u{202E}"))
    XCTAssertFalse(run("find", "esc", "--json").out.contains("\u{1B}"))
    XCTAssertFalse(run("\u{1B}[2J").error.contains("\u{1B}"))
  }

  func testOutputThatCannotBeWrittenIsTold() {
    for (failure, code) in [(ENOSPC, Program.ExitCode.refused), (EPIPE, Program.ExitCode.done)] {
      var error = ""
      let program = Program(
        environment: { _ in nil },
        output: Output(
          standard: { _ in
            errno = failure
            return false
          }, error: { error += $0 }),
        readInput: { "" }, terminal: "")
      guard case .exit(code) = program.run(["--version"]) else {
        XCTFail("another exit code")
        continue
      }
      XCTAssertEqual(error, failure == EPIPE ? "" : "The output cannot be written.\n")
    }
  }

  func testErrorsOfTheSystemAreToldWithoutData() {
    for (error, code, sentence) in [
      (DatabaseError(extendedCode: 11, message: "secret", sql: "secret"), 3, "is damaged"),
      (Refusal.cannotWrite, 3, "It cannot be saved"),
      (TerminalFailure.notATerminal, 1, "The screen needs a terminal."),
      (TerminalFailure.unknownTerminal("kip"), 1, "(TERM=kip)"),
      (CocoaError(.fileNoSuchFile), 1, "Something failed"),
    ] as [(any Error, Int32, String)] {
      var said = ""
      let program = Program(
        environment: { _ in nil }, output: Output(standard: { _ in true }, error: { said += $0 }),
        readInput: { "" }, terminal: "")
      XCTAssertEqual(program.report(error, of: Arguments([])), code)
      XCTAssertTrue(said.contains(sentence), said)
      XCTAssertFalse(said.contains("secret"))
    }
  }

  func testHelpIsMadeOfTheVerbsAndFitsATerminal() {
    for language in Language.allCases {
      let help = runBare(["--help", "--lang", language.rawValue])
      assert(help, exits: 0)
      for verb in Verb.all {
        XCTAssertTrue(help.lines.contains { $0.hasPrefix("  \(verb.name) ") }, verb.name)
        let one = runBare(["help", verb.name, "--lang", language.rawValue])
        assert(one, exits: 0)
        XCTAssertEqual(
          one.out, runBare([verb.name, "-h", "--lang", language.rawValue]).out, verb.name)
        for option in verb.options { XCTAssertTrue(one.out.contains(option.typed), option.typed) }
        for line in one.lines { XCTAssertLessThanOrEqual(line.count, 80, line) }
      }
      for line in help.lines { XCTAssertLessThanOrEqual(line.count, 80, line) }
    }
    XCTAssertEqual(runBare(["help"]).out, runBare(["-h"]).out)
  }

  func testVersion() {
    XCTAssertEqual(runBare(["--version"]).out, "practice \(Program.version)\n")
  }

  func testUseIsLogged() throws {
    let patient = try patient("Proef")
    run("find", "proef")
    run("agenda")
    run("coverage", "1001")
    run("course", "1001", "--as", "BK")
    let lines = try practice().logLines(in: .english)
    XCTAssertEqual(
      Set(lines.prefix(4).map(\.what)),
      ["searched: find", "searched: agenda", "file opened: coverage", "refused: course"])
    XCTAssertEqual(lines.first { $0.what.hasPrefix("file") }?.patient, patient)
    XCTAssertEqual(lines.first { $0.what.hasPrefix("refused") }?.initials, "BK")
    XCTAssertFalse(lines.contains { $0.what.contains("proef") }, "what was searched is not told")
  }
}
