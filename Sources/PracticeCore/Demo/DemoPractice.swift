/// A fictional practice in which every situation of the program can be seen.
///
/// Its filled day is the present day, or the next working day when there is no work today; the
/// stories of its patients lie around that day, from four months before it to two weeks after
/// it. What should have happened until now has happened, the rest is booked.
public enum DemoPractice {
  /// Makes the demo practice at `path`.
  ///
  /// Every visit, note and policy comes in through the door that users use; only the people and
  /// hours that were there before the story begins are written in bulk. The same moment gives
  /// the same practice, recording instants apart.
  ///
  /// - Parameters:
  ///   - clock: Its moment decides which day is filled and how far that day is.
  ///   - language: Of the practice, and of what its therapists write.
  /// - Throws: ``FileRefusal``, when there is a file already for one.
  public static func create(
    at path: String, clock: PracticeClock, language: Language = .dutch
  ) throws {
    try UnfinishedFile.make(path) { unfinished in
      let now = clock.now()
      let plan = DemoPlan(today: filledDay(on: now.day), language: language)
      let script = DemoScript(plan, now: now)
      let simulated = SimulatedClock(endingAt: clock)
      if let first = script.events.first {
        simulated.set(to: Moment(day: first.moment.day, time: TimeOfDay(minutes: 480)))
      }
      let patients = try setUp(unfinished, plan, language, simulated.clock)
      let player = try DemoPlayer(
        path: unfinished, plan: plan, patients: patients, language: language, clock: simulated)
      try player.play(script.events)
    }
  }

  /// The day that is filled: this one, or the next on which the practice is open.
  static func filledDay(on day: Day) -> Day { OpenDays().first(from: day) }

  /// Who and what was there before the story begins.
  private static func setUp(
    _ path: String, _ plan: DemoPlan, _ language: Language, _ clock: PracticeClock
  ) throws -> [Int: ID<Patient>] {
    var patients: [Int: ID<Patient>] = [:]
    try Practice.create(
      at: path,
      PracticeDetails(
        name: language(
          "Praktijk voor manuele therapie De Dobbe (voorbeeld)",
          "De Dobbe manual therapy practice (example)"),
        address: "Voorbeeldlaan 1, 8999 ZZ Dobbedorp", phone: FictionalDetails.landline(0),
        language: language, isFictional: true),
      owner: staff(.visser), clock: clock
    ) { writer in
      var ids: [DemoStaff: ID<StaffMember>] = [:]
      for who in DemoStaff.allCases {
        ids[who] =
          who == .visser
          ? writer.reader.viewer.person
          : try StaffStore(database: writer.database).insert(
            staff(who, under: writer.reader.viewer.person))
      }
      try writer.insertWorkingTimes(plan, ids, language)
      try writer.insertRooms(of: ids, language)
      try writer.insertPricesAndInsurers(plan)
      try writer.setTerms(Terms(since: Day(year: plan.today.year - 1, month: 1, day: 1)))
      let search = PatientSearchStore(database: writer.database)
      let sources = try writer.reader.patientSources()
      for (index, patient) in plan.patients.enumerated() where patient.registered == nil {
        var details = patient.details
        details.therapist = ids[patient.therapist]
        details.source = sources.first { $0.code == patient.source }?.id
        let checked = try details.checked(today: plan.today)
        let id = try writer.insert(checked)
        try search.index(id, checked)
        patients[index] = id
      }
    }
    return patients
  }

  /// - Parameter owner: Who answers for the one in training.
  private static func staff(
    _ who: DemoStaff, under owner: ID<StaffMember>? = nil
  ) -> StaffDetails {
    let (surname, prefix, given) =
      switch who {
      case .visser: ("Visser", "", "Elske")
      case .deBoer: ("Boer", "de", "Tjeerd")
      case .yilmaz: ("Yılmaz", "", "Aylin")
      case .kok: ("Kok", "", "Bram")
      }
    return StaffDetails(
      initials: who.rawValue, surname: surname, prefix: prefix, givenName: given,
      role: who == .visser ? .owner : who == .kok ? .receptionist : .therapist,
      treats: who != .kok, isManualTherapist: who.isManualTherapist,
      position: who == .yilmaz ? .trainee : .own, responsible: who == .yilmaz ? owner : nil)
  }
}

extension Writer {
  /// Made-up prices and codes.
  fileprivate func insertPricesAndInsurers(_ plan: DemoPlan) throws {
    guard let from = Day(year: plan.today.year - 1, month: 1, day: 1) else { return }
    let cents = [
      "treatment": 5250, "intake": 6500, "evaluation": 5250, "consultation": 6800,
      "exerciseTherapy": 4500,
    ]
    for kind in try reader.appointmentKinds() {
      guard let amount = cents[kind.code] else { continue }
      try insert(
        PriceDetails(
          dutch: kind.dutch, english: kind.english, cents: amount, purpose: .visit(kind.id),
          validFrom: from))
    }
    try insert(
      PriceDetails(
        dutch: "niet verschenen", english: "no-show", cents: 3500, purpose: .noShow,
        validFrom: from))
    for (index, name) in DemoScript.insurers.enumerated() {
      try insertInsurer(named: name, uzovi: "000\(index + 1)")
    }
    // The one without a contract pays three quarters of its own price.
    if let stranger = try reader.insurers().first(where: { $0.name == DemoScript.insurers[3] }) {
      try insert(InsurerPayment(validFrom: from, percentage: 75, cents: 4800), of: stranger.id)
    }
  }

  /// A room for each therapist, and one for groups and exercising.
  fileprivate func insertRooms(
    of staff: [DemoStaff: ID<StaffMember>], _ language: Language
  ) throws {
    for (number, who) in [DemoStaff.visser, .deBoer, .yilmaz].enumerated() {
      let room = try insertRoom(named: language("Kamer ", "Room ") + "\(number + 1)")
      if let id = staff[who] { try setUsualRoom(room, of: id) }
    }
    _ = try insertRoom(named: language("Oefenzaal", "Gym"))
  }

  fileprivate func insertWorkingTimes(
    _ plan: DemoPlan, _ staff: [DemoStaff: ID<StaffMember>], _ language: Language
  ) throws {
    for who in [DemoStaff.visser, .deBoer, .yilmaz] {
      if let id = staff[who] { try insertOrdinaryWeek(of: id, raster: 30) }
    }
    if let id = staff[.yilmaz] {
      try insert(
        WorkingBlock(
          therapist: id, weekday: 4, interval: DemoPlan.evening, raster: 30,
          validFrom: Day(number: 0), validUntil: nil))
    }
    for absence in plan.absences {
      guard let id = staff[absence.who] else { continue }
      try insertAbsence(
        of: id, from: absence.days.lowerBound, to: absence.days.upperBound, absence.interval,
        reason: absence.reason.text(language))
    }
    for (closure, reason) in plan.closures {
      var closure = closure
      closure.reason = reason.text(language)
      try insert(closure)
    }
  }
}
