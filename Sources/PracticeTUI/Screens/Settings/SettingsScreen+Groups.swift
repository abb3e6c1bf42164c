import PracticeCore

/// What the practice decides for everybody, by subject.
extension SettingsScreen {
  struct Group {
    let title: String
    let commands: [Command]
  }

  var groups: [Group] {
    [
      Group(title: language("Praktijk", "Practice"), commands: practiceCommands),
      Group(title: language("Zorg", "Care"), commands: careCommands),
      Group(title: language("Agenda", "Agenda"), commands: agendaCommands),
      Group(title: language("Vergoeding", "Cover"), commands: coverCommands),
      Group(title: language("Gegevens", "Data"), commands: dataCommands),
    ]
  }

  private var practiceCommands: [Command] {
    [
      Command(
        "practice.edit", keys: [.character("e")],
        label: language("naam en adres", "name and address"),
        help: language(
          "Bewerk naam, adres en telefoon van de praktijk.",
          "Edit the practice's name, address and phone."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in
        guard let details else { return }
        app.push(practiceForm(details))
      },
      Command(
        "practice.terms", keys: [.character("T")], label: language("voorwaarden", "terms"),
        help: language(
          "Van welke dag de voorwaarden zijn waarmee patiënten akkoord gaan.",
          "Of which day the terms are that patients agree to."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in app.push(try TermsForm.make(workplace)) },
      Command(
        "printer.choose", keys: [.character("p")], label: language("printer", "printer"),
        help: language(
          "Kies de printer van de praktijk.", "Choose the printer of the practice."),
        showInBar: false
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
          "Toon het programma in het Engels.", "Show the program in Dutch."), showInBar: false
      ) { [unowned self] in
        app.beginAnew { [app, workplace] in
          app.language = app.language == .dutch ? .english : .dutch
          Interface.openMainScreens(workplace)
        }
      },
    ]
  }

  private var agendaCommands: [Command] {
    [
      Command(
        "closure.list", keys: [.character("s")], label: language("sluitingsdagen", "closures"),
        help: language(
          "Toon wanneer de praktijk gesloten is; voer het in of laat het vervallen.",
          "Show when the practice is closed; enter or remove it."), showInBar: false
      ) { [unowned self] in app.push(TimeOffScreen.closures(workplace)) },
      Command(
        "kind.list", keys: [.character("K")],
        label: language("soorten afspraken", "kinds of appointments"),
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
        "names.after", keys: [.character("h")], label: language("namen verbergen", "hide names"),
        help: language(
          "Na hoeveel minuten zonder toets namen vanzelf initialen worden.",
          "After how many minutes without a key names become initials by themselves."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in app.push(try DiscretionForm.make(workplace)) },
    ]
  }

  private var careCommands: [Command] {
    [
      Command(
        "standardText.list", keys: [.character("d")],
        label: language("standaardteksten", "standard texts"),
        help: language(
          "Toon en bewerk uw eigen standaardteksten voor verslagen.",
          "Show and edit your own standard texts for notes."),
        enabled: workplace.enabled(.readClinical), showInBar: false
      ) { [unowned self] in app.push(StandardTextsScreen(workplace: workplace)) },
      Command(
        "care.settings", keys: [.character("r")],
        label: language("verslaglegging", "record keeping"),
        help: language(
          "Kies SOAP of SOEP, en wanneer een klacht die terugkomt een nieuwe episode is.",
          "Choose SOAP or SOEP, and when a complaint that comes back is a new episode."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in app.push(try CareSettingsForm.make(workplace)) },
      Command(
        "smallestChange.list", keys: [.character("M")],
        label: language("metingen", "measurements"),
        help: language(
          "Toon en wijzig vanaf welke verandering een meting telt.",
          "Show and change from which change on a measurement counts."),
        enabled: workplace.enabled(.readClinical), showInBar: false
      ) { [unowned self] in app.push(SmallestChangeScreen.make(workplace)) },
    ]
  }

  private var coverCommands: [Command] {
    [
      Command(
        "price.list", keys: [.character("P")], label: language("prijslijst", "price list"),
        help: language(
          "Toon en bewerk wat de praktijk vraagt.", "Show and edit what the practice asks."),
        showInBar: false
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
    ]
  }

  private var dataCommands: [Command] {
    [
      Command(
        "safeguards.edit", keys: [.character("o")], label: language("beveiliging", "security"),
        help: language(
          "Bepaal wanneer het scherm op slot gaat en hoe reservekopieën worden versleuteld.",
          "Say when the screen locks and how backups are encrypted."),
        enabled: workplace.enabled(.manage), showInBar: false
      ) { [unowned self] in app.push(try AccountForms.safeguards(workplace)) },
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
        "backup.make", keys: [.character("b")],
        label: language("reservekopie maken", "make backup"),
        help: language(
          "Maak een reservekopie van de praktijk, lees haar terug en kijk haar na.",
          "Make a backup of the practice, read it back and look it over."), showInBar: false
      ) { [unowned self] in workplace.backupDesk.makeNow() },
      Command(
        "import.open", keys: [.character("i")],
        label: language("patiënten inlezen", "read in patients"),
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
}
