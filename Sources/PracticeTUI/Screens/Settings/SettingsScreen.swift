import PracticeCore

/// The practice's own settings: who it is, who works there and when, which language.
@MainActor
final class SettingsScreen: Screen {
  private let workplace: Workplace
  private var table: Table<StaffMember>
  private var details: PracticeDetails?

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

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

  func refresh() throws {
    let (staff, details) = try workplace.practice.read {
      (try $0.everybody(), try $0.practiceDetails())
    }
    table.replace(with: staff.filter(\.isActive) + staff.filter { !$0.isActive })
    self.details = details
    workplace.backupDesk.look()
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    staffCommands + practiceCommands
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
        app.push(StaffForm.edit(workplace: workplace, member: selected))
      },
      Command(
        "staff.add", keys: [.character("+")], label: language("nieuw", "new"),
        help: language("Voeg een medewerker toe.", "Add a member of staff."),
        enabled: workplace.enabled(.manage)
      ) { [unowned self] in app.push(StaffForm.add(workplace: workplace)) },
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

  private var practiceCommands: [Command] {
    [
      Command(
        "closure.list", keys: [.character("s")], label: language("sluiting", "closures"),
        help: language(
          "Toon wanneer de praktijk gesloten is; voer het in of laat het vervallen.",
          "Show when the practice is closed; enter or remove it.")
      ) { [unowned self] in app.push(TimeOffScreen.closures(workplace)) },
      Command(
        "practice.edit", keys: [.character("e")], label: language("praktijk", "practice"),
        help: language(
          "Bewerk naam, adres en telefoon van de praktijk.",
          "Edit the practice's name, address and phone."),
        enabled: workplace.enabled(.manage)
      ) { [unowned self] in
        guard let details else { return }
        app.push(practiceForm(details))
      },
      Command(
        "kind.list", keys: [.character("K")], label: language("soorten", "kinds"),
        help: language(
          "Toon de soorten afspraken, met hun lengte.",
          "Show the kinds of appointments, with their length."), showInBar: false
      ) { [unowned self] in app.push(KindsScreen(workplace: workplace)) },
      Command(
        "room.list", keys: [.character("R")], label: language("kamers", "rooms"),
        help: language(
          "Toon de kamers van de praktijk en wie er werkt.",
          "Show the practice's rooms and who works there."), showInBar: false
      ) { [unowned self] in app.push(RoomsScreen.make(workplace)) },
      Command(
        "missed.rule", keys: [.character("O")],
        label: language("te laat afgezegd", "called off late"),
        help: language(
          "Bewerk de regel voor te laat afzeggen en niet verschijnen.",
          "Edit the rule for calling off late and not showing up."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in app.push(try MissedRuleForm.make(workplace: workplace)) },
      Command(
        "log.open", keys: [.character("l")], label: language("logboek", "log"),
        help: language(
          "Toon wie wat deed: alle wijzigingen, inzagen en weigeringen.",
          "Show who did what: all changes, files opened and refusals."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in
        try workplace.practice.log(.readLog)
        app.push(LogScreen(workplace: workplace))
      },
      Command(
        "safeguards.edit", keys: [.character("o")], label: language("beveiliging", "security"),
        help: language(
          "Bepaal wanneer het scherm op slot gaat en hoe reservekopieën worden versleuteld.",
          "Say when the screen locks and how backups are encrypted."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in app.push(try AccountForms.safeguards(workplace)) },
      Command(
        "standardText.list", keys: [.character("d")],
        label: language("standaardteksten", "standard texts"),
        help: language(
          "Toon en bewerk uw eigen standaardteksten voor verslagen.",
          "Show and edit your own standard texts for notes."),
        enabled: workplace.enabled(.readClinical)
      ) { [unowned self] in app.push(StandardTextsScreen(workplace: workplace)) },
      Command(
        "care.settings", keys: [.character("r")],
        label: language("verslaglegging", "record keeping"),
        help: language(
          "Kies SOAP of SOEP, en wanneer een klacht die terugkomt een nieuwe episode is.",
          "Choose SOAP or SOEP, and when a complaint that comes back is a new episode."),
        enabled: workplace.enabled(.manage)
      ) { [unowned self] in app.push(try CareSettingsForm.make(workplace)) },
      Command(
        "smallestChange.list", keys: [.character("M")],
        label: language("metingen", "measurements"),
        help: language(
          "Toon en wijzig vanaf welke verandering een meting telt.",
          "Show and change from which change on a measurement counts."),
        enabled: workplace.enabled(.readClinical), showInBar: false
      ) { [unowned self] in app.push(SmallestChangeScreen.make(workplace)) },
      Command(
        "price.list", keys: [.character("P")], label: language("prijslijst", "price list"),
        help: language(
          "Toon en bewerk wat de praktijk vraagt.", "Show and edit what the practice asks.")
      ) { [unowned self] in app.push(try PricesScreen.make(workplace)) },
      Command(
        "insurer.list", keys: [.character("z")], label: language("verzekeraars", "insurers"),
        help: language(
          "Toon en bewerk de verzekeraars met hun UZOVI-codes.",
          "Show and edit the insurers with their UZOVI codes."), showInBar: false
      ) { [unowned self] in app.push(InsurersScreen.make(workplace)) },
      Command(
        "coverRule.list", keys: [.character("c")],
        label: language("vergoedingsregels", "rules of the cover"),
        help: language(
          "Toon de regels van de vergoeding en de chronische lijst, en leg nieuwe vast.",
          "Show the rules of the cover and the chronic list, and record new ones."),
        showInBar: false
      ) { [unowned self] in app.push(CoverRulesScreen.make(workplace)) },
      Command(
        "names.after", keys: [.character("h")], label: language("namen verbergen", "hide names"),
        help: language(
          "Na hoeveel minuten zonder toets namen vanzelf initialen worden.",
          "After how many minutes without a key names become initials by themselves."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in app.push(try DiscretionForm.make(workplace)) },
      Command(
        "printer.choose", keys: [.character("p")], label: language("printer", "printer"),
        help: language(
          "Kies de printer van de praktijk.", "Choose the printer of the practice.")
      ) { [unowned self] in workplace.printDesk.choosePrinter(for: nil) },
      Command(
        "sheet.address", keys: [.character("a")], label: language("u of je", "u or je"),
        help: language(
          "Kies of oefenbladen volwassenen aanspreken met u of met je.",
          "Choose whether Dutch exercise sheets speak to adults with u or with je."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in
        let now = try workplace.practice.read { try $0.addressForm() }
        let next: AddressForm = now == .formal ? .informal : .formal
        try workplace.practice.chooseAddress(next)
        workplace.done(
          next == .formal
            ? language("Oefenbladen zeggen nu u.", "Exercise sheets now say u.")
            : language("Oefenbladen zeggen nu je.", "Exercise sheets now say je."))
      },
      Command(
        "language.switch", keys: [.character("t")], label: language("English", "Nederlands"),
        help: language(
          "Toon het programma in het Engels.", "Show the program in Dutch.")
      ) { [unowned self] in
        app.beginAnew { [app, workplace] in
          app.language = app.language == .dutch ? .english : .dutch
          Interface.openMainScreens(workplace)
        }
      },
      Command(
        "backup.make", keys: [.character("b")],
        label: language("reservekopie maken", "make backup"),
        help: language(
          "Maak een reservekopie van de praktijk, lees haar terug en kijk haar na.",
          "Make a backup of the practice, read it back and look it over.")
      ) { [unowned self] in workplace.backupDesk.makeNow() },
      Command(
        "import.open", keys: [.character("i")], label: language("inlezen", "read in"),
        help: language(
          "Lees de patiënten van een ander systeem in, uit een CSV-bestand of visitekaartjes.",
          "Read in the patients of another system, from a CSV file or vCards."),
        enabled: workplace.enabled(
          .manage,
          unless: (
            workplace.importDesk.isBusy,
            language("Er wordt al een bestand ingelezen.", "A file is being read in already.")
          )), showInBar: false
      ) { [unowned self] in workplace.importDesk.askForFile() },
    ]
  }

  private func practiceForm(_ details: PracticeDetails) -> FormScreen {
    let fields = [
      FormField(
        "name", language("Naam", "Name"), TextField(details.name, width: 50), isRequired: true),
      FormField("address", language("Adres", "Address"), TextField(details.address, width: 50)),
      FormField("phone", language("Telefoon", "Phone"), TextField(details.phone, width: 20)),
      FormField(
        "language", language("Taal", "Language"),
        ChoiceField(
          details.language.rawValue, options: [("nl", "Nederlands"), ("en", "English")])),
      FormField(
        "goodFriday", language("Vrije dagen", "Days off"),
        CheckField(details.holidays.goodFriday, label: language("Goede Vrijdag", "Good Friday"))),
      FormField(
        "liberationDay", "",
        CheckField(details.holidays.liberationDay, label: language("5 mei", "5 May"))),
    ]
    let screen = FormScreen(
      app: app, title: language("De praktijk", "The practice"), fields: fields, isOverlay: true
    ) { [unowned self] form in
      var result = details
      result.name = form["name"].trimmingSpaces
      result.address = form["address"].trimmingSpaces
      result.phone = form["phone"].trimmingSpaces
      result.language = Language(rawValue: form["language"]) ?? .dutch
      result.holidays.goodFriday = form["goodFriday"] == "yes"
      result.holidays.liberationDay = form["liberationDay"] == "yes"
      try workplace.saving { [workplace, result] resolution in
        try workplace.practice.edit(from: details, to: result, resolution)
        workplace.done(workplace.language("Bewaard.", "Saved."))
      }
    }
    screen.keepDrafts(of: DraftKey(form: "practice", subject: 1), in: workplace)
    return screen
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
    table.draw(on: &canvas, in: area.inset(top: 5))
  }
}
