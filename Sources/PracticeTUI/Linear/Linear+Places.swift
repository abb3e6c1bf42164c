import PracticeCore

/// The places of the full screen that are gone through as they are.
extension LinearInterface {
  func readReports(_ typed: String) throws {
    let screen = ReportsScreen(workplace: workplace)
    let reports = screen.commands
    try withExtendedLifetime(screen) {
      if let place = place(of: typed, among: reports.map { [$0.label, $0.id] }) {
        return try PlaceReader(self).go { workplace.app.perform(reports[place]) }
      }
      try PlaceReader(self).go { workplace.app.push(screen) }
    }
  }

  func importPatients(_ typed: String) throws {
    try PlaceReader(self).go(typed: typed) { workplace.importDesk.askForFile() }
  }

  /// Puts two files of one person together, after what becomes of each field and list.
  func mergePatients(_ typed: String) throws {
    guard let kept = try findPatient(typed) else { return }
    try open(kept.id)
    try PlaceReader(self).go {
      workplace.app.push(MergeScreen.choose(for: kept.id, in: workplace))
    }
    // Which of the two numbers stayed was decided there.
    patient = try practice.read { PatientSummary(try $0.patient(kept.id)) }
  }

  // MARK: - Settings

  /// What the practice decides for everybody, by subject, and the staff.
  func readSettings(_ typed: String) throws {
    var typed = typed
    while true {
      let screen = SettingsScreen(workplace: workplace)
      try screen.refresh()
      let subjects = screen.spokenGroups
      let staff = language("medewerkers", "staff")
      let names = subjects.map { $0.title.lowercased() } + [staff]
      let things = subjects.flatMap(\.commands)
      if typed.isEmpty {
        let reply = try conversation.ask(
          language("Welke instellingen: ", "Which settings: ") + names.joined(separator: ", ")
            + language(" [terug]", " [back]")
        ) {
          subjects.map { "\($0.title): " + $0.commands.map(\.label).joined(separator: ", ") }
            + [
              language(
                "U kunt ook meteen een instelling noemen.", "You can name a setting at once too.")
            ]
        }
        guard case .text(let text) = reply, !text.isEmpty else { return }
        typed = text
      }
      let text = typed
      typed = ""
      // The commands live as long as their screen.
      try withExtendedLifetime(screen) {
        if let place = place(of: text, among: names.map { [$0] }) {
          if place == subjects.count {
            try PlaceReader(self).go { workplace.app.push(screen) }
          } else if let command = try chooseSetting(in: subjects[place]) {
            try change(command)
          }
        } else if let place = place(of: text, among: things.map { [$0.label, $0.id] }) {
          try change(things[place])
        } else {
          conversation.notUnderstood(
            text, language("Kies uit: ", "Choose from: ") + names.joined(separator: ", ") + ".")
        }
      }
    }
  }

  private func chooseSetting(in subject: SettingsScreen.Group) throws -> Command? {
    let labels = subject.commands.map(\.label)
    while true {
      switch try conversation.choose(labels) {
      case .back, .text(""): return nil
      case .index(let index): return subject.commands[index]
      case .text(let text):
        if let place = place(of: text, among: labels.map { [$0] }) {
          return subject.commands[place]
        }
        conversation.notUnderstood(text, language("Kies een instelling.", "Choose a setting."))
      }
    }
  }

  private func change(_ command: Command) throws {
    try PlaceReader(self).go { workplace.app.perform(command) }
  }
}

extension SettingsScreen {
  /// The subjects with what can be decided line by line.
  ///
  /// The language is that of the conversation, and chosen at its start.
  fileprivate var spokenGroups: [Group] {
    groups.map { group in
      Group(
        title: group.title, commands: group.commands.filter { $0.id != "language.switch" })
    }
  }
}
