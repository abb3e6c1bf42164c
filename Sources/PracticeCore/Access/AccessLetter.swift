extension Practice {
  /// Who looked at a patient's file, as a page for that patient.
  ///
  /// A patient may see who had access (Besluit elektronische gegevensverwerking door
  /// zorgaanbieders, art. 5; NEN 7513); lines of a day that say the same are one.
  public func accessLetter(of patient: ID<Patient>) throws -> Letter {
    let (details, practice, people) = try read { reader in
      (try reader.patient(patient), try reader.practiceDetails(), try reader.everybody())
    }
    let language = details.details.language
    let found = try logLines(LogFilter(patient: patient, limit: .max), in: language)
    let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.formalName) })
    let rows = AccessLetter.rows(found, names, language)
    return Letter(
      language("Wie keek in mijn dossier?", "Who looked at my file?"),
      letterhead: ExerciseSheet.Letterhead(
        name: practice.name, address: practice.address, phone: practice.phone,
        isFictional: practice.isFictional),
      language: language, date: clock.now().day,
      blocks: [
        .facts([
          Letter.Fact(language("naam", "name"), details.name.listed),
          Letter.Fact(language("patiëntnummer", "patient number"), "#\(patient.rawValue)"),
        ]),
        .paragraph(
          language(
            "Hieronder ziet u wie er in uw dossier heeft gekeken of gewerkt. Het nieuwste staat bovenaan.",
            "Below you see who looked at your file or worked in it. The newest comes first.")),
        rows.isEmpty
          ? .paragraph(language("Er is nog niets vastgelegd.", "Nothing was recorded yet."))
          : .table(
            headings: [
              language("wanneer", "when"), language("wie", "who"), language("wat", "what"),
            ], rows: rows, right: []),
        .paragraph(
          language(
            "Klopt er iets niet, of wilt u weten wat er is gewijzigd? Bel ons, of vraag het aan de balie.",
            "Is something not right, or do you want to know what was changed? Call us, or ask at the desk."
          )),
      ])
  }
}

private enum AccessLetter {
  /// `23-11-2026 · E. Visser · heeft uw dossier bekeken`, each once a day.
  static func rows(
    _ lines: [LogLine], _ names: [ID<StaffMember>: String], _ language: Language
  ) -> [[String]] {
    var seen: Set<[String]> = []
    return lines.compactMap { line in
      guard let staff = line.staff else { return nil }
      let day = language.numericDate(PracticeClock.dutchTime(at: line.instant).day)
      let why = line.reason.isEmpty ? "" : language(" (reden: ", " (reason: ") + line.reason + ")"
      let row = [day, names[staff] ?? line.initials, plain(line, language) + why]
      return seen.insert(row).inserted ? row : nil
    }
  }

  private static func plain(_ line: LogLine, _ language: Language) -> String {
    switch line.kind {
    case .change: line.action?.sentenceForPatient(in: language) ?? line.what
    case .access: line.what
    case .file: language("heeft uw dossier bekeken", "looked at your file")
    case .search: language("heeft u opgezocht", "looked you up")
    case .output:
      language("heeft iets afgedrukt of opgeslagen", "printed or saved something")
        + (line.what.split(separator: ":", maxSplits: 1).dropFirst().first.map { ":\($0)" } ?? "")
    case .refused:
      language("wilde iets bekijken; dat is geweigerd", "wanted to see something; was refused")
    }
  }
}
