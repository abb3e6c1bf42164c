import Glibc
import PracticeCore

/// The backup of the day, made while the conversation goes on.
extension LinearInterface {
  func beginBackup() {
    let (jobs, today) = (jobs, today)
    let programs = programs ?? OutsidePrograms { _ in nil }
    guard let daily = try? practice.dailyBackups(programs: programs), !daily.areMade(on: today)
    else { return }
    isBackingUp = true
    let ended: @MainActor (Result<Backup?, any Error>) -> Void = { [weak self] result in
      self?.tell(result, daily)
    }
    jobs.start {
      let result = Result { try daily.make(on: today) }
      jobs.tell { ended(result) }
    }
  }

  /// A conversation may be over in a moment, and the program with its threads.
  func awaitBackup() {
    for _ in 0..<1000 where isBackingUp {
      usleep(10_000)
      for report in jobs.collect() { try? report() }
    }
  }

  /// Only what went wrong is told.
  private func tell(_ result: Result<Backup?, any Error>, _ daily: DailyBackups) {
    isBackingUp = false
    switch result {
    case .success(nil): return
    case .success(let backup?):
      // A backup is worth more than a line about it.
      try? practice.log(.export, detail: "backup")
      for problem in backup.problems { say(problem.sentence(in: language)) }
    case .failure(let error):
      try? practice.log(.export, detail: "backup", succeeded: false)
      let elsewhere = error as? DailyBackups.ElsewhereFailed
      let what =
        elsewhere.map {
          language(
            "De kopie in \($0.folder) is niet gemaakt. ", "The copy in \($0.folder) was not made. ")
        } ?? language("Er is geen reservekopie gemaakt. ", "No backup was made. ")
      say(what + (explanation(of: elsewhere?.reason ?? error, in: language) ?? ""))
      if let warning = daily.warning(today: today, in: language) { say(warning) }
    }
  }
}
