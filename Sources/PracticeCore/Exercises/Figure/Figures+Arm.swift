/// More figures of the shoulder.
extension Figure {
  private static let standingBox = Box(-36, -4, 84, 124)

  static let arm: [String: Figure] = [
    "stick-extension": Figure(
      box: Box(-40, -4, 72, 112), props: [.floor(-22, 26)],
      Frame(view: .side(Pose.standing.with { $0.armNear = .joints(-4, 4, 0) }), held: [.stick]),
      Frame(
        view: .side(Pose.standing.with { $0.armNear = .joints(-42, 4, 0) }), held: [.stick],
        arrows: [.arc(centre: Point(0, 80), radius: 45, from: 252, to: 228)])),
    "wall-walk": Figure(
      box: standingBox, props: [.floor(-20, 22), .wall(21, solidRight: true, height: 116)],
      slides: true,
      Frame(
        view: .side(
          Pose.standing.with {
            $0.armNear = .pinned(Point(18.4, 66), 84)
            $0.armFar = .joints(2, 8, 0)
          })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.armNear = .pinned(Point(18.4, 104), 86)
            $0.armFar = .joints(2, 8, 0)
          }),
        arrows: [
          .straight(Point(33, 66), Point(33, 79)), .straight(Point(33, 86), Point(33, 99)),
        ])),
    "hands-behind-head": Figure(
      box: Box(-36, 64, 72, 50), isCloseUp: true,
      Frame(
        view: .front(
          FrontPose {
            $0.armLeft = .init(96, 84, scale: 0.5, lowerScale: 0.45)
            $0.armRight = .init(84, 96, scale: 0.5, lowerScale: 0.45)
          })),
      Frame(
        view: .front(
          FrontPose {
            $0.armLeft = .init(158, 34, tip: 20)
            $0.armRight = .init(22, 146, tip: 160)
          }),
        arrows: [
          .straight(Point(-15, 108), Point(-29, 104)), .straight(Point(15, 108), Point(29, 104)),
        ])),
    "cross-body": Figure(
      box: Box(-28, 56, 72, 56), isCloseUp: true,
      Frame(view: .front(FrontPose())),
      Frame(
        view: .front(
          FrontPose {
            $0.armLeft = .init(356, 0)
            // Painted last: its hand lies on the elbow of the other arm.
            $0.armRight = .init(312, 138, scale: 0.85, tip: 150)
          }), arrows: [.straight(Point(28, 66), Point(42, 66))])),
    "pull-down": Figure(
      box: Box(-28, -4, 84, 122), props: [.floor(-24, 40)],
      Frame(
        view: .side(Pose.standing.with { $0.armNear = .joints(110, 0, 0) }),
        held: [.band(Point(50, 112))]),
      Frame(
        view: .side(Pose.standing.with { $0.armNear = .joints(14, 0, 0) }),
        held: [.band(Point(50, 112))],
        arrows: [.arc(centre: Point(0, 80), radius: 44, from: -4, to: -46)])),
    "punch": Figure(
      box: Box(-58, -5, 90, 62), props: [.floor(-57, 31), .mat(-54, 30)], isCloseUp: true,
      Frame(view: .side(punch(0))),
      Frame(
        view: .side(punch(7)), arrows: [.straight(Point(-16, 36), Point(-16, 50))])),
    "band-rotate-in": Figure(
      box: Box(-40, 38, 98, 72), isCloseUp: true,
      Frame(
        view: .front(FrontPose { $0.armRight = .init(272, 0, lowerScale: 0.9) }),
        held: [.band(Point(54, 62))]),
      Frame(
        view: .front(FrontPose { $0.armRight = .init(272, 180, lowerScale: 0.75) }),
        held: [.band(Point(54, 62))],
        arrows: [.straight(Point(34, 72), Point(19, 72))])),
  ]

  private static func punch(_ lift: Double) -> Pose {
    Pose.crook.with {
      $0.armNear = .directions(90, 90, 90)
      $0.shoulderShift = Point(0, lift)
    }
  }
}
