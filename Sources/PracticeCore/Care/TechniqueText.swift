/// Techniques with level and side as people type and read them: `mobilisatie L4-L5 links`.
public struct TechniqueText: Sendable {
  /// The practice's own list.
  public let techniques: [Technique]
  public let language: Language

  public init(_ techniques: [Technique], _ language: Language) {
    self.techniques = techniques
    self.language = language
  }

  /// `mobilisatie L4-L5 links; oefentherapie`, in the order of the practice's list.
  public func text(_ applied: [AppliedTechnique]) -> String {
    techniques.compactMap { technique in
      applied.first { $0.technique == technique.id }.map { text(technique, $0) }
    }.joined(separator: "; ")
  }

  private func text(_ technique: Technique, _ applied: AppliedTechnique) -> String {
    let place = placeText(level: applied.level, side: applied.side)
    return place.isEmpty
      ? technique.name(in: language) : technique.name(in: language) + " " + place
  }

  /// `L4-L5 links`: what stands behind the name of a technique.
  public func placeText(level: String, side: Side) -> String {
    [level, side == .none ? "" : side.name(in: language)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What was done as a sentence, the beginning of P; empty when nothing was ticked.
  public func sentence(_ applied: [AppliedTechnique]) -> String {
    let text = text(applied)
    return text.isEmpty ? "" : text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  // MARK: - Reading

  /// The techniques in a text, with `;` or a comma between them, and what was not understood.
  ///
  /// A technique is recognised by its name in either language or by the beginning of one, as far
  /// as that fits only one; what follows the name is level and side.
  public func read(_ text: String) -> (applied: [AppliedTechnique], unread: [String]) {
    var applied: [AppliedTechnique] = []
    var unread: [String] = []
    for part in parts(of: text) {
      guard let (technique, rest) = technique(in: part) else {
        unread.append(part)
        continue
      }
      let (level, side) = TechniqueText.place(rest)
      applied.removeAll { $0.technique == technique.id }
      applied.append(AppliedTechnique(technique: technique.id, level: level, side: side))
    }
    let order = Dictionary(uniqueKeysWithValues: techniques.enumerated().map { ($1.id, $0) })
    return (
      applied.sorted { order[$0.technique, default: 0] < order[$1.technique, default: 0] }, unread
    )
  }

  /// A comma separates only what begins with a technique: `L4-L5, L5-S1` is one place.
  private func parts(of text: String) -> [String] {
    var parts: [String] = []
    for stretch in text.split(separator: ";") {
      let start = parts.count
      for piece in stretch.split(separator: ",").map({ trimmed(String($0)) }) {
        if parts.count > start, technique(in: piece) == nil {
          parts[parts.count - 1] += ", " + piece
        } else if !piece.isEmpty {
          parts.append(piece)
        }
      }
    }
    return parts
  }

  private func technique(in part: String) -> (Technique, rest: String)? {
    let part = trimmed(part)
    let key = folded(part)
    // The longest whole name first: one name may begin another.
    let whole = techniques.flatMap { technique in
      [technique.name(in: language), technique.dutch, technique.english].map { (technique, $0) }
    }.sorted { $0.1.count > $1.1.count }
    for (technique, name) in whole
    where key == folded(name) || key.hasPrefix(folded(name) + " ") {
      return (technique, trimmed(String(part.dropFirst(name.count))))
    }
    guard let word = part.split(separator: " ").first, word.count > 1 else { return nil }
    let start = folded(String(word))
    for name in [{ $0.name(in: self.language) }, \.dutch, \.english] as [(Technique) -> String] {
      let meant = techniques.filter { folded(name($0)).hasPrefix(start) }
      if meant.count == 1 { return (meant[0], trimmed(String(part.dropFirst(word.count)))) }
    }
    return nil
  }

  /// Level and side out of `l4-5 li`; the side is the last word, if it is one.
  public static func place(_ text: String) -> (level: String, side: Side) {
    var words = text.split(separator: " ").map(String.init)
    var side = Side.none
    if let last = words.last, let read = sides[last.lowercased()] {
      side = read
      words.removeLast()
    } else if words.suffix(2).map({ folded($0) }) == ["beide", "zijden"]
      || words.suffix(2).map({ folded($0) }) == ["both", "sides"]
    {
      side = .both
      words.removeLast(2)
    }
    return (words.map(spinalLevel).joined(separator: " "), side)
  }

  private static let sides: [String: Side] = [
    "l": .left, "li": .left, "links": .left, "left": .left,
    "r": .right, "re": .right, "rechts": .right, "right": .right,
    "b": .both, "bdz": .both, "beide": .both, "both": .both, "beiderzijds": .both,
  ]

  /// `l4-5` as `L4-L5`, `c5` as `C5`; anything else stays as it was typed.
  private static func spinalLevel(_ word: String) -> String {
    let tail = word.last == "," ? "," : ""
    let ends = word.dropLast(tail.count).split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count) else { return word }
    var section: Character?
    var result: [String] = []
    for end in ends {
      var digits = end[...]
      if let letter = end.first?.uppercased().first, "CTLS".contains(letter) {
        section = letter
        digits = end.dropFirst()
      }
      guard let section, (1...2).contains(digits.count), digits.allSatisfy(\.isNumber) else {
        return word
      }
      result.append("\(section)\(digits)")
    }
    return result.joined(separator: "-") + tail
  }
}
