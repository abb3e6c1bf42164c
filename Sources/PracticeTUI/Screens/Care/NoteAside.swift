import PracticeCore

/// What stands beside a note that is written: the previous one, and what comes next.
@MainActor
final class NoteAside {
  private let workplace: Workplace
  private let fields: NoteFields
  private let previous: SessionNote?
  private let patient: ID<Patient>
  private let moment: Moment
  private let episode: ID<Episode>?
  private var next: AgendaEntry?
  private var consents: [ScrollText.Line] = []

  private var language: Language { workplace.language }

  init(
    workplace: Workplace, fields: NoteFields, previous: SessionNote?, patient: ID<Patient>,
    after moment: Moment, episode: ID<Episode>?
  ) {
    self.workplace = workplace
    self.fields = fields
    self.previous = previous
    self.patient = patient
    self.moment = moment
    self.episode = episode
    refresh()
  }

  func refresh() {
    next = try? workplace.practice.read { reader in
      let next = try reader.nextAppointment(of: patient, after: max(moment, reader.now))
      return try next.map { try reader.agendaEntries([$0]) }?.first
    }
    let room = try? workplace.practice.read { reader in
      try episode.map { try reader.room(of: $0) }
    }
    consents = room.map { NoteConsent.lines($0, language) } ?? []
  }

  /// When the next appointment is, as a sentence.
  var nextSentence: String {
    guard let next else {
      return language("Nog geen volgende afspraak (a).", "No next appointment yet (a).")
    }
    return language("Volgende: \(when(next)).", "Next: \(when(next)).")
  }

  private func when(_ entry: AgendaEntry) -> String {
    "\(language.shortDate(entry.appointment.day)) \(entry.appointment.interval.start.short)"
  }

  /// Draws at the right, and leaves the rest to the fields.
  func draw(on canvas: inout Canvas, in window: Rect, sideEffect: SideEffect?) -> Rect {
    let (left, area) = window.splitLeft(
      window.width >= 110 ? window.width * 2 / 3 : window.width * 2 / 3 + 1)
    canvas.verticalLine(x: area.x, y: area.y - 1, height: area.height + 1)
    let inside = area.inset(left: 2)
    var lines = sideEffect?.isSerious == true ? SeriousSideEffect.advice(language) : []
    lines += nextLines + consents
    if let previous { lines += previousLines(previous) }
    var y = area.y
    for line in lines {
      for text in TextWidth.wrap(line.text, width: max(1, inside.width - 1)) where y < inside.maxY {
        canvas.put(text, x: inside.x, y: y, limit: inside.width, style: line.style)
        y += 1
      }
    }
    return left
  }

  private var nextLines: [ScrollText.Line] {
    guard let next else {
      return [
        ScrollText.Line(
          text: language("nog geen volgende afspraak (F9)", "no next appointment yet (F9)"),
          style: .warning)
      ]
    }
    return [ScrollText.Line(text: language("volgende ", "next ") + when(next), style: .label)]
  }

  private func previousLines(_ note: SessionNote) -> [ScrollText.Line] {
    let content = note.content
    let signed = note.signedBy.map { " ✓ \($0)" } ?? ""
    var lines = [
      ScrollText.Line(
        text: language("vorige ", "previous ") + language.shortDate(note.day) + signed,
        style: .label)
    ]
    let pains = [content.painDay, content.painBefore, content.painAfter].map {
      $0.map { "\($0)" } ?? "–"
    }
    var texts = [language("pijn 24 u ", "pain 24 h ") + "\(pains[0]) · \(pains[1]) → \(pains[2])"]
    for (label, text) in [
      ("S", content.subjective), (note.label(.objective, "O"), content.objective),
      (note.label(.analysis, fields.labels.analysis), content.analysis),
      (note.label(.plan, "P"), content.plan),
    ] where !text.isEmpty {
      texts.append("\(label) \(text)")
    }
    // P says it, as a rule.
    let techniques = fields.techniques.text(content.techniques)
    if !techniques.isEmpty, !content.plan.lowercased().contains(techniques.lowercased()) {
      texts.append(techniques)
    }
    lines += texts.map { ScrollText.Line(text: $0, style: .dim) }
    return lines
  }
}
