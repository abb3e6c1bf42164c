/// What somebody does in the demo.
///
/// Patients, episodes and visits are named by their place in the plan.
enum DemoStep {
  case register(Int)
  case addPolicy(Int, PolicyDetails)
  case verifyInsurance(Int)
  case stateElsewhere(Int, visits: Int, year: Int)
  case tellPrice(Int)
  case agreeToTerms(Int)
  case extendCover(DemoEpisodeKey)
  case open(DemoEpisodeKey)
  case book([DemoVisitKey])
  case arrive(DemoVisitKey)
  case stayAway(DemoVisitKey)
  case cancel(DemoVisitKey, reason: String, by: CancelledBy)
  case lookInto(Int)
  case write(DemoVisitKey)
  case sign(DemoVisitKey)
  case add(DemoVisitKey, Phrase)
  /// Function, and at a later visit the perceived effect.
  case measure(DemoVisitKey)
  /// Signs besides a trainee.
  case coSign(DemoVisitKey)
  case withdrawConsent(DemoEpisodeKey)
  case report(DemoEpisodeKey)
  /// What a therapist writes often, and what was told to the practice.
  case keepTexts, reportIncident, reportComplaint
  case prescribe(DemoEpisodeKey, count: Int, remark: Phrase?)
  /// The sheet of the programme goes along on paper.
  case handOut(DemoEpisodeKey)
  /// At a later visit: how often the exercises were done at home.
  case tellHome(DemoVisitKey)
  /// An exercise and a template of the practice's own.
  case writeExercise, keepTemplate(DemoEpisodeKey)
  case evaluate(DemoEpisodeKey)
  case close(DemoEpisodeKey)
  /// Wants to come earlier than planned.
  case wish(DemoVisitKey, Urgency, TimeWish)
  /// All therapists together, each week at noon.
  case meet(Day, times: Int)
  /// A group in the evening, each week, with these patients in the first of them.
  case gather(Day, times: Int, [Int])
  case undo
}

struct DemoEpisodeKey: Hashable {
  let patient: Int
  let episode: Int
}

struct DemoVisitKey: Hashable {
  let episode: DemoEpisodeKey
  let number: Int
}

struct DemoEvent {
  let moment: Moment
  let who: DemoStaff
  let step: DemoStep
}

/// Tells the plan of the demo as what happened until now, in the order in which it happened.
struct DemoScript {
  let plan: DemoPlan
  let now: Moment
  /// The last moment until now at which somebody was at the desk.
  private let desk: Moment
  private(set) var events: [DemoEvent] = []

  init(_ plan: DemoPlan, now: Moment) {
    self.plan = plan
    self.now = now
    let opening = TimeOfDay(minutes: 510)
    let closing = TimeOfDay(minutes: 1020)
    desk =
      plan.openDays.contains(now.day) && now.time >= opening
      ? Moment(day: now.day, time: min(now.time, closing))
      : Moment(day: plan.openDays.last(until: now.day - 1), time: closing)
    let beginning = plan.openDays.day(-20, after: plan.today)
    say(Moment(day: beginning, time: TimeOfDay(minutes: 745)), .visser, .writeExercise)
    for index in plan.patients.indices { tell(index) }
    tellTemplate()
    tellWishes()
    tellRegisters()
    tellGatherings()
    // What happens at the same moment keeps the order in which it was told.
    events = events.enumerated()
      .sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
    // Signing cannot be undone; so everybody ends with something that can.
    let last = max(desk, events.last?.moment ?? desk)
    for key in finalPrescriptions() {
      let episode = plan.patients[key.patient].episodes[key.episode]
      let remark = Phrase("Rustig opbouwen.", "Build up gently.")
      events.append(
        DemoEvent(
          moment: last, who: plan.patients[key.patient].therapist,
          step: .prescribe(key, count: episode.exercises, remark: remark)))
    }
  }

  /// The first programme for the low back becomes a template.
  private mutating func tellTemplate() {
    for event in events {
      guard case .prescribe(let key, _, _) = event.step, event.who == .visser,
        plan.patients[key.patient].episodes[key.episode].region == .lowBack
      else { continue }
      return say(later(event.moment, 3), .visser, .keepTemplate(key))
    }
  }

