import PracticeCore

/// The form of a session note, with the previous note beside it.
@MainActor
final class NoteForm {
  private let workplace: Workplace
  private let appointment: ID<Appointment>
  private let draft: DraftKey
  private let previous: SessionNote?
  /// The note as it was when the form was opened.
  private let opened: NoteContent
  private let techniques: [Technique]

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  /// The note as a form; once it is signed, as a page to read.
  ///
  /// A patient without an episode gets the form for one first.
  static func make(workplace: Workplace, appointment id: ID<Appointment>) throws -> any Screen {
    let (entry, note) = try workplace.practice.read { reader in
      let appointment = try reader.appointment(id)
      return (try reader.agendaEntries([appointment]).first, try reader.note(of: id))
    }
    guard let entry else { throw Refusal.notFound(.appointment) }
    if let note, note.isSigned {
      return SignedNote.pager(workplace: workplace, note: note, entry: entry)
    }
    let file = try workplace.practice.read { try $0.file(of: entry.patient.id) }
    if entry.appointment.episode == nil, file.current == nil {
      workplace.app.warn(
        workplace.language(
          "Open eerst een behandelepisode; daarna komt het verslag.",
          "Open an episode first; the note comes after it."))
      return EpisodeForm.open(workplace: workplace, patient: entry.patient.id) {
        try workplace.openNote(of: id)
      }
    }
    return try NoteForm(
      workplace: workplace, entry: entry, opened: note?.content ?? NoteContent(), file: file
    ).screen(of: entry, file)
  }

  private init(
    workplace: Workplace, entry: AgendaEntry, opened: NoteContent, file: PatientFile
  ) throws {
    self.workplace = workplace
    self.opened = opened
    appointment = entry.appointment.id
    draft = DraftKey(
      form: "note", subject: entry.appointment.id.rawValue, patient: entry.patient.id)
    let (techniques, notes) = try workplace.practice.read { reader in
      let episode = entry.appointment.episode ?? file.current?.episode.id
      return (try reader.techniques(), try episode.map { try reader.notes(of: $0) } ?? [])
    }
    self.techniques = techniques
    // The notes of an episode are in order; the last one before this appointment counts.
    previous = notes.last {
      $0.appointment != entry.appointment.id && $0.day <= entry.appointment.day
    }
  }

  private func screen(of entry: AgendaEntry, _ file: PatientFile) -> FormScreen {
    let screen = FormScreen(
      app: app, title: title(of: entry, file),
      fields: NoteFields.fields(
        opened, techniques, language, app.texts, hasPrevious: previous != nil)
    ) { [self] form in
      let typed = NoteFields.content(of: form, techniques, from: opened)
      try workplace.saving { [self] resolution in
        try workplace.practice.saveNote(typed, from: opened, of: appointment, resolution)
        workplace.done(
          language("Verslag bewaard, nog niet ondertekend.", "Note saved, not signed yet."))
      }
    }
    screen.keepDrafts(of: draft, in: workplace)
    screen.moreCommands = { [self, unowned screen] in commands(screen) }
    if previous != nil { screen.drawAside = { [self] in drawPrevious(on: &$0, in: $1) } }
    return screen
  }

  private func title(of entry: AgendaEntry, _ file: PatientFile) -> String {
    let when =
      "\(language.shortDate(entry.appointment.day)) \(entry.appointment.interval.start.short)"
    let count =
      entry.session.number == nil
      ? entry.kind.name(in: language)
      : language("Behandeling \(entry.session.text)", "Session \(entry.session.text)")
    let complaint = file.current.map { " · \($0.episode.details.title(in: language))" } ?? ""
    return "\(count) · \(workplace.name(entry.patient.name))\(complaint) · \(when)"
  }

  private func commands(_ screen: FormScreen) -> [Command] {
    let nothingBefore = (
      previous == nil, language("Er is geen vorig verslag.", "There is no previous note.")
    )
    return [
      Command(
        "note.sign", keys: [.function(8)], label: language("ondertekenen", "sign"),
        help: language(
          "Bewaar en onderteken; daarna is het verslag gesloten.",
          "Save and sign; the note is closed after that."),
        enabled: workplace.enabled(.writeClinical)
      ) { [self, unowned screen] in try sign(screen) },
      Command(
        "note.carryOver", keys: [.function(6)], label: language("overnemen", "carry over"),
        help: language(
          "Neem O, A, P en de technieken van het vorige verslag over.",
          "Take O, A, P and the techniques over from the previous note."),
        enabled: workplace.enabled(unless: nothingBefore)
      ) { [self, unowned screen] in carryOver(into: &screen.form) },
    ]
  }

  private func sign(_ screen: FormScreen) throws {
    do {
      try screen.form.check(app.texts)
      let typed = NoteFields.content(of: screen.form, techniques, from: opened)
      try workplace.saving { [self] resolution in
        try workplace.practice.signNote(typed, from: opened, of: appointment, resolution)
      }
    } catch let error as FormProblems {
      screen.form.show(error.problems)
      if let first = error.problems.first { app.refuse(first.sentence) }
      return
    }
    screen.finish()
    app.done(language("Verslag ondertekend.", "Note signed."))
    app.dataChanged()
  }

  private func carryOver(into form: inout Form) {
    guard let previous else { return }
    for (field, text) in [
      ("objective", previous.content.objective), ("analysis", previous.content.analysis),
      ("plan", previous.content.plan),
    ] where form[field].isEmpty {
      form[field] = text
    }
    for applied in previous.content.techniques {
      form["technique.\(applied.technique.rawValue)"] = "yes"
      if form["level"].isEmpty { form["level"] = applied.level }
      if form["side"] == Side.none.rawValue { form["side"] = applied.side.rawValue }
    }
  }

  // MARK: - Drawing

  /// Draws the previous note at the right, and leaves the rest to the fields.
  private func drawPrevious(on canvas: inout Canvas, in window: Rect) -> Rect {
    let (fields, area) = window.splitLeft(
      window.width >= 110 ? window.width * 2 / 3 : window.width * 2 / 3 + 1)
    guard let previous else { return window }
    canvas.verticalLine(x: area.x, y: area.y - 1, height: area.height + 1)
    var y = area.y
    let inside = area.inset(left: 2)
    func put(_ text: String, _ style: Style = .dim) {
      for line in TextWidth.wrap(text, width: max(1, inside.width - 1)) where y < inside.maxY {
        canvas.put(line, x: inside.x, y: y, limit: inside.width, style: style)
        y += 1
      }
    }
    put(
      language("vorige ", "previous ") + language.shortDate(previous.day)
        + (previous.signedBy.map { " ✓ \($0)" } ?? ""), .label)
    let content = previous.content
    let pains = [content.painDay, content.painBefore, content.painAfter].map {
      $0.map { "\($0)" } ?? "–"
    }
    put(language("pijn 24 u ", "pain 24 h ") + "\(pains[0]) · \(pains[1]) → \(pains[2])")
    for (letter, text) in [
      ("S", content.subjective), ("O", content.objective), ("A", content.analysis),
      ("P", content.plan),
    ] where !text.isEmpty {
      put("\(letter) \(text)")
    }
    let names = content.techniques.compactMap { applied in
      techniques.first { $0.id == applied.technique }.map { technique in
        let parts = [applied.level, applied.side == .none ? "" : applied.side.name(in: language)]
        return ([technique.name(in: language)] + parts).filter { !$0.isEmpty }
          .joined(separator: " ")
      }
    }
    if !names.isEmpty { put(names.joined(separator: ", ")) }
    return fields
  }
}
