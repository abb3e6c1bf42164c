/// What insurers without a contract pay, in the database.
extension Reader {
  /// Oldest first.
  public func insurerPayments() throws -> [ID<Insurer>: [InsurerPayment]] {
    let rows = try database.all(
      "SELECT insurer_id, valid_from, percentage, cents FROM insurer_payment ORDER BY valid_from"
    ) { row in
      (
        row.id() as ID<Insurer>,
        InsurerPayment(
          validFrom: try row.day(), percentage: row.optionalInt(), cents: row.optionalInt())
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }
}

extension Writer {
  func insert(_ payment: InsurerPayment, of insurer: ID<Insurer>) throws {
    try database.run(
      """
      INSERT INTO insurer_payment (insurer_id, valid_from, percentage, cents) VALUES (?, ?, ?, ?)
      """, insurer, payment.validFrom, payment.percentage, payment.cents)
  }

  func update(_ payment: InsurerPayment, of insurer: ID<Insurer>) throws {
    try database.run(
      """
      UPDATE insurer_payment SET percentage = ?, cents = ? WHERE insurer_id = ? AND valid_from = ?
      """, payment.percentage, payment.cents, insurer, payment.validFrom)
  }
  func delete(_ payment: InsurerPayment, of insurer: ID<Insurer>) throws {
    try database.run(
      "DELETE FROM insurer_payment WHERE insurer_id = ? AND valid_from = ?", insurer,
      payment.validFrom)
  }
}
