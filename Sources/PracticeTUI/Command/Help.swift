import PracticeCore

/// The explanation of the command line, made of the table of verbs.
struct Help {
  static let columns = 80
  /// The widest usage that has its explanation beside it; that of others is below.
  private static let widest = 36

  let language: Language

  func printAll(on output: Output) {
    output.print(
      language(
        "practice: agenda, dossiers en oefeningen van een praktijk voor manuele therapie",
        "practice: agenda, files and exercises of a manual-therapy practice"))
    output.print()
    output.print(
      language(
        "Gebruik: practice [OPDRACHT] [OPTIES]; zonder opdracht opent het scherm.",
        "Usage: practice [COMMAND] [OPTIONS]; without a command the screen opens."))
    printOptions(Option.ofInterface, on: output)
    output.print()
    print(Verb.all.map { (usage($0), $0.summary(language)) }, on: output)
    output.print()
    output.print(language("Bij elke opdracht:", "With every command:"))
    printOptions(Option.ofEveryVerb, on: output)
    output.print()
    output.print(
      language(
        "Meer over een opdracht: practice help OPDRACHT.",
        "More on a command: practice help COMMAND."))
    output.print(
      language(
        "Exitcode: 0 gedaan, 1 geweigerd of niets gevonden, 2 verkeerd gebruik,",
        "Exit code: 0 done, 1 refused or nothing found, 2 wrong usage,"))
    output.print(
      language("          3 het bestand is niet te gebruiken.", "           3 file cannot be used.")
    )
  }

  func print(_ verb: Verb, on output: Output) {
    for line in title(verb) { output.print(line) }
    output.print()
    output.print("  " + capitalised(verb.summary(language)) + ".")
    for line in verb.explanation(language) { output.print("  " + line) }
    if !verb.options.isEmpty {
      output.print()
      printOptions(verb.options, on: output)
    }
    output.print()
    output.print(language("Bij elke opdracht:", "With every command:"))
    printOptions(Option.ofEveryVerb, on: output)
    guard case .none = verb.operand else {
      output.print()
      output.print(
        language(
          "`-` leest van standaardinvoer; achter `--` is niets meer een optie.",
          "`-` reads from standard input; behind `--` nothing is an option."))
      return
    }
  }

  /// What to say behind a wrong use.
  func hint(_ name: String?) -> [String] {
    if let verb = Verb.all.first(where: { $0.name == name }) { return title(verb) }
    return [language("Overzicht: practice help", "Overview: practice help")]
  }

  /// The usage of a verb, its options on as many lines as they need.
  private func title(_ verb: Verb) -> [String] {
    let head = language("Gebruik: ", "Usage: ") + "practice " + usage(verb)
    var lines = [head]
    for option in verb.options.map({ "[\($0.usage(language))]" }) {
      if TextWidth.displayWidth(of: lines[lines.count - 1] + " " + option) <= Help.columns {
        lines[lines.count - 1] += " " + option
      } else {
        lines.append("  " + option)
      }
    }
    return lines
  }

  private func usage(_ verb: Verb) -> String {
    switch verb.operand {
    case .none: verb.name
    case .optional(let what): "\(verb.name) [\(what(language))]"
    case .required(let what): "\(verb.name) \(what(language))"
    }
  }

  private func printOptions(_ options: [Option], on output: Output) {
    print(options.map { ($0.usage(language), $0.help(language)) }, on: output)
  }

  private func print(_ pairs: [(String, String)], on output: Output) {
    let widths = pairs.map { TextWidth.displayWidth(of: $0.0) }
    let width = widths.filter { $0 <= Help.widest }.max() ?? 0
    for (left, right) in pairs {
      var left = left
      if TextWidth.displayWidth(of: left) > width {
        output.print("  " + left)
        left = ""
      }
      for line in TextWidth.wrap(right, width: Help.columns - width - 4) {
        output.print("  " + TextWidth.padded(left, to: width) + "  " + line)
        left = ""
      }
    }
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
