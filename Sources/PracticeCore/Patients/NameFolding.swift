/// A text as it is compared and searched: lower case, without diacritics or punctuation.
///
/// - Letters lose their marks and strokes: "Yılmaz" is `yilmaz`, "Łucja" `lucja`, "Weiß" `weiss`.
///   Scripts other than Latin are lower-cased only; combining marks always go.
/// - An apostrophe disappears: "d'Angelo" is `dangelo`, "van 't Hof" `van t hof`.
/// - Everything else that is neither letter nor digit, such as a hyphen, a dot or a control
///   character, becomes one space: "Visser-Bos" is `visser bos`, "J.P." `j p`.
///
/// What is stored and what is typed pass through here alike, so that they meet.
public func folded(_ text: String) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(text.utf8.count)
  var owesSpace = false
  func append(_ bytes: some Sequence<UInt8>) {
    if owesSpace {
      if !result.isEmpty { result.append(UInt8(ascii: " ")) }
      owesSpace = false
    }
    result.append(contentsOf: bytes)
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: append(CollectionOfOne(UInt8(scalar.value)))
    case 0x41...0x5A: append(CollectionOfOne(UInt8(scalar.value) + 32))
    case _ where isApostrophe(scalar) || isCombiningMark(scalar): continue
    case 0..<0x80: owesSpace = true
    default:
      if let base = LatinFolding.base(of: scalar) {
        append(base)
      } else if isWordScalar(scalar) {
        append(scalar.properties.lowercaseMapping.utf8)
      } else {
        owesSpace = true
      }
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The words of what somebody types to find a name; each is to be the start of an index word.
public func searchWords(_ text: String) -> [String] {
  folded(text).split(separator: " ").map(String.init)
}

/// The words under which a name is found: its own, and the other ways to type its compounds.
///
/// "d'Angelo" is found as `dangelo` and as `angelo`, "Visser-Bos" as `visser`, `bos` and
/// `visserbos`.
public func indexWords(_ text: String) -> [String] {
  var words: [String] = []
  func add(_ word: String) {
    if !word.isEmpty, !words.contains(word) { words.append(word) }
  }
  for word in searchWords(text) { add(word) }
  for compound in text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) {
    let parts = compound.split { isApostrophe($0) || isHyphen($0) }
      .map { folded(String(Substring($0))) }.filter { !$0.isEmpty && !$0.contains(" ") }
    guard parts.count > 1 else { continue }
    for part in parts where part.unicodeScalars.count > 1 { add(part) }
    add(parts.joined())
  }
  return words
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2B9, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: true
  default: false
  }
}

private func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0x2D || scalar.properties.generalCategory == .dashPunctuation
}

private func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
  default: false
  }
}

/// Letters and digits of every script, with the vowel signs some scripts write as marks.
private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark:
    true
  default: false
  }
}

/// The plain letters behind the Latin letters with marks, from the Unicode character database.
private enum LatinFolding {
  static func base(of scalar: Unicode.Scalar) -> [UInt8]? {
    let letter: UInt8
    switch scalar.value {
    case 0xC0..<0x250: letter = latin[Int(scalar.value) - 0xC0]
    case 0x1E00..<0x1F00: letter = additional[Int(scalar.value) - 0x1E00]
    default: return nil
    }
    switch letter {
    case UInt8(ascii: "."): return nil
    case UInt8(ascii: "1")...UInt8(ascii: "8"): return pairs[Int(letter - UInt8(ascii: "1"))]
    default: return [letter]
    }
  }

  /// One byte a code point: the letter, a dot for none, or a digit for a pair of letters.
  private static let latin = Array(
    """
    aaaaaa3ceeeeiiiidnooooo.ouuuuy21aaaaaa3ceeeeiiiidnooooo.ouuuuy2y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkklllllll\
    lllnnnnnnnnnoooooo44rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb...cc.ddd....ffg...ikkl..nnooo..pp.....ttttuu.vyyzz.........\
    ....666777888aaiioouuuuuuuuuu.aaaa33ggggkkoooo..j666gg..nnaa33oo\
    aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylnt...acclts\
    z..b..eejjqqrryy
    """.utf8)

  /// Latin Extended Additional, U+1E00 to U+1EFF.
  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyasss1.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy
    """.utf8)

  private static let pairs = ["ss", "th", "ae", "oe", "ij", "dz", "lj", "nj"].map { Array($0.utf8) }
}
