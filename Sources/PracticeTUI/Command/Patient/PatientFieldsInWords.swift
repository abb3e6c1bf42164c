import PracticeCore

/// Reads `FIELD=VALUE` operands, or with `-` lines such as `surname: van den Berg`.
///
/// - Throws: ``UsageProblem`` for a field that is not there, or is there twice.
func writtenFields(
  _ words: [String], _ call: Invocation
) throws -> [PatientColumn: String] {
  var fields: [PatientColumn: String] = [:]
  func take(_ text: String, _ isSeparator: (Character) -> Bool) throws {
    guard let place = text.firstIndex(where: isSeparator) else {
      throw UsageProblem(
        "'\(text)' is geen VELD=WAARDE.", "'\(text)' is no FIELD=VALUE.")
    }
    let name = trimmed(text[..<place])
    guard let column = PatientColumn.guess([name])[0] else {
      let near = nearest(to: name, among: PatientColumn.allCases.map(\.rawValue))
      throw UsageProblem.unknownField(name, nearest: near)
    }
    let value = trimmed(text[text.index(after: place)...])
    if let known = fields[column] {
      guard column == .deskNote else {
        throw UsageProblem(
          "\(column.rawValue) staat er twee keer.", "\(column.rawValue) is there twice.")
      }
      fields[column] = known + "\n" + value
    } else {
      fields[column] = value
    }
  }
  for word in words {
    if word == "-" {
      let lines = call.readInput().split(whereSeparator: \.isNewline)
      for line in lines where !trimmed(line).isEmpty {
        try take(String(line)) { $0 == ":" || $0 == "=" }
      }
    } else {
      try take(word) { $0 == "=" }
    }
  }
  return fields
}

extension UsageProblem {
  fileprivate static func unknownField(_ name: String, nearest: String?) -> UsageProblem {
    func meant(_ language: Language) -> String {
      nearest.map { language(" Bedoelt u '\($0)'?", " Did you mean '\($0)'?") }
        ?? language(
          " Alle velden: practice help patient.", " All fields: practice help patient.")
    }
    return UsageProblem(
      "Er is geen veld '\(name)'.\(meant(.dutch))", "There is no field '\(name)'.\(meant(.english))"
    )
  }
}

extension PatientDetails {
  /// Takes over what was typed, as the form would.
  ///
  /// - Throws: ``CommandRefusal`` with all that cannot be stored, each with its field.
  mutating func take(
    _ typed: [PatientColumn: String], today: Day, _ lists: PatientLists
  ) throws {
    var values = typed
    for (surname, prefix) in [
      (PatientColumn.surname, PatientColumn.prefix), (.partnerSurname, .partnerPrefix),
    ] {
      guard let text = values[surname] else { continue }
      let split = PatientName.splittingPrefix(text)
      values[surname] = split.surname
      if values[prefix] == nil { values[prefix] = split.prefix }
    }
    var problems: [(field: String, problem: InputProblem)] = []
    let written = WrittenDetails(today: today, lists: lists)
    try written.take(values, into: &self) { column, _, problem, _ in
      problems.append((column.rawValue, problem))
    }
    guard problems.isEmpty else {
      func sentence(_ language: Language) -> String {
        problems.map { "\($0.field): \($0.problem.sentence(language))" }.joined(separator: " ")
      }
      throw CommandRefusal(sentence(.dutch), sentence(.english))
    }
  }

  /// A line for each thing that is known.
  func lines(_ lists: PatientLists, _ language: Language) -> [String] {
    PatientColumn.allCases.filter { !PatientColumn.joined.contains($0) }.compactMap { column in
      let text = text(of: column, lists, in: language)
      guard !text.isEmpty else { return nil }
      return "\(column.name(in: language)): " + text.split(separator: "\n").joined(separator: " / ")
    } + guardians.dropFirst(2).map { "\(language("ouder", "parent")): \($0.called) \($0.phone)" }
  }

  /// Everything by the names of the fields, in words that are the same in every language.
  func document(_ lists: PatientLists) -> [(String, JSON)] {
    PatientColumn.allCases.filter { !PatientColumn.joined.contains($0) }.map { column in
      let text =
        switch column {
        case .birthDate: birth.iso
        case .sex: sex.rawValue
        case .nameOrder: name.order.rawValue
        case .identityDocument: identityDocument.rawValue
        case .channel: channel.rawValue
        case .source: lists.code(of: source) ?? ""
        default: self.text(of: column, lists, in: .english)
        }
      return (column.rawValue, .string(text))
    }
  }
}

extension Guardian {
  var document: JSON {
    .object([
      ("name", .string(name)), ("relation", .string(relation)), ("phone", .string(phone)),
      ("hasAuthority", .bool(hasAuthority)),
    ])
  }
}

extension PossibleDuplicate {
  /// `#1042 (hetzelfde BSN)`.
  func sentence(_ language: Language) -> String {
    let why = reasons.map { $0.sentence(in: language) }.joined(separator: "; ")
    return language("lijkt op", "looks like") + " #\(patient.id.rawValue) (\(why))"
  }

  func document(_ language: Language) -> JSON {
    .object([
      ("number", .id(patient.id)),
      ("reasons", .array(reasons.map { .string($0.sentence(in: language)) })),
    ])
  }
}
