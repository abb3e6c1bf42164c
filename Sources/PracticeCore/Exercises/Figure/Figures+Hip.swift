extension Figure {
  private static let lyingBox = Box(-58, -5, 124, 58)
  private static let ground: [Prop] = [.floor(-57, 65), .mat(-54, 62)]

  static let hip: [String: Figure] = [
    "heel-slide": Figure(
      box: Box(-58, -5, 124, 46), props: ground, slides: true,
      Frame(view: .side(Pose.supine)),
      Frame(
        view: .side(
          Pose.supine.with {
            $0.legFar = .directions(358.5, 358, 75)
            $0.legNear = .pinned(Point(24, 3.5), 0)
          }), arrows: [.straight(Point(56, 20), Point(38, 20))])),
    "clamshell": Figure(
      box: Box(-62, -20, 124, 60), props: [.carpet(-62, -18, 110, 28)],
      Frame(view: .strokes(sideLying(open: false))),
      Frame(
        view: .strokes(sideLying(open: true)),
        arrows: [.straight(Point(20, 23), Point(20, 36))])),
    "leg-side": Figure(
      box: Box(-46, -4, 84, 112), props: [.floor(-44, 36), .table(-44, -24, 50)],
      Frame(view: .front(besideChair(270))),
      Frame(
        view: .front(besideChair(298)),
        arrows: [.arc(centre: Point(5, 51), radius: 43, from: 272, to: 289)])),
    "leg-raise": Figure(
      box: lyingBox, props: ground,
      Frame(view: .side(oneBent(.directions(358.5, 358, 80)))),
      Frame(
        view: .side(oneBent(.directions(22, 22, 105))),
        arrows: [.arc(centre: Point(0, 5), radius: 56, from: 3, to: 20)])),
    "leg-back": Figure(
      box: Box(-64, -5, 124, 50), props: [.floor(-63, 59), .mat(-60, 56)],
      Frame(view: .side(foreheadDown)),
      Frame(
        view: .side(
          foreheadDown.with {
            $0.legFar = $0.legNear
            $0.legNear = .directions(163, 161, 190)
          }), arrows: [.straight(Point(-30, 24), Point(-30, 38))])),
    "hip-stretch": Figure(
      box: Box(-42, -4, 100, 92),
      props: [.floor(-40, 56), .cushion(Point(-9, 1.2), 7, 1.6), .chair(25, 45)],
      Frame(view: .side(halfKneeling(0))),
      Frame(
        view: .side(halfKneeling(14)),
        arrows: [.straight(Point(-22, 34), Point(-8, 34))])),
  ]

  private static func besideChair(_ leg: Double) -> FrontPose {
    FrontPose {
      $0.legRight = .init(leg, leg)
      $0.armLeft = .init(238, 225)
    }
  }

  private static func oneBent(_ near: Pose.Limb) -> Pose {
    Pose.crook.with {
      $0.legFar = .pinned(Point(25, 3.5), 0)
      $0.legNear = near
    }
  }

  private static let foreheadDown = Pose.prone.with {
    $0.neck = -12
    $0.head = 12
    $0.armNear = .directions(352, 350, 10, scale: 0.7, lowerScale: 0.35)
  }

  private static func halfKneeling(_ forward: Double) -> Pose {
    Pose(trunk: 90) {
      $0.anchor = .kneeNear
      $0.at = Point(-9, 6)
      $0.legNear = .directions(270 - forward * 1.6, 182, 230)
      $0.legFar = .pinned(Point(14, 3.5), 0)
      $0.lumbar = -4
      $0.thorax = 6
      $0.neck = 8
      $0.head = -8
      $0.armNear = .pinned(Point(21, 49.5), 0)
    }
  }

  /// On the side with bent knees, facing us; what lies below is drawn in the far tone.
  private static func sideLying(open: Bool) -> [Stroke] {
    let hip = Point(2, 0)
    let knee = open ? Point(19, 15) : Point(22, -10)
    let ankle = Point(41, -2)
    var strokes = [
      Stroke([(Point(-28, -4), 2.8), (Point(-44, -7), 2.4), (Point(-54, -5), 1.8)], .far),
      Stroke([(hip + Point(0, -3), 4.6), (Point(22, -13), 3.4), (Point(41, -6), 2.2)], .far),
      Stroke([(Point(41, -6), 2.2), (Point(50, -6), 1.6)], .far, rimFrom: nil),
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
      Stroke(
        [(hip, 5.2), (hip.toward(knee, 0.4), 4.6), (knee, 3.6), (ankle, 2.3)], .near, rimFrom: 1),
      Stroke([(ankle, 2.3), (ankle + Point(9, -0.5), 1.6)], .near, rimFrom: nil),
      Stroke(
        [
          (Point(-29, 2), 2.9), (Point(-19, -8), 2.4), (Point(-29, -11.5), 1.8),
          (Point(-33, -12), 1.5),
        ],
        .near),
    ]
    if !open { strokes.swapAt(1, 2) }
    return strokes
  }
}
