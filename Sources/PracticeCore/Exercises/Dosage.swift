/// How much of an exercise: the sets and repetitions of one round, and how often a round is done.
public struct Dosage: Hashable, Sendable {
  public enum Side: String, CaseIterable, Sendable {
    case none, left, right, both, alternating
  }

  /// What the form accepts.
  public enum Limits {
    public static let sets = 1...10
    public static let repetitions = 1...100
    public static let holdSeconds = 1...3600
    public static let timesPerDay = 1...10
    public static let daysPerWeek = 1...7
    public static let restSeconds = 1...600
    public static let painLimit = 0...10
    /// The most characters of a load or a tempo.
    public static let load = 30
  }

  public var sets: Int
  /// Repetitions in a set; with `both` sides, on each side.
  public var repetitions: Int
  /// How long one repetition is held, in seconds.
  public var holdSeconds: Int?
  public var timesPerDay: Int
  public var daysPerWeek: Int
  public var side: Side
  /// A weight or a band, in the therapist's words: `2 kg`, `rood elastiek`.
  public var load: String?
  /// The rest between two sets, in seconds.
  public var restSeconds: Int?
  /// How fast: `3-1-3` are the counts up, at the end and back; other words stay as they are.
  public var tempo: String?
  /// The days that are named; then these and not ``daysPerWeek`` say how often.
  public var weekdays: Weekdays
  /// The most pain that is allowed meanwhile, 0 to 10.
  public var painLimit: Int?

  public init(
    sets: Int = 1, repetitions: Int, holdSeconds: Int? = nil, timesPerDay: Int = 1,
    daysPerWeek: Int = 7, side: Side = .none, load: String? = nil, restSeconds: Int? = nil,
    tempo: String? = nil, weekdays: Weekdays = [], painLimit: Int? = nil
  ) {
    self.restSeconds = restSeconds
    self.tempo = tempo
    self.weekdays = weekdays
    self.painLimit = painLimit
    self.sets = sets
    self.repetitions = repetitions
    self.holdSeconds = holdSeconds
    self.timesPerDay = timesPerDay
    self.daysPerWeek = daysPerWeek
    self.side = side
    self.load = load
  }

  /// Whether every number lies within the limits of the form.
  public var isWithinLimits: Bool {
    Limits.sets.contains(sets) && Limits.repetitions.contains(repetitions)
      && holdSeconds.map(Limits.holdSeconds.contains) ?? true
      && Limits.timesPerDay.contains(timesPerDay) && Limits.daysPerWeek.contains(daysPerWeek)
      && restSeconds.map(Limits.restSeconds.contains) ?? true
      && painLimit.map(Limits.painLimit.contains) ?? true
      && (load?.count ?? 0) <= Limits.load && (tempo?.count ?? 0) <= Limits.load
  }
}

// MARK: - Words

extension Dosage {
  /// The dosage as the patient reads it: `3 keer 10 herhalingen, 2 keer per dag`.
  public func words(_ language: Language) -> String {
    parts(language).joined(separator: ", ")
  }

  /// The words in their parts: how much, how long to hold, how fast, which side, with what, the
  /// rest, how often.
  public func parts(_ language: Language) -> [String] {
    var parts = [amount(language)]
    if let hold = hold(language) { parts.append(hold) }
    if let tempo = pace(language) { parts.append(tempo) }
    if let sides = sides(language) { parts.append(sides) }
    if let load = Dosage.shown(load) { parts.append(language("met \(load)", "with \(load)")) }
    if let restSeconds {
      let rest = Dosage.duration(restSeconds, language)
      parts.append(language("tussendoor \(rest) rust", "rest for \(rest) in between"))
    }
    parts.append(frequency(language))
    return parts
  }

  /// The counts of a tempo like `3-1-3`, or the therapist's own words.
  private func pace(_ language: Language) -> String? {
    guard let tempo = Dosage.shown(tempo) else { return nil }
    let counts = tempo.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard counts.count == 3, let there = counts[0], let still = counts[1], let back = counts[2]
    else { return language("tempo: \(tempo)", "pace: \(tempo)") }
    func count(_ number: Int) -> String {
      number == 1 ? language("1 tel", "1 count") : language("\(number) tellen", "\(number) counts")
    }
    let pause = still == 0 ? "" : language(", \(count(still)) stil", ", \(count(still)) still")
    return language(
      "heen in \(count(there))\(pause), terug in \(count(back))",
      "there in \(count(there))\(pause), back in \(count(back))")
  }

