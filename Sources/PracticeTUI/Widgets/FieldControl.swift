/// What a field made of the text in it.
enum Reading: Equatable {
  case empty
  /// How it was understood, such as `ma 23 nov 2026`; empty when that needs no saying.
  case understood(String)
  /// A sentence on what is expected.
  case refused(String)
}

/// Something that holds a value, draws itself and takes keys.
protocol FieldControl {
  /// The value as text; what it was set to, within what the control can hold.
  var value: String { get set }
  var reading: Reading { get }
  /// In rows.
  var height: Int { get }
  /// The columns it would like.
  var width: Int { get }

  /// Whether the answer leads on to the next field.
  var leadsOn: Bool { get }

  /// What its own keys do, for the help; nil where one only types.
  var ownKey: FormKey? { get }

  /// The focus has just come to it.
  mutating func focused()
  mutating func handle(_ key: Key) -> Bool
  mutating func paste(_ text: String)
  /// Puts another text in the place of the word before the cursor; false if there is none for it.
  mutating func expandWord(_ expansion: (String) -> String?) -> Bool
  mutating func draw(on canvas: inout Canvas, in area: Rect, isActive: Bool)
}

extension FieldControl {
  var reading: Reading { value.isEmpty ? .empty : .understood("") }
  var height: Int { 1 }
  var leadsOn: Bool { false }
  var ownKey: FormKey? { nil }
  mutating func focused() {}
  mutating func paste(_ text: String) {}
  mutating func expandWord(_ expansion: (String) -> String?) -> Bool { false }
}
