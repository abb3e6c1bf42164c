/// Makes practices full of made-up people, as large as one likes.
public enum Seeder {
  /// Makes a practice with ten appointments a patient, spread over the years before now and two
  /// weeks and a bit after it; about as many as that, and never more than fit in the day.
  ///
  /// It is written in bulk in one transaction, and ends in a baseline. Of the last thirty days
  /// up to eight visits a day are signed, and as many of the days to come are booked, through
  /// the door that users use, so that the journal and undo have content at every size. The same
  /// seed, options and moment give the same practice, recording instants apart.
  ///
  /// - Parameters:
  ///   - progress: Called now and then with what is being written and how far it is; answering
  ///     `false` stops, and nothing is left behind.
  /// - Throws: ``FileRefusal``, ``Refusal/invalid(_:)`` for the options, `CancellationError`
  ///   when it was stopped.
  public static func create(
    at path: String, options: SeedOptions, clock: PracticeClock, language: Language = .dutch,
    progress: ((String, Int, Int) -> Bool)? = nil
  ) throws {
    try options.check()
    func report(_ phase: SeedPhase, _ done: Int, _ total: Int) throws {
      if progress?(phase.name(in: language), done, total) == false { throw CancellationError() }
    }
    try UnfinishedFile.make(path) { unfinished in
      try report(.plan, 0, 1)
      let people = SeedPeople(seed: options.seed)
      let plan = SeedPlan(options, now: clock.now())
      let simulated = SimulatedClock(endingAt: clock)
      try Practice.create(
        at: unfinished, details(options, language), owner: people.staff(0),
        clock: simulated.clock
      ) { writer in
        try SeedWriter(
          writer, plan, people, language, instant: simulated.instant(at:), report: report
        ).write()
        try report(.check, 0, 1)
      }
      try SeedDoor(path: unfinished, plan: plan, language: language, clock: simulated)
        .play(report)
    }
  }

  private static func details(_ options: SeedOptions, _ language: Language) -> PracticeDetails {
    PracticeDetails(
      name: language(
        "Praktijk Verzonnen \(options.seed) (voorbeeld)",
        "Made-up Practice \(options.seed) (example)"),
      address: "Voorbeeldlaan \(options.patients % 99 + 1), 8999 ZZ Dobbedorp",
      phone: FictionalDetails.landline(0), language: language, isFictional: true)
  }
}

/// What a seed is busy with.
enum SeedPhase {
  case plan, patients, appointments, notes, check, door

  func name(in language: Language) -> String {
    switch self {
    case .plan: language("agenda bedenken", "making up the agenda")
    case .patients: language("patiënten", "patients")
    case .appointments: language("afspraken", "appointments")
    case .notes: language("behandelverslagen", "session notes")
    case .check: language("controlegetallen", "checksums")
    case .door: language("laatste dagen", "latest days")
    }
  }
}

/// Does the latest visits of a seeded practice through its own door, in order of time.
struct SeedDoor {
  private enum Step { case book, arrive, sign }

  private struct Event {
    let moment: Moment
    let visit: Int
    let step: Step
  }

  let path: String
  let plan: SeedPlan
  let language: Language
  let clock: SimulatedClock

  func play(_ report: (SeedPhase, Int, Int) throws -> Void) throws {
    let practice = try Practice(
      path: path, actingAs: SeedPeople.receptionist.initials, clock: clock.clock,
      terminal: language("balie", "desk"))
    // Nobody relies on the file before it is whole.
    try practice.database.execute("PRAGMA synchronous = OFF")
    let lists = try practice.read { reader in
      (try reader.staff(), try reader.appointmentKinds(), try reader.techniques())
    }
    let therapists = lists.0.filter(\.treats)
    guard let receptionist = lists.0.first(where: { !$0.treats }) else { return }
    let techniques = Dictionary(uniqueKeysWithValues: lists.2.map { ($0.code, $0.id) })
    let composer = NoteComposer(language: language)
    var random = SplitMix64(seed: plan.options.seed &+ 5)
    let events = events()
    for (done, event) in events.enumerated() {
      let visit = plan.visits[event.visit]
      let episode = plan.episodes[Int(visit.episode)]
      clock.set(to: event.moment)
      try practice.act(as: event.step == .sign ? therapists[episode.therapist] : receptionist)
      switch event.step {
      case .book:
        guard let kind = lists.1.first(where: { $0.id.rawValue == visit.kind.rawValue }) else {
          continue
        }
        try practice.book(
          Booking(
            patient: ID(SeedWriter.firstPatient + Int64(episode.patient)),
            therapist: therapists[episode.therapist].id, episode: ID(Int64(visit.episode) + 1),
            kind: kind, day: visit.day, start: visit.start.time, minutes: Int(visit.minutes)))
      case .arrive: try practice.toggleArrived(ID(Int64(event.visit) + 1))
      case .sign:
        let note = composer.note(episode.situation(at: visit), &random)
        try practice.signNote(
          note.content(with: techniques), of: ID(Int64(event.visit) + 1))
      }
      if done % 50 == 0 { try report(.door, done, events.count) }
    }
  }

  private func events() -> [Event] {
    var events: [Event] = []
    let openDays = OpenDays(closures: plan.agenda.closures)
    for (index, visit) in plan.visits.enumerated() {
      switch visit.way {
      case .bulk: continue
      case .signedThroughDoor:
        let arrival = Moment(day: visit.day, time: visit.start.time + -4)
        events.append(Event(moment: arrival, visit: index, step: .arrive))
        events.append(Event(moment: visit.end, visit: index, step: .sign))
      case .bookedThroughDoor:
        let opened = plan.episodes[Int(visit.episode)].opened
        let day = openDays.last(until: plan.now.day - 1 - index % 5)
        let moment = Moment(
          day: max(opened, day), time: TimeOfDay(minutes: 540 + index % 80 * 5))
        events.append(Event(moment: moment, visit: index, step: .book))
      }
    }
    return events.enumerated()
      .sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
  }
}
