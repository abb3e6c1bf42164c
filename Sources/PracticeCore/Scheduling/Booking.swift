/// An appointment that is about to be made.
public struct Booking: Hashable, Sendable {
  public var patient: ID<Patient>
  public var therapist: ID<StaffMember>
  public var room: ID<Room>?
  /// Without a room it is in the one where the therapist usually works, unless this says no.
  public var usesUsualRoom = true
  /// The complaint it is for; without it the patient's open episode is taken.
  public var episode: ID<Episode>?
  public var kind: AppointmentKind
  public var day: Day
  public var start: TimeOfDay
  public var minutes: Int
  public var note: String
  /// The way to the patient and back, for a visit at home.
  public var travel: Travel?
  /// The group it is part of; place and length are then those of the group.
  public var group: ID<GroupSession>?

  public init(
    patient: ID<Patient>, therapist: ID<StaffMember>, room: ID<Room>? = nil,
    episode: ID<Episode>? = nil, kind: AppointmentKind, day: Day, start: TimeOfDay,
    minutes: Int? = nil, note: String = "", travel: Travel? = nil, group: ID<GroupSession>? = nil
  ) {
    self.patient = patient
    self.therapist = therapist
    self.room = room
    self.episode = episode
    self.kind = kind
    self.day = day
    self.start = start
    self.minutes = minutes ?? kind.minutes
    self.note = note
    self.travel = travel
    self.group = group
  }

  public var place: Place {
    get {
      Place(therapist: therapist, day: day, start: start, minutes: minutes, room: room)
    }
    set {
      (therapist, day, start) = (newValue.therapist, newValue.day, newValue.start)
      (minutes, room) = (newValue.minutes, newValue.room)
    }
  }

  public var interval: Interval { Interval(start: start, minutes: minutes) }
  public var moment: Moment { Moment(day: day, time: start) }
}

/// Something to know before booking.
///
/// It informs; it forbids nothing.
public enum BookingWarning: Hashable, Sendable {
  case inThePast
  case outsideHours
  case holiday(Holiday)
  case secondThatDay(TimeOfDay)
  case pastExpected(session: Int, expected: Int)
  case evaluationDue
  /// In cents; nothing when the price list does not say.
  case noCover(price: Int?)
  /// No policy is recorded for that day, and nobody asked about that year.
  case policyUnknown
  case notVerified
  /// Nobody looked at the red flags yet, or a consent is missing; not what it is about.
  case notScreened, consentMissing
  /// Manual therapy with somebody who is not a manual therapist.
  case notManualTherapist(String)

  public func sentence(in language: Language) -> String {
    switch self {
    case .inThePast: language("Dit tijdstip is al voorbij.", "This time has passed.")
    case .outsideHours:
      language("Dit is buiten de werktijden.", "This is outside working hours.")
    case .holiday(let holiday):
      language(
        "Deze dag is een feestdag: \(holiday.name(language)).",
        "This day is a public holiday: \(holiday.name(language)).")
    case .secondThatDay(let time):
      language(
        "Twee behandelingen op deze dag (ook om \(time.short)); één wordt vergoed.",
        "Two treatments that day (also at \(time.short)); one of them is covered.")
    case .pastExpected(let session, let expected):
      language(
        "Behandeling \(session), verwacht waren er \(expected).",
        "Session \(session), \(expected) were expected.")
    case .evaluationDue:
      language("De evaluatie is nog niet genoteerd.", "The evaluation is not noted yet.")
    case .policyUnknown:
      language(
        "Nog geen aanvullende polis voor deze datum: vraag ernaar. Tot dan is niet bekend wie betaalt.",
        "No supplementary policy for this date yet: ask. Until then it is not known who pays.")
    case .noCover(let price):
      price.map { language.euros($0) }.map { amount in
        language(
          "Geen vergoeding: zelf betalen (Z), \(amount). Vertel de prijs.",
          "No cover: self-pay (Z), \(amount). Tell the price.")
      }
        ?? language(
          "Geen vergoeding: zelf betalen (Z). Vertel de prijs.",
          "No cover: self-pay (Z). Tell the price.")
    case .notVerified:
      language(
        "De verzekering is dit jaar nog niet gecontroleerd.",
        "The insurance has not been verified this year.")
    case .notScreened:
      language("De screening is nog niet gedaan.", "The screening has not been done yet.")
    case .consentMissing:
      language(
        "Er ontbreekt nog toestemming voor de behandeling.",
        "Consent for the treatment is still missing.")
    case .notManualTherapist(let name):
      language(
        "\(name) is geen manueel therapeut.", "\(name) is not a manual therapist.")
    }
  }
}
