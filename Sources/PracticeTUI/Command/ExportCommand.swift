import PracticeCore

extension Verb {
  static let export = Verb(
    "export", .required(Words("SOORT …", "KIND …")),
    options: [.patient, .therapist, .from, .to, .names, .reason],
    summary: Words(
      "patiënten (csv), een dossier (json, pdf), agenda (ics)",
      "patients (csv), one file (json, pdf), agenda (ics)"),
    work: .onPractice(exportFile))
}

private func exportFile(_ call: Invocation, _ practice: Practice) throws {
  let (format, path) = try call.formatAndPath(of: "export", among: ["csv", "json", "pdf", "ics"])
  let patient = try call.text(.patient).map { typed in
    try practice.read { try $0.onlyPatient(typed).id }
  }
  if let patient { try call.justify(format, of: patient, in: practice) }
  let content: [UInt8]
  switch (format, patient) {
  case ("ics", nil):
    let query = try practice.read { try CalendarQuery(call, $0) }
    content = Array(try practice.calendar(query, in: call.language).text.utf8)
  case ("ics", _):
    throw UsageProblem(
      "De agenda is van alle patiënten; kies --therapist of een periode.",
      "The agenda is of all patients; choose --therapist or a period.")
  case ("csv", nil): content = Array(try practice.patientList(in: call.language).utf8)
  case ("json", let patient?):
    content = Array((try practice.wholeFile(of: patient).text + "\n").utf8)
  case ("pdf", let patient?): content = try call.pdf(of: practice.fileCopy(of: patient).html)
  case ("csv", _):
    throw UsageProblem(
      "De lijst is van alle patiënten; voor één dossier: export json of pdf.",
      "The list is of all patients; for one file: export json or pdf.")
  default:
    throw UsageProblem(
      "Zeg met --patient van wie het dossier is.", "Say with --patient whose file it is.")
  }
  // What cannot be accounted for is not handed out.
  try practice.log(.export, patient: patient, detail: format)
  if path == "-" {
    guard format != "pdf" else {
      throw UsageProblem("Noem een bestand voor de PDF.", "Name a file for the PDF.")
    }
    call.output.write(String(decoding: content, as: UTF8.self))
    return
  }
  try writeNewFile(path, content)
  call.answer(.object([("file", .string(path)), ("format", .string(format))])) {
    call.output.print(
      call.language("Geschreven naar \(path).", "Written to \(path)."))
  }
}

extension CalendarQuery {
  /// From a week ago to a quarter ahead, unless it is said.
  fileprivate init(_ call: Invocation, _ reader: Reader) throws {
    let from = try call.day(.from) ?? call.today - 7
    let to = try call.day(.to) ?? call.today + 91
    guard from <= to else {
      throw UsageProblem("--to ligt voor --from.", "--to lies before --from.")
    }
    self.init(
      therapist: try call.therapist(reader)?.id, from: from, to: to,
      showsNames: call.arguments.has(.names))
  }
}
