/// The form on which consent is given in writing; the wording is the practice's own.
extension CareLetterWriter {
  func consent() -> Letter {
    let standings = room.standingsInQuestion
    let isNeck = standings.contains { $0.subject.site == .neck }
    let hasNeedles = standings.contains { $0.technique.code == "dryNeedling" }
    var blocks: [Letter.Block] = [
      .facts([
        .init(language("Voor", "For"), patientName),
        .init(
          language("Geboren", "Born"),
          room.patient.details.birth.text(in: language)),
        .init(language("Ouders of voogd", "Parents or guardian"), guardians),
        .init(language("Klacht", "Complaint"), room.episode.details.title(in: language)),
      ]),
      .paragraph(
        say(
          "Wij stellen deze behandeling voor. Kruis aan wat u goed vindt. Wat u niet aankruist, doen wij niet.",
          "We propose this treatment. Tick what you agree to. What you do not tick, we do not do.")),
      .checks(
        standings.map { standing in
          let meaning = say(
            standing.technique.meaning(.dutch), standing.technique.meaning(.english))
          return standing.name(language) + (meaning.isEmpty ? "" : ": \(meaning)")
        }),
      .heading(say("Wat u moet weten", "What you should know")),
      .bullets(facts(isNeck: isNeck, hasNeedles: hasNeedles)),
      .heading(say("Dit is met u besproken", "This was talked over with you")),
      .checks(ConsentPoint.allCases.map { $0.name(in: language) }),
      .heading(say("U mag altijd van mening veranderen", "You may always change your mind")),
      .paragraph(
        say(
          "U mag er rustig over nadenken. U mag ja zeggen tegen het ene en nee tegen het andere. U mag uw toestemming op elk moment intrekken, ook tijdens de behandeling; zeggen is genoeg.",
          "Take your time to think. You may say yes to one and no to another. You may withdraw your consent at any moment, also during treatment; saying so is enough."
        )),
      .signatures(signatures),
    ]
    if standings.isEmpty { blocks.removeAll { if case .checks = $0 { true } else { false } } }
    return letter(say("Toestemming voor uw behandeling", "Consent to your treatment"), blocks)
  }

  /// Benefit and risk, without frightening and without hiding (leaflet S1).
  private func facts(isNeck: Bool, hasNeedles: Bool) -> [String] {
    var facts = [
      say(
        "Vaak beweegt u na een of enkele behandelingen makkelijker. Het effect verschilt per mens.",
        "You often move more easily after one or a few sessions. The effect differs from person to person."
      ),
      say(
        "U kunt na de behandeling een dag of twee meer pijn hebben of moe zijn. Dat gaat vanzelf over.",
        "You may have more pain or be tired for a day or two after treatment. That passes by itself."
      ),
      say(
        "U kunt ook kiezen voor alleen oefenen en advies, voor afwachten, of voor overleg met de huisarts.",
        "You may also choose exercise and advice alone, to wait, or to consult your GP."),
    ]
    if isNeck {
      facts.append(
        say(
          "Bij de nek is er een heel kleine kans op een ernstig gevolg: een bloedvat dat al beschadigd was, kan erger worden, tot een beroerte toe. Daarom vragen en onderzoeken wij vooraf meer.",
          "At the neck there is a very small chance of serious harm: a vessel that was damaged already may get worse, up to a stroke. That is why we ask and examine more beforehand."
        ))
    }
    if hasNeedles {
      facts.append(
        say(
          "Bij dry needling kunt u spierpijn of een blauwe plek krijgen; heel zelden raakt de naald een long. Zeg het ons als u bloedverdunners gebruikt, zwanger bent, snel infecties krijgt of bang bent voor naalden.",
          "Dry needling may leave muscle ache or a bruise; very rarely the needle touches a lung. Tell us if you take blood thinners, are pregnant, easily get infections or are afraid of needles."
        ))
    }
    return facts
  }

  /// Who has authority over a patient too young to decide alone.
  private var guardians: String {
    guard let age = room.patient.details.age(on: today), age < 16 else { return "" }
    return room.patient.details.guardians.filter(\.hasAuthority).map(\.name)
      .joined(separator: ", ")
  }

  /// Who signs follows from the age; see ``ConsentRules/deciders(age:)``.
  private var signatures: [String] {
    let patient = language("handtekening patiënt, datum", "signature of the patient, date")
    let parents = [
      language("handtekening ouder of voogd, datum", "signature of parent or guardian, date"),
      language(
        "handtekening tweede ouder, als die ook gezag heeft, datum",
        "signature of second parent with authority, date"),
    ]
    let deciders = ConsentRules.deciders(age: room.patient.details.age(on: today))
    let own: [String] =
      deciders == [.parents] ? parents : deciders == [.both] ? [patient] + parents : [patient]
    return own + [language("handtekening therapeut, datum", "signature of the therapist, date")]
  }
}
