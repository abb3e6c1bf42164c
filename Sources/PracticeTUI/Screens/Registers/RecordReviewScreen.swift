import PracticeCore

/// A random sample of files of each therapist, and what each of them lacks; for an audit.
@MainActor
final class RecordReviewScreen: TableScreen {
  private let workplace: Workplace
  var table: Table<RecordReview>
  /// The number the sample is drawn with: the same number draws the same files.
  private var seed: Int

  private var language: Language { workplace.language }
  private static let seeds = 1...99_999_999

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    let today = workplace.today
    seed = today.year * 10_000 + today.month * 100 + today.dayOfMonth
    table = Table(
      [
        Column(language("Therapeut", "Therapist"), .fixed(11)) { $0.therapist.shortName },
        Column(language("Dossier", "File"), .flexible(min: 16)) {
          workplace.name($0.patient.name)
        },
        Column("", .fixed(5), align: .right, style: { $0.missing.isEmpty ? .good : .warning }) {
          $0.text
        },
        Column(language("Ontbreekt", "Missing"), .flexible(min: 24)) {
          $0.missing.map { $0.name(in: language) }.joined(separator: "; ")
        },
      ],
      emptyText: language(
        "Er is het laatste jaar nog niemand behandeld.", "Nobody was treated in the last year."))
  }

  var title: String {
    language("Dossiertoets · steekproef \(seed)", "Record review · sample \(seed)")
  }

  var hint: String {
    table.selected.map { review in
      review.missing.map { $0.name(in: language) }.joined(separator: "; ")
    } ?? ""
  }

  func refresh() throws {
    table.replace(
      with: try workplace.practice.read {
        try $0.reviewSample(seed: UInt64(seed), since: $0.today - 365)
      })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let selected = table.selected
    let none = workplace.nothingSelected(selected == nil)
    return [
      Command(
        "review.show", keys: [.enter], label: language("tonen", "show"),
        help: language(
          "Toon elk onderdeel: aanwezig, gevraagd of ontbrekend.",
          "Show each item: present, asked or missing."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        if let selected { workplace.app.push(page(selected)) }
      },
      Command(
        "patient.open", keys: [.character("d")], label: language("dossier", "file"),
        help: language("Open het dossier.", "Open the file."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        if let selected { try workplace.openFile(selected.patient.id) }
      },
      Command(
        "review.draw", keys: [.character("n")], label: language("nieuwe steekproef", "new sample"),
        help: language(
          "Trek een andere steekproef; hetzelfde getal trekt dezelfde dossiers.",
          "Draw another sample; the same number draws the same files.")
      ) { [unowned self] in workplace.app.push(seedForm) },
      Command(
        "review.print", keys: [.character("p")], label: language("afdrukken", "print"),
        help: language(
          "Druk de steekproef af, met dossiernummers in plaats van namen.",
          "Print the sample, with file numbers instead of names."),
        enabled: workplace.enabled(.readClinical, unless: none)
      ) { [unowned self] in try openPaper() },
    ]
  }

  private func openPaper() throws {
    let letter = try workplace.practice.read {
      try $0.paper(of: table.items, seed: seed, in: language)
    }
    workplace.app.push(
      LetterScreen(
        workplace: workplace, patient: nil, letter: letter, code: "record-review",
        kind: letter.title))
  }

  private var seedForm: FormScreen {
    FormScreen(
      app: workplace.app, title: language("Steekproef", "Sample"),
      fields: [
        FormField(
          "seed", language("Getal", "Number"),
          TextField.number(seed, in: RecordReviewScreen.seeds, texts: workplace.app.texts),
          isRequired: true)
      ], isOverlay: true
    ) { [unowned self] form in
      seed = form.number("seed") ?? seed
      workplace.app.dataChanged()
    }
  }

  private func page(_ review: RecordReview) -> Pager {
    Pager(
      title: workplace.name(review.patient.name) + " · "
        + review.episode.details.title(in: language) + " · " + review.text,
      lines: review.items.map { item, state in
        ScrollText.Line(
          text: " \(state.mark) "
            + TextWidth.padded(item.name(in: language), to: 42) + state.name(in: language),
          style: state == .missing ? .warning : state == .notNeeded ? .dim : .text)
      })
  }

  func isAboutRow(_ command: Command) -> Bool {
    ["review.show", "patient.open"].contains(command.id)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
