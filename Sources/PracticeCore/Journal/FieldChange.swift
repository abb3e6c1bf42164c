/// One field of one row as a change left it, in the words of the practice.
public struct FieldChange: Hashable, Sendable {
  /// `afspraak`: what the row is.
  public let thing: String
  public let field: String
  /// Nothing when there was nothing, or when the viewer may not see it.
  public let before: String?
  public let after: String?
  /// The viewer's role does not see the values of this field.
  public let isHidden: Bool
}

extension Practice {
  /// What a change did, field by field.
  ///
  /// - Returns: Fields that are of use to people; the values of clinical fields are left out for
  ///   who may not read those.
  public func fieldChanges(
    of entry: ID<JournalEntry>, in language: Language
  ) throws -> [FieldChange] {
    try read { reader in
      let names = try reader.namesOfStaff()
      return try Journal(database: reader.database).changes(of: entry).flatMap { change in
        reader.fields(of: change, names, language)
      }
    }
  }
}

extension Reader {
  fileprivate func namesOfStaff() throws -> [Int64: String] {
    Dictionary(uniqueKeysWithValues: try everybody().map { ($0.id.rawValue, $0.initials) })
  }

  fileprivate func fields(
    of change: RowChange, _ staff: [Int64: String], _ language: Language
  ) -> [FieldChange] {
    let mayReadClinical = viewer.role.may(.readClinical)
    let clinical = Set(Sensitivity.clinical.columns(of: change.table))
    let shown = Set(Sensitivity.desk.columns(of: change.table)).union(clinical)
    let before = Dictionary(change.before) { first, _ in first }
    let after = Dictionary(change.after) { first, _ in first }
    let order = change.after.isEmpty ? change.before : change.after
    let columns = order.map(\.column).filter {
      shown.contains($0) && !FieldWords.links.contains($0)
    }
    return columns.compactMap { column in
      let (old, new) = (before[column], after[column])
      // A field that was empty in a new row tells nothing.
      if change.operation == .insert, new?.isBlank ?? true { return nil }
      if change.operation == .delete, old?.isBlank ?? true { return nil }
      let isHidden = clinical.contains(column) && !mayReadClinical
      func text(_ value: SQLValue?) -> String? {
        isHidden ? nil : value.flatMap { FieldWords.text($0, of: column, staff: staff, language) }
      }
      return FieldChange(
        thing: FieldWords.thing(change.table, language),
        field: FieldWords.field(column, language), before: text(old), after: text(new),
        isHidden: isHidden)
    }
  }
}

extension SQLValue {
  fileprivate var isBlank: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isEmpty
    case .integer, .real: false
    }
  }
}
