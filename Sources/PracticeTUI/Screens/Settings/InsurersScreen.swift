import PracticeCore

/// An insurer with what it pays when there is no contract.
struct InsurerLine {
  let insurer: Insurer
  /// Oldest first.
  let payments: [InsurerPayment]

  /// What holds on a day.
  func current(on day: Day) -> InsurerPayment? { payments.last { $0.validFrom <= day } }

  /// `vanaf 1 jan 2026 75% van onze prijs · vanaf …`, newest first.
  func history(in language: Language) -> String {
    payments.reversed().map { payment in
      language("vanaf ", "from ") + language.numericDate(payment.validFrom) + " "
        + payment.text(in: language)
    }.joined(separator: " · ")
  }
}

/// The insurers that the practice knows, with their codes and what they pay without a contract.
@MainActor
enum InsurersScreen {
  static func make(_ workplace: Workplace) -> RecordList<InsurerLine> {
    let language = workplace.language
    let today = workplace.today
    return RecordList(
      workplace, title: language("Verzekeraars", "Insurers"),
      columns: [
        Column(language("Naam", "Name"), .flexible(min: 24)) { $0.insurer.name },
        Column("UZOVI", .fixed(6)) { $0.insurer.uzovi },
        Column(language("Zonder contract", "Without a contract"), .fixed(24)) { line in
          line.current(on: today)?.text(in: language) ?? ""
        },
      ],
      emptyText: language(
        "Nog geen verzekeraars. Met + voegt u er een toe, of leg bij een patiënt een polis vast.",
        "No insurers yet. Press +, or record a policy of a patient."),
      read: { reader in
        let payments = try reader.insurerPayments()
        return try reader.insurers().map {
          InsurerLine(insurer: $0, payments: payments[$0.id] ?? [])
        }
      },
      explain: { $0.history(in: language) }
    ) { selected in
      [
        Command(
          "insurer.edit", keys: [.enter], label: language("bewerken", "edit"),
          help: language("Bewerk naam en UZOVI-code.", "Edit name and UZOVI code."),
          enabled: workplace.enabled(
            .registerPatients,
            unless: workplace.nothingSelected(selected == nil))
        ) { if let selected { workplace.app.push(form(workplace, selected.insurer)) } },
        Command(
          "insurer.add", keys: [.character("+")], label: language("nieuw", "new"),
          help: language("Voeg een verzekeraar toe.", "Add an insurer."),
          enabled: workplace.enabled(.registerPatients)
        ) { workplace.app.push(form(workplace, nil)) },
        Command(
          "insurer.payment", keys: [.character("z")],
          label: language("zonder contract", "without contract"),
          help: language(
            "Wat deze verzekeraar vergoedt als er geen contract is, vanaf een datum.",
            "What this insurer pays when there is no contract, from a date on."),
          enabled: workplace.enabled(
            .manage,
            unless: workplace.nothingSelected(selected == nil))
        ) { if let selected { workplace.app.push(paymentForm(workplace, selected)) } },
        Command(
          "insurer.removePayment", keys: [.character("x")],
          label: language("zonder contract: verwijderen", "without contract: remove"),
          help: language(
            "Verwijder een vergoeding zonder contract die verkeerd is vastgelegd.",
            "Remove a payment without a contract that was recorded wrongly."),
          enabled: workplace.enabled(
            .manage,
            unless: (
              selected?.payments.isEmpty ?? true,
              language(
                "Van deze verzekeraar is niets vastgelegd.",
                "Nothing is recorded of this insurer.")
            )), showInBar: false
        ) { if let selected { askWhichPayment(workplace, selected) } },
      ]
    }
  }

  /// The newest are the ones that may just have been mistyped.
  private static func askWhichPayment(_ workplace: Workplace, _ line: InsurerLine) {
    let language = workplace.language
    var choices = line.payments.suffix(8).reversed().enumerated().map { index, payment in
      Dialog.Choice(
        letter: Character("\(index + 1)"),
        label: language("vanaf ", "from ") + language.numericDate(payment.validFrom) + " "
          + payment.text(in: language), isDestructive: true
      ) {
        try workplace.practice.removePayment(payment, of: line.insurer)
        workplace.done(language("Verwijderd.", "Removed."))
      }
    }
    choices.append(
      Dialog.Choice(letter: "l", label: language("laten staan", "leave them"), run: {}))
    workplace.app.ask(
      line.insurer.name,
      language(
        "Welke vergoeding zonder contract verwijderen? Wat ervoor gold, geldt dan weer.",
        "Remove which payment without a contract? What held before it holds again."), choices)
  }

  private static func form(_ workplace: Workplace, _ insurer: Insurer?) -> FormScreen {
    let language = workplace.language
    let fields = [
      FormField(
        "name", language("Naam", "Name"), TextField(insurer?.name ?? "", width: 40),
        isRequired: true),
      FormField(
        "uzovi", language("UZOVI-code", "UZOVI code"),
        TextField(insurer?.uzovi ?? "", width: 6, maxLength: 4)),
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Verzekeraar", "Insurer"), fields: fields,
      isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.saveInsurer(insurer?.id, name: form["name"], uzovi: form["uzovi"])
      }
      workplace.done(language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "insurer", subject: insurer?.id.rawValue ?? 0), in: workplace)
    return screen
  }

  private static func paymentForm(_ workplace: Workplace, _ line: InsurerLine) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let known = line.current(on: today)
    let newYear = Day(year: today.year, month: 1, day: 1) ?? today
    let fields = [
      FormField(
        "percentage", language("Percentage", "Percentage"),
        TextField.number(known?.percentage, in: 0...100, texts: workplace.app.texts)),
      FormField(
        "amount", language("Van bedrag (leeg: onze prijs)", "Of amount (empty: our price)"),
        InputFields.euros(known?.cents, language)),
      FormField(
        "validFrom", language("Vanaf", "From"),
        InputFields.date(known == nil ? newYear : today, today: today, language),
        isRequired: true),
    ]
    let screen = FormScreen(
      app: workplace.app,
      title: language(
        "\(line.insurer.name): zonder contract", "\(line.insurer.name): without a contract"),
      fields: fields, isOverlay: true
    ) { form in
      let amount = form["amount"].trimmingSpaces
      let payment = InsurerPayment(
        validFrom: try DateInput.parse(form["validFrom"], today: today).get(),
        percentage: form.number("percentage"),
        cents: amount.isEmpty ? nil : try EuroInput.parse(amount).get())
      try refusalsBesideFields(language) {
        try workplace.practice.setPayment(payment, of: line.insurer)
      }
      workplace.done(language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "insurer.payment", subject: line.insurer.id.rawValue), in: workplace)
    return screen
  }
}
