/// A room of the practice.
public struct Room: Hashable, Sendable {
  public let id: ID<Room>
  public let name: String
  /// Takes new appointments; what was in it before stays there in the history.
  public let isActive: Bool
}

extension InvalidInput {
  static let roomName = InvalidInput(
    "name", "Geef de kamer een naam van hoogstens 30 tekens.",
    "Give the room a name of at most 30 characters.")
  static let roomNameTaken = InvalidInput(
    "name", "Er is al een kamer met deze naam.", "There is a room with this name already.")
  static let roomRetired = InvalidInput(
    "room", "Deze kamer wordt niet meer gebruikt.", "This room is no longer in use.")
  static let roomAtHome = InvalidInput(
    "room", "Een huisbezoek heeft geen kamer.", "A home visit has no room.")
}

/// Which room something goes to when its therapist changes.
enum RoomRules {
  /// Who moves to a colleague goes to the colleague's room, unless another room was chosen for
  /// this one appointment; that is kept.
  ///
  /// - Parameters:
  ///   - room: Where it is now.
  ///   - own: The usual room of who has it now.
  ///   - theirs: The usual room of who gets it.
  static func room(
    after room: ID<Room>?, of own: ID<Room>?, movingTo theirs: ID<Room>?
  ) -> ID<Room>? {
    room == nil || room == own ? theirs : room
  }
}
