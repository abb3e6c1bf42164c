import PracticeCore

/// What of the log one wants to see.
@MainActor
enum LogFilterForm {
  /// As it was typed, to be shown again.
  struct Typed {
    var patient = ""
    var person = ""
    var kind = ""
    var from = ""
    var to = ""

    var isEmpty: Bool { [patient, person, kind, from, to].allSatisfy(\.isEmpty) }

    func sentence(_ language: Language) -> String {
      let kind = LogLine.Kind(rawValue: kind)?.name(in: language) ?? ""
      let from = from.isEmpty ? "" : language("van ", "from ") + from
      let to = to.isEmpty ? "" : language("tot en met ", "until ") + to
      return [patient, person, kind, from, to].filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  static func make(
    _ workplace: Workplace, _ typed: Typed, asksPatient: Bool,
    _ chosen: @escaping (Typed, LogFilter) -> Void
  ) throws -> FormScreen {
    let (language, practice) = (workplace.language, workplace.practice)
    let people = try practice.read { try $0.everybody() }
    let kinds = LogLine.Kind.allCases.map { ($0.rawValue, $0.name(in: language)) }
    let today = workplace.today
    let everything = language("alles", "everything")
    let patient = FormField(
      "patient", language("Patiënt", "Patient"),
      TextField(
        typed.patient, placeholder: language("naam of #nummer", "name or #number"), width: 30))
    return FormScreen(
      app: workplace.app, title: language("Logboek: kiezen", "Log: choose"),
      fields: (asksPatient ? [patient] : []) + [
        FormField(
          "person", language("Wie", "Who"),
          ChoiceField(
            typed.person,
            options: [("", language("iedereen", "everybody"))]
              + people.map { ($0.initials, "\($0.initials)  \($0.formalName)") })),
        FormField(
          "kind", language("Wat", "What"),
          ChoiceField(typed.kind, options: [("", everything)] + kinds)),
        FormField("from", language("Van", "From"), date(typed.from, workplace)),
        FormField("to", language("Tot en met", "Until"), date(typed.to, workplace)),
      ], isOverlay: true,
      saving: CommandText(
        label: language("tonen", "show"),
        help: language("Toon deze regels.", "Show these lines."))
    ) { form in
      let typed = Typed(
        patient: form["patient"].trimmingSpaces, person: form["person"], kind: form["kind"],
        from: form["from"].trimmingSpaces, to: form["to"].trimmingSpaces)
      var filter = LogFilter(kind: LogLine.Kind(rawValue: typed.kind))
      filter.person = people.first { $0.initials == typed.person }?.id
      if !typed.patient.isEmpty {
        let found = try practice.read { try $0.findPatients(typed.patient, limit: 2) }
        guard found.count == 1 else {
          throw FormProblems(
            "patient",
            found.isEmpty
              ? language("Die patiënt is er niet.", "There is no such patient.")
              : language("Er zijn er meer; neem het nummer.", "There are more; take the number."))
        }
        filter.patient = found[0].id
      }
      func day(_ text: String) -> Day? {
        try? DateInput.parse(text, today: today, meaning: .past).get()
      }
      filter.since = day(typed.from).map(PracticeClock.midnight) ?? 0
      filter.until = day(typed.to).map { PracticeClock.midnight($0 + 1) - 1 } ?? .max
      chosen(typed, filter)
    }
  }

  private static func date(_ text: String, _ workplace: Workplace) -> TextField {
    var field = InputFields.date(
      nil, today: workplace.today, workplace.language, meaning: .past)
    field.value = text
    return field
  }
}
