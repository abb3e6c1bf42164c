import PracticeCore

/// The preview of a patient's exercise sheet, and what becomes of it: paper or files.
@MainActor
final class SheetScreen: Screen {
  private let workplace: Workplace
  private let patient: ID<Patient>
  private var sheet: ExerciseSheet
  private var text: ScrollText
  private var printer = ""

  private var language: Language { workplace.language }
  private var desk: PrintDesk { workplace.printDesk }

  /// The sheet of today.
  ///
  /// - Parameter episode: Whose programme; without it the newest one.
  /// - Throws: ``Refusal`` when there are no exercises to print.
  init(workplace: Workplace, patient: ID<Patient>, episode: ID<Episode>? = nil) throws {
    self.workplace = workplace
    self.patient = patient
    sheet = try workplace.practice.read { reader in
      // From this age on large print is proposed.
      let age = try reader.patient(patient).details.age(on: reader.today) ?? 0
      return try reader.exerciseSheet(
        of: patient, episode: episode, largePrint: age >= ExerciseSheet.largePrintAge)
    }
    text = ScrollText(SheetScreen.lines(sheet, workplace.language))
  }

  /// A sheet that was handed out before, as it was.
  init(workplace: Workplace, kept: KeptSheet) {
    self.workplace = workplace
    patient = kept.patient
    sheet = kept.sheet
    text = ScrollText(SheetScreen.lines(sheet, workplace.language))
  }

  private static func lines(_ sheet: ExerciseSheet, _ language: Language) -> [ScrollText.Line] {
    var lines: [ScrollText.Line] = []
    for (index, page) in TextSheet(sheet).pages.enumerated() {
      if index > 0 {
        let mark = language("blad \(index + 1)", "page \(index + 1)")
        lines.append(ScrollText.Line(text: "──────── \(mark) ────────", style: .dim))
      }
      // Without the margin of the paper, so that 80 columns show all of it.
      lines += page.map { ScrollText.Line(text: $0.hasPrefix(" ") ? String($0.dropFirst()) : $0) }
    }
    return lines
  }

  var title: String {
    language("Oefenblad", "Exercise sheet") + " · " + sheet.patientName
      + (sheet.largePrint ? language(" · grote letters", " · large print") : "")
  }

  var hint: String { desk.hint(printer: printer) }

  func refresh() throws {
    printer = try workplace.practice.read { try $0.printer() }
  }

  func handle(_ key: Key) -> Bool { text.handle(key) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    text.draw(on: &canvas, in: area.inset(top: 2))
  }

  // MARK: - Commands

  var commands: [Command] { printing + desk.commands(onSheetOf: patient) + saving }

  private var printing: [Command] {
    [
      Command(
        "sheet.print", keys: [.enter], label: language("afdrukken", "print"),
        help: language(
          "Druk het blad af op de printer van de praktijk.",
          "Print the sheet on the practice's printer.")
      ) { [unowned self] in try desk.print(order) },
      Command(
        "sheet.printer", keys: [.character("p")], label: language("printer", "printer"),
        help: language(
          "Kies een printer en het aantal, en druk af.",
          "Choose a printer and the number of copies, and print.")
      ) { [unowned self] in desk.choosePrinter(for: order) },
    ]
  }

  private var saving: [Command] {
    [
      Command(
        "sheet.save", keys: [.character("w")], label: language("bewaren", "save"),
        help: language(
          "Bewaar het blad als HTML en als tekst.", "Save the sheet as HTML and as text.")
      ) { [unowned self] in
        let place = try order.save()
        workplace.app.done(language("Bewaard: \(place)", "Saved: \(place)"))
      },
      Command(
        "sheet.size", keys: [.character("g")],
        label: sheet.largePrint
          ? language("gewone letters", "ordinary print")
          : language("grote letters", "large print"),
        help: language("Wissel tussen gewone en grote letters.", "Switch the size of print.")
      ) { [unowned self] in
        show(largePrint: !sheet.largePrint, address: sheet.address)
      },
      Command(
        "sheet.form", keys: [.character("a")],
        label: sheet.address == .formal
          ? language("met je", "say je") : language("met u", "say u"),
        help: language(
          "Spreek de patiënt op dit blad aan met u of met je.",
          "Speak to the patient on this sheet with the Dutch u or je."),
        enabled: workplace.enabled(
          unless: (
            sheet.language != .dutch,
            language("Dit blad is in het Engels.", "This sheet is in English.")
          )), showInBar: sheet.language == .dutch
      ) { [unowned self] in
        show(
          largePrint: sheet.largePrint,
          address: sheet.address == .formal ? .informal : .formal)
      },
    ]
  }

  private func show(largePrint: Bool, address: AddressForm) {
    sheet = sheet.with(largePrint: largePrint, address: address)
    text.lines = SheetScreen.lines(sheet, language)
  }

  private var order: PrintDesk.Sheet {
    PrintDesk.Sheet(patient: patient, sheet: sheet, practice: workplace.practice, language)
  }
}

extension PrintDesk.Sheet {
  /// A sheet of a patient's file, which keeps what was handed out.
  @MainActor
  init(
    patient: ID<Patient>, sheet: ExerciseSheet, practice: Practice, _ language: Language
  ) {
    self.init(
      patient: patient, order: PrintOrder(sheet),
      save: {
        let place = try SheetFiles.write(sheet, of: patient, beside: practice.path)
        try practice.log(.export, patient: patient, detail: "sheet")
        try practice.keep(sheet, of: patient, .saved)
        return language("\(place).html en .txt", "\(place).html and .txt")
      },
      keep: { try practice.keep(sheet, of: patient, $0) })
  }
}
