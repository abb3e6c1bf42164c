/// What a column of a file from elsewhere may hold about a patient.
public enum PatientColumn: String, CaseIterable, Sendable {
  case surname, prefix, partnerSurname, partnerPrefix, initials, givenName
  /// A whole name: `Berg, J. van den` or `Jan van den Berg`.
  case fullName
  case birthDate, sex, citizenNumber
  case street, houseNumber, houseNumberAddition
  /// Street and number in one.
  case addressLine
  case postcode, city, phone, otherPhone, email, language, gp, deskNote

  public func name(in language: Language) -> String {
    switch self {
    case .surname: language("achternaam", "surname")
    case .prefix: language("tussenvoegsel", "prefix")
    case .partnerSurname: language("naam partner", "partner's surname")
    case .partnerPrefix: language("tussenvoegsel partner", "partner's prefix")
    case .initials: language("voorletters", "initials")
    case .givenName: language("roepnaam", "called name")
    case .fullName: language("hele naam", "whole name")
    case .birthDate: language("geboortedatum", "birth date")
    case .sex: language("geslacht", "sex")
    case .citizenNumber: "BSN"
    case .street: language("straat", "street")
    case .houseNumber: language("huisnummer", "house number")
    case .houseNumberAddition: language("toevoeging", "house number suffix")
    case .addressLine: language("straat en nummer", "street and number")
    case .postcode: language("postcode", "postcode")
    case .city: language("woonplaats", "town")
    case .phone: language("telefoon", "telephone")
    case .otherPhone: language("andere telefoon", "other telephone")
    case .email: language("e-mail", "e-mail")
    case .language: language("taal", "language")
    case .gp: language("huisarts", "GP")
    case .deskNote: language("notitie balie", "desk note")
    }
  }

  /// How other programs call it, folded; the first file that used a name is forgotten.
  private var headings: [String] {
    switch self {
    case .surname:
      [
        "achternaam", "surname", "last name", "lastname", "family name", "geslachtsnaam",
        "familienaam", "meisjesnaam", "eigen naam", "eigennaam",
      ]
    case .prefix:
      [
        "tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "prefix", "infix", "tv",
        "tussenv", "name prefix",
      ]
    case .partnerSurname:
      [
        "naam partner", "partnernaam", "achternaam partner", "geslachtsnaam partner",
        "partner s surname", "partners surname", "partner surname", "partner name",
      ]
    case .partnerPrefix:
      [
        "tussenvoegsel partner", "voorvoegsel partner", "partnertussenvoegsel",
        "partner s prefix", "partners prefix", "partner prefix",
      ]
    case .initials: ["voorletters", "voorletter", "initialen", "initials", "vl"]
    case .givenName:
      [
        "roepnaam", "voornaam", "voornamen", "given name", "first name", "firstname",
        "called name", "forename",
      ]
    case .fullName:
      [
        "naam", "name", "volledige naam", "hele naam", "full name", "fullname", "patient",
        "patientnaam", "client", "clientnaam", "whole name", "display name", "weergavenaam",
      ]
    case .birthDate:
      [
        "geboortedatum", "geb datum", "gebdatum", "geboren", "geboren op", "gebdat", "birth date",
        "birthdate", "date of birth", "dob", "birthday", "bday",
      ]
    case .sex: ["geslacht", "sex", "gender", "m v"]
    case .citizenNumber: ["bsn", "burgerservicenummer", "sofinummer", "citizen number"]
    case .street: ["straat", "straatnaam", "street", "street name"]
    case .houseNumber: ["huisnummer", "huisnr", "house number", "nr", "hnr", "nummer"]
    case .houseNumberAddition:
      [
        "toevoeging", "huisnummertoevoeging", "huisnummer toevoeging", "toev", "huisletter",
        "house number suffix", "addition", "house number addition",
      ]
    case .addressLine:
      [
        "adres", "address", "adresregel 1", "address line 1", "straat en nummer",
        "straat en huisnummer", "street and number", "home street", "street address",
      ]
    case .postcode:
      ["postcode", "pc", "postal code", "zip", "zip code", "zipcode", "home postal code"]
    case .city: ["woonplaats", "plaats", "stad", "city", "town", "home city"]
    case .phone:
      [
        "telefoon", "telefoonnummer", "tel", "telnr", "phone", "telephone", "phone number",
        "mobiel", "mobiele telefoon", "mobiel nummer", "mobile", "mobile phone", "gsm", "06",
        "telefoon mobiel", "tel mobiel",
      ]
    case .otherPhone:
      [
        "telefoon 2", "telefoon2", "andere telefoon", "other telephone", "other phone", "phone 2",
        "telefoon thuis", "telefoon prive", "home phone", "vaste telefoon", "telefoon vast",
        "telefoon werk", "work phone", "tel thuis", "tel werk",
      ]
    case .email:
      ["e mail", "email", "mail", "e mailadres", "emailadres", "email address", "e mail address"]
    case .language: ["taal", "language", "voertaal"]
    case .gp: ["huisarts", "gp", "general practitioner", "naam huisarts"]
    case .deskNote:
      [
        "notitie", "notities", "notitie balie", "opmerking", "opmerkingen", "memo", "desk note",
        "note", "notes", "remark", "remarks",
      ]
    }
  }

  private static let byHeading: [String: PatientColumn] = {
    var result: [String: PatientColumn] = [:]
    for column in allCases {
      for heading in column.headings { result[heading] = column }
    }
    return result
  }()

  /// Which column each heading of a file stands for; nothing for what is not understood.
  ///
  /// Each is given once: the second telephone number of a file becomes the other one.
  public static func guess(_ header: [String]) -> [PatientColumn?] {
    var taken: Set<PatientColumn> = []
    return header.map { heading in
      guard var column = byHeading[folded(heading)] else { return nil }
      if column == .phone, taken.contains(.phone) { column = .otherPhone }
      return taken.insert(column).inserted ? column : nil
    }
  }
}
