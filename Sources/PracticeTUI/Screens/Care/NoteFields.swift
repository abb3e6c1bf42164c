import PracticeCore

/// The fields of a session note, and the note they make.
@MainActor
struct NoteFields {
  let techniques: TechniqueText
  let labels: NoteLabels
  let texts: any KernelTexts

  private var language: Language { techniques.language }

  /// - Parameter hasPrevious: There was a session before this one: its side effects are asked.
  func fields(_ content: NoteContent, hasPrevious: Bool) -> [FormField] {
    func pain(_ id: String, _ label: String, _ value: Int?) -> FormField {
      FormField(id, label, TextField.number(value, in: 0...10, texts: texts))
    }
    func prose(_ part: String, _ text: String) -> FormField {
      FormField(part, label(of: part), TextArea(text, width: 60, height: 2))
    }
    var fields: [FormField] = []
    if hasPrevious {
      // What the previous session did is asked before anything else.
      fields.append(
        FormField(
          "sideEffect", language("Na vorige keer", "After last time"),
          InputFields.choice(content.sideEffect) { $0.name(in: language) }))
    }
    return fields + [
      pain("painDay", language("Pijn 24 uur", "Pain 24 hours"), content.painDay),
      pain("painBefore", language("Pijn vóór", "Pain before"), content.painBefore),
      prose("subjective", content.subjective),
      prose("objective", content.objective),
      prose("analysis", content.analysis),
      FormField(
        "techniques", label(of: "techniques"), TechniquesField(content.techniques, techniques)),
      prose("plan", content.plan),
      pain("painAfter", language("Pijn na", "Pain after"), content.painAfter),
    ]
  }

  /// The label of a part of the note.
  func label(of part: String) -> String {
    switch part {
    case "subjective": "S"
    case "objective": "O"
    case "analysis": labels.analysis
    case "plan": "P"
    default: language("Technieken", "Techniques")
    }
  }

  /// The note the fields make.
  ///
  /// - Parameter opened: The note as it was, for what the form does not ask.
  func content(of form: Form, from opened: NoteContent) -> NoteContent {
    func number(_ id: String) -> Int? { form.number(id) }
    return NoteContent(
      sideEffect: SideEffect(rawValue: form["sideEffect"]) ?? opened.sideEffect,
      painDay: number("painDay"), painBefore: number("painBefore"),
      painAfter: number("painAfter"), subjective: form["subjective"],
      objective: form["objective"], analysis: form["analysis"], plan: form["plan"],
      techniques: techniques.read(form["techniques"]).applied)
  }

  /// What P begins with, as the techniques are ticked now.
  func composedPlan(of form: Form) -> String {
    techniques.sentence(techniques.read(form["techniques"]).applied)
  }

  /// Says behind its label which part is word for word that of the note before: `O =`.
  func markCarriedOver(in form: inout Form, from opened: NoteContent, since earlier: NoteContent) {
    let unchanged = content(of: form, from: opened).unchanged(since: earlier)
    for part in NotePart.allCases {
      let label = label(of: part.rawValue)
      form.relabel(part.rawValue, unchanged.contains(part) ? label + " =" : label)
    }
  }
}

extension SessionNote {
  /// The label of a part with the mark of what was carried over.
  func label(_ part: NotePart, _ name: String) -> String {
    carriedOver.contains(part) ? name + " =" : name
  }
}
