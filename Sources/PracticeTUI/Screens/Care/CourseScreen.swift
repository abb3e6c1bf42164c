import PracticeCore

/// The course of an episode on one screen: pain and function over the sessions, what that says,
/// and what asks for a decision.
@MainActor
final class CourseScreen: TableScreen {
  /// A line below the plot.
  enum Item {
    case warning(CourseWarning)
    case seen(CourseWarning, SeenWarning)
  }

  private let workplace: Workplace
  private let id: ID<Episode>
  private var course: EpisodeCourse?
  private var patientName = ""
  private var figures: RegionFigures?
  var table: Table<Item>

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, episode: ID<Episode>) {
    self.workplace = workplace
    id = episode
    let language = workplace.language
    table = Table(
      emptyText: language(
        "Niets dat aandacht vraagt.", "Nothing that asks for attention."),
      style: { item in
        switch item {
        case .warning(let warning): warning.isReminder ? .text : .warning
        case .seen: .dim
        }
      }
    ) { item in
      switch item {
      case .warning(let warning):
        (warning.isReminder ? "· " : "! ") + warning.sentence(language)
      case .seen(let warning, let seen):
        "✓ \(warning.short(language)): \(seen.reason) (\(language.shortDate(seen.day)) \(seen.initials))"
      }
    }
  }

  var title: String {
    guard let course else { return "" }
    return language("Beloop", "Course") + " · " + patientName + " · "
      + course.episode.details.title(in: language)
  }

  /// The whole of what the list has to cut.
  var hint: String {
    switch table.selected {
    case .warning(let warning)?:
      let sentence = warning.sentence(language)
      return sentence.count > 72 ? sentence : ""
    case .seen(let warning, _)?: return warning.sentence(language)
    case nil: return ""
    }
  }

  func refresh() throws {
    let (course, name, figures) = try workplace.practice.read { reader in
      let course = try reader.course(of: try reader.episode(id))
      return (
        course, try reader.patient(course.episode.patient).name,
        try reader.figures(of: course.episode.details.region)
      )
    }
    self.course = course
    self.figures = figures
    patientName = workplace.name(name)
    table.replace(
      with: course.warnings.map { .warning($0) } + course.seen.map { .seen($0.warning, $0.as) })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  // MARK: - Commands

  private var selectedWarning: CourseWarning? {
    switch table.selected {
    case .warning(let warning)?: warning
    case .seen(let warning, _)?: warning
    case nil: nil
    }
  }

  var commands: [Command] {
    guard let course else { return [] }
    let mayWrite = workplace.enabled(.writeClinical)
    return [
      Command(
        "course.decide", keys: [.enter], label: language("wat doen", "what to do"),
        help: language(
          "Toon wat u met deze waarschuwing kunt doen.", "Show what you can do about this."),
        enabled: workplace.enabled(
          .writeClinical,
          unless: (
            selectedWarning == nil,
            language("Er is geen waarschuwing.", "There is no warning.")
          ))
      ) { [unowned self] in
        guard let selectedWarning else { return }
        WarningDialog.ask(selectedWarning, of: course, workplace)
      },
      Command(
        "measurement.new", keys: [.character("m"), .function(2)],
        label: language("meting", "measurement"),
        help: language(
          "Leg een meting vast: pijn, eigen activiteiten, ervaren effect of een andere.",
          "Record a measurement: pain, own activities, perceived effect or another."),
        enabled: mayWrite
      ) { [unowned self] in
        app.push(try MeasurementForm.make(workplace: workplace, episode: course.episode))
      },
      EvaluationForm.command(workplace, course.episode),
      EpisodeClosing.command(workplace, course.episode),
      Command(
        "note.open", keys: [.character("s")], label: language("behandeling", "session"),
        help: language("Leg de behandeling vast.", "Record the treatment."), enabled: mayWrite
      ) { [unowned self] in try workplace.openNote(ofPatient: course.episode.patient) },
      Command(
        "appointment.book", keys: [.character("a")], label: language("afspraak", "appointment"),
        help: language("Boek een afspraak.", "Book an appointment.")
      ) { [unowned self] in try workplace.book(course.episode.patient) },
    ]
  }

  // MARK: - Read out

  /// The line of the pain is a drawing on the screen; here it is in words.
  var spokenHead: [String] {
    [title] + (course?.lines(language).map(\.trimmingSpaces) ?? [])
  }

  func isAboutRow(_ command: Command) -> Bool { command.id == "course.decide" }

  var spokenCommands: [Command] { commands.filter { !EpisodeScreen.ownDialogues.contains($0.id) } }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let course else { return }
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 10, style: .title)
    let count = SessionCount(
      number: course.facts.treatments, expected: course.facts.expectedTreatments
    ).text
    canvas.putFitted(
      count, x: area.maxX - 9, y: area.y, width: 8, align: .right, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    let listHeight = min(max(3, table.items.count), area.height / 3)
    let (top, list) = area.inset(top: 2).splitBottom(listHeight)
    let (left, right) = top.inset(bottom: 1).splitLeft(max(40, area.width / 2))
    CoursePlot.plot(course, language).draw(
      on: &canvas, in: left.inset(left: 1, right: 2), texts: app.texts)
    var y = right.y
    for line in CoursePlot.lines(course, figures, language) {
      for text in TextWidth.wrap(line.text, width: max(1, right.width - 1)) where y < right.maxY {
        canvas.put(text, x: right.x, y: y, limit: right.width, style: line.style)
        y += 1
      }
    }
    canvas.horizontalLine(x: area.x, y: list.y - 1, width: area.width)
    table.draw(on: &canvas, in: list)
  }
}
