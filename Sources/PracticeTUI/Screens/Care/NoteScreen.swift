import PracticeCore

/// The note of a treatment, with the previous one beside it.
@MainActor
final class NoteScreen: FormScreen {
  private let workplace: Workplace
  private let appointment: ID<Appointment>
  private let previous: SessionNote?
  private let techniques: [Technique]
  private let headline: String

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
    return try NoteScreen(workplace: workplace, entry: entry, note: note, file: file)
  }

  private init(
    workplace: Workplace, entry: AgendaEntry, note: SessionNote?, file: PatientFile
  ) throws {
    self.workplace = workplace
    let language = workplace.language
    appointment = entry.appointment.id
    let (techniques, notes) = try workplace.practice.read { reader in
      let episode = entry.appointment.episode ?? file.current?.episode.id
      return (try reader.techniques(), try episode.map { try reader.notes(of: $0) } ?? [])
    }
    self.techniques = techniques
    // The notes of an episode are in order; the one before this appointment counts.
    previous = notes.last {
      $0.appointment != entry.appointment.id && $0.day <= entry.appointment.day
    }
    let title = NoteScreen.title(of: entry, file, language)
    headline = title
    let key = DraftKey(
      form: "note", subject: entry.appointment.id.rawValue, patient: entry.patient.id)
    let practice = workplace.practice
    let id = appointment
    super.init(
      app: workplace.app, title: title,
      fields: NoteFields.fields(
        note?.content ?? NoteContent(), techniques, language, workplace.app.texts,
        hasPrevious: previous != nil)
    ) { form in
      try refusalsBesideFields(language) {
        try practice.saveNote(NoteFields.content(of: form, techniques), of: id)
      }
      try practice.dropDraft(of: key)
      workplace.done(
        language("Verslag bewaard, nog niet ondertekend.", "Note saved, not signed yet."))
    }
    keepDrafts(of: key, in: workplace)
    moreCommands = { [unowned self] in noteCommands(key) }
  }

  private static func title(
    of entry: AgendaEntry, _ file: PatientFile, _ language: Language
  ) -> String {
    let when =
      "\(language.shortDate(entry.appointment.day)) \(entry.appointment.interval.start.short)"
    let count =
      entry.session.number == nil
      ? entry.kind.name(in: language)
      : language("Behandeling \(entry.session.text)", "Session \(entry.session.text)")
    let complaint = file.current.map { " · \($0.episode.details.title(in: language))" } ?? ""
    return "\(count) · \(entry.patient.name.listed)\(complaint) · \(when)"
  }

  private func noteCommands(_ key: DraftKey) -> [Command] {
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
      ) { [unowned self] in try sign(key) },
      Command(
        "note.carryOver", keys: [.function(6)], label: language("overnemen", "carry over"),
        help: language(
          "Neem O, A, P en de technieken van het vorige verslag over.",
          "Take O, A, P and the techniques over from the previous note."),
        enabled: workplace.enabled(unless: nothingBefore)
      ) { [unowned self] in carryOver() },
    ]
  }

  private func sign(_ key: DraftKey) throws {
    do {
      try form.check(app.texts)
      try refusalsBesideFields(language) {
        try workplace.practice.signNote(
          NoteFields.content(of: form, techniques), of: appointment)
      }
    } catch let error as FormProblems {
      form.show(error.problems)
      if let first = error.problems.first { app.refuse(first.sentence) }
      return
    }
    try workplace.practice.dropDraft(of: key)
    form.markSaved()
    app.close(self)
    app.done(language("Verslag ondertekend.", "Note signed."))
    app.dataChanged()
  }

  private func carryOver() {
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

  /// The form at the left, the previous note at the right.
  override func draw(on canvas: inout Canvas, in area: Rect) {
    let room = area.width >= 110 ? area.width * 2 / 3 : 54
    guard previous != nil else { return super.draw(on: &canvas, in: area) }
    let (left, right) = area.splitLeft(room)
    canvas.putFitted(headline, x: area.x + 1, y: area.y, width: area.width - 14, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    drawState(on: &canvas, in: area)
    form.draw(on: &canvas, in: left.inset(top: 2))
    drawPrevious(on: &canvas, in: right.inset(top: 2))
  }

  private func drawPrevious(on canvas: inout Canvas, in area: Rect) {
    guard let previous else { return }
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
  }
}
