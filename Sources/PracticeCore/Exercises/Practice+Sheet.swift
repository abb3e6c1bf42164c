extension ExerciseSheet {
  /// From this age on, large print is proposed.
  public static let largePrintAge = 65
}

extension Reader {
  /// The exercise sheet a patient takes home today, in the patient's language.
  ///
  /// - Parameters:
  ///   - episode: Whose programme; without it the newest one, of an open episode first.
  ///   - address: How the patient is spoken to, when it is not as usual.
  /// - Throws: ``Refusal/invalid(_:)`` when there are no exercises to print.
  public func exerciseSheet(
    of id: ID<Patient>, episode: ID<Episode>? = nil, largePrint: Bool = false,
    address: AddressForm? = nil
  ) throws -> ExerciseSheet {
    let patient = try patient(id)
    guard let (episode, programme) = try programmeToPrint(of: id, episode: episode) else {
      throw Refusal.invalid(.noProgramme)
    }
    let details = try practiceDetails()
    let library = try exerciseLibrary()
    // What is later today is the visit at which the sheet is handed out.
    let next = try nextAppointment(
      of: id, after: Moment(day: today, time: TimeOfDay(minutes: 1439)))?
      .moment
    return ExerciseSheet(
      letterhead: ExerciseSheet.Letterhead(
        name: details.name, address: details.address, phone: details.phone,
        isFictional: details.isFictional),
      patientName: patient.nameOnPaper(on: today, patient.details.language),
      date: today, therapistName: try staffMember(programme.therapist).formalName,
      language: patient.details.language,
      address: try address ?? usualAddress(of: patient),
      lines: try programme.lines.map { line in
        guard let exercise = library.exercise(code: line.exercise) else {
          throw Refusal.notFound(.exercise)
        }
        return ExerciseSheet.Line(
          exercise: exercise, dosage: line.dosage, note: line.note, from: line.from,
          until: line.until)
      },
      nextAppointment: next,
      grid: ExerciseSheet.gridDays(handedOut: today, nextAppointment: next?.day),
      advice: [episode.details.region.exercises], largePrint: largePrint,
      episode: episode.id)
  }

  /// How a patient is spoken to: the young with `je`, others as the practice does.
  func usualAddress(of patient: Patient) throws -> AddressForm {
    if let age = patient.details.age(on: today), age < AddressForm.adultAge { return .informal }
    return try addressForm()
  }

  private func programmeToPrint(
    of patient: ID<Patient>, episode: ID<Episode>?
  ) throws -> (Episode, Programme)? {
    let episodes = try episodes(of: patient).filter { episode == nil || $0.id == episode }
    for episode in episodes.filter(\.isOpen) + episodes.filter({ !$0.isOpen }) {
      if let programme = try programme(of: episode.id), !programme.lines.isEmpty {
        return (episode, programme)
      }
    }
    return nil
  }
}

extension InvalidInput {
  static let noProgramme = InvalidInput(
    "programme", "Deze patiënt heeft nog geen oefeningen. Stel eerst een oefenprogramma samen.",
    "This patient has no exercises yet. Make an exercise programme first.")
}
