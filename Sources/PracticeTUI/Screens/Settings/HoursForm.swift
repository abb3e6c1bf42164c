import PracticeCore

/// The form of a therapist's week: a line for each weekday, and from when it holds.
@MainActor
enum HoursForm {
  static func make(workplace: Workplace, therapist: StaffMember) throws -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let (opened, from) = try workplace.practice.read { try $0.newestHours(of: therapist.id) }
    let rasterQuestion = try RasterQuestion(workplace)
    let days = (1...7).map { weekday in
      FormField(
        "day\(weekday)", capitalised(language.weekday(weekday)),
        InputFields.hours(opened[weekday], language))
    }
    let rest = [
      FormField(
        "raster", language("Minuten per rij", "Minutes a row"),
        rasterQuestion.field(opened.raster), isRequired: true),
      FormField(
        "validFrom", language("Vanaf", "From"), InputFields.date(from, today: today, language),
        isRequired: true),
      FormField(
        "validUntil", language("Tot en met", "Until"),
        TextField(width: 14) { text in
          Reading(DateInput.parse(text, today: today), language) { language.shortDate($0) }
        }),
    ]
    let screen = FormScreen(
      app: workplace.app,
      title: language("Werktijden", "Working hours") + " · " + therapist.shortName,
      fields: days + rest, isOverlay: true
    ) { form in
      var hours = opened
      for weekday in 1...7 {
        hours[weekday] = try HoursInput.parse(form["day\(weekday)"]).get()
      }
      hours.raster = form.number("raster") ?? opened.raster
      let day = try DateInput.parse(form["validFrom"], today: today).get()
      if !form["validUntil"].trimmingSpaces.isEmpty {
        let last = try DateInput.parse(form["validUntil"], today: today).get()
        let outside = try refusalsBesideFields(language) {
          try workplace.practice.setException(
            of: therapist.id, to: hours, from: day, through: last)
        }
        return workplace.done(
          try saved(
            language(
              "Werktijden bewaard voor \(language.period(day, last)); daarna weer de gewone.",
              "Working hours saved for \(language.period(day, last)); then the ordinary ones again."
            ),
            outside: outside, workplace))
      }
      try workplace.saving { [hours] resolution in
        let outside = try workplace.practice.setHours(
          of: therapist.id, from: opened, on: from, to: hours, validFrom: day, resolution)
        let date = language.shortDate(day)
        workplace.done(
          try saved(
            language("Werktijden bewaard vanaf \(date).", "Working hours saved from \(date)."),
            outside: outside, workplace))
      }
      rasterQuestion.ask(from: opened.raster, to: hours.raster)
    }
    screen.keepDrafts(of: DraftKey(form: "hours", subject: therapist.id.rawValue), in: workplace)
    return screen
  }

  /// What was saved, and the first appointments that lie outside the hours now.
  private static func saved(
    _ saved: String, outside: [ID<Appointment>], _ workplace: Workplace
  ) throws -> String {
    guard !outside.isEmpty else { return saved }
    let language = workplace.language
    let first = try workplace.practice.read { reader in
      try outside.prefix(2).map { id in
        let appointment = try reader.appointment(id)
        let moment = appointment.moment
        return "\(language.shortDate(moment.day)) \(moment.time.short) "
          + workplace.shortName(try reader.patient(appointment.patient).name)
      }
    }
    let more = outside.count - first.count
    return saved + language(" Let op, daarbuiten: ", " Mind, outside these: ")
      + first.joined(separator: "; ")
      + (more > 0 ? language(" en nog \(more)", " and \(more) more") : "") + "."
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
