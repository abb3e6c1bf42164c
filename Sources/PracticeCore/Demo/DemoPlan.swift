/// A visit of the demo with its place in the agenda.
struct PlannedVisit {
  let day: Day
  let interval: Interval
  let visit: DemoVisit

  var start: Moment { Moment(day: day, time: interval.start) }
  var end: Moment { Moment(day: day, time: interval.end) }
}

/// A time at which somebody of the demo is away.
struct DemoAbsence {
  let who: DemoStaff
  let days: ClosedRange<Day>
  let interval: Interval
  let reason: Phrase
}

/// Gives every visit of the demo its day and time.
///
/// Visits on the filled day stand where their story says; around them the others get the free
/// time nearest to the one their patient likes, on the nearest day the practice is open.
struct DemoPlan {
  let today: Day
  let openDays: OpenDays
  let closures: [(closure: ClosureDetails, reason: Phrase)]
  let absences: [DemoAbsence]
  let patients: [DemoPatient]
  /// By patient and episode, in the order of the stories.
  private(set) var visits: [[[PlannedVisit]]] = []
  private var taken: [Column: [Interval]] = [:]

  private struct Column: Hashable {
    let therapist: DemoStaff
    let day: Day
  }

  init(today: Day, language: Language) {
    self.today = today
    closures = DemoPlan.closures(around: today)
    openDays = OpenDays(closures: closures.map(\.closure))
    absences = DemoPlan.absences(around: today, openDays)
    patients = DemoCast(today: today, language: language).patients
    for patient in patients {
      for visit in patient.episodes.flatMap(\.visits) where visit.day == 0 {
        take(
          Interval(start: TimeOfDay(minutes: visit.time), minutes: minutes(visit)),
          of: patient.therapist, on: today)
      }
    }
    for patient in patients {
      var planned: [[PlannedVisit]] = []
      for episode in patient.episodes { planned.append(place(episode, of: patient)) }
      visits.append(planned)
    }
  }

  static let hours = [
    Interval(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 750)),
    Interval(start: TimeOfDay(minutes: 780), end: TimeOfDay(minutes: 1020)),
  ]

  /// When Yılmaz works on Thursday evenings.
  static let evening = Interval(start: TimeOfDay(minutes: 1080), end: TimeOfDay(minutes: 1230))

  // MARK: - Days off

  /// A day of training in the second week, and Christmas; never the filled day.
  private static func closures(around today: Day) -> [(closure: ClosureDetails, reason: Phrase)] {
    var training = OpenDays().first(from: today + 9)
    while training.weekday != 5 { training = OpenDays().first(from: training + 1) }
    // So late in the year the practice of the demo works on, to have something to show.
    let year =
      today >= Day(year: today.year, month: 12, day: 20) ?? today
      ? today.year + 1 : today.year
    var result = [(training...training, Phrase("studiedag", "training day"))]
    if let first = Day(year: year, month: 12, day: 24),
      let last = Day(year: year, month: 12, day: 31)
    {
      result.append((first...last, Phrase("kerstvakantie", "Christmas holidays")))
    }
    return result.map { days, reason in
      (
        ClosureDetails(firstDay: days.lowerBound, lastDay: days.upperBound, reason: reason.dutch),
        reason
      )
    }
  }

  private static func absences(around today: Day, _ openDays: OpenDays) -> [DemoAbsence] {
    let early = Interval(start: TimeOfDay(minutes: 480), end: TimeOfDay(minutes: 600))
    let afternoon = Interval(start: TimeOfDay(minutes: 780), end: TimeOfDay(minutes: 1020))
    let wholeDay = Interval(start: TimeOfDay(minutes: 0), minutes: 1440)
    let half = openDays.day(2, after: today)
    let first = openDays.day(7, after: today)
    return [
      DemoAbsence(
        who: .yilmaz, days: today...today, interval: early,
        reason: Phrase("overleg huisartsen", "meeting with GPs")),
      DemoAbsence(
        who: .deBoer, days: half...half, interval: afternoon, reason: Phrase("tandarts", "dentist")),
      DemoAbsence(
        who: .visser, days: first...openDays.day(1, after: first), interval: wholeDay,
        reason: Phrase("congres", "conference")),
    ]
  }

  // MARK: - Placing

  /// The minutes each kind takes, as in the practice's list.
  private func minutes(_ visit: DemoVisit) -> Int {
    switch visit.kind {
    case "intake": 60
    case "consultation": 45
    default: 30
    }
  }

  private mutating func place(_ episode: DemoEpisode, of patient: DemoPatient) -> [PlannedVisit] {
    // From the filled day outwards, so that the visits keep their order.
    var result: [Int: PlannedVisit] = [:]
    var edge = today
    for (index, visit) in episode.visits.enumerated().reversed() where visit.day < 0 {
      result[index] = place(visit, of: patient, from: min(today + visit.day, edge - 1), step: -1)
      edge = result[index]?.day ?? edge
    }
    edge = today
    for (index, visit) in episode.visits.enumerated() where visit.day > 0 {
      result[index] = place(visit, of: patient, from: max(today + visit.day, edge + 1), step: 1)
      edge = result[index]?.day ?? edge
    }
    return episode.visits.enumerated().compactMap { index, visit in
      visit.day == 0
        ? PlannedVisit(
          day: today,
          interval: Interval(
            start: TimeOfDay(minutes: visit.time), minutes: minutes(visit)), visit: visit)
        : result[index]
    }
  }

  private mutating func place(
    _ visit: DemoVisit, of patient: DemoPatient, from day: Day, step: Int
  ) -> PlannedVisit {
    var day = day
    while true {
      if openDays.contains(day),
        let interval = freeTime(of: patient.therapist, on: day, near: visit)
      {
        take(interval, of: patient.therapist, on: day)
        return PlannedVisit(day: day, interval: interval, visit: visit)
      }
      day = day + step
    }
  }

  private func freeTime(of who: DemoStaff, on day: Day, near visit: DemoVisit) -> Interval? {
    let taken =
      taken[Column(therapist: who, day: day), default: []]
      + absences.filter { $0.who == who && $0.days.contains(day) }.map(\.interval)
    let starts = DemoPlan.hours.flatMap { block in
      stride(from: block.start.minutes, to: block.end.minutes, by: 30).map {
        Interval(start: TimeOfDay(minutes: $0), minutes: minutes(visit))
      }.filter { block.contains($0) }
    }
    return starts.filter { slot in !taken.contains { $0.overlaps(slot) } }
      .min { abs($0.start.minutes - visit.time) < abs($1.start.minutes - visit.time) }
  }

  private mutating func take(_ interval: Interval, of who: DemoStaff, on day: Day) {
    taken[Column(therapist: who, day: day), default: []].append(interval)
  }
}
