import PracticeCore

/// The list of a therapist's own texts, under Settings.
@MainActor
final class StandardTextsScreen: TableScreen {
  private let workplace: Workplace
  var table: Table<StandardText>
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let language = workplace.language
    table = Table(
      StandardTexts.columns(language),
      emptyText: language(
        "Nog geen standaardteksten. Druk + en geef een tekst een afkorting; in een verslag wordt die met Tab of spatie uitgeschreven.",
        "No standard texts yet. Press + and give a text an abbreviation; in a note Tab or Space writes it out."
      ))
  }

  var title: String { language("Mijn standaardteksten", "My standard texts") }

  func refresh() throws {
    table.replace(with: try workplace.practice.read { try $0.standardTexts() })
  }

  func handle(_ key: Key) -> Bool { table.handle(key) }

  var commands: [Command] {
    let selected = table.selected
    let none = workplace.nothingSelected(selected == nil)
    return [
      Command(
        "standardText.edit", keys: [.enter], label: language("bewerken", "edit"),
        help: language("Bewerk deze tekst.", "Edit this text."),
        enabled: workplace.enabled(.writeClinical, unless: none)
      ) { [unowned self] in
        guard let selected else { return }
        workplace.app.push(StandardTexts.form(workplace, selected))
      },
      Command(
        "standardText.new", keys: [.character("+")], label: language("nieuw", "new"),
        help: language("Maak een standaardtekst.", "Make a standard text."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in workplace.app.push(StandardTexts.form(workplace, nil)) },
      Command(
        "standardText.remove", keys: [.character("x")], label: language("verwijderen", "remove"),
        help: language("Verwijder deze tekst.", "Remove this text."),
        enabled: workplace.enabled(.writeClinical, unless: none)
      ) { [unowned self] in
        guard let selected else { return }
        try workplace.practice.removeStandardText(selected)
        workplace.done(language("Standaardtekst verwijderd.", "Standard text removed."))
      },
    ]
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.putFitted(title, x: area.x + 1, y: area.y, width: area.width - 2, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    table.draw(on: &canvas, in: area.inset(top: 2))
  }
}
