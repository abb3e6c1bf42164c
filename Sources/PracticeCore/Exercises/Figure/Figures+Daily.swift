/// More figures of what is good for everybody: strength of every day, balance, posture, rest.
extension Figure {
  static let daily: [String: Figure] = [
    "squat": Figure(
      box: Box(-44, -4, 92, 112), props: [.floor(-42, 44), .chair(-38, -13)],
      Frame(view: .side(Pose.standing.with { $0.armNear = .joints(4, 8, 0) })),
      Frame(
        view: .side(
          Pose(trunk: 58) {
            $0.at = Point(-15, 31)
            $0.legNear = .pinned(Point(0, 3.5), 0)
            $0.lumbar = -2
            $0.thorax = 4
            $0.neck = -10
            $0.head = -10
            $0.armNear = .directions(4, 4, 0)
          }), arrows: [.straight(Point(-31, 70), Point(-31, 54))])),
    "lunge": Figure(
      box: Box(-48, -4, 94, 112), props: [.floor(-46, 42), .table(4, 42, 53)], slides: true,
      Frame(
        view: .side(
          Pose.standing.with {
            $0.anchor = .hip
            $0.at = Point(0, 46)
            $0.legNear = .pinned(Point(18, 3.5), 0)
            $0.legFar = .pinned(Point(-22, 7), 318)
            $0.armNear = .joints(4, 8, 0)
            $0.armFar = .pinned(Point(15, 55.5), 0)
          })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.anchor = .hip
            $0.at = Point(0, 36)
            $0.legNear = .pinned(Point(18, 3.5), 0)
            $0.legFar = .directions(262, 187, 236)
            $0.armNear = .joints(4, 8, 0)
            $0.armFar = .pinned(Point(15, 55.5), 0)
          }), arrows: [.straight(Point(-20, 66), Point(-20, 50))])),
    "weight-shift": Figure(
      box: Box(-34, -4, 84, 112), props: [.floor(-30, 46), .table(17, 48, 50)],
      Frame(
        view: .front(
          FrontPose {
            $0.hips = Point(0, 50.5)
            $0.armRight = .init(296, 290, scale: 0.96, lowerScale: 0.94)
            $0.legLeft = .init(259, 260)
            $0.legRight = .init(281, 280)
          })),
      Frame(
        view: .front(
          FrontPose {
            $0.hips = Point(9, 50)
            $0.legLeft = .init(250, 251, scale: 1.02, lowerScale: 1.02)
            $0.legRight = .init(272, 270, scale: 0.98, lowerScale: 0.98)
            $0.armLeft = .init(256, 262)
            $0.armRight = .init(310, 262, scale: 0.94, lowerScale: 0.92)
          }), arrows: [.straight(Point(24, 92), Point(38, 92))])),
    "marching": Figure(
      box: Box(-24, -4, 72, 92), props: [.floor(-20, 40), .chair(-11, 14)],
      Frame(view: .side(Pose.sitting)),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.legFar = .pinned(Point(23, 3.5), 0)
            $0.legNear = .directions(28, 284, 10)
            $0.armNear = .joints(-18, 40, -10)
            $0.armFar = .joints(44, 50, 0)
          }), arrows: [.straight(Point(40, 26), Point(40, 42))])),
    "wall-angel": Figure(
      box: Box(-44, -4, 88, 128), props: [.floor(-40, 40)],
      Frame(
        view: .front(
          FrontPose {
            $0.hips = Point(0, 51.5)
            $0.armLeft = .init(206, 100)
            $0.armRight = .init(334, 80)
          })),
      Frame(
        view: .front(
          FrontPose {
            $0.hips = Point(0, 51.5)
            $0.armLeft = .init(128, 96)
            $0.armRight = .init(52, 84)
          }),
        arrows: [
          .straight(Point(-35, 80), Point(-35, 98)), .straight(Point(35, 80), Point(35, 98)),
        ])),
    "desk-break": Figure(
      box: Box(-24, -4, 66, 112), props: [.floor(-20, 40), .chair(-11, 14)],
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.legNear = .pinned(Point(18, 3.5), 0)
            $0.trunk = 104
            $0.lumbar = 24
            $0.thorax = 22
            $0.neck = 14
            $0.head = -20
            $0.armNear = .joints(38, 50, -10)
          })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.at = Point(18, 3.5)
            $0.trunk = 96
            $0.legNear = .joints(-9, 0, 6)
            $0.lumbar = -18
            $0.thorax = -6
            $0.neck = 0
            $0.head = -6
            $0.armNear = .pinned(Point(17, 62), 250)
          }), arrows: [.straight(Point(36, 56), Point(36, 80))])),
    "slow-breathing": Figure(
      box: Box(-24, -4, 64, 92), props: [.floor(-20, 36), .chair(-11, 14)], slides: true,
      Frame(view: .side(sittingBreath(0))),
      Frame(
        view: .side(sittingBreath(5)),
        arrows: [.straight(Point(22, 49), Point(35, 49))])),
    "rest-90-90": Figure(
      box: Box(-58, -5, 108, 58),
      props: [.floor(-57, 49), .mat(-54, 8), .chair(40, 13)],
      Frame(
        view: .side(Pose.crook.with { $0.legNear = .pinned(Point(16, 3.5), 0) })),
      Frame(
        view: .side(Pose.crook.with { $0.legNear = .directions(66, 357, 82) }),
        arrows: [.arc(centre: Point(0, 6), radius: 38, from: 82, to: 56)])),
  ]

  private static func sittingBreath(_ belly: Double) -> Pose {
    Pose.sitting.with {
      $0.belly = belly
      $0.armNear = .pinned(Point(8 + belly, 42), 160)
    }
  }
}
