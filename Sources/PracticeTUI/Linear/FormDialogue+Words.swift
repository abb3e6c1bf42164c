import PracticeCore

/// What is said around a question.
extension FormDialogue {
  func prompt(_ question: Range<Int>) -> String {
    let field = form.fields[question.lowerBound]
    let value = shown(question)
    switch field.control {
    case let yesNo as YesNoField:
      return yesNo.question + (value.isEmpty ? "" : " [\(value)]")
    case is TextArea where !value.isEmpty:
      return field.label + language(" [houden]", " [keep]")
    case is CheckField:
      let name = value.isEmpty ? language("geen", "none") : value
      return language("\(field.label), ? leest ze voor", "\(field.label), ? reads them out")
        + " [\(name)]"
    default:
      if value.isEmpty {
        return field.isRequired ? field.label : field.label + language(" [overslaan]", " [skip]")
      }
      return "\(field.label) [\(value)]"
    }
  }

  /// The form in words, a line for each field that is not empty.
  var summary: [String] {
    questions.compactMap { question in
      let value = shown(question)
      return value.isEmpty ? nil : "\(form.fields[question.lowerBound].label): \(value)"
    }
  }

  func shown(_ question: Range<Int>, _ form: Form? = nil) -> String {
    let fields = (form ?? self.form).fields
    let field = fields[question.lowerBound]
    switch field.control {
    case let choice as ChoiceField:
      return choice.options.first { $0.value == choice.value }?.label ?? ""
    case let yesNo as YesNoField:
      return yesNo.value.isEmpty ? "" : yesNo.value == "yes" ? yesNo.yes : yesNo.no
    case is CheckField:
      return question.filter { fields[$0].control.value == "yes" }.map { checkLabel($0) }
        .joined(separator: ", ")
    default:
      if case .understood(let words) = field.control.reading, !words.isEmpty { return words }
      return field.control.value
    }
  }

  func checkLabel(_ index: Int) -> String {
    (form.fields[index].control as? CheckField)?.label ?? ""
  }

  func sayLastTime(_ question: Range<Int>) {
    var earlier = form
    _ = earlier.restore(lastTime)
    let field = form.fields[question.lowerBound]
    let said = shown(question, earlier)
    if lastTime[field.id] != nil, !said.isEmpty {
      conversation.say(
        language("Vorige keer: ", "Last time: ") + said
          + (takenOver.contains(field.id)
            ? language(" (= neemt dit over)", " (= takes this over)") : ""))
    }
    if field.control is TextArea, !field.control.value.isEmpty {
      conversation.say(language("Nu: ", "Now: ") + field.control.value)
    }
  }

  /// What to do, of a sentence that says what is wrong and then, behind a semicolon, what to do.
  static func advice(in refusal: String) -> String {
    let parts = refusal.split(separator: ";", maxSplits: 1)
    guard parts.count == 2, refusal.hasPrefix("'?'") else { return refusal }
    let advice = String(parts[1]).trimmingSpaces
    return advice.prefix(1).uppercased() + advice.dropFirst()
  }

  func help(_ question: Range<Int>) -> [String] {
    let field = form.fields[question.lowerBound]
    switch field.control {
    case let choice as ChoiceField:
      conversation.list(choice.options.map(\.label))
      return [language("Typ een nummer of een naam.", "Type a number or a name.")]
    case is CheckField:
      conversation.list(question.map { checkLabel($0) })
      return [
        language(
          "Typ nummers of namen met komma's ertussen; - is geen.",
          "Type numbers or names with commas between; - is none.")
      ]
    case is YesNoField:
      return [language("Antwoord met ja of nee; - wist het.", "Answer yes or no; - clears it.")]
    case is TextArea:
      return [
        language(
          "Typ zoveel regels als u wilt; een lege regel of een punt alleen sluit af.",
          "Type as many lines as you like; an empty line or a full stop by itself ends it."),
        language(
          "+ ervoor vult aan wat er staat; - wist het.",
          "+ in front adds to what is there; - clears it."),
      ]
    // How to type it stands in the sentence that refuses it.
    default:
      var control = field.control
      control.value = "?"
      var lines = [language("- maakt het leeg.", "- makes it empty.")]
      if case .refused(let sentence) = control.reading {
        lines.insert(FormDialogue.advice(in: sentence), at: 0)
      }
      return lines
    }
  }
}
