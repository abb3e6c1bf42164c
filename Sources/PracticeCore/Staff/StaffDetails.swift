/// What is typed about a member of staff.
public struct StaffDetails: Hashable, Sendable {
  public var initials: String
  public var surname: String
  public var prefix: String
  public var givenName: String
  public var role: Role
  /// Has a column in the agenda.
  public var treats: Bool
  public var isManualTherapist: Bool
  /// Still works here.
  public var isActive: Bool
  public var position: Position
  /// Under whose responsibility; only for who does not work on their own.
  public var responsible: ID<StaffMember>?
  /// Where they usually work.
  public var room: ID<Room>?

  public init(
    initials: String, surname: String, prefix: String = "", givenName: String = "", role: Role,
    treats: Bool, isManualTherapist: Bool, isActive: Bool = true, position: Position = .own,
    responsible: ID<StaffMember>? = nil, room: ID<Room>? = nil
  ) {
    self.initials = initials
    self.surname = surname
    self.prefix = prefix
    self.givenName = givenName
    self.role = role
    self.treats = treats
    self.isManualTherapist = isManualTherapist
    self.isActive = isActive
    self.position = position
    self.responsible = responsible
    self.room = room
  }

  public init(_ member: StaffMember) {
    self.init(
      initials: member.initials, surname: member.surname, prefix: member.prefix,
      givenName: member.givenName, role: member.role, treats: member.treats,
      isManualTherapist: member.isManualTherapist, isActive: member.isActive,
      position: member.position, responsible: member.responsible, room: member.room)
  }

  var hasAgenda: Bool { treats && isActive }

  func check() throws {
    guard (1...10).contains(trimmed(initials).unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput(
          "initials", "Initialen zijn 1 tot 10 tekens.", "Initials are 1 to 10 characters."))
    }
    guard (1...200).contains(trimmed(surname).unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput("surname", "Vul een achternaam in.", "Fill in a surname."))
    }
    if (position == .own) != (responsible == nil) {
      throw Refusal.invalid(
        InvalidInput(
          "responsible", "Kies onder wiens verantwoordelijkheid, of 'zelfstandig'.",
          "Choose under whose responsibility, or 'on their own'."))
    }
    if position != .own, role != .therapist {
      throw Refusal.invalid(
        InvalidInput(
          "role", "Wie in opleiding is of waarneemt, is hier therapeut.",
          "Who is in training or a replacement is a therapist here."))
    }
  }
}

extension StaffDetails {
  struct Standing: Equatable {
    var position: Position
    var responsible: ID<StaffMember>?
  }

  /// Position and under whom, the one thing they are.
  var standing: Standing {
    get { Standing(position: position, responsible: responsible) }
    set { (position, responsible) = (newValue.position, newValue.responsible) }
  }
}

extension StaffDetails: Mergeable {
  public static var units: [MergeUnit<StaffDetails>] {
    func yesOrNo(_ value: Bool, _ language: Language) -> String {
      value ? language("ja", "yes") : language("nee", "no")
    }
    return [
      MergeUnit(\.initials, "initialen", "initials"), MergeUnit(\.surname, "achternaam", "surname"),
      MergeUnit(\.prefix, "tussenvoegsel", "prefix"),
      MergeUnit(\.givenName, "voornaam", "first name"),
      MergeUnit(\.role, "functie", "role") { $0.name(in: $1) },
      MergeUnit(\.treats, "agenda", "agenda", text: yesOrNo),
      MergeUnit(\.isManualTherapist, "manueel therapeut", "manual therapist", text: yesOrNo),
      MergeUnit(\.isActive, "in dienst", "works here", text: yesOrNo),
      MergeUnit(\.standing, "verantwoordelijkheid", "responsibility") { standing, language in
        standing.position.name(in: language)
      },
      MergeUnit(\.room, "vaste kamer", "usual room") { room, language in
        room.map { "\($0.rawValue)" } ?? language("geen", "none")
      },
    ]
  }
}
