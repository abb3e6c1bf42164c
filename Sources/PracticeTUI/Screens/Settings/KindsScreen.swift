import PracticeCore

/// The practice's list of kinds of appointments.
@MainActor
final class KindsScreen: TableScreen {
  private let workplace: Workplace
  var table: Table<AppointmentKind>
  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    func style(_ kind: AppointmentKind) -> Style { kind.isActive ? .text : .dim }
    func yes(_ value: Bool) -> String { value ? language("ja", "yes") : "" }
    table = Table(
      [
        Column(language("Soort", "Kind"), .flexible(min: 20), style: style) {
          $0.name(in: language)
        },
        Column("Min.", .fixed(4), align: .right, style: style) {
          "\($0.minutes)"
        },
        Column("In x/y", .fixed(6), style: style) { yes($0.treats) },
        Column(language("Vergoeding", "Cover"), .fixed(10), align: .right, style: style) {
          "\($0.visits)"
        },
        Column(language("Telt als", "Counts as"), .fixed(13), style: style) {
          $0.visits == 0 ? "" : $0.care.shortName(in: language)
        },
        Column(language("Alleen MT", "MT only"), .fixed(9), style: style) { yes($0.isManual) },
        Column("", .fixed(11), fromWidth: 90, style: style) {
          $0.isActive ? "" : language("niet boeken", "not booked")
        },
      ], emptyText: "")
  }

  var title: String { language("Soorten afspraken", "Kinds of appointments") }

  func refresh() throws {
    let kinds = try workplace.practice.read { try $0.appointmentKinds() }
    let index = table.selectedIndex
    table.replace(with: kinds)
    table.select(index)
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    [
      Command(
        "kind.edit", keys: [.enter], label: language("bewerken", "edit"),
        help: language("Bewerk deze soort.", "Edit this kind."),
        enabled: workplace.enabled(.manage)
      ) { [unowned self] in
        guard let kind = table.selected else { return }
        app.push(form(kind))
      },
      Command(
        "kind.add", keys: [.character("+")], label: language("nieuw", "new"),
        help: language("Voeg een soort toe.", "Add a kind."),
        enabled: workplace.enabled(.manage)
      ) { [unowned self] in app.push(form(nil)) },
    ]
  }

  private func form(_ kind: AppointmentKind?) -> FormScreen {
    let opened = kind.map(KindDetails.init) ?? KindDetails(dutch: "", english: "")
    let texts = app.texts
    let screen = FormScreen(
      app: app,
      title: kind?.name(in: language) ?? language("Nieuwe soort", "New kind"),
      fields: [
        FormField(
          "dutch", language("Naam", "Dutch name"), TextField(opened.dutch, width: 30),
          isRequired: true),
        FormField(
          "english", language("Engelse naam", "English name"), TextField(opened.english, width: 30)),
        FormField(
          "minutes", language("Minuten", "Minutes"),
          TextField.number(opened.minutes, in: 5...480, texts: texts), isRequired: true),
        FormField(
          "visits", language("Van de vergoeding", "Of the cover"),
          TextField.number(opened.visits, in: 0...4, texts: texts), isRequired: true),
        FormField(
          "care", language("Telt als", "Counts as"),
          InputFields.choice(opened.care) { $0.name(in: language) }),
        FormField(
          "screens", language("En verder", "And"),
          CheckField(
            opened.isScreening,
            label: language("begint met een screening", "begins with a screening"))),
        FormField(
          "treats", "",
          CheckField(
            opened.treats, label: language("telt in 'behandeling x van y'", "counts in 'x of y'"))),
        FormField(
          "manual", "",
          CheckField(
            opened.isManual,
            label: language("alleen door een manueel therapeut", "only by a manual therapist"))),
        FormField(
          "active", "",
          CheckField(opened.isActive, label: language("te boeken", "can be booked"))),
      ], isOverlay: true
    ) { [workplace] form in
      var details = opened
      details.dutch = form["dutch"]
      details.english = form["english"]
      details.minutes = form.number("minutes") ?? 0
      details.visits = form.number("visits") ?? -1
      details.care = CareType(rawValue: form["care"]) ?? opened.care
      details.isScreening = form["screens"] == "yes"
      details.treats = form["treats"] == "yes"
      details.isManual = form["manual"] == "yes"
      details.isActive = form["active"] == "yes"
      try workplace.saving { [workplace, details] resolution in
        if let kind {
          try workplace.practice.editKind(kind.id, from: opened, to: details, resolution)
        } else {
          try workplace.practice.addKind(details)
        }
        workplace.done(workplace.language("Bewaard.", "Saved."))
      }
    }
    screen.keepDrafts(of: DraftKey(form: "kind", subject: kind?.id.rawValue ?? 0), in: workplace)
    return screen
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
