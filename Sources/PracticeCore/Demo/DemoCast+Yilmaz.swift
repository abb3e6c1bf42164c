extension DemoCast {
  /// The patients of Yılmaz who come on the filled day, from 10:00 on.
  ///
  /// Free remain 14:30 and 16:00 to 17:00.
  var ofYilmaz: [DemoPatient] {
    [
      DemoPatient("Bos", "M.", born: .on(1974, 1, 14), .female, .yilmaz, .left(1))
        .but {
          $0.details.name = PatientName(
            surname: "Bos", partnerSurname: "Visser", order: .partnerOwn, initials: "M.")
        }
        .with(
          DemoEpisode(
            .hip, .right, "Pijn aan de zijkant van de heup", "Pain at the side of the hip",
            expected: 8, days: -13...0, pains: [6, 6, 5], time: 600, next: [7], exercises: 4)),
      DemoPatient("Postma", "G.", born: .on(1951, 7, 7), .female, .yilmaz, .left(5))
        .but {
          $0.details.deskNote = language(
            "Komt met de rolstoeltaxi; kan tien minuten later zijn.",
            "Comes by wheelchair taxi; may be ten minutes late.")
        }
        .with(
          DemoEpisode(
            .hip, .both, "Stijve heupen, startpijn", "Stiff hips, pain on starting",
            route: .referral, onset: 200, expected: 8, days: -22...0, pains: [6, 6, 5, 5],
            time: 630, next: [7, 14], exercises: 5)),
      DemoPatient("Bouzid", "Y.", born: .on(1990, 8, 21), .male, .yilmaz, .left(4))
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn in de zorg", "Back pain in nursing work", expected: 9,
            days: -33...0, pains: [7, 7, 6, 5, 5, 4], time: 660, next: [7], exercises: 4)),
      DemoPatient("Tjoelker", "N.", born: .on(1997, 5, 26), .female, .yilmaz, .left(9))
        .with(
          DemoEpisode(
            .shoulder, .left, "Schouder na kaatsen", "Shoulder after playing kaatsen",
            expected: 6, days: -27...0, pains: [5, 5, 4, 3, 2], time: 690, next: [12],
            exercises: 4)),
      DemoPatient("Lewandowski", "P.", born: .on(1979, 11, 8), .male, .yilmaz, .left(11))
        .with(
          DemoEpisode(
            .lowBack, .left, "Rugpijn, vrachtwagenchauffeur", "Back pain, lorry driver",
            days: -40...0, pains: [8, 7, 6, 5, 4, 3, 2], time: 720, exercises: 4
          )
          .but { $0.visits[6].kind = "evaluation" }),
      DemoPatient("Santos", "I.", "dos", born: .on(1985, 4, 4), .female, .yilmaz, .unlimited)
        .with(
          DemoEpisode(
            .neck, .none, "Nekpijn na lange vlucht", "Neck pain after a long flight", expected: 4,
            days: -10...0, pains: [5, 4, 3], time: 780, next: [6], exercises: 3)),
      DemoPatient("Chen", "W.", born: .on(1966, 6, 18), .male, .yilmaz, .left(17))
        .with(
          DemoEpisode(
            .shoulder, .right, "Schouder stijf", "Stiff shoulder", route: .referral, onset: 60,
            expected: 9, days: -5...0, pains: [7, 7], time: 810, next: [7, 14], exercises: 3
          )
          .but { $0.chronicCode = "frozenShoulder" }),
      DemoPatient("Terpstra", "B.", born: child(16, 2, 20), .female, .yilmaz, .none)
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn bij volleybal", "Back pain in volleyball", onset: 35,
            expected: 12, days: -50...0, pains: [6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 3], time: 840,
            next: [7], exercises: 4
          )
          .but { $0.isExtended = true }),
      DemoPatient("Haddad", "N.", born: .on(1959, 9, 29), .female, .yilmaz, .left(6))
        .with(
          DemoEpisode(
            .dizziness, .none, "Licht in het hoofd bij draaien", "Light-headed on turning",
            route: .referral, expected: 6, days: -19...0, pains: [3, 3, 2, 2], time: 900,
            next: [7], exercises: 3)),
      DemoPatient("Jansen", "E.", born: .on(2003, 3, 3), .female, .yilmaz, .left(3))
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn bij studeren", "Back pain when studying", days: -17...0,
            pains: [4, 4, 3], time: 930, next: [8]
          )
          .but {
            $0.visits[2].fate = .cancels(reason: "work", by: .patient, daysBefore: 0)
          }),
    ]
  }
}
