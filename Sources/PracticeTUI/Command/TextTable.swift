/// Rows of text in aligned columns; a very long text is cut in all but the last of them.
struct TextTable {
  private static let widest = 36

  private var rows: [[String]]
  private let alignments: [Alignment]

  /// - Parameter heads: With `>` in front, the column is aligned to the right.
  init(heads: [String]) {
    alignments = heads.map { $0.hasPrefix(">") ? .right : .left }
    rows = [heads.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }]
  }

  mutating func add(_ cells: String...) { add(cells) }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var lines: [String] {
    let widths = alignments.indices.map { column in
      let width = rows.map { TextWidth.displayWidth(of: $0[column]) }.max() ?? 0
      return column == alignments.count - 1 ? width : min(width, TextTable.widest)
    }
    return rows.map { row in
      let cells = alignments.indices.map { column in
        TextWidth.padded(row[column], to: widths[column], align: alignments[column])
      }
      let line = cells.joined(separator: "  ")
      let last = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }
      return last.map { String(line[...$0]) } ?? ""
    }
  }
}
