import PracticeCore

/// The form of a measurement; what was measured at the start is asked again, and nothing else
/// unless somebody fills it in.
@MainActor
struct MeasurementForm {
  private let workplace: Workplace
  private let episode: Episode
  private let asksPain: Bool
  /// PSFS or PSK, once one of them was chosen.
  private let own: Instrument?
  private let activities: [String]
  private let others: [MeasuredValue]

  private var language: Language { workplace.language }
  private static let mostActivities = 5
  private static let firstActivities = 3

  /// - Parameter asksPain: Not in a note, which asks it itself.
  static func make(
    workplace: Workplace, episode: Episode, asksPain: Bool = true
  ) throws -> FormScreen {
    try MeasurementForm(workplace, episode, asksPain).screen()
  }

  init(_ workplace: Workplace, _ episode: Episode, _ asksPain: Bool) throws {
    self.workplace = workplace
    self.episode = episode
    self.asksPain = asksPain
    let values = try workplace.practice.read { try $0.measurements(of: episode.id) }.map(\.value)
    own = values.first { [.psfs, .psk].contains($0.instrument) }?.instrument
    func unique(_ values: [MeasuredValue]) -> [MeasuredValue] {
      values.reduce(into: []) { list, value in
        if !list.contains(where: { $0.item == value.item }) { list.append(value) }
      }
    }
    activities = unique(values.filter { [.psfs, .psk].contains($0.instrument) }).map(\.item)
    others = unique(values.filter { $0.instrument == .other })
  }

  private func screen() -> FormScreen {
    let today = workplace.today
    let fields =
      [
        FormField(
          "day", language("Datum", "Date"),
          InputFields.date(today, today: today, language, meaning: .past), isRequired: true)
      ] + valueFields
    let screen = FormScreen(
      app: workplace.app, title: language("Meting", "Measurement") + " · " + title, fields: fields
    ) { form in
      let day = try DateInput.parse(form["day"], today: today, meaning: .past).get()
      let values = try values(of: form)
      try refusalsBesideFields(language) {
        try workplace.practice.record(values, on: day, of: episode.id)
      }
      workplace.done(language("Meting vastgelegd.", "Measurement recorded."))
    }
    screen.keepDrafts(
      of: DraftKey(
        form: "measurement", subject: episode.id.rawValue, patient: episode.patient),
      in: workplace)
    return screen
  }

  private var title: String { episode.details.title(in: language) }

  // MARK: - Fields

  /// The fields of the scores; also in the form that closes an episode.
  var valueFields: [FormField] {
    var fields: [FormField] = []
    if asksPain {
      fields.append(
        FormField(
          "nprs", language("Pijn 24 uur, 0–10", "Pain 24 hours, 0–10"), score(.nprs)))
    }
    return fields + activityFields + [globalEffectField] + otherFields
  }

  /// What was measured before, asked again at the end.
  var endFields: [FormField] {
    valueFields.filter { field in
      switch field.id {
      case "nprs", "gpe": true
      case let id where id.hasPrefix("score."):
        activities.indices.contains(Int(id.dropFirst("score.".count)) ?? -1)
      case let id: id.hasPrefix("other.")
      }
    }
  }

  private var activityFields: [FormField] {
    var fields: [FormField] = []
    if own == nil {
      fields.append(
        FormField(
          "own", language("Eigen activiteiten", "Own activities"),
          ChoiceField(
            Instrument.psfs.rawValue,
            options: [
              (
                Instrument.psfs.rawValue,
                language("PSFS: 0 kan niet, 10 als vroeger", "PSFS: 0 unable, 10 as before")
              ),
              (
                Instrument.psk.rawValue,
                language("PSK: 0 geen moeite, 100 kan niet", "PSK: 0 no trouble, 100 unable")
              ),
            ])))
    }
    for (index, activity) in activities.enumerated() {
      fields.append(
        FormField(
          "score.\(index)", TextWidth.fitted(activity, to: 24),
          score(own ?? .psfs)))
    }
    let free = own == nil ? MeasurementForm.firstActivities : 1
    for index in activities.count..<min(activities.count + free, MeasurementForm.mostActivities) {
      fields.append(
        FormField(
          "item.\(index)", language("Activiteit \(index + 1)", "Activity \(index + 1)"),
          TextField(width: 36)))
      fields.append(
        FormField("score.\(index)", language("  score", "  score"), score(own ?? .psk)))
    }
    return fields
  }

