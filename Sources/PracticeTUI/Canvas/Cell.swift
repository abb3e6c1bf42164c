/// One cell of the screen.
struct Cell: Hashable, Sendable {
  /// A spacing character with the marks on it: what a terminal keeps in one cell.
  var glyph: Character
  var style: Style
  /// The right half of the wide glyph left of it; its own glyph is then a blank.
  var isContinuation: Bool
  /// The directions in which a line leaves this cell, none for text.
  var links: LineLinks

  init(
    _ glyph: Character = " ", style: Style = .text, isContinuation: Bool = false,
    links: LineLinks = []
  ) {
    self.glyph = glyph
    self.style = style
    self.isContinuation = isContinuation
    self.links = links
  }

  static let blank = Cell()
}

/// The arms of a line drawing character.
struct LineLinks: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let up = LineLinks(rawValue: 1)
  static let down = LineLinks(rawValue: 2)
  static let left = LineLinks(rawValue: 4)
  static let right = LineLinks(rawValue: 8)

  /// A single arm is drawn as a whole line, so that an end that meets nothing has no gap.
  var glyph: Character {
    LineLinks.glyphs[Int(rawValue & 15)]
  }

  private static let glyphs: [Character] = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]
}
