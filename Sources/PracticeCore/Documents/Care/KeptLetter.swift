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
