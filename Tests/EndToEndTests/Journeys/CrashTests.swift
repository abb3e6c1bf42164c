import Foundation
@testable import PracticeCore
import XCTest

/// `kill -9` at any moment of scripted work: what was confirmed is there, nothing is half.
///
/// The work is done line by line, where each answer on standard output is a confirmation; the
/// kill of a full screen is in ``KillTests``, that at each single write in ``FaultTests``.
final class CrashTests: DemoTestCase {
  private static let rounds =
    ProcessInfo.processInfo.environment["PRACTICE_LONG"] == nil ? 25 : 500

  func testAnEndAtAnyMomentOfScriptedWork() throws {
    let given = ProcessInfo.processInfo.environment["PRACTICE_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 1...99_999)
    print("crash: PRACTICE_SEED=\(seed)")
    var random = SeededNumbers(seed: seed)
    let began = Date()
    let whole = try work(round: 0)
    let duration = Date().timeIntervalSince(began)
    XCTAssertEqual(whole.status, 0)
    XCTAssertEqual(confirmed(in: whole.out), 6, whole.out)
    XCTAssertEqual(try state(of: 0), Self.states(of: 0)[6])

    var (inTheMiddle, aheadOfItsWord, words) = (0, 0, 0)
    for round in 1...Self.rounds {
      let place = "seed \(seed), round \(round)"
      let finished = try work(
        round: round, killedAfter: Double.random(in: 0...duration * 1.05, using: &random))
      let confirmed = confirmed(in: finished.out)
      let states = Self.states(of: round)
      let found = try state(of: round)
      // The last change may have been stored and not yet said.
      let possible = [states[confirmed], states[min(confirmed + 1, 6)]]
      XCTAssertTrue(
        possible.contains(found),
        "\(place): \(confirmed) confirmed, found \(found)\n\(finished.out)")
      if found != states[confirmed] { aheadOfItsWord += 1 }
      if finished.status == 128 + SIGKILL, confirmed > 0 || found != states[0] { inTheMiddle += 1 }
      words += try checkTyping(round, finished.out, isSaved: found.note, place)
      XCTAssertEqual(try opened().check(), [], place)
    }
    XCTAssertGreaterThan(inTheMiddle, Self.rounds / 5, "seed \(seed): the kills came too late")
    print(
      "crash: \(Self.rounds) kills, \(inTheMiddle) in the middle of the work,",
      "\(aheadOfItsWord) between storing and saying, \(words) typed fields accounted for")
  }

  // MARK: - The work

  /// What a round leaves behind: appointments by day and time, and whether the note was saved.
  private struct Found: Equatable {
    var appointments: Set<String> = []
    var note = false
  }

  /// Days that no other round uses at these times, also for the second and third week of its
  /// series; all within the two years that a booking in words reaches.
  private static func day(_ round: Int, week: Int = 0) -> Day {
    let place = round % 175
    return first + (place / 7 * 21 + place % 7 + 7 * week)
  }

  /// The four times of a round: on the hour, half past, and the same in the afternoon.
  private static func times(_ round: Int) -> [String] {
    let shift = [0, 30, 240, 270][min(round / 175, 3)]
    return [600, 660, 720, 780].map { TimeOfDay(minutes: $0 + shift).iso }
  }

  private static let first = Day(iso: "2027-03-01") ?? Day(number: 0)

  private func work(round: Int, killedAfter: Double? = nil) throws -> Finished {
    let (day, times) = (Self.day(round).iso, Self.times(round))
    let script = """
      #1042 \(day) \(times[0]) EV
      yes
      #1042 \(day) \(times[1]) EV
      yes
      undo
      #1042 3x \(day) \(times[2]) EV +1w
      yes
      session #1001

      5
      4
      + s\(round)e

      + o\(round)e

      + a\(round)e



      4
      save
      #1042 \(day) \(times[3]) EV
      yes
      stop

      """
    return try Command.run(
      PracticeBinary.path(), ["--linear"] + arguments, input: script,
      environment: environment(), scratch: folder, killedAfter: killedAfter)
  }

  /// After none, one, two … of the six changes of a round.
  private static func states(of round: Int) -> [Found] {
    let (today, times) = (day(round).iso, times(round))
    let series = (0..<3).map { "\(day(round, week: $0).iso) \(times[2])" }
    var found = Found()
    var states = [found]
    found.appointments = ["\(today) \(times[0])"]
    states.append(found)
    found.appointments.insert("\(today) \(times[1])")
    states.append(found)
    found.appointments.remove("\(today) \(times[1])")
    states.append(found)
    found.appointments.formUnion(series)
    states.append(found)
    found.note = true
    states.append(found)
    found.appointments.insert("\(today) \(times[3])")
    states.append(found)
    return states
  }

  private func confirmed(in out: String) -> Int {
    out.split(separator: "\n").count { line in
      ["Booked: ", "Undone: ", "3 appointments booked", "Note saved"]
        .contains { line.hasPrefix($0) }
    }
  }

  // MARK: - What is left

  private func opened() throws -> Practice {
    try Practice(path: practice, clock: .set(to: XCTUnwrap(Moment(iso: Self.now))))
  }

  private func state(of round: Int) throws -> Found {
    let days = (0..<3).map { Self.day(round, week: $0) }
    return try opened().read { reader in
      let appointments = try reader.appointments(of: ID(1042)).filter {
        days.contains($0.day) && Self.times(round).contains($0.interval.start.iso)
      }
      let notes = try reader.appointments(of: ID(1001)).compactMap { try reader.note(of: $0.id) }
      return Found(
        appointments: Set(appointments.map { "\($0.day.iso) \($0.interval.start.iso)" }),
        note: notes.contains { $0.content.subjective.contains("s\(round)e") })
    }
  }

  /// Each field that was followed by the next question is in the note or in its draft.
  ///
  /// - Returns: How many such fields there were.
  private func checkTyping(
    _ round: Int, _ out: String, isSaved: Bool, _ place: String
  ) throws -> Int {
    let asked = [("s", "O [keep]"), ("o", "A [keep]"), ("a", "Techniques [")]
    let typed = asked.filter { out.contains($0.1) }.map { "\($0.0)\(round)e" }
    let practice = try opened()
    let key = try practice.drafts().first { $0.key.form == "note" }
    if !isSaved {
      let kept = key?.values.values.joined(separator: " ") ?? ""
      for word in typed {
        XCTAssertTrue(kept.contains(word), "\(place): \(word) is not in the draft '\(kept)'")
      }
    }
    // So that the next round is asked the same questions.
    if let key { try practice.dropDraft(of: key.key) }
    return typed.count
  }
}
