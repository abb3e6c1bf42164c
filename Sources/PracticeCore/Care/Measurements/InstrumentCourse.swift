/// How one instrument went in an episode: its first and latest score, and what that says.
public struct InstrumentCourse: Hashable, Sendable {
  public let instrument: Instrument
  /// The name of another instrument; empty for those that are built in.
  public let name: String
  /// In tenths; of several activities the mean of those measured at both moments.
  public let first: Int?
  public let latest: Int?
  /// From which change on it counts, in tenths, if that is known.
  public let smallestChange: Int?
  public let verdict: Verdict
  /// The mean per day, for the plot.
  public let points: [Point]

  public struct Point: Hashable, Sendable {
    public let day: Day
    public let tenths: Int
  }

  /// The courses of all instruments but pain, in a fixed order.
  ///
  /// Pain has its own: ``PainCourse``.
  public static func all(
    _ measurements: [Measurement], _ changes: SmallestChanges
  ) -> [InstrumentCourse] {
    let others = Set(measurements.filter { $0.value.instrument == .other }.map(\.value.item))
    return [Instrument.psfs, .psk].compactMap { ownActivities($0, measurements, changes) }
      + [globalEffect(measurements)].compactMap { $0 }
      + others.sorted().compactMap { other($0, measurements, changes) }
  }

  /// PSFS and PSK: only activities that were scored at both moments are compared.
  private static func ownActivities(
    _ instrument: Instrument, _ measurements: [Measurement], _ changes: SmallestChanges
  ) -> InstrumentCourse? {
    let days = byDay(measurements.filter { $0.value.instrument == instrument })
    guard let first = days.first, let latest = days.last else { return nil }
    let shared = Set(first.values.map(\.item)).intersection(latest.values.map(\.item))
    func sum(_ values: [MeasuredValue]) -> Int {
      values.filter { shared.contains($0.item) }.map(\.tenths).reduce(0, +)
    }
    let points = days.map { day, values in
      Point(day: day, tenths: rounded(values.map(\.tenths).reduce(0, +), by: values.count))
    }
    let change = changes.change(of: instrument, on: latest.day)
    guard days.count > 1, !shared.isEmpty else {
      return InstrumentCourse(
        instrument: instrument, name: "", first: points.first?.tenths,
        latest: points.last?.tenths,
        smallestChange: points.first.flatMap { change?.tenths(start: $0.tenths) },
        verdict: .notEnoughData, points: points)
    }
    let start = rounded(sum(first.values), by: shared.count)
    let smallest = change?.tenths(start: start)
    // Sums, so that nothing is lost in rounding a mean.
    let verdict =
      smallest.map {
        judge(
          from: sum(first.values), to: sum(latest.values), smallest: $0 * shared.count,
          instrument.direction)
      } ?? .noLimitKnown
    return InstrumentCourse(
      instrument: instrument, name: "", first: start,
      latest: rounded(sum(latest.values), by: shared.count), smallestChange: smallest,
      verdict: verdict, points: points)
  }

  private static func globalEffect(_ measurements: [Measurement]) -> InstrumentCourse? {
    let days = byDay(measurements.filter { $0.value.instrument == .gpe })
    guard let latest = days.last?.values.last?.tenths else { return nil }
    return InstrumentCourse(
      instrument: .gpe, name: "", first: nil, latest: latest, smallestChange: nil,
      verdict: verdictOfGlobalEffect(latest: latest / 10), points: [])
  }

  private static func other(
    _ name: String, _ measurements: [Measurement], _ changes: SmallestChanges
  ) -> InstrumentCourse? {
    let days = byDay(
      measurements.filter { $0.value.instrument == .other && $0.value.item == name })
    guard let first = days.first?.values.first, let (day, values) = days.last,
      let latest = values.first
    else { return nil }
    let smallest = changes.change(of: .other, named: name, on: day)?.tenths(start: first.tenths)
    let verdict: Verdict =
      days.count < 2
      ? .notEnoughData
      : smallest.map {
        judge(from: first.tenths, to: latest.tenths, smallest: $0, latest.direction)
      } ?? .noLimitKnown
    return InstrumentCourse(
      instrument: .other, name: name, first: first.tenths, latest: latest.tenths,
      smallestChange: smallest, verdict: verdict, points: [])
  }

  private static func judge(
    from first: Int, to latest: Int, smallest: Int, _ direction: Direction
  ) -> Verdict {
    let gain = direction == .higherIsBetter ? latest - first : first - latest
    return gain >= smallest ? .better : -gain >= smallest ? .worse : .noClearChange
  }

  private static func rounded(_ sum: Int, by count: Int) -> Int {
    count == 0 ? 0 : (sum + count / 2) / count
  }

  private static func byDay(
    _ measurements: [Measurement]
  ) -> [(day: Day, values: [MeasuredValue])] {
    Dictionary(grouping: measurements, by: \.day).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value.map(\.value)) }
  }

  // MARK: - In words

  public func title(_ language: Language) -> String {
    instrument == .other ? name : instrument.name(in: language)
  }

  /// `3,3 → 6: beter`.
  public func sentence(_ language: Language) -> String {
    if instrument == .gpe {
      let score = (latest ?? 0) / 10
      return "\(score), \(Instrument.globalEffect(score, language)): \(verdict.name(language))"
    }
    let scores = [first, latest].compactMap { $0.map { MeasuredValue.text($0, language) } }
    guard verdict != .notEnoughData else {
      return "\(scores.first ?? "–"): \(verdict.name(language))"
    }
    return scores.joined(separator: " → ") + ": " + verdict.name(language)
  }
}
