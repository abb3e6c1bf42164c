import PracticeCore

extension Verb {
  static let export = Verb(
    "export", .required(Words("csv|json …")), options: [.patient, .reason],
    summary: Words(
      "patiëntenlijst (csv) of een heel dossier (json)",
      "list of patients (csv) or one whole file (json)"),
    work: .onPractice(exportFile))
}

private func exportFile(_ call: Invocation, _ practice: Practice) throws {
  let (format, path) = try call.formatAndPath(of: "export", among: ["csv", "json"])
  let patient = try call.text(.patient).map { typed in
    try practice.read { try $0.onlyPatient(typed).id }
  }
  if let patient { try call.justify(format, of: patient, in: practice) }
  let text: String
  switch (format, patient) {
  case ("csv", nil): text = try practice.patientList(in: call.language)
  case ("json", let patient?): text = try practice.wholeFile(of: patient).text + "\n"
  case ("csv", _):
    throw UsageProblem(
      "De lijst is van alle patiënten; voor één dossier: export json.",
      "The list is of all patients; for one file: export json.")
  default:
    throw UsageProblem(
      "Zeg met --patient van wie het dossier is.", "Say with --patient whose file it is.")
  }
  // What cannot be accounted for is not handed out.
  try practice.log(.export, patient: patient, detail: format)
  if path == "-" {
    call.output.write(text)
    return
  }
  guard !DatabaseFile.exists(path) else { throw FileRefusal.exists(path: path) }
  try LocalFile.write(Array(text.utf8), to: path)
  call.answer(.object([("file", .string(path)), ("format", .string(format))])) {
    call.output.print(
      call.language("Geschreven naar \(path).", "Written to \(path)."))
  }
}
