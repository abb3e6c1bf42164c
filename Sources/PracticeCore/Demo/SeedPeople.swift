/// The made-up people of a seeded practice; each depends on the seed and the number only.
struct SeedPeople {
  let seed: UInt64

  func details(_ number: Int, bornOn birthDate: Day?, therapist: ID<StaffMember>) -> PatientDetails
  {
    var random = SplitMix64(seed: seed &* 0x9E37_79B9 &+ UInt64(number) &* 0xD134_2543_DE82_EF95)
    let isFemale = random.chance(ofHundred: 55)
    let given = random.one(of: isFemale ? FictionalNames.women : FictionalNames.men)
    var details = PatientDetails(
      name: name(given, isFemale, &random), birthDate: birthDate,
      sex: isFemale ? .female : .male)
    details.citizenNumber = FictionalDetails.citizenNumber(number) ?? ""
    details.street = random.one(of: FictionalDetails.streets)
    details.houseNumber = String(random.within(1...180))
    details.postcode = FictionalDetails.postcode(random.below(361))
    details.city = random.one(of: FictionalDetails.towns)
    if random.chance(ofHundred: 96) {
      details.phone =
        random.chance(ofHundred: 80)
        ? FictionalDetails.mobile(number * 7 + 3) : FictionalDetails.landline(number)
    }
    if random.chance(ofHundred: 70) {
      details.email = FictionalDetails.email(details.name, number)
    }
    if random.chance(ofHundred: 6) { details.language = .english }
    details.gp = random.one(of: ["Dobbedorp", "Nieuwwoude", "De Terp", "Oosterterp"])
    if random.chance(ofHundred: 3) { details.deskNote = "Belt liever na 16 uur terug." }
    details.therapist = therapist
    return details
  }

  private func name(
    _ given: String, _ isFemale: Bool, _ random: inout SplitMix64
  ) -> PatientName {
    let own = random.one(of: FictionalNames.surnames)
    var initials = given.prefix(1) + "."
    let letters = "ABCDEFGHJKLMNPRSTW"
    for _ in 0..<random.below(3) { initials += "\(random.one(of: Array(letters)))." }
    guard isFemale, random.chance(ofHundred: 22) else {
      return PatientName(
        surname: own.surname, prefix: own.prefix, initials: String(initials), givenName: given)
    }
    let partner = random.one(of: FictionalNames.surnames)
    return PatientName(
      surname: own.surname, prefix: own.prefix, partnerSurname: partner.surname,
      partnerPrefix: partner.prefix, order: random.one(of: [.partnerOwn, .partner, .ownPartner]),
      initials: String(initials), givenName: given)
  }

  func staff(_ number: Int) -> StaffDetails {
    var random = SplitMix64(seed: seed &+ UInt64(number) &* 0x1234_5678_9ABC_DEF1)
    let given = random.one(of: number % 2 == 0 ? FictionalNames.women : FictionalNames.men)
    // Different for the first fifty, who are never more.
    let own = FictionalNames.surnames[(number * 7 + 1) % FictionalNames.surnames.count]
    let letter = folded(own.surname).prefix(1).uppercased()
    return StaffDetails(
      initials: "\(given.prefix(1))\(letter)\(number + 1)", surname: own.surname,
      prefix: own.prefix, givenName: given, role: number == 0 ? .owner : .therapist, treats: true,
      isManualTherapist: number % 4 != 3)
  }

  static let receptionist = StaffDetails(
    initials: "BK", surname: "Kok", givenName: "Bram", role: .receptionist, treats: false,
    isManualTherapist: false)
}
