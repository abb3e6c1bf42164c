/// The exercise sheet as plain text in pages, for a printer without a browser in between.
public struct TextSheet: Sendable {
  public let pages: [[String]]

  /// The pages with a form feed between them.
  public var text: String {
    pages.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\u{0C}")
  }

  /// Large print has fewer and wider letters on the same paper: `lp -o cpi=6 -o lpi=4`.
  public init(_ sheet: ExerciseSheet) {
    let columns = sheet.largePrint ? 48 : 80
    let layout = Layout(sheet: sheet, columns: columns)
    pages = Self.pages(
      of: layout.blocks, lines: sheet.largePrint ? 40 : 60,
      heading: { number, count in
        let page = sheet.pageName(number, of: count)
        let name = TextLayout.clipped(sheet.patientName, columns: columns - page.count - 4)
        return [" \(name) · \(page)", ""]
      })
  }

  /// Puts blocks on pages with an empty line between them; a block that fits a page is never split.
  private static func pages(
    of blocks: [[String]], lines: Int, heading: (_ number: Int, _ count: Int) -> [String]
  ) -> [[String]] {
    let headingLines = heading(1, 1).count
    var bodies: [[String]] = [[]]
    for block in blocks {
      var rest = block[...]
      while !rest.isEmpty {
        let last = bodies.count - 1
        let space = lines - (last == 0 ? 0 : headingLines)
        let gap = bodies[last].isEmpty ? 0 : 1
        if bodies[last].count + gap + rest.count <= space {
          bodies[last] += Array(repeating: "", count: gap) + rest
          rest = []
        } else if gap == 0 {
          // Longer than a page: nothing may get lost.
          bodies[last] += rest.prefix(space)
          rest = rest.dropFirst(space)
          bodies.append([])
        } else {
          bodies.append([])
        }
      }
    }
    if bodies.count > 1, bodies[bodies.count - 1].isEmpty { bodies.removeLast() }
    return bodies.enumerated().map { index, body in
      index == 0 ? body : heading(index + 1, bodies.count) + body
    }
  }
}

/// The parts of the sheet, each as lines that belong together.
private struct Layout {
  let sheet: ExerciseSheet
  let columns: Int

  /// Text starts one column in, as the printer's edge is rarely clean.
  private let margin = 1
  private let indent = 4

  var blocks: [[String]] {
    var blocks = [head]
    for (index, line) in sheet.lines.enumerated() {
      blocks.append(exercise(line, number: index + 1))
    }
    if let appointment = sheet.nextAppointmentSentence { blocks.append(lines(appointment)) }
    blocks.append(calls)
    for region in sheet.advice { blocks.append(advice(region)) }
    return blocks
  }

  private func lines(_ text: String, indent: Int = 1) -> [String] {
    TextLayout.wrapped(text, label: "", indent: indent, columns: columns)
  }

  private var head: [String] {
    var head = lines([sheet.sender, sheet.fictionalMark].compactMap { $0 }.joined(separator: "  "))
    head.append("")
    let title = TextLayout.spaces(margin) + "\(sheet.title), \(sheet.patientName)"
    if let line = TextLayout.spread(title, sheet.handedOut, columns: columns) {
      head.append(line)
    } else {
      head += lines("\(sheet.title), \(sheet.patientName)") + lines(sheet.handedOut)
    }
    head.append("")
    for sentence in sheet.introduction + [sheet.explanation] { head += lines(sentence) }
    return head
  }

  private func exercise(_ line: ExerciseSheet.Line, number: Int) -> [String] {
    let text = line.exercise.text(sheet.language)
    let name = TextLayout.spaces(margin) + "\(number). \(text.name)"
    let dosage = line.dosage.words(sheet.language)
    var lines: [String] = []
    if let heading = TextLayout.spread(name, dosage, columns: columns) {
      lines.append(heading)
    } else {
      lines += self.lines("\(number). \(text.name)")
      lines += dosageLines(line.dosage)
    }
    lines += TextLayout.wrapped(
      text.start, label: sheet.startLabel + " ", indent: indent, columns: columns)
    for (letter, step) in zip("abcdefgh", text.steps) {
      lines += TextLayout.wrapped(step, label: "\(letter). ", indent: indent, columns: columns)
    }
    lines += self.lines(text.feel, indent: indent)
    lines += self.lines(text.stop, indent: indent)
    if !line.note.isEmpty {
      lines += TextLayout.wrapped(
        line.note, label: sheet.noteLabel + " ", indent: indent, columns: columns)
    }
    let grid = self.grid(rows: sheet.gridRows(timesPerDay: line.dosage.timesPerDay))
    return grid.isEmpty ? lines : lines + [""] + grid
  }

  /// Breaks only between the parts, never inside `2 keer per dag`.
  private func dosageLines(_ dosage: Dosage) -> [String] {
    let unbreakable = dosage.parts(sheet.language).map { part in
      String(part.map { $0 == " " ? "\u{A0}" : $0 })
    }
    return lines(unbreakable.joined(separator: ", "), indent: indent).map { line in
      String(line.map { $0 == "\u{A0}" ? " " : $0 })
    }
  }

  // MARK: - The grid

  /// Boxes to tick: `ma 23` above each where that fits, else the weekday above the number, and a
  /// week below the other when even that is too wide.
  private func grid(rows: [String]) -> [String] {
    let days = sheet.gridDays
    let label = 1 + (rows.map(TextLayout.width).max() ?? 0)
    let space = columns - indent - label
    if days.count * 7 <= space { return gridPart(days[...], rows: rows, label: label, wide: true) }
    let perPart = days.count * 4 <= space ? days.count : 7
    return stride(from: 0, to: days.count, by: perPart).flatMap { start in
      gridPart(days[start...].prefix(perPart), rows: rows, label: label, wide: false)
    }
  }

  private func gridPart(
    _ days: ArraySlice<Day>, rows: [String], label: Int, wide: Bool
  ) -> [String] {
    guard !days.isEmpty else { return [] }
    let cell = wide ? 7 : 4
    func line(_ head: String, _ cells: [String]) -> String {
      let filled =
        TextLayout.spaces(indent) + TextLayout.filled(head, columns: label)
        + cells.map { TextLayout.filled($0, columns: cell) }.joined()
      return String(filled.reversed().drop { $0 == " " }.reversed())
    }
    let weekdays = days.map { sheet.language.shortWeekday($0.weekday) }
    let numbers = days.map { String($0.dayOfMonth) }
    let heading =
      wide
      ? [line("", zip(weekdays, numbers).map { "\($0) \($1)" })]
      : [line("", weekdays), line("", numbers)]
    let box = wide ? " [ ]" : "[ ]"
    return heading + rows.map { line($0, days.map { _ in box }) }
  }

  // MARK: - Behind the exercises

  private var calls: [String] {
    sheet.calls.flatMap { call in
      lines(call.heading)
        + call.when.flatMap {
          TextLayout.wrapped($0, label: "- ", indent: indent, columns: columns)
        }
    }
  }

  private func advice(_ region: Exercise.Region) -> [String] {
    lines(Advice.title(region, sheet.language))
      + Advice.blocks(region, sheet.language).flatMap { block in
        TextLayout.wrapped(
          "\(block.heading). " + block.sentences.joined(separator: " "), label: "- ",
          indent: indent, columns: columns)
      }
  }
}
