extension Canvas {
  /// The screen as text, for golden files: one string a row, without trailing blanks.
  var lines: [String] {
    rows { $0.isContinuation ? nil : $0.glyph }
  }

  /// The styles as text of the same shape: a letter a role, blanks for plain text.
  ///
  /// Bold, underlined and reversed cells of a role have its letter too: ask the cell.
  var styleRows: [String] {
    rows { $0.style.role.mark }
  }

  private func rows(_ mark: (Cell) -> Character?) -> [String] {
    (0..<size.height).map { y in
      var text = String(row(y).compactMap(mark))
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

extension Role {
  /// How the role is shown by `Canvas.styleRows`; differs from every other role's.
  var mark: Character {
    switch self {
    case .text: " "
    case .dim: "d"
    case .title: "t"
    case .accent: "a"
    case .label: "l"
    case .cursor: "#"
    case .selection: "="
    case .field: "f"
    case .fieldActive: "F"
    case .keyName: "k"
    case .keyLabel: "y"
    case .good: "+"
    case .warning: "!"
    case .bad: "X"
    case .flagBasic: "B"
    case .flagSupplementary: "A"
    case .flagSelfPay: "Z"
    case .flagUnknown: "?"
    case .nowLine: "n"
    case .absent: ":"
    case .outside: "o"
    case .menu: "m"
    case .menuActive: "M"
    case .ghost: "g"
    case .line: "-"
    case .status: "s"
    }
  }
}
