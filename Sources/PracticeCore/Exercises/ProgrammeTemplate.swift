/// A programme to begin with: shipped for a complaint and a phase, or made by the practice.
public struct ProgrammeTemplate: Hashable, Sendable {
  /// How far the patient is.
  public enum Phase: String, CaseIterable, Sendable {
    case start, buildUp, prevention

    public func name(_ language: Language) -> String {
      switch self {
      case .start: language("begin", "start")
      case .buildUp: language("opbouw", "build-up")
      case .prevention: language("terugval voorkomen", "prevention")
      }
    }
  }

  /// Nothing for one that came with the program.
  public let id: ID<ProgrammeTemplate>?
  public let region: Exercise.Region
  /// Nothing for one of the practice's own.
  public let phase: Phase?
  private let ownName: String
  public let lines: [ProgrammeLine]

  /// One of the practice's own.
  public init(
    id: ID<ProgrammeTemplate>?, name: String, region: Exercise.Region, lines: [ProgrammeLine]
  ) {
    self.id = id
    ownName = name
    self.region = region
    phase = nil
    self.lines = lines
  }

  private init(_ region: Exercise.Region, _ phase: Phase, _ lines: [ProgrammeLine]) {
    id = nil
    ownName = ""
    self.region = region
    self.phase = phase
    self.lines = lines
  }

  public static let longestName = 60

  public func name(_ language: Language) -> String {
    guard let phase else { return ownName }
    return "\(region.name(language)), \(phase.name(language))"
  }
}

// MARK: - Those that came with the program

extension ProgrammeTemplate {
  /// Three or four exercises for each region and phase; a therapist has still to approve them.
  public static let shipped: [ProgrammeTemplate] = Exercise.Region.allCases.flatMap { region in
    Phase.allCases.map { phase in
      ProgrammeTemplate(region, phase, lines(codes(region, phase), phase))
    }
  }

  private static func codes(_ region: Exercise.Region, _ phase: Phase) -> [String] {
    switch (region, phase) {
    case (.lowBack, .start): ["pelvic-tilt", "knee-rolls", "cat-cow"]
    case (.lowBack, .buildUp): ["bridge", "bird-dog", "sit-to-stand"]
    case (.lowBack, .prevention): ["bridge-one-leg", "lifting", "walking"]
    case (.neck, .start): ["neck-turn", "neck-side-bend", "shoulder-rolls"]
    case (.neck, .buildUp): ["chin-tuck", "neck-press", "band-row"]
    case (.neck, .prevention): ["chin-tuck", "band-row", "sit-tall"]
    case (.shoulder, .start): ["pendulum", "stick-lift", "shoulder-rolls"]
    case (.shoulder, .buildUp): ["wall-slide", "band-rotate-out", "band-row"]
    case (.shoulder, .prevention): ["wall-push-up", "band-row", "arm-lift"]
    case (.hip, .start): ["heel-slide", "clamshell", "bridge"]
    case (.hip, .buildUp): ["leg-side", "sit-to-stand", "leg-back"]
    case (.hip, .prevention): ["knee-bend", "one-leg-stand", "walking"]
    case (.general, .start): ["belly-breathing", "sit-tall", "walking"]
    case (.general, .buildUp): ["sit-to-stand", "heel-raise", "walking"]
    case (.general, .prevention): ["knee-bend", "one-leg-stand", "walking"]
    }
  }

  /// The usual dosage, and three times a week for what keeps a complaint away.
  private static func lines(_ codes: [String], _ phase: Phase) -> [ProgrammeLine] {
    codes.compactMap(Catalogue.exercise(code:)).map { exercise in
      var dosage = exercise.usual
      if phase == .prevention {
        dosage.timesPerDay = 1
        dosage.daysPerWeek = min(3, dosage.daysPerWeek)
      }
      return ProgrammeLine(exercise: exercise.code, dosage: dosage)
    }
  }
}
