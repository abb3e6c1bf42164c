import PracticeCore

/// How long the practice's own episodes take, by region.
@MainActor
final class RegionFiguresScreen: TableScreen {
  private let workplace: Workplace
  var table: Table<RegionFigures>
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    let few = language("te weinig", "too few")
    table = Table(
      [
        Column(language("Waar", "Where"), .flexible(min: 20)) { $0.region.name(in: language) },
        Column(language("Episodes", "Episodes"), .fixed(8), align: .right) { "\($0.episodes)" },
        Column(language("Behandelingen", "Sessions"), .fixed(13), align: .right) {
          $0.sessions?.text ?? few
        },
        Column(language("Weken", "Weeks"), .fixed(12), align: .right) { $0.weeks?.text ?? few },
        Column(language("Minder pijn", "Less pain"), .fixed(12), align: .right) {
          $0.sessions == nil
            ? "" : language("\($0.better) van \($0.judged)", "\($0.better) of \($0.judged)")
        },
      ], emptyText: "")
  }

  var title: String {
    language("Beloop in de eigen praktijk", "The course in the own practice")
  }

  var hint: String {
    language(
      "De mediaan, en daarachter waar de middelste helft ligt. Uit de laatste 500 afgesloten episodes.",
      "The median, and behind it where the middle half lies. Out of the last 500 closed episodes.")
  }

  func refresh() throws {
    table.replace(
      with: try workplace.practice.read { reader in
        try Region.allCases.map { try reader.figures(of: $0) }
      })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
