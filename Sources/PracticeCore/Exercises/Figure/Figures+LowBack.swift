extension Figure {
  private static let lyingBox = Box(-58, -5, 116, 58)
  private static let ground: [Prop] = [.floor(-57, 57), .mat(-54, 54)]

  static let lowBack: [String: Figure] = [
    "pelvic-tilt": Figure(
      box: Box(-58, -5, 116, 46), props: ground,
      Frame(
        view: .side(
          Pose.crook.with {
            $0.trunk = 187
            $0.lumbar = 8
            $0.thorax = -2
            $0.neck = 5
            $0.anchor = .neck
            $0.at = Point(-32.5, 5)
            $0.showsArms = false
          }), arrows: [.straight(Point(-12, 24), Point(-12, 12.5))], marksLumbar: true),
      Frame(
        view: .side(
          Pose.crook.with {
            $0.trunk = 163
            $0.lumbar = -23
            $0.thorax = -3
            $0.neck = 14
            $0.anchor = .neck
            $0.at = Point(-32.5, 5)
            $0.showsArms = false
          }), arrows: [.straight(Point(-12, 16), Point(-12, 27.5))], marksLumbar: true)),
    "knee-rolls": Figure(
      box: Box(-58, -38, 116, 76), props: [.rug(-57, -37, 112, 74)],
      Frame(view: .front(lyingKnees(0))),
      Frame(
        view: .front(lyingKnees(1)),
        arrows: [.straight(Point(40, 4), Point(40, -20))])),
    "knee-to-chest": Figure(
      box: lyingBox, props: ground,
      Frame(view: .side(Pose.crook)),
      Frame(
        view: .side(
          Pose.crook.with {
            $0.legNear = .joints(118, 130, 0)
            $0.legFar = .pinned(Point(25, 3.5), 0)
            $0.armNear = .pinned(Point(-9, 28), 350)
          }), arrows: [.arc(centre: Point(0, 5), radius: 41, from: 62, to: 96)])),
    "cat-cow": Figure(
      box: Box(-40, -5, 100, 66), props: [.floor(-39, 59), .mat(-34, 52)],
      Frame(
        view: .side(
          Pose.fourPoint.with {
            $0.trunk = 30
            $0.lumbar = 30
            $0.thorax = 28
            $0.neck = 30
            $0.head = 12
          }), arrows: [.straight(Point(15, 49), Point(15, 59))]),
      Frame(
        view: .side(
          Pose.fourPoint.with {
            $0.trunk = -8
            $0.lumbar = -22
            $0.thorax = -6
            $0.neck = -28
            $0.head = -14
          }), arrows: [.straight(Point(15, 49), Point(15, 38))])),
    "sit-back": Figure(
      box: Box(-44, -5, 100, 58), props: [.floor(-43, 55), .mat(-38, 52)],
      Frame(view: .side(Pose.fourPoint.with { $0.armNear = .pinned(Point(33, 2.2), 0) })),
      Frame(
        view: .side(
          Pose.fourPoint.with {
            $0.legNear = .directions(324, 180, 205)
            $0.lumbar = 18
            $0.thorax = 6
            $0.neck = -4
            $0.armNear = .pinned(Point(33, 2.2), 0)
          }), arrows: [.straight(Point(0, 38), Point(-17, 32))])),
    "prone-elbows": Figure(
      box: Box(-58, -5, 116, 46), props: ground,
      Frame(view: .side(proneFlat)),
      Frame(
        view: .side(
          Pose.prone.with {
            $0.trunk = 8
            $0.lumbar = -28
            $0.thorax = -10
            $0.neck = -14
            $0.head = -12
            $0.armNear = .pinned(Point(38, 2.2), 0)
          }), arrows: [.arc(centre: Point(0, 5), radius: 39, from: 5, to: 26)])),
    "press-up": Figure(
      box: Box(-58, -5, 116, 56), props: ground,
      Frame(view: .side(proneFlat)),
      Frame(
        view: .side(
          Pose.prone.with {
            $0.trunk = 20
            $0.lumbar = -34
            $0.thorax = -18
            $0.neck = -6
            $0.head = -10
            $0.armNear = .pinned(Point(27, 2.2), 0)
          }), arrows: [.arc(centre: Point(0, 5), radius: 42, from: 6, to: 32)])),
    "back-bend": Figure(
      box: Box(-44, -5, 84, 112), props: [.floor(-26, 30)], slides: true,
      Frame(
        view: .side(Pose.standing.with { $0.armNear = .pinned(Point(-3.5, 62), 250) })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.trunk = 99
            $0.legNear = .joints(-13, 0, 8)
            $0.lumbar = -22
            $0.thorax = -8
            $0.neck = -2
            $0.head = -6
            $0.armNear = .pinned(Point(0.5, 62), 250)
          }), arrows: [.arc(centre: Point(2, 51), radius: 51, from: 90, to: 116)])),
    "bird-dog": Figure(
      box: Box(-58, -5, 130, 58), props: [.floor(-57, 71), .mat(-40, 56)],
      Frame(view: .side(Pose.fourPoint)),
      Frame(
        view: .side(
          Pose.fourPoint.with {
            $0.legFar = .directions(270, 180, 205)
            $0.legNear = .directions(179, 178, 248)
            $0.armFar = .directions(9, 9, 8)
          }),
        arrows: [
          .straight(Point(-36, 9), Point(-36, 21)),
          .arc(centre: Point(30, 34), radius: 34, from: 322, to: 354),
        ])),
    "bridge": Figure(
      box: lyingBox, props: ground,
      Frame(view: .side(Pose.crook)),
      Frame(
        view: .side(bridge),
        arrows: [.straight(Point(-4, 30), Point(-4, 43))])),
    "bridge-one-leg": Figure(
      box: lyingBox, props: ground,
      Frame(
        view: .side(
          Pose.crook.with {
            $0.legFar = .pinned(Point(25, 3.5), 0)
            $0.legNear = .directions(50, 48, 110)
          })),
      Frame(
        view: .side(
          bridge.with {
            $0.legFar = .pinned(Point(25, 3.5), 0)
            $0.legNear = .directions(25, 25, 95)
          }), arrows: [.straight(Point(-6, 31), Point(-6, 44))])),
  ]

  private static let bridge = Pose.crook.with {
    $0.trunk = 212
    $0.lumbar = 5
    $0.thorax = 8
    $0.neck = 20
    $0.anchor = .neck
    $0.at = Point(-32.5, 5)
    $0.armNear = .directions(356, 359, 359)
  }

  static let proneFlat = Pose.prone.with {
    $0.armNear = .directions(160, 316, 0, scale: 0.7, lowerScale: 0.55)
  }

  /// Lying seen from above with the head to the left; `side` 1 is with the knees to one side.
  private static func lyingKnees(_ side: Double) -> FrontPose {
    FrontPose {
      $0.hips = Point(-4, 0)
      $0.trunk = 180
      $0.armLeft = .init(312, 316)
      $0.armRight = .init(48, 44)
      if side == 0 {
        $0.legLeft = .init(0, 0, scale: 0.55, lowerScale: 0.5, foot: 8)
        $0.legRight = $0.legLeft
      } else {
        $0.legLeft = .init(-57, 52, scale: 0.9, lowerScale: 0.85, tip: 10, tone: .far, foot: 8)
        $0.legRight = .init(-57, 52, scale: 0.9, lowerScale: 0.85, tip: 10, foot: 8)
      }
    }
  }
}
