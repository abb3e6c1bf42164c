/// Plays the script of the demo through the practice's own door, as who does it and when.
///
/// So the journal tells it all and everybody has something to undo.
final class DemoPlayer {
  private let plan: DemoPlan
  private let composer: NoteComposer
  private let clock: SimulatedClock
  private let terminals: [DemoStaff: Practice]
  private let staff: [DemoStaff: ID<StaffMember>]
  private let kinds: [String: AppointmentKind]
  private let reasons: [String: CancelReason]
  private let techniques: [String: ID<Technique>]
  private let sources: [String: ID<PatientSource>]
  private var patients: [Int: ID<Patient>]
  private var episodes: [DemoEpisodeKey: ID<Episode>] = [:]
  private var appointments: [DemoVisitKey: ID<Appointment>] = [:]

  init(
    path: String, plan: DemoPlan, patients: [Int: ID<Patient>], language: Language,
    clock: SimulatedClock
  ) throws {
    self.plan = plan
    self.patients = patients
    self.clock = clock
    composer = NoteComposer(language: language)
    var terminals: [DemoStaff: Practice] = [:]
    for who in DemoStaff.allCases {
      let terminal =
        who == .kok ? language("balie", "desk") : language("kamer ", "room ") + who.rawValue
      let practice = try Practice(
        path: path, actingAs: who.rawValue, clock: clock.clock, terminal: terminal)
      // Nobody relies on the file before it is whole.
      try practice.database.execute("PRAGMA synchronous = OFF")
      terminals[who] = practice
    }
    self.terminals = terminals
    var staff: [DemoStaff: ID<StaffMember>] = [:]
    for (who, practice) in terminals { staff[who] = practice.viewer.person }
    self.staff = staff
    let lists = try terminals[.visser]?.read { reader in
      (
        try reader.appointmentKinds(), try reader.cancelReasons(), try reader.techniques(),
        try reader.patientSources()
      )
    }
    kinds = Dictionary(uniqueKeysWithValues: (lists?.0 ?? []).map { ($0.code, $0) })
    reasons = Dictionary(uniqueKeysWithValues: (lists?.1 ?? []).map { ($0.code, $0) })
    techniques = Dictionary(uniqueKeysWithValues: (lists?.2 ?? []).map { ($0.code, $0.id) })
    sources = Dictionary(uniqueKeysWithValues: (lists?.3 ?? []).map { ($0.code, $0.id) })
  }

  func play(_ events: [DemoEvent]) throws {
    for event in events {
      clock.set(to: event.moment)
      guard let practice = terminals[event.who] else { continue }
      try play(event.step, practice)
    }
  }

  private func play(_ step: DemoStep, _ practice: Practice) throws {
    switch step {
    case .register(let index):
      patients[index] = try practice.register(details(index))
    case .addPolicy(let index, let policy):
      try practice.addPolicy(policy, of: patient(index))
    case .verifyInsurance(let index): try practice.verifyInsurance(of: patient(index))
    case .stateElsewhere(let index, let visits, let year):
      try practice.recordElsewhere(visits, year: year, of: patient(index))
    case .tellPrice(let index): try practice.recordPriceTold(to: patient(index))
    case .agreeToTerms(let index): try practice.recordAgreement(of: patient(index))
    case .extendCover(let key):
      try practice.recordExtension(of: episode(key), patient: patient(key.patient))
    case .lookInto(let index): try practice.log(.openFile, patient: patient(index))
    case .undo: try practice.undo()
    case .keepTexts:
      for (abbreviation, body) in DemoCare.standardTexts {
        try practice.saveStandardText(
          StandardTextDetails(abbreviation: abbreviation, body: body.text(composer.language)))
      }
    case .reportIncident:
      try practice.report(DemoCare.incident(practice, composer.language), in: .incident)
    case .reportComplaint:
      try practice.report(DemoCare.complaint(practice, composer.language), in: .complaint)
    case .wish(let key, let urgency, let times):
      let planned = planned(key)
      guard let kind = kinds[planned.visit.kind] else { return }
      try practice.addWish(
        WaitingDetails(
          kind: kind.id, minutes: kind.minutes, urgency: urgency, times: times,
          replaces: appointments[key]),
        of: patient(key.episode.patient))
    case .meet(let day, let times): try meet(on: day, times: times, practice)
    case .gather(let day, let times, let members):
      try gather(members, on: day, times: times, practice)
    case .open, .prescribe, .evaluate, .close, .withdrawConsent, .report:
      try playEpisode(step, practice)
    case .writeExercise, .keepTemplate, .handOut, .tellHome:
      try playExercises(step, DemoExercises(practice: practice, language: composer.language))
    default: try playVisit(step, practice)
    }
  }

