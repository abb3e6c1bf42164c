/// Figures of the low back, lying, sitting and standing.
extension Figure {
  private static let ground: [Prop] = [.floor(-57, 57), .mat(-54, 54)]

  static let trunk: [String: Figure] = [
    "double-knee-hug": Figure(
      box: Box(-58, -5, 116, 52), props: ground,
      Frame(view: .side(Pose.crook)),
      Frame(
        view: .side(
          Pose.crook.with {
            $0.legNear = .joints(118, 130, 0)
            $0.armNear = .pinned(Point(-9, 28), 350)
          }), arrows: [.arc(centre: Point(0, 5), radius: 38, from: 50, to: 84)])),
    "side-bend": Figure(
      box: Box(-34, -4, 80, 116), props: [.floor(-30, 34)],
      Frame(view: .front(feetApart)),
      Frame(
        view: .front(
          feetApart.with {
            $0.trunk = 76
            $0.armLeft = .init(250, 262)
            $0.armRight = .init(274, 268)
          }), arrows: [.arc(centre: Point(0, 52), radius: 56, from: 84, to: 58)])),
    "sit-forward-bend": Figure(
      box: Box(-24, -4, 76, 92), props: [.floor(-20, 48), .chair(-11, 14)],
      Frame(view: .side(Pose.sitting)),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.trunk = 62
            $0.lumbar = 30
            $0.thorax = 26
            $0.neck = 12
            $0.head = 6
            $0.armNear = .directions(281, 281, 281)
          }), arrows: [.arc(centre: Point(0, 28), radius: 54, from: 72, to: 42)])),
    "toe-taps": Figure(
      box: Box(-58, -5, 116, 58), props: ground,
      Frame(view: .side(tableTop)),
      Frame(
        view: .side(
          tableTop.with {
            $0.legFar = .directions(90, 2, 88)
            $0.legNear = .directions(52, 302, 346)
          }), arrows: [.arc(centre: Point(0, 5), radius: 47, from: 44, to: 22)])),
    "dead-bug": Figure(
      box: Box(-76, -5, 136, 58), props: [.floor(-75, 59), .mat(-72, 56)],
      Frame(view: .side(tableTop.with { $0.armNear = .directions(90, 90, 90) })),
      Frame(
        view: .side(
          tableTop.with {
            $0.legFar = .directions(90, 2, 88)
            $0.legNear = .directions(24, 20, 100)
            $0.armNear = .directions(90, 90, 90)
            $0.armFar = .directions(158, 160, 160)
          }),
        arrows: [
          .arc(centre: Point(-29, 5), radius: 38, from: 112, to: 142),
          .arc(centre: Point(0, 5), radius: 45, from: 62, to: 40),
        ])),
    "plank": Figure(
      box: Box(-66, -5, 128, 52), props: [.floor(-65, 61), .mat(-62, 58)],
      Frame(
        view: .side(
          Pose.prone.with {
            $0.trunk = 4
            $0.lumbar = -20
            $0.thorax = -8
            $0.neck = -4
            $0.armNear = .directions(310, 0, 0)
          })),
      Frame(
        view: .side(
          Pose(trunk: 8) {
            $0.at = Point(0, 16)
            $0.legNear = .directions(188, 188, 264)
            $0.neck = -4
            $0.head = -4
            $0.armNear = .directions(271, 0, 0)
          }), arrows: [.straight(Point(-6, 27), Point(-6, 40))])),
    "curl-up": Figure(
      box: Box(-60, -5, 118, 46), props: ground,
      Frame(view: .side(curl(0))),
      Frame(
        view: .side(curl(1)), arrows: [.straight(Point(-46, 25), Point(-46, 37))])),
    "back-extension": Figure(
      box: Box(-60, -5, 124, 46), props: [.floor(-59, 63), .mat(-56, 60)],
      Frame(
        view: .side(
          Pose.prone.with {
            $0.neck = -10
            $0.head = 10
            $0.armNear = .directions(183, 183, 180)
          })),
      Frame(
        view: .side(
          Pose.prone.with {
            $0.lumbar = -20
            $0.thorax = -12
            $0.neck = 4
            $0.head = 4
            $0.armNear = .directions(193, 194, 188)
          }), arrows: [.straight(Point(54, 14), Point(54, 28))])),
    "hip-hinge": Figure(
      box: Box(-36, -4, 80, 116),
      props: [.floor(-30, 40), .wall(-21, solidRight: false, height: 106)], slides: true,
      Frame(
        view: .side(Pose.standing.with { $0.armNear = .pinned(Point(5, 49), 290) })),
      Frame(
        view: .side(
          Pose(trunk: 44) {
            $0.at = Point(-11, 48)
            $0.legNear = .pinned(Point(0, 3.5), 0)
            $0.lumbar = -2
            $0.thorax = 4
            $0.neck = -2
            $0.head = -6
            $0.armNear = .pinned(Point(5, 38), 300)
          }),
        arrows: [.straight(Point(-2, 73), Point(-15, 73))])),
    "nerve-slider-leg": Figure(
      box: Box(-58, -5, 116, 68), props: ground,
      Frame(view: .side(heldThigh(345))),
      Frame(
        view: .side(heldThigh(52)),
        arrows: [.arc(centre: Point(-1, 29), radius: 31, from: 0, to: 34)])),
  ]

  private static let feetApart = FrontPose {
    $0.hips = Point(0, 51.9)
    $0.legLeft = .init(262, 263)
    $0.legRight = .init(278, 277)
  }

  /// On the back, hips and knees at right angles.
  private static let tableTop = Pose.crook.with { $0.legNear = .directions(90, 2, 88) }

  private static func curl(_ lift: Double) -> Pose {
    Pose.crook.with {
      $0.legFar = .directions(358.5, 358, 75)
      $0.armNear = .directions(350, 8, 0)
      $0.thorax = 16 * lift
      $0.neck = 2 + 16 * lift
      $0.head = 10 * lift
    }
  }

  private static func heldThigh(_ shank: Double) -> Pose {
    Pose.crook.with {
      $0.legFar = .pinned(Point(25, 3.5), 0)
      $0.legNear = .directions(92, shank, shank + 100)
      $0.armNear = .pinned(Point(-3, 20), 10)
    }
  }
}
