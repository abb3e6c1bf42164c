import CSQLite
import Glibc

extension Database {
  /// How much is copied at a time, in pages of 4 KiB; in between, it can be stopped.
  private static let portion: Int32 = 64

  /// Copies the whole file, as this connection sees it, into an empty one.
  ///
  /// Inside ``snapshot(_:)`` it is one moment in time, and others may write meanwhile: what they
  /// write goes into the log, behind what is read here.
  ///
  /// - Parameter keepGoing: Called at the start and now and then, with the pages done and all pages.
  /// - Throws: `CancellationError` when it answered `false`.
  func copy(into target: Database, keepGoing: (Int, Int) -> Bool) throws {
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw DatabaseError(connection: target.handle)
    }
    var isStopped = false
    var waited = 0
    loop: while true {
      let (left, total) = (sqlite3_backup_remaining(backup), sqlite3_backup_pagecount(backup))
      isStopped = !keepGoing(Int(total - left), Int(total))
      if isStopped { break }
      switch sqlite3_backup_step(backup, Database.portion) {
      case SQLITE_OK: continue
      case SQLITE_BUSY, SQLITE_LOCKED:
        // Somebody writes to a file that has no log.
        usleep(20_000)
        waited += 20
        if waited > WriteTicket.limit { break loop }
      default: break loop
      }
    }
    // Also tells what went wrong in a step.
    guard sqlite3_backup_finish(backup) == SQLITE_OK else {
      throw DatabaseError(connection: target.handle)
    }
    if waited > WriteTicket.limit { throw Refusal.busy(holder: "") }
    if isStopped { throw CancellationError() }
  }
}
