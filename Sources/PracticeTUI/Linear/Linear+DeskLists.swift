import PracticeCore

/// The lists of the desk: what there is to do for the visits of the coming week, one by one.
extension LinearInterface {
  private enum Step {
    case next, verified, priceTold, extend, refer, rows

    var words: Words {
      switch self {
      case .next: Words("terug naar de lijst", "back to the list")
      case .verified: Words("gecontroleerd", "verified")
      case .priceTold: Words("prijs verteld", "told the price")
      case .extend: Words("verlenging", "extension")
      case .refer: Words("verwijzing", "referral")
      case .rows: Words("verbruik", "visits used")
      }
    }
  }

  func readDeskLists(_ typed: String) throws {
    guard let list = try chooseList(typed) else { return }
    while true {
      let tasks = try practice.read { try $0.deskTasks(list, days: DeskListScreen.days) }
      try? practice.log(.search)
      if tasks.isEmpty { return say(list.emptyText(language)) }
      switch try conversation.choose(tasks.map(text)) {
      case .back: return
      case .text(let answer):
        if answer.isEmpty { return }
        conversation.notUnderstood(answer, language("Typ een nummer.", "Type a number."))
      case .index(let index): try settle(tasks[index])
      }
    }
  }

  private func chooseList(_ typed: String) throws -> DeskList? {
    let lists = DeskList.allCases
    let names = lists.map { $0.title(language) }
    if let place = place(of: typed, among: names.map { [$0] }) { return lists[place] }
    while true {
      switch try conversation.choose(
        try lists.map { list in
          let count = try practice.read { try $0.deskTasks(list, days: DeskListScreen.days).count }
          return "\(list.title(language)), \(count)"
        })
      {
      case .back, .text(""): return nil
      case .index(let index): return lists[index]
      case .text(let answer):
        if let place = place(of: answer, among: names.map { [$0] }) { return lists[place] }
        conversation.notUnderstood(answer, language("Kies een lijst.", "Choose a list."))
      }
    }
  }

  /// What can be recorded at once.
  private func settle(_ task: DeskTask) throws {
    let appointment = task.entry.appointment
    patient = task.entry.patient
    var steps: [Step] = [.next, .rows]
    if practice.viewer.role.may(.registerPatients) {
      let needs = task.entry.coverage?.needs ?? []
      steps.append(.verified)
      if needs.contains(.tellPrice) { steps.append(.priceTold) }
      if needs.contains(.extend), appointment.episode != nil { steps.append(.extend) }
      if needs.contains(.refer), appointment.episode != nil { steps.append(.refer) }
    }
    say(text(of: task))
    if let coverage = task.entry.coverage { conversation.say(coverage.explanation(language)) }
    let chosen = try conversation.decide(
      language("Wat wilt u doen:", "What do you want to do:"), steps.map(\.words), usual: 0)
    guard let chosen else { return }
    let patient = task.entry.patient.id
    switch steps[chosen] {
    case .next: return
    case .rows:
      try open(patient)
      try readLedger(of: patient)
    case .verified: try recordVerified(patient)
    case .priceTold: try recordPriceTold(patient)
    case .extend:
      if let episode = appointment.episode { try recordExtension(of: episode, patient) }
    case .refer:
      if let episode = appointment.episode { try recordReferral(of: episode, patient) }
    }
  }

  private func text(of task: DeskTask) -> String {
    let parts = [
      when(task.entry.appointment.moment), task.entry.patient.name.listed,
      task.entry.patient.phone, task.sentences(language).joined(separator: ", "),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
