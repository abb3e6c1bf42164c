/// What was changed in a programme, in a few words for the journal and for undo.
enum ProgrammeChange {
  /// `Bruggetje erbij`, `Bruggetje: dosering`, `4 oefeningen`.
  static func words(
    from old: [ProgrammeLine], to new: [ProgrammeLine], _ library: ExerciseLibrary,
    _ language: Language
  ) -> String {
    func name(_ line: ProgrammeLine) -> String { library.name(of: line.exercise, in: language) }
    let (before, after) = (Set(old.map(\.exercise)), Set(new.map(\.exercise)))
    let removed = old.filter { !after.contains($0.exercise) }
    let added = new.filter { !before.contains($0.exercise) }
    let changed = new.filter { line in
      old.contains { $0.exercise == line.exercise && $0 != line }
    }
    switch (removed.count, added.count, changed.count) {
    case (0, 0, 0): return language("volgorde", "order")
    case (0, 0, 1):
      return language("\(name(changed[0])): dosering", "\(name(changed[0])): dosage")
    case (0, 1, 0): return language("\(name(added[0])) erbij", "\(name(added[0])) added")
    case (1, 0, 0): return language("\(name(removed[0])) eraf", "\(name(removed[0])) removed")
    case (1, 1, 0):
      return language(
        "\(name(added[0])) in plaats van \(name(removed[0]))",
        "\(name(added[0])) instead of \(name(removed[0]))")
    default:
      return new.count == 1
        ? language("1 oefening", "1 exercise")
        : language("\(new.count) oefeningen", "\(new.count) exercises")
    }
  }
}
