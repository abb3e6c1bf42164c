import PracticeCore

/// The form of an episode.
@MainActor
enum EpisodeForm {
  /// - Parameters:
  ///   - kind: What it is as far as the appointment says.
  ///   - done: Called after the episode was opened.
  static func open(
    workplace: Workplace, patient: ID<Patient>, kind: EpisodeKind = .course,
    done: @escaping () throws -> Void = {}
  ) throws -> FormScreen {
    let language = workplace.language
    let details = EpisodeDetails(
      therapist: workplace.viewer.person, region: .lowBack, opened: workplace.today,
      expectedSessions: kind == .course ? Region.lowBack.usualSessions : nil, kind: kind)
    let therapists = try workplace.practice.read { try $0.therapists() }
    return make(
      workplace: workplace, title: language("Nieuwe behandelepisode", "New episode"),
      details: details, among: therapists,
      key: DraftKey(form: "episode.new", subject: patient.rawValue, patient: patient)
    ) { details in
      try refusalsBesideFields(language) {
        try workplace.practice.openEpisode(details, of: patient)
      }
      workplace.done(language("Episode geopend.", "Episode opened."))
      try done()
    }
  }

  static func edit(workplace: Workplace, episode: Episode) throws -> FormScreen {
    let language = workplace.language
    let therapists = try workplace.practice.read {
      try $0.therapists(keeping: episode.details.therapist)
    }
    return make(
      workplace: workplace, title: language("Behandelepisode", "Episode"),
      details: episode.details,
      among: therapists,
      key: DraftKey(form: "episode", subject: episode.id.rawValue, patient: episode.patient)
    ) { details in
      try workplace.saving { resolution in
        try workplace.practice.editEpisode(
          episode.id, from: episode.details, to: details, resolution)
        workplace.done(language("Bewaard.", "Saved."))
      }
    }
  }

  static func fields(
    _ details: EpisodeDetails, _ therapists: [StaffMember], _ today: Day, _ language: Language,
    _ texts: any KernelTexts
  ) -> [FormField] {
    [
      FormField(
        "region", language("Waar", "Where"),
        InputFields.choice(details.region) { $0.name(in: language) }),
      FormField(
        "side", language("Kant", "Side"),
        InputFields.choice(details.side) { $0.name(in: language) }),
      FormField(
        "complaint", language("Hulpvraag", "Request for help"),
        TextArea(details.complaint, width: 50, height: 3)),
      FormField(
        "route", language("Gekomen via", "Came by"),
        InputFields.choice(details.route) { $0.name(in: language) }),
      FormField(
        "onset", language("Begin klacht", "Onset"),
        InputFields.date(details.onset, today: today, language, meaning: .past)),
      FormField(
        "opened", language("Eerste behandeling", "First visit"),
        InputFields.date(details.opened, today: today, language), isRequired: true),
      FormField(
        "expectedSessions", language("Verwacht aantal", "Expected sessions"),
        TextField.number(details.expectedSessions, in: 1...99, texts: texts)),
      FormField(
        "therapist", language("Therapeut", "Therapist"),
        ChoiceField(
          "\(details.therapist.rawValue)",
          options: therapists.map { ("\($0.id.rawValue)", $0.shortName) })),
    ]
  }

