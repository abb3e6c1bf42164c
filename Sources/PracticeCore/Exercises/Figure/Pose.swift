/// A posture seen from the side, as a therapist reads it: angles of joints, flexion positive.
///
/// Directions are degrees on the page, counter-clockwise from the right. The front of the body is
/// always `trunk - 90`, so that standing (90) looks to the right, lying on the back (180) looks
/// up, and hands and knees (0) look down, without any mirroring.
struct Pose: Sendable {
  enum Limb: Sendable {
    /// Angles of the joints: hip, knee, ankle or shoulder, elbow, wrist.
    case joints(Double, Double, Double)
    /// Directions on the page of the three segments: for a limb that rests on something. A scale
    /// below 1 shortens the first two, for what points out of the page.
    case directions(Double, Double, Double, scale: Double = 1, lowerScale: Double = 1)
    /// The ankle or wrist is held at a point; the last value is the direction of foot or hand.
    case pinned(Point, Double)
  }

  enum Anchor: Sendable { case hip, neck, kneeNear, kneeFar, ankleNear, ankleFar }

  /// The direction from the hips to the head.
  var trunk: Double
  var lumbar = 0.0
  var thorax = 0.0
  var neck = 0.0
  var head = 0.0
  var legNear = Limb.joints(0, 0, 0)
  var legFar: Limb?
  var armNear = Limb.joints(0, 0, 0)
  var armFar: Limb?
  var anchor = Anchor.hip
  var at = Point(0, 0)
  /// Turns the trunk until a nearly straight near arm reaches its pin.
  var solvesTrunk = false
  /// Moves the shoulder joint on the trunk.
  var shoulderShift = Point(0, 0)
  /// How far the belly comes forward.
  var belly = 0.0
  var showsArms = true

  init(trunk: Double, change: (inout Pose) -> Void = { _ in }) {
    self.trunk = trunk
    change(&self)
  }

  func with(_ change: (inout Pose) -> Void) -> Pose {
    var pose = self
    change(&pose)
    return pose
  }
}
