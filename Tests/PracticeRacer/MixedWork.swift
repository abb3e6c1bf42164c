import Glibc
import PracticeCore

/// A day of everything at one terminal, for as long as it is asked for.
///
/// Each terminal keeps a tally of its own in a text that all of them write to, so that an update
/// that is lost, by anybody, is seen at the end.
struct MixedWork {
  private let practice: Practice
  private let number: Int
  private let patients: [ID<Patient>]
  private let note: ID<Appointment>?
  private var agenda: AgendaRace
  private var tallies: [ID<Patient>: Int] = [:]
  private var state: UInt64

  init(_ practice: Practice, number: Int, from day: Day) throws {
    self.practice = practice
    self.number = number
    agenda = try AgendaRace(practice, seed: UInt64(number), from: day)
    state = UInt64(number) &+ 0x51_7CC1_B727
    (patients, note) = try practice.read { reader in
      let patients = try reader.findPatients("", limit: 100).map(\.id)
      let first = try patients.first.map { try reader.appointments(of: $0) } ?? []
      return (patients, first.min { $0.day < $1.day }?.id)
    }
  }

  mutating private func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// - Parameter seconds: How long; some of everything is done however short it is.
  mutating func run(seconds: Int) {
    PracticeRacer.say("ready")
    _ = readLine()
    let end = ContinuousClock.now + .seconds(seconds)
    var turn = 0
    while turn < 12 || ContinuousClock.now < end {
      let name = ["count", "agenda", "count", "note", "look", "draft"][turn % 6]
      turn += 1
      PracticeRacer.tell(name) { try act(name) }
    }
    for (patient, count) in tallies { PracticeRacer.say("tally \(patient.rawValue) \(count)") }
  }

  mutating private func act(_ name: String) throws {
    switch name {
    case "count": try count(patients[below(patients.count)])
    case "note": try writeNote()
    case "look":
      try practice.openFile(of: patients[below(patients.count)])
      try practice.read { _ = try $0.findPatients("deel", limit: 20) }
      try practice.log(.search)
    case "draft":
      try practice.keepDraft(
        ["subjective": "w\(below(1000))e"], of: DraftKey(form: "note", subject: Int64(number + 1)))
    default: try agenda.turn()
    }
  }

  /// Adds one to this terminal's tally in the desk's note of a patient: read, changed, put back.
  mutating private func count(_ patient: ID<Patient>) throws {
    while true {
      let opened = try practice.read { try $0.patient(patient).details }
      var details = opened
      details.deskNote = Tally.counted(opened.deskNote, number)
      do {
        try practice.edit(patient, from: opened, to: details)
        tallies[patient, default: 0] += 1
        return
      } catch Refusal.clash {
        PracticeRacer.say("refused count")
      }
    }
  }

  /// Adds to a note that others write in too.
  private func writeNote() throws {
    guard let note else { return }
    let opened = try practice.read { try $0.note(of: note)?.content ?? NoteContent() }
    var content = opened
    content.subjective = Tally.counted(opened.subjective, number)
    try practice.saveNote(content, from: opened, of: note)
  }
}

/// `3:12 5:9`: terminal 3 was there 12 times, terminal 5 nine times.
enum Tally {
  static func counted(_ text: String, _ number: Int) -> String {
    var counts = counts(text)
    counts[number, default: 0] += 1
    return counts.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
      .joined(separator: " ")
  }

  static func counts(_ text: String) -> [Int: Int] {
    let pairs = text.split(separator: " ").compactMap { word -> (Int, Int)? in
      let parts = word.split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }
    return Dictionary(pairs) { _, last in last }
  }
}
