/// How a treatment went, for the GP or who referred (KNGF record-keeping guideline 2019, phase 5:
/// at the end, and at least once a year when it lasts).
extension CareLetterWriter {
  /// - Throws: ``Refusal/invalid(_:)`` when the patient does not want it, or was not asked.
  func report(_ course: EpisodeCourse, _ closing: ClosingDetails?) throws -> Letter {
    try requireSharing()
    let details = room.episode.details
    let ended = room.episode.closed
    var blocks: [Letter.Block] = [
      .facts([
        .init(language("Betreft", "Concerning"), patientName),
        .init(
          language("Geboren", "Born"),
          room.patient.details.birth.text(in: language)),
        .init(language("Klacht", "Complaint"), details.title(in: language)),
        .init(language("Hulpvraag", "Request for help"), details.complaint),
        .init(language("Doel", "Goal"), room.plan?.content.goal ?? ""),
      ]),
      .heading(language("Verloop", "Course")),
      .facts(
        [
          .init(
            language("Periode", "Period"),
            language.date(details.opened) + " – "
              + (ended.map { language.date($0) } ?? language("nog in behandeling", "still treated"))
          ),
          .init(language("Behandelingen", "Sessions"), "\(course.facts.treatments)"),
        ] + measured(course)),
    ]
    if ended != nil {
      blocks.append(.heading(language("Afsluiting", "Closing")))
      blocks.append(
        .facts([
          .init(language("Reden", "Reason"), room.closingReason?.name(in: language) ?? ""),
          .init(language("Resultaat", "Result"), closing?.result ?? ""),
          .init(language("Nazorg", "Aftercare"), closing?.aftercare ?? ""),
        ]))
    }
    return letter(
      ended == nil
        ? language("Tussentijds verslag", "Interim report")
        : language("Eindverslag", "Final report"), to: addressee, blocks)
  }

  /// Each instrument with what it says, those that disagree are each told; then the evaluation.
  func measured(_ course: EpisodeCourse) -> [Letter.Fact] {
    var facts: [Letter.Fact] = []
    if course.pain.first != nil {
      facts.append(.init(language("Pijn (NPRS)", "Pain (NPRS)"), course.pain.sentence(language)))
    }
    facts += course.facts.instruments.map { .init($0.title(language), $0.sentence(language)) }
    if let evaluation = course.evaluation {
      facts.append(
        .init(
          language("Evaluatie", "Evaluation"),
          "\(language.date(evaluation.day)): \(evaluation.sentence(language))"))
    }
    return facts
  }
}
