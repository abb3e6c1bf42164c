import XCTest

@testable import PracticeCore

/// Random days of two people who change, undo and redo, against the same day kept by hand.
final class UndoModelTests: XCTestCase {
  private enum Outcome: String { case done, conflict, changedSince, invalid, nothing, notFound }

  private typealias Columns = [String: String]

  private struct Key: Hashable {
    let table: String
    let id: Int64
  }

  /// A row before and after a step; nothing when it was not there.
  private struct Difference {
    let key: Key
    let before: Columns?
    let after: Columns?
  }

  /// The practice by hand: its rows, and what each person could undo and redo.
  private struct Model {
    var rows: [Key: Columns] = [:]
    var done: [[[Difference]]] = [[], []]
    var undone: [[[Difference]]] = [[], []]

    func differences(to other: [Key: Columns]) -> [Difference] {
      Set(rows.keys).union(other.keys).filter { rows[$0] != other[$0] }
        .map { Difference(key: $0, before: rows[$0], after: other[$0]) }
    }

    mutating func change(by person: Int, to rows: [Key: Columns]) {
      let step = differences(to: rows)
      if step.isEmpty { return }
      self.rows = rows
      done[person].append(step)
      undone[person] = []
    }

    /// Undoes or redoes; nothing is changed unless it is done.
    mutating func revert(by person: Int, redo: Bool) -> Outcome {
      guard let step = redo ? undone[person].last : done[person].last else { return .nothing }
      var rows = rows
      for difference in step {
        let (now, then) =
          redo ? (difference.before, difference.after) : (difference.after, difference.before)
        guard let now, let then else {
          // A row comes or goes: it has to be as it was left.
          guard rows[difference.key] == now else { return .changedSince }
          rows[difference.key] = then
          continue
        }
        guard var row = rows[difference.key] else { return .changedSince }
        for (column, value) in now where then[column] != value {
          guard row[column] == value else { return .changedSince }
          row[column] = then[column]
        }
        rows[difference.key] = row
      }
      if Model.hasConflict(rows) { return .conflict }
      if Model.hasOrphan(rows) { return .changedSince }
      self.rows = rows
      if redo {
        done[person].append(undone[person].removeLast())
      } else {
        undone[person].append(done[person].removeLast())
      }
      return .done
    }

    static func hasConflict(_ rows: [Key: Columns]) -> Bool {
      let active = rows.filter { key, row in
        key.table == "appointment" && ["booked", "arrived"].contains(row["status"])
      }
      func overlap(_ a: Columns, _ b: Columns) -> Bool {
        guard a["day"] == b["day"] else { return false }
        guard a["therapist_id"] == b["therapist_id"] || a["patient_id"] == b["patient_id"] else {
          return false
        }
        func number(_ row: Columns, _ column: String) -> Int { Int(row[column] ?? "") ?? 0 }
        return number(a, "start") < number(b, "start") + number(b, "minutes")
          && number(b, "start") < number(a, "start") + number(a, "minutes")
      }
      return active.contains { key, row in
        active.contains { other, otherRow in other.id != key.id && overlap(row, otherRow) }
      }
    }

    static func hasOrphan(_ rows: [Key: Columns]) -> Bool {
      rows.contains { key, row in
        guard key.table == "appointment", let patient = Int64(row["patient_id"] ?? "") else {
          return false
        }
        return rows[Key(table: "patient", id: patient)] == nil
      }
    }
  }

  private static let columns = [
    "patient": ["surname", "city", "phone"],
    "appointment": [
      "patient_id", "therapist_id", "day", "start", "minutes", "status", "cancel_reason_id",
      "cancelled_by",
    ],
  ]

  private func stored(_ database: Database) throws -> [Key: Columns] {
    var rows: [Key: Columns] = [:]
    for (table, columns) in UndoModelTests.columns {
      let list = columns.map { "coalesce(\($0), '')" }.joined(separator: ", ")
      for (id, values) in try database.all(
        "SELECT id, \(list) FROM \(table)",
        make: { row in (row.int64(), columns.map { _ in row.text() }) })
      {
        rows[Key(table: table, id: id)] = Dictionary(
          uniqueKeysWithValues: zip(columns, values))
      }
    }
    return rows
  }

  private func outcome(_ body: () throws -> Void) throws -> Outcome {
    do {
      try body()
      return .done
    } catch let refusal as Refusal {
      switch refusal {
      case .conflict: return .conflict
      case .changedSince: return .changedSince
      case .invalid: return .invalid
      case .notFound: return .notFound
      // The owner's first entry, which made the practice, is never undone.
      case .nothingToUndo, .nothingToRedo, .cannotUndo(.bulk): return .nothing
      default: throw refusal
      }
    }
  }

  func testAnyDayOfTwoPeopleIsWhatTheModelSays() throws {
    let seeds = Proof.seeds(short: 4, long: 100)
    var counts: [String: Int] = [:]
    for seed in seeds {
      try play(seed: seed, turns: Proof.isLong ? 600 : 200, &counts)
    }
    // Otherwise the interesting ones were not tried.
    for needed in [
      "undo done", "undo conflict", "undo changedSince", "redo done", "book conflict", "book done",
    ] where seeds.count > 1 {
      XCTAssertGreaterThan(counts[needed] ?? 0, 0, "\(needed) in \(counts)")
    }
  }

