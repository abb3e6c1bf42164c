/// What somebody comes in with.
struct Account {
  let staff: ID<StaffMember>
  let password: PasswordHash
  let failures: Int
  /// Milliseconds since 1970, UTC.
  let failed: Int64
  let factor: OneTimeCode?
  let factorStep: Int64
}

/// Passwords and second factors in the database.
struct AccountStore {
  let database: Database

  /// Whether anybody has a password; only then somebody has to sign in.
  func exist() throws -> Bool {
    try database.number("SELECT EXISTS (SELECT 1 FROM account)") == 1
  }

  func account(of staff: ID<StaffMember>) throws -> Account? {
    try database.first(
      """
      SELECT staff_id, password, failures, failed_ms, factor, factor_step FROM account
       WHERE staff_id = ?
      """, staff
    ) { row in
      Account(
        staff: row.id(), password: PasswordHash(stored: row.text()), failures: row.int(),
        failed: row.int64(), factor: OneTimeCode(secret: row.text()), factorStep: row.int64())
    }
  }

  /// Who can sign in, and whether they have something besides a password.
  func all() throws -> [ID<StaffMember>: Bool] {
    let rows = try database.all(
      """
      SELECT a.staff_id, a.factor <> ''
             OR EXISTS (SELECT 1 FROM account_key k WHERE k.staff_id = a.staff_id)
        FROM account a
      """
    ) { row in (row.id() as ID<StaffMember>, row.bool()) }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// Whether some owner who works here can sign in.
  func hasOwner() throws -> Bool {
    try database.number(
      """
      SELECT EXISTS (SELECT 1 FROM account a JOIN staff s ON s.id = a.staff_id
                      WHERE s.role = 'owner' AND s.active)
      """) == 1
  }

  func set(_ password: PasswordHash, of staff: ID<StaffMember>, at instant: Int64) throws {
    try database.run(
      """
      INSERT INTO account (staff_id, password, set_ms) VALUES (?, ?, ?)
      ON CONFLICT (staff_id) DO UPDATE SET password = excluded.password,
        set_ms = excluded.set_ms, failures = 0, failed_ms = 0
      """, staff, password.text, instant)
  }

  func set(_ factor: OneTimeCode?, of staff: ID<StaffMember>, usedUpTo step: Int64) throws {
    try database.run(
      "UPDATE account SET factor = ?, factor_step = ? WHERE staff_id = ?", factor?.secret ?? "",
      step, staff)
  }

  // MARK: - Keys

  func keys(of staff: ID<StaffMember>) throws -> [String] {
    try database.all("SELECT public_key FROM account_key WHERE staff_id = ?", staff) { $0.text() }
  }

  func owner(of key: SSHKey) throws -> ID<StaffMember>? {
    try database.first("SELECT staff_id FROM account_key WHERE public_key = ?", key.text) {
      $0.id()
    }
  }

  func add(_ key: SSHKey, of staff: ID<StaffMember>, at instant: Int64) throws {
    try database.run(
      "INSERT INTO account_key (staff_id, public_key, set_ms) VALUES (?, ?, ?)", staff, key.text,
      instant)
  }

  func removeKeys(of staff: ID<StaffMember>) throws {
    try database.run("DELETE FROM account_key WHERE staff_id = ?", staff)
  }

  func removeAllKeys() throws { try database.run("DELETE FROM account_key") }

  // MARK: - Failures

  func countFailure(of staff: ID<StaffMember>, at instant: Int64) throws {
    try database.run(
      "UPDATE account SET failures = failures + 1, failed_ms = ? WHERE staff_id = ?", instant,
      staff)
  }

  /// - Parameter step: The period of the code that was used, if there was one.
  func forgetFailures(of staff: ID<StaffMember>, usedUpTo step: Int64?) throws {
    try database.run(
      """
      UPDATE account SET failures = 0, failed_ms = 0, factor_step = coalesce(?, factor_step)
       WHERE staff_id = ?
      """, step, staff)
  }
}
