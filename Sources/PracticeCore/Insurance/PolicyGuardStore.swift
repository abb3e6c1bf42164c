/// Finds policies of one patient that hold on the same day.
///
/// The view `guard_policy` says which; triggers ask it, and so do undo, putting two files together
/// and `practice check`.
struct PolicyGuardStore {
  let database: Database

  /// Two policies that hold at once.
  struct Overlap: Hashable {
    /// A policy with the day it holds from.
    struct Side: Hashable {
      let name: String
      let from: Day
    }

    let patient: ID<Patient>
    let first: Side
    let second: Side
  }

  /// Those that the touched rows have a part in.
  func overlaps(touching changes: [RowChange]) throws -> [Overlap] {
    try changes.filter { $0.table == "policy" && $0.operation != .delete }
      .flatMap { try overlaps(where: "g.policy_id = ?", $0.id) }
  }

  /// All there are in the file, each once.
  func allOverlaps() throws -> [Overlap] {
    try overlaps(where: "g.policy_id < g.other_id")
  }

  private func overlaps(
    where condition: String, _ values: any Bindable...
  ) throws -> [Overlap] {
    func side(_ row: inout Row) throws -> Overlap.Side {
      let (insurer, package) = (row.text(), row.text())
      let name = [insurer, package].filter { !$0.isEmpty }.joined(separator: ", ")
      return Overlap.Side(name: name, from: try row.day())
    }
    var overlaps: [Overlap] = []
    try database.each(
      """
      SELECT a.patient_id, i.name, a.package, a.valid_from, j.name, b.package, b.valid_from
        FROM guard_policy g
        JOIN policy a ON a.id = g.policy_id JOIN insurer i ON i.id = a.insurer_id
        JOIN policy b ON b.id = g.other_id JOIN insurer j ON j.id = b.insurer_id
       WHERE \(condition)
      """, values
    ) { row in
      overlaps.append(
        Overlap(patient: row.id(), first: try side(&row), second: try side(&row)))
      return true
    }
    return overlaps
  }
}

extension InvalidInput {
  /// After an undo, or with two files put together.
  static func policiesOverlap(_ overlap: PolicyGuardStore.Overlap) -> InvalidInput {
    func words(_ side: PolicyGuardStore.Overlap.Side, _ language: Language) -> String {
      language(
        "\(side.name) vanaf \(language.numericDate(side.from))",
        "\(side.name) from \(language.numericDate(side.from))")
    }
    let (first, second) = (overlap.first, overlap.second)
    return InvalidInput(
      "validFrom",
      "Er zouden dan twee polissen tegelijk lopen: \(words(first, .dutch)), en "
        + "\(words(second, .dutch)). Geef eerst een van beide een einddatum.",
      "Two policies would then hold at once: \(words(first, .english)), and "
        + "\(words(second, .english)). Give one of them an end date first.")
  }

  /// Without the names of the policies.
  static let policiesWouldOverlap = InvalidInput(
    "validFrom",
    "Er zouden dan twee polissen tegelijk lopen. Geef eerst een van beide een einddatum.",
    "Two policies would then hold at once. Give one of them an end date first.")
}

extension Writer {
  /// Leaves out the policies of a second file of one person that the kept file has just so.
  func dropPolicies(of other: ID<Patient>, knownOf kept: ID<Patient>) throws {
    try database.run(
      """
      DELETE FROM policy WHERE patient_id = ?1 AND EXISTS (
        SELECT 1 FROM policy k
         WHERE k.patient_id = ?2 AND k.insurer_id = policy.insurer_id
           AND (policy.number = '' OR k.number = policy.number) AND k.package = policy.package
           AND k.sessions IS policy.sessions AND k.budget_cents IS policy.budget_cents
           AND k.manual_sessions IS policy.manual_sessions
           AND k.carry_over = policy.carry_over AND k.contracted = policy.contracted
           AND k.counts_screening = policy.counts_screening
           AND k.valid_from = policy.valid_from AND k.valid_until IS policy.valid_until)
      """, other, kept)
  }
}
