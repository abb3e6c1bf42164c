import PracticeCore

/// The home exercises of an episode: added, ordered, dosed; what came of them, what was given.
@MainActor
final class ProgrammeScreen: TableScreen {
  let workplace: Workplace
  let episode: Episode
  var table: Table<ProgrammeLine>
  private(set) var programme: Programme?
  private(set) var library = ExerciseLibrary.shipped
  /// What was told last of each exercise.
  private(set) var told: [String: Adherence] = [:]
  /// What is known of the patient that exercises ask about.
  private(set) var cautions: Set<Caution> = []
  /// What stands in the way of exercises for the neck.
  private(set) var neckObstacles: [TechniqueObstacle] = []
  private let patientName: String

  var app: App { workplace.app }
  var language: Language { workplace.language }

  init(workplace: Workplace, episode: Episode) throws {
    self.workplace = workplace
    self.episode = episode
    patientName = workplace.name(
      try workplace.practice.read { try $0.patient(episode.patient).name })
    table = Table(
      [],
      emptyText: workplace.language(
        "Nog geen oefeningen. Druk + en typ een naam, of t voor een standaardprogramma.",
        "No exercises yet. Press + and type a name, or t for a template."))
  }

  var title: String { language("Oefenprogramma", "Exercise programme") }

  var hint: String {
    let count = table.items.count
    guard count >= Programme.manyExercises else { return "" }
    return language(
      "\(count) oefeningen is veel: met drie of vier worden ze beter gedaan.",
      "\(count) exercises is a lot: three or four are done better.")
  }

  func refresh() throws {
    let index = table.selectedIndex
    let (programme, library, told, cautions, neck) = try workplace.practice.read { reader in
      (
        try reader.programme(of: episode.id), try reader.exerciseLibrary(),
        try reader.lastAdherence(in: episode.id), try reader.cautions(of: episode.patient),
        try reader.neckObstacles(in: episode.id)
      )
    }
    neckObstacles = neck
    self.programme = programme
    self.library = library
    self.told = told
    self.cautions = cautions
    // The columns know the library and what was told.
    table = Table(columns, emptyText: table.emptyText)
    table.replace(with: programme?.lines ?? [])
    table.select(index)
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var headline: String { "\(title), \(patientName)" }

  func isAboutRow(_ command: Command) -> Bool {
    [
      "programme.dose", "programme.up", "programme.down", "programme.harder", "programme.easier",
      "programme.remove", "exercise.show",
    ].contains(command.id)
  }

  var spokenCommands: [Command] { commands.filter { !EpisodeScreen.ownDialogues.contains($0.id) } }

  func select(_ index: Int) { table.select(index) }

  /// Every change is saved at once, so that it can be undone with `u`.
  ///
  /// An exercise for a neck that was not checked, or without consent, is not added; what is wanting
  /// can be recorded at once.
  func save(_ lines: [ProgrammeLine], _ done: String) throws {
    do {
      try workplace.practice.saveProgramme(lines, from: table.items, of: episode.id)
    } catch Refusal.noConsent(let obstacles) {
      ask(obstacles)
      throw Unfinished()
    }
    workplace.done(done)
  }

  private func ask(_ obstacles: [TechniqueObstacle]) {
    let needsCheck = obstacles.contains(where: \.isNeckRisk)
    app.ask(
      needsCheck
        ? language("Nek niet nagegaan", "Neck not checked")
        : language("Geen toestemming", "No consent"),
      obstacles.map { $0.sentence(language) }.joined(separator: "\n"),
      [
        Dialog.Choice(
          letter: language("a", "o").first ?? "a",
          label: language("andere oefening kiezen", "choose another exercise"), run: {}),
        Dialog.Choice(
          letter: "n",
          label: needsCheck
            ? language("nu de risico's van de nek nagaan", "now check the risks of the neck")
            : language(
              "de patiënt stemt nu toe: vastleggen", "the patient agrees now: record it")
        ) { [workplace, episode] in try workplace.settle(obstacles, in: episode.id) },
      ])
  }

  // MARK: - Drawing

  func draw(on canvas: inout Canvas, in area: Rect) {
    let head = "\(title) · \(patientName) · \(episode.details.title(in: language))"
    canvas.putFitted(head, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    let lines = table.selected.map { detail($0, width: area.width - 2) } ?? []
    let (list, below) = area.inset(top: 2).splitBottom(lines.isEmpty ? 0 : lines.count + 1)
    table.draw(on: &canvas, in: list)
    guard !lines.isEmpty else { return }
    canvas.horizontalLine(x: below.x, y: below.y, width: below.width)
    for (y, line) in lines.enumerated() {
      canvas.put(
        line.text, x: below.x + 1, y: below.y + 1 + y, limit: below.width - 2, style: line.style)
    }
  }

  /// The selected exercise in words: as the patient reads it, and what the therapist minds.
  private func detail(_ line: ProgrammeLine, width: Int) -> [ScrollText.Line] {
    var sentences = [line.dosage.words(language)]
    if let pain = line.dosage.painSentence(language) { sentences.append(String(pain.dropLast())) }
    let days = [
      line.from.map { language("vanaf \(language.date($0))", "from \(language.date($0))") },
      line.until.map { language("tot en met \(language.date($0))", "until \(language.date($0))") },
    ].compactMap(\.self)
    if !days.isEmpty { sentences.append(days.joined(separator: " ")) }
    var lines = TextWidth.wrap(sentences.joined(separator: " · "), width: max(20, width)).prefix(2)
      .map { ScrollText.Line(text: $0) }
    if !line.note.isEmpty {
      lines.append(
        ScrollText.Line(text: language("Opmerking: ", "Note: ") + line.note, style: .label))
    }
    if let told = told[line.exercise] {
      let when = language.shortDate(told.day)
      lines.append(
        ScrollText.Line(
          text: language("Thuis gedaan (\(when)): ", "Done at home (\(when)): ")
            + told.short(language), style: .label))
    }
    if let exercise = library.exercise(code: line.exercise) {
      let variants = variants(of: exercise)
      if !variants.isEmpty { lines.append(ScrollText.Line(text: variants, style: .dim)) }
      lines += CautionWords.lines(exercise, cautions, language)
      lines += CautionWords.lines(exercise, neckObstacles, language)
    }
    return lines
  }

  /// What the keys of one step harder or easier would put in its place.
  private func variants(of exercise: Exercise) -> String {
    [
      exercise.harder.map {
        language("> zwaarder: ", "> harder: ") + library.name(of: $0, in: language)
      },
      exercise.easier.map {
        language("< lichter: ", "< easier: ") + library.name(of: $0, in: language)
      },
    ].compactMap(\.self).joined(separator: "   ")
  }

  private var columns: [Column<ProgrammeLine>] {
    let (library, told, cautions, language) = (library, told, cautions, language)
    func isMinded(_ line: ProgrammeLine) -> Bool {
      library.exercise(code: line.exercise)?.cautions.contains(where: cautions.contains) ?? false
    }
    return [
      Column(
        language("Oefening", "Exercise"), .flexible(min: 26),
        style: { isMinded($0) ? .warning : .text }
      ) { (isMinded($0) ? "! " : "") + library.name(of: $0.exercise, in: language) },
      Column(language("Dosering", "Dosage"), .fixed(ExerciseColumns.dosageWidth)) {
        $0.dosage.compact
      },
      Column(language("Thuis, opmerking", "At home, note"), .flexible(min: 14)) { line in
        [told[line.exercise]?.short(language) ?? "", line.note].filter { !$0.isEmpty }
          .joined(separator: " · ")
      },
    ]
  }
}
