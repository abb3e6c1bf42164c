/// What a test showed, as it is typed in a few letters: `li 40 p5 L4-L5 stug`.
public struct TestFinding: Hashable, Sendable {
  public var side: Side = .none
  /// `L4-L5`.
  public var level = ""
  /// A number with its unit, such as `40°` or `12 cm`.
  public var value = ""
  /// Pain during the test (0 to 10).
  public var pain: Int?
  /// The rest, in the therapist's words.
  public var remark = ""

  /// Reads findings with semicolons between them.
  public static func read(_ text: String) -> [TestFinding] {
    text.split(separator: ";").compactMap { part in
      let finding = TestFinding(reading: String(part))
      return finding == TestFinding() ? nil : finding
    }
  }

  init() {}

  private init(reading text: String) {
    var words: [String] = []
    var awaitsPain = false
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let folded = word.lowercased()
      if awaitsPain, let number = Int(word), (0...10).contains(number) {
        pain = number
        awaitsPain = false
      } else if pain == nil, let number = TestFinding.pain(folded) {
        pain = number
      } else if ["pijn", "pain"].contains(folded) {
        awaitsPain = true
      } else if side == .none, let found = TestFinding.side(folded) {
        side = found
      } else if level.isEmpty, TestFinding.isLevel(folded) {
        level = word.uppercased().replacing("TH", with: "Th")
      } else if value.isEmpty, let first = word.first, first.isNumber {
        value = word
      } else if !value.isEmpty, words.isEmpty,
        ["cm", "°", "gr", "s", "sec", "%", "kg"].contains(folded)
      {
        value += " " + word
      } else {
        words.append(word)
      }
    }
    if awaitsPain { words.append("pijn") }
    remark = words.joined(separator: " ")
  }

  private static func pain(_ word: String) -> Int? {
    let digits =
      word.hasPrefix("p") ? word.dropFirst() : word.hasSuffix("/10") ? word.dropLast(3) : ""
    return Int(digits).flatMap { (0...10).contains($0) ? $0 : nil }
  }

  private static func side(_ word: String) -> Side? {
    switch word {
    case "l", "li", "links", "left": .left
    case "r", "re", "rechts", "right": .right
    case "b", "bdz", "beide", "beiderzijds", "both": .both
    default: nil
    }
  }

  /// `C2`, `L4-L5`, `Th3-5`.
  private static func isLevel(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return false }
    for (index, part) in parts.enumerated() {
      let letters = part.prefix { $0.isLetter }
      let digits = part.dropFirst(letters.count)
      let isNamed = ["c", "t", "th", "l", "s"].contains(String(letters))
      guard isNamed || (index == 1 && letters.isEmpty), (1...2).contains(digits.count),
        digits.allSatisfy(\.isNumber)
      else { return false }
    }
    return true
  }

  /// `links · L4-L5 · 40° · pijn 5 · stug`.
  public func text(in language: Language) -> String {
    [
      side == .none ? "" : side.name(in: language), level, value,
      pain.map { language("pijn \($0)", "pain \($0)") } ?? "", remark,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
