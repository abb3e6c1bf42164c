/// One step of the schema: a file of the folder `Migrations`, embedded in the binary.
struct Migration: Sendable {
  let version: Int
  let name: String
  let sql: String

  /// Tells an edited file from the one that was applied (FNV-1a, 64 bits, hexadecimal).
  ///
  /// Swift's own `Hasher` is seeded anew in each process and cannot be stored.
  var checksum: String {
    String(fnv1a(sql.utf8), radix: 16)
  }

  /// Every migration, oldest first.
  ///
  /// A new file is added at the end; none is ever edited.
  static let all: [Migration] = [
    Migration(version: 1, name: "practice", resource: PackageResources.V001__practice_sql),
    Migration(version: 2, name: "printer", resource: PackageResources.V002__printer_sql),
  ]

  init(version: Int, name: String, sql: String) {
    self.version = version
    self.name = name
    self.sql = sql
  }

  private init(version: Int, name: String, resource: [UInt8]) {
    self.init(version: version, name: name, sql: String(decoding: resource, as: UTF8.self))
  }
}

/// The 64-bit FNV-1a hash: guards against accident, not against attack.
func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes {
    hash ^= UInt64(byte)
    hash = hash &* 0x0000_0100_0000_01b3
  }
  return hash
}
