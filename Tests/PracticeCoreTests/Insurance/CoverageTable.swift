import XCTest

@testable import PracticeCore

/// One line of `cover-cases.txt`, which says in its head how to read it.
struct CoverCase {
  let line: Int
  let text: String
  let flag: String
  let facts: CoverFacts
  let visit: CoverFacts.Visit

  var coverage: Coverage { CoverageRules.shipped.cover(of: visit, facts: facts) }

  /// All cases of the file.
  static func all() throws -> [CoverCase] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("cover-cases.txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { !$1.hasPrefix("#") && $1.contains("|") }
      .map { try CoverCase(String($1), line: $0 + 1) }
  }

  /// A case of which only the facts matter: `4 used; 3 elsewhere on 2026-06-01`.
  static func facts(
    _ special: String, born: String = "1980-03-12", policy: String = "9", on: String = "2026-11-24"
  ) throws -> CoverCase {
    try CoverCase("\(born) | \(policy) | \(special) | \(on) |", line: 0)
  }

  init(_ text: String, line: Int) throws {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
    guard fields.count == 5 else { throw Unreadable(line: line, text: text) }
    self.line = line
    self.text = text
    flag = fields[4]
    var reader = CoverCaseReader(line: line, text: text)
    if fields[0] != "?" { reader.facts.birthDate = try reader.day(fields[0]) }
    try reader.readPolicies(fields[1])
    let day = try reader.day(fields[3])
    for special in fields[2].split(separator: ";") { try reader.read(trimmed(special), visit: day) }
    facts = reader.facts
    visit = reader.visit(on: day)
  }

  struct Unreadable: Error {
    let line: Int
    let text: String
  }
}

/// Reads the words of a case.
private struct CoverCaseReader {
  let line: Int
  let text: String
  var facts = CoverFacts(
    birthDate: nil, verifiedOn: theDay("2026-01-05"), pricesTold: theDay("2026-01-05"),
    today: theDay("2026-11-24"))
  private var nextID: Int64 = 1
  private var care = CareType.manual
  private var isIntake = false
  private var takes = 1
  private var price: Int? = 5000

  init(line: Int, text: String) {
    self.line = line
    self.text = text
  }

  private var unreadable: CoverCase.Unreadable { CoverCase.Unreadable(line: line, text: text) }

