/// Writes a seed plan, table by table, in the order of its keys.
///
/// Keys are given here, since later tables refer to them: patient n is 1001 + n, appointment n
/// is n + 1, and so are episodes. Each statement is one text, compiled once by the database.
struct SeedWriter {
  static let firstPatient: Int64 = 1001

  let writer: Writer
  let plan: SeedPlan
  let people: SeedPeople
  let language: Language
  /// Called now and then with how far a table is.
  let report: (SeedPhase, Int, Int) throws -> Void
  /// A recording instant for a moment of the practice.
  let instant: (Moment) -> Int64
  private let therapists: [ID<StaffMember>]
  private let receptionist: ID<StaffMember>
  private let isoDays: [String]

  private var database: Database { writer.database }

  init(
    _ writer: Writer, _ plan: SeedPlan, _ people: SeedPeople, _ language: Language,
    instant: @escaping (Moment) -> Int64,
    report: @escaping (SeedPhase, Int, Int) throws -> Void
  ) throws {
    self.writer = writer
    self.plan = plan
    self.people = people
    self.language = language
    self.instant = instant
    self.report = report
    let store = StaffStore(database: writer.database)
    var therapists = [writer.reader.viewer.person]
    for number in 1..<max(1, plan.options.therapists) {
      therapists.append(try store.insert(people.staff(number)))
    }
    self.therapists = therapists
    receptionist = try store.insert(SeedPeople.receptionist)
    isoDays = (0...(plan.agenda.end - plan.agenda.begin)).map { (plan.agenda.begin + $0).iso }
  }

  func write() throws {
    // In the cache, rather than read again for each index.
    try database.execute("PRAGMA cache_size = -65536")
    try writeTimes()
    try writePatients()
    try writeInsurance()
    try writeEpisodes()
    // The plan places nobody twice, which `check` proves; asking at each row costs half the
    // time. The techniques of a note that is signed already could not be written otherwise.
    try database.withoutTriggers {
      try writeAppointments()
      try writeNotes()
    }
    try writeProgrammes()
    try database.execute("PRAGMA cache_size = -2000")
  }

  private func iso(_ day: Day) -> String {
    let index = day - plan.agenda.begin
    return isoDays.indices.contains(index) ? isoDays[index] : day.iso
  }

  private func patientID(_ number: Int) -> Int64 { SeedWriter.firstPatient + Int64(number) }

  // MARK: - Times and people

  private func writeTimes() throws {
    for therapist in therapists {
      for weekday in 1...5 {
        for block in plan.agenda.raster.blocks {
          try writer.insert(
            WorkingBlock(
              therapist: therapist, weekday: weekday,
              interval: Interval(
                start: TimeOfDay(minutes: block.start), end: TimeOfDay(minutes: block.end)),
              raster: plan.agenda.raster.minutes, validFrom: Day(number: 0), validUntil: nil))
        }
      }
    }
    for absence in plan.agenda.absences {
      try writer.insertAbsence(
        of: therapists[absence.therapist], from: absence.days.lowerBound,
        to: absence.days.upperBound, absence.interval,
        reason: absence.interval.minutes == 1440
          ? language("vakantie", "holiday") : language("bijscholing", "training"))
    }
    for var closure in plan.agenda.closures {
      closure.reason = language("kerstvakantie", "Christmas holidays")
      try writer.insert(closure)
    }
  }

  private func writePatients() throws {
    let columns = (["id"] + PatientDetails.columns).joined(separator: ", ")
    let places = Array(repeating: "?", count: PatientDetails.columns.count + 1)
    let insert = "INSERT INTO patient (\(columns)) VALUES (\(places.joined(separator: ", ")))"
    let search = PatientSearchStore(database: database)
    for (number, patient) in plan.patients.enumerated() {
      let details = people.details(
        number, bornOn: patient.birthDate, therapist: therapists[patient.therapist])
      let id = ID<Patient>(patientID(number))
      let values: [any Bindable] = [id] + details.values
      try database.run(insert, values)
      try search.index(id, details)
      if number % 500 == 0 { try report(.patients, number, plan.patients.count) }
    }
  }

  // MARK: - Insurance

