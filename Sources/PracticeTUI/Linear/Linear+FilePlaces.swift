import PracticeCore

/// Places of the agenda and of a patient's file that are gone through as they are.
extension LinearInterface {
  /// Somebody who is named is put on it.
  func readWaitingList(_ typed: String) throws {
    guard typed.isEmpty else {
      guard let patient = try findPatient(typed) else { return }
      return try PlaceReader(self).go {
        workplace.app.push(try WaitingForm.add(patient.id, workplace))
      }
    }
    try PlaceReader(self).go { workplace.app.push(WaitingListScreen(workplace: workplace)) }
  }

  func closeDay(_: String) throws {
    try PlaceReader(self).go { workplace.app.push(CloseDayScreen(workplace: workplace)) }
  }

  // MARK: - Paper

  /// - Parameter typed: Which one, or a day: then the list of that day.
  func readPapers(_ typed: String) throws {
    let next = try practice.read { try $0.nextWorkingDay(after: $0.today) }
    let names = [
      Words("daglijst", "day list"), Words("bellijst", "call list"),
      Words("noodblad", "down-time sheet"), Words("afsprakenkaart", "appointment card"),
    ]
    let named = place(of: typed, among: names.map { [$0.dutch, $0.english] })
    guard
      let chosen = try named
        ?? conversation.decide(
          language("Welke lijst:", "Which list:"), names, usual: 0)
    else { return }
    switch chosen {
    case 0: try askDayOfList()
    case 1: try show(.calls(next))
    case 2: try show(.downTime(next))
    default:
      guard let patient = try findPatient("") else { return }
      try show(.card(patient.id))
    }
  }

  private func askDayOfList() throws {
    let field = FormField(
      "date", language("Welke dag", "Which day"),
      InputFields.date(today, today: today, language), isRequired: true)
    var dialogue = FormDialogue([field], conversation, texts)
    var day: Day?
    _ = try dialogue.run { form in
      day = try DateInput.parse(form["date"], today: today).get()
      return true
    }
    if let day { try show(.day(day, nil)) }
  }

  private func show(_ paper: AgendaPaper) throws {
    try PlaceReader(self).go {
      workplace.app.push(try PaperScreen(workplace: workplace, paper: paper))
    }
  }

  // MARK: - A file

  func keepFile(_ typed: String) throws {
    guard let patient = try findPatient(typed) else { return }
    try open(patient.id)
    try PlaceReader(self).go {
      workplace.app.push(RetentionScreen(workplace: workplace, patient: patient.id))
    }
    // It may have been destroyed.
    if (try? practice.read { try $0.patient(patient.id) }) == nil { self.patient = nil }
  }

  func readEpisode(_ typed: String) throws {
    guard let episode = try chooseEpisode(typed) else { return }
    try PlaceReader(self).go {
      workplace.app.push(EpisodeScreen(workplace: workplace, episode: episode.id))
    }
  }

  func readProgramme(_ typed: String) throws {
    guard let episode = try chooseEpisode(typed) else { return }
    try PlaceReader(self).go {
      workplace.app.push(try ProgrammeScreen(workplace: workplace, episode: episode))
    }
  }

  /// The open one if there is one, else one of all; nothing for 'terug'.
  private func chooseEpisode(_ typed: String) throws -> Episode? {
    guard let patient = try findPatient(typed) else { return nil }
    try open(patient.id)
    let episodes = try practice.read { try $0.episodes(of: patient.id) }
    let open = episodes.filter(\.isOpen)
    let inQuestion = open.isEmpty ? episodes : open
    if inQuestion.count < 2 {
      if inQuestion.isEmpty {
        say(
          language(
            "Er is nog geen behandelepisode; 'behandeling' begint er een.",
            "There is no episode yet; 'session' begins one."))
      }
      return inQuestion.first
    }
    while true {
      switch try conversation.choose(
        inQuestion.map {
          $0.details.title(in: language) + language(", sinds ", ", since ")
            + language.date($0.details.opened)
        })
      {
      case .back, .text(""): return nil
      case .index(let index): return inQuestion[index]
      case .text(let answer):
        conversation.notUnderstood(answer, language("Typ een nummer.", "Type a number."))
      }
    }
  }
}
