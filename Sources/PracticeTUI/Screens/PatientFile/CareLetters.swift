import PracticeCore

/// The papers of an episode: chosen from a short list, looked at, and printed or saved.
@MainActor
enum CareLetters {
  static func command(_ workplace: Workplace, _ room: EpisodeRoom) -> Command {
    let language = workplace.language
    return Command(
      "episode.letters", keys: [.character("d")], label: language("afdrukken", "print"),
      help: language(
        "Druk af: behandelplan, toestemming, brief, informatie voor de patiënt.",
        "Print: plan, consent form, letter, information for the patient."),
      enabled: workplace.enabled(.readClinical)
    ) { try choose(workplace, room) }
  }

  private static func choose(_ workplace: Workplace, _ room: EpisodeRoom) throws {
    let language = workplace.language
    let kept = try workplace.practice.read { try $0.keptLetters(of: room.episode.id) }
    let letters: [CareLetter: String] = [
      .plan: language("b", "p"), .consent: language("t", "c"), .referral: language("h", "g"),
      .report: language("v", "r"), .information: language("i", "i"),
    ]
    workplace.app.ask(
      language("Wat wilt u afdrukken?", "What do you want to print?"),
      room.episode.details.title(in: language),
      CareLetter.allCases.map { kind in
        Dialog.Choice(
          letter: letters[kind]?.first ?? "x", label: kind.name(in: language)
        ) { try open(kind, workplace, of: room.episode.id) }
      }
        + (kept.isEmpty
          ? []
          : [
            Dialog.Choice(
              letter: "e", label: language("eerder meegegeven", "earlier ones") + " (\(kept.count))"
            ) { workplace.app.push(keptList(workplace, room)) }
          ]))
  }

  /// What was handed out or sent, word for word.
  private static func keptList(_ workplace: Workplace, _ room: EpisodeRoom) -> RecordList<
    KeptLetter
  > {
    let language = workplace.language
    return RecordList(
      workplace,
      title: language("Meegegeven en verstuurd", "Handed out and sent") + " · "
        + workplace.name(room.patient.name),
      columns: [
        Column(language("Datum", "Date"), .fixed(10)) { language.numericDate($0.day) },
        Column(language("Wat", "What"), .flexible(min: 24)) { $0.kind.name(in: language) },
        Column(language("Aan", "To"), .flexible(min: 14)) { $0.addressee },
        Column(language("Door", "By"), .fixed(5)) { $0.initials },
      ],
      emptyText: "", read: { try $0.keptLetters(of: room.episode.id) }
    ) { selected in
      [
        Command(
          "letter.show", keys: [.enter], label: language("tonen", "show"),
          help: language(
            "Toon wat er toen stond, om het opnieuw af te drukken.",
            "Show what it said then, to print it again."),
          enabled: workplace.enabled(.readClinical)
        ) {
          guard let selected else { return }
          workplace.app.push(
            LetterScreen(workplace: workplace, patient: room.episode.patient, kept: selected))
        }
      ]
    }
  }

  /// Shows a paper; that to the GP only when the patient agrees, which is asked and recorded here.
  static func open(_ kind: CareLetter, _ workplace: Workplace, of id: ID<Episode>) throws {
    let room = try workplace.practice.read { try $0.room(of: id) }
    guard !kind.isShared || room.episode.details.sharing != .notAsked else {
      return askSharing(kind, workplace, room)
    }
    workplace.app.push(
      try LetterScreen(
        workplace: workplace, patient: room.episode.patient, code: kind.rawValue,
        kind: kind.name(in: workplace.language),
        LetterAddition(
          episode: id, code: kind.rawValue,
          letter: { remark in
            try workplace.practice.read { try $0.letter(kind, of: id, remark: remark) }
          }, keep: { try workplace.practice.keepLetter($0, kind, of: id) })))
  }

  private static func askSharing(
    _ kind: CareLetter, _ workplace: Workplace, _ room: EpisodeRoom
  ) {
    let language = workplace.language
    let details = room.episode.details
    func record(_ sharing: Sharing) throws {
      var changed = details
      changed.sharing = sharing
      try workplace.practice.editEpisode(room.episode.id, from: details, to: changed)
      workplace.app.dataChanged()
    }
    workplace.app.ask(
      language("Mag de huisarts dit weten?", "May the GP know this?"),
      language(
        "Vraag de patiënt of wij de huisarts of verwijzer mogen inlichten. Het antwoord komt in de episode.",
        "Ask the patient whether we may inform the GP or referrer. The answer is kept in the episode."
      ),
      [
        Dialog.Choice(
          letter: language("j", "y").first ?? "y",
          label: language("ja, de patiënt stemt in", "yes, the patient agrees")
        ) {
          try record(.agreed)
          try open(kind, workplace, of: room.episode.id)
        },
        Dialog.Choice(
          letter: "n", label: language("nee, geen brief", "no, no letter")
        ) { try record(.refused) },
      ])
  }
}
