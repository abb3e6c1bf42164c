/// What a patient takes home: the exercises with their dosage, a grid to tick and whom to call.
///
/// Everything written by people is made ``printable(_:)`` on the way in, so that no print of it
/// has to think of it. A sheet never carries a citizen service number.
public struct ExerciseSheet: Hashable, Sendable {
  public struct Letterhead: Hashable, Sendable {
    public let name: String
    public let address: String
    public let phone: String
    /// The practice and its patients are made up, and the sheet says so.
    public let isFictional: Bool

    public init(name: String, address: String, phone: String, isFictional: Bool) {
      self.name = printable(name)
      self.address = printable(address)
      self.phone = printable(phone)
      self.isFictional = isFictional
    }

    /// Whether it has to be said that it is made up; the demo's name says so in either language.
    var needsMark: Bool {
      isFictional && !name.hasSuffix("(voorbeeld)") && !name.hasSuffix("(example)")
    }
  }

  public struct Line: Hashable, Sendable {
    public let exercise: Exercise
    public let dosage: Dosage
    /// The therapist's own words for this patient; may be empty.
    public let note: String
    /// The first and last day on which it is done; nothing for no limit.
    public let from: Day?
    public let until: Day?

    public init(
      exercise: Exercise, dosage: Dosage, note: String = "", from: Day? = nil, until: Day? = nil
    ) {
      var clean = dosage
      clean.load = dosage.load.map(printable)
      clean.tempo = dosage.tempo.map(printable)
      self.exercise = exercise
      self.dosage = clean
      self.note = printable(note)
      self.from = from
      self.until = until
    }

    /// Whether it is done on this day, as far as days are named.
    public func isDue(on day: Day) -> Bool {
      dosage.weekdays.include(weekday: day.weekday) && from.map { day >= $0 } ?? true
        && until.map { day <= $0 } ?? true
    }
  }

  public let letterhead: Letterhead
  /// Salutation, initials and family name: `mevrouw A. Öztürk`.
  public let patientName: String
  /// The day it is handed out.
  public let date: Day
  public let therapistName: String
  public let language: Language
  /// Whether the patient is called `u` or `je`; in English there is no difference.
  public let address: AddressForm
  public let lines: [Line]
  public let nextAppointment: Moment?
  /// The days to tick, or nothing for a sheet without a grid.
  public let grid: ClosedRange<Day>?
  /// The regions whose advice is printed, in this order.
  public let advice: [Exercise.Region]
  /// Letters of 18 points, for those who read with difficulty.
  public let largePrint: Bool
  /// Whose programme it is; nothing for one that is not of a patient's file.
  public let episode: ID<Episode>?

  /// The most days a grid has.
  public static let longestGrid = 14

  public init(
    letterhead: Letterhead, patientName: String, date: Day, therapistName: String,
    language: Language, address: AddressForm = .formal, lines: [Line],
    nextAppointment: Moment? = nil,
    grid: ClosedRange<Day>? = nil, advice: [Exercise.Region] = [], largePrint: Bool = false,
    episode: ID<Episode>? = nil
  ) {
    self.letterhead = letterhead
    self.patientName = printable(patientName)
    self.date = date
    self.therapistName = printable(therapistName)
    self.language = language
    self.address = address
    self.lines = lines
    self.nextAppointment = nextAppointment
    self.grid = grid.map { days in
      days.lowerBound...min(days.upperBound, days.lowerBound + (Self.longestGrid - 1))
    }
    self.advice = advice
    self.largePrint = largePrint
    self.episode = episode
  }

  /// The same sheet in other letters or with another form of address.
  public func with(largePrint: Bool, address: AddressForm) -> ExerciseSheet {
    ExerciseSheet(
      letterhead: letterhead, patientName: patientName, date: date, therapistName: therapistName,
      language: language, address: address, lines: lines, nextAppointment: nextAppointment,
      grid: grid, advice: advice, largePrint: largePrint, episode: episode)
  }

  /// The days to tick: from the day after the hand-out to the day before the next appointment, at
  /// most 14; without an appointment the 14 that follow.
  ///
  /// - Returns: Nothing when the appointment leaves no day in between.
  public static func gridDays(
    handedOut: Day, nextAppointment: Day?
  ) -> ClosedRange<Day>? {
    let first = handedOut + 1
    let longest = handedOut + longestGrid
    let last = nextAppointment.map { min($0 - 1, longest) } ?? longest
    return first <= last ? first...last : nil
  }
}
