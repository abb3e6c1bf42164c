extension Figure {
  private static let bustBox = Box(-24, 68, 48, 44)
  private static let sideBust = Box(-24, 52, 48, 44)

  static let neck: [String: Figure] = [
    "neck-turn": Figure(
      box: bustBox, isCloseUp: true,
      Frame(view: .front(FrontPose())),
      Frame(
        view: .front(FrontPose { $0.turn = 70 }),
        arrows: [.arc(centre: Point(0, 88), radius: 18, from: 110, to: 60)])),
    "neck-side-bend": Figure(
      box: bustBox, isCloseUp: true,
      Frame(view: .front(FrontPose())),
      Frame(
        view: .front(FrontPose { $0.neck = 58 }),
        arrows: [.arc(centre: Point(0, 84), radius: 22, from: 98, to: 62)])),
    "neck-stretch": Figure(
      box: Box(-30, 40, 60, 70), props: [.box(Point(-19, 40), 38, 5)], isCloseUp: true,
      Frame(
        view: .front(holdingSeat)),
      Frame(
        view: .front(holdingSeat.with { $0.neck = 60 }),
        arrows: [
          .arc(centre: Point(0, 84), radius: 22, from: 98, to: 62),
          .straight(Point(-26, 68), Point(-26, 54)),
        ])),
    "nod-lying": Figure(
      box: Box(-58, -5, 48, 36),
      props: [.floor(-57, 20), .mat(-56, 20), .cushion(Point(-46, 0.6), 8, 1.2)], isCloseUp: true,
      Frame(view: .side(nod(neck: 29, head: -34))),
      Frame(
        view: .side(nod(neck: 1, head: 21)),
        arrows: [.arc(centre: Point(-40, 8), radius: 15, from: 140, to: 88)])),
    "chin-tuck": Figure(
      box: sideBust, props: [.guide(Point(12.6, 53), Point(12.6, 95))], isCloseUp: true,
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.neck = 36
            $0.head = -34
          })),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.neck = -4
            $0.head = 4
          }), arrows: [.straight(Point(21, 72), Point(9, 72))])),
    "neck-press": Figure(
      box: Box(-18, 48, 48, 48), isCloseUp: true,
      Frame(view: .side(Pose.sitting)),
      Frame(
        view: .side(
          Pose.sitting.with { $0.armNear = .pinned(Point(8.4, 79), 98) }),
        arrows: [.straight(Point(2, 92), Point(16, 92))])),
    "shoulder-rolls": Figure(
      box: Box(-26, 42, 48, 50), isCloseUp: true,
      Frame(view: .side(Pose.sitting.with { $0.armNear = .joints(6, 8, 0) })),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.armNear = .joints(6, 8, 0)
            $0.shoulderShift = Point(0.5, 5)
          }), arrows: [.straight(Point(14, 46), Point(14, 62))]),
      Frame(
        view: .side(
          Pose.sitting.with {
            $0.armNear = .joints(2, 8, 0)
            $0.shoulderShift = Point(-4, 2)
          }), arrows: [.arc(centre: Point(-2, 54), radius: 15, from: 128, to: 205)])),
  ]

  /// One hand holds the seat, the other rests in the lap.
  private static let holdingSeat = FrontPose {
    $0.armLeft = .init(256, 272)
    $0.armRight = .init(276, 226)
  }

  /// The back of the head stays on the towel: what the neck gives up the head takes over.
  private static func nod(neck: Double, head: Double) -> Pose {
    Pose.crook.with {
      $0.neck = neck
      $0.head = head
    }
  }
}
