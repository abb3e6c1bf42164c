import PracticeCore

/// The forms of an absence and of a closure.
@MainActor
enum TimeOffForm {
  /// - Parameters:
  ///   - hours: The hours it begins with; nothing is the whole day.
  static func absence(
    of therapist: StaffMember, from day: Day? = nil, _ hours: Interval? = nil,
    workplace: Workplace
  ) -> FormScreen {
    let language = workplace.language
    let field = FormField(
      "hours", language("Uren (leeg: hele dag)", "Hours (empty: whole day)"),
      InputFields.hours(hours.map { [$0] } ?? [], language, isOneStretch: true))
    var fields = dayFields(day, workplace)
    fields.insert(field, at: 2)
    let screen = FormScreen(
      app: workplace.app,
      title: language("Afwezigheid", "Absence") + " · " + therapist.shortName, fields: fields,
      isOverlay: true
    ) { form in
      let (first, last) = try days(form, workplace.today)
      let absence = AbsenceDetails(
        therapist: therapist.id, firstDay: first, lastDay: last,
        interval: try HoursInput.parse(form["hours"]).get().first ?? .wholeDay,
        reason: form["reason"])
      try workplace.add(.absence(absence))
    }
    screen.keepDrafts(of: DraftKey(form: "absence", subject: therapist.id.rawValue), in: workplace)
    return screen
  }

  static func closure(workplace: Workplace) -> FormScreen {
    let language = workplace.language
    let screen = FormScreen(
      app: workplace.app, title: language("Praktijk gesloten", "Practice closed"),
      fields: dayFields(nil, workplace), isOverlay: true
    ) { form in
      let (first, last) = try days(form, workplace.today)
      let closure = ClosureDetails(firstDay: first, lastDay: last, reason: form["reason"])
      try workplace.add(.closure(closure))
    }
    screen.keepDrafts(of: DraftKey(form: "closure", subject: 0), in: workplace)
    return screen
  }

  private static func dayFields(_ day: Day?, _ workplace: Workplace) -> [FormField] {
    let language = workplace.language
    let today = workplace.today
    return [
      FormField(
        "firstDay", language("Eerste dag", "First day"),
        InputFields.date(day, today: today, language), isRequired: true),
      FormField(
        "lastDay", language("Laatste dag (leeg: dezelfde)", "Last day (empty: the same)"),
        InputFields.date(nil, today: today, language)),
      FormField("reason", language("Reden", "Reason"), TextField(width: 40)),
    ]
  }

  private static func days(_ form: Form, _ today: Day) throws -> (Day, Day) {
    let first = try DateInput.parse(form["firstDay"], today: today).get()
    let last = form["lastDay"].trimmingSpaces
    return (first, last.isEmpty ? first : try DateInput.parse(last, today: today).get())
  }
}

extension Workplace {
  /// Asks whether an absence is off, and removes it.
  func askToRemove(_ absence: Absence, of therapist: StaffMember) {
    askToRemove(
      language("Afwezigheid", "Absence") + " · " + therapist.shortName,
      [absence.period(in: language), absence.reason]
    ) { [practice, language] in
      try practice.removeAbsence(absence.id)
      return language("Afwezigheid vervallen.", "Absence removed.")
    }
  }

  func askToRemove(_ closure: Closure) {
    askToRemove(
      language("Praktijk gesloten", "Practice closed"),
      [closure.period(in: language), closure.reason]
    ) { [practice, language] in
      try practice.removeClosure(closure.id)
      return language("Sluiting vervallen.", "Closure removed.")
    }
  }

  /// - Parameter remove: Answers with what was done.
  private func askToRemove(
    _ title: String, _ what: [String], _ remove: @escaping @MainActor () throws -> String
  ) {
    app.ask(
      title, what.filter { !$0.isEmpty }.joined(separator: " · "),
      [
        Dialog.Choice(
          letter: language("v", "r").first ?? "v",
          label: language("laten vervallen", "remove"), isDestructive: true
        ) { [unowned self] in done(try remove()) }
      ])
  }
}
