/// A patient as a row of a file from elsewhere tells.
public struct ImportedPatient: Sendable, Equatable {
  public var details: PatientDetails
  /// What could not be stored as it stood and is kept in the desk note; one sentence each.
  public var remarks: [InputProblem] = []
}

/// Reads rows by the columns that were chosen.
public struct PatientRowReader: Sendable {
  private let columns: [PatientColumn?]
  private let today: Day
  /// The language of what is added to a desk note.
  private let language: Language

  public init(columns: [PatientColumn?], today: Day, language: Language) {
    self.columns = columns
    self.today = today
    self.language = language
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
    var patient = ImportedPatient(details: PatientDetails(name: try name(values)))
    try readFacts(values, into: &patient.details)
    readAddress(values, into: &patient)
    readContact(values, into: &patient)
    do {
      patient.details = try patient.details.checked(today: today)
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

  private func name(_ values: [PatientColumn: String]) throws(InputProblem) -> PatientName {
    guard let typed = values[.surname] else {
      guard let whole = values[.fullName] else {
        throw InputProblem("geen achternaam", "no surname")
      }
      return NameReading.read(whole)
    }
    let own = NameReading.splitPrefix(typed)
    let partner = values[.partnerSurname].map(NameReading.splitPrefix)
    return PatientName(
      surname: own.surname, prefix: values[.prefix] ?? own.prefix,
      partnerSurname: partner?.surname, partnerPrefix: values[.partnerPrefix] ?? partner?.prefix,
      initials: values[.initials] ?? "", givenName: values[.givenName] ?? "")
  }

  private func readFacts(
    _ values: [PatientColumn: String], into details: inout PatientDetails
  ) throws(InputProblem) {
    if let text = values[.birthDate] {
      // Spreadsheets put a time behind a date.
      let date = text.split { $0 == " " || $0 == "T" }.first.map(String.init) ?? text
      let isDate = date.contains(where: \.isNumber) && date.count >= 4
      details.birth = try BirthDate.parse(isDate ? date : text, today: today).get()
    }
    if let text = values[.sex] { details.sex = try sex(text) }
    if let text = values[.citizenNumber] {
      details.citizenNumber = try CitizenNumber(parsing: text).digits
    }
    if let text = values[.language] {
      details.language = folded(text).hasPrefix("en") ? .english : .dutch
    }
    details.gp = values[.gp] ?? ""
    details.deskNote = values[.deskNote] ?? ""
  }

  private func sex(_ text: String) throws(InputProblem) -> Sex {
    switch folded(text) {
    case "v", "vrouw", "vrouwelijk", "f", "female", "w", "mevrouw", "mevr", "mw", "ms", "mrs":
      return .female
    case "m", "man", "mannelijk", "male", "de heer", "dhr", "mr": return .male
    case "x", "o", "anders", "other": return .other
    case "onbekend", "unknown", "u", "0", "9", "": return .unknown
    default:
      throw InputProblem(
        "geslacht \(quoted(text)) wordt niet begrepen", "sex \(quoted(text)) is not understood")
    }
  }

  private func readAddress(
    _ values: [PatientColumn: String], into patient: inout ImportedPatient
  ) {
    var details = patient.details
    details.street = values[.street] ?? ""
    details.houseNumber = values[.houseNumber] ?? ""
    if let line = values[.addressLine], details.street.isEmpty {
      (details.street, details.houseNumber) = PatientRowReader.splitAddress(line)
    }
    if let addition = values[.houseNumberAddition] { details.houseNumber += addition }
    details.city = values[.city] ?? ""
    patient.details = details
    if let text = values[.postcode] {
      if let postcode = try? Postcode(parsing: text) {
        patient.details.postcode = postcode.text
      } else {
        keep(text, as: .postcode, in: &patient)
      }
    }
  }

  /// `Dorpsstraat 12 a` as street and number.
  static func splitAddress(_ line: String) -> (street: String, number: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard
      let index = words.indices.last(where: { $0 > 0 && words[$0].first?.isASCIIDigit == true })
    else { return (line, "") }
    return (
      words[..<index].joined(separator: " "), words[index...].joined(separator: " ")
    )
  }

  private func readContact(
    _ values: [PatientColumn: String], into patient: inout ImportedPatient
  ) {
    for (column, path) in [
      (PatientColumn.phone, \PatientDetails.phone), (.otherPhone, \.otherPhone),
    ] {
      guard let text = values[column] else { continue }
      if (try? PhoneNumber(parsing: text)) != nil {
        patient.details[keyPath: path] = text
      } else {
        keep(text, as: column, in: &patient)
      }
    }
    if let text = values[.email] {
      if (try? EmailAddress(parsing: text)) != nil {
        patient.details.email = text
      } else {
        keep(text, as: .email, in: &patient)
      }
    }
  }

  /// Not a word of the other system's is lost: what has no right place goes into the desk note.
  private func keep(_ text: String, as column: PatientColumn, in patient: inout ImportedPatient) {
    let line = "\(column.name(in: language)): \(text)"
    let note = patient.details.deskNote
    patient.details.deskNote = note.isEmpty ? line : note + "\n" + line
    patient.remarks.append(
      InputProblem(
        "\(column.name(in: .dutch)) \(quoted(text)) staat nu in de notitie voor de balie",
        "\(column.name(in: .english)) \(quoted(text)) is now in the desk note"))
  }
}
