import PracticeCore

/// The fields of a session note, and the note they make.
@MainActor
enum NoteFields {
  static func fields(
    _ content: NoteContent, _ techniques: [Technique], _ language: Language,
    _ texts: any KernelTexts, hasPrevious: Bool
  ) -> [FormField] {
    func pain(_ id: String, _ label: String, _ value: Int?) -> FormField {
      FormField(id, label, TextField.number(value, in: 0...10, texts: texts))
    }
    func prose(_ id: String, _ label: String, _ text: String) -> FormField {
      FormField(id, label, TextArea(text, width: 44, height: 2))
    }
    var fields: [FormField] = []
    if hasPrevious {
      // What the previous session did is asked before anything else.
      fields.append(
        FormField(
          "sideEffect", language("Na vorige keer", "After last time"),
          InputFields.choice(content.sideEffect) { $0.name(in: language) }))
    }
    fields += [
      pain("painDay", language("Pijn 24 uur", "Pain 24 hours"), content.painDay),
      pain("painBefore", language("Pijn vóór", "Pain before"), content.painBefore),
      prose("subjective", "S", content.subjective),
      prose("objective", "O", content.objective),
      prose("analysis", "A", content.analysis),
      prose("plan", "P", content.plan),
    ]
    for (index, technique) in techniques.enumerated() {
      fields.append(
        FormField(
          "technique.\(technique.id.rawValue)",
          index == 0 ? language("Technieken", "Techniques") : "",
          CheckField(
            content.techniques.contains { $0.technique == technique.id },
            label: technique.name(in: language))))
    }
    let first = content.techniques.first { !$0.level.isEmpty || $0.side != .none }
    fields += [
      FormField(
        "level", language("Niveau", "Level"), TextField(first?.level ?? "", width: 20)),
      FormField(
        "side", language("Kant", "Side"),
        InputFields.choice(first?.side ?? .none) { $0.name(in: language) }),
      pain("painAfter", language("Pijn na", "Pain after"), content.painAfter),
    ]
    return fields
  }

  /// The note the fields make.
  ///
  /// - Parameter opened: The note as it was. The form has one level and side for all
  ///   techniques; a note in which they differ keeps them unless they were changed here.
  static func content(
    of form: Form, _ techniques: [Technique], from opened: NoteContent
  ) -> NoteContent {
    func number(_ id: String) -> Int? { Int(form[id].trimmingSpaces) }
    let typed = applied(form, techniques)
    let shown = applied(
      Form(
        fields(opened, techniques, .dutch, Language.dutch.kernelTexts, hasPrevious: false),
        saveLabel: ""),
      techniques)
    return NoteContent(
      sideEffect: SideEffect(rawValue: form["sideEffect"]) ?? opened.sideEffect,
      painDay: number("painDay"), painBefore: number("painBefore"),
      painAfter: number("painAfter"), subjective: form["subjective"],
      objective: form["objective"], analysis: form["analysis"], plan: form["plan"],
      techniques: typed == shown ? opened.techniques : typed)
  }

  private static func applied(_ form: Form, _ techniques: [Technique]) -> [AppliedTechnique] {
    let level = form["level"].trimmingSpaces
    let side = Side(rawValue: form["side"]) ?? .none
    return techniques.filter { form["technique.\($0.id.rawValue)"] == "yes" }.map {
      // Level and side say where hands were laid on.
      $0.isPassive
        ? AppliedTechnique(technique: $0.id, level: level, side: side)
        : AppliedTechnique(technique: $0.id)
    }
  }
}
