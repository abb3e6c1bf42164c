/// The SQL of the practice's printer.
struct PrinterStore {
  let database: Database

  func printer() throws -> String {
    try database.first("SELECT printer FROM printing") { $0.text() } ?? ""
  }

  func set(_ name: String) throws {
    try database.run("UPDATE printing SET printer = ?", name)
  }
}
