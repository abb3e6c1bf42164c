import Glibc
import PracticeCore

extension Verb {
  static let catalogue = Verb(
    "catalogue", options: [.sheet],
    summary: Words(
      "alle oefeningen; met --sheet een overzicht met plaatjes",
      "all exercises; with --sheet an overview with figures"),
    work: .onPractice(listCatalogue))
}

private func listCatalogue(_ call: Invocation, _ practice: Practice) throws {
  let library = try practice.read { try $0.exerciseLibrary() }
  if let path = call.arguments[.sheet] { return try writeContactSheet(path, library, call) }
  let language = call.language
  call.answer(
    .array(
      library.exercises.map { exercise in
        .object([
          ("code", .string(exercise.code)), ("name", .string(exercise.text(language).name)),
          ("region", .string(exercise.region.rawValue)),
          ("category", .string(exercise.category.rawValue)),
          ("level", .string(library.level(of: exercise).rawValue)),
          ("floor", .bool(exercise.floor)), ("standing", .bool(exercise.standing)),
          ("easier", .optional(exercise.easier)), ("harder", .optional(exercise.harder)),
          ("dosage", .string(exercise.usual.words(language))),
          ("doseSource", .string(exercise.doseSource)), ("own", .bool(exercise.isOwn)),
        ])
      })
  ) {
    var table = TextTable(heads: [
      language("code", "code"), language("oefening", "exercise"), language("gebied", "region"),
      language("soort", "category"), language("dosering", "dosage"),
    ])
    for exercise in library.exercises {
      table.add(
        exercise.code, exercise.text(language).name, exercise.region.name(language),
        exercise.category.name(language), exercise.usual.compact)
    }
    call.output.print(table)
    call.output.print(Catalogue.approvalNote(language))
  }
}

/// As a page for the browser, or as PDF when the name ends so.
private func writeContactSheet(
  _ path: String, _ library: ExerciseLibrary, _ call: Invocation
) throws {
  let html = ContactSheet.html(library, call.language)
  let content = path.lowercased().hasSuffix(".pdf") ? try call.pdf(of: html) : Array(html.utf8)
  try writeNewFile(path, content)
  call.answer(
    .object([("file", .string(path)), ("exercises", .number(library.exercises.count))])
  ) {}
}
