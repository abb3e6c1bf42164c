extension DemoCast {
  /// The patients of Visser who come on the filled day, from 8:00 on.
  ///
  /// Free remain 9:30, 14:00 to 15:00 and 16:30.
  var ofVisser: [DemoPatient] {
    [
      DemoPatient("Jansen", "P.", born: .on(1967, 5, 21), .male, .visser, .left(4))
        .with(
          DemoEpisode(
            .lowBack, .right, "Rugpijn na tillen", "Back pain after lifting", days: -23...0,
            pains: [6, 5, 5, 4], time: 480, next: [7, 14], exercises: 3)),
      DemoPatient(
        "Bakker", "S.", born: child(12, 6, 14), .female, .visser, .none
      )
      .with(
        DemoEpisode(
          .headache, .none, "Hoofdpijn na school", "Headache after school", onset: 30, expected: 5,
          days: -14...0, pains: [5, 4, 3], time: 510, next: [7], exercises: 3)),
      DemoPatient("Öztürk", "A.", born: .on(1979, 9, 3), .female, .visser, .left(8))
        .but { $0.details.name = named("Öztürk", "A.", given: "Ayşe") }
        .with(
          DemoEpisode(
            .lowBack, .left, "Rugpijn bij zitten", "Back pain when sitting", days: -6...0,
            pains: [7, 6], time: 600, next: [7, 14], exercises: 4)),
      DemoPatient("Hofstra", "D.", born: .on(1958, 1, 17), .male, .visser, .left(3))
        .with(
          DemoEpisode(
            .lowBack, .none, "Langdurige rugpijn", "Long-lasting back pain", onset: 120,
            days: -63...0, pains: [5, 5, 5, 6, 5, 5, 4, 5, 5], time: 630, next: [8],
            exercises: 5)),
      DemoPatient("Amrani", "F.", "El", born: .on(1988, 11, 30), .female, .visser, .left(5))
        .but {
          $0.details.deskNote = language(
            "Belt liever na 16 uur terug.", "Prefers to be called back after 4 pm.")
        }
        .with(
          DemoEpisode(
            .neck, .right, "Stijve nek, beeldschermwerk", "Stiff neck, screen work",
            route: .referral, expected: 8, days: -30...0, pains: [8, 6, 5, 4, 3], time: 660,
            next: [7, 14], exercises: 4)),
      DemoPatient("Veenstra", "J.", born: .on(1995, 4, 8), .male, .visser, .left(6))
        .with(
          DemoEpisode(
            .lowBack, .none, "Rugpijn na voetbal", "Back pain after football", days: -15...0,
            pains: [5, 4, 4], time: 690, next: [7]
          )
          .but {
            $0.visits[2].fate = .cancels(reason: "ill", by: .patient, daysBefore: 0)
          }),
      // Takes the time that Veenstra gave back.
      DemoPatient("Kowalska", "M.", born: .on(1984, 7, 19), .female, .visser, .left(4))
        .but {
          $0.isContracted = false
          $0.isPriceTold = true
        }
        .with(
          DemoEpisode(
            .shoulder, .right, "Schouder na schilderen", "Shoulder after painting",
            expected: 6, days: -40...0, pains: [7, 6, 5, 5, 4, 3], time: 690, exercises: 4
          )
          .but { $0.visits[5].isBookedLate = true }),
      DemoPatient("Παπαδοπούλου", "Ε.", born: .on(1972, 2, 2), .female, .visser, .unlimited)
        .with(
          DemoEpisode(
            .lowBack, .both, "Rugpijn bij bukken", "Back pain on bending", days: -12...0,
            pains: [6, 5, 4], time: 720, next: [7], exercises: 3)),
      DemoPatient("Dijkstra", "M.", born: .on(1949, 12, 24), .female, .visser, .left(2))
        .with(
          DemoEpisode(
            .neck, .none, "Nek vast", "Locked neck", expected: 6, days: -20...0,
            pains: [7, 7, 6, 6], time: 780, next: [7, 15], exercises: 3)),
      DemoPatient(
        "Jong", "L.", "de", born: .eighteen(on: today + 3), .male, .visser, .fromEighteen
      )
      .with(
        DemoEpisode(
          .other, .none, "Stijf tussen de schouderbladen", "Stiff between the shoulder blades",
          expected: 5, days: -21...0, pains: [4, 3, 3, 2], time: 810, next: [8])),
      DemoPatient("O'Connor", "L.", born: .on(1991, 3, 17), .male, .visser, .left(6))
        .but {
          $0.details.language = .english
          $0.details.name = named("O'Connor", "L.", given: "Liam")
          $0.details.deskNote = language("Spreekt Engels.", "Speaks English.")
        }
        .with(
          DemoEpisode(
            .shoulder, .left, "Pijn bij reiken", "Pain on reaching", expected: 6,
            days: -11...0, pains: [5, 5, 4], time: 900, next: [6], exercises: 3)),
      DemoPatient(
        "Woudenberg-Nieuwenhuijzen tot Oldeberkoop", "M.J.W.C.A.", "van der",
        born: .on(1961, 10, 5), .female, .visser, .unlimited
      )
      .with(
        DemoEpisode(
          .headache, .none, "Hoofdpijn vanuit de nek", "Headache from the neck", expected: 8,
          days: -35...0, pains: [6, 6, 4, 4, 3, 3], time: 930, next: [13], exercises: 3)),
      DemoPatient("Ramdin", "S.", born: .on(1976, 8, 12), .female, .visser, .left(7))
        .but { $0.endsWithTheYear = true }
        .with(
          DemoEpisode(
            .lowBack, .left, "Rugpijn, eerste keer", "Back pain, first time",
            days: -112...(-78), pains: [7, 5, 4, 2, 1, 1], exercises: 3
          )
          .but {
            $0.evaluatedAt = 5
            $0.isClosed = true
          }
        )
        .with(
          DemoEpisode(
            .lowBack, .left, "Rugpijn, weer dezelfde plek", "Back pain, same place again",
            days: -16...0, pains: [5, 4, 3], time: 960, next: [7, 14], exercises: 4)),
    ]
  }
}
