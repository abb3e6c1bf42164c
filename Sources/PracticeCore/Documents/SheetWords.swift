/// The words of the sheet that do not depend on how it is printed.
extension ExerciseSheet {
  /// One of our own texts, in the patient's language and form of address.
  func say(_ dutch: String, _ english: String) -> String {
    language == .dutch ? address.dutch(dutch) : english
  }

  var title: String { say("Uw oefeningen voor thuis", "Your exercises at home") }

  /// Practice, address and telephone on one line.
  var sender: String {
    [letterhead.name, letterhead.address, letterhead.phone].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  var fictionalMark: String? {
    letterhead.needsMark ? language("(voorbeeld)", "(example)") : nil
  }

  var handedOut: String {
    let date = language.date(date)
    return therapistName.isEmpty ? date : "\(date), \(therapistName)"
  }

  /// How to exercise, in front of the exercises; what to do when it goes wrong stands behind them.
  var introduction: [String] {
    [
      say("Oefen rustig en adem door.", "Take your time and keep breathing."),
      say(
        "Een beetje pijn tijdens het oefenen mag.", "A little pain while exercising is fine."),
      say(
        "Is de pijn na een uur nog erger dan ervoor? Doe de volgende keer minder.",
        "Is the pain still worse after an hour than before? Do less next time."),
      say(
        "Stop bij scherpe pijn of duizeligheid.", "Stop if you feel sharp pain or dizzy."),
      explanation,
    ]
  }

  /// What a repetition is, for who has never been told.
  private var explanation: String {
    say(
      "Eén herhaling is de beweging één keer heen en terug.",
      "One repetition is the movement once, there and back.")
  }

  /// The words of an exercise as they are printed.
  func text(of exercise: Exercise) -> Exercise.Text {
    let text = exercise.text(language)
    guard language == .dutch, address == .informal else { return text }
    return Exercise.Text(
      name: text.name, start: address.dutch(text.start), steps: text.steps.map(address.dutch),
      feel: address.dutch(text.feel), stop: address.dutch(text.stop))
  }

  func advice(_ region: Exercise.Region) -> (title: String, blocks: [Advice]) {
    let title = Advice.title(region, language)
    let blocks = Advice.blocks(region, language)
    guard language == .dutch else { return (title, blocks) }
    return (
      address.dutch(title),
      blocks.map { block in
        Advice(
          heading: address.dutch(block.heading), sentences: block.sentences.map(address.dutch))
      }
    )
  }

  /// What holds for one exercise beside its numbers: how much it may hurt, and from when till when.
  func limits(of line: Line) -> String? {
    var sentences: [String] = []
    if let pain = line.dosage.painSentence(language) { sentences.append(pain) }
    switch (line.from.map(language.longDate), line.until.map(language.longDate)) {
    case (nil, nil): break
    case (let from?, nil): sentences.append(language("Vanaf \(from).", "From \(from)."))
    case (nil, let until?): sentences.append(language("Tot en met \(until).", "Until \(until)."))
    case (let from?, let until?):
      sentences.append(
        language("Vanaf \(from) tot en met \(until).", "From \(from) until \(until)."))
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  var startLabel: String { language("Begin:", "Start:") }
  var noteLabel: String { say("Voor u:", "For you:") }

  var gridTitle: String {
    say("Kruis af wat u hebt gedaan", "Tick what you have done")
  }

  /// Asked for under the grid, so that the next session can begin with it.
  var bringAlong: String {
    say("Neem dit blad mee naar de praktijk.", "Bring this sheet along to the practice.")
  }

  var callsTitle: String { say("Wanneer belt u?", "When to call") }

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
    return [
      (
        say("Stop met de oefening", "Stop the exercise"),
        [
          say("als de pijn scherp wordt", "if the pain becomes sharp"),
          say("als u duizelig of misselijk wordt", "if you feel dizzy or sick"),
        ]
      ),
      (
        phone.isEmpty ? say("Bel ons", "Call us") : say("Bel ons: \(phone)", "Call us: \(phone)"),
        [
          say("als de pijn een dag later nog erger is", "if the pain is still worse a day later"),
          say(
            "als een oefening niet lukt of als u twijfelt",
            "if an exercise does not work, or you are not sure"),
          say(
            "als u na 2 weken geen verschil merkt", "if you notice no difference after 2 weeks"),
        ]
      ),
      (
        say("Bel vandaag nog uw huisarts", "Call your GP today"),
        [
          say(
            "als uw arm of been zwakker wordt of doof aanvoelt",
            "if your arm or leg gets weaker or numb"),
          say(
            "bij koorts, of bij pijn die u in rust wakker houdt",
            "if you have a fever, or pain that keeps you awake at rest"),
        ]
      ),
      (
        say(
          "Bel direct uw huisarts, ook 's avonds en in het weekend",
          "Call your GP at once, also in the evening and at weekends"),
        [
          say(
            "als u niet kunt plassen, of plas of ontlasting niet kunt ophouden",
            "if you cannot pass urine, or cannot hold urine or stool"),
          say("als u tussen uw benen niets meer voelt", "if you are numb between your legs"),
        ]
      ),
      (
        say("Bel 112", "Call 112"),
        [
          say(
            "bij pijn op de borst, of als u in rust benauwd bent",
            "for chest pain, or if you are short of breath at rest"),
          say(
            "als uw mond scheef hangt, u onduidelijk praat of een arm of been ineens uitvalt",
            "if one side of your face drops, you slur, or an arm or leg suddenly fails"),
          say(
            "bij plotselinge, heel erge hoofdpijn of nekpijn",
            "for sudden, very severe headache or neck pain"),
        ]
      ),
    ]
  }
}
