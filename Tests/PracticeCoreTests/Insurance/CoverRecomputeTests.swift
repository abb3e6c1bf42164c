import XCTest

@testable import PracticeCore

/// The flags of a whole practice, worked out a second time from the tables by a plain reading of
/// the rules: slowly, visit after visit, looking at all that was decided before.
final class CoverRecomputeTests: XCTestCase {
  func testAWholePracticeHasTheSameFlags() throws {
    let folder = NSTemporaryDirectory() + "recompute-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let patients = Proof.isLong ? 2000 : 80
    let now = moment("2026-11-23T09:41")
    try Seeder.create(
      at: folder + "/practice.db",
      options: SeedOptions(patients: patients, therapists: 2, years: 3, seed: 5),
      clock: .set(to: now))
    let practice = try Practice(path: folder + "/practice.db", clock: .set(to: now))
    try complicate(practice.database)
    let (entries, visits) = try practice.read { reader in
      let all = try reader.database.all(
        "SELECT \(Appointment.columns) FROM appointment a", make: { try Appointment(row: &$0) })
      return (try reader.agendaEntries(all), try PlainReading(reader.database, now.day).flags())
    }
    var rules: Set<String> = []
    var seen = 0
    for entry in entries {
      let flag = entry.coverage?.flag()
      XCTAssertEqual(
        flag, visits[entry.appointment.id.rawValue],
        "appointment \(entry.appointment.id.rawValue) on \(entry.appointment.day.iso)")
      if let flag { rules.insert(String(flag.filter { !$0.isNumber && $0 != "'" })) }
      seen += flag == nil ? 0 : 1
    }
    XCTAssertGreaterThan(seen, patients * 5)
    // Otherwise it would prove little.
    XCTAssertTrue(
      rules.isSuperset(of: ["A", "A~", "A?", "Z", "Z!", "B", "B!", "B€!"]), "\(rules)")
    // Of the limit of twelve, and of the chronic list, which has none.
    XCTAssertTrue(visits.values.contains { $0.hasPrefix("B€1") })
    XCTAssertTrue(visits.values.contains { $0.hasPrefix("B€") && !$0.contains(where: \.isNumber) })
  }

  /// What a seeded practice has none of: budgets, limits for manual therapy, carrying over,
  /// conditions of the chronic list, osteoarthritis, and numbers put right.
  private func complicate(_ database: Database) throws {
    try database.execute(
      """
      INSERT INTO price (dutch, english, cents, purpose, kind_id, valid_from)
        SELECT dutch, english, 4000 + 500 * id, 'visit', id, '2020-01-01' FROM appointment_kind;
      UPDATE policy SET manual_sessions = 5 WHERE id % 7 = 0;
      UPDATE policy SET carry_over = 3 WHERE sessions > 3 AND id % 5 = 0;
      UPDATE policy SET counts_screening = 0 WHERE id % 6 = 0;
      UPDATE policy SET sessions = NULL, carry_over = 0, budget_cents = 30000 WHERE id % 11 = 0;
      INSERT INTO insurer_payment (insurer_id, valid_from, percentage, cents)
        SELECT id, '2020-01-01', 60, CASE WHEN id % 2 THEN 4100 END FROM insurer;
      UPDATE policy SET contracted = 0 WHERE id % 22 = 0;
      INSERT INTO condition (patient_id, kind, chronic_code, began, referred)
        SELECT patient_id, 'chronic', CASE WHEN id % 8 THEN 'frozenShoulder' ELSE 'stroke' END,
               opened, CASE WHEN id % 3 THEN opened END FROM episode WHERE id % 4 = 0;
      INSERT INTO condition (patient_id, kind)
        SELECT patient_id, 'osteoarthritis' FROM episode WHERE id % 4 = 1;
      UPDATE episode SET condition_id = (SELECT id FROM condition c
        WHERE c.patient_id = episode.patient_id ORDER BY id LIMIT 1);
      UPDATE cover_rule SET chronic_own_visits = 4;
      UPDATE appointment SET kind_id = (SELECT id FROM appointment_kind WHERE care = 'exercise')
        WHERE id % 3 = 0;
      UPDATE appointment_kind SET visits = 2 WHERE code = 'consultation';
      INSERT INTO cover_adjustment (patient_id, year, visits, reason, day, staff_id)
        SELECT id, 2026, 1, 'verzonnen', '2026-03-01', 1 FROM patient WHERE id % 9 = 0;
      INSERT INTO cover_extension (patient_id, episode_id, recorded)
        SELECT patient_id, id, '2026-05-01' FROM episode WHERE id % 2 = 0;
      UPDATE patient SET birth_date = '2009-06-15' WHERE id % 6 = 0;
      """)
  }
}

