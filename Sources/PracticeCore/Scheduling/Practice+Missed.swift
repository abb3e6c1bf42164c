/// Appointments that did not take place.
extension Practice {
  /// Calls an appointment off; its time is free again and it stays in history.
  ///
  /// Whether that was in time follows from the practice's rule, and so does what is owed.
  ///
  /// - Returns: Whether it was in time.
  @discardableResult
  public func cancel(
    _ id: ID<Appointment>, reason: CancelReason, by who: CancelledBy = .patient
  ) throws -> Bool {
    try changeStatus(
      id, .cancelAppointment,
      detail: JournalNote.detail(reason.dutch, reason.english), from: [.booked, .arrived]
    ) { writer, appointment in
      try writer.cancel(appointment, reason: reason, by: who)
    }
    return try !read { try $0.appointment(id).isCalledOffLate }
  }

  /// Marks that a patient did not come.
  ///
  /// It is no treatment and takes nothing from the cover; what is owed follows from the practice's
  /// rule.
  public func markNoShow(_ id: ID<Appointment>) throws {
    try changeStatus(id, .markNoShow, from: [.booked, .arrived]) { writer, appointment in
      try writer.setStatus(.noShow, of: id)
      try writer.charge(appointment, for: .noShow)
    }
  }

  /// Puts what was called off or missed back in the agenda, if its time is still free; nothing is
  /// owed for it then.
  public func restore(_ id: ID<Appointment>) throws {
    try changeStatus(id, .markBooked, from: [.cancelled, .noShow]) { writer, _ in
      try writer.removeCharge(of: id)
      try writer.setStatus(.booked, of: id)
    }
  }

  /// Lets a patient off what is owed for a missed appointment; an empty reason takes that back.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` when nothing is owed.
  public func waiveCharge(of id: ID<Appointment>, because reason: String) throws {
    let reason = trimmed(reason)
    guard reason.unicodeScalars.count <= 200 else {
      throw Refusal.invalid(
        InvalidInput("reason", "Hoogstens 200 tekens.", "At most 200 characters."))
    }
    let (appointment, name) = try read { reader in
      let appointment = try reader.appointment(id)
      return (appointment, try reader.patient(appointment.patient).name.listed)
    }
    let note = JournalNote(
      .waiveCharge, subject: name, moment: appointment.moment, detail: reason,
      patient: appointment.patient)
    try change(note) { writer in
      guard try writer.reader.missedCharge(of: id) != nil else {
        throw Refusal.invalid(.nothingOwed)
      }
      try writer.waiveCharge(of: id, because: reason)
    }
  }

  /// - Parameter opened: The rule as the form showed it.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func setMissedRule(
    from opened: MissedRule, to rule: MissedRule, _ resolution: ClashResolution = .ask
  ) throws {
    try rule.check()
    try change(JournalNote(.setMissedRule)) { writer in
      let stored = try writer.reader.missedRule()
      try writer.setMissedRule(
        try writer.merge(
          rule, onto: stored, openedAs: opened, resolution, in: "missed_rule", rows: [1]))
    }
  }

  func changeStatus(
    _ id: ID<Appointment>, _ action: Action, detail: String = "",
    from allowed: Set<AppointmentStatus>, _ body: (Writer, Appointment) throws -> Void
  ) throws {
    let note = try read { reader in
      let appointment = try reader.appointment(id)
      return JournalNote(
        action, subject: try reader.patient(appointment.patient).name.listed,
        moment: appointment.moment, detail: detail, patient: appointment.patient)
    }
    try change(note) { writer in
      // Asked inside the transaction: another terminal may just have done the same.
      let appointment = try writer.reader.appointment(id)
      guard allowed.contains(appointment.status) else {
        throw Refusal.invalid(.status(appointment.status))
      }
      try body(writer, appointment)
    }
  }
}

extension MissedRule: Mergeable {
  public static var units: [MergeUnit<MissedRule>] {
    [
      MergeUnit(\.noticeHours, "uren", "hours") { hours, _ in "\(hours)" },
      MergeUnit(\.afterClosed, "na gesloten dagen", "after closed days") { $0.name(in: $1) },
      MergeUnit(\.untilTime, "tot", "until") { time, _ in time.short },
      MergeUnit(\.charge, "kosten", "charge") { $0.text(in: $1) },
      MergeUnit(\.chargesLate, "ook bij te laat afzeggen", "also when called off late") {
        $0 ? $1("ja", "yes") : $1("nee", "no")
      },
    ]
  }

  func check() throws {
    guard (0...168).contains(noticeHours) else {
      throw Refusal.invalid(
        InvalidInput("noticeHours", "Een getal van 0 tot 168.", "A number from 0 to 168."))
    }
    switch charge {
    case .none: break
    case .amount(let cents):
      guard (1...100_000).contains(cents) else {
        throw Refusal.invalid(
          InvalidInput(
            "amount", "Een bedrag tot € 1000, bijvoorbeeld 25,00.",
            "An amount up to €1000, such as 25.00."))
      }
    case .percentage(let percentage):
      guard (1...100).contains(percentage) else {
        throw Refusal.invalid(
          InvalidInput("amount", "Een percentage van 1 tot 100.", "A percentage from 1 to 100."))
      }
    }
  }
}

extension InvalidInput {
  static let nothingOwed = InvalidInput(
    "charge", "Hier is niets te betalen.", "Nothing is owed for this.")
}