  /// A few of those with an appointment to come would rather come sooner.
  private mutating func tellWishes() {
    let wishes: [(Urgency, TimeWish)] = [
      (.ordinary, TimeWish(weekdays: [2, 4], parts: [.morning])),
      (.urgent, TimeWish(weekdays: [3, 5])),
      (.soon, TimeWish(weekdays: [3, 4], earliest: TimeOfDay(minutes: 840))),
    ]
    let later = plan.visits.indices.compactMap { index -> DemoVisitKey? in
      for (number, visits) in plan.visits[index].enumerated() {
        if let visit = visits.firstIndex(where: {
          $0.day > now.day + 1 && $0.visit.fate == .comes
        }) {
          return DemoVisitKey(
            episode: DemoEpisodeKey(patient: index, episode: number), number: visit)
        }
      }
      return nil
    }
    for (number, (key, wish)) in zip(later, wishes).enumerated() {
      say(earlier(desk, 40 - number), .kok, .wish(key, wish.0, wish.1))
    }
  }

  private mutating func tellRegisters() {
    func at(_ daysAgo: Int, _ minutes: Int) -> Moment {
      Moment(day: plan.openDays.day(-daysAgo, after: plan.today), time: TimeOfDay(minutes: minutes))
    }
    say(at(20, 520), .visser, .keepTexts)
    say(at(12, 1000), .deBoer, .reportIncident)
    say(at(6, 1005), .visser, .reportComplaint)
  }

  /// A meeting of all and a group of patients in the weeks to come, on days the practice is open.
  private mutating func tellGatherings() {
    func weeks(from first: Day, weekday: Int) -> (first: Day, times: Int) {
      let day = first + (weekday - first.weekday + 7) % 7
      let open = (0..<4).prefix { plan.openDays.contains(day + $0 * 7) }.count
      return (day, open)
    }
    let meeting = weeks(from: plan.today + 1, weekday: 2)
    if meeting.times > 0 {
      say(earlier(desk, 55), .kok, .meet(meeting.first, times: meeting.times))
    }
    let group = weeks(from: plan.today + 1, weekday: 4)
    let members = plan.patients.indices.filter { index in
      plan.patients[index].therapist == .yilmaz
        && plan.visits[index].last?.contains { $0.day > group.first && $0.visit.fate == .comes }
          ?? false
    }
    if group.times > 0 {
      say(
        earlier(desk, 50), .kok,
        .gather(group.first, times: group.times, Array(members.prefix(3))))
    }
  }

  private mutating func say(_ moment: Moment, _ who: DemoStaff, _ step: DemoStep) {
    if moment <= now { events.append(DemoEvent(moment: moment, who: who, step: step)) }
  }

  private mutating func tell(_ index: Int) {
    let patient = plan.patients[index]
    let visits = plan.visits[index].flatMap { $0 }
    guard let first = visits.first else { return }
    let lead = patient.registered ?? 3 + index % 3
    let asked = Moment(
      day: plan.openDays.last(until: first.day - lead), time: TimeOfDay(minutes: 540 + index * 9))
    let booked = min(asked, desk)
    if patient.registered != nil { say(booked, .kok, .register(index)) }
    tellInsurance(index, from: booked)
    // Some were never asked.
    if index % 8 != 3, plan.visits[index].first?.first?.visit.fate == .comes {
      say(earlier(first.start, 2), .kok, .agreeToTerms(index))
    }
    for number in patient.episodes.indices {
      let key = DemoEpisodeKey(patient: index, episode: number)
      let day = plan.visits[index][number].first?.day ?? first.day
      let moment = number == 0 ? booked : Moment(day: day - 3, time: TimeOfDay(minutes: 600))
      tell(key, booked: moment)
    }
  }

  // MARK: - Insurance

  /// Three with a contract, and one without.
  static let insurers = [
    "Zorgpolis Fictief", "Noorderzorg (verzonnen)", "Onderlinge Voorbeeld",
    "Buitenkring (verzonnen)",
  ]

