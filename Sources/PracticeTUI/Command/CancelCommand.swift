import PracticeCore

extension Verb {
  static let cancel = Verb(
    "cancel", .required(Words("AFSPRAAK", "ID")), options: [.reason, .scope],
    summary: Words("een afspraak afzeggen", "call an appointment off"),
    work: .onPractice(cancelAppointment))
}

private func cancelAppointment(_ call: Invocation, _ practice: Practice) throws {
  let typed = call.operand()
  guard let number = Int64(typed) else {
    throw UsageProblem(
      "'\(typed)' is geen nummer van een afspraak; het staat in `practice agenda`.",
      "'\(typed)' is no number of an appointment; `practice agenda` shows it.")
  }
  guard let text = call.text(.reason) else {
    throw UsageProblem.missing(Words(Option.reason.typed))
  }
  let id = ID<Appointment>(number)
  let reason = try practice.read { try $0.cancelReasons() }.named(text)
  let who: CancelledBy = reason.code == "practice" ? .practice : .patient
  let scope = try SeriesScope(call)
  var count = 1
  if scope == .one {
    try practice.cancel(id, reason: reason, by: who)
  } else {
    count = try practice.cancelSeries(around: id, scope, reason: reason, by: who)
  }
  let (appointment, name) = try practice.read { reader in
    let appointment = try reader.appointment(id)
    return (appointment, try reader.patient(appointment.patient).name.listed)
  }
  call.answer(
    .object([
      ("id", .id(id)), ("start", .moment(appointment.day, appointment.interval.start)),
      ("patientNumber", .id(appointment.patient)),
      ("status", .string(appointment.status.rawValue)), ("reason", .string(reason.code)),
      ("count", .number(count)),
    ])
  ) {
    let language = call.language
    let when = "\(language.shortDate(appointment.day)) \(appointment.interval.start.short)"
    let why = reason.name(in: language)
    call.output.print(
      language("\(name), \(when): afgezegd (\(why)).", "\(name), \(when): called off (\(why))."))
    if count > 1 {
      call.output.print(
        language("In totaal \(count) afspraken.", "\(count) appointments in all."))
    }
  }
}

extension [CancelReason] {
  /// The reason with this code or name, or the only one that begins so.
  func named(_ typed: String) throws -> CancelReason {
    let text = folded(typed)
    func names(_ reason: CancelReason) -> [String] {
      [reason.code, reason.dutch, reason.english].map(folded)
    }
    if let exact = first(where: { names($0).contains(text) }) { return exact }
    let fitting = filter { names($0).contains { $0.hasPrefix(text) } }
    if !text.isEmpty, fitting.count == 1 { return fitting[0] }
    throw CommandRefusal(
      "Kies een reden: \(map(\.dutch).joined(separator: ", ")).",
      "Choose a reason: \(map(\.english).joined(separator: ", ")).")
  }
}
