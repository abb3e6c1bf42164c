/// The pictures of one exercise: from start to end, in two or three frames on one scale.
struct Figure: Sendable {
  /// What a person is drawn with: solved from joint angles, or placed by hand for views in which
  /// limbs point out of the page.
  enum View: Sendable {
    case side(Pose)
    case front(FrontPose)
    case strokes([Stroke])
  }

  enum Prop: Hashable, Sendable {
    case floor(Double, Double)
    case mat(Double, Double)
    /// A mat seen obliquely: left, bottom, width, depth.
    case carpet(Double, Double, Double, Double)
    /// A mat seen from above: left, bottom, width, height.
    case rug(Double, Double, Double, Double)
    /// A wall with its face at x; solid to the right or to the left of it.
    case wall(Double, solidRight: Bool, height: Double)
    /// A chair with its seat from x to x; the back rest stands at the first.
    case chair(Double, Double)
    /// A worktop or table from x to x at a height.
    case table(Double, Double, Double)
    /// A box standing with its left bottom corner at a point.
    case box(Point, Double, Double)
    /// A band from where it is fixed to the hand.
    case band(Point)
    /// A stick in the hand, seen from its end.
    case stick
    /// A cushion or folded towel: middle, half width, half height.
    case cushion(Point, Double, Double)
    case guide(Point, Point)
    /// A rail or a stick between two points.
    case rod(Point, Point)
    /// A band between two points.
    case strap(Point, Point)
  }

  enum Arrow: Hashable, Sendable {
    case straight(Point, Point)
    /// Degrees; from more to less turns clockwise.
    case arc(centre: Point, radius: Double, from: Double, to: Double)
  }

  struct Frame: Sendable {
    var view: View
    /// Props of this frame only, in front of the figure: what the hands hold.
    var held: [Prop] = []
    var arrows: [Arrow] = []
    /// Marks the curve of the low back, where the movement is too small to see.
    var marksLumbar = false

    /// The hand that holds things: the near one, or the one on the right of the page.
    var hand: Point? {
      switch view {
      case .side(let pose):
        let arm = Skeleton(pose).armNear
        return arm.end.moved(arm.tip, Body.hand * 0.4)
      case .front(let pose):
        let arm = pose.arm(left: false)
        return arm.2.moved(pose.armRight.tip ?? pose.armRight.lower, Body.hand * 0.4)
      case .strokes: return nil
      }
    }
  }

  let box: Box
  /// What stands in every frame at the same place.
  let props: [Prop]
  let frames: [Frame]
  /// A close-up: the body runs out of the picture.
  let isCloseUp: Bool
  /// Pinned hands or feet slide on purpose.
  let slides: Bool

  /// Floor and mat, which are painted last: bodies lie on them, not in them.
  var ground: [Prop] { props.filter(\.isGround) }

  init(
    box: Box, props: [Prop] = [], isCloseUp: Bool = false, slides: Bool = false, _ frames: Frame...
  ) {
    self.init(box: box, props: props, isCloseUp: isCloseUp, slides: slides, frames: frames)
  }

  init(
    box: Box, props: [Prop] = [], isCloseUp: Bool = false, slides: Bool = false, frames: [Frame]
  ) {
    self.box = box
    self.props = props
    self.frames = frames
    self.isCloseUp = isCloseUp
    self.slides = slides
  }
}

extension Figure {
  /// The figures that have been looked at and found clear; an exercise without one is text only.
  static let all: [String: Figure] = lowBack.merging(neck) { first, _ in first }
    .merging(shoulder) { first, _ in first }.merging(hip) { first, _ in first }
    .merging(general) { first, _ in first }
    .merging(trunk) { first, _ in first }.merging(upperBack) { first, _ in first }
    .merging(arm) { first, _ in first }.merging(leg) { first, _ in first }
    .merging(daily) { first, _ in first }
}

extension Figure.Prop {
  var isGround: Bool {
    switch self {
    case .floor, .mat: true
    default: false
    }
  }
}
