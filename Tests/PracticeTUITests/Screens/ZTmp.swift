import XCTest
@testable import PracticeCore
@testable import PracticeTUI
@MainActor final class ZTmp: XCTestCase {
  func testLook() async throws {
    let file = try PracticeFile.demo()
    try HostileText.fill(file, with: HostileText.all[0])
    let p = try file.open()
    do { _ = try p.read { try $0.agenda(on: DemoFile.monday.day) } } catch { print("ERR", error) }
    do { _ = try p.read { try $0.workList(of: ID(1)) } } catch { print("ERR", error) }
    let db = p.database
    for t in try db.all("SELECT name FROM sqlite_master WHERE type='table'", make: { $0.text() }) {
      for c in try db.all(
        "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", t, make: { $0.text() })
      {
        let n = try db.number("SELECT count(*) FROM \(t) WHERE \(c) = ?", HostileText.all[0].text)
        if n > 0 { print("POISON", t, c, n) }
      }
    }
  }
}
