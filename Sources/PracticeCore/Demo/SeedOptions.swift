/// How large a practice of made-up people is to be.
public struct SeedOptions: Hashable, Sendable {
  public var patients: Int
  public var therapists: Int
  /// How many years the history goes back.
  public var years: Int
  /// The same seed, options and moment give the same practice.
  public var seed: UInt64

  public init(patients: Int = 500, therapists: Int = 3, years: Int = 2, seed: UInt64 = 1) {
    self.patients = patients
    self.therapists = therapists
    self.years = years
    self.seed = seed
  }

  /// - Throws: ``Refusal/invalid(_:)`` naming the option.
  func check() throws {
    for (name, value, range) in [
      ("patients", patients, 1...1_000_000), ("therapists", therapists, 1...50),
      ("years", years, 1...30),
    ] where !range.contains(value) {
      throw Refusal.invalid(
        InvalidInput(
          name, "--\(name): \(range.lowerBound) tot en met \(range.upperBound).",
          "--\(name): \(range.lowerBound) to \(range.upperBound)."))
    }
  }
}

/// How a seeded practice fills its days: the more work, the shorter the treatments.
struct SeedRaster {
  let minutes: Int
  /// From and until, in minutes of the day.
  let blocks: [(start: Int, end: Int)]
  let intakeSlots: Int

  /// The start of each slot of a day; never more than 64.
  var starts: [Int] {
    blocks.flatMap { Array(stride(from: $0.start, to: $0.end, by: minutes)) }
  }

  private static let choices = [
    SeedRaster(minutes: 30, blocks: [(480, 750), (780, 1020)], intakeSlots: 2),
    SeedRaster(minutes: 25, blocks: [(480, 730), (780, 1030)], intakeSlots: 2),
    SeedRaster(minutes: 20, blocks: [(480, 740), (780, 1080)], intakeSlots: 2),
    SeedRaster(minutes: 15, blocks: [(480, 750), (780, 1080)], intakeSlots: 2),
    SeedRaster(minutes: 15, blocks: [(450, 750), (780, 1050), (1080, 1260)], intakeSlots: 1),
    SeedRaster(minutes: 10, blocks: [(480, 750), (780, 1140)], intakeSlots: 1),
  ]

  /// The first in which the work takes at most 85 % of the time; the last when none does.
  static func fitting(_ options: SeedOptions) -> SeedRaster {
    // Ten appointments a patient, of which nine take their time; 226 days of work a year.
    let daily = Double(options.patients * 9) / Double(options.therapists * options.years * 226)
    let fits = choices.first { choice in
      let intakes = 1 + 0.15 * Double(choice.intakeSlots - 1)
      return daily * intakes <= 0.85 * Double(choice.starts.count)
    }
    return fits ?? choices[choices.count - 1]
  }
}
