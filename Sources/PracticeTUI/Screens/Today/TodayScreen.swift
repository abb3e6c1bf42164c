import PracticeCore

/// A therapist's day: who is next, what waits for a signature, which courses ask for something,
/// which episodes have no next appointment; for who manages the practice also which patients
/// asked to destroy their file.
@MainActor
final class TodayScreen: Screen {
  /// A line of the list, under its heading.
  enum Item {
    case heading(String)
    case appointment(AgendaEntry, isNext: Bool, state: NoteState)
    case intake(UnsignedIntake)
    case toCoSign(NoteToCoSign)
    case destruction(DestructionRequest, PatientName)
    case course(OpenCourse, CourseWarning)
    case nothing(String)
  }

  enum NoteState {
    case asItStands
    /// Today's note was begun and waits for a signature.
    case begun
    /// Came today, and nothing was written yet.
    case missing
    /// From before today, and not signed.
    case earlier
  }

  private let workplace: Workplace
  private let therapist: StaffMember
  private var table: Table<Item>
  /// What there is below the appointments, in numbers.
  private var below = ""

  private var language: Language { workplace.language }

  init(workplace: Workplace, therapist: StaffMember) {
    self.workplace = workplace
    self.therapist = therapist
    table = Table(TodayScreen.columns(workplace), emptyText: "")
  }

  var title: String { language("Mijn dag", "My day") }

  /// The whole of what a line of a course says in a word.
  var hint: String {
    if case .course(_, let warning)? = table.selected { warning.sentence(language) } else { "" }
  }

  func refresh() throws {
    let list = try workplace.practice.read { try $0.workList(of: therapist.id) }
    let next = list.next?.appointment.id
    var items: [Item] = [
      .heading(language("Afspraken van vandaag", "Today's appointments"))
    ]
    items += list.today.map {
      .appointment(
        $0, isNext: $0.appointment.id == next,
        state: list.isBegun($0) ? .begun : list.isWithoutNote($0) ? .missing : .asItStands)
    }
    if list.today.isEmpty {
      items.append(.nothing(language("geen afspraken", "no appointments")))
    }
    func add(_ heading: String, _ lines: [Item]) {
      guard !lines.isEmpty else { return }
      items.append(.heading("\(heading) (\(lines.count))"))
      items += lines
    }
    add(
      language("Nog niet ondertekend", "Not signed yet"),
      list.unsigned.map { .appointment($0, isNext: false, state: .earlier) })
    add(
      language("Intake ondertekenen", "Intake to be signed"),
      list.unsignedIntakes.map { .intake($0) })
    add(
      language("Mede te ondertekenen", "To be co-signed"),
      list.toCoSign.map { .toCoSign($0) })
    add(
      language("Verzoek om vernietiging", "Request to destroy a file"),
      try destructionRequests().map { .destruction($0, $1) })
    add(
      language("Beloop", "Course"),
      list.attention.compactMap { course in
        course.clinicalWarnings.first { !$0.options.contains(.evaluate) }
          .map { .course(course, $0) }
      })
    add(
      language("Evaluatie noteren", "Evaluation due"),
      list.evaluationsDue.compactMap { course in
        course.evaluation.map { .course(course, $0) }
      })
    add(
      language("Zonder vervolgafspraak", "Without a next appointment"),
      list.withoutNext.map { .course($0, .noNextAppointment) })
    table.replace(with: items)
    below = summary(list)
    skipHeading(forward: true)
  }

  /// What patients asked and nobody has decided about: that is for who manages the practice.
  private func destructionRequests() throws -> [(DestructionRequest, PatientName)] {
    guard workplace.viewer.role.may(.manage) else { return [] }
    return try workplace.practice.read { reader in
      try reader.openDestructionRequests().map { ($0, try reader.patient($0.patient).name) }
    }
  }

