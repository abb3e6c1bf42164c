import PracticeCore

/// The form of an episode's condition: what is treated as the insurer counts it.
@MainActor
enum ConditionForm {
  static func make(workplace: Workplace, episode: Episode) throws -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let (known, others, rules) = try workplace.practice.read { reader in
      let others = try reader.episodes(of: episode.patient).filter { $0.id != episode.id }
      return (
        try reader.condition(of: episode.id),
        try others.map { ($0, try reader.condition(of: $0.id)?.condition.details) },
        try reader.coverageRules()
      )
    }
    // A referral that the episode knows of is the one that the chronic list asks for.
    let referral = episode.details.referral
    let details =
      known?.condition.details
      ?? ConditionDetails(referred: referral.day, referrer: referral.referrer)
    let shared = known?.sharedWith.first
    let fields =
      [sharing(shared, others.map(\.0), language)]
      + fields(details, choices(details, rules, today), today, language)
    let screen = FormScreen(
      app: workplace.app, title: language("Aandoening", "Condition"), fields: fields,
      isOverlay: true
    ) { form in
      let typed = try typed(form, today)
      let other = Int64(form["same"]).map { ID<Episode>($0) }
      try workplace.saving { resolution in
        let changes = try workplace.practice.flagChanges(of: episode.patient) {
          try workplace.practice.setCondition(
            of: episode.id, sharedWith: other, from: details, to: typed, resolution)
        }
        workplace.done(
          language("Aandoening bewaard.", "Condition saved.") + changes.words(in: language))
      }
    }
    var sameBefore = screen.form["same"]
    screen.onChange = { form in
      guard form["same"] != sameBefore else { return }
      sameBefore = form["same"]
      // What is known of the condition that it would share.
      let other = others.first { "\($0.0.id.rawValue)" == sameBefore }
      fill(&form, with: other?.1 ?? ConditionDetails(), language)
    }
    screen.keepDrafts(
      of: DraftKey(form: "condition", subject: episode.id.rawValue, patient: episode.patient),
      in: workplace)
    return screen
  }

  /// What is on the list today, and what it was when it was chosen.
  private static func choices(
    _ details: ConditionDetails, _ rules: CoverageRules, _ today: Day
  ) -> [ChronicEntry] {
    let list = rules.chronicList(on: today)
    guard let code = details.chronicCode, !list.contains(where: { $0.code == code }) else {
      return list
    }
    return list + rules.chronicList.filter { $0.code == code }.suffix(1)
  }

  private static func sharing(
    _ shared: ID<Episode>?, _ others: [Episode], _ language: Language
  ) -> FormField {
    FormField(
      "same", language("Zelfde als", "Same as"),
      ChoiceField(
        shared.map { "\($0.rawValue)" } ?? "",
        options: [("", language("geen andere episode", "no other episode"))]
          + others.map {
            (
              "\($0.id.rawValue)",
              "\(language.numericDate($0.details.opened)) \($0.details.title(in: language))"
            )
          }))
  }

  private static func fields(
    _ details: ConditionDetails, _ list: [ChronicEntry], _ today: Day, _ language: Language
  ) -> [FormField] {
    [
      FormField(
        "kind", language("Regel", "Rule"),
        InputFields.choice(details.kind) { $0.name(in: language) }),
      FormField(
        "chronicCode", language("Op de lijst", "On the list"),
        ChoiceField(
          details.chronicCode ?? "",
          options: [("", "–")] + list.map { ($0.code, entry($0, language)) })),
      FormField(
        "began", language("Termijn vanaf", "Term from"),
        InputFields.date(details.began, today: today, language, meaning: .past)),
      FormField(
        "referred", language("Verwijzing van", "Referral of"),
        InputFields.date(details.referred, today: today, language, meaning: .past)),
      FormField(
        "referrer", language("Verwezen door", "Referred by"),
        TextField(details.referrer, width: 40, maxLength: 200)),
    ]
  }

  private static func entry(_ entry: ChronicEntry, _ language: Language) -> String {
    let term = entry.termMonths.map {
      language(" (\($0) maanden)", " (\($0) months)")
    }
    return TextWidth.cut(entry.name(in: language), to: 34) + (term ?? "")
  }

  private static func fill(
    _ form: inout Form, with details: ConditionDetails, _ language: Language
  ) {
    form["kind"] = details.kind.rawValue
    form["chronicCode"] = details.chronicCode ?? ""
    form["began"] = details.began.map { language.numericDate($0) } ?? ""
    form["referred"] = details.referred.map { language.numericDate($0) } ?? ""
    form["referrer"] = details.referrer
  }

  private static func typed(_ form: Form, _ today: Day) throws -> ConditionDetails {
    func day(_ field: String) throws -> Day? {
      let text = form[field].trimmingSpaces
      return text.isEmpty ? nil : try DateInput.parse(text, today: today, meaning: .past).get()
    }
    let kind = Condition.Kind(rawValue: form["kind"]) ?? .ordinary
    let code = form["chronicCode"]
    return ConditionDetails(
      kind: kind, chronicCode: kind == .chronic && !code.isEmpty ? code : nil,
      began: try day("began"), referred: try day("referred"),
      referrer: form["referrer"].trimmingSpaces)
  }
}
