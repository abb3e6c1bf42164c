import PracticeCore

/// What can be done with time that is not one patient's: groups, meetings, what was missed.
extension AgendaScreen {
  /// Enter time without a patient or a group, from the cell on.
  var blockCommands: [Command] {
    let nobody = (therapist == nil, language("Er is geen therapeut.", "There is no therapist."))
    return [
      Command(
        "engagement.add", keys: [.character("B")],
        label: language("zonder patiënt", "without a patient"),
        help: language(
          "Voer een pauze of overleg in, vanaf deze tijd.",
          "Enter a break or a meeting, from this time on."),
        enabled: workplace.enabled(unless: nobody), showInBar: false
      ) { [unowned self] in
        guard let therapist, let place = cellPlace else { return }
        app.push(EngagementForm.make(of: therapist, at: place, workplace: workplace))
      },
      Command(
        "group.add", keys: [.character("G")], label: language("groep", "group"),
        help: language(
          "Voer een groep met plaatsen in, vanaf deze tijd.",
          "Enter a group with places, from this time on."),
        enabled: workplace.enabled(unless: nobody), showInBar: false
      ) { [unowned self] in
        guard let therapist, let place = cellPlace else { return }
        app.push(try GroupForm.add(with: therapist, at: place, workplace: workplace))
      },
    ]
  }

  /// Where the cursor stands.
  private var cellPlace: Moment? {
    grid.rows.indices.contains(row) ? Moment(day: day, time: grid.rows[row]) : nil
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

  /// On what was missed or called off too late.
  var chargeCommands: [Command] {
    guard let past = pastEntry, let charge = past.charge else { return [] }
    return [
      Command(
        "charge.waive", keys: [.character("K")],
        label: language("kwijtschelden", "waive"),
        help: language(
          "De patiënt hoeft hier niet voor te betalen, met de reden.",
          "The patient need not pay for this, with the reason.")
      ) { [unowned self] in app.push(ChargeForm.waive(past, charge, workplace: workplace)) }
    ]
  }
}
