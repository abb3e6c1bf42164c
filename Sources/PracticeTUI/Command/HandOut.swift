import Glibc
import PracticeCore

/// How a paper is handed out.
enum PaperFormat: String {
  case text, html, pdf
}

extension Invocation {
  var wantsPrint: Bool { arguments.has(.print) || arguments.has(.printer) }
}

extension PaperFormat {
  /// The one that was asked for: text unless somebody says otherwise, PDF on paper.
  ///
  /// - Throws: ``UsageProblem``
  init(_ call: Invocation) throws {
    let wantsPrint = call.wantsPrint
    let typed = call.arguments[.format]
    guard let format = PaperFormat(rawValue: typed ?? (wantsPrint ? "pdf" : "text")) else {
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
    self = format
  }
}

extension Invocation {
  /// A paper as the bytes of a file.
  ///
  /// - Throws: ``CommandRefusal`` when no pages can be made.
  func content(
    text: @autoclosure () -> String, html: @autoclosure () -> String, as format: PaperFormat
  ) throws -> [UInt8] {
    switch format {
    case .text: Array(text().utf8)
    case .html: Array(html().utf8)
    case .pdf: try pdf(of: html())
    }
  }

  /// - Throws: ``CommandRefusal`` when no pages can be made.
  func pdf(of html: String) throws -> [UInt8] {
    do {
      return try Pdf(html: html, programs: OutsidePrograms(variable: environment)).bytes
    } catch {
      throw CommandRefusal(PrintProblem.noPages(error))
    }
  }
}

/// Writes a letter about a patient, or prints it.
///
/// - Parameters:
///   - code: What it is, in a word for the log.
///   - kind: What it is, as everybody may see it in the printer's list.
/// - Returns: What was handed out.
@discardableResult
func makeLetter(
  _ call: Invocation, _ practice: Practice, code: String, _ kind: Words,
  _ letter: (Reader, ID<Patient>) throws -> Letter
) throws -> Letter {
  let format = try PaperFormat(call)
  let typed = call.operand()
  let (patient, made) = try practice.read { reader in
    let patient = try reader.onlyPatient(typed).id
    return (patient, try letter(reader, patient))
  }
  try call.justify(code, of: patient, in: practice)
  let order = PrintOrder(made, title: kind(call.language))
  try handOut(order, code, of: patient, as: format, call, practice)
  return made
}

/// To a file, to standard output or to a printer, as the options say.
func handOut(
  _ order: PrintOrder, _ code: String, of patient: ID<Patient>, as format: PaperFormat,
  _ call: Invocation, _ practice: Practice
) throws {
  if call.wantsPrint {
    try print(order, of: patient, as: format, call, practice)
  } else {
    try write(order, code, of: patient, as: format, call, practice)
  }
}

// MARK: - To a file or to standard output

private func write(
  _ order: PrintOrder, _ code: String, of patient: ID<Patient>, as format: PaperFormat,
  _ call: Invocation,
  _ practice: Practice
) throws {
  let content = try call.content(text: order.text, html: order.html ?? order.text, as: format)
  // A print that cannot be accounted for is not made.
  try practice.log(.print, patient: patient, detail: "\(code) (\(format.rawValue))")
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
  _ order: PrintOrder, of patient: ID<Patient>, as format: PaperFormat, _ call: Invocation,
  _ practice: Practice
) throws {
  let name = try call.text(.printer) ?? practice.read { try $0.printer() }
  let order =
    format == .pdf
    ? order.on(name, copies: 1) : order.on(name, copies: 1).textOnly
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
