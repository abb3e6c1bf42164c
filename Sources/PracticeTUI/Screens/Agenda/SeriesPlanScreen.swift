import PracticeCore

/// The dates of a series before it is booked or moved: what is free, what is not, and where else.
@MainActor
final class SeriesPlanScreen: Screen {
  private let workplace: Workplace
  let title: String
  private var plan: SeriesPlan
  private var table: Table<Row>
  /// Where the cover turns, and what becomes of visits that are planned already.
  private var foresight: [String] = []
  private let commit: (SeriesPlan) throws -> Void
  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  private struct Row {
    let step: SeriesPlan.Step
    /// Who will pay, as the plan now stands; empty for what is passed over.
    let flag: String
  }

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
        Column(language("Gevraagd", "Wished"), .fixed(18)) { row in
          let booking = row.step.rehearsed.booking
          return "\(language.shortDate(booking.day)) \(booking.start.short)"
        },
        Column(
          language("Vrij?", "Free?"), .fixed(language == .dutch ? 12 : 17),
          style: { $0.step.isClear ? .good : .warning }
        ) { $0.step.state(in: language) },
        Column(
          language("Wordt", "Becomes"), .flexible(min: 24),
          style: { $0.step.place == nil ? .warning : .text }
        ) { row in
          row.step.place.map(workplace.text)
            ?? (isMove
              ? language("blijft staan", "stays where it is")
              : language("overgeslagen", "passed over"))
        },
        Column(language("Vergoeding", "Cover"), .fixed(10)) { $0.flag },
      ], items: plan.steps.map { Row(step: $0, flag: "") }, emptyText: "")
    // There is nothing to decide about what is free.
    table.select(plan.steps.firstIndex { !$0.isClear } ?? 0)
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  func refresh() throws {
    let cover = try workplace.practice.read { try $0.foresee(plan) }
    var covers = cover.covers[...]
    let index = table.selectedIndex
    table.replace(
      with: plan.steps.map { step in
        let coverage = step.place == nil ? nil : covers.popFirst() ?? nil
        return Row(step: step, flag: coverage?.flag() ?? "")
      })
    table.select(index)
    let turns = cover.sentences(in: language).prefix(2).map { "! " + $0 }
    let consequence = TextWidth.wrap(cover.changes.consequence(in: language), width: 78).prefix(2)
    foresight = Array((turns.flatMap { TextWidth.wrap($0, width: 78) } + consequence).prefix(4))
  }

  private var places: [Place] { table.selected?.step.rehearsed.alternatives ?? [] }

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
    guard let step = table.selected?.step else { return [] }
    var commands = zip("abc", places).map { letter, place in
      Command(
        "series.place.\(letter)", keys: [.character(letter)], label: workplace.text(of: place),
        help: language(
          "Neem \(workplace.text(of: place)).", "Take \(workplace.text(of: place))."),
        showInBar: false
      ) { [unowned self] in try pick(place) }
    }
    if step.rehearsed.conflicts.isEmpty {
      commands.append(
        Command(
          "series.asWished", keys: [.character("w")],
          label: language("zoals gewenst", "as wished"),
          help: language("Neem de gewenste tijd.", "Take the time that was wished.")
        ) { [unowned self] in try pick(step.rehearsed.booking.place) })
    }
    commands.append(
      Command(
        "series.passOver", keys: [.character("x")],
        label: plan.isMove
          ? language("laten staan", "leave it") : language("overslaan", "pass over"),
        help: plan.isMove
          ? language("Laat deze staan waar die staat.", "Leave this one where it is.")
          : language("Sla deze datum over.", "Pass over this date.")
      ) { [unowned self] in try pick(nil) })
    return commands
  }

  private func pick(_ place: Place?) throws {
    plan.pick(place, at: table.selectedIndex)
    try refresh()
    app.redraw()
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    let (above, foot) = area.inset(top: 2).splitBottom(foresight.count)
    for (y, line) in foresight.enumerated() {
      canvas.put(line, x: foot.x + 1, y: foot.y + y, limit: foot.width - 1, style: .label)
    }
    let (list, below) = above.splitBottom(5)
    table.draw(on: &canvas, in: list)
    guard let step = table.selected?.step else { return }
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
    if let already = rehearsed.already(in: language) { return already }
    guard let conflict = rehearsed.conflicts.first else {
      return rehearsed.holiday == nil
        ? language("vrij", "free") : language("feestdag", "holiday")
    }
    return switch conflict.rule {
    case .closure: language("gesloten", "closed")
    case .absence: language("afwezig", "away")
    default: language("bezet", "taken")
    }
  }
}
