import PracticeCore

/// The form in which a patient is registered and edited.
@MainActor
enum PatientForm {
  /// A form for somebody new; whoever may be registered already is shown beside it.
  ///
  /// - Parameters:
  ///   - typed: What was searched for; a name becomes the surname, digits a birth date.
  ///   - done: Called with the number given, or with that of whom it turned out to be, after the
  ///     form has closed.
  static func register(
    workplace: Workplace, typed: String, done: @escaping (ID<Patient>) throws -> Void
  ) throws -> FormScreen {
    let language = workplace.language
    let details = details(typedAs: typed, today: workplace.today)
    let watch = DuplicateWatch(workplace: workplace)
    let key = DraftKey(form: "patient", subject: 0)
    let screen = try make(
      workplace: workplace, title: language("Nieuwe patiënt", "New patient"), details: details,
      key: key
    ) { form in
      let typed = try PatientFields.details(
        from: form, onto: details, today: workplace.today, language)
      try watch.require(typed)
      let id = try refusalsBesideFields(language) { try workplace.practice.register(typed) }
      workplace.done(
        language("Ingeschreven als #\(id.rawValue).", "Registered as #\(id.rawValue)."))
      try done(id)
    }
    screen.form.prefilled = prefilled
    watch.begin(in: screen, onto: details, open: done)
    // Begin at the first thing that is not known yet.
    if !details.name.surname.isEmpty { screen.form.focus(on: "birthDate") }
    return screen
  }

  /// The fields that what was searched for may have filled in.
  static let prefilled: Set = ["surname", "prefix", "birthDate"]

  /// What was searched for as the first of the details: a name, or a birth date.
  static func details(typedAs typed: String, today: Day) -> PatientDetails {
    var details = PatientDetails(name: PatientName(surname: ""))
    let text = typed.trimmingSpaces
    if text.first?.isNumber ?? false,
      case .success(let birth) = BirthDate.parse(text, today: today)
    {
      details.birth = birth
    } else if text.contains(where: \.isLetter) {
      let (prefix, surname) = PatientName.splittingPrefix(text)
      details.name = PatientName(surname: surname, prefix: prefix)
    }
    return details
  }

  static func edit(workplace: Workplace, patient id: ID<Patient>) throws -> FormScreen {
    let language = workplace.language
    let opened = try workplace.practice.read { try $0.patient(id) }.details
    let key = DraftKey(form: "patient", subject: id.rawValue, patient: id)
    return try make(
      workplace: workplace,
      title: language("Gegevens van ", "Details of ") + workplace.name(opened.name),
      details: opened, key: key
    ) { form in
      let typed = try PatientFields.details(
        from: form, onto: opened, today: workplace.today, language)
      try workplace.saving { resolution in
        try workplace.practice.edit(id, from: opened, to: typed, resolution)
        workplace.done(language("Bewaard.", "Saved."))
      }
    }
  }

  private static func make(
    workplace: Workplace, title: String, details: PatientDetails, key: DraftKey,
    save: @escaping (Form) throws -> Void
  ) throws -> FormScreen {
    let screen = FormScreen(
      app: workplace.app, title: title,
      fields: try PatientFields.all(workplace.practice, workplace.language, details),
      onSave: save)
    screen.keepDrafts(of: key, in: workplace)
    screen.drawAside = { [unowned screen] canvas, area in
      let (head, rest) = area.splitTop(1)
      drawSections(of: screen.form, on: &canvas, in: head)
      return rest
    }
    return screen
  }

  /// The names of the parts of the form, with the one that the cursor is in.
  static func drawSections(of form: Form, on canvas: inout Canvas, in row: Rect) {
    let sections = form.fields.enumerated().compactMap { index, field in
      field.section.map { (index, $0) }
    }
    let current = sections.last { $0.0 <= form.focus && !form.isOnSave }?.1
    var x = row.x + 1
    for (_, name) in sections {
      let style: Style = name == current ? .accent : .dim
      x += canvas.put(name, x: x, y: row.y, limit: max(0, row.maxX - x - 6), style: style) + 2
    }
    canvas.put("PgDn", x: row.maxX - 5, y: row.y, style: .keyName)
  }
}
