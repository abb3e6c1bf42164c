import Glibc
import PracticeCore

/// One of several programs that write to the same practice at once, for the tests of the race.
///
///     PracticeRacer book FILE INITIALS SLOTS NUMBER
///     PracticeRacer all FILE INITIALS TURNS NUMBER
///     PracticeRacer work FILE INITIALS SECONDS NUMBER
///     PracticeRacer hold FILE INITIALS
///
/// `book` waits for a line on standard input, then tries to book every slot, and prints what
/// became of each. `all` books, moves, swaps, calls off and books series at random, and prints what
/// became of each turn. `work` does that and everything else of a day for so many seconds. `hold` takes the turn to write, says so, and keeps it until it is killed.
@main
enum PracticeRacer {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let now = Moment(iso: "2026-11-23T07:00") else { exit(2) }
    let practice = try Practice(
      path: arguments[2], actingAs: arguments[3], clock: .set(to: now), terminal: "\(getpid())")
    switch arguments[1] {
    case "hold":
      try hold(practice)
    case "book":
      guard arguments.count == 6, let slots = Int(arguments[4]), let number = Int(arguments[5])
      else { exit(2) }
      try race(practice, slots: slots, number: number, from: now.day + 1)
    case "all":
      guard arguments.count == 6, let turns = Int(arguments[4]), let number = UInt64(arguments[5])
      else { exit(2) }
      var race = try AgendaRace(practice, seed: number, from: now.day + 1)
      try race.run(turns: turns)
    case "work":
      guard arguments.count == 6, let seconds = Int(arguments[4]), let number = Int(arguments[5])
      else { exit(2) }
      var work = try MixedWork(practice, number: number, from: now.day + 1)
      work.run(seconds: seconds)
    default:
      exit(2)
    }
  }

  private static func hold(_ practice: Practice) throws {
    try practice.change(JournalNote(.bookAppointment)) { _ in
      say("holding")
      while true { pause() }
    }
  }

  private static func race(_ practice: Practice, slots: Int, number: Int, from day: Day) throws {
    let (kind, therapist, patients) = try practice.read { reader in
      (
        try reader.appointmentKinds()[0], try reader.therapists()[0].id,
        try reader.findPatients("", limit: 100).map(\.id)
      )
    }
    say("ready")
    _ = readLine()
    for turn in 0..<slots {
      // Half of them go the same way together, the others start elsewhere.
      let slot = number % 2 == 0 ? turn : (turn + number * slots / 8) % slots
      do {
        try practice.book(
          Booking(
            patient: patients[number % patients.count], therapist: therapist, kind: kind,
            day: day + slot / 96, start: TimeOfDay(minutes: slot % 96 * 15), minutes: 15))
        say("won \(slot)")
      } catch Refusal.conflict {
        say("lost \(slot)")
      } catch {
        say("failed \(slot) \(error)")
      }
    }
  }

  /// Does something, and says what became of it.
  static func tell(_ name: String, _ act: () throws -> Void) {
    do {
      try act()
      say("did \(name)")
    } catch let refusal as Refusal {
      // What another did meanwhile is a reason to refuse; that a turn never comes is not.
      if case .busy = refusal { say("failed \(name) busy") }
      say("refused \(name)")
    } catch {
      say("failed \(name) \(error)")
    }
  }

  static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    write(1, bytes, bytes.count)
  }
}
