/// The words of the sheet that do not depend on how it is printed.
extension ExerciseSheet {
  var title: String { language("Uw oefeningen voor thuis", "Your exercises at home") }

  /// Practice, address and telephone on one line.
  var sender: String {
    [letterhead.name, letterhead.address, letterhead.phone].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  var fictionalMark: String? {
    letterhead.isFictional ? language("(voorbeeld)", "(example)") : nil
  }

  var handedOut: String {
    let date = language.date(date)
    return therapistName.isEmpty ? date : "\(date), \(therapistName)"
  }

  /// How to exercise, in front of the exercises.
  var introduction: [String] {
    let phone = letterhead.phone
    return language == .dutch
      ? [
        "Oefen rustig en adem door. Een beetje pijn tijdens het oefenen mag.",
        "Is de pijn na een uur nog erger dan ervoor? Doe de volgende keer minder.",
        "Stop bij scherpe pijn of duizeligheid. Twijfelt u? Bel ons"
          + (phone.isEmpty ? "." : ": \(phone)."),
      ]
      : [
        "Take your time and keep breathing. A little pain while exercising is fine.",
        "Is the pain still worse after an hour than before? Do less next time.",
        "Stop if you feel sharp pain or dizzy. Not sure? Call us"
          + (phone.isEmpty ? "." : ": \(phone)."),
      ]
  }

  /// What a repetition is, for who has never been told.
  var explanation: String {
    language(
      "1 herhaling = de beweging één keer heen en terug.",
      "1 repetition = the movement once, there and back.")
  }

  var startLabel: String { language("Begin:", "Start:") }
  var noteLabel: String { language("Voor u:", "For you:") }

  var nextAppointmentSentence: String? {
    guard let nextAppointment else { return nil }
    let (_, month, day) = nextAppointment.day.parts
    let weekday = language.weekday(nextAppointment.day.weekday)
    let time = nextAppointment.time.short
    return language(
      "Volgende afspraak: \(weekday) \(day) \(language.month(month)), \(time) uur",
      "Next appointment: \(weekday) \(day) \(language.month(month)), \(time)")
  }

  func pageName(_ number: Int, of count: Int) -> String {
    language("bladzijde \(number) van \(count)", "page \(number) of \(count)")
  }

  /// The names of the rows to tick on a day.
  func gridRows(timesPerDay: Int) -> [String] {
    switch timesPerDay {
    case ...1: return [language("gedaan", "done")]
    case 2: return [language("ochtend", "morning"), language("avond", "evening")]
    case 3:
      return [
        language("ochtend", "morning"), language("middag", "afternoon"),
        language("avond", "evening"),
      ]
    default:
      // More than six boxes a day would be a grid nobody fills in.
      return (1...min(timesPerDay, 6)).map { language("\($0)e keer", "time \($0)") }
    }
  }

  var gridDays: [Day] {
    guard let grid else { return [] }
    return (grid.lowerBound.number...grid.upperBound.number).map(Day.init(number:))
  }

  /// When to stop and whom to call, from the lightest to the most urgent.
  var calls: [(heading: String, when: [String])] {
    let phone = letterhead.phone
    guard language == .dutch else {
      return [
        (
          "Stop the exercise",
          ["if the pain becomes sharp", "if you feel dizzy or sick"]
        ),
        (
          phone.isEmpty ? "Call us" : "Call us: \(phone)",
          [
            "if the pain is still worse a day later",
            "if an exercise does not work, or you are not sure",
            "if you notice no difference after 2 weeks",
          ]
        ),
        (
          "Call your GP today",
          [
            "if your arm or leg gets weaker or numb",
            "if you have a fever, or pain that keeps you awake at rest",
          ]
        ),
        (
          "Call your GP at once, also in the evening and at weekends",
          [
            "if you cannot pass urine, or cannot hold urine or stool",
            "if you are numb between your legs",
          ]
        ),
        (
          "Call 112",
          [
            "for chest pain, or if you are short of breath at rest",
            "if one side of your face drops, you slur, or an arm or leg suddenly fails",
            "for sudden, very severe headache or neck pain",
          ]
        ),
      ]
    }
    return [
      (
        "Stop met de oefening",
        ["als de pijn scherp wordt", "als u duizelig of misselijk wordt"]
      ),
      (
        phone.isEmpty ? "Bel ons" : "Bel ons: \(phone)",
        [
          "als de pijn een dag later nog erger is",
          "als een oefening niet lukt of als u twijfelt",
          "als u na 2 weken geen verschil merkt",
        ]
      ),
      (
        "Bel vandaag nog uw huisarts",
        [
          "als uw arm of been zwakker of doof wordt",
          "bij koorts, of bij pijn die u in rust wakker houdt",
        ]
      ),
      (
        "Bel direct uw huisarts, ook 's avonds en in het weekend",
        [
          "als u niet kunt plassen, of plas of ontlasting niet kunt ophouden",
          "als u tussen uw benen niets meer voelt",
        ]
      ),
      (
        "Bel 112",
        [
          "bij pijn op de borst, of als u in rust benauwd bent",
          "als uw mond scheef hangt, u onduidelijk praat of een arm of been ineens uitvalt",
          "bij plotselinge, heel erge hoofdpijn of nekpijn",
        ]
      ),
    ]
  }
}
