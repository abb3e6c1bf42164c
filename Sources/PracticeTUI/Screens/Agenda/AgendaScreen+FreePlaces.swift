import PracticeCore

/// A place for somebody: the next free slot, the best places for a wish, who waits for one.
extension AgendaScreen {
  var placesCommands: [Command] {
    [
      Command(
        "agenda.free", keys: [.character("f")], label: language("vrije plek", "free slot"),
        help: language(
          "Ga naar de eerstvolgende vrije plek van deze therapeut.",
          "Go to the next free slot of this therapist.")
      ) { [unowned self] in try goToFreeSlot() },
      Command(
        "agenda.places", keys: [.character("F")], label: language("plek zoeken", "find place"),
        help: language(
          "Typ de wens en zie de vrije plekken, de beste eerst.",
          "Type the wish and see the free places, the best first."), showInBar: false
      ) { [unowned self] in findPlace() },
      Command(
        "waiting.list", keys: [.character("w")], label: language("wachtlijst", "waiting list"),
        help: language("Toon wie op een plek wacht.", "Show who waits for a place.")
      ) { [unowned self] in app.push(WaitingListScreen(workplace: workplace)) },
    ]
  }

  private func goToFreeSlot() throws {
    guard let therapist else { return }
    let minutes = moving?.appointment.interval.minutes
    let now = workplace.practice.clock.now()
    // After the cursor, so that pressing again goes on to the one after.
    let here = Moment(day: day, time: grid.rows.indices.contains(row) ? grid.rows[row] : now.time)
    let slot = try workplace.practice.read {
      try $0.nextFreeSlot(of: therapist.id, minutes: minutes ?? 30, after: max(here, now))
    }
    guard let slot else {
      return app.refuse(
        language(
          "\(therapist.shortName) heeft de komende 12 weken geen vrije plek.",
          "\(therapist.shortName) has no free slot in the next 12 weeks."))
    }
    try show(Moment(day: slot.day, time: slot.interval.start), therapist: therapist.id)
  }

  /// For who is under the cursor or picked up; on a free cell for anybody.
  private func findPlace() {
    let picker =
      moving.map { FreePlaces.picker(moving: $0, from: self) }
      ?? FreePlaces.picker(of: entry?.patient, workplace)
    app.push(picker)
  }
}
