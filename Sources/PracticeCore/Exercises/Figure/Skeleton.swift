import Glibc

/// The joints of a posed body on the page.
struct Skeleton: Sendable {
  struct Limb: Sendable {
    /// Hip or shoulder, knee or elbow, ankle or wrist.
    var root: Point
    var middle: Point
    var end: Point
    /// The direction of the foot or hand.
    var tip: Double
    var isForeshortened = false
  }

  /// Hips, sacrum, top of the lumbar spine, middle of the thorax, lowest bone of the neck.
  var spine: [Point]
  var neckTop: Point
  var headDirection: Double
  var legNear: Limb
  var legFar: Limb
  var armNear: Limb
  var armFar: Limb
  /// What could not be solved.
  var problems: [String] = []

  var headCentre: Point { neckTop.moved(headDirection, Body.head) }

  var nose: Point { headCentre.moved(headDirection - 90, 7.5) }

  var joints: [Point] {
    spine + [neckTop, headCentre, nose]
      + [legNear, legFar, armNear, armFar].flatMap { [$0.middle, $0.end] }
  }
}

extension Skeleton {
  /// Solves a pose: forward from the hips, moved to its anchor, then the pinned limbs.
  init(_ pose: Pose) {
    guard pose.solvesTrunk, case .pinned(let hand, _) = pose.armNear else {
      self.init(solved: pose)
      return
    }
    let reach = 0.99 * (Body.upperArm + Body.forearm)
    // One angle, so a scan in quarter degrees is enough and cannot fail to end.
    let best = stride(from: -60.0, through: 60, by: 0.25).min { left, right in
      func error(_ turn: Double) -> Double {
        let turned = Skeleton(solved: pose.with { $0.trunk += turn })
        return abs(turned.armNear.root.distance(to: hand) - reach) + abs(turn) * 0.001
      }
      return error(left) < error(right)
    }
    self.init(solved: pose.with { $0.trunk += best ?? 0 })
  }

