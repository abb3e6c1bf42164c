import PracticeCore

/// A signed note: to read, and to add to.
@MainActor
enum SignedNote {
  static func pager(workplace: Workplace, note: SessionNote, entry: AgendaEntry) -> Pager {
    let language = workplace.language
    let when = "\(language.shortDate(note.day)) \(note.day.year)"
    let count = entry.session.number == nil ? entry.kind.name(in: language) : entry.session.text
    return Pager(
      title:
        "\(workplace.name(entry.patient.name)) · \(count) · \(when) · ✓ \(note.signedBy ?? "")",
      lines: lines(note, workplace)
    ) {
      [
        Command(
          "note.addendum", keys: [.character("a")], label: language("aanvullen", "add to"),
          help: language(
            "Voeg een gedateerde aanvulling toe.", "Add a dated addendum."),
          enabled: workplace.enabled(.writeClinical)
        ) { workplace.app.push(addendumForm(workplace, entry)) }
      ]
    }
  }

  private static func addendumForm(_ workplace: Workplace, _ entry: AgendaEntry) -> FormScreen {
    let language = workplace.language
    let key = DraftKey(
      form: "addendum", subject: entry.appointment.id.rawValue, patient: entry.patient.id)
    let field = FormField(
      "addendum", language("Aanvulling", "Addendum"), TextArea(width: 60, height: 6),
      isRequired: true)
    let screen = FormScreen(
      app: workplace.app, title: language("Aanvulling op het verslag", "Addendum to the note"),
      fields: [field]
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.addAddendum(form["addendum"], to: entry.appointment.id)
      }
      // The page below shows the note as it was; it is opened anew.
      if let page = workplace.app.screens.last(where: { $0 is Pager }) { workplace.app.close(page) }
      try workplace.openNote(of: entry.appointment.id)
      workplace.app.done(language("Aanvulling bewaard.", "Addendum saved."))
    }
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }

  private static func lines(_ note: SessionNote, _ workplace: Workplace) -> [ScrollText.Line] {
    let language = workplace.language
    let content = note.content
    var lines: [ScrollText.Line] = []
    func add(_ label: String, _ text: String) {
      guard !text.isEmpty else { return }
      for (index, line) in TextWidth.wrap(text, width: 60).enumerated() {
        let head = TextWidth.padded(index == 0 ? label : "", to: 16)
        lines.append(ScrollText.Line(text: head + line))
      }
    }
    add(language("Na vorige keer", "After last time"), content.sideEffect.name(in: language))
    add(language("Pijn 24 uur", "Pain 24 hours"), content.painDay.map { "\($0)" } ?? "–")
    let session = [content.painBefore, content.painAfter].map { $0.map { "\($0)" } ?? "–" }
    add(language("Pijn vóór en na", "Pain before/after"), session.joined(separator: " → "))
    add("S", content.subjective)
    add("O", content.objective)
    add("A", content.analysis)
    add("P", content.plan)
    let techniques = (try? workplace.practice.read { try $0.techniques() }) ?? []
    let names = content.techniques.compactMap { applied in
      techniques.first { $0.id == applied.technique }.map {
        ([$0.name(in: language), applied.level]
          + (applied.side == .none ? [] : [applied.side.name(in: language)]))
          .filter { !$0.isEmpty }.joined(separator: " ")
      }
    }
    add(language("Technieken", "Techniques"), names.joined(separator: ", "))
    for addendum in note.addenda {
      lines.append(ScrollText.Line(text: ""))
      add(
        "\(language.numericDate(addendum.day)) \(addendum.initials)",
        "")
      lines.append(
        ScrollText.Line(
          text: language("Aanvulling ", "Addendum ")
            + "\(language.numericDate(addendum.day)) \(addendum.initials)", style: .label))
      add("", addendum.text)
    }
    return lines
  }
}