/// Reads the tables and decides, visit after visit, with nothing but lists.
private struct PlainReading {
  struct Visit {
    let id, patient, episode, kind: Int64
    let day: Day
    let start: Int
    let takes: Int
    let isManual, isScreening, isDone: Bool
    let price: Int
    let condition: Int64
  }

  /// A visit with what was decided of it.
  struct Decided {
    let visit: Visit
    let account: String
    let taken: Int
  }

  struct PolicyRow {
    let patient: Int64
    let insurer: Int64
    let sessions, budget, manual: Int?
    let carry: Int
    let countsScreening, isContracted: Bool
    let from: Day
    let until: Day?
  }

  struct ConditionRow {
    let kind: String
    let isFrozenShoulder: Bool
    let began, referred: Day?
  }

  let today: Day
  let visits: [Int64: [Visit]]
  let births: [Int64: Day]
  let policies: [Int64: [PolicyRow]]
  let conditions: [Int64: ConditionRow]
  let elsewhere: [(patient: Int64, year: Int, visits: Int, day: Day)]
  let adjusted: [(patient: Int64, year: Int, visits: Int, day: Day)]
  let extended: [(condition: Int64, day: Day)]
  let checked: [Int64: Day]
  let told: Set<Int64>

  init(_ database: Database, _ today: Day) throws {
    self.today = today
    func pairs<Value>(_ sql: String, _ make: (inout Row) throws -> Value) throws -> [Int64: Value] {
      let rows = try database.all(sql) { row in (row.int64(), try make(&row)) }
      return Dictionary(rows) { $1 }
    }
    let all = try database.all(
      """
      SELECT a.id, a.patient_id, ifnull(a.episode_id, 0), a.kind_id, a.day, a.start, k.visits,
             k.care = 'manual', k.screens, a.status = 'done',
             (SELECT cents FROM price p WHERE p.kind_id = k.id),
             ifnull((SELECT e.condition_id FROM episode e WHERE e.id = a.episode_id),
                    -ifnull(a.episode_id, 0))
        FROM appointment a JOIN appointment_kind k ON k.id = a.kind_id
       WHERE a.status IN ('booked', 'arrived', 'done') AND k.visits > 0
       ORDER BY a.day, a.start, a.id
      """
    ) { row in
      Visit(
        id: row.int64(), patient: row.int64(), episode: row.int64(), kind: row.int64(),
        day: try row.day(), start: row.int(), takes: row.int(), isManual: row.bool(),
        isScreening: row.bool(), isDone: row.bool(), price: row.int(), condition: row.int64())
    }
    visits = Dictionary(grouping: all, by: \.patient)
    births = try pairs("SELECT id, birth_date FROM patient WHERE birth_date IS NOT NULL") {
      try $0.day()
    }
    policies = Dictionary(
      grouping: try database.all(
        """
        SELECT patient_id, insurer_id, sessions, budget_cents, manual_sessions, carry_over,
               counts_screening, contracted, valid_from, valid_until FROM policy
        """
      ) { row in
        PolicyRow(
          patient: row.int64(), insurer: row.int64(), sessions: row.optionalInt(),
          budget: row.optionalInt(), manual: row.optionalInt(), carry: row.int(),
          countsScreening: row.bool(), isContracted: row.bool(), from: try row.day(),
          until: try row.optionalDay())
      }, by: \.patient)
    conditions = try pairs(
      "SELECT id, kind, chronic_code = 'frozenShoulder', began, referred FROM condition"
    ) { row in
      ConditionRow(
        kind: row.text(), isFrozenShoulder: row.bool(), began: try row.optionalDay(),
        referred: try row.optionalDay())
    }
    elsewhere = try database.all("SELECT patient_id, year, visits, stated FROM visits_elsewhere") {
      ($0.int64(), $0.int(), $0.int(), try $0.day())
    }
    adjusted = try database.all("SELECT patient_id, year, visits, day FROM cover_adjustment") {
      ($0.int64(), $0.int(), $0.int(), try $0.day())
    }
    extended = try database.all(
      """
      SELECT ifnull(e.condition_id, -e.id), x.recorded
        FROM cover_extension x JOIN episode e ON e.id = x.episode_id
      """
    ) { ($0.int64(), try $0.day()) }
    checked = try pairs("SELECT patient_id, max(day) FROM insurance_check GROUP BY 1") {
      try $0.day()
    }
    told = Set(try database.all("SELECT patient_id FROM price_told") { $0.int64() })
  }

