/// A paper that belongs to an episode.
public enum CareLetter: String, Sendable, CaseIterable {
  /// The plan on one page, to take home the same day.
  case plan
  /// What the patient agrees to, to be signed.
  case consent
  /// To the GP, or to who referred.
  case referral
  /// How the treatment went, to the GP or who referred: at the end, and once a year.
  case report
  /// What the complaint is and what to do oneself.
  case information

  /// Goes to the GP or who referred, and only when the patient agrees.
  public var isShared: Bool { self == .referral || self == .report }

  /// What it is, in words that everybody may see.
  public func name(in language: Language) -> String {
    switch self {
    case .plan: language("Behandelplan voor de patiënt", "Plan for the patient")
    case .consent: language("Toestemmingsformulier", "Consent form")
    case .referral: language("Brief aan huisarts of verwijzer", "Letter to GP or referrer")
    case .report:
      language("Verslag van de behandeling", "Report on the treatment")
    case .information: language("Informatie over de klacht", "Information on the complaint")
    }
  }
}

extension Reader {
  /// A paper about an episode as it stands today: for the patient in his own language, for the GP
  /// in that of the practice.
  ///
  /// - Parameter remark: What the therapist adds; a paragraph for each line.
  /// - Throws: ``Refusal/invalid(_:)`` when there is nothing to print, or when the patient does
  ///   not want it to be told.
  public func letter(
    _ kind: CareLetter, of id: ID<Episode>, remark: String = ""
  ) throws -> Letter {
    let room = try room(of: id)
    let details = try practiceDetails()
    let isForPatient = !kind.isShared
    let writer = CareLetterWriter(
      room: room,
      letterhead: ExerciseSheet.Letterhead(
        name: details.name, address: details.address, phone: details.phone,
        isFictional: details.isFictional),
      language: isForPatient ? room.patient.details.language : details.language,
      address: isForPatient ? try usualAddress(of: room.patient) : .formal, today: today,
      signer: try staffMember(viewer.person), remark: remark)
    return switch kind {
    case .plan: try writer.plan()
    case .consent: writer.consent()
    case .referral: try writer.referral(try course(of: room.episode))
    case .report:
      try writer.report(try course(of: room.episode), try closing(of: id))
    case .information: writer.information()
    }
  }
}

/// Puts what is known of an episode into papers.
struct CareLetterWriter {
  let room: EpisodeRoom
  let letterhead: ExerciseSheet.Letterhead
  let language: Language
  /// How the patient is spoken to.
  let address: AddressForm
  let today: Day
  let signer: StaffMember
  /// What the therapist adds to this one.
  let remark: String

  /// A sentence of our own, in the form in which the patient is spoken to.
  func say(_ dutch: String, _ english: String) -> String {
    language(address.dutch(dutch), english)
  }

  var patientName: String {
    room.patient.nameOnPaper(on: today, language)
  }

  /// One that is sent begins and ends as letters do.
  func letter(_ title: String, to addressee: [String] = [], _ blocks: [Letter.Block]) -> Letter {
    let isSent = !addressee.isEmpty
    let opening = [Letter.Block.paragraph(language("Geachte collega,", "Dear colleague,"))]
    let closing: [Letter.Block] = [
      .paragraph(
        language(
          "De patiënt weet van deze brief en stemt ermee in. Voor overleg kunt u ons bellen.",
          "The patient knows of this letter and agrees. Please call us to consult.")),
      .paragraph(language("Met vriendelijke groet,", "Kind regards,")),
    ]
    return Letter(
      title, letterhead: letterhead, language: language, date: today, addressee: addressee,
      blocks: (isSent ? opening : []) + blocks + Letter.Block.paragraphs(remark)
        + (isSent ? closing : []),
      signer: signer.formalName)
  }

  /// When to call, in a frame; the same words as on the exercise sheet.
  var whenToCall: [Letter.Block] {
    let sheet = ExerciseSheet(
      letterhead: letterhead, patientName: "", date: today, therapistName: "", language: language,
      address: address, lines: [])
    // To stop an exercise is told with the exercises.
    return [.heading(sheet.callsTitle)]
      + sheet.calls.dropFirst().reversed().map { call in
        .notice("\(call.heading): " + call.when.joined(separator: "; ") + ".")
      }
  }
}
