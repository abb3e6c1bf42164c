/// What becomes of two files of one person when they are put together.
public struct PatientMerge: Sendable {
  /// Whose value of a field stays.
  public enum Choice: Hashable, Sendable {
    case kept, other
    /// One under the other; for running text only.
    case both
  }

  /// A field in which the two differ.
  public struct Field: Sendable {
    fileprivate let unit: Int
    private let dutch: String
    private let english: String
    private let texts: [Language: (kept: String, other: String)]
    /// Both texts can stay.
    public let canKeepBoth: Bool
    /// What is usually wanted: nothing typed is lost, and what is filled in wins over what is not.
    public let usual: Choice

    fileprivate init(
      unit: Int, kept: PatientDetails, other: PatientDetails, _ names: DetailNames
    ) {
      let part = PatientDetails.units[unit]
      self.unit = unit
      (dutch, english) = (part.dutch, part.english)
      texts = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
          let kept = names.text(of: part, in: kept, language)
          return (language, (kept, names.text(of: part, in: other, language)))
        })
      let isEmpty = part.text(kept, .dutch).isEmpty
      canKeepBoth =
        part.english == PatientDetails.deskNoteUnit && !isEmpty
        && !part.text(other, .dutch).isEmpty
      usual = isEmpty ? .other : canKeepBoth ? .both : .kept
    }

    public func name(in language: Language) -> String { language(dutch, english) }
    public func kept(in language: Language) -> String { texts[language]?.kept ?? "" }
    public func other(in language: Language) -> String { texts[language]?.other ?? "" }
  }

  /// A list of the file, such as the appointments, and how much each of the two brings.
  public struct List: Hashable, Sendable {
    let table: String
    public let kept: Int
    public let moving: Int
  }

  /// Whose number and file it stays.
  public let kept: Patient
  /// Whose number only points there afterwards.
  public let other: Patient
  /// The fields in which they differ, in the order of the form.
  public let fields: [Field]
  /// The lists in which either has something.
  public let lists: [List]

  init(kept: Patient, other: Patient, lists: [List], names: DetailNames) {
    self.kept = kept
    self.other = other
    self.lists = lists
    fields = PatientDetails.units.indices.compactMap { index in
      let unit = PatientDetails.units[index]
      // Guardians are rows of a list and all of them stay.
      guard unit.english != PatientDetails.guardianUnit, !unit.isEqual(kept.details, other.details)
      else {
        return nil
      }
      let field = Field(unit: index, kept: kept.details, other: other.details, names)
      return field.usual == .other && field.other(in: .dutch).isEmpty ? nil : field
    }
  }

  /// The details the patient has afterwards.
  ///
  /// - Parameter choices: One for each of ``fields``; the usual one where there is none.
  func details(_ choices: [Choice]) -> PatientDetails {
    var result = kept.details
    for (index, field) in fields.enumerated() {
      switch choices.indices.contains(index) ? choices[index] : field.usual {
      case .kept: break
      case .other: PatientDetails.units[field.unit].copy(other.details, &result)
      case .both: result.deskNote = kept.details.deskNote + "\n" + other.details.deskNote
      }
    }
    return result
  }

  /// Why these two cannot be one person.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  func check() throws {
    if kept.id == other.id {
      throw Refusal.invalid(
        InvalidInput(
          "patient", "Dit is dezelfde patiënt. Kies een ander dossier.",
          "This is the same patient. Choose another file."))
    }
    let numbers = [kept, other].compactMap { try? CitizenNumber(parsing: $0.details.citizenNumber) }
      .filter(\.isEstablished)
    if numbers.count == 2, numbers[0] != numbers[1] {
      throw Refusal.invalid(
        InvalidInput(
          "citizenNumber",
          "De BSN's verschillen: dit zijn twee mensen. Verbeter eerst het BSN dat niet klopt.",
          "The BSNs differ: these are two people. Correct the wrong BSN first."))
    }
  }
}

extension PatientMerge.List {
  /// What the list is called; one without a name here as in the copy that a patient gets.
  public func name(in language: Language) -> String {
    switch table {
    case "appointment": language("afspraken", "appointments")
    case "episode": language("behandelepisodes", "episodes")
    case "session_note": language("behandelverslagen", "session notes")
    case "note_addendum": language("aanvullingen", "addenda")
    case "programme": language("oefenprogramma's", "exercise programmes")
    case "policy": language("polissen", "policies")
    case "insurance_check": language("controles verzekering", "insurance checks")
    case "visits_elsewhere": language("behandelingen elders", "visits elsewhere")
    case "cover_extension": language("verlengingen", "extensions")
    case "condition": language("aandoeningen", "conditions")
    case "cover_adjustment": language("correcties van het verbruik", "corrections of visits used")
    case "price_told": language("prijs verteld", "price told")
    case "terms_agreed": language("akkoord met de voorwaarden", "terms agreed to")
    case "intake": language("intakes", "intakes")
    case "screening": language("screenings", "screenings")
    case "treatment_plan": language("behandelplannen", "treatment plans")
    case "care_letter": language("brieven en formulieren", "letters and forms")
    case "consent_entry": language("toestemmingen", "consents")
    case "guardian": language("ouders of voogden", "parents or guardians")
    case "former_number": language("eerdere nummers", "former numbers")
    default: heading(in: language)
    }
  }

  private func heading(in language: Language) -> String {
    guard let heading = FileWords.tables.first(where: { $0.name == table })?.heading else {
      return language("overige gegevens", "other records")
    }
    let text = heading.text(in: language)
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private static let parts: Set = [
    "note_technique", "programme_exercise", "intake_answer", "plan_technique",
    "exercise_sheet_line",
  ]

  /// In the words of the file, and one line for what has no name of its own.
  ///
  /// The lines of a note or a programme are not told apart from it.
  static func summed(_ lists: [PatientMerge.List]) -> [PatientMerge.List] {
    var result: [PatientMerge.List] = []
    for list in lists where list.kept + list.moving > 0 && !parts.contains(list.table) {
      if let index = result.firstIndex(where: { $0.name(in: .dutch) == list.name(in: .dutch) }) {
        let known = result[index]
        result[index] = PatientMerge.List(
          table: known.table, kept: known.kept + list.kept, moving: known.moving + list.moving)
      } else {
        result.append(list)
      }
    }
    return result
  }
}
