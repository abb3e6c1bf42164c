/// A part of a record that is changed as a whole, such as a name or an address: half of one and
/// half of another would be neither.
public struct MergeUnit<Record> {
  let dutch: String
  let english: String
  let isEqual: (Record, Record) -> Bool
  let copy: (Record, inout Record) -> Void
  let text: (Record, Language) -> String

  init<Part: Equatable>(
    _ part: WritableKeyPath<Record, Part>, _ dutch: String, _ english: String,
    text: @escaping (Part, Language) -> String
  ) {
    self.dutch = dutch
    self.english = english
    isEqual = { $0[keyPath: part] == $1[keyPath: part] }
    copy = { from, to in to[keyPath: part] = from[keyPath: part] }
    self.text = { record, language in text(record[keyPath: part], language) }
  }

  init(_ part: WritableKeyPath<Record, String>, _ dutch: String, _ english: String) {
    self.init(part, dutch, english) { text, _ in text }
  }

  init(_ part: WritableKeyPath<Record, Int?>, _ dutch: String, _ english: String) {
    self.init(part, dutch, english) { number, _ in number.map { "\($0)" } ?? "" }
  }

  init(_ part: WritableKeyPath<Record, Day?>, _ dutch: String, _ english: String) {
    self.init(part, dutch, english) { day, language in day.map(language.numericDate) ?? "" }
  }

  init(_ part: WritableKeyPath<Record, Day>, _ dutch: String, _ english: String) {
    self.init(part, dutch, english) { day, language in language.numericDate(day) }
  }
}

/// A record that two people may edit at once; all of it is in its units.
public protocol Mergeable {
  static var units: [MergeUnit<Self>] { get }
}

/// The same part was changed by two people.
public struct Clash: Hashable, Sendable {
  private let dutch: String
  private let english: String
  private let theirs: [Language: String]
  private let mine: [Language: String]
  /// Who made the other change, and when; nothing when the journal does not tell.
  public internal(set) var author: Author?

  public struct Author: Hashable, Sendable {
    public let initials: String
    public let moment: Moment

    /// `TB 9:41`, or with the day when that is another one.
    public func text(today: Day, in language: Language) -> String {
      let day = moment.day == today ? "" : language.shortDate(moment.day) + " "
      return "\(initials) \(day)\(moment.time.short)"
    }
  }

  init<Record>(_ unit: MergeUnit<Record>, theirs: Record, mine: Record) {
    dutch = unit.dutch
    english = unit.english
    func texts(_ record: Record) -> [Language: String] {
      Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, unit.text(record, $0)) })
    }
    self.theirs = texts(theirs)
    self.mine = texts(mine)
  }

  public func name(in language: Language) -> String { language(dutch, english) }
  public func theirs(in language: Language) -> String { theirs[language] ?? "" }
  public func mine(in language: Language) -> String { mine[language] ?? "" }
}

/// What to do when the same part was changed by somebody else meanwhile.
public enum ClashResolution: Sendable {
  /// Refuse, and show both.
  case ask
  case takeMine, takeTheirs
}

extension Mergeable {
  /// Puts what a form changed on top of what is stored now.
  ///
  /// - Parameter opened: The record as it was when the form was opened: the parts that are as
  ///   they were then are not this form's to write.
  /// - Throws: ``Refusal/clash(_:)`` for the parts that both changed, unless `resolution` says
  ///   whose to take.
  func merged(
    onto stored: Self, openedAs opened: Self, _ resolution: ClashResolution
  ) throws -> Self {
    var result = stored
    var clashes: [Clash] = []
    for unit in Self.units where !unit.isEqual(self, opened) {
      if unit.isEqual(stored, opened) || unit.isEqual(stored, self) || resolution == .takeMine {
        unit.copy(self, &result)
      } else if resolution == .ask {
        clashes.append(Clash(unit, theirs: stored, mine: self))
      }
    }
    if !clashes.isEmpty { throw Refusal.clash(clashes) }
    return result
  }
}

extension Writer {
  /// As ``Mergeable/merged(onto:openedAs:_:)``; a clash tells who made the other change, and when.
  ///
  /// - Parameter rows: Where the record is stored.
  func merge<Record: Mergeable>(
    _ mine: Record, onto stored: Record, openedAs opened: Record, _ resolution: ClashResolution,
    in table: String, rows: [Int64?]
  ) throws -> Record {
    do {
      return try mine.merged(onto: stored, openedAs: opened, resolution)
    } catch Refusal.clash(let clashes) {
      let journal = Journal(database: database)
      let changes = try rows.compactMap { $0 }
        .flatMap { try journal.newestChanges(of: $0, in: table) }
      throw Refusal.clash(
        clashes.map { clash in
          var clash = clash
          clash.author = (changes.first { $0.explains(clash) } ?? changes.first)?.author
          return clash
        })
    }
  }
}

/// A change of a row, and by whom.
private struct AuthoredChange {
  let author: Clash.Author
  let before: [SQLValue]
  let after: [SQLValue]

  /// Whether it put there what the clash shows.
  func explains(_ clash: Clash) -> Bool {
    Language.allCases.contains { language in
      let shown = clash.theirs(in: language)
      // Nothing is shown where something was taken away.
      if shown.isEmpty { return after.contains { $0.isBlank } && before.contains { !$0.isBlank } }
      return after.contains { value in
        !value.isBlank && value.texts(language).contains { shown.contains($0) }
      }
    }
  }
}

extension SQLValue {
  fileprivate var isBlank: Bool { self == .null || self == .text("") }

  /// As it may stand in a sentence.
  fileprivate func texts(_ language: Language) -> [String] {
    switch self {
    case .text(let text): [text] + (Day(iso: text).map { [language.numericDate($0)] } ?? [])
    case .integer(let number): ["\(number)"]
    default: []
    }
  }
}

extension Journal {
  /// The newest changes of a row first.
  fileprivate func newestChanges(of row: Int64, in table: String) throws -> [AuthoredChange] {
    let rows = try database.all(
      """
      SELECT coalesce(s.initials, ''), e.practice_at, r.before, r.after
        FROM journal_row r JOIN journal_entry e ON e.id = r.entry_id
             LEFT JOIN staff s ON s.id = e.staff_id
       WHERE r.table_name = ? AND r.row_id = ? ORDER BY r.entry_id DESC LIMIT 50
      """, table, row
    ) { row in (row.text(), row.text(), row.optionalText(), row.optionalText()) }
    return try rows.compactMap { initials, at, before, after in
      guard let moment = Moment(iso: at), !initials.isEmpty else { return nil }
      return AuthoredChange(
        author: Clash.Author(initials: initials, moment: moment),
        before: try values(before).map(\.value), after: try values(after).map(\.value))
    }
  }
}
