@testable import PracticeCore

/// A day on which everything was done that the practice knows.
struct WorkedDay {
  let test: TestPractice
  let patient: ID<Patient>
  let episode: ID<Episode>
  /// Done, with a signed note, two techniques and an addendum.
  let signed: ID<Appointment>
  /// Still to come.
  let planned: ID<Appointment>
  let cancelled: ID<Appointment>

  init() throws {
    let test = try TestPractice()
    self.test = test
    let practice = test.practice
    let owner = try test.member("EV").id
    patient = try test.patient("Verzonnen")
    var details = try practice.read { [patient] in try $0.patient(patient).details }
    let opened = details
    details.phone = "06-00000000"
    details.city = "Nergenshuizen"
    details.guardians = [Guardian(name: "Verzonnen Ouder", relation: "ouder")]
    try practice.edit(patient, from: opened, to: details)
    let double = try test.patient("Verzonnen")
    try practice.merge(practice.mergePreview(of: double, into: patient), choosing: [])

    episode = try practice.openEpisode(
      EpisodeDetails(
        therapist: owner, region: .lowBack, complaint: "verzonnen klacht",
        opened: TestPractice.now.day),
      of: patient)
    let planBefore = try practice.read { [episode] in try $0.episode(episode).details }
    var plan = planBefore
    plan.expectedSessions = 6
    try practice.editEpisode(episode, from: planBefore, to: plan)

    try practice.recordScreening(
      ScreeningContent(asked: ScreeningList.items(.redFlags, regions: [.lowBack]).map(\.code)),
      .redFlags, of: episode)
    let mobilisation = try practice.read { try $0.techniques()[0].id }
    try practice.recordConsent(
      ConsentStep(.given, on: TestPractice.now.day, explained: ConsentPoint.allCases),
      for: [ConsentSubject(mobilisation, at: .lowBack)], in: episode)

    signed = try test.book(patient, "2026-11-23T09:00")
    try practice.toggleArrived(signed)
    let techniques = try practice.read { try $0.techniques() }
    try practice.saveNote(
      NoteContent(
        subjective: "Verzonnen.", techniques: [AppliedTechnique(technique: techniques[0].id)]),
      of: signed)
    try practice.signNote(
      NoteContent(
        painDay: 4, subjective: "Verzonnen.", plan: "Volgens plan.",
        techniques: [
          AppliedTechnique(technique: techniques[0].id, level: "L4-L5"),
          AppliedTechnique(technique: techniques[2].id),
        ]), of: signed)
    try practice.addAddendum("Later bedacht.", to: signed)
    try practice.addStaff(
      StaffDetails(
        initials: "IO", surname: "Opleiding", role: .therapist, treats: true,
        isManualTherapist: false, position: .trainee, responsible: owner))
    let byTrainee = try test.book(patient, "2026-11-23T10:00", with: "IO")
    try test.otherTerminal(as: "IO").signNote(
      NoteContent(subjective: "Verzonnen.", plan: "Volgens plan."), of: byTrainee)
    try practice.coSignNote(of: byTrainee)
    try practice.saveStandardText(StandardTextDetails(abbreviation: "x", body: "Verzonnen."))
    try practice.setCareSettings(CareSettings(labels: .soep))
    try practice.addSmallestChange(
      SmallestChange(
        .psfs, validFrom: moment("2027-01-01T00:00").day,
        bands: [SmallestChange.Band(start: 0...100, tenths: 13)], source: "Verzonnen."))
    try practice.report(
      RegisterDetails(day: TestPractice.now.day, what: "Verzonnen."), in: .incident,
      patient: patient, appointment: signed)
    try practice.record(
      [MeasuredValue(.psfs, item: "fietsen", tenths: 40), MeasuredValue(.gpe, tenths: 40)],
      on: TestPractice.now.day, of: episode)
    try practice.setCodes(
      EpisodeCodes(dcsph: "3427", csi: "009"), from: EpisodeCodes(), of: episode)
    try practice.addStatement("Verzonnen verklaring.", of: patient)
    let reason = try practice.read { try $0.closingReasons()[0].id }
    try practice.close(
      episode, because: reason, measured: [MeasuredValue(.nprs, tenths: 20)], result: "Verzonnen.")
    try practice.setClosed(false, episode: episode)
    try practice.markSeen(.noNextAppointment, of: episode, because: "Verzonnen.")
    try practice.recordEvaluation(.carryOn, remark: "Verzonnen.", of: episode)

    try practice.recordSymptomChange("Verzonnen.", of: episode)
    let intake = IntakeContent([
      "location": "verzonnen", "health": "-", "medication": "-", "triage": "nonSpecific",
      "diagnosis": "verzonnen diagnose", "indication": "yes",
    ])
    try practice.saveIntake(intake, from: IntakeContent(), of: episode)
    try practice.signIntake(intake, from: intake, of: episode)
    try practice.addIntakeAddendum("Verzonnen aanvulling.", of: episode)
    var goal = PlanRules.usual(try practice.read { [episode] in try $0.episode(episode).details })
    let usualGoal = goal
    goal.goal = "verzonnen doel"
    goal.techniques = [mobilisation]
    try practice.savePlan(goal, from: usualGoal, of: episode)
    try practice.keepLetter(
      practice.read { [episode] in try $0.letter(.plan, of: episode) }, .plan, of: episode)
    planned = try test.book(patient, "2026-11-24T09:00")
    do {
      try practice.saveNote(
        NoteContent(techniques: [AppliedTechnique(technique: techniques[1].id)]), of: planned)
    } catch Refusal.noConsent(let obstacles) {
      try practice.recordWithoutConsent(obstacles, account: "Verzonnen.", at: planned)
    }
    let later = moment("2026-11-24T10:00")
    try practice.move(planned, to: owner, day: later.day, start: later.time)
    cancelled = try test.book(patient, "2026-11-25T09:00")
    try practice.cancel(cancelled, reason: try test.cancelReason())
    try practice.markNoShow(try test.book(patient, "2026-11-26T09:00"))

    let exercises = Catalogue.exercises.prefix(3)
    try practice.saveProgramme(
      exercises.map { ProgrammeLine(exercise: $0.code, dosage: Dosage(repetitions: 10)) },
      of: episode)
    try practice.saveProgramme(
      exercises.dropFirst().map {
        ProgrammeLine(exercise: $0.code, dosage: Dosage(repetitions: 12))
      },
      of: episode)

    let given = try practice.read { [patient] in try $0.exerciseSheet(of: patient) }
    try practice.keep(given, of: patient, .printed)
    try practice.recordAdherence(
      [
        Adherence(
          exercise: given.lines[0].exercise.code, day: TestPractice.now.day, daysDone: 5, daysOf: 7)
      ], of: episode)
    try practice.setCautions([.kneePain], of: patient)
    try practice.addOwnExercise(
      OwnExercise.Details(
        name: "verzonnen oefening", steps: ["Verzonnen."],
        translations: [
          .english: .init(
            name: "made-up exercise", start: "", steps: ["Made up."], feel: "", stop: "")
        ]))

    let policy = PolicyDetails(
      insurerName: "Verzekeraar Verzonnen", sessions: 9, validFrom: moment("2026-01-01T00:00").day)
    try practice.addPolicy(policy, of: patient)
    var longer = policy
    longer.sessions = 12
    let id = try practice.read { [patient] in try $0.policies(of: patient)[0].id }
    try practice.editPolicy(id, from: policy, to: longer, of: patient)
    try practice.verifyInsurance(of: patient)
    try practice.requestDestruction(of: patient)
    let request = try practice.read { try $0.openDestructionRequests() }[0]
    try practice.refuseDestruction(request, because: .dispute)
    try practice.recordElsewhere(2, year: 2026, of: patient)
    try practice.recordExtension(of: episode, patient: patient)
    try practice.recordPriceTold(to: patient)
    let today = TestPractice.now.day
    try practice.setCondition(
      of: episode, sharedWith: nil, from: ConditionDetails(),
      to: ConditionDetails(kind: .chronic, chronicCode: "whiplash", began: today))
    try practice.recordReferral(on: today, by: "Dr. Niemand", of: episode, patient: patient)
    try practice.adjustCover(by: 1, year: 2026, reason: "verzonnen", patient: patient)
    try practice.saveInsurer(nil, name: "Niemand Verzekert", uzovi: "0000")
    if let insurer = try practice.read({ try $0.insurers().first }) {
      let payment = InsurerPayment(validFrom: today, percentage: 75)
      try practice.setPayment(payment, of: insurer)
    }
    let price = PriceDetails(
      dutch: "behandeling", english: "treatment", cents: 5000,
      purpose: .visit(try test.kind().id), validFrom: moment("2026-01-01T00:00").day)
    try practice.addPrice(price)
    var dearer = price
    dearer.cents = 5250
    let listed = try practice.read { try $0.priceList().prices[0] }
    try practice.editPrice(listed.id, from: price, to: dearer)
    var rules = try practice.read { try $0.coverageRules().rules(on: today) }
    rules.validFrom = moment("2027-01-01T00:00").day
    try practice.addRule(rules, to: .ages)
    try practice.addRule(
      ChronicEntry(
        code: "", dutch: "verzonnen aandoening", english: "made-up condition", termMonths: 3,
        validFrom: today), to: .chronicList)

    let wish = WaitingDetails(kind: try test.kind().id, minutes: 30, note: "liever vroeg")
    let wishID = try practice.addWish(wish, of: patient)
    var sooner = wish
    sooner.urgency = .urgent
    try practice.editWish(wishID, from: wish, to: sooner)
    try practice.grantWish(
      wishID, therapist: owner, day: later.day, start: TimeOfDay(minutes: 840))
    try practice.removeWish(try practice.addWish(wish, of: patient))
    _ = try practice.addWish(wish, of: patient)

    let asWas = try practice.read { try $0.missedRule() }
    try practice.setMissedRule(
      from: asWas, to: MissedRule(charge: .amount(cents: 2500)))
    try practice.markNoShow(try test.book(patient, "2026-11-27T09:00"))
    let below = try test.book(patient, "2026-11-27T11:00")
    try practice.book(
      series: [
        Booking(
          patient: patient, therapist: owner, kind: try test.kind(),
          day: moment("2026-11-27T11:00").day, start: TimeOfDay(minutes: 660))
      ], over: DeliberateOverlap(others: [below], reason: "verzonnen"))

    try practice.setTerms(from: Terms(), to: Terms(since: today))
    try practice.recordAgreement(of: patient)

    try practice.setDiscretion(minutes: 3)
    let before = try practice.details()
    var house = before
    house.phone = "000"
    try practice.edit(from: before, to: house)
    try practice.addStaff(
      StaffDetails(
        initials: "ZZ", surname: "Zonder", role: .therapist, treats: true, isManualTherapist: false)
    )
    _ = try test.room("Kamer 1")
    try test.absence(of: "TB", "2026-12-01")
    try test.close("2026-12-24")

    try practice.log(.openFile, patient: patient)
    try practice.keepDraft(
      ["subjective": "half"], of: DraftKey(form: "note", subject: 1, patient: patient))
  }
}
