import PracticeCore

/// A patient's file, read out.
extension LinearInterface {
  func readFile(_ typed: String) throws {
    guard let patient = try findPatient(typed) else { return }
    try open(patient.id)
    let file = try practice.read { try $0.file(of: patient.id) }
    let details = file.patient.details
    if let age = details.birth.age(on: today) {
      say(language("\(age) jaar.", "\(age) years old."))
    }
    if let decides = details.whoDecides(on: today, in: language) { say(decides) }
    let street = [details.street, details.houseNumber].filter { !$0.isEmpty }
    let address = [street.joined(separator: " "), details.postcode, details.city]
    for line in [
      address.filter { !$0.isEmpty }.joined(separator: ", "),
      details.phoneLines.dropFirst().joined(separator: ", "), details.email,
      details.emergency.isEmpty
        ? "" : language("Bel bij nood: ", "In an emergency: ") + details.emergency.line,
      details.gp.isEmpty ? "" : language("Huisarts: ", "GP: ") + details.gp,
      details.deskNote.isEmpty ? "" : language("Notitie balie: ", "Desk note: ") + details.deskNote,
    ] where !line.isEmpty { say(line) }
    for line in attention(file) { warn(line) }
    if let next = file.next {
      say(language("Volgende afspraak: ", "Next appointment: ") + text(of: next))
    } else {
      say(language("Geen volgende afspraak.", "No next appointment."))
    }
    try readCover(file)
    for episode in file.openEpisodes {
      say(
        language(
          "Open episode sinds \(language.date(episode.opened)), \(episode.therapist.shortName).",
          "Open episode since \(language.date(episode.opened)), \(episode.therapist.shortName)."))
    }
    guard practice.viewer.role.may(.readClinical) else { return }
    // The line of the pain, which is a drawing on the screen, is in these words.
    for course in file.courses { conversation.say(course.lines(language).map(\.trimmingSpaces)) }
    if let last = try practice.read({ try $0.notes(of: patient.id) }).last {
      say(language("Laatste verslag, ", "Last note, ") + language.date(last.day) + ":")
      try read(last)
    }
  }

  /// The flag, why it is that, and what is left.
  func readCover(_ file: PatientFile) throws {
    say(language("Vergoeding: ", "Cover: ") + file.coverage.flag())
    conversation.say(file.coverage.explanation(language))
    try readCounters(of: file.patient.id)
  }

  /// How the limits of this year stand, with everything planned.
  private func readCounters(of patient: ID<Patient>) throws {
    let (ledger, episodes) = try practice.read {
      (try $0.ledger(of: patient, year: $0.today.year), try $0.episodeStarts(of: patient))
    }
    let starts = Dictionary(episodes.map { ($0.condition, $0.opened) }) { max($0, $1) }
    for counter in ledger.counters { say(counter.text(starts, in: language) + ".") }
  }

  /// What asks for something before the next treatment.
  func attention(_ file: PatientFile) -> [String] {
    var lines = file.coverage.needs.map { $0.sentence(language) }.sorted()
    if file.coverage.verification == .unverified {
      lines.append(BookingWarning.notVerified.sentence(in: language))
    }
    if file.terms.isOwed { lines.append(file.terms.task(in: language) + ".") }
    return lines
  }
}
