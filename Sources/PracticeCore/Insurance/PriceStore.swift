/// The practice's price list in the database.
extension Reader {
  public func priceList() throws -> PriceList {
    PriceList(
      try database.all(
        """
        SELECT id, code, dutch, english, cents, purpose, kind_id, valid_from, valid_until
          FROM price ORDER BY purpose = 'other', purpose = 'noShow', kind_id, dutch, valid_from, id
        """
      ) { row in
        let id = row.int64()
        let (code, dutch, english, cents) = (row.text(), row.text(), row.text(), row.int())
        let (purpose, kind) = (row.text(), row.optionalID() as ID<AppointmentKind>?)
        return Price(
          id: id,
          details: PriceDetails(
            code: code, dutch: dutch, english: english, cents: cents,
            purpose: kind.map { .visit($0) } ?? (purpose == "noShow" ? .noShow : .other),
            validFrom: try row.day(), validUntil: try row.optionalDay()))
      })
  }
}

extension PriceDetails {
  fileprivate var values: [any Bindable] {
    let (name, kind): (String, ID<AppointmentKind>?) =
      switch purpose {
      case .visit(let kind): ("visit", kind)
      case .noShow: ("noShow", nil)
      case .other: ("other", nil)
      }
    return [code, dutch, english, cents, name, kind, validFrom, validUntil]
  }
}

extension Writer {
  func insert(_ details: PriceDetails) throws {
    try database.run(
      """
      INSERT INTO price (code, dutch, english, cents, purpose, kind_id, valid_from, valid_until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, details.values)
  }

  func update(price id: Int64, to details: PriceDetails) throws {
    try database.run(
      """
      UPDATE price SET code = ?, dutch = ?, english = ?, cents = ?, purpose = ?, kind_id = ?,
        valid_from = ?, valid_until = ? WHERE id = ?
      """, details.values + [id])
  }

  func delete(price id: Int64) throws {
    try database.run("DELETE FROM price WHERE id = ?", id)
  }
}
