import PracticeCore

/// The practice's own price list.
@MainActor
enum PricesScreen {
  static func make(_ workplace: Workplace) throws -> RecordList<Price> {
    let language = workplace.language
    let kinds = try workplace.practice.read { try $0.appointmentKinds() }
    let today = workplace.today
    func style(_ price: Price) -> Style {
      price.details.validUntil.map { $0 < today } ?? false ? .dim : .text
    }
    return RecordList(
      workplace, title: language("Prijslijst", "Price list"),
      columns: [
        Column(language("Omschrijving", "Description"), .flexible(min: 18), style: style) {
          $0.details.name(in: language)
        },
        Column(language("Waarvoor", "For"), .flexible(min: 12), style: style) {
          purpose($0.details.purpose, kinds, language)
        },
        Column("Code", .fixed(6), style: style) { $0.details.code },
        Column(language("Bedrag", "Amount"), .fixed(9), align: .right, style: style) {
          language.euros($0.details.cents)
        },
        Column(language("Vanaf", "From"), .fixed(10), style: style) {
          language.numericDate($0.details.validFrom)
        },
        Column(language("Tot en met", "Until"), .fixed(10), style: style) {
          $0.details.validUntil.map { language.numericDate($0) } ?? ""
        },
      ],
      emptyText: language(
        "Nog geen prijzen. Met + voegt u er een toe; dan weet de balie wat een behandeling kost.",
        "No prices yet. + adds one; then the desk knows what a visit costs."),
      read: { try $0.priceList().prices }
    ) { selected in commands(workplace, selected, kinds) }
  }

  private static func commands(
    _ workplace: Workplace, _ selected: Price?, _ kinds: [AppointmentKind]
  ) -> [Command] {
    let language = workplace.language
    let none = workplace.nothingSelected(selected == nil)
    return [
      Command(
        "price.edit", keys: [.enter], label: language("bewerken", "edit"),
        help: language("Bewerk deze prijs.", "Edit this price."),
        enabled: workplace.enabled(.manage, unless: none)
      ) { if let selected { workplace.app.push(form(workplace, selected, kinds)) } },
      Command(
        "price.add", keys: [.character("+")], label: language("nieuw", "new"),
        help: language("Voeg een prijs toe.", "Add a price."), enabled: workplace.enabled(.manage)
      ) { workplace.app.push(form(workplace, nil, kinds)) },
      Command(
        "price.change", keys: [.character("n")], label: language("nieuw bedrag", "new amount"),
        help: language(
          "Een ander bedrag vanaf een datum; het oude blijft tot de dag ervoor.",
          "Another amount from a date on; the old one stays until the day before."),
        enabled: workplace.enabled(.manage, unless: none)
      ) { if let selected { workplace.app.push(change(workplace, selected)) } },
      Command(
        "price.remove", keys: [.character("x")], label: language("verwijderen", "remove"),
        help: language("Verwijder deze prijs.", "Remove this price."),
        enabled: workplace.enabled(.manage, unless: none)
      ) {
        guard let selected else { return }
        try workplace.practice.removePrice(selected)
        workplace.done(language("Prijs verwijderd.", "Price removed."))
      },
    ]
  }

  private static func purpose(
    _ purpose: PriceDetails.Purpose, _ kinds: [AppointmentKind], _ language: Language
  ) -> String {
    switch purpose {
    case .visit(let id): kinds.first { $0.id == id }?.name(in: language) ?? ""
    case .noShow: language("niet verschenen", "no-show")
    case .other: language("iets anders", "something else")
    }
  }

  private static func value(_ purpose: PriceDetails.Purpose) -> String {
    switch purpose {
    case .visit(let id): "\(id.rawValue)"
    case .noShow: "noShow"
    case .other: "other"
    }
  }

