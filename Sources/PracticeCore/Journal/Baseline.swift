/// What the tables held when an entry that wrote in bulk ended.
///
/// Bulk writing (setting up, seeding, importing, migrating) is not journalled row by row. The
/// number of rows and the sum of their hashes stand in for them: whatever is changed later
/// outside the door no longer adds up.
struct Baseline {
  let database: Database

  /// Records the tables as they are now, under an entry of the journal.
  func record(_ entry: ID<JournalEntry>) throws {
    for table in ChangeCapture.tables {
      var count = 0
      var sum: UInt64 = 0
      try forEachRow(of: table) { row in
        count += 1
        sum &+= Baseline.hash(row)
      }
      try database.run(
        """
        INSERT INTO journal_baseline (entry_id, table_name, row_count, row_hash)
        VALUES (?, ?, ?, ?)
        """, entry, table, count, Int64(bitPattern: sum))
    }
  }

  /// The newest entry with a baseline.
  func newest() throws -> ID<JournalEntry>? {
    try database.first("SELECT max(entry_id) FROM journal_baseline") { $0.optionalID() } ?? nil
  }

  func recorded(_ entry: ID<JournalEntry>) throws -> [String: (count: Int, sum: UInt64)] {
    let rows = try database.all(
      "SELECT table_name, row_count, row_hash FROM journal_baseline WHERE entry_id = ?", entry
    ) { row in
      (row.text(), (count: row.int(), sum: UInt64(bitPattern: row.int64())))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// All columns of each row, in the order of the table.
  func forEachRow(of table: String, _ body: ([SQLValue]) throws -> Void) throws {
    let columns = try database.columns(of: table)
    try database.each("SELECT \(columns.joined(separator: ", ")) FROM \(table)", []) { row in
      try body(columns.map { _ in row.sqlValue() })
      return true
    }
  }

  func row(_ id: Int64, of table: String) throws -> [SQLValue]? {
    let columns = try database.columns(of: table)
    return try database.first(
      "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE id = ?", id
    ) { row in columns.map { _ in row.sqlValue() } }
  }

  static func hash(_ row: [SQLValue]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    func mix(_ number: UInt64) {
      for shift in stride(from: 0, to: 64, by: 8) {
        mix(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    for value in row {
      switch value {
      case .null: mix(0 as UInt8)
      case .integer(let number):
        mix(1 as UInt8)
        mix(UInt64(bitPattern: number))
      case .real(let number):
        mix(2 as UInt8)
        mix(number.bitPattern)
      case .text(let text):
        mix(3 as UInt8)
        for byte in text.utf8 { mix(byte) }
        // Tells "ab","c" from "a","bc".
        mix(0xFF as UInt8)
      }
    }
    return hash
  }
}