  private var globalEffectField: FormField {
    FormField(
      "gpe", language("Ervaren effect (GPE)", "Perceived effect (GPE)"),
      ChoiceField(
        "",
        options: [("", language("niet gevraagd", "not asked"))]
          + (1...7).map { ("\($0)", "\($0) \(Instrument.globalEffect($0, language))") }))
  }

  private var otherFields: [FormField] {
    others.enumerated().map { index, value in
      FormField("other.\(index)", TextWidth.fitted(value.item, to: 24), score(.other))
    } + [
      FormField(
        "otherName", language("Ander instrument", "Other instrument"), TextField(width: 24)),
      FormField("otherScore", language("  score", "  score"), score(.other)),
      FormField(
        "otherDirection", language("  richting", "  direction"),
        InputFields.choice(Direction.higherIsWorse) { $0.name(in: language) }),
    ]
  }

  private func score(_ instrument: Instrument) -> TextField {
    let range = instrument.tenths
    return TextField(width: 8, maxLength: 8, isReplaced: true) { [language] text in
      guard let tenths = MeasuredValue.tenths(text), range.contains(tenths) else {
        return .refused(
          language(
            "Een getal van \(range.lowerBound / 10) tot \(range.upperBound / 10).",
            "A number from \(range.lowerBound / 10) to \(range.upperBound / 10)."))
      }
      return .understood("")
    }
  }

  // MARK: - Values

  /// What the fields hold.
  ///
  /// - Throws: ``FormProblems`` for a score without a name, or a name without a score.
  func values(of form: Form) throws -> [MeasuredValue] {
    var values: [MeasuredValue] = []
    func add(
      _ instrument: Instrument, _ field: String, item: String = "", _ direction: Direction? = nil
    ) {
      guard let tenths = MeasuredValue.tenths(form[field]) else { return }
      values.append(
        MeasuredValue(instrument, item: item, tenths: tenths, direction: direction))
    }
    if asksPain { add(.nprs, "nprs") }
    let chosen = own ?? Instrument(rawValue: form["own"]) ?? .psfs
    for index in 0..<MeasurementForm.mostActivities {
      let isKnown = activities.indices.contains(index)
      let item = isKnown ? activities[index] : form["item.\(index)"].trimmingSpaces
      let typed = form["score.\(index)"].trimmingSpaces
      if isKnown, typed.isEmpty { continue }
      if item.isEmpty, !typed.isEmpty {
        throw FormProblems(
          "item.\(index)", language("Noem de activiteit.", "Name the activity."))
      }
      if !item.isEmpty, typed.isEmpty {
        throw FormProblems("score.\(index)", language("Vul de score in.", "Fill in the score."))
      }
      if let tenths = MeasuredValue.tenths(typed), !chosen.tenths.contains(tenths) {
        throw FormProblems(
          "score.\(index)",
          language(
            "Een getal van 0 tot \(chosen.tenths.upperBound / 10).",
            "A number from 0 to \(chosen.tenths.upperBound / 10)."))
      }
      add(chosen, "score.\(index)", item: item)
    }
    add(.gpe, "gpe")
    for (index, other) in others.enumerated() {
      add(.other, "other.\(index)", item: other.item, other.direction)
    }
    let name = form["otherName"].trimmingSpaces
    if name.isEmpty != form["otherScore"].trimmingSpaces.isEmpty {
      throw FormProblems(
        name.isEmpty ? "otherName" : "otherScore",
        language("Vul naam en score beide in.", "Fill in both name and score."))
    }
    if !name.isEmpty {
      add(.other, "otherScore", item: name, Direction(rawValue: form["otherDirection"]))
    }
    return values
  }
}
