extension Listing {
  /// As one HTML page that needs nothing else, for paper.
  public var html: String {
    var parts = [
      Html.element("p", class: "sender", sender), Html.element("h1", title),
    ]
    parts += introduction.map { Html.element("p", $0) }
    parts += sections.map(Listing.html)
    parts += closing.map { Html.element("p", class: "closing", $0) }
    return Html.page(title: title, css: Listing.css, language: language, parts)
  }

  private static func html(of section: Section) -> String {
    let heading = section.heading.isEmpty ? "" : Html.element("h2", section.heading) + "\n"
    guard !section.rows.isEmpty else { return heading + Html.element("p", section.emptyText) }
    func row(_ name: String, _ cells: [String]) -> String {
      let inside = zip(cells, section.columns).map { cell, column in
        Html.element(name, class: column.isRight ? "right" : "", cell)
      }
      return "<tr>\(inside.joined())</tr>"
    }
    return heading + """
      <table>
      <thead>\(row("th", section.columns.map(\.title)))</thead>
      <tbody>
      \(section.rows.map { row("td", $0) }.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private static let css = """
    @page { size: A4; margin: 15mm 15mm 18mm;
      @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
    body { font-family: "DejaVu Sans", sans-serif; font-size: 10pt; margin: 0; }
    h1 { font-size: 15pt; margin: 0 0 3mm; }
    h2 { font-size: 12pt; margin: 5mm 0 1mm; break-after: avoid; }
    p { margin: 0 0 2mm; }
    .sender { font-size: 9pt; margin-bottom: 4mm; }
    .closing { margin-top: 4mm; }
    table { border-collapse: collapse; width: 100%; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th { text-align: left; border-bottom: 0.8pt solid; }
    th, td { padding: 1.2mm 2mm 1.2mm 0; vertical-align: top; }
    td { border-bottom: 0.3pt solid #888; }
    .right { text-align: right; }
    """
}
