/// A visit of a year with who paid for it: a row behind a number.
public struct LedgerLine: Sendable {
  public let moment: Moment
  public let isPlanned: Bool
  public let coverage: Coverage
}

extension Reader {
  /// The visits of a calendar year in order of date, each with its cover.
  public func ledger(of patient: ID<Patient>, year: Int) throws -> [LedgerLine] {
    guard let facts = try coverFacts(of: [patient], year: year)[patient] else { return [] }
    return CoverageRules.shipped.ledger(year: year, facts: facts).map { visit, coverage in
      LedgerLine(moment: visit.moment, isPlanned: visit.state == .planned, coverage: coverage)
    }
  }
}

extension Practice {
  /// The episode whose second nine visits would be recorded: the patient's newest open one.
  ///
  /// The desk records it, so only the key is told.
  public func episodeToExtend(of patient: ID<Patient>) throws -> ID<Episode>? {
    try read { try $0.openEpisode(of: patient, preferring: $0.viewer.person) }
  }
}
