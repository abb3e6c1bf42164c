/// A review of records on paper, for an audit.
///
/// Files are named by their numbers: who audits looks them up in the practice.
extension Reader {
  /// - Parameter seed: The number the sample was drawn with.
  public func paper(
    of reviews: [RecordReview], seed: Int, in language: Language
  ) throws -> Letter {
    try viewer.require(.readClinical)
    let details = try practiceDetails()
    var therapists: [StaffMember] = []
    for review in reviews where !therapists.contains(review.therapist) {
      therapists.append(review.therapist)
    }
    let legend = [RecordItem.State.present, .askedNone, .missing, .notNeeded]
      .map { "\($0.mark) \($0.name(in: language))" }.joined(separator: " · ")
    return Letter(
      language("Dossiertoets", "Record review"),
      letterhead: ExerciseSheet.Letterhead(
        name: details.name, address: details.address, phone: details.phone,
        isFictional: details.isFictional),
      language: language, date: today,
      blocks: [
        .paragraph(
          language(
            "Steekproef \(seed): \(reviews.count) dossiers met een behandeling in het laatste jaar. Hetzelfde getal trekt dezelfde dossiers. Er is gekeken of een onderdeel er is, niet wat er staat.",
            "Sample \(seed): \(reviews.count) files with a treatment in the last year. The same number draws the same files. Only whether an item is there was looked at, not what it says."
          )),
        .paragraph(legend),
      ]
        + therapists.flatMap { therapist in
          RecordReview.blocks(reviews.filter { $0.therapist == therapist }, therapist, language)
        }, signer: try staffMember(viewer.person).formalName)
  }
}

extension RecordReview {
  /// A row for each item, a column for each file, and under it how many are complete.
  fileprivate static func blocks(
    _ reviews: [RecordReview], _ therapist: StaffMember, _ language: Language
  ) -> [Letter.Block] {
    let rows = RecordItem.allCases.map { item in
      [item.name(in: language)]
        + reviews.map { review in
          review.items.first { $0.item == item }?.state.mark ?? ""
        }
    }
    return [
      .heading(therapist.formalName),
      .table(
        headings: [""] + reviews.map { "#\($0.patient.id.rawValue)" },
        rows: rows + [[language("aanwezig", "present")] + reviews.map(\.text)],
        right: Set(reviews.indices.map { $0 + 1 })),
    ]
  }
}
