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
    blocks += gridBlocks
    if let appointment = sheet.nextAppointmentSentence {
      blocks.append(lines(appointment + ".") + lines(sheet.bringAlong))
    }
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
    head += lines(sheet.introduction.joined(separator: " "))
    return head
  }

  private func exercise(_ line: ExerciseSheet.Line, number: Int) -> [String] {
    let text = sheet.text(of: line.exercise)
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
    if let limits = sheet.limits(of: line) { lines += self.lines(limits, indent: indent) }
    if !line.note.isEmpty {
      lines += TextLayout.wrapped(
        line.note, label: sheet.noteLabel + " ", indent: indent, columns: columns)
    }
    return lines
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

  /// Boxes to tick, a week below the other when two do not fit; the rows of an exercise stay
  /// together.
  private var gridBlocks: [[String]] {
    let days = sheet.gridDays
    guard !days.isEmpty, !sheet.lines.isEmpty else { return [] }
    let label = labelWidth
    let cell = 4
    let perPart = max(1, min(days.count, (columns - indent - label) / cell))
    let parts = perPart >= days.count ? [days] : days.split(intoPartsOf: min(7, perPart))
    var blocks: [[String]] = []
    for part in parts {
      var heading = [
        row("", part.map { sheet.language.shortWeekday($0.weekday) }, label: label),
        row(months(part), part.map { String($0.dayOfMonth) }, label: label),
      ]
      if blocks.isEmpty { heading = lines(sheet.gridTitle) + heading }
      for (index, line) in sheet.lines.enumerated() {
        let name = TextLayout.clipped(
          "\(index + 1). \(line.exercise.text(sheet.language).name)", columns: columns - indent)
        let boxes = part.map { line.isDue(on: $0) ? "[ ]" : " -" }
        let rows = sheet.gridRows(timesPerDay: line.dosage.timesPerDay).map {
          row($0, boxes, label: label)
        }
        // The first exercise takes the heading with it.
        blocks.append((index == 0 ? heading : []) + lines(name) + rows)
      }
    }
    return blocks
  }

  private var labelWidth: Int {
    let labels = sheet.lines.flatMap { sheet.gridRows(timesPerDay: $0.dosage.timesPerDay) }
    return 1 + max(8, labels.map(TextLayout.width).max() ?? 0)
  }

  /// `nov`, or `nov/dec` when the month changes.
  private func months(_ days: [Day]) -> String {
    let (first, last) = (days.first?.month ?? 1, days.last?.month ?? 1)
    let names = first == last ? [first] : [first, last]
    return names.map(sheet.language.shortMonth).joined(separator: "/")
  }

  private func row(_ head: String, _ cells: [String], label: Int) -> String {
    let filled =
      TextLayout.spaces(indent) + TextLayout.filled(head, columns: label)
      + cells.map { TextLayout.filled($0, columns: 4) }.joined()
    return String(filled.reversed().drop { $0 == " " }.reversed())
  }

  // MARK: - Behind the exercises

  private var calls: [String] {
    lines(sheet.callsTitle)
      + sheet.calls.flatMap { call in
        lines(call.heading)
          + call.when.flatMap {
            TextLayout.wrapped($0, label: "- ", indent: indent, columns: columns)
          }
      }
  }

  private func advice(_ region: Exercise.Region) -> [String] {
    let (title, blocks) = sheet.advice(region)
    return lines(title)
      + blocks.flatMap { block in
        TextLayout.wrapped(
          "\(block.heading). " + block.sentences.joined(separator: " "), label: "- ",
          indent: indent, columns: columns)
      }
  }
}

extension Array {
  fileprivate func split(intoPartsOf size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0...].prefix(size)) }
  }
}
