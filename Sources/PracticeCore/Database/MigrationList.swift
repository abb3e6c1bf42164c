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
    Migration(version: 3, name: "patients", resource: PackageResources.V003__patients_sql),
    Migration(version: 4, name: "retention", resource: PackageResources.V004__retention_sql),
    Migration(version: 5, name: "insurance", resource: PackageResources.V005__insurance_sql),
    Migration(version: 6, name: "waiting_list", resource: PackageResources.V006__waiting_list_sql),
    Migration(version: 7, name: "agenda", resource: PackageResources.V007__agenda_sql),
    Migration(version: 8, name: "screening", resource: PackageResources.V008__screening_sql),
    Migration(version: 9, name: "course", resource: PackageResources.V009__course_sql),
    Migration(version: 10, name: "exercises", resource: PackageResources.V010__exercises_sql),
    Migration(version: 11, name: "accounts", resource: PackageResources.V011__accounts_sql),
    Migration(version: 12, name: "visits", resource: PackageResources.V012__visits_sql),
    Migration(version: 13, name: "cover", resource: PackageResources.V013__cover_sql),
    Migration(version: 14, name: "rooms", resource: PackageResources.V014__rooms_sql),
    Migration(version: 15, name: "care", resource: PackageResources.V015__care_sql),
    Migration(version: 16, name: "trust", resource: PackageResources.V016__trust_sql),
    Migration(version: 17, name: "agreements", resource: PackageResources.V017__agreements_sql),
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