  private func summary(_ list: WorkList) -> String {
    [
      (list.toSign, language("te ondertekenen", "to sign")),
      (list.attention.count, language("beloop", "course")),
      (list.evaluationsDue.count, language("evaluatie", "evaluation")),
    ].filter { $0.0 > 0 }.map { "\($1) \($0)" }.joined(separator: " · ")
  }

  func appeared() { selectNext() }

  private func selectNext() {
    let index = table.items.firstIndex {
      if case .appointment(_, true, _) = $0 { true } else { false }
    }
    table.select(index ?? 1)
    skipHeading(forward: true)
  }

  /// A heading cannot be chosen; the cursor goes past it.
  private func skipHeading(forward: Bool) {
    while case .heading? = table.selected {
      let index = table.selectedIndex
      let isAtEnd = forward ? index + 1 >= table.items.count : index == 0
      table.select(isAtEnd ? index + (forward ? -1 : 1) : index + (forward ? 1 : -1))
      if isAtEnd { return }
    }
  }

  func handle(_ key: Key) -> Bool {
    let before = table.selectedIndex
    guard table.handle(key) else { return false }
    skipHeading(forward: table.selectedIndex > before || table.selectedIndex == 0)
    return true
  }

  /// Whether the line under the cursor is a note to co-sign.
  var waitsForCoSignature: Bool {
    if case .toCoSign? = table.selected { true } else { false }
  }

  // MARK: - Commands

  private var entry: AgendaEntry? {
    switch table.selected {
    case .appointment(let entry, _, _): entry
    case .toCoSign(let note): note.entry
    default: nil
    }
  }

  private var selectedPatient: ID<Patient>? {
    switch table.selected {
    case .appointment(let entry, _, _): entry.patient.id
    case .intake(let intake): intake.patient.id
    case .toCoSign(let note): note.entry.patient.id
    case .destruction(let request, _): request.patient
    case .course(let course, _): course.patient.id
    default: nil
    }
  }

  /// Whether Enter has nothing nearer to do than the file.
  private var opensFile: Bool {
    if case .intake? = table.selected { false } else { entry == nil }
  }

