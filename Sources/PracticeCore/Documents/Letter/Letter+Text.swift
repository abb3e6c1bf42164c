extension Letter {
  /// The width of the text, in columns: it fits any printer and every terminal.
  static let columns = 76

  /// As plain text, for a printer that knows only that and for the preview on the screen.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  public var lines: [String] {
    var lines = sender + [""]
    if !addressee.isEmpty { lines += addressee + [""] }
    lines += [dateLine, ""]
    lines += TextLayout.wrapped(title.uppercased(), columns: Letter.columns)
    var isUnderHeading = false
    for block in blocks {
      lines += (isUnderHeading ? [] : [""]) + Letter.lines(of: block)
      isUnderHeading = if case .heading = block { true } else { false }
    }
    if !signer.isEmpty { lines += ["", signer] }
    return lines
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .heading(let text): underlined(TextLayout.wrapped(text, columns: columns))
    case .paragraph(let text): TextLayout.wrapped(text, columns: columns)
    case .bullets(let items):
      items.flatMap { TextLayout.wrapped($0, label: "- ", indent: 0, columns: columns) }
    case .checks(let items):
      items.flatMap { TextLayout.wrapped($0, label: "[ ] ", indent: 0, columns: columns) }
    case .facts(let facts): lines(of: facts)
    case .table(let headings, let rows, let right):
      lines(of: [headings] + rows, right: right)
    case .notice(let text):
      TextLayout.wrapped(text, columns: columns - 4).map { "| " + $0 }
    case .signatures(let captions):
      captions.flatMap { ["", String(repeating: "_", count: 40), $0] }
    }
  }

  private static func underlined(_ lines: [String]) -> [String] {
    lines + [String(repeating: "-", count: lines.map(TextLayout.width).max() ?? 0)]
  }

  private static func lines(of facts: [Fact]) -> [String] {
    let width = min(28, facts.map { TextLayout.width($0.name) }.max() ?? 0)
    return facts.flatMap { fact in
      TextLayout.wrapped(
        fact.value, label: TextLayout.filled(fact.name, columns: width) + "  ", indent: 0,
        columns: columns)
    }
  }

  /// Columns as wide as what is in them; the widest gives way when the paper is too narrow.
  private static func lines(of rows: [[String]], right: Set<Int>) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<count).map { index in
      rows.map { $0.indices.contains(index) ? TextLayout.width($0[index]) : 0 }.max() ?? 0
    }
    while widths.reduce(0, +) + 2 * (count - 1) > columns, let widest = widths.max(), widest > 4,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
    }
    return rows.flatMap { row in
      let cells = row.enumerated().map { index, cell in
        TextLayout.wrapped(cell, columns: widths[index])
      }
      return (0..<(cells.map(\.count).max() ?? 0)).map { line in
        let parts = cells.enumerated().map { index, cell in
          let text = cell.indices.contains(line) ? cell[line] : ""
          return right.contains(index)
            ? TextLayout.spaces(widths[index] - TextLayout.width(text)) + text
            : TextLayout.filled(text, columns: widths[index])
        }
        return trimmedEnd(parts.joined(separator: "  "))
      }
    }
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
