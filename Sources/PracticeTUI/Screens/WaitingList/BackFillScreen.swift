import PracticeCore

/// Who on the waiting list could have a place that has become free: call, and give it with one key.
@MainActor
final class BackFillScreen: Screen {
  private let workplace: Workplace
  private let place: FreedPlace
  private var table: Table<BackFill.Candidate>

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, place: FreedPlace) {
    self.workplace = workplace
    self.place = place
    let language = workplace.language
    table = Table(
      [
        Column("", .fixed(2), style: { $0.wish.details.urgency.style }) {
          $0.wish.details.urgency.mark
        },
        Column(language("Naam", "Name"), .flexible(min: 14)) {
          workplace.name($0.wish.patient.name)
        },
        Column(language("Telefoon", "Phone"), .fixed(11)) {
          workplace.hidesNames ? "" : $0.wish.patient.phone
        },
        Column(language("Nu op", "Now on"), .fixed(16)) { candidate in
          candidate.wish.replaces.map {
            "\(language.shortDate($0.day)) \($0.interval.start.short)"
          } ?? ""
        },
        Column(language("Wacht", "Waits"), .fixed(5)) { candidate in
          candidate.waitingDays.map { "\($0) d" } ?? ""
        },
        Column(language("Therapeut", "Therapist"), .fixed(9)) {
          $0.reasons.contains(.ownTherapist) ? language("eigen", "own") : ""
        },
        Column(language("Past", "Fits"), .fixed(7)) {
          $0.reasons.contains(.exact) ? language("precies", "exactly") : ""
        },
      ],
      emptyText: "")
  }

  var title: String { language("Plek vrijgekomen", "Place has come free") }

  /// What the one under the cursor wants, and all that speaks for giving it.
  private var about: [String] {
    guard let candidate = table.selected else { return [] }
    let wish = candidate.wish
    let parts =
      [wish.summary(in: language)] + candidate.reasons.map { $0.name(in: language) }
      + (wish.details.note.isEmpty ? [] : [wish.details.note])
    return TextWidth.wrap(parts, separator: " · ", width: app.terminal.size.width - 2)
  }

  func refresh() throws {
    let (isFree, candidates) = try workplace.practice.read { reader in
      (try reader.isStillFree(place), try reader.candidates(for: place))
    }
    table.emptyText =
      isFree
      ? language(
        "Niemand op de wachtlijst past hier meer.", "Nobody on the waiting list suits any more.")
      : language("Deze plek is niet meer vrij.", "This place is not free any more.")
    table.replace(with: isFree ? candidates : [])
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let candidate = table.selected
    let none = (candidate == nil, table.emptyText)
    return [
      Command(
        "place.give", keys: [.enter], label: language("plek geven", "give place"),
        help: language(
          "Geef deze patiënt de plek; een latere afspraak komt daarmee vrij.",
          "Give this patient the place; a later appointment comes free by it."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        guard let wish = candidate?.wish else { return }
        try workplace.grant(wish, place.therapist, place.moment)
        app.close(self)
      },
      Command(
        "patient.open", keys: [.character("d")], label: language("dossier", "file"),
        help: language("Open het dossier.", "Open the file."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in if let candidate { try workplace.openFile(candidate.wish.patient.id) }
      },
      Command(
        "wish.edit", keys: [.character("e")], label: language("wens bewerken", "edit wish"),
        help: language("Bewerk de wens.", "Edit the wish."),
        enabled: workplace.enabled(unless: none)
      ) { [unowned self] in
        if let candidate { app.push(try WaitingForm.edit(candidate.wish, workplace)) }
      },
    ]
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let when =
      "\(language.longDate(place.day)) \(place.interval.start.short)–\(place.interval.end.short)"
    canvas.putFitted(
      "\(title) · \(when) · \(place.therapist.shortName)", x: area.x + 1, y: area.y,
      width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    // A message of two lines may lie over the last row.
    let (list, below) = area.inset(top: 2).splitBottom(4)
    table.draw(on: &canvas, in: list)
    for (y, line) in about.prefix(3).enumerated() {
      canvas.putFitted(
        line, x: below.x + 1, y: below.y + y, width: below.width - 2, style: .label)
    }
  }
}
