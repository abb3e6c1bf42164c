extension DemoCast {
  /// What was asked at the desk besides name, birth date and telephone; so that the demo shows
  /// every part of a registration.
  func registered(_ patient: DemoPatient, _ index: Int) -> DemoPatient {
    var patient = patient
    patient.source = DemoCast.sources[index % DemoCast.sources.count]
    // Who is new has still to show one, and some never were asked.
    if patient.registered == nil, index % 6 != 5, !patient.details.citizenNumber.isEmpty {
      // Letters and digits in an order that no Dutch document has.
      patient.details.identityDocument =
        index % 2 == 0 ? .identityCard : index % 5 == 0 ? .drivingLicence : .passport
      patient.details.identityNumber = "X0X" + padded(index * 7919 % 1_000_000, 6)
    }
    ask(&patient.details, index)
    return patient
  }

  private static let sources = ["gp", "gp", "family", "internet", "before", "gp", "specialist"]

  private func ask(_ details: inout PatientDetails, _ index: Int) {
    func phone(_ number: Int) -> String { FictionalDetails.mobile(index * 137 + 6000 + number) }
    let (mother, father) = (language("moeder", "mother"), language("vader", "father"))
    let daughter = language("dochter", "daughter")
    switch details.name.listed {
    case "Bakker, S.":
      details.phoneLabel = mother
      details.guardians = [
        Guardian(name: "M. Bakker-Terpweg", relation: mother, phone: details.phone),
        Guardian(name: "J. Bakker", relation: father, phone: phone(1)),
      ]
      details.emergency = EmergencyContact(
        name: "G. Terpweg", relation: language("oma", "grandmother"), phone: phone(2))
    case "Hoekstra, R.":
      // The parents live apart; the bills go to the one who has no authority.
      details.phoneLabel = mother
      details.guardians = [
        Guardian(name: "A. Wilgenpad", relation: mother, phone: details.phone),
        Guardian(name: "B. Hoekstra", relation: father, phone: phone(1), hasAuthority: false),
      ]
      details.billAddress = BillAddress(
        name: "B. Hoekstra", street: "Kaatsveld", houseNumber: "3",
        postcode: FictionalDetails.postcode(200), city: "Oosterterp")
    case "Terpstra, B.":
      details.emergency = EmergencyContact(name: "W. Terpstra", relation: father, phone: phone(1))
      details.channel = .text
    case "Berger, L.":
      details.guardians = [
        Guardian(
          name: "C. Singel", relation: language("voogd", "guardian"), phone: phone(1))
      ]
    case "Dijkstra, M.":
      (details.phoneLabel, details.otherPhoneLabel) = (
        language("mobiel", "mobile"), language("thuis", "home")
      )
      details.otherPhone = FictionalDetails.landline(index + 400)
      (details.thirdPhone, details.thirdPhoneLabel) = (phone(1), daughter)
      details.channel = .phone
      details.emergency = EmergencyContact(
        name: "T. Dijkstra", relation: daughter, phone: phone(1))
    case "Kaya, Z.":
      details.emergency = EmergencyContact(name: "S. Kaya", relation: daughter, phone: phone(1))
      details.channel = .post
    case "Berg, J. van den":
      details.phoneLabel = language("na 17 uur", "after 5 pm")
      (details.otherPhone, details.otherPhoneLabel) = (phone(1), language("werk", "work"))
      details.emergency = EmergencyContact(
        name: "K. van den Berg", relation: language("partner", "partner"), phone: phone(2))
    case "Hofstra, D.":
      details.billAddress = BillAddress(
        name: language("Zuivelfabriek De Proef, salarisadministratie", "De Proef Dairy, payroll"),
        street: "Turfkade", houseNumber: "100", postcode: FictionalDetails.postcode(210),
        city: "Nieuwwoude")
    case "O'Connor, L.":
      details.channel = .email
      (details.identityDocument, details.identityNumber) = (.passport, "X0X000001")
    case "Kuipers, H.":
      // Came without papers, and only the year is known.
      details.birth = .year(1958)
      details.citizenNumber = CitizenNumber.notEstablished
      (details.identityDocument, details.identityNumber) = (.none, "")
    default: break
    }
  }
}
