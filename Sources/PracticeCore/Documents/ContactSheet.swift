/// All exercises of the catalogue on paper, for the therapist who has to approve them.
public enum ContactSheet {
  public static func html(_ library: ExerciseLibrary, _ language: Language) -> String {
    let title = language("Alle oefeningen", "All exercises")
    var parts = [
      Html.element("h1", title), Html.element("p", Catalogue.approvalNote(language)),
    ]
    for region in Exercise.Region.allCases {
      let name = region.name(language)
      parts.append(Html.element("h2", name.prefix(1).uppercased() + name.dropFirst()))
      parts += library.exercises.filter { $0.region == region }.map { entry($0, library, language) }
    }
    let css = """
      \(SheetStyle.css(points: SheetStyle.points, language))
      .figures { float: none; width: auto; }
      """
    return Html.page(title: title, css: css, language: language, parts)
  }

  private static func entry(
    _ exercise: Exercise, _ library: ExerciseLibrary, _ language: Language
  ) -> String {
    let text = exercise.text(language)
    let steps = ([text.start] + text.steps + [text.feel, text.stop]).joined(separator: " ")
    var facts = [
      exercise.category.name(language), library.level(of: exercise).name(language),
      exercise.usual.compact,
    ]
    if exercise.isOwn {
      facts.append(language("eigen oefening", "own exercise"))
    } else {
      facts.append(language("bron dosering: ", "dose from: ") + exercise.doseSource)
    }
    if !exercise.cautions.isEmpty {
      facts.append(
        language("let op bij: ", "care with: ")
          + exercise.cautions.map { $0.name(language) }.joined(separator: "; "))
    }
    func step(_ label: String, _ code: String?) {
      guard let other = code.flatMap(library.exercise(code:)) else { return }
      facts.append("\(label): \(other.text(language).name)")
    }
    step(language("lichter", "easier"), exercise.easier)
    step(language("zwaarder", "harder"), exercise.harder)
    let remark = exercise.remark(language)
    return """
      <section class="exercise">
      \(Html.element("h3", text.name))
      \(FigureHtml.frames(exercise, language))
      \(Html.element("p", steps))
      \(Html.element("p", facts.joined(separator: " · ")))\(
        remark.isEmpty ? "" : "\n" + Html.element("p", language("Therapeut: ", "Therapist: ") + remark))
      </section>
      """
  }
}
