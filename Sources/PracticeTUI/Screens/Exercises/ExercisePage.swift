import PracticeCore

/// One exercise as a page: figure, start, steps, what to feel, when to stop, what to mind.
enum ExercisePage {
  @MainActor
  static func pager(
    _ exercise: Exercise, _ library: ExerciseLibrary, _ language: Language, remark: String? = nil
  ) -> Pager {
    Pager(
      title: exercise.text(language).name,
      lines: lines(exercise, library, language, remark: remark, width: 76))
  }

  /// - Parameter remark: What the practice wrote of its own exercise for the therapist.
  static func lines(
    _ exercise: Exercise, _ library: ExerciseLibrary, _ language: Language, remark: String?,
    width: Int
  ) -> [ScrollText.Line] {
    let text = exercise.text(language)
    var lines: [ScrollText.Line] = exercise.figure.map { figure($0, width: width) } ?? []
    func add(_ label: String, _ content: String, _ style: Style = .text) {
      guard !content.isEmpty else { return }
      for (index, line) in TextWidth.wrap(content, width: max(10, width - 10)).enumerated() {
        lines.append(
          ScrollText.Line(
            text: TextWidth.padded(index == 0 ? label : "", to: 9) + " " + line, style: style))
      }
    }
    add(language("Begin", "Start"), text.start)
    for (index, step) in text.steps.enumerated() { add("\(index + 1).", step) }
    add(language("Voel", "Feel"), text.feel)
    add(language("Stop", "Stop"), text.stop)
    add(language("Hoe vaak", "How often"), exercise.usual.words(language))
    for (label, code) in [
      (language("Lichter", "Easier"), exercise.easier),
      (language("Zwaarder", "Harder"), exercise.harder),
    ] {
      if let other = code.flatMap(library.exercise(code:)) {
        add(label, other.text(language).name)
      }
    }
    add(
      language("Let op", "Mind"),
      exercise.cautions.map { $0.name(language) }.joined(separator: ", "), .label)
    add(language("Therapeut", "Therapist"), remark ?? exercise.remark(language), .label)
    return lines
  }

  /// Start and end pose beside each other; the words below say the same.
  private static func figure(_ code: String, width: Int) -> [ScrollText.Line] {
    let columns = min(34, (width - 2) / 2)
    guard columns >= 20,
      let start = BrailleFigure(code: code, frame: 0, columns: columns, rows: 10),
      let end = BrailleFigure(
        code: code, frame: max(0, BrailleFigure.frameCount(code: code) - 1), columns: columns,
        rows: 10)
    else { return [] }
    // A lying figure fills the lower half only.
    func isBlank(_ row: String) -> Bool { row.allSatisfy { $0 == "⠀" || $0 == " " } }
    let rows = max(start.rows.count, end.rows.count)
    let first = (0..<rows).first { row in
      [start.rows, end.rows].contains { $0.indices.contains(row) && !isBlank($0[row]) }
    }
    return ((first ?? 0)..<rows).map { row in
      let left = start.rows.indices.contains(row) ? start.rows[row] : ""
      let right = end.rows.indices.contains(row) ? end.rows[row] : ""
      return ScrollText.Line(
        text: TextWidth.padded(left, to: columns + 2) + right, style: .accent)
    } + [ScrollText.Line(text: "")]
  }
}
