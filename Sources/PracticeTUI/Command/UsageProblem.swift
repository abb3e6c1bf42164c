import PracticeCore

/// The command line was used wrongly: exit code 2.
struct UsageProblem: Error, Equatable {
  let sentence: Words

  init(_ dutch: String, _ english: String) {
    sentence = Words(dutch, english)
  }

  init(_ problem: InputProblem) {
    self.init(problem.sentence(.dutch), problem.sentence(.english))
  }
}

/// It cannot be done, or nothing was found: exit code 1.
struct CommandRefusal: Error, Equatable {
  let sentence: Words

  init(_ dutch: String, _ english: String) {
    sentence = Words(dutch, english)
  }
}

extension UsageProblem {
  static func unknownVerb(_ word: String, nearest: String?) -> UsageProblem {
    UsageProblem(
      "Er is geen opdracht '\(word)'.\(meant(nearest, .dutch))",
      "There is no command '\(word)'.\(meant(nearest, .english))")
  }

  static func unknownOption(_ word: String, nearest: String?) -> UsageProblem {
    UsageProblem(
      "Er is geen optie '\(word)'.\(meant(nearest, .dutch))",
      "There is no option '\(word)'.\(meant(nearest, .english))")
  }

  private static func meant(_ nearest: String?, _ language: Language) -> String {
    nearest.map { language(" Bedoelt u '\($0)'?", " Did you mean '\($0)'?") } ?? ""
  }

  static func missingValue(_ option: Option) -> UsageProblem {
    UsageProblem(
      "Achter \(option.typed) hoort \(option.value?.dutch ?? "iets").",
      "\(option.typed) is to be followed by \(option.value?.english ?? "something").")
  }

  static func superfluousValue(_ option: Option) -> UsageProblem {
    UsageProblem("Achter \(option.typed) hoort niets.", "\(option.typed) takes no value.")
  }

  static func strayOption(_ option: Option, of verb: String) -> UsageProblem {
    UsageProblem(
      "\(option.typed) hoort niet bij \(verb).", "\(option.typed) does not belong to \(verb).")
  }

  static func superfluous(_ operand: String, of verb: String) -> UsageProblem {
    UsageProblem(
      "'\(operand)' hoort niet bij \(verb).", "'\(operand)' does not belong to \(verb).")
  }

  static func missing(_ what: Words) -> UsageProblem {
    UsageProblem("\(what.dutch) ontbreekt.", "\(what.english) is missing.")
  }

  static func badValue(_ option: Option, _ value: String) -> UsageProblem {
    let usage = option.value ?? Words("")
    return UsageProblem(
      "'\(value)' kan niet achter \(option.typed); er hoort \(usage.dutch).",
      "'\(value)' cannot follow \(option.typed); it takes \(usage.english).")
  }

  static func outside(_ option: Option, _ range: ClosedRange<Int>) -> UsageProblem {
    UsageProblem(
      "Achter \(option.typed) hoort een getal van \(range.lowerBound) tot \(range.upperBound).",
      "\(option.typed) takes a number from \(range.lowerBound) to \(range.upperBound).")
  }
}
