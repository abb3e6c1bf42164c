import PracticeCore

/// The practice's own settings: who works there and when, and what it decides for everybody.
@MainActor
final class SettingsScreen: TableScreen {
  let workplace: Workplace
  var table: Table<StaffMember>
  private(set) var details: PracticeDetails?
  /// What the owner of a new practice still has to do.
  private(set) var firstSteps: [FirstStep] = []

  var app: App { workplace.app }
  var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    func style(_ member: StaffMember) -> Style { member.isActive ? .text : .dim }
    table = Table(
      [
        Column(language("Initialen", "Initials"), .fixed(9), style: style) { $0.initials },
        Column(language("Naam", "Name"), .flexible(min: 18), style: style) { $0.formalName },
        Column(language("Functie", "Role"), .fixed(16), style: style) {
          $0.role.name(in: language)
        },
        Column("", .fixed(20), style: style) {
          if !$0.isActive { return language("uit dienst", "has left") }
          return $0.isManualTherapist
            ? language("manueel therapeut", "manual therapist")
            : $0.treats ? language("fysiotherapeut", "physiotherapist") : ""
        },
      ],
      emptyText: language("Nog niemand.", "Nobody yet."))
  }

  var title: String { language("Instellingen", "Settings") }
  var hint: String {
    firstSteps.isEmpty
      ? ""
      : language(
        "Wat nog te doen is kan in elke volgorde, ook later. 1 gaat naar de agenda.",
        "What is still to do may be done in any order, or later. 1 leads to the agenda.")
  }

  func refresh() throws {
    let (staff, details) = try workplace.practice.read {
      (try $0.everybody(), try $0.practiceDetails())
    }
    firstSteps =
      workplace.viewer.role.may(.manage) ? try workplace.practice.read { try $0.firstSteps() } : []
    table.replace(with: staff.filter(\.isActive) + staff.filter { !$0.isActive })
    self.details = details
    workplace.backupDesk.look()
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    staffCommands + groups.flatMap(\.commands)
  }

  /// What is done with the member of staff under the cursor.
  private var staffCommands: [Command] {
    let selected = table.selected
    let noAgenda = (
      selected?.hasAgenda != true,
      language(
        "Deze medewerker heeft geen agenda.", "This member of staff has no agenda.")
    )
    let hasLeft = (
      selected?.isActive != true,
      language("Deze medewerker is uit dienst.", "This member of staff has left.")
    )
    return [
      Command(
        "staff.act", keys: [.enter], label: language("verder als", "go on as"),
        help: language(
          "Werk verder als deze medewerker.", "Go on working as this member of staff."),
        enabled: workplace.enabled(unless: hasLeft)
      ) { [unowned self] in
        guard let selected else { return }
        if try workplace.practice.hasAccounts() {
          return try workplace.signInDesk.lock(for: selected.initials)
        }
        app.beginAnew { [app, workplace, language] in
          do { try workplace.practice.act(as: selected) } catch { return app.report(error) }
          Interface.openMainScreens(workplace)
          app.inform(
            language("U bent nu \(selected.formalName).", "You are now \(selected.formalName)."))
        }
      },
      Command(
        "absence.list", keys: [.character("v")], label: language("afwezigheid", "absence"),
        help: language(
          "Toon wanneer deze therapeut afwezig is; voer het in of laat het vervallen.",
          "Show when this therapist is away; enter or remove it."),
        enabled: workplace.enabled(unless: noAgenda)
      ) { [unowned self] in
        guard let selected else { return }
        app.push(TimeOffScreen.absences(of: selected, workplace))
      },
      Command(
        "staff.hours", keys: [.character("w")], label: language("werktijden", "working hours"),
        help: language(
          "Bewerk de werktijden van deze therapeut, vanaf een datum.",
          "Edit this therapist's working hours, from a date on."),
        enabled: workplace.enabled(.manage, unless: noAgenda)
      ) { [unowned self] in
        guard let selected else { return }
        app.push(try HoursForm.make(workplace: workplace, therapist: selected))
      },
      Command(
        "staff.edit", keys: [.character("m")], label: language("medewerker", "member"),
        help: language(
          "Bewerk naam, functie en agenda van deze medewerker, of zet die uit dienst.",
          "Edit this member's name, role and agenda, or whether they still work here."),
        enabled: workplace.enabled(.manage)
      ) { [unowned self] in
        guard let selected else { return }
        app.push(try StaffForm.edit(workplace: workplace, member: selected))
      },
      Command(
        "staff.add", keys: [.character("+")], label: language("nieuw", "new"),
        help: language("Voeg een medewerker toe.", "Add a member of staff."),
        enabled: workplace.enabled(.manage)
      ) { [unowned self] in app.push(try StaffForm.add(workplace: workplace)) },
      Command(
        "staff.password", keys: [.character("W")], label: language("wachtwoord", "password"),
        help: language(
          "Stel het wachtwoord van deze medewerker in.", "Set this member's password."),
        enabled: workplace.enabled(
          selected?.id == workplace.viewer.person ? nil : .manage, unless: hasLeft),
        showInBar: false
      ) { [unowned self] in
        guard let selected else { return }
        app.push(try AccountForms.password(of: selected, workplace))
      },
      Command(
        "staff.factor", keys: [.character("f")],
        label: language("tweede factor", "second factor"),
        help: language(
          "Meld u ook aan met een code van de telefoon of een SSH-sleutel, of niet meer.",
          "Sign in with a code of the telephone or an SSH key too, or no longer."),
        enabled: workplace.enabled(
          selected?.id == workplace.viewer.person ? nil : .manage, unless: hasLeft),
        showInBar: false
      ) { [unowned self] in
        guard let selected else { return }
        try AccountForms.secondFactor(of: selected, workplace)
      },
    ]
  }

  var headline: String { language("Wie er werkt", "Who works here") }
  /// Only what concerns the staff: a password is not typed where it can be read, and another
  /// person begins a conversation of their own.
  var spokenCommands: [Command] {
    staffCommands.filter { !["staff.act", "staff.password", "staff.factor"].contains($0.id) }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let details else { return }
    canvas.putFitted(details.name, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    let address = [details.address, details.phone].filter { !$0.isEmpty }.joined(separator: " · ")
    canvas.putFitted(
      address.isEmpty
        ? language(
          "Nog geen adres en telefoon; ze komen op elk blad (e).",
          "No address and phone yet; they go on every sheet (e).") : address,
      x: area.x + 1, y: area.y + 1, width: area.width - 2,
      style: address.isEmpty ? .warning : .text)
    let fictional =
      details.isFictional
      ? language(
        "Voorbeeldpraktijk: alle personen zijn verzonnen.",
        "Example practice: everybody in it is made up.") : workplace.practice.path
    canvas.putFitted(
      fictional, x: area.x + 1, y: area.y + 2, width: area.width - 2, style: .dim)
    let hasBackup = workplace.backupDesk.newest != nil
    canvas.putFitted(
      workplace.backupDesk.summary, x: area.x + 1, y: area.y + 3, width: area.width - 2,
      style: hasBackup || details.isFictional ? .dim : .warning)
    canvas.horizontalLine(x: area.x, y: area.y + 4, width: area.width)
    let columns = [Array(groups[...1]), Array(groups[2...3]), Array(groups[4...])]
    let heights = columns.map { $0.reduce(0) { $0 + 1 + $1.commands.count } }
    let stepRows = heightOfFirstSteps(width: area.width)
    drawFirstSteps(on: &canvas, in: area.inset(top: 5))
    let body = area.inset(top: 5 + stepRows)
    let rest = max(3, body.height - (heights.max() ?? 0) - 1)
    let (people, below) = body.splitTop(min(rest, table.items.count + 2))
    table.draw(on: &canvas, in: people)
    canvas.horizontalLine(x: below.x, y: below.y, width: below.width)
    let width = below.width / columns.count
    for (index, column) in columns.enumerated() {
      draw(column, on: &canvas, x: below.x + 1 + index * width, y: below.y + 1, width: width - 2)
    }
  }

  private func draw(_ groups: [Group], on canvas: inout Canvas, x: Int, y: Int, width: Int) {
    var y = y
    for group in groups {
      canvas.putFitted(group.title, x: x, y: y, width: width, style: .label)
      y += 1
      for command in group.commands {
        let key = command.keys.first.map(app.texts.keyName) ?? ""
        canvas.put(key, x: x + 1, y: y, style: command.isEnabled ? .keyName : .dim)
        canvas.putFitted(
          command.label, x: x + 3, y: y, width: width - 3,
          style: command.isEnabled ? .text : .dim)
        y += 1
      }
    }
  }
}
