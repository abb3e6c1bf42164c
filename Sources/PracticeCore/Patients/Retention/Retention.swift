/// How long a file is kept, and by when a request to destroy it is to be met.
public enum Retention {
  /// In years, from the last change of the file.
  ///
  /// Source: WGBO, art. 7:454 lid 3 BW, since 1 January 2020, also for files that ran then.
  public static let years = 20

  /// The last day on which the file is to be kept.
  public static func keptUntil(lastChange: Day) -> Day {
    lastChange.adding(years, .year) ?? lastChange
  }

  /// The last day on which a request to destroy a file is to be met: a month after it.
  ///
  /// Source: rijksoverheid.nl, 'in principe binnen 1 maand'; older sources give three.
  public static func destroyBefore(request: Day) -> Day {
    request.adding(1, .month) ?? request
  }
}

/// Why a request to destroy a file may be refused.
///
/// Source: WGBO, art. 7:455 lid 2 BW, and the practice that may have to defend itself.
public enum DestructionRefusal: String, CaseIterable, Sendable {
  case interest, law, dispute

  public func name(in language: Language) -> String {
    switch self {
    case .interest:
      language(
        "aanmerkelijk belang van een ander", "an important interest of somebody else")
    case .law: language("de wet verzet zich ertegen", "a law forbids it")
    case .dispute:
      language("nodig bij een klacht of geschil", "needed in a complaint or dispute")
    }
  }
}

/// A request of a patient to destroy the file.
public struct DestructionRequest: Hashable, Sendable {
  public let id: ID<DestructionRequest>
  public let patient: ID<Patient>
  public let requested: Day
  /// Nothing while nobody has decided.
  public let refusal: DestructionRefusal?
  public let decided: Day?

  public var isOpen: Bool { decided == nil }
  public var deadline: Day { Retention.destroyBefore(request: requested) }
}

/// When a file was changed last, and so until when it is kept.
public struct FileRetention: Hashable, Sendable {
  public let lastChange: Day
  /// The newest first.
  public let requests: [DestructionRequest]

  public var keptUntil: Day { Retention.keptUntil(lastChange: lastChange) }
  public var openRequest: DestructionRequest? { requests.first(where: \.isOpen) }
}
