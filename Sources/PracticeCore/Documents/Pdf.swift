/// A page layout in PDF, made of HTML by weasyprint.
public struct Pdf: Sendable {
  public let bytes: [UInt8]
  public let pages: Int

  /// Why there is no PDF.
  public enum Failure: Error, Hashable, Sendable {
    case notInstalled, tookTooLong, cancelled
    /// It ended, but not with pages that have letters on them.
    case failed

    public func sentence(in language: Language) -> String {
      switch self {
      case .notInstalled:
        language(
          "Voor PDF is weasyprint nodig. Vraag uw beheerder: sudo apt install weasyprint.",
          "PDF needs weasyprint. Ask your administrator: sudo apt install weasyprint.")
      case .tookTooLong:
        language(
          "Het opmaken duurde te lang en is gestopt. Probeer het opnieuw.",
          "Laying out took too long and was stopped. Try again.")
      case .cancelled: language("Afgebroken.", "Cancelled.")
      case .failed:
        language(
          "Het opmaken is niet gelukt. Probeer het opnieuw, of bewaar het blad als bestand.",
          "Laying out failed. Try again, or save the sheet as a file.")
      }
    }
  }

  /// Lays out one page of HTML; takes seconds.
  ///
  /// Nothing the page refers to is fetched, neither from the network nor from this machine. The
  /// same page gives the same bytes.
  public init(
    html: String, programs: OutsidePrograms, until cancellation: Cancellation = Cancellation()
  ) throws(Failure) {
    var process = ChildProcess(
      programs.python, ["-I", "-c", Pdf.script], environment: programs.environment,
      input: Array(html.utf8), timeLimit: programs.layoutLimit, outputLimit: 64 << 20)
    // weasyprint writes the time of the font's last change otherwise.
    process.environment["SOURCE_DATE_EPOCH"] = "1700000000"
    let ended: ChildProcess.Ended
    do {
      ended = try process.run(until: cancellation)
    } catch {
      switch error {
      case .notInstalled: throw .notInstalled
      case .tookTooLong: throw .tookTooLong
      case .cancelled: throw .cancelled
      case .cannotStart, .tooMuchOutput: throw .failed
      }
    }
    if ended.status == Pdf.notInstalledStatus { throw .notInstalled }
    guard ended.status == 0, Pdf.isWhole(ended.output), let pages = Pdf.pages(in: ended.errors),
      pages > 0
    else { throw .failed }
    bytes = ended.output
    self.pages = pages
  }

  private static let notInstalledStatus: Int32 = 69

  /// weasyprint ends well whatever it made, so the script looks: pages that have no letters are
  /// an error, and how many there are is told behind the warnings.
  private static let script = """
    from sys import exit, stderr, stdin, stdout
    try:
        from weasyprint import HTML
    except (ImportError, OSError):
        exit(\(notInstalledStatus))
    def deny(url, **_):
        raise ValueError('nothing is fetched')
    page = HTML(file_obj=stdin.buffer, encoding='utf-8', url_fetcher=deny)
    document = page.render()
    document.write_pdf(stdout.buffer)
    stdout.buffer.flush()
    if not getattr(document, 'fonts', True):
        exit(65)
    print('\\npages', len(document.pages), file=stderr)
    """

  /// Begins and ends as PDF does: what was cut off has no end mark.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "%PDF-".utf8)
      && String(decoding: bytes.suffix(16), as: UTF8.self).contains("%%EOF")
  }

  static func pages(in errors: [UInt8]) -> Int? {
    let last = String(decoding: errors, as: UTF8.self).split(separator: "\n").last
    guard let last, last.hasPrefix("pages ") else { return nil }
    return Int(last.dropFirst(6))
  }
}
