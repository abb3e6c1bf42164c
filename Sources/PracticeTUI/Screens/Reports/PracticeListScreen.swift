import PracticeCore

/// The open episodes of the whole practice that nobody may lose sight of.
@MainActor
final class PracticeListScreen: TableScreen {
  enum Item {
    case heading(String)
    case episode(Line)
  }

  struct Line {
    let episode: ID<Episode>
    let patient: PatientSummary
    /// The complaint; for the desk since when.
    let what: String
    let therapist: StaffMember
    let session: SessionCount
    let remark: String
  }

  private let workplace: Workplace
  var table: Table<Item>

  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    func style(_ item: Item) -> Style {
      if case .heading = item { .label } else { .text }
    }
    table = Table(
      [
        Column("", .flexible(min: 24), style: style) { item in
          switch item {
          case .heading(let text): text
          case .episode(let line): workplace.name(line.patient.name)
          }
        },
        Column("", .fixed(16), style: style) { item in
          if case .episode(let line) = item { line.what } else { "" }
        },
        Column("", .fixed(10), style: style) { item in
          if case .episode(let line) = item { line.therapist.shortName } else { "" }
        },
        Column("", .fixed(5), align: .right, style: style) { item in
          if case .episode(let line) = item { line.session.text } else { "" }
        },
        Column("", .fixed(14), style: style) { item in
          if case .episode(let line) = item { line.remark } else { "" }
        },
      ],
      emptyText: language(
        "Niets: elke open episode heeft een afspraak en loopt zoals verwacht.",
        "Nothing: every open episode has an appointment and goes as expected."))
  }

  var title: String { language("Praktijklijst", "Practice list") }

  func refresh() throws {
    var items: [Item] = []
    func add(_ heading: String, _ lines: [Line]) {
      guard !lines.isEmpty else { return }
      items.append(.heading("\(heading) (\(lines.count))"))
      items += lines.map { .episode($0) }
    }
    let withoutNext = language("Zonder afspraak", "Without appointment")
    if workplace.viewer.role.may(.readClinical) {
      let courses = try workplace.practice.read { try $0.openCourses() }
      func lines(
        _ remark: (OpenCourse) -> String, where reason: (CourseWarning) -> Bool
      ) -> [Line] {
        courses.filter { $0.warnings.contains(where: reason) }.map { line($0, remark($0)) }
      }
      add(withoutNext, lines({ phone($0.patient) }, where: { $0 == .noNextAppointment }))
      add(
        language("Verwacht aantal op", "At expected number"),
        courses.filter(\.isPastExpected).map { course in
          line(
            course,
            course.episode.details.evaluated == nil
              ? language("nog evalueren", "not evaluated")
              : language("geëvalueerd", "evaluated"))
        })
      add(
        language("Zes weken niet beter", "Six weeks not better"),
        lines(
          { [language] in
            $0.facts.weeksOfTreatment.map { "\($0) " + language("weken", "weeks") } ?? ""
          }, where: { if case .longWithoutImprovement = $0 { true } else { false } }))
      add(
        language("Geen toestemming", "Consent missing"),
        lines(
          { [language] in
            $0.facts.withoutConsent.map { $0.technique.name(in: language) }
              .joined(separator: ", ")
          }, where: { if case .withoutConsent = $0 { true } else { false } }))
      add(
        language("Ernstige bijwerking", "Serious side effect"),
        lines({ _ in "" }, where: { if case .seriousSideEffect = $0 { true } else { false } }))
    } else {
      add(
        withoutNext,
        try workplace.practice.read { try $0.episodesToBook() }.map {
          Line(
            episode: $0.episode, patient: $0.patient,
            what: language("sinds ", "since ") + language.shortDate($0.opened),
            therapist: $0.therapist, session: $0.session, remark: phone($0.patient))
        })
    }
    table.replace(with: items)
    skipHeading(forward: true)
  }

  private func line(_ course: OpenCourse, _ remark: String) -> Line {
    Line(
      episode: course.episode.id, patient: course.patient,
      what: course.episode.details.title(in: language), therapist: course.therapist,
      session: SessionCount(
        number: course.facts.treatments, expected: course.facts.expectedTreatments),
      remark: remark)
  }

  private func phone(_ patient: PatientSummary) -> String {
    workplace.hidesNames ? "" : patient.phone
  }

  func handle(_ key: Key) -> Bool {
    let before = table.selectedIndex
    guard table.handle(key) else { return false }
    skipHeading(forward: table.selectedIndex > before || table.selectedIndex == 0)
    return true
  }

  /// A heading cannot be chosen; the cursor goes past it.
  private func skipHeading(forward: Bool) {
    guard case .heading? = table.selected else { return }
    let index = table.selectedIndex
    table.select(forward || index == 0 ? index + 1 : index - 1)
  }

  private var selected: Line? {
    if case .episode(let line)? = table.selected { line } else { nil }
  }

  var commands: [Command] {
    let line = selected
    let none = workplace.nothingSelected(line == nil)
    var commands = [
      Command(
        "patient.open", keys: [.enter], label: language("dossier", "file"),
        help: language("Open het dossier.", "Open the file."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        if let line { try workplace.openFile(line.patient.id) }
      },
      Command(
        "appointment.book", keys: [.character("a")], label: language("afspraak", "appointment"),
        help: language("Boek een afspraak.", "Book an appointment."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        if let line { try workplace.book(line.patient.id) }
      },
    ]
    if let line { commands.append(Workplace.courseCommand(workplace, line.episode)) }
    return commands
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
