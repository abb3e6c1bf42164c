import XCTest

@testable import PracticeCore
@testable import PracticeTUI

/// How many keys the jobs of the day take at most, prose apart.
@MainActor
final class KeystrokeBudgetTests: XCTestCase {
  private struct Job {
    let name: String
    let budget: Int
    let initials: String
    /// Goes to the screen where the job starts.
    let start: @MainActor (PracticePilot) -> Void
    let keys: [String]
    /// What shows that it is done.
    let isDone: @MainActor (PracticePilot) throws -> Bool
  }

  func testJobsOfTheDayKeepToTheirKeys() async throws {
    for job in jobs {
      let pilot = try PracticePilot(as: job.initials)
      job.start(pilot)
      let before = pilot.keys
      for key in job.keys { pilot.press(key) }
      XCTAssertLessThanOrEqual(pilot.keys - before, job.budget, job.name)
      XCTAssertTrue(
        try job.isDone(pilot), "\(job.name):\n\(pilot.screen.joined(separator: "\n"))")
    }
  }

  /// The keys of a text.
  private func typed(_ text: String) -> [String] {
    text.map { $0 == " " ? "Space" : String($0) }
  }

  private var jobs: [Job] {
    let monday = DemoFile.monday.day
    return [
      Job(
        name: "book a known patient in the selected cell", budget: 6, initials: "BK",
        start: { $0.select("14:00", of: "EV") }, keys: ["Enter", "b", "e", "r", "Enter", "Enter"],
        isDone: { try $0.appointment("14:00", of: "EV") != nil }),
      Job(
        name: "book a series of six weekly treatments", budget: 12, initials: "BK",
        start: { $0.select("14:00", of: "EV") },
        // The last one agrees with what is passed over.
        keys: ["Enter", "b", "e", "r", "Enter", "6", "Enter", "Enter"],
        isDone: { pilot in
          // Christmas is passed over, and so is the week in which somebody else has the time.
          try (0..<10).count {
            let day = monday + 7 * $0
            return try pilot.appointment("14:00", of: "EV", on: day)?.patient == ID(1042)
          } == 6
        }),
      Job(
        name: "move to the next free slot of the same therapist", budget: 4, initials: "BK",
        start: { $0.select("10:30", of: "EV") }, keys: ["m", "f", "Enter"],
        isDone: { try $0.appointment("14:00", of: "EV") != nil }),
      Job(
        name: "call off with a reason", budget: 4, initials: "BK",
        start: { $0.select("10:30", of: "EV") }, keys: ["x", "z"],
        isDone: { try $0.appointment("10:30", of: "EV") == nil }),
      Job(
        name: "call off and give the place to who waits for one", budget: 4, initials: "BK",
        start: { pilot in
          pilot.goTo("27-11")
          pilot.select("10:00", of: "EV")
        }, keys: ["x", "z", "Enter"],
        isDone: { try $0.practice.read { try $0.waitingList().count } == 2 }),
      Job(
        name: "move to the best place on a Wednesday", budget: 7, initials: "BK",
        start: { $0.select("10:30", of: "EV") }, keys: ["m", "F"] + typed(" wo") + ["Enter"],
        isDone: { try $0.appointment("10:30", of: "EV") == nil }),
      Job(
        name: "say that somebody came, closing the day", budget: 2, initials: "BK",
        start: { pilot in
          pilot.calendar.set(to: Moment(day: monday, time: TimeOfDay(minutes: 1030)))
        }, keys: ["D", "k"],
        isDone: { pilot in
          try pilot.practice.undoable()?.action == .markCame
        }),
      Job(
        name: "see the next appointment of who is calling", budget: 4, initials: "BK",
        start: { _ in }, keys: ["/", "h", "o", "f"],
        isDone: { $0.find("Volgende    ma 23 nov 10:30") != nil }),
      Job(
        name: "arrived", budget: 1, initials: "BK", start: { $0.select("10:30", of: "EV") },
        keys: ["i"], isDone: { try $0.appointment("10:30", of: "EV")?.status == .arrived }),
      Job(
        name: "no-show", budget: 2, initials: "BK",
        start: { pilot in
          pilot.calendar.set(to: Moment(day: monday, time: TimeOfDay(minutes: 635)))
          pilot.select("10:30", of: "EV")
        },
        keys: ["o", "n"], isDone: { try $0.appointment("10:30", of: "EV") == nil }),
      Job(
        // Surname with prefix, birth date and telephone are what is typed; the rest is keys.
        name: "register somebody who calls", budget: 5 + 8 + 8 + 10, initials: "BK",
        start: { $0.press("2") },
        keys: ["F2"] + typed("van stal") + ["Tab"] + typed("12031981") + ["Tab"]
          + typed("0600000001") + ["^S"],
        isDone: { $0.find("Stal, van") != nil && $0.find("Ingeschreven als #") != nil }),
      Job(
        // What is typed is there already; this is what noticing costs.
        name: "open who is registered already instead of registering again", budget: 2,
        initials: "BK",
        start: { pilot in
          pilot.press("2", "F2")
          pilot.type("van den berg")
          pilot.press("Tab")
          pilot.type("12-3-1980")
        }, keys: ["^S", "Enter"],
        isDone: { $0.find("Berg, J. van den · 46 · #1042") != nil }),
      Job(
        name: "note that an insurance was verified today, from the work list", budget: 2,
        initials: "BK", start: { _ in }, keys: ["3", "c"],
        isDone: { try $0.practice.undoable()?.action == .verifyInsurance }),
      Job(
        name: "note that an insurance was verified today, in the file", budget: 1,
        initials: "BK",
        start: { pilot in
          pilot.press("2")
          for key in ["b", "e", "r", "Enter"] { pilot.press(key) }
          for _ in 0..<6 where pilot.find("c gecontroleerd") == nil { pilot.press("]") }
        }, keys: ["c"],
        isDone: { try $0.practice.undoable()?.action == .verifyInsurance }),
      Job(
        name: "find somebody and open the file", budget: 4, initials: "BK",
        start: { $0.press("2") }, keys: ["b", "e", "r", "Enter"],
        isDone: { $0.find("Berg, J. van den · 46 · #1042") != nil }),
      Job(
        name: "open the file of the one who was dealt with last", budget: 1, initials: "BK",
        start: { $0.press("2") }, keys: ["Enter"], isDone: { $0.find("· #") != nil }),
      Job(
        name: "open today's next patient and start the note", budget: 2, initials: "EV",
        start: { _ in }, keys: ["3", "Enter"],
        isDone: { $0.values["subjective"] != nil && $0.find("Öztürk") != nil }),
      Job(
        name: "log a routine session, prose apart", budget: 20, initials: "EV",
        start: { $0.press("3", "Enter") },
        // Nothing after last time, the pains, as last time, S (here a letter), sign, pain after.
        keys: ["g", "Tab", "4", "Tab", "4", "F6", "Tab", "x", "F8", "2", "Enter"],
        isDone: { $0.find("Verslag ondertekend.") != nil }),
      Job(
        name: "add an exercise with its usual dosage", budget: 5, initials: "EV",
        start: { pilot in
          pilot.select("10:00", of: "EV")
          pilot.press("Enter", "]", "]", "]", "Enter")
        }, keys: ["+", "b", "r", "u", "Enter"], isDone: { $0.find("toegevoegd") != nil }),
      Job(
        name: "print the sheet", budget: 2, initials: "EV",
        start: { $0.select("10:00", of: "EV") }, keys: ["P", "Enter"],
        isDone: {
          // Where there is no printer it becomes a file.
          $0.wait(for: "Bewaard")
          return true
        }),
    ]
  }
}
