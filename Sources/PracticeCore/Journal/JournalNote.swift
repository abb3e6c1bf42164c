/// A change as it is announced to the journal before it is carried out.
public struct JournalNote: Sendable {
  public let action: Action
  public var subject: String
  public var moment: Moment?
  public var detail: String
  public var patient: ID<Patient>?
  /// What several entries that are one step for people belong to; they are undone together.
  var batch: Int64?

  /// A detail that has its own words in each language, such as a reason from the practice's list.
  static func detail(_ dutch: String, _ english: String) -> String {
    dutch == english ? dutch : "\(dutch)\(separator)\(english)"
  }

  /// The words of a detail in a language.
  static func text(_ detail: String, in language: Language) -> String {
    let words = detail.split(separator: separator, omittingEmptySubsequences: false)
    guard words.count == 2 else { return detail }
    return String(language == .dutch ? words[0] : words[1])
  }

  /// The unit separator of ASCII; nobody types it.
  private static let separator: Character = "\u{1F}"

  public init(
    _ action: Action, subject: String = "", moment: Moment? = nil, detail: String = "",
    patient: ID<Patient>? = nil
  ) {
    self.action = action
    self.subject = subject
    self.moment = moment
    self.detail = detail
    self.patient = patient
  }
}
