import PracticeCore

extension Verb {
  static let find = Verb(
    "find", .required(Words("TEKST", "TEXT")),
    summary: Words(
      "patiënten zoeken: naam, geboortedatum, telefoon, #nummer",
      "patients by name, birth date, telephone, #number"),
    work: .onPractice(findPatients))
}

/// More than this nobody reads; a longer text finds the one who is meant.
private let longestList = 1000

private func findPatients(_ call: Invocation, _ practice: Practice) throws {
  let found = try practice.read { try $0.findPatients(call.operand(), limit: longestList) }
  call.recordAccess(.search, in: practice)
  call.answer(
    .array(
      found.map { patient in
        .object([
          ("number", .id(patient.id)), ("name", .string(patient.name.listed)),
          ("birthDate", .day(patient.birthDate)), ("phone", .string(patient.phone)),
        ])
      })
  ) {
    guard !found.isEmpty else { return }
    let language = call.language
    var table = TextTable(heads: [
      language(">nummer", ">number"), language("naam", "name"), language("geboren", "born"),
      language("telefoon", "telephone"), language("woonplaats", "town"),
    ])
    for patient in found {
      table.add(
        "#\(patient.id.rawValue)", patient.name.listed,
        patient.birth.text(in: language), patient.phone, patient.city)
    }
    call.output.print(table)
  }
  if found.isEmpty {
    throw CommandRefusal("Geen patiënt gevonden.", "No patient was found.")
  }
}
