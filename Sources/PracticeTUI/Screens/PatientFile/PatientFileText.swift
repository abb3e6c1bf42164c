import PracticeCore

/// The running texts of a patient's file.
@MainActor
enum PatientFileText {
  /// Why the flag is what it is, and the visits behind the number.
  static func insurance(
    _ file: PatientFile, ledger: CoverLedger?, workplace: Workplace
  ) -> [ScrollText.Line] {
    let language = workplace.language
    var lines: [ScrollText.Line] = []
    let checked =
      file.insuranceCheck.map {
        language(
          "Gecontroleerd op \(language.date($0.day)) door \($0.initials).",
          "Verified on \(language.date($0.day)) by \($0.initials).")
      } ?? language("Nog nooit gecontroleerd (c).", "Never verified (c).")
    lines.append(ScrollText.Line(text: checked, style: .label))
    lines.append(ScrollText.Line(text: ""))
    lines.append(
      ScrollText.Line(
        text: "\(file.coverage.flag())  "
          + (file.next == nil
            ? language("Als er vandaag een behandeling is:", "If there is a visit today:")
            : language("Bij de volgende afspraak:", "At the next appointment:")),
        style: file.coverage.payer.style))
    for sentence in file.coverage.explanation(language) {
      for line in TextWidth.wrap(sentence, width: 74) {
        lines.append(ScrollText.Line(text: "   " + line))
      }
    }
    guard let ledger, !ledger.lines.isEmpty else { return lines }
    lines.append(ScrollText.Line(text: ""))
    lines.append(
      ScrollText.Line(
        text: language("Verbruik dit jaar (=)", "Used this year (=)"), style: .title))
    let cells = ledger.lines.compactMap { line -> String? in
      guard let coverage = line.coverage else { return nil }
      let (_, month, day) = line.day.parts
      return "\(padded(day, 2))-\(padded(month, 2)) \(line.what(in: language)) \(coverage.flag())"
    }
    // Three beside each other, read from the top down.
    let height = (cells.count + 2) / 3
    for row in 0..<height {
      let shown = stride(from: row, to: cells.count, by: height).map {
        TextWidth.padded(cells[$0], to: 25)
      }
      lines.append(ScrollText.Line(text: shown.joined()))
    }
    return lines
  }

  static func log(
    _ lines: [LogLine], width: Int, _ language: Language
  ) -> [ScrollText.Line] {
    guard !lines.isEmpty else {
      return [
        ScrollText.Line(
          text: language("Nog niets vastgelegd.", "Nothing recorded yet."), style: .dim)
      ]
    }
    return lines.flatMap { line in
      let moment = PracticeClock.dutchTime(at: line.instant)
      let when = "\(language.numericDate(moment.day)) \(moment.time.iso)"
      let who = TextWidth.padded(line.initials, to: 4)
      let head = "\(when)  \(who) "
      let room = max(20, width - TextWidth.displayWidth(of: head))
      return TextWidth.wrap(line.what, width: room).enumerated().map { index, text in
        return ScrollText.Line(
          text: (index == 0 ? head : TextWidth.padded("", to: head.count)) + text)
      }
    }
  }
}
