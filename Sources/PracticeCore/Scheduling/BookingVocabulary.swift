/// The names a booking phrase may use besides those of patients.
public struct BookingVocabulary: Hashable, Sendable {
  public struct Therapist: Hashable, Sendable {
    public let id: Int64
    public let initials: String
    /// With or without its prefix; both are understood when the prefix is given.
    public let surname: String
    public let prefix: String

    public init(id: Int64, initials: String, surname: String, prefix: String = "") {
      self.id = id
      self.initials = initials
      self.surname = surname
      self.prefix = prefix
    }

    /// `De Boer`, as it heads a column.
    public var name: String {
      guard let first = prefix.first else { return surname }
      return first.uppercased() + prefix.dropFirst() + " " + surname
    }

    func isCalled(_ words: String) -> Bool {
      words == folded(surname) || words == folded("\(prefix) \(surname)")
    }

    func hasInitials(_ word: String) -> Bool {
      !initials.isEmpty && folded(word) == folded(initials).filter { $0 != " " }
    }
  }

  /// A kind of appointment, such as intake or treatment.
  public struct Kind: Hashable, Sendable {
    public let id: Int64
    public let dutch: String
    public let english: String
    public let otherNames: [String]

    public init(id: Int64, dutch: String, english: String, otherNames: [String] = []) {
      self.id = id
      self.dutch = dutch
      self.english = english
      self.otherNames = otherNames
    }

    public func name(_ language: Language) -> String { language(dutch, english) }

    var foldedNames: [String] { ([dutch, english] + otherNames).map(folded) }
  }

  /// A room by its name.
  public struct Room: Hashable, Sendable {
    public let id: Int64
    public let name: String

    public init(id: Int64, name: String) {
      self.id = id
      self.name = name
    }
  }

  public let therapists: [Therapist]
  public let kinds: [Kind]
  public let rooms: [Room]

  public init(therapists: [Therapist], kinds: [Kind], rooms: [Room] = []) {
    self.therapists = therapists
    self.kinds = kinds
    self.rooms = rooms
  }

  /// The room with this name.
  ///
  /// - Parameter isSaid: Behind the word 'kamer': then the last word of its name is enough.
  func room(_ words: String, isSaid: Bool) -> Room? {
    if let exact = rooms.first(where: { folded($0.name) == words }) { return exact }
    guard isSaid else { return nil }
    let fitting = rooms.filter { folded($0.name).hasSuffix(" " + words) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The kind with this name, or the only one whose name begins with these four letters or more.
  func kind(_ words: String) -> Kind? {
    guard !words.isEmpty else { return nil }
    if let exact = kinds.first(where: { $0.foldedNames.contains(words) }) { return exact }
    guard words.utf8.count >= 4 else { return nil }
    let fitting = kinds.filter { $0.foldedNames.contains { $0.hasPrefix(words) } }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
