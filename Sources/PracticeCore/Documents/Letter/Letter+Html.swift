extension Letter {
  /// As one HTML page that needs nothing else, for paper and PDF.
  public var html: String {
    var parts = [
      "<header>",
      sender.enumerated().map { index, line in
        Html.element("p", class: index == 0 ? "practice" : "", line)
      }.joined(separator: "\n"),
      "</header>",
    ]
    if !addressee.isEmpty {
      let lines = addressee.map { "<bdi>\(Html.escaped($0))</bdi>" }.joined(separator: "<br>")
      parts.append("<p class=\"addressee\">\(lines)</p>")
    }
    parts += [Html.element("p", class: "date", dateLine), Html.element("h1", title)]
    parts += blocks.map(Letter.html)
    if !signer.isEmpty { parts.append(Html.element("p", class: "signer", signer)) }
    return Html.page(title: title, css: Letter.css, language: language, parts)
  }

  private static func html(of block: Block) -> String {
    switch block {
    case .heading(let text): Html.element("h2", text)
    case .paragraph(let text):
      // No line ends between the sign and the amount.
      "<p><bdi>\(Html.escaped(text.replacing("€ ", with: "€\u{A0}")))</bdi></p>"
    case .bullets(let items): list(items, class: "bullets")
    case .checks(let items): list(items, class: "checks")
    case .facts(let facts):
      "<table class=\"facts\">"
        + facts.map { fact in
          "<tr>\(Html.element("th", fact.name))<td><bdi>\(Html.escaped(fact.value))</bdi></td></tr>"
        }.joined(separator: "\n") + "</table>"
    case .table(let headings, let rows, let right): table(headings, rows, right)
    case .notice(let text): Html.element("p", class: "notice", text)
    case .signatures(let captions):
      captions.map { Html.element("p", class: "signature", $0) }.joined(separator: "\n")
    }
  }

  private static func list(_ items: [String], class classes: String) -> String {
    "<ul class=\"\(classes)\">"
      + items.map { "<li><bdi>\(Html.escaped($0))</bdi></li>" }.joined(separator: "\n") + "</ul>"
  }

  private static func table(
    _ headings: [String], _ rows: [[String]], _ right: Set<Int>
  ) -> String {
    func row(_ name: String, _ cells: [String]) -> String {
      let inside = cells.enumerated().map { index, cell in
        Html.element(name, class: right.contains(index) ? "right" : "", cell)
      }
      return "<tr>\(inside.joined())</tr>"
    }
    return """
      <table class="rows">
      <thead>\(row("th", headings))</thead>
      <tbody>
      \(rows.map { row("td", $0) }.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private static let css = """
    @page { size: A4; margin: 16mm 22mm 18mm;
      @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
    body { font-family: "DejaVu Sans", sans-serif; font-size: 10.5pt; line-height: 1.4; margin: 0; }
    header { margin-bottom: 6mm; } header p { margin: 0; font-size: 9.5pt; }
    header .practice { font-size: 12pt; font-weight: bold; }
    h1 { font-size: 15pt; margin: 0 0 4mm; }
    h2 { font-size: 12pt; margin: 4mm 0 1.5mm; break-after: avoid; }
    p { margin: 0 0 2mm; orphans: 2; widows: 2; }
    .addressee { margin: 0 0 6mm; } .date { margin: 0 0 5mm; }
    ul { margin: 0 0 3mm; padding-left: 5mm; } li { margin: 0 0 1mm; break-inside: avoid; }
    .checks { list-style: none; padding-left: 0; }
    .checks li { padding-left: 7mm; position: relative; }
    .checks li::before { content: ""; position: absolute; left: 0; top: 0.6mm;
      width: 3.4mm; height: 3.4mm; border: 0.8pt solid; }
    table { border-collapse: collapse; margin: 0 0 3mm; } tr { break-inside: avoid; }
    th, td { text-align: left; vertical-align: top; padding: 1mm 3mm 1mm 0; }
    .facts th { font-weight: normal; color: #444; white-space: nowrap; }
    .rows { width: 100%; } .rows thead { display: table-header-group; }
    .rows th { border-bottom: 0.8pt solid; } .rows td { border-bottom: 0.3pt solid #888; }
    .right { text-align: right; }
    .notice { border: 1pt solid; padding: 1.5mm 3mm; break-inside: avoid; }
    .signature { border-top: 0.8pt solid; width: 75mm; margin: 12mm 0 0; padding-top: 1mm;
      break-inside: avoid; }
    .signer { margin-top: 4mm; }
    """
}