  private static func form(
    _ workplace: Workplace, _ price: Price?, _ kinds: [AppointmentKind]
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let first = kinds.first
    let details =
      price?.details
      ?? PriceDetails(
        dutch: first?.dutch ?? "", english: first?.english ?? "", cents: 0,
        purpose: first.map { .visit($0.id) } ?? .other,
        validFrom: Day(year: today.year, month: 1, day: 1) ?? today)
    let options =
      kinds.map { ("\($0.id.rawValue)", $0.name(in: language)) }
      + [PriceDetails.Purpose.noShow, .other].map { (value($0), purpose($0, kinds, language)) }
    let fields = [
      FormField(
        "purpose", language("Waarvoor", "For"),
        ChoiceField(value(details.purpose), options: options)),
      FormField(
        "dutch", language("Omschrijving", "Dutch description"),
        TextField(details.dutch, width: 40, maxLength: 100), isRequired: true),
      FormField(
        "english", language("In het Engels", "English description"),
        TextField(details.english, width: 40, maxLength: 100)),
      FormField("code", "Code", TextField(details.code, width: 12, maxLength: 20)),
      FormField(
        "cents", language("Bedrag", "Amount"),
        InputFields.euros(price == nil ? nil : details.cents, language), isRequired: true),
      FormField(
        "validFrom", language("Vanaf", "From"),
        InputFields.date(details.validFrom, today: today, language), isRequired: true),
      FormField(
        "validUntil", language("Tot en met", "Until"),
        InputFields.date(details.validUntil, today: today, language)),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Prijs", "Price"), fields: fields, isOverlay: true
    ) { form in
      var result = details
      result.purpose =
        Int64(form["purpose"]).map { .visit(ID($0)) }
        ?? (form["purpose"] == "noShow" ? .noShow : .other)
      result.dutch = form["dutch"]
      result.english = form["english"]
      result.code = form["code"]
      result.cents = try EuroInput.parse(form["cents"]).get()
      result.validFrom = try DateInput.parse(form["validFrom"], today: today).get()
      let until = form["validUntil"].trimmingSpaces
      result.validUntil = until.isEmpty ? nil : try DateInput.parse(until, today: today).get()
      try workplace.saving { [result] resolution in
        if let price {
          try workplace.practice.editPrice(price.id, from: details, to: result, resolution)
        } else {
          try workplace.practice.addPrice(result)
        }
        workplace.done(language("Prijs bewaard.", "Price saved."))
      }
    }
    describe(screen, kinds, language)
    screen.keepDrafts(of: DraftKey(form: "price", subject: price?.id ?? 0), in: workplace)
    return screen
  }

  /// The name of what it is for is the description until somebody says otherwise.
  private static func describe(
    _ screen: FormScreen, _ kinds: [AppointmentKind], _ language: Language
  ) {
    func names(_ value: String) -> (dutch: String, english: String) {
      if let kind = kinds.first(where: { "\($0.id.rawValue)" == value }) {
        return (kind.dutch, kind.english)
      }
      return value == "noShow" ? ("niet verschenen", "no-show") : ("", "")
    }
    var before = screen.form["purpose"]
    screen.onChange = { form in
      guard form["purpose"] != before else { return }
      let (old, new) = (names(before), names(form["purpose"]))
      before = form["purpose"]
      if form["dutch"] == old.dutch { form["dutch"] = new.dutch }
      if form["english"] == old.english { form["english"] = new.english }
    }
  }

  private static func change(_ workplace: Workplace, _ price: Price) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let newYear = Day(year: today.year + 1, month: 1, day: 1)
    let fields = [
      FormField(
        "cents", language("Nieuw bedrag", "New amount"), InputFields.euros(nil, language),
        isRequired: true),
      FormField(
        "validFrom", language("Vanaf", "From"),
        InputFields.date(newYear, today: today, language), isRequired: true),
    ]
    let screen = FormScreen(
      app: workplace.app,
      title: price.details.name(in: language) + " · " + language.euros(price.details.cents),
      fields: fields, isOverlay: true
    ) { form in
      let cents = try EuroInput.parse(form["cents"]).get()
      let from = try DateInput.parse(form["validFrom"], today: today).get()
      try refusalsBesideFields(language) {
        try workplace.practice.changePrice(price, to: cents, from: from)
      }
      workplace.done(language("Nieuw bedrag bewaard.", "New amount saved."))
    }
    screen.keepDrafts(of: DraftKey(form: "price.change", subject: price.id), in: workplace)
    return screen
  }
}
