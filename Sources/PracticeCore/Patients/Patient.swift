/// Somebody registered with the practice.
///
/// Nothing in here is clinical.
public struct Patient: Hashable, Sendable {
  /// The patient number.
  public let id: ID<Patient>
  public let details: PatientDetails

  public var name: PatientName { details.name }
}

/// What is typed to register a patient.
public struct PatientDetails: Hashable, Sendable {
  public var name: PatientName
  public var birthDate: Day?
  public var sex: Sex
  /// BSN, nine digits, or empty.
  public var citizenNumber: String
  public var street: String
  public var houseNumber: String
  public var postcode: String
  public var city: String
  public var phone: String
  public var otherPhone: String
  public var email: String
  /// The language of this patient's prints.
  public var language: Language
  public var gp: String
  /// For the desk; nothing clinical belongs here.
  public var deskNote: String
  public var therapist: ID<StaffMember>?

  public init(
    name: PatientName, birthDate: Day? = nil, sex: Sex = .unknown, citizenNumber: String = "",
    street: String = "", houseNumber: String = "", postcode: String = "", city: String = "",
    phone: String = "", otherPhone: String = "", email: String = "", language: Language = .dutch,
    gp: String = "", deskNote: String = "", therapist: ID<StaffMember>? = nil
  ) {
    self.name = name
    self.birthDate = birthDate
    self.sex = sex
    self.citizenNumber = citizenNumber
    self.street = street
    self.houseNumber = houseNumber
    self.postcode = postcode
    self.city = city
    self.phone = phone
    self.otherPhone = otherPhone
    self.email = email
    self.language = language
    self.gp = gp
    self.deskNote = deskNote
    self.therapist = therapist
  }
}

extension PatientDetails {
  /// Age in whole years on a day; nothing when the birth date is unknown or lies after it.
  ///
  /// Who was born on 29 February is a year older on 1 March of other years.
  public func age(on day: Day) -> Int? {
    birthDate.flatMap { $0.age(on: day) }
  }
}

/// A patient as a line in a list: enough to tell two people apart on the phone.
public struct PatientSummary: Hashable, Sendable {
  public let id: ID<Patient>
  public let name: PatientName
  public let birthDate: Day?
  public let phone: String
  public let city: String
}
