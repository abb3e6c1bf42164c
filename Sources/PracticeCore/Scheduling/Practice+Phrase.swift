/// What a booking phrase need not say, because it follows from where it was typed.
public struct BookingContext: Sendable {
  public var patient: ID<Patient>?
  public var therapist: ID<StaffMember>?
  public var room: ID<Room>?
  public var day: Day?
  public var time: TimeOfDay?

  public init(
    patient: ID<Patient>? = nil, therapist: ID<StaffMember>? = nil, room: ID<Room>? = nil,
    day: Day? = nil, time: TimeOfDay? = nil
  ) {
    self.patient = patient
    self.therapist = therapist
    self.room = room
    self.day = day
    self.time = time
  }
}

/// An appointment as it would turn out if it were made now.
public struct RehearsedBooking: Sendable {
  public let booking: Booking
  public let preview: BookingPreview
  /// What forbids it; empty when it can be made.
  public let conflicts: [SlotConflict]
  /// Where else it could be, the nearest first; looked for only when asked.
  public let alternatives: [Place]
}

extension Reader {
  /// The names a booking phrase may use.
  public func bookingVocabulary() throws -> BookingVocabulary {
    BookingVocabulary(
      therapists: try therapists().map {
        BookingVocabulary.Therapist(
          id: $0.id.rawValue, initials: $0.initials, surname: $0.surname, prefix: $0.prefix)
      },
      kinds: try bookableKinds().map {
        BookingVocabulary.Kind(
          id: $0.id.rawValue, dutch: $0.dutch, english: $0.english, otherNames: [$0.code])
      },
      rooms: try rooms().map { BookingVocabulary.Room(id: $0.id.rawValue, name: $0.name) })
  }

  /// What a phrase says; `boek` before a name is no part of it, unless somebody is called so.
  public func bookingPhrase(_ text: String) throws -> BookingPhrase {
    var phrase = BookingPhrase.parse(text, vocabulary: try bookingVocabulary(), now: now)
    let words = phrase.patient.split(separator: " ", maxSplits: 1)
    if words.count == 2, ["boek", "boeken", "book"].contains(words[0].lowercased()),
      try findPatients(phrase.patient, limit: 1).isEmpty
    {
      phrase.patient = String(words[1])
    }
    return phrase
  }

  /// The appointments a phrase asks for.
  ///
  /// Without a therapist in the phrase it is the one who treats the patient, then the one of the
  /// context, or the only one there is. Who leaves the time to the context means its cell, and
  /// with it its therapist. Without a kind it is a treatment of the usual length.
  ///
  /// - Parameter reserve: How many dates more a series is given, so that some can be passed over.
  /// - Throws: ``Refusal`` saying what is missing, not understood or not there.
  public func bookings(
    of phrase: BookingPhrase, in context: BookingContext = BookingContext(), reserve: Int = 0
  ) throws -> [Booking] {
    guard phrase.isUnderstood else { throw Refusal.invalid(.notUnderstood(phrase)) }
    var phrase = phrase
    if phrase.count > 1 { phrase.count += reserve }
    let patient = try patient(of: phrase, in: context)
    let therapist = try therapist(of: phrase, for: patient, in: context)
    guard let time = phrase.time ?? context.time else { throw Refusal.invalid(.noTime) }
    let kinds = try appointmentKinds()
    guard
      let kind = kinds.first(where: { $0.id.rawValue == phrase.kind?.id })
        ?? kinds.first(where: \.treats)
    else { throw DatabaseError.unreadable("appointment_kind") }
    let room = phrase.room.map { ID<Room>($0.id) } ?? context.room
    return try phrase.days(fallback: context.day).map { day in
      Booking(
        patient: patient.id, therapist: therapist, room: room, kind: kind, day: day, start: time,
        minutes: phrase.minutes)
    }
  }

  private func patient(of phrase: BookingPhrase, in context: BookingContext) throws -> Patient {
    if let number = phrase.patientNumber { return try patient(currentNumber(ID(number))) }
    if !phrase.patient.isEmpty { return try onlyPatient(phrase.patient) }
    guard let id = context.patient else { throw Refusal.invalid(.noPatient) }
    return try patient(id)
  }

  private func therapist(
    of phrase: BookingPhrase, for patient: Patient, in context: BookingContext
  ) throws -> ID<StaffMember> {
    if let named = phrase.therapist { return ID(named.id) }
    if phrase.time == nil, let given = context.therapist { return given }
    if let own = try ownTherapist(of: patient.id) { return own }
    if let given = context.therapist { return given }
    let therapists = try therapists()
    guard therapists.count == 1, let only = therapists.first else {
      throw Refusal.invalid(.noTherapist(therapists.map(\.shortName)))
    }
    return only.id
  }

