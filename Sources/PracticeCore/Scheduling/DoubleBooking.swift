/// What an appointment is knowingly placed over, and why.
///
/// It holds for these pairs only, and for the places they have: placing either anew ends it.
public struct DeliberateOverlap: Hashable, Sendable {
  public let others: [ID<Appointment>]
  public let reason: String

  public init(others: [ID<Appointment>], reason: String) {
    self.others = others
    self.reason = reason
  }

  /// What is in the way of a booking, when all of it may be booked over.
  public init?(_ conflicts: [SlotConflict], reason: String) {
    guard !conflicts.isEmpty, conflicts.allSatisfy(\.rule.isOverlap) else { return nil }
    self.init(others: Set(conflicts.map(\.other)).sorted().map { ID($0) }, reason: reason)
  }

  func check() throws {
    guard (1...200).contains(trimmed(reason).unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput(
          "reason", "Zeg waarom dit dubbel mag (hoogstens 200 tekens).",
          "Say why this may be double (at most 200 characters)."))
    }
  }
}

/// A deliberate double booking, as it was recorded.
public struct DoubleBooking: Hashable, Sendable {
  public let other: ID<Appointment>
  public let reason: String
}

extension Reader {
  /// What an appointment was knowingly booked over, or what was booked over it.
  public func doubleBookings(of id: ID<Appointment>) throws -> [DoubleBooking] {
    try DoubleBookingStore(database: database).all(of: id)
  }
}

extension Writer {
  /// Records that an appointment may stand over others.
  func allow(
    _ overlap: DeliberateOverlap, by id: ID<Appointment>, of patient: ID<Patient>
  ) throws {
    let store = DoubleBookingStore(database: database)
    for other in overlap.others where other != id {
      try store.insert(
        patient: patient, appointment: id, other: other, reason: trimmed(overlap.reason),
        by: reader.viewer.person, at: reader.now)
    }
  }
}
