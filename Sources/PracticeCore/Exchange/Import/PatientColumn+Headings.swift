/// What the headings of a file mean.
extension PatientColumn {
  /// Which column each heading of a file stands for; nothing for what is not understood.
  ///
  /// Each is given once: the second and third telephone number of a file become the other ones.
  public static func guess(_ header: [String]) -> [PatientColumn?] {
    var taken: Set<PatientColumn> = []
    return header.map { heading in
      guard var column = byHeading[folded(heading)] else { return nil }
      while taken.contains(column), let next = column.next { column = next }
      return taken.insert(column).inserted ? column : nil
    }
  }

  /// What a second column with the same meaning is.
  private var next: PatientColumn? {
    switch self {
    case .phone: .otherPhone
    case .otherPhone: .thirdPhone
    case .guardianName1: .guardianName2
    case .guardianPhone1: .guardianPhone2
    case .guardianRelation1: .guardianRelation2
    case .guardianAuthority1: .guardianAuthority2
    default: nil
    }
  }

  /// What it is called here in both languages, and elsewhere.
  private static let byHeading: [String: PatientColumn] = {
    var result: [String: PatientColumn] = [:]
    for column in allCases {
      for heading in column.headings { result[folded(heading)] = column }
    }
    for column in allCases {
      for language in Language.allCases { result[folded(column.name(in: language))] = column }
      result[folded(column.rawValue)] = column
    }
    return result
  }()

