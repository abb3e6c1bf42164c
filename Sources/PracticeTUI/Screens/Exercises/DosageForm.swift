import PracticeCore

/// The form of one exercise of a programme: how much, how often, from when till when, what to mind.
@MainActor
enum DosageForm {
  /// - Parameter save: Called with the line as it was filled in.
  static func make(
    workplace: Workplace, episode: Episode, line: ProgrammeLine, name: String,
    save: @escaping (ProgrammeLine) throws -> Void
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let screen = FormScreen(
      app: workplace.app, title: name, fields: fields(line, workplace), isOverlay: true
    ) { form in
      let changed = try read(form, line, today: today)
      try refusalsBesideFields(language) { try save(changed) }
    }
    let key = DraftKey(
      form: "dosage." + line.exercise, subject: episode.id.rawValue, patient: episode.patient)
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }

  private static func fields(_ line: ProgrammeLine, _ workplace: Workplace) -> [FormField] {
    let (language, today) = (workplace.language, workplace.today)
    let texts = workplace.app.texts
    let dosage = line.dosage
    return numbers(dosage, language, texts) + [
      FormField("weekdays", language("Op dagen", "On days"), weekdays(dosage.weekdays, language)),
      FormField(
        "side", language("Kant", "Side"),
        InputFields.choice(dosage.side) { $0.name(in: language) }),
      FormField(
        "load", language("Gewicht of band", "Load or band"),
        TextField(dosage.load ?? "", width: 30, maxLength: Dosage.Limits.load)),
      FormField(
        "tempo", language("Tempo (3-1-3)", "Tempo (3-1-3)"),
        TextField(dosage.tempo ?? "", width: 30, maxLength: Dosage.Limits.load)),
      FormField(
        "from", language("Vanaf", "From"), InputFields.date(line.from, today: today, language)),
      FormField(
        "until", language("Tot en met", "Until"),
        InputFields.date(line.until, today: today, language)),
      FormField(
        "pain", language("Pijn hooguit (0–10)", "Pain at most (0–10)"),
        TextField.number(dosage.painLimit, in: Dosage.Limits.painLimit, texts: texts)),
      FormField(
        "note", language("Opmerking", "Note"), TextField(line.note, width: 50, maxLength: 200)),
    ]
  }

  /// How much and how often.
  static func numbers(
    _ dosage: Dosage, _ language: Language, _ texts: any KernelTexts
  ) -> [FormField] {
    func number(_ id: String, _ label: String, _ value: Int?, _ range: ClosedRange<Int>)
      -> FormField
    {
      FormField(id, label, TextField.number(value, in: range, texts: texts))
    }
    return [
      number("sets", language("Series", "Sets"), dosage.sets, Dosage.Limits.sets),
      number(
        "repetitions", language("Herhalingen", "Repetitions"), dosage.repetitions,
        Dosage.Limits.repetitions),
      number(
        "hold", language("Vasthouden (s)", "Hold (s)"), dosage.holdSeconds,
        Dosage.Limits.holdSeconds),
      number(
        "rest", language("Rust tussendoor (s)", "Rest between (s)"), dosage.restSeconds,
        Dosage.Limits.restSeconds),
      number(
        "times", language("Keer per dag", "Times a day"), dosage.timesPerDay,
        Dosage.Limits.timesPerDay),
      number(
        "days", language("Dagen per week", "Days a week"), dosage.daysPerWeek,
        Dosage.Limits.daysPerWeek),
    ]
  }

  private static func weekdays(_ weekdays: Weekdays, _ language: Language) -> TextField {
    TextField(
      weekdays.short(language), placeholder: language("ma wo vr", "mon wed fri"), width: 24
    ) { text in
      guard !text.trimmingSpaces.isEmpty else { return .empty }
      guard let days = Weekdays(text) else {
        return .refused(
          language("Typ dagen, zoals: ma wo vr.", "Type days, such as: mon wed fri."))
      }
      return .understood(days.words(language))
    }
  }

  private static func read(
    _ form: Form, _ line: ProgrammeLine, today: Day
  ) throws -> ProgrammeLine {
    func value(_ id: String) -> Int? { form.number(id) }
    func text(_ id: String) -> String? {
      let text = form[id].trimmingSpaces
      return text.isEmpty ? nil : text
    }
    var changed = line
    changed.dosage = Dosage(
      sets: value("sets") ?? 1, repetitions: value("repetitions") ?? 1,
      holdSeconds: value("hold"), timesPerDay: value("times") ?? 1,
      daysPerWeek: value("days") ?? 7, side: Dosage.Side(rawValue: form["side"]) ?? .none,
      load: text("load"), restSeconds: value("rest"), tempo: text("tempo"),
      weekdays: Weekdays(form["weekdays"]) ?? [], painLimit: value("pain"))
    changed.from = try text("from").map { try DateInput.parse($0, today: today).get() }
    changed.until = try text("until").map { try DateInput.parse($0, today: today).get() }
    changed.note = form["note"].trimmingSpaces
    return changed
  }
}

extension Dosage.Side {
  func name(in language: Language) -> String {
    switch self {
    case .none: language("geen", "none")
    case .left: language("links", "left")
    case .right: language("rechts", "right")
    case .both: language("links en rechts", "left and right")
    case .alternating: language("om en om", "alternating")
    }
  }
}
