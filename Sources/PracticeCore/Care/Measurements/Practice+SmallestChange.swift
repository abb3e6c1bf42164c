/// The practice says from which change on it calls a measurement changed.
extension Practice {
  /// A limit that holds from a day on, instead of the one before it.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  public func addSmallestChange(_ change: SmallestChange) throws {
    var change = change
    change.name = change.instrument == .other ? trimmed(change.name) : ""
    change.source = trimmed(change.source)
    try change.check()
    try self.change(note(change)) { writer in
      let stored = try writer.reader.smallestChangeList().map(\.change)
      // One instrument has one name, however it is typed.
      if let known = stored.first(where: {
        $0.instrument == change.instrument && folded($0.name) == folded(change.name)
      }) {
        change.name = known.name
      }
      if stored.contains(where: {
        $0.instrument == change.instrument && $0.name == change.name
          && $0.validFrom == change.validFrom
      }) {
        throw Refusal.invalid(
          InvalidInput(
            "validFrom", "Vanaf deze dag is er al een grens; kies een andere dag.",
            "There is a limit from this day on already; choose another day."))
      }
      try writer.insert(change)
    }
  }

  /// Takes a limit away; the one before it holds on.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` for the only one of an instrument that is built in.
  public func removeSmallestChange(_ id: ID<SmallestChange>) throws {
    let list = try read { try $0.smallestChangeList() }
    guard let change = list.first(where: { $0.id == id })?.change else { return }
    if change.instrument != .other,
      !list.contains(where: {
        $0.change.instrument == change.instrument && $0.change.validFrom < change.validFrom
      })
    {
      throw Refusal.invalid(
        InvalidInput(
          "validFrom", "Hierop rusten oordelen: voeg eerst een grens van eerder toe.",
          "Verdicts rest on this one: add a limit from earlier first."))
    }
    try self.change(note(change)) { try $0.delete(id) }
  }

  private func note(_ change: SmallestChange) -> JournalNote {
    let from = change.validFrom
    return JournalNote(
      .setSmallestChange,
      detail: JournalNote.detail(
        "\(change.title(.dutch)) vanaf \(Language.dutch.date(from))",
        "\(change.title(.english)) from \(Language.english.date(from))"))
  }
}

extension SmallestChange {
  fileprivate func check() throws {
    func refuse(_ field: String, _ dutch: String, _ english: String) -> Refusal {
      .invalid(InvalidInput(field, dutch, english))
    }
    if instrument == .gpe {
      throw refuse(
        "instrument", "Het ervaren effect wordt niet vergeleken: alleen het laatste telt.",
        "The perceived effect is not compared: only the latest counts.")
    }
    if (instrument == .other) == name.isEmpty || name.count > 200 {
      throw refuse("name", "Noem het instrument.", "Name the instrument.")
    }
    if bands.isEmpty || bands.contains(where: { $0.tenths <= 0 }) {
      throw refuse("bands", "Vul de kleinste verandering in.", "Fill in the smallest change.")
    }
    if !(1...400).contains(source.count) {
      throw refuse(
        "source", "Noem de bron: een artikel of richtlijn.", "Name the source: article, guideline.")
    }
    if !(2000...2100).contains(validFrom.year) {
      throw refuse(
        "validFrom", "Kies een dag vanaf het jaar 2000.", "Choose a day from the year 2000 on.")
    }
  }
}
