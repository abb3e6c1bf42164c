extension Figure {
  private static let standingBox = Box(-32, -4, 80, 116)

  static let general: [String: Figure] = [
    "sit-to-stand": Figure(
      box: Box(-24, -4, 64, 110), props: [.floor(-20, 38), .chair(-11, 14)],
      Frame(view: .side(Pose.sitting.with { $0.legNear = .pinned(Point(18, 3.5), 0) })),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.legNear = .pinned(Point(18, 3.5), 0)
            $0.trunk = 52
            $0.at = Point(1, 30)
            $0.neck = -6
            $0.head = -4
            $0.armNear = .joints(40, 18, 0)
          }), arrows: [.arc(centre: Point(1, 30), radius: 46, from: 92, to: 66)]),
      Frame(
        view: .side(Pose.standing.with { $0.at = Point(18, 3.5) }),
        arrows: [.straight(Point(2, 68), Point(2, 90))])),
    "knee-bend": Figure(
      box: standingBox, props: [.floor(-30, 46), .table(14, 42, 53)],
      Frame(view: .side(Pose.standing.with { $0.armNear = .pinned(Point(17, 57), 350) })),
      Frame(
        view: .side(
          Pose(trunk: 66) {
            $0.at = Point(-13, 40)
            $0.legNear = .pinned(Point(0, 3.5), 0)
            $0.lumbar = -2
            $0.thorax = 4
            $0.neck = -6
            $0.head = -8
            $0.armNear = .pinned(Point(17, 57), 350)
          }), arrows: [.straight(Point(-26, 56), Point(-26, 40))])),
    "heel-raise": Figure(
      box: standingBox, props: [.floor(-30, 46), .table(14, 42, 53)], slides: true,
      Frame(view: .side(Pose.standing.with { $0.armNear = .pinned(Point(17, 57), 350) })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.at = Point(3, 7.5)
            $0.legNear = .joints(1, 2, -38)
            $0.armNear = .pinned(Point(17, 57), 350)
          }), arrows: [.straight(Point(-17, 2), Point(-17, 16))])),
    "one-leg-stand": Figure(
      box: standingBox, props: [.floor(-30, 46), .table(14, 42, 53)],
      Frame(
        view: .side(
          Pose.standing.with { $0.armNear = .pinned(Point(17, 57), 350) })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.armNear = .pinned(Point(17, 57), 350)
            $0.legFar = .joints(1, 2, 1)
            $0.legNear = .joints(48, 84, 8)
          }), arrows: [.straight(Point(25, 8), Point(25, 24))])),
    "calf-stretch": Figure(
      box: Box(-48, -4, 100, 114),
      props: [.floor(-46, 34), .wall(34, solidRight: true, height: 106)],
      Frame(
        view: .side(
          Pose.standing.with {
            $0.at = Point(3, 3.5)
            $0.armNear = .pinned(Point(32, 74), 90)
          })),
      Frame(
        view: .side(
          Pose(trunk: 76) {
            $0.at = Point(-7.3, 46)
            $0.legNear = .pinned(Point(-30, 3.5), 0)
            $0.legFar = .pinned(Point(6, 3.5), 0)
            $0.thorax = 4
            $0.neck = 4
            $0.head = -8
            $0.armNear = .pinned(Point(32, 74), 90)
          }), arrows: [.straight(Point(-20, 84), Point(-4, 80))])),
    "sit-tall": Figure(
      box: Box(-30, -4, 64, 88), props: [.floor(-28, 32), .chair(-11, 14)],
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.trunk = 112
            $0.lumbar = 30
            $0.thorax = 30
            $0.neck = 14
            $0.head = -34
            $0.at = Point(2, 28)
            $0.armNear = .pinned(Point(18, 35), 0)
          })),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.trunk = 90
            $0.lumbar = -6
            $0.thorax = 4
            $0.neck = 2
            $0.head = -2
            $0.at = Point(2, 28)
            $0.armNear = .pinned(Point(18, 35), 0)
          }), arrows: [.straight(Point(-20, 52), Point(-20, 74))])),
    "belly-breathing": Figure(
      box: Box(-58, -5, 116, 48), props: [.floor(-57, 57), .mat(-54, 54)],
      Frame(view: .side(breathing(0))),
      Frame(
        view: .side(breathing(4.5)), arrows: [.straight(Point(-14, 22), Point(-14, 34))])),
    "walking": Figure(
      box: Box(-36, -4, 80, 112), props: [.floor(-34, 42)], slides: true,
      Frame(
        view: .side(stride(20, 24, -18, 8))),
      Frame(
        view: .side(stride(-16, 10, 22, 4)),
        arrows: [.straight(Point(22, 62), Point(38, 62))])),
    "lifting": Figure(
      box: Box(-36, -4, 80, 112), props: [.floor(-34, 42)], slides: true,
      Frame(
        view: .side(
          Pose(trunk: 48) {
            $0.at = Point(-17, 27)
            $0.legNear = .pinned(Point(0, 3.5), 0)
            $0.lumbar = -2
            $0.thorax = 6
            $0.neck = -16
            $0.head = -10
            $0.armNear = .pinned(Point(16.5, 21), 290)
          }), held: [.box(Point(11, 0.6), 18, 17)]),
      Frame(
        view: .side(
          Pose.standing.with { $0.armNear = .pinned(Point(13, 52), 0) }),
        held: [.box(Point(11, 43), 18, 17)],
        arrows: [.straight(Point(36, 30), Point(36, 52))])),
  ]

  private static func breathing(_ belly: Double) -> Pose {
    Pose.crook.with {
      $0.belly = belly
      $0.armNear = .directions(
        4, belly > 0 ? 60 : 44, 350, scale: 0.75, lowerScale: belly > 0 ? 0.82 : 0.62)
    }
  }

  private static func stride(
    _ hip: Double, _ knee: Double, _ farHip: Double, _ farKnee: Double
  ) -> Pose {
    Pose.standing.with {
      $0.anchor = .hip
      $0.at = Point(0, 50)
      $0.legNear = .joints(hip, knee, 0)
      $0.legFar = .joints(farHip, farKnee, 0)
      $0.armNear = .joints(-hip, 15, 0)
      $0.armFar = .joints(-farHip, 20, 0)
    }
  }
}
