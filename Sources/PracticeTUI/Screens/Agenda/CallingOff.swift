import PracticeCore

/// Calling appointments off, and those that were missed: asked and told alike wherever it is done.
extension Workplace {
  /// Asks for the reason of calling something off, and does it.
  ///
  /// - Parameters:
  ///   - what: What is called off, and what there is to know of it.
  ///   - choices: What else can be chosen.
  ///   - cancel: Calls it off, and tells so.
  func askWhyToCancel(
    _ what: String, or choices: [Dialog.Choice] = [],
    _ cancel: @escaping @MainActor (CancelReason, CancelledBy) throws -> String,
    afterwards: @escaping @MainActor () throws -> Void = {}
  ) throws {
    let reasons = try practice.read { try $0.cancelReasons() }
    let why = reasons.map { reason in
      let name = reason.name(in: language)
      return Dialog.Choice(letter: name.first ?? "a", label: name) { [unowned self] in
        done(try cancel(reason, reason.code == "practice" ? .practice : .patient))
        try afterwards()
      }
    }
    app.ask(
      language("Afzeggen", "Call off"), what + "\n" + language("Waarom?", "Why?"), why + choices)
  }

  /// That it is too late to call an appointment off for nothing; empty while it is not.
  ///
  /// It follows a line.
  func lateness(of entry: AgendaEntry) throws -> String {
    let deadline = try practice.read { try $0.cancelDeadline(of: entry.appointment.moment) }
    guard practice.clock.now() > deadline else { return "" }
    let until = "\(language.shortDate(deadline.day)) \(deadline.time.short)"
    return language(
      "\nTe laat: kosteloos afzeggen kon tot \(until).",
      "\nLate: calling off was free until \(until).")
  }

  /// Calls an appointment off.
  ///
  /// - Returns: Whether that was in time, what is owed, and what becomes of later visits.
  func callOff(
    _ entry: AgendaEntry, because reason: CancelReason, by who: CancelledBy
  ) throws -> String {
    var inTime = true
    let changes = try practice.flagChanges(of: entry.patient.id) {
      inTime = try practice.cancel(entry.appointment.id, reason: reason, by: who)
    }
    return
      (inTime
      ? language("Afgezegd.", "Called off.")
      : language("Te laat afgezegd.", "Called off too late.") + owed(for: entry.appointment.id))
      + changes.words(in: language)
  }

  /// Asks whether a patient did not come, and records it.
  func askNoShow(_ entry: AgendaEntry, _ what: String) {
    let arrived =
      entry.appointment.status == .arrived
      ? language(
        "\nWas aanwezig gemeld. Toch niet verschenen?", "\nWas marked as present. No-show?")
      : ""
    app.ask(
      language("Niet verschenen", "No-show"), what + arrived,
      [
        Dialog.Choice(
          letter: "n", label: language("niet verschenen", "did not show up"), isDestructive: true
        ) { [unowned self] in try markNoShow(entry) }
      ])
  }

  /// Records that a patient did not come; tells who, and what is owed.
  func markNoShow(_ entry: AgendaEntry) throws {
    try practice.markNoShow(entry.appointment.id)
    let who = shortName(entry.patient.name) + " " + entry.appointment.interval.start.short
    done(
      language("\(who): niet verschenen.", "\(who): no-show.")
        + owed(for: entry.appointment.id))
  }

  /// What is owed for an appointment that was just missed or called off.
  private func owed(for id: ID<Appointment>) -> String {
    let charge = try? practice.read { try $0.missedCharge(of: id) }
    return charge.map { " " + $0.sentence(in: language) + "." } ?? ""
  }

  /// Asks which of a series to call off, and why, and does it.
  func askScopeToCancel(_ entry: AgendaEntry, _ what: String, _ scopes: [SeriesScope]) {
    let letters: [SeriesScope: Character] = [
      .one: language("z", "o").first ?? "z", .following: language("v", "f").first ?? "v",
      .all: "a",
    ]
    app.ask(
      language("Afzeggen", "Call off"), what,
      scopes.map { scope in
        Dialog.Choice(letter: letters[scope] ?? "a", label: scope.name(in: language)) {
          [unowned self] in
          try askWhyToCancel(what + " · " + scope.name(in: language)) {
            [unowned self] reason, who in
            var count = 0
            let changes = try practice.flagChanges(of: entry.patient.id) {
              count = try practice.cancelSeries(
                around: entry.appointment.id, scope, reason: reason, by: who)
            }
            return language.calledOff(count) + changes.words(in: language)
          }
        }
      })
  }
}

extension Language {
  /// As in `3 afspraken afgezegd.`.
  func calledOff(_ count: Int) -> String {
    count == 1
      ? self("1 afspraak afgezegd.", "1 appointment called off.")
      : self("\(count) afspraken afgezegd.", "\(count) appointments called off.")
  }

  /// As in `3 afspraken verplaatst.`.
  func moved(_ count: Int) -> String {
    count == 1
      ? self("1 afspraak verplaatst.", "1 appointment moved.")
      : self("\(count) afspraken verplaatst.", "\(count) appointments moved.")
  }
}
