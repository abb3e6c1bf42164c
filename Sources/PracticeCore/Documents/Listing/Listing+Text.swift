extension Listing {
  /// The columns of paper in an ordinary font.
  private static let width = 78
  private static let gap = 2
  /// The lines of an A4 page at six to the inch, with its margins.
  private static let linesOnPage = 60
  /// A shrunken column still shows so much.
  private static let leastWidth = 6

  /// As plain text in pages, with a form feed between them.
  public var text: String {
    pages.map { $0.map { " " + $0 }.joined(separator: "\n") + "\n" }.joined(separator: "\u{0C}")
  }

  /// The lines without the margin of the paper.
  public var lines: [String] {
    var lines = TextLayout.wrapped(sender, columns: Listing.width) + ["", title]
    lines += introduction.flatMap { TextLayout.wrapped($0, columns: Listing.width) }
    for section in sections { lines += [""] + Listing.lines(of: section) }
    if !closing.isEmpty { lines.append("") }
    return lines + closing.flatMap { TextLayout.wrapped($0, columns: Listing.width) }
  }

  private var pages: [[String]] {
    let lines = lines
    guard lines.count > Listing.linesOnPage else { return [lines] }
    let heading = 2
    var pages = [Array(lines.prefix(Listing.linesOnPage))]
    var rest = lines.dropFirst(Listing.linesOnPage)
    while !rest.isEmpty {
      let page = rest.prefix(Listing.linesOnPage - heading)
      pages.append(["\(title) · \(pages.count + 1)", ""] + page)
      rest = rest.dropFirst(page.count)
    }
    return pages
  }

  private static func lines(of section: Section) -> [String] {
    var lines = section.heading.isEmpty ? [] : [section.heading]
    guard !section.rows.isEmpty else { return lines + [section.emptyText] }
    let widths = widths(of: section)
    let heads = line(section.columns.map(\.title), section.columns, widths)
    if section.columns.contains(where: { !$0.title.isEmpty }) {
      lines += [heads, String(repeating: "-", count: TextLayout.width(heads))]
    }
    return lines + section.rows.map { line($0, section.columns, widths) }
  }

  /// As wide as what stands in the columns; what may shrink does until all fits.
  private static func widths(of section: Section) -> [Int] {
    var widths = section.columns.indices.map { column in
      ([section.columns[column].title] + section.rows.map { $0[column] })
        .map(TextLayout.width).max() ?? 0
    }
    func total() -> Int { widths.reduce(0, +) + gap * (widths.count - 1) }
    while total() > width {
      let shrinkable = widths.indices.filter {
        section.columns[$0].mayShrink && widths[$0] > leastWidth
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private static func line(_ cells: [String], _ columns: [Column], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let text = TextLayout.clipped(cell, columns: widths[index])
      let blanks = TextLayout.spaces(widths[index] - TextLayout.width(text))
      line += columns[index].isRight ? blanks + text : text + blanks
      if index + 1 < cells.count { line += TextLayout.spaces(gap) }
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
