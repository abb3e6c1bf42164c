import PracticeCore

/// The absences of a therapist, or the closures of the practice: those that are not over yet.
@MainActor
final class TimeOffScreen<Item: Identifiable>: TableScreen {
  /// What differs between the two.
  struct Kind {
    /// The first word of its commands, such as `absence`.
    let id: String
    let title: String
    let emptyText: String
    let permission: Permission
    let period: (Item, Language) -> String
    let reason: (Item) -> String
    let read: (Reader) throws -> [Item]
    let form: @MainActor (Workplace) -> FormScreen
    let askToRemove: @MainActor (Workplace, Item) -> Void
  }

  private let workplace: Workplace
  private let kind: Kind
  var table: Table<Item>
  private var language: Language { workplace.language }

  init(_ kind: Kind, _ workplace: Workplace) {
    self.workplace = workplace
    self.kind = kind
    let language = workplace.language
    table = Table(
      [
        Column(language("Wanneer", "When"), .fixed(44)) { kind.period($0, language) },
        Column(language("Reden", "Reason"), .flexible(min: 20)) { kind.reason($0) },
      ],
      emptyText: kind.emptyText)
  }

  var title: String { kind.title }

  func refresh() throws { table.replace(with: try workplace.practice.read(kind.read)) }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let selected = table.selected
    return [
      Command(
        "\(kind.id).add", keys: [.character("+")], label: language("invoeren", "add"),
        help: language("Voer dagen of uren in.", "Add days or hours."),
        enabled: workplace.enabled(kind.permission)
      ) { [unowned self] in workplace.app.push(kind.form(workplace)) },
      Command(
        "\(kind.id).remove", keys: [.character("x")],
        label: language("laten vervallen", "remove"),
        help: language("Laat dit vervallen.", "Remove this."),
        enabled: workplace.enabled(kind.permission, unless: (selected == nil, kind.emptyText))
      ) { [unowned self] in
        if let selected { kind.askToRemove(workplace, selected) }
      },
    ]
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(kind.title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}

extension TimeOffScreen where Item == Absence {
  static func absences(of therapist: StaffMember, _ workplace: Workplace) -> TimeOffScreen {
    let language = workplace.language
    let today = workplace.today
    return TimeOffScreen(
      Kind(
        id: "absence", title: language("Afwezigheid", "Absence") + " · " + therapist.shortName,
        emptyText: language(
          "Geen afwezigheid. Met + voert u die in.", "No absence. + adds one."),
        permission: .schedule, period: { $0.period(in: $1) }, reason: \.reason,
        read: { try $0.absences(from: today, of: therapist.id) },
        form: { TimeOffForm.absence(of: therapist, workplace: $0) },
        askToRemove: { $0.askToRemove($1, of: therapist) }),
      workplace)
  }
}

extension TimeOffScreen where Item == Closure {
  static func closures(_ workplace: Workplace) -> TimeOffScreen {
    let language = workplace.language
    let today = workplace.today
    return TimeOffScreen(
      Kind(
        id: "closure", title: language("Praktijk gesloten", "Practice closed"),
        emptyText: language(
          "Geen sluiting. Met + voert u die in.", "No closure. + adds one."),
        permission: .manage, period: { $0.period(in: $1) }, reason: \.reason,
        read: { try $0.closures(from: today) }, form: { TimeOffForm.closure(workplace: $0) },
        askToRemove: { $0.askToRemove($1) }),
      workplace)
  }
}
