/// A colour in terminals that have 8 of them, and in those that have 256.
struct Colour: Hashable, Sendable {
  /// Nil stands for the terminal's own colour, where none of the 8 will do.
  var basic: Basic?
  var extended: Int16

  init(_ basic: Basic?, _ extended: Int16) {
    self.basic = basic
    self.extended = extended
  }

  /// The number by which a terminal of so many colours knows it; -1 is its own colour.
  func number(of colours: Int) -> Int16 {
    colours >= 256 ? extended : basic?.rawValue ?? -1
  }

  enum Basic: Int16 {
    case black, red, green, yellow, blue, magenta, cyan, white
  }
}

/// What a terminal does for a role; no colour means the terminal's own.
struct Look: Hashable, Sendable {
  var foreground: Colour?
  var background: Colour?
  var bold = false
  var dim = false
  var reverse = false
  var underline = false
}

/// How roles look.
///
/// Calm: plain text, one bright thing. Colour only adds: whatever has a meaning also has a
/// letter or a sign, and cursor, fields and marked rows differ without colour too.
struct Theme: Hashable, Sendable {
  enum Name: String, Sendable, CaseIterable {
    /// For a background that is not known: colours in the middle, none behind the text.
    case neutral
    case light
    case dark
    case highContrast = "high-contrast"
    /// Without colour.
    case mono
  }

  let name: Name
  private let looks: [Look]

  init(_ name: Name) {
    self.name = name
    looks = Role.allCases.map { Theme.look(of: $0, in: name) }
  }

  func look(of role: Role) -> Look {
    looks[Int(role.rawValue)]
  }

  /// How a style looks on a terminal of so many colours.
  func look(of style: Style, colours: Int) -> Look {
    var look = colours < 8 ? Theme.look(of: style.role, in: .mono) : look(of: style.role)
    // A grey of its own is calmer than dimming, which is then too much besides.
    if colours >= 256, look.foreground != nil { look.dim = false }
    look.bold = look.bold || style.bold
    look.underline = look.underline || style.underline
    // Reversed twice would be plain again, and the cursor unseen.
    look.reverse = look.reverse || style.reverse
    return look
  }

  /// The theme for an environment: `PRACTICE_THEME`, then `NO_COLOR`, then what the terminal
  /// says of its background in `COLORFGBG`.
  static func chosen(environment: (String) -> String?) -> Theme {
    if let name = environment("PRACTICE_THEME").flatMap(Name.init) { return Theme(name) }
    if let noColour = environment("NO_COLOR"), !noColour.isEmpty { return Theme(.mono) }
    guard let background = environment("COLORFGBG")?.split(separator: ";").last.flatMap({ Int($0) })
    else { return Theme(.neutral) }
    return Theme((0...6).contains(background) || background == 8 ? .dark : .light)
  }
}
