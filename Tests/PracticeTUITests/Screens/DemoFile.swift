import XCTest

@testable import PracticeCore

/// The demo practice as it was at 9:41 on the Monday of the sketches; made once for all tests.
enum DemoFile {
  static let monday = moment("2026-11-23T09:41")

  private static let folder: URL = {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("practice-demo-\(getpid())")
    atexit { DemoFile.clear() }
    return folder
  }()

  private static let dutch = Result { try make(.dutch) }
  private static let english = Result { try make(.english) }

  /// The path of the original, of which every test takes a copy.
  static func path(_ language: Language) throws -> String {
    try (language == .dutch ? dutch : english).get()
  }

  /// A calendar and recording instants that begin on that Monday and move only when they are set.
  static func clock() -> SimulatedClock {
    let offset = Int64(60 * 60_000)
    let minutes = Int64(monday.day.number * 1440 + monday.time.minutes)
    let instant = minutes * 60_000 - offset
    let start = monday
    return SimulatedClock(
      endingAt: PracticeClock(now: { start }, instant: { instant }, isSet: true))
  }

  private static func make(_ language: Language) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("\(language.rawValue).db").path
    try DemoPractice.create(at: path, clock: clock().clock, language: language)
    return path
  }

  private static func clear() { try? FileManager.default.removeItem(at: folder) }
}

/// A moment as a person writes it in a test: `2026-11-23T09:41`.
func moment(_ iso: String) -> Moment {
  guard let moment = Moment(iso: iso) else { fatalError("no moment: \(iso)") }
  return moment
}
