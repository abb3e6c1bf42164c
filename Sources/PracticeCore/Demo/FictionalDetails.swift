/// Contact details and numbers that belong to nobody.
enum FictionalDetails {
  /// A citizen number out of the range that is used in tests only (9999…), or nothing where the
  /// 11-test leaves none.
  ///
  /// - Parameter serial: 0 to 9999; every other number gives nothing.
  static func citizenNumber(_ serial: Int) -> String? {
    guard (0...9999).contains(serial) else { return nil }
    let digits = "9999" + padded(serial, 4)
    let sum = zip(digits, stride(from: 9, through: 2, by: -1)).reduce(0) {
      $0 + ($1.0.wholeNumberValue ?? 0) * $1.1
    }
    return sum % 11 < 10 ? digits + String(sum % 11) : nil
  }

  /// Mobile numbers do not begin with 06-0.
  static func mobile(_ serial: Int) -> String { "06-0" + padded(serial % 10_000_000, 7) }

  /// Subscriber numbers do not begin with a zero.
  static func landline(_ serial: Int) -> String { "058-0" + padded(serial % 1_000_000, 6) }

  /// Behind a domain that is kept for examples (RFC 2606).
  static func email(_ name: PatientName, _ serial: Int = 0) -> String {
    let local = (name.initials + name.surname).filter { $0.isASCII && $0.isLetter }.lowercased()
    let number = serial > 0 ? String(serial) : ""
    return (local.isEmpty ? "patient" : local) + number
      + (serial % 3 == 0 ? "@example.nl" : "@example.org")
  }

  /// Streets of a town that is on no map; its postcode is not in use.
  static let streets = [
    "Dobbelaan", "Wilgenpad", "Terpweg", "Nijehof", "Schapendrift", "Kaatsveld", "Eikenstraat",
    "Hooiblok", "De Finne", "Singel", "Molenpad", "Turfkade", "Weidevogelweg", "Skûtsjekade",
  ]
  static let towns = ["Dobbedorp", "Nieuwwoude", "Lytsewâld", "Oosterterp"]

  static func postcode(_ serial: Int) -> String {
    let letters = Array("ABCDEGHJKLMNPRTVWXZ")
    return "8999 \(letters[serial % 19])\(letters[serial / 19 % 19])"
  }
}
