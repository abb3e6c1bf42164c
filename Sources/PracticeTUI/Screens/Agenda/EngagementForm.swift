import PracticeCore

/// The form of time without a patient: a break, a meeting.
@MainActor
enum EngagementForm {
  static func make(
    of therapist: StaffMember, at moment: Moment, workplace: Workplace
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let screen = FormScreen(
      app: workplace.app,
      title: language("Zonder patiënt", "Without a patient") + " · " + therapist.shortName,
      fields: [
        FormField(
          "title", language("Wat", "What"),
          TextField(language("overleg", "meeting"), width: 30, isReplaced: true),
          isRequired: true),
        FormField(
          "day", language("Datum", "Date"), InputFields.date(moment.day, today: today, language),
          isRequired: true),
        FormField(
          "hours", language("Uren", "Hours"),
          InputFields.hours(
            [Interval(start: moment.time, minutes: min(30, 1440 - moment.time.minutes))], language,
            isOneStretch: true), isRequired: true),
        FormField(
          "times", language("Aantal keer", "Times"),
          TextField.number(1, in: 1...60, texts: workplace.app.texts)),
        FormField(
          "weeks", language("Om de … weken", "Every … weeks"),
          TextField.number(1, in: 1...52, texts: workplace.app.texts)),
      ], isOverlay: true
    ) { form in
      guard let hours = try HoursInput.parse(form["hours"]).get().first else { return }
      let details = EngagementDetails(
        therapist: therapist.id, day: try DateInput.parse(form["day"], today: today).get(),
        interval: hours, title: form["title"], times: form.number("times") ?? 1,
        everyWeeks: form.number("weeks") ?? 1)
      let ids = try refusalsBesideFields(language, conflictField: "hours") {
        try workplace.practice.addEngagement(details)
      }
      let what = details.title.trimmingSpaces
      workplace.done(
        ids.count == 1
          ? language("Ingevoerd: \(what).", "Entered: \(what).")
          : language("Ingevoerd: \(ids.count)× \(what).", "Entered: \(ids.count)× \(what)."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "engagement", subject: therapist.id.rawValue), in: workplace,
      only: ["title"])
    return screen
  }
}

/// The form in which a patient is let off what is owed.
@MainActor
enum ChargeForm {
  static func waive(
    _ entry: AgendaEntry, _ charge: MissedCharge, workplace: Workplace
  ) -> FormScreen {
    let language = workplace.language
    let name = workplace.name(entry.patient.name)
    let screen = FormScreen(
      app: workplace.app,
      title: language("Kwijtschelden", "Waive") + " · " + name,
      fields: [
        FormField(
          "reason", language("Waarom (leeg: toch betalen)", "Why (empty: to be paid)"),
          TextField(charge.waived, width: 30))
      ], isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try workplace.practice.waiveCharge(of: entry.appointment.id, because: form["reason"])
      }
      workplace.done(
        form["reason"].trimmingSpaces.isEmpty
          ? language("Moet toch worden betaald.", "Has to be paid after all.")
          : language("Kwijtgescholden.", "Waived."))
    }
    screen.keepDrafts(
      of: DraftKey(
        form: "charge.waive", subject: entry.appointment.id.rawValue, patient: entry.patient.id),
      in: workplace)
    return screen
  }
}
