import PracticeCore

/// The explanation of the command line, made of the table of verbs.
struct Help {
  let language: Language

  func printAll(on output: Output) {
    output.print(
      language(
        "practice: agenda, dossiers en oefeningen van een praktijk voor manuele therapie",
        "practice: agenda, files and exercises of a manual-therapy practice"))
    output.print()
    output.print(language("Zonder opdracht opent het scherm.", "Without a command it opens."))
    printOptions([.linear], on: output)
    output.print()
    print(
      Verb.all.map { ("practice " + usage($0, withOptions: false), $0.summary(language)) },
      on: output)
    output.print()
    output.print(language("Bij elke opdracht:", "With every command:"))
    printOptions(Option.ofEveryVerb, on: output)
    output.print()
    output.print(
      language(
        "Meer over een opdracht: practice help OPDRACHT", "More on a command: practice help COMMAND"
      ))
    output.print(
      language(
        "Einde: 0 gedaan, 1 geweigerd of niets gevonden, 2 verkeerd gebruik, 3 bestand onbruikbaar",
        "Exit: 0 done, 1 refused or nothing found, 2 wrong usage, 3 file cannot be used"))
  }

  func print(_ verb: Verb, on output: Output) {
    output.print(title(verb))
    output.print()
    output.print("  " + capitalised(verb.summary(language)) + ".")
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
    if let verb = Verb.all.first(where: { $0.name == name }) { return [title(verb)] }
    return [language("Overzicht: practice help", "Overview: practice help")]
  }

  private func title(_ verb: Verb) -> String {
    language("Gebruik: ", "Usage: ") + "practice " + usage(verb, withOptions: true)
  }

  private func usage(_ verb: Verb, withOptions: Bool) -> String {
    var parts = [verb.name]
    switch verb.operand {
    case .none: break
    case .optional(let what): parts.append("[\(what(language))]")
    case .required(let what): parts.append(what(language))
    }
    if withOptions { parts += verb.options.map { "[\($0.usage(language))]" } }
    return parts.joined(separator: " ")
  }

  private func printOptions(_ options: [Option], on output: Output) {
    print(options.map { ($0.usage(language), $0.help(language)) }, on: output)
  }

  private func print(_ pairs: [(String, String)], on output: Output) {
    let width = pairs.map { TextWidth.displayWidth(of: $0.0) }.max() ?? 0
    for (left, right) in pairs {
      output.print("  " + TextWidth.padded(left, to: width) + "  " + right)
    }
  }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
