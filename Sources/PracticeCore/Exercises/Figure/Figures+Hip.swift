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
    let hip = SideLying.hip
    let knee = open ? Point(19, 15) : Point(22, -10)
    let ankle = Point(41, -2)
    let farThigh = Stroke(
      [(hip + Point(0, -3), 4.6), (Point(22, -13), 3.4), (Point(41, -6), 2.2)], .far)
    let farFoot = Stroke([(Point(41, -6), 2.2), (Point(50, -6), 1.6)], .far, rimFrom: nil)
    return SideLying.strokes(
      farLeg: open ? [farThigh, farFoot] : [farFoot, farThigh], knee: knee, ankle: ankle,
      toes: (ankle + Point(9, -0.5), 1.6))
  }
}
