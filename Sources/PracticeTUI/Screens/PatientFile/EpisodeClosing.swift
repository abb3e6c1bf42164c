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
      if episode.isOpen {
        return workplace.app.push(try ClosingForm.make(workplace, episode))
      }
      try workplace.practice.setClosed(false, episode: episode.id)
      workplace.done(language("Episode heropend.", "Episode reopened."))
    }
  }

  /// A complaint that comes back soon goes on in the episode it was; asks before a new one is
  /// opened.
  static func openNew(
    _ workplace: Workplace, patient: ID<Patient>, done: @escaping () throws -> Void = {}
  ) throws {
    let language = workplace.language
    let form = {
      workplace.app.push(try EpisodeForm.open(workplace: workplace, patient: patient, done: done))
    }
    guard
      let closed = try workplace.practice.read({ try $0.episodesToReopen(of: patient) }).first,
      let day = closed.closed
    else { return try form() }
    let title = closed.details.title(in: language)
    workplace.app.ask(
      language("Komt de klacht terug?", "Is the complaint back?"),
      language(
        "\(title): afgesloten op \(language.date(day)). Is dit dezelfde klacht?",
        "\(title): closed on \(language.date(day)). Is this the same complaint?"),
      [
        Dialog.Choice(
          letter: language("h", "r").first ?? "h",
          label: language("heropenen", "reopen it"),
          run: {
            try workplace.practice.setClosed(false, episode: closed.id)
            workplace.done(language("Episode heropend.", "Episode reopened."))
            try done()
          }),
        Dialog.Choice(
          letter: "n", label: language("nieuwe episode", "new episode"), run: { try form() }),
      ])
  }
}
