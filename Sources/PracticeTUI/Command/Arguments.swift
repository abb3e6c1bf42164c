import PracticeCore

/// What was typed behind `practice`, taken apart: a verb, its operands, and options anywhere.
///
/// `--` ends the options; `-` by itself is an operand.
struct Arguments {
  /// The first operand; nothing for `practice` alone.
  private(set) var verb: String?
  private(set) var operands: [String] = []
  /// The options that were given, in order.
  private(set) var given: [Option] = []
  /// The first thing that is wrong.
  ///
  /// What was typed is read to its end nevertheless, so that it can be told in the language
  /// asked for.
  private(set) var problem: UsageProblem?
  private var values: [Option: String] = [:]

  init(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        for operand in rest { take(operand) }
        rest = []
      } else if word.hasPrefix("-"), word != "-" {
        takeOption(word, &rest)
      } else {
        take(word)
      }
    }
  }

  func has(_ option: Option) -> Bool { given.contains(option) }

  /// The value of an option as typed; of an option given twice, the last.
  subscript(option: Option) -> String? { values[option] }

  private mutating func take(_ operand: String) {
    if verb == nil { verb = operand } else { operands.append(operand) }
  }

  private mutating func takeOption(_ word: String, _ rest: inout ArraySlice<String>) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = Arguments.option(String(parts[0])) else {
      // Without the dashes, which are always right.
      let name = String(parts[0].drop { $0 == "-" })
      let nearest = nearest(to: name, among: Option.allCases.map(\.rawValue)).map { "--" + $0 }
      return refuse(.unknownOption(String(parts[0]), nearest: nearest))
    }
    given.append(option)
    if option.value == nil {
      if parts.count > 1 { refuse(.superfluousValue(option)) }
    } else if parts.count > 1 {
      values[option] = String(parts[1])
    } else if let value = rest.first, !value.hasPrefix("--") {
      values[option] = value
      rest.removeFirst()
    } else {
      refuse(.missingValue(option))
    }
  }

  private static func option(_ word: String) -> Option? {
    if word == "-h" { return .help }
    return word.hasPrefix("--") ? Option(rawValue: String(word.dropFirst(2))) : nil
  }

  private mutating func refuse(_ problem: UsageProblem) {
    if self.problem == nil { self.problem = problem }
  }
}
