/// A paper of words: a letter, a form to sign, a statement, information to take home.
///
/// Everything written by people is made ``printable(_:)`` on the way in.
public struct Letter: Hashable, Sendable {
  public enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    case bullets([String])
    /// Lines with an empty box in front, to be ticked with a pen.
    case checks([String])
    /// What is known, each with its name: `geboren: 12-03-1980`.
    case facts([Fact])
    /// Rows under headings; a column of figures is set to the right.
    case table(headings: [String], rows: [[String]], right: Set<Int>)
    /// In a frame: when to call, what is still to pay.
    case notice(String)
    /// Lines to sign on, each with what belongs under it.
    case signatures([String])
  }

  public struct Fact: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = printable(name)
      self.value = printable(value)
    }
  }

  public let language: Language
  public let letterhead: ExerciseSheet.Letterhead
  /// Whom it is sent to, a line each; empty for what the patient takes along.
  public let addressee: [String]
  public let date: Day
  public let title: String
  public let blocks: [Block]
  /// Who signs for it: `Eva Visser, manueel therapeut`.
  public let signer: String

  public init(
    _ title: String, letterhead: ExerciseSheet.Letterhead, language: Language, date: Day,
    addressee: [String] = [], blocks: [Block], signer: String = ""
  ) {
    self.title = printable(title)
    self.letterhead = letterhead
    self.language = language
    self.date = date
    self.addressee = addressee.map(printable).filter { !$0.isEmpty }
    self.blocks = blocks.map(\.printable).filter { !$0.isEmpty }
    self.signer = printable(signer)
  }

  /// The practice, a line each, with the mark of one that is made up.
  var sender: [String] {
    let mark = language("(voorbeeld)", "(example)")
    let name = letterhead.needsMark ? "\(letterhead.name) \(mark)" : letterhead.name
    return [name, letterhead.address, letterhead.phone].filter { !$0.isEmpty }
  }

  var dateLine: String { language.longDate(date) }
}

extension Letter.Block {
  /// A paragraph for each line of a text.
  static func paragraphs(_ text: String) -> [Letter.Block] {
    text.split(whereSeparator: \.isNewline).map { .paragraph(String($0)) }
  }

  fileprivate var printable: Letter.Block {
    func clean(_ text: String) -> String { PracticeCore.printable(text) }
    return switch self {
    case .heading(let text): .heading(clean(text))
    case .paragraph(let text): .paragraph(clean(text))
    case .bullets(let lines): .bullets(lines.map(clean).filter { !$0.isEmpty })
    case .checks(let lines): .checks(lines.map(clean).filter { !$0.isEmpty })
    case .facts(let facts): .facts(facts.filter { !$0.value.isEmpty })
    case .table(let headings, let rows, let right):
      .table(headings: headings.map(clean), rows: rows.map { $0.map(clean) }, right: right)
    case .notice(let text): .notice(clean(text))
    case .signatures(let lines): .signatures(lines.map(clean))
    }
  }

  fileprivate var isEmpty: Bool {
    switch self {
    case .heading(let text), .paragraph(let text), .notice(let text): text.isEmpty
    case .bullets(let lines), .checks(let lines), .signatures(let lines): lines.isEmpty
    case .facts(let facts): facts.isEmpty
    case .table(_, let rows, _): rows.isEmpty
    }
  }
}

extension PrintOrder {
  /// - Parameter title: What the print server shows to everybody: what it is, and never whose.
  public init(_ letter: Letter, title: String) {
    self.init(html: { letter.html }, text: { letter.text }, title: title)
  }
}
