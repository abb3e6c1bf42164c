import PracticeCore

/// Says what becomes of the agenda when its rows and the ordinary treatment differ in length.
@MainActor
struct RasterQuestion {
  private let workplace: Workplace
  /// The treatment of the agenda; nothing when the practice books none.
  private let kind: AppointmentKind?

  private var language: Language { workplace.language }

  init(_ workplace: Workplace) throws {
    self.workplace = workplace
    kind = try workplace.practice.read { try $0.bookableKinds() }
      .first { $0.code == AppointmentKind.ordinary }
  }

  /// The minutes of a row, with the remark beside them while they are typed.
  func field(_ raster: Int) -> TextField {
    let range = 5...60
    let texts = workplace.app.texts
    return TextField("\(raster)", width: 4, maxLength: 3, isReplaced: true) { text in
      guard let minutes = Int(text.trimmingSpaces), range.contains(minutes) else {
        return .refused(texts.notANumber(range))
      }
      return .understood(remark(on: minutes) ?? "")
    }
  }

  /// `een behandeling van 30 minuten neemt 2 rijen`; nothing when it fits.
  private func remark(on raster: Int) -> String? {
    guard let kind, !WeekHours.isFilled(raster: raster, by: kind.minutes) else { return nil }
    let minutes = kind.minutes
    let rows = (minutes + raster - 1) / raster
    return rows > 1
      ? language(
        "een behandeling van \(minutes) minuten neemt \(rows) rijen",
        "a treatment of \(minutes) minutes takes \(rows) rows")
      : language(
        "een behandeling van \(minutes) minuten vult een rij niet",
        "a treatment of \(minutes) minutes does not fill a row")
  }

  /// Asks what to do with the treatment when the rows were given another length.
  func ask(from opened: Int, to raster: Int) {
    guard let kind, raster != opened, let remark = remark(on: raster) else { return }
    workplace.app.ask(
      language("Rijen van \(raster) minuten", "Rows of \(raster) minutes"),
      language(
        "Let op: \(remark). De lengte van een behandeling staat bij Instellingen, K.",
        "Mind: \(remark). The length of a treatment is under Settings, K."),
      [
        Dialog.Choice(
          letter: language("b", "s").first ?? "b",
          label: language(
            "behandelingen voortaan \(raster) minuten", "set treatments to \(raster) minutes")
        ) {
          var details = KindDetails(kind)
          details.minutes = raster
          try workplace.practice.editKind(kind.id, from: KindDetails(kind), to: details)
          workplace.done(
            language(
              "Een behandeling duurt nu \(raster) minuten.",
              "A treatment now lasts \(raster) minutes."))
        },
        Dialog.Choice(
          letter: language("z", "l").first ?? "z",
          label: language(
            "zo laten: \(kind.minutes) minuten", "leave it at \(kind.minutes) minutes")
        ) {},
      ])
  }
}
