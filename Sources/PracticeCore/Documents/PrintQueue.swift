/// A number the print server gave: `balie-12`.
public struct PrintJobID: Hashable, Sendable {
  public let text: String

  init(text: String) { self.text = text }

  /// Reads `request id is balie-12 (1 file(s))`.
  init?(parsing answer: String) {
    let words = answer.split(separator: " ")
    guard words.count > 3, words.starts(with: ["request", "id", "is"]),
      let dash = words[3].lastIndex(of: "-"),
      Int(words[3][words[3].index(after: dash)...]) != nil
    else { return nil }
    text = String(words[3])
  }
}

/// What became of a sheet that the print server accepted.
public enum PrintJobState: Hashable, Sendable {
  case waiting
  case printing
  /// It is its turn, and something keeps the paper from coming, such as an empty tray.
  case hindered(reason: String)
  /// The printer was stopped; the sheet comes when it is started again.
  case stopped(reason: String)
  /// It left the queue. CUPS keeps no better proof of having been printed.
  case printed
  /// Somebody took it out of the queue.
  case cancelled

  /// Reads the answer to `lpstat -l -p PRINTER -o PRINTER`, in its English words.
  ///
  /// - Returns: Nothing when the job is in the queue no more.
  init?(of job: PrintJobID, parsing answer: String) {
    let blocks = LpstatBlock.blocks(of: answer)
    guard blocks.contains(where: { $0.words.first ?? "" == job.text }) else { return nil }
    guard let printer = blocks.first(where: { $0.words.first == "printer" }) else {
      self = .waiting
      return
    }
    switch printer.printerState {
    case .stopped(let reason): self = .stopped(reason: reason)
    case .ready: self = .waiting
    case .printing:
      let isOurs = printer.words.contains { $0 == "\(job.text)." || $0 == job.text }
      if let obstacle = PrinterWords.obstacle(printer.alerts) {
        self = .hindered(reason: obstacle)
      } else {
        self = isOurs ? .printing : .waiting
      }
    }
  }

  /// Whether there is any more to wait for.
  public var isFinal: Bool { self == .printed || self == .cancelled }

  /// For programs: one word, the same in every language.
  public var keyword: String {
    switch self {
    case .waiting: "waiting"
    case .printing: "printing"
    case .hindered: "hindered"
    case .stopped: "stopped"
    case .printed: "printed"
    case .cancelled: "cancelled"
    }
  }

  /// A sentence on a sheet that was handed to a printer.
  public func sentence(job: PrintJobID, printer: String, in language: Language) -> String {
    switch self {
    case .waiting:
      language(
        "Het blad wacht in de rij van \(printer) (\(job.text)).",
        "The sheet waits in the queue of \(printer) (\(job.text)).")
    case .printing:
      language("\(printer) drukt af (\(job.text)).", "\(printer) is printing (\(job.text)).")
    case .hindered(let reason):
      language(
        "\(printer) wacht\(PrinterWords.inBrackets(reason, language)). Het blad komt daarna vanzelf (\(job.text)).",
        "\(printer) is waiting\(PrinterWords.inBrackets(reason, language)). The sheet follows by itself (\(job.text))."
      )
    case .stopped(let reason):
      language(
        "\(printer) staat stil\(PrinterWords.inBrackets(reason, language)). Het blad wacht in de rij en komt als de printer weer aan is (\(job.text)).",
        "\(printer) is stopped\(PrinterWords.inBrackets(reason, language)). The sheet waits and comes when the printer is started again (\(job.text))."
      )
    case .printed: language("Afgedrukt op \(printer).", "Printed on \(printer).")
    case .cancelled:
      language(
        "Het blad is uit de rij van \(printer) gehaald (\(job.text)).",
        "The sheet was taken out of the queue of \(printer) (\(job.text)).")
    }
  }
}

/// The print server, by way of `lp`, `lpstat` and `cancel`; every call takes a while.
public struct PrintQueue: Sendable {
  public let programs: OutsidePrograms

  public init(programs: OutsidePrograms) {
    self.programs = programs
  }

  /// The printers and how they are; also when the server is not running.
  public func printers(
    until cancellation: Cancellation = Cancellation()
  ) throws(PrintProblem) -> PrinterList {
    let ended = try run("lpstat", ["-r", "-d", "-e", "-p", "-a"], until: cancellation)
    return PrinterList(parsing: text(ended.output))
  }

  /// Hands a document to a printer.
  ///
  /// - Parameter title: Is seen by everybody on this machine: never a patient's name.
  func send(
    _ document: [UInt8], to printer: String, copies: Int, title: String,
    until cancellation: Cancellation
  ) throws(PrintProblem) -> PrintJobID {
    let ended = try run(
      "lp", ["-d", printer, "-n", String(copies), "-t", title, "-o", "media=A4", "--", "-"],
      input: document, until: cancellation)
    if ended.status == 0, let job = PrintJobID(parsing: text(ended.output)) { return job }
    let server = try run("lpstat", ["-r"], until: cancellation)
    throw PrintProblem.reading(
      text(ended.errors), printer: printer,
      isServerRunning: PrinterList(parsing: text(server.output)).isServerRunning)
  }

  /// How a job is now.
  func state(
    of job: PrintJobID, printer: String, until cancellation: Cancellation
  ) throws(PrintProblem) -> PrintJobState {
    let ended = try run("lpstat", ["-l", "-p", printer, "-o", printer], until: cancellation)
    if let state = PrintJobState(of: job, parsing: text(ended.output)) { return state }
    let past = try run(
      "lpstat", ["-l", "-W", "completed", "-o", printer], until: cancellation)
    let block = LpstatBlock.blocks(of: text(past.output)).first { $0.words.first ?? "" == job.text }
    return block?.alerts.contains { $0.hasPrefix("job-canceled") } ?? false ? .cancelled : .printed
  }

  /// Takes a job out of the queue.
  ///
  /// - Returns: False when it was printed or taken out already.
  func cancel(_ job: PrintJobID) throws(PrintProblem) -> Bool {
    try run("cancel", [job.text], until: Cancellation()).status == 0
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [], until cancellation: Cancellation
  ) throws(PrintProblem) -> ChildProcess.Ended {
    let process = ChildProcess(
      "\(programs.commands)/\(name)", arguments, environment: programs.environment, input: input,
      timeLimit: programs.answerLimit)
    do {
      return try process.run(until: cancellation)
    } catch {
      switch error {
      case .notInstalled: throw .notInstalled
      case .tookTooLong: throw .serverSilent
      case .cancelled: throw .cancelled
      case .cannotStart, .tooMuchOutput: throw .failed("")
      }
    }
  }
}
