extension Theme {
  static func look(of role: Role, in name: Name) -> Look {
    switch name {
    case .mono: mono(role)
    case .neutral: neutral(role)
    case .dark: dark(role) ?? neutral(role)
    case .light: light(role) ?? neutral(role)
    case .highContrast: highContrast(role)
    }
  }

  private static func mono(_ role: Role) -> Look {
    switch role {
    case .dim, .keyLabel, .absent, .outside, .ghost, .line: Look(dim: true)
    case .title, .accent, .keyName, .warning, .bad, .nowLine, .flagSelfPay, .flagUnknown:
      Look(bold: true)
    case .cursor: Look(reverse: true)
    case .selection, .menuActive, .fieldActive: Look(bold: true, underline: true)
    case .field: Look(underline: true)
    case .text, .label, .good, .flagBasic, .flagSupplementary, .menu, .status: Look()
    }
  }

  /// The attributes of `mono` and colours that can be read on black and on white.
  private static func neutral(_ role: Role) -> Look {
    let grey = Colour(nil, 244)
    var look = mono(role)
    switch role {
    case .accent, .nowLine: look.foreground = Colour(.cyan, 31)
    case .good, .flagBasic: look.foreground = Colour(.green, 71)
    case .flagSupplementary: look.foreground = Colour(.blue, 68)
    case .warning, .flagSelfPay: look.foreground = Colour(.yellow, 136)
    case .bad: look.foreground = Colour(.red, 167)
    case .flagUnknown: look.foreground = Colour(.magenta, 133)
    case .dim, .keyLabel, .absent, .outside, .ghost, .line: look.foreground = grey
    default: break
    }
    return look
  }

  private static func dark(_ role: Role) -> Look? {
    let white = Colour(.white, 231)
    let grey = Colour(nil, 246)
    return switch role {
    case .cursor: Look(foreground: white, background: Colour(.blue, 25), bold: true)
    case .selection: Look(background: Colour(nil, 238), bold: true, underline: true)
    case .field: Look(background: Colour(nil, 236), underline: true)
    case .fieldActive:
      Look(foreground: white, background: Colour(nil, 239), bold: true, underline: true)
    case .accent, .nowLine: Look(foreground: Colour(.cyan, 80), bold: true)
    case .good, .flagBasic: Look(foreground: Colour(.green, 114))
    case .flagSupplementary: Look(foreground: Colour(.cyan, 111))
    case .warning, .flagSelfPay: Look(foreground: Colour(.yellow, 221), bold: true)
    case .bad: Look(foreground: Colour(.red, 210), bold: true)
    case .flagUnknown: Look(foreground: Colour(.magenta, 176), bold: true)
    case .dim, .keyLabel, .absent, .outside, .ghost: Look(foreground: grey, dim: true)
    case .line: Look(foreground: Colour(nil, 241), dim: true)
    default: nil
    }
  }

  private static func light(_ role: Role) -> Look? {
    let black = Colour(.black, 16)
    let grey = Colour(nil, 241)
    return switch role {
    case .cursor: Look(foreground: Colour(.white, 231), background: Colour(.blue, 25), bold: true)
    case .selection:
      Look(foreground: black, background: Colour(nil, 153), bold: true, underline: true)
    case .field: Look(background: Colour(nil, 254), underline: true)
    case .fieldActive:
      Look(foreground: black, background: Colour(nil, 252), bold: true, underline: true)
    case .accent, .nowLine: Look(foreground: Colour(.blue, 24), bold: true)
    case .good, .flagBasic: Look(foreground: Colour(.green, 22))
    case .flagSupplementary: Look(foreground: Colour(.blue, 19))
    case .warning, .flagSelfPay: Look(foreground: Colour(.red, 94), bold: true)
    case .bad: Look(foreground: Colour(.red, 124), bold: true)
    case .flagUnknown: Look(foreground: Colour(.magenta, 90), bold: true)
    case .dim, .keyLabel, .absent, .outside, .ghost: Look(foreground: grey, dim: true)
    case .line: Look(foreground: Colour(nil, 246), dim: true)
    default: nil
    }
  }

  /// White on black whatever the terminal has, nothing dimmed, the cursor black on yellow.
  private static func highContrast(_ role: Role) -> Look {
    let black = Colour(.black, 16)
    var look = mono(role)
    look.dim = false
    look.foreground = Colour(.white, 231)
    look.background = black
    switch role {
    case .cursor:
      return Look(foreground: black, background: Colour(.yellow, 226), bold: true)
    case .warning, .flagSelfPay, .flagUnknown: look.foreground = Colour(.yellow, 226)
    case .accent, .nowLine, .title: look.foreground = Colour(.cyan, 51)
    case .good, .flagBasic: look.foreground = Colour(.green, 46)
    case .bad: look.underline = true
    default: break
    }
    return look
  }
}
