/// The postures most exercises begin in.
extension Pose {
  /// On the back, knees bent, feet flat, arms beside the body.
  static let crook = Pose(trunk: 180) {
    $0.at = Point(0, 5.2)
    $0.legNear = .pinned(Point(25, 3.5), 0)
    $0.armNear = .directions(355, 359, 359)
    $0.neck = 2
  }

  /// On the back with straight legs.
  static let supine = crook.with { $0.legNear = .directions(358.5, 358, 75) }

  /// On the belly; the arms are still to be placed.
  static let prone = Pose(trunk: 0) {
    $0.at = Point(0, 5.6)
    $0.legNear = .directions(181.5, 182, 208)
    $0.neck = -6
    $0.head = -4
  }

  /// On hands and knees, hands under the shoulders.
  static let fourPoint = Pose(trunk: 3) {
    $0.anchor = .kneeFar
    $0.at = Point(0, 3.4)
    $0.legNear = .directions(270, 180, 205)
    $0.armNear = .pinned(Point(31, 2.2), 0)
    $0.lumbar = -2
    $0.thorax = 4
    $0.neck = -6
    $0.solvesTrunk = true
  }

  static let standing = Pose(trunk: 91) {
    $0.anchor = .ankleFar
    $0.at = Point(0, 3.5)
    $0.legNear = .joints(1, 2, 1)
    $0.lumbar = -3
    $0.thorax = 6
    $0.neck = 8
    $0.head = -8
    $0.armNear = .joints(2, 8, 0)
  }

  static let sitting = Pose(trunk: 93) {
    $0.at = Point(0, 28)
    $0.legNear = .pinned(Point(23, 3.5), 0)
    $0.lumbar = 0
    $0.thorax = 5
    $0.neck = 8
    $0.head = -8
    $0.armNear = .joints(22, 40, -20)
  }
}
