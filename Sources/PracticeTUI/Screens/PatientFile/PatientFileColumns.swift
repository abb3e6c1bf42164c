import PracticeCore

/// The columns of the lists in a patient's file.
@MainActor
enum PatientFileColumns {
  static func appointments(_ workplace: Workplace) -> [Column<AgendaEntry>] {
    let language = workplace.language
    return [
      Column(language("Datum", "Date"), .fixed(15)) {
        let day = $0.appointment.day
        return language.shortDate(day) + " \(day.year)"
      },
      Column(language("Tijd", "Time"), .fixed(5), align: .right) {
        $0.appointment.interval.start.short
      },
      Column(language("Soort", "Kind"), .flexible(min: 12)) { $0.kind.name(in: language) },
      Column("x/y", .fixed(6), align: .right) { $0.session.number == nil ? "" : $0.session.text },
      Column(
        language("Vergoeding", "Cover"), .fixed(10), style: { $0.coverage?.payer.style ?? .text }
      ) {
        $0.coverage?.flag() ?? ""
      },
      Column(language("Status", "Status"), .fixed(15)) {
        $0.appointment.status.name(in: language)
      },
    ]
  }

  static func notes(_ workplace: Workplace) -> [Column<SessionNote>] {
    let language = workplace.language
    return [
      Column(language("Datum", "Date"), .fixed(15)) {
        language.shortDate($0.day) + " \($0.day.year)"
      },
      Column(language("Pijn", "Pain"), .fixed(4), align: .right) {
        $0.content.painDay.map { "\($0)" } ?? "–"
      },
      Column("S", .flexible(min: 16)) { $0.content.subjective },
      Column("P", .flexible(min: 16)) { $0.content.plan },
      Column("", .fixed(6)) { note in
        note.signedBy.map { "✓ \($0)" } ?? language("open", "open")
      },
    ]
  }

  static func episodes(_ workplace: Workplace) -> [Column<EpisodeCourse>] {
    let language = workplace.language
    return [
      Column(language("Klacht", "Complaint"), .flexible(min: 20)) {
        $0.episode.details.title(in: language)
      },
      Column(language("Sinds", "Since"), .fixed(11)) {
        language.numericDate($0.episode.details.opened)
      },
      Column(language("Therapeut", "Therapist"), .fixed(12), fromWidth: 96) {
        $0.therapist.shortName
      },
      Column("x/y", .fixed(5), align: .right) { course in
        SessionCount(
          number: course.facts.treatments, expected: course.episode.details.expectedSessions
        ).text
      },
      Column(language("Beloop", "Course"), .fixed(18)) { $0.pain.verdict.name(language) },
      Column("", .fixed(9)) { course in
        course.episode.isOpen ? language("open", "open") : language("gesloten", "closed")
      },
    ]
  }

  static func policies(_ workplace: Workplace) -> [Column<PolicyLine>] {
    let language = workplace.language
    return [
      Column(language("Verzekeraar", "Insurer"), .flexible(min: 16)) { $0.details.insurerName },
      Column(language("Pakket", "Package"), .flexible(min: 12)) { $0.details.package },
      Column(language("Per jaar", "A year"), .fixed(10), align: .right) {
        $0.details.limitText(in: language)
      },
      Column(language("Vanaf", "From"), .fixed(10)) {
        language.numericDate($0.details.validFrom)
      },
      Column(language("Tot en met", "Until"), .fixed(10)) {
        $0.details.validUntil.map { language.numericDate($0) } ?? ""
      },
    ]
  }
}