  /// What else is asked of an episode: how it began, work, and what the referral says.
  static func moreFields(
    _ details: EpisodeDetails, _ today: Day, _ language: Language
  ) -> [FormField] {
    let referral = details.referral
    return [
      FormField(
        "kind", language("Soort", "Kind"),
        InputFields.choice(details.kind) { $0.name(in: language) }
      ),
      FormField(
        "linkedRegions", language("Hangt samen met", "Linked with"),
        InputFields.regions(details.linkedRegions, language)),
      FormField(
        "recurrence", language("Eerder gehad", "Had it before"),
        CheckField(details.isRecurrence, label: language("terugkerende klacht", "recurrent"))),
      FormField(
        "work", language("Werk", "Work"),
        InputFields.choice(details.work) { $0.name(in: language) }),
      FormField(
        "backAtWork", language("Weer aan het werk", "Back at work"),
        InputFields.date(details.backAtWork, today: today, language)),
      FormField(
        "sharing", language("Huisarts inlichten?", "Inform the GP?"),
        InputFields.choice(details.sharing) { $0.name(in: language) }),
      FormField(
        "referrer", language("Verwijzer", "Referrer"), TextField(referral.referrer, width: 40),
        section: language("Verwijzing", "Referral")),
      FormField(
        "referrerAgb", language("AGB-code", "AGB code"), TextField(referral.agb, width: 10)),
      FormField(
        "referred", language("Datum", "Date"),
        InputFields.date(referral.day, today: today, language, meaning: .past)),
      FormField(
        "referralDiagnosis", language("Verwijsdiagnose", "Diagnosis"),
        TextField(referral.diagnosis, width: 50)),
    ]
  }

  /// What the fields of a form make of details.
  static func details(
    of form: Form, onto details: EpisodeDetails, today: Day
  ) throws -> EpisodeDetails {
    var result = details
    result.region = Region(rawValue: form["region"]) ?? .other
    result.side = Side(rawValue: form["side"]) ?? .none
    result.complaint = form["complaint"].trimmingSpaces
    result.route = Route(rawValue: form["route"]) ?? .direct
    result.onset =
      form["onset"].trimmingSpaces.isEmpty
      ? nil : try DateInput.parse(form["onset"], today: today, meaning: .past).get()
    result.opened = try DateInput.parse(form["opened"], today: today).get()
    result.expectedSessions = form.number("expectedSessions")
    if let therapist = Int64(form["therapist"]) { result.therapist = ID(therapist) }
    // A form may ask less than all.
    guard let kind = EpisodeKind(rawValue: form["kind"]) else { return result }
    func day(_ field: String, _ meaning: DateInput.Meaning) throws -> Day? {
      let text = form[field].trimmingSpaces
      return text.isEmpty ? nil : try DateInput.parse(text, today: today, meaning: meaning).get()
    }
    result.kind = kind
    result.linkedRegions = (RegionInput.parse(form["linkedRegions"]) ?? [])
      .filter { $0 != result.region }
    result.isRecurrence = form["recurrence"] == "yes"
    result.work = WorkStatus(rawValue: form["work"]) ?? .notAsked
    result.sharing = Sharing(rawValue: form["sharing"]) ?? .notAsked
    result.backAtWork = try day("backAtWork", .future)
    result.referral = Referral(
      referrer: form["referrer"].trimmingSpaces, agb: form["referrerAgb"].trimmingSpaces,
      day: try day("referred", .past), diagnosis: form["referralDiagnosis"].trimmingSpaces)
    return result
  }

  private static func make(
    workplace: Workplace, title: String, details: EpisodeDetails,
    among therapists: [StaffMember], key: DraftKey,
    save: @escaping (EpisodeDetails) throws -> Void
  ) -> FormScreen {
    let language = workplace.language
    let today = workplace.today
    let fields =
      fields(details, therapists, today, language, workplace.app.texts)
      + moreFields(details, today, language)
    let screen = FormScreen(app: workplace.app, title: title, fields: fields) { form in
      try save(try EpisodeForm.details(of: form, onto: details, today: today))
    }
    var before = [details.region.rawValue, details.kind.rawValue]
    screen.onChange = { form in
      let now = [form["region"], form["kind"]]
      guard now != before else { return }
      before = now
      // The usual number belongs to the region; a single consultation has none.
      let usual =
        form["kind"] == EpisodeKind.consultation.rawValue
        ? nil : Region(rawValue: form["region"])?.usualSessions
      form["expectedSessions"] = usual.map { "\($0)" } ?? ""
    }
    screen.keepDrafts(of: key, in: workplace)
    return screen
  }
}
