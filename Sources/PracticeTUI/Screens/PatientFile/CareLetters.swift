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
    ) { choose(workplace, room) }
  }

  private static func choose(_ workplace: Workplace, _ room: EpisodeRoom) {
    let language = workplace.language
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
      })
  }

  /// Shows a paper; that to the GP only when the patient agrees, which is asked and recorded here.
  static func open(_ kind: CareLetter, _ workplace: Workplace, of id: ID<Episode>) throws {
    let (room, letter) = try workplace.practice.read { reader in
      let room = try reader.room(of: id)
      let isAsked = !kind.isShared || room.episode.details.sharing != .notAsked
      return (room, isAsked ? try reader.letter(kind, of: id) : nil)
    }
    guard let letter else { return askSharing(kind, workplace, room) }
    workplace.app.push(
      LetterScreen(
        workplace: workplace, patient: room.episode.patient, letter: letter, code: kind.rawValue,
        kind: kind.name(in: workplace.language)))
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
