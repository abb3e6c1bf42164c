/// Text with a cursor in it, counted in graphemes: what a person calls a letter is one letter,
/// however many marks it has.
struct EditedText: Equatable {
  private(set) var characters: [Character] = []
  /// How many characters are before it.
  private(set) var cursor = 0
  /// In graphemes.
  let maxLength: Int

  init(_ text: String = "", maxLength: Int) {
    self.maxLength = max(0, maxLength)
    self.text = text
  }

  var text: String {
    get { String(characters) }
    set {
      characters = Array(newValue.prefix(maxLength))
      cursor = characters.count
    }
  }

  /// Text as a field takes it: line ends become one thing, tabs a blank, controls and what turns
  /// the text around it nothing.
  static func cleaned(_ text: String, lineEnd: Character) -> String {
    String(
      text.compactMap { character -> Character? in
        if character.isNewline { return lineEnd }
        if character == "\t" { return " " }
        let scalars = character.unicodeScalars
        return scalars.contains { $0.isNoText } ? nil : character
      })
  }

  /// Inserts as much as there is room for.
  mutating func insert(_ text: String) {
    let inserted = text.prefix(max(0, maxLength - characters.count))
    let before = String(characters[..<cursor]) + inserted
    // Made anew from the text: a mark joins the letter before it.
    let after = String(characters[cursor...])
    characters = Array(before + after)
    cursor = min(before.count, characters.count)
  }

  mutating func move(to place: Int) {
    cursor = min(max(0, place), characters.count)
  }

  mutating func removeBefore() {
    remove(from: cursor - 1, to: cursor)
  }

  mutating func removeAfter() {
    remove(from: cursor, to: cursor + 1)
  }

  mutating func remove(from start: Int, to end: Int) {
    let start = min(max(0, start), characters.count)
    let end = min(max(start, end), characters.count)
    let before = String(characters[..<start])
    characters = Array(before + String(characters[end...]))
    cursor = min(before.count, characters.count)
  }

  /// Where the word before the cursor begins.
  var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// Where the word after the cursor ends.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }

  /// Puts another text in the place of the word that ends at the cursor, if there is one for it.
  mutating func expandWord(_ expansion: (String) -> String?) -> Bool {
    let start = wordStart
    guard start < cursor, !characters[cursor - 1].isWhitespace,
      let text = expansion(String(characters[start..<cursor]))
    else { return false }
    remove(from: start, to: cursor)
    insert(EditedText.cleaned(text, lineEnd: "\n"))
    return true
  }

  /// The keys that mean the same in one line and in many, given where this line begins and ends.
  mutating func handle(_ key: Key, lineStart: Int, lineEnd: Int) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: removeBefore()
    case .delete, .control("d"): removeAfter()
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .controlLeft: move(to: wordStart)
    case .controlRight: move(to: wordEnd)
    case .home, .control("a"): move(to: lineStart)
    case .end, .control("e"): move(to: lineEnd)
    case .controlHome: move(to: 0)
    case .controlEnd: move(to: characters.count)
    case .control("u"): remove(from: lineStart, to: cursor)
    case .control("k"): remove(from: cursor, to: lineEnd)
    case .control("w"): remove(from: wordStart, to: cursor)
    default: return false
    }
    return true
  }
}

extension Unicode.Scalar {
  /// A control character, or one that has what follows read in the other direction: on paper and
  /// in exports a name with it would look like another.
  var isNoText: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: properties.generalCategory == .control
    }
  }
}
