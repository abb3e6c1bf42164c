import PracticeCore

/// The preview of a patient's exercise sheet: what is on the screen is what comes on paper.
@MainActor
enum SheetScreen {
  /// - Throws: ``Refusal`` when there are no exercises to print.
  static func make(workplace: Workplace, patient: ID<Patient>) throws -> any Screen {
    let language = workplace.language
    let practice = workplace.practice
    let details = try practice.read { try $0.patient(patient).details }
    // From this age on large print is proposed.
    let isOlder = (details.age(on: workplace.today) ?? 0) >= ExerciseSheet.largePrintAge
    let sheet = try practice.read { try $0.exerciseSheet(of: patient, largePrint: isOlder) }
    return page(sheet, workplace: workplace, patient: patient, language)
  }

  private static func page(
    _ sheet: ExerciseSheet, workplace: Workplace, patient: ID<Patient>, _ language: Language
  ) -> any Screen {
    let pages = TextSheet(sheet).pages
    var lines: [ScrollText.Line] = []
    for (index, page) in pages.enumerated() {
      if index > 0 {
        let mark = language("blad \(index + 1)", "page \(index + 1)")
        lines.append(ScrollText.Line(text: "──────── \(mark) ────────", style: .dim))
      }
      // Without the margin of the paper, so that 80 columns show all of it.
      lines += page.map { ScrollText.Line(text: $0.hasPrefix(" ") ? String($0.dropFirst()) : $0) }
    }
    let large = sheet.largePrint
    return Pager(
      title: language("Oefenblad", "Exercise sheet") + " · " + sheet.patientName
        + (large ? language(" · grote letters", " · large print") : ""),
      lines: lines, margin: 0
    ) {
      [
        Command(
          "sheet.save", keys: [.enter, .character("w")], label: language("bewaren", "save"),
          help: language(
            "Bewaar het blad als HTML en als tekst, om af te drukken.",
            "Save the sheet as HTML and as text, to print it.")
        ) { try save(sheet, workplace: workplace, patient: patient) },
        Command(
          "sheet.size", keys: [.character("g")],
          label: large
            ? language("gewone letters", "ordinary print")
            : language("grote letters", "large print"),
          help: language("Wissel tussen gewone en grote letters.", "Switch the size of print.")
        ) {
          let other = try workplace.practice.read {
            try $0.exerciseSheet(of: patient, largePrint: !large)
          }
          let screen = page(other, workplace: workplace, patient: patient, language)
          if let top = workplace.app.top { workplace.app.replace(top, with: screen) }
        },
      ]
    }
  }

  private static func save(
    _ sheet: ExerciseSheet, workplace: Workplace, patient: ID<Patient>
  ) throws {
    let folder = SheetFiles.folder(beside: workplace.practice.path)
    let base = "\(folder)/\(patient.rawValue)-\(sheet.date.iso)"
    try SheetFiles.write(HtmlSheet(sheet).html, to: base + ".html")
    try SheetFiles.write(TextSheet(sheet).text, to: base + ".txt")
    try workplace.practice.log(.print, patient: patient, detail: "sheet")
    workplace.app.done(
      workplace.language("Bewaard: \(base).html en .txt", "Saved: \(base).html and .txt"))
  }
}
