/// Everything that happens in a seeded practice, made in memory before a row is written.
///
/// A million visits take some 30 MB. Episodes are placed in the order in which they begin, each
/// visit about a week after the one before, on the free time nearest to the one the patient
/// likes; so nobody is in two places at once.
struct SeedPlan {
  struct Patient {
    let birthDate: Day?
    let therapist: Int
  }

  struct Episode {
    let patient: Int
    let therapist: Int
    let region: Region
    let side: Side
    let onset: Day
    let opened: Day
    let expected: Int
    var evaluated: Day?
    var closed: Day?
    var exercises = 0
    var allowsManipulation = false
  }

  enum Kind: UInt8 { case treatment = 1, intake, evaluation, consultation }

  /// How a visit gets into the file.
  enum Way: UInt8 {
    case bulk
    /// Booked in bulk; that it took place comes in through the door.
    case signedThroughDoor
    case bookedThroughDoor
  }

  /// Small, since there may be millions.
  struct Visit {
    let episode: Int32
    let dayNumber: Int32
    let startMinutes: Int16
    let minutes: Int16
    let kind: Kind
    /// 0 at the intake.
    let session: UInt8
    let pain: UInt8
    let previousPain: UInt8
    var status: AppointmentStatus
    var way = Way.bulk

    var day: Day { Day(number: Int(dayNumber)) }
    var start: Moment { Moment(day: day, time: TimeOfDay(minutes: Int(startMinutes))) }
    var end: Moment {
      Moment(day: day, time: TimeOfDay(minutes: Int(startMinutes) + Int(minutes)))
    }
  }

  let options: SeedOptions
  let now: Moment
  private(set) var agenda: SeedAgenda
  private(set) var patients: [Patient] = []
  /// In the order in which they were opened.
  private(set) var episodes: [Episode] = []
  /// In the order of the agenda.
  private(set) var visits: [Visit] = []
  private var random: SplitMix64

  /// Visits a day of the last month that come in through the door.
  private static let sample = 8
  private static let lastDays = 30

  init(_ options: SeedOptions, now: Moment) {
    self.options = options
    self.now = now
    random = SplitMix64(seed: options.seed)
    let length = options.years * 365
    agenda = SeedAgenda(
      from: now.day - length, to: now.day + SeedPlan.lastDays, options, &random)
    var beginnings = drawBeginnings(length)
    beginnings.sort { ($0.day, $0.patient) < ($1.day, $1.patient) }
    var earliest = Array(repeating: agenda.begin, count: options.patients)
    for beginning in beginnings {
      let patient = beginning.patient
      let last = addEpisode(of: patient, from: max(beginning.day, earliest[patient]))
      if let last { earliest[patient] = last + 14 }
    }
    visits.sort {
      ($0.dayNumber, $0.startMinutes, $0.episode) < ($1.dayNumber, $1.startMinutes, $1.episode)
    }
    chooseForTheDoor()
  }

  // MARK: - Patients and episodes

  /// When each complaint begins; patients are numbered in the order of their first.
  private mutating func drawBeginnings(_ length: Int) -> [(day: Day, patient: Int)] {
    let drawn = (0..<options.patients).map { _ in
      let roll = random.below(100)
      let count = roll < 64 ? 1 : roll < 89 ? 2 : 3
      return (0..<count).map { _ in agenda.begin + random.below(length + 10) }.sorted()
    }.sorted { $0[0] < $1[0] }
    patients = drawn.map { days in
      let age = random.chance(ofHundred: 8) ? random.within(8...17) : random.within(18...88)
      let birthDate = days[0] - age * 365 - random.below(365)
      return Patient(
        birthDate: random.below(500) == 0 ? nil : birthDate,
        therapist: random.below(options.therapists))
    }
    return drawn.enumerated().flatMap { patient, days in days.map { ($0, patient) } }
  }

  /// Adds an episode with its visits.
  ///
  /// - Returns: The day of the last visit, or nothing when there was no room.
  private mutating func addEpisode(of patient: Int, from day: Day) -> Day? {
    let ahead = day - now.day
    // The days to come are the emptier the further they are.
    if ahead > 0, ahead > 10 || !random.chance(ofHundred: 90 - ahead * 8) { return nil }
    let therapist =
      random.chance(ofHundred: 92)
      ? patients[patient].therapist : random.below(options.therapists)
    let wanted = random.below(agenda.starts.count)
    let slots = agenda.raster.intakeSlots
    guard let intake = agenda.takeSlot(of: therapist, from: day, near: wanted, slots: slots)
    else { return nil }
    let number = episodes.count
    var episode = newEpisode(patient, therapist, from: intake.day)
    let isSingle = random.chance(ofHundred: 3)
    var course = SeededPain(&random)
    append(
      number, intake, slots * agenda.raster.minutes, isSingle ? .consultation : .intake,
      session: 0, course.first, 255)
    var last = intake.day
    if !isSingle, intake.day <= now.day {
      last = addTreatments(&episode, number, &course, after: intake.day, near: wanted)
    }
    close(&episode, last)
    episodes.append(episode)
    return last
  }

