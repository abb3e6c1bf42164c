import PracticeCore

/// Programmes to begin with: templates, and what the patient had before.
@MainActor
enum TemplatePicker {
  /// A source of lines, and what it is called.
  struct Source {
    let name: String
    let kind: String
    let lines: [ProgrammeLine]
    /// Of the practice's own, which can be removed.
    var template: ProgrammeTemplate?
  }

  static func templates(
    workplace: Workplace, region: Exercise.Region, onChoose: @escaping (Source) throws -> Void
  ) throws -> ListPicker<Source> {
    let language = workplace.language
    func sources() throws -> [Source] {
      try workplace.practice.read { try $0.programmeTemplates(for: region) }.map { template in
        Source(
          name: template.name(language),
          kind: template.id == nil ? "" : language("eigen", "own"), lines: template.lines,
          template: template)
      }
    }
    let picker = try make(
      workplace: workplace, title: language("Standaardprogramma", "Template"), sources: sources,
      onChoose: onChoose)
    picker.moreCommands = { [unowned picker] in
      let own = picker.selected?.template
      return [
        Command(
          "template.remove", keys: [.delete], label: language("verwijderen", "remove"),
          help: language(
            "Verwijder dit eigen standaardprogramma; u haalt het terug met u.",
            "Remove this template of your own; u brings it back."),
          enabled: workplace.enabled(
            .writeClinical,
            unless: (
              own?.id == nil,
              language(
                "Dit standaardprogramma hoort bij het programma zelf.",
                "This template came with the program.")
            )), showInBar: own?.id != nil
        ) {
          guard let own else { return }
          try workplace.practice.removeTemplate(own)
          workplace.done(language("Verwijderd.", "Removed."))
          try picker.refresh()
        }
      ]
    }
    return picker
  }

  /// What the patient had before: programmes of other episodes, and the sheets of this one.
  static func previous(
    workplace: Workplace, episode: Episode, onChoose: @escaping (Source) throws -> Void
  ) throws -> ListPicker<Source> {
    let language = workplace.language
    return try make(
      workplace: workplace,
      title: language("Overnemen uit een eerder programma", "Copy from an earlier programme"),
      emptyText: language(
        "Deze patiënt heeft nog geen eerder programma.", "This patient has no earlier programme."),
      sources: {
        try workplace.practice.read { reader in
          let others = try reader.episodes(of: episode.patient).filter { $0.id != episode.id }
          let programmes = try others.compactMap { other in
            try reader.programme(of: other.id).map { programme in
              Source(
                name: language.date(programme.started) + ", " + other.details.title(in: language),
                kind: language("programma", "programme"), lines: programme.lines)
            }
          }
          let library = try reader.exerciseLibrary()
          let sheets = try reader.keptSheets(of: episode.patient).map { kept in
            Source(
              name: language.date(kept.sheet.date), kind: language("blad", "sheet"),
              lines: kept.sheet.lines.filter {
                library.exercise(code: $0.exercise.code) != nil
              }.map {
                ProgrammeLine(exercise: $0.exercise.code, dosage: $0.dosage, note: $0.note)
              })
          }
          return (programmes + sheets).filter { !$0.lines.isEmpty }
        }
      }, onChoose: onChoose)
  }

  private static func make(
    workplace: Workplace, title: String, emptyText: String? = nil,
    sources: @escaping () throws -> [Source], onChoose: @escaping (Source) throws -> Void
  ) throws -> ListPicker<Source> {
    let language = workplace.language
    let library = try workplace.practice.read { try $0.exerciseLibrary() }
    func names(_ source: Source) -> String {
      source.lines.map { library.name(of: $0.exercise, in: language) }.joined(separator: ", ")
    }
    return ListPicker<Source>(
      app: workplace.app, title: title,
      columns: [
        Column(language("Naam", "Name"), .flexible(min: 24)) { $0.name },
        Column("", .fixed(9)) { $0.kind },
        Column(language("Oefeningen", "Exercises"), .flexible(min: 30), text: names),
      ], emptyText: emptyText,
      search: { text in
        let wanted = searchWords(text)
        return try sources().filter { source in
          let own = searchWords(source.name + " " + source.kind + " " + names(source))
          return wanted.allSatisfy { part in own.contains { $0.hasPrefix(part) } }
        }
      }, onChoose: onChoose)
  }
}
