import PracticeCore

/// Who may be here, and who looked at what.
extension LinearInterface {
  // MARK: - The log

  /// The log of everybody, or of one patient: line by line or as the letter to the patient.
  func readLog(_ typed: String) throws {
    guard !typed.isEmpty else {
      let screen = SettingsScreen(workplace: workplace)
      try screen.refresh()
      return try withExtendedLifetime(screen) {
        guard let log = screen.commands.first(where: { $0.id == "log.open" }) else { return }
        try PlaceReader(self).go { workplace.app.perform(log) }
      }
    }
    guard let patient = try findPatient(typed) else { return }
    let choice = try conversation.decide(
      language("Wat wilt u horen:", "What do you want to hear:"),
      [Words("regels", "lines"), Words("brief aan de patiënt", "letter to the patient")], usual: 0)
    guard let choice else { return }
    try open(patient.id)
    try PlaceReader(self).go {
      workplace.app.push(
        choice == 0
          ? LogScreen(workplace: workplace, patient: patient.id)
          : LetterScreen(
            workplace: workplace, patient: patient.id,
            letter: try practice.accessLetter(of: patient.id), code: "access",
            kind: language("Wie keek in mijn dossier", "Who looked at my file")))
    }
  }

  // MARK: - The lock

  /// Has whoever is here sign in anew: to go away, or to give the place to a colleague.
  func lock(_: String) throws {
    guard try practice.hasAccounts() else { return say(LinearInterface.noPasswords(language)) }
    try signInAnew()
  }

  private static let noPasswords = Words(
    "Er zijn nog geen wachtwoorden, dus er is geen slot. Typ 'wachtwoord' om er een te nemen.",
    "There are no passwords yet, and so no lock. Type 'password' to take one.")

  /// Called with each line that was typed: after a long silence it may be somebody else's.
  ///
  /// - Returns: Whether the line does not count, and is to be typed again.
  func lockAfterSilence() throws -> Bool {
    defer { lastLine = clock() }
    let silence = clock() - lastLine
    guard silence >= 60_000, !practice.isLocked, try practice.hasAccounts() else { return false }
    let minutes = try practice.read { try $0.safeguards().lockMinutes }
    guard minutes > 0, silence >= minutes * 60_000 else { return false }
    say(
      language(
        "Er is \(minutes) minuten niets getypt. Wat u net typte telt niet; meld u opnieuw aan.",
        "Nothing was typed for \(minutes) minutes. What you just typed does not count; sign in again."
      ))
    try signInAnew()
    return true
  }

  /// - Throws: ``DialogueEnd``: with somebody else nothing of the dialogue goes on.
  private func signInAnew() throws {
    let before = practice.viewer
    try practice.lock()
    while practice.isLocked {
      let question = language("Initialen", "Initials") + " [\(before.initials)]:"
      guard let typed = conversation.askUnchecked(question) else { throw DialogueEnd.inputEnded }
      do {
        try (secrets ?? .ofTerminal()).signIn(
          as: typed.isEmpty ? before.initials : typed, in: practice, language)
      } catch let refusal as Refusal {
        say(refusal.sentence(in: language))
      } catch let refusal as CommandRefusal {
        // Nobody to ask for a password.
        say(refusal.sentence(language))
        throw DialogueEnd.inputEnded
      }
    }
    lastLine = clock()
    guard practice.viewer.person != before.person || practice.viewer.role != before.role else {
      return
    }
    forgetWhatWasHeard()
    greet()
    throw DialogueEnd.handedOver
  }

  // MARK: - Passwords

  /// Sets the own password, or as the owner that of somebody else.
  func setPassword(_ typed: String) throws {
    let (staff, accounts) = try practice.read { (try $0.staff(), try $0.accounts()) }
    let own = practice.viewer.initials
    var initials = typed
    if initials.isEmpty {
      guard
        case .text(let text) = try conversation.ask(
          language("Wachtwoord van wie [\(own)]", "Password of whom [\(own)]"),
          help: { staff.map { "\($0.initials): \($0.formalName)" } })
      else { return }
      initials = text.isEmpty ? own : text
    }
    guard let member = staff.first(where: { folded($0.initials) == folded(initials) }) else {
      throw Refusal.notFound(.staffMember)
    }
    let secrets = secrets ?? .ofTerminal()
    let isMine = member.id == practice.viewer.person
    do {
      let current =
        isMine && accounts[member.id] != nil
        ? try secrets.next(language("Huidig wachtwoord", "Current password")) : ""
      try practice.setPassword(
        try secrets.nextNew(language), of: member.id, current: current)
    } catch let refusal as CommandRefusal {
      return say(refusal.sentence(language))
    }
    say(
      language(
        "Wachtwoord van \(member.initials) ingesteld. Typ 'slot' om de plaats af te sluiten.",
        "Password of \(member.initials) set. Type 'lock' to lock this place."))
  }
}
