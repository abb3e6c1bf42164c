/// Why nothing was printed.
public enum PrintProblem: Error, Hashable, Sendable {
  /// There is no `lp` on this machine.
  case notInstalled
  case serverDown
  /// The server is there and does not answer.
  case serverSilent
  case noPrinters
  case noSuchPrinter(String)
  /// There are several printers, and nobody said which.
  case noChoice([String])
  case rejecting(printer: String, reason: String)
  case wrongFormat(printer: String)
  case cancelled
  /// What the print program said itself.
  case failed(String)
  case noPages(Pdf.Failure)

  /// Whether there is nothing to print on here, so that only files are left.
  public var leavesNoPrinter: Bool {
    self == .notInstalled || self == .noPrinters || self == .serverDown
  }

  /// What happened and what to do; nothing was printed and nothing is lost.
  public func sentence(in language: Language) -> String {
    switch self {
    case .notInstalled:
      language(
        "Afdrukken kan op deze computer nog niet. Vraag uw beheerder: sudo apt install cups.",
        "This computer cannot print yet. Ask your administrator: sudo apt install cups.")
    case .serverDown:
      language(
        "Er komt niets uit de printer: de printerdienst (CUPS) staat uit. Vraag uw beheerder.",
        "Nothing comes out of the printer: the print service (CUPS) is off. Ask your administrator."
      )
    case .serverSilent:
      language(
        "Er komt niets uit de printer: de printerdienst (CUPS) antwoordt niet. Probeer het straks opnieuw.",
        "Nothing comes out of the printer: the print service (CUPS) does not answer. Try again later."
      )
    case .noPrinters:
      language(
        "Er is geen printer ingesteld. Vraag uw beheerder: http://localhost:631.",
        "No printer is set up. Ask your administrator: http://localhost:631.")
    case .noSuchPrinter(let name):
      language(
        "Printer \(PrintProblem.shown(name)) is er niet. Kies een andere printer.",
        "There is no printer \(PrintProblem.shown(name)). Choose another printer.")
    case .noChoice(let names):
      language(
        "Er zijn meer printers. Kies er een: \(PrintProblem.listed(names)).",
        "There are several printers. Choose one: \(PrintProblem.listed(names)).")
    case .rejecting(let printer, let reason):
      language(
        "Printer \(printer) neemt niets aan\(PrinterWords.inBrackets(reason, language)). Kies een andere printer.",
        "Printer \(printer) accepts nothing\(PrinterWords.inBrackets(reason, language)). Choose another printer."
      )
    case .wrongFormat(let printer):
      language(
        "Printer \(printer) kan dit blad zo niet afdrukken. Kies een andere printer of installeer cups-filters.",
        "Printer \(printer) cannot print this sheet as it is. Choose another printer or install cups-filters."
      )
    case .cancelled: language("Afdrukken afgebroken.", "Printing cancelled.")
    case .failed(let complaint):
      complaint.isEmpty
        ? language(
          "Afdrukken is niet gelukt. Probeer het opnieuw.", "Printing failed. Try again.")
        : language(
          "Afdrukken is niet gelukt; het afdrukprogramma meldt: \(complaint)",
          "Printing failed; the print program says: \(complaint)")
    case .noPages(let failure): failure.sentence(in: language)
    }
  }

  private static func shown(_ name: String) -> String {
    TextLayout.clipped(printable(name), columns: 40)
  }

  private static func listed(_ names: [String]) -> String {
    names.prefix(5).map(shown).joined(separator: ", ") + (names.count > 5 ? " …" : "")
  }

  /// Reads what `lp` complained of.
  ///
  /// - Parameter isServerRunning: `lp` says the same of a server that is down as of a printer
  ///   that is not there.
  static func reading(
    _ complaint: String, printer: String, isServerRunning: Bool
  ) -> PrintProblem {
    guard isServerRunning else { return .serverDown }
    let first = complaint.split(separator: "\n").first.map(String.init) ?? ""
    let said = first.lowercased()
    if said.contains("does not exist") { return .noSuchPrinter(printer) }
    if said.contains("not accepting jobs") { return .rejecting(printer: printer, reason: "") }
    if said.contains("unsupported document-format") { return .wrongFormat(printer: printer) }
    if said.contains("no default destination") || said.contains("no destinations added") {
      return .noPrinters
    }
    if said.contains("unable to connect") || said.contains("not responding") {
      return .serverDown
    }
    let message = first.hasPrefix("lp: ") ? first.dropFirst(4) : first[...]
    return .failed(TextLayout.clipped(printable(String(message)), columns: 100))
  }
}
