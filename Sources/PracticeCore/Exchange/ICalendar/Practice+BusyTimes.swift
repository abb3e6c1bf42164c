/// Reading in when a therapist is busy elsewhere.
extension Practice {
  /// What became of the busy times of a calendar file.
  public struct BusyReport: Sendable {
    /// Entered, or to be entered in a trial.
    public var entered: [BusyTimes.Block] = []
    /// Past, or in the agenda already.
    public var skipped = 0
    /// Where appointments stand that would have to go first.
    public var refused: [BusyTimes.Block] = []
  }

  /// Enters busy times as absences of a therapist; what stands there already is not entered again.
  ///
  /// - Parameter isTrial: Changes nothing.
  public func enterBusyTimes(
    _ times: BusyTimes, of therapist: ID<StaffMember>, reason: String, isTrial: Bool = false
  ) throws -> BusyReport {
    let (member, known) = try read { reader in
      (
        try reader.treatingMember(therapist),
        try reader.absences(from: reader.today, of: therapist)
      )
    }
    var report = BusyReport()
    var wanted: [BusyTimes.Block] = []
    for block in times.blocks {
      let isKnown = known.contains {
        $0.applies(on: block.day) && $0.interval.contains(block.interval)
      }
      if block.day < clock.now().day || isKnown {
        report.skipped += 1
      } else if try read({ try $0.isBooked(block.interval, on: block.day, therapist) }) {
        report.refused.append(block)
      } else {
        wanted.append(block)
      }
    }
    report.entered = wanted
    guard !isTrial, !wanted.isEmpty else { return report }
    let note = JournalNote(
      .addAbsence, subject: member.shortName,
      detail: JournalNote.detail(
        "\(wanted.count) uit een agendabestand", "\(wanted.count) out of a calendar file"))
    try change(note) { writer in
      for block in wanted {
        try writer.insertAbsence(
          of: therapist, from: block.day, to: block.day, block.interval, reason: reason)
      }
    }
    return report
  }
}

extension Reader {
  fileprivate func isBooked(
    _ interval: Interval, on day: Day, _ therapist: ID<StaffMember>
  ) throws -> Bool {
    try busyTimes(from: day, to: day, of: therapist).contains { $0.interval.overlaps(interval) }
  }
}
