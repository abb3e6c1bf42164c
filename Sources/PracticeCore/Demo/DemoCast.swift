/// The patients of the demo practice, all of them made up.
struct DemoCast {
  /// The filled day, from which all days in the stories are counted.
  let today: Day
  let language: Language

  /// Everybody, in the order of their numbers: first 42 who were there before, so that Van den
  /// Berg is 1042, then who registered since.
  var patients: [DemoPatient] {
    let all = (ofVisser + ofDeBoer + ofYilmaz + others + [berg]).enumerated().map {
      registered(contact($1, $0), $0)
    }
    return all.filter { $0.registered == nil } + all.filter { $0.registered != nil }
  }

  func child(_ age: Int, _ month: Int, _ day: Int) -> DemoBirth {
    .ageInYear(age, of: today, month: month, day: day)
  }

  func named(
    _ surname: String, _ initials: String, _ prefix: String = "", given: String
  ) -> PatientName {
    PatientName(surname: surname, prefix: prefix, initials: initials, givenName: given)
  }

  /// Fills in an address, numbers and an e-mail address that are nobody's.
  private func contact(_ patient: DemoPatient, _ index: Int) -> DemoPatient {
    var patient = patient
    patient.details.street = FictionalDetails.streets[index % FictionalDetails.streets.count]
    patient.details.houseNumber = String(index * 7 % 90 + 1)
    patient.details.postcode = FictionalDetails.postcode(index)
    patient.details.city = FictionalDetails.towns[index % FictionalDetails.towns.count]
    patient.details.gp = language("Huisartsenpraktijk Dobbedorp", "Dobbedorp GP practice")
    let name = patient.details.name
    guard name.surname != DemoCast.withoutPhone else { return patient }
    patient.details.phone =
      index % 6 == 5
      ? FictionalDetails.landline(index + 1) : FictionalDetails.mobile(index * 137 + 11)
    if index % 3 != 1 { patient.details.email = FictionalDetails.email(name) }
    if index % 4 != 2 {
      patient.details.citizenNumber = FictionalDetails.citizenNumber(index * 31) ?? ""
    }
    return patient
  }

  static let withoutPhone = "Kaya"

  /// The patient of the sketches: expected number reached, cover used up, nothing evaluated.
  private var berg: DemoPatient {
    DemoPatient("Berg", "J.", "van den", born: .on(1980, 3, 12), .male, .visser, .left(0))
      .with(
        DemoEpisode(
          .lowBack, .left, "Rugpijn links, kan niet tillen", "Back pain left, cannot lift",
          onset: 5, days: -42...0, pains: [8, 7, 6, 6, 5, 4, 3], time: 540, next: [8],
          exercises: 4
        )
        .but { $0.sharing = .notAsked })
  }

  /// Those who do not come on the filled day.
  private var others: [DemoPatient] {
    [
      DemoPatient("Berger", "L.", born: child(17, 11, 2), .female, .visser, .none)
        .with(
          DemoEpisode(
            .neck, .none, "Nekpijn bij vioolspelen", "Neck pain playing the violin", expected: 5,
            days: -12...(-5), pains: [4, 3], next: [2, 9], exercises: 3)),
      DemoPatient("Bergsma", "T.", born: .on(1955, 6, 30), .male, .deBoer, .left(8))
        .but {
          $0.registered = 3
          $0.details.deskNote = language("Graag thuis bellen.", "Please call at home.")
        }
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn na spitten", "Back pain after digging", onset: 6,
            days: -2...(-2), pains: [6], next: [5, 12], exercises: 3)),
      DemoPatient("Vries", "W.", "de", born: .on(1947, 2, 28), .male, .visser, .unlimited)
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn, helemaal over", "Back pain, completely gone",
            days: -110...(-74), pains: [7, 5, 4, 2, 1, 0], exercises: 3
          )
          .but {
            $0.evaluatedAt = 4
            $0.isClosed = true
            $0.visits[5].fate = .cancels(reason: "better", by: .patient, daysBefore: 2)
          }),
      DemoPatient("Kaya", "Z.", born: .on(1938, 1, 1), .female, .yilmaz, .left(4))
        .but {
          $0.details.deskNote = language(
            "Heeft geen telefoon; dochter komt langs voor afspraken.",
            "Has no telephone; her daughter comes by for appointments.")
        }
        .with(
          DemoEpisode(
            .hip, .left, "Heup na val, weer leren lopen", "Hip after a fall, walking again",
            route: .referral, expected: 9, days: -33...(-4), pains: [6, 5, 5, 4, 4],
            next: [3, 10], exercises: 3)),
      DemoPatient("Meijer", "J.", born: .on(2000, 7, 15), .male, .deBoer, .left(6))
        .but {
          $0.isPriceTold = true
          $0.details.deskNote = language(
            "Twee keer niet verschenen; stuur een herinnering.",
            "Stayed away twice; send a reminder.")
        }
        .with(
          DemoEpisode(
            .neck, .none, "Nekpijn door gamen", "Neck pain from gaming", expected: 5,
            days: -38...(-3), pains: [5, 5, 5, 5, 4], next: [4, 6]
          )
          .but {
            $0.visits[1].fate = .staysAway
            $0.visits[3].fate = .staysAway
            $0.visits[6].fate = .isAMistake
          }),
      DemoPatient("Brandsma", "F.", born: .on(1971, 12, 12), .female, .deBoer, .left(5))
        .with(
          DemoEpisode(
            .shoulder, .left, "Schouder, slaapt er niet op", "Shoulder, cannot sleep on it",
            expected: 8, days: -26...(-1), pains: [7, 6, 6, 5, 5], next: [6], exercises: 3
          )
          .but {
            $0.visits[3].fate = .isLeftUnsigned
            $0.visits[4].fate = .isLeftUnsigned
          }),
      DemoPatient("Heide", "P.", "van der", born: .on(1965, 5, 10), .male, .visser, .left(6))
        .with(
          DemoEpisode(
            .lowBack, .right, "Rugpijn, boer", "Back pain, farmer", days: -29...(-3),
            pains: [6, 5, 5, 4], next: [4], exercises: 3
          )
          .but {
            $0.visits[2].fate = .cancels(reason: "practice", by: .practice, daysBefore: 1)
          }),
      DemoPatient("Pranoto", "D.", born: .on(1992, 9, 1), .female, .yilmaz, .left(8))
        .with(
          DemoEpisode(
            .other, .left, "Knie na hardlopen", "Knee after running", expected: 6,
            days: -34...(-7), pains: [5, 4, 4, 3], next: [1, 8], exercises: 3
          )
          .but {
            $0.visits[3].fate = .cancels(reason: "other", by: .patient, daysBefore: 0)
          }),
      // Has a check-up next year, after the policy ends.
      DemoPatient("Elzinga", "R.", born: .on(1978, 8, 8), .male, .visser, .left(5))
        .but { $0.endsWithTheYear = true }
        .with(
          DemoEpisode(
            .hip, .right, "Heup, langzaam minder", "Hip, slowly less able", expected: 10,
            days: -90...(-6), pains: [5, 5, 4, 4, 4], next: [5, 50], exercises: 5
          )
          .but { $0.withdrawsConsent = true }),
      DemoPatient("Dussen", "A.", "van der", born: .on(1969, 4, 18), .female, .yilmaz, .left(4))
        .with(
          DemoEpisode(
            .lowBack, .none, "Eenmalig advies", "A single visit for advice", expected: 1,
            days: -27...(-27), pains: [3]
          )
          .but {
            $0.visits[0].kind = "consultation"
            $0.isClosed = true
          }),
    ]
  }
}
