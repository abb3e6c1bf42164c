/// Something in the course of an episode that asks for a decision of the therapist.
public enum CourseWarning: Hashable, Sendable {
  case seriousSideEffect(Day)
  /// Techniques in use that the patient does not agree to as things stand.
  case withoutConsent([ConsentStanding])
  case notImproving(PainCourse, treatments: Int)
  case relapse(PainCourse)
  case longWithoutImprovement(weeks: Int)
  case evaluationDue(expected: Int)
  case expectedReached(treatments: Int, expected: Int)
  case onlyPassive
  case yearReport(weeks: Int)
  case noNextAppointment

  /// What the therapist can do about it.
  public enum Option: Sendable, CaseIterable {
    case evaluate, reviewScreening, adaptPlan, talk, refer, book, close, reportIncident, report
    case recordConsent

    public func label(_ language: Language) -> String {
      switch self {
      case .evaluate: language("evaluatie noteren", "record an evaluation")
      case .reviewScreening: language("screening opnieuw bekijken", "look at the screening again")
      case .adaptPlan: language("behandelplan aanpassen", "adapt the treatment plan")
      case .talk: language("met de patiënt bespreken", "talk it over with the patient")
      case .refer: language("overleggen of verwijzen", "consult or refer")
      case .book: language("afspraak boeken", "book an appointment")
      case .close: language("episode afsluiten", "close the episode")
      case .report: language("verslag aan huisarts of verwijzer", "report to GP or referrer")
      case .reportIncident: language("incident melden", "report an incident")
      case .recordConsent: language("toestemming vastleggen", "record consent")
      }
    }
  }

  /// Whether it is a reminder (`·`) rather than a warning (`!`).
  public var isReminder: Bool {
    switch self {
    case .evaluationDue, .onlyPassive, .yearReport: true
    default: false
    }
  }

  public var options: [Option] {
    switch self {
    case .seriousSideEffect: [.reviewScreening, .reportIncident, .talk, .refer]
    case .withoutConsent: [.recordConsent, .adaptPlan, .talk]
    case .onlyPassive: [.adaptPlan, .talk]
    case .notImproving, .longWithoutImprovement: [.reviewScreening, .adaptPlan, .talk, .refer]
    case .relapse: [.talk, .reviewScreening, .adaptPlan, .refer]
    case .evaluationDue: [.evaluate]
    case .expectedReached: [.evaluate, .adaptPlan, .close]
    case .yearReport: [.report, .close]
    case .noNextAppointment: [.book, .close]
    }
  }

  /// What it is called in the file, whatever its numbers are.
  public var code: String {
    switch self {
    case .seriousSideEffect: "seriousSideEffect"
    case .withoutConsent: "withoutConsent"
    case .notImproving: "notImproving"
    case .relapse: "relapse"
    case .longWithoutImprovement: "longWithoutImprovement"
    case .evaluationDue: "evaluationDue"
    case .expectedReached: "expectedReached"
    case .onlyPassive: "onlyPassive"
    case .yearReport: "yearReport"
    case .noNextAppointment: "noNextAppointment"
    }
  }

  /// A code of ``code`` in words, whatever its numbers were; nothing for one that is not known.
  static func name(ofCode code: String, _ language: Language) -> String? {
    switch code {
    case "seriousSideEffect": language("bijwerking", "side effect")
    case "withoutConsent": language("toestemming ontbreekt", "consent is missing")
    case "notImproving", "longWithoutImprovement": language("niet beter", "not better")
    case "relapse": language("terugval", "relapse")
    case "evaluationDue": language("bijna tijd voor de evaluatie", "evaluation is near")
    case "expectedReached":
      language("verwachte aantal behandelingen gehad", "expected number of treatments given")
    case "onlyPassive": language("plan zonder oefenen of advies", "plan without exercise or advice")
    case "yearReport": language("jaarverslag", "yearly report")
    case "noNextAppointment": language("geen vervolgafspraak", "no next appointment")
    default: nil
    }
  }

  /// In a word or two, for a list.
  public func short(_ language: Language) -> String {
    switch self {
    case .seriousSideEffect: language("bijwerking", "side effect")
    case .withoutConsent: language("toestemming", "consent")
    case .notImproving: language("niet beter", "not better")
    case .relapse: language("terugval", "relapse")
    case .longWithoutImprovement(let weeks):
      language("\(weeks) wk niet beter", "\(weeks) wk not better")
    case .evaluationDue: language("evaluatie", "evaluation")
    case .expectedReached(let treatments, let expected): "\(treatments)/\(expected)"
    case .onlyPassive: language("alleen passief", "only passive")
    case .yearReport: language("jaarverslag", "yearly report")
    case .noNextAppointment: language("geen afspraak", "no appointment")
    }
  }

  public func sentence(_ language: Language) -> String {
    switch self {
    case .seriousSideEffect(let day):
      language(
        "Op \(language.shortDate(day)): duizelig, uitval of iets anders ernstigs na de vorige behandeling; nog geen incident gemeld.",
        "On \(language.shortDate(day)): dizzy, loss of function or something serious after the session before; no incident reported yet."
      )
    case .withoutConsent(let standings):
      language("Geen geldige toestemming: ", "No valid consent: ")
        + standings.map { "\($0.name(language)), \($0.summary(language))" }
        .joined(separator: "; ") + "."
    case .notImproving(let course, let treatments):
      language(
        "Na \(treatments) behandelingen: pijn \(course.sentence(.dutch)).",
        "After \(treatments) treatments: pain \(course.sentence(.english)).")
    case .relapse(let course):
      language(
        "Terugval: de pijn was \(score(course.best)) en is nu \(score(course.latest)).",
        "Relapse: the pain was \(score(course.best)) and is now \(score(course.latest)).")
    case .longWithoutImprovement(let weeks):
      language(
        "\(weeks) weken in behandeling zonder duidelijke verbetering van de pijn.",
        "\(weeks) weeks of treatment without clear improvement of the pain.")
    case .evaluationDue(let expected):
      language(
        "De volgende behandeling is nummer \(expected) van \(expected): noteer een evaluatie.",
        "The next treatment is number \(expected) of \(expected): record an evaluation.")
    case .expectedReached(let treatments, let expected):
      language(
        "\(treatments) behandelingen gehad, \(expected) verwacht; nog geen evaluatie genoteerd.",
        "\(treatments) treatments given, \(expected) expected; no evaluation recorded yet.")
    case .onlyPassive:
      language(
        "Het plan heeft alleen technieken die de patiënt ondergaat: voeg oefenen of advies toe.",
        "The plan has only techniques that are done to the patient: add exercise or advice.")
    case .yearReport(let weeks):
      language(
        "\(weeks) weken in behandeling: breng ten minste eens per jaar verslag uit.",
        "\(weeks) weeks of treatment: report at least once a year.")
    case .noNextAppointment:
      language(
        "Deze episode is open, maar er staat geen volgende afspraak.",
        "This episode is open, but there is no next appointment.")
    }
  }

  private func score(_ rating: PainRating?) -> String { rating.map { "\($0.score)" } ?? "–" }
}
