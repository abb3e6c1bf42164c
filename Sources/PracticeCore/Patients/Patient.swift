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
  public var birth: BirthDate
  public var sex: Sex
  /// BSN, nine digits, or empty; ``CitizenNumber/notEstablished`` when there is none to be had.
  public var citizenNumber: String
  public var identityDocument = IdentityDocument.none
  public var identityNumber = ""
  public var street: String
  public var houseNumber: String
  public var postcode: String
  public var city: String
  public var phone: String
  public var otherPhone: String
  public var thirdPhone = ""
  /// Whose telephone each is, or when to call it.
  public var phoneLabel = ""
  public var otherPhoneLabel = ""
  public var thirdPhoneLabel = ""
  public var email: String
  public var channel = ContactChannel.any
  /// The language of this patient's prints.
  public var language: Language
  public var gp: String
  /// For the desk; nothing clinical belongs here.
  public var deskNote: String
  public var therapist: ID<StaffMember>?
  public var source: ID<PatientSource>?
  public var emergency = EmergencyContact()
  public var billAddress = BillAddress()
  /// In the order in which they were recorded.
  public var guardians: [Guardian] = []

  public init(
    name: PatientName, birthDate: Day? = nil, sex: Sex = .unknown, citizenNumber: String = "",
    street: String = "", houseNumber: String = "", postcode: String = "", city: String = "",
    phone: String = "", otherPhone: String = "", email: String = "", language: Language = .dutch,
    gp: String = "", deskNote: String = "", therapist: ID<StaffMember>? = nil
  ) {
    self.name = name
    birth = birthDate.map { .day($0) } ?? .unknown
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
  /// The whole birth date, if it is known; only that decides who pays.
  public var birthDate: Day? {
    get { birth.day }
    set { birth = newValue.map { .day($0) } ?? .unknown }
  }

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
  public let birth: BirthDate
  public let phone: String
  public let city: String

  public var birthDate: Day? { birth.day }
}

extension PatientSummary {
  public init(_ patient: Patient) {
    self.init(
      id: patient.id, name: patient.name, birth: patient.details.birth,
      phone: patient.details.phone, city: patient.details.city)
  }
}
