import PracticeCore

/// Time that is not one patient's: groups, meetings, absences.
extension AgendaScreen {
  /// Enter time without a patient or a group, from the cell on.
  var blockCommands: [Command] {
    [
      Command(
        "engagement.add", keys: [.character("B")],
        label: language("zonder patiënt", "without a patient"),
        help: language(
          "Voer een pauze of overleg in, vanaf deze tijd.",
          "Enter a break or a meeting, from this time on."),
        enabled: workplace.enabled(unless: noTherapist), showInBar: false
      ) { [unowned self] in
        guard let therapist, let moment else { return }
        app.push(EngagementForm.make(of: therapist, at: moment, workplace: workplace))
      },
      Command(
        "group.add", keys: [.character("G")], label: language("groep", "group"),
        help: language(
          "Voer een groep met plaatsen in, vanaf deze tijd.",
          "Enter a group with places, from this time on."),
        enabled: workplace.enabled(unless: noTherapist), showInBar: false
      ) { [unowned self] in
        guard let therapist, let moment else { return }
        app.push(try GroupForm.add(with: therapist, at: moment, workplace: workplace))
      },
    ]
  }

  var absenceCommand: Command {
    Command(
      "absence.add", keys: [.character("A")], label: language("afwezigheid", "absence"),
      help: language(
        "Voer in dat deze therapeut afwezig is, vanaf deze tijd.",
        "Enter that this therapist is away, from this time on."),
      enabled: workplace.enabled(unless: noTherapist)
    ) { [unowned self] in enterAbsence() }
  }

  /// From this time to the end of the therapist's day; from its start on it is the whole day.
  private func enterAbsence() {
    guard let therapist, grid.rows.indices.contains(row) else { return }
    let start = grid.rows[row]
    let works = grid.columns[column].blocks.map(\.interval)
    let end = works.map(\.end).max() ?? start
    let isLater = works.contains { $0.start < start } && start < end
    app.push(
      TimeOffForm.absence(
        of: therapist, from: day, isLater ? Interval(start: start, end: end) : nil,
        workplace: workplace))
  }

  func groupCommands(_ group: AgendaGroup) -> [Command] {
    let full = (
      group.freePlaces == 0, language("Deze groep is vol.", "This group is full.")
    )
    return [
      Command(
        "group.open", keys: [.enter], label: language("groep", "group"),
        help: language("Toon wie er in de groep zitten.", "Show who takes part in the group.")
      ) { [unowned self] in
        app.push(GroupScreen(workplace: workplace, group: group.session.id))
      },
      Command(
        "group.book", keys: [.character("a")], label: language("erbij boeken", "add somebody"),
        help: language("Boek een patiënt in deze groep.", "Book a patient in this group."),
        enabled: workplace.enabled(unless: full)
      ) { [unowned self] in try BookingFlow(workplace: workplace, group: group.session).begin() },
    ]
  }

  func engagementCommands(_ engagement: Engagement) -> [Command] {
    [
      Command(
        "engagement.remove", keys: [.character("x")],
        label: language("laten vervallen", "remove"),
        help: language("Laat dit vervallen.", "Remove this.")
      ) { [unowned self] in askToRemove(engagement) }
    ]
  }

  private func askToRemove(_ engagement: Engagement) {
    func choice(_ letter: Character, _ scope: SeriesScope, _ label: String) -> Dialog.Choice {
      Dialog.Choice(letter: letter, label: label, isDestructive: true) { [unowned self] in
        try workplace.practice.removeEngagement(engagement.id, scope)
        workplace.done(language("Vervallen.", "Removed."))
      }
    }
    var choices = [
      choice(
        language("v", "r").first ?? "v", .one, language("laten vervallen", "remove"))
    ]
    if engagement.series != nil {
      choices.append(choice("d", .following, SeriesScope.following.name(in: language)))
    }
    let (start, end) = (engagement.interval.start.short, engagement.interval.end.short)
    app.ask(engagement.title, "\(language.shortDate(engagement.day)) \(start)–\(end)", choices)
  }
}