  private mutating func newEpisode(_ patient: Int, _ therapist: Int, from day: Day) -> Episode {
    let roll = random.below(100)
    let region: Region =
      switch roll {
      case ..<42: .lowBack
      case ..<66: .neck
      case ..<76: .shoulder
      case ..<84: .headache
      case ..<92: .hip
      case ..<95: .dizziness
      default: .other
      }
    var episode = Episode(
      patient: patient, therapist: therapist, region: region,
      side: random.one(of: [.none, .left, .right, .both]), onset: day - random.below(90),
      opened: day, expected: region.usualSessions ?? random.within(4...9))
    if random.chance(ofHundred: 60) { episode.exercises = random.within(3...5) }
    let isAdult = (patients[patient].birthDate?.age(on: day) ?? 0) >= 18
    episode.allowsManipulation =
      therapist % 4 != 3 && isAdult && [.lowBack, .neck, .headache].contains(region)
    return episode
  }

  private mutating func addTreatments(
    _ episode: inout Episode, _ number: Int, _ course: inout SeededPain, after intake: Day,
    near wanted: Int
  ) -> Day {
    let count = drawTreatments()
    var last = intake
    var session = 1
    while session <= count {
      let next = last + random.one(of: [5, 7, 7, 7, 7, 8, 9, 10, 14])
      let ahead = next - now.day
      if ahead > 16, ahead > 24 || random.chance(ofHundred: 60) { break }
      let roll = random.below(100)
      if roll < 9, let missed = agenda.anySlot(from: next, near: wanted) {
        let isPast = Moment(day: missed.day, time: TimeOfDay(minutes: missed.start)) < now
        if roll < 6 || isPast {
          append(
            number, missed, agenda.raster.minutes, .treatment, session: session, 0, 255,
            roll < 6 ? .cancelled : .noShow)
          last = missed.day
          continue
        }
      }
      guard
        let slot = agenda.takeSlot(
          of: episode.therapist, from: next, near: wanted, slots: 1)
      else { break }
      let previous = course.current
      course.advance(&random)
      append(
        number, slot, agenda.raster.minutes, .treatment, session: session, course.current,
        previous)
      last = slot.day
      if session == episode.expected - 1, slot.day <= now.day, random.chance(ofHundred: 70) {
        episode.evaluated = slot.day
      }
      session += 1
    }
    return last
  }

  /// How many treatments it takes; six is the commonest, eighteen the most.
  private mutating func drawTreatments() -> Int {
    switch random.below(100) {
    case ..<3: 1
    case ..<9: 2
    case ..<19: 3
    case ..<33: 4
    case ..<50: 5
    case ..<68: 6
    case ..<79: 7
    case ..<87: 8
    case ..<92: 9
    case ..<98: random.within(10...14)
    default: random.within(15...18)
    }
  }

  private mutating func close(_ episode: inout Episode, _ last: Day) {
    let ago = now.day - last
    if ago > 42 || (ago > 14 && random.chance(ofHundred: 60)) { episode.closed = last }
  }

  private mutating func append(
    _ episode: Int, _ slot: (day: Day, start: Int), _ minutes: Int, _ kind: Kind, session: Int,
    _ pain: UInt8, _ previous: UInt8, _ fate: AppointmentStatus? = nil
  ) {
    let minutes = kind == .consultation ? agenda.raster.minutes : minutes
    let start = Moment(day: slot.day, time: TimeOfDay(minutes: slot.start))
    let end = Moment(day: slot.day, time: TimeOfDay(minutes: slot.start + minutes))
    let status: AppointmentStatus = end <= now ? .done : start <= now ? .arrived : .booked
    visits.append(
      Visit(
        episode: Int32(episode), dayNumber: Int32(slot.day.number),
        startMinutes: Int16(slot.start), minutes: Int16(minutes), kind: kind,
        session: UInt8(min(session, 254)), pain: pain, previousPain: previous,
        status: fate ?? status))
  }

  // MARK: - The door

  /// Keeps a few visits a day of the last month, and of the time to come, out of the bulk.
  private mutating func chooseForTheDoor() {
    var day: Int32 = 0
    var chosen = 0
    for index in visits.indices.reversed() {
      let visit = visits[index]
      let ago = now.day - visit.day
      guard ago < SeedPlan.lastDays else { break }
      if visit.dayNumber != day { (day, chosen) = (visit.dayNumber, 0) }
      // Now and then a note of the last days is still to be written.
      if (1...10).contains(ago), visit.status == .done, random.chance(ofHundred: 4) {
        visits[index].status = .arrived
        continue
      }
      guard chosen < SeedPlan.sample else { continue }
      let opened = episodes[Int(visit.episode)].opened
      if ago < 0 {
        guard visit.status == .booked, visit.session > 0, opened < now.day - 1 else { continue }
        visits[index].way = .bookedThroughDoor
      } else {
        guard visit.status == .done else { continue }
        visits[index].way = .signedThroughDoor
      }
      chosen += 1
    }
  }
}

/// How pain goes in an episode: most settle in about six visits, some linger, a few get worse.
struct SeededPain {
  private(set) var current: UInt8
  let first: UInt8
  private let drop: Int

  init(_ random: inout SplitMix64) {
    first = UInt8(random.within(3...8))
    current = first
    let roll = random.below(100)
    // In percent per visit that it goes down, or up when negative.
    drop = roll < 76 ? 75 : roll < 93 ? 35 : -35
  }

  mutating func advance(_ random: inout SplitMix64) {
    if random.below(100) < abs(drop) {
      current = drop > 0 ? current - min(current, 1) : min(10, current + 1)
    } else if random.chance(ofHundred: 15) {
      current = min(10, current + 1)
    }
  }
}
