/// What the GP, or who referred, hears from us.
extension CareLetterWriter {
  /// - Throws: ``Refusal/invalid(_:)`` when the patient does not want it, or was not asked, or
  ///   when there is nothing to tell yet.
  func referral(_ course: EpisodeCourse) throws -> Letter {
    let details = room.episode.details
    try requireSharing()
    let screening =
      room.screenings.last { $0.content.conclusion == .notClear }
      ?? room.screenings.last
    guard screening != nil || room.intake != nil else {
      throw Refusal.invalid(
        InvalidInput(
          "screening", "Er is nog niets om te melden: doe eerst de screening of de intake.",
          "There is nothing to tell yet: do the screening or the intake first."))
    }
    let patient = room.patient.details
    var blocks: [Letter.Block] = [
      .facts([
        .init(language("Betreft", "Concerning"), patientName),
        .init(language("Geboren", "Born"), patient.birth.text(in: language)),
        .init(language("BSN", "Citizen number"), patient.citizenNumberText(in: language)),
        .init(
          language("Adres", "Address"),
          [[patient.street, patient.houseNumber], [patient.postcode, patient.city]]
            .map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.filter { !$0.isEmpty }
            .joined(separator: ", ")),
        .init(language("Klacht", "Complaint"), details.title(in: language)),
        .init(language("Hulpvraag", "Request for help"), details.complaint),
      ])
    ]
    if let screening { blocks += report(screening) }
    if let intake = room.intake?.content { blocks += report(intake) }
    if screening?.content.conclusion != .notClear, let plan = room.plan?.content {
      blocks.append(.heading(language("Behandelplan", "Treatment plan")))
      blocks.append(
        .facts([
          .init(language("Doel", "Goal"), plan.goal),
          .init(
            language("Verwacht", "Expected"),
            plan.expectedSessions.map {
              language("\($0) behandelingen", "\($0) sessions")
            } ?? ""),
        ]))
    }
    if course.facts.treatments > 0 {
      blocks.append(.heading(language("Verloop", "Course")))
      blocks.append(
        .facts(
          [.init(language("Behandelingen", "Sessions"), "\(course.facts.treatments)")]
            + measured(course)))
    }
    return letter(subject(screening), to: addressee, blocks)
  }

  /// Nothing goes to others without the patient's consent.
  func requireSharing() throws {
    switch room.episode.details.sharing {
    case .agreed: break
    case .refused:
      throw Refusal.invalid(
        InvalidInput(
          "sharing", "De patiënt wil niet dat wij de huisarts inlichten.",
          "The patient does not want us to inform the GP."))
    case .notAsked:
      throw Refusal.invalid(.sharingNotAsked)
    }
  }

  private func subject(_ screening: Screening?) -> String {
    screening?.content.conclusion == .notClear
      ? language("Verzoek om beoordeling", "Request to assess")
      : language("Bericht over uw patiënt", "Report on your patient")
  }

  var addressee: [String] {
    let referral = room.episode.details.referral
    return referral.referrer.isEmpty
      ? [room.patient.details.gp.isEmpty ? language("Huisarts", "GP") : room.patient.details.gp]
      : [referral.referrer, referral.agb.isEmpty ? "" : "AGB \(referral.agb)"]
  }

  private func report(_ screening: Screening) -> [Letter.Block] {
    let content = screening.content
    let day = language.date(screening.day)
    var blocks: [Letter.Block] = [.heading(screening.kind.name(in: language))]
    if content.conclusion == .notClear {
      if content.isUrgent {
        blocks.append(
          .notice(
            language(
              "Spoed: graag vandaag nog beoordelen.", "Urgent: please assess today.")))
      }
      blocks.append(
        .paragraph(
          language(
            "Wij zagen uw patiënt op \(day). Onze conclusie is: niet pluis. Wij vragen u de patiënt te beoordelen en wachten met behandelen.",
            "We saw your patient on \(day). Our conclusion is: not clear. We ask you to assess the patient, and wait with treatment."
          )))
    } else {
      blocks.append(
        .paragraph(
          language(
            "Wij screenden uw patiënt op \(day): geen aanwijzing voor een ernstige oorzaak.",
            "We screened your patient on \(day): no sign of a serious cause.")))
    }
    blocks.append(.bullets(content.foundItems.map { $0.text(in: language) }))
    blocks.append(
      .facts([
        .init(language("Waarom", "Why"), content.reason),
        .init(language("Onderzoek", "Examined"), content.examination),
        .init(language("Advies", "Advice given"), content.advice),
      ]))
    return blocks
  }

  private func report(_ intake: IntakeContent) -> [Letter.Block] {
    let codes = ["triage", "location", "pattern", "diagnosis"].filter { !intake[$0].isEmpty }
    let facts = codes.compactMap { code in
      IntakeTemplate.question(code).map {
        Letter.Fact(
          code == "diagnosis"
            ? language("Fysiotherapeutische diagnose", "Physiotherapy diagnosis")
            : $0.label(in: language), $0.text(of: intake[code], in: language))
      }
    }
    return facts.isEmpty
      ? [] : [.heading(language("Bevindingen", "Findings")), .facts(facts)]
  }
}

extension InvalidInput {
  public static let sharingNotAsked = InvalidInput(
    "sharing", "Vraag de patiënt eerst of wij de huisarts mogen inlichten, en leg het vast (e).",
    "Ask the patient first whether we may inform the GP, and record it (e).")
}
