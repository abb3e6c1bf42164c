import PracticeCore

/// The form of a session note, with the previous note beside it.
@MainActor
final class NoteForm {
  let workplace: Workplace
  private let entry: AgendaEntry
  private let episode: Episode?
  private let draft: DraftKey
  /// The note as it was when the form was opened.
  private let opened: NoteContent
  private let fields: NoteFields
  private let aside: NoteAside
  private let previous: SessionNote?
  /// The home exercises when the form was opened.
  private let programme: [ProgrammeLine]
  /// What P begins and ends with as composed last.
  private var composed = ""
  private var programmeChange = ""

  private var appointment: ID<Appointment> { entry.appointment.id }
  private var consent: NoteConsent {
    NoteConsent(
      workplace: workplace, patient: entry.patient.id, appointment: appointment,
      episode: episode?.id)
  }
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
      return try SignedNote.pager(workplace: workplace, note: note, entry: entry)
    }
    let file = try workplace.practice.read { try $0.file(of: entry.patient.id) }
    if entry.appointment.episode == nil, file.current == nil {
      workplace.app.warn(
        workplace.language(
          "Open eerst een behandelepisode; daarna komt het verslag.",
          "Open an episode first; the note comes after it."))
      return try EpisodeForm.open(
        workplace: workplace, patient: entry.patient.id,
        kind: entry.kind.code == "consultation" ? .consultation : .course
      ) {
        try workplace.openNote(of: id)
      }
    }
    return try NoteForm(
      workplace: workplace, entry: entry, opened: note?.content ?? NoteContent(), file: file
    ).screen()
  }

  private init(
    workplace: Workplace, entry: AgendaEntry, opened: NoteContent, file: PatientFile
  ) throws {
    self.workplace = workplace
    self.entry = entry
    self.opened = opened
    draft = DraftKey(
      form: "note", subject: entry.appointment.id.rawValue, patient: entry.patient.id)
    let practice = workplace.practice
    let id = entry.appointment.episode ?? file.current?.episode.id
    let (settings, techniques) = try practice.read {
      (try $0.careSettings(), try $0.techniques())
    }
    fields = NoteFields(
      // What is done to the patient first, then what the patient does; it fits in few rows so.
      techniques: TechniqueText(
        techniques.filter(\.isPassive) + techniques.filter { !$0.isPassive && $0.code != "advice" }
          + techniques.filter { $0.code == "advice" }, workplace.language), labels: settings.labels,
      texts: workplace.app.texts)
    (episode, previous) = try practice.read { reader in
      try id.map { id in
        (try reader.episode(id), try reader.noteBefore(entry.appointment, in: id))
      } ?? (nil, nil)
    }
    programme = try practice.read { reader in
      try id.flatMap { try reader.programme(of: $0) }?.lines ?? []
    }
    aside = NoteAside(
      workplace: workplace, fields: fields, previous: previous, patient: entry.patient.id,
      after: entry.appointment.moment, episode: id)
  }

  private func screen() -> FormScreen {
    let screen = FormScreen(
      app: app, title: title, fields: fields.fields(opened, hasPrevious: previous != nil)
    ) { [self] form in
      let typed = fields.content(of: form, from: opened)
      try consent.saving {
        try workplace.saving { [self] resolution in
          try workplace.practice.saveNote(typed, from: opened, of: appointment, resolution)
          workplace.done(
            language("Verslag bewaard, nog niet ondertekend.", "Note saved, not signed yet."))
          afterSaving(typed)
        }
      }
    }
    composed = fields.composedPlan(of: screen.form)
    screen.onChange = { [self] in follow(&$0) }
    screen.onReturn = { [self] in returned(&$0) }
    screen.expansion = StandardTexts.expansion(workplace)
    screen.keepDrafts(of: draft, in: workplace)
    screen.edit { follow(&$0) }
    screen.moreCommands = { [self, unowned screen] in commands(screen) }
    screen.drawAside = { [self, unowned screen] canvas, window in
      aside.draw(
        on: &canvas, in: window, sideEffect: SideEffect(rawValue: screen.form["sideEffect"]))
    }
    return screen
  }

  private var title: String {
    let when =
      "\(language.shortDate(entry.appointment.day)) \(entry.appointment.interval.start.short)"
    let count =
      entry.session.number == nil
      ? entry.kind.name(in: language)
      : language("Behandeling \(entry.session.text)", "Session \(entry.session.text)")
    let complaint = episode.map { " · \($0.details.title(in: language))" } ?? ""
    return "\(count) · \(workplace.name(entry.patient.name))\(complaint) · \(when)"
  }

  // MARK: - What follows from what is typed

  /// P follows the techniques; what is as last time is marked.
  private func follow(_ form: inout Form) {
    let now = fields.composedPlan(of: form)
    if now != composed {
      form["plan"] = ComposedPlan.replacing(composed, by: now, in: form["plan"])
      composed = now
    }
    if let previous {
      fields.markCarriedOver(in: &form, from: opened, since: previous.content)
    }
  }

  /// What changed in the programme meanwhile is told in P.
  private func returned(_ form: inout Form) {
    aside.refresh()
    guard let episode else { return }
    let lines =
      (try? workplace.practice.read { try $0.programme(of: episode.id) })?.lines ?? []
    let change = Programme.change(from: programme, to: lines, language) {
      Catalogue.exercise(code: $0)?.text(language).name ?? $0
    }
    form["plan"] = ComposedPlan.noting(change, insteadOf: programmeChange, in: form["plan"])
    programmeChange = change
  }

  // MARK: - Commands

  private func commands(_ screen: FormScreen) -> [Command] {
    let nothingBefore = (
      previous == nil, language("Er is geen vorig verslag.", "There is no previous note.")
    )
    let noEpisode = (
      episode == nil, language("Open eerst een behandelepisode.", "Open an episode first.")
    )
    return [
      Command(
        "note.sign", keys: [.function(8)], label: language("ondertekenen", "sign"),
        help: language(
          "Bewaar en onderteken; daarna is het verslag gesloten.",
          "Save and sign; the note is closed after that."),
        enabled: workplace.enabled(.writeClinical)
      ) { [self, unowned screen] in try beginSigning(screen) },
      Command(
        "note.carryOver", keys: [.function(6)], label: language("overnemen", "carry over"),
        help: language(
          "Neem O, A, P en de technieken van het vorige verslag over.",
          "Take O, A, P and the techniques over from the previous note."),
        enabled: workplace.enabled(unless: nothingBefore)
      ) { [self, unowned screen] in screen.edit { carryOver(into: &$0) } },
      StandardTexts.command(workplace, screen),
      Command(
        "note.programme", keys: [.function(4)], label: language("oefeningen", "exercises"),
        help: language(
          "Ga naar het oefenprogramma; Esc brengt u hier terug.",
          "Go to the exercise programme; Esc brings you back here."),
        enabled: workplace.enabled(.writeClinical, unless: noEpisode)
      ) { [self, unowned screen] in
        guard let episode else { return }
        screen.tick()
        app.push(try ProgrammeScreen(workplace: workplace, episode: episode))
      },
      Command(
        "note.book", keys: [.function(9)], label: language("afspraak", "appointment"),
        help: language("Boek de volgende afspraak.", "Book the next appointment.")
      ) { [self, unowned screen] in
        screen.tick()
        try workplace.book(entry.patient.id)
      },
      Command(
        "note.consent", keys: [.function(3)], label: language("toestemming", "consent"),
        help: language(
          "Bekijk of leg toestemming vast; Esc brengt u hier terug.",
          "See or record consent; Esc brings you back here."),
        enabled: workplace.enabled(.writeClinical, unless: noEpisode)
      ) { [self, unowned screen] in
        guard let episode else { return }
        screen.tick()
        app.push(ConsentScreen(workplace: workplace, episode: episode.id))
      },
      Command(
        "note.screen", keys: [.function(2)], label: language("screening", "screening"),
        help: language(
          "Screen opnieuw; bij de nek: ga de risico's na.",
          "Screen again; at the neck: go through its risks."),
        enabled: workplace.enabled(.writeClinical, unless: noEpisode)
      ) { [self, unowned screen] in
        screen.tick()
        try consent.screen()
      },
      Command(
        "note.measure", keys: [.control("t")], label: language("meting", "measurement"),
        help: language(
          "Leg een meting vast, zoals eigen activiteiten; daarna bent u hier terug.",
          "Record a measurement, such as own activities; then you are back here."),
        enabled: workplace.enabled(.writeClinical, unless: noEpisode)
      ) { [self, unowned screen] in
        guard let episode else { return }
        screen.tick()
        app.push(
          try MeasurementForm.make(workplace: workplace, episode: episode, asksPain: false))
      },
    ]
  }

  private func carryOver(into form: inout Form) {
    guard let previous else { return }
    let earlier = previous.content
    for (field, text) in [("objective", earlier.objective), ("analysis", earlier.analysis)]
    where form[field].isEmpty {
      form[field] = text
    }
    if form["techniques"].isEmpty {
      form["techniques"] = fields.techniques.text(earlier.techniques)
    }
    let now = fields.composedPlan(of: form)
    if form["plan"].isEmpty || form["plan"] == composed {
      form["plan"] = ComposedPlan.carriedOver(
        earlier.plan, composed: fields.techniques.sentence(earlier.techniques), now: now)
      composed = now
    }
    follow(&form)
  }

  // MARK: - Signing

  /// What is missing is said first; the pain after, if it was not asked yet, is asked last.
  private func beginSigning(_ screen: FormScreen) throws {
    do {
      try screen.form.check(app.texts)
      if let missing = fields.content(of: screen.form, from: opened).missingToSign {
        throw FormProblems(missing.field, missing.sentence(in: language))
      }
    } catch let error as FormProblems {
      return screen.refuse(error)
    }
    guard screen.form["painAfter"].isEmpty else { return try sign(screen) }
    let field = FormField(
      "painAfter", language("Pijn na de behandeling", "Pain after the session"),
      TextField.number(nil, in: 0...10, texts: app.texts))
    let signing: CommandText = (
      language("ondertekenen", "sign"),
      language(
        "Onderteken; leeg laten mag als u het niet vroeg.",
        "Sign; it may stay empty if you did not ask.")
    )
    app.push(
      FormScreen(
        app: app, title: language("Ondertekenen", "Sign"), fields: [field], isOverlay: true,
        saving: signing
      ) { [self, unowned screen] form in
        screen.fill("painAfter", with: form["painAfter"])
        if let question = app.top { app.close(question) }
        try sign(screen)
      })
  }

  private func sign(_ screen: FormScreen) throws {
    let typed = fields.content(of: screen.form, from: opened)
    do {
      try consent.saving {
        try workplace.saving { [self] resolution in
          try workplace.practice.signNote(typed, from: opened, of: appointment, resolution)
        }
      }
    } catch let error as FormProblems {
      return screen.refuse(error)
    }
    screen.finish()
    app.done(language("Verslag ondertekend.", "Note signed.") + " " + aside.nextSentence)
    app.dataChanged()
    afterSaving(typed)
  }

  private func afterSaving(_ content: NoteContent) {
    guard content.sideEffect.isSerious, let episode else { return }
    SeriousSideEffect.ask(workplace, entry: entry, episode: episode, effect: content.sideEffect)
  }
}
