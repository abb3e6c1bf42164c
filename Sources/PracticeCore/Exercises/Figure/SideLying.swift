/// Somebody who lies on the side, facing us: all but the legs is the same in every figure.
enum SideLying {
  static let hip = Point(2, 0)

  /// - Parameters:
  ///   - farLeg: What lies below, in the far tone.
  ///   - toes: Where the near foot ends, and half its width there.
  static func strokes(
    farLeg: [Stroke], knee: Point, ankle: Point, toes: (Point, Double)
  ) -> [Stroke] {
    [Stroke([(Point(-28, -4), 2.8), (Point(-44, -7), 2.4), (Point(-54, -5), 1.8)], .far)]
      + farLeg + trunkAndHead + [
        Stroke(
          [(hip, 5.2), (hip.toward(knee, 0.4), 4.6), (knee, 3.6), (ankle, 2.3)], .near,
          rimFrom: 1),
        Stroke([(ankle, 2.3), toes], .near, rimFrom: nil),
        Stroke(
          [
            (Point(-29, 2), 2.9), (Point(-19, -8), 2.4), (Point(-29, -11.5), 1.8),
            (Point(-33, -12), 1.5),
          ], .near),
      ]
  }

  private static let trunkAndHead: [Stroke] = [
    .smooth(
      [
        (hip, 5.2), (Point(-8, 1), 5.4), (Point(-17, -0.5), 5.0), (Point(-26, 1), 6),
        (Point(-31, 1), 5), (Point(-35, -0.5), 2.9),
      ], .body),
    Stroke([(Point(-34, -0.5), 2.7), (Point(-41, -1), 2.5)], .body, rimFrom: nil),
    Stroke([(Point(-45, -1.2), 5.8), (Point(-47.4, -1.3), 6)], .body),
    Stroke([(Point(-47.6, 1), 0.75)], .face, rimFrom: nil),
    Stroke([(Point(-47.8, -3.4), 0.75)], .face, rimFrom: nil),
    Stroke(
      [(Point(-46.4, -1.2), 0.4), (Point(-44.4, -1.4), 0.4), (Point(-44.3, -2.4), 0.4)], .face,
      rimFrom: nil),
  ]
}
