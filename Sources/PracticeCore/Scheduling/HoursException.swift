/// Hours that hold for some days only, in the place of the ordinary ones: an extra Saturday, other
/// times in the holidays.
extension WorkingBlock {
  /// The blocks that hold: where there is an exception the ordinary ones of that therapist do not,
  /// also on its days without hours.
  ///
  /// - Returns: By therapist, weekday and time.
  static func resolved(
    _ ordinary: [WorkingBlock], exceptions: [WorkingBlock]
  ) -> [WorkingBlock] {
    guard !exceptions.isEmpty else { return ordinary }
    let periods = Dictionary(grouping: exceptions, by: \.therapist).mapValues { blocks in
      Set(blocks.map { $0.validFrom...($0.validUntil ?? $0.validFrom) })
    }
    return
      (ordinary.flatMap { $0.without(periods[$0.therapist] ?? []) } + exceptions)
      .sorted {
        ($0.therapist, $0.weekday, $0.interval.start) < (
          $1.therapist, $1.weekday, $1.interval.start
        )
      }
  }

  /// What remains of a block outside some periods.
  private func without(_ periods: Set<ClosedRange<Day>>) -> [WorkingBlock] {
    var rest = [self]
    for period in periods {
      rest = rest.flatMap { block -> [WorkingBlock] in
        let ends = block.validUntil.map { $0 < period.lowerBound } ?? false
        guard !ends, block.validFrom <= period.upperBound else { return [block] }
        var pieces: [WorkingBlock] = []
        if block.validFrom < period.lowerBound {
          pieces.append(block.valid(from: block.validFrom, until: period.lowerBound - 1))
        }
        if block.validUntil.map({ $0 > period.upperBound }) ?? true {
          pieces.append(block.valid(from: period.upperBound + 1, until: block.validUntil))
        }
        return pieces
      }
    }
    return rest
  }

  private func valid(from first: Day, until last: Day?) -> WorkingBlock {
    WorkingBlock(
      therapist: therapist, weekday: weekday, interval: interval, raster: raster,
      validFrom: first, validUntil: last)
  }
}

extension Practice {
  /// Lets other hours hold for a therapist from one day to another; after that the ordinary ones
  /// hold again, whatever they are then.
  ///
  /// With hours as they are on all those days, an exception that was entered for them ends.
  ///
  /// - Returns: The appointments still to come that lie outside the hours; they stay.
  /// - Throws: ``Refusal/invalid(_:)``
  @discardableResult
  public func setException(
    of therapist: ID<StaffMember>, to hours: WeekHours, from first: Day, through last: Day
  ) throws -> [ID<Appointment>] {
    try hours.check()
    guard first <= last, last - first <= 366 else { throw Refusal.invalid(.exceptionEnds) }
    let note = JournalNote(
      .setHours, subject: try read { try $0.treatingMember(therapist).shortName },
      detail: JournalNote.detail(
        Language.dutch.period(first, last), Language.english.period(first, last)))
    return try change(note) { writer in
      try writer.removeExceptions(of: therapist, within: first...last)
      guard try !writer.reader.hasException(of: therapist, touching: first...last) else {
        throw Refusal.invalid(.exceptionOverlaps)
      }
      let all = (first.number...last.number).map(Day.init(number:))
      let days = all.prefix(7)
      let isOrdinary = try all.allSatisfy { day in
        let week = try writer.reader.weekHours(of: therapist, on: day)
        return week[day.weekday] == hours[day.weekday]
          && (week.raster == hours.raster || hours[day.weekday].isEmpty)
      }
      if !isOrdinary {
        guard days.contains(where: { !hours[$0.weekday].isEmpty }) else {
          throw Refusal.invalid(.exceptionWithoutHours)
        }
        for day in days {
          for interval in hours[day.weekday] {
            try writer.insert(
              WorkingBlock(
                therapist: therapist, weekday: day.weekday, interval: interval,
                raster: hours.raster, validFrom: first, validUntil: last), isException: true)
          }
        }
      }
      return try writer.reader.appointmentsOutsideHours(of: therapist, from: first)
    }
  }
}

extension InvalidInput {
  static let exceptionEnds = InvalidInput(
    "validUntil", "De laatste dag ligt na de eerste, en hoogstens een jaar later.",
    "The last day is after the first, and at most a year later.")
  static let exceptionOverlaps = InvalidInput(
    "validUntil", "Voor een deel van deze dagen gelden al andere werktijden.",
    "Other hours hold for a part of these days already.")
  static let exceptionWithoutHours = InvalidInput(
    "validUntil", "Geen werktijden in deze dagen: voer dan een afwezigheid in.",
    "No hours in these days: enter an absence instead.")
}
