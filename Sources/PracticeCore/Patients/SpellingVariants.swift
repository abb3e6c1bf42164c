/// The words that are one typing error away from a word: a letter wrong, missing, too many, or
/// two next to each other swapped.
///
/// A name on the phone is often heard wrong by one letter: Jansen and Janssen, Smit and Smid.
enum SpellingVariants {
  /// Shorter words are too like each other.
  static let shortest = 4
  /// From this length on, names that are nearly the same are shown below those that fit.
  static let long = 5

  /// Nobody's name is longer; the variants of a word grow with the square of its length.
  static let longest = 40

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz".utf8)

  /// Each variant of a folded word once, in no particular order.
  static func of(_ word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count <= longest, letters.allSatisfy(alphabet.contains) else { return [] }
    var variants: Set<[UInt8]> = []
    for index in letters.indices {
      var without = letters
      without.remove(at: index)
      variants.insert(without)
      for letter in alphabet {
        var replaced = letters
        replaced[index] = letter
        variants.insert(replaced)
      }
      if index > 0 {
        var swapped = letters
        swapped.swapAt(index, index - 1)
        variants.insert(swapped)
      }
    }
    for index in 0...letters.count {
      for letter in alphabet {
        var longer = letters
        longer.insert(letter, at: index)
        variants.insert(longer)
      }
    }
    variants.remove(letters)
    return variants.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether two words are the same, or one typing error apart.
  static func areNear(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    var (short, long) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    if short.count > long.count { swap(&short, &long) }
    guard long.count - short.count <= 1,
      let first = zip(short, long).enumerated().first(where: {
        $0.element.0 != $0.element.1
      })?.offset ?? (short.count < long.count ? short.count : nil)
    else { return false }
    if short.count < long.count { return Array(short[first...]) == Array(long[(first + 1)...]) }
    if Array(short[(first + 1)...]) == Array(long[(first + 1)...]) { return true }
    return first + 1 < short.count && short[first] == long[first + 1]
      && short[first + 1] == long[first] && short[(first + 2)...] == long[(first + 2)...]
  }
}
