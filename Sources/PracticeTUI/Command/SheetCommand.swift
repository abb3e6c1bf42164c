import Glibc
import PracticeCore

extension Verb {
  static let sheet = Verb(
    "sheet", .required(Words("PATIËNT", "PATIENT")),
    options: [.format, .output, .large, .print, .printer, .reason],
    summary: Words(
      "het blad met de oefeningen voor thuis", "the sheet with the exercises at home"),
    work: .onPractice(makeSheet))
}

private enum SheetFormat: String {
  case text, html, pdf
}

private func makeSheet(_ call: Invocation, _ practice: Practice) throws {
  let wantsPrint = call.arguments.has(.print) || call.arguments.has(.printer)
  let format = try format(call, wantsPrint: wantsPrint)
  let typed = call.operand()
  let (patient, sheet) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed).id
    return (
      patient,
      try reader.exerciseSheet(of: patient, largePrint: call.arguments.has(.large))
    )
  }
  try call.justify("sheet", of: patient, in: practice)
  if wantsPrint {
    try print(sheet, of: patient, as: format, call, practice)
  } else {
    try write(sheet, of: patient, as: format, call, practice)
  }
}

/// - Throws: ``UsageProblem``
private func format(_ call: Invocation, wantsPrint: Bool) throws -> SheetFormat {
  let typed = call.arguments[.format]
  guard let format = SheetFormat(rawValue: typed ?? (wantsPrint ? "pdf" : "text")) else {
    throw UsageProblem.badValue(.format, typed ?? "")
  }
  if wantsPrint, format == .html {
    throw UsageProblem(
      "HTML kan niet worden afgedrukt; kies --format pdf of text.",
      "HTML cannot be printed; choose --format pdf or text.")
  }
  if wantsPrint, call.arguments.has(.output) {
    throw UsageProblem(
      "Kies --print of --output, niet allebei.", "Choose --print or --output, not both.")
  }
  if format == .pdf, !wantsPrint, !call.arguments.has(.output) {
    throw UsageProblem(
      "Zeg met --output in welk bestand de PDF komt.",
      "Say with --output which file the PDF goes into.")
  }
  return format
}

// MARK: - To a file or to standard output

private func write(
  _ sheet: ExerciseSheet, of patient: ID<Patient>, as format: SheetFormat, _ call: Invocation,
  _ practice: Practice
) throws {
  let content: [UInt8]
  switch format {
  case .text: content = Array(TextSheet(sheet).text.utf8)
  case .html: content = Array(HtmlSheet(sheet).html.utf8)
  case .pdf:
    let programs = OutsidePrograms(variable: call.environment)
    do {
      content = try Pdf(html: HtmlSheet(sheet).html, programs: programs).bytes
    } catch {
      throw CommandRefusal(PrintProblem.noPages(error))
    }
  }
  // A print that cannot be accounted for is not made.
  try practice.log(.print, patient: patient, detail: "sheet (\(format.rawValue))")
  let path = call.arguments[.output]
  if let path { try writeNewFile(path, content) }
  let text = path == nil ? String(decoding: content, as: UTF8.self) : nil
  call.answer(
    .object([
      ("patientNumber", .id(patient)), ("format", .string(format.rawValue)),
      ("file", .optional(path)), ("text", .optional(text)),
    ])
  ) {
    if let text { call.output.write(text) }
  }
}

/// Writes a file that is not there yet and is the owner's alone.
///
/// - Throws: ``FileRefusal``
func writeNewFile(_ path: String, _ content: [UInt8]) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else {
    throw errno == EEXIST
      ? FileRefusal.exists(path: path) : FileRefusal.cannotCreate(path: path, errno: errno)
  }
  let isWritten = content.withUnsafeBytes { writeAll($0, to: descriptor) }
  let failure = errno
  guard close(descriptor) == 0, isWritten else {
    let reason = isWritten ? errno : failure
    unlink(path)
    throw FileRefusal.cannotCreate(path: path, errno: reason)
  }
}

// MARK: - To a printer

private func print(
  _ sheet: ExerciseSheet, of patient: ID<Patient>, as format: SheetFormat, _ call: Invocation,
  _ practice: Practice
) throws {
  let name = try call.text(.printer) ?? practice.read { try $0.printer() }
  let order =
    format == .pdf
    ? PrintOrder(sheet, printer: name)
    : PrintOrder(sheet, printer: name).textOnly
  let cancellation = Cancellation()
  var refusal: (any Error)?
  let queue = PrintQueue(programs: OutsidePrograms(variable: call.environment))
  let (receipt, state): (PrintReceipt, PrintJobState)
  do throws(PrintProblem) {
    (receipt, state) = try queue.print(order, followLimit: 5000, until: cancellation) { stage in
      guard case .accepted(let receipt) = stage else { return }
      do {
        try practice.logPrint(of: patient, printer: receipt.printer, copies: 1, succeeded: true)
      } catch {
        // A print that cannot be accounted for is not made.
        refusal = error
        cancellation.cancel()
      }
    }
  } catch {
    try? practice.logPrint(of: patient, printer: name, copies: 1, succeeded: false)
    throw CommandRefusal(error)
  }
  if let refusal { throw refusal }
  let sentence = state.sentence(job: receipt.job, printer: receipt.printer, in: call.language)
  call.answer(
    .object([
      ("patientNumber", .id(patient)), ("printer", .string(receipt.printer)),
      ("job", .string(receipt.job.text)),
      ("format", .string(receipt.isTextOnly ? "text" : "pdf")),
      ("state", .string(state.keyword)),
    ])
  ) { call.output.print(sentence) }
  if receipt.isTextOnly, format == .pdf {
    call.output.complain(
      call.language("Als tekst, zonder plaatjes. ", "As text, without figures. ")
        + Pdf.Failure.notInstalled.sentence(in: call.language))
  }
}

extension CommandRefusal {
  init(_ problem: PrintProblem) {
    self.init(problem.sentence(in: .dutch), problem.sentence(in: .english))
  }
}
