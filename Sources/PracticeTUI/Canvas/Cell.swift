/// What a terminal keeps in one cell: a spacing scalar and the marks on it.
///
/// Packed into one word, so that a screen of cells is copied and compared without counting
/// references. Two marks find room, which all living languages make do with in a cell.
struct Glyph: Hashable, Sendable {
  /// The scalar in the lowest 21 bits, its marks in the next ones.
  private let packed: UInt64

  init(ascii: UInt8) {
    packed = UInt64(ascii)
  }

  init(_ character: Character) {
    self.init(character.unicodeScalars)
  }

  /// Marks beyond the second are left out.
  init(_ scalars: String.UnicodeScalarView) {
    var packed: UInt64 = 0
    for (index, scalar) in scalars.prefix(3).enumerated() {
      packed |= UInt64(scalar.value) << (21 * UInt64(index))
    }
    self.packed = packed
  }

  static let blank = Glyph(ascii: 0x20)

  /// The ASCII code, if it is one.
  var ascii: UInt8? { packed < 0x80 ? UInt8(packed) : nil }

  var scalars: [Unicode.Scalar] {
    [packed, packed >> 21, packed >> 42].compactMap {
      let value = UInt32($0 & 0x1F_FFFF)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  var character: Character {
    if let ascii { return Character(Unicode.Scalar(ascii)) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text).first ?? " "
  }
}

/// One cell of the screen.
struct Cell: Hashable, Sendable {
  var content: Glyph
  var style: Style
  /// The right half of the wide glyph left of it; its own glyph is then a blank.
  var isContinuation: Bool
  /// The directions in which a line leaves this cell, none for text.
  var links: LineLinks

  init(
    _ content: Glyph, style: Style = .text, isContinuation: Bool = false, links: LineLinks = []
  ) {
    self.content = content
    self.style = style
    self.isContinuation = isContinuation
    self.links = links
  }

  var glyph: Character { content.character }

  static let blank = Cell(.blank)
}

/// The arms of a line drawing character.
struct LineLinks: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let up = LineLinks(rawValue: 1)
  static let down = LineLinks(rawValue: 2)
  static let left = LineLinks(rawValue: 4)
  static let right = LineLinks(rawValue: 8)

  /// A single arm is drawn as a whole line, so that an end that meets nothing has no gap.
  var glyph: Glyph {
    LineLinks.glyphs[Int(rawValue & 15)]
  }

  private static let glyphs: [Glyph] = " │││─┘┐┤─└┌├─┴┬┼".map { Glyph($0) }
}
