/// One step of the schema: a file of the folder `Migrations`, embedded in the binary.
struct Migration: Sendable {
  let version: Int
  let name: String
  /// Tells an edited file from the one that was applied (FNV-1a, 64 bits, hexadecimal).
  ///
  /// Swift's own `Hasher` is seeded anew in each process and cannot be stored.
  let checksum: String
  private let text: @Sendable () -> String

  var sql: String { text() }

  /// Every migration, oldest first.
  ///
  /// A new file is added at the end; none is ever edited. The checksums stand here, so that a start
  /// need not read the files; a test compares them.
  static let all: [Migration] = [
    Migration(
      version: 1, name: "practice", checksum: "bfe799023f19240",
      resource: { PackageResources.V001__practice_sql }),
    Migration(
      version: 2, name: "printer", checksum: "16f2042f2dcd9984",
      resource: { PackageResources.V002__printer_sql }),
    Migration(
      version: 3, name: "patients", checksum: "89f3b821217568ea",
      resource: { PackageResources.V003__patients_sql }),
    Migration(
      version: 4, name: "retention", checksum: "4d4402b09f651c93",
      resource: { PackageResources.V004__retention_sql }),
    Migration(
      version: 5, name: "insurance", checksum: "6bdbf8cac1d128fe",
      resource: { PackageResources.V005__insurance_sql }),
    Migration(
      version: 6, name: "waiting_list", checksum: "65cbc49432d39",
      resource: { PackageResources.V006__waiting_list_sql }),
    Migration(
      version: 7, name: "agenda", checksum: "747b5aee5a06d58b",
      resource: { PackageResources.V007__agenda_sql }),
    Migration(
      version: 8, name: "screening", checksum: "628e24606eef1ad1",
      resource: { PackageResources.V008__screening_sql }),
    Migration(
      version: 9, name: "course", checksum: "1dfa356cabe38528",
      resource: { PackageResources.V009__course_sql }),
    Migration(
      version: 10, name: "exercises", checksum: "244298cea95d5a75",
      resource: { PackageResources.V010__exercises_sql }),
    Migration(
      version: 11, name: "accounts", checksum: "e12bc3d4486e173d",
      resource: { PackageResources.V011__accounts_sql }),
    Migration(
      version: 12, name: "visits", checksum: "55df85f2e4e7538e",
      resource: { PackageResources.V012__visits_sql }),
    Migration(
      version: 13, name: "cover", checksum: "68bcb687bc02097e",
      resource: { PackageResources.V013__cover_sql }),
    Migration(
      version: 14, name: "rooms", checksum: "b716581f6b121ba0",
      resource: { PackageResources.V014__rooms_sql }),
    Migration(
      version: 15, name: "care", checksum: "2fca15df5c56b6e7",
      resource: { PackageResources.V015__care_sql }),
    Migration(
      version: 16, name: "trust", checksum: "231b62c4ef7cec36",
      resource: { PackageResources.V016__trust_sql }),
    Migration(
      version: 17, name: "agreements", checksum: "c051a2e63b3160f",
      resource: { PackageResources.V017__agreements_sql }),
  ]

  init(version: Int, name: String, sql: String) {
    self.init(
      version: version, name: name, checksum: Migration.checksum(of: sql.utf8), text: { sql })
  }

  private init(
    version: Int, name: String, checksum: String, resource: @escaping @Sendable () -> [UInt8]
  ) {
    self.init(
      version: version, name: name, checksum: checksum,
      text: { String(decoding: resource(), as: UTF8.self) })
  }

  private init(
    version: Int, name: String, checksum: String, text: @escaping @Sendable () -> String
  ) {
    self.version = version
    self.name = name
    self.checksum = checksum
    self.text = text
  }

  static func checksum(of text: some Sequence<UInt8>) -> String {
    String(fnv1a(text), radix: 16)
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