  /// The dosage as therapists write it: `3×10 · 5 s · 2/d · 3 d/w`, and of a walk `10 min · 1/d`.
  ///
  /// Every day is not told.
  public var compact: String {
    var parts: [String] = []
    if isDuration, let holdSeconds {
      parts.append(holdSeconds % 60 == 0 ? "\(holdSeconds / 60) min" : "\(holdSeconds) s")
    } else {
      parts.append(sets == 1 ? "\(repetitions)×" : "\(sets)×\(repetitions)")
      if let holdSeconds { parts.append("\(holdSeconds) s") }
    }
    switch side {
    case .none: break
    case .left: parts.append("L")
    case .right: parts.append("R")
    case .both: parts.append("L+R")
    case .alternating: parts.append("L/R")
    }
    if let load = Dosage.shown(load) { parts.append(load) }
    if let tempo = Dosage.shown(tempo) { parts.append(tempo) }
    parts.append("\(timesPerDay)/d")
    let days = weekdays.isEmpty ? daysPerWeek : weekdays.days.count
    if days < 7 { parts.append("\(days) d/w") }
    return parts.joined(separator: " · ")
  }

  /// Sets and repetitions; a single long hold, such as a walk, is its duration.
  public func amount(_ language: Language) -> String {
    if isDuration, let holdSeconds { return Dosage.duration(holdSeconds, language) }
    let times =
      repetitions == 1
      ? language("1 herhaling", "1 repetition")
      : language("\(repetitions) herhalingen", "\(repetitions) repetitions")
    return sets == 1 ? times : language("\(sets) keer \(times)", "\(sets) sets of \(times)")
  }

  /// How long to hold, or nothing when there is nothing to hold.
  public func hold(_ language: Language) -> String? {
    guard let holdSeconds, !isDuration else { return nil }
    let duration = Dosage.duration(holdSeconds, language)
    return language("\(duration) vasthouden", "hold for \(duration)")
  }

  public func sides(_ language: Language) -> String? {
    switch side {
    case .none: nil
    case .left: language("links", "left side")
    case .right: language("rechts", "right side")
    case .both: language("links en rechts", "left and right")
    case .alternating: language("links en rechts om en om", "left and right in turn")
    }
  }

  /// `2 keer per dag`, and the days of the week when it is not every day.
  public func frequency(_ language: Language) -> String {
    let daily =
      switch timesPerDay {
      case 1: language("1 keer per dag", "once a day")
      case 2: language("2 keer per dag", "twice a day")
      default: language("\(timesPerDay) keer per dag", "\(timesPerDay) times a day")
      }
    if !weekdays.isEmpty { return daily + ", " + weekdays.words(language) }
    switch daysPerWeek {
    case 7...: return daily
    case 1: return daily + language(", 1 dag per week", ", 1 day a week")
    default:
      return daily + language(", \(daysPerWeek) dagen per week", ", \(daysPerWeek) days a week")
    }
  }

  private var isDuration: Bool { sets == 1 && repetitions == 1 && (holdSeconds ?? 0) >= 60 }

  /// The most pain, as a sentence for the patient.
  public func painSentence(_ language: Language) -> String? {
    switch painLimit {
    case nil: nil
    case 0: language("Dit mag geen pijn doen.", "This may not hurt.")
    case let limit?:
      language(
        "Pijn mag, tot cijfer \(limit) van de 10.", "Some pain is fine, up to \(limit) out of 10.")
    }
  }

  private static func shown(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    return text
  }

  private static func duration(_ seconds: Int, _ language: Language) -> String {
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    var parts: [String] = []
    if minutes > 0 {
      parts.append(
        minutes == 1
          ? language("1 minuut", "1 minute") : language("\(minutes) minuten", "\(minutes) minutes"))
    }
    if rest > 0 || minutes == 0 {
      parts.append(
        rest == 1
          ? language("1 seconde", "1 second") : language("\(rest) seconden", "\(rest) seconds"))
    }
    return parts.joined(separator: " ")
  }
}