  private func meet(on day: Day, times: Int, _ practice: Practice) throws {
    for who in [DemoStaff.visser, .deBoer, .yilmaz] {
      guard let therapist = staff[who] else { continue }
      try practice.addEngagement(
        EngagementDetails(
          therapist: therapist, day: day,
          interval: Interval(start: TimeOfDay(minutes: 750), minutes: 30),
          title: composer.language("teamoverleg", "team meeting"), times: times))
    }
  }

  private func gather(
    _ members: [Int], on day: Day, times: Int, _ practice: Practice
  ) throws {
    guard let therapist = staff[.yilmaz], let kind = kinds["group"] else { return }
    let place = Place(
      therapist: therapist, day: day, start: DemoPlan.evening.start, minutes: 60,
      room: try practice.read { try $0.rooms().last?.id })
    let groups = try practice.addGroup(
      GroupDetails(
        name: composer.language("Rugklas", "Back class"), kind: kind, place: place, places: 6,
        times: times))
    for member in members {
      try practice.book(
        Booking(
          patient: patient(member), therapist: therapist, kind: kind, day: day,
          start: place.start, group: groups.first))
    }
  }

  private func playEpisode(_ step: DemoStep, _ practice: Practice) throws {
    switch step {
    case .open(let key):
      let story = plan.patients[key.patient].episodes[key.episode]
      let opened = plan.visits[key.patient][key.episode][0].day
      let id = try practice.openEpisode(
        EpisodeDetails(
          therapist: practice.viewer.person, region: story.region, side: story.side,
          complaint: story.complaint.text(composer.language), route: story.route,
          onset: opened - story.onset, opened: opened, expectedSessions: story.expected,
          // A hip often goes with the low back, and is then treated there too.
          linkedRegions: story.region == .hip ? [.lowBack] : [],
          isRecurrence: key.episode > 0 || key.patient % 6 == 1,
          work: work(key.patient, on: opened),
          sharing: story.sharing),
        of: patient(key.patient))
      episodes[key] = id
      if let code = story.chronicCode {
        try practice.setCondition(
          of: id, sharedWith: nil, from: ConditionDetails(),
          to: ConditionDetails(
            kind: .chronic, chronicCode: code, began: opened, referred: opened,
            referrer: composer.language("huisarts", "GP")))
      }
      try DemoCare(practice: practice, language: composer.language, patient: key.patient)
        .begin(story, id, manipulates: allowsManipulation(key, on: opened))
    case .prescribe(let key, let count, let remark):
      let region = plan.patients[key.patient].episodes[key.episode].region
      var lines = usualExercises(for: region).prefix(count).compactMap { code in
        Catalogue.exercise(code: code).map { ProgrammeLine(exercise: code, dosage: $0.usual) }
      }
      if let remark, !lines.isEmpty { lines[0].note = remark.text(composer.language) }
      try practice.saveProgramme(lines, of: episode(key))
    case .evaluate(let key):
      try practice.recordEvaluation(
        .carryOn,
        remark: composer.language(
          "Gaat de goede kant op; door volgens plan.", "Going well; carry on as planned."),
        of: episode(key))
    case .close(let key):
      guard let reason = try practice.read({ try $0.closingReasons() }).first else { return }
      try practice.close(
        episode(key), because: reason.id,
        result: composer.language(
          "Doet weer wat was afgesproken.", "Does again what was agreed."),
        aftercare: composer.language(
          "Oefeningen nog vier weken; bel bij terugkeer.",
          "Exercises for four more weeks; call if it comes back."))
    case .withdrawConsent(let key):
      try DemoCare(practice: practice, language: composer.language, patient: key.patient)
        .withdraw(in: episode(key))
    case .report(let key):
      let id = try episode(key)
      let (room, letter) = try practice.read { reader in
        let room = try reader.room(of: id)
        return (
          room, room.episode.details.sharing == .agreed ? try reader.letter(.report, of: id) : nil
        )
      }
      guard let letter else { return }
      try practice.log(.print, patient: room.patient.id, detail: CareLetter.report.rawValue)
      try practice.keepLetter(letter, .report, of: id)
    default: break
    }
  }

