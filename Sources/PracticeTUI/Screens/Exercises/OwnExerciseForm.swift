import PracticeCore

/// The form of an exercise that the practice writes itself.
@MainActor
enum OwnExerciseForm {
  /// - Parameter own: The exercise to edit; nothing for a new one.
  static func make(workplace: Workplace, own: OwnExercise?) -> FormScreen {
    let language = workplace.language
    let details = own?.details ?? OwnExercise.Details()
    let screen = FormScreen(
      app: workplace.app,
      title: own == nil
        ? language("Eigen oefening", "Exercise of your own") : details.name,
      fields: fields(details, isNew: own == nil, workplace)
    ) { form in
      let result = read(form, details, language)
      try refusalsBesideFields(language) {
        if let own {
          try workplace.practice.editOwnExercise(own.id, from: own.details, to: result)
        } else {
          try workplace.practice.addOwnExercise(result)
        }
      }
      workplace.done(language("Oefening bewaard.", "Exercise saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "exercise", subject: own?.id.rawValue ?? 0), in: workplace)
    return screen
  }

  private static func fields(
    _ details: OwnExercise.Details, isNew: Bool, _ workplace: Workplace
  ) -> [FormField] {
    let language = workplace.language
    let texts = workplace.app.texts
    func text(_ id: String, _ label: String, _ value: String, isRequired: Bool = false) -> FormField
    {
      FormField(
        id, label, TextField(value, width: 56, maxLength: OwnExercise.Details.longestText),
        isRequired: isRequired)
    }
    let usual = details.usual
    let words = [
      text("name", language("Naam", "Name"), details.name, isRequired: true),
      FormField(
        "region", language("Gebied", "Region"),
        InputFields.choice(details.region) { $0.name(language) }),
      FormField(
        "category", language("Soort", "Category"),
        InputFields.choice(details.category) { $0.name(language) }),
      text("start", language("Begin", "Start"), details.start),
      FormField(
        "steps", language("Stappen", "Steps"),
        TextArea(details.steps.joined(separator: "\n"), width: 56, height: 4, maxLength: 3000),
        isRequired: true),
      text("feel", language("Voelen", "Feel"), details.feel),
      text("stop", language("Stoppen", "Stop"), details.stop),
      text("remark", language("Voor de therapeut", "For the therapist"), details.remark),
      FormField("figure", language("Plaatje van", "Figure of"), figure(details.figure, language)),
      FormField(
        "floor", "",
        CheckField(details.floor, label: language("op de grond", "on the floor"))),
      FormField(
        "standing", "", CheckField(details.standing, label: language("staand", "standing"))),
    ]
    // The rest between sets is for the programme of a patient.
    let numbers = DosageForm.numbers(usual, language, texts).filter { $0.id != "rest" }
    let side = [
      FormField(
        "side", language("Kant", "Side"),
        InputFields.choice(usual.side) { $0.name(in: language) })
    ]
    let offered = FormField(
      "active", "",
      CheckField(details.isActive, label: language("in de lijst aanbieden", "offer in the list")))
    return words + numbers + side + (isNew ? [] : [offered])
  }

  /// Typed as a name; what was understood is shown beside it.
  private static func figure(_ code: String, _ language: Language) -> TextField {
    let name = code.isEmpty ? "" : ExerciseLibrary.shipped.name(of: code, in: language)
    return TextField(
      name, placeholder: language("naam van een oefening", "name of an exercise"), width: 40
    ) { text in
      guard !text.trimmingSpaces.isEmpty else { return .empty }
      guard let found = exercise(named: text, language) else {
        return .refused(language("Er is geen oefening die zo heet.", "No exercise is called so."))
      }
      return .understood(found.text(language).name)
    }
  }

  private static func exercise(named text: String, _ language: Language) -> Exercise? {
    guard !text.trimmingSpaces.isEmpty else { return nil }
    let found = ExerciseLibrary.shipped.matches(text, language: language)
    return found.first { $0.text(language).name == text.trimmingSpaces } ?? found.first
  }

  private static func read(
    _ form: Form, _ details: OwnExercise.Details, _ language: Language
  ) -> OwnExercise.Details {
    func value(_ id: String) -> Int? { Int(form[id].trimmingSpaces) }
    var result = details
    result.name = form["name"].trimmingSpaces
    result.region = Exercise.Region(rawValue: form["region"]) ?? details.region
    result.category = Exercise.Category(rawValue: form["category"]) ?? details.category
    result.start = form["start"].trimmingSpaces
    result.steps = form["steps"].split(separator: "\n").map { String($0).trimmingSpaces }
      .filter { !$0.isEmpty }
    result.feel = form["feel"].trimmingSpaces
    result.stop = form["stop"].trimmingSpaces
    result.remark = form["remark"].trimmingSpaces
    result.figure = exercise(named: form["figure"], language)?.code ?? ""
    result.floor = form["floor"] == "yes"
    result.standing = form["standing"] == "yes"
    result.usual = Dosage(
      sets: value("sets") ?? 1, repetitions: value("repetitions") ?? 1,
      holdSeconds: value("hold"), timesPerDay: value("times") ?? 1,
      daysPerWeek: value("days") ?? 7, side: Dosage.Side(rawValue: form["side"]) ?? .none)
    if form.values["active"] != nil { result.isActive = form["active"] == "yes" }
    return result
  }
}
