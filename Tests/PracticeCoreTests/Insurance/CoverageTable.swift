import XCTest

@testable import PracticeCore

/// One line of the table: the facts in which it differs from an ordinary patient, and the flag.
///
/// The ordinary patient was born on 12 March 1980, is insured for 9 treatments, was verified on
/// 5 January 2026, knows the price and comes on Tuesday 24 November 2026, which is today.
struct CoverCase {
  let what: String
  let flag: String
  var born: String? = "1980-03-12"
  var on = "2026-11-24"
  var today = "2026-11-24"
  var policies: [Policy] = [policy(.sessions(9))]
  var verified: String? = "2026-01-05"
  var told: String? = "2026-01-05"
  /// The days of earlier and later visits in episode 1: `2026-11-17`, planned with a `p` behind,
  /// not counting with an `n`, in episode 2 with a `2`, of another kind with a `k`.
  var visits: [String] = []
  var elsewhere: [CoverFacts.Elsewhere] = []
  var extensions: [Int64: String] = [:]

  static func policy(
    _ limit: Policy.Limit, id: Int64 = 1, from: String = "2020-01-01", to: String? = nil,
    contracted: Bool = true
  ) -> Policy {
    Policy(
      id: id, insurerName: "Fictief Verzekerd", package: "Aanvullend", limit: limit,
      validFrom: theDay(from), validTo: to.map(theDay), isContracted: contracted)
  }

  static func elsewhere(_ count: Int, _ statedOn: String, year: Int = 2026) -> CoverFacts.Elsewhere
  {
    CoverFacts.Elsewhere(year: year, count: count, statedOn: theDay(statedOn))
  }

  /// So many used visits, one a day, beginning on a day.
  static func used(_ count: Int, from: String = "2026-02-02", marks: String = "") -> [String] {
    (0..<count).map { (theDay(from) + $0).iso + marks }
  }

  var facts: CoverFacts {
    CoverFacts(
      birthDate: born.map(theDay), policies: policies, verifiedOn: verified.map(theDay),
      elsewhere: elsewhere, visits: visits.enumerated().map { visit($0, $1) },
      extensions: extensions.mapValues(theDay), pricesTold: told.map(theDay), today: theDay(today))
  }

  var coverage: Coverage {
    CoverageRules.shipped.cover(
      at: Moment(day: theDay(on), time: TimeOfDay(minutes: 600)), episodeID: 1, kindID: 1,
      facts: facts)
  }

  private func visit(_ index: Int, _ text: String) -> CoverFacts.Visit {
    let marks = text.dropFirst(10)
    return CoverFacts.Visit(
      appointmentID: Int64(index + 1), episodeID: marks.contains("2") ? 2 : 1,
      kindID: marks.contains("k") ? 2 : 1, day: theDay(String(text.prefix(10))),
      start: TimeOfDay(minutes: 540), counts: !marks.contains("n"),
      state: marks.contains("p") ? .planned : .used)
  }
}
