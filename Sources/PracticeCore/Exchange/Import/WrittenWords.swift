/// The words in which the choices of a patient's form are written here and elsewhere.
enum WrittenWords {
  static func sex(_ text: String) throws(InputProblem) -> Sex {
    switch folded(text) {
    case "v", "vrouw", "vrouwelijk", "f", "female", "w", "mevrouw", "mevr", "mw", "ms", "mrs":
      return .female
    case "m", "man", "mannelijk", "male", "de heer", "dhr", "mr": return .male
    case "x", "o", "anders", "other": return .other
    case "onbekend", "unknown", "u", "0", "9", "": return .unknown
    default:
      throw InputProblem(
        "geslacht \(quoted(text)) wordt niet begrepen", "sex \(quoted(text)) is not understood")
    }
  }

  /// Also by the letters of the population register (BRP): E, P, V and N.
  static func order(_ text: String) throws(InputProblem) -> NameOrder {
    switch folded(text) {
    case "", "e", "eigen": return .own
    case "p", "partner": return .partner
    case "v", "partner eigen", "partner own": return .partnerOwn
    case "n", "eigen partner", "own partner": return .ownPartner
    default: return try choice(text) { $0.name(in: $1) }
    }
  }

  static func document(_ text: String) throws(InputProblem) -> IdentityDocument {
    switch folded(text) {
    case "", "geen", "none": return .none
    case "pas", "paspoort nl", "p": return .passport
    case "id", "id kaart", "idkaart", "id card", "identity card", "europese identiteitskaart":
      return .identityCard
    case "r", "rij bewijs", "driver s license", "drivers license": return .drivingLicence
    case "verblijfsvergunning", "vreemdelingendocument", "residence permit":
      return .residencePermit
    default: return try choice(text) { $0.name(in: $1) }
    }
  }

  static func channel(_ text: String) throws(InputProblem) -> ContactChannel {
    switch folded(text) {
    case "", "geen", "none", "no preference", "alle": return .any
    case "telefoon", "tel", "mobiel", "telephone", "call", "telefonisch": return .phone
    case "sms", "app", "whatsapp", "bericht", "text": return .text
    case "mail", "email": return .email
    case "brief", "letter": return .post
    default: return try choice(text) { $0.name(in: $1) }
    }
  }

  static func language(_ text: String) throws(InputProblem) -> Language {
    // As in `nl-NL` and `en_GB` too.
    let word = folded(text).split(separator: " ").first.map(String.init) ?? ""
    switch word {
    case "", "nl", "nld", "dut", "nederlands", "dutch", "ned": return .dutch
    case "en", "eng", "engels", "english": return .english
    default:
      throw .notIn([("Nederlands (nl)", "Dutch (nl)"), ("Engels (en)", "English (en)")], text)
    }
  }

  /// An empty one means yes: parents have authority unless it is said that they have not.
  static func yesNo(_ text: String) throws(InputProblem) -> Bool {
    switch folded(text) {
    case "", "ja", "j", "yes", "y", "true", "waar", "1", "x": return true
    case "nee", "n", "no", "false", "onwaar", "0": return false
    default: throw .notIn([("ja", "yes"), ("nee", "no")], text)
    }
  }

  /// The one that is called so, in either language or by its code.
  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _ name: (Choice, Language) -> String
  ) throws(InputProblem) -> Choice where Choice.RawValue == String {
    let word = folded(text)
    for choice in Choice.allCases {
      if ([choice.rawValue] + Language.allCases.map { name(choice, $0) }).map(folded)
        .contains(word)
      {
        return choice
      }
    }
    throw .notIn(Choice.allCases.map { (name($0, .dutch), name($0, .english)) }, text)
  }
}