  private func writeInsurance() throws {
    let insurers = [
      "Zorgpolis Fictief", "Noorderzorg (verzonnen)", "Onderlinge Voorbeeld",
      "Buitenkring (verzonnen)",
    ]
    for (index, name) in insurers.enumerated() {
      try database.run("INSERT INTO insurer (id, name) VALUES (?, ?)", index + 1, name)
    }
    var random = SplitMix64(seed: plan.options.seed &+ 1)
    let newYear = "\(padded(plan.agenda.begin.year, 4))-01-01"
    let thisYear = "\(padded(plan.now.day.year, 4))-12-31"
    for number in plan.patients.indices where random.chance(ofHundred: 84) {
      let insurer = random.below(100) < 4 ? 4 : random.within(1...3)
      let package = random.below(6)
      let sessions: Int? = package == 5 ? nil : [6, 9, 12, 18, 27][package]
      try database.run(
        """
        INSERT INTO policy (patient_id, insurer_id, number, package, sessions, contracted,
          valid_from, valid_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        patientID(number), insurer, "VB\(padded(number, 7))",
        package == 5 ? "Compleet" : "Aanvullend \(package + 1)", sessions, insurer != 4, newYear,
        random.chance(ofHundred: 20) ? thisYear : nil)
    }
    try writeChecks(&random)
  }

  /// What the desk asks at the first visit in a year.
  private func writeChecks(_ random: inout SplitMix64) throws {
    var asked = Array(repeating: 0, count: plan.patients.count)
    var year = 0
    var nextYear = plan.agenda.begin
    for visit in plan.visits where visit.day <= plan.now.day {
      if visit.day >= nextYear {
        year = visit.day.year
        nextYear = Day(year: year + 1, month: 1, day: 1) ?? visit.day + 366
      }
      let patient = plan.episodes[Int(visit.episode)].patient
      guard asked[patient] != year else { continue }
      asked[patient] = year
      if random.chance(ofHundred: 90) {
        try database.run(
          "INSERT INTO insurance_check (patient_id, day, staff_id) VALUES (?, ?, ?)",
          patientID(patient), iso(visit.day), receptionist)
      }
      if random.chance(ofHundred: 7) {
        try database.run(
          "INSERT INTO visits_elsewhere (patient_id, year, visits, stated) VALUES (?, ?, ?, ?)",
          patientID(patient), year, random.within(1...6), iso(visit.day))
      }
      if random.chance(ofHundred: 12) {
        try database.run(
          "INSERT INTO price_told (patient_id, day, staff_id) VALUES (?, ?, ?)",
          patientID(patient), iso(visit.day), receptionist)
      }
    }
  }

  // MARK: - Care

  private func writeEpisodes() throws {
    var random = SplitMix64(seed: plan.options.seed &+ 2)
    let care = SeedCareStore(database: database, techniques: try writer.reader.techniques())
    for (number, episode) in plan.episodes.enumerated() {
      let complaint = random.one(of: NotePhrases.about(episode.region).start).text(language)
      let isDirect = !random.chance(ofHundred: 25)
      try database.run(
        """
        INSERT INTO episode (id, patient_id, therapist_id, region, side, complaint, route, onset,
          opened, closed, expected_sessions, evaluated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        number + 1, patientID(episode.patient), therapists[episode.therapist],
        episode.region.rawValue, episode.side.rawValue, complaint,
        isDirect ? "direct" : "referral", iso(episode.onset), iso(episode.opened),
        episode.closed.map(iso), episode.expected, episode.evaluated.map(iso))
      // What is long over is as practices have it from before they recorded all this.
      let isRecent = episode.closed.map { $0 >= plan.now.day - 60 } ?? true
      if isRecent, episode.opened <= plan.now.day {
        try care.write(
          number + 1, of: patientID(episode.patient), by: therapists[episode.therapist], episode,
          isDirect: isDirect)
      }
    }
  }

  private func writeAppointments() throws {
    var random = SplitMix64(seed: plan.options.seed &+ 3)
    // The first treatment of an episode gives its series the number.
    var series = Array(repeating: 0, count: plan.episodes.count)
    for (number, visit) in plan.visits.enumerated() {
      let index = Int(visit.episode)
      let episode = plan.episodes[index]
      if visit.session > 0, series[index] == 0 { series[index] = number + 1 }
      let reason = random.within(1...5)
      guard visit.way != .bookedThroughDoor else { continue }
      let isOff = visit.status == .cancelled
      let status = visit.way == .signedThroughDoor ? AppointmentStatus.booked : visit.status
      try database.run(
        """
        INSERT INTO appointment (id, patient_id, therapist_id, episode_id, kind_id, day, start,
          minutes, status, series_id, cancel_reason_id, cancelled_by, cancelled_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        number + 1, patientID(episode.patient), therapists[episode.therapist], index + 1,
        Int(visit.kind.rawValue), iso(visit.day), Int(visit.startMinutes), Int(visit.minutes),
        status.rawValue, visit.session > 0 && series[index] > 0 ? series[index] : nil,
        isOff ? reason : nil, isOff ? (reason == 4 ? "practice" : "patient") : nil,
        isOff ? cancellation(of: visit).iso : nil)
      if number % 2000 == 0 { try report(.appointments, number, plan.visits.count) }
    }
  }

  /// The afternoon before, or now when that is still to come.
  private func cancellation(of visit: SeedPlan.Visit) -> Moment {
    min(Moment(day: visit.day - 1, time: TimeOfDay(minutes: 930)), plan.now)
  }

  private func writeNotes() throws {
    let techniques = Dictionary(
      uniqueKeysWithValues: try writer.reader.techniques().map { ($0.code, $0.id) })
    let composer = NoteComposer(language: language)
    var random = SplitMix64(seed: plan.options.seed &+ 4)
    var note = 0
    for (number, visit) in plan.visits.enumerated() {
      guard visit.status == .done, visit.way == .bulk else { continue }
      let episode = plan.episodes[Int(visit.episode)]
      let content = composer.note(episode.situation(at: visit), &random).content(with: techniques)
      let therapist = therapists[episode.therapist]
      note += 1
      try database.run(
        """
        INSERT INTO session_note (id, appointment_id, episode_id, patient_id, therapist_id, day,
          side_effect, pain_day, pain_before, pain_after, subjective, objective, analysis, plan,
          signed_ms, signed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        note, number + 1, Int(visit.episode) + 1, patientID(episode.patient), therapist,
        iso(visit.day), content.sideEffect.rawValue, content.painDay, content.painBefore,
        content.painAfter, content.subjective, content.objective, content.analysis, content.plan,
        instant(visit.end), therapist)
      for applied in content.techniques {
        try database.run(
          """
          INSERT INTO note_technique (note_id, patient_id, technique_id, level, side)
          VALUES (?, ?, ?, ?, ?)
          """,
          note, patientID(episode.patient), applied.technique, applied.level,
          applied.side.rawValue)
      }
      if note % 2000 == 0 { try report(.notes, number, plan.visits.count) }
    }
  }

  private func writeProgrammes() throws {
    var programme = 0
    for (number, episode) in plan.episodes.enumerated()
    where episode.exercises > 0 && episode.opened <= plan.now.day {
      programme += 1
      try database.run(
        """
        INSERT INTO programme (id, patient_id, episode_id, therapist_id, started)
        VALUES (?, ?, ?, ?, ?)
        """,
        programme, patientID(episode.patient), number + 1, therapists[episode.therapist],
        iso(episode.opened))
      let codes = usualExercises(for: episode.region).prefix(episode.exercises)
      for (position, code) in codes.enumerated() {
        guard let dosage = Catalogue.exercise(code: code)?.usual else { continue }
        try database.run(
          """
          INSERT INTO programme_exercise (programme_id, patient_id, position, exercise, sets,
            repetitions, hold_seconds, times_per_day, days_per_week, side)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          programme, patientID(episode.patient), position, code, dosage.sets, dosage.repetitions,
          dosage.holdSeconds, dosage.timesPerDay, dosage.daysPerWeek, dosage.side.rawValue)
      }
    }
  }
}

extension SeedPlan.Episode {
  func situation(at visit: SeedPlan.Visit) -> NoteSituation {
    NoteSituation(
      region: region, side: side, session: Int(visit.session), pain: Int(visit.pain),
      previous: visit.previousPain == 255 ? nil : Int(visit.previousPain),
      allowsManipulation: allowsManipulation)
  }
}
