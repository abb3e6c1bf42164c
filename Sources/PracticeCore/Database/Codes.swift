/// A few codes in one column, apart by blanks: a list that is read and written as a whole.
func codes<Code: RawRepresentable>(_ values: [Code]) -> String where Code.RawValue == String {
  values.map(\.rawValue).joined(separator: " ")
}

extension Row {
  /// The values of a column of codes; a code that this program does not know is passed over.
  mutating func codes<Code: RawRepresentable>() -> [Code] where Code.RawValue == String {
    text().split(separator: " ").compactMap { Code(rawValue: String($0)) }
  }
}
