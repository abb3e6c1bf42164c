extension ExerciseSheet {
  /// From this age on, large print is proposed.
  public static let largePrintAge = 65
}

extension Reader {
  /// The exercise sheet a patient takes home today, in the patient's language.
  ///
  /// - Parameter episode: Whose programme; without it the newest one, of an open episode first.
  /// - Throws: ``Refusal/invalid(_:)`` when there are no exercises to print.
  public func exerciseSheet(
    of id: ID<Patient>, episode: ID<Episode>? = nil, largePrint: Bool = false
  ) throws -> ExerciseSheet {
    let patient = try patient(id)
    guard let (episode, programme) = try programmeToPrint(of: id, episode: episode) else {
      throw Refusal.invalid(.noProgramme)
    }
    let details = try practiceDetails()
    let next = try nextAppointment(of: id, after: now)?.moment
    return ExerciseSheet(
      letterhead: ExerciseSheet.Letterhead(
        name: details.name, address: details.address, phone: details.phone,
        isFictional: details.isFictional),
      patientName: patient.name.salutation(patient.details.sex, patient.details.language),
      date: today, therapistName: try staffMember(programme.therapist).formalName,
      language: patient.details.language,
      lines: try programme.lines.map { line in
        guard let exercise = Catalogue.exercise(code: line.exercise) else {
          throw Refusal.notFound(.exercise)
        }
        return ExerciseSheet.Line(exercise: exercise, dosage: line.dosage, note: line.note)
      },
      nextAppointment: next,
      grid: ExerciseSheet.gridDays(handedOut: today, nextAppointment: next?.day),
      advice: [episode.details.region.exercises], largePrint: largePrint)
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
