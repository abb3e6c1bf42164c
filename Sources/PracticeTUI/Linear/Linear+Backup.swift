import Glibc
import PracticeCore

/// The backup of the day, made while the conversation goes on.
extension LinearInterface {
  func beginBackup() {
    let (folder, jobs, today) = (BackupFolder(ofPractice: practice.path), jobs, today)
    guard !folder.hasBackup(of: today) else { return }
    isBackingUp = true
    let ended: @MainActor (Result<Backup?, any Error>) -> Void = { [weak self] result in
      self?.tell(result, folder)
    }
    jobs.start {
      let result = Result { try folder.makeDaily(on: today) }
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
  private func tell(_ result: Result<Backup?, any Error>, _ folder: BackupFolder) {
    isBackingUp = false
    switch result {
    case .success(nil): return
    case .success(let backup?):
      // A backup is worth more than a line about it.
      try? practice.log(.export, detail: "backup")
      for problem in backup.problems { say(problem.sentence(in: language)) }
    case .failure(let error):
      try? practice.log(.export, detail: "backup", succeeded: false)
      say(
        language("Er is geen reservekopie gemaakt. ", "No backup was made. ")
          + (explanation(of: error, in: language) ?? ""))
      guard folder.isOverdue(today: today) else { return }
      let newest = folder.newest(today: today).map(language.date)
      say(
        newest.map {
          language("De laatste reservekopie is van \($0).", "The last backup is of \($0).")
        } ?? language("Er is nog geen reservekopie.", "There is no backup yet."))
    }
  }
}
