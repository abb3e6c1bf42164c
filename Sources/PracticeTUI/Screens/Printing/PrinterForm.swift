import PracticeCore

/// Which printer, and how many copies.
@MainActor
enum PrinterForm {
  /// - Parameter sheet: What is printed when the form is saved; nothing only remembers.
  static func make(
    workplace: Workplace, printers: [Printer], remembered: String, sheet: PrintDesk.Sheet?
  ) -> FormScreen {
    let (app, language) = (workplace.app, workplace.language)
    let chosen =
      printers.first { $0.name == remembered } ?? printers.first(where: \.isDefault)
      ?? printers.first
    var fields = [
      FormField(
        "printer", language("Printer", "Printer"),
        ChoiceField(
          chosen?.name ?? "",
          options: printers.map { printer in
            (value: printer.name, label: "\(printer.name) – \(printer.stateName(in: language))")
          }))
    ]
    if let sheet {
      fields.append(
        FormField(
          "copies", language("Aantal", "Copies"),
          TextField.number(sheet.order.copies, in: PrintOrder.copiesRange, texts: app.texts),
          isRequired: true))
    }
    let printing: CommandText = (
      label: language("afdrukken", "print"),
      help: language("Druk af op deze printer.", "Print on this printer.")
    )
    return FormScreen(
      app: app,
      title: sheet == nil
        ? language("Printer van de praktijk", "Printer of the practice")
        : language("Afdrukken", "Print"),
      fields: fields, isOverlay: true, saving: sheet == nil ? nil : printing
    ) { form in
      let name = form["printer"]
      if name != remembered { try workplace.practice.choosePrinter(name) }
      guard var sheet else { return workplace.done(language("Bewaard.", "Saved.")) }
      sheet.order = sheet.order.on(name, copies: form.number("copies") ?? 1)
      try workplace.printDesk.print(sheet)
    }
  }
}
