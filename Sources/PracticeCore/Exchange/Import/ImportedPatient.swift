/// A patient as a row of a file from elsewhere tells.
public struct ImportedPatient: Sendable, Equatable {
  public var details: PatientDetails
  /// What could not be stored as it stood and is kept in the desk note; one sentence each.
  public var remarks: [InputProblem] = []
}

/// Reads rows by the columns that were chosen.
public struct PatientRowReader: Sendable {
  private let columns: [PatientColumn?]
  private let written: WrittenDetails
  /// The language of what is added to a desk note.
  private let language: Language

  public init(
    columns: [PatientColumn?], today: Day, language: Language, lists: PatientLists
  ) {
    self.columns = columns
    self.language = language
    written = WrittenDetails(today: today, lists: lists)
  }

  /// - Throws: ``InputProblem`` with why nobody can be registered from this row.
  public func read(_ fields: [String]) throws(InputProblem) -> ImportedPatient {
    guard fields.count == columns.count else {
      throw InputProblem(
        "deze regel heeft \(fields.count) velden in plaats van \(columns.count)",
        "this line has \(fields.count) fields instead of \(columns.count)")
    }
    var values: [PatientColumn: String] = [:]
    for (column, field) in zip(columns, fields) {
      guard let column else { continue }
      let value = trimmed(CSVText.plain(field))
      guard !value.unicodeScalars.contains(where: isForbidden) else {
        throw InputProblem(
          "\(column.name(in: .dutch)) bevat een stuurteken",
          "\(column.name(in: .english)) holds a control character")
      }
      guard value.unicodeScalars.count <= 1000 else {
        throw InputProblem(
          "\(column.name(in: .dutch)) is te lang", "\(column.name(in: .english)) is too long")
      }
      if !value.isEmpty { values[column] = value }
    }
    guard values[.surname] ?? values[.fullName] != nil else {
      throw InputProblem("geen achternaam", "no surname")
    }
    var patient = ImportedPatient(details: PatientDetails(name: PatientName(surname: "")))
    var remarks: [InputProblem] = []
    try written.take(values, into: &patient.details) {
      column, text, problem, details throws(InputProblem) in
      // Who somebody is has to be right.
      if [.birthDate, .sex, .citizenNumber].contains(column) { throw problem }
      remarks.append(keep(text, as: column, in: &details))
    }
    patient.remarks = remarks
    patient.details.movePhonesUp()
    do {
      patient.details = try patient.details.checked(today: written.today)
    } catch Refusal.invalid(let input) {
      throw InputProblem { input.sentence(in: $0) }
    } catch {
      throw InputProblem("deze regel kan niet", "this line cannot be used")
    }
    return patient
  }

  /// Control characters have no place in a field of one line; a desk note may have several.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r"
      && scalar != "\t"
  }

  /// Not a word of the other system's is lost: what has no right place goes into the desk note.
  private func keep(
    _ text: String, as column: PatientColumn, in details: inout PatientDetails
  ) -> InputProblem {
    let line = "\(column.name(in: language)): \(text)"
    details.deskNote = details.deskNote.isEmpty ? line : details.deskNote + "\n" + line
    return InputProblem(
      "\(column.name(in: .dutch)) \(quoted(text)) staat nu in de notitie voor de balie",
      "\(column.name(in: .english)) \(quoted(text)) is now in the desk note")
  }
}

extension PatientDetails {
  /// Where the first telephone of another system is empty, the second is the one to call.
  fileprivate mutating func movePhonesUp() {
    var phones = [firstPhone, secondPhone, lastPhone].filter { !$0.number.isEmpty }
    phones += Array(repeating: LabelledPhone(number: "", label: ""), count: 3 - phones.count)
    (firstPhone, secondPhone, lastPhone) = (phones[0], phones[1], phones[2])
  }
}
