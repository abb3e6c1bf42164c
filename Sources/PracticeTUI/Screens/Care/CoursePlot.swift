import PracticeCore

/// What the screen of a course shows of it: the plot, and the figures beside it.
@MainActor
enum CoursePlot {
  /// Pain as a line, function as circles, on the days on which either was measured.
  static func plot(_ course: EpisodeCourse, _ language: Language) -> Plot {
    let own = course.facts.instruments.first { $0.instrument == .psfs || $0.instrument == .psk }
    // PSK runs to 100; here both run to 10.
    let scale = own?.instrument == .psk ? 100.0 : 10.0
    let pain = course.facts.pain
    let days = Set(pain.map(\.on) + (own?.points.map(\.day) ?? [])).sorted()
    // Two sessions on one day are two points.
    let moments = days.flatMap { day -> [(day: Day, pain: Int?)] in
      let scores = pain.filter { $0.on == day }.map(\.score)
      return scores.isEmpty ? [(day, nil)] : scores.map { (day, $0) }
    }
    var title = language("pijn, laatste 24 uur (0–10)", "pain, last 24 hours (0–10)")
    if let own {
      title += own.instrument == .psfs ? " · o PSFS" : language(" · o PSK/10", " · o PSK/10")
    }
    var plot = Plot(
      title: title,
      values: moments.enumerated().map { index, moment in
        Plot.Value(label: "\(index + 1)", value: moment.pain.map(Double.init))
      })
    plot.others = moments.map { moment in
      own?.points.first { $0.day == moment.day }.map { Double($0.tenths) / scale }
    }
    if let start = course.pain.first?.score, let tenths = course.pain.smallestChange {
      plot.limit = Double(start) - Double(tenths) / 10
    }
    return plot
  }

  static func lines(
    _ course: EpisodeCourse, _ figures: RegionFigures?, _ language: Language
  ) -> [ScrollText.Line] {
    var lines: [ScrollText.Line] = []
    func head(_ text: String) { lines.append(ScrollText.Line(text: text, style: .label)) }
    func add(_ text: String, _ style: Style = .text) {
      lines.append(ScrollText.Line(text: text, style: style))
    }
    let facts = course.facts
    add(
      facts.expectedTreatments.map {
        language(
          "\(facts.treatments) van \($0) verwachte behandelingen",
          "\(facts.treatments) of \($0) expected sessions")
      } ?? language("\(facts.treatments) behandelingen", "\(facts.treatments) sessions"))
    let weeks = [
      facts.weeksSinceOnset.map { language("klacht \($0) weken", "complaint \($0) weeks") },
      facts.weeksOfTreatment.map { language("behandeling \($0)", "treatment \($0)") },
    ].compactMap { $0 }
    if !weeks.isEmpty { add(weeks.joined(separator: " · ")) }
    if course.showsSettlingBand { add(settling(facts, language), .dim) }
    head(language("pijn (NPRS)", "pain (NPRS)"))
    func limit(_ tenths: Int?) -> String {
      tenths.map {
        let points = MeasuredValue.text($0, language)
        return language(" (vanaf \(points))", " (from \(points))")
      } ?? ""
    }
    add(
      course.pain.sentence(language) + limit(course.pain.smallestChange),
      style(course.pain.verdict))
    for instrument in facts.instruments {
      head(instrument.title(language))
      add(
        instrument.sentence(language) + limit(instrument.smallestChange),
        style(instrument.verdict))
    }
    if let evaluated = course.episode.details.evaluated {
      let what = course.evaluation.flatMap { evaluation in
        evaluation.day == evaluated ? TextWidth.cut(evaluation.sentence(language), to: 90) : nil
      }
      add(
        language(
          "geëvalueerd op \(language.shortDate(evaluated))",
          "evaluated on \(language.shortDate(evaluated))") + (what.map { ": \($0)" } ?? ""), .dim)
    }
    if let figures {
      head(
        language("eigen praktijk, ", "own practice, ") + figures.region.name(in: language))
      add(figures.sentence(language), .dim)
    }
    return lines
  }

  private static func settling(_ facts: CourseFacts, _ language: Language) -> String {
    let band = CourseRules.settlingWeeks
    let range = "\(band.lowerBound)–\(band.upperBound)"
    guard let weeks = facts.weeksSinceOnset else { return "" }
    if weeks < band.lowerBound {
      return language(
        "de meeste lage rugpijn zakt in \(range) weken",
        "most low back pain settles in \(range) weeks")
    }
    return weeks <= band.upperBound
      ? language(
        "nu in de \(range) weken waarin de meeste lage rugpijn zakt",
        "now in the \(range) weeks in which most low back pain settles")
      : language(
        "langer dan de \(range) weken waarin de meeste lage rugpijn zakt",
        "longer than the \(range) weeks in which most low back pain settles")
  }

  private static func style(_ verdict: Verdict) -> Style {
    switch verdict {
    case .better: .good
    case .worse: .warning
    case .noClearChange, .tooLowToJudge, .notEnoughData, .noLimitKnown: .text
    }
  }
}
