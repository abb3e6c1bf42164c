import PracticeCore

/// Makes the backup of each day by itself and others when asked, while the work goes on, and
/// warns when there is no recent one.
@MainActor
final class BackupDesk {
  private unowned let workplace: Workplace
  /// Those beside the practice.
  private let folder: BackupFolder
  /// The day whose backup was made, or tried.
  private var tried: Day?
  private(set) var isBusy = false
  /// The day of the newest backup in the folder.
  private(set) var newest: Day?

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
    folder = BackupFolder(ofPractice: workplace.practice.path)
  }

  /// Begins once the screen stands, and looks every second whether a new day has come.
  func watch() {
    app.every(milliseconds: 1000) { [unowned self] in beginDay() }
  }

  func look() { newest = folder.newest(today: workplace.today) }

  /// `Laatste reservekopie: ma 23 nov`.
  var summary: String {
    guard let newest else {
      return language("Nog geen reservekopie.", "No backup yet.")
    }
    let day = language.date(newest)
    return language("Laatste reservekopie: \(day).", "Last backup: \(day).")
  }

  // MARK: - Each day

  private func beginDay() {
    let today = workplace.today
    guard today != tried, !isBusy else { return }
    tried = today
    guard let daily = try? daily(), !daily.areMade(on: today) else { return }
    run({ try daily.make(on: today) }) { [unowned self] backup in
      guard let backup, !backup.problems.isEmpty else { return }
      app.warn(sentence(for: backup.problems))
    }
  }

  /// Asked each time: another disk may have been chosen meanwhile.
  private func daily() throws -> DailyBackups {
    try workplace.practice.dailyBackups(programs: workplace.programs)
  }

  private func sentence(for problems: [CheckProblem]) -> String {
    let first = problems.first?.sentence(in: language) ?? ""
    return language(
      "De reservekopie is gemaakt, maar in de praktijk klopt iets niet: \(first)",
      "The backup was made, but something is wrong in the practice: \(first)")
  }

  // MARK: - When asked

  /// Makes a backup that stays.
  func makeNow() {
    guard !isBusy else {
      return app.refuse(
        language("Er wordt al een reservekopie gemaakt.", "A backup is being made already."))
    }
    showProgress(0)
    let (folder, jobs, now) = (folder, workplace.jobs, workplace.practice.clock.now())
    let daily = try? daily()
    let show: @MainActor (Int) -> Void = { [weak self] in self?.showProgress($0) }
    let make: @Sendable () throws -> Backup? = {
      var shown = 0
      let backup = try folder.make(at: now) { done, total in
        let percent = total == 0 ? 0 : done * 100 / total
        if percent >= shown + 10 {
          shown = percent
          jobs.tell { show(percent) }
        }
        return true
      }
      try daily?.makeElsewhere(on: now.day)
      return backup
    }
    run(make) { [unowned self] backup in
      guard let backup else { return }
      if backup.problems.isEmpty {
        app.done(backup.sentence(in: language))
      } else {
        app.warn(sentence(for: backup.problems))
      }
    }
  }

  private func showProgress(_ percent: Int) {
    app.progress = language(
      "Reservekopie wordt gemaakt … \(percent)%", "Making a backup … \(percent)%")
  }

  // MARK: - On a thread of its own

  private func run(
    _ make: @escaping @Sendable () throws -> Backup?, _ told: @escaping @MainActor (Backup?) -> Void
  ) {
    isBusy = true
    let ended: @MainActor (Result<Backup?, any Error>) -> Void = { [weak self] result in
      self?.end(result, told)
    }
    let jobs = workplace.jobs
    jobs.start {
      let result = Result { try make() }
      jobs.tell { ended(result) }
    }
  }

  private func end(
    _ result: Result<Backup?, any Error>, _ told: @MainActor (Backup?) -> Void
  ) {
    isBusy = false
    app.progress = nil
    look()
    app.notice = overdueNotice
    switch result {
    case .success(let backup):
      // A backup is worth more than a line about it.
      if backup != nil { try? workplace.practice.log(.export, detail: "backup") }
      told(backup)
    case .failure(let error):
      try? workplace.practice.log(.export, detail: "backup", succeeded: false)
      let elsewhere = error as? DailyBackups.ElsewhereFailed
      let what =
        elsewhere.map {
          language(
            "De kopie in \($0.folder) is niet gemaakt. ", "The copy in \($0.folder) was not made. ")
        } ?? language("Er is geen reservekopie gemaakt. ", "No backup was made. ")
      app.warn(what + (app.explain(elsewhere?.reason ?? error) ?? ""))
    }
    app.dataChanged()
  }

  private var overdueNotice: String? {
    guard let warning = try? daily().warning(today: workplace.today, in: language) else {
      return nil
    }
    return warning + language(" Maak er een: Instellingen, b.", " Make one: Settings, b.")
  }
}
