import PracticeCore

/// The form of an exercise that the practice writes itself.
@MainActor
enum OwnExerciseForm {
  /// - Parameter own: The exercise to edit; nothing for a new one.
  static func make(workplace: Workplace, own: OwnExercise?) throws -> FormScreen {
    let language = workplace.language
    let other = try otherLanguage(workplace)
    let details = own?.details ?? OwnExercise.Details()
    let screen = FormScreen(
      app: workplace.app,
      title: own == nil
        ? language("Eigen oefening", "Exercise of your own") : details.name,
      fields: fields(details, isNew: own == nil, workplace, other)
    ) { form in
      var result = read(form, details, language)
      result.translations[other] = translation(form)
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

  /// It is written in the practice's language first; this is the other one.
  private static func otherLanguage(_ workplace: Workplace) throws -> Language {
    let own = try workplace.practice.details().language
    return Language.allCases.first { $0 != own } ?? own
  }

  private static func fields(
    _ details: OwnExercise.Details, isNew: Bool, _ workplace: Workplace, _ other: Language
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
    let translation =
      details.translations[other]
      ?? Exercise.Text(name: "", start: "", steps: [], feel: "", stop: "")
    let heading = language(
      other == .dutch ? "In het Nederlands" : "In het Engels",
      other == .dutch ? "In Dutch" : "In English")
    let otherWords = [
      FormField(
        "other.name", language("Naam", "Name"),
        TextField(
          translation.name,
          placeholder: language("leeg: alleen zoals boven", "empty: only as above"),
          width: 56, maxLength: OwnExercise.Details.longestText), section: heading),
      text("other.start", language("Begin", "Start"), translation.start),
      FormField(
        "other.steps", language("Stappen", "Steps"),
        TextArea(
          translation.steps.joined(separator: "\n"), width: 56, height: 4, maxLength: 3000)),
      text("other.feel", language("Voelen", "Feel"), translation.feel),
      text("other.stop", language("Stoppen", "Stop"), translation.stop),
    ]
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
    return words + numbers + side + (isNew ? [] : [offered]) + otherWords
  }

  /// The words in the other language; nothing when none were typed.
  private static func translation(_ form: Form) -> Exercise.Text? {
    let text = Exercise.Text(
      name: form["other.name"].trimmingSpaces, start: form["other.start"].trimmingSpaces,
      steps: steps(form["other.steps"]), feel: form["other.feel"].trimmingSpaces,
      stop: form["other.stop"].trimmingSpaces)
    let isEmpty = ([text.name, text.start, text.feel, text.stop] + text.steps)
      .allSatisfy(\.isEmpty)
    return isEmpty ? nil : text
  }

  private static func steps(_ text: String) -> [String] {
    text.split(separator: "\n").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
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
    func value(_ id: String) -> Int? { form.number(id) }
    var result = details
    result.name = form["name"].trimmingSpaces
    result.region = Exercise.Region(rawValue: form["region"]) ?? details.region
    result.category = Exercise.Category(rawValue: form["category"]) ?? details.category
    result.start = form["start"].trimmingSpaces
    result.steps = steps(form["steps"])
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
