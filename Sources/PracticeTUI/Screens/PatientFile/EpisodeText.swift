import PracticeCore

/// The running texts of an episode.
@MainActor
enum EpisodeText {
  /// Three lines: what and by which route, since when, and work.
  static func head(_ room: EpisodeRoom, _ language: Language) -> [ScrollText.Line] {
    let details = room.episode.details
    var what = [details.title(in: language)]
    if !details.linkedRegions.isEmpty {
      let linked = details.linkedRegions.map { $0.name(in: language) }.joined(separator: ", ")
      what.append(language("met \(linked)", "with \(linked)"))
    }
    if details.kind == .consultation { what.append(details.kind.name(in: language)) }
    what.append(route(details, language))
    var since = [
      language(
        "open sinds \(language.numericDate(details.opened))",
        "open since \(language.numericDate(details.opened))")
    ]
    if let closed = room.episode.closed {
      var text = language(
        "gesloten \(language.numericDate(closed))", "closed \(language.numericDate(closed))")
      if let reason = room.closingReason { text += ": " + reason.name(in: language) }
      since.append(text)
    }
    if let onset = details.onset {
      since.append(
        language(
          "klacht sinds \(language.numericDate(onset))",
          "complaint since \(language.numericDate(onset))"))
    }
    if details.isRecurrence { since.append(language("eerder gehad", "had it before")) }
    since.append(room.therapist.shortName)
    var work = [language("werk: ", "work: ") + details.work.name(in: language)]
    if let back = details.backAtWork {
      work.append(
        language(
          "weer aan het werk \(language.numericDate(back))",
          "back at work \(language.numericDate(back))"))
    }
    return [
      ScrollText.Line(text: what.joined(separator: " · "), style: .text),
      ScrollText.Line(text: since.joined(separator: " · "), style: .dim),
      ScrollText.Line(text: work.joined(separator: " · "), style: .dim),
    ]
  }

  private static func route(_ details: EpisodeDetails, _ language: Language) -> String {
    guard details.route == .referral, !details.referral.referrer.isEmpty else {
      return details.route.name(in: language)
    }
    let day = details.referral.day.map { " " + language.numericDate($0) } ?? ""
    return language("verwezen door ", "referred by ") + details.referral.referrer + day
  }

  /// What is told below the list about the part with the cursor.
  static func details(
    of part: EpisodePart, _ room: EpisodeRoom, _ language: Language
  ) -> [ScrollText.Line] {
    switch part {
    case .request: request(room, language)
    case .screening: history(room.screenings.filter { $0.kind == .redFlags }, language)
    case .neckRisk:
      history(room.screenings.filter { $0.kind == .neckRisk }, language)
        + room.symptomChanges.reversed().map {
          ScrollText.Line(
            text: language(
              "veranderd op \(language.numericDate($0.day)) (\($0.initials)): \($0.text)",
              "changed on \(language.numericDate($0.day)) (\($0.initials)): \($0.text)"))
        }
    case .intake: intake(room, language)
    case .plan: plan(room, language)
    case .consent:
      room.standingsInQuestion.map {
        ScrollText.Line(
          text: "\($0.mark) \($0.name(language)) · \($0.summary(language))", style: $0.style)
      }
    }
  }

  private static func request(_ room: EpisodeRoom, _ language: Language) -> [ScrollText.Line] {
    let details = room.episode.details
    var lines: [ScrollText.Line] = []
    if !details.complaint.isEmpty { lines.append(ScrollText.Line(text: details.complaint)) }
    if !details.referral.diagnosis.isEmpty {
      lines.append(
        ScrollText.Line(
          text: language("verwijsdiagnose: ", "referral diagnosis: ")
            + details.referral.diagnosis, style: .dim))
    }
    return lines
  }

  private static func intake(_ room: EpisodeRoom, _ language: Language) -> [ScrollText.Line] {
    guard let content = room.intake?.content else { return [] }
    var lines = ["triage", "location", "aggravating", "diagnosis"].compactMap { code in
      IntakeTemplate.question(code).flatMap { question -> ScrollText.Line? in
        let answer = content[code]
        guard !answer.isEmpty else { return nil }
        return ScrollText.Line(
          text: question.label(in: language) + ": " + question.text(of: answer, in: language))
      }
    }
    if let triage = content.triage {
      lines.append(ScrollText.Line(text: triage.consequence(language), style: .dim))
    }
    return lines
  }

  private static func plan(_ room: EpisodeRoom, _ language: Language) -> [ScrollText.Line] {
    guard let plan = room.plan else { return [] }
    let content = plan.content
    let names = room.techniques.filter { content.techniques.contains($0.id) }
      .map { $0.name(in: language) }.joined(separator: ", ")
    let texts = [
      (language("gemeten aan: ", "measured by: "), content.measure),
      (language("bereikt op: ", "reached by: "), content.goalDay.map(language.numericDate) ?? ""),
      (language("technieken: ", "techniques: "), names),
      (language("oefenen: ", "exercise: "), content.exercise),
      (language("advies: ", "advice: "), content.advice),
      (
        language("evaluatie bij behandeling ", "evaluation at session "),
        content.evaluationSession.map { "\($0)" } ?? ""
      ),
    ]
    return texts.filter { !$0.1.isEmpty }.map { ScrollText.Line(text: $0.0 + $0.1) }
      + room.planRemarks.map {
        ScrollText.Line(text: "! " + $0.sentence(language), style: .warning)
      }
  }

  /// All of them, newest first: none replaces another.
  private static func history(
    _ screenings: [Screening], _ language: Language
  ) -> [ScrollText.Line] {
    screenings.reversed().flatMap { screening -> [ScrollText.Line] in
      let content = screening.content
      var lines = [ScrollText.Line(text: screening.summary(language))]
      for (label, text) in [
        (language("waarom: ", "why: "), content.reason),
        (language("onderzoek: ", "examined: "), content.examination),
        (language("advies: ", "advice: "), content.advice),
        (
          language("andere oorzaken uitgesloten: ", "other causes excluded: "),
          [content.excludedBy, content.excludedOn.map(language.numericDate) ?? ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        ),
      ] where !text.isEmpty {
        lines.append(ScrollText.Line(text: "  " + label + text, style: .dim))
      }
      return lines
    }
  }
}
