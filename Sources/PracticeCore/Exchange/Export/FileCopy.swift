/// Everything that is kept about a patient, to be read by that patient.
extension Practice {
  /// - Throws: ``Refusal`` for who may not read clinical data.
  public func fileCopy(of patient: ID<Patient>) throws -> Letter {
    try viewer.require(.readClinical)
    return try read { reader in
      let details = try reader.patient(patient).details
      let language = details.language
      let practice = try reader.practiceDetails()
      let names = try reader.fileNames(in: language)
      var blocks: [Letter.Block] = [
        .paragraph(
          language(
            "Dit is alles wat de praktijk over u bewaart.",
            "This is all that the practice keeps about you."))
      ]
      for (table, heading) in FileWords.tables {
        let rows = try reader.fileRows(of: table, about: patient)
        guard !rows.isEmpty else { continue }
        blocks.append(.heading(heading.text(in: language)))
        blocks += rows.map { row in
          .facts(names.facts(of: row, in: table))
        }
      }
      return Letter(
        language("Kopie van uw dossier", "Copy of your file"),
        letterhead: ExerciseSheet.Letterhead(
          name: practice.name, address: practice.address, phone: practice.phone,
          isFictional: practice.isFictional),
        language: language, date: reader.today,
        addressee: [details.name.salutation(details.sex, language)], blocks: blocks)
    }
  }
}

/// What the numbers in a file refer to, by their names.
struct FileNames {
  let language: Language
  let staff: [Int64: String]
  let techniques: [Int64: String]
  let kinds: [Int64: String]
  let insurers: [Int64: String]
  let sources: [Int64: String]
  let closingReasons: [Int64: String]
  let cancelReasons: [Int64: String]
  let rooms: [Int64: String]
  /// Of the practice's chronic list, by their codes.
  let chronicEntries: [String: String]

  /// What a row says, in words.
  func facts(of row: [(column: String, value: SQLValue)], in table: String) -> [Letter.Fact] {
    if table == "intake_answer", let fact = answer(row) { return [fact] }
    return row.compactMap { fact(of: $0.column, in: table, $0.value) }
  }

  /// The answer to a question of the intake, under the question.
  private func answer(_ row: [(column: String, value: SQLValue)]) -> Letter.Fact? {
    func text(_ column: String) -> String? {
      guard case .text(let text)? = row.first(where: { $0.column == column })?.value else {
        return nil
      }
      return text
    }
    guard let question = text("question").flatMap(IntakeTemplate.question),
      let answer = text("answer")
    else { return nil }
    return Letter.Fact(question.label(in: language), question.text(of: answer, in: language))
  }

  /// A value with its name, or nothing for what says nothing.
  func fact(of name: String, in table: String, _ value: SQLValue) -> Letter.Fact? {
    guard !FileWords.keys.contains(name), let column = FileWords.column(name, of: table) else {
      return nil
    }
    let text = text(of: value, column.kind)
    return text.isEmpty ? nil : Letter.Fact(column.words.text(in: language), text)
  }

  private func text(of value: SQLValue, _ kind: FileWords.Kind) -> String {
    switch value {
    case .null: ""
    case .real(let number): "\(number)"
    case .text(let text): words(of: text, kind)
    case .integer(let number): words(of: number, kind)
    }
  }

  private func words(of text: String, _ kind: FileWords.Kind) -> String {
    switch kind {
    case .code:
      // Several codes stand in one value with spaces or commas between them.
      text.split { $0 == " " || $0 == "," }.map { FileWords.word(String($0), in: language) }
        .joined(separator: ", ")
    case .codes(let codes): words(of: text, codes)
    case .day: Day(iso: text).map(language.numericDate) ?? text
    case .moment:
      Moment(iso: text).map { "\(language.numericDate($0.day)) \($0.time.short)" } ?? text
    case .exercise: Catalogue.exercise(code: text)?.text(language).name ?? text
    default: text
    }
  }

  private func words(of number: Int64, _ kind: FileWords.Kind) -> String {
    switch kind {
    case .yesNo: number == 0 ? "" : language("ja", "yes")
    case .time: TimeOfDay(minutes: Int(number)).short
    case .minutes: number == 0 ? "" : language("\(number) minuten", "\(number) minutes")
    case .cents: "€ \(number / 100)\(language(",", "."))\(padded(Int(number % 100), 2))"
    case .tenths:
      number % 10 == 0 ? "\(number / 10)" : "\(number / 10)\(language(",", "."))\(number % 10)"
    case .instant:
      words(of: PracticeClock.dutchTime(at: number).iso, .moment)
    case .staff: staff[number] ?? ""
    case .technique: techniques[number] ?? ""
    case .appointmentKind: kinds[number] ?? ""
    case .insurer: insurers[number] ?? ""
    case .patientSource: sources[number] ?? ""
    case .closingReason: closingReasons[number] ?? ""
    case .cancelReason: cancelReasons[number] ?? ""
    case .room: rooms[number] ?? ""
    default: "\(number)"
    }
  }
}
