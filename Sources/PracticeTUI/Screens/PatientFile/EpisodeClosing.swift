import PracticeCore

/// Closing an episode with a reason from the practice's list, and opening it again.
@MainActor
enum EpisodeClosing {
  static func command(_ workplace: Workplace, _ episode: Episode) -> Command {
    let language = workplace.language
    return Command(
      "episode.close", keys: [.character("c")],
      label: episode.isOpen ? language("afsluiten", "close") : language("heropenen", "reopen"),
      help: language(
        "Sluit de episode af, of open haar weer.", "Close the episode, or open it again."),
      enabled: workplace.enabled(.writeClinical)
    ) {
      if episode.isOpen { return try askReason(workplace, episode) }
      try workplace.practice.setClosed(false, episode: episode.id)
      workplace.done(language("Episode heropend.", "Episode reopened."))
    }
  }

  private static func askReason(_ workplace: Workplace, _ episode: Episode) throws {
    let language = workplace.language
    let reasons = try workplace.practice.read { try $0.closingReasons() }
    workplace.app.push(
      ListPicker(
        app: workplace.app, title: language("Waarom afsluiten?", "Why is it closed?"),
        columns: [Column("", .flexible(min: 20)) { $0.name(in: language) }], isOverlay: true,
        search: { text in
          reasons.filter { text.isEmpty || folded($0.name(in: language)).contains(folded(text)) }
        }
      ) { reason in
        try workplace.practice.setClosed(true, episode: episode.id, because: reason.id)
        workplace.done(language("Episode afgesloten.", "Episode closed."))
      })
  }
}
