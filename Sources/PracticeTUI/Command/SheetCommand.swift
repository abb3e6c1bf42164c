import Glibc
import PracticeCore

extension Verb {
  static let sheet = Verb(
    "sheet", .required(Words("PATIËNT", "PATIENT")),
    options: [.format, .output, .large, .print, .printer],
    summary: Words(
      "het blad met de oefeningen voor thuis", "the sheet with the exercises at home"),
    work: .onPractice(makeSheet))
}

private func makeSheet(_ call: Invocation, _ practice: Practice) throws {
  let format = try SheetFormat(call)
  let typed = call.operand()
  let (patient, sheet) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed).id
    return (
      patient,
      try reader.exerciseSheet(of: patient, largePrint: call.arguments.has(.large))
    )
  }
  // A print that cannot be accounted for is not made.
  try practice.log(.print, patient: patient, detail: "sheet (\(format.rawValue))")
  let text = format == .html ? HtmlSheet(sheet).html : TextSheet(sheet).text
  if let path = call.arguments[.output] {
    try writeNewFile(path, text)
  }
  call.answer(
    .object([
      ("patientNumber", .id(patient)), ("format", .string(format.rawValue)),
      ("file", .optional(call.arguments[.output])),
      ("text", call.arguments.has(.output) ? .null : .string(text)),
    ])
  ) {
    if !call.arguments.has(.output) { call.output.write(text) }
  }
}

private enum SheetFormat: String {
  case text, html

  init(_ call: Invocation) throws {
    let typed = call.arguments[.format] ?? "text"
    if let format = SheetFormat(rawValue: typed) {
      self = format
    } else if typed == "pdf" {
      throw CommandRefusal(
        "PDF maken kan nog niet. Kies --format html en druk het blad af uit een webbrowser.",
        "PDF is not there yet. Choose --format html and print the sheet from a web browser.")
    } else {
      throw UsageProblem.badValue(.format, typed)
    }
    if call.arguments.has(.print) || call.arguments.has(.printer) {
      throw CommandRefusal(
        "Afdrukken kan nog niet. Bewaar het blad met --output en druk dat bestand af.",
        "Printing is not there yet. Store the sheet with --output and print that file.")
    }
  }
}

/// Writes a file that is not there yet and is the owner's alone.
///
/// - Throws: ``FileRefusal``
private func writeNewFile(_ path: String, _ text: String) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else {
    throw errno == EEXIST
      ? FileRefusal.exists(path: path) : FileRefusal.cannotCreate(path: path, errno: errno)
  }
  let isWritten = writeAll(text, to: descriptor)
  let failure = errno
  guard close(descriptor) == 0, isWritten else {
    let reason = isWritten ? errno : failure
    unlink(path)
    throw FileRefusal.cannotCreate(path: path, errno: reason)
  }
}
