/// The intake and examination of an episode.
public struct Intake: Hashable, Sendable {
  public let id: ID<Intake>
  public let episode: ID<Episode>
  public let day: Day
  public let content: IntakeContent
  /// Initials of who signed; nothing while it is open.
  public let signedBy: String?
  public let addenda: [NoteAddendum]

  public var isSigned: Bool { signedBy != nil }
}

/// The answers of an intake, by the codes of the questions; what is not there was not answered.
public struct IntakeContent: Hashable, Sendable {
  public private(set) var answers: [String: String] = [:]

  public init(_ answers: [String: String] = [:]) {
    for (code, answer) in answers { self[code] = answer }
  }

  public subscript(code: String) -> String {
    get { answers[code] ?? "" }
    set {
      let answer = trimmed(newValue)
      answers[code] = answer.isEmpty ? nil : answer
    }
  }

  public var triage: Triage? { Triage(rawValue: self["triage"]) }

  /// What has to be answered before it can be signed.
  public func missing(_ regions: [Region]) -> [IntakeQuestion] {
    IntakeTemplate.questions(regions).filter { $0.isRequired && self[$0.code].isEmpty }
  }
}

extension IntakeContent: Mergeable {
  public static var units: [MergeUnit<IntakeContent>] {
    IntakeTemplate.all.map { question in
      MergeUnit(\IntakeContent[question.code], question.dutch, question.english) {
        question.text(of: $0, in: $1)
      }
    }
  }
}
