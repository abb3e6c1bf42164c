/// When therapists work, and when they or the whole practice do not.
extension Practice {
  /// Lets other hours hold for a therapist from a day on, until others that were entered before
  /// for a later day.
  ///
  /// - Parameters:
  ///   - opened: The hours as the form showed them, which held on `shown`.
  /// - Returns: The appointments still to come that lie outside the hours; they stay.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  @discardableResult
  public func setHours(
    of therapist: ID<StaffMember>, from opened: WeekHours, on shown: Day, to hours: WeekHours,
    validFrom day: Day, _ resolution: ClashResolution = .ask
  ) throws -> [ID<Appointment>] {
    try hours.check()
    let note = JournalNote(
      .setHours, subject: try read { try $0.treatingMember(therapist).shortName },
      detail: JournalNote.detail(
        "vanaf \(Language.dutch.date(day))", "from \(Language.english.date(day))"))
    return try change(note) { writer in
      let stored = try writer.reader.weekHours(of: therapist, on: shown)
      let hours = try writer.merge(
        hours, onto: stored, openedAs: opened, resolution, in: "working_block",
        rows: writer.reader.hoursRows(of: therapist))
      try writer.replaceHours(of: therapist, with: hours, from: day)
      return try writer.reader.appointmentsOutsideHours(of: therapist, from: day)
    }
  }

  /// - Throws: ``Refusal/conflict(_:)`` with the appointments that have to go first.
  @discardableResult
  public func addAbsence(_ absence: AbsenceDetails) throws -> ID<Absence> {
    try absence.check()
    let note = JournalNote(
      .addAbsence, subject: try read { try $0.treatingMember(absence.therapist).shortName },
      detail: JournalNote.detail(absence.period))
    return try change(note) { writer in
      try writer.insertAbsence(
        of: absence.therapist, from: absence.firstDay, to: absence.lastDay, absence.interval,
        reason: trimmed(absence.reason))
      return ID(writer.database.lastInsertedID)
    }
  }

  public func removeAbsence(_ id: ID<Absence>) throws {
    let note = try read { reader in
      let absence = try reader.absence(id)
      return JournalNote(
        .removeAbsence, subject: try reader.staffMember(absence.therapist).shortName,
        detail: JournalNote.detail(absence.period))
    }
    try change(note) { try $0.removeAbsence(id) }
  }

  /// - Throws: ``Refusal/conflict(_:)`` with the appointments that have to go first.
  @discardableResult
  public func addClosure(_ closure: ClosureDetails) throws -> ID<Closure> {
    try closure.check()
    let note = JournalNote(
      .addClosure, detail: JournalNote.detail(closure.period))
    return try change(note) { writer in
      var closure = closure
      closure.reason = trimmed(closure.reason)
      try writer.insert(closure)
      return ID(writer.database.lastInsertedID)
    }
  }

  public func removeClosure(_ id: ID<Closure>) throws {
    let closure = try read { try $0.closure(id) }
    try change(JournalNote(.removeClosure, detail: JournalNote.detail(closure.period))) {
      try $0.removeClosure(id)
    }
  }
}

extension JournalNote {
  /// A detail that is said in each language.
  fileprivate static func detail(_ text: (Language) -> String) -> String {
    detail(text(.dutch), text(.english))
  }
}

extension AbsenceDetails {
  func check() throws {
    try checkDays(firstDay, lastDay, reason: reason)
    guard (0..<1440).contains(interval.start.minutes), interval.end.minutes <= 1440,
      interval.start < interval.end
    else {
      throw Refusal.invalid(
        InvalidInput(
          "hours", "De afwezigheid eindigt niet na het begin.",
          "The absence does not end after its start."))
    }
  }
}

extension ClosureDetails {
  func check() throws { try checkDays(firstDay, lastDay, reason: reason) }
}

private func checkDays(_ first: Day, _ last: Day, reason: String) throws {
  guard first <= last else {
    throw Refusal.invalid(
      InvalidInput(
        "lastDay", "De laatste dag ligt voor de eerste.", "The last day is before the first."))
  }
  guard reason.unicodeScalars.count <= 200 else {
    throw Refusal.invalid(
      InvalidInput("reason", "Hoogstens 200 tekens.", "At most 200 characters."))
  }
}
