/// How somebody likes to hear from the practice.
public enum ContactChannel: String, Sendable, CaseIterable {
  case any, phone, text, email, post

  public func name(in language: Language) -> String {
    switch self {
    case .any: language("geen voorkeur", "no preference")
    case .phone: language("bellen", "call")
    case .text: language("sms of app", "text message")
    case .email: language("e-mail", "e-mail")
    case .post: language("post", "post")
    }
  }
}

/// Whom to call when something happens to a patient.
public struct EmergencyContact: Hashable, Sendable {
  public var name: String
  public var relation: String
  public var phone: String

  public init(name: String = "", relation: String = "", phone: String = "") {
    self.name = name
    self.relation = relation
    self.phone = phone
  }

  public var isEmpty: Bool { name.isEmpty && phone.isEmpty && relation.isEmpty }

  /// `M. Voorbeeld, dochter, 06-00000001`.
  public var line: String {
    [name, relation, phone].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// Where bills go when they do not go to the patient's home.
public struct BillAddress: Hashable, Sendable {
  public var name: String
  public var street: String
  public var houseNumber: String
  public var postcode: String
  public var city: String

  public init(
    name: String = "", street: String = "", houseNumber: String = "", postcode: String = "",
    city: String = ""
  ) {
    self.name = name
    self.street = street
    self.houseNumber = houseNumber
    self.postcode = postcode
    self.city = city
  }

  public var isEmpty: Bool { line.isEmpty }

  public var line: String {
    let parts = [name, joined(street, houseNumber), joined(postcode, city)]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func joined(_ first: String, _ second: String) -> String {
    [first, second].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// How patients come to the practice; a line of the practice's own list.
public struct PatientSource: Hashable, Sendable {
  public let id: ID<PatientSource>
  public let code: String
  private let dutch: String
  private let english: String

  init(id: ID<PatientSource>, code: String, dutch: String, english: String) {
    self.id = id
    self.code = code
    self.dutch = dutch
    self.english = english
  }

  public func name(in language: Language) -> String { language(dutch, english) }
}
