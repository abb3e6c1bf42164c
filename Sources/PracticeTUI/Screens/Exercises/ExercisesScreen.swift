import PracticeCore

/// The catalogue of exercises, to search and to read; the practice's own are written here.
@MainActor
final class ExercisesScreen: Screen {
  private let workplace: Workplace
  private let list: SearchedList<Exercise>
  private let shelf: Shelf

  /// What the list searches in; read again when something changed.
  private final class Shelf {
    var library = ExerciseLibrary.shipped
    var own: [OwnExercise] = []
  }

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    let shelf = Shelf()
    self.shelf = shelf
    list = SearchedList(
      app: workplace.app,
      table: Table(
        ExerciseColumns.columns(workplace.language),
        emptyText: workplace.language("Geen oefening gevonden.", "No exercise found."))
    ) { text in shelf.library.matches(text, language: workplace.language) }
  }

  var title: String { language("Oefeningen", "Exercises") }
  var hint: String { Catalogue.approvalNote(language) }

  var wantsText: Bool { list.wantsText }

  func refresh() throws {
    if workplace.viewer.role.may(.readClinical) {
      (shelf.library, shelf.own) = try workplace.practice.read {
        (try $0.exerciseLibrary(), try $0.ownExercises())
      }
    }
    try list.refresh()
  }

  var commands: [Command] {
    let selected = list.selected
    let own = selected.flatMap { exercise in shelf.own.first { $0.exercise.code == exercise.code } }
    return [
      Command(
        "exercise.show", keys: [.enter], label: language("bekijken", "show"),
        help: language("Bekijk deze oefening.", "Show this exercise."),
        enabled: workplace.enabled(
          unless: (
            selected == nil, language("Er is geen oefening gekozen.", "No exercise is selected.")
          ))
      ) { [unowned self] in
        guard let selected else { return }
        app.push(ExercisePage.pager(selected, shelf.library, language, remark: own?.details.remark))
      },
      Command(
        "exercise.new", keys: [.function(2), .character("+")], label: language("nieuw", "new"),
        help: language("Schrijf een eigen oefening.", "Write an exercise of your own."),
        enabled: workplace.enabled(.writeClinical)
      ) { [unowned self] in app.push(try OwnExerciseForm.make(workplace: workplace, own: nil)) },
      Command(
        "exercise.edit", keys: [.function(4), .character("e")], label: language("bewerken", "edit"),
        help: language(
          "Bewerk een eigen oefening, of bied haar niet meer aan.",
          "Edit an exercise of your own, or no longer offer it."),
        enabled: workplace.enabled(
          .writeClinical,
          unless: (
            own == nil,
            language(
              "Alleen eigen oefeningen kunnen worden bewerkt.",
              "Only exercises of your own can be edited.")
          )), showInBar: own != nil
      ) { [unowned self] in
        guard let own else { return }
        app.push(try OwnExerciseForm.make(workplace: workplace, own: own))
      },
    ] + list.commands("exercises")
  }

  func handle(_ key: Key) -> Bool { list.handle(key) }
  func paste(_ text: String) { list.paste(text) }

  func mouse(_ event: MouseEvent, in area: Rect) {
    if list.mouse(event, in: area) { app.perform(commands[0]) }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let wide = area.width >= 110
    let (left, right) = area.splitLeft(wide ? 74 : area.width)
    list.draw(on: &canvas, in: left)
    guard wide, let selected = list.selected else { return }
    let page = right.inset(top: 2)
    canvas.verticalLine(x: page.x, y: page.y, height: page.height)
    let lines = ExercisePage.lines(
      selected, shelf.library, language, remark: nil, width: page.width - 3)
    for (y, line) in lines.prefix(page.height).enumerated() {
      canvas.put(
        line.text, x: page.x + 2, y: page.y + y, limit: page.width - 3, style: line.style)
    }
  }
}

/// The columns of a list of exercises.
enum ExerciseColumns {
  /// `10× · 5 s · L/R · 1/d · 3 d/w`.
  static let dosageWidth = 29

  static func columns(_ language: Language) -> [Column<Exercise>] {
    [
      Column(language("Oefening", "Exercise"), .flexible(min: 22)) {
        $0.text(language).name + ($0.isOwn ? language(" (eigen)", " (own)") : "")
      },
      Column(language("Gebied", "Region"), .fixed(8)) { $0.region.name(language) },
      Column(language("Soort", "Category"), .fixed(14), fromWidth: 86) {
        $0.category.name(language)
      },
      Column(language("Dosering", "Dosage"), .fixed(dosageWidth)) { $0.usual.compact },
    ]
  }
}
