/// A plain paper in columns: the list of a day, who to call, the appointments of a patient.
///
/// Everything written by people is made ``printable(_:)`` on the way in.
public struct Listing: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public let title: String
    public var isRight = false
    /// Gives way when the paper is too narrow.
    public var mayShrink = false

    public init(_ title: String, isRight: Bool = false, mayShrink: Bool = false) {
      self.title = title
      self.isRight = isRight
      self.mayShrink = mayShrink
    }
  }

  public struct Section: Hashable, Sendable {
    public let heading: String
    public let columns: [Column]
    public let rows: [[String]]
    /// What stands there when there are no rows.
    public let emptyText: String

    public init(
      _ heading: String, _ columns: [Column], rows: [[String]], emptyText: String
    ) {
      self.heading = printable(heading)
      self.columns = columns
      self.rows = rows.map { $0.map(printable) }
      self.emptyText = emptyText
    }
  }

  public let language: Language
  public let letterhead: ExerciseSheet.Letterhead
  public let title: String
  /// Sentences under the title.
  public let introduction: [String]
  public let sections: [Section]
  /// Sentences at the end.
  public let closing: [String]

  public init(
    _ title: String, letterhead: ExerciseSheet.Letterhead, language: Language,
    introduction: [String] = [], sections: [Section], closing: [String] = []
  ) {
    self.title = printable(title)
    self.letterhead = letterhead
    self.language = language
    self.introduction = introduction.map(printable)
    self.sections = sections
    self.closing = closing.map(printable)
  }

  /// The practice in one line, with the mark of one that is made up.
  var sender: String {
    let mark = language("alle personen zijn verzonnen", "everybody is made up")
    return [
      letterhead.name, letterhead.address, letterhead.phone, letterhead.isFictional ? mark : "",
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension PrintOrder {
  /// A paper whose title in the printer's list says no more than what it is.
  public init(_ listing: Listing, title: String) {
    self.init(html: { listing.html }, text: { listing.text }, title: title)
  }
}