  private mutating func tellInsurance(_ index: Int, from booked: Moment) {
    let patient = plan.patients[index]
    let year = plan.today.year
    let visits = plan.visits[index].flatMap { $0 }.filter { $0.visit.fate != .isAMistake }
    let used = visits.count { planned in
      planned.day < plan.today && planned.day.year == year
        && [.comes, .isLeftUnsigned].contains(planned.visit.fate)
    }
    if let policy = policy(of: patient, index, used: used) {
      say(booked, .kok, .addPolicy(index, policy.details))
      let first = visits.first { $0.day.year == year }
      if policy.elsewhere > 0, let first {
        say(
          min(earlier(first.start, 4), desk), .kok,
          .stateElsewhere(index, visits: policy.elsewhere, year: year))
      }
    }
    if patient.isPriceTold { say(booked, .kok, .tellPrice(index)) }
    guard patient.isVerified else { return }
    for year in Set(visits.map(\.day.year)).sorted() {
      if let first = visits.first(where: { $0.day.year == year }), year <= now.day.year {
        say(min(earlier(first.start, 5), desk), .kok, .verifyInsurance(index))
      }
    }
  }

  private func policy(
    of patient: DemoPatient, _ index: Int, used: Int
  ) -> (details: PolicyDetails, elsewhere: Int)? {
    let insurers = DemoScript.insurers
    let year = plan.today.year
    guard let begin = Day(year: year - 1, month: 1, day: 1),
      let end = Day(year: year, month: 12, day: 31)
    else { return nil }
    var details = PolicyDetails(
      insurerName: insurers[index % 3], number: "VB\(padded(index * 7919 % 100_000, 6))",
      sessions: nil, isContracted: patient.isContracted, validFrom: begin,
      validUntil: patient.endsWithTheYear || index % 4 == 0 ? end : nil)
    if !patient.isContracted { details.insurerName = insurers[3] }
    switch patient.cover {
    case .none: return nil
    case .unlimited:
      details.package = "Compleet"
      return (details, 0)
    case .fromEighteen:
      guard let birthday = patient.details.birthDate?.birthday(18) else { return nil }
      details.package = "Aanvullend 2"
      details.sessions = 9
      details.validFrom = birthday
      details.validUntil = nil
      return (details, 0)
    case .left(let left):
      let limits = [6, 9, 12, 18, 27, 36]
      let limit = limits.first { $0 >= used + left } ?? used + left
      details.package = "Aanvullend \((limits.firstIndex(of: limit) ?? 0) + 1)"
      details.sessions = limit
      return (details, limit - used - left)
    }
  }

  // MARK: - Episodes and visits

  private mutating func tell(_ key: DemoEpisodeKey, booked: Moment) {
    let episode = plan.patients[key.patient].episodes[key.episode]
    let therapist = plan.patients[key.patient].therapist
    let visits = plan.visits[key.patient][key.episode]
    let keys = visits.indices.map { DemoVisitKey(episode: key, number: $0) }
    guard let first = visits.first else { return }
    say(min(booked, desk), .kok, .book([keys[0]]))
    say(later(first.start, 10), therapist, .open(key))
    let series = keys.dropFirst().filter {
      let visit = visits[$0.number].visit
      return visit.pain != nil && !visit.isBookedLate
    }
    if !series.isEmpty, first.end <= now { say(first.end, .kok, .book(series)) }
    bookNext(visits, keys)
    for (planned, key) in zip(visits, keys) { tell(planned, key, therapist) }
    tellCourse(key, episode, visits, therapist)
  }

  /// What is still to come is booked at the desk after the latest visit.
  private mutating func bookNext(_ visits: [PlannedVisit], _ keys: [DemoVisitKey]) {
    let latest = visits.last { $0.visit.pain != nil && $0.end <= now && $0.visit.fate == .comes }
    guard let latest else { return }
    for (planned, key) in zip(visits, keys) {
      if planned.visit.fate == .isAMistake {
        say(earlier(desk, 12), .kok, .book([key]))
        say(earlier(desk, 11), .kok, .undo)
      } else if planned.visit.isBookedLate {
        say(min(desk, earlier(planned.start, 60)), .kok, .book([key]))
      } else if planned.visit.pain == nil {
        say(later(latest.end, 1), .kok, .book([key]))
      }
    }
  }

