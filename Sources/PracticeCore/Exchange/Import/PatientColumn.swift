/// One thing about a patient as it is written elsewhere: in a column of a file, or behind a verb
/// of the command line.
///
/// The raw values are the names of the fields of the patient's form.
public enum PatientColumn: String, CaseIterable, Sendable {
  case surname, prefix, partnerSurname, partnerPrefix
  case nameOrder = "order"
  case initials, givenName
  /// A whole name: `Berg, J. van den` or `Jan van den Berg`.
  case fullName
  case birthDate, sex, citizenNumber, identityDocument, identityNumber
  case street, houseNumber, houseNumberAddition
  /// Street and number in one.
  case addressLine
  case postcode, city
  case phone, phoneLabel, otherPhone, otherPhoneLabel, thirdPhone, thirdPhoneLabel
  case email, channel, language, gp, source, therapist, deskNote
  case emergencyName, emergencyRelation, emergencyPhone
  case billName, billStreet, billHouseNumber, billPostcode, billCity
  case guardianName1, guardianRelation1, guardianPhone1, guardianAuthority1
  case guardianName2, guardianRelation2, guardianPhone2, guardianAuthority2

  /// Those that say again, in one, what others say apart.
  public static let joined: Set<PatientColumn> = [.fullName, .houseNumberAddition, .addressLine]

  public func name(in language: Language) -> String {
    switch self {
    case .surname: language("achternaam", "surname")
    case .prefix: language("tussenvoegsel", "prefix")
    case .partnerSurname: language("naam partner", "partner's surname")
    case .partnerPrefix: language("tussenvoegsel partner", "partner's prefix")
    case .nameOrder: language("naamgebruik", "name order")
    case .initials: language("voorletters", "initials")
    case .givenName: language("roepnaam", "called name")
    case .fullName: language("hele naam", "whole name")
    case .birthDate: language("geboortedatum", "birth date")
    case .sex: language("geslacht", "sex")
    case .citizenNumber: "BSN"
    case .identityDocument: language("identiteitsbewijs", "identity document")
    case .identityNumber: language("nummer identiteitsbewijs", "identity document number")
    case .street: language("straat", "street")
    case .houseNumber: language("huisnummer", "house number")
    case .houseNumberAddition: language("toevoeging", "house number suffix")
    case .addressLine: language("straat en nummer", "street and number")
    case .postcode: language("postcode", "postcode")
    case .city: language("woonplaats", "town")
    case .phone: language("telefoon", "telephone")
    case .phoneLabel: language("telefoon is van", "telephone is of")
    case .otherPhone: language("andere telefoon", "other telephone")
    case .otherPhoneLabel: language("andere is van", "other is of")
    case .thirdPhone: language("derde telefoon", "third telephone")
    case .thirdPhoneLabel: language("derde is van", "third is of")
    case .email: language("e-mail", "e-mail")
    case .channel: language("liefst bereikt via", "preferred channel")
    case .language: language("taal", "language")
    case .gp: language("huisarts", "GP")
    case .source: language("hoe gekomen", "how they came")
    case .therapist: language("vaste therapeut", "usual therapist")
    case .deskNote: language("notitie balie", "desk note")
    case .emergencyName: language("noodcontact", "emergency contact")
    case .emergencyRelation: language("relatie noodcontact", "emergency contact relation")
    case .emergencyPhone: language("telefoon noodcontact", "emergency contact telephone")
    case .billName: language("rekening aan", "bill to")
    case .billStreet: language("straat rekening", "bill street")
    case .billHouseNumber: language("huisnummer rekening", "bill house number")
    case .billPostcode: language("postcode rekening", "bill postcode")
    case .billCity: language("woonplaats rekening", "bill town")
    case .guardianName1: language("ouder 1", "parent 1")
    case .guardianRelation1: language("relatie ouder 1", "parent 1 relation")
    case .guardianPhone1: language("telefoon ouder 1", "parent 1 telephone")
    case .guardianAuthority1: language("gezag ouder 1", "parent 1 authority")
    case .guardianName2: language("ouder 2", "parent 2")
    case .guardianRelation2: language("relatie ouder 2", "parent 2 relation")
    case .guardianPhone2: language("telefoon ouder 2", "parent 2 telephone")
    case .guardianAuthority2: language("gezag ouder 2", "parent 2 authority")
    }
  }
}
