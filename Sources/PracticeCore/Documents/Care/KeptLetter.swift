/// A paper about an episode as it was handed out or sent.
public struct KeptLetter: Hashable, Sendable {
  public let id: ID<KeptLetter>
  public let kind: CareLetter
  public let day: Day
  /// Who printed it.
  public let initials: String
  /// To whom it went, in one line; empty for what the patient took along.
  public let addressee: String
  /// Word for word.
  public let text: String
}

extension KeptLetter {
  /// Word for word on paper; only the words are kept, so the letters all have one width.
  public var html: String {
    Html.page(title: day.iso, css: KeptLetter.css, language: nil, [Html.element("pre", text)])
  }

  private static let css = """
    @page { size: A4; margin: 20mm 22mm 20mm;
      @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
    pre { font-family: "DejaVu Sans Mono", monospace; font-size: 9.5pt; line-height: 1.35;
      margin: 0; white-space: pre-wrap; }
    """
}

extension Practice {
  /// Keeps what was printed or saved; the same words on the same day are kept once.
  public func keepLetter(
    _ letter: Letter, _ kind: CareLetter, of id: ID<Episode>
  ) throws {
    let text = letter.text
    let isKept = try read { reader in
      try reader.keptLetters(of: id).contains {
        $0.kind == kind && $0.day == reader.today && $0.text == text
      }
    }
    guard !isKept else { return }
    var note = try episodeNote(.keepLetter, id)
    note.detail = JournalNote.detail(kind.name(in: .dutch), kind.name(in: .english))
    try change(note) { writer in
      try writer.insert(text, kind, to: letter.addressee, of: try writer.reader.episode(id))
    }
  }
}

extension Reader {
  /// What was handed out or sent about an episode, the newest first.
  public func keptLetters(of episode: ID<Episode>) throws -> [KeptLetter] {
    try viewer.require(.readClinical)
    return try letters(of: episode)
  }
}
