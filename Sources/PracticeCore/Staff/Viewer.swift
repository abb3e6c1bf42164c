/// Somebody who works in the practice.
public struct StaffMember: Hashable, Sendable {
  public let id: ID<StaffMember>
  public let initials: String
  public let surname: String
  public let prefix: String
  public let givenName: String
  public let role: Role
  /// Has a column in the agenda.
  public let treats: Bool
  public let isManualTherapist: Bool
  /// Still works here.
  public let isActive: Bool
  public let position: Position
  /// Under whose responsibility, for who is in training or a replacement.
  public let responsible: ID<StaffMember>?
  /// Where they usually work.
  public let room: ID<Room>?

  /// Appointments can be made with them.
  public var hasAgenda: Bool { treats && isActive }

  /// `De Boer`: as colleagues say it and as a column is headed.
  public var shortName: String {
    prefix.isEmpty ? surname : prefix.prefix(1).uppercased() + prefix.dropFirst() + " " + surname
  }

  /// `K. de Boer`, as it is signed.
  public var formalName: String {
    let first = givenName.first.map { "\($0). " } ?? ""
    return first + (prefix.isEmpty ? "" : prefix + " ") + surname
  }
}

/// What somebody is in the practice.
public enum Role: String, Sendable, CaseIterable {
  case owner, therapist, receptionist

  public func name(in language: Language) -> String {
    switch self {
    case .owner: language("eigenaar", "owner")
    case .therapist: language("therapeut", "therapist")
    case .receptionist: language("baliemedewerker", "receptionist")
    }
  }
}

/// Whether somebody answers for their own work.
public enum Position: String, Sendable, CaseIterable {
  case own, trainee, replacement

  public func name(in language: Language) -> String {
    switch self {
    case .own: language("zelfstandig", "on their own")
    case .trainee: language("in opleiding", "in training")
    case .replacement: language("waarnemer", "replacement")
    }
  }
}

/// What somebody may do.
public enum Permission: String, Sendable, CaseIterable {
  case schedule, registerPatients, readClinical, writeClinical, manage

  func name(in language: Language) -> String {
    switch self {
    case .schedule: language("afspraken maken", "make appointments")
    case .registerPatients: language("patiënten inschrijven", "register patients")
    case .readClinical: language("behandelgegevens lezen", "read clinical records")
    case .writeClinical: language("behandelgegevens schrijven", "write clinical records")
    case .manage: language("de praktijk beheren", "manage the practice")
    }
  }

  var isClinical: Bool { self == .readClinical || self == .writeClinical }
}

extension Role {
  /// The desk sees nothing clinical; only the owner manages.
  public func may(_ permission: Permission) -> Bool {
    switch permission {
    case .schedule, .registerPatients: true
    case .readClinical, .writeClinical: self != .receptionist
    case .manage: self == .owner
    }
  }
}

/// Who is looking, and as what.
///
/// Every read and every change is somebody's.
public struct Viewer: Hashable, Sendable {
  public let person: ID<StaffMember>
  public let initials: String
  public let role: Role
  /// On whose behalf, for who is in training or a replacement.
  public let responsible: ID<StaffMember>?
  /// Came in with a second factor, or where nobody has to come in at all.
  public let isProven: Bool

  public init(_ member: StaffMember, isProven: Bool = true) {
    person = member.id
    initials = member.initials
    role = member.role
    responsible = member.responsible
    self.isProven = isProven
  }

  /// A password alone is not enough to manage the practice, or to look through the log of
  /// everybody: who guesses or sees the owner's could do all of it.
  ///
  /// - Throws: ``Refusal/notPermitted(_:)``, ``Refusal/secondFactorNeeded``
  public func require(_ permission: Permission) throws {
    guard role.may(permission) else { throw Refusal.notPermitted(permission) }
    if permission == .manage, !isProven { throw Refusal.secondFactorNeeded }
  }
}