  /// How other programs call it.
  private var headings: [String] {
    switch self {
    case .surname:
      [
        "last name", "lastname", "family name", "geslachtsnaam", "familienaam", "meisjesnaam",
        "eigen naam", "eigennaam",
      ]
    case .prefix:
      [
        "tussenvoegsels", "voorvoegsel", "voorvoegsels", "infix", "tv", "tussenv", "name prefix",
      ]
    case .partnerSurname:
      [
        "partnernaam", "achternaam partner", "geslachtsnaam partner", "partners surname",
        "partner surname", "partner name",
      ]
    case .partnerPrefix:
      ["voorvoegsel partner", "partnertussenvoegsel", "partners prefix", "partner prefix"]
    case .nameOrder: ["aanduiding naamgebruik", "volgorde naam", "name use", "order of the name"]
    case .initials: ["voorletter", "initialen", "vl"]
    case .givenName:
      ["voornaam", "voornamen", "given name", "first name", "firstname", "forename"]
    case .fullName:
      [
        "naam", "name", "volledige naam", "full name", "fullname", "patient", "patientnaam",
        "client", "clientnaam", "display name", "weergavenaam",
      ]
    case .birthDate:
      [
        "geb datum", "gebdatum", "geboren", "geboren op", "gebdat", "birthdate", "date of birth",
        "dob", "birthday", "bday",
      ]
    case .sex: ["gender", "m/v"]
    case .citizenNumber: ["burgerservicenummer", "sofinummer", "citizen number"]
    case .identityDocument:
      [
        "soort identiteitsbewijs", "type identiteitsbewijs", "soort id", "id soort", "wid soort",
        "legitimatie", "soort legitimatie", "document", "documentsoort", "id type",
        "identity document type", "document type",
      ]
    case .identityNumber:
      [
        "documentnummer", "nummer legitimatie", "legitimatienummer", "id nummer", "wid nummer",
        "id number", "document number", "identity number", "identiteitsnummer",
      ]
    case .street: ["straatnaam", "street name"]
    case .houseNumber: ["huisnr", "nr", "hnr", "nummer"]
    case .houseNumberAddition:
      [
        "huisnummertoevoeging", "huisnummer toevoeging", "toev", "huisletter", "addition",
        "house number addition",
      ]
    case .addressLine:
      [
        "adres", "address", "adresregel 1", "address line 1", "straat en huisnummer",
        "home street", "street address",
      ]
    case .postcode: ["pc", "postal code", "zip", "zip code", "zipcode", "home postal code"]
    case .city: ["plaats", "stad", "city", "home city"]
    case .phone:
      [
        "telefoonnummer", "tel", "telnr", "phone", "phone number", "mobiel", "mobiele telefoon",
        "mobiel nummer", "mobile", "mobile phone", "gsm", "06", "telefoon mobiel", "tel mobiel",
        "telefoon 1", "phone 1",
      ]
    case .phoneLabel: ["soort telefoon", "phone label", "phone type", "telefoon soort"]
    case .otherPhone:
      [
        "telefoon 2", "telefoon2", "other phone", "phone 2", "telefoon thuis", "telefoon prive",
        "home phone", "vaste telefoon", "telefoon vast", "telefoon werk", "work phone",
        "tel thuis", "tel werk",
      ]
    case .otherPhoneLabel: ["soort telefoon 2", "phone 2 label", "phone 2 type"]
    case .thirdPhone: ["telefoon 3", "telefoon3", "third phone", "phone 3"]
    case .thirdPhoneLabel: ["soort telefoon 3", "phone 3 label", "phone 3 type"]
    case .email: ["email", "mail", "e-mailadres", "emailadres", "email address", "e-mail address"]
    case .channel:
      [
        "voorkeur contact", "contactvoorkeur", "voorkeurskanaal", "contact via", "bereikbaar via",
        "contact preference", "preferred contact", "preferred contact method",
      ]
    case .language: ["voertaal", "taal van prints", "spreektaal", "preferred language"]
    case .gp: ["general practitioner", "naam huisarts", "family doctor"]
    case .source:
      ["gekomen", "herkomst", "bron", "hoe bij ons gekomen", "verwezen via", "source", "referral"]
    case .therapist:
      ["therapeut", "behandelaar", "vaste behandelaar", "therapist", "practitioner"]
    case .deskNote:
      [
        "notitie", "notities", "opmerking", "opmerkingen", "memo", "note", "notes", "remark",
        "remarks",
      ]
    case .emergencyName:
      [
        "bij nood", "bel bij nood", "naam noodcontact", "contactpersoon", "naam contactpersoon",
        "in an emergency", "emergency", "emergency name", "ice",
      ]
    case .emergencyRelation:
      ["relatie contactpersoon", "relatie tot noodcontact", "emergency relation"]
    case .emergencyPhone:
      [
        "noodnummer", "telefoon bij nood", "telefoon contactpersoon", "tel noodcontact",
        "emergency phone", "emergency number", "emergency contact phone",
      ]
    case .billName:
      ["factuurnaam", "naam factuur", "factuur aan", "debiteur", "billing name", "invoice to"]
    case .billStreet: ["factuurstraat", "straat factuur", "billing street"]
    case .billHouseNumber: ["factuurhuisnummer", "huisnummer factuur", "billing house number"]
    case .billPostcode: ["factuurpostcode", "postcode factuur", "billing postcode", "billing zip"]
    case .billCity:
      ["factuurplaats", "factuurwoonplaats", "plaats factuur", "billing city", "bill city"]
    case .guardianName1:
      [
        "ouder", "voogd", "ouder/voogd", "naam ouder", "naam ouder 1", "naam voogd", "moeder",
        "naam moeder", "vader", "naam vader", "ouder/voogd 1", "parent", "guardian", "guardian 1",
        "parent name", "guardian name", "mother", "father",
      ]
    case .guardianRelation1: ["relatie ouder", "relatie voogd", "guardian relation"]
    case .guardianPhone1:
      [
        "telefoon ouder", "telefoon voogd", "telefoon moeder", "telefoon vader", "tel ouder",
        "parent phone", "guardian phone", "parent telephone", "mother phone", "father phone",
      ]
    case .guardianAuthority1: ["gezag", "ouderlijk gezag", "parental authority", "authority"]
    case .guardianName2: ["naam ouder 2", "ouder/voogd 2", "guardian 2"]
    case .guardianRelation2: []
    case .guardianPhone2: ["tel ouder 2"]
    case .guardianAuthority2: []
    }
  }
}
