/// What a text is for; which colours that gets is the theme's affair.
enum Role: UInt8, Sendable, CaseIterable {
  case text
  /// Present but not asked for: hints, former values.
  case dim
  case title
  case accent
  /// The name before a field.
  case label
  /// The one bright thing on the screen.
  case cursor
  /// Marked rows besides the one under the cursor.
  case selection
  case field
  case fieldActive
  /// A key in the bottom line, and what it does.
  case keyName
  case keyLabel
  case good
  case warning
  case bad
  /// Who pays: the flag of DOMAIN's B, A, Z and ?.
  case flagBasic
  case flagSupplementary
  case flagSelfPay
  case flagUnknown
  case nowLine
  /// Hours in which a therapist is away.
  case absent
  /// Hours, or days of a month, outside what is shown.
  case outside
  case menu
  case menuActive
  /// A suggestion that is not there yet: the example in an empty field, a move's target.
  case ghost
  /// Lines between parts.
  case line
  case status
}

/// How a cell looks, said by its purpose.
struct Style: Hashable, Sendable {
  var role: Role
  var bold: Bool
  var underline: Bool
  var reverse: Bool

  init(_ role: Role, bold: Bool = false, underline: Bool = false, reverse: Bool = false) {
    self.role = role
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }

  func bold(_ on: Bool = true) -> Style {
    Style(role, bold: on, underline: underline, reverse: reverse)
  }

  func reversed(_ on: Bool = true) -> Style {
    Style(role, bold: bold, underline: underline, reverse: on)
  }

  static let text = Style(.text)
  static let dim = Style(.dim)
  static let title = Style(.title)
  static let accent = Style(.accent)
  static let label = Style(.label)
  static let cursor = Style(.cursor)
  static let selection = Style(.selection)
  static let field = Style(.field)
  static let fieldActive = Style(.fieldActive)
  static let keyName = Style(.keyName)
  static let keyLabel = Style(.keyLabel)
  static let good = Style(.good)
  static let warning = Style(.warning)
  static let bad = Style(.bad)
  static let flagBasic = Style(.flagBasic)
  static let flagSupplementary = Style(.flagSupplementary)
  static let flagSelfPay = Style(.flagSelfPay)
  static let flagUnknown = Style(.flagUnknown)
  static let nowLine = Style(.nowLine)
  static let absent = Style(.absent)
  static let outside = Style(.outside)
  static let menu = Style(.menu)
  static let menuActive = Style(.menuActive)
  static let ghost = Style(.ghost)
  static let line = Style(.line)
  static let status = Style(.status)
}