  func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw unreadable }
    return day
  }

  private func day(after word: String, in words: [String]) throws -> Day? {
    guard let index = words.firstIndex(of: word), index + 1 < words.count else { return nil }
    return try day(words[index + 1])
  }

  private func number(after word: String, in words: [String]) -> Int? {
    words.firstIndex(of: word).flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
  }

  mutating func readPolicies(_ text: String) throws {
    guard text != "none" else { return }
    for (index, one) in text.split(separator: "+").enumerated() {
      let words = one.split(separator: " ").map(String.init)
      let limit: Policy.Limit
      if words[0] == "unlimited" {
        limit = .unlimited
      } else if words[0] == "€", let euros = Int(words[1]) {
        limit = .budget(euros * 100)
      } else if let sessions = Int(words[0]) {
        limit = .sessions(sessions)
      } else {
        throw unreadable
      }
      facts.policies.append(
        Policy(
          id: Int64(index + 1),
          insurerName: words.contains("other") ? "Ander Verzonnen" : "Fictief Verzekerd",
          package: "Aanvullend", limit: limit, manualSessions: number(after: "manual", in: words),
          carryOver: number(after: "carry", in: words) ?? 0,
          countsScreening: !words.contains("screening"),
          validFrom: try day(after: "from", in: words) ?? theDay("2020-01-01"),
          validTo: try day(after: "until", in: words), isContracted: !words.contains("contract"),
          payments: try payments(words)))
    }
  }

  /// What an insurer without a contract pays: `pays 75%`, `pays € 20`.
  private func payments(_ words: [String]) throws -> [InsurerPayment] {
    guard let place = words.firstIndex(of: "pays"), place + 1 < words.count else { return [] }
    var payment = InsurerPayment(validFrom: theDay("2020-01-01"))
    if words[place + 1] == "€", place + 2 < words.count {
      payment.cents = Int(words[place + 2]).map { $0 * 100 }
    } else {
      payment.percentage = Int(words[place + 1].dropLast())
    }
    guard payment.cents != nil || payment.percentage != nil else { throw unreadable }
    return [payment]
  }

  /// One of the specials, between semicolons.
  mutating func read(_ special: String, visit: Day) throws {
    let words = special.split(separator: " ").map(String.init)
    let count = words.first.flatMap { Int($0) }
    let condition: Int64 = words.contains("condition") ? 2 : 1
    switch (count, words.first, words.count > 1 ? words[1] : "") {
    case (let count?, _, "used"), (let count?, _, "planned"):
      try addVisits(count, words, condition)
    case (let count?, _, "elsewhere"):
      try open(.elsewhere, count, words)
    case (let count?, _, "more"): try open(.adjustment, count, words)
    case (let count?, _, "fewer"): try open(.adjustment, -count, words)
    case (nil, "not", "verified"): facts.verifiedOn = nil
    case (nil, "verified", let text): facts.verifiedOn = try day(text)
    case (nil, "today", let text): facts.today = try day(text)
    case (nil, "price", "not"): facts.pricesTold = nil
    case (nil, "extended", _):
      facts.extensions[condition, default: []].insert(try day(words.last ?? ""))
    case (nil, "chronic", let code):
      let began = try day(after: "from", in: words)
      facts.conditions[1] = ConditionDetails(
        kind: .chronic, chronicCode: code, began: began,
        referred: words.contains("no") ? nil : try day(after: "referred", in: words) ?? began)
    case (nil, "osteoarthritis", _):
      facts.conditions[condition] = ConditionDetails(kind: .osteoarthritis)
    case (nil, "visit", "exercise"): care = .exercise
    case (nil, "visit", "intake"): isIntake = true
    case (nil, "visit", "takes"): takes = number(after: "takes", in: words) ?? 1
    case (nil, "costs", let euros): price = (Int(euros) ?? 0) * 100
    case (nil, "no", "price"): price = nil
    default: throw unreadable
    }
  }

  private mutating func open(
    _ source: CoverFacts.Opening.Source, _ count: Int, _ words: [String]
  ) throws {
    guard let day = try day(after: "on", in: words) else { throw unreadable }
    facts.openings.append(
      CoverFacts.Opening(
        source, year: number(after: "in", in: words) ?? day.year,
        conditionID: words.contains("this") ? 1 : nil, count: count, day: day))
  }

  private mutating func addVisits(_ count: Int, _ words: [String], _ condition: Int64) throws {
    let first = try day(after: "from", in: words) ?? theDay("2026-02-02")
    let isExercise = words.contains("exercise")
    let counts = words.contains("counting") ? 0 : number(after: "takes", in: words) ?? 1
    for index in 0..<count {
      facts.visits.append(
        CoverFacts.Visit(
          appointmentID: nextID, conditionID: condition,
          kindID: words.contains("kind") ? 2 : isExercise ? 3 : 1, day: first + index,
          start: TimeOfDay(minutes: 540), visits: counts, care: isExercise ? .exercise : .manual,
          isScreening: words.contains("intake"), price: 5000,
          state: words.contains("planned") ? .planned : .used))
      nextID += 1
    }
  }

  func visit(on day: Day) -> CoverFacts.Visit {
    CoverFacts.Visit(
      appointmentID: .max, conditionID: 1, kindID: care == .exercise ? 3 : 1, day: day,
      start: TimeOfDay(minutes: 600), visits: takes, care: care, isScreening: isIntake,
      price: price, state: .planned)
  }
}

extension CoverageRules {
  /// The rules that a new practice begins with.
  static let shipped: CoverageRules = {
    guard let test = try? TestPractice(),
      let rules = try? test.practice.read({ try $0.coverageRules() })
    else { fatalError("a new practice has no rules") }
    return rules
  }()
}
