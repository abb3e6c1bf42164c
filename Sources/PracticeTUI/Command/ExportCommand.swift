import PracticeCore

extension Verb {
  static let export = Verb(
    "export", .required(Words("csv|json|pdf …")), options: [.patient],
    summary: Words(
      "patiëntenlijst (csv) of een heel dossier (json)",
      "list of patients (csv) or one whole file (json)"),
    work: .onPractice(exportFile))
}

private func exportFile(_ call: Invocation, _ practice: Practice) throws {
  let (format, path) = try call.formatAndPath(of: "export", among: ["csv", "json", "pdf"])
  let patient = try call.text(.patient).map { typed in
    try practice.read { try $0.onlyPatient(typed).id }
  }
  let content: [UInt8]
  switch (format, patient) {
  case ("csv", nil): content = Array(try practice.patientList(in: call.language).utf8)
  case ("json", let patient?):
    content = Array((try practice.wholeFile(of: patient).text + "\n").utf8)
  case ("pdf", let patient?): content = try pdf(of: practice.fileCopy(of: patient), call)
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
      throw UsageProblem(
        "Noem een bestand voor de PDF.", "Name a file for the PDF.")
    }
    call.output.write(String(decoding: content, as: UTF8.self))
    return
  }
  guard !DatabaseFile.exists(path) else { throw FileRefusal.exists(path: path) }
  try LocalFile.write(content, to: path)
  call.answer(.object([("file", .string(path)), ("format", .string(format))])) {
    call.output.print(
      call.language("Geschreven naar \(path).", "Written to \(path)."))
  }
}

private func pdf(of letter: Letter, _ call: Invocation) throws -> [UInt8] {
  do {
    return try Pdf(html: letter.html, programs: OutsidePrograms(variable: call.environment)).bytes
  } catch {
    let problem = PrintProblem.noPages(error)
    throw CommandRefusal(problem.sentence(in: .dutch), problem.sentence(in: .english))
  }
}