  /// The flag of every visit by the number of its appointment.
  func flags() -> [Int64: String] {
    var flags: [Int64: String] = [:]
    for (_, own) in visits {
      var decided: [Decided] = []
      for visit in own {
        let (flag, account, taken) = decide(visit, decided)
        flags[visit.id] = flag + suffix(visit)
        decided.append(Decided(visit: visit, account: account, taken: taken))
      }
    }
    return flags
  }

  private func suffix(_ visit: Visit) -> String {
    guard births[visit.patient].map({ $0 <= visit.day }) ?? false else { return "" }
    if visit.day.year > today.year { return "'\(visit.day.year % 100)" }
    guard let day = checked[visit.patient], day.year >= visit.day.year else { return "?" }
    var ends = (policies[visit.patient] ?? []).flatMap { [$0.from, $0.until.map { $0 + 1 }] }
    ends.append(births[visit.patient]?.birthday(18))
    return ends.compactMap { $0 }.contains { day < $0 && $0 <= visit.day } ? "?" : ""
  }

  private func decide(_ visit: Visit, _ before: [Decided]) -> (String, String, Int) {
    guard let born = births[visit.patient], let age = born.age(on: visit.day) else {
      return ("?", "unknown", 0)
    }
    let mark = told.contains(visit.patient) ? "" : "!"
    if before.contains(where: { $0.visit.day == visit.day && $0.visit.kind == visit.kind }) {
      return ("Z" + mark, "second", 0)
    }
    var needsReferral = false
    let condition = conditions[visit.condition]
    if let condition, condition.kind == "chronic", let began = condition.began, began <= visit.day {
      // A frozen shoulder is paid for twelve months, a stroke as long as it lasts.
      if !condition.isFrozenShoulder || visit.day < began.adding(months: 12) {
        if let referred = condition.referred, referred <= visit.day {
          if age < 18 { return ("B", "chronicMinor", visit.takes) }
          let first = before.filter {
            $0.visit.condition == visit.condition && $0.account != "second"
              && $0.account != "chronicMinor" && $0.account != "unknown" && isListed($0.visit)
          }
          if first.map(\.visit.takes).reduce(0, +) >= 4 {
            return ("B€" + mark, "chronic", visit.takes)
          }
        } else {
          needsReferral = true
        }
      }
    }
    let refer = needsReferral ? "!" : ""
    if age < 18 {
      let same = before.filter {
        $0.account == "minor" && $0.visit.condition == visit.condition
          && $0.visit.day.year == visit.day.year
      }
      let used = same.map(\.taken).reduce(0, +)
      let isExtended = extended.contains {
        $0.condition == visit.condition && $0.day.year == visit.day.year
      }
      if used < 9 { return ("B\(9 - used)" + refer, "minor", visit.takes) }
      if used < 18 {
        return (isExtended ? "B\(18 - used)" + refer : "B!", "minor", visit.takes)
      }
    }
    if age >= 18, condition?.kind == "osteoarthritis", !visit.isManual {
      if exerciseLeft(visit, before) > 0 {
        let left = exerciseLeft(visit, before)
        return ("B€\(left)" + mark, "exercise", min(visit.takes, left))
      }
    }
    let selfPay = "Z" + (mark.isEmpty ? refer : mark)
    guard let policy = policy(of: visit.patient, on: visit.day) else {
      return (selfPay, "self", 0)
    }
    var left: [Int] = []
    if let sessions = policy.sessions {
      left.append(
        sessions + carried(policy, into: visit.day.year, visit, before)
          - supplementary(visit.day.year, visit, before))
    }
    let thisYear = before.filter {
      $0.account == "supplementary" && $0.visit.day.year == visit.day.year
    }
    if let manual = policy.manual, visit.isManual {
      left.append(manual - thisYear.filter(\.visit.isManual).map(\.taken).reduce(0, +))
    }
    if let budget = policy.budget {
      let paid = thisYear.filter { !$0.visit.isScreening || policy.countsScreening }
        .map { cost(of: $0.visit) }.reduce(0, +)
      let other = stated(visit.day.year, visit) * cost(of: visit)
      left.append(max(0, budget - max(0, paid + other)) / cost(of: visit))
    }
    if let least = left.min(), least <= 0 { return (selfPay, "self", 0) }
    let wanted = visit.isScreening && !policy.countsScreening ? 0 : visit.takes
    let isShort = left.min().map { wanted > $0 } ?? false
    var flag = "A" + (left.min().map { "\($0)" } ?? "")
    if isShort || !policy.isContracted {
      flag += "~" + (mark.isEmpty ? refer : mark)
    } else {
      flag += refer
    }
    return (flag, "supplementary", min(wanted, left.min() ?? wanted))
  }

