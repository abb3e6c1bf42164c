/// How a patient is spoken to in Dutch: with `u` or with `je`.
public enum AddressForm: String, Sendable, CaseIterable {
  case formal, informal

  /// From this age on a patient is proposed to be called `u`, whatever the practice does.
  ///
  /// Below it nobody is: a child of ten that reads `u` looks for somebody else.
  public static let adultAge = 16

  /// The sentences of the practice in this form; they are written with `u`.
  ///
  /// Meant for our own texts only: what people typed stays as they typed it.
  public func dutch(_ text: String) -> String {
    self == .formal ? text : DutchAddress.informal(text)
  }
}

extension Patient {
  /// As a paper calls the patient: `mevrouw A. Öztürk`, and who is not yet called `u` `Sanne Bakker`.
  func nameOnPaper(on day: Day, _ language: Language) -> String {
    if let age = details.age(on: day), age < AddressForm.adultAge { return name.familiar }
    return name.salutation(details.sex, language)
  }
}

/// Turns sentences with `u` into sentences with `je`.
enum DutchAddress {
  /// Verbs in front of `u` that lose their ending in front of `je`.
  ///
  /// A list and not a rule, as 'dat u' and 'met u' end in the same letter.
  static let inverted = [
    "voelt": "voel", "wordt": "word", "rookt": "rook", "twijfelt": "twijfel", "merkt": "merk",
    "krijgt": "krijg", "heeft": "heb", "bent": "ben", "kunt": "kun", "staat": "sta",
    "gaat": "ga", "zit": "zit", "ligt": "lig", "wilt": "wil", "loopt": "loop", "doet": "doe",
    "zult": "zul", "belt": "bel", "hoort": "hoor", "ziet": "zie", "betaalt": "betaal",
    "beweegt": "beweeg", "hebt": "heb", "houdt": "houd", "moet": "moet", "vergeet": "vergeet",
  ]

  /// Behind these `u` has stress and becomes `jou`.
  private static let stressed: Set<String> = ["voor", "van", "aan"]

  static func informal(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    // Whether the sentence speaks to the patient, so that 'heeft' is theirs.
    var addressed = false
    for index in words.indices {
      let word = Word(words[index])
      switch word.letters.lowercased() {
      case "u":
        addressed = true
        let before = index > 0 ? Word(words[index - 1]) : nil
        let isStressed =
          before.map { stressed.contains($0.letters.lowercased()) && $0.tail.isEmpty } ?? false
        words[index] = word.replaced(by: isStressed ? "jou" : "je")
        if let before, before.tail.isEmpty,
          let verb = inverted[before.letters.lowercased()]
        {
          words[index - 1] = before.replaced(by: verb)
        }
      case "uw": words[index] = word.replaced(by: "je")
      case "uzelf": words[index] = word.replaced(by: "jezelf")
      case "heeft" where addressed: words[index] = word.replaced(by: "hebt")
      default: break
      }
      if word.endsSentence { addressed = false }
    }
    return words.joined(separator: " ")
  }

  /// A word with the signs around it.
  private struct Word {
    let head: Substring
    let letters: Substring
    let tail: Substring

    init(_ text: String) {
      let start = text.firstIndex(where: \.isLetter) ?? text.endIndex
      let end = text[start...].firstIndex { !$0.isLetter } ?? text.endIndex
      head = text[..<start]
      letters = text[start..<end]
      tail = text[end...]
    }

    var endsSentence: Bool { tail.contains { ".?!:".contains($0) } }

    func replaced(by word: String) -> String {
      let isCapital = letters.first?.isUppercase ?? false
      let cased = isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
      return head + cased + tail
    }
  }
}
