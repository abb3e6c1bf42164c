import XCTest

@testable import PracticeCore

/// Whoever is meant stands on top: the table `Goldens/patient-search.txt`, over a seeded practice.
final class SearchQualityTests: XCTestCase {
  private struct Query {
    let typed: String
    let meant: Int64
  }

  private func table() throws -> [Query] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("../Goldens/patient-search.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let parts = line.components(separatedBy: " → ")
      guard parts.count == 2, let number = parts[1].split(separator: " ").first,
        let meant = Int64(number)
      else { return nil }
      return Query(typed: parts[0], meant: meant)
    }
  }

  func testWhoeverIsMeantStandsOnTop() throws {
    let folder = NSTemporaryDirectory() + "search-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/practice.db"
    let clock = PracticeClock.set(to: moment("2026-11-23T09:41"))
    try Seeder.create(
      at: path, options: SeedOptions(patients: 300, therapists: 2, years: 1, seed: 5),
      clock: clock)
    let practice = try Practice(path: path, clock: clock)
    let queries = try table()
    XCTAssertGreaterThanOrEqual(queries.count, 100)
    for query in queries {
      let found = try practice.read { try $0.findPatients(query.typed, limit: 20) }
      XCTAssertEqual(
        found.first?.id.rawValue, query.meant,
        "\(query.typed): \(found.prefix(3).map { "\($0.id.rawValue) \($0.name.listed)" })")
    }
  }
}
