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
