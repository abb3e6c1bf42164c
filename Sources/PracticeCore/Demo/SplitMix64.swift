/// Numbers that look random and are the same for the same seed, on every machine.
///
/// The choices are made here and not by the standard library, whose way of drawing from a
/// range may change.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to but not including `count`, which is at least 1.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func chance(ofHundred percent: Int) -> Bool { below(100) < percent }

  /// One of the choices, of which there is at least one.
  mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[below(choices.count)] }
}
