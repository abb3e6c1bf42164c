import PracticeCore

extension Verb {
  static let sheet = Verb(
    "sheet", .required(Words("PATIËNT", "PATIENT")),
    options: [.format, .output, .large, .print, .printer, .reason],
    summary: Words(
      "het blad met de oefeningen voor thuis", "the sheet with the exercises at home"),
    work: .onPractice(makeSheet))
}

private func makeSheet(_ call: Invocation, _ practice: Practice) throws {
  let format = try PaperFormat(call)
  let typed = call.operand()
  let (patient, sheet) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed).id
    return (
      patient,
      try reader.exerciseSheet(of: patient, largePrint: call.arguments.has(.large))
    )
  }
  try call.justify("sheet", of: patient, in: practice)
  do {
    try handOut(PrintOrder(sheet), "sheet", of: patient, as: format, call, practice)
  } catch let refusal as CommandRefusal {
    // It stands in the file as not printed, to be tried again.
    if call.wantsPrint { try? practice.keep(sheet, of: patient, .notPrinted) }
    throw refusal
  }
  try practice.keep(sheet, of: patient, call.wantsPrint ? .printed : .saved)
}
