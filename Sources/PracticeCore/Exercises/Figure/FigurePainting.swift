/// From a pose to the strokes that draw it, in the order in which they are painted.
extension Figure.View {
  var strokes: [Stroke] {
    switch self {
    case .side(let pose): Self.side(Skeleton(pose), pose)
    case .front(let pose): Self.front(pose)
    case .strokes(let strokes): strokes
    }
  }

  /// Points to compare between frames.
  var joints: [Point] {
    switch self {
    case .side(let pose): Skeleton(pose).joints
    case .front(let pose): pose.joints
    case .strokes(let strokes): strokes.flatMap { $0.nodes.map(\.point) }
    }
  }

  // MARK: - Side

  private static func side(_ skeleton: Skeleton, _ pose: Pose) -> [Stroke] {
    var strokes: [Stroke] = []
    if pose.showsArms { strokes.append(arm(skeleton.armFar, .far)) }
    strokes += leg(skeleton.legFar, .far)
    strokes += trunk(skeleton, pose)
    strokes += leg(skeleton.legNear, .near)
    if pose.showsArms { strokes.append(arm(skeleton.armNear, .near)) }
    return strokes
  }

  private static func trunk(_ skeleton: Skeleton, _ pose: Pose) -> [Stroke] {
    let spine = skeleton.spine
    let shoulder = spine[3].toward(spine[4], 0.4)
    var strokes: [Stroke] = [
      .smooth(
        [
          (spine[0], 5.2), (spine[1], 5.1), (spine[2], 5.2), (spine[3], 5.6), (shoulder, 4.8),
          (spine[4], 2.9),
        ], .body)
    ]
    if pose.belly > 0 {
      let front = (spine[2] - spine[1]).direction - 90
      strokes.append(
        Stroke(
          [
            (spine[1].moved(front, pose.belly * 0.6), 5),
            (spine[2].moved(front, pose.belly), 4.8),
            (spine[3], 5.4),
          ], .body, rimFrom: nil))
    }
    // Trousers, so that the hips belong to the legs.
    strokes.append(
      Stroke([(spine[0], 5.2), (spine[1].toward(spine[0], 0.25), 5.1)], .near, rimFrom: nil))
    strokes += head(centre: skeleton.headCentre, direction: skeleton.headDirection)
    // Painted last, so that the rims of trunk and head do not cut it.
    strokes.append(
      Stroke(
        [(spine[4].toward(spine[3], 0.3), 3.0), (skeleton.neckTop, 2.5)], .body, rimFrom: nil))
    return strokes
  }

  static func head(centre: Point, direction: Double) -> [Stroke] {
    let front = direction - 90
    return [
      Stroke([(centre.moved(direction, -1), 6), (centre.moved(direction, 1), 6)], .body),
      Stroke(
        [
          (centre.moved(direction, -0.4).moved(front, 4.8), 1.9),
          (centre.moved(direction, -1).moved(front, 7.5), 0.8),
        ], .body, rimFrom: nil),
    ]
  }

  static func leg(_ limb: Skeleton.Limb, _ tone: Stroke.Tone) -> [Stroke] {
    let front = limb.tip
    let sole = front - 90
    let ankle = limb.end
    return [
      // The rim starts beyond the hip, or the leg would look stuck on.
      Stroke(
        [
          (limb.root, 4.8), (limb.root.toward(limb.middle, 0.4), 4.4), (limb.middle, 3.5),
          (limb.end, 2.2),
        ], tone, rimFrom: 1),
      Stroke(
        [
          (ankle.moved(front, -Body.heel).moved(sole, 1.2), 2.0),
          (ankle.moved(sole, 1.0), 2.3),
          (ankle.moved(front, Body.foot - 1.6).moved(sole, 1.9), 1.5),
        ], tone, rimFrom: nil),
    ]
  }

  static func arm(_ limb: Skeleton.Limb, _ tone: Stroke.Tone) -> Stroke {
    Stroke(
      [
        (limb.root, 2.9), (limb.middle, 2.4), (limb.end, 1.7),
        (limb.end.moved(limb.tip, Body.hand - 1.3), 1.4),
      ], tone)
  }

