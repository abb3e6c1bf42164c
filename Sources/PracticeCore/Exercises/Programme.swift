/// The home exercises of an episode, in order.
public struct Programme: Hashable, Sendable {
  public let id: ID<Programme>
  public let patient: ID<Patient>
  public let episode: ID<Episode>
  public let therapist: ID<StaffMember>
  public let started: Day
  public let lines: [ProgrammeLine]

  /// From this many exercises on a patient is less likely to do them well.
  ///
  /// Fewer than four were done better than more (Henry 1999, review Bachmann 2018).
  public static let manyExercises = 5

  /// The most lines a programme can have; a sheet of more nobody reads.
  public static let mostExercises = 14
}

/// One exercise of a programme with its dosage.
public struct ProgrammeLine: Hashable, Sendable {
  /// The code in the catalogue.
  public var exercise: String
  public var dosage: Dosage
  /// In the therapist's words; printed on the sheet.
  public var note: String
  /// The first and last day on which it is done; nothing for no limit.
  public var from: Day?
  public var until: Day?

  public init(
    exercise: String, dosage: Dosage, note: String = "", from: Day? = nil, until: Day? = nil
  ) {
    self.exercise = exercise
    self.dosage = dosage
    self.note = note
    self.from = from
    self.until = until
  }

  /// Whether it is done on this day, as far as days are named.
  public func isDue(on day: Day) -> Bool {
    dosage.weekdays.include(weekday: day.weekday) && from.map { day >= $0 } ?? true
      && until.map { day <= $0 } ?? true
  }
}
