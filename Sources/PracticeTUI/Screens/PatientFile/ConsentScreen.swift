import PracticeCore

/// The consents of an episode: for each technique and region what holds now, below it how it
/// came to that.
@MainActor
final class ConsentScreen: TableScreen {
  private let workplace: Workplace
  private let id: ID<Episode>
  private var room: EpisodeRoom?
  var table: Table<ConsentStanding>

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, episode: ID<Episode>) {
    self.workplace = workplace
    id = episode
    let language = workplace.language
    table = Table(
      [
        Column("", .fixed(1), style: { $0.style }, text: { $0.mark }),
        Column(language("Techniek", "Technique"), .flexible(min: 24)) { $0.name(language) },
        Column(language("Nu", "Now"), .fixed(28), style: { $0.style }) { $0.summary(language) },
        Column(language("Door", "By"), .fixed(5)) { $0.current?.initials ?? "" },
      ], emptyText: language("Geen technieken.", "No techniques."))
  }

  var title: String { language("Toestemming", "Consent") }

  func refresh() throws {
    let room = try workplace.practice.read { try $0.room(of: id) }
    self.room = room
    table.replace(with: room.standings)
  }

  var commands: [Command] {
    [
      Command(
        "consent.record", keys: [.enter], label: language("vastleggen", "record"),
        help: language(
          "Leg vast wat is uitgelegd en wat de patiënt zei.",
          "Record what was explained and what the patient said."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in record(table.selected.map { [$0] } ?? []) },
      Command(
        "consent.recordAll", keys: [.character("+")],
        label: language("alle tegelijk", "all at once"),
        help: language(
          "Leg voor alle technieken van het plan tegelijk vast.",
          "Record for all techniques of the plan at once."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in record(room?.standingsInQuestion ?? []) },
    ]
  }

  private func record(_ standings: [ConsentStanding]) {
    guard let room else { return }
    app.push(
      ConsentForm.make(workplace: workplace, room: room, subjects: standings.map(\.subject)))
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  func mouse(_ event: MouseEvent, in area: Rect) {
    switch event.kind {
    case .wheelUp: _ = handle(.up)
    case .wheelDown: _ = handle(.down)
    case .press, .double:
      let isSelected = table.click(
        Point(x: event.x, y: event.y), in: area.inset(top: 2).splitTop(table.items.count + 1).0)
      guard isSelected, event.kind == .double, let command = commands.first else { return }
      app.perform(command)
    }
  }

  var spokenHint: String {
    room.map { history($0).map(\.text.trimmingSpaces).joined(separator: "; ") } ?? ""
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let room else { return }
    let head =
      "\(title) · \(workplace.name(room.patient.name)) · "
      + room.episode.details.title(in: language)
    canvas.putFitted(head, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    let (rows, below) = area.inset(top: 2).splitTop(table.items.count + 1)
    var y = below.y + 1
    for line in history(room) {
      for text in TextWidth.wrap(line.text, width: below.width - 6) where y < below.maxY {
        canvas.put(text, x: below.x + 3, y: y, limit: below.width - 4, style: line.style)
        y += 1
      }
    }
    table.draw(on: &canvas, in: rows)
  }

  /// How the consent with the cursor came to what it is, newest first, and who decides.
  private func history(_ room: EpisodeRoom) -> [ScrollText.Line] {
    guard let selected = table.selected else { return [] }
    let entries = room.consents.filter { $0.subject == selected.subject }.reversed()
    var lines = entries.flatMap { entry -> [ScrollText.Line] in
      let step = entry.step
      var parts = [
        language.numericDate(step.day), step.state.name(in: language),
        step.decidedBy.name(in: language), step.form.name(in: language), entry.initials,
      ]
      if [.proposed, .thinking].contains(step.state) { parts.removeSubrange(2...3) }
      var result = [ScrollText.Line(text: parts.joined(separator: " · "))]
      if !step.explained.isEmpty {
        let points = step.explained.map { $0.name(in: language) }.joined(separator: ", ")
        result.append(
          ScrollText.Line(
            text: "  " + language("uitgelegd: ", "explained: ") + points, style: .dim))
      }
      if !step.remark.isEmpty {
        result.append(ScrollText.Line(text: "  " + step.remark, style: .dim))
      }
      return result
    }
    lines += room.withoutConsent.filter { $0.subject == selected.subject }.map {
      ScrollText.Line(
        text: language(
          "! \(language.numericDate($0.day)) uitgevoerd zonder toestemming (\($0.initials)): \($0.account)",
          "! \(language.numericDate($0.day)) carried out without consent (\($0.initials)): \($0.account)"
        ), style: .warning)
    }
    if let age = room.patient.details.age(on: workplace.today), age < 16 {
      let who = ConsentRules.deciders(age: age).map { $0.name(in: language) }.joined()
      let names = room.patient.details.guardians.filter(\.hasAuthority).map(\.name)
      let parents = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
      lines.append(
        ScrollText.Line(
          text: language(
            "\(age) jaar: \(who) beslissen\(parents).", "Age \(age): \(who) decide\(parents)."),
          style: .dim))
    }
    return lines
  }
}

extension ConsentStanding {
  /// What stands in front of it; the same in both languages.
  var mark: String {
    switch state {
    case .given: "✓"
    case .proposed, .thinking: "○"
    case .refused, .withdrawn: "✗"
    case nil: "·"
    }
  }

  var style: Style {
    switch state {
    case .given: .text
    case .proposed, .thinking: .dim
    case .refused, .withdrawn: .warning
    case nil: .dim
    }
  }
}