  // MARK: - Front

  private static func front(_ pose: FrontPose) -> [Stroke] {
    var strokes: [Stroke] = []
    let (left, right) = (pose.arm(left: true), pose.arm(left: false))
    let shirtEnd = pose.hips.moved(pose.trunk, Body.pelvis + 1)
    let chest = pose.neckBase.moved(pose.trunk, -9)
    strokes.append(
      Stroke(
        [
          (left.0.toward(pose.neckBase, 0.2).moved(pose.trunk, -1), 3), (pose.neckBase, 2.6),
          (right.0.toward(pose.neckBase, 0.2).moved(pose.trunk, -1), 3),
        ], .body, rimFrom: nil))
    strokes.append(
      Stroke([(chest, 8.8), (shirtEnd, 7.4), (pose.hips.moved(pose.trunk, 2), 7.4)], .body))
    for isLeft in [true, false] {
      strokes += frontLeg(pose.leg(left: isLeft), isLeft ? pose.legLeft : pose.legRight, pose)
    }
    let side = pose.trunk + 90
    strokes.append(
      Stroke(
        [
          (pose.hips.moved(side, 3.4).moved(pose.trunk, 1.5), 4.6),
          (pose.hips.moved(side, -3.4).moved(pose.trunk, 1.5), 4.6),
        ], .near, rimFrom: nil))
    strokes += frontHead(pose)
    strokes.append(frontArm(left, pose.armLeft))
    strokes.append(frontArm(right, pose.armRight))
    return strokes
  }

  private static func frontArm(_ arm: (Point, Point, Point), _ limb: FrontPose.Limb) -> Stroke {
    Stroke(
      [
        (arm.0, 3), (arm.1, 2.5), (arm.2, 1.8),
        (arm.2.moved(limb.tip ?? limb.lower, Body.hand - 1.6), 1.6),
      ], limb.tone)
  }

  private static func frontLeg(
    _ leg: (Point, Point, Point), _ limb: FrontPose.Limb, _ pose: FrontPose
  ) -> [Stroke] {
    [
      Stroke(
        [(leg.0, 4.8), (leg.0.toward(leg.1, 0.4), 4.4), (leg.1, 3.5), (leg.2, 2.3)], limb.tone,
        rimFrom: 1),
      Stroke(
        [(leg.2, 2.4), (leg.2.moved(limb.tip ?? limb.lower, limb.foot), 2.4)], limb.tone,
        rimFrom: nil),
    ]
  }

  private static func frontHead(_ pose: FrontPose) -> [Stroke] {
    let centre = pose.headCentre
    let up = pose.neck ?? pose.trunk
    let right = up - 90
    var strokes = [
      Stroke([(centre.moved(up, -1.2), 5.8), (centre.moved(up, 1.2), 6)], .body),
      Stroke(
        [(pose.neckBase, 3.8), (pose.neckTop.moved(up, 0.5), 2.8)], .body, rimFrom: nil),
    ]
    guard pose.showsFace else { return strokes }
    if abs(pose.turn) > 35 {
      let sign = pose.turn > 0 ? 1.0 : -1
      strokes.append(
        Stroke(
          [
            (centre.moved(up, -0.4).moved(right, 4.8 * sign), 1.9),
            (centre.moved(up, -1).moved(right, 7.5 * sign), 0.8),
          ], .body, rimFrom: nil))
      strokes.append(
        Stroke([(centre.moved(up, 1.3).moved(right, 3.2 * sign), 0.7)], .face, rimFrom: nil))
      return strokes
    }
    for eye in [-2.2, 2.2] {
      strokes.append(Stroke([(centre.moved(up, 1.3).moved(right, eye), 0.75)], .face, rimFrom: nil))
    }
    strokes.append(
      Stroke(
        [
          (centre.moved(up, 0.4), 0.4), (centre.moved(up, -1.6).moved(right, 0.1), 0.4),
          (centre.moved(up, -1.7).moved(right, 1), 0.4),
        ], .face, rimFrom: nil))
    return strokes
  }
}