  private func playExercises(_ step: DemoStep, _ exercises: DemoExercises) throws {
    switch step {
    case .writeExercise: try exercises.writeOwn()
    case .keepTemplate(let key): try exercises.keepTemplate(of: episode(key))
    case .handOut(let key): try exercises.handOut(episode(key), of: patient(key.patient))
    case .tellHome(let key):
      try exercises.tellHome(
        episode(key.episode), seed: key.episode.patient + key.number)
    default: break
    }
  }

  private func playVisit(_ step: DemoStep, _ practice: Practice) throws {
    switch step {
    case .book(let keys):
      let ids = try practice.book(series: try keys.map(booking))
      for (key, id) in zip(keys, ids) { appointments[key] = id }
    case .arrive(let key): try practice.toggleArrived(appointment(key))
    case .stayAway(let key): try practice.markNoShow(appointment(key))
    case .cancel(let key, let code, let who):
      guard let reason = reasons[code] else { return }
      try practice.cancel(appointment(key), reason: reason, by: who)
    case .write(let key): try practice.saveNote(note(key), of: appointment(key))
    case .sign(let key): try practice.signNote(note(key), of: appointment(key))
    case .measure(let key):
      let story = plan.patients[key.episode.patient].episodes[key.episode.episode]
      try DemoCare(
        practice: practice, language: composer.language, patient: key.episode.patient
      ).measure(story, visit: key.number, of: episode(key.episode))
    case .coSign(let key): try practice.coSignNote(of: appointment(key))
    case .add(let key, let text):
      try practice.addAddendum(text.text(composer.language), to: appointment(key))
    default: break
    }
  }

  // MARK: - What the script names

  private func details(_ index: Int) -> PatientDetails {
    var details = plan.patients[index].details
    details.therapist = staff[plan.patients[index].therapist]
    details.source = sources[plan.patients[index].source]
    return details
  }

  private func patient(_ index: Int) throws -> ID<Patient> {
    guard let id = patients[index] else { throw Refusal.notFound(.patient) }
    return id
  }

  private func episode(_ key: DemoEpisodeKey) throws -> ID<Episode> {
    guard let id = episodes[key] else { throw Refusal.notFound(.episode) }
    return id
  }

  private func appointment(_ key: DemoVisitKey) throws -> ID<Appointment> {
    guard let id = appointments[key] else { throw Refusal.notFound(.appointment) }
    return id
  }

  private func booking(_ key: DemoVisitKey) throws -> Booking {
    let planned = planned(key)
    guard let kind = kinds[planned.visit.kind],
      let therapist = staff[plan.patients[key.episode.patient].therapist]
    else { throw Refusal.notFound(.appointment) }
    return Booking(
      patient: try patient(key.episode.patient), therapist: therapist,
      episode: episodes[key.episode], kind: kind, day: planned.day, start: planned.interval.start)
  }

  private func planned(_ key: DemoVisitKey) -> PlannedVisit {
    plan.visits[key.episode.patient][key.episode.episode][key.number]
  }

  private func note(_ key: DemoVisitKey) -> NoteContent {
    let patient = plan.patients[key.episode.patient]
    let story = patient.episodes[key.episode.episode]
    // Of each visit its own, so that one story can change without changing the others.
    var random = SplitMix64(
      seed: UInt64(key.episode.patient * 10_000 + key.episode.episode * 1000 + key.number))
    let situation = NoteSituation(
      region: story.region, side: story.side, session: key.number,
      pain: story.visits[key.number].pain ?? 0,
      previous: key.number == 0 ? nil : story.visits[key.number - 1].pain,
      allowsManipulation: allowsManipulation(key.episode, on: planned(key).day))
    return composer.note(situation, &random).content(with: techniques)
  }

  private func work(_ patient: Int, on day: Day) -> WorkStatus {
    guard let age = plan.patients[patient].details.age(on: day), (18..<67).contains(age) else {
      return .none
    }
    return [.working, .adapted, .working, .partly][patient % 4]
  }

  private func allowsManipulation(_ key: DemoEpisodeKey, on day: Day) -> Bool {
    let patient = plan.patients[key.patient]
    let isAdult = (patient.details.age(on: day) ?? 0) >= 18
    let isSpinal = [.lowBack, .neck, .headache].contains(patient.episodes[key.episode].region)
    return patient.therapist.isManualTherapist && isAdult && isSpinal
  }
}
