extension Figure {
  private static let standingBox = Box(-32, -4, 80, 124)

  static let shoulder: [String: Figure] = [
    "pendulum": Figure(
      box: Box(-34, -4, 92, 88), props: [.floor(-30, 57), .table(30, 56, 46)],
      Frame(view: .side(leaning(.directions(283, 285, 285)))),
      Frame(
        view: .side(leaning(.directions(248, 246, 246))),
        arrows: [
          .arc(centre: Point(16, 62), radius: 43, from: 272, to: 252),
          .arc(centre: Point(16, 62), radius: 43, from: 276, to: 296),
        ])),
    "stick-lift": Figure(
      box: Box(-78, -5, 136, 58), props: [.floor(-77, 57), .mat(-74, 54)],
      Frame(
        view: .side(Pose.crook.with { $0.armNear = .joints(28, -1, 0) }),
        held: [.stick]),
      Frame(
        view: .side(Pose.crook.with { $0.armNear = .joints(140, 10, 0) }),
        held: [.stick],
        arrows: [.arc(centre: Point(-29, 5), radius: 43, from: 70, to: 112)])),
    "arm-lift": Figure(
      box: standingBox, props: [.floor(-22, 30), .wall(-14, solidRight: false, height: 116)],
      Frame(view: .side(Pose.standing.with { $0.armNear = .joints(28, 12, 0) })),
      Frame(
        view: .side(Pose.standing.with { $0.armNear = .joints(150, 8, 0) }),
        arrows: [.arc(centre: Point(0, 76), radius: 37, from: -24, to: 30)])),
    "wall-slide": Figure(
      box: standingBox, props: [.floor(-20, 22), .wall(21, solidRight: true, height: 116)],
      slides: true,
      Frame(view: .side(Pose.standing.with { $0.armNear = .pinned(Point(19, 72), 90) })),
      Frame(
        view: .side(Pose.standing.with { $0.armNear = .pinned(Point(19, 98), 90) }),
        arrows: [.straight(Point(33, 70), Point(33, 100))])),
    "wall-push-up": Figure(
      box: Box(-20, -4, 80, 112),
      props: [.floor(-18, 46), .wall(46, solidRight: true, height: 104)],
      Frame(view: .side(plank(81))),
      Frame(
        view: .side(plank(69)), arrows: [.straight(Point(6, 84), Point(20, 81))])),
    "band-row": Figure(
      box: Box(-30, -4, 98, 86), props: [.floor(-28, 66), .chair(-11, 14)],
      Frame(
        view: .side(Pose.sitting.with { $0.armNear = .joints(62, 10, 0) }),
        held: [.band(Point(64, 46))]),
      Frame(
        view: .side(Pose.sitting.with { $0.armNear = .joints(-32, 108, 0) }),
        held: [.band(Point(64, 46))],
        arrows: [.straight(Point(30, 62), Point(12, 62))])),
    "band-rotate-out": Figure(
      box: Box(-52, 38, 98, 72), isCloseUp: true,
      Frame(
        view: .front(
          FrontPose { $0.armRight = .init(272, 180, lowerScale: 0.75) }),
        held: [.band(Point(-48, 62))]),
      Frame(
        view: .front(
          FrontPose { $0.armRight = .init(272, 0, lowerScale: 0.9) }),
        held: [.band(Point(-48, 62))],
        arrows: [.straight(Point(19, 71), Point(36, 71))])),
  ]

  private static func leaning(_ arm: Pose.Limb) -> Pose {
    Pose.standing.with {
      $0.trunk = 30
      $0.legNear = .joints(67, 14, 7)
      $0.at = Point(-8, 3.5)
      $0.lumbar = 4
      $0.thorax = 6
      $0.neck = -4
      $0.head = -6
      $0.armNear = arm
      $0.armFar = .pinned(Point(36, 49), 0)
    }
  }

  /// Straight from the heels to the head, hands on the wall.
  private static func plank(_ direction: Double) -> Pose {
    Pose.standing.with {
      $0.trunk = direction
      $0.legNear = .joints(0, 0, 90 - direction)
      $0.lumbar = 0
      $0.thorax = 2
      $0.neck = 4
      $0.head = -4
      $0.armNear = .pinned(Point(44, 74), 90)
    }
  }
}
