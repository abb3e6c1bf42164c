/// Figures of the neck and the upper back.
extension Figure {
  private static let bust = Box(-24, 52, 48, 44)

  static let upperBack: [String: Figure] = [
    "neck-flex": Figure(
      box: bust, isCloseUp: true,
      Frame(view: .side(Pose.sitting)),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.neck = 34
            $0.head = 22
          }), arrows: [.arc(centre: Point(0, 68), radius: 20, from: 26, to: -14)])),
    "neck-look-up": Figure(
      box: bust, isCloseUp: true,
      Frame(view: .side(Pose.sitting)),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.neck = -18
            $0.head = -30
          }), arrows: [.arc(centre: Point(0, 68), radius: 20, from: -8, to: 34)])),
    "head-lift": Figure(
      box: Box(-60, -5, 54, 44),
      props: [.floor(-59, 20), .mat(-58, 20), .cushion(Point(-46, 0.6), 8, 1.2)], isCloseUp: true,
      Frame(
        view: .side(
          Pose.crook.with {
            $0.neck = 8
            $0.head = 12
          })),
      Frame(
        view: .side(
          Pose.crook.with {
            $0.neck = 34
            $0.head = 18
          }), arrows: [.straight(Point(-52, 22), Point(-52, 35))])),
    "neck-press-side": Figure(
      box: Box(-26, 66, 54, 48), isCloseUp: true,
      Frame(view: .front(FrontPose())),
      Frame(
        view: .front(
          FrontPose { $0.armRight = .init(352, 126, scale: 0.62, tip: 118) }),
        arrows: [.straight(Point(-8, 108), Point(8, 108))])),
    "shrug": Figure(
      box: Box(-28, 58, 56, 54), isCloseUp: true,
      Frame(view: .front(FrontPose())),
      Frame(
        view: .front(FrontPose { $0.shrug = 7 }),
        arrows: [
          .straight(Point(-21, 70), Point(-21, 84)), .straight(Point(21, 70), Point(21, 84)),
        ])),
    "thoracic-extension": Figure(
      box: Box(-40, -4, 76, 102), props: [.floor(-20, 32), .chair(-11, 14)],
      Frame(view: .side(handsBehindHead)),
      Frame(
        view: .side(
          handsBehindHead.with {
            $0.trunk = 98
            $0.lumbar = -6
            $0.thorax = -20
            $0.neck = -4
            $0.head = -8
          }), arrows: [.arc(centre: Point(-2, 45), radius: 47, from: 72, to: 98)])),
    "upper-back-stretch": Figure(
      box: Box(-30, -4, 96, 88), props: [.floor(-20, 42), .chair(-11, 14)],
      Frame(view: .side(Pose.sitting)),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.trunk = 100
            $0.lumbar = 16
            $0.thorax = 36
            $0.neck = 20
            $0.head = 8
            $0.armNear = .directions(2, 2, 0)
          }), arrows: [.straight(Point(44, 52), Point(58, 52))])),
    "prone-head-lift": Figure(
      box: Box(-58, -5, 120, 56), props: [.floor(-57, 61), .mat(-54, 58)],
      Frame(view: .side(onElbows(neck: 34, head: 16))),
      Frame(
        view: .side(onElbows(neck: -12, head: -12)),
        arrows: [.arc(centre: Point(27, 28), radius: 24, from: -14, to: 24)])),
  ]

  private static let handsBehindHead = Pose.sitting.with { $0.armNear = .joints(142, 150, 0) }

  private static func onElbows(neck: Double, head: Double) -> Pose {
    Pose.prone.with {
      $0.trunk = 8
      $0.lumbar = -28
      $0.thorax = -10
      $0.neck = neck
      $0.head = head
      $0.armNear = .pinned(Point(38, 2.2), 0)
    }
  }
}
