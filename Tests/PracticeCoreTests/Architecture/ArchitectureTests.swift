import XCTest

/// The walls between the parts of the program, by what the sources say.
final class ArchitectureTests: XCTestCase {
  private struct Source {
    /// From `Sources` on, such as `PracticeCore/Database/Row.swift`.
    let path: String
    let lines: [Substring]

    var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    var imports: Set<String> {
      Set(
        lines.compactMap { line in
          let words = line.split(separator: " ")
          guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
            words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" })
          else { return nil }
          return String(words[index + 1].prefix { $0 != "." })
        })
    }

    /// Whether a text in it begins as a statement of SQL.
    var holdsSQL: Bool {
      lines.contains { line in
        let text = line.drop { $0 == " " }
        let starts = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "REPLACE "]
        return starts.contains { start in text.hasPrefix(start) || text.contains("\"" + start) }
      }
    }

    func mentions(_ type: String) -> Bool {
      lines.contains { line in
        let code = line.drop { $0 == " " }
        guard !code.hasPrefix("//") else { return false }
        return code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == type }
      }
    }
  }

  private static var root: URL {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root
  }

  private static func sources() throws -> [Source] {
    let folder = root.appendingPathComponent("Sources").resolvingSymlinksInPath().path
    let paths = try XCTUnwrap(FileManager.default.enumerator(atPath: folder))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { path in
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      return Source(path: path, lines: text.split(separator: "\n"))
    }
  }

  private func assertOnly(
    _ allowed: (Source) -> Bool, mayDo name: String, _ doesIt: (Source) -> Bool,
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let sources = try ArchitectureTests.sources()
    XCTAssertTrue(sources.contains(where: doesIt), "nobody \(name)", file: file, line: line)
    let wrong = sources.filter { doesIt($0) && !allowed($0) }.map(\.path)
    XCTAssertEqual(wrong, [], "\(name)", file: file, line: line)
  }

  func testOnlyTheDatabaseFolderSpeaksToSQLite() throws {
    try assertOnly(
      {
        $0.folder == "PracticeCore/Database"
          || $0.path == "PracticeCore/Journal/ChangeCapture.swift"
      }, mayDo: "imports CSQLite"
    ) { $0.imports.contains("CSQLite") }
  }

  func testOnlyOneFileHashesPasswords() throws {
    try assertOnly(
      { $0.path == "PracticeCore/Accounts/PasswordHash.swift" }, mayDo: "imports CCrypt"
    ) { $0.imports.contains("CCrypt") }
  }

  func testOnlyOneFileSpeaksToCurses() throws {
    try assertOnly(
      { $0.path.hasPrefix("PracticeTUI/Terminal/CursesTerminal") }, mayDo: "imports CNcurses"
    ) { $0.imports.contains("CNcurses") }
  }

  func testTheCoreKnowsNoTerminal() throws {
    for source in try ArchitectureTests.sources() where source.path.hasPrefix("PracticeCore/") {
      XCTAssertEqual(
        source.imports.subtracting(["Glibc", "CSQLite", "CCrypt", "Synchronization"]), [],
        source.path)
    }
  }

  func testNothingLoadsFoundation() throws {
    for source in try ArchitectureTests.sources() {
      let foundation = source.imports.filter { $0.hasPrefix("Foundation") }
      XCTAssertEqual(foundation, [], "\(source.path): it makes the start slower")
    }
  }

  /// The files that hold SQL and are no store: one statement or two, for the use case beside it.
  private static let filesWithSQL: Set = [
    "PracticeCore/Practice.swift", "PracticeCore/Care/AppointmentToNote.swift",
    "PracticeCore/Care/Practice+Care.swift",
    "PracticeCore/Care/WorkList.swift",
    "PracticeCore/Demo/SeedWriter.swift",
    "PracticeCore/Patients/PatientFile.swift",
    "PracticeCore/Scheduling/AgendaDay.swift", "PracticeCore/Scheduling/BookingPreview.swift",
    "PracticeCore/Scheduling/Practice+Phrase.swift", "PracticeCore/Scheduling/WeekFigures.swift",
    "PracticeCore/Staff/Practice+SetUp.swift",
  ]

  func testSQLStandsInStores() throws {
    let folders = ["PracticeCore/Database", "PracticeCore/Journal", "PracticeCore/Check"]
    let named = ArchitectureTests.filesWithSQL
    try assertOnly(
      {
        $0.name.hasSuffix("Store.swift") || folders.contains($0.folder) || named.contains($0.path)
      }, mayDo: "holds SQL"
    ) { $0.holdsSQL }
    let holding = try ArchitectureTests.sources().filter(\.holdsSQL).map(\.path)
    XCTAssertEqual(named.subtracting(holding), [], "named, and holds none any more")
  }

  /// The page that says where everything is names each folder, and none that is not there.
  func testTheReadmeNamesTheFolders() throws {
    let text = try String(
      contentsOf: ArchitectureTests.root.appendingPathComponent("README.md"), encoding: .utf8)
    let page = try XCTUnwrap(text.range(of: "## Architecture")).upperBound
    let tree = text[page...].components(separatedBy: "```").dropFirst(3).first ?? ""
    let named = tree.split { $0.isWhitespace || $0 == "," }.filter { $0.hasSuffix("/") }
      .map { String($0.dropLast()) }
    let folders = Set(
      try ArchitectureTests.sources().map { source in
        String(source.path.split(separator: "/").dropFirst().first ?? "")
      }.filter { !$0.hasSuffix(".swift") })
    XCTAssertEqual(folders.subtracting(named), [], "the README does not name them")
    for name in named where !folders.contains(name) {
      let places = ["", "Tests/"].map { ArchitectureTests.root.appendingPathComponent($0 + name) }
      XCTAssertTrue(places.contains { FileManager.default.fileExists(atPath: $0.path) }, name)
    }
  }

  /// Whoever comes in with a forced command finds no way out: programs are started from one file,
  /// with a list of words, and none that the environment names.
  func testNothingStartsAShell() throws {
    for word in [
      "/bin/sh", "/bin/bash", " system(", "popen(", "execl(", "execv", "wordexp(", "\"SHELL\"",
      "\"PAGER\"", "\"EDITOR\"", "\"VISUAL\"", "\"BROWSER\"", "dlopen(",
    ] {
      let wrong = try ArchitectureTests.sources().filter { source in
        source.lines.contains { $0.contains(word) }
      }
      XCTAssertEqual(wrong.map(\.path), [], word)
    }
    try assertOnly({ $0.name == "ChildProcess.swift" }, mayDo: "starts a program") { source in
      source.lines.contains { $0.contains("posix_spawn(") || $0.contains("posix_spawnp(") }
    }
  }

  func testTheTerminalProgramUsesTheDoor() throws {
    for source in try ArchitectureTests.sources() where source.path.hasPrefix("PracticeTUI/") {
      for type in ["Database", "Statement", "Journal", "StaffStore", "Writer"] {
        XCTAssertFalse(source.mentions(type), "\(source.path) mentions \(type)")
      }
      XCTAssertFalse(source.holdsSQL, source.path)
    }
  }
}