  private init(solved pose: Pose) {
    let lumbar = pose.trunk - pose.lumbar
    let thorax = lumbar - pose.thorax
    let neck = thorax - pose.neck
    var spine = [Point(0, 0)]
    spine.append(spine[0].moved(pose.trunk, Body.pelvis))
    spine.append(spine[1].moved(lumbar, Body.lumbar))
    spine.append(spine[2].moved(thorax, Body.thorax / 2))
    spine.append(spine[3].moved(thorax, Body.thorax / 2))

    func forward(_ limb: Pose.Limb, root: Point, base: Double, leg: Bool) -> Limb {
      let (upper, lower) =
        leg ? (Body.thigh, Body.shank) : (Body.upperArm, Body.forearm)
      switch limb {
      case .joints(let first, let second, let third):
        let upperDirection = base + 180 + first
        let lowerDirection = upperDirection + (leg ? -second : second)
        let middle = root.moved(upperDirection, upper)
        return Limb(
          root: root, middle: middle, end: middle.moved(lowerDirection, lower),
          tip: lowerDirection + (leg ? 90 : 0) + third)
      case .directions(let first, let second, let third, let scale, let lowerScale):
        let middle = root.moved(first, upper * scale)
        return Limb(
          root: root, middle: middle, end: middle.moved(second, lower * lowerScale), tip: third,
          isForeshortened: scale < 1 || lowerScale < 1)
      case .pinned(let point, let tip):
        return Limb(root: root, middle: root, end: point, tip: tip)
      }
    }
    let shoulder = spine[4].moved(thorax + 180, Body.shoulderDrop) + pose.shoulderShift
    let legFarPose = pose.legFar ?? pose.legNear
    let armFarPose = pose.armFar ?? pose.armNear
    var legNear = forward(pose.legNear, root: spine[0], base: pose.trunk, leg: true)
    var legFar = forward(legFarPose, root: spine[0], base: pose.trunk, leg: true)
    var armNear = forward(pose.armNear, root: shoulder, base: thorax, leg: false)
    var armFar = forward(armFarPose, root: shoulder, base: thorax, leg: false)

    let anchored =
      switch pose.anchor {
      case .hip: spine[0]
      case .neck: spine[4]
      case .kneeNear: legNear.middle
      case .kneeFar: legFar.middle
      case .ankleNear: legNear.end
      case .ankleFar: legFar.end
      }
    let shift = pose.at - anchored
    spine = spine.map { $0 + shift }
    var problems: [String] = []
    func place(_ limb: inout Limb, _ source: Pose.Limb, leg: Bool, _ name: String) {
      limb.root = limb.root + shift
      guard case .pinned(let point, let tip) = source else {
        limb.middle = limb.middle + shift
        limb.end = limb.end + shift
        return
      }
      let (upper, lower) =
        leg ? (Body.thigh, Body.shank) : (Body.upperArm, Body.forearm)
      let wanted = limb.root.distance(to: point)
      if wanted > upper + lower + 0.3 || wanted < abs(upper - lower) {
        problems.append("\(name) cannot reach its pin")
      }
      let distance = min(max(wanted, abs(upper - lower) + 0.01), upper + lower - 0.01)
      let cosine = (upper * upper + distance * distance - lower * lower) / (2 * upper * distance)
      let bend = acos(min(1, max(-1, cosine))) * 180 / Double.pi
      // Knees bend one way and elbows the other; with the front at `trunk - 90` that sign is fixed.
      let base = (point - limb.root).direction
      limb.middle = limb.root.moved(base + (leg ? bend : -bend), upper)
      limb.end = limb.middle.moved((point - limb.middle).direction, lower)
      limb.tip = tip
    }
    place(&legNear, pose.legNear, leg: true, "near leg")
    place(&legFar, legFarPose, leg: true, "far leg")
    place(&armNear, pose.armNear, leg: false, "near arm")
    place(&armFar, armFarPose, leg: false, "far arm")
    self.init(
      spine: spine, neckTop: spine[4].moved(neck, Body.neck), headDirection: neck - pose.head,
      legNear: legNear, legFar: legFar, armNear: armNear, armFar: armFar, problems: problems)
  }

  /// The joints of a side view that are bent further than people bend.
  func limitProblems(_ pose: Pose) -> [String] {
    let thorax = (spine[4] - spine[2]).direction
    let pelvis = (spine[1] - spine[0]).direction
    var found: [String] = []
    func check(_ name: String, _ degrees: Double, _ limit: ClosedRange<Double>) {
      if !limit.contains(degrees) { found.append("\(name) \(Int(degrees.rounded()))°") }
    }
    check("lumbar", pose.lumbar, Body.Limits.lumbar)
    check("thorax", pose.thorax, Body.Limits.thorax)
    check("neck", pose.neck, Body.Limits.neck)
    check("head", pose.head, Body.Limits.head)
    for (name, leg) in [("near", legNear), ("far", legFar)] where !leg.isForeshortened {
      let thigh = (leg.middle - leg.root).direction
      let shank = (leg.end - leg.middle).direction
      check("\(name) hip", jointAngle(thigh - pelvis - 180), Body.Limits.hip)
      check("\(name) knee", jointAngle(thigh - shank), Body.Limits.knee)
      check("\(name) ankle", jointAngle(leg.tip - shank - 90), Body.Limits.ankle)
    }
    guard pose.showsArms else { return found }
    for (name, arm) in [("near", armNear), ("far", armFar)] where !arm.isForeshortened {
      let upper = (arm.middle - arm.root).direction
      let fore = (arm.end - arm.middle).direction
      check("\(name) shoulder", jointAngle(upper - thorax - 180), Body.Limits.shoulder)
      check("\(name) elbow", jointAngle(fore - upper), Body.Limits.elbow)
    }
    return found
  }
}