  /// What the insurer pays: all of it, or sixty per cent of the price or of its own 41 euros.
  private func cost(of visit: Visit) -> Int {
    guard let policy = policy(of: visit.patient, on: visit.day), !policy.isContracted else {
      return visit.price
    }
    let base = policy.insurer % 2 == 1 ? 4100 * visit.takes : visit.price
    return min(visit.price, (base * 60 + 50) / 100)
  }

  private func isListed(_ visit: Visit) -> Bool {
    guard let condition = conditions[visit.condition], let began = condition.began,
      let referred = condition.referred
    else { return false }
    return began <= visit.day && referred <= visit.day
      && (!condition.isFrozenShoulder || visit.day < began.adding(months: 12))
  }

  /// Twelve in the twelve months that begin with the first of them.
  private func exerciseLeft(_ visit: Visit, _ before: [Decided]) -> Int {
    var start: Day?
    var used = 0
    for one in before where one.account == "exercise" {
      if let begun = start, one.visit.day < begun.adding(months: 12) {
        used += one.taken
      } else {
        (start, used) = (one.visit.day, one.taken)
      }
    }
    guard let start, visit.day < start.adding(months: 12) else { return 12 }
    return 12 - used
  }

  private func policy(of patient: Int64, on day: Day) -> PolicyRow? {
    policies[patient]?.first { $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
  }

  private func stated(_ year: Int, _ visit: Visit) -> Int {
    let said = elsewhere.filter {
      $0.patient == visit.patient && $0.year == year && $0.day <= visit.day
    }.max { ($0.day, $0.visits) < ($1.day, $1.visits) }
    let right = adjusted.filter {
      $0.patient == visit.patient && $0.year == year && $0.day <= visit.day
    }.map(\.visits).reduce(0, +)
    return (said?.visits ?? 0) + right
  }

  private func supplementary(_ year: Int, _ visit: Visit, _ before: [Decided]) -> Int {
    let taken = before.filter { $0.account == "supplementary" && $0.visit.day.year == year }
      .map(\.taken).reduce(0, +)
    return max(0, taken + stated(year, visit))
  }

  private func carried(
    _ policy: PolicyRow, into year: Int, _ visit: Visit, _ before: [Decided]
  ) -> Int {
    guard let last = Day(year: year - 1, month: 12, day: 31),
      let old = self.policy(of: visit.patient, on: last), old.insurer == policy.insurer,
      old.carry > 0, let sessions = old.sessions
    else { return 0 }
    let brought = carried(old, into: year - 1, visit, before)
    let used = max(0, supplementary(year - 1, visit, before) - brought)
    return max(0, min(old.carry, sessions - used))
  }
}