  private mutating func tell(
    _ planned: PlannedVisit, _ key: DemoVisitKey, _ therapist: DemoStaff
  ) {
    let arrival = earlier(planned.start, 3 + (key.episode.patient + 2) % 5 * 5)
    switch planned.visit.fate {
    case .comes:
      let isRecent = plan.today - planned.day <= 14
      if isRecent { say(arrival, .kok, .arrive(key)) }
      if plan.today - planned.day <= 7 {
        say(planned.start, therapist, .lookInto(key.episode.patient))
      }
      // On the day itself not every note is finished.
      let isOpen = planned.day == plan.today && planned.interval.start.minutes / 30 % 3 == 1
      say(later(planned.end, 3), therapist, isOpen ? .write(key) : .sign(key))
      // De Boer asks for pain only.
      if !isOpen, therapist != .deBoer, key.number % 3 == 0 {
        say(later(planned.end, 4), therapist, .measure(key))
      }
      // What the trainee signed in the last days still waits, and a note or two of the week before.
      let age = plan.today - planned.day
      if therapist == .yilmaz, age > 7 || age > 3 && key.episode.patient % 3 != 0 {
        let next = plan.openDays.day(1, after: planned.day)
        say(
          Moment(day: next, time: TimeOfDay(minutes: 750 + key.episode.patient % 10)), .visser,
          .coSign(key))
      }
      if let text = planned.visit.addendum {
        let next = plan.openDays.day(1, after: planned.day)
        say(Moment(day: next, time: TimeOfDay(minutes: 755)), therapist, .add(key, text))
      }
    case .isLeftUnsigned:
      say(arrival, .kok, .arrive(key))
      say(planned.end, therapist, .write(key))
    case .staysAway:
      say(later(planned.start, 16), .kok, .stayAway(key))
    case .cancels(let reason, let by, let daysBefore):
      let call =
        daysBefore == 0
        ? earlier(planned.start, 100)
        : Moment(
          day: plan.openDays.last(until: planned.day - daysBefore), time: TimeOfDay(minutes: 930))
      say(min(call, desk), .kok, .cancel(key, reason: reason, by: by))
    case .isAMistake: break
    }
  }

  private mutating func tellCourse(
    _ key: DemoEpisodeKey, _ episode: DemoEpisode, _ visits: [PlannedVisit], _ therapist: DemoStaff
  ) {
    if episode.exercises > 0 {
      let handedOut = visits[visits.count > 1 && visits[1].end <= now ? 1 : 0]
      say(
        later(handedOut.end, 4), therapist, .prescribe(key, count: episode.exercises, remark: nil))
      say(later(handedOut.end, 5), therapist, .handOut(key))
      // What came of it at home is told at the visits after that; of long ago it says little.
      let told = visits.indices.filter { number in
        visits[number].start > handedOut.end && visits[number].visit.fate == .comes
          && plan.today - visits[number].day <= 21
      }
      for number in told {
        say(
          later(visits[number].start, 4), therapist,
          .tellHome(DemoVisitKey(episode: key, number: number)))
      }
    }
    if let evaluated = episode.evaluatedAt {
      say(later(visits[evaluated].end, 5), therapist, .evaluate(key))
    }
    if episode.isExtended {
      let day = plan.openDays.day(-2, after: plan.today)
      say(Moment(day: day, time: TimeOfDay(minutes: 560)), .kok, .extendCover(key))
    }
    if episode.withdrawsConsent, let last = visits.last(where: { $0.end <= now }) {
      say(later(last.end, 7), therapist, .withdrawConsent(key))
    }
    if episode.isClosed, let last = visits.last {
      say(later(last.end, 6), therapist, .close(key))
      say(later(last.end, 8), therapist, .report(key))
    }
  }

  /// One running episode of each therapist that has a programme already.
  private func finalPrescriptions() -> [DemoEpisodeKey] {
    let prescribed: [DemoEpisodeKey] = events.compactMap {
      if case .prescribe(let key, _, _) = $0.step { key } else { nil }
    }
    return [.yilmaz, .deBoer, .visser].compactMap { who in
      prescribed.last {
        plan.patients[$0.patient].therapist == who
          && !plan.patients[$0.patient].episodes[$0.episode].isClosed
      }
    }
  }

  private func earlier(_ moment: Moment, _ minutes: Int) -> Moment {
    Moment(day: moment.day, time: moment.time + -minutes)
  }

  private func later(_ moment: Moment, _ minutes: Int) -> Moment {
    Moment(day: moment.day, time: moment.time + minutes)
  }
}