  var commands: [Command] {
    let nobody = (
      selectedPatient == nil, language("Er is niemand gekozen.", "Nobody is selected.")
    )
    var commands: [Command] = []
    if case .course(let course, _)? = table.selected {
      commands.append(Workplace.courseCommand(workplace, course.episode.id))
    }
    if case .intake(let intake)? = table.selected {
      commands.append(
        Command(
          "episode.intake", keys: [.enter, .character("i")], label: language("intake", "intake"),
          help: language("Ga verder met de intake.", "Go on with the intake."),
          enabled: workplace.enabled(.writeClinical)
        ) { [unowned self] in try workplace.openIntake(of: intake.episode) })
    }
    if let entry {
      commands.append(
        Command(
          "note.open", keys: [.enter, .character("s")],
          label: language("behandeling", "session"),
          help: language("Leg de behandeling vast.", "Record the treatment."),
          enabled: workplace.enabled(.writeClinical)
        ) { [unowned self] in try workplace.openNote(of: entry.appointment.id) })
    }
    commands += [
      Command(
        "patient.open", keys: opensFile ? [.enter, .character("d")] : [.character("d")],
        label: language("dossier", "file"),
        help: language("Open het dossier.", "Open the file."),
        enabled: workplace.enabled(unless: nobody)
      ) { [unowned self] in
        guard let selectedPatient else { return }
        try workplace.openFile(selectedPatient)
      },
      Command(
        "sheet.open", keys: [.character("P")], label: language("oefenblad", "sheet"),
        help: language(
          "Toon het blad met oefeningen voor thuis.", "Show the home-exercise sheet."),
        enabled: workplace.enabled(.readClinical, unless: nobody)
      ) { [unowned self] in
        guard let selectedPatient else { return }
        try workplace.openSheet(of: selectedPatient)
      },
      Command(
        "appointment.book", keys: [.character("a")], label: language("afspraak", "appointment"),
        help: language("Boek een afspraak.", "Book an appointment."),
        enabled: workplace.enabled(unless: nobody)
      ) { [unowned self] in
        guard let selectedPatient else { return }
        try workplace.book(selectedPatient)
      },
      workplace.ledgerCommand(
        of: selectedPatient, year: entry?.appointment.day.year, appointment: entry?.appointment.id),
    ]
    return commands
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Rect) {
    let head = "\(therapist.shortName) · \(language.longDate(workplace.today))"
    canvas.putFitted(head, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    let left = TextWidth.displayWidth(of: head) + 4
    canvas.putFitted(
      below, x: area.x + left, y: area.y, width: max(0, area.width - left - 1), align: .right,
      style: .dim)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }

  private static func columns(_ workplace: Workplace) -> [Column<Item>] {
    let language = workplace.language
    func style(_ item: Item) -> Style {
      switch item {
      case .heading: .label
      case .appointment(_, let isNext, _): isNext ? .title : .text
      case .course, .intake, .toCoSign, .destruction: .text
      case .nothing: .dim
      }
    }
    return [
      Column("", .fixed(11), align: .right, style: style) { item in
        switch item {
        case .appointment(let entry, _, let state):
          state == .earlier
            ? language.shortDate(entry.appointment.day) : entry.appointment.interval.start.short
        case .toCoSign(let note): language.shortDate(note.entry.appointment.day)
        case .intake(let intake): language.shortDate(intake.begun)
        case .destruction(let request, _): language.shortDate(request.deadline)
        default: ""
        }
      },
      Column("", .flexible(min: 30), style: style) { item in
        switch item {
        case .heading(let text), .nothing(let text): text
        case .appointment(let entry, let isNext, _):
          workplace.name(entry.patient.name)
            + (isNext ? language("  ← volgende", "  ← next") : "")
        case .intake(let intake):
          workplace.name(intake.patient.name) + " · "
            + intake.episode.details.title(in: language)
        case .toCoSign(let note): workplace.name(note.entry.patient.name)
        case .destruction(_, let name): workplace.name(name)
        case .course(let course, _):
          workplace.name(course.patient.name) + " · "
            + course.episode.details.title(in: language)
        }
      },
      Column("", .fixed(6), align: .right, style: style) { item in
        if case .course(let course, _) = item {
          return SessionCount(
            number: course.facts.treatments, expected: course.facts.expectedTreatments
          ).text
        }
        if case .toCoSign(let note) = item { return note.entry.session.text }
        guard case .appointment(let entry, _, _) = item else { return "" }
        return entry.session.number == nil
          ? entry.kind.shortName(in: language) : entry.session.text
      },
      Column(
        "", .fixed(5),
        style: { item in
          guard case .appointment(let entry, _, _) = item else { return .text }
          return entry.coverage?.payer.style ?? .text
        }
      ) { item in
        guard case .appointment(let entry, _, _) = item else { return "" }
        return entry.coverage?.flag() ?? ""
      },
      Column("", .fixed(16), style: style) { item in
        if case .course(_, let warning) = item {
          return warning == .noNextAppointment ? "" : warning.short(language)
        }
        if case .intake = item { return language("niet ondertekend", "not signed") }
        if case .destruction = item { return language("uiterste datum", "last day") }
        if case .toCoSign(let note) = item {
          return language("van \(note.author.shortName)", "by \(note.author.shortName)")
        }
        guard case .appointment(let entry, _, let state) = item else { return "" }
        switch state {
        case .begun, .earlier: return language("niet ondertekend", "not signed")
        case .missing: return language("nog geen verslag", "no note yet")
        case .asItStands: break
        }
        let status = entry.appointment.status
        if status == .done, entry.isSigned { return "✓" }
        return status == .booked ? "" : status.name(in: language)
      },
    ]
  }
}
