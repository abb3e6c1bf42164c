/// More figures of the hip and the leg.
extension Figure {
  private static let worktop: Prop = .table(16, 44, 53)
  private static let hand = Pose.Limb.pinned(Point(19, 57), 350)

  static let leg: [String: Figure] = [
    "leg-lift-side": Figure(
      box: Box(-62, -20, 128, 64), props: [.carpet(-62, -18, 114, 28)],
      Frame(view: .strokes(sideLying(lift: 0))),
      Frame(
        view: .strokes(sideLying(lift: 1)),
        arrows: [.straight(Point(32, 27), Point(32, 40))])),
    "leg-back-standing": Figure(
      box: Box(-38, -4, 86, 112), props: [.floor(-36, 46), worktop],
      Frame(view: .side(Pose.standing.with { $0.armNear = hand })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.armNear = hand
            $0.legFar = .joints(1, 2, 1)
            $0.legNear = .joints(-22, 6, 4)
          }), arrows: [.straight(Point(-17, 34), Point(-31, 30))])),
    "knee-raise": Figure(
      box: Box(-34, -4, 80, 112), props: [.floor(-32, 40), .rod(Point(13, 0), Point(13, 62))],
      Frame(view: .side(holdingRail(.joints(1, 2, 1)))),
      Frame(
        view: .side(holdingRail(.joints(82, 84, 4))),
        arrows: [.straight(Point(36, 34), Point(36, 50))])),
    "hamstring-stretch": Figure(
      box: Box(-58, -5, 116, 66), props: [.floor(-57, 57), .mat(-54, 54)],
      Frame(
        view: .side(towelLeg(thigh: 84, shank: 14, arm: 44)), held: [.band(Point(27.5, 35.5))]),
      Frame(
        view: .side(towelLeg(thigh: 80, shank: 72, arm: 52)), held: [.band(Point(11.5, 52))],
        arrows: [.arc(centre: Point(4, 29), radius: 32, from: 4, to: 42)])),
    "quad-stretch": Figure(
      box: Box(-36, -4, 84, 112), props: [.floor(-34, 46), worktop],
      Frame(view: .side(Pose.standing.with { $0.armNear = hand })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.armFar = hand
            $0.armNear = .joints(-26, 4, 0)
            $0.legFar = .joints(1, 2, 1)
            $0.legNear = .joints(0, 138, -30)
          }), arrows: [.arc(centre: Point(0, 27), radius: 29, from: 212, to: 178)])),
    "leg-swing": Figure(
      box: Box(-36, -4, 92, 112), props: [.floor(-34, 54), .table(19, 50, 56)],
      Frame(view: .side(swinging(-20))),
      Frame(
        view: .side(swinging(24)),
        arrows: [.arc(centre: Point(0, 51), radius: 40, from: 304, to: 325)])),
    "step-up": Figure(
      box: Box(-28, -4, 72, 124),
      props: [.floor(-26, 42), .box(Point(5, -0.6), 20, 10.6), .rod(Point(32, 0), Point(32, 72))],
      Frame(
        view: .side(
          Pose.standing.with {
            $0.legFar = .joints(1, 2, 1)
            $0.legNear = .pinned(Point(13, 13.5), 0)
            $0.armNear = .pinned(Point(29, 70), 20)
            $0.armFar = .joints(2, 8, 0)
          })),
      Frame(
        view: .side(
          Pose.standing.with {
            $0.anchor = .ankleNear
            $0.at = Point(13, 13.5)
            $0.legNear = .joints(1, 2, 1)
            $0.armNear = .pinned(Point(29, 70), 20)
            $0.armFar = .joints(2, 8, 0)
          }), arrows: [.straight(Point(-12, 52), Point(-12, 74))])),
    "band-walk": Figure(
      box: Box(-30, -4, 90, 112), props: [.floor(-28, 58)],
      Frame(
        view: .front(FrontPose { $0.hips = Point(0, 51.5) }),
        held: [.strap(Point(-5.6, 9), Point(5.6, 9))]),
      Frame(
        view: .front(
          FrontPose {
            $0.hips = Point(10, 50)
            $0.legLeft = .init(254, 255)
            $0.legRight = .init(286, 284)
          }), held: [.strap(Point(-6.6, 9), Point(22.4, 9))],
        arrows: [.straight(Point(36, 26), Point(52, 26))])),
    "wall-squat": Figure(
      box: Box(-32, -4, 76, 112),
      props: [.floor(-28, 40), .wall(-7, solidRight: false, height: 104)],
      Frame(view: .side(againstWall(49))),
      Frame(
        view: .side(againstWall(33)), arrows: [.straight(Point(32, 66), Point(32, 50))])),
    "fall-out": Figure(
      box: Box(-58, -38, 116, 76), props: [.rug(-57, -37, 112, 74)],
      Frame(view: .front(kneesFromAbove(out: false))),
      Frame(
        view: .front(kneesFromAbove(out: true)),
        arrows: [.straight(Point(46, 0), Point(46, -18))])),
  ]

  private static func holdingRail(_ near: Pose.Limb) -> Pose {
    Pose.standing.with {
      $0.legFar = .joints(1, 2, 1)
      $0.legNear = near
      $0.armNear = .joints(-4, 10, 0)
      $0.armFar = .pinned(Point(11, 60), 20)
    }
  }

  private static func towelLeg(thigh: Double, shank: Double, arm: Double) -> Pose {
    Pose.crook.with {
      $0.legFar = .pinned(Point(25, 3.5), 0)
      $0.legNear = .directions(thigh, shank, shank + 90)
      $0.armNear = .directions(arm, arm, arm)
    }
  }

  private static func swinging(_ hip: Double) -> Pose {
    Pose.standing.with {
      $0.armNear = .pinned(Point(22, 60), 350)
      $0.legFar = .joints(1, 2, 1)
      $0.legNear = .joints(hip, hip < 0 ? 6 : 4, 2)
    }
  }

  private static func againstWall(_ hip: Double) -> Pose {
    Pose.standing.with {
      $0.anchor = .hip
      $0.trunk = 90
      $0.thorax = 2
      $0.lumbar = 0
      $0.at = Point(-1, hip)
      $0.legNear = .pinned(Point(14, 3.5), 0)
      $0.armNear = .joints(6, 6, 0)
    }
  }

  private static func kneesFromAbove(out: Bool) -> FrontPose {
    FrontPose {
      $0.hips = Point(-4, 0)
      $0.trunk = 180
      $0.armLeft = .init(312, 316)
      $0.armRight = .init(48, 44)
      $0.legLeft = .init(0, 0, scale: 0.55, lowerScale: 0.5, foot: 8)
      $0.legRight = $0.legLeft
      if out {
        $0.legLeft = .init(-44, 30, scale: 0.9, lowerScale: 0.82, tip: 10, foot: 8)
      }
    }
  }

  /// On the side with straight legs, facing us; what lies below is drawn in the far tone.
  private static func sideLying(lift: Double) -> [Stroke] {
    let knee = lift > 0 ? Point(24, 10.5) : Point(26.4, -2)
    let ankle = lift > 0 ? Point(45.5, 20.5) : Point(49.8, -3.5)
    return SideLying.strokes(
      farLeg: [
        Stroke(
          [(SideLying.hip + Point(0, -3), 4.6), (Point(25, -8), 3.4), (Point(48, -9), 2.2)], .far),
        Stroke([(Point(48, -9), 2.2), (Point(52, -13), 1.6)], .far, rimFrom: nil),
      ], knee: knee, ankle: ankle, toes: (ankle + Point(4, -4.5), 1.7))
  }
}
