extension DemoCast {
  /// The patients of De Boer who come on the filled day.
  ///
  /// Free remain 8:00, 9:30, 12:00 and 15:00.
  var ofDeBoer: [DemoPatient] {
    [
      DemoPatient("Smit", "K.", born: .on(1970, 6, 1), .female, .deBoer, .left(9))
        .but {
          $0.registered = 4
          $0.isVerified = false
        }
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn, kan niet lang staan", "Back pain, cannot stand long",
            onset: 20, days: 0...0, pains: [6], time: 510)),
      DemoPatient("Nguyen", "T.", born: .on(1986, 1, 29), .male, .deBoer, .none)
        .but { $0.isPriceTold = true }
        .with(
          DemoEpisode(
            .neck, .left, "Nek en schouder vast", "Stiff neck and shoulder", expected: 6,
            days: -25...0, pains: [6, 5, 5, 4, 3], time: 600, next: [9], exercises: 4)),
      DemoPatient("Wiersma", "A.", born: .on(1999, 2, 11), .female, .deBoer, .left(5))
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn na verhuizing", "Back pain after moving house",
            days: -28...0, pains: [6, 6, 5, 5], time: 630, next: [10]
          )
          .but { $0.visits[3].fate = .staysAway }),
      DemoPatient("Hoekstra", "R.", born: child(14, 3, 30), .male, .deBoer, .none)
        .with(
          DemoEpisode(
            .other, .right, "Kniepijn bij turnen", "Knee pain in gymnastics", onset: 40,
            expected: 12, days: -45...0, pains: [6, 6, 5, 6, 5, 5, 4, 5, 4, 4], time: 660,
            next: [6], exercises: 3)),
      DemoPatient("Kuipers", "H.", born: .unknown, .unknown, .deBoer, .left(7))
        .with(
          DemoEpisode(
            .hip, .left, "Stijve heup", "Stiff hip", expected: 4, days: -13...0,
            pains: [4, 4, 3], time: 690, exercises: 3)),
      DemoPatient("Yıldız", "E.", born: .on(1982, 5, 5), .male, .deBoer, .left(7))
        .with(
          DemoEpisode(
            .shoulder, .right, "Schouderpijn bij kappen", "Shoulder pain cutting hair",
            expected: 6, days: -24...0, pains: [7, 6, 4, 3], time: 780, next: [7],
            exercises: 4
          )
          .but {
            $0.visits[1].addendum = Phrase(
              "Patiënt belde: na de behandeling twee dagen moe geweest, nu over.",
              "Patient called: tired for two days after the treatment, now over.")
          }),
      DemoPatient("Nowak", "K.", born: .on(1993, 10, 16), .male, .deBoer, .left(10))
        .with(
          DemoEpisode(
            .lowBack, .none, "Acute rugpijn op de bouw", "Acute back pain on the building site",
            onset: 2, days: -9...0, pains: [8, 6, 5], time: 810, next: [5, 12], exercises: 3)),
      DemoPatient("Sital", "R.", born: .on(1955, 4, 27), .male, .deBoer, .left(3))
        .with(
          DemoEpisode(
            .neck, .both, "Nekpijn die toeneemt", "Neck pain that gets worse",
            route: .referral, expected: 8, days: -36...0, pains: [4, 5, 5, 6, 6, 7, 7],
            time: 840, next: [7], exercises: 3
          )
          .but { $0.sharing = .refused }),
      DemoPatient("Hart", "C.", "'t", born: .on(1968, 9, 9), .female, .deBoer, .left(12))
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn in de ochtend", "Back pain in the morning", days: -26...0,
            pains: [5, 4, 3, 3, 2], time: 870, next: [14], exercises: 4)),
      DemoPatient("Achterberg", "I.", born: .on(1963, 3, 22), .female, .deBoer, .left(2))
        .but {
          $0.details.name = PatientName(
            surname: "Achterberg", partnerSurname: "Wit", partnerPrefix: "de",
            order: .ownPartner, initials: "I.")
        }
        .with(
          DemoEpisode(
            .lowBack, .right, "Rugpijn, uitstraling bil", "Back pain into the buttock",
            days: -49...0, pains: [8, 7, 7, 5, 4, 4, 3, 3], time: 930, next: [14], exercises: 4
          )
          .but { $0.evaluatedAt = 6 }),
      DemoPatient("Bos", "E.", born: .on(2001, 12, 2), .other, .deBoer, .none)
        .but {
          $0.registered = 2
          $0.isVerified = false
        }
        .with(
          DemoEpisode(
            .neck, .none, "Nekpijn na val van de fiets", "Neck pain after a fall off the bicycle",
            onset: 10, days: 0...0, pains: [5], time: 960)),
    ]
  }
}