  /// Who treats a patient and still has an agenda: by the open episode, else by the file, else by
  /// the last appointment.
  public func ownTherapist(of patient: ID<Patient>) throws -> ID<StaffMember>? {
    let therapists = try therapists()
    for own in [
      try openEpisodeTherapist(of: patient), try self.patient(patient).details.therapist,
      try lastTherapist(of: patient),
    ] {
      if let own, therapists.contains(where: { $0.id == own }) { return own }
    }
    return nil
  }

  private func lastTherapist(of patient: ID<Patient>) throws -> ID<StaffMember>? {
    try database.first(
      """
      SELECT therapist_id FROM appointment
       WHERE patient_id = ? AND status IN ('booked', 'arrived', 'done')
       ORDER BY day DESC, start DESC LIMIT 1
      """, patient
    ) { $0.id() }
  }

  private func openEpisodeTherapist(of patient: ID<Patient>) throws -> ID<StaffMember>? {
    try database.first(
      """
      SELECT therapist_id FROM episode WHERE patient_id = ? AND closed IS NULL
       ORDER BY opened DESC, id DESC LIMIT 1
      """, patient
    ) { $0.id() }
  }
}

extension Practice {
  /// Makes the appointments, looks what became of them, and takes them back.
  ///
  /// In this way the sixth of a series is counted behind the five before it, and what forbids
  /// one is told by the same rules that guard the agenda.
  ///
  /// - Parameters:
  ///   - replaced: Appointments that are taken out of the agenda first, since these are to come in
  ///     their place.
  ///   - alternatives: Whether to look where else each could be that cannot be had.
  public func rehearse(
    _ bookings: [Booking], replacing replaced: [ID<Appointment>] = [], alternatives: Bool = false
  ) throws -> [RehearsedBooking] {
    try viewer.require(.schedule)
    do {
      try record { database in
        let reader = Reader(database: database, viewer: viewer, now: clock.now())
        let writer = Writer(reader: reader, note: JournalNote(.bookAppointment))
        throw Rehearsal(
          outcome: try database.withoutTriggers {
            for id in replaced { try writer.release(id) }
            return try bookings.map { try writer.rehearse($0, alternatives) }
          })
      }
    } catch let rehearsal as Rehearsal {
      return rehearsal.outcome
    }
    return []
  }
}

/// Ends a rehearsal: thrown, so that nothing of it stays.
private struct Rehearsal: Error {
  let outcome: [RehearsedBooking]
}

extension Writer {
  fileprivate func rehearse(
    _ booking: Booking, _ wantsAlternatives: Bool
  ) throws -> RehearsedBooking {
    let completed = try reader.completed(booking)
    let preview = try reader.preview(completed)
    let id = try insert(completed)
    let row = RowChange(
      table: "appointment", id: id.rawValue, operation: .insert, before: [], after: [])
    let conflicts = try GuardStore(database: database).conflicts(touching: [row])
    var rehearsed = RehearsedBooking(
      booking: completed, preview: preview, conflicts: conflicts, alternatives: [])
    if wantsAlternatives, !rehearsed.isFree || preview.alreadyAt != nil {
      // It stands in its own way.
      try release(id)
      rehearsed = RehearsedBooking(
        booking: completed, preview: preview, conflicts: conflicts,
        alternatives: try reader.alternatives(
          to: completed, onOtherDays: preview.alreadyAt != nil))
      try settle(id, as: .booked)
    }
    return rehearsed
  }
}

extension InvalidInput {
  static let noPatient = InvalidInput(
    "patient", "Zeg ook voor wie: een naam of #nummer.", "Say for whom too: a name or #number.")
  static let noTime = InvalidInput(
    "time", "Zeg ook hoe laat, bijvoorbeeld 10:30.", "Say the time too, for example 10:30.")

  static func noTherapist(_ names: [String]) -> InvalidInput {
    let choice = names.joined(separator: ", ")
    return InvalidInput(
      "therapist", "Zeg ook bij wie (\(choice)).", "Say with whom too (\(choice)).")
  }

  static func notUnderstood(_ phrase: BookingPhrase) -> InvalidInput {
    InvalidInput("phrase", phrase.sentence(.dutch), phrase.sentence(.english))
  }
}