  private func play(seed: UInt64, turns: Int, _ counts: inout [String: Int]) throws {
    let test = try TestPractice()
    var random = SeededRandom(seed: seed)
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    var people = [test.practice, try test.otherTerminal(as: "BK")]
    let kind = try test.kind()
    let reason = try test.cancelReason()
    let therapists = [try test.member("EV").id, try test.member("TB").id]
    var model = Model(rows: try stored(test.database))

    for turn in 0..<turns {
      let person = below(2)
      let practice = people[person]
      var rows = model.rows
      let patients = rows.keys.filter { $0.table == "patient" }.map(\.id).sorted()
      let appointments = rows.keys.filter { $0.table == "appointment" }.map(\.id).sorted()
      let day = moment("2026-11-24T00:00").day + below(2)
      let start = 540 + 15 * below(8)
      var name = ""
      var expected = Outcome.done
      var actual = Outcome.done

      /// Changes a row by hand, if its status allows it.
      func set(_ id: Int64, from allowed: [String], _ change: (inout Columns) -> Void) {
        let key = Key(table: "appointment", id: id)
        guard var row = rows[key] else { return expected = .notFound }
        guard allowed.contains(row["status"] ?? "") else { return expected = .invalid }
        change(&row)
        rows[key] = row
      }
      func status(_ status: String) -> (inout Columns) -> Void {
        { row in
          row["status"] = status
          row["cancel_reason_id"] = status == "cancelled" ? "\(reason.id.rawValue)" : ""
          row["cancelled_by"] = status == "cancelled" ? "patient" : ""
        }
      }

      switch below(14) {
      case 0:
        name = "register"
        actual = try outcome {
          let id = try practice.register(
            PatientDetails(name: PatientName(surname: "Persoon \(turn)")))
          rows[Key(table: "patient", id: id.rawValue)] = [
            "surname": "Persoon \(turn)", "city": "", "phone": "",
          ]
        }
      case 1 where !patients.isEmpty:
        name = "edit"
        let id = patients[below(patients.count)]
        let (city, phone) = (["", "Hier", "Daar"][below(3)], ["", "06"][below(2)])
        rows[Key(table: "patient", id: id)]?["city"] = city
        rows[Key(table: "patient", id: id)]?["phone"] = phone
        actual = try outcome {
          let opened = try practice.read { try $0.patient(ID(id)).details }
          var details = opened
          (details.city, details.phone) = (city, phone)
          try practice.edit(ID(id), from: opened, to: details)
        }
      case 2...4 where !patients.isEmpty:
        name = "book"
        let patient = patients[below(patients.count)]
        let therapist = therapists[below(2)]
        let minutes = 15 * (1 + below(3))
        let row = [
          "patient_id": "\(patient)", "therapist_id": "\(therapist.rawValue)", "day": day.iso,
          "start": "\(start)", "minutes": "\(minutes)", "status": "booked",
          "cancel_reason_id": "", "cancelled_by": "",
        ]
        var new: Int64 = -1
        actual = try outcome {
          new = try practice.book(
            Booking(
              patient: ID(patient), therapist: therapist, kind: kind, day: day,
              start: TimeOfDay(minutes: start), minutes: minutes)
          ).rawValue
        }
        XCTAssertNil(rows[Key(table: "appointment", id: new)], "a number was given again")
        rows[Key(table: "appointment", id: new)] = row
      case 5...9 where !appointments.isEmpty:
        let id = appointments[below(appointments.count)]
        let appointment = ID<Appointment>(id)
        switch below(5) {
        case 0:
          name = "move"
          let therapist = therapists[below(2)]
          set(id, from: ["booked"]) { row in
            row["therapist_id"] = "\(therapist.rawValue)"
            row["day"] = day.iso
            row["start"] = "\(start)"
          }
          actual = try outcome {
            try practice.move(
              appointment, to: therapist, day: day, start: TimeOfDay(minutes: start))
          }
        case 1:
          name = "cancel"
          set(id, from: ["booked", "arrived"], status("cancelled"))
          actual = try outcome { try practice.cancel(appointment, reason: reason) }
        case 2:
          name = "no-show"
          set(id, from: ["booked", "arrived"], status("noShow"))
          actual = try outcome { try practice.markNoShow(appointment) }
        case 3:
          name = "arrived"
          let isThere = rows[Key(table: "appointment", id: id)]?["status"] == "arrived"
          set(id, from: ["booked", "arrived"], status(isThere ? "booked" : "arrived"))
          actual = try outcome { try practice.toggleArrived(appointment) }
        default:
          name = "restore"
          set(id, from: ["cancelled", "noShow"], status("booked"))
          actual = try outcome { try practice.restore(appointment) }
        }
      case 10, 11:
        name = "undo"
        actual = try outcome { try practice.undo() }
      case 12:
        name = "redo"
        actual = try outcome { try practice.redo() }
      default:
        name = "restart"
        people[person] = try test.otherTerminal(as: person == 0 ? "EV" : "BK")
      }

      let label = "seed \(seed), turn \(turn): \(name) by \(person)"
      if name == "undo" || name == "redo" {
        expected = model.revert(by: person, redo: name == "redo")
      } else {
        if expected == .done, Model.hasConflict(rows) { expected = .conflict }
        if expected == .done { model.change(by: person, to: rows) }
      }
      XCTAssertEqual(actual, expected, label)
      let isSame = try stored(test.database) == model.rows
      XCTAssertTrue(isSame, label)
      if actual != expected || !isSame { return }
      counts["\(name) \(actual)", default: 0] += 1
    }
    XCTAssertEqual(try test.practice.check(), [], "seed \(seed)")
  }
}
