/// A posture seen from the front, or lying seen from above, given by directions on the page.
struct FrontPose: Sendable {
  struct Limb: Sendable {
    var upper: Double
    var lower: Double
    /// Below 1 for what points out of the page.
    var upperScale = 1.0
    var lowerScale = 1.0
    var tip: Double?
    var tone = Stroke.Tone.near
    /// The visible length of the foot.
    var foot = 2.2

    init(
      _ upper: Double, _ lower: Double, scale: Double = 1, lowerScale: Double = 1,
      tip: Double? = nil, tone: Stroke.Tone = .near, foot: Double = 2.2
    ) {
      self.upper = upper
      self.lower = lower
      self.upperScale = scale
      self.lowerScale = lowerScale
      self.tip = tip
      self.tone = tone
      self.foot = foot
    }
  }

  /// The middle between the hips.
  var hips = Point(0, 51)
  /// The direction from the hips to the neck.
  var trunk = 90.0
  var neck: Double?
  /// How far the head is turned, in degrees, to the right of the page.
  var turn = 0.0
  var showsFace = true
  /// How far the shoulders are pulled up.
  var shrug = 0.0
  /// On the left and the right of the page, for a figure that stands upright.
  var armLeft = Limb(262, 268)
  var armRight = Limb(278, 272)
  var legLeft = Limb(269, 270)
  var legRight = Limb(271, 270)

  init(_ change: (inout FrontPose) -> Void = { _ in }) { change(&self) }

  func with(_ change: (inout FrontPose) -> Void) -> FrontPose {
    var pose = self
    change(&pose)
    return pose
  }

  static let shoulder = 10.2
  static let hip = 5.2

  var neckBase: Point { hips.moved(trunk, Body.pelvis + Body.lumbar + Body.thorax) }
  var neckTop: Point { neckBase.moved(neck ?? trunk, Body.neck) }
  var headCentre: Point { neckTop.moved(neck ?? trunk, Body.head) }

  private func joints(
    _ limb: Limb, root: Point, _ upper: Double, _ lower: Double
  ) -> (Point, Point, Point) {
    let middle = root.moved(limb.upper, upper * limb.upperScale)
    return (root, middle, middle.moved(limb.lower, lower * limb.lowerScale))
  }

  func arm(left: Bool) -> (Point, Point, Point) {
    let side = trunk + (left ? 90 : -90)
    let root = neckBase.moved(trunk + 180, Body.shoulderDrop - shrug).moved(side, Self.shoulder)
    return joints(left ? armLeft : armRight, root: root, Body.upperArm, Body.forearm)
  }

  func leg(left: Bool) -> (Point, Point, Point) {
    let root = hips.moved(trunk + (left ? 90 : -90), Self.hip)
    return joints(left ? legLeft : legRight, root: root, Body.thigh, Body.shank)
  }

  var joints: [Point] {
    let nose = headCentre.moved((neck ?? trunk) - 90, 7.5 * turn / 90)
    var points = [hips, neckBase, neckTop, headCentre, nose]
    for left in [true, false] {
      let (arm, leg) = (arm(left: left), leg(left: left))
      points += [arm.0, arm.1, arm.2, leg.1, leg.2]
    }
    return points
  }
}
