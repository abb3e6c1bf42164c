import PracticeCore

/// The dates of a series before it is booked or moved: what is free, what is not, and where else.
@MainActor
final class SeriesPlanScreen: Screen {
  private let workplace: Workplace
  let title: String
  private var plan: SeriesPlan
  private var table: Table<SeriesPlan.Step>
  private let commit: (SeriesPlan) throws -> Void
  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(
    workplace: Workplace, title: String, plan: SeriesPlan,
    commit: @escaping (SeriesPlan) throws -> Void
  ) {
    self.workplace = workplace
    self.title = title
    self.plan = plan
    self.commit = commit
    let language = workplace.language
    let isMove = plan.isMove
    table = Table(
      [
        Column(language("Gevraagd", "Wished"), .fixed(20)) { step in
          let booking = step.rehearsed.booking
          return "\(language.shortDate(booking.day)) \(booking.start.short)"
        },
        Column(
          language("Vrij?", "Free?"), .fixed(language == .dutch ? 12 : 17),
          style: { $0.isClear ? .good : .warning }
        ) { $0.state(in: language) },
        Column(
          language("Wordt", "Becomes"), .flexible(min: 24),
          style: { $0.place == nil ? .warning : .text }
        ) { step in
          step.place.map(workplace.text)
            ?? (isMove
              ? language("blijft staan", "stays where it is")
              : language("overgeslagen", "passed over"))
        },
      ], items: plan.steps, emptyText: "")
    // There is nothing to decide about what is free.
    table.select(plan.steps.firstIndex { !$0.isClear } ?? 0)
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  private var places: [Place] { table.selected?.rehearsed.alternatives ?? [] }

  var commands: [Command] {
    let count = plan.steps.count { $0.place != nil }
    let nothing = (
      count == 0, language("Er blijft geen afspraak over.", "No appointment remains.")
    )
    let book = Command(
      FormScreen.saveID, keys: [.enter, .control("s"), .function(5)],
      label: plan.isMove
        ? language("\(count) verplaatsen", "move \(count)")
        : language("\(count) boeken", "book \(count)"),
      help: plan.isMove
        ? language("Verplaats ze zoals hier staat.", "Move them as shown here.")
        : language("Boek ze zoals hier staat.", "Book them as shown here."),
      enabled: workplace.enabled(unless: nothing)
    ) { [unowned self] in
      try commit(plan)
      app.close(self)
    }
    return [book] + rowCommands
  }

  private var rowCommands: [Command] {
    guard let step = table.selected else { return [] }
    var commands = zip("abc", places).map { letter, place in
      Command(
        "series.place.\(letter)", keys: [.character(letter)], label: workplace.text(of: place),
        help: language("Neem deze vrije plek.", "Take this free place."), showInBar: false
      ) { [unowned self] in pick(place) }
    }
    if step.rehearsed.conflicts.isEmpty {
      commands.append(
        Command(
          "series.asWished", keys: [.character("w")],
          label: language("zoals gewenst", "as wished"),
          help: language("Neem de gewenste tijd.", "Take the time that was wished.")
        ) { [unowned self] in pick(step.rehearsed.booking.place) })
    }
    commands.append(
      Command(
        "series.passOver", keys: [.character("x")],
        label: plan.isMove
          ? language("laten staan", "leave it") : language("overslaan", "pass over"),
        help: plan.isMove
          ? language("Laat deze staan waar die staat.", "Leave this one where it is.")
          : language("Sla deze datum over.", "Pass over this date.")
      ) { [unowned self] in pick(nil) })
    return commands
  }

  private func pick(_ place: Place?) {
    let index = table.selectedIndex
    plan.pick(place, at: index)
    table.replace(with: plan.steps)
    table.select(index)
    app.redraw()
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    let (list, below) = area.inset(top: 2).splitBottom(5)
    table.draw(on: &canvas, in: list)
    guard let step = table.selected else { return }
    var lines = TextWidth.wrap(step.rehearsed.remark(in: language), width: below.width - 2)
      .prefix(2).map { ScrollText.Line(text: $0, style: .warning) }
    lines += zip("abc", places).map { letter, place in
      ScrollText.Line(text: "\(letter)  \(workplace.text(of: place))")
    }
    if !step.isFree, places.isEmpty {
      lines.append(
        ScrollText.Line(
          text: language("Er is niets vrij in de buurt.", "Nothing is free near it."), style: .dim))
    }
    for (y, line) in lines.prefix(below.height).enumerated() {
      canvas.put(
        line.text, x: below.x + 1, y: below.y + y, limit: below.width - 1, style: line.style)
    }
  }
}

extension SeriesPlan.Step {
  /// `vrij`, `al om 8:00`, `feestdag`, `gesloten`, `bezet`.
  fileprivate func state(in language: Language) -> String {
    guard let conflict = rehearsed.conflicts.first else {
      if rehearsed.holiday != nil { return language("feestdag", "holiday") }
      return rehearsed.already(in: language) ?? language("vrij", "free")
    }
    return switch conflict.rule {
    case .closure: language("gesloten", "closed")
    case .absence: language("afwezig", "away")
    default: language("bezet", "taken")
    }
  }
}
