import PracticeCore

/// A signed note: to read, and to add to.
@MainActor
enum SignedNote {
  static func pager(
    workplace: Workplace, note: SessionNote, entry: AgendaEntry
  ) throws -> Pager {
    let language = workplace.language
    let viewer = workplace.viewer
    let mayCoSign = note.responsible?.isRepresented(by: viewer) ?? false
    let when = "\(language.shortDate(note.day)) \(note.day.year)"
    let count = entry.session.number == nil ? entry.kind.name(in: language) : entry.session.text
    return Pager(
      title:
        "\(workplace.name(entry.patient.name)) · \(count) · \(when) · ✓ \([note.signedBy, note.coSignedBy].compactMap { $0 }.joined(separator: " + "))",
      lines: try lines(note, workplace)
    ) {
      [
        Command(
          "note.addendum", keys: [.character("a")], label: language("aanvullen", "add to"),
          help: language(
            "Voeg een gedateerde aanvulling toe.", "Add a dated addendum."),
          enabled: workplace.enabled(.writeClinical)
        ) { workplace.app.push(addendumForm(workplace, entry)) },
        Command(
          "note.coSign", keys: [.character("m")],
          label: language("medeondertekenen", "co-sign"),
          help: language(
            "Onderteken mee, als verantwoordelijke voor wie in opleiding is of waarneemt.",
            "Sign it too, as responsible for a trainee or a replacement."),
          enabled: workplace.enabled(
            .writeClinical,
            unless: (
              note.coSignedBy != nil,
              language("Dit is al medeondertekend.", "This is co-signed already.")
            ),
            (
              note.responsible == nil,
              language(
                "Dit verslag vraagt geen tweede handtekening.",
                "This note asks for no second signature.")
            ),
            (
              !mayCoSign,
              language(
                "Dat doet \(note.responsible?.initials ?? "").",
                "That is for \(note.responsible?.initials ?? "").")
            )), showInBar: mayCoSign && note.awaitsCoSignature
        ) {
          try workplace.practice.coSignNote(of: entry.appointment.id)
          try reopen(workplace, entry)
          workplace.app.done(language("Verslag medeondertekend.", "Note co-signed."))
        },
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
      try reopen(workplace, entry)
      workplace.app.done(language("Aanvulling bewaard.", "Addendum saved."))
    }
    StandardTexts.offer(in: screen, workplace)
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }

  /// The page shows the note as it was; it is opened anew.
  private static func reopen(_ workplace: Workplace, _ entry: AgendaEntry) throws {
    if let page = workplace.app.screens.last(where: { $0 is Pager }) { workplace.app.close(page) }
    try workplace.openNote(of: entry.appointment.id)
  }

  private static func lines(
    _ note: SessionNote, _ workplace: Workplace
  ) throws -> [ScrollText.Line] {
    let language = workplace.language
    let (labels, techniques) = try workplace.practice.read {
      (try $0.careSettings().labels, TechniqueText(try $0.techniques(), language))
    }
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
    add(note.label(.objective, "O"), content.objective)
    add(note.label(.analysis, labels.analysis), content.analysis)
    add(note.label(.plan, "P"), content.plan)
    add(
      note.label(.techniques, language("Technieken", "Techniques")),
      techniques.text(content.techniques))
    if let responsible = note.responsible {
      add(
        language("Verantwoordelijk", "Responsible"),
        responsible.initials
          + (note.awaitsCoSignature
            ? language(
              " · wacht op de medeondertekening", " · waits for the co-signature")
            : language(" · medeondertekend", " · co-signed")))
    }
    if !note.carriedOver.isEmpty {
      lines.append(ScrollText.Line(text: ""))
      lines.append(
        ScrollText.Line(
          text: language(
            "= ongewijzigd overgenomen van het vorige verslag",
            "= carried over unchanged from the previous note"), style: .dim))
    }
    for addendum in note.addenda {
      lines.append(ScrollText.Line(text: ""))
      lines.append(
        ScrollText.Line(
          text: language("Aanvulling ", "Addendum ")
            + "\(language.numericDate(addendum.day)) \(addendum.initials)", style: .label))
      add("", addendum.text)
    }
    return lines
  }
}
