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
        Column(language("Waarom", "Why"), .flexible(min: 18), style: { _ in .dim }) { candidate in
          candidate.reasons.map { $0.name(in: language) }.joined(separator: ", ")
        },
      ],
      emptyText: "")
  }

  var title: String { language("Plek vrijgekomen", "Place has come free") }

  var hint: String {
    guard let candidate = table.selected else { return "" }
    let wish = candidate.wish
    let parts =
      [wish.summary(in: language)] + candidate.reasons.map { $0.name(in: language) }
      + (wish.details.note.isEmpty ? [] : [wish.details.note])
    return parts.joined(separator: " · ")
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
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
