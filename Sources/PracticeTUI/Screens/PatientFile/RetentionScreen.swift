import PracticeCore

/// Until when a file is kept, and what is done when the patient asks to destroy it.
@MainActor
final class RetentionScreen: TextScreen {
  private let workplace: Workplace
  private let patient: ID<Patient>
  private var name: PatientName?
  private var retention: FileRetention?

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace, patient: ID<Patient>) {
    self.workplace = workplace
    self.patient = patient
  }

  var title: String { language("Bewaren en vernietigen", "Keeping and destroying") }

  func refresh() throws {
    (name, retention) = try workplace.practice.read {
      (try $0.patient(patient).name, try workplace.practice.retention(of: patient))
    }
  }

  func handle(_ key: Key) -> Bool { false }

  var commands: [Command] {
    let request = retention?.openRequest
    let noRequest = (
      request == nil,
      language(
        "Leg eerst het verzoek van de patiënt vast (v).", "Record the patient's request first (v).")
    )
    return [
      Command(
        "file.copy", keys: [.character("k")], label: language("kopie", "copy"),
        help: language(
          "Toon alles wat over de patiënt bewaard wordt, om mee te geven.",
          "Show all that is kept about the patient, to hand out."),
        enabled: workplace.enabled(.readClinical)
      ) { [unowned self] in
        app.push(
          LetterScreen(
            workplace: workplace, patient: patient,
            letter: try workplace.practice.fileCopy(of: patient), code: "file",
            kind: language("Kopie van het dossier", "Copy of the file")))
      },
      Command(
        "destruction.request", keys: [.character("v")],
        label: language("verzoek vastleggen", "record request"),
        help: language(
          "Leg vast dat de patiënt vraagt het dossier te vernietigen.",
          "Record that the patient asks to have the file destroyed."),
        enabled: workplace.enabled(
          .manage,
          unless: (
            request != nil,
            language("Er ligt al een verzoek.", "There is a request already.")
          ))
      ) { [unowned self] in
        try workplace.practice.requestDestruction(of: patient)
        workplace.done(language("Verzoek vastgelegd.", "Request recorded."))
      },
      Command(
        "destruction.refuse", keys: [.character("w")], label: language("weigeren", "refuse"),
        help: language(
          "Weiger het verzoek, met de reden.", "Refuse the request, with the reason."),
        enabled: workplace.enabled(.manage, unless: noRequest)
      ) { [unowned self] in if let request { askWhy(request) } },
      Command(
        "destruction.carryOut", keys: [.character("X")], label: language("vernietigen", "destroy"),
        help: language(
          "Vernietig het dossier. Dat kan nooit meer terug.",
          "Destroy the file. That can never be taken back."),
        enabled: workplace.enabled(.manage, unless: noRequest)
      ) { [unowned self] in askForNumber() },
    ]
  }

  private func askWhy(_ request: DestructionRequest) {
    app.push(
      Dialog(
        app: app, title: language("Waarom niet?", "Why not?"),
        text: language(
          "Alleen deze redenen zijn er om te weigeren (WGBO).",
          "There are no other reasons to refuse (WGBO)."),
        choices: DestructionRefusal.allCases.enumerated().map { index, reason in
          Dialog.Choice(letter: Character("\(index + 1)"), label: reason.name(in: language)) {
            [unowned self] in
            try workplace.practice.refuseDestruction(request, because: reason)
            workplace.done(language("Verzoek geweigerd.", "Request refused."))
          }
        }))
  }

  /// Whoever destroys a file types its number: no key does it by accident.
  private func askForNumber() {
    let number = "\(patient.rawValue)"
    let screen = FormScreen(
      app: app, title: language("Dossier vernietigen", "Destroy the file"),
      fields: [
        FormField(
          "number", language("Typ \(number) om te vernietigen", "Type \(number) to destroy it"),
          TextField("", width: 12), isRequired: true)
      ], isOverlay: true,
      saving: (
        label: language("vernietigen", "destroy"),
        help: language("Vernietig het dossier.", "Destroy the file.")
      )
    ) { [unowned self] form in
      guard form["number"].trimmingSpaces.drop(while: { $0 == "#" }) == number else {
        throw FormProblems(
          "number", language("Dit is een ander nummer.", "This is another number."))
      }
      let destruction = try workplace.practice.destroyFile(of: patient)
      // Once this form is closed; whatever else was open of this patient goes with the file.
      workplace.jobs.tell { [app, workplace, language] in
        app.beginAnew {
          // What the open screens of this patient said meanwhile means nothing any more.
          app.dismissMessage()
          Interface.openMainScreens(workplace)
          // To be read to its end: which copies still hold it.
          let lines = destruction.sentences(in: language).flatMap {
            TextWidth.wrap($0, width: 68) + [""]
          }
          app.push(
            Pager(
              title: language("Vernietigd", "Destroyed"),
              lines: lines.dropLast().map { ScrollText.Line(text: $0) }, isOverlay: true))
        }
      }
    }
    app.push(screen)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let name else { return }
    let inside = area.inset(left: 1, right: 1)
    canvas.putFitted(
      "\(workplace.name(name)) #\(patient.rawValue)", x: inside.x, y: inside.y,
      width: inside.width, style: .title)
    canvas.horizontalLine(x: area.x, y: area.y + 1, width: area.width)
    var y = area.y + 3
    for line in text.lines {
      for part in TextWidth.wrap(line.text, width: inside.width) where y < area.maxY {
        canvas.put(part, x: inside.x, y: y, style: line.style)
        y += 1
      }
    }
  }

  /// Until when it is kept, and what the patient asked.
  var text: ScrollText {
    guard let retention else { return ScrollText([]) }
    var lines = [
      ScrollText.Line(
        text: language(
          "Laatst gewijzigd op \(language.longDate(retention.lastChange)).",
          "Last changed on \(language.longDate(retention.lastChange)).")),
      ScrollText.Line(
        text: language(
          "Te bewaren tot en met \(language.longDate(retention.keptUntil)): twintig jaar na de laatste wijziging.",
          "To be kept up to \(language.longDate(retention.keptUntil)): twenty years after the last change."
        )), ScrollText.Line(text: ""),
    ]
    if retention.requests.isEmpty {
      lines.append(
        ScrollText.Line(
          text: language(
            "De patiënt heeft niet gevraagd het dossier te vernietigen.",
            "The patient has not asked to have the file destroyed."), style: .dim))
    }
    return ScrollText(
      lines
        + retention.requests.map {
          ScrollText.Line(text: sentence(for: $0), style: $0.isOpen ? .warning : .text)
        })
  }

  private func sentence(for request: DestructionRequest) -> String {
    let asked = language.longDate(request.requested)
    guard let refusal = request.refusal, let decided = request.decided else {
      let deadline = language.longDate(request.deadline)
      return language(
        "Verzoek om te vernietigen van \(asked): afhandelen voor of op \(deadline).",
        "Request to destroy of \(asked): to be met by \(deadline).")
    }
    return language(
      "Verzoek van \(asked), geweigerd op \(language.longDate(decided)): "
        + "\(refusal.name(in: .dutch)).",
      "Request of \(asked), refused on \(language.longDate(decided)): "
        + "\(refusal.name(in: .english)).")
  }
}
