import PracticeCore
import XCTest

@testable import PracticeTUI

/// Types prepared lines and hears what is said.
@MainActor
final class ScriptedLines: LineTerminal {
  private var answers: ArraySlice<String>
  /// What was said before the first answer, after it, after the second …; prompts included.
  private(set) var heard: [[String]] = [[]]

  /// Runs before an answer is given: what others do meanwhile.
  private let meanwhile: (String) -> Void

  init(_ answers: [String], meanwhile: @escaping (String) -> Void = { _ in }) {
    self.answers = answers[...]
    self.meanwhile = meanwhile
  }

  func say(_ line: String) { heard[heard.count - 1].append(line) }

  func ask(_ prompt: String) -> String? {
    say(prompt)
    guard let answer = answers.popFirst() else { return nil }
    meanwhile(answer)
    heard.append([])
    return typeable(answer)
  }
}

/// A fictional practice on Monday 23 November 2026 at nine, and somebody who talks to it.
@MainActor
final class LinearSession {
  let folder: String
  let practice: Practice
  let jansen: ID<Patient>
  /// Today at ten, with Visser.
  let appointment: ID<Appointment>
  private(set) var transcript: [String] = []
  /// Nothing prints unless it is given.
  var programs: OutsidePrograms?

  static let clock = PracticeClock.set(
    to: Moment(iso: "2026-11-23T09:00") ?? PracticeClock.system.now())

  init() throws {
    folder = NSTemporaryDirectory() + "linear-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/practice.db"
    try Practice.create(
      at: path, PracticeDetails(name: "Praktijk De Proef", isFictional: true),
      owner: StaffDetails(
        initials: "EV", surname: "Visser", givenName: "Eva", role: .owner, treats: true,
        isManualTherapist: true), clock: LinearSession.clock)
    let practice = try Practice(path: path, clock: LinearSession.clock, terminal: "test")
    self.practice = practice
    try practice.addStaff(
      StaffDetails(
        initials: "TB", surname: "Boer", prefix: "de", role: .therapist, treats: true,
        isManualTherapist: false))
    try practice.addStaff(
      StaffDetails(
        initials: "BK", surname: "Kok", role: .receptionist, treats: false,
        isManualTherapist: false))
    let staff = try practice.read { try $0.staff() }
    func register(_ surname: String, _ initials: String) throws -> ID<Patient> {
      var details = PatientDetails(
        name: PatientName(surname: surname, initials: initials), birthDate: Day(iso: "1980-05-21"))
      details.therapist = staff[0].id
      return try practice.register(details)
    }
    jansen = try register("Jansen", "P.")
    _ = try register("Bakker", "S.")
    _ = try register("Bakker", "T.")
    let episode = try practice.openEpisode(
      EpisodeDetails(
        therapist: staff[0].id, region: .lowBack, complaint: "verzonnen rugklacht",
        opened: LinearSession.clock.now().day, expectedSessions: 6), of: jansen)
    try practice.recordScreening(
      ScreeningContent(asked: ScreeningList.items(.neckRisk, regions: [.neck]).map(\.code)),
      .neckRisk, of: episode)
    let techniques = try practice.read { try $0.techniques() }
    let subjects = [Region.lowBack, .neck].flatMap { site in
      techniques.filter { $0.needsConsent(at: site) }.map { ConsentSubject($0.id, at: site) }
    }
    try practice.recordConsent(
      ConsentStep(
        .given, on: LinearSession.clock.now().day, explained: ConsentPoint.allCases),
      for: subjects, in: episode)
    let kind = try XCTUnwrap(practice.read { try $0.appointmentKinds() }.first)
    appointment = try practice.book(
      Booking(
        patient: jansen, therapist: staff[0].id, kind: kind, day: LinearSession.clock.now().day,
        start: TimeOfDay(minutes: 600)))
    try practice.saveProgramme(
      Catalogue.exercises.prefix(3).map {
        ProgrammeLine(exercise: $0.code, dosage: Dosage(repetitions: 10))
      }, of: episode)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Plays a session.
  ///
  /// A line with `>` is typed; the lines under it are heard after it, in that order, each as a
  /// part of a line. The input ends where the script ends.
  func tell(
    _ script: String, as initials: String = "EV", language: Language = .dutch,
    meanwhile: @escaping (String) -> Void = { _ in },
    prepare: (LinearInterface) throws -> Void = { _ in },
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    var typed: [String] = []
    var expected: [[String]] = [[]]
    for text in script.split(separator: "\n", omittingEmptySubsequences: false) {
      if text.hasPrefix(">") {
        typed.append(String(text.dropFirst().drop { $0 == " " }))
        expected.append([])
      } else if !text.isEmpty {
        expected[expected.count - 1].append(String(text))
      }
    }
    let lines = ScriptedLines(typed, meanwhile: meanwhile)
    let acting = try Practice(
      path: practice.path, actingAs: initials, clock: LinearSession.clock, terminal: "test")
    let linear = LinearInterface(practice: acting, language: language, terminal: lines)
    linear.programs = programs
    try prepare(linear)
    linear.run()
    transcript = lines.heard.flatMap { $0 }
    for (index, parts) in expected.enumerated() {
      var rest = (index < lines.heard.count ? lines.heard[index] : [])[...]
      for part in parts {
        guard let place = rest.firstIndex(where: { $0.contains(part) }) else {
          let after = index == 0 ? "the start" : "'\(typed[index - 1])'"
          let heard = index < lines.heard.count ? lines.heard[index] : ["(not reached)"]
          XCTFail(
            "not heard after \(after): \(part)\n" + heard.joined(separator: "\n"), file: file,
            line: line)
          break
        }
        rest = rest[(place + 1)...]
      }
    }
  }

  var current: Appointment { get throws { try practice.read { try $0.appointment(appointment) } } }

  /// The appointments of Jansen, in order.
  var appointments: [Appointment] {
    get throws { try practice.read { try $0.appointments(of: jansen) }.reversed() }
  }

  func draft(_ form: String) throws -> [String: String]? {
    try practice.drafts().first { $0.key.form == form }?.values
  }
}
