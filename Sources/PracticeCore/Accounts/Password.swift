/// What may be a password.
///
/// Length counts more than odd characters, and it is never made to expire (NIST SP 800-63B,
/// section 5.1.1).
enum Password {
  static let shortest = 8
  /// In bytes; `crypt` takes no more.
  static let longest = 512

  /// What people try first.
  private static let tooCommon: Set<String> = [
    "wachtwoord", "password", "welkom01", "welkom123", "qwertyuiop", "12345678", "123456789",
    "1234567890", "praktijk", "fysiotherapie", "manueletherapie", "practice", "qwerty123",
  ]

  /// - Throws: ``Refusal/invalid(_:)`` with the reason, beside the field `password`.
  static func check(_ password: String, of member: StaffDetails) throws {
    if password.unicodeScalars.count < shortest {
      throw Refusal.invalid(.passwordTooShort)
    }
    // A NUL ends what the C library reads.
    if password.utf8.count > longest || password.utf8.contains(0) {
      throw Refusal.invalid(.passwordTooLong)
    }
    let plain = folded(password)
    let isOwnName = !member.surname.isEmpty && plain == folded(member.surname)
    let isOneLetter = Set(plain).count < 3
    if tooCommon.contains(plain) || isOwnName || isOneLetter {
      throw Refusal.invalid(.passwordTooCommon)
    }
  }
}

extension InvalidInput {
  static let passwordTooShort = InvalidInput(
    "password", "Neem minstens \(Password.shortest) tekens; een paar woorden is het sterkst.",
    "Take at least \(Password.shortest) characters; a few words are strongest.")
  static let passwordTooLong = InvalidInput(
    "password", "Dit wachtwoord is te lang.", "This password is too long.")
  static let passwordTooCommon = InvalidInput(
    "password", "Dit wachtwoord raadt iedereen. Neem een paar woorden die niet bij elkaar horen.",
    "Everybody guesses this password. Take a few words that do not belong together.")
  static let passwordOfOwnerFirst = InvalidInput(
    "password", "Stel eerst een wachtwoord in voor de eigenaar: anders kan niemand meer beheren.",
    "Set a password for the owner first: otherwise nobody could manage any more.")
  static let currentPasswordWrong = InvalidInput(
    "current", "Dit is niet uw huidige wachtwoord.", "This is not your current password.")
  static let codeWrong = InvalidInput(
    "code", "Deze code klopt niet. Staat de klok van uw telefoon goed?",
    "This code is not right. Is the clock of your phone right?")
  static let keyNotShown = InvalidInput(
    "key", "Met deze sleutel bent u nu niet binnengekomen.",
    "You did not come in with this key just now.")
  static let keyTaken = InvalidInput(
    "key", "Deze sleutel is al van iemand anders hier. Maak er een die alleen van u is.",
    "This key is somebody else's here already. Make one that is yours alone.")
}
