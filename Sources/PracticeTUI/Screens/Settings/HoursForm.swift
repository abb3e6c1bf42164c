import PracticeCore

/// The form of a therapist's week: a line for each weekday, and from when it holds.
@MainActor
enum HoursForm {
  static func make(workplace: Workplace, therapist: StaffMember) throws -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let (opened, from) = try workplace.practice.read { try $0.newestHours(of: therapist.id) }
    let days = (1...7).map { weekday in
      FormField(
        "day\(weekday)", capitalised(language.weekday(weekday)),
        InputFields.hours(opened[weekday], language))
    }
    let rest = [
      FormField(
        "raster", language("Minuten per rij", "Minutes a row"),
        TextField.number(opened.raster, in: 5...60, texts: workplace.app.texts),
        isRequired: true),
      FormField(
        "validFrom", language("Vanaf", "From"), InputFields.date(from, today: today, language),
        isRequired: true),
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
      hours.raster = Int(form["raster"].trimmingSpaces) ?? opened.raster
      let day = try DateInput.parse(form["validFrom"], today: today).get()
      try workplace.saving { [hours] resolution in
        let outside = try workplace.practice.setHours(
          of: therapist.id, from: opened, on: from, to: hours, validFrom: day, resolution)
        workplace.done(saved(from: day, outside: outside, language))
      }
    }
    screen.keepDrafts(of: DraftKey(form: "hours", subject: therapist.id.rawValue), in: workplace)
    return screen
  }

  private static func saved(from day: Day, outside: Int, _ language: Language) -> String {
    let date = language.shortDate(day)
    let saved = language("Werktijden bewaard vanaf \(date).", "Working hours saved from \(date).")
    switch outside {
    case 0: return saved
    case 1:
      return saved
        + language(
          " Let op: er staat een afspraak buiten deze tijden.",
          " Mind: one appointment lies outside these hours.")
    default:
      return saved
        + language(
          " Let op: er staan \(outside) afspraken buiten deze tijden.",
          " Mind: \(outside) appointments lie outside these hours.")
    }
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
